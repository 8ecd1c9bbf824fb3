"""The subscriptions of the sync options as a table."""

from __future__ import annotations

from collections.abc import Callable

from o365desk.domain.options import OptionCounts
from o365desk.domain.rows import SubscriptionChoice
from o365desk.ui.language import tr
from o365desk.ui.models.record_columns import Column


def subscription_columns(counts: Callable[[], OptionCounts]) -> tuple[Column[SubscriptionChoice], ...]:
    """The columns; ``counts`` gives how many users each subscription takes in, as far as it is known."""

    def holders(one: SubscriptionChoice) -> int:
        known = counts().subscriptions.get(one.sku_id)
        return known if known is not None else (one.holders or 0)

    return (
        Column(
            key="product",
            title="Subscription",
            text=lambda one: one.product_name,
            search=lambda one: f"{one.product_name} {one.sku_part_number}",
            tooltip=lambda one: f"{one.product_name}\n{one.sku_part_number}\n{one.sku_id}",
            stretch=True,
        ),
        Column(
            key="advice",
            title="Advice",
            text=lambda one: tr("Recommended") if one.recommended else "",
            width=120,
        ),
        Column(
            key="holders",
            title="Holders",
            text=lambda one: "" if one.holders is None else f"{holders(one):,}",
            sort_key=holders,
            number=True,
            width=80,
        ),
    )
