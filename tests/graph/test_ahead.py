"""Reading ahead: the next page is on its way while the last is worked on."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from o365desk.graph.decoding import Rows
from o365desk.graph.exceptions import NetworkError
from o365desk.graph.paging import ahead
from o365desk.graph.payloads import KeyRow


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
