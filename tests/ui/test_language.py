"""The window in another language: every text, sentences of the rooms below, numbers; foreign text stays."""

from __future__ import annotations

import csv
import html
import re
import sqlite3
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale, QSettings, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from o365desk.domain.errors import AppError
from o365desk.services.place import resources_folder
from o365desk.ui import language
from o365desk.ui.all_views import all_views
from o365desk.ui.context import UiContext
from o365desk.ui.language import (
    SYSTEM,
    Sentence,
    chosen_language,
    install_language,
    tr,
    tr_error,
    tr_n,
    tr_text,
)
from o365desk.ui.views.base import ViewBase
from o365desk.ui.views.settings import SettingsView
from o365desk.ui.window_settings import wished_language
from tests.translations.catalogue import sentences_of
from tests.translations.gather import Gathered, gather

TRANSLATIONS = resources_folder() / "translations"
SENTENCES = (
    Sentence("Both are in {city}."),
    Sentence("The names are equal."),
    Sentence("{user} was left alone: {why}.", ("why",)),
    Sentence("it was changed since"),
    Sentence("Possible duplicate: {name}, {score} %. {reasons}", ("reasons",)),
    Sentence("Held: {told}", ("told",)),
    Sentence("{tenant} has not consented to it."),
    Sentence("{tenant}: reports hide names."),
)
GERMAN = {
    "Both are in {city}.": "Beide sind in {city}.",
    "The names are equal.": "Die Namen sind gleich.",
    "{user} was left alone: {why}.": "{user} blieb, wie es ist: {why}.",
    "it was changed since": "seither geändert",
    "Possible duplicate: {name}, {score} %. {reasons}": "Mögliche Dublette: {name}, {score} %. {reasons}",
    "Held: {told}": "Angehalten: {told}",
    "{tenant} has not consented to it.": "{tenant} hat nicht zugestimmt.",
    "{tenant}: reports hide names.": "{tenant}: Berichte verbergen Namen.",
}


class Catalogue(QTranslator):
    """A catalogue from a dictionary, or one that marks what it is asked for."""

    def __init__(self, texts: Callable[[str], str | None]) -> None:
        super().__init__()
        self._texts = texts

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return self._texts(source) if context == language.CONTEXT else None  # type: ignore[return-value]  # Qt's null string


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[QTranslator], None]]:
    """Installs translators until the test ends."""
    installed: list[QTranslator] = []

    def install(translator: QTranslator) -> None:
        installed.append(translator)
        qapp.installTranslator(translator)

    yield install
    for translator in installed:
        qapp.removeTranslator(translator)


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """German as the program ships it."""
    before = set(qapp.findChildren(QTranslator))
    install_language(qapp, "de", TRANSLATIONS)
    yield
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
    QLocale.setDefault(QLocale("en"))


@pytest.mark.parametrize(
    ("english", "shown"),
    [
        ("Both are in Berlin.", "Beide sind in Berlin."),
        ("Both are in Berlin. The names are equal.", "Beide sind in Berlin. Die Namen sind gleich."),
        (
            "Both are in St. Gallen.\nThe names are equal.",
            "Beide sind in St. Gallen.\nDie Namen sind gleich.",
        ),
        ("Ann was left alone: it was changed since.", "Ann blieb, wie es ist: seither geändert."),
        (
            "Possible duplicate: Ann, 85 %. Both are in Rom. The names are equal.",
            "Mögliche Dublette: Ann, 85 %. Beide sind in Rom. Die Namen sind gleich.",
        ),
        (
            "Held: Contoso Ltd. has not consented to it. Its reports are hidden.",
            "Angehalten: Contoso Ltd. hat nicht zugestimmt. Its reports are hidden.",
        ),
        ("Reports hide names.", "Berichte verbergen Namen."),
        ("Contoso: reports hide names.", "Contoso: Berichte verbergen Namen."),
        ("Nobody says this.", "Nobody says this."),
        ("Nobody says this. The names are equal.", "Nobody says this. Die Namen sind gleich."),
        ("it was changed since was left alone: {why}.", "it was changed since blieb, wie es ist: {why}."),
        ("", ""),
        ("\0", "\0"),
        ("file \udcff", "file \udcff"),
    ],
)
def test_sentences_of_the_rooms_below_are_recognised(
    speak: Callable[[QTranslator], None], qapp: QApplication, english: str, shown: str
) -> None:
    catalogue = Catalogue(GERMAN.get)
    speak(catalogue)
    speak(language.SentenceTranslator(catalogue, SENTENCES, qapp))
    assert tr_text(english) == shown
    assert tr_error(AppError(english or "x", english)).endswith(shown)


def test_english_needs_no_catalogue() -> None:
    assert tr_n(1, "{n} user of {tenant}", "{n} users of {tenant}", tenant="A") == "1 user of A"
    assert tr_n(1204, "{n} user of {tenant}", "{n} users of {tenant}", tenant="A") == "1,204 users of A"
    assert tr("{a} and {b}", a="{b}", b=2) == "{b} and 2"


