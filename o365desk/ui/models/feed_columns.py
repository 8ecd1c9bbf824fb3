"""Columns of the feed: decisions, and what syncs found changed in Microsoft 365."""

from __future__ import annotations

from o365desk.domain.history import HistoryLine
from o365desk.ui.language import tr, tr_text
from o365desk.ui.models.history_columns import actor_text
from o365desk.ui.models.record_columns import Column
from o365desk.ui.text import format_time
from o365desk.ui.theme import Tone


def value_text(one: HistoryLine, text: str) -> str:
    """A value: ours in the window's language, foreign text as it is."""
    return tr_text(text) if one.says_itself else text


def _tone(one: HistoryLine) -> Tone:
    return Tone.MUTED if one.is_undone else Tone.TEXT


def _tip(one: HistoryLine) -> str:
    before, after = (value_text(one, side) or tr("blank") for side in (one.before, one.after))
    return tr("{what}\nFrom: {before}\nTo: {after}", what=tr_text(one.what), before=before, after=after)


FEED: tuple[Column[HistoryLine], ...] = (
    Column(
        key="time",
        title="Time",
        text=lambda one: format_time(one.at),
        sort_key=lambda one: one.at,
        tone=_tone,
        searched=False,
        width=132,
    ),
    Column(
        key="by",
        title="By",
        text=lambda one: actor_text(one.by),
        icon=lambda one: "check" if one.is_decision else "sync",
        tone=_tone,
        tooltip=lambda one: tr("Decided or applied") if one.is_decision else tr("Found by a sync"),
        width=96,
    ),
    Column(key="tenant", title="Tenant", text=lambda one: one.tenant_name, tone=_tone, width=150),
    Column(key="subject", title="Record", text=lambda one: one.subject, tone=_tone, width=160),
    Column(
        key="what",
        title="What",
        text=lambda one: one.what,
        said=True,
        tone=_tone,
        tooltip=_tip,
        width=190,
        stretch=True,
    ),
    Column(
        key="before",
        title="From",
        text=lambda one: value_text(one, one.before),
        tone=_tone,
        tooltip=_tip,
        width=150,
        stretch=True,
    ),
    Column(
        key="after",
        title="To",
        text=lambda one: value_text(one, one.after),
        tone=_tone,
        tooltip=_tip,
        width=150,
        stretch=True,
    ),
    Column(
        key="run",
        title="Run",
        text=lambda one: "" if one.run_id is None else str(one.run_id),
        sort_key=lambda one: one.run_id or 0,
        tone=_tone,
        number=True,
        width=60,
        help="The sync run; empty for a technician's decision, and once the run's log was removed",
    ),
    Column(
        key="state",
        title="State",
        text=lambda one: tr("Undone") if one.is_undone else "",
        icon=lambda one: "undo" if one.is_undone else "",
        tone=_tone,
        width=90,
        hidden=True,
    ),
)
