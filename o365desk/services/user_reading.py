"""The users of a tenant: the whole list or what changed since, then who is no longer there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import timedelta

from o365desk.domain.phrases import phrase
from o365desk.domain.sync import CollectorKind, LogLevel, TenantPhase
from o365desk.domain.tenant import TenantRecord
from o365desk.domain.user import Removal, User
from o365desk.graph.directory import UserPage
from o365desk.graph.exceptions import DeltaExpiredError
from o365desk.services.departures import MOST_LINES, Collect, Departures, Going, UnprovedError
from o365desk.services.first_sight import FirstSights
from o365desk.services.listing_memory import ListingMemory
from o365desk.services.purposes import PurposeReading
from o365desk.services.reading import Reading
from o365desk.services.tenant_result import TenantResult
from o365desk.store import delta_links, users
from o365desk.store.delta_links import DeltaLink
from o365desk.store.unfinished import UnfinishedListing
from o365desk.store.users import StoredUser

LINK_AGE = timedelta(days=6)
"""How old a delta link may be; Microsoft drops them after seven days."""
FULL_AGE = timedelta(days=7)
"""How long the changes alone are followed: Microsoft's index can miss some."""
_LONG = 999
"""A listing of more users is a long one: a page holds no more."""


class UserReading:
    """Reads the users of one run's tenants.

    Pages are stored as they come. Nobody is called gone, and the delta link is not moved, before the whole
    list or round has arrived, the deleted users are known and the brake has let it pass.

    Args:
        reading: The run.
        purposes: Asks for mailbox types while a long first listing goes on.
        firsts: Keeps back the users of small new tenants.
        collect: Runs the collector of deleted users.
    """

    def __init__(
        self, reading: Reading, purposes: PurposeReading, firsts: FirstSights, collect: Collect
    ) -> None:
        self._run = reading
        self._purposes = purposes
        self._firsts = firsts
        self._departures = Departures(reading, collect)

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
            except (DeltaExpiredError, UnprovedError) as error:
                self._run.reporter.line(
                    LogLevel.INFO,
                    phrase(f"{error} All users are read instead."),
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
        """The whole list, from where an earlier run was killed in it if Microsoft still knows that place."""
        memory = ListingMemory(self._run, tenant.tenant_id, of_round=False)
        begun = memory.resume()
        if begun is not None:
            try:
                return self._listing(tenant, result, old, memory, begun)
            except DeltaExpiredError as error:
                self._say_anew(tenant.tenant_id, result, error)
                memory = ListingMemory(self._run, tenant.tenant_id, of_round=False)
        return self._listing(tenant, result, old, memory, None)

    def _listing(
        self,
        tenant: TenantRecord,
        result: TenantResult,
        old: DeltaLink | None,
        memory: ListingMemory,
        begun: UnfinishedListing | None,
    ) -> int:
        """Read it. Its delta link is asked for first: what changes meanwhile comes again with it."""
        tenant_id = tenant.tenant_id
        if begun is None:
            memory.begin(self._run.reader.delta_start(tenant_id))
        first = tenant.users == 0 or memory.untouched
        ahead = first and self._purposes.due(tenant_id)
        seen: set[str] = begun.ids if begun is not None else set()
        is_begun = begun is not None
        for page in self._run.reader.users(tenant_id, begun.link if begun is not None else ""):
            if page.skipped:
                memory.spoil()
            added, changed = self._keep_page(
                result, memory, page, None if begun else seen, is_first=not is_begun
            )
            is_begun = True
            seen.update(user.object_id for user in page)
            result.counts[CollectorKind.USERS] = len(seen)
            self._note_page(result, page, added, changed, quiet=first)
            if ahead and len(seen) > _LONG:
                self._purposes.ahead(result, page)
        self._require_whole(tenant_id, memory)
        if first and result.users_added:
            self._run.reporter.line(
                LogLevel.INFO,
                phrase(f"{result.users_added:,} users are listed for the first time."),
                tenant_id=tenant_id,
                record=("collector", CollectorKind.USERS.value),
            )
        missing: list[StoredUser] = []
        if not memory.untouched:
            with self._run.database.read() as tx:
                if not users.nobody_missing(tx, tenant_id, len(seen)):
                    missing = users.absent(tx, tenant_id, seen)
        deleted = self._departures.deleted(result) if missing else None
        link = None
        if memory.base:
            link = DeltaLink(
                link=memory.base,
                stored_at=memory.began_at,
                full_at=memory.began_at,
                properties=self._run.reader.user_properties,
            )
        fates = users.fates_of(missing, deleted)
        going = Going(missing, fates)
        self._departures.conclude(tenant, result, link, going, memory, count=len(seen), rescope=not first)
        if link is None and old is not None:
            result.later(lambda tx: delta_links.remove(tx, tenant_id))
        return len(seen)

    def _keep_page(
        self,
        result: TenantResult,
        memory: ListingMemory,
        page: UserPage,
        seen: Set[str] | None,
        *,
        is_first: bool,
    ) -> tuple[list[str], list[str]]:
        """Store a page, or keep it back; the object ids of those added and of those changed.

        ``seen``: who is stored, if nobody else can be; None where an earlier run stored pages, perhaps more
        than it remembered.
        """
        ids = [user.object_id for user in page]
        if is_first and self._firsts.hold(result, page):
            memory.find_untouched(untouched=True)
            return list(dict.fromkeys(ids)), []
        with self._run.writing(result.tenant_id) as tx:
            if is_first:
                memory.find_untouched(untouched=users.none_stored(tx, result.tenant_id))
            unknown = memory.untouched and seen is not None and seen.isdisjoint(ids)
            added, changed = users.save_page_named(
                tx, result.tenant_id, page, judge=self._run.judge, unknown=unknown
            )
            memory.note(tx, ids, page.next_link)
        return added, changed

    def _changes(self, tenant: TenantRecord, result: TenantResult, link: DeltaLink) -> int:
        """What changed since the link was given, from where an earlier run was killed in that round."""
        memory = ListingMemory(self._run, tenant.tenant_id, of_round=True, base=link.link)
        begun = memory.resume()
        if begun is not None:
            try:
                return self._round(tenant, result, link, memory, begun)
            except DeltaExpiredError as error:
                self._say_anew(tenant.tenant_id, result, error)
                memory = ListingMemory(self._run, tenant.tenant_id, of_round=True, base=link.link)
        return self._round(tenant, result, link, memory, None)

    def _round(
        self,
        tenant: TenantRecord,
        result: TenantResult,
        link: DeltaLink,
        memory: ListingMemory,
        begun: UnfinishedListing | None,
    ) -> int:
        """Read a round. Of several words about a user the last one counts."""
        result.followed = True
        tenant_id = tenant.tenant_id
        words = _Words()
        for earlier in begun.pages if begun is not None else ():
            words.add(earlier.ids, earlier.removed)
        following = ""
        for page in self._run.reader.users_delta(tenant_id, link.link if begun is None else begun.link):
            some = [change.user for change in page.changes]
            ids = [user.object_id for user in some]
            if page.skipped:
                memory.spoil()
            if some or page.next_link:
                with self._run.writing(tenant_id) as tx:
                    added, changed = users.save_changes(tx, tenant_id, page.changes, self._run.judge)
                    memory.note(tx, ids, page.next_link, page.removed)
                self._note_page(result, some, added, changed)
            words.add(ids, page.removed)
            result.counts[CollectorKind.USERS] = words.count
            following = page.delta_link or following
        self._require_whole(tenant_id, memory)
        going = self._departures.of_round(tenant, result, words.removed, words.torn)
        moved = DeltaLink(
            link=following, stored_at=memory.began_at, full_at=link.full_at, properties=link.properties
        )
        self._departures.conclude(tenant, result, moved, going, memory, count=words.count)
        return words.count

    def _say_anew(self, tenant_id: str, result: TenantResult, error: DeltaExpiredError) -> None:
        """The place where an earlier run was killed is not known any more."""
        self._run.reporter.line(
            LogLevel.INFO,
            phrase(
                "Microsoft no longer knows where the earlier sync was: the list is read from its beginning."
            ),
            tenant_id=tenant_id,
            record=("collector", CollectorKind.USERS.value),
            error=error,
        )
        self._run.reporter.take_doubt(tenant_id)
        result.counts.pop(CollectorKind.USERS, None)

    def _require_whole(self, tenant_id: str, memory: ListingMemory) -> None:
        """Raise what a read could do without: a list that lacks rows is not whole."""
        if (doubt := self._run.reporter.take_doubt(tenant_id)) is not None:
            with self._run.database.write() as tx:
                memory.forget(tx)
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
        room = max(0, MOST_LINES - result.users_added - result.users_changed)
        result.users_added += len(added)
        result.users_changed += len(changed)
        reporter = self._run.reporter
        reporter.progress(result.tenant_id, TenantPhase.RUNNING, CollectorKind.USERS.value, result.users_read)
        if quiet or not (added or changed):
            return
        new = frozenset(added)
        names = {user.object_id: user.display_name or user.user_principal_name for user in page}
        for object_id in [*added, *changed][:room]:
            name = names.get(object_id, object_id)
            reporter.line(
                LogLevel.INFO,
                phrase(f"New user: {name}.") if object_id in new else phrase(f"Changed user: {name}."),
                tenant_id=result.tenant_id,
                record=("user", object_id),
            )


class _Words:
    """What a round says about users, page by page."""

    def __init__(self) -> None:
        self.removed: dict[str, Removal] = {}
        """By object id, where the last word is that the user is gone."""
        self._told: set[str] = set()
        self._ever_removed: set[str] = set()

    def add(self, ids: Iterable[str], removed: Mapping[str, Removal]) -> None:
        """A page: who was told, then who is said to be removed."""
        for each in ids:
            self._told.add(each)
            self.removed.pop(each, None)
        self.removed |= removed
        self._ever_removed.update(removed)

    @property
    def count(self) -> int:
        """How many users it spoke of."""
        return len(self._told | self._ever_removed)

    @property
    def torn(self) -> set[str]:
        """Users of whom it said both."""
        return self._ever_removed & self._told
