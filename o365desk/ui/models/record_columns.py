"""How records are shown: columns, and records made ready for a table."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from o365desk.ui.language import tr, tr_text
from o365desk.ui.text import search_key
from o365desk.ui.theme import Tone

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Column(Generic[T]):
    """How one column shows a record.

    ``text`` is what is displayed, copied and read aloud. ``sort_key`` defaults to the folded text; its values
    must compare with one another. ``icon`` gives an icon's name, ``tone`` the colour of both. ``number``
    aligns right with tabular figures. ``search`` gives other text to search by; ``searched=False``: not.
    """

    key: str
    title: str
    text: Callable[[T], str]
    sort_key: Callable[[T], Any] | None = None
    icon: Callable[[T], str] | None = None
    tone: Callable[[T], Tone] | None = None
    tooltip: Callable[[T], str] | None = None
    search: Callable[[T], str] | None = None
    number: bool = False
    searched: bool = True
    width: int = 140
    stretch: bool = False
    hidden: bool = False
    """Hidden until the technician shows it."""
    said: bool = False
    """Whether the text is sentences of the rooms below, which are translated where they are seen."""
    help: str = ""
    """Tooltip of the heading."""

    @property
    def heading(self) -> str:
        """The title in the window's language."""
        return tr(self.title)

    def shown(self, record: T) -> str:
        """What a cell says, in the window's language."""
        return tr_text(self.text(record)) if self.said else self.text(record)


@dataclass(frozen=True)
class RecordIndex(Generic[T]):
    """Records with one search string each; make it off the GUI thread for long lists.

    Attributes:
        records: As they came.
        haystack: Their search strings.
        places: Key -> place, if ``RecordTableModel.prepare`` made it ready.
        sort: The sort it was made ready for: (column, descending).
        keys: What that column sorts by, record by record.
        order: The places in that order.
    """

    records: tuple[T, ...]
    haystack: tuple[str, ...]
    places: dict[Hashable, int] | None = None
    sort: tuple[int, bool] | None = None
    keys: list[Any] = field(default_factory=list)
    order: list[int] = field(default_factory=list)


def index_records(columns: Sequence[Column[T]], records: Iterable[T]) -> RecordIndex[T]:
    """Prepare records for a model. Pure: may run in a worker."""
    kept = tuple(records)
    getters = [column.search or column.text for column in columns if column.searched]
    return RecordIndex(kept, tuple(search_key("\n".join([get(one) for get in getters])) for one in kept))
