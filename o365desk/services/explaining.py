"""Explains scores: the parts, the runner-up, what was learned, and why it may or may not decide alone."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from o365desk.domain.explaining import Candidate, Explanation
from o365desk.domain.learned import LearnedFact
from o365desk.domain.linking import ContactSuggestion, LinkAction, LinkProposal
from o365desk.domain.match_weights import BIAS
from o365desk.domain.matching import EvidencePart, MatchRow, Suggestion
from o365desk.domain.names import registrable_domain
from o365desk.domain.person_matching import LEAST_SCORE, contact_facts, judge, ranked, user_facts
from o365desk.domain.phrases import phrase
from o365desk.domain.tenant import MatchState
from o365desk.domain.user import LinkState, UserRecord
from o365desk.services.linking import LinkingService
from o365desk.services.suggestions import compute, is_current
from o365desk.store import contacts, learned, organizations, tenants, users
from o365desk.store.engine import Database, Transaction

_START = EvidencePart(
    name="start", points=round(BIAS, 1), text=phrase("Where every pair begins: most are not the same.")
)
_TENANT_SCALE = phrase(
    "Points add up: 0 is a score of 50 %, and each 2.3 make the odds ten times better or worse."
)
_USER_SCALE = phrase("Points add up to the score, 0 to 100.")
_NOTHING = phrase("No organization resembles this tenant.")
_NOTHING_ELSE = phrase("No organization resembles this tenant but those that it was taught not to be.")
_SHOWN = 9


class ExplainService:
    """Explains matches and links.

    Args:
        database: The store.
        linking: Plans the links of a user's tenant, to say what the rules make of it.
    """

    def __init__(self, database: Database, linking: LinkingService) -> None:
        self._database = database
        self._linking = linking

    # Tenants

    def match(
        self, tenant_id: str, organization_id: int | None = None, *, thorough: bool = True
    ) -> Explanation:
        """Explain a tenant beside an organization: the one named, else its own, else the best suggestion.

        Args:
            tenant_id: The tenant.
            organization_id: The organization, also one that is not suggested or was turned down.
            thorough: Whether a pair that is not among the stored suggestions is compared anew, with all
                tenants and organizations; otherwise its score stays unknown.

        Raises:
            NotFoundError: The tenant or the organization does not exist.
        """
        with self._database.read() as tx:
            tenants.get(tx, tenant_id)
            row = tenants.match_rows(tx, tenant_ids=[tenant_id])[0]
            target = organization_id or row.tenant.organization_id
            if target is not None:
                organizations.get(tx, target)
            found = self._suggestions(tx, row, target, thorough=thorough)
            if target is None and found:
                target = found[0].organization_id
            return self._match(tx, row, target, found)

    @staticmethod
    def _suggestions(
        tx: Transaction, row: MatchRow, target: int | None, *, thorough: bool
    ) -> Sequence[Suggestion]:
        """The stored suggestions; all anew if they are not true any more or lack the organization."""
        stored = [one.suggestion for one in row.suggestions]
        there = target is None or any(one.organization_id == target for one in stored)
        whole = there and all(one.verdict for one in stored)
        if not thorough or (whole and is_current(tx)):
            return stored
        tenant_id = row.tenant.tenant_id
        also = frozenset() if target is None else frozenset({(tenant_id, target)})
        return compute(tx, also=also).get(tenant_id, ())

    @staticmethod
    def _match(
        tx: Transaction, row: MatchRow, target: int | None, found: Sequence[Suggestion]
    ) -> Explanation:
        names = organizations.names(tx)
        taught = learned.of_tenant(tx, row.tenant.tenant_id)
        against = [one for one in taught if one.fact.organization_id == target]
        elsewhere = [one for one in taught if one.fact.organization_id != target]
        others = [one for one in found if one.organization_id != target]
        one = next((each for each in found if each.organization_id == target), None)
        candidates = [_candidate(each, names) for each in found]
        result = Explanation(
            subject=row.tenant.name,
            state=_match_state(row),
            candidate=None
            if target is None
            else Candidate(id=target, name=names[target], score=0.0 if one is None else one.score),
            runner_up=_candidate(others[0], names) if others else None,
            scale=_TENANT_SCALE,
            facts=(
                *against,
                *_of_domains(tx, row, target),
                *elsewhere,
            ),
            candidates=tuple(candidates[:_SHOWN]),
            verdict=(_NOTHING_ELSE if taught else _NOTHING) if target is None else "",
        )
        if one is None:
            verdict = _taught_apart(against) or result.verdict or phrase("The two were not compared.")
            return _with(result, verdict=verdict)
        gap = one.gap if one is found[0] else one.score - found[0].score
        return _with(
            result,
            parts=(*one.parts, _START),
            gap=round(gap, 1),
            decides=one.auto and not against,
            verdict=_taught_apart(against) or one.verdict,
        )

    # Users

    def link(self, user_id: int, contact_id: int | None = None) -> Explanation:
        """Explain a user beside a contact: the one named, else its own, else the best candidate.

        Raises:
            NotFoundError: The user or the contact does not exist.
        """
        with self._database.read() as tx:
            record = users.record(tx, user_id)
            name = record.user.display_name or record.user.user_principal_name
            tenant = tenants.get(tx, record.tenant_id)
            taught = learned.of_users(tx, [user_id])
            base = Explanation(subject=name, state=_link_state(record), scale=_USER_SCALE)
            if tenant.organization_id is None:
                verdict = phrase(f"Its tenant {tenant.name} is not matched to an organization yet.")
                return _with(base, verdict=verdict, facts=tuple(taught))
            plan = self._linking.plan(tx, tenant)
            proposals = [item.proposal for item in plan.items if item.record.id == user_id] if plan else []
            proposal = proposals[0] if proposals else None
            verified = frozenset(one.name for one in tenant.details.domains if one.is_verified)
            found = self._judged(tx, record, tenant.organization_id, verified, contact_id)
            target = contact_id or record.contact_id or _proposed(proposal)
            if target is not None:
                contacts.get(tx, target)
            domains = learned.of_domains(tx, tenant.organization_id)
        return self._link(base, record, proposal, found, target, [*taught, *domains])

    @staticmethod
    def _judged(
        tx: Transaction,
        record: UserRecord,
        organization_id: int,
        verified: frozenset[str],
        also: int | None,
    ) -> list[ContactSuggestion]:
        """Every contact of the organization that comes near, and ``also`` and the user's own; best first."""
        mine = user_facts(record.user)
        known = frozenset(learned.domains(tx).get(organization_id, ()))
        people = contacts.of_organization(tx, organization_id)
        wanted = {also, record.contact_id}
        names = {one.id: one.name for one in people}
        found = ranked(
            judge(mine, contact_facts(one), one.id, verified, known_domains=known) for one in people
        )
        return [
            _named(one, names[one.contact_id])
            for one in found
            if one.score >= LEAST_SCORE or one.contact_id in wanted
        ]

    @staticmethod
    def _link(
        base: Explanation,
        record: UserRecord,
        proposal: LinkProposal | None,
        found: Sequence[ContactSuggestion],
        target: int | None,
        taught: Sequence[LearnedFact],
    ) -> Explanation:
        against = [one for one in taught if one.fact.contact_id == target and target is not None]
        apart = {one.fact.contact_id for one in taught}
        candidates = tuple(
            Candidate(id=one.contact_id, name=one.contact_name, score=one.score)
            for one in found
            if one.contact_id not in apart or one.contact_id == target
        )
        one = next((each for each in found if each.contact_id == target), None)
        rest = [each for each in candidates if each.id != target]
        runner_up = rest[0] if rest else None
        parts = () if one is None else one.parts
        facts = [each for each in taught if each.fact.user_id or _mentions(parts, each.fact.domain)]
        if one is None:
            reason = (
                proposal.reason
                if proposal is not None
                else phrase("Contacts are switched off in the options.")
            )
            return _with(base, verdict=reason, facts=tuple(facts), candidates=candidates[:_SHOWN])
        verdict, decides = _link_verdict(record, proposal, one)
        return _with(
            base,
            candidate=Candidate(id=one.contact_id, name=one.contact_name, score=one.score),
            parts=parts,
            runner_up=runner_up,
            gap=round(one.score - (runner_up.score if runner_up else 0.0), 1),
            decides=decides and not against,
            verdict=_taught_apart(against) or verdict,
            facts=tuple(facts),
            candidates=candidates[:_SHOWN],
        )


