"""The metadata and the kinds of columns all tables are made of."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    MetaData,
    Text,
    text,
)

SCHEMA_VERSION = "0012"
"""The newest migration. A profile that carries it opens without Alembic."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def text_column(name: str, *, unique: bool = False, index: bool = False) -> Column[str]:
    """A text that is never null; absent is empty."""
    return Column(name, Text, nullable=False, server_default="", unique=unique or None, index=index or None)


def time_column(name: str, *, nullable: bool = True) -> Column[int]:
    """Microseconds since 1970 in UTC."""
    return Column(name, BigInteger, nullable=nullable)


def flag_column(name: str) -> Column[bool]:
    """A boolean that is never null, false unless said."""
    return Column(name, Boolean, nullable=False, server_default=text("false"))


def reference(name: str, target: str, *, nullable: bool = False, delete: str | None = None) -> Column[int]:
    """A foreign key."""
    return Column(name, Integer, ForeignKey(target, ondelete=delete), nullable=nullable)


def key_reference(name: str, target: str) -> Column[int]:
    """A foreign key that is (part of) the primary key; rows go with their parent."""
    return Column(name, Integer, ForeignKey(target, ondelete="CASCADE"), primary_key=True)


def id_column(name: str = "id") -> Column[int]:
    """An integer primary key."""
    return Column(name, Integer, primary_key=True)


def one_of(column: str, values: Iterable[StrEnum], *, nullable: bool = False) -> CheckConstraint:
    """A check that a column holds one of an enum's values.

    Spelled with OR: for an IN list SQLite builds a table at each row, 2 microseconds apiece.
    """
    if nullable:
        listed = ", ".join(f"'{value.value}'" for value in values)
        return CheckConstraint(f"{column} IS NULL OR {column} IN ({listed})", name=column)
    rule = " OR ".join(f"{column} = '{value.value}'" for value in values)
    return CheckConstraint(rule, name=column)
