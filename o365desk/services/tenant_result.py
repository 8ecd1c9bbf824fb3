"""What one tenant's part of a sync run did."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field

from msgspec.structs import replace

from o365desk.domain.brake import Brake
from o365desk.domain.phrases import phrase
from o365desk.domain.sync import CollectorKind, CollectorOutcome, CollectorResult, TenantPhase
from o365desk.domain.tenant import SubscribedSku, TenantAccess, TenantDetails
from o365desk.domain.user import MailboxPurpose, User
from o365desk.store.delta_links import DeltaLink
from o365desk.store.engine import Transaction

Write = Callable[[Transaction], None]
HEAVY = 2_000
"""Records from which on a write has a transaction of its own, so that none is long."""


@dataclass(slots=True)
class FirstSight:
    """Users of a tenant of which none was stored, kept back until its end."""

    users: dict[str, User]
    """By object id."""
    answers: dict[str, MailboxPurpose | None] = field(default_factory=dict)
    """Their mailbox types, of those that were asked for; None where it was not told."""


@dataclass(slots=True)
class TenantResult:
    """Filled by the tenant's two workers, read when both have ended."""

    tenant_id: str
    phase: TenantPhase = TenantPhase.RUNNING
    message: str = ""
    hint: str = ""
    elsewhere: bool = False
    """Whether another worker reads it in this round: it is no part of this run."""
    access: TenantAccess | None = None
    """What is known of the tenant's access now; None: as before."""
    brake: Brake | None = None
    """The plan that was stopped, if one was."""
    collectors: list[CollectorResult] = field(default_factory=list)
    counts: dict[CollectorKind, int] = field(default_factory=dict)
    """Records read so far, for collectors that read page by page."""
    details: TenantDetails | None = None
    """What the tenant says of itself, as it is to be stored."""
    domains_differ: bool = False
    """Whether its verified domains are not those that are stored."""
    skus: list[SubscribedSku] | None = None
    """Its SKUs, as they are to be stored; None: not read."""
    skus_differ: bool = False
    """Whether they are others, or other numbers of seats, than those stored."""
    premium: bool | None = None
    """Whether its licences hold Entra ID P1 or P2; None: not known."""
    followed: bool = False
    """Whether only the changes of its users were read, not all of them."""
    users_added: int = 0
    users_changed: int = 0
    users_gone: int = 0
    first: FirstSight | None = None
    moved: DeltaLink | None = None
    """The new delta link, where nothing else hangs on it."""
    to_ask: list[str] = field(default_factory=list)
    """Users whose mailbox types are to be asked for while the listing goes on, by object id."""
    asked: set[str] = field(default_factory=set)
    """Those that were asked for."""
    answers: list[Future[dict[str, MailboxPurpose]]] = field(default_factory=list)
    writes: list[Write] = field(default_factory=list)
    """What the tenant's last transaction stores: the small things, all in one."""
    heavy_writes: list[Write] = field(default_factory=list)
    stopping: threading.Event = field(default_factory=threading.Event)
    """Set when one of the two workers met something that ends the tenant."""

    def end(
        self, phase: TenantPhase, message: str = "", access: TenantAccess | None = None, hint: str = ""
    ) -> None:
        """Set how it ended: a sentence for the run, and what to do about it for the tenant's note."""
        self.phase, self.message, self.hint = phase, message, hint
        if access is not None:
            self.access = access

    def later(self, write: Write, records: int = 1) -> None:
        """Have something stored when the tenant's reading ends, however it ends."""
        (self.heavy_writes if records > HEAVY else self.writes).append(write)

    def leave(self) -> None:
        """Another worker of the round reads it."""
        self.elsewhere = True
        self.end(TenantPhase.DONE, phrase("Read by another worker."))

    def outcome(self, kind: CollectorKind) -> CollectorOutcome | None:
        """How a collector ended; None if it did not run."""
        return next((result.outcome for result in self.collectors if result.kind is kind), None)

    def count(self, kind: CollectorKind, number: int) -> None:
        """A collector has read so many more records."""
        self.counts[kind] = self.counts.get(kind, 0) + number

    def sort(self) -> None:
        """Put the collectors in the order of their kinds, so that runs read the same."""
        order = {kind: at for at, kind in enumerate(CollectorKind)}
        self.collectors.sort(key=lambda each: order[each.kind])

    def doubt_what_hangs_on_users(self) -> None:
        """What was read about users that are not stored yet is lost: the next sync reads it again."""
        if self.users_complete or self.brake is not None:
            return
        reason = phrase("The users were not read whole; the next sync reads this again.")
        self.collectors = [
            replace(each, outcome=CollectorOutcome.PARTIAL, reason=reason)
            if each.kind is CollectorKind.MFA and each.outcome is CollectorOutcome.COMPLETE
            else each
            for each in self.collectors
        ]

    @property
    def users_read(self) -> int:
        """Users that the listing has given so far, or changes of users."""
        return self.counts.get(CollectorKind.USERS, 0)

    @property
    def users_told(self) -> str:
        """What its users came to, in a few words; empty when nothing of them was read."""
        if self.phase not in (TenantPhase.RUNNING, TenantPhase.DONE, TenantPhase.PARTIAL):
            return ""
        first = self.users_added == self.users_read and not self.followed
        new, changed, gone = 0 if first else self.users_added, self.users_changed, self.users_gone
        changes = [phrase(f"{new:,} new")] if new else []
        changes += [phrase(f"{changed:,} changed")] if changed else []
        changes += [phrase(f"{gone:,} gone")] if gone else []
        if self.followed and self.users_complete:
            return ", ".join(changes) or phrase("nothing changed")
        read = self.users_read
        whole = phrase("1 user") if read == 1 else phrase(f"{read:,} users")
        if not self.users_complete:
            return phrase(f"{whole} read so far") if self.users_read else ""
        return ", ".join([whole, *changes])

    @property
    def users_unchanged(self) -> bool:
        """Whether its users were followed, and are those that were stored when the run began."""
        changed = self.users_added or self.users_changed or self.users_gone
        return self.followed and self.users_complete and not changed

    @property
    def users_complete(self) -> bool:
        """Whether the stored users are the tenant's users."""
        return self.outcome(CollectorKind.USERS) is CollectorOutcome.COMPLETE
