"""The overview and the findings across tenants, from what is stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from o365desk.domain.findings import (
    FindingKind,
    UserFacts,
    credential_findings,
    is_free,
    relationship_findings,
    seat_findings,
    user_findings,
)
from o365desk.domain.overview import (
    Behind,
    MfaState,
    Overview,
    SignInAge,
    TenantSeats,
    is_counted,
    mfa_state,
    most_unused,
    sign_in_age,
    slices,
)
from o365desk.domain.phrases import phrase
from o365desk.domain.products import ProductTable
from o365desk.domain.rows import LicenceRow
from o365desk.domain.sync_changes import ChangeGroup
from o365desk.domain.tenant import MatchState, TenantAccess
from o365desk.domain.user import LinkState
from o365desk.domain.values import utc_now
from o365desk.store import connections, licences, overview, relationships, runs, sync_changes
from o365desk.store.engine import Database, Transaction

_SHOWN_LINKS = tuple(state for state in LinkState if state is not LinkState.NONE)


class OverviewService:
    """Counts what is stored; reads only.

    Args:
        database: The store.
        products: Friendly product names.
        clock: The present moment, aware UTC.
    """

    def __init__(
        self, database: Database, products: ProductTable, clock: Callable[[], datetime] = utc_now
    ) -> None:
        self._database = database
        self._products = products
        self._clock = clock

    def overview(self) -> Overview:
        """The profile's figures. Half a second for 100,000 users: not for the GUI thread."""
        now = self._clock()
        ages: Counter[str] = Counter()
        mfa: Counter[str] = Counter()
        found: Counter[str] = Counter()
        with self._database.read() as tx:
            skus = licences.rows(tx)
            for _number, user in overview.user_facts(tx, _free(skus)):
                if is_counted(user):
                    ages[sign_in_age(user, now)] += 1
                    mfa[mfa_state(user)] += 1
                found.update(kind.value for kind, _detail in user_findings(user, now))
            found.update(kind.value for one in skus for kind, _detail in seat_findings(one.sku))
            found.update(one.kind.value for one in _ending(tx, now))
            latest = sorted(
                runs.last_by_connection(tx).values(), key=lambda run: run.started_at, reverse=True
            )
            since = min((run.started_at for run in latest), default=None)
            changes = {} if since is None else sync_changes.counts(tx, since)
            return Overview(
                tenants=slices(MatchState, overview.tenant_counts(tx, "match_state")),
                access=slices(TenantAccess, overview.tenant_counts(tx, "access")),
                links=slices(_SHOWN_LINKS, overview.link_counts(tx)),
                sign_ins=slices(SignInAge, ages),
                mfa=slices(MfaState, mfa),
                findings=slices(FindingKind, found),
                seats=most_unused(_seats(skus)),
                runs=tuple(latest),
                changes=slices(ChangeGroup, changes),
                changes_since=since,
            )

    def findings(self, kind: FindingKind | None = None) -> list[Behind]:
        """What was found, of one kind or all, by kind, tenant and name. What was not read is never found."""
        now = self._clock()

        def judge(user: UserFacts) -> Iterable[tuple[FindingKind, str]]:
            return (found for found in user_findings(user, now) if kind in (None, found[0]))

        with self._database.read() as tx:
            skus = licences.rows(tx)
            listed = list(_users(tx, skus, judge))
            listed += [one for one in _ending(tx, now) if kind in (None, one.kind)]
        for one in skus:
            name = self._products.name_of(one.sku.sku_id, one.sku.sku_part_number)
            listed += [
                Behind(
                    kind=found,
                    tenant_id=one.tenant_id,
                    tenant_name=one.tenant_name,
                    subject=name,
                    detail=detail,
                    sku_id=one.sku.sku_id,
                )
                for found, detail in seat_findings(one.sku)
                if kind in (None, found)
            ]
        return _ordered(listed)

    def users(self, part: SignInAge | MfaState) -> list[Behind]:
        """The paid members that a part of the picture of sign-ins or of MFA counts, by tenant and name."""
        now = self._clock()

        def judge(user: UserFacts) -> Iterable[tuple[SignInAge | MfaState, str]]:
            if not is_counted(user):
                return ()
            if isinstance(part, MfaState):
                return ((part, ""),) if mfa_state(user) is part else ()
            last = user.signed_in_at
            detail = f"last sign-in {last:%Y-%m-%d}" if last is not None else ""
            return ((part, detail),) if sign_in_age(user, now) is part else ()

        with self._database.read() as tx:
            return _ordered(_users(tx, licences.rows(tx), judge))


def _ending(tx: Transaction, now: datetime) -> Iterator[Behind]:
    """Secrets, certificates and GDAP relationships that end soon."""
    for connection in connections.listing(tx):
        for kind, detail in credential_findings(connection, now):
            yield Behind(
                kind=kind,
                tenant_id=connection.tenant_id,
                tenant_name=connection.name,
                subject=phrase(f"the {connection.credential_kind.value} of {connection.name}"),
                detail=detail,
                connection_id=connection.id,
            )
    for tenant_id, name, relationship in relationships.listing(tx):
        for kind, detail in relationship_findings(relationship, now):
            yield Behind(
                kind=kind, tenant_id=tenant_id, tenant_name=name, subject=relationship.name, detail=detail
            )


def _users(
    tx: Transaction,
    skus: list[LicenceRow],
    judge: Callable[[UserFacts], Iterable[tuple[FindingKind | SignInAge | MfaState, str]]],
) -> Iterator[Behind]:
    """A row for each thing that is to say about a user."""
    names = overview.tenant_names(tx)
    for number, user in overview.user_facts(tx, _free(skus)):
        for kind, detail in judge(user):
            yield Behind(
                kind=kind,
                tenant_id=names[number].tenant_id,
                tenant_name=names[number].name,
                subject=user.name,
                detail=detail,
                user_id=user.user_id,
                contact_id=user.contact_id,
            )


def _ordered(listed: Iterable[Behind]) -> list[Behind]:
    order = {one: place for place, one in enumerate((*FindingKind, *SignInAge, *MfaState))}
    return sorted(listed, key=lambda one: (order[one.kind], one.tenant_name.casefold(), one.subject))


def _free(skus: list[LicenceRow]) -> frozenset[str]:
    return frozenset(one.sku.sku_id for one in skus if is_free(one.sku))


def _seats(skus: list[LicenceRow]) -> list[TenantSeats]:
    bought: Counter[str] = Counter()
    used: Counter[str] = Counter()
    names: dict[str, str] = {}
    for one in skus:
        if not is_free(one.sku):
            names[one.tenant_id] = one.tenant_name
            bought[one.tenant_id] += one.sku.active
            used[one.tenant_id] += one.sku.consumed_units
    return [
        TenantSeats(tenant_id=key, tenant_name=name, bought=bought[key], used=used[key])
        for key, name in names.items()
    ]