def test_german_counts_and_writes_numbers_its_way(german: None) -> None:
    assert tr_n(1, "{n} contact", "{n} contacts") == "1 Kontakt"
    assert tr_n(1204, "{n} contact", "{n} contacts") == "1.204 Kontakte"
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_the_language_is_chosen_in_the_settings(synced: UiContext, qtbot: QtBot, settings: QSettings) -> None:
    view = SettingsView(synced)
    qtbot.addWidget(view)
    assert wished_language(settings) == SYSTEM
    view.language.setCurrentIndex(view.language.findText("Deutsch"))
    assert chosen_language(wished_language(settings)) == "de"


def test_a_wish_that_is_no_language_follows_the_system() -> None:
    assert chosen_language("tlh") == chosen_language(SYSTEM) in language.LANGUAGES


# Every text of every view

_SAME = re.compile(
    r"<[^>]+>|https?://\S+|\b\w+(?:\.\w+)*\.Read(?:\.All)?\b|\b[0-9a-f]{8}-[0-9a-f-]+"
    rf"|o365desk|certificate-with-key\.pem|ca\.pem|{'|'.join(language.LANGUAGES.values())}"
    r"|Scroll (?:Left|Right)"
)
"""The same in every language: mark-up, addresses, permissions, ids, names; a tab bar's buttons are Qt's."""


_LINES = 60


def _shown(widget: QWidget) -> Iterator[tuple[str, str]]:
    for one in (widget, *widget.findChildren(QWidget)):
        name = f"{type(one).__name__} {one.objectName()}"
        yield name, one.toolTip()
        yield name, one.accessibleName()
        yield name, one.accessibleDescription()
        for action in one.actions():
            yield name, action.text()
            yield name, action.toolTip()
        match one:
            case QLabel() | QAbstractButton():
                yield name, one.text()
            case QGroupBox():
                yield name, one.title()
            case QLineEdit():
                yield name, one.placeholderText()
            case QComboBox():
                yield from ((name, one.itemText(place)) for place in range(one.count()))
            case QTabWidget():
                yield from ((name, one.tabText(place)) for place in range(one.count()))
            case QHeaderView():
                pass  # belongs to its table
            case QAbstractItemView() if (model := one.model()) is not None:
                for column in range(model.columnCount()):
                    yield f"{name} heading", str(model.headerData(column, Qt.Orientation.Horizontal) or "")
                    for line in range(min(_LINES, model.rowCount())):
                        cell = model.index(line, column)
                        yield f"{name} cell", str(cell.data() or "")
                        yield f"{name} cell", str(cell.data(Qt.ItemDataRole.ToolTipRole) or "")


def _stored(context: UiContext) -> list[str]:
    """Whatever is stored in the profile, longest first: names, addresses, and the like."""
    with sqlite3.connect(context.desk.database.profile / "o365desk.sqlite3") as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        values = {
            value
            for table in tables
            if not table.startswith("search_")
            for row in database.execute(f'SELECT * FROM "{table}"')
            for value in row
            if isinstance(value, str) and value.strip()
        }
    with (resources_folder() / "product_names.csv").open(encoding="utf-8", newline="") as names:
        values |= {cell for line in csv.reader(names) for cell in line if cell}
    return sorted(values, key=len, reverse=True)


def _says(text: str, foreign: list[str]) -> bool:
    """Whether a text says something of its own, beside what is stored and what is the same everywhere."""
    rest = html.unescape(_SAME.sub("", text))
    for value in foreign:
        if value in rest:
            rest = rest.replace(value, "")
    return bool(re.search(r"[^\W\d_]{3}", rest))


@pytest.fixture(scope="module")
def gathered() -> Gathered:
    """The program's texts."""
    return gather()


@pytest.mark.parametrize("name", list(all_views()))
def test_every_text_of_a_view_can_be_translated(
    name: str,
    synced: UiContext,
    qtbot: QtBot,
    qapp: QApplication,
    speak: Callable[[QTranslator], None],
    gathered: Gathered,
) -> None:
    marked = Catalogue(lambda text: f"⟦{text}⟧" if text in gathered.texts else None)
    speak(marked)
    speak(language.SentenceTranslator(marked, sentences_of(gathered), qapp))
    foreign = _stored(synced)
    view = all_views()[name](synced)
    assert isinstance(view, ViewBase)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(lambda: synced.runner.active == 0, timeout=10_000)
    left = {(where, text) for where, text in _shown(view) if "⟦" not in text and _says(text, foreign)}
    assert not left, "\n".join(map(repr, sorted(left)))


def test_every_line_of_a_sync_log_is_german(synced: UiContext, german: None) -> None:
    logs = synced.desk.logs
    english = set()
    for run in logs.runs():
        said = [line.message for line in logs.lines(run.id)] + [run.message]
        english |= {text for text in said if text and tr_text(text) == text}
    assert not english
