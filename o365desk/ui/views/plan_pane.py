"""Below the plan's users: what would be written for the chosen one, field by field, and what would not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from o365desk.domain.field_rules import FieldChange, FieldKept, KeptBecause
from o365desk.domain.organization import Contact
from o365desk.ui.context import UiContext
from o365desk.ui.language import noop, tr, tr_text
from o365desk.ui.models.plan_rows import HELD, ICONS, TONES, WORDS, PlanKind, PlanRow
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.widgets.labels import Card, IconLabel, button, plain_label, row, scroll

_LEAST = 120
_TOP = Qt.AlignmentFlag.AlignTop
_KEPT_ICONS = {KeptBecause.EDITED: "edit", KeptBecause.PINNED: "pin", KeptBecause.UNDONE: "undo"}
_SENTENCES = {
    KeptBecause.EDITED: noop("edited by a technician, theirs until released"),
    KeptBecause.PINNED: noop("the contact is pinned"),
    KeptBecause.RULE: noop("the rule is: documented wins"),
    KeptBecause.FILLED: noop("not blank, and only blanks are filled"),
    KeptBecause.UNDONE: noop("this very value was written before and taken back"),
}


class PlanPane(QWidget):
    """What the plan would do with one user.

    Args:
        context: Icons and theme.
        open_contact: Opens a contact by its id.
        open_review: Opens the contact review at a row's user.
    """

    def __init__(
        self,
        context: UiContext,
        open_contact: Callable[[int], None],
        open_review: Callable[[PlanRow], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._open_contact = open_contact
        self._open_review = open_review
        self.setObjectName("plan_pane")
        self.setAccessibleName(tr("What the plan does with the chosen user"))
        self.setMinimumHeight(_LEAST)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._body: QWidget | None = None
        self.hide()

    def show_row(self, one: PlanRow | None) -> None:
        """Show a user's part of the plan; None: the pane goes away."""
        if self._body is not None:
            self._outer.removeWidget(self._body)
            self._body.deleteLater()
            self._body = None
        if one is None:
            self.hide()
            return
        self.show()  # before it is filled: text wraps at the width that the pane gets
        card = Card()
        card.setAccessibleName(f"{tr(WORDS[one.kind])}: {one.name}")
        card.body.addLayout(self._heading(one))
        proposal = one.item.proposal
        reason, score = tr_text(proposal.reason), one.item.proposal.score
        if reason and score and "%" not in reason:
            reason += tr(" Score {score} %.", score=f"{score:.0f}")
        if reason:
            card.body.addWidget(plain_label(reason, "muted", wrap=True, name="plan_reason"))
        if one.item.changes or one.item.kept:
            card.body.addLayout(self._fields(one.item.changes, one.item.kept))
        elif one.kind is PlanKind.CREATE and one.item.draft is not None:
            card.body.addLayout(self._draft(one.item.draft))
        card.body.addStretch(1)
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(card)
        self._body = scroll(holder, "plan_pane_scroll")
        self._outer.addWidget(self._body)

    def _heading(self, one: PlanRow) -> QHBoxLayout:
        icon = IconLabel(self._context.icons, self._context.theme, ICONS[one.kind], TONES[one.kind], 20)
        words = {
            PlanKind.CREATE: tr("Create a contact for {name}", name=one.name),
            PlanKind.LINK: tr("Link {name} to {contact}", name=one.name, contact=one.contact),
            PlanKind.UPDATE: tr("Update {contact}", contact=one.contact),
            PlanKind.CONFLICT: tr("{name} is held: a conflict", name=one.name),
            PlanKind.POSSIBLE_DUPLICATE: tr("{name} is held: a possible duplicate", name=one.name),
            PlanKind.LEFT: tr("{name} has left; {contact} stays", name=one.name, contact=one.contact)
            if one.contact
            else tr("{name} has left; the contact stays", name=one.name),
            PlanKind.OUT_OF_SCOPE: tr("{name} is out of scope", name=one.name),
            PlanKind.UNCHANGED: tr("Nothing changes for {name}", name=one.name),
        }
        title = plain_label(words[one.kind], "heading", wrap=True, name="plan_pane_title")
        heading = row(icon, title)
        heading.setStretch(1, 1)
        if one.kind in HELD:
            heading.addWidget(
                button(tr("Decide in Review"), "plan_to_review", lambda: self._open_review(one), look="quiet")
            )
        contact_id = one.item.proposal.contact_id
        if contact_id is not None:
            heading.addWidget(
                button(
                    tr("Open Contact"),
                    "plan_to_contact",
                    lambda: self._open_contact(contact_id),
                    look="quiet",
                    accessible=tr("Open {contact}", contact=one.contact),
                )
            )
        return heading

    def _fields(self, changes: tuple[FieldChange, ...], kept: tuple[FieldKept, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        for place, caption in ((1, tr("Documented")), (3, tr("Office 365")), (4, "")):
            grid.addWidget(plain_label(caption, "muted"), 0, place)
        for place, share in ((1, 3), (3, 4), (4, 3)):
            grid.setColumnStretch(place, share)
        number = 1
        for change in changes:
            self._change(grid, number, change)
            number += 1
        for one in kept:
            self._kept(grid, number, one)
            number += 1
        return grid

    def _change(self, grid: QGridLayout, number: int, one: FieldChange) -> None:
        grid.addWidget(plain_label(tr_text(one.label), "muted"), number, 0, _TOP)
        grid.addWidget(
            plain_label(one.before or "–", "" if one.before else "muted", wrap=True), number, 1, _TOP
        )
        grid.addWidget(self._sign("forward", Tone.INFO), number, 2, _TOP)
        after = plain_label(one.after, "strong", wrap=True)
        after.setAccessibleName(
            tr(
                "{label}: from {value} to {after}",
                label=tr_text(one.label),
                value=one.before or tr("blank"),
                after=one.after,
            )
        )
        grid.addWidget(after, number, 3, _TOP)
        grid.addWidget(
            plain_label(tr("Written: {rule}", rule=tr_text(one.rule.value)), "muted", wrap=True),
            number,
            4,
            _TOP,
        )

    def _kept(self, grid: QGridLayout, number: int, one: FieldKept) -> None:
        grid.addWidget(plain_label(tr_text(one.label), "muted"), number, 0, _TOP)
        stays = plain_label(one.documented or "–", "", wrap=True)
        stays.setAccessibleName(
            tr(
                "{label}: {value} stays, {sentences}",
                label=tr_text(one.label),
                value=one.documented or tr("blank"),
                sentences=tr(_SENTENCES[one.because]),
            )
        )
        grid.addWidget(stays, number, 1, _TOP)
        grid.addWidget(self._sign(_KEPT_ICONS.get(one.because, "lock"), Tone.MUTED), number, 2, _TOP)
        grid.addWidget(plain_label(one.office or "–", "muted", wrap=True), number, 3, _TOP)
        grid.addWidget(
            plain_label(tr("Stays: {sentences}", sentences=tr(_SENTENCES[one.because])), "muted", wrap=True),
            number,
            4,
            _TOP,
        )

    def _draft(self, draft: Contact) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        values = [
            (tr("First name"), draft.first_name),
            (tr("Last name"), draft.last_name),
            (tr("Title"), draft.title),
            *((tr("{label} phone", label=phone.label), phone.value) for phone in draft.phones),
            *((tr("E-mail ({label})", label=email.label.lower()), email.value) for email in draft.emails),
        ]
        for place, (label, value) in enumerate((label, value) for label, value in values if value):
            line, side = divmod(place, 2)
            grid.addWidget(plain_label(label, "muted"), line, 2 * side, _TOP)
            shown = plain_label(value, wrap=True)
            shown.setAccessibleName(f"{label}: {value}")
            grid.addWidget(shown, line, 2 * side + 1)
        return grid

    def _sign(self, icon: str, tone: Tone) -> IconLabel:
        return IconLabel(self._context.icons, self._context.theme, icon, tone, 16)
