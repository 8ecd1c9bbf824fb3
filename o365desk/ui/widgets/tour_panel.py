"""The card below the views in which the tour speaks: what to do, why, how far one is. Never in the way."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from o365desk.ui.icons import IconSet
from o365desk.ui.language import tr
from o365desk.ui.theme import GRID, Theme, Tone
from o365desk.ui.widgets.labels import IconLabel, button, plain_label


class TourPanel(QFrame):
    """One step of the tour.

    Signals:
        back, forward, ended: The technician's buttons.
    """

    back = Signal()
    forward = Signal()
    ended = Signal()

    def __init__(self, icons: IconSet, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tour_panel")
        self.setProperty("look", "banner")
        self.setProperty("tone", Tone.INFO.value)
        self.setAccessibleName(tr("Tour"))
        self.title = plain_label("", "strong", wrap=True, name="tour_title")
        self.text = plain_label("", wrap=True, name="tour_text")
        self.place = plain_label("", "muted", name="tour_place")
        self.end_button = button("", "tour_end", self.ended.emit, look="quiet")
        self.back_button = button(tr("&Back"), "tour_back", self.back.emit, look="quiet")
        self.next_button = button("", "tour_next", self.forward.emit, look="primary")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.text)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, GRID, GRID, GRID)
        layout.setSpacing(12)
        layout.addWidget(IconLabel(icons, theme, "help", Tone.INFO))
        layout.addLayout(words, 1)
        for widget in (self.place, self.end_button, self.back_button, self.next_button):
            layout.addWidget(widget)
        self.hide()

    def show_step(self, title: str, text: str, *, number: int, total: int) -> None:
        """Show a step, 1 the first; 0 is the offer to begin."""
        self.title.setText(title)
        self.text.setText(text)
        self.place.setText(tr("Step {number} of {total}", number=number, total=total) if number else "")
        self.back_button.setVisible(number > 1)
        self.end_button.setText(tr("E&nd Tour") if number else tr("Not No&w"))
        forward = tr("Start the &Tour") if not number else tr("&Done") if number == total else tr("Ne&xt")
        self.next_button.setText(forward)
        for made in (self.end_button, self.next_button):
            made.setAccessibleName(made.text().replace("&", ""))
        self.setAccessibleDescription(f"{title}. {text}")
        self.show()
