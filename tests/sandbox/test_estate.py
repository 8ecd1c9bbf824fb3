import csv
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from o365desk.sandbox.days import play_day
from o365desk.sandbox.dice import Dice
from o365desk.sandbox.documentation import organization_name, write_documentation
from o365desk.sandbox.estate import Estate
from o365desk.sandbox.skus import SKUS
from o365desk.sandbox.tenant import NO_PREMIUM, SPECIAL, UNDOCUMENTED

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def estate() -> Estate:
    return Estate(365, 12, 30, NOW)


def test_the_same_seed_gives_the_same_estate(estate: Estate) -> None:
    again, other = Estate(365, 12, 30, NOW), Estate(366, 12, 30, NOW)
    play_day(again)
    twin = Estate(365, 12, 30, NOW)
    play_day(twin)
    for one, two in zip(again.customers, twin.customers, strict=True):
        assert [user.props for user in one.roster.walk()] == [user.props for user in two.roster.walk()]
    assert [tenant.id for tenant in estate.customers] == [tenant.id for tenant in twin.customers]
    assert not {tenant.id for tenant in estate.customers} & {tenant.id for tenant in other.customers}


def test_every_special_tenant_is_there(estate: Estate) -> None:
    assert {tenant.trait for tenant in estate.customers} == {"", *SPECIAL.values()}
    assert all(15 <= tenant.roster.living <= 60 for tenant in estate.customers)
    modest = [tenant for tenant in estate.customers if not tenant.premium]
    assert NO_PREMIUM in {tenant.trait for tenant in modest}
    # One application may read sign-in times 10 times a minute: a first sync of this estate fits in.
    assert 1 + len(estate.customers) - len(modest) <= 10


def test_users_are_of_all_kinds_with_unique_keys(estate: Estate) -> None:
    for tenant in estate.customers:
        users = list(tenant.roster.walk())
        assert len({user.kind for user in users}) >= 9
        assert len({user.id for user in users}) == len({user.name.lower() for user in users}) == len(users)
        addresses = Counter(
            str(text).lower().partition(":")[2]
            for user in users
            for text in user.props["proxyAddresses"]  # type: ignore[attr-defined]  # a list by construction
            if not str(text).startswith("SIP:")
        )
        assert addresses.most_common(1)[0][1] == 1
        assert all(
            tenant.roster.find(user.id) is user or tenant.roster.find(user.id) == user for user in users
        )


def test_a_large_tenant_is_made_lazily_and_has_no_twins() -> None:
    tenant = Estate(1, 1, 20_000, NOW).customers[0]
    assert tenant.roster.living == 20_000
    assert len({tenant.roster.at(index).name for index in range(0, 20_000, 3)}) == 6667
    assert tenant.roster.at(19_999).kind


def test_many_tenants_have_names_and_domains_of_their_own() -> None:
    estate = Estate(1, 1000, 50, NOW)
    assert len({tenant.place.domain for tenant in estate.customers}) == 1000
    assert len({tenant.id for tenant in estate.customers}) == 1000


def test_days_bring_every_kind_of_change() -> None:
    estate = Estate(365, 12, 30, NOW)
    lines = [line for _ in range(3) for line in play_day(estate)]
    for word in ("hired", "deleted", "is now", "became", "moved to", "invited", "enabled", "disabled"):
        assert any(word in line for line in lines), word
    assert len({tenant.roster.version for tenant in estate.customers}) > 1
    for tenant in estate.customers:
        held: Counter[str] = Counter(sku.id for user in tenant.roster.walk() for sku in user.skus)
        assert {key: count for key, count in tenant.roster.sku_counts().items() if count} == dict(held)


def test_documentation_has_the_usual_dirt(estate: Estate, tmp_path: Path) -> None:
    files = write_documentation(estate, tmp_path)
    again = write_documentation(estate, tmp_path / "again")
    assert [file.read_bytes() for file in files] == [file.read_bytes() for file in again]
    organizations, contacts = ([*csv.DictReader(file.open(encoding="utf-8"))] for file in files)
    names = [row["name"] for row in organizations]
    assert len(names) == len(set(names))
    missing = [t for t in estate.customers if t.trait == UNDOCUMENTED]
    assert all(organization_name(tenant) not in names for tenant in missing)
    assert len(names) == len(estate.documented) - len(missing) + 4  # three strangers, one of them twice
    assert {row["organization"] for row in contacts} == set(names)
    people = Counter((row["organization"], row["first_name"], row["last_name"]) for row in contacts)
    assert max(people.values()) == 2
    assert any(not row["email"] for row in contacts)
    assert any(row["notes"] == "Left the company last year." for row in contacts)


def test_skus_are_lower_case_guids() -> None:
    assert all(len(sku.id) == 36 and sku.id == sku.id.lower() for sku in SKUS.values())


def test_dice_depend_on_the_key_only() -> None:
    assert Dice(1, "a").guid() == Dice(1, "a").guid() != Dice(1, "b").guid()
    many = Dice("stretch")
    assert {many.below(6) for _ in range(2000)} == set(range(6))
