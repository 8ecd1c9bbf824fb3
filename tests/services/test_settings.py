from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from o365desk.domain.connection import Cloud
from o365desk.domain.errors import AppError
from o365desk.services.settings import Preferences
from o365desk.store import settings
from tests.services.conftest import World
from tests.services.house import House


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House.build(tmp_path / "profile")
    yield made
    made.database.close()


def test_own_templates_go_over_the_clouds(house: House) -> None:
    default = dict(house.settings.portal_templates(Cloud.GLOBAL))
    manage = next(iter(default))
    house.settings.save(Preferences(portal_templates={manage: "https://portal.msp.example/{tenant_id}"}))
    now = house.settings.portal_templates(Cloud.GLOBAL)
    assert now[manage] == "https://portal.msp.example/{tenant_id}"
    assert set(now) == set(default)
    assert house.settings.portal_templates(Cloud.GCC_HIGH)[manage].startswith("https://portal.msp.example")


@pytest.mark.parametrize(
    "url",
    [
        "http://portal.msp.example/x", "https://evil.example/", "https://evil.example\\@portal.msp.example/",
        "https://portal.msp.example@evil.example/", "file:///etc/passwd", "javascript:alert(1)", "",
    ],
)  # fmt: skip
def test_only_known_addresses_are_opened(house: House, url: str) -> None:
    house.settings.save(Preferences(portal_templates={"Manage": "https://portal.msp.example/{tenant_id}"}))
    assert house.settings.is_allowed_link("https://portal.msp.example/abc")
    assert house.settings.is_allowed_link("https://entra.microsoft.com/x")
    assert not house.settings.is_allowed_link(url)


@pytest.mark.parametrize(
    "wrong",
    [
        Preferences(portal_templates={"Manage": "http://plain.example"}),
        Preferences(portal_templates={"Manage": "https://{tenant_id}.example"}),
        Preferences(log_retention_days=0),
        Preferences(interval_minutes=5),
        Preferences(product_names_file="/nowhere/at/all.csv"),
    ],
)
def test_nonsense_is_not_stored(house: House, wrong: Preferences) -> None:
    with pytest.raises(AppError):
        house.settings.save(wrong)
    assert house.settings.get() == Preferences()


def test_what_cannot_be_understood_is_the_default(house: House) -> None:
    with house.database.write() as tx:
        settings.set(tx, "preferences", {"log_retention_days": "many"})
    assert house.settings.get() == Preferences()


def test_product_names_are_used_at_once(world: World, tmp_path: Path) -> None:
    world.sync()
    desk = world.desk
    one = desk.licences.rows()[0]
    file = tmp_path / "names.csv"
    file.write_text(
        "Product_Display_Name,String_Id,GUID\n"
        f"Quite Another Name,{one.sku.sku_part_number},{one.sku.sku_id}\n",
        encoding="utf-8",
    )
    desk.settings.save(Preferences(product_names_file=str(file)))
    assert desk.products.name_of(one.sku.sku_id) == "Quite Another Name"
    named = {row.product_name for row in desk.licences.rows() if row.sku.sku_id == one.sku.sku_id}
    assert named == {"Quite Another Name"}
    desk.settings.save(Preferences())
    assert desk.products.name_of(one.sku.sku_id) != "Quite Another Name"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(AppError, match="not saved"):
        desk.settings.save(Preferences(product_names_file=str(file)))
    assert desk.settings.get() == Preferences()
