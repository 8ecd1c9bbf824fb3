"""The columns of the history and of what an undo or redo would do."""

from __future__ import annotations

from o365desk.domain.journal import JournalEntry, JournalLine, UndoResult
from o365desk.domain.values import Value
from o365desk.ui.language import number, tr
from o365desk.ui.models.record_columns import Column
from o365desk.ui.text import format_time
from o365desk.ui.theme import Tone


class PreviewRow(Value, frozen=True, kw_only=True):
    """A record that would be written, or (``why``) one that would be left alone."""

    place: int
    line: JournalLine | None = None
    why: str = ""


def preview_rows(result: UndoResult) -> list[PreviewRow]:
    """What would be left alone first: that is what one looks for."""
    left = [
        PreviewRow(place=place, why=why.replace(" was left alone: ", ": ", 1))
        for place, why in enumerate(result.left_alone)
    ]
    return left + [
        PreviewRow(place=place, line=line) for place, line in enumerate(result.lines, start=len(left))
    ]


def state_text(entry: JournalEntry) -> str:
    """``Undone``, or ``Superseded`` if Redo no longer means it; empty for what stands."""
    if not entry.is_undone:
        return ""
    return tr("Undone") if entry.redo_closed_by is None else tr("Superseded")


def _state_tip(entry: JournalEntry) -> str:
    if not entry.is_undone:
        return ""
    who = tr(" by {undone_by}", undone_by=entry.undone_by) if entry.undone_by else ""
    text = tr("Undone {format_time}{who}.", format_time=format_time(entry.undone_at), who=who)
    if entry.redo_closed_by is not None:
        text += tr(
            "\nDecision {redo_closed_by} is about the same records, so Ctrl+Shift+Z passes it over.",
            redo_closed_by=entry.redo_closed_by,
        )
    return text


def actor_text(actor: str) -> str:
    """Who decided, as a technician reads it."""
    return tr("Sync") if actor == "sync" else actor


def _tone(entry: JournalEntry) -> Tone:
    return Tone.MUTED if entry.is_undone else Tone.TEXT


def _score(score: float | None) -> str:
    return "" if score is None else f"{score:.0f} %"


HISTORY: tuple[Column[JournalEntry], ...] = (
    Column(
        key="time",
        title="Time",
        text=lambda one: format_time(one.at),
        sort_key=lambda one: one.id,
        tone=_tone,
        searched=False,
        width=132,
    ),
    Column(key="actor", title="By", text=lambda one: actor_text(one.actor), tone=_tone, width=72),
    Column(
        key="title",
        title="Decision",
        text=lambda one: one.title,
        said=True,
        tone=_tone,
        width=220,
        stretch=True,
    ),
    Column(key="before", title="From", text=lambda one: one.before, said=True, tone=_tone, width=116),
    Column(key="after", title="To", text=lambda one: one.after, said=True, tone=_tone, width=136),
    Column(key="rule", title="Rule", text=lambda one: one.rule, said=True, tone=_tone, width=104),
    Column(
        key="score",
        title="Score",
        text=lambda one: _score(one.score),
        sort_key=lambda one: -1.0 if one.score is None else one.score,
        tone=_tone,
        number=True,
        searched=False,
        width=58,
        help="The score of the suggestion that was decided about",
    ),
    Column(
        key="records",
        title="Records",
        text=lambda one: number(one.changes),
        sort_key=lambda one: one.changes,
        tone=_tone,
        number=True,
        searched=False,
        width=70,
        help="How many records it changed",
    ),
    Column(
        key="state",
        title="State",
        text=state_text,
        icon=lambda one: "undo" if one.is_undone else "",
        tone=_tone,
        tooltip=_state_tip,
        width=94,
    ),
    Column(key="number", title="Number", text=lambda one: str(one.id), number=True, width=80, hidden=True),
)

CHANGES: tuple[Column[tuple[int, JournalLine]], ...] = (
    Column(key="what", title="What", text=lambda one: one[1].what, said=True, width=110),
    Column(key="subject", title="Record", text=lambda one: one[1].subject, width=220),
    Column(
        key="before", title="From", text=lambda one: one[1].before or "–", said=True, width=220, stretch=True
    ),
    Column(key="after", title="To", text=lambda one: one[1].after or "–", said=True, width=220, stretch=True),
    Column(key="rule", title="Rule", text=lambda one: one[1].rule, said=True, width=150),
    Column(key="score", title="Score", text=lambda one: _score(one[1].score), number=True, width=66),
)


def _line(row: PreviewRow, name: str, otherwise: str = "") -> str:
    return otherwise if row.line is None else str(getattr(row.line, name)) or "–"


PREVIEW: tuple[Column[PreviewRow], ...] = (
    Column(
        key="does",
        title="Would Be",
        text=lambda one: tr("Left alone") if one.line is None else tr("Restored"),
        icon=lambda one: "warning" if one.line is None else "ok",
        tone=lambda one: Tone.WARNING if one.line is None else Tone.OK,
        width=120,
    ),
    Column(key="what", title="What", text=lambda one: _line(one, "what"), said=True, width=110),
    Column(
        key="subject",
        title="Record",
        text=lambda one: _line(one, "subject", one.why),
        said=True,
        tooltip=lambda one: one.why,
        width=280,
        stretch=True,
    ),
    Column(key="before", title="Is Now", text=lambda one: _line(one, "before"), said=True, width=200),
    Column(key="after", title="Would Become", text=lambda one: _line(one, "after"), said=True, width=200),
)
