"""A band in a customer's colour above what is written for it, so that nobody writes for the wrong one."""

from __future__ import annotations

import zlib

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from o365desk.ui.language import tr
from o365desk.ui.text import plain_tooltip
from o365desk.ui.theme import Theme

HUES = 12
_HEIGHT = 5
_ROUND = 2.5
# HSL, so chosen that each hue keeps 3:1 on the grounds of its scheme.
_SATURATION = 0.62
_LIGHTNESS = {False: 0.33, True: 0.68}
"""Dark scheme or not -> lightness."""


def customer_colour(name: str, *, dark: bool) -> QColor:
    """The colour of a customer, by its name: the same on every computer and after a new import."""
    hue = zlib.crc32(name.casefold().encode()) % HUES / HUES
    return QColor.fromHslF(hue, _SATURATION, _LIGHTNESS[dark])


class CustomerBand(QWidget):
    """The band; whoever shows it names the customer in words as well."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.customer = ""
        """Whose band it is; empty: none is shown."""
        self.setObjectName("customer_band")
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.hide()

    def show_customer(self, name: str) -> None:
        """Show an organization's band, or none for an empty name."""
        self.customer = name
        self.setAccessibleName(tr("Customer: {name}", name=name) if name else "")
        self.setToolTip(plain_tooltip(self.accessibleName()))
        self.setVisible(bool(name))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(customer_colour(self.customer, dark=self._theme.is_dark))
        painter.setPen(QColor("transparent"))
        painter.drawRoundedRect(QRectF(self.rect()), _ROUND, _ROUND)
