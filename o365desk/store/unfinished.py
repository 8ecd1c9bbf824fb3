"""Lists that were read in part: page by page what a later run needs in order to go on with the next one.

Only lists of several pages leave rows here, and only until they have arrived whole.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

import msgspec
from sqlalchemy import bindparam, select

from o365desk.domain.sync import CollectorKind
from o365desk.domain.user import Removal
from o365desk.domain.values import Value
from o365desk.store import bulk, schema
from o365desk.store.bulk import fetch
from o365desk.store.encoding import safe_text, to_json
from o365desk.store.engine import Transaction
from o365desk.store.tenant_rows import number_of

_table = schema.unfinished_listing
_tenant = schema.tenant
_KEYS = ("tenant_number", "kind")
_pages = (
    select(_table.c.link, _table.c.document)
    .where(_table.c.tenant_number == bindparam("number"), _table.c.kind == bindparam("kind"))
    .order_by(_table.c.position)
)
_begun = (
    select(_tenant.c.tenant_id, _table.c.kind)
    .join(_tenant, _tenant.c.number == _table.c.tenant_number)
    .where(_tenant.c.connection_id == bindparam("connection_id"), _table.c.position == 0)
)


class ListingPage(Value, frozen=True, kw_only=True):
    """What of a page must be known when its list is concluded.

    ``began_at``, ``base`` and ``properties`` say which list it is; all pages of a list have the same.
    """

    began_at: datetime
    base: str = ""
    """The delta link that the list leads to, or of a round the one it began with."""
    properties: str = ""
    """The ``$select`` it is read with."""
    untouched: bool = False
    """Whether nobody was stored when it began."""
    ids: tuple[str, ...] = ()
    """Object ids that the page told."""
    removed: dict[str, Removal] = msgspec.field(default_factory=dict)
    of_round: bool = False
    """Whether it is a round of changes, not the whole list."""


class UnfinishedListing(Value, frozen=True, kw_only=True):
    """A list as far as it was read and stored. ``link`` is where its next page is."""

    link: str
    pages: tuple[ListingPage, ...]

    @property
    def first(self) -> ListingPage:
        """The page that says which list it is."""
        return self.pages[0]

    @property
    def ids(self) -> set[str]:
        """Object ids that were told so far."""
        return {each for page in self.pages for each in page.ids}


_decode = msgspec.json.Decoder(ListingPage).decode


def begun(tx: Transaction, connection_id: int) -> frozenset[tuple[str, CollectorKind]]:
    """(tenant id, kind) of a connection's unfinished lists."""
    rows = fetch(tx, _begun, connection_id=connection_id)
    return frozenset((row[0], CollectorKind(row[1])) for row in rows)


def get(tx: Transaction, tenant_id: str, kind: CollectorKind) -> UnfinishedListing | None:
    """A tenant's unfinished list."""
    rows = fetch(tx, _pages, number=number_of(tx, tenant_id), kind=kind.value)
    if not rows:
        return None
    return UnfinishedListing(link=rows[-1][0], pages=tuple(_decode(document) for _, document in rows))


def add(
    tx: Transaction, tenant_id: str, kind: CollectorKind, position: int, page: ListingPage, link: str
) -> None:
    """Note a page in the transaction that stores it; ``position`` 0 begins the list anew."""
    number = number_of(tx, tenant_id)
    if position == 0:
        bulk.delete(tx, _table, _KEYS, [(number, kind.value)])
    columns = (*_KEYS, "position", "link", "document")
    bulk.insert(tx, _table, columns, [(number, kind.value, position, safe_text(link), to_json(page))])


def remove(tx: Transaction, tenant_id: str, kinds: Collection[CollectorKind]) -> None:
    """Forget unfinished lists: they have arrived whole, or are read anew."""
    number = number_of(tx, tenant_id)
    bulk.delete(tx, _table, _KEYS, [(number, kind.value) for kind in kinds])
