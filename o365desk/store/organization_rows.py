"""Organizations and locations as rows: reading and writing, without the journal."""

from __future__ import annotations

from sqlalchemy import ColumnElement, delete, insert, select, update

from o365desk.domain.organization import Location, Organization, Origin
from o365desk.store import bulk, marks, schema
from o365desk.store.bulk import Row, fetch
from o365desk.store.encoding import from_us, safe_text, to_us
from o365desk.store.engine import Transaction

_table = schema.organization
_website = schema.organization_website
_location = schema.location
_TEXTS = (
    "name",
    "external_id",
    "short_name",
    "organization_type",
    "organization_status",
    "phone",
    "address_1",
    "address_2",
    "city",
    "region",
    "postal_code",
    "country",
    "notes",
)
_LOCATION_TEXTS = ("name", "address_1", "address_2", "city", "region", "postal_code", "country", "phone")


def load(tx: Transaction, *conditions: ColumnElement[bool]) -> list[Organization]:
    """Organizations with their websites, by name."""
    columns = [_table.c[name] for name in ("id", "origin", "created_at", "updated_at", *_TEXTS)]
    rows = fetch(tx, select(*columns).where(*conditions).order_by(_table.c.name_key, _table.c.id))
    query = select(_website.c.organization_id, _website.c.value).order_by(
        _website.c.organization_id, _website.c.position
    )
    if conditions:
        query = query.join(_table, _table.c.id == _website.c.organization_id).where(*conditions)
    websites: dict[int, list[str]] = {}
    for organization_id, value in fetch(tx, query):
        websites.setdefault(organization_id, []).append(value)
    return [_organization(row, tuple(websites.get(row[0], ()))) for row in rows]


def _organization(row: Row, websites: tuple[str, ...]) -> Organization:
    return Organization(
        id=row[0],
        origin=Origin(row[1]),
        created_at=from_us(row[2]),
        updated_at=from_us(row[3]),
        websites=websites,
        **dict(zip(_TEXTS, row[4:], strict=True)),
    )


def insert_one(tx: Transaction, organization: Organization) -> int:
    """Insert an organization, under its own id if it has one; returns the id."""
    values = _values(organization) | {"created_at": to_us(organization.created_at)}
    if organization.id:
        values["id"] = organization.id
    result = tx.connection.execute(insert(_table).values(values))
    assert result.inserted_primary_key is not None
    organization_id = int(result.inserted_primary_key[0])
    _insert_websites(tx, organization_id, organization.websites)
    marks.touch(tx, marks.SUGGESTIONS, marks.search_of_organization(organization_id))
    return organization_id


def replace(tx: Transaction, organization: Organization) -> None:
    """Write every field of a stored organization."""
    tx.connection.execute(update(_table).where(_table.c.id == organization.id).values(_values(organization)))
    tx.connection.execute(delete(_website).where(_website.c.organization_id == organization.id))
    _insert_websites(tx, organization.id, organization.websites)
    marks.touch(tx, marks.SUGGESTIONS, marks.search_of_organization(organization.id))


def remove(tx: Transaction, organization_id: int) -> None:
    """Delete an organization; its locations, contacts and matches must be gone."""
    tx.connection.execute(delete(_table).where(_table.c.id == organization_id))
    marks.touch(tx, marks.SUGGESTIONS, marks.search_of_organization(organization_id))


def _values(organization: Organization) -> dict[str, object]:
    values: dict[str, object] = {name: safe_text(getattr(organization, name)) for name in _TEXTS}
    return values | {
        "name_key": safe_text(organization.name).strip().casefold(),
        "origin": organization.origin.value,
        "updated_at": to_us(organization.updated_at),
    }


def _insert_websites(tx: Transaction, organization_id: int, websites: tuple[str, ...]) -> None:
    rows: list[Row] = [(organization_id, at, safe_text(value)) for at, value in enumerate(websites)]
    bulk.insert(tx, _website, ["organization_id", "position", "value"], rows)


def load_locations(tx: Transaction, *conditions: ColumnElement[bool]) -> list[Location]:
    """Locations, by name."""
    columns = [
        _location.c[name] for name in ("id", "organization_id", "origin", "updated_at", *_LOCATION_TEXTS)
    ]
    query = select(*columns).where(*conditions).order_by(_location.c.name, _location.c.id)
    return [
        Location(
            id=row[0],
            organization_id=row[1],
            origin=Origin(row[2]),
            updated_at=from_us(row[3]),
            **dict(zip(_LOCATION_TEXTS, row[4:], strict=True)),
        )
        for row in fetch(tx, query)
    ]


def insert_location(tx: Transaction, location: Location) -> int:
    """Insert a location, under its own id if it has one; returns the id."""
    values = _location_values(location)
    if location.id:
        values["id"] = location.id
    result = tx.connection.execute(insert(_location).values(values))
    assert result.inserted_primary_key is not None
    return int(result.inserted_primary_key[0])


def replace_location(tx: Transaction, location: Location) -> None:
    """Write every field of a stored location."""
    tx.connection.execute(
        update(_location).where(_location.c.id == location.id).values(_location_values(location))
    )


def remove_location(tx: Transaction, location_id: int) -> None:
    """Delete a location."""
    tx.connection.execute(delete(_location).where(_location.c.id == location_id))


def _location_values(location: Location) -> dict[str, object]:
    values: dict[str, object] = {name: safe_text(getattr(location, name)) for name in _LOCATION_TEXTS}
    return values | {
        "organization_id": location.organization_id,
        "origin": location.origin.value,
        "updated_at": to_us(location.updated_at),
    }
