"""Find anything: one search over organizations, contacts, tenants, users, licences and log lines."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from o365desk.domain.finding import (
    Finding,
    Found,
    FoundGroup,
    FoundKind,
    Wanted,
    entry_text,
    fits,
    rank,
    wanted,
)
from o365desk.domain.products import ProductTable
from o365desk.store import search, search_index, search_rows
from o365desk.store.engine import Database

LIMIT = 6
"""Findings of a kind that are shown at first."""


class FindService:
    """Searches the database, and keeps the index that makes it quick.

    Args:
        database: The store.
        products: Friendly product names.
    """

    def __init__(self, database: Database, products: ProductTable) -> None:
        self._database = database
        self._products = products

    def find(self, text: str, kinds: Sequence[FoundKind] = (), limit: int = LIMIT) -> Found:
        """What fits every word of a text, in any order, as a part of a word; case and accents do not count.

        Args:
            text: What was typed; digits find phone numbers whatever their punctuation.
            kinds: Where to look; none: everywhere.
            limit: Findings of a kind.

        Returns:
            Groups in the order of ``FoundKind``. What is gone is never among them; what changed since the
            last ``refresh`` may be missing, and ``pending`` says of how many tenants and organizations.
        """
        one = wanted(text)
        chosen = [kind for kind in FoundKind if not kinds or kind in kinds]
        with self._database.read() as tx:
            groups = search.find(tx, one, chosen, limit)
            skus = search_rows.skus(tx) if one and FoundKind.LICENCE in chosen else []
            pending = search_index.pending(tx)
        groups += self._licences(one, skus, limit)
        order = list(FoundKind)
        groups.sort(key=lambda group: order.index(group.kind))
        return Found(text=text, groups=tuple(groups), pending=pending)

    def refresh(
        self, cancel: threading.Event | None = None, on_progress: Callable[[int], None] = lambda _: None
    ) -> bool:
        """Search through anew what changed; see ``store.search_index.refresh``."""
        return search_index.refresh(self._database, cancel, on_progress)

    def _licences(self, one: Wanted, skus: Sequence[tuple[str, str, int]], limit: int) -> list[FoundGroup]:
        found: list[tuple[tuple[int, int, int], Finding]] = []
        for sku_id, part_number, tenants in skus:
            name = self._products.name_of(sku_id, part_number)
            text = entry_text([name, part_number, sku_id])
            if fits(one, text):
                place = f"{tenants:,} {'tenant' if tenants == 1 else 'tenants'}"
                detail = part_number if part_number != name else sku_id
                finding = Finding(
                    kind=FoundKind.LICENCE, number=0, title=name, detail=detail, place=place, sku_id=sku_id
                )
                found.append((rank(one, text), finding))
        found.sort(key=lambda pair: (pair[0], pair[1].title.casefold(), pair[1].sku_id))
        if not found:
            return []
        shown = tuple(finding for _, finding in found[:limit])
        return [FoundGroup(kind=FoundKind.LICENCE, findings=shown, total=len(found))]
