"""The users of a tenant: the whole list or what changed since, then who is no longer there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from o365desk.domain.brake import Brake, BrakeKind, left_limit
from o365desk.domain.errors import AppError
from o365desk.domain.sync import CollectorKind, CollectorOutcome, CollectorResult, LogLevel, TenantPhase
from o365desk.domain.tenant import TenantRecord
from o365desk.domain.user import Presence, Removal, User
from o365desk.graph.exceptions import DeltaExpiredError
from o365desk.services.purposes import PurposeReading
from o365desk.services.reading import BrakeHoldError, Reading
from o365desk.services.scopes import refresh_scopes
from o365desk.services.tenant_result import TenantResult
from o365desk.store import brakes, delta_links, tenants, users
from o365desk.store.delta_links import DeltaLink
from o365desk.store.engine import Transaction
from o365desk.store.users import StoredUser

LINK_AGE = timedelta(days=6)
"""How old a delta link may be; Microsoft drops them after seven days."""
FULL_AGE = timedelta(days=7)
"""How long the changes alone are followed: Microsoft's index can miss some."""
_LONG = 999
"""A listing of more users is a long one: a page holds no more."""
_MOST_LINES = 500
"""Lines per tenant and run about single users; beyond that the summary has to do."""

Collect = Callable[[TenantResult, CollectorKind, Callable[[], int]], CollectorResult]
"""Runs a collector and notes how it ended."""


class _UnprovedError(AppError):
    """Users were reported as deleted that are not among the deleted ones: only the whole list tells."""


