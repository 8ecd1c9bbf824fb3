"""Faults of a PostgreSQL server that can be expected, in words for the technician.

Told apart by SQLSTATE (PostgreSQL documentation, appendix A). Of a connection that was never made the driver
gives the server's words only.
"""

from __future__ import annotations

from typing import NamedTuple

from o365desk.domain.errors import AppError
from o365desk.domain.phrases import phrase

UNREACHABLE = "database_unreachable"
REFUSED = "database_refused"
TIMEOUT = "database_timeout"
NOT_FOUND = "database_not_found"
LOCK_TIMEOUT = "55P03"

_KEPT = phrase(" What was committed before is kept; nothing of this step is.")
_UNCHANGED = phrase(" Nothing was changed.")
_BUSY = "database_busy"


class _Fault(NamedTuple):
    """How a fault is said: the address and the server's first line go before ``kept``."""

    title: str
    kept: str
    hint: str
    code: str


_UNREACHABLE = _Fault(
    phrase("The database server cannot be reached."),
    _KEPT,
    phrase("Check the network and the server, then try again; o365desk need not be restarted."),
    UNREACHABLE,
)
_REFUSED = _Fault(
    phrase("The database server refuses this user."),
    "",
    phrase("Check user, password and the server's pg_hba.conf. A new password: o365desk database password"),
    REFUSED,
)
_NOT_FOUND = _Fault(
    phrase("There is no such database on the server."),
    "",
    phrase("Have it made: CREATE DATABASE o365desk ENCODING 'UTF8' TEMPLATE template0"),
    NOT_FOUND,
)
_NOT_ALLOWED = _Fault(
    phrase("The database user may not do this."),
    _UNCHANGED,
    phrase("The user must own the database, or be allowed to create and write tables in it."),
    REFUSED,
)
_READ_ONLY = _Fault(
    phrase("The database cannot be written."),
    _UNCHANGED,
    phrase("The server may be a stand-by: let the address name the one that writes."),
    "read_only",
)
_TOO_MANY = _Fault(
    phrase("The database server has no connection left."),
    "",
    phrase("Try again in a moment; if it stays so, raise max_connections on the server."),
    _BUSY,
)
_CROSSED = _Fault(
    phrase("Two writers crossed each other in the database."), _UNCHANGED, phrase("Try again."), _BUSY
)
_LOCKED = _Fault(phrase("The database is busy."), _UNCHANGED, phrase("Try again in a moment."), _BUSY)
_SLOW = _Fault(
    phrase("The database took too long."),
    _UNCHANGED,
    phrase("Try again; if it stays so, look at the server's load."),
    TIMEOUT,
)
_FULL = _Fault(
    phrase("The disk is full on the database server."),
    phrase(" Everything stored before is kept."),
    phrase("Have space freed on the server and try again."),
    "disk_full",
)
_MEMORY = _Fault(
    phrase("The database server ran out of memory."),
    _KEPT,
    phrase("Try again; if it stays so, look at the server."),
    TIMEOUT,
)
_DAMAGED = _Fault(
    phrase("The database is damaged on the server."),
    "",
    phrase("Have the server's administrator restore it from a backup."),
    "database_damaged",
)

_BY_STATE: tuple[tuple[str, _Fault], ...] = (
    (LOCK_TIMEOUT, _LOCKED),
    ("40001", _CROSSED),
    ("40P01", _CROSSED),
    ("57014", _SLOW),
    ("57P", _UNREACHABLE),  # shut down, starting up, session ended by an administrator
    ("08", _UNREACHABLE),
    ("25P03", _UNREACHABLE),  # idle in a transaction for too long: the session was ended
    ("25006", _READ_ONLY),
    ("28", _REFUSED),
    ("3D000", _NOT_FOUND),
    ("42501", _NOT_ALLOWED),
    ("53100", _FULL),
    ("53200", _MEMORY),
    ("53300", _TOO_MANY),
    ("53", _MEMORY),
    ("58", _DAMAGED),
    ("XX", _DAMAGED),
)
# Without a SQLSTATE: the server's English words; others end as unreachable, with the words themselves.
_BY_WORDS: tuple[tuple[str, _Fault], ...] = (
    (phrase("password authentication failed"), _REFUSED),
    (phrase("no pg_hba.conf entry"), _REFUSED),
    (phrase("no password supplied"), _REFUSED),
    (phrase("does not exist"), _NOT_FOUND),
    (phrase("too many clients"), _TOO_MANY),
    (phrase("remaining connection slots"), _TOO_MANY),
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
        fault = next((fault for begins, fault in _BY_STATE if state.startswith(begins)), None)
    elif connection_lost:
        fault = next((fault for words, fault in _BY_WORDS if words in text), _UNREACHABLE)
    else:
        fault = None
    return None if fault is None else _said(fault, where, text)


def _said(fault: _Fault, where: str, text: str) -> AppError:
    return AppError(fault.title, f"{where}: {_first(text)}.{fault.kept}", fault.hint, code=fault.code)


def _first(text: str) -> str:
    """The first line of what the server says, without the point at its end."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    return lines[0].rstrip(".") if lines else phrase("no reason was given")
