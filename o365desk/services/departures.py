"""Who is no longer in a tenant: by proof only, with the brake before the first write."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from o365desk.domain.brake import Brake, BrakeKind, left_limit
from o365desk.domain.errors import AppError
from o365desk.domain.phrases import phrase
from o365desk.domain.sync import CollectorKind, CollectorOutcome, CollectorResult, LogLevel
from o365desk.domain.tenant import TenantRecord
from o365desk.domain.user import Presence, Removal
from o365desk.services.listing_memory import ListingMemory
from o365desk.services.reading import BrakeHoldError, Reading
from o365desk.services.scopes import refresh_scopes
from o365desk.services.tenant_result import TenantResult
from o365desk.store import brakes, delta_links, tenants, users
from o365desk.store.delta_links import DeltaLink
from o365desk.store.engine import Transaction
from o365desk.store.users import StoredUser

Collect = Callable[[TenantResult, CollectorKind, Callable[[], int]], CollectorResult]
"""Runs a collector and notes how it ended."""
MOST_LINES = 500
"""Lines per tenant and run about single users; beyond that the summary has to do."""


class UnprovedError(AppError):
    """Users were reported as deleted that are not among the deleted ones: only the whole list tells."""


class Going:
    """Stored users that are no longer where they were, and where they are now by user id."""

    def __init__(self, found: Sequence[StoredUser] = (), fates: Mapping[int, Presence] | None = None) -> None:
        self.fates = dict(fates or {})
        self.left = [user for user in found if user.presence is Presence.PRESENT and user.id in self.fates]

    @property
    def leaving(self) -> list[int]:
        """Ids of those that were present so far."""
        return [user.id for user in self.left]


class Departures:
    """Judges who has left and concludes lists, as long as the brake lets it pass.

    Args:
        reading: The run.
        collect: Runs the collector of deleted users.
    """

    def __init__(self, reading: Reading, collect: Collect) -> None:
        self._run = reading
        self._collect = collect

    def of_round(
        self, tenant: TenantRecord, result: TenantResult, removed: Mapping[str, Removal], torn: set[str]
    ) -> Going:
        """Who is no longer there, by what a round said and by the deleted users.

        Args:
            tenant: The tenant.
            result: Its result.
            removed: The last words that say so, by object id.
            torn: Users of whom the round said both; the deleted users decide, as pages may be out of order.

        Raises:
            UnprovedError: Somebody is said to be deleted and is not among the deleted users.
        """
        asked = {*removed, *torn}
        if not asked:
            return Going()
        with self._run.database.read() as tx:
            found = users.stored(tx, tenant.tenant_id, asked)
        here = [user for user in found if user.presence is Presence.PRESENT]
        deleted = self.deleted(result) if here else None
        fates: dict[int, Presence] = {}
        unproved: list[StoredUser] = []
        for user in found:
            word = removed.get(user.object_id)
            if deleted is not None and user.object_id in deleted:
                fates[user.id] = Presence.SOFT_DELETED
            elif word is Removal.DELETED:
                fates[user.id] = Presence.GONE
            elif user.presence is Presence.PRESENT and (word is Removal.CHANGED or user.object_id in torn):
                # Restored, or deleted for good and told once more by a page of former days: the list knows.
                unproved.append(user)
        if unproved:
            raise UnprovedError(
                phrase(f"{tenant.name}: it is not certain who was deleted."),
                phrase(f"{unproved[0].name} is reported as deleted and is not among the deleted users."),
                code="removal_unproved",
            )
        return Going(found, fates)

    def deleted(self, result: TenantResult) -> frozenset[str]:
        """Who is in the recycle bin.

        Raises:
            AppError: It could not be read, or the tenant does not tell, so nobody can be judged.
        """
        found: list[frozenset[str]] = []

        def read() -> int:
            found.append(self._run.reader.deleted_users(result.tenant_id))
            return len(found[0])

        outcome = self._collect(result, CollectorKind.DELETED_USERS, read).outcome
        if outcome is not CollectorOutcome.COMPLETE:
            raise AppError(
                f"{self._run.reporter.name(result.tenant_id)}: absent users were not judged.",
                "The list of users arrived, the list of deleted users did not, so nobody was marked as gone.",
                "The next sync reads both again.",
                code="deleted_unknown",
            )
        return found[0]

    def conclude(
        self,
        tenant: TenantRecord,
        result: TenantResult,
        link: DeltaLink | None,
        going: Going,
        memory: ListingMemory,
        *,
        count: int,
        rescope: bool = False,
    ) -> None:
        """Move the link, together with what stands behind it."""
        tenant_id = tenant.tenant_id

        def end(tx: Transaction) -> None:
            if link is not None:
                delta_links.save(tx, tenant_id, link)
            memory.forget(tx)
            if tenant_id in self._run.known.brakes:
                brakes.remove(tx, tenant_id, BrakeKind.EMPTY, BrakeKind.LEFT)
            if rescope:
                refresh_scopes(tx, tenant_id, self._run.options, self._run.recommended)

        if not going.fates:
            plain = not rescope and not memory.is_known and tenant_id not in self._run.known.brakes
            if link is not None and plain:
                result.moved = link
            else:
                result.later(end)
            return
        now = self._run.clock()
        with self._run.writing(tenant_id) as tx:
            brake = self._brake(tx, tenant, going.leaving, now)
            if brake is None:
                result.users_gone = users.set_fates(tx, tenant_id, going.fates)
                users.mark_listed(tx, tenant_id, count, now)
                end(tx)
            else:
                brakes.save(tx, brake)
                memory.forget(tx)
        if brake is not None:
            raise BrakeHoldError(
                brake,
                brake.sentence(self._run.reporter.name(tenant_id)),
                phrase("Nothing of it was written.")
                if brake.kind is BrakeKind.LEFT
                else phrase("Nothing was changed."),
                phrase(
                    "Look at the list, then let it pass (Sync and Apply; on the command line: sync "
                    "--confirm)."
                ),
            )
        self._tell_gone(tenant_id, going)

    def _brake(
        self, tx: Transaction, tenant: TenantRecord, leaving: Sequence[int], now: datetime
    ) -> Brake | None:
        """The plan as a brake, if it takes too much away and nobody let it pass."""
        if not leaving:
            return None
        tenant_id, options = tenant.tenant_id, self._run.options
        brake: Brake | None = None
        present = users.present_count(tx, tenant_id)
        owner = tenants.organization_of(tx, tenant_id)
        if len(leaving) >= present:
            items = brakes.items(tx, leaving, linked=False)
            brake = Brake(
                tenant_id=tenant_id, kind=BrakeKind.EMPTY, raised_at=now, total=present, limit=0, items=items
            )
        elif owner is not None and options.contacts:
            total = brakes.linked_contacts(tx, owner)
            limit = left_limit(total, options)
            items = brakes.items(tx, leaving, linked=True)
            if items and len(items) + brakes.leaving_elsewhere(tx, owner, tenant_id) > limit:
                brake = Brake(
                    tenant_id=tenant_id,
                    kind=BrakeKind.LEFT,
                    raised_at=now,
                    total=total,
                    limit=limit,
                    items=items,
                )
        if brake is None or not self._confirmed(tx, brake):
            return brake
        return None

    def _confirmed(self, tx: Transaction, brake: Brake) -> bool:
        if brake.tenant_id not in self._run.confirm:
            return False
        stored = brakes.get(tx, brake.tenant_id)
        return stored is not None and stored.covers(frozenset(item.object_id for item in brake.items))

    def _tell_gone(self, tenant_id: str, going: Going) -> None:
        for user in going.left[:MOST_LINES]:
            restorable = going.fates[user.id] is Presence.SOFT_DELETED
            fate = "deleted, restorable" if restorable else "no longer in the tenant"
            self._run.reporter.line(
                LogLevel.INFO,
                phrase(f"Gone user: {user.name} ({fate})."),
                tenant_id=tenant_id,
                record=("user", user.object_id),
            )
