from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest

from o365desk.sandbox.tenant import CONCEALED, NO_MAILBOX_SETTINGS, NO_PREMIUM, Tenant
from tests.sandbox.conftest import Client

DEFAULTS = {
    "businessPhones",
    "displayName",
    "givenName",
    "id",
    "jobTitle",
    "mail",
    "mobilePhone",
    "officeLocation",
    "preferredLanguage",
    "surname",
    "userPrincipalName",
}


@pytest.fixture
def tenant(shared: Client) -> Tenant:
    return shared.server.estate.customers[0]


def test_default_properties(shared: Client, tenant: Tenant) -> None:
    row = shared.get("/users", tenant.id).json()["value"][0]
    assert set(row) == DEFAULTS


def test_only_selected_properties(shared: Client, tenant: Tenant) -> None:
    rows = shared.rows("/users?$select=id,accountEnabled,proxyAddresses&$top=7", tenant.id)
    assert all(set(row) == {"id", "accountEnabled", "proxyAddresses"} for row in rows)


def test_pages_hold_every_user_once(shared: Client, tenant: Tenant) -> None:
    first = shared.get("/users?$select=id&$top=7", tenant.id).json()
    assert len(first["value"]) == 7
    query = parse_qs(urlsplit(first["@odata.nextLink"]).query)
    assert {"$select", "$top", "$skiptoken"} == set(query)
    ids = [row["id"] for row in shared.rows("/users?$select=id&$top=7", tenant.id)]
    assert len(ids) == len(set(ids)) == tenant.roster.living


def test_a_made_up_token_is_refused(shared: Client, tenant: Tenant) -> None:
    answer = shared.get("/users?$skiptoken=abcdefghijklmnop", tenant.id)
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "Directory_ExpiredPageToken")


@pytest.mark.parametrize(
    ("path", "status", "code", "text"),
    [
        ("/users?$select=nosuch", 400, "BadRequest", "Could not find a property named 'nosuch'"),
        ("/users?$select=skills", 501, "NotImplemented", "skills"),
        ("/users?$select=mailboxSettings", 501, "NotImplemented", "mailboxSettings"),
        ("/users?$top=1000", 400, "Request_UnsupportedQuery", "between 1 and 999"),
        ("/users?$select=id,signInActivity&$top=999", 400, "Request_UnsupportedQuery", "between 1 and 500"),
        ("/users?$skip=5", 400, "Request_BadRequest", "$skip"),
        ("/users?$filter=contains(displayName,'a')", 400, "BadRequest", ""),
        ("/users?$filter=accountEnabled ne true", 400, "Request_UnsupportedQuery", "ConsistencyLevel"),
        ("/users?$filter=displayName gt 'a'", 400, "Request_UnsupportedQuery", "displayName"),
        ("/users?$orderby=createdDateTime", 400, "Request_UnsupportedQuery", ""),
        ("/users?$top=1&$top=2", 400, "BadRequest", "more than once"),
        ("/users/$count", 400, "Request_BadRequest", "$count is not currently supported."),
        ("/users/00000000-1111-4222-8333-444444444444", 404, "Request_ResourceNotFound", ""),
        ("/users/delta?$select=id,signInActivity", 400, "BadRequest", "signInActivity"),
        ("/users/delta?$expand=manager", 400, "Request_UnsupportedQuery", "$expand"),
        ("/subscribedSkus?$filter=skuId eq 1", 400, "Request_UnsupportedQuery", "$filter"),
        ("/directory/deletedItems", 400, "Request_BadRequest", "cast"),
        ("/nosuch", 400, "BadRequest", "nosuch"),
        ("/auditLogs/signIns", 501, "NotImplemented", ""),
    ],
)
def test_wrong_requests(shared: Client, tenant: Tenant, path: str, status: int, code: str, text: str) -> None:
    answer = shared.get(path, tenant.id)
    error = answer.json()["error"]
    assert (answer.status_code, error["code"]) == (status, code)
    assert text in error["message"]
    assert set(error["innerError"]) == {"date", "request-id", "client-request-id"}
    assert answer.headers["request-id"] == error["innerError"]["request-id"]


def test_client_request_id_comes_back(shared: Client, tenant: Tenant) -> None:
    answer = shared.get("/nosuch", tenant.id, **{"client-request-id": "my-own"})
    assert answer.headers["client-request-id"] == "my-own"
    assert answer.json()["error"]["innerError"]["client-request-id"] == "my-own"


