"""Foreign text made safe for Qt, and times and counts as the technician reads them."""

from __future__ import annotations

import html
from datetime import datetime, timedelta

from PySide6.QtCore import QLocale

from o365desk.domain.finding import fold
from o365desk.domain.values import utc_now
from o365desk.ui.language import tr


def plain_tooltip(text: str) -> str:
    """A tooltip that shows ``text`` literally. Qt guesses rich text in tooltips; escaping settles it."""
    if not text:
        return ""
    return f'<p style="white-space: pre-wrap">{html.escape(text)}</p>'


def plain_action(text: str) -> str:
    """Foreign text for a menu entry or button, where ``&`` would mark a key."""
    return text.replace("&", "&&")


def search_key(text: str) -> str:
    """Text as searches compare it: no case, no accents."""
    return fold(text)


def capitalized(text: str) -> str:
    """``text`` with its first letter large, as a heading or an entry of a list begins."""
    return text[:1].upper() + text[1:]


def signed(value: float, digits: int) -> str:
    """A figure with its sign and so many decimals, in the language's writing: ``+1.5``."""
    return f"{'+' if value >= 0 else ''}{QLocale().toString(value, 'f', digits)}"


def format_time(at: datetime | None) -> str:
    """A moment in local time, ``2026-03-01 14:05``; empty for None."""
    return at.astimezone().strftime("%Y-%m-%d %H:%M") if at else ""


def format_clock(at: datetime) -> str:
    """The local time of day with seconds."""
    return at.astimezone().strftime("%H:%M:%S")


def format_ago(at: datetime | None, now: datetime | None = None) -> str:
    """How long ago, or in how long: ``3 min ago``, ``in 57 min``, ``2026-03-01 14:05`` beyond a day."""
    if at is None:
        return tr("never")
    delta = (now or utc_now()) - at
    ahead = delta < timedelta(0)
    minutes = round(abs(delta).total_seconds() / 60)
    if minutes >= 24 * 60:
        return format_time(at)
    if minutes < 1:
        return tr("in a moment") if ahead else tr("just now")
    amount = (
        tr("{minutes} min", minutes=minutes)
        if minutes < 60
        else tr("{value} h {value_2} min", value=minutes // 60, value_2=f"{minutes % 60:02d}")
    )
    return tr("in {amount}", amount=amount) if ahead else tr("{amount} ago", amount=amount)


def format_duration(seconds: float) -> str:
    """``42 s``, ``3 min 05 s``, ``1 h 02 min``."""
    whole = int(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return tr("{value} min {value_2} s", value=whole // 60, value_2=f"{whole % 60:02d}")
    return tr("{value} h {value_2} min", value=whole // 3600, value_2=f"{whole % 3600 // 60:02d}")
