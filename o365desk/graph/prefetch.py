"""Reading ahead: small questions to one tenant in one ``$batch``, each answered later as if asked on its own.

Only good answers are kept. Whatever else comes of a part, or of the batch, is forgotten: the question is then
asked on its own, with all its tries, and its own words for what goes wrong. Waits that Microsoft asked for
are kept, so that they are not undercut by that.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from requests.structures import CaseInsensitiveDict

from o365desk.graph.asking import Ask
from o365desk.graph.budgets import charges_of
from o365desk.graph.decoding import BrokenAnswerError, read_object
from o365desk.graph.payloads import BatchAnswer, BatchPart
from o365desk.graph.throttle import parse_retry_after
from o365desk.graph.transport import Answer
from o365desk.graph.urls import link_problem

if TYPE_CHECKING:
    from o365desk.graph.client import GraphClient

MOST = 20
"""Questions in one batch (Graph: json-batching)."""
_log = logging.getLogger(__name__)

Question = tuple[str, Mapping[str, str]]
"""Path below ``/v1.0`` and query options of a GET that is the same in all tenants."""


class Shelf:
    """Answers that came ahead. Each is given once, to who asks that very question of that tenant."""

    def __init__(self) -> None:
        self._answers: dict[str, dict[str, Answer]] = {}

    def put(self, tenant_id: str, found: Mapping[str, Answer]) -> None:
        """Keep a tenant's answers, by whole address."""
        self._answers.setdefault(tenant_id, {}).update(found)

    def take(self, tenant_id: str, address: str) -> Answer | None:
        """The answer to a question, if it came; it is given no second time."""
        found = self._answers.get(tenant_id)
        return found.pop(address, None) if found else None

    def drop(self, tenant_id: str) -> None:
        """Nobody asks any more: what is left of a tenant's answers is forgotten."""
        self._answers.pop(tenant_id, None)


def address_of(graph: str, question: Question) -> str:
    """The whole address of a question, as it is asked on its own. ``graph``: origin of the cloud's Graph."""
    path, params = question
    return Ask("GET", f"{graph}/v1.0{path}", params, None, None, "", False).address


def read_ahead(client: GraphClient, tenant_id: str, addresses: Sequence[str]) -> None:
    """Ask several questions at once and put what is answered well onto the client's shelf.

    Args:
        client: The connection's client.
        tenant_id: The tenant.
        addresses: Whole addresses of GETs, links too; at most 20. A link that must not be followed is left
            out here: asked on its own, it is refused in words.

    Raises:
        ConnectionHeldError, NetworkError: No token.
        CancelledError: The technician cancelled.
    """
    graph = client.endpoints.graph
    asked = [each for each in addresses[:MOST] if not link_problem(each, graph, tenant_id)]
    if len(asked) < 2:
        return
    below = len(graph) + len("/v1.0")
    parts = [{"id": str(at), "method": "GET", "url": each[below:]} for at, each in enumerate(asked)]
    ask = Ask("POST", f"{graph}/v1.0/$batch", None, {"requests": parts}, None, "the first data", True)
    answer = client.try_once(tenant_id, ask)
    if answer is None:
        return
    try:
        responses = read_object(answer.body, BatchAnswer).responses
    except BrokenAnswerError:
        return
    found: dict[str, Answer] = {}
    for part in responses:
        address = asked[int(part.id)] if part.id.isdecimal() and int(part.id) < len(asked) else None
        if address is None:
            continue
        good = _judge(client, tenant_id, address[below:], part)
        if good is not None:
            found[address] = good
    client.shelf.put(tenant_id, found)


def _judge(client: GraphClient, tenant_id: str, target: str, part: BatchPart) -> Answer | None:
    """A part's answer if it is a good one; what it tells of budgets and waits is heeded in any case."""
    headers = CaseInsensitiveDict(part.headers or {})
    path, _, query = target.partition("?")
    client.limits.learn(tenant_id, charges_of(path, query), headers)
    _log.debug("%s: in a batch, GET /v1.0%s: %s", client.name_of(tenant_id), path, part.status)
    if part.status == 200:
        return Answer(status=200, headers=headers, body=bytes(part.body))
    told = parse_retry_after(headers.get("Retry-After"), headers.get("Date")) or 0.0
    if part.status == 429 or (part.status >= 500 and told > 0.0):
        client.hold_back(tenant_id, told, 1)
    return None
