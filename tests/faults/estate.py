"""An estate for faults: many tenants alike, each to be hit by another fault in the same sync."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path

from o365desk.domain.imports import ImportKind
from o365desk.domain.options import NewContacts, SyncOptions
from o365desk.domain.sync import LogLine, RunSummary, SyncEvent
from o365desk.domain.values import utc_now
from o365desk.graph.throttle import RetryPolicy
from o365desk.sandbox.people import MEMBER, SHARED
from o365desk.sandbox.server import SandboxServer
from o365desk.sandbox.skus import SKUS
from o365desk.sandbox.tenant import Tenant
from o365desk.services.desk import Desk, open_desk
from o365desk.store.export import Record, canonical_export, canonical_records
from tests.services.conftest import draft_of

HASTY = RetryPolicy(tries=2, throttled_tries=2, base_s=0.001, cap_s=0.005)
"""Bounded tries are the subject, not the waits between them."""

_CUSTOMERS = 30
"""So many that enough of them have nothing special."""
_USERS = 14
_PAGES = {
    "users?": 5,
    "signInActivity": 9,
    "userRegistrationDetails": 7,
    "users/delta": 4,
    "deletedItems": 2,
}
"""Rows a page: each list has several pages."""
_DAY = timedelta(hours=25)
"""What is believed for a day is asked again; a delta link is still good."""


@dataclass(frozen=True)
class Asked:
    """How often each tenant was asked for each thing in a run: its (method, target) pairs."""

    requests: list[tuple[str, str, str | None, int]]

    def pages(self, pattern: str) -> Counter[str]:
        """Requests that fit, by tenant."""
        found: Counter[str] = Counter()
        for _, target, tenant_id, _ in self.requests:
            if tenant_id and re.search(pattern, target):
                found[tenant_id] += 1
        return found


@dataclass(frozen=True)
class State:
    """A profile's canonical export, whole and in parts."""

    text: str
    records: list[Record]

    def of_tenant(self, tenant_id: str) -> list[str]:
        """The tenant and all that is its own, contacts excepted."""
        return sorted(repr(record) for record in self.records if record[1].get("tenant") == tenant_id)

    def tenant(self, tenant_id: str) -> dict[str, object]:
        """The tenant's own record."""
        return next(
            state for kind, state in self.records if kind == "tenant" and state["tenant"] == tenant_id
        )

    def users(self, tenant_id: str) -> dict[str, dict[str, object]]:
        """The tenant's users by object id."""
        return {
            state["user"]["object_id"]: state
            for kind, state in self.records
            if kind == "user" and state["tenant"] == tenant_id
        }

    def contacts(self) -> Counter[str]:
        """Contacts, each as text; a doubled one counts two."""
        return Counter(repr(state) for kind, state in self.records if kind == "contact")

    def contacts_of(self, organization: object) -> int:
        """How many contacts an organization has."""
        return sum(
            kind == "contact" and state["organization"] == organization for kind, state in self.records
        )

    @cached_property
    def absent(self) -> frozenset[tuple[str, str]]:
        """Tenant and object id of every user that is not present."""
        return frozenset(
            (state["tenant"], state["user"]["object_id"])
            for kind, state in self.records
            if kind == "user" and state["presence"] != "present"
        )


@dataclass
class Profile:
    """An open profile with the connection to the estate."""

    desk: Desk
    connection_id: int
    cloud: SandboxServer
    lines: list[LogLine] = field(default_factory=list)

    def sync(self, tenant_ids: list[str] | None, *, full: bool = False) -> RunSummary:
        """Run a sync; its log lines are in ``lines``."""
        self.lines.clear()

        def hear(event: SyncEvent) -> None:
            if isinstance(event, LogLine):
                self.lines.append(event)

        return self.desk.sync.run(self.connection_id, tenant_ids=tenant_ids, full=full, on_event=hear)

    def state(self) -> State:
        """What it holds now."""
        with self.desk.database.read() as tx:
            return State(canonical_export(tx), canonical_records(tx))


@dataclass(frozen=True)
class Reference:
    """A phase without a fault: where it begins, where it ends, and what it asks.

    ``settled`` is the end of one more sync: contacts made by the first one are evidence for suggestions.
    """

    before: State
    after: State
    settled: State
    asked: Asked


