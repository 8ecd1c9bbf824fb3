"""Faults of a PostgreSQL server that can be expected, in words for the technician.

Told apart by SQLSTATE (PostgreSQL documentation, appendix A). Of a connection that was never made the driver
gives the server's words only.
"""

from __future__ import annotations

from collections.abc import Callable

from o365desk.domain.errors import AppError

UNREACHABLE = "database_unreachable"
REFUSED = "database_refused"
TIMEOUT = "database_timeout"
NOT_FOUND = "database_not_found"
LOCK_TIMEOUT = "55P03"

_KEPT = "What was committed before is kept; nothing of this step is."


def unreachable(where: str, text: str) -> AppError:
    """The server, or the way to it, is gone."""
    return AppError(
        "The database server cannot be reached.",
        f"{where}: {_first(text)}. {_KEPT}",
        "Check the network and the server, then try again; o365desk need not be restarted.",
        code=UNREACHABLE,
    )


def _refused(where: str, text: str) -> AppError:
    return AppError(
        "The database server refuses this user.",
        f"{where}: {_first(text)}.",
        "Check user, password and the server's pg_hba.conf. A new password: o365desk database password",
        code=REFUSED,
    )


def _not_found(where: str, text: str) -> AppError:
    return AppError(
        "There is no such database on the server.",
        f"{where}: {_first(text)}.",
        "Have it made: CREATE DATABASE o365desk ENCODING 'UTF8' TEMPLATE template0",
        code=NOT_FOUND,
    )


def _not_allowed(where: str, text: str) -> AppError:
    return AppError(
        "The database user may not do this.",
        f"{where}: {_first(text)}. Nothing was changed.",
        "The user must own the database, or be allowed to create and write tables in it.",
        code=REFUSED,
    )


def _read_only(where: str, text: str) -> AppError:
    return AppError(
        "The database cannot be written.",
        f"{where}: {_first(text)}. Nothing was changed.",
        "The server may be a stand-by: let the address name the one that writes.",
        code="read_only",
    )


def _too_many(where: str, text: str) -> AppError:
    return AppError(
        "The database server has no connection left.",
        f"{where}: {_first(text)}.",
        "Try again in a moment; if it stays so, raise max_connections on the server.",
        code="database_busy",
    )


def _crossed(where: str, text: str) -> AppError:
    return AppError(
        "Two writers crossed each other in the database.",
        f"{where}: {_first(text)}. Nothing was changed.",
        "Try again.",
        code="database_busy",
    )


def _locked(where: str, text: str) -> AppError:
    return AppError(
        "The database is busy.",
        f"{where}: {_first(text)}. Nothing was changed.",
        "Try again in a moment.",
        code="database_busy",
    )


def _timeout(where: str, text: str) -> AppError:
    return AppError(
        "The database took too long.",
        f"{where}: {_first(text)}. Nothing was changed.",
        "Try again; if it stays so, look at the server's load.",
        code=TIMEOUT,
    )


def _full(where: str, text: str) -> AppError:
    return AppError(
        "The disk is full on the database server.",
        f"{where}: {_first(text)}. Everything stored before is kept.",
        "Have space freed on the server and try again.",
        code="disk_full",
    )


def _memory(where: str, text: str) -> AppError:
    return AppError(
        "The database server ran out of memory.",
        f"{where}: {_first(text)}. {_KEPT}",
        "Try again; if it stays so, look at the server.",
        code=TIMEOUT,
    )


def _damaged(where: str, text: str) -> AppError:
    return AppError(
        "The database is damaged on the server.",
        f"{where}: {_first(text)}.",
        "Have the server's administrator restore it from a backup.",
        code="database_damaged",
    )


_BY_STATE: tuple[tuple[str, Callable[[str, str], AppError]], ...] = (
    (LOCK_TIMEOUT, _locked),
    ("40001", _crossed),
    ("40P01", _crossed),
    ("57014", _timeout),
    ("57P", unreachable),  # shut down, starting up, session ended by an administrator
    ("08", unreachable),
    ("25P03", unreachable),  # idle in a transaction for too long: the session was ended
    ("25006", _read_only),
    ("28", _refused),
    ("3D000", _not_found),
    ("42501", _not_allowed),
    ("53100", _full),
    ("53200", _memory),
    ("53300", _too_many),
    ("53", _memory),
    ("58", _damaged),
    ("XX", _damaged),
)
# Without a SQLSTATE: the server's English words; others end as unreachable, with the words themselves.
_BY_WORDS: tuple[tuple[str, Callable[[str, str], AppError]], ...] = (
    ("password authentication failed", _refused),
    ("no pg_hba.conf entry", _refused),
    ("no password supplied", _refused),
    ("does not exist", _not_found),
    ("too many clients", _too_many),
    ("remaining connection slots", _too_many),
)


def server_fault(state: str | None, text: str, where: str, *, connection_lost: bool) -> AppError | None:
    """The expected fault behind an error of the driver, or None when it is a bug.

    Args:
        state: The SQLSTATE, if the server told one.
        text: The driver's words.
        where: The database's address, without a password.
        connection_lost: Whether the driver calls it an operational error.
    """
    if state:
        return next((make(where, text) for begins, make in _BY_STATE if state.startswith(begins)), None)
    if not connection_lost:
        return None
    return next((make(where, text) for words, make in _BY_WORDS if words in text), unreachable(where, text))


def _first(text: str) -> str:
    """The first line of what the server says, without the point at its end."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    return lines[0].rstrip(".") if lines else "no reason was given"
