"""Accepting many suggestions at once: which are clear enough, and what speaks against the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from o365desk.domain.matching import MatchRow, Suggestion
from o365desk.domain.phrases import phrase
from o365desk.domain.tenant import MatchState
from o365desk.domain.values import Value

LEAST_GAP = 20.0
"""Points to the runner-up below which a suggestion is one of two."""
_CONTRADICTIONS = (phrase("domains differ"), "numbers", "remarks", "kind", "state", phrase("other tenant"))
"""Parts of a score that, where they speak against a pair, make it doubtful whatever the rest says."""


class Acceptance(Value, frozen=True, kw_only=True):
    """One tenant in a bulk accept. With a ``doubt`` (one sentence) it is left out."""

    tenant_id: str
    tenant_name: str
    organization_id: int
    organization_name: str
    score: float
    """0 to 100."""
    reasons: str
    doubt: str = ""


def acceptances(rows: Sequence[MatchRow], least: float) -> tuple[Acceptance, ...]:
    """What accepting every suggestion at or above a score would do, the best first.

    Args:
        rows: All rows of the matching table: the matched ones tell which organizations are taken.
        least: The score, 0 to 100.
    """
    open_rows = [row for row in rows if row.state is MatchState.UNMATCHED]
    wanted = Counter(row.best.suggestion.organization_id for row in open_rows if row.best is not None)
    taken = {row.tenant.organization_id: row.tenant.name for row in rows if row.state is MatchState.MATCHED}
    found: list[Acceptance] = []
    for row in open_rows:
        if row.best is None or row.best.suggestion.score < least:
            continue
        one = row.best.suggestion
        doubt = _contradiction(one) or _runner_up(row, one)
        if not doubt and wanted[one.organization_id] > 1:
            doubt = phrase("It is the suggestion of another tenant as well.")
        if not doubt and one.organization_id in taken:
            doubt = phrase(f"{taken[one.organization_id]} is matched to it already.")
        found.append(
            Acceptance(
                tenant_id=row.tenant.tenant_id,
                tenant_name=row.tenant.name,
                organization_id=one.organization_id,
                organization_name=row.best.organization_name,
                score=one.score,
                reasons=one.reasons,
                doubt=doubt,
            )
        )
    return tuple(sorted(found, key=lambda each: (-each.score, each.tenant_name.casefold())))


def _contradiction(one: Suggestion) -> str:
    return next((part.text for part in one.parts if part.points < 0 and part.name in _CONTRADICTIONS), "")


def _runner_up(row: MatchRow, one: Suggestion) -> str:
    if len(row.suggestions) < 2 or one.gap >= LEAST_GAP:
        return ""
    other = row.suggestions[1]
    return phrase(f"{other.organization_name} is near: {other.suggestion.score:.0f} %.")
