"""The partner's customers."""

from __future__ import annotations

from o365desk.domain.tenant import CustomerSource, ListedTenant, Relationship
from o365desk.graph import tenant_payloads
from o365desk.graph.client import GraphClient
from o365desk.graph.decoding import parse_moment
from o365desk.graph.directory import OnWarning
from o365desk.graph.exceptions import GraphError, TenantHeldError
from o365desk.graph.tenant_payloads import ContractRow, CustomerRow


def customers(client: GraphClient, partner_tenant_id: str, on_warning: OnWarning) -> list[ListedTenant]:
    """Delegated admin customers and contracts, merged by tenant id; the partner's own tenant first.

    Names come from the delegated admin list: a contract keeps the name of the day it was made. A fault of one
    list is reported by ``on_warning`` and the list is then incomplete; nothing may be concluded absent.

    Raises:
        GraphError: Both lists failed (the first one's fault).
        ConnectionHeldError: No token for the partner's tenant.
    """
    delegated: dict[str, CustomerRow] = {}
    contracts: dict[str, ContractRow] = {}
    faults: list[GraphError] = []
    if client.endpoints.supports_partner:
        try:
            delegated = _delegated(client, partner_tenant_id)
        except TenantHeldError:
            raise
        except GraphError as error:
            faults.append(error)
    try:
        contracts = _contracts(client, partner_tenant_id)
    except TenantHeldError:
        raise
    except GraphError as error:
        faults.append(error)
    if len(faults) == (2 if client.endpoints.supports_partner else 1):
        raise faults[0]
    for fault in faults:
        on_warning(partner_tenant_id, fault)
    return _merge(client, partner_tenant_id, delegated, contracts)


def _merge(
    client: GraphClient, own: str, delegated: dict[str, CustomerRow], contracts: dict[str, ContractRow]
) -> list[ListedTenant]:
    name = client.name_of(own)
    merged = [
        ListedTenant(tenant_id=own, display_name="" if name == own else name, source=CustomerSource.OWN)
    ]
    for tenant_id in dict.fromkeys((*delegated, *contracts)):
        if tenant_id == own:
            continue
        customer, contract = delegated.get(tenant_id), contracts.get(tenant_id)
        source = CustomerSource.BOTH
        if contract is None:
            source = CustomerSource.DELEGATED_ADMIN
        elif customer is None:
            source = CustomerSource.CONTRACT
        shown = (customer.display_name if customer else None) or (contract.display_name if contract else None)
        merged.append(
            ListedTenant(
                tenant_id=tenant_id,
                display_name=(shown or "").strip(),
                default_domain=((contract.default_domain_name if contract else None) or "").strip().lower(),
                source=source,
            )
        )
    for tenant in merged:
        client.know(tenant.tenant_id, tenant.display_name)
    return merged


def _delegated(client: GraphClient, tenant_id: str) -> dict[str, CustomerRow]:
    """Graph: tenantrelationship-list-delegatedadmincustomers, at most 300 a page."""
    found: dict[str, CustomerRow] = {}
    for page in client.pages(
        tenant_id,
        "/tenantRelationships/delegatedAdminCustomers",
        tenant_payloads.CUSTOMERS,
        params={"$select": "tenantId,displayName", "$top": "300"},
        what="delegated admin customers",
        key=lambda row: row.tenant_id,
        optional=True,
    ):
        found.update((row.tenant_id.strip().lower(), row) for row in page.rows)
    return found


def _contracts(client: GraphClient, tenant_id: str) -> dict[str, ContractRow]:
    """Graph: contract-list (Directory.Read.All in the partner's tenant)."""
    found: dict[str, ContractRow] = {}
    for page in client.pages(
        tenant_id,
        "/contracts",
        tenant_payloads.CONTRACTS,
        what="contracts",
        key=lambda row: row.customer_id,
        optional=True,
    ):
        found.update((row.customer_id.strip().lower(), row) for row in page.rows)
    return found


def relationships(client: GraphClient, tenant_id: str) -> dict[str, Relationship]:
    """Customer tenant id -> its active relationship that ends last.

    Graph: tenantrelationship-list-delegatedadminrelationships, at most 300 a page;
    DelegatedAdminRelationship.Read.All in the partner's tenant.

    Raises:
        NotAvailableError: The permission is missing.
    """
    found: dict[str, Relationship] = {}
    for page in client.pages(
        tenant_id,
        "/tenantRelationships/delegatedAdminRelationships",
        tenant_payloads.RELATIONSHIPS,
        params={
            "$filter": "status eq 'active'",
            "$select": "id,displayName,customer,endDateTime,autoExtendDuration",
            "$top": "300",
        },
        what="delegated admin relationships",
        optional=True,
    ):
        for row in page.rows:
            ends_at = parse_moment(row.end_date_time)
            customer = row.customer.tenant_id.strip().lower() if row.customer is not None else ""
            if not customer or ends_at is None:
                continue  # one that nobody has approved yet
            if customer not in found or ends_at > found[customer].ends_at:
                found[customer] = Relationship(
                    name=(row.display_name or "").strip(),
                    ends_at=ends_at,
                    extends=(row.auto_extend_duration or "PT0S").strip().upper() not in ("PT0S", "P0D"),
                )
    return found
