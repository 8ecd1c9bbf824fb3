"""What one can do in the Matching view: words, keys, icons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from o365desk.ui.language import tr
from o365desk.ui.widgets.actions import ActionSpec


@dataclass(frozen=True, kw_only=True)
class MatchCommands:
    """Carry the decisions out, for the chosen tenants."""

    accept: Callable[[], object]
    match_to: Callable[[], object]
    create: Callable[[], object]
    ignore: Callable[[], object]
    ignore_why: Callable[[], object]
    accept_all: Callable[[], object]
    revert: Callable[[], object]


def match_actions(do: MatchCommands) -> tuple[ActionSpec, ...]:
    """In the order of the buttons."""
    return (
        ActionSpec(
            tr("Accept Suggestion"),
            "match_accept",
            do.accept,
            "check",
            "A",
            tr("Match as suggested"),
        ),
        ActionSpec(
            tr("Match To…"),
            "match_to",
            do.match_to,
            "link",
            "M",
            tr("Type the organization's name"),
        ),
        ActionSpec(
            tr("Change Match…"),
            "match_change",
            do.match_to,
            "edit",
            "M",
            tr("Match to another one"),
        ),
        ActionSpec(
            tr("Create Organization"),
            "match_create",
            do.create,
            "add",
            "C",
            tr("Make one of the tenant"),
        ),
        ActionSpec(
            tr("Ignore"),
            "match_ignore",
            do.ignore,
            "ignore",
            "I",
            tr("Do not count it as unmatched"),
        ),
        ActionSpec(
            tr("Ignore With Reason…"),
            "match_ignore_why",
            do.ignore_why,
            "ignore",
            "Shift+I",
            tr("Ignore it and say why, or change the reason"),
        ),
        ActionSpec(
            tr("Accept All…"),
            "match_accept_all",
            do.accept_all,
            "check",
            "Shift+A",
            tr("Accept every clear suggestion at or above a score; first see what would happen"),
        ),
        ActionSpec(tr("Revert Match"), "match_revert", do.revert, "undo", "R", tr("Back to unmatched")),
    )