def test_wrong_method_and_token(shared: Client, tenant: Tenant) -> None:
    assert shared.send("POST", "/users", tenant.id, json={}).status_code == 405
    answer = shared.session.get(
        f"{shared.server.base_url}/v1.0/users", headers={"Authorization": "Bearer nonsense"}, timeout=20
    )
    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "InvalidAuthenticationToken")
    assert shared.session.get(f"{shared.server.base_url}/v1.0/users", timeout=20).status_code == 401


@pytest.mark.parametrize(
    ("text", "test"),
    [
        ("accountEnabled eq false", lambda row: not row["accountEnabled"]),
        ("userType eq 'Guest'", lambda row: row["userType"] == "Guest"),
        ("startswith(displayName,'a')", lambda row: row["displayName"].lower().startswith("a")),
        ("assignedLicenses/any(x:x/skuId eq {sku})", lambda row: bool(row["assignedLicenses"])),
        ("accountEnabled eq true and userType eq 'Guest'", lambda row: row["userType"] == "Guest"),
        (
            "mail eq null or userType eq 'Guest'",
            lambda row: row["mail"] is None or row["userType"] == "Guest",
        ),
        ("proxyAddresses/any(p:startswith(p,'smtp:'))", lambda row: True),
    ],
)
def test_filters(
    shared: Client, tenant: Tenant, text: str, test: Callable[[dict[str, object]], bool]
) -> None:
    text = text.replace("{sku}", tenant.place.skus[0].id)
    select = "id,accountEnabled,userType,displayName,mail,assignedLicenses"
    everyone = shared.rows(f"/users?$select={select}", tenant.id)
    found = shared.rows(f"/users?$select={select}&$filter={text}", tenant.id)
    assert 0 < len(found) < len(everyone)
    assert all(test(row) for row in found)


def test_filter_by_ids(shared: Client, tenant: Tenant) -> None:
    ids = [tenant.roster.at(index).id for index in (1, 4)]
    found = shared.rows(f"/users?$select=id&$filter=id in ('{ids[0]}','{ids[1]}')", tenant.id)
    assert [row["id"] for row in found] == ids


def test_counts_need_the_header(shared: Client, tenant: Tenant) -> None:
    header = {"ConsistencyLevel": "eventual"}
    assert "@odata.count" not in shared.get("/users?$count=true&$select=id", tenant.id).json()
    counted = shared.get("/users?$count=true&$select=id&$top=3", tenant.id, **header).json()
    assert counted["@odata.count"] == tenant.roster.living
    assert shared.get("/users/$count", tenant.id, **header).text == str(tenant.roster.living)
    found = shared.get("/users?$filter=accountEnabled ne true&$count=true", tenant.id, **header).json()
    assert found["@odata.count"] == len(found["value"]) > 0


def test_order_and_search(shared: Client, tenant: Tenant) -> None:
    names = [row["displayName"] for row in shared.rows("/users?$orderby=displayName&$top=10", tenant.id)]
    assert len(names) == tenant.roster.living
    assert names == sorted(names, key=str.lower)
    word = names[3].split()[0]
    found = shared.rows(f'/users?$search="displayName:{word}"', tenant.id, ConsistencyLevel="eventual")
    assert names[3] in [row["displayName"] for row in found]


def test_one_user_by_id_and_guest_name(shared: Client, tenant: Tenant) -> None:
    guest = next(user for user in tenant.roster.walk() if user.kind == "guest")
    assert "#EXT#" in guest.name
    by_name = shared.get(f"/users/{guest.name.replace('#', '%23')}?$select=id,aboutMe", tenant.id).json()
    assert by_name["id"] == guest.id
    assert by_name["aboutMe"] is None
    answer = shared.get(f"/users/{guest.name.replace('#', '%23')}?$select=signInActivity", tenant.id)
    assert "valid Guid" in answer.json()["error"]["message"]


def test_manager(shared: Client, tenant: Tenant) -> None:
    rows = shared.rows("/users?$select=id&$expand=manager($select=id,displayName)", tenant.id)
    boss = tenant.roster.at(0).id
    assert rows[0]["manager"] is None
    assert rows[1]["manager"]["id"] == boss
    assert shared.get(f"/users/{rows[1]['id']}/manager", tenant.id).json()["id"] == boss
    assert shared.get(f"/users/{boss}/manager", tenant.id).status_code == 404


