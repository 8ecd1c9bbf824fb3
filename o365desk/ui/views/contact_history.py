"""The history of a contact in its detail: decisions about it, and what syncs found changed of its user."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel

from o365desk.domain.history import FeedPage, HistoryLine
from o365desk.domain.organization import Contact
from o365desk.ui.context import UiContext
from o365desk.ui.language import tr, tr_text
from o365desk.ui.models.feed_columns import value_text
from o365desk.ui.models.history_columns import actor_text
from o365desk.ui.text import format_time
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.views.history_links import of_contact
from o365desk.ui.widgets.labels import Card, IconLabel, button, plain_label, row

SHOWN = 8
"""Lines in the detail; the History view has them all."""
_TOP = Qt.AlignmentFlag.AlignTop


def history_card(context: UiContext, contact: Contact, page: FeedPage) -> Card:
    """The latest lines, and the way to all of them.

    Args:
        context: Icons, theme, where to go.
        contact: Whose history.
        page: Its latest lines.
    """
    card = Card()
    card.setObjectName("contact_history")
    card.setAccessibleName(tr("History"))
    everything = button(
        tr("Show All in History"),
        "contact_history_all",
        lambda: context.state.open_view("History", of_contact(contact.id, contact.name)),
        look="quiet",
        tooltip=tr("Every decision about this contact and every change that syncs found"),
    )
    card.body.addLayout(row(plain_label(tr("History"), "heading"), None, everything))
    if not page.lines:
        text = tr("Nothing was decided about this contact, and no sync found its user changed.")
        card.body.addWidget(plain_label(text, "muted", wrap=True, name="contact_history_empty"))
        everything.hide()
        return card
    grid = QGridLayout()
    grid.setHorizontalSpacing(2 * GRID)
    grid.setVerticalSpacing(GRID)
    grid.setColumnStretch(2, 2)
    grid.setColumnStretch(3, 3)
    for number, one in enumerate(page.lines):
        _add(context, grid, number, one)
    card.body.addLayout(grid)
    if (rest := page.total - len(page.lines)) > 0:
        card.body.addWidget(plain_label(tr("{rest} older ones", rest=rest), "muted"))
    return card


def _add(context: UiContext, grid: QGridLayout, number: int, one: HistoryLine) -> None:
    icon = IconLabel(context.icons, context.theme, "check" if one.is_decision else "sync", Tone.MUTED, 16)
    icon.setAccessibleName(tr("Decided or applied") if one.is_decision else tr("Found by a sync"))
    grid.addWidget(icon, number, 0, _TOP)
    when = plain_label(format_time(one.at), "muted")
    when.setToolTip(_who(one))
    grid.addWidget(when, number, 1, _TOP)
    what = tr_text(one.what)
    if one.is_undone:
        what = tr("{what} (undone)", what=what)
    grid.addWidget(_selectable(f"{what}\n{_who(one)}"), number, 2, _TOP)
    before, after = (value_text(one, side) for side in (one.before, one.after))
    values = _selectable(_arrow(before, after))
    values.setAccessibleName(
        tr("from {before} to {after}", before=before or tr("blank"), after=after or tr("blank"))
    )
    grid.addWidget(values, number, 3, _TOP)


def _arrow(before: str, after: str) -> str:
    """``Clerk → Chief``; of what came or went the one side that there is."""
    if before and after:
        return f"{before} → {after}"
    if before:
        return f"{before} → –"
    return f"– → {after}" if after else ""


def _who(one: HistoryLine) -> str:
    if one.run_id is not None:
        return tr("{who}, run {run}", who=actor_text(one.by), run=str(one.run_id))
    return actor_text(one.by)


def _selectable(text: str) -> QLabel:
    label = plain_label(text, wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
