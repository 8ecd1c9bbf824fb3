from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from o365desk.domain.errors import ConnectionHeldError
from o365desk.domain.tenant import CustomerSource, Relationship, terms_of, with_terms
from o365desk.domain.user import MailboxPurpose
from o365desk.graph.exceptions import (
    ConsentMissingError,
    GraphError,
    NotAvailableError,
    ReportsConcealedError,
    TenantHeldError,
)
from o365desk.graph.reader import GraphReader
from o365desk.sandbox.server import SandboxServer
from tests.graph.stage import TENANT, Exchange, Stage
from tests.graph.tools import Connect


def tenant_with(cloud: SandboxServer, trait: str) -> str:
    return next(tenant.id for tenant in cloud.estate.tenants.values() if tenant.trait == trait)


def test_the_whole_estate_is_read(cloud: SandboxServer, connect: Connect) -> None:
    warnings: list[GraphError] = []
    reader = GraphReader(connect(cloud), on_warning=lambda _, error: warnings.append(error))
    listed = reader.customers(cloud.partner.tenant_id)
    assert listed[0].source is CustomerSource.OWN
    assert len(listed) == 13
    assert {tenant.tenant_id for tenant in listed} <= set(cloud.estate.tenants)
    held = []
    for tenant in listed:
        try:
            details = reader.organization(tenant.tenant_id)
        except ConsentMissingError as error:
            held.append((tenant.display_name, error.title))
            continue
        assert details.tenant_id == tenant.tenant_id
        assert any(domain.is_initial for domain in details.domains)
        users = [user for page in reader.users(tenant.tenant_id) for user in page]
        assert len(users) == cloud.estate.tenants[tenant.tenant_id].roster.living
        assert len({user.object_id for user in users}) == len(users)
        skus = reader.subscribed_skus(tenant.tenant_id)
        owned = {sku.sku_id for sku in skus}
        assert {sku for user in users for sku in user.sku_ids} <= owned
        assert reader.deleted_users(tenant.tenant_id) is not None
    assert len(held) == 1
    assert held[0][0] in held[0][1]
    assert warnings == []


def test_usage_sign_ins_and_mfa_belong_to_users(cloud: SandboxServer, connect: Connect) -> None:
    reader, tenant = GraphReader(connect(cloud)), cloud.partner.tenant_id
    users = [user for page in reader.users(tenant) for user in page]
    ids = {user.object_id for user in users}
    names = {user.user_principal_name for user in users}
    assert {row.user_principal_name for row in reader.mailbox_usage(tenant) if not row.is_deleted} <= names
    activity = [row for page in reader.sign_in_activity(tenant) for row in page]
    assert {row.object_id for row in activity} <= ids
    assert any(row.last_sign_in_at for row in activity)
    assert {row.object_id for page in reader.mfa(tenant) for row in page} <= ids
    assert reader.has_premium(tenant) is True
    purposes: dict[str, MailboxPurpose] = {}
    for part in reader.mailbox_purposes(tenant, sorted(ids)):
        assert len(part) <= 20
        purposes |= part
    assert set(purposes) == ids
    assert {MailboxPurpose.USER, MailboxPurpose.SHARED} <= set(purposes.values())


def test_a_tenant_without_p1_lacks_columns_and_nothing_else(cloud: SandboxServer, connect: Connect) -> None:
    reader = GraphReader(connect(cloud))
    tenant = next(t.id for t in cloud.estate.tenants.values() if not t.premium)
    assert reader.has_premium(tenant) is False
    for read in (reader.sign_in_activity, reader.mfa):
        with pytest.raises(NotAvailableError, match="P1") as caught:
            list(read(tenant))
        assert caught.value.code == "Authentication_RequestFromNonPremiumTenantOrB2CTenant"
    assert sum(map(len, reader.users(tenant)))


def test_concealed_reports_of_the_sandbox(cloud: SandboxServer, connect: Connect) -> None:
    reader = GraphReader(connect(cloud))
    tenant = next(t.id for t in cloud.estate.tenants.values() if t.concealed)
    assert reader.report_names_concealed(tenant) is True
    with pytest.raises(ReportsConcealedError):
        reader.mailbox_usage(tenant)