class UserReading:
    """Reads the users of one run's tenants.

    Pages are stored as they come. Nobody is called gone, and the delta link is not moved, before the whole
    list or round has arrived, the deleted users are known and the brake has let it pass.

    Args:
        reading: The run.
        purposes: Asks for mailbox types while a long first listing goes on.
        collect: Runs the collector of deleted users.
    """

    def __init__(self, reading: Reading, purposes: PurposeReading, collect: Collect) -> None:
        self._run = reading
        self._purposes = purposes
        self._collect = collect

    def read(self, tenant: TenantRecord, result: TenantResult) -> int:
        """Read a tenant's users, changes only where that is enough.

        Returns:
            How many users, or changes of users, were read.

        Raises:
            BrakeHoldError: A plan that takes too much away was stopped.
            AppError: The list did not arrive whole, or nobody could tell who was deleted.
        """
        link = self._run.known.links.get(tenant.tenant_id)
        if link is not None and self.follows(link):
            try:
                return self._changes(tenant, result, link)
            except (DeltaExpiredError, _UnprovedError) as error:
                self._run.reporter.line(
                    LogLevel.INFO,
                    f"{error} All users are read instead.",
                    tenant_id=tenant.tenant_id,
                    record=("collector", CollectorKind.USERS.value),
                    error=error,
                )
                self._run.reporter.take_doubt(tenant.tenant_id)
                result.counts.pop(CollectorKind.USERS, None)
                result.followed = False
        return self._whole(tenant, result, link)

    def follows(self, link: DeltaLink) -> bool:
        """Whether what changed since a delta link was given is enough."""
        now = self._run.clock()
        return (
            not self._run.full
            and link.full_at is not None
            and timedelta(0) <= now - link.stored_at <= LINK_AGE
            and timedelta(0) <= now - link.full_at <= FULL_AGE
            and link.properties == self._run.reader.user_properties
        )

    def _whole(self, tenant: TenantRecord, result: TenantResult, old: DeltaLink | None) -> int:
        """The whole list. Its delta link is asked for first: what changes meanwhile comes again with it."""
        tenant_id, began = tenant.tenant_id, self._run.clock()
        start = self._run.reader.delta_start(tenant_id)
        first = tenant.users == 0
        ahead = first and self._purposes.due(tenant_id)
        seen: set[str] = set()
        untouched: bool | None = None  # whether all that is stored came with this listing
        for page in self._run.reader.users(tenant_id):
            ids = [user.object_id for user in page]
            with self._run.database.write() as tx:
                if untouched is None:
                    untouched = users.none_stored(tx, tenant_id)
                unknown = untouched and seen.isdisjoint(ids)
                added, changed = users.save_page_named(
                    tx, tenant_id, page, judge=self._run.judge, unknown=unknown
                )
            seen.update(ids)
            result.counts[CollectorKind.USERS] = len(seen)
            self._note_page(result, page, added, changed, quiet=first)
            if ahead and len(seen) > _LONG:
                self._purposes.ahead(result, page)
        self._require_whole(tenant_id)
        if first and result.users_added:
            self._run.reporter.line(
                LogLevel.INFO,
                f"{result.users_added:,} users are listed for the first time.",
                tenant_id=tenant_id,
                record=("collector", CollectorKind.USERS.value),
            )
        missing: list[StoredUser] = []
        if not untouched:
            with self._run.database.read() as tx:
                if not users.nobody_missing(tx, tenant_id, len(seen)):
                    missing = users.absent(tx, tenant_id, seen)
        deleted = self._deleted(result) if missing else None
        link = None
        if start:
            link = DeltaLink(
                link=start, stored_at=began, full_at=began, properties=self._run.reader.user_properties
            )
        rescope = not first
        fates = users.fates_of(missing, deleted)
        self._conclude(tenant, result, link, _Going(missing, fates), count=len(seen), rescope=rescope)
        if link is None and old is not None:
            result.later(lambda tx: delta_links.remove(tx, tenant_id))
        return len(seen)

    def _changes(self, tenant: TenantRecord, result: TenantResult, link: DeltaLink) -> int:
        """What changed since the link was given. Of several words about a user the last one counts."""
        result.followed = True
        tenant_id, began = tenant.tenant_id, self._run.clock()
        removed: dict[str, Removal] = {}
        ever_removed: set[str] = set()
        told: set[str] = set()
        following = ""
        for page in self._run.reader.users_delta(tenant_id, link.link):
            if page.changes:
                with self._run.database.write() as tx:
                    added, changed = users.save_changes(tx, tenant_id, page.changes, self._run.judge)
                some = [change.user for change in page.changes]
                self._note_page(result, some, added, changed)
                for user in some:
                    told.add(user.object_id)
                    removed.pop(user.object_id, None)
            removed |= page.removed
            ever_removed.update(page.removed)
            result.counts[CollectorKind.USERS] = len(told | ever_removed)
            following = page.delta_link or following
        self._require_whole(tenant_id)
        going = self._going(tenant, result, removed, ever_removed & told)
        moved = DeltaLink(link=following, stored_at=began, full_at=link.full_at, properties=link.properties)
        count = len(told | ever_removed)
        self._conclude(tenant, result, moved, going, count=count)
        return count

    def _going(
        self, tenant: TenantRecord, result: TenantResult, removed: Mapping[str, Removal], torn: set[str]
    ) -> _Going:
        """Who is no longer there, by what a round said and by the deleted users.

        Args:
            tenant: The tenant.
            result: Its result.
            removed: The last words that say so, by object id.
            torn: Users of whom the round said both; the deleted users decide, as pages may be out of order.

        Raises:
            _UnprovedError: Somebody is said to be deleted and is not among the deleted users.
        """
        asked = {*removed, *torn}
        if not asked:
            return _Going()
        with self._run.database.read() as tx:
            found = users.stored(tx, tenant.tenant_id, asked)
        here = [user for user in found if user.presence is Presence.PRESENT]
        deleted = self._deleted(result) if here else None
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
            raise _UnprovedError(
                f"{tenant.name}: it is not certain who was deleted.",
                f"{unproved[0].name} is reported as deleted and is not among the deleted users.",
                code="removal_unproved",
            )
        return _Going(found, fates)

    def _deleted(self, result: TenantResult) -> frozenset[str]:
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

    def _conclude(
        self,
        tenant: TenantRecord,
        result: TenantResult,
        link: DeltaLink | None,
        going: _Going,
        *,
        count: int,
        rescope: bool = False,
    ) -> None:
        """Move the link, together with what stands behind it."""
        tenant_id = tenant.tenant_id

        def end(tx: Transaction) -> None:
            if link is not None:
                delta_links.save(tx, tenant_id, link)
            if tenant_id in self._run.known.brakes:
                brakes.remove(tx, tenant_id, BrakeKind.EMPTY, BrakeKind.LEFT)
            if rescope:
                refresh_scopes(tx, tenant_id, self._run.options, self._run.recommended)

        if not going.fates:
            if link is not None and not rescope and tenant_id not in self._run.known.brakes:
                result.moved = link
            else:
                result.later(end)
            return
        now = self._run.clock()
        with self._run.database.write() as tx:
            brake = self._brake(tx, tenant, going.leaving, now)
            if brake is None:
                result.users_gone = users.set_fates(tx, tenant_id, going.fates)
                users.mark_listed(tx, tenant_id, count, now)
                end(tx)
            else:
                brakes.save(tx, brake)
        if brake is not None:
            raise BrakeHoldError(
                brake,
                brake.sentence(self._run.reporter.name(tenant_id)),
                "Nothing of it was written." if brake.kind is BrakeKind.LEFT else "Nothing was changed.",
                "Look at the list, then let it pass (Sync and Apply; on the command line: sync --confirm).",
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

    def _require_whole(self, tenant_id: str) -> None:
        """Raise what a read could do without: a list that lacks rows is not whole."""
        if (doubt := self._run.reporter.take_doubt(tenant_id)) is not None:
            raise doubt

    def _note_page(
        self,
        result: TenantResult,
        page: Sequence[User],
        added: Sequence[str],
        changed: Sequence[str],
        *,
        quiet: bool = False,
    ) -> None:
        """Count a page; one line per user that is new or changed, but not on a first listing."""
        room = max(0, _MOST_LINES - result.users_added - result.users_changed)
        result.users_added += len(added)
        result.users_changed += len(changed)
        reporter = self._run.reporter
        reporter.progress(result.tenant_id, TenantPhase.RUNNING, CollectorKind.USERS.value, result.users_read)
        if quiet or not (added or changed):
            return
        names = {user.object_id: user.display_name or user.user_principal_name for user in page}
        said = [("New user", each) for each in added] + [("Changed user", each) for each in changed]
        for words, object_id in said[:room]:
            reporter.line(
                LogLevel.INFO,
                f"{words}: {names.get(object_id, object_id)}.",
                tenant_id=result.tenant_id,
                record=("user", object_id),
            )

    def _tell_gone(self, tenant_id: str, going: _Going) -> None:
        for user in going.left[:_MOST_LINES]:
            restorable = going.fates[user.id] is Presence.SOFT_DELETED
            fate = "deleted, restorable" if restorable else "no longer in the tenant"
            self._run.reporter.line(
                LogLevel.INFO,
                f"Gone user: {user.name} ({fate}).",
                tenant_id=tenant_id,
                record=("user", user.object_id),
            )


class _Going:
    """Stored users that are no longer where they were, and where they are now by user id."""

    def __init__(self, found: Sequence[StoredUser] = (), fates: Mapping[int, Presence] | None = None) -> None:
        self.fates = dict(fates or {})
        self.left = [user for user in found if user.presence is Presence.PRESENT and user.id in self.fates]

    @property
    def leaving(self) -> list[int]:
        """Ids of those that were present so far."""
        return [user.id for user in self.left]
