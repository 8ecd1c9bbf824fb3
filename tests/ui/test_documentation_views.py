"""Matching, contacts, licences and import: what the technician sees and does in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from o365desk.domain.findings import is_free
from o365desk.domain.matching import Decision
from o365desk.domain.tenant import MatchState
from o365desk.ui.context import UiContext
from o365desk.ui.models.record_columns import Column
from o365desk.ui.views.base import ViewBase
from o365desk.ui.views.contact_detail import ContactDetailView
from o365desk.ui.views.contacts import ContactsView
from o365desk.ui.views.import_view import ImportView
from o365desk.ui.views.licences import LicencesView
from o365desk.ui.views.match_columns import MATCH_TO_COLUMN
from o365desk.ui.views.matching import MatchingView
from o365desk.ui.views.organizations import OrganizationsView
from o365desk.ui.widgets.picker import Picker
from o365desk.ui.widgets.record_cells import fit_widths


def show(view: ViewBase, qtbot: QtBot) -> None:
    qtbot.addWidget(view)
    view.resize(1100, 760)
    view.show()
    qtbot.waitExposed(view)


def test_match_to_takes_the_organization_that_is_typed(synced: UiContext, qtbot: QtBot) -> None:
    view = MatchingView(synced)
    show(view, qtbot)
    qtbot.waitUntil(lambda: view.table.records.total() > 0)
    view.filters.choose("matched")
    chosen = view.table.current()
    assert chosen is not None
    other = next(row.organization for row in synced.desk.contacts.organizations() if not row.tenants)
    view.change.trigger()
    qtbot.waitUntil(lambda: view._picker is not None)
    picker = view._picker
    assert isinstance(picker, Picker)
    QTest.keyClicks(picker.box, other.name)
    qtbot.waitUntil(lambda: picker.choices.count() > 0 and picker.choices.item(0).text() == other.name)
    QTest.keyClick(picker.box, Qt.Key.Key_Return)
    tenant_id = chosen.tenant.tenant_id
    qtbot.waitUntil(lambda: synced.desk.matching.row(tenant_id).organization_name == other.name)


def test_ignored_tenants_leave_the_unmatched_and_come_back(synced: UiContext, qtbot: QtBot) -> None:
    desk = synced.desk
    tenant_id = desk.matching.rows()[0].tenant.tenant_id
    view = MatchingView(synced)
    show(view, qtbot)
    qtbot.waitUntil(lambda: view.table.records.total() > 0)
    view.open(tenant_id)
    if desk.matching.row(tenant_id).state is MatchState.MATCHED:
        view.revert.trigger()
        qtbot.waitUntil(lambda: desk.matching.row(tenant_id).state is MatchState.UNMATCHED)
        qtbot.waitUntil(lambda: view.ignore.isEnabled())
    view.ignore.trigger()
    qtbot.waitUntil(lambda: desk.matching.row(tenant_id).state is MatchState.IGNORED)
    qtbot.waitUntil(lambda: view.revert.isEnabled())
    view.revert.trigger()
    qtbot.waitUntil(lambda: desk.matching.row(tenant_id).state is MatchState.UNMATCHED)


def test_the_pane_says_why(synced: UiContext, qtbot: QtBot) -> None:
    view = MatchingView(synced)
    show(view, qtbot)
    qtbot.waitUntil(lambda: view.table.records.total() > 0)
    view.filters.choose("all")
    view.table.select_row(0)
    chosen = view.table.current()
    assert chosen is not None

    def said() -> str:
        return "\n".join(label.text() for label in view.pane.findChildren(QLabel))

    qtbot.waitUntil(lambda: chosen.tenant.name in said())
    assert ("Matched to" in said()) == (chosen.state is MatchState.MATCHED)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (MatchingView, "No tenants yet"),
        (ContactsView, "No contacts yet"),
        (OrganizationsView, "No organizations yet"),
        (LicencesView, "No licences yet"),
    ],
)
def test_an_empty_profile_says_what_to_do(
    make: type[ViewBase], words: str, empty: UiContext, qtbot: QtBot
) -> None:
    view = make(empty)
    show(view, qtbot)
    qtbot.waitUntil(lambda: view.findChild(QWidget, "empty_state") is not None)
    title = view.findChild(QLabel, "empty_title")
    assert title is not None
    assert title.text() == words


def test_licences_show_seats_and_holders(synced: UiContext, qtbot: QtBot) -> None:
    view = LicencesView(synced)
    show(view, qtbot)
    qtbot.waitUntil(lambda: view.table.records.total() > 0)
    held = next(row for row in view.table.records.records() if row.holders)
    view.table.select_key((held.tenant_id, held.sku.sku_id))
    qtbot.waitUntil(lambda: view.holders.records.total() == held.holders)
    assert held.product_name in view.holders_title.text()


def test_free_licences_are_no_unused_seats(synced: UiContext, qtbot: QtBot) -> None:
    view = LicencesView(synced)
    show(view, qtbot)
    qtbot.waitUntil(lambda: view.table.records.total() > 0)
    free = [row for row in view.table.records.records() if is_free(row.sku) and row.sku.unused]
    assert free, "The sandbox's tenants have free subscriptions."
    view.filters.choose("unused")
    shown = view.table.records.shown()
    assert shown
    assert not any(is_free(row.sku) for row in shown)


def test_import_maps_checks_and_imports(empty: UiContext, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "organizations.csv"
    file.write_text("Organization Name,Website,Odd\nContoso,contoso.example,x\n,missing.example,y\n")
    view = ImportView(empty)
    show(view, qtbot)
    assert "Choose a CSV file" in view.verdict.text()
    view.load_file(file)
    qtbot.waitUntil(lambda: bool(view.mapping()))
    assert "name" in view.mapping().values()
    qtbot.waitUntil(lambda: view.errors.records.total() == 1)
    assert not view.import_button.isEnabled(), "A row has an error: nothing is half imported."
    view.skip_box.setChecked(True)
    assert view.import_button.isEnabled()
    view.import_button.click()
    qtbot.waitUntil(lambda: len(empty.desk.contacts.organizations()) == 1)


def test_a_hostile_name_is_only_text(empty: UiContext, qtbot: QtBot, tmp_path: Path) -> None:
    """Rich text in a name would open the file it names (Qt guesses the format unless told)."""
    hostile = '<img src="file:///nowhere/picture.png"><b>Eve</b>'
    organizations, contacts = tmp_path / "o.csv", tmp_path / "c.csv"
    organizations.write_text("name\nContoso\n")
    quoted = hostile.replace('"', '""')
    contacts.write_text(f'organization,first_name,last_name\nContoso,"{quoted}",X\n')
    for path, kind in ((organizations, "organizations"), (contacts, "contacts")):
        view = ImportView(empty)
        show(view, qtbot)
        view.open(kind)
        view.load_file(path)
        qtbot.waitUntil(lambda view=view: view.import_button.isEnabled())
        view.import_button.click()
        qtbot.waitUntil(lambda view=view: "created" in view.banner.text.text())
    (row,) = empty.desk.contacts.rows()
    detail = ContactDetailView(empty)
    show(detail, qtbot)
    detail.open(row.id)
    qtbot.waitUntil(lambda: hostile in detail.title_label.text())
    plain = [label for label in detail.findChildren(QLabel) if hostile in label.text()]
    assert plain
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in plain)


def test_columns_fill_the_window_and_shrink_only_where_text_is_long() -> None:
    def column(width: int, *, stretch: bool = False, number: bool = False) -> Column[str]:
        return Column(key=str(width), title="", text=str, width=width, stretch=stretch, number=number)

    columns = [column(200), column(300, stretch=True), column(90, number=True), column(120)]
    assert sum(fit_widths(columns, 1000)) == 1000
    assert fit_widths(columns, 1000)[1] == 590
    narrow = fit_widths(columns, 600)
    assert sum(narrow) <= 600
    assert narrow[2:] == [90, 120]
    assert fit_widths(columns, 100) == [120, 180, 90, 120]


def test_a_click_on_match_to_opens_the_choice(synced: UiContext, qtbot: QtBot) -> None:
    desk = synced.desk
    tenant_id = next(row for row in desk.matching.rows(MatchState.MATCHED)).tenant.tenant_id
    desk.matching.decide([tenant_id], Decision.REVERT_MATCH, actor="test")
    view = MatchingView(synced)
    show(view, qtbot)
    qtbot.waitUntil(lambda: view.table.records.total() > 0)
    view.open(tenant_id)
    row = view.table.currentIndex().row()
    cell = view.table.visualRect(view.table.records.index(row, MATCH_TO_COLUMN))
    QTest.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())
    qtbot.waitUntil(lambda: view._picker is not None and view._picker.choices.count() > 0)
    assert view._picker is not None
    view._picker.close()
