"""Profiles at the start of each phase, children that are killed in it, and what must hold afterwards."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import msgspec

from o365desk.domain.field_rules import FieldRule, FieldRules
from o365desk.domain.options import NewContacts, SyncOptions
from o365desk.sandbox.people import MEMBER, SHARED
from o365desk.sandbox.server import SandboxServer
from o365desk.secrets.vault import SecretKind
from o365desk.services.desk import Desk
from o365desk.store import backup
from o365desk.store.export import canonical_export
from o365desk.store.profile import FILE_NAME
from tests.faults import phases
from tests.faults.phases import Job
from tests.services.conftest import draft_of
from tests.store.test_profile import _old_profile as old_profile

SEED = 3_140_366
_SETTLING = ("first sync", "later sync", "decisions", "merge")
_PATIENCE_S = 60.0
_RULES = FieldRules(rule=FieldRule.OFFICE_365_WINS)
"""So that a sync and an applied plan write fields into contacts, too."""


@dataclass(frozen=True)
class Course:
    """A phase that nobody disturbed."""

    export: str
    seconds: float
    moments: int
    files: dict[str, bytes]
    runs: int
    changes: int


class Nursery:
    """The process that forks the children."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.nursery"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def close(self) -> None:
        """End it."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(_PATIENCE_S)

    def run(self, job: Job, kill_after_s: float | None = None) -> dict[str, Any]:
        """Do a job in a child; gives all that it and the nursery said.

        Args:
            kill_after_s: kill it so long after it has begun, from outside.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(msgspec.json.encode(job) + b"\n")
        self._process.stdin.flush()
        said: dict[str, Any] = {}
        while "ended" not in said:
            said |= msgspec.json.decode(self._process.stdout.readline())
            if "go" in said and kill_after_s is not None:
                threading.Event().wait(kill_after_s)
                os.kill(said["go"], signal.SIGKILL)
                kill_after_s = None
        return said


class House:
    """A sandbox cloud and a profile at the start of each phase."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.cloud = SandboxServer(folder / "cloud", tenants=2, users=9)
        self.nursery = Nursery()
        self._key_file = str(folder / "key")
        self._courses: dict[str, Course] = {}
        self._copies = 0
        self._connection_id = 0
        self.tenants = (
            self.cloud.partner.tenant_id,
            *(tenant.id for tenant in self.cloud.estate.customers),
        )

    def build(self) -> None:
        """Make the profiles."""
        for tenant in self.cloud.estate.customers:
            self.cloud.grant(tenant.id)
        for path, rows in {"users?": 6, "userRegistrationDetails": 7, "users/delta": 4}.items():
            self.cloud.limit_pages(path, rows)
        self.cloud.write_documentation(self.folder / "documents")
        with closing(self._job("settings", self._begin("bare")).open()) as desk:
            secret = self.cloud.partner.secret
            assert secret is not None
            self._connection_id = desk.connections.add(draft_of(self.cloud), secret).id
            held = SyncOptions(new_contacts=NewContacts.HOLD, field_rules=_RULES)
            desk.options.save(self._connection_id, held)
        self._derive("bare", "import", ())
        self._derive("bare", "decisions", ("first sync",))
        self._derive("bare", "apply", ("import", "first sync"))
        self._derive("apply", "export", ("apply",))
        for phase in ("backup", "settings", "merge"):
            shutil.copytree(self._begin("export"), self._begin(phase))
        (self._begin("export") / "out").mkdir(exist_ok=True)
        for kind in phases.ExportKind:
            (self._begin("export") / "out" / f"{kind.value}.csv").write_bytes(b"old\r\n")
        _make_older(self._begin("export"), self._begin("migration"))
        self._derive("bare", "first sync", ("import",))
        with closing(self._job("settings", self._begin("first sync")).open()) as desk:
            at_once = SyncOptions(new_contacts=NewContacts.CREATE, field_rules=_RULES)
            desk.options.save(self._connection_id, at_once)
        self._derive("first sync", "later sync", ("first sync", "first sync"))
        for tenant_id in self.tenants:
            roster = self.cloud.estate.tenants[tenant_id].roster
            for kind in (MEMBER, SHARED):
                roster.add(roster.population.user(roster.top, kind))
            for index in (2, 4):
                self.cloud.remove_user(tenant_id, roster.at(index).id)
            roster.change(roster.at(0), {"jobTitle": "Chair", "mobilePhone": None})
            roster.change(roster.at(3), {"displayName": "Another Name", "surname": "Name"})

    def close(self) -> None:
        """End the children's process."""
        self.nursery.close()

    def course(self, phase: str) -> Course:
        """The phase without a kill, in a child as well."""
        if phase not in self._courses:
            job = self._copy(phase)
            said = self.nursery.run(job)
            assert "done" in said
            self._settle(job)
            self._courses[phase] = self._look(job, said)
            shutil.rmtree(job.folder)
        return self._courses[phase]

    def titles(self, phase: str) -> list[str]:
        """What the journal says at the beginning of a phase."""
        with closing(self._copy(phase).open()) as desk:
            return [entry.title for entry in desk.journal.listing(10_000)]

    def kill(self, phase: str, number: int, of: int) -> tuple[bool, list[str]]:
        """Kill a child at point ``number`` of ``of``, repeat the phase, and say what is not as it must be.

        Even points are moments told to the child, odd ones come from outside at a time.
        """
        course, job = self.course(phase), self._copy(phase)
        place = (number + Random(SEED * 1000 + number).random()) / of
        if number % 2:
            said = self.nursery.run(job, kill_after_s=place * course.seconds)
        else:
            stop = 1 + int(place * course.moments)
            said = self.nursery.run(msgspec.structs.replace(job, stop=stop))
        assert said["killed"] or said["ended"] == 0
        found = [*_after_kill(job, course), *self._repeat(job, course)]
        shutil.rmtree(job.folder)
        return said["killed"], found

    def _repeat(self, job: Job, course: Course) -> Iterator[str]:
        phases.age(Path(job.folder))
        phases.run(job)
        self._settle(job)
        now = self._look(job, {"done": 0.0, "moments": 0})
        if now.export != course.export:
            wanted, there = Counter(course.export.splitlines()), Counter(now.export.splitlines())
            lost, more = list(wanted - there), list(there - wanted)
            yield f"not the same: {len(lost)} lines missing, {len(more)} too many: {lost[:2]} {more[:2]}"
        if now.files != course.files:
            yield "the files are not the same"
        if now.runs > course.runs + 1:
            yield f"{now.runs} runs where {course.runs} and the killed one are due"
        yield from _doubled_changes(Path(job.folder))
        if job.phase == "migration":  # A half copy goes when the next backup is made.
            phases.run(msgspec.structs.replace(job, phase="backup"))
        if left := phases.leftovers(Path(job.folder)):
            yield f"left behind: {left}"

    @staticmethod
    def _settle(job: Job) -> None:
        """One sync more: contacts and organizations that were made are evidence for suggestions."""
        if job.phase in _SETTLING:
            phases.run(msgspec.structs.replace(job, phase="later sync"))

    def _look(self, job: Job, said: dict[str, Any]) -> Course:
        with closing(job.open()) as desk, desk.database.read() as tx:
            runs = desk.logs.runs()
            assert all(run.outcome is not None for run in runs)
            out = Path(job.folder) / "out"
            files = {path.name: path.read_bytes() for path in out.glob("*.csv")}
            return Course(
                canonical_export(tx),
                said["done"],
                said["moments"],
                files,
                len(runs),
                len(desk.journal.listing(10_000)),
            )

    def _begin(self, phase: str) -> Path:
        return self.folder / phase

    def _job(self, phase: str, folder: Path) -> Job:
        return Job(
            phase=phase,
            folder=str(folder),
            key_file=self._key_file,
            documents=str(self.folder / "documents"),
            connection_id=self._connection_id,
            tenants=self.tenants,
            ahead_h=25.0 if phase == "later sync" else 0.0,
        )

    def _copy(self, phase: str) -> Job:
        self._copies += 1
        folder = self.folder / f"copy-{self._copies}"
        shutil.copytree(self._begin(phase), folder)
        return self._job(phase, folder)

    def _derive(self, origin: str, phase: str, before: tuple[str, ...]) -> None:
        shutil.copytree(self._begin(origin), self._begin(phase))
        for each in before:
            phases.run(self._job(each, self._begin(phase)))


