"""Subscribed SKUs of a tenant."""

from __future__ import annotations

from msgspec.structs import replace

from o365desk.domain.tenant import SkuTerms, SubscribedSku
from o365desk.graph import tenant_payloads
from o365desk.graph.client import GraphClient
from o365desk.graph.prefetch import Question
from o365desk.graph.tenant_payloads import SkuRow, SubscriptionRow

PREMIUM_PLANS = frozenset({"41781fb2-bc02-4b7c-bd55-b576c07bb09d", "eec0eb4f-6444-4f95-aba0-50c24d67f998"})
"""Service plans AAD_PREMIUM (Entra ID P1) and AAD_PREMIUM_P2."""
SKUS: Question = (
    "/subscribedSkus",
    {"$select": "skuId,skuPartNumber,capabilityStatus,appliesTo,consumedUnits,prepaidUnits,servicePlans"},
)
SUBSCRIPTIONS: Question = (
    "/directory/subscriptions",
    {"$select": "id,skuId,isTrial,status,nextLifecycleDateTime"},
)
_PREMIUM: Question = ("/subscribedSkus", {"$select": "skuId,capabilityStatus,servicePlans"})


def subscribed_skus(client: GraphClient, tenant_id: str) -> list[SubscribedSku]:
    """The complete list (Graph: subscribedsku-list), without trial marks and renewals: see ``subscriptions``.

    Raises:
        NotAvailableError: The permission is missing.
    """
    rows = _rows(client, tenant_id, SKUS)
    return [replace(tenant_payloads.sku_of(row), includes_premium=_premium(row)) for row in rows]


def subscriptions(client: GraphClient, tenant_id: str) -> dict[str, SkuTerms]:
    """Trial marks and renewals by SKU id (Graph: directory-list-subscriptions).

    Raises:
        NotAvailableError: The permission is missing.
    """
    rows: list[SubscriptionRow] = []
    for page in client.pages(
        tenant_id,
        SUBSCRIPTIONS[0],
        tenant_payloads.SUBSCRIPTIONS,
        params=SUBSCRIPTIONS[1],
        what="subscriptions",
        key=lambda row: row.id,
        optional=True,
    ):
        rows += page.rows
    return tenant_payloads.terms_by_sku(rows)


def has_premium(client: GraphClient, tenant_id: str) -> bool:
    """Whether a tenant owns Entra ID P1 or P2, by the service plans of its SKUs."""
    for row in _rows(client, tenant_id, _PREMIUM):
        if row.capability_status not in (None, "Enabled", "Warning"):
            continue
        if _premium(row):
            return True
    return False


def _premium(row: SkuRow) -> bool | None:
    """Whether Entra ID P1 or P2 is among a SKU's service plans; None where the answer names none."""
    if not row.service_plans:
        return None
    return any((plan.service_plan_id or "").lower() in PREMIUM_PLANS for plan in row.service_plans)


def _rows(client: GraphClient, tenant_id: str, question: Question) -> list[SkuRow]:
    rows: list[SkuRow] = []
    for page in client.pages(
        tenant_id,
        question[0],
        tenant_payloads.SKUS,
        params=question[1],
        what="licences",
        key=lambda row: row.sku_id,
        optional=True,
    ):
        rows += page.rows
    return rows