def _with(explanation: Explanation, **changes: object) -> Explanation:
    return replace(explanation, **changes)


def _candidate(one: Suggestion, names: dict[int, str]) -> Candidate:
    return Candidate(id=one.organization_id, name=names.get(one.organization_id, ""), score=one.score)


def _named(one: ContactSuggestion, name: str) -> ContactSuggestion:
    return replace(one, contact_name=name)


def _match_state(row: MatchRow) -> str:
    if row.state is MatchState.MATCHED:
        return phrase(f"Matched to {row.organization_name} ({row.tenant.match_rule.value}).")
    return f"{row.state.value.capitalize()}."


def _link_state(record: UserRecord) -> str:
    if record.link_state is LinkState.LINKED:
        return f"Linked ({record.link_rule.value})."
    note = f": {record.link_note}" if record.link_note else "."
    return f"{record.link_state.value.capitalize()}{note}"


def _taught_apart(against: Sequence[LearnedFact]) -> str:
    """What to say of a pair that was turned down, or an empty string."""
    if not against:
        return ""
    one = against[0]
    by = f" by {one.taught_by}" if one.taught_by else ""
    return phrase(
        f"It is not proposed: “{one.sentence.rstrip('.')}” was taught{by} ({one.decision or 'before'})."
    )


def _of_domains(tx: Transaction, row: MatchRow, target: int | None) -> list[LearnedFact]:
    """The organization's learned domains that are, or are spelled like, one of the tenant's."""
    if target is None:
        return []
    mine = {one.name.lower() for one in row.tenant.details.domains if one.is_verified}
    registered = set(map(registrable_domain, mine))
    labels = {domain.split(".")[0] for domain in (*mine, *registered)}
    return [
        one
        for one in learned.of_domains(tx, target)
        if registrable_domain(one.fact.domain) in registered or one.fact.domain.split(".")[0] in labels
    ]


