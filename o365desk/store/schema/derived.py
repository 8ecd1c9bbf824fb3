"""What is derived from the other tables and can be made anew at any time: the search index."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, Table

from o365desk.store.schema.base import metadata, text_column

search_entry = Table(
    "search_entry",
    metadata,
    # The kind in the high bits, the record's own id in the low ones (``store.search_text``).
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    # The tenant or organization it goes with; 0: none.
    Column("part", Integer, nullable=False),
    # Of what the text was made: another stamp, another text.
    Column("stamp", LargeBinary, nullable=False),
    text_column("text"),
    Index("ix_search_entry_part", "part"),
)
