"""The table model: sort, filter, selection, check boxes; quick with 100,000 rows."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from o365desk.ui.icons import IconSet
from o365desk.ui.models.record_columns import Column, index_records
from o365desk.ui.models.record_table_model import RecordTableModel
from o365desk.ui.theme import Theme, Tone
from o365desk.ui.widgets.record_table import RecordTable

Person = tuple[int, str, int]


def columns() -> tuple[Column[Person], ...]:
    return (
        Column(key="name", title="Name", text=lambda one: one[1]),
        Column(
            key="count",
            title="Count",
            text=lambda one: f"{one[2]:,}",
            sort_key=lambda one: one[2],
            number=True,
            tone=lambda one: Tone.ERROR if one[2] < 0 else Tone.TEXT,
            tooltip=lambda one: f"<b>{one[1]}</b>",
        ),
    )


@pytest.fixture
def model(icons: IconSet, theme: Theme) -> RecordTableModel[Person]:
    made: RecordTableModel[Person] = RecordTableModel(columns(), lambda one: one[0], icons=icons, theme=theme)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.set_records([(1, "Zoë", 5), (2, "adam", 30), (3, "Bérénice", 200)])
    return made


def names(model: RecordTableModel[Person]) -> list[str]:
    return [one[1] for one in model.shown()]


def test_sorts_by_folded_text_and_by_number(model: RecordTableModel[Person]) -> None:
    model.sort(0)
    assert names(model) == ["adam", "Bérénice", "Zoë"]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert names(model) == ["Bérénice", "adam", "Zoë"]
    model.sort(-1)
    assert names(model) == ["Zoë", "adam", "Bérénice"]


def test_filter_ignores_case_and_accents_and_wants_every_word(model: RecordTableModel[Person]) -> None:
    model.set_filter("BERENICE 200")
    assert names(model) == ["Bérénice"]
    model.set_filter("berenice 5")
    assert names(model) == []
    model.set_filter("")
    assert model.rowCount() == 3


def test_a_longer_word_narrows_and_a_shorter_one_widens(model: RecordTableModel[Person]) -> None:
    model.set_filter("z")
    assert names(model) == ["Zoë"]
    model.set_filter("zx")
    assert names(model) == []
    model.set_filter("a")
    assert names(model) == ["adam"]


def test_updates_keep_the_order_and_add_what_is_new(model: RecordTableModel[Person]) -> None:
    model.sort(0)
    model.update_records([(2, "Yves", 1), (4, "Carl", 2)])
    assert names(model) == ["Bérénice", "Carl", "Yves", "Zoë"]


def test_tooltips_are_escaped_and_numbers_align_right(model: RecordTableModel[Person]) -> None:
    cell = model.index(0, 1)
    assert "&lt;b&gt;" in model.data(cell, Qt.ItemDataRole.ToolTipRole)
    assert model.data(cell, Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight.value
    assert model.data(cell, Qt.ItemDataRole.AccessibleTextRole) == "Count: 5"


def test_table_keeps_selection_and_cursor_by_key(
    model: RecordTableModel[Person], settings: QSettings, qtbot: QtBot
) -> None:
    table: RecordTable[Person] = RecordTable(model, "people", "People", settings)
    qtbot.addWidget(table)
    table.select_key(2)
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert [one[0] for one in table.selected()] == [2]
    table.set_records([(9, "New", 1), (2, "adam", 31)])
    current = table.current()
    assert current is not None
    assert current[2] == 31


def test_keys_move_open_and_copy(model: RecordTableModel[Person], settings: QSettings, qtbot: QtBot) -> None:
    table: RecordTable[Person] = RecordTable(model, "people", "People", settings)
    qtbot.addWidget(table)
    table.select_row(0)
    qtbot.keyClick(table, Qt.Key.Key_J)
    current = table.current()
    assert current is not None
    assert current[0] == 2
    with qtbot.waitSignal(table.record_activated) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [(2, "adam", 30)]
    table.copy_selected()
    from PySide6.QtGui import QGuiApplication

    assert QGuiApplication.clipboard().text() == "Name\tCount\nadam\t30"


def test_space_ticks_the_selected_rows(icons: IconSet, settings: QSettings, qtbot: QtBot) -> None:
    model: RecordTableModel[Person] = RecordTableModel(columns(), lambda one: one[0], checkable=True)
    model.set_records([(1, "a", 1), (2, "b", 2)])
    table: RecordTable[Person] = RecordTable(model, "ticks", "Ticks", settings, checkable=True)
    qtbot.addWidget(table)
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert model.checked == {1, 2}
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert model.checked == set()


def test_a_hundred_thousand_rows_sort_and_filter_at_once(icons: IconSet, theme: Theme) -> None:
    model: RecordTableModel[Person] = RecordTableModel(
        columns(), lambda one: one[0], icons=icons, theme=theme
    )
    people = [(number, f"Person {number * 7919 % 100_003} Müller", number) for number in range(100_000)]
    index = index_records(model.columns, people)
    model.set_records(index)

    def took(work: object) -> float:
        began = time.perf_counter()
        assert callable(work)
        work()
        return time.perf_counter() - began

    # Generous figures: the machine that runs this may have two busy cores.
    assert took(lambda: model.sort(0)) < 1.5
    assert took(lambda: model.sort(0, Qt.SortOrder.DescendingOrder)) < 1.5
    assert took(lambda: model.set_filter("muller 999")) < 1.5
    assert 0 < model.rowCount() < 1000
