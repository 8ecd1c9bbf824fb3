"""Settings of the profile: names with JSON values."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import select

from o365desk.store import bulk, marks, schema
from o365desk.store.encoding import safe_text, to_json
from o365desk.store.engine import Transaction


def get(tx: Transaction, key: str, default: Any = None) -> Any:
    """The value of a setting as plain JSON data, or ``default``.

    One that cannot be read counts as not set; ``check`` names it.
    """
    row = bulk.fetch_one(tx, select(schema.setting.c.value).where(schema.setting.c.name == key))
    try:
        return default if row is None else msgspec.json.decode(row[0])
    except msgspec.DecodeError:
        return default


def set(tx: Transaction, key: str, value: Any) -> None:  # noqa: A001 - reads settings.set(...)
    """Store a setting; ``value`` is anything that JSON can hold."""
    bulk.upsert(tx, schema.setting, ["name", "value"], ["name"], [(key, safe_text(to_json(value)))])


def listing(tx: Transaction) -> dict[str, Any]:
    """Every stored setting. Marks are no settings, though they stand in the same table."""
    table = schema.setting
    query = (
        select(table.c.name, table.c.value)
        .where(table.c.name.not_like(f"{marks.PREFIX}%"))
        .order_by(table.c.name)
    )
    return {name: msgspec.json.decode(value) for name, value in bulk.fetch(tx, query)}
