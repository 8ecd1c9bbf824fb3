"""Syncs in a process of their own: a window beside it keeps its interpreter, and its memory, for itself.

A sync keeps dozens of threads busy. In one process with a window each of them takes the interpreter's lock
from it, and a painted frame waits for a handshake. The process lives as long as one run; it opens the profile
like a command line would, sends what the run says ten times a second, and is told to pause, go on or cancel.
When whoever started it is gone, it cancels itself.
"""

from __future__ import annotations

import logging
import multiprocessing
import threading
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from o365desk.domain.errors import AppError, CancelledError
from o365desk.domain.sync import RunSummary, SyncEvent, Trigger
from o365desk.secrets import KeyKind
from o365desk.services.sync_process import (
    CANCEL,
    GO_ON,
    PAUSE,
    SENT_S,
    Broken,
    Logged,
    Refused,
    Said,
    SyncOrder,
    serve,
)

if TYPE_CHECKING:
    from o365desk.services.desk import Desk

_PATIENCE_S = 20.0
"""How long a process may go on after it was told to cancel, before it is killed."""
_END_S = 5.0
_TELLABLE = (KeyKind.OS_STORE, KeyKind.KEY_FILE)
"""Where another process finds the vault's key by itself."""
_log = logging.getLogger(__name__)


class RunsSync(Protocol):
    """Something that runs a sync as ``SyncService.run`` does: here, or in a process of its own."""

    def __call__(
        self,
        connection_id: int,
        *,
        tenant_ids: Sequence[str] | None = None,
        confirm: frozenset[str] = frozenset(),
        trigger: Trigger = Trigger.MANUAL,
        shared: bool = False,
        on_event: Callable[[SyncEvent], None] = lambda _: None,
        cancel: threading.Event | None = None,
        paused: threading.Event | None = None,
    ) -> RunSummary:
        """Blocks until the run has ended."""


class SyncProcessError(RuntimeError):
    """An unexpected exception in a sync's process; ``__cause__`` holds its traceback."""


class _RemoteError(Exception):
    """Another process's traceback, as text."""

    def __str__(self) -> str:
        return f"\n{self.args[0]}"


class BackgroundSync:
    """Runs syncs of a profile in processes of their own.

    Where the vault's key is a passphrase or in memory only, no other process can have it: such a profile is
    synced in this one.

    Args:
        desk: The profile as this process has it open.
        open_desk: Opens it in the other process. Is sent there, so a function of a module with arguments that
            can be pickled (``functools.partial``); it holds no secret.
    """

    def __init__(self, desk: Desk, open_desk: Callable[[], Desk]) -> None:
        self._desk = desk
        self._open_desk = open_desk

    def run(
        self,
        connection_id: int,
        *,
        tenant_ids: Sequence[str] | None = None,
        confirm: frozenset[str] = frozenset(),
        trigger: Trigger = Trigger.MANUAL,
        shared: bool = False,
        on_event: Callable[[SyncEvent], None] = lambda _: None,
        cancel: threading.Event | None = None,
        paused: threading.Event | None = None,
    ) -> RunSummary:
        """Sync a connection, as ``SyncService.run`` does; blocks until the run has ended.

        Raises:
            AppError: As there; also when the process ended without a word (code ``sync_died``).
            SyncProcessError: Something unexpected went wrong in the process.
        """
        cancel = cancel if cancel is not None else threading.Event()
        paused = paused if paused is not None else threading.Event()
        if self._desk.vault.source.kind not in _TELLABLE:
            return self._desk.sync.run(
                connection_id,
                tenant_ids=tenant_ids,
                confirm=confirm,
                trigger=trigger,
                shared=shared,
                on_event=on_event,
                cancel=cancel,
                paused=paused,
            )
        order = SyncOrder(
            connection_id=connection_id,
            tenant_ids=None if tenant_ids is None else tuple(tenant_ids),
            confirm=confirm,
            trigger=trigger,
            shared=shared,
            log_level=logging.getLogger("o365desk").getEffectiveLevel(),
        )
        with _Process(self._open_desk, order) as process:
            code = process.follow(on_event, cancel, paused)
            if process.summary is not None:
                return process.summary
        self._desk.sync.close_orphans()
        name = self._desk.connections.get(connection_id).name
        raise AppError(
            f"The sync of {name} ended unexpectedly.",
            f"Its process ended with code {code}. What it had stored is kept.",
            "Sync again. If it happens again, save a support bundle from the Help menu.",
            code="sync_died",
        )


class _Process:
    """One run's process, from this side."""

    def __init__(self, open_desk: Callable[[], Desk], order: SyncOrder) -> None:
        context = multiprocessing.get_context("spawn")  # what was forked from threads may hang
        self._heard, said = context.Pipe(duplex=False)
        told, self._words = context.Pipe(duplex=False)
        self._process = context.Process(
            target=serve, args=(said, told, open_desk, order), name="o365desk-sync", daemon=True
        )
        self._theirs = (said, told)
        self._told_at: dict[str, float] = {}
        self.summary: RunSummary | None = None

    def __enter__(self) -> _Process:
        try:
            self._process.start()
        except OSError as error:
            raise AppError(
                "The sync's process could not be started.",
                f"{error.strerror}. Nothing was read.",
                "Close other programs, then sync again.",
                code="sync_not_started",
            ) from error
        for one in self._theirs:
            one.close()  # so that each side sees when the other is gone
        return self

    def __exit__(self, *_: object) -> None:
        self._words.close()  # nobody listens any more: what still runs cancels itself
        self._process.join(_END_S)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._heard.close()
        self._process.close()

    def follow(
        self, on_event: Callable[[SyncEvent], None], cancel: threading.Event, paused: threading.Event
    ) -> int | None:
        """Pass on what the run says, and to it what it is told, until it ends; gives the exit code."""
        is_paused = False
        while True:
            try:
                if self._heard.poll(SENT_S):
                    for said in self._heard.recv():
                        self._take(said, on_event)
            except (EOFError, OSError):
                self._process.join(_END_S)
                return self._process.exitcode
            if self.summary is not None:
                return None
            if cancel.is_set():
                self._cancel()
            elif paused.is_set() is not is_paused:
                is_paused = not is_paused
                self._tell(PAUSE if is_paused else GO_ON)

    def _cancel(self) -> None:
        now = time.monotonic()
        if CANCEL not in self._told_at:
            self._told_at[CANCEL] = now
            self._tell(CANCEL)
        elif now - self._told_at[CANCEL] > _PATIENCE_S:
            self._process.kill()  # what it had committed stays; the next run heals the rest

    def _tell(self, word: str) -> None:
        try:
            self._words.send(word)
        except OSError:
            _log.debug("The sync's process has ended before it was told: %s", word)

    def _take(self, said: Said, on_event: Callable[[SyncEvent], None]) -> None:
        if isinstance(said, RunSummary):
            self.summary = said
        elif isinstance(said, Logged):
            logging.getLogger(said.logger).log(said.level, "%s", said.text)
        elif isinstance(said, Refused):
            if said.code == CancelledError().code:
                raise CancelledError(said.title, said.message, said.hint)
            raise AppError(said.title, said.message, said.hint, link=said.link, code=said.code)
        elif isinstance(said, Broken):
            raise SyncProcessError(said.summary) from _RemoteError(said.details)
        else:
            on_event(said)
