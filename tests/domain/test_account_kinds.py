"""Which accounts are people, and which are machines, functions, mailboxes, guests."""

from __future__ import annotations

import pytest

from o365desk.domain.account_kinds import AccountKind, account_kind, is_role_address
from o365desk.domain.options import ScopeReason, SyncOptions, left_out, scope_of
from o365desk.domain.user import MailboxPurpose, User


def user(local: str, given: str = "", surname: str = "", shown: str = "", **more: object) -> User:
    return User(
        object_id="o",
        user_principal_name=f"{local}@contoso.example",
        given_name=given,
        surname=surname,
        display_name=shown or f"{given} {surname}".strip() or local,
        **more,  # type: ignore[arg-type]  # a table of fields
    )


SERVICE, FUNCTION, PERSON = AccountKind.SERVICE, AccountKind.FUNCTION, AccountKind.PERSON


@pytest.mark.parametrize(
    ("one", "kind"),
    [
        (user("svc-backup", "Ann", "Lee"), SERVICE),
        (user("svc_sql01"), SERVICE),
        (user("adm-ann.lee", "Ann", "Lee"), SERVICE),
        (user("ann.lee.admin", "Ann", "Lee"), SERVICE),
        (user("admin", shown="Administrator"), SERVICE),
        (user("noreply"), SERVICE),
        (user("no-reply"), SERVICE),
        (user("do.not.reply"), SERVICE),
        (user("scanner2", "Scanner", "Upstairs"), SERVICE),
        (user("scanner", "Contoso", "Scanner"), SERVICE),
        (user("canon", shown="Printer 3rd floor"), SERVICE),
        (
            user("sync_dc01_0123456789ab", shown="On-Premises Directory Synchronization Service Account"),
            SERVICE,
        ),
        (user("healthmailbox0659e34", shown="HealthMailbox"), SERVICE),
        (user("reception", shown="Reception"), FUNCTION),
        (user("info", "Info", "Contoso"), FUNCTION),
        (user("vertrieb", shown="Vertrieb Nord"), FUNCTION),
        (user("frontdesk", "Front", "Desk"), FUNCTION),
        (user("admin", "Ann", "Lee"), PERSON),
        (user("steve", "Steve", "Jobs"), PERSON),
        (user("ana.sales", "Ana", "Sales"), PERSON),
        (user("office", "Ann", "Lee"), PERSON),
        (user("ann"), PERSON),
        (user("u1", shown="李 小龍"), PERSON),
        (user("room", "Ann", "Lee", purpose=MailboxPurpose.ROOM), AccountKind.ROOM),
        (user("van", purpose=MailboxPurpose.EQUIPMENT), AccountKind.EQUIPMENT),
        (user("svc-x", purpose=MailboxPurpose.SHARED), AccountKind.SHARED),
        (user("ann_x.example#EXT#", "Ann", "Lee"), AccountKind.GUEST),
        (user("", ""), PERSON),
    ],
    ids=lambda value: getattr(value, "user_principal_name", None),
)
def test_kinds(one: User, kind: AccountKind) -> None:
    verdict = account_kind(one)
    assert verdict.kind is kind
    assert bool(verdict.reason) == (kind is not PERSON)


def test_service_accounts_follow_their_option() -> None:
    scanner = user("scanner", "Contoso", "Scanner", account_enabled=True, sku_ids=("x",))
    sold = frozenset({"x"})
    assert scope_of(scanner, SyncOptions(), sold) is ScopeReason.SERVICE_ACCOUNT
    assert scope_of(scanner, SyncOptions(service_accounts=True), sold) is ScopeReason.IN_SCOPE
    assert (
        scope_of(user("scanner"), SyncOptions(), sold) is not ScopeReason.SERVICE_ACCOUNT
    )  # unlicensed first
    assert "'scanner' in its name" in left_out(scanner, ScopeReason.SERVICE_ACCOUNT)


def test_role_addresses() -> None:
    assert all(map(is_role_address, ("info@x.example", "no-reply@x.example", "sales.team@x.example")))
    assert not any(map(is_role_address, ("ann.lee@x.example", "info.lee@x.example", "123@x.example", "")))
