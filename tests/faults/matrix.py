"""Places where a list is read, the faults that each is given, and what must hold whatever happens."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from o365desk.domain.sync import CollectorKind, CollectorOutcome, LogLevel, RunSummary
from tests.faults.estate import Estate, Profile, Reference, State

FAULTS: dict[str, dict[str, Any]] = {
    "401": {"status": 401},
    "403": {"status": 403},
    "404": {"status": 404},
    "410": {"status": 410},
    "429": {"status": 429},
    "500": {"status": 500},
    "503": {"status": 503, "retry_after": "0"},
    "504": {"status": 504},
    "cut": {"kind": "cut"},
    "reset": {"kind": "reset"},
    "truncated": {"kind": "truncate"},
    "HTML": {"kind": "html"},
    "empty": {"kind": "empty"},
    "loop": {"kind": "nextlink_loop"},
    "loop of two": {"kind": "nextlink_back"},
    "endless": {"kind": "nextlink_endless"},
    "foreign": {"kind": "foreign_nextlink"},
}
LINKS = frozenset({"loop", "loop of two", "endless", "foreign"})
_ANSWERS = frozenset(FAULTS) - LINKS
TRACE = re.compile(r"Traceback|File \"|[A-Z]\w+(?:Error|Exception)\b|<[a-z]+ object|0x[0-9a-f]{6}")


@dataclass(frozen=True)
class Place:
    """Something that is asked of a tenant, in a request of its own or in a part of a batch.

    Attributes:
        pattern: fits the path and query of its requests.
        kind: the collector it belongs to.
        pages: so many of its pages are tried, if the run asks for as many.
        faults: which of ``FAULTS`` fit it.
        lists_users: whether it decides who is there and who is not.
        phases: which syncs ask for it; what is listed the same way in all of them is tried in two.
        optional: whether a refusal (403) means that the tenant does not give it, and the rest is complete.
    """

    pattern: str
    kind: CollectorKind
    pages: int = 1
    faults: frozenset[str] = frozenset(FAULTS)
    lists_users: bool = False
    optional: bool = True
    phases: tuple[str, ...] = ("first", "later")


PLACES: dict[str, Place] = {
    "organization": Place(
        r"^/v1\.0/organization", CollectorKind.ORGANIZATION, faults=_ANSWERS, optional=False
    ),
    "domains": Place(r"^/v1\.0/domains", CollectorKind.DOMAINS),
    "SKUs": Place(r"^/v1\.0/subscribedSkus", CollectorKind.SUBSCRIBED_SKUS),
    "subscriptions": Place(r"^/v1\.0/directory/subscriptions", CollectorKind.SUBSCRIPTIONS),
    "users": Place(
        r"^/v1\.0/users\?(?!.*signInActivity)",
        CollectorKind.USERS,
        3,
        lists_users=True,
        optional=False,
        phases=("first", "full"),
    ),
    "latest delta link": Place(
        r"/users/delta\?.*deltatoken=latest",
        CollectorKind.USERS,
        lists_users=True,
        optional=False,
        phases=("first", "full"),
    ),
    "changed users": Place(
        r"/users/delta\?(?!.*deltatoken=latest)",
        CollectorKind.USERS,
        2,
        lists_users=True,
        optional=False,
        phases=("later",),
    ),
    "deleted users": Place(
        r"deletedItems",
        CollectorKind.DELETED_USERS,
        2,
        lists_users=True,
        optional=False,
        phases=("later", "full"),
    ),
    "mailbox types": Place(r"/(?:\$|%24)batch", CollectorKind.MAILBOX_PURPOSE, faults=_ANSWERS),
    "one mailbox type": Place(
        r"/mailboxSettings",
        CollectorKind.MAILBOX_PURPOSE,
        faults=frozenset({"429", "500", "503", "504"}),
    ),
    "usage report": Place(
        r"getMailboxUsageDetail",
        CollectorKind.MAILBOX_USAGE,
        faults=_ANSWERS - {"truncated", "cut", "reset"},  # Its 302 has no body to cut.
    ),
    "usage download": Place(r"^/download/", CollectorKind.MAILBOX_USAGE, faults=_ANSWERS),
    "sign-ins": Place(r"signInActivity", CollectorKind.SIGN_IN_ACTIVITY, 3),
    "MFA": Place(r"userRegistrationDetails", CollectorKind.MFA, 2),
}


@dataclass(frozen=True)
class Case:
    """One phase with another fault for each victim, all at the same page of the same list."""

    estate: Estate
    phase: str
    place: Place
    page: int
    reference: Reference
    hits: dict[str, int]
    victims: dict[str, str]
    """Tenant id by fault."""
    summary: RunSummary
    lines: list[Any]
    hurt: State
    healed: State
    healing: RunSummary

    def outcome(self, tenant_id: str, kind: CollectorKind) -> CollectorOutcome | None:
        """How a collector ended in the run with faults."""
        found = [
            one.outcome for one in self.summary.collectors if (one.tenant_id, one.kind) == (tenant_id, kind)
        ]
        return found[-1] if found else None


def play(estate: Estate, phase: str, place: Place, page: int) -> Case:
    """Sync with the faults, then without them."""
    reference = estate.reference(phase)
    pages = reference.asked.pages(place.pattern)
    assert pages[estate.victims[0]] >= page, "a sync of this kind does not ask for this page"
    names = sorted(place.faults)
    victims = dict(zip(names, estate.victims, strict=False))
    assert len(victims) == len(names)
    with estate.begin(phase) as profile:
        hits, summary = _spoiled_sync(estate, profile, phase, place, page, victims)
        lines, hurt = list(profile.lines), profile.state()
        healing = profile.sync(estate.everyone)
        if phase == "first":
            profile.sync(estate.everyone)  # As the reference: contacts that were made are new evidence.
        healed = profile.state()
    return Case(
        estate, phase, place, page, reference, hits, victims, summary, lines, hurt, healed, healing
    )  # fmt: skip


def _spoiled_sync(
    estate: Estate, profile: Profile, phase: str, place: Place, page: int, victims: dict[str, str]
) -> tuple[dict[str, int], RunSummary]:
    cloud = estate.cloud
    link = f"https://127.0.0.1:{cloud.foreign.port}/v1.0/users?$skiptoken=x"
    try:
        rules = {
            name: cloud.fault(place.pattern, tenant=tenant, after=page - 1, **{"link": link, **FAULTS[name]})
            for name, tenant in victims.items()
        }
        summary = profile.sync(estate.everyone, full=phase == "full")
        return {name: cloud.hits(rule) for name, rule in rules.items()}, summary
    finally:
        cloud.clear_faults()


def complaints(case: Case) -> Iterator[str]:
    """Everything that is not as it must be, each with the fault it is about."""
    for name, tenant_id in case.victims.items():
        for text in (*_of_victim(case, name, tenant_id), *_told(case, name, tenant_id)):
            yield f"{name}: {text}"
    hurt, reference = case.hurt, case.reference
    if hurt.of_tenant(case.estate.bystander) != reference.after.of_tenant(case.estate.bystander):
        yield "a tenant without a fault is not as it should be"
    allowed = reference.before.contacts() | reference.after.contacts()
    if invented := hurt.contacts() - allowed:
        yield f"contacts that no run without a fault makes: {list(invented)[:2]}"
    if case.estate.cloud.foreign.calls:
        yield "a foreign host was asked"
    if case.healing.run.outcome is None or case.healing.run.outcome.value != "complete":
        yield f"the next run is {case.healing.run.outcome}: {case.healing.run.message}"
    if case.healed.text != reference.settled.text:
        yield f"not healed: {_difference(reference.settled, case.healed)}"


def _of_victim(case: Case, name: str, tenant_id: str) -> Iterator[str]:
    before, after, hurt = case.reference.before, case.reference.after, case.hurt
    if not case.hits[name]:
        yield "never hit"
    users = case.outcome(tenant_id, CollectorKind.USERS)
    whole = users is CollectorOutcome.COMPLETE
    newly = {pair for pair in hurt.absent - before.absent if pair[0] == tenant_id}
    if newly - after.absent:
        yield f"{len(newly - after.absent)} users are called absent that are not"
    if newly and not whole:
        yield f"{len(newly)} users are called absent by a list that is {users}"
    organization = hurt.tenant(tenant_id)["organization"]
    made = hurt.contacts_of(organization) - before.contacts_of(organization)
    if made and not whole:
        yield f"{made} contacts were made from a list that is {users}"
    if whole and case.place.lists_users and not _survivable(case, name):
        yield "the list of users counts as complete"
    yield from _invented(before.users(tenant_id), after.users(tenant_id), hurt.users(tenant_id))


def _survivable(case: Case, name: str) -> bool:
    """A delta link that is refused as too old is answered by a full listing: nothing is missing."""
    return "delta" in case.place.pattern and name == "410" and "latest" not in case.place.pattern[:30]


def _invented(before: dict[str, Any], after: dict[str, Any], hurt: dict[str, Any]) -> Iterator[str]:
    """Values that a user had neither before nor has after an undisturbed run."""
    for object_id, user in hurt.items():
        if object_id not in after and object_id not in before:
            yield f"user {object_id} came from nowhere"
            continue
        ways = [some[object_id] for some in (before, after) if object_id in some]
        for field, value in user.items():
            if field == "user":
                good = value in [way["user"] for way in ways] or _mixed(value, ways)
            else:
                good = value in [way[field] for way in ways] or (len(ways) == 1 and _blank(field, value))
            if not good and field not in ("link_note", "scope", "link_state", "link_rule", "contact"):
                yield f"{field} of {user['user']['display_name']} is {value!r}"[:200]


def _mixed(value: dict[str, Any], ways: list[dict[str, Any]]) -> bool:
    """A user as listed now with the mailbox type of before."""
    purposes = {way["user"]["purpose"] for way in ways} | {""}
    plain = {**value, "purpose": None}
    return value["purpose"] in purposes and plain in [{**way["user"], "purpose": None} for way in ways]


def _blank(field: str, value: object) -> bool:
    return value in (None, "", [], "present")


def _told(case: Case, name: str, tenant_id: str) -> Iterator[str]:
    """The run, its collectors and its log say what happened in this tenant."""
    collectors = [one for one in case.summary.collectors if one.tenant_id == tenant_id]
    troubled = [one for one in collectors if one.outcome is not CollectorOutcome.COMPLETE]
    told = [line for line in case.lines if line.tenant_id == tenant_id and line.level is not LogLevel.DEBUG]
    loud = [line for line in told if line.level in (LogLevel.WARNING, LogLevel.ERROR)]
    refused = name == "403" and case.place.optional and not case.place.lists_users
    if refused and not any(line.http_status == 403 for line in told):
        yield "nothing in the log says that Microsoft refused"
    if not troubled and not refused and not _survivable(case, name):
        yield "every collector says complete"
    if not loud and not refused and not _survivable(case, name):
        yield "no warning and no error in the log"
    for text in (*(one.reason for one in troubled), *(line.message for line in loud)):
        if not text.strip() or not text.rstrip().endswith((".", "…", "?")) or TRACE.search(text):
            yield f"no sentence: {text!r}"


def _difference(one: State, other: State) -> str:
    """The first differences, field by field where the same record is on both sides."""
    first, second = set(one.text.splitlines()), set(other.text.splitlines())
    lost, more = sorted(first - second), sorted(second - first)
    said = [f"{len(lost)} lines are missing, {len(more)} are too many"]
    for line in lost[:40]:
        kind, _, text = line.partition(" {")
        state = json.loads("{" + text)
        twin = next((each for each in map(_read, more) if _name(each) == _name((kind, state))), None)
        if twin is None:
            said.append(f"  {kind} {_name((kind, state))} is missing")
        else:
            said += [
                f"  {kind} {_name((kind, state))}: {field} {value!r} -> {twin[1].get(field)!r}"[:400]
                for field, value in state.items()
                if twin[1].get(field) != value
            ]
    return "\n".join(said[:12])


def _read(line: str) -> tuple[str, dict[str, Any]]:
    kind, _, text = line.partition(" {")
    return kind, json.loads("{" + text)


def _name(record: tuple[str, dict[str, Any]]) -> str:
    kind, state = record
    own = state.get("user", {}).get("object_id") or state.get("position") or state.get("name") or ""
    return f"{kind} {state.get('tenant', '')} {own} {state.get('external_id', '')}".strip()