def test_one_of_two_customer_lists_is_enough_and_the_other_is_told(
    cloud: SandboxServer, connect: Connect
) -> None:
    warnings: list[GraphError] = []
    for path in ("/contracts", "delegatedAdminCustomers"):
        cloud.fault(path, status=403)
        reader = GraphReader(connect(cloud), on_warning=lambda _, error: warnings.append(error))
        assert len(reader.customers(cloud.partner.tenant_id)) > 10
        cloud.clear_faults()
    assert [type(error) for error in warnings] == [NotAvailableError] * 2
    cloud.fault("/contracts", status=403)
    cloud.fault("delegatedAdminCustomers", status=403)
    with pytest.raises(NotAvailableError):
        GraphReader(connect(cloud)).customers(cloud.partner.tenant_id)


def test_domains_and_renewals_are_read_apart(cloud: SandboxServer, connect: Connect) -> None:
    reader, tenant = GraphReader(connect(cloud)), cloud.partner.tenant_id
    whole, verified = reader.domains(tenant), reader.organization(tenant).domains
    assert {domain.name for domain in verified} == {domain.name for domain in whole if domain.is_verified}
    skus, terms = reader.subscribed_skus(tenant), reader.subscriptions(tenant)
    assert skus
    assert all(sku.is_trial is None and sku.next_lifecycle_at is None for sku in skus)
    laid = with_terms(skus, terms)
    assert {sku.sku_id for sku in laid if sku.next_lifecycle_at} == set(terms)
    assert with_terms(skus, terms_of(laid)) == laid
    cloud.fault("/domains", status=403)
    cloud.fault("/directory/subscriptions", status=403)
    asked = len(cloud.requests)
    assert reader.organization(tenant).domains == verified
    assert reader.subscribed_skus(tenant) == skus
    assert len(cloud.requests) == asked + 2
    for read in (reader.domains, reader.subscriptions):
        with pytest.raises(NotAvailableError):
            read(tenant)


def test_lost_access_holds_the_tenant(cloud: SandboxServer, connect: Connect) -> None:
    cloud.fault("/organization", status=403)
    cloud.fault(r"/users\?", status=403, code="Other_Refusal")
    reader = GraphReader(connect(cloud))
    with pytest.raises(ConsentMissingError):
        reader.organization(cloud.partner.tenant_id)
    with pytest.raises(TenantHeldError):
        list(reader.users(cloud.partner.tenant_id))


def test_an_answer_of_another_tenant_is_refused(stage: Stage, staged: Connect) -> None:
    stage.play = lambda exchange: exchange.json(
        {"value": [{"id": "aaaaaaaa-0000-4000-8000-000000000000", "displayName": "Other"}]}
    )
    with pytest.raises(ConnectionHeldError, match="another tenant"):
        GraphReader(staged(stage)).organization(TENANT)
    stage.play = lambda exchange: exchange.json({"value": []})
    with pytest.raises(GraphError):
        GraphReader(staged(stage)).organization(TENANT)


def test_rows_without_an_id_are_told(stage: Stage, staged: Connect) -> None:
    stage.play = lambda exchange: exchange.json({"value": [{"id": "1"}, {"displayName": "nobody"}]})
    warnings: list[GraphError] = []
    reader = GraphReader(staged(stage), on_warning=lambda _, error: warnings.append(error))
    assert sum(map(len, reader.users(TENANT))) == 1
    assert [error.code for error in warnings] == ["unreadable_rows"]


def batch(exchange: Exchange, answer: Callable[[str], dict[str, object]]) -> None:
    parts = [{"id": part["id"], **answer(part["id"])} for part in json.loads(exchange.body)["requests"]]
    exchange.json({"responses": parts[::-1]})


