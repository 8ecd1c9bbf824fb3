"""Reading ahead: the next page, and several batches at once."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator

import pytest

from o365desk.graph.decoding import Rows
from o365desk.graph.exceptions import NetworkError, NotAvailableError
from o365desk.graph.paging import ahead
from o365desk.graph.payloads import KeyRow
from o365desk.graph.reader import GraphReader
from tests.graph.stage import TENANT, Exchange, Stage
from tests.graph.tools import Connect


def page(number: int, last: bool = False) -> Rows[KeyRow]:
    return Rows([KeyRow(id=str(number))], None if last else "next")


def test_the_next_page_is_read_while_the_last_is_worked_on() -> None:
    begun = [threading.Event() for _ in range(3)]

    def pages() -> Iterator[Rows[KeyRow]]:
        for number, event in enumerate(begun):
            event.set()
            yield page(number, last=number == 2)

    seen = []
    for found in ahead(pages()):
        seen.append(found.rows[0].id)
        following = len(seen)
        assert following == 3 or begun[following].wait(5)
    assert seen == ["0", "1", "2"]


def test_one_page_and_none_need_no_thread() -> None:
    before = threading.active_count()
    assert [found.rows[0].id for found in ahead(iter([page(7, last=True)]))] == ["7"]
    assert list(ahead(iter(list[Rows[KeyRow]]()))) == []
    assert threading.active_count() == before


def test_a_fault_comes_after_the_pages_before_it() -> None:
    def pages() -> Iterator[Rows[KeyRow]]:
        yield page(0)
        yield page(1)
        raise NetworkError("cut", "cut", code="cut")

    found = ahead(pages())
    assert [next(found).rows[0].id, next(found).rows[0].id] == ["0", "1"]
    with pytest.raises(NetworkError):
        next(found)


def answer_batch(exchange: Exchange, status: int = 200) -> None:
    asked = json.loads(exchange.body)["requests"]
    body = {"userPurpose": "shared"} if status == 200 else {"error": {"code": "ErrorAccessDenied"}}
    exchange.json({"responses": [{"id": one["id"], "status": status, "body": body} for one in asked]})


def test_batches_of_a_large_tenant_are_asked_several_at_once_and_come_in_order(
    stage: Stage, staged: Connect
) -> None:
    together = threading.Barrier(8, timeout=5)
    alone = iter([True])

    def play(exchange: Exchange) -> None:
        if not next(alone, False):
            together.wait()
        answer_batch(exchange)

    stage.play = play
    ids = [f"{number:03}" for number in range(20 * 9)]
    found = list(GraphReader(staged(stage)).mailbox_purposes(TENANT, ids))
    assert [key for some in found for key in some] == ids
    assert len(stage.graph_paths) == 9


def test_a_refusal_of_the_first_batch_ends_it(stage: Stage, staged: Connect) -> None:
    stage.play = lambda exchange: answer_batch(exchange, 403)
    with pytest.raises(NotAvailableError):
        list(GraphReader(staged(stage)).mailbox_purposes(TENANT, [str(number) for number in range(200)]))
    assert len(stage.graph_paths) == 1
