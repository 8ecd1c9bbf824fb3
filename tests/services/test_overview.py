"""The overview counts what is stored, and each part leads to as many rows as it counts."""

from __future__ import annotations

from o365desk.domain.findings import FindingKind
from o365desk.domain.overview import MfaState, SignInAge
from o365desk.domain.tenant import MatchState
from tests.services.conftest import World


def test_every_part_leads_to_as_many_rows_as_it_counts(read_world: World) -> None:
    overview = read_world.desk.overview
    shown = overview.overview()
    assert not shown.is_empty
    for one in shown.findings:
        assert len(overview.findings(FindingKind(one.key))) == one.count
    for one in shown.sign_ins:
        assert len(overview.users(SignInAge(one.key))) == one.count
    for one in shown.mfa:
        assert len(overview.users(MfaState(one.key))) == one.count
    assert len(overview.findings()) == sum(one.count for one in shown.findings)
    found = {one.key for one in shown.findings if one.count}
    assert {"unused seats", "licensed, sign-in blocked"} <= found


def test_tenants_links_and_runs_are_those_of_the_lists(read_world: World) -> None:
    shown = read_world.desk.overview.overview()
    rows = read_world.desk.matching.rows()
    assert {one.key: one.count for one in shown.tenants} == {
        state.value: sum(row.tenant.match_state is state for row in rows) for state in MatchState
    }
    assert sum(one.count for one in shown.access) == len(rows)
    assert shown.runs[0].connection_name == "Sandbox"
    matched = {row.tenant.tenant_id for row in rows if row.tenant.match_state is MatchState.MATCHED}
    users = [row for row in read_world.desk.contacts.users() if row.record.tenant_id in matched]
    assert sum(one.count for one in shown.links) == len(users)
    assert shown.seats == tuple(
        sorted(shown.seats, key=lambda one: (-one.unused, one.tenant_name.casefold()))
    )


def test_nothing_read_is_an_empty_overview(world: World) -> None:
    shown = world.desk.overview.overview()
    assert shown.is_empty
    assert not world.desk.overview.findings()
