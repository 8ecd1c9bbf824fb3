"""Column filters: what they keep, chips and keys, and that they are remembered."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from o365desk.ui.context import UiContext
from o365desk.ui.models.column_filter import ColumnFilter, FilterKind, from_text, to_text
from o365desk.ui.models.record_columns import Column
from o365desk.ui.theme import Tone
from o365desk.ui.widgets.filter_editor import FilterEditor
from o365desk.ui.widgets.filter_header import FilterHeader
from o365desk.ui.widgets.record_table import RecordTable, make_table

Person = tuple[int, str, int]
PEOPLE: list[Person] = [(1, "Zoë", 1200), (2, "adam", 30), (3, "Bérénice", 200), (4, "", 30), (5, "Zoe", 0)]


def _columns() -> tuple[Column[Person], ...]:
    return (
        Column(
            key="name", title="Name", text=lambda one: one[1], icon=lambda _: "", tone=lambda _: Tone.TEXT
        ),
        Column(
            key="count",
            title="Count",
            text=lambda one: f"{one[2]:,}",
            number=True,
            sort_key=lambda one: one[2],
        ),
    )


def _table(context: UiContext, qtbot: QtBot) -> RecordTable[Person]:
    table = make_table(context, _columns(), lambda one: one[0], "people", "People")
    qtbot.addWidget(table)
    table.resize(500, 300)
    table.set_records(PEOPLE)
    table.show()
    qtbot.waitExposed(table)
    return table


@pytest.fixture
def table(empty: UiContext, qtbot: QtBot) -> RecordTable[Person]:
    return _table(empty, qtbot)


def _ids(table: RecordTable[Person]) -> list[int]:
    return [one[0] for one in table.records.shown()]


@pytest.mark.parametrize(
    ("column", "kind", "values", "ids"),
    [
        ("name", FilterKind.CONTAINS, ("ERE",), [3]),
        ("name", FilterKind.IS, ("zoe",), [1, 5]),
        ("name", FilterKind.EMPTY, (), [4]),
        ("name", FilterKind.FILLED, (), [1, 2, 3, 5]),
        ("name", FilterKind.ONE_OF, ("Adam", ""), [2, 4]),
        ("count", FilterKind.IS, ("1200",), [1]),
        ("count", FilterKind.IS, ("1,200",), [1]),
        ("count", FilterKind.ONE_OF, ("30", "0"), [2, 4, 5]),
    ],
)
def test_kinds_of_filters(
    table: RecordTable[Person], column: str, kind: FilterKind, values: tuple[str, ...], ids: list[int]
) -> None:
    table.records.set_column_filters([ColumnFilter(column=column, kind=kind, values=values)])
    assert _ids(table) == ids


def test_filters_go_together_with_all_else(table: RecordTable[Person]) -> None:
    model = table.records
    model.set_column_filters(
        [
            ColumnFilter(column="count", kind=FilterKind.IS, values=("30",)),
            ColumnFilter(column="name", kind=FilterKind.FILLED),
        ]
    )
    assert _ids(table) == [2]
    model.update_records([(2, "adam", 31), (6, "eve", 30)])
    assert _ids(table) == [6]
    model.set_filter("adam")
    assert _ids(table) == []
    model.set_column_filters(())
    assert _ids(table) == [2]


def _editor() -> FilterEditor:
    (found,) = [
        one for one in QApplication.topLevelWidgets() if isinstance(one, FilterEditor) and one.isVisible()
    ]
    return found


def test_by_keyboard_alone(table: RecordTable[Person], qtbot: QtBot) -> None:
    table.setFocus()
    table.select_row(0)
    QTest.keySequence(table, "Ctrl+Shift+F")
    editor = _editor()
    assert editor.column.currentData() == "name"
    assert not editor.apply_button.isEnabled()
    QTest.keyClicks(editor.value, "zo")
    QTest.keyClick(editor.value, Qt.Key.Key_Return)
    assert _ids(table) == [1, 5]
    header = table.horizontalHeader()
    assert isinstance(header, FilterHeader)
    assert header.bar is not None
    chip = header.bar.findChild(QPushButton, "filter_name")
    assert chip.accessibleName() == "Filter: Name contains “zo”"
    assert header.bar.findChild(QWidget, "filter_counts").text() == "2 of 5"
    assert table.rowAt(0) == 0
    assert table.viewport().y() >= header.height()
    assert table.records.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.DecorationRole) is not None
    QTest.mouseClick(header.bar.findChild(QToolButton, "remove_filter_name"), Qt.MouseButton.LeftButton)
    assert _ids(table) == [1, 2, 3, 4, 5]
    assert header.bar is None


def test_one_of_is_ticked_in_a_list(table: RecordTable[Person], qtbot: QtBot) -> None:
    assert table.filters is not None
    table.filters.edit("count")
    editor = _editor()
    editor.kind.setCurrentIndex(editor.kind.findData(FilterKind.ONE_OF))
    assert [editor.values.item(at).text() for at in range(editor.values.count())] == [
        "0   1", "30   2", "200   1", "1,200   1",
    ]  # fmt: skip
    QTest.keyClicks(editor.value, "30")
    QTest.keyClick(editor.value, Qt.Key.Key_Down)
    QTest.keyClick(editor.values, Qt.Key.Key_Space)
    QTest.keyClick(editor.values, Qt.Key.Key_Return)
    assert _ids(table) == [2, 4]
    table.filters.edit("count")
    editor = _editor()
    assert editor.kind.currentData() == FilterKind.ONE_OF
    QTest.mouseClick(editor.remove_button, Qt.MouseButton.LeftButton)
    assert len(_ids(table)) == 5


def test_values_are_those_that_the_other_filters_leave(table: RecordTable[Person]) -> None:
    table.records.set_column_filters([ColumnFilter(column="name", kind=FilterKind.CONTAINS, values=("zo",))])
    assert table.records.values_of("count") == [("0", 1), ("1,200", 1)]
    assert ("adam", 1) in table.records.values_of("name")


def test_escape_changes_nothing(table: RecordTable[Person]) -> None:
    assert table.filters is not None
    table.filters.edit("name")
    editor = _editor()
    QTest.keyClicks(editor.value, "zo")
    QTest.keyClick(editor.value, Qt.Key.Key_Escape)
    assert len(_ids(table)) == 5


def test_menus_filter_by_what_was_clicked(table: RecordTable[Person]) -> None:
    assert table.filters is not None
    menu = QMenu(table)
    cell = table.visualRect(table.records.index(1, 0)).center()
    table.filters.fill_cell_menu(menu, cell)
    menu.actions()[0].trigger()
    assert _ids(table) == [2]
    menu.clear()
    table.filters.fill_column_menu(menu, 0)
    texts = [action.text() for action in menu.actions()]
    assert texts[:3] == ["Filter “Name”…", "Remove Filter", "Clear All Filters"]
    menu.actions()[1].trigger()
    assert len(_ids(table)) == 5
    menu.clear()
    table.filters.fill_cell_menu(menu, QPoint(2_000, 2_000))
    assert menu.isEmpty()


def test_they_are_remembered_with_the_table(
    empty: UiContext, table: RecordTable[Person], qtbot: QtBot
) -> None:
    table.records.set_column_filters([ColumnFilter(column="name", kind=FilterKind.IS, values=("Zoë",))])
    table.close()
    again = _table(empty, qtbot)
    assert _ids(again) == [1, 5]
    again.records.set_column_filters(())
    assert len(_ids(_table(empty, qtbot))) == 5


def test_a_record_that_is_asked_for_is_shown(table: RecordTable[Person]) -> None:
    table.records.set_column_filters([ColumnFilter(column="name", kind=FilterKind.IS, values=("Zoë",))])
    assert table.select_key(2)
    assert len(_ids(table)) == 5
    assert not table.select_key(99)


def test_what_is_saved_by_others_is_passed_over() -> None:
    filters = [
        ColumnFilter(column="name", kind=FilterKind.ONE_OF, values=("a", "<b>")),
        ColumnFilter(column="gone", kind=FilterKind.EMPTY),
    ]
    assert from_text(to_text(filters), ["name"]) == filters[:1]
    assert from_text("no json", ["name"]) == []
    assert from_text('[{"column": "name", "kind": "purple"}]', ["name"]) == []


def test_a_hundred_thousand_rows_filter_at_once(table: RecordTable[Person]) -> None:
    table.set_records([(n, f"First{n} Last{n % 5000}", n) for n in range(100_000)])
    times = []
    for text in ("last17", "last 4", "first9"):
        start = time.perf_counter()
        table.records.set_column_filters(
            [ColumnFilter(column="name", kind=FilterKind.CONTAINS, values=(text,))]
        )
        times.append(time.perf_counter() - start)
    assert min(times) < 0.1
    assert table.records.rowCount() == 11_111
