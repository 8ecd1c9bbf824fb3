"""Matching tenants to organizations: the table, the decisions, what follows from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

import msgspec
from msgspec.structs import replace

from o365desk.domain.bulk_accept import Acceptance, acceptances
from o365desk.domain.errors import AppError
from o365desk.domain.linking import LinkAction
from o365desk.domain.matching import Decision, DecisionResult, DuplicateWarning, MatchRow, TenantFacts
from o365desk.domain.organization import Contact, Organization, Origin, location_of
from o365desk.domain.phrases import phrase
from o365desk.domain.tenant import MatchRule, MatchState, TenantRecord
from o365desk.domain.tenant_matching import duplicates_among
from o365desk.domain.user import LinkRule, LinkState
from o365desk.domain.values import clean_text, utc_now
from o365desk.services.comparison import compare
from o365desk.services.lessons import Lesson
from o365desk.services.linking import LinkingService
from o365desk.services.name_search import find_by_name, rank_names
from o365desk.services.suggestions import SuggestionService
from o365desk.store import contacts, journal, links, organizations, tenants, users
from o365desk.store.engine import Database, Transaction

_PASSED_OVER = 30.0
"""Score from which a suggestion that was not taken counts as turned down."""


class _Step(msgspec.Struct, frozen=True):
    """One tenant's part of a decision, judged and ready to be written."""

    row: MatchRow
    state: MatchState
    rule: MatchRule = MatchRule.NONE
    organization_id: int | None = None
    target: str = ""
    create: bool = False
    note: str = ""


