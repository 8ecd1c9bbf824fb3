"""Below the contact review: the candidates of the chosen user, with scores and reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from o365desk.domain.linking import ContactSuggestion, UserRow
from o365desk.domain.overlay import OverlayField
from o365desk.ui.context import UiContext
from o365desk.ui.language import tr, tr_text
from o365desk.ui.theme import GRID
from o365desk.ui.widgets.customer_band import CustomerBand
from o365desk.ui.widgets.diff_label import DiffLabel, differing
from o365desk.ui.widgets.evidence import EvidenceList
from o365desk.ui.widgets.labels import Card, button, plain_label, repolish, row, scroll

SHOWN = 3
"""So many stand side by side; the others are in the list of Link To."""

_FIELDS = "candidate_fields"


class CandidatePane(QWidget):
    """Why a user may be this contact or that one.

    Signals:
        chosen: (contact id) Link the user to this candidate.
        opened: (contact id) Show the contact.
    """

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("candidate_pane")
        self.setAccessibleName(tr("Candidates of the chosen user"))
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self.band = CustomerBand(context.theme)
        self._outer.addWidget(self.band)
        self._body: QWidget | None = None
        self._shown: UserRow | None = None
        self._cards: list[Card] = []
        self.closed = False
        """Whether Space closed it."""
        self.marked: int | None = None
        """The candidate that a number picked and that Accept will link; None: the best."""
        self.setMinimumHeight(176)
        self.hide()

    def show_user(self, one: UserRow | None) -> None:
        """Show a user's candidates; without any the pane goes away."""
        if self._body is not None:
            self._outer.removeWidget(self._body)
            self._body.deleteLater()
            self._body = None
        before = self._shown.record.id if self._shown is not None else None
        if one is None or one.record.id != before:
            self.marked = None
        self._shown = one
        self._cards = []
        if one is None or not one.suggestions or self.closed:
            self.hide()
            return
        self.band.show_customer(one.organization_name)
        self.show()  # before it is filled: text wraps at the width that the pane gets
        body = QWidget()
        outer = QVBoxLayout(body)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(plain_label(tr_text(one.record.link_note), wrap=True, name="candidate_note"))
        cards = QHBoxLayout()
        cards.setSpacing(GRID)
        outer.addLayout(cards, 1)
        for place, suggestion in enumerate(one.suggestions[:SHOWN]):
            self._cards.append(self._card(one, place, suggestion))
            cards.addWidget(self._cards[-1], 1)
        self._show_mark()
        self._body = scroll(body, "candidate_scroll")
        self._outer.addWidget(self._body, 1)

    def mark_nth(self, number: int) -> None:
        """Pick a candidate, 1 the best: Accept links it."""
        one = self._shown
        if one is None or not 0 < number <= len(one.suggestions) or not one.suggestions[number - 1].free:
            return
        self.marked = one.suggestions[number - 1].contact_id if number > 1 else None
        self._show_mark()

    def _show_mark(self) -> None:
        one = self._shown
        for place, card in enumerate(self._cards):
            assert one is not None
            contact_id = one.suggestions[place].contact_id
            picked = contact_id == self.marked or (self.marked is None and place == 0)
            name = one.suggestions[place].contact_name
            card.setProperty("chosen", picked)
            card.setAccessibleName(
                tr("Candidate {place}, picked: {name}", place=place + 1, name=name)
                if picked
                else tr("Candidate {place}: {name}", place=place + 1, name=name)
            )
            sign = card.findChild(QLabel, "candidate_picked")
            if sign is not None:
                sign.setText(
                    tr("{place}  Accept (A) links this one", place=place + 1)
                    if picked
                    else tr("{place}  press {place}", place=place + 1)
                )
            repolish(card)

    def _card(self, one: UserRow, place: int, suggestion: ContactSuggestion) -> Card:
        card = Card()
        card.body.addWidget(plain_label("", "muted", name="candidate_picked"))
        card.body.addLayout(self._heading(one, place, suggestion))
        card.body.addWidget(plain_label(self._lead(one, place, suggestion), "muted", wrap=True))
        card.body.addWidget(EvidenceList(self._context, suggestion.parts))
        fields = QGridLayout()
        fields.setObjectName(_FIELDS)
        fields.setHorizontalSpacing(GRID)
        fields.setColumnStretch(1, 1)
        fields.setColumnStretch(2, 1)
        card.body.addLayout(fields)
        card.body.addStretch(1)
        return card

    def show_fields(self, user_id: int, compared: Mapping[int, Sequence[OverlayField]]) -> None:
        """Show both sides of each candidate, letters that differ marked. For another user it is too late."""
        one = self._shown
        if one is None or one.record.id != user_id:
            return
        for card, suggestion in zip(self._cards, one.suggestions, strict=False):
            grid = card.findChild(QGridLayout, _FIELDS)
            if grid is None or grid.count():
                continue
            grid.addWidget(plain_label(tr("User"), "strong"), 0, 1)
            grid.addWidget(plain_label(tr("Contact"), "strong"), 0, 2)
            for line, field in enumerate(compared.get(suggestion.contact_id, ()), start=1):
                self._field(grid, line, field)

    def _field(self, grid: QGridLayout, line: int, field: OverlayField) -> None:
        caption = tr_text(field.label)
        grid.addWidget(plain_label(caption, "muted", wrap=True), line, 0, Qt.AlignmentFlag.AlignTop)
        for place, side, text, other in (
            (1, tr("User"), field.office, field.documented),
            (2, tr("Contact"), field.documented, field.office),
        ):
            marks = differing(text, other) if field.differs else ()
            value = DiffLabel(self._context.theme, text or "–", marks, muted=not text)
            value.setAccessibleName(f"{caption}, {side}: {text or tr('blank')}")
            grid.addWidget(value, line, place, Qt.AlignmentFlag.AlignTop)

    def _heading(self, one: UserRow, place: int, suggestion: ContactSuggestion) -> QHBoxLayout:
        link = button(
            tr("Link"),
            f"candidate_link_{place + 1}",
            partial(self.chosen.emit, suggestion.contact_id),
            tooltip=tr("Link {display_name} to this contact", display_name=one.record.user.display_name),
            accessible=tr("Link to {contact_name}", contact_name=suggestion.contact_name),
        )
        link.setEnabled(suggestion.free)
        show = button(
            tr("Open"),
            f"candidate_open_{place + 1}",
            partial(self.opened.emit, suggestion.contact_id),
            look="quiet",
            accessible=tr("Open {contact_name}", contact_name=suggestion.contact_name),
        )
        title = plain_label(f"{suggestion.contact_name}: {suggestion.score:.0f} %", "heading", wrap=True)
        heading = row(title, show, link)
        heading.setStretch(0, 1)
        return heading

    @staticmethod
    def _lead(one: UserRow, place: int, suggestion: ContactSuggestion) -> str:
        email = next((name for key, name in one.candidates if key == suggestion.contact_id), "")
        address = email.partition(" · ")[2] or tr("no address documented")
        if place == 0 and len(one.suggestions) == 1:
            return tr("{address}. No other candidate.", address=address)
        if place == 0 and suggestion.gap >= 1:
            return tr(
                "{address}. {gap} points ahead of the next candidate.",
                address=address,
                gap=f"{suggestion.gap:.0f}",
            )
        return address
