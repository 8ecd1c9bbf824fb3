from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from o365desk.domain.finding import FoundKind
from o365desk.domain.products import ProductRow, ProductTable
from o365desk.domain.tenant import SubscribedSku
from o365desk.services.finding import FindService
from o365desk.store import licences
from o365desk.store.engine import Database
from tests.store.build import E3, NOW, add_contact, add_organization, add_tenant, guid, list_users, user

_PRODUCTS = ProductTable(
    [ProductRow(sku_id=E3, sku_part_number="ENTERPRISEPACK", product_name="Office 365 E3")]
)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = Database.open_profile(tmp_path / "profile")
    with made.write() as tx:
        for number, name in ((1, "Office Supplies"), (2, "Fabrikam")):
            tenant_id = add_tenant(tx, number, name=name)
            sku = SubscribedSku(sku_id=E3, sku_part_number="ENTERPRISEPACK")
            licences.save_skus(tx, tenant_id, [sku], NOW)
        list_users(tx, guid(1), *(user(n, name=f"officer{n}") for n in range(1, 10)))
        add_contact(tx, add_organization(tx, "Office & Home").id, "Ann", "Officer")
    yield made
    made.close()


@pytest.fixture
def service(database: Database) -> FindService:
    return FindService(database, _PRODUCTS)


def test_groups_come_in_one_order_with_their_counts(service: FindService) -> None:
    service.refresh()
    found = service.find("office", limit=3)
    assert [(group.kind, len(group.findings), group.total) for group in found.groups] == [
        (FoundKind.ORGANIZATION, 1, 1),
        (FoundKind.CONTACT, 1, 1),
        (FoundKind.TENANT, 1, 1),
        (FoundKind.USER, 3, 9),
        (FoundKind.LICENCE, 1, 1),
    ]
    assert [group.kind for group in service.find("office", [FoundKind.LICENCE, FoundKind.TENANT]).groups] == [
        FoundKind.TENANT,
        FoundKind.LICENCE,
    ]


def test_licences_by_their_names_and_part_numbers(service: FindService) -> None:
    """They need no index."""
    for text in ("e3 office", "enterprisep", E3[:8]):
        (group,) = service.find(text).groups
        one = group.findings[0]
        assert (one.kind, one.title, one.place, one.sku_id) == (
            FoundKind.LICENCE,
            "Office 365 E3",
            "2 tenants",
            E3,
        )


def test_says_what_is_not_searched_yet(service: FindService, database: Database) -> None:
    assert service.find("officer").pending == 3
    assert service.find("officer").groups == ()
    assert service.refresh()
    assert service.find("officer").pending == 0
    with database.write() as tx:
        list_users(tx, guid(2), user(20, name="newcomer"))
    assert service.find("newcomer").pending == 1
    assert not service.find("newcomer").groups
    service.refresh()
    assert service.find("newcomer").groups[0].findings[0].place == "Fabrikam"


def test_nothing_is_asked_for_nothing(service: FindService) -> None:
    service.refresh()
    for text in ("", "  ", "o"):
        assert service.find(text).groups == ()
