"""The partner's lists of customers: a fault loses nobody, and a list that is not whole begins nobody."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from o365desk.domain.sync import CollectorKind, CollectorOutcome, RunOutcome
from o365desk.sandbox.server import SandboxServer
from o365desk.services.desk import open_desk
from o365desk.store.export import canonical_export
from tests.faults.estate import HASTY, Profile
from tests.faults.matrix import FAULTS, TRACE
from tests.services.conftest import draft_of

_LISTS = {"customers": "delegatedAdminCustomers", "contracts": r"/v1\.0/contracts"}


@pytest.fixture(scope="module")
def partner(tmp_path_factory: pytest.TempPathFactory, fault_environ: dict[str, str]) -> Iterator[Profile]:
    """Two customers on two pages of each list, nothing read yet."""
    folder = tmp_path_factory.mktemp("partner")
    with SandboxServer(folder / "cloud", tenants=2, users=4) as cloud:
        for tenant in cloud.estate.customers:
            cloud.grant(tenant.id)
        for path in ("delegatedAdminCustomers", "contracts"):
            cloud.limit_pages(path, 1)
        desk = open_desk(folder / "profile", environ=fault_environ, policy=HASTY)
        try:
            assert cloud.partner.secret is not None
            connection = desk.connections.add(draft_of(cloud), cloud.partner.secret)
            yield Profile(desk, connection.id, cloud)
        finally:
            desk.close()


def _text(profile: Profile) -> str:
    with profile.desk.database.read() as tx:
        return canonical_export(tx)


def test_of_two_broken_lists_nobody_is_begun(partner: Profile) -> None:
    partner.cloud.fault("|".join(_LISTS.values()), after=1, status=503)
    try:
        run = partner.sync(None).run
    finally:
        partner.cloud.clear_faults()
    assert run.outcome is RunOutcome.FAILED
    assert run.message
    assert not TRACE.search(run.message)
    assert run.counts.tenants == 0
    assert partner.desk.matching.rows() == []


@pytest.mark.parametrize("page", [1, 2])
@pytest.mark.parametrize("name", _LISTS)
def test_a_fault_loses_nobody(partner: Profile, name: str, page: int) -> None:
    assert partner.sync(None).run.outcome is RunOutcome.COMPLETE
    known = _text(partner)
    link = f"https://127.0.0.1:{partner.cloud.foreign.port}/v1.0/contracts"
    faults = dict(FAULTS)
    if page == 1:  # An empty second page is a list that is whole.
        faults["no rows"] = {"kind": "body", "body": '{"value":[]}'}
    for fault, settings in faults.items():
        rule = partner.cloud.fault(_LISTS[name], after=page - 1, **{"link": link, **settings})
        try:
            summary = partner.sync(None)
            assert partner.cloud.hits(rule), fault
        finally:
            partner.cloud.clear_faults()
        noted = [one.outcome for one in summary.collectors if one.kind is CollectorKind.CUSTOMERS]
        run = summary.run
        if fault == "401":  # The credential itself is refused: nobody can be read.
            assert run.outcome is RunOutcome.HELD
        elif fault in ("403", "no rows"):  # Not permitted, or empty: the other list serves.
            assert run.outcome is RunOutcome.COMPLETE
        else:
            assert noted[0] in (CollectorOutcome.PARTIAL, CollectorOutcome.FAILED), fault
            assert run.outcome is RunOutcome.PARTIAL, fault
        assert run.outcome is RunOutcome.COMPLETE or (run.message and not TRACE.search(run.message)), fault
        assert run.counts.tenants == (0 if fault == "401" else 3), fault
        assert _text(partner) == known, fault
    assert partner.sync(None).run.outcome is RunOutcome.COMPLETE
    assert _text(partner) == known
    assert partner.cloud.foreign.calls == []
