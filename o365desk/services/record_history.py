"""The history of a contact, user or tenant, and the feed of all: decisions, and what syncs found changed."""

from __future__ import annotations

from heapq import merge
from itertools import islice

from msgspec.structs import replace

from o365desk.domain.change_words import fields_said, says_itself, sides, what_changed
from o365desk.domain.history import FeedChoices, FeedPage, FeedPlace, HistoryLine
from o365desk.domain.journal import JournalEntry, JournalLine
from o365desk.domain.products import ProductTable
from o365desk.domain.sync_changes import ChangeFilter, ChangePage, SyncChange
from o365desk.store import journal_records, licences, sync_changes
from o365desk.store.engine import Database, Transaction

SYNC = "sync"


class HistoryService:
    """Reads what happened.

    Args:
        database: The store.
        products: Friendly product names.
    """

    def __init__(self, database: Database, products: ProductTable) -> None:
        self._database = database
        self._products = products

    def feed(
        self,
        wanted: ChangeFilter,
        *,
        decisions: bool = True,
        older: FeedPlace | None = None,
        limit: int = 500,
    ) -> FeedPage:
        """A page of what happened, the latest first.

        Args:
            wanted: Of what; an empty filter means all.
            decisions: Also the journal's entries, not only what syncs found in Microsoft 365.
            older: Where the page before it ended; None: the latest page.
            limit: Lines on a page.
        """
        place = older or FeedPlace()
        with self._database.read() as tx:
            parts = licences.part_numbers(tx)
            found = self._changes(tx, wanted, place, limit + 1, parts)
            entries, total = (
                journal_records.page(tx, wanted, older=place.entry, limit=limit + 1) if decisions else ([], 0)
            )
        changes = [self._line(one, parts) for one in found.changes]
        told = [_entry_line(entry, line) for entry, line in entries]
        # Heads are compared, nothing is sorted anew: each side goes on where it was left.
        every = list(islice(merge(told, changes, key=lambda one: one.at, reverse=True), limit + 1))
        lines = tuple(every[:limit])
        return FeedPage(
            lines=lines,
            older=_place(place, lines) if len(every) > limit else None,
            total=found.total + total,
        )

    def choices(self) -> FeedChoices:
        """The tenants, and the latest hundred runs, of which changes are known."""
        with self._database.read() as tx:
            return FeedChoices(tenants=sync_changes.tenants(tx), runs=sync_changes.runs(tx))

    def of_contact(self, contact_id: int, limit: int = 100) -> FeedPage:
        """What happened to a contact: decisions about it, and changes of the user that is linked to it."""
        return self.feed(ChangeFilter(contact_id=contact_id), limit=limit)

    def _changes(
        self, tx: Transaction, wanted: ChangeFilter, place: FeedPlace, limit: int, parts: dict[str, str]
    ) -> ChangePage:
        items: list[str] = []
        if text := wanted.text.casefold():
            named = {row.sku_id: row.product_name for row in self._products.rows} | {
                sku_id: self._products.name_of(sku_id, part) for sku_id, part in parts.items()
            }
            items = [sku_id for sku_id, name in named.items() if text in name.casefold()]
        fields = fields_said(wanted.text) if wanted.text else []
        return sync_changes.page(tx, wanted, older=place.change, limit=limit, items=items, fields=fields)

    def _line(self, one: SyncChange, parts: dict[str, str]) -> HistoryLine:
        if sku_id := one.change.item:
            one = replace(one, product=self._products.name_of(sku_id, parts.get(sku_id, "")) or sku_id)
        before, after = sides(one)
        return HistoryLine(
            key=f"change {one.id}",
            at=one.at,
            what=what_changed(one),
            subject=one.user_name if one.user_id is not None else one.tenant_name,
            before=before,
            after=after,
            says_itself=says_itself(one.change),
            by=SYNC,
            run_id=one.run_id,
            tenant_id=one.tenant_id,
            tenant_name=one.tenant_name,
            user_id=one.user_id,
            contact_id=one.contact_id,
        )


def _entry_line(entry: JournalEntry, line: JournalLine | None) -> HistoryLine:
    return HistoryLine(
        key=f"entry {entry.id}",
        at=entry.at,
        what=entry.title,
        before=entry.before if line is None else line.before,
        after=entry.after if line is None else line.after,
        says_itself=True,
        by=entry.actor,
        run_id=entry.run_id,
        entry_id=entry.id,
        is_undone=entry.is_undone,
    )


def _place(place: FeedPlace, lines: tuple[HistoryLine, ...]) -> FeedPlace:
    """Where a page ended that began at a place."""
    entry, change = place.entry, place.change
    for one in lines:
        number = int(one.key.rpartition(" ")[2])
        if one.is_decision:
            entry = number
        else:
            change = number
    return FeedPlace(entry=entry, change=change)
