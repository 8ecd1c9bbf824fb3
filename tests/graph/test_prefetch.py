"""What is asked ahead in one batch is found answered; what is not answered well is asked on its own."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from o365desk.domain.sync import CollectorKind
from o365desk.graph.asking import Ask
from o365desk.graph.budgets import IDENTITY_BUDGET
from o365desk.graph.exceptions import ConsentMissingError, NotAvailableError, TenantHeldError
from o365desk.graph.reader import GraphReader
from o365desk.sandbox.server import SandboxServer
from tests.faults.matrix import FAULTS, LINKS
from tests.graph.tools import Connect

ALL = (
    CollectorKind.ORGANIZATION,
    CollectorKind.SUBSCRIBED_SKUS,
    CollectorKind.SUBSCRIPTIONS,
    CollectorKind.DOMAINS,
    CollectorKind.USERS,
)
READS: dict[CollectorKind, tuple[str, Callable[[GraphReader, str], Any]]] = {
    CollectorKind.ORGANIZATION: (r"^/v1\.0/organization", GraphReader.organization),
    CollectorKind.SUBSCRIBED_SKUS: (r"^/v1\.0/subscribedSkus", GraphReader.subscribed_skus),
    CollectorKind.SUBSCRIPTIONS: (r"^/v1\.0/directory/subscriptions", GraphReader.subscriptions),
    CollectorKind.DOMAINS: (r"^/v1\.0/domains", GraphReader.domains),
    CollectorKind.USERS: ("deltatoken=latest", lambda reader, tenant_id: bool(reader.delta_start(tenant_id))),
}


@pytest.fixture
def reader(cloud: SandboxServer, connect: Connect) -> GraphReader:
    return GraphReader(connect(cloud))


@pytest.fixture
def tenant_id(cloud: SandboxServer) -> str:
    return next(tenant.id for tenant in cloud.estate.customers if not tenant.trait)


def read_all(reader: GraphReader, tenant_id: str) -> dict[CollectorKind, Any]:
    return {kind: READS[kind][1](reader, tenant_id) for kind in ALL}


def singles(cloud: SandboxServer, since: int) -> list[str]:
    return [path for method, path, _, _ in cloud.requests[since:] if method == "GET"]


def test_five_questions_are_one_request_and_answered_the_same(
    cloud: SandboxServer, reader: GraphReader, tenant_id: str
) -> None:
    alone = read_all(reader, tenant_id)
    asked = len(cloud.requests)
    reader.ahead(tenant_id, ALL)
    assert read_all(reader, tenant_id) == alone
    assert [path for _, path, _, _ in cloud.requests[asked:]] == ["/v1.0/$batch"]
    assert read_all(reader, tenant_id) == alone
    assert len(singles(cloud, asked)) == len(ALL), "No answer is given twice."


def test_what_nobody_wanted_is_forgotten(cloud: SandboxServer, reader: GraphReader, tenant_id: str) -> None:
    reader.ahead(tenant_id, ALL)
    reader.forget_ahead(tenant_id)
    asked = len(cloud.requests)
    read_all(reader, tenant_id)
    assert len(singles(cloud, asked)) == len(ALL)


def test_one_question_needs_no_batch(cloud: SandboxServer, reader: GraphReader, tenant_id: str) -> None:
    asked = len(cloud.requests)
    reader.ahead(tenant_id, [CollectorKind.ORGANIZATION])
    assert cloud.requests[asked:] == []


@pytest.mark.parametrize("fault", sorted(FAULTS.keys() - LINKS))
@pytest.mark.parametrize("kind", ALL)
def test_a_part_that_fails_is_asked_on_its_own_and_the_others_are_not(
    cloud: SandboxServer, reader: GraphReader, tenant_id: str, kind: CollectorKind, fault: str
) -> None:
    alone = read_all(reader, tenant_id)
    cloud.fault(path=READS[kind][0], tenant=tenant_id, times=1, **FAULTS[fault])
    asked = len(cloud.requests)
    reader.ahead(tenant_id, ALL)
    assert read_all(reader, tenant_id) == alone
    assert cloud.hit_counts() == [1]
    whole = fault in ("cut", "reset")  # the connection's, and that is everybody's
    assert len(singles(cloud, asked)) == (len(ALL) if whole else 1)


@pytest.mark.parametrize("fault", sorted(FAULTS.keys() - LINKS))
def test_a_batch_that_fails_is_tried_once_and_everything_asked_on_its_own(
    cloud: SandboxServer, reader: GraphReader, tenant_id: str, fault: str
) -> None:
    alone = read_all(reader, tenant_id)
    cloud.fault(path=r"\$batch", tenant=tenant_id, **FAULTS[fault])
    asked = len(cloud.requests)
    reader.ahead(tenant_id, ALL)
    assert read_all(reader, tenant_id) == alone
    assert cloud.hit_counts() == [1]
    assert len(singles(cloud, asked)) == len(ALL)


@pytest.mark.parametrize("path", [r"\$batch", r"^/v1\.0/domains"])
@pytest.mark.parametrize("status", [429, 503])
def test_a_wait_that_the_batch_or_a_part_asks_for_is_kept(
    cloud: SandboxServer, reader: GraphReader, tenant_id: str, path: str, status: int
) -> None:
    reader.organization(tenant_id)
    cloud.fault(path=path, tenant=tenant_id, times=1, status=status, retry_after="0.6")
    reader.ahead(tenant_id, ALL)
    told_at = time.monotonic()
    reader.domains(tenant_id)
    assert time.monotonic() - told_at >= 0.55


def test_a_refusal_is_told_by_the_question_itself(
    cloud: SandboxServer, reader: GraphReader, tenant_id: str
) -> None:
    cloud.fault(path="domains", tenant=tenant_id, status=403)
    cloud.fault(path="organization", tenant=tenant_id, status=403)
    reader.ahead(tenant_id, ALL)
    with pytest.raises(NotAvailableError):
        reader.domains(tenant_id)
    with pytest.raises(ConsentMissingError):
        reader.organization(tenant_id)


def test_another_tenant_is_found_out_in_a_batch_too(
    cloud: SandboxServer, reader: GraphReader, tenant_id: str
) -> None:
    body = '{"value":[{"id":"11111111-1111-4111-8111-111111111111","displayName":"Evil"}]}'
    cloud.fault(path="organization", tenant=tenant_id, kind="body", body=body)
    asked = len(cloud.requests)
    reader.ahead(tenant_id, ALL)
    with pytest.raises(TenantHeldError) as caught:
        reader.organization(tenant_id)
    assert caught.value.code == "foreign_tenant"
    assert singles(cloud, asked) == []


def test_a_next_link_in_a_part_is_followed(cloud: SandboxServer, reader: GraphReader, tenant_id: str) -> None:
    link = reader.delta_start(tenant_id)
    roster = cloud.estate.tenants[tenant_id].roster
    changed = {user.id for user in roster.walk()}
    for user in roster.walk():
        roster.change(user, {"jobTitle": "Chair"})
    cloud.limit_pages("users/delta", 7)
    asked = len(cloud.requests)
    reader.ahead(tenant_id, [CollectorKind.ORGANIZATION], link)
    pages = list(reader.users_delta(tenant_id, link))
    cloud.limit_pages("users/delta", 999)
    assert {change.user.object_id for page in pages for change in page.changes} == changed
    assert len(singles(cloud, asked)) == len(pages) - 1 > 0


def test_a_link_that_must_not_be_followed_is_not_asked_in_a_batch_either(
    cloud: SandboxServer, reader: GraphReader, tenant_id: str
) -> None:
    asked = len(cloud.asked)
    for link in cloud.hostile_links(tenant_id).values():
        reader.ahead(tenant_id, ALL, link)
    reader.ahead(tenant_id, ALL, f"https://graph.evil.example/v1.0/users/delta?$deltatoken=x{tenant_id}")
    parts = {path for _, path, _, _ in cloud.asked[asked:]}
    assert len(parts - {"/v1.0/$batch"}) <= len(ALL) + 1  # the token is one
    assert not cloud.foreign.calls


def test_each_part_takes_its_units_from_the_budget() -> None:
    parts = [
        {"url": "/organization?$select=id"},
        {"url": "/subscribedSkus?$select=skuId"},
        {"url": "/users/1/mailboxSettings?$select=userPurpose"},
        {"url": "/users/delta?$deltatoken=latest"},
    ]
    ask = Ask("POST", "https://graph.example/v1.0/$batch", None, {"requests": parts}, None, "", False)
    assert ask.charges() == ((IDENTITY_BUDGET, 1 + 2 + 1),)
