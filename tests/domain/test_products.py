"""Product names: our own table and Microsoft's file."""

from __future__ import annotations

from pathlib import Path

import pytest

from o365desk.domain.errors import AppError
from o365desk.domain.products import load_microsoft_csv, load_products

OURS = Path(__file__).parents[2] / "resources" / "product_names.csv"
MICROSOFT = (
    "\ufeffProduct_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Included\r\n"
    "Office 365 E3,ENTERPRISEPACK,6FD2C87F-B296-42F0-B197-1E91E994B900,A,b,c\r\n"
    "Office 365 E3,ENTERPRISEPACK,6fd2c87f-b296-42f0-b197-1e91e994b900,D,e,f\r\n"
    '"Brand, New",NEW_ONE,11111111-2222-3333-4444-555555555555,D,e,f\r\n'
)
E3 = "6fd2c87f-b296-42f0-b197-1e91e994b900"


def test_the_table_that_comes_with_the_program_is_whole() -> None:
    table = load_products(OURS.read_text(encoding="utf-8"))
    assert len(table) >= 60
    assert all(row.sku_id == row.sku_id.lower() and row.product_name for row in table.rows)
    assert table.name_of(E3.upper(), "ENTERPRISEPACK") == "Office 365 E3"
    assert table.is_recommended(E3)
    for part in ("SPB", "EXCHANGEDESKLESS", "SPE_F1", "STANDARDPACK", "M365EDU_A5_FACULTY"):
        assert table.is_recommended("", part), part
    for part in (
        "FLOW_FREE",
        "POWER_BI_STANDARD",
        "TEAMS_EXPLORATORY",
        "VISIOCLIENT",
        "PHONESYSTEM_VIRTUALUSER",
    ):
        assert not table.is_recommended("", part), part


def test_unknown_products_fall_back_to_the_part_number_then_the_id() -> None:
    table = load_products(OURS.read_text(encoding="utf-8"))
    assert table.name_of("99999999-0000-0000-0000-000000000000", "ODD_SKU") == "ODD_SKU"
    assert table.name_of("99999999-0000-0000-0000-000000000000") == "99999999-0000-0000-0000-000000000000"
    assert not table.is_recommended("99999999-0000-0000-0000-000000000000", "ODD_SKU")


def test_microsofts_file_has_a_row_per_service_plan_and_a_mark_in_front() -> None:
    table = load_microsoft_csv(MICROSOFT)
    assert len(table) == 2
    assert table.name_of("11111111-2222-3333-4444-555555555555") == "Brand, New"


def test_microsofts_names_are_added_and_what_is_recommended_stays() -> None:
    ours = load_products(OURS.read_text(encoding="utf-8"))
    both = ours.with_names_of(load_microsoft_csv(MICROSOFT))
    assert both.recommended == ours.recommended
    assert both.name_of("11111111-2222-3333-4444-555555555555") == "Brand, New"


@pytest.mark.parametrize("text", ["", "a,b,c\n1,2,3\n", "<html>", "Product_Display_Name,String_Id,GUID\n"])
def test_another_file_is_refused_with_words(text: str) -> None:
    with pytest.raises(AppError, match="not a table of product names"):
        load_microsoft_csv(text)
