"""The overview: a profile's figures as pictures show them, each part with what it counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from o365desk.domain.findings import FindingKind, UserFacts
from o365desk.domain.sync import RunRecord
from o365desk.domain.values import Value


class SignInAge(StrEnum):
    """How long ago a licensed user signed in."""

    WEEK = "within 7 days"
    MONTH = "within 30 days"
    QUARTER = "within 90 days"
    LONGER = "longer ago"
    NEVER = "never"
    UNKNOWN = "not read"


class MfaState(StrEnum):
    """Whether an enabled member has registered a second factor."""

    REGISTERED = "registered"
    MISSING = "not registered"
    UNKNOWN = "not read"


_AGES = (
    (SignInAge.WEEK, timedelta(days=7)),
    (SignInAge.MONTH, timedelta(days=30)),
    (SignInAge.QUARTER, timedelta(days=90)),
)


class Slice(Value, frozen=True, kw_only=True):
    """A part of a picture. ``key`` is what the list behind it is filtered by."""

    key: str
    label: str
    count: int


class Behind(Value, frozen=True, kw_only=True):
    """A row of the list behind a part of a picture: a user, a licence of a tenant, a connection, a tenant.

    A user has its ``user_id``, a licence its ``sku_id``, a connection's credential its ``connection_id``.
    """

    kind: FindingKind | SignInAge | MfaState
    tenant_id: str
    tenant_name: str
    subject: str
    """The name of the user, the product or the relationship, or which credential."""
    detail: str = ""
    user_id: int | None = None
    contact_id: int | None = None
    sku_id: str = ""
    connection_id: int | None = None


class TenantSeats(Value, frozen=True, kw_only=True):
    """The paid seats of a tenant."""

    tenant_id: str
    tenant_name: str
    bought: int
    used: int

    @property
    def unused(self) -> int:
        """Seats nobody holds; never negative."""
        return max(0, self.bought - self.used)


class Overview(Value, frozen=True, kw_only=True):
    """Everything the overview shows."""

    tenants: tuple[Slice, ...]
    """By match state."""
    access: tuple[Slice, ...]
    """Tenants by whether they can be read."""
    links: tuple[Slice, ...]
    """Users of matched tenants by link state."""
    sign_ins: tuple[Slice, ...]
    mfa: tuple[Slice, ...]
    findings: tuple[Slice, ...]
    seats: tuple[TenantSeats, ...]
    """Tenants with paid seats, the most unused first."""
    runs: tuple[RunRecord, ...] = ()
    """The last run of each connection, the latest first."""
    changes: tuple[Slice, ...] = ()
    """What those runs found changed in Microsoft 365."""
    changes_since: datetime | None = None
    """When the first of those runs began."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show yet."""
        return not any(one.count for one in self.tenants)


def sign_in_age(user: UserFacts, now: datetime) -> SignInAge:
    """The age of a user's last sign-in."""
    if not user.sign_ins_known:
        return SignInAge.UNKNOWN
    if user.signed_in_at is None:
        return SignInAge.NEVER
    age = now - user.signed_in_at
    return next((name for name, limit in _AGES if age < limit), SignInAge.LONGER)


def mfa_state(user: UserFacts) -> MfaState:
    """Whether a second factor is registered."""
    if user.mfa is None:
        return MfaState.UNKNOWN
    return MfaState.REGISTERED if user.mfa else MfaState.MISSING


def is_counted(user: UserFacts) -> bool:
    """Whether a user counts in the pictures of sign-ins and MFA: a paid member who may sign in."""
    return user.paid and user.account_enabled is not False and not user.is_guest


def slices(names: Iterable[StrEnum], counts: dict[str, int]) -> tuple[Slice, ...]:
    """A slice for each name, in that order, zero or not."""
    return tuple(Slice(key=one.value, label=one.value, count=counts.get(one.value, 0)) for one in names)


def most_unused(seats: Sequence[TenantSeats]) -> tuple[TenantSeats, ...]:
    """Tenants by unused seats, then by name."""
    return tuple(sorted(seats, key=lambda one: (-one.unused, one.tenant_name.casefold())))