def test_licence_details_fit_the_counts(shared: Client, tenant: Tenant) -> None:
    skus = shared.get("/subscribedSkus", tenant.id).json()["value"]
    held: dict[str, int] = {}
    for row in shared.rows("/users?$select=id,assignedLicenses", tenant.id):
        for item in row["assignedLicenses"]:
            held[item["skuId"]] = held.get(item["skuId"], 0) + 1
    assert {sku["skuId"]: sku["consumedUnits"] for sku in skus if sku["consumedUnits"]} == held
    details = shared.get(f"/users/{tenant.roster.at(0).id}/licenseDetails", tenant.id).json()["value"]
    assert [item["skuId"] for item in details] == [sku.id for sku in tenant.roster.at(0).skus]


def test_mailbox_settings(shared: Client, tenant: Tenant) -> None:
    purposes = {user.kind: user for user in tenant.roster.walk()}
    room = shared.get(f"/users/{purposes['room'].id}/mailboxSettings/userPurpose", tenant.id).json()
    assert room["value"] == "room"
    settings = shared.get(f"/users/{purposes['shared'].id}/mailboxSettings", tenant.id).json()
    assert settings["userPurpose"] == "shared"
    answer = shared.get(f"/users/{purposes['guest'].id}/mailboxSettings", tenant.id)
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "MailboxNotEnabledForRESTAPI")


def test_missing_permission_for_mailbox_settings(shared: Client, special: Callable[[str], Tenant]) -> None:
    tenant = special(NO_MAILBOX_SETTINGS)
    answer = shared.get(f"/users/{tenant.roster.at(0).id}/mailboxSettings", tenant.id)
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "ErrorAccessDenied")
    assert shared.get("/users", tenant.id).status_code == 200


def test_without_premium_no_sign_ins(shared: Client, special: Callable[[str], Tenant]) -> None:
    tenant = special(NO_PREMIUM)
    for path in (
        "/users?$select=id,signInActivity",
        "/reports/authenticationMethods/userRegistrationDetails",
    ):
        answer = shared.get(path, tenant.id)
        code = answer.json()["error"]["code"]
        assert (answer.status_code, code) == (403, "Authentication_RequestFromNonPremiumTenantOrB2CTenant")
    assert shared.get("/users?$select=id", tenant.id).status_code == 200


def test_sign_in_times_include_never(shared: Client, tenant: Tenant) -> None:
    rows = shared.rows("/users?$select=id,signInActivity&$top=500", tenant.id)
    known = [row for row in rows if "signInActivity" in row]
    assert 0 < len(known) < len(rows)
    assert shared.rows("/users?$select=id,signInActivity&$top=500", tenant.id) == rows


def test_partner_lists(shared: Client, special: Callable[[str], Tenant]) -> None:
    estate = shared.server.estate
    contracts = shared.rows("/contracts", estate.partner.id)
    delegated = shared.rows("/tenantRelationships/delegatedAdminCustomers?$top=5", estate.partner.id)
    old, new = special("contract-only"), special("delegated-only")
    listed = {row["customerId"]: row["displayName"] for row in contracts}
    assert listed[old.id] != old.name
    assert new.id not in listed
    assert {row["tenantId"] for row in delegated} == {t.id for t in estate.customers} - {old.id}
    assert (
        shared.get("/tenantRelationships/delegatedAdminCustomers?$top=301", estate.partner.id).status_code
        == 400
    )
    assert shared.get("/contracts", estate.customers[0].id).status_code == 403
    active = "/tenantRelationships/delegatedAdminRelationships?$filter=status eq 'active'"
    assert len(shared.rows(active, estate.partner.id)) == len(delegated)
    info = f"/tenantRelationships/findTenantInformationByTenantId(tenantId='{old.id}')"
    assert shared.get(info, estate.partner.id).json()["displayName"] == old.name


def test_report_settings_tell_concealment(shared: Client, special: Callable[[str], Tenant]) -> None:
    assert shared.get("/admin/reportSettings", special(CONCEALED).id).json()["displayConcealedNames"] is True
