"""Possible duplicates on the documented side: finding them, and saying which are none."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from itertools import combinations
from typing import Any

from o365desk.domain.duplicate_contacts import contact_pairs
from o365desk.domain.duplicate_organizations import organization_pairs
from o365desk.domain.duplicates import (
    DuplicateGroup,
    DuplicateKind,
    DuplicatePair,
    DuplicateRow,
    NotDuplicates,
    best_first,
    grouped,
)
from o365desk.domain.errors import AppError, CancelledError, NotFoundError
from o365desk.domain.organization import Contact, Departure
from o365desk.domain.phrases import phrase
from o365desk.domain.values import Value, utc_now
from o365desk.store import contacts, duplicate_rows, duplicates, journal, organizations, tenants
from o365desk.store.engine import Database, Transaction

_READ_AT_ONCE = 200
"""Organizations whose contacts are read together."""


class ApartResult(Value, frozen=True, kw_only=True):
    """What a decision about pairs did."""

    pairs: int
    message: str
    journal_id: int | None = None


class DuplicateService:
    """Lists what is likely documented twice.

    What was found in an organization is kept while its contacts and their links stay as they are, so that
    looking again after a decision costs a moment.

    Args:
        database: The store.
        clock: The present moment, aware UTC.
    """

    def __init__(self, database: Database, clock: Callable[[], datetime] = utc_now) -> None:
        self._database = database
        self._clock = clock
        self._lock = threading.Lock()
        self._people: dict[int, tuple[Any, list[DuplicatePair]]] = {}
        self._companies: tuple[Any, list[DuplicatePair]] | None = None

    def listing(
        self,
        kind: DuplicateKind,
        organization_id: int | None = None,
        cancel: threading.Event | None = None,
    ) -> list[DuplicateRow]:
        """Groups that are likely the same, the surest first.

        Args:
            kind: What is compared.
            organization_id: Of contacts: only this organization's; of organizations: groups it is in.
            cancel: Ends it.

        Raises:
            CancelledError: ``cancel`` was set.
        """
        find = self._contacts if kind is DuplicateKind.CONTACTS else self._organizations
        with self._database.read() as tx:
            groups = find(tx, organization_id, cancel or threading.Event())
            ids = [one for group in groups for one in group.ids]
            known = duplicate_rows.members(tx, kind, ids)
            names = organizations.names(tx)
        rows = [
            DuplicateRow(
                group=group,
                members=best_first(known[one] for one in group.ids),
                organization_name=names.get(group.organization_id, ""),
            )
            for group in groups
        ]
        return sorted(rows, key=lambda row: (-row.group.score, row.organization_name, row.group.ids))

    def _contacts(
        self, tx: Transaction, organization_id: int | None, cancel: threading.Event
    ) -> list[DuplicateGroup]:
        stamps = duplicate_rows.stamps(tx)
        apart = duplicates.apart(tx, DuplicateKind.CONTACTS)
        asked = list(stamps) if organization_id is None else [key for key in stamps if key == organization_id]
        with self._lock:
            known = {key: pairs for key in asked if (pairs := self._known(key, stamps[key])) is not None}
        stale = [key for key in asked if key not in known]
        for start in range(0, len(stale), _READ_AT_ONCE):
            some = stale[start : start + _READ_AT_ONCE]
            people = contacts.of_organizations(tx, some)
            linked = duplicate_rows.linked_users(tx, some)
            for key in some:
                if cancel.is_set():
                    raise CancelledError
                there = [one for one in people.get(key, ()) if not _is_archived(one, linked)]
                known[key] = contact_pairs(there, linked)
            with self._lock:
                self._people.update((key, (stamps[key], known[key])) for key in some)
        return [
            group
            for key in asked
            for group in grouped(
                DuplicateKind.CONTACTS, [pair for pair in known[key] if pair.ids not in apart], key
            )
        ]

    def _known(self, organization_id: int, stamp: Any) -> list[DuplicatePair] | None:
        found = self._people.get(organization_id)
        return found[1] if found is not None and found[0] == stamp else None

    def _organizations(
        self, tx: Transaction, organization_id: int | None, cancel: threading.Event
    ) -> list[DuplicateGroup]:
        stamp = duplicate_rows.organization_stamp(tx)
        apart = duplicates.apart(tx, DuplicateKind.ORGANIZATIONS)
        with self._lock:
            kept = self._companies
        if kept is not None and kept[0] == stamp:
            pairs = kept[1]
        else:
            own = tenants.own_domains(tx)
            pairs = organization_pairs(duplicate_rows.sides(tx), own_domains=own, cancelled=cancel.is_set)
            if cancel.is_set():
                raise CancelledError
            with self._lock:
                self._companies = stamp, pairs
        wanted = [pair for pair in pairs if pair.ids not in apart]
        groups = grouped(DuplicateKind.ORGANIZATIONS, wanted)
        return [group for group in groups if organization_id is None or organization_id in group.ids]

    # Not duplicates

    def dismiss(self, kind: DuplicateKind, ids: Sequence[int], actor: str) -> ApartResult:
        """Say that of some records no two are the same: they are not listed together again; undo works.

        Args:
            kind: What they are.
            ids: Two or more.
            actor: Who decides, for the journal.

        Raises:
            AppError: Fewer than two, or contacts of different organizations.
            NotFoundError: One of them does not exist.
        """
        chosen = sorted(set(ids))
        if len(chosen) < 2:
            raise AppError("Nothing was decided.", "It takes two or more.", code="too_few")
        with self._database.write() as tx:
            names = _names(tx, kind, chosen)
            if kind is DuplicateKind.CONTACTS:
                require_one_organization([contacts.get(tx, one) for one in chosen])
            title = (
                f"Not duplicates: {' and '.join(names) if len(names) < 4 else f'{len(names)} {kind.value}'}"
            )
            with journal.recording(tx, actor, title) as recorder:
                fresh = duplicates.keep_apart(tx, kind, combinations(chosen, 2), actor, self._clock())
        message = (
            phrase(f"{title}. They are not listed together again.")
            if fresh
            else phrase("That was decided before.")
        )
        return ApartResult(pairs=fresh, message=message, journal_id=recorder.entry_id)

    def dismissed(self, kind: DuplicateKind | None = None) -> list[NotDuplicates]:
        """The pairs of which somebody said that they are not the same, the newest first."""
        kinds = list(DuplicateKind) if kind is None else [kind]
        with self._database.read() as tx:
            return [one for each in kinds for one in duplicates.listing(tx, each)]

    def restore(self, numbers: Collection[int], actor: str) -> ApartResult:
        """Forget that pairs are not the same: they are listed again; one journal entry.

        Args:
            numbers: As ``dismissed`` gives them.
            actor: Who decides, for the journal.

        Raises:
            NotFoundError: There is no such number; nothing was changed.
        """
        with self._database.write() as tx:
            keys = duplicates.keys_numbered(tx, numbers)
            unknown = sorted(set(numbers) - keys.keys())
            if unknown:
                raise NotFoundError(
                    f"There is no pair {unknown[0]}.",
                    "Nothing was changed.",
                    "List them with: o365desk duplicates list --dismissed",
                )
            many = f"{len(keys)} pair{'' if len(keys) == 1 else 's'}"
            with journal.recording(tx, actor, f"Possible duplicates again: {many}") as recorder:
                count = duplicates.withdraw(tx, keys.values())
        return ApartResult(
            pairs=count, message=phrase(f"{many} may be listed again."), journal_id=recorder.entry_id
        )


def _is_archived(contact: Contact, linked: Mapping[int, str]) -> bool:
    """Whether it stands in no list unless one asks for those."""
    return contact.departure is Departure.ARCHIVED and contact.id not in linked


def require_one_organization(people: Sequence[Contact]) -> None:
    """Refuse contacts of different organizations.

    Raises:
        AppError: There are some (code ``other_organization``).
    """
    if len({one.organization_id for one in people}) > 1:
        raise AppError(
            "These contacts are of different organizations.",
            "Only contacts of one organization are compared and merged. Nothing was changed.",
            "If the organizations are one customer, merge these first.",
            code="other_organization",
        )


def _names(tx: Transaction, kind: DuplicateKind, ids: Sequence[int]) -> list[str]:
    if kind is DuplicateKind.CONTACTS:
        return [contacts.get(tx, one).name for one in ids]
    return [organizations.get(tx, one).name for one in ids]
