"""What happened to a record, to a tenant, to all: decisions and what syncs found changed, in one list."""

from __future__ import annotations

from datetime import datetime

from o365desk.domain.values import Value


class HistoryLine(Value, frozen=True, kw_only=True):
    """One decision, or one change that a sync found.

    Attributes:
        key: Unique among lines.
        at: When it was decided, or when the sync wrote it.
        what: What happened, in our words.
        subject: The user's or tenant's name; empty for a decision, whose ``what`` names it.
        before: The value before; empty where there was none.
        after: The value since.
        says_itself: Whether both values are our words, not foreign text.
        by: Who decided; ``sync`` for what a sync did or found.
        run_id: The sync run; None for a technician's decision, or when the run's log was removed.
        entry_id: The journal entry; None for what a sync found.
        is_undone: Whether the decision is taken back at present.
        user_id: The user that changed.
        contact_id: The contact that the user is linked to at present.
    """

    key: str
    at: datetime
    what: str
    subject: str = ""
    before: str = ""
    after: str = ""
    says_itself: bool = False
    by: str = ""
    run_id: int | None = None
    entry_id: int | None = None
    is_undone: bool = False
    tenant_id: str = ""
    tenant_name: str = ""
    user_id: int | None = None
    contact_id: int | None = None

    @property
    def is_decision(self) -> bool:
        """Whether it stands in the journal and can be undone."""
        return self.entry_id is not None


class FeedPlace(Value, frozen=True, kw_only=True):
    """Where a page of the feed ended: the last journal entry and the last change that it held."""

    entry: int | None = None
    change: int | None = None


class FeedRun(Value, frozen=True, kw_only=True):
    """A sync run that changed something, for a choice of runs."""

    id: int
    at: datetime
    connection_name: str


class FeedChoices(Value, frozen=True, kw_only=True):
    """What the feed can be filtered by: tenants (id, name) by name, and the latest runs."""

    tenants: tuple[tuple[str, str], ...] = ()
    runs: tuple[FeedRun, ...] = ()


class FeedPage(Value, frozen=True, kw_only=True):
    """Lines, the latest first. ``older`` continues with the next page; None: this is the last one."""

    lines: tuple[HistoryLine, ...] = ()
    older: FeedPlace | None = None
    total: int = 0
    """How many lines fit on all pages."""
