"""Pieces that share a transaction: each is stored whole or not at all, and a bad one spoils no other."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from o365desk.store import bulk, schema
from o365desk.store.engine import Database, Transaction
from o365desk.store.joint import JointWriter

_table = schema.setting
_WAIT_S = 30


def _put(tx: Transaction, name: str) -> None:
    bulk.insert(tx, _table, ["name", "value"], [(name, "1")])


def _names(db: Database) -> set[str]:
    with db.read() as tx:
        rows = bulk.fetch(tx, select(_table.c.name).where(_table.c.name.like("piece%")))
    return {row[0] for row in rows}


def _at_once(db: Database, bad: frozenset[int], count: int = 20) -> tuple[list[BaseException | None], int]:
    """Write pieces from many threads while the first stands still: their faults, how many transactions."""
    writer = JointWriter(db)
    begun, go_on = threading.Event(), threading.Event()
    transactions: set[int] = set()
    alive: list[Transaction] = []  # no two have the same id

    def hold(tx: Transaction) -> None:
        begun.set()
        assert go_on.wait(_WAIT_S)

    def work(number: int) -> None:
        def piece(tx: Transaction) -> None:
            alive.append(tx)
            transactions.add(id(tx))
            _put(tx, f"piece {number}")
            if number in bad:
                _put(tx, f"piece {number}")

        writer.write(piece)

    with ThreadPoolExecutor(count + 1) as pool:
        first = pool.submit(writer.write, hold)
        assert begun.wait(_WAIT_S)
        futures = [pool.submit(work, number) for number in range(count)]
        deadline = time.monotonic() + _WAIT_S
        while len(writer._waiting) < count:
            assert time.monotonic() < deadline
            go_on.wait(0.01)
        go_on.set()
        first.result(_WAIT_S)
        return [future.exception(_WAIT_S) for future in futures], len(transactions)


def test_pieces_that_wait_together_share_transactions(db: Database) -> None:
    faults, transactions = _at_once(db, frozenset())
    assert faults == [None] * 20
    assert transactions <= 4
    assert _names(db) == {f"piece {number}" for number in range(20)}


def test_a_bad_piece_is_told_to_its_own_thread_and_spoils_no_other(db: Database) -> None:
    faults, _ = _at_once(db, frozenset({3, 17}))
    assert [number for number, fault in enumerate(faults) if fault is not None] == [3, 17]
    assert all(isinstance(fault, IntegrityError) for fault in faults if fault is not None)
    assert _names(db) == {f"piece {number}" for number in range(20)} - {"piece 3", "piece 17"}


def test_one_alone_raises_what_it_raised(db: Database) -> None:
    def fail(tx: Transaction) -> None:
        _put(tx, "piece")
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        JointWriter(db).write(fail)
    assert _names(db) == set()
