"""The card in which the brake's two limits are set."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from o365desk.domain.brake import left_limit
from o365desk.domain.options import SyncOptions
from o365desk.services.options import MOST_BRAKE_COUNT
from o365desk.ui.language import tr
from o365desk.ui.theme import GRID
from o365desk.ui.widgets.forms import FormField
from o365desk.ui.widgets.labels import Card, plain_label, row

_EXAMPLE = 200


class BrakeLimits(Card):
    """How many linked contacts one sync may mark as left without asking.

    Signals:
        edited: A limit was changed.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.percent = _spin(100, " %")
        self.count = _spin(MOST_BRAKE_COUNT, "")
        self._example = plain_label("", "muted", wrap=True, name="brake_example")
        self.body.addWidget(plain_label(tr("Brake"), "heading"))
        self.body.addWidget(
            plain_label(
                tr(
                    "A sync that would mark more contacts of an organization as left stops "
                    "before it writes anything, shows the list and asks. The larger limit "
                    "counts."
                ),
                "muted",
                wrap=True,
            )
        )
        share = FormField(tr("Of its lin&ked contacts"), self.percent, "option_brake_percent")
        number = FormField(tr("But al&ways up to"), self.count, "option_brake_count")
        self.body.addLayout(row(share, 2 * GRID, number, None))
        self.body.addWidget(self._example)
        for spin in (self.percent, self.count):
            spin.valueChanged.connect(self._changed)
        self.show_limits(SyncOptions())

    def show_limits(self, options: SyncOptions) -> None:
        """Show what is stored."""
        for spin, value in ((self.percent, options.brake_percent), (self.count, options.brake_count)):
            spin.blockSignals(True)
            spin.setValue(value)
            spin.blockSignals(False)
        self._explain()

    def values(self) -> dict[str, int]:
        """The limits as fields of ``SyncOptions``."""
        return {"brake_percent": self.percent.value(), "brake_count": self.count.value()}

    def _changed(self) -> None:
        self._explain()
        self.edited.emit()

    def _explain(self) -> None:
        limit = left_limit(_EXAMPLE, replace(SyncOptions(), **self.values()))
        text = tr(
            "Of {example} linked contacts, {min} may go without asking.",
            example=_EXAMPLE,
            min=min(limit, _EXAMPLE),
        )
        self._example.setText(text)
        for spin in (self.percent, self.count):
            spin.setAccessibleDescription(text)


def _spin(most: int, suffix: str) -> QSpinBox:
    made = QSpinBox()
    made.setRange(0, most)
    made.setSuffix(suffix)
    made.setMinimumWidth(110)
    return made
