"""The help: first steps, keys, about. Plain text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from o365desk import __version__
from o365desk.ui.language import noop, tr
from o365desk.ui.main_menu import MainMenu
from o365desk.ui.theme import GRID
from o365desk.ui.widgets.labels import plain_label, scroll

FIRST_STEPS = (
    (
        noop("1. Documentation"),
        noop("File > Import… takes organizations and contacts from CSV files. You can do it later, too."),
    ),
    (
        noop("2. Connect"),
        (
            noop(
                "File > New Connection… guides you through the app registration in Microsoft Entra."
                " Test Connection says for each tenant what works and what is missing."
            )
        ),
    ),
    (
        noop("3. Sync options"),
        noop(
            "Tick the subscriptions you manage. Each choice shows how many users it takes in or leaves out."
        ),
    ),
    (
        noop("4. Sync"),
        noop("Start Manual Sync (F5) reads the tenants. The panes below show progress and log."),
    ),
    (
        noop("5. Match"),
        (
            noop(
                "Matching lists tenants with suggestions and their reasons: A accepts, M searches an"
                " organization, C creates one, I ignores. Ctrl+Z takes any decision back."
            )
        ),
    ),
    (
        noop("6. Plan"),
        (
            noop(
                "Integrations > Actions > Plan shows what would be created, linked and written, field by "
                "field, and what is held and why. Click a number to see just those; Apply writes one "
                "organization, all, or chosen users, and Undo takes it back. Sync Options > Preview does "
                "so for options that are not saved yet."
            )
        ),
    ),
    (
        noop("7. See both sides"),
        (
            noop(
                "Contacts > Enter opens a contact: documented and Office 365 values side by side, differences"
                " marked. A field that you edit is yours until you release it; a pinned contact (P) is never"
                " touched."
            )
        ),
    ),
    (
        noop("8. Tidy up"),
        (
            noop(
                "Duplicates lists contacts and organizations that are likely documented twice, with reasons."
                " Choose which one stays and whose values survive; addresses, numbers, links and notes of the"
                " others are kept. N says that they are not the same. Ctrl+Z takes either back."
            )
        ),
    ),
)
_PAGE_WIDTH, _PAGE_HEIGHT = 640, 560
_TABLE_KEYS = (
    (noop("J, K, arrows"), noop("Move in a table")),
    ("Enter", noop("Open the record")),
    ("Ctrl+C", noop("Copy the selected rows")),
    ("Ctrl+A", noop("Select all rows")),
    ("Space", noop("Tick, or open the side-by-side pane")),
    ("A, M, C, I, R", noop("Matching: accept, match to, create organization, ignore, revert")),
    (noop("1 to 9"), noop("Matching and users under review: pick a candidate, which A then takes")),
    ("Shift+A", noop("Matching: accept all at or above a score, after a preview")),
    ("Shift+I", noop("Matching: ignore and say why")),
    ("A, M, C, I, R", noop("Users under review: accept, link to, create contact, ignore, revert")),
    ("E, L, X", noop("Users that have left: keep the contact, mark it as left, archive it")),
    ("A, O, D", noop("Plan: apply to the chosen users, open the contact, decide in the review")),
    (
        noop("M, N, S, O, 1 to 9"),
        noop("Duplicates: merge, not duplicates, keep the other one, open, keep the first…"),
    ),
    ("P", noop("Contacts: pin or unpin, so that syncs and plans leave them as documented")),
    ("Ctrl+Shift+F", noop("Filter a table by a column; a right click on a heading or a cell does it, too")),
    ("Esc", noop("Clear the search box, close a pane")),
)


def shortcuts(menu: MainMenu, here: Sequence[QAction]) -> list[tuple[str, str]]:
    """(keys, what they do): those of the view on screen, of the tables, of the menu."""
    return [*keys_of(here), *_TABLE_KEYS, *keys_of(menu.actions.values())]


def keys_of(actions: Iterable[QAction]) -> list[tuple[str, str]]:
    """(keys, what they do) of actions that have a shortcut."""
    named = [
        (action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), action) for action in actions
    ]
    return [(keys, action.statusTip()) for keys, action in named if keys]


def show_page(window: QWidget, title: str, rows: Sequence[tuple[str, str]]) -> None:
    """Show two columns of text in a window of their own."""
    dialog = QDialog(window)
    dialog.setObjectName("help_page")
    dialog.setWindowTitle(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    body = QWidget()
    grid = QGridLayout(body)
    grid.setHorizontalSpacing(3 * GRID)
    grid.setVerticalSpacing(GRID)
    for place, (left, right) in enumerate(rows):
        grid.addWidget(plain_label(tr(left), "strong"), place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(plain_label(tr(right), wrap=True), place, 1)
    grid.setColumnStretch(1, 1)
    grid.setRowStretch(len(rows), 1)
    close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    close.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
    layout.addWidget(plain_label(title, "title"))
    layout.addWidget(scroll(body, "help_text"), 1)
    layout.addWidget(close)
    wanted = body.sizeHint().height() + dialog.sizeHint().height()
    dialog.resize(_PAGE_WIDTH, min(_PAGE_HEIGHT, wanted))
    dialog.open()


def fill_about(box: QMessageBox) -> None:
    """Version and licence, as plain text."""
    box.setWindowTitle(tr("About o365desk"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(tr("o365desk {version__}", version__=__version__))
    box.setInformativeText(
        tr(
            "Keeps an MSP's documentation in step with Microsoft 365. It only reads "
            "from Microsoft.\n\nQt for Python {version__}. MIT licence.",
            version__=PySide6.__version__,
        )
    )
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