def test_throttled_parts_of_a_batch_are_asked_again_alone(stage: Stage, staged: Connect) -> None:
    ids = [f"user-{number}" for number in range(25)]
    asked: list[list[str]] = []
    answers = {
        "user-1": [
            {"status": 429, "headers": {"Retry-After": "0.2"}},
            {"status": 200, "body": {"userPurpose": "room"}},
        ],
        "user-2": [
            {"status": 503},
            {"status": 404, "body": {"error": {"code": "MailboxNotEnabledForRESTAPI"}}},
        ],
        "user-3": [{"status": 404, "body": {"error": {"code": "Request_ResourceNotFound"}}}],
        "user-4": [{"status": 403, "body": {"error": {"code": "ErrorAccessDenied"}}}],
        "user-5": [{"status": 200, "body": {"userPurpose": "somethingNew"}}],
    }

    def play(exchange: Exchange) -> None:
        asked.append([part["id"] for part in json.loads(exchange.body)["requests"]])
        batch(
            exchange,
            lambda key: (
                answers[key].pop(0) if answers.get(key) else {"status": 200, "body": {"userPurpose": "user"}}
            ),  # type: ignore[return-value]
        )

    stage.play = play
    found: dict[str, MailboxPurpose] = {}
    for part in GraphReader(staged(stage)).mailbox_purposes(TENANT, ids):
        found |= part
    assert [len(part) for part in asked] == [20, 2, 5]
    assert found.pop("user-1") is MailboxPurpose.ROOM
    assert found.pop("user-2") is MailboxPurpose.NONE
    assert found.pop("user-5") is MailboxPurpose.OTHERS
    assert set(ids) - set(found) == {"user-1", "user-2", "user-3", "user-4", "user-5"}
    assert set(found.values()) == {MailboxPurpose.USER}


def test_a_batch_refused_as_a_whole_is_not_available(stage: Stage, staged: Connect) -> None:
    denied: dict[str, object] = {"status": 403, "body": {"error": {"code": "ErrorAccessDenied"}}}
    stage.play = lambda exchange: batch(exchange, lambda _: denied)
    with pytest.raises(NotAvailableError, match=r"mailbox types"):
        list(GraphReader(staged(stage)).mailbox_purposes(TENANT, ["a", "b"]))


def test_parts_that_never_come_end_the_read(stage: Stage, staged: Connect) -> None:
    stage.play = lambda exchange: exchange.json({"responses": []})
    with pytest.raises(GraphError, match="could not be read for 2 users"):
        list(GraphReader(staged(stage)).mailbox_purposes(TENANT, ["a", "b"]))
    assert len(stage.graph_paths) == 5


def test_a_missing_permission_for_mailbox_types_costs_no_request(
    cloud: SandboxServer, connect: Connect
) -> None:
    tenant = next(
        t.id
        for t in cloud.estate.tenants.values()
        if "MailboxSettings.Read" not in (cloud.estate.consent(t.id, cloud.partner.application_id) or ())
        and cloud.estate.consent(t.id, cloud.partner.application_id)
    )
    reader = GraphReader(connect(cloud))
    with pytest.raises(NotAvailableError) as caught:
        list(reader.mailbox_purposes(tenant, ["a"]))
    assert "MailboxSettings.Read" in caught.value.message
    assert not any("$batch" in path for _, path, at, _ in cloud.requests if at == tenant)


def test_of_several_relationships_with_a_customer_the_last_to_end_counts(
    cloud: SandboxServer, connect: Connect
) -> None:
    own = cloud.partner.tenant_id
    reader = GraphReader(connect(cloud))
    found = reader.relationships(own)
    assert set(found) == {tenant.id for tenant in cloud.estate.delegated()}
    assert {one.extends for one in found.values()} == {True, False}
    rows = [
        {"displayName": " Old ", "endDateTime": "2027-01-01T00:00:00Z", "autoExtendDuration": "P180D"},
        {"displayName": "New", "endDateTime": "2028-01-01T00:00:00Z", "autoExtendDuration": "PT0S"},
        {"displayName": "Not approved", "endDateTime": None},
    ]
    body = {"value": [{**row, "customer": {"tenantId": "ABC"}} for row in rows] + [{"customer": None}]}
    cloud.fault("delegatedAdminRelationships", kind="body", body=json.dumps(body))
    ends_at = datetime(2028, 1, 1, tzinfo=UTC)
    assert reader.relationships(own) == {"abc": Relationship(name="New", ends_at=ends_at)}
    cloud.clear_faults()
    cloud.fault("delegatedAdminRelationships", status=403)
    with pytest.raises(NotAvailableError):
        reader.relationships(own)
