"""Quiet parts of a contact: who edited a field so that it is not overwritten, that it is pinned, notes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from o365desk.domain.overlay import OverlayField
from o365desk.ui.context import UiContext
from o365desk.ui.language import tr, tr_text
from o365desk.ui.text import format_ago, format_time, plain_tooltip
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.widgets.labels import Card, IconLabel, button, plain_label, row


def edited_line(context: UiContext, field: OverlayField, release: Callable[[], object]) -> QHBoxLayout:
    """``Edited by anna, 2 h ago - not overwritten`` with Release.

    Args:
        context: Icons and theme.
        field: A field that a technician edited.
        release: Gives it back to the field rules.
    """
    icon = IconLabel(context.icons, context.theme, "edit", Tone.MUTED, 16)
    who = field.edited_by or tr("a technician")
    text = plain_label(
        tr(
            "edited by {who}, {format_ago} – not overwritten", who=who, format_ago=format_ago(field.edited_at)
        ),
        "muted",
        wrap=True,
        name=f"edited_{field.key}",
    )
    text.setAccessibleName(f"{tr_text(field.label)}: {text.text()}")
    text.setToolTip(plain_tooltip(format_time(field.edited_at)))
    let_go = button(
        tr("Release"),
        f"release_{field.key}",
        release,
        look="quiet",
        tooltip=tr("Let the field rules write this field again"),
        accessible=tr("Release {label}", label=tr_text(field.label)),
    )
    line = row(icon, text, let_go, spacing=GRID // 2 + 2)
    line.setStretch(1, 1)
    return line


def pinned_line(context: UiContext, unpin: Callable[[], object]) -> QHBoxLayout:
    """That the contact is pinned, what that means, and Unpin."""
    icon = IconLabel(context.icons, context.theme, "pin", Tone.ACCENT, 20)
    text = plain_label(tr("Pinned: no sync and no plan touches this contact."), wrap=True, name="pinned_note")
    line = row(icon, text, button(tr("Unpin"), "contact_unpin", unpin, look="quiet"))
    line.setStretch(1, 1)
    return line


def notes_card(text: str) -> Card:
    """The contact's notes."""
    card = Card()
    card.body.addWidget(plain_label(tr("Notes"), "heading"))
    notes = plain_label(text, wrap=True)
    notes.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    card.body.addWidget(notes)
    return card
