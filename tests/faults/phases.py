"""What the program does, phase by phase: in a child that is killed, and again afterwards."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from o365desk.domain.duplicates import DuplicateKind
from o365desk.domain.imports import ImportKind
from o365desk.domain.matching import Decision
from o365desk.domain.organization import Organization
from o365desk.domain.tenant import MatchState
from o365desk.domain.values import utc_now
from o365desk.graph.throttle import RetryPolicy
from o365desk.secrets.vault import SecretKind
from o365desk.services.desk import Desk, open_desk
from o365desk.services.documents import ExportKind

POLICY = RetryPolicy(tries=3, throttled_tries=3, base_s=0.001, cap_s=0.005)
ME = "test"
SAVES = 12
"""So many times settings and secrets are saved, one after the other."""


class Job(msgspec.Struct, frozen=True):
    """A phase to run on a profile."""

    phase: str
    folder: str
    key_file: str
    documents: str
    connection_id: int
    tenants: tuple[str, ...]
    ahead_h: float = 0.0
    stop: int = 0
    """Die at this moment; 0: at none."""

    def open(self) -> Desk:
        """The profile's services."""

        def clock() -> datetime:
            return utc_now() + timedelta(hours=self.ahead_h)

        environ = {"O365DESK_KEY_FILE": self.key_file}
        return open_desk(Path(self.folder), environ=environ, clock=clock, policy=POLICY)


def _sync(desk: Desk, job: Job) -> None:
    desk.sync.run(job.connection_id)


def _decide(desk: Desk, job: Job) -> None:
    """One decision a tenant; what is decided already is left, as a technician would leave it."""
    organizations = {name: key for key, name in desk.matching.organizations("Kept by hand")}
    if "Kept by hand" not in organizations:
        made = desk.contacts.save_organization(Organization(name="Kept by hand"), actor=ME)
        organizations[made.name] = made.id
    for number, tenant_id in enumerate(job.tenants):
        if desk.matching.row(tenant_id).tenant.match_state is not MatchState.UNMATCHED:
            continue
        if number == 0:
            desk.matching.decide([tenant_id], Decision.CREATE_ORGANIZATION, confirmed=True, actor=ME)
        elif number == 1:
            organization_id = organizations["Kept by hand"]
            desk.matching.decide([tenant_id], Decision.MATCH_TO, organization_id=organization_id, actor=ME)
        else:
            desk.matching.decide([tenant_id], Decision.IGNORE, actor=ME)


def _apply(desk: Desk, job: Job) -> None:
    for tenant_id in job.tenants:
        if desk.matching.row(tenant_id).tenant.match_state is MatchState.MATCHED:
            desk.sync.apply_plan(tenant_id, actor=ME)


def _merge(desk: Desk, job: Job) -> None:
    """Each organization's first two contacts become one, and two of the organizations; once each."""
    rows = desk.contacts.organizations()
    for row in rows:
        people = desk.contacts.rows(row.organization.id)
        if len(people) > 2 and not any("From " in desk.contacts.get(one.id).notes for one in people):
            ids = [one.id for one in people[:2]]
            users = desk.merging.preview(DuplicateKind.CONTACTS, ids[0], ids[1:]).users
            keep = users[0].user_id if users else None
            desk.merging.merge(DuplicateKind.CONTACTS, ids[0], ids[1:], keep_user_id=keep, actor=ME)
    if rows and not any("From " in row.organization.notes for row in rows):
        first, second = rows[0].organization.id, rows[1].organization.id
        desk.merging.merge(DuplicateKind.ORGANIZATIONS, first, [second], actor=ME)


def _export(desk: Desk, job: Job) -> None:
    for kind in ExportKind:
        desk.documents.export(kind, Path(job.folder) / "out" / f"{kind.value}.csv")


def _import(desk: Desk, job: Job) -> None:
    for kind in (ImportKind.ORGANIZATIONS, ImportKind.CONTACTS):
        path = Path(job.documents) / f"{kind.value}.csv"
        mapping = desk.documents.preview(path, kind).mapping
        desk.documents.import_file(path, kind, mapping, skip_errors=True, actor=ME)


def _nothing(desk: Desk, job: Job) -> None:
    """Opening is the work: the profile is of an older version."""


def _backup(desk: Desk, job: Job) -> None:
    for _ in range(3):
        desk.maintenance.backup()


def _settings(desk: Desk, job: Job) -> None:
    for number in range(SAVES):
        preferences = desk.settings.get()
        desk.settings.save(msgspec.structs.replace(preferences, log_retention_days=30 + number))
        desk.vault.put(job.connection_id, SecretKind.CLIENT_SECRET, f"secret number {number}")


PHASES: dict[str, Callable[[Desk, Job], None]] = {
    "first sync": _sync,
    "later sync": _sync,
    "decisions": _decide,
    "apply": _apply,
    "merge": _merge,
    "export": _export,
    "import": _import,
    "migration": _nothing,
    "backup": _backup,
    "settings": _settings,
}


def run(job: Job, begun: Callable[[], None] = lambda: None) -> None:
    """Open the profile, do the phase, close.

    Args:
        begun: called when what may be killed begins: at once for a migration, else when the profile is open.
    """
    if job.phase == "migration":
        begun()
    with closing(job.open()) as desk:
        if job.phase != "migration":
            begun()
        (Path(job.folder) / "out").mkdir(exist_ok=True)
        PHASES[job.phase](desk, job)


def leftovers(folder: Path) -> list[str]:
    """Files that a phase should not leave behind."""
    return sorted(
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and (path.suffix in (".partial", ".new") or ".restoring" in path.name)
    )


def age(folder: Path) -> None:
    """Let what lies about look a day old, so that it cannot be taken for another process's work."""
    for name in leftovers(folder):
        long_ago = (folder / name).stat().st_mtime - 86_400
        os.utime(folder / name, (long_ago, long_ago))
