"""Suggestions: which organizations a tenant may be, computed anew when either side changed."""

from __future__ import annotations

import threading
from typing import Any

from o365desk import __version__
from o365desk.domain.errors import CancelledError
from o365desk.domain.matching import Suggestion
from o365desk.domain.tenant_matching import suggest
from o365desk.store import learned, marks, organizations, tenants
from o365desk.store.engine import Database, Transaction

_TRUE: dict[str, Any] = {"rules": __version__}
"""What the mark says while the stored suggestions are true; another version may judge otherwise."""


class SuggestionService:
    """Keeps the stored suggestions true.

    Args:
        database: The store.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def refresh(
        self, cancel: threading.Event | None = None, only: frozenset[str] | None = None
    ) -> dict[str, tuple[Suggestion, ...]]:
        """Compute the suggestions of all tenants and store them, unless they are true already.

        Reading, computing and writing are apart: no transaction is held while names are compared.

        Args:
            cancel: Ends it.
            only: Store those of these tenants (ids), leave all others as they are.

        Returns:
            Tenant id -> suggestions, best first; tenants without any may be absent.

        Raises:
            CancelledError: ``cancel`` was set; the old suggestions stay.
        """
        with self._database.read() as tx:
            mark = marks.get(tx, marks.SUGGESTIONS)
            if marks.settled(mark) == _TRUE:
                return tenants.suggestions(tx)
            found = compute(tx, cancel)
        with self._database.write() as tx:
            if only is not None:
                tenants.save_suggestions(tx, {key: some for key, some in found.items() if key in only})
                return found
            tenants.save_suggestions(tx, found)
            if marks.get(tx, marks.SUGGESTIONS) == mark:
                marks.settle(tx, marks.SUGGESTIONS, _TRUE)
        return found


def current(tx: Transaction) -> dict[str, tuple[Suggestion, ...]]:
    """The suggestions as they are now, stored or computed; writes nothing."""
    return tenants.suggestions(tx) if is_current(tx) else compute(tx)


def is_current(tx: Transaction) -> bool:
    """Whether the stored suggestions are true."""
    return marks.settled(marks.get(tx, marks.SUGGESTIONS)) == _TRUE


def compute(
    tx: Transaction,
    cancel: threading.Event | None = None,
    also: frozenset[tuple[str, int]] = frozenset(),
) -> dict[str, tuple[Suggestion, ...]]:
    """Judge every tenant against every organization, and write nothing.

    The partner's own domains are no evidence: its technicians stand as contacts in many organizations.
    ``also`` are (tenant id, organization id) pairs that are listed whatever comes of it.

    Raises:
        CancelledError: ``cancel`` was set meanwhile.
    """
    documented = organizations.facts(tx)
    if not documented:
        return {}
    found = suggest(
        tenants.facts(tx),
        documented,
        rejected=learned.rejections(tx),
        own_domains=tenants.own_domains(tx),
        also=also,
        cancelled=cancel.is_set if cancel is not None else _never,
    )
    if cancel is not None and cancel.is_set():
        raise CancelledError
    return found


def _never() -> bool:
    return False
