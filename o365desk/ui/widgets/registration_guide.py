"""The guide beside the connect form: the steps of the app registration, with copy buttons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from o365desk.domain.preflight import Permission
from o365desk.ui.context import UiContext
from o365desk.ui.language import tr, tr_text
from o365desk.ui.theme import GRID
from o365desk.ui.widgets.labels import Card, CopyButton, ElidedLabel, button, line, plain_label, row


class Step(Protocol):
    """One step of the registration."""

    @property
    def title(self) -> str:
        """What it is called in the portal."""
        ...

    @property
    def text(self) -> str:
        """What to do."""
        ...

    @property
    def copy(self) -> tuple[str, ...]:
        """Texts to paste into the portal."""
        ...

    @property
    def link(self) -> str:
        """The page, or empty."""
        ...


class RegistrationGuide(QWidget):
    """Numbered steps; permissions with the feature each one serves."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("registration_guide")
        self.setAccessibleName(tr("How to register the app"))
        self._context = context
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, GRID, 0)
        self._layout.setSpacing(GRID)

    def show_steps(self, steps: Sequence[Step], permissions: Sequence[Permission]) -> None:
        """Show the steps for a kind of connection."""
        while self._layout.count():
            item = self._layout.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        names = {permission.name for permission in permissions}
        for number, step in enumerate(steps, 1):
            about_permissions = bool(names & set(step.copy))
            self._layout.addWidget(self._step(number, step, permissions if about_permissions else ()))
        self._layout.addStretch(1)

    def _step(self, number: int, step: Step, permissions: Sequence[Permission]) -> Card:
        card = Card(margin=GRID + GRID // 2)
        head: QHBoxLayout = row(plain_label(f"{number}. {tr_text(step.title)}", "strong", wrap=True))
        if step.link:
            url = step.link
            opener = button(
                tr("Open Page"),
                f"step_{number}_open",
                lambda: self._context.open_link(url),
                look="quiet",
                tooltip=url,
                accessible=tr("Open the page for step {number}", number=number),
            )
            self._context.icons.bind(opener, "open")
            head.addWidget(opener, 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(head)
        card.body.addWidget(plain_label(tr_text(step.text), "muted", wrap=True))
        if permissions:
            self._add_permissions(card, permissions)
        else:
            for place, text in enumerate(step.copy):
                card.body.addLayout(self._copy_line(text, f"step_{number}_copy_{place}"))
        return card

    def _copy_line(self, text: str, name: str, note: str = "") -> QHBoxLayout:
        copy = CopyButton(self._context.icons, text, lambda: text, name)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(text, "strong" if note else ""))
        if note:
            words.addWidget(plain_label(note, "muted", wrap=True))
        layout = row()
        layout.addLayout(words, 1)
        layout.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        return layout

    def _add_permissions(self, card: Card, permissions: Sequence[Permission]) -> None:
        every = "\n".join(permission.name for permission in permissions)
        card.body.addLayout(
            row(
                CopyButton(
                    self._context.icons,
                    tr("all permission names"),
                    lambda: every,
                    "copy_permissions",
                    tr("Copy All Names"),
                ),
                None,
            )
        )
        for permission in permissions:
            needed = tr("Required") if permission.required else tr("Optional")
            where = tr(", in the partner's own tenant") if permission.partner_only else ""
            card.body.addWidget(line())
            card.body.addLayout(
                self._copy_line(
                    permission.name,
                    f"copy_{permission.name}",
                    f"{needed}{where}: {tr_text(permission.feature)}",
                )
            )
