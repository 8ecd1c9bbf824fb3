"""What kind of account a user is: a person, or a guest, a shared mailbox, a room, a machine, a function."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from o365desk.domain.names import fold_text
from o365desk.domain.person_tables import FUNCTIONS, SERVICES
from o365desk.domain.phrases import phrase
from o365desk.domain.user import MailboxPurpose, User
from o365desk.domain.values import Value

_SPLIT = re.compile(r"[^a-z]+")
_BUILT_IN = re.compile(
    r"sync_.+_[0-9a-f]{12}|msol_[0-9a-f]+|aad_[0-9a-f]{12}|adtoaadsyncserviceaccount.*|healthmailbox[0-9a-f-]*"
    r"|systemmailbox\{.*|discoverysearchmailbox\{.*|federatedemail\..*|migration\.[0-9a-f-]{36}"
)
_SERVICE_MARKS = frozenset({"svc", "srvc", "svcs"})
_ADMIN_MARKS = frozenset({"adm", "admin", "administrator"})
_REPLIES = frozenset({"noreply", "donotreply", "nepasrepondre", "breakglass", "scantomail", "scantoemail"})


_NOBODY = FUNCTIONS | SERVICES


class AccountKind(StrEnum):
    """What stands behind an account."""

    PERSON = "person"
    GUEST = "guest"
    SHARED = "shared mailbox"
    ROOM = "room mailbox"
    EQUIPMENT = "equipment mailbox"
    SERVICE = "service account"
    """A machine, a program, or the administrative account of somebody who has another one."""
    FUNCTION = "mailbox of a function"
    """Reception, Info, Sales: no name of a person; treated like a person's, but linked by address only."""


class AccountVerdict(Value, frozen=True, kw_only=True):
    """The kind with its reason, one sentence."""

    kind: AccountKind
    reason: str = ""


_PERSON = AccountVerdict(kind=AccountKind.PERSON)
_GUEST = AccountVerdict(kind=AccountKind.GUEST, reason=phrase("Its user type is Guest."))
_BY_PURPOSE = {
    MailboxPurpose.SHARED: AccountVerdict(
        kind=AccountKind.SHARED, reason=phrase("Exchange says: shared mailbox.")
    ),
    MailboxPurpose.ROOM: AccountVerdict(kind=AccountKind.ROOM, reason=phrase("Exchange says: room mailbox.")),
    MailboxPurpose.EQUIPMENT: AccountVerdict(
        kind=AccountKind.EQUIPMENT, reason=phrase("Exchange says: equipment mailbox.")
    ),
}


def account_kind(user: User) -> AccountVerdict:
    """Tell what kind of account a user is, and why.

    What Microsoft says comes first (guest, mailbox purpose). Then names: a first and a last name that are no
    words for functions or machines make a person, whatever the address is; only ``svc`` and an
    administrative mark beside another word (``adm-ann.lee``) outweigh them.
    """
    if user.is_guest:
        return _GUEST
    known = _BY_PURPOSE.get(user.purpose)
    if known is not None:
        return known
    local = (user.user_principal_name or user.mail).casefold().partition("@")[0]
    marks = [word for word in _SPLIT.split(local) if word]
    by_address = _by_address(local, marks)
    if by_address is not None:
        return by_address
    given, surname = list(_words(user.given_name)), list(_words(user.surname))
    shown = [*given, *surname] or fold_text(user.display_name).split()
    if "".join(marks) in _REPLIES and not (given and surname):
        return AccountVerdict(
            kind=AccountKind.SERVICE, reason=phrase(f"{local!r} is an address nobody reads.")
        )
    if _is_somebody(given, surname, shown, marks):
        return _PERSON
    shown = [word.strip("0123456789") for word in shown]
    machine = next((word for word in (*shown, *marks) if word in SERVICES), "")
    if machine:
        return AccountVerdict(
            kind=AccountKind.SERVICE, reason=phrase(f"{machine!r} in its name is no person.")
        )
    function = next((word for word in shown if word in FUNCTIONS), "")
    if function:
        return AccountVerdict(
            kind=AccountKind.FUNCTION, reason=phrase(f"{function!r} in its name is a function.")
        )
    return _PERSON


@lru_cache(16_384)
def is_role_address(address: str) -> bool:
    """Whether an address names a function or a machine (``info@``, ``scanner-2@``), not a person."""
    marks = [word for word in _SPLIT.split(address.casefold().partition("@")[0]) if word]
    return bool(marks) and ("".join(marks) in _REPLIES or all(w in FUNCTIONS or w in SERVICES for w in marks))


@lru_cache(16_384)
def _words(name: str) -> tuple[str, ...]:
    """The words of a first or last name: the same ones come again and again."""
    return tuple(fold_text(name).split())


def _by_address(local: str, marks: list[str]) -> AccountVerdict | None:
    """What an address says that no name can outweigh."""
    if _BUILT_IN.fullmatch(local):
        return AccountVerdict(
            kind=AccountKind.SERVICE, reason=phrase("An account that Microsoft's tools made.")
        )
    if not marks:
        return None
    ends = (marks[0], marks[-1])
    if any(mark in _SERVICE_MARKS for mark in ends) and len(local) > len(marks[0]):
        return AccountVerdict(
            kind=AccountKind.SERVICE, reason=phrase(f"{local!r} is marked as a service account.")
        )
    if len(marks) > 1 and any(mark in _ADMIN_MARKS for mark in ends):
        return AccountVerdict(
            kind=AccountKind.SERVICE, reason=phrase(f"{local!r} is an administrative account.")
        )
    return None


def _is_somebody(given: list[str], surname: list[str], shown: list[str], marks: list[str]) -> bool:
    """Whether there is a person's name: two words, the first of which names no function.

    A last name may be such a word (Steve Jobs, Ana Sales), unless the address says the same.
    """
    first, last = (given, surname) if given and surname else (shown[:1], shown[1:])
    if not first or not last:
        return False
    if not _NOBODY.isdisjoint(first):
        return False
    odd = _NOBODY.intersection(last)
    return odd.isdisjoint(marks) or not set(first).isdisjoint(marks)


def is_person(user: User) -> bool:
    """Whether names may link the user: guests, mailboxes and services are linked by address only."""
    return account_kind(user).kind is AccountKind.PERSON