def _after_kill(job: Job, course: Course) -> Iterator[str]:
    """What must hold at the next start, before anything is repeated."""
    with closing(job.open()) as desk:
        if problems := desk.maintenance.check():
            yield f"check finds {problems}"
        if any(run.outcome is None for run in desk.logs.runs()):
            yield "a run looks as if it were still going"
        yield from _usable(desk, job)
    for path in (Path(job.folder) / "out").glob("*.csv"):
        if path.read_bytes() not in (b"old\r\n", course.files.get(path.name)):
            yield f"{path.name} is half written"
    for file in backup.backups(Path(job.folder)):
        if problem := backup.integrity_problem(file):
            yield f"the backup {file.name} is damaged: {problem}"


def _usable(desk: Desk, job: Job) -> Iterator[str]:
    secret = desk.vault.get(job.connection_id, SecretKind.CLIENT_SECRET)
    if secret is None:
        yield "the secret is lost"
    elif job.phase == "settings" and not (secret.startswith("secret number ") or len(secret) > 20):
        yield "the secret is another one"
    days = desk.settings.get().log_retention_days
    if days != 90 and not 30 <= days < 30 + phases.SAVES:
        yield f"a setting has the value {days}, which nobody saved"


def _doubled_changes(folder: Path) -> Iterator[str]:
    """The journal holds each change once."""
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        rows = connection.execute("SELECT kind, record_key, before, after FROM journal_change").fetchall()
    for row, count in Counter(rows).items():
        if count > 1 and row[2] is None:
            yield f"made {count} times: {row}"


_OLD_STATE = "CASE link_state WHEN 'possible duplicate' THEN 'conflict' ELSE link_state END"


def _make_older(source: Path, target: Path) -> None:
    """The same content as an o365desk of schema 0002 would hold it."""
    file = old_profile(target, "0002")
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("DELETE FROM organization")
        connection.execute("ATTACH ? AS now", (str(source / FILE_NAME),))
        names = [
            row[0]
            for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if row[0] not in ("alembic_version", "sqlite_sequence")
        ]
        for name in names:
            old = [row[1] for row in connection.execute(f"PRAGMA main.table_info('{name}')")]
            new = {row[1] for row in connection.execute(f"PRAGMA now.table_info('{name}')")}
            columns = ", ".join(f'"{column}"' for column in old if column in new)
            if not columns:
                continue  # a table that is no more: what it held became facts
            values = columns.replace('"link_state"', _OLD_STATE)
            connection.execute(f'INSERT INTO main."{name}" ({columns}) SELECT {values} FROM now."{name}"')
        connection.commit()
    for path in source.iterdir():
        if path.is_file() and not path.name.startswith(FILE_NAME):
            shutil.copyfile(path, target / path.name)