def _proposed(proposal: LinkProposal | None) -> int | None:
    if proposal is None:
        return None
    return proposal.contact_id or (proposal.candidate_ids[0] if proposal.candidate_ids else None)


def _link_verdict(
    record: UserRecord, proposal: LinkProposal | None, one: ContactSuggestion
) -> tuple[str, bool]:
    """Why a user and a contact are linked by themselves or not, and whether they are."""
    if record.link_state is LinkState.LINKED and record.contact_id == one.contact_id:
        return phrase(
            f"The link was made before ({record.link_rule.value}) and stays, whatever the score."
        ), True
    if proposal is not None and proposal.contact_id == one.contact_id:
        linked = proposal.action in (LinkAction.LINK, LinkAction.KEEP)
        return (f"It is linked by itself: {proposal.reason}" if linked else proposal.reason), linked
    if proposal is not None and one.contact_id in proposal.candidate_ids:
        return f"It is not linked by itself: {proposal.reason}", False
    if one.against:
        return f"It is not linked by itself: {one.against}", False
    if proposal is not None and proposal.reason:
        return f"It is not proposed: {proposal.reason}", False
    return phrase("It is not proposed."), False


def _mentions(parts: Sequence[EvidencePart], domain: str) -> bool:
    return bool(domain) and any(domain in part.text for part in parts)
