"""Writes of many threads: those that are ready at the same time share one transaction.

A commit writes each page of the tables once, whoever changed it; and SQLite commits one after the other.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from o365desk.store.engine import Database, Transaction

_MOST = 8
"""Pieces in one transaction, so that none is long."""

Work = Callable[[Transaction], None]


class JointWriter:
    """Each piece is stored whole or not at all, and is stored when ``write`` returns.

    Args:
        database: Where to.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._turn = threading.Lock()
        self._lock = threading.Lock()
        self._waiting: list[_Piece] = []

    def write(self, work: Work) -> None:
        """Carry out a piece in a write transaction, perhaps together with those of other threads.

        Args:
            work: What to write. It is carried out again in a transaction of its own when another piece of
                the same transaction fails.

        Raises:
            AppError: As ``Database.write``; whatever ``work`` raises.
        """
        piece = _Piece(work)
        with self._lock:
            self._waiting.append(piece)
        while not piece.is_done:
            with self._turn:
                if not piece.is_done:
                    self._carry_out_some()
        if piece.error is not None:
            raise piece.error

    def _carry_out_some(self) -> None:
        with self._lock:
            pieces, self._waiting = self._waiting[:_MOST], self._waiting[_MOST:]
        if len(pieces) > 1:
            try:
                with self._database.write() as tx:
                    for piece in pieces:
                        piece.work(tx)
            except Exception:  # noqa: BLE001, S110 - whose fault it is shows when each is alone
                pass
            else:
                for piece in pieces:
                    piece.is_done = True
                return
        for piece in pieces:
            self._carry_out(piece)

    def _carry_out(self, piece: _Piece) -> None:
        try:
            with self._database.write() as tx:
                piece.work(tx)
        except Exception as error:  # noqa: BLE001 - raised in the thread whose piece it is
            piece.error = error
        piece.is_done = True


class _Piece:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.error: Exception | None = None
        self.is_done = False
