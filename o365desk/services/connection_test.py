"""Test connection: the preflight of the own tenant and of customers, several at once."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from o365desk.domain.connection import Connection, ConnectionDraft, ConnectionKind
from o365desk.domain.errors import AppError, CancelledError
from o365desk.domain.preflight import PreflightReport
from o365desk.graph.client import GraphClient
from o365desk.graph.credentials import Credential
from o365desk.graph.preflight import preflight
from o365desk.graph.reader import GraphReader
from o365desk.graph.throttle import BRISK
from o365desk.services.graph_access import GraphAccess

MOST_TENANTS = 25
"""So many tenants are tested unasked; the others by naming them."""
_WORKERS = 4


class ConnectionTest:
    """Runs preflights.

    Args:
        access: Opens Graph.
        on_report: Called with each report as it arrives, one at a time, from worker threads.
    """

    def __init__(
        self, access: GraphAccess, on_report: Callable[[PreflightReport], None] | None = None
    ) -> None:
        self._access = access
        self._on_report = on_report
        self._lock = threading.Lock()

    def run(
        self,
        connection: Connection | ConnectionDraft,
        credential: Credential,
        known: dict[str, str],
        tenant_ids: Sequence[str] | None,
        cancel: threading.Event,
    ) -> list[PreflightReport]:
        """Test tenants: the own one first, then the others by name.

        Args:
            connection: Whose tenants.
            credential: What proves the application's identity.
            known: Tenant id -> name of those that are stored.
            tenant_ids: These only; None: the own one and the first customers.
            cancel: Ends it within a second.

        Raises:
            CancelledError: ``cancel`` was set.
        """
        own = connection.tenant_id.strip().lower()
        partner = connection.kind is ConnectionKind.PARTNER
        with self._access.client(
            connection, credential, cancel=cancel, on_wait=lambda _tenant, _seconds: None, policy=BRISK
        ) as client:
            if tenant_ids is not None:
                chosen = {each.lower(): known.get(each.lower(), "") for each in tenant_ids}
                return self._several(client, chosen, own, partner)
            first = self._one(client, own, known.get(own, ""), partner)
            if not partner:
                return [first]
            others = {key: name for key, name in (known or _listed(client, own)).items() if key != own}
            some = dict(sorted(others.items(), key=lambda item: item[1].casefold())[:MOST_TENANTS])
            return [first, *self._several(client, some, own, partner)]

    def _several(
        self, client: GraphClient, chosen: dict[str, str], own: str, partner: bool
    ) -> list[PreflightReport]:
        with ThreadPoolExecutor(_WORKERS, thread_name_prefix="preflight") as pool:
            futures = [
                pool.submit(self._one, client, tenant_id, name, partner and tenant_id == own)
                for tenant_id, name in chosen.items()
            ]
        return [future.result() for future in futures]

    def _one(self, client: GraphClient, tenant_id: str, name: str, partner: bool) -> PreflightReport:
        report = preflight(client, tenant_id, name, partner=partner)
        if self._on_report is not None:
            with self._lock:
                self._on_report(report)
        return report


def _listed(client: GraphClient, own: str) -> dict[str, str]:
    """The partner's customers by id; none if they cannot be listed, which the own tenant's report tells."""
    try:
        return {each.tenant_id: each.display_name for each in GraphReader(client).customers(own)}
    except CancelledError:
        raise
    except AppError:
        return {}
