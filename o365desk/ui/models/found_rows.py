"""What the search box lists: a heading for each kind, its findings, and a line that shows all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from o365desk.domain.finding import Finding, Found, FoundGroup, FoundKind, Wanted, wanted
from o365desk.domain.values import Value
from o365desk.ui.language import noop, number, tr, tr_text
from o365desk.ui.text import format_time
from o365desk.ui.theme import Tone

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex

KIND_WORDS = {
    FoundKind.ORGANIZATION: (noop("Organization"), noop("Organizations"), "organizations"),
    FoundKind.CONTACT: (noop("Contact"), noop("Contacts"), "contacts"),
    FoundKind.TENANT: (noop("Tenant"), noop("Tenants"), "tenant"),
    FoundKind.USER: (noop("Microsoft 365 user"), noop("Microsoft 365 users"), "contact"),
    FoundKind.LICENCE: (noop("Licence"), noop("Licences"), "licences"),
    FoundKind.LOG_LINE: (noop("Log line"), noop("Sync log lines"), "logs"),
}
"""Kind -> (one, many, icon)."""
NOTE_TONES = {
    "left": Tone.WARNING,
    "sign-in blocked": Tone.WARNING,
    "warning": Tone.WARNING,
    "error": Tone.ERROR,
    "conflict": Tone.WARNING,
    "unmatched": Tone.WARNING,
    "linked": Tone.OK,
    "matched": Tone.OK,
}


class HeadRow(Value, frozen=True):
    """A kind and how many of it were found."""

    kind: FoundKind
    count: str


class MoreRow(Value, frozen=True):
    """The line that shows all of a kind."""

    kind: FoundKind
    text: str


class FoundRow(Value, frozen=True):
    """A finding."""

    finding: Finding


AnyRow = HeadRow | MoreRow | FoundRow


def rows_of(found: Found, *, alone: bool) -> list[AnyRow]:
    """The lines of an answer; ``alone``: one kind was asked for, and all that fits is listed."""
    lines: list[AnyRow] = []
    for group in found.groups:
        lines.append(HeadRow(group.kind, _count(group)))
        lines += [FoundRow(one) for one in group.findings]
        if group.total > len(group.findings) and not alone:
            lines.append(
                MoreRow(
                    group.kind,
                    tr("Show all {kind} that fit…", kind=tr(KIND_WORDS[group.kind][1])),
                )
            )
    return lines


def _count(group: FoundGroup) -> str:
    total = f"{number(group.total)}{'+' if group.more else ''}"
    return (
        tr("{findings} of {total}", findings=len(group.findings), total=total)
        if group.total > len(group.findings)
        else total
    )


def spoken(one: AnyRow) -> str:
    """A line as it is read aloud."""
    if isinstance(one, HeadRow):
        return f"{tr(KIND_WORDS[one.kind][1])}: {one.count}"
    if isinstance(one, MoreRow):
        return one.text
    found = one.finding
    parts = (found.title, found.detail, when(found), found.place, tr_text(found.note))
    return f"{tr(KIND_WORDS[found.kind][0])}: {', '.join(part for part in parts if part)}"


def when(one: Finding) -> str:
    """When a log line was written, in local time; else empty."""
    return format_time(one.at)


class FoundModel(QAbstractListModel):
    """The lines; headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[AnyRow] = ()
        self.wanted = Wanted()

    def show(self, found: Found, *, alone: bool) -> None:
        """Show an answer in place of the one before."""
        self.beginResetModel()
        self._rows = rows_of(found, alone=alone)
        self.wanted = wanted(found.text)
        self.endResetModel()

    def clear(self) -> None:
        """Show nothing."""
        self.show(Found(text=""), alone=False)

    def row_at(self, place: int) -> AnyRow | None:
        """The line at a place, or None."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def next_choice(self, place: int, step: int) -> int:
        """The next line that can be chosen, ``step`` lines up or down; ``place`` if there is none."""
        choices = [at for at, one in enumerate(self._rows) if not isinstance(one, HeadRow)]
        if not choices:
            return -1
        if place not in choices:
            return choices[0]
        return choices[max(0, min(len(choices) - 1, choices.index(place) + step))]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default value
        """Lines."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A line, as text and as a value."""
        one = self.row_at(index.row())
        if one is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(one)
        return one if role == ROW_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are text only."""
        if isinstance(self.row_at(index.row()), HeadRow):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