class MatchingService:
    """What the matching table shows, and what its buttons do.

    Args:
        database: The store.
        linking: Plans and applies the links of a tenant's users; asked at once after each match.
        suggestions: Computes suggestions anew after organizations changed.
        clock: The present moment, aware UTC.
    """

    def __init__(
        self,
        database: Database,
        linking: LinkingService,
        suggestions: SuggestionService,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._database = database
        self._linking = linking
        self._suggestions = suggestions
        self._clock = clock

    def rows(self, state: MatchState | None = None) -> list[MatchRow]:
        """The rows of the matching table, all or those in one state."""
        with self._database.read() as tx:
            return tenants.match_rows(tx, state)

    def row(self, tenant_id: str) -> MatchRow:
        """One tenant's row.

        Raises:
            NotFoundError: No such tenant.
        """
        with self._database.read() as tx:
            tenants.get(tx, tenant_id)
            return tenants.match_rows(tx, tenant_ids=[tenant_id])[0]

    def find(self, text: str) -> TenantRecord:
        """The tenant with that id, domain or exact name.

        Raises:
            AppError: None, or more than one.
        """
        with self._database.read() as tx:
            return tenants.find(tx, text)

    def counts(self) -> dict[str, int]:
        """How many tenants are ``unmatched``, ``matched``, ``ignored``, and ``all``."""
        with self._database.read() as tx:
            return tenants.match_counts(tx)

    def decide(
        self,
        tenant_ids: Sequence[str],
        decision: Decision,
        *,
        organization_id: int | None = None,
        confirmed: bool = False,
        note: str = "",
        seen: Mapping[str, int] | None = None,
        actor: str,
    ) -> DecisionResult:
        """Decide about tenants, all in one transaction with one journal entry.

        After a match the links of the tenant's stored users are planned and applied at once.

        Args:
            tenant_ids: The tenants, in the order shown.
            decision: What to do with each.
            organization_id: For Match To and Change Match: the organization.
            confirmed: For Create Organization: the technician saw the duplicate warnings.
            note: For Ignore: why, or empty. It replaces the reason of a tenant that is ignored already.
            seen: For Accept Suggestion: tenant id -> the organization that was seen; a tenant that has
                another suggestion by now is refused.
            actor: Who decides, for the journal.

        Returns:
            The rows as they are now; tenants that cannot be decided so are refused, one sentence each.

        Raises:
            NotFoundError: A tenant or the organization does not exist.
        """
        with self._database.write() as tx:
            steps, refused = self._judge(
                tx, tenant_ids, decision, organization_id, confirmed, clean_text(note)
            )
            steps, changed = _as_seen(steps, seen or {})
            refused += changed
            title = _title(decision, steps)
            with journal.recording(tx, actor, title) as recorder:
                lesson = Lesson(tx, title, actor, self._clock(), [step.row.tenant for step in steps])
                for step in steps:
                    self._apply(tx, step, lesson)
        stale = decision in (Decision.CREATE_ORGANIZATION, Decision.REVERT_MATCH)
        if steps and stale:
            self._suggestions.refresh()
        with self._database.read() as tx:
            rows = _in_order(tenants.match_rows(tx, tenant_ids=list(tenant_ids)), tenant_ids)
        return DecisionResult(
            rows=rows,
            refused=tuple(refused),
            journal_id=recorder.entry_id if steps else None,
            message=title if steps else phrase("Nothing was changed."),
        )

    def acceptable(self, least: float) -> tuple[Acceptance, ...]:
        """What accepting every suggestion at or above a score would do, the doubtful ones marked."""
        with self._database.read() as tx:
            return acceptances(tenants.match_rows(tx), least)

    def duplicate_warnings(self, tenant_ids: Sequence[str]) -> list[DuplicateWarning]:
        """Organizations that Create Organization would probably double, per tenant, the likeliest first."""
        with self._database.read() as tx:
            return _warnings(tx, tenant_ids)

    def organizations(self, search: str = "", limit: int = 50) -> list[tuple[int, str]]:
        """Organizations to choose from in Match To: (id, name), the best fit first.

        Names that begin with the text come first, then those that hold it, then similar ones.
        """
        with self._database.read() as tx:
            names = organizations.names(tx)
        return rank_names(names, search)[:limit]

    def find_organization(self, text: str) -> tuple[int, str]:
        """The organization with that id or name: exact, else the only one that holds the text.

        Raises:
            NotFoundError: None fits.
            AppError: More than one fits (code ``ambiguous``).
        """
        with self._database.read() as tx:
            names = organizations.names(tx)
        return find_by_name(names, text)

    def comparison(self, tenant_id: str, organization_id: int | None) -> list[tuple[str, str, str]]:
        """Both sides of a pair: (label, tenant's value, organization's value)."""
        with self._database.read() as tx:
            tenant = tenants.get(tx, tenant_id)
            organization = organizations.get(tx, organization_id) if organization_id is not None else None
        return compare(tenant, organization)

    def _judge(
        self,
        tx: Transaction,
        tenant_ids: Sequence[str],
        decision: Decision,
        organization_id: int | None,
        confirmed: bool,
        note: str,
    ) -> tuple[list[_Step], list[str]]:
        """What the decision means for each tenant, and who is refused why."""
        for tenant_id in tenant_ids:
            tenants.get(tx, tenant_id)  # NotFoundError names it
        rows = _in_order(tenants.match_rows(tx, tenant_ids=list(tenant_ids)), tenant_ids)
        target: tuple[int, str] | None = None
        if decision in (Decision.MATCH_TO, Decision.CHANGE_MATCH):
            if organization_id is None:
                raise AppError("No organization was chosen.", hint="Choose the organization to match to.")
            target = (organization_id, organizations.get(tx, organization_id).name)
        warned: dict[str, DuplicateWarning] = {}
        if decision is Decision.CREATE_ORGANIZATION and not confirmed:
            for warning in _warnings(tx, tenant_ids):
                warned.setdefault(warning.tenant_id, warning)
        steps: list[_Step] = []
        refused: list[str] = []
        for row in rows:
            answer = _step_of(row, decision, target, warned.get(row.tenant.tenant_id), note)
            if isinstance(answer, str):
                refused.append(answer)
            else:
                steps.append(answer)
        return steps, refused

    def _apply(self, tx: Transaction, step: _Step, lesson: Lesson) -> None:
        tenant = step.row.tenant
        old, organization_id = tenant.organization_id, step.organization_id
        if step.create:
            organization_id = self._create_organization(tx, tenant)
        made: dict[int, Contact] = {}
        if old is not None and old != organization_id:
            made = _unlink(tx, tenant.tenant_id)
            lesson.unmatched(tenant, old, reverted=organization_id is None)
        if organization_id is not None:
            lesson.matched(tenant, organization_id, _passed_over(step))
        tenants.set_match(tx, tenant.tenant_id, step.state, organization_id, step.rule, step.note)
        if organization_id is not None:
            self._bring_along(tx, tenant.tenant_id, organization_id, made)
            self._linking.refresh(tx, tenant.tenant_id)

    def _bring_along(
        self, tx: Transaction, tenant_id: str, organization_id: int, made: dict[int, Contact]
    ) -> None:
        """After Change Match, contacts that were created from users follow their users.

        Args:
            tx: The write transaction; the tenant is matched to its new organization.
            tenant_id: The tenant.
            organization_id: The new organization.
            made: User id -> the contact that was created from it in the old organization.
        """
        plan = self._linking.plan(tx, tenants.get(tx, tenant_id)) if made else None
        if plan is None:
            return
        for item in plan.having(LinkAction.CREATE):
            contact = made.get(item.record.id)
            if contact is not None:
                contacts.save(tx, replace(contact, organization_id=organization_id))
                users.set_link(tx, item.record.id, LinkState.LINKED, contact.id, LinkRule.CREATED)

    def _create_organization(self, tx: Transaction, tenant: TenantRecord) -> int:
        details = tenant.details
        now = self._clock()
        website = tenant.default_domain
        organization = organizations.add(
            tx,
            Organization(
                name=tenant.name,
                websites=(website,) if website else (),
                phone=details.phone,
                address_1=details.street,
                city=details.city,
                region=details.state,
                postal_code=details.postal_code,
                country=details.country,
                origin=Origin.OFFICE_365,
                created_at=now,
                updated_at=now,
            ),
        )
        location = location_of(details, tenant.name, organization.id, now)
        if location is not None:
            organizations.save_location(tx, location)
        return organization.id


def _as_seen(steps: list[_Step], seen: Mapping[str, int]) -> tuple[list[_Step], list[str]]:
    """The steps that still do what was seen, and a sentence for each of the others."""
    kept = [step for step in steps if seen.get(step.row.tenant.tenant_id) in (None, step.organization_id)]
    changed = [step.row.tenant.name for step in steps if step not in kept]
    return kept, [phrase(f"{name} has another suggestion by now; look at it again.") for name in changed]


def _step_of(
    row: MatchRow,
    decision: Decision,
    target: tuple[int, str] | None,
    warning: DuplicateWarning | None,
    note: str,
) -> _Step | str:
    """The step for one tenant, or why it is refused."""
    name, state = row.tenant.name, row.state
    if decision is Decision.REVERT_MATCH:
        if state is MatchState.UNMATCHED:
            return phrase(f"{name} is not matched.")
        return _Step(row, MatchState.UNMATCHED, target=row.organization_name)
    if target is not None:
        if row.tenant.organization_id == target[0] and state is MatchState.MATCHED:
            return phrase(f"{name} is matched to {target[1]} already.")
        return _Step(row, MatchState.MATCHED, MatchRule.TECHNICIAN, target[0], target[1])
    if state is MatchState.MATCHED:
        return phrase(f"{name} is matched to {row.organization_name}; revert or change the match instead.")
    if decision is Decision.IGNORE:
        again = state is MatchState.IGNORED and note in ("", row.tenant.match_note)
        return phrase(f"{name} is ignored already.") if again else _Step(row, MatchState.IGNORED, note=note)
    if decision is Decision.CREATE_ORGANIZATION:
        if warning is not None:
            return phrase(
                f"{name} is probably {warning.organization_name} ({warning.score:.0f} %): {warning.reasons}"
                " Match to it, or confirm that a new organization is wanted."
            )
        return _Step(row, MatchState.MATCHED, MatchRule.CREATED, target=name, create=True)
    best = row.best
    if best is None:
        return phrase(f"{name} has no suggestion.")
    return _Step(
        row,
        MatchState.MATCHED,
        MatchRule.ACCEPTED,
        best.suggestion.organization_id,
        best.organization_name,
    )


def _title(decision: Decision, steps: Sequence[_Step]) -> str:
    """What the journal calls it, in the words of the button."""
    if len(steps) != 1:
        return f"{decision.value}: {len(steps)} tenants"
    step = steps[0]
    name = step.row.tenant.name
    if not step.target:
        return f"{decision.value}: {name}"
    arrow = "from" if decision is Decision.REVERT_MATCH else "→"
    return f"{decision.value}: {name} {arrow} {step.target}"


def _warnings(tx: Transaction, tenant_ids: Sequence[str]) -> list[DuplicateWarning]:
    known = organizations.facts(tx)
    names = organizations.names(tx)
    facts: dict[str, TenantFacts] = {fact.tenant_id: fact for fact in tenants.facts(tx)}
    asked = [facts[tenant_id] for tenant_id in dict.fromkeys(tenant_ids) if tenant_id in facts]
    return [
        DuplicateWarning(
            tenant_id=tenant_id,
            organization_id=suggestion.organization_id,
            organization_name=names[suggestion.organization_id],
            score=suggestion.score,
            reasons=suggestion.reasons,
        )
        for tenant_id, doubles in duplicates_among(asked, known).items()
        for suggestion in doubles
    ]


def _passed_over(step: _Step) -> list[int]:
    """The organizations whose suggestions stood before the one that was taken, and were not taken."""
    shown = [one.suggestion for one in step.row.suggestions]
    ids = [one.organization_id for one in shown]
    before = shown[: ids.index(step.organization_id)] if step.organization_id in ids else shown
    return [one.organization_id for one in before if one.score >= _PASSED_OVER]


def _unlink(tx: Transaction, tenant_id: str) -> dict[int, Contact]:
    """Take the links off a tenant's users; who was ignored stays so, the contacts stay.

    Returns:
        User id -> its contact, where that was created from the user.
    """
    records = [
        record
        for record in users.records(tx, tenant_id)
        if record.link_state not in (LinkState.NONE, LinkState.IGNORED)
    ]
    made = {
        record.id: contacts.get(tx, record.contact_id)
        for record in records
        if record.contact_id is not None and record.link_rule is LinkRule.CREATED
    }
    found = links.load(tx, [record.id for record in records])
    links.write(tx, found, dict.fromkeys(found, links.Link()))
    return made


def _in_order(rows: Iterable[MatchRow], tenant_ids: Sequence[str]) -> tuple[MatchRow, ...]:
    """The rows in the order the caller named the tenants, each once."""
    by_id = {row.tenant.tenant_id: row for row in rows}
    return tuple(by_id[key] for key in dict.fromkeys(tenant_ids) if key in by_id)