class Estate:
    """A sandbox cloud, and profiles at the points where syncs begin.

    Phases: ``first`` (nothing was read before), ``later`` (the tenants changed since), ``full`` (the same,
    everything is listed again).
    """

    def __init__(self, folder: Path, environ: dict[str, str]) -> None:
        self._folder = folder
        self._environ = environ
        self._copies = 0
        self._references: dict[str, Reference] = {}
        self.cloud = SandboxServer(folder / "cloud", tenants=_CUSTOMERS, users=6)
        self.ahead = timedelta(0)
        own = self.cloud.partner.tenant_id
        alike = [
            tenant
            for tenant in self.cloud.estate.customers
            if not tenant.trait and tenant.premium and tenant.id != own
        ]
        self.bystander = alike[0].id
        self.victims = [tenant.id for tenant in alike[1:]]
        self.everyone = [self.bystander, *self.victims]
        for tenant in alike:
            _fill(tenant)

    def clock(self) -> datetime:
        """The profiles' clock."""
        return utc_now() + self.ahead

    def build(self) -> None:
        """Make the profiles that all cases are copies of."""
        for path, rows in _PAGES.items():
            self.cloud.limit_pages(path, rows)
        desk = open_desk(self._folder / "first", environ=self._environ, clock=self.clock, policy=HASTY)
        assert self.cloud.partner.secret is not None
        connection = desk.connections.add(draft_of(self.cloud), self.cloud.partner.secret)
        paths = self.cloud.write_documentation(self._folder / "documents")
        for kind, path in zip((ImportKind.ORGANIZATIONS, ImportKind.CONTACTS), paths, strict=True):
            mapping = desk.documents.preview(path, kind).mapping
            desk.documents.import_file(path, kind, mapping, skip_errors=True, actor="test")
        desk.options.save(connection.id, SyncOptions(new_contacts=NewContacts.CREATE))
        desk.close()
        self._connection_id = connection.id
        shutil.copytree(self._folder / "first", self._folder / "later")
        with self.opened(self._folder / "later") as profile:
            summary = profile.sync(self.everyone)
            assert summary.run.outcome is not None
            assert summary.run.outcome.value == "complete", summary.run.message
        for tenant_id in self.everyone:
            _change(self.cloud.estate.tenants[tenant_id], self.cloud)

    @contextmanager
    def opened(self, folder: Path) -> Iterator[Profile]:
        """A profile's services, closed at the end."""
        desk = open_desk(folder, environ=self._environ, clock=self.clock, policy=HASTY)
        try:
            yield Profile(desk, self._connection_id, self.cloud)
        finally:
            desk.close()

    @contextmanager
    def begin(self, phase: str) -> Iterator[Profile]:
        """A fresh profile just before that phase's sync."""
        self.ahead = timedelta(0) if phase == "first" else _DAY
        self._copies += 1
        folder = self._folder / f"case-{self._copies}"
        shutil.copytree(self._folder / ("first" if phase == "first" else "later"), folder)
        try:
            with self.opened(folder) as profile:
                yield profile
        finally:
            shutil.rmtree(folder)

    def reference(self, phase: str) -> Reference:
        """The phase without a fault."""
        if phase not in self._references:
            with self.begin(phase) as profile:
                before, start = profile.state(), len(self.cloud.asked)
                summary = profile.sync(self.everyone, full=phase == "full")
                assert summary.run.message == ""
                asked = Asked(self.cloud.asked[start:])
                after = profile.state()
                profile.sync(self.everyone)
                self._references[phase] = Reference(before, after, profile.state(), asked)
        return self._references[phase]


def _fill(tenant: Tenant) -> None:
    """As many users in each tenant, so that each has as many pages."""
    roster = tenant.roster
    while roster.living < _USERS:
        roster.add(roster.population.user(roster.top, MEMBER))


def _change(tenant: Tenant, cloud: SandboxServer) -> None:
    """What happens in a tenant between two syncs: some of everything, more than a page of it."""
    roster = tenant.roster
    for kind in (MEMBER, SHARED):
        roster.add(roster.population.user(roster.top, kind))
    for index in (2, 4, 5, 13):
        cloud.remove_user(tenant.id, roster.at(index).id)
    cloud.remove_user(tenant.id, roster.at(5).id)  # for good
    promoted, moved = roster.at(0), roster.at(3)
    roster.change(promoted, {"jobTitle": "Chair", "mobilePhone": None, "city": "Elsewhere"})
    roster.change(moved, {"displayName": "Another Name", "givenName": "Another", "surname": "Name"})
    props = dict(roster.at(1).props)
    roster.population.license(props, (SKUS["SPB"], SKUS["POWER_BI_STANDARD"]))
    names = ("assignedLicenses", "assignedPlans", "licenseAssignmentStates")
    roster.change(roster.at(1), {name: props[name] for name in names})
