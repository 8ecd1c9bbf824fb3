"""Where a profile's data live: the SQLite file in its folder, or a PostgreSQL database that a team shares.

A folder belongs to one database for good: its vault's secrets hang on the connection ids of that database.
The folder remembers the address, without a password, in ``database.json``; the password is in the vault.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from o365desk.domain.errors import AppError
from o365desk.domain.phrases import phrase
from o365desk.domain.values import Value
from o365desk.secrets.vault import SecretKind, SecretVault
from o365desk.store.engine import Database
from o365desk.store.profile import FILE_NAME as SQLITE_FILE

FILE_NAME = "database.json"
_DRIVER = "postgresql+psycopg"
_NO_CONNECTION = 0
"""The vault's owner of what belongs to the profile and not to a connection."""


class DatabasePlace(Value, frozen=True, kw_only=True):
    """What the folder remembers. ``url``: ``postgresql+psycopg://user@host:5432/name``."""

    url: str


def database_url(text: str) -> str:
    """An address as it is remembered: with the driver's name, which may be left out.

    Raises:
        AppError: It is no PostgreSQL address, names no database, or holds a password.
    """
    try:
        parts = urlsplit(text.strip())
        port = parts.port
    except ValueError:
        raise _bad_url(phrase("it cannot be read as an address")) from None
    if parts.scheme not in ("postgresql", "postgres", _DRIVER):
        raise _bad_url(phrase("it does not begin with postgresql+psycopg://"))
    if parts.password is not None or "password=" in parts.query.lower():
        raise AppError(
            "The password does not belong into the address.",
            "Addresses are seen in process lists and histories. Nothing was stored.",
            "Leave it out: it is asked for, or read with --password-stdin, and kept in the secret store.",
            code="password_in_url",
        )
    if not parts.path.strip("/"):
        raise _bad_url(phrase("it names no database"))
    host = parts.hostname or ""
    place = f"[{host}]" if ":" in host else host
    user = f"{parts.username}@" if parts.username else ""
    query = f"?{parts.query}" if parts.query else ""
    return f"{_DRIVER}://{user}{place}{f':{port}' if port else ''}{parts.path}{query}"


def remembered(folder: Path) -> str:
    """The address of the folder's server database; empty for a SQLite file.

    Raises:
        AppError: The note cannot be read. It is left as it is.
    """
    file = folder / FILE_NAME
    try:
        return msgspec.json.decode(file.read_bytes(), type=DatabasePlace).url
    except FileNotFoundError:
        return ""
    except (OSError, msgspec.DecodeError) as error:
        raise AppError(
            "The profile's note of its database cannot be read.",
            f"{file}: {error}. It was left as it is.",
            "Put it back from a copy, or write it anew with: o365desk database use URL",
            code="database_note",
        ) from error


def place_in_words(url: str) -> str:
    """What a technician calls the place of the data; ``url`` empty: the file in the folder."""
    return url or phrase(f"the file {SQLITE_FILE} in the profile folder")


def remember(folder: Path, url: str) -> None:
    """Write the note: a new file in the old one's place, for its owner only."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=folder, prefix=FILE_NAME)  # 0600
    with os.fdopen(handle, "wb") as stream:
        stream.write(msgspec.json.encode(DatabasePlace(url=url)))
        stream.flush()
        os.fsync(stream.fileno())
    os.replace(name, folder / FILE_NAME)


def keep_password(vault: SecretVault, password: str) -> None:
    """Put the database's password into the vault.

    Raises:
        AppError: The vault cannot be opened or written.
    """
    vault.put(_NO_CONNECTION, SecretKind.DATABASE_PASSWORD, password)


def open_database(folder: Path, vault: SecretVault, url: str = "") -> Database:
    """Open the profile's database, on the server if the folder belongs to one.

    Args:
        folder: The profile's folder.
        vault: Holds the server's password, if it wants one.
        url: An address to begin with; one the folder belongs to already may be left out.

    Raises:
        AppError: The database cannot be opened, or the folder belongs to another one.
    """
    known = remembered(folder)
    wanted = database_url(url) if url else known
    if known and wanted != known:
        raise AppError(
            "This profile folder belongs to another database.",
            f"{folder} belongs to {known}; {wanted} was asked for. Nothing was changed.",
            "Choose another folder for it with --data-dir.",
            code="other_database",
        )
    if not wanted:
        return Database.open_profile(folder)
    if not known:
        refuse_used(folder)
    database = open_server(folder, vault, wanted)
    if not known:
        remember(folder, wanted)
    return database


def open_server(folder: Path, vault: SecretVault, url: str) -> Database:
    """Open a server's database with the password that the vault keeps for it, if any.

    Raises:
        AppError: The server refuses, cannot be reached, or its database is a newer o365desk's.
    """
    return Database.open_server(url, vault.get(_NO_CONNECTION, SecretKind.DATABASE_PASSWORD), folder)


def refuse_used(folder: Path) -> None:
    """Refuse a folder that holds a SQLite profile: its vault's secrets hang on that one's connections.

    Raises:
        AppError: It does.
    """
    file = folder / SQLITE_FILE
    if file.exists() and file.stat().st_size > 0:
        raise AppError(
            "This profile folder holds a profile already.",
            f"{file} is in use. Nothing was changed.",
            "Move it into the server's database with: o365desk database move URL. Or choose another folder "
            "with --data-dir.",
            code="folder_used",
        )


def _bad_url(why: str) -> AppError:
    return AppError(
        "This is no address of a PostgreSQL database.",
        f"Because {why}. Nothing was changed.",
        "It looks like postgresql+psycopg://user@server:5432/o365desk",
        code="bad_database_url",
    )
