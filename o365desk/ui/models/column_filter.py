"""Filters on one column of a table: what they keep, how they are said and remembered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

import msgspec

from o365desk.domain.finding import fold
from o365desk.domain.values import Value
from o365desk.ui.language import tr, tr_text


class FilterKind(StrEnum):
    """What a cell must be like."""

    CONTAINS = "contains"
    IS = "is"
    ONE_OF = "is one of"
    EMPTY = "is empty"
    FILLED = "is not empty"


class ColumnFilter(Value, frozen=True, kw_only=True):
    """A filter; ``column`` is the column's key. Case and accents do not count."""

    column: str
    kind: FilterKind
    values: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether it has what its kind needs."""
        if self.kind is FilterKind.ONE_OF:
            return bool(self.values)
        return self.kind in (FilterKind.EMPTY, FilterKind.FILLED) or any(self.values)

    def words(self, title: str) -> str:
        """The filter in words, for a chip: ``Organization contains “smith”``."""
        if not self.values or self.kind in (FilterKind.EMPTY, FilterKind.FILLED):
            return f"{title} {tr_text(self.kind.value)}"
        if self.kind is FilterKind.ONE_OF:
            shown = ", ".join(value or tr("(empty)") for value in self.values[:3])
            more = f" +{len(self.values) - 3}" if len(self.values) > 3 else ""
            return f"{title}: {shown}{more}"
        return f"{title} {tr_text(self.kind.value)} “{self.values[0]}”"


def cell_text(text: str, *, number: bool) -> str:
    """A cell's text as filters compare it; figures without their thousands marks."""
    bare = text.strip()
    return bare.replace(",", "") if number else fold(bare)


def cell_texts(texts: Iterable[str], *, number: bool) -> list[str]:
    """``cell_text`` of many cells; most columns repeat a few values."""
    known: dict[str, str] = {}
    found: list[str] = []
    for text in texts:
        folded = known.get(text)
        if folded is None:
            folded = known[text] = cell_text(text, number=number)
        found.append(folded)
    return found


def kept(one: ColumnFilter, texts: Sequence[str], places: Iterable[int], *, number: bool) -> list[int]:
    """The places whose cell passes; ``texts`` are all cells of the column by ``cell_text``."""
    wanted = [cell_text(value, number=number) for value in one.values]
    if one.kind is FilterKind.CONTAINS:
        part = wanted[0] if wanted else ""
        return [place for place in places if part in texts[place]]
    if one.kind is FilterKind.EMPTY:
        return [place for place in places if not texts[place]]
    if one.kind is FilterKind.FILLED:
        return [place for place in places if texts[place]]
    chosen = frozenset(wanted)
    return [place for place in places if texts[place] in chosen]


def to_text(filters: Sequence[ColumnFilter]) -> str:
    """Filters as one line for the window's settings."""
    return msgspec.json.encode(list(filters)).decode()


def from_text(text: str, columns: Iterable[str]) -> list[ColumnFilter]:
    """The filters of ``to_text`` on columns that are there; none where the text is something else."""
    known = set(columns)
    try:
        filters = msgspec.json.decode(text, type=list[ColumnFilter]) if text else []
    except msgspec.MsgspecError:  # written by another version: the list is shown whole
        return []
    return [one for one in filters if one.column in known and one.is_whole]
