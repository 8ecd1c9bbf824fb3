"""Opening a profile: permissions, damage, versions, migration. Nothing is written before all is known."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError

from o365desk.domain.errors import AppError
from o365desk.domain.phrases import phrase
from o365desk.store import backup, migrate
from o365desk.store.engine import Database
from o365desk.store.faults import DAMAGED, READ_ONLY, damaged, fault_of
from o365desk.store.in_use import ProfileUse
from o365desk.store.schema import SCHEMA_VERSION

FILE_NAME = "o365desk.sqlite3"
_HEADER_BYTES = 100
_MAGIC = b"SQLite format 3\0"


def open_profile(folder: Path) -> Database:
    """See ``Database.open_profile``."""
    file = folder / FILE_NAME
    use = _prepare_folder(folder, file)
    try:
        version = _checked_version(folder, file, use)
        database = Database(str(URL.create("sqlite", database=str(file))), profile=folder)
        event.listen(database.engine, "engine_disposed", lambda _engine: use.leave(file))
        if version != SCHEMA_VERSION:
            try:
                _migrate(database, version)
            except BaseException:
                database.close()
                raise
        use.let_in()
    except BaseException:
        use.release()
        raise
    return database


def _checked_version(folder: Path, file: Path, use: ProfileUse) -> str | None:
    """The version of a file that may be opened; None for a new one.

    Raises:
        AppError: It is damaged, gone, of a newer version, or no profile; it was not changed.
    """
    try:
        version = _version_of(file, use)
        if version is not None and use.is_alone and not _as_it_was_left(file, use):
            # Somebody was killed, or something else wrote the file or its log: look before anything is
            # built on it.
            problem = backup.integrity_problem(file, quick=True)
            if problem:
                raise _damaged(folder, file, problem)
    except sqlite3.DatabaseError as error:
        fault = fault_of(error, str(file))
        if fault is None:
            raise
        raise (_damaged(folder, file, str(error)) if fault.code == DAMAGED else fault) from error
    if version not in (None, SCHEMA_VERSION) and version not in migrate.known_versions():
        raise AppError(
            "This profile was written by a newer o365desk.",
            f"{file} has version {version}; this o365desk knows {SCHEMA_VERSION} as the newest. "
            "The file was not changed.",
            "Update o365desk, or choose another folder with --data-dir.",
            code="newer_schema",
        )
    return version


def _as_it_was_left(file: Path, use: ProfileUse) -> bool:
    return use.untouched(file) and not _has_log(file)


def _has_log(file: Path) -> bool:
    wal = Path(f"{file}-wal")
    return wal.exists() and wal.stat().st_size > 0


def _migrate(database: Database, version: str | None) -> None:
    saved = backup.backup(database, label=f"before-{SCHEMA_VERSION}") if version is not None else None
    try:
        with database.write() as tx:
            migrate.upgrade(tx.connection)
    except SQLAlchemyError as error:
        kept = phrase(f"It was backed up to {saved} before.") if saved else ""
        raise AppError(
            "The profile could not be brought to this version of o365desk.",
            f"{database.file} is unchanged: {getattr(error, 'orig', error)}.",
            f"{kept} Report this, and use the older o365desk meanwhile.".strip(),
            code="migration_failed",
        ) from error


def _prepare_folder(folder: Path, file: Path) -> ProfileUse:
    """Make the folder and the empty file, for their owner only; SQLite's side files follow."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.name == "posix":
            folder.chmod(0o700)
        use = ProfileUse.share(folder)
    except OSError as error:
        raise _unusable(folder, error) from error
    try:
        if not os.path.lexists(file) and _was_used(folder, use):
            raise _damaged(folder, file, phrase("it is gone"))
        if file.is_dir():
            raise _damaged(folder, file, phrase("a folder is in its place"))
        os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
        if os.name == "posix":
            file.chmod(0o600)
    except OSError as error:
        use.release()
        raise _unusable(folder, error) from error
    except AppError:
        use.release()
        raise
    return use


def _unusable(folder: Path, error: OSError) -> AppError:
    return fault_of(error, str(folder)) or AppError(
        "The profile's folder cannot be used.",
        f"{folder}: {error.strerror or error}.",
        "Choose a folder that you may write, with --data-dir.",
        code=READ_ONLY,
    )


def _was_used(folder: Path, use: ProfileUse) -> bool:
    """Whether there was a database before, so that an empty or missing one is a loss and no beginning."""
    return use.record.left_size > 0 or bool(backup.backups(folder))


def _version_of(file: Path, use: ProfileUse) -> str | None:
    """The schema version of a file, None for an empty one. Nothing is written.

    Raises:
        AppError: The file is cut short, or is no profile of ours.
        sqlite3.DatabaseError: SQLite cannot read it.
    """
    if file.stat().st_size == 0 and not _has_log(file):
        if _was_used(file.parent, use):
            raise _damaged(file.parent, file, phrase("it is empty"))
        return None
    _check_length(file)
    with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True, timeout=10)) as connection:
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not names:
            return None
        rows = (
            connection.execute("SELECT version_num FROM alembic_version").fetchall()
            if ("alembic_version" in names)
            else []
        )
    if len(rows) != 1:
        raise AppError(
            "This file is no o365desk profile.",
            f"{file} is a database of something else. It was not changed.",
            "Choose another folder with --data-dir.",
            code="not_a_profile",
        )
    return str(rows[0][0])


def _check_length(file: Path) -> None:
    """Refuse a file that is shorter than its own header says, as an interrupted copy leaves it.

    Source: SQLite file format, section 1.3: page size at offset 16, number of pages at 28, valid when the
    change counter (24) equals version-valid-for (92). With a write-ahead log pages may still be in there.
    """
    if _has_log(file):
        return
    with file.open("rb") as stream:
        header = stream.read(_HEADER_BYTES)
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        raise _damaged(file.parent, file, phrase("it does not begin as a database does"))
    page_bytes = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    if (
        header[24:28] == header[92:96]
        and pages * (65_536 if page_bytes == 1 else page_bytes) > file.stat().st_size
    ):
        raise _damaged(file.parent, file, phrase("it is shorter than it should be"))


def _damaged(folder: Path, file: Path, cause: str) -> AppError:
    good = backup.newest_good(folder)
    hint = (
        phrase(
            f"The newest good backup was taken {good.taken_at:%Y-%m-%d %H:%M} UTC ({good.path}). "
            "Restore it; the damaged database is kept aside."
        )
        if good
        else phrase("There is no good backup in this profile; look for one in this machine's own backups.")
    )
    return damaged(str(file), cause, hint)
