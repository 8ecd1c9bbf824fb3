"""Suggestions: which organizations a tenant may be, computed anew when either side changed."""

from __future__ import annotations

import threading

from o365desk.domain.errors import CancelledError
from o365desk.domain.matching import Suggestion
from o365desk.domain.tenant import CustomerSource
from o365desk.domain.tenant_matching import suggest
from o365desk.store import organizations, tenants
from o365desk.store.engine import Database, Transaction


class SuggestionService:
    """Keeps the stored suggestions true.

    Args:
        database: The store.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def refresh(self, cancel: threading.Event | None = None) -> dict[str, tuple[Suggestion, ...]]:
        """Compute the suggestions of all tenants and store them.

        Reading, computing and writing are apart: no transaction is held while names are compared.

        Returns:
            Tenant id -> suggestions, best first.

        Raises:
            CancelledError: ``cancel`` was set; the old suggestions stay.
        """
        with self._database.read() as tx:
            found = compute(tx, cancel)
        with self._database.write() as tx:
            tenants.save_suggestions(tx, found)
        return found


def compute(tx: Transaction, cancel: threading.Event | None = None) -> dict[str, tuple[Suggestion, ...]]:
    """Judge every tenant against every organization, and write nothing.

    The partner's own domains are no evidence: its technicians stand as contacts in many organizations.

    Raises:
        CancelledError: ``cancel`` was set meanwhile.
    """
    own = frozenset(
        domain.name
        for tenant in tenants.listing(tx)
        if tenant.source is CustomerSource.OWN
        for domain in tenant.details.domains
    )
    found = suggest(
        tenants.facts(tx),
        organizations.facts(tx),
        rejected=frozenset(tenants.rejections(tx)),
        own_domains=own,
        cancelled=cancel.is_set if cancel is not None else _never,
    )
    if cancel is not None and cancel.is_set():
        raise CancelledError
    return found


def _never() -> bool:
    return False
