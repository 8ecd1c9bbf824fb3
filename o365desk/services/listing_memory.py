"""Where a list of several pages was left, so that a run that was killed in it is gone on with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from msgspec.structs import replace

from o365desk.domain.phrases import phrase
from o365desk.domain.sync import CollectorKind, LogLevel
from o365desk.domain.user import Removal
from o365desk.services.reading import Reading
from o365desk.store import unfinished
from o365desk.store.engine import Transaction
from o365desk.store.unfinished import ListingPage, UnfinishedListing

RESUME_AGE = timedelta(days=1)
"""How long after its beginning a list is gone on with; then it is read anew."""
_USERS = CollectorKind.USERS


class ListingMemory:
    """Remembers one tenant's list of users, or round of changes, page by page.

    Args:
        reading: The run.
        tenant_id: Whose list.
        of_round: Whether it is a round of changes.
        base: The delta link a round begins with; of a whole list it is known when it begins.
    """

    def __init__(self, reading: Reading, tenant_id: str, *, of_round: bool, base: str = "") -> None:
        self._run = reading
        self._tenant_id = tenant_id
        self._position = 0
        self._spoilt = False
        self.is_known = (tenant_id, _USERS) in reading.known.unfinished
        """Whether something is stored that must go when the list is concluded."""
        self._head = ListingPage(
            began_at=reading.clock(), base=base, properties=reading.reader.user_properties, of_round=of_round
        )

    @property
    def began_at(self) -> datetime:
        """When the first page was asked for."""
        return self._head.began_at

    @property
    def base(self) -> str:
        """The delta link that belongs to the list."""
        return self._head.base

    @property
    def untouched(self) -> bool:
        """Whether nobody was stored when it began."""
        return self._head.untouched

    def begin(self, base: str) -> None:
        """A whole list begins; its delta link is known now."""
        self._head = replace(self._head, base=base)

    def resume(self) -> UnfinishedListing | None:
        """What an earlier run read of the same list, if it can be gone on with."""
        if not self.is_known or (self._run.full and not self._head.of_round):
            return None
        with self._run.database.read() as tx:
            found = unfinished.get(tx, self._tenant_id, _USERS)
        if found is None or not self._is_same(found.first):
            return None
        self._head = replace(found.first, ids=(), removed={})
        self._position = len(found.pages)
        self._run.reporter.line(
            LogLevel.INFO,
            phrase(
                f"The list of users goes on with page {self._position + 1}: an earlier sync ended within it."
            ),
            tenant_id=self._tenant_id,
            record=("collector", _USERS.value),
        )
        return found

    def _is_same(self, first: ListingPage) -> bool:
        head = self._head
        return (
            first.of_round is head.of_round
            and first.properties == head.properties
            and (not head.of_round or first.base == head.base)
            and timedelta(0) <= head.began_at - first.began_at < RESUME_AGE
        )

    def find_untouched(self, *, untouched: bool) -> None:
        """The first page is about to be stored."""
        self._head = replace(self._head, untouched=untouched)

    def note(
        self,
        tx: Transaction,
        ids: Iterable[str],
        next_link: str,
        removed: Mapping[str, Removal] | None = None,
    ) -> None:
        """Remember a page in the transaction that stores it; the last page of a list needs no memory."""
        if self._spoilt or not next_link:
            return
        page = replace(self._head, ids=tuple(ids), removed=dict(removed or {}))
        unfinished.add(tx, self._tenant_id, _USERS, self._position, page, next_link)
        self._position += 1
        self.is_known = True

    def spoil(self) -> None:
        """A page lacked rows: a list that goes on from there would count as whole and is not."""
        self._spoilt = True

    def forget(self, tx: Transaction) -> None:
        """The list is concluded, or will be read anew."""
        if self.is_known:
            unfinished.remove(tx, self._tenant_id, [_USERS])
