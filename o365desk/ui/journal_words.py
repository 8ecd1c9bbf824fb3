"""How the window says what an undo or redo did."""

from __future__ import annotations

from collections.abc import Sequence

from o365desk.ui.language import tr, tr_text

_SENTENCES = 3


def left_alone_words(left: Sequence[str]) -> str:
    """What an undo or redo left as it is, at most three of them by name; empty for nothing."""
    if not left:
        return ""
    named = " ".join(tr_text(one) for one in left[:_SENTENCES])
    text = tr("Left as it is: {named}", named=named)
    if len(left) > _SENTENCES:
        more = tr("And {count} more, listed in History.", count=len(left) - _SENTENCES)
        text = f"{text} {more}"
    return text
