"""The columns of the lists of possible duplicates and of pairs that are none."""

from __future__ import annotations

from o365desk.domain.duplicates import DuplicateKind, DuplicateRow, NotDuplicates
from o365desk.ui.language import noop, tr, tr_text
from o365desk.ui.models.record_columns import Column
from o365desk.ui.text import format_time
from o365desk.ui.theme import Tone

KIND_ICONS = {DuplicateKind.CONTACTS: "contacts", DuplicateKind.ORGANIZATIONS: "organizations"}
_WORDS = {DuplicateKind.CONTACTS: noop("Contacts"), DuplicateKind.ORGANIZATIONS: noop("Organizations")}
_SURE, _LIKELY = 90.0, 75.0


def how_sure(score: float) -> str:
    """A score in words."""
    return tr("very likely") if score >= _SURE else tr("likely") if score >= _LIKELY else tr("perhaps")


def _why(row: DuplicateRow) -> str:
    doubts = row.group.doubts
    reasons = [tr_text(one) for one in row.group.reasons]
    return " ".join((*reasons, *((tr("But:"), *map(tr_text, doubts)) if doubts else ())))


COLUMNS: tuple[Column[DuplicateRow], ...] = (
    Column(
        key="score",
        title="Score",
        text=lambda row: f"{row.group.score:.0f} %",
        sort_key=lambda row: row.group.score,
        icon=lambda row: "warning" if row.group.doubts else "",
        tone=lambda row: Tone.WARNING if row.group.doubts else Tone.TEXT,
        tooltip=lambda row: (
            f"{how_sure(row.group.score)}\n{' '.join(map(tr_text, row.group.doubts))}".strip()
        ),
        width=90,
        help="Of the least sure pair, 0 to 100. A warning sign: something speaks against it.",
    ),
    Column(
        key="kind",
        title="Kind",
        text=lambda row: tr(_WORDS[row.group.kind]),
        icon=lambda row: KIND_ICONS[row.group.kind],
        width=130,
    ),
    Column(
        key="names",
        title="Likely the Same",
        text=lambda row: "  |  ".join(member.name for member in row.members),
        tooltip=lambda row: "\n".join(" · ".join((member.name, *member.details)) for member in row.members),
        search=lambda row: "\n".join(" ".join((one.name, *one.details, one.linked)) for one in row.members),
        width=300,
        stretch=True,
    ),
    Column(key="organization", title="Organization", text=lambda row: row.organization_name, width=190),
    Column(key="why", title="Why", text=_why, tooltip=_why, searched=False, width=330, stretch=True),
)
APART_COLUMNS: tuple[Column[NotDuplicates], ...] = (
    Column(
        key="kind",
        title="Kind",
        text=lambda one: tr(_WORDS[one.kind]),
        icon=lambda one: KIND_ICONS[one.kind],
        width=130,
    ),
    Column(key="first", title="This", text=lambda one: one.first_name, width=240, stretch=True),
    Column(key="second", title="Is Not", text=lambda one: one.second_name, width=240, stretch=True),
    Column(key="of", title="Organization", text=lambda one: one.of, width=200),
    Column(key="by", title="Decided by", text=lambda one: one.decided_by, width=120),
    Column(
        key="at",
        title="When",
        text=lambda one: format_time(one.decided_at),
        sort_key=lambda one: one.decided_at.timestamp() if one.decided_at is not None else 0.0,
        width=140,
    ),
)
