"""The question that Export asks: what, then where to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QRadioButton, QVBoxLayout, QWidget

from o365desk.ui.language import noop, tr
from o365desk.ui.theme import GRID
from o365desk.ui.widgets.labels import button, plain_label, row

EXPORTS = (
    ("contacts", noop("&Contacts"), noop("Every contact with its organization and its Microsoft 365 user.")),
    ("matches", noop("&Matches"), noop("Every tenant with its organization, state and rule.")),
    ("licences", noop("&Licences"), noop("Every subscription with active, consumed and unused seats.")),
)


class ExportDialog(QDialog):
    """Chooses what to export and a file.

    Signals:
        chosen: (key of ``EXPORTS``, path).
    """

    chosen = Signal(str, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("export_dialog")
        self.setWindowTitle(tr("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(plain_label(tr("Export as CSV"), "heading"))
        self.radios: dict[str, QRadioButton] = {}
        for key, label, hint in EXPORTS:
            radio = QRadioButton(tr(label))
            radio.setObjectName(f"export_{key}")
            radio.setAccessibleDescription(tr(hint))
            self.radios[key] = radio
            note = plain_label(tr(hint), "muted", wrap=True)
            note.setContentsMargins(26, 0, 0, 0)
            layout.addWidget(radio)
            layout.addWidget(note)
        self.radios["contacts"].setChecked(True)
        go = button(tr("Choose File…"), "export_go", self._pick, look="primary")
        go.setDefault(True)
        layout.addSpacing(GRID)
        layout.addLayout(row(None, button(tr("Cancel"), "export_cancel", self.reject), go))

    def key(self) -> str:
        """What is chosen."""
        return next(key for key, radio in self.radios.items() if radio.isChecked())

    def _pick(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Export"), f"{self.key()}.csv", tr("CSV files (*.csv)")
        )
        if path:
            self.chosen.emit(self.key(), Path(path))
            self.accept()
