"""Syncs in a process of their own: a window beside it keeps its interpreter, and its memory, for itself.

A sync keeps dozens of threads busy. In one process with a window each of them takes the interpreter's lock
from it, and a painted frame waits for a handshake. The process lives as long as one run; it opens the profile
like a command line would, sends what the run says ten times a second, and is told to pause, go on or cancel.
When whoever started it is gone, it cancels itself.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection as Channel
from typing import TYPE_CHECKING, Protocol

from o365desk.domain.errors import AppError, CancelledError
from o365desk.domain.redaction import Redactor
from o365desk.domain.sync import RunSummary, SyncEvent, Trigger
from o365desk.domain.values import Value
from o365desk.secrets import KeyKind

if TYPE_CHECKING:
    from o365desk.services.desk import Desk

_SENT_S = 0.1
"""Seconds between two deliveries."""
_PATIENCE_S = 20.0
"""How long a process may go on after it was told to cancel, before it is killed."""
_END_S = 5.0
_CANCEL, _PAUSE, _GO_ON = "cancel", "pause", "go on"
_POSIX_NICE = 5
_BELOW_NORMAL_PRIORITY_CLASS = 0x4000
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


class _Order(Value, frozen=True, kw_only=True):
    """What the process is told to do."""

    connection_id: int
    tenant_ids: tuple[str, ...] | None
    confirm: frozenset[str]
    trigger: Trigger
    shared: bool
    log_level: int


class _Logged(Value, frozen=True, kw_only=True):
    """A line for the program's log, without secrets."""

    logger: str
    level: int
    text: str


class _Refused(Value, frozen=True, kw_only=True):
    """The run ended with an ``AppError``."""

    title: str
    message: str
    hint: str
    link: str
    code: str


class _Broken(Value, frozen=True, kw_only=True):
    """The run ended with a bug."""

    summary: str
    details: str


_Said = SyncEvent | _Logged | RunSummary | _Refused | _Broken


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
        order = _Order(
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

    def __init__(self, open_desk: Callable[[], Desk], order: _Order) -> None:
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
                if self._heard.poll(_SENT_S):
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
                self._tell(_PAUSE if is_paused else _GO_ON)

    def _cancel(self) -> None:
        now = time.monotonic()
        if _CANCEL not in self._told_at:
            self._told_at[_CANCEL] = now
            self._tell(_CANCEL)
        elif now - self._told_at[_CANCEL] > _PATIENCE_S:
            self._process.kill()  # what it had committed stays; the next run heals the rest

    def _tell(self, word: str) -> None:
        try:
            self._words.send(word)
        except OSError:
            _log.debug("The sync's process has ended before it was told: %s", word)

    def _take(self, said: _Said, on_event: Callable[[SyncEvent], None]) -> None:
        if isinstance(said, RunSummary):
            self.summary = said
        elif isinstance(said, _Logged):
            logging.getLogger(said.logger).log(said.level, "%s", said.text)
        elif isinstance(said, _Refused):
            if said.code == CancelledError().code:
                raise CancelledError(said.title, said.message, said.hint)
            raise AppError(said.title, said.message, said.hint, link=said.link, code=said.code)
        elif isinstance(said, _Broken):
            raise SyncProcessError(said.summary) from _RemoteError(said.details)
        else:
            on_event(said)


# In the other process


class _Sender:
    """Gathers what is said and sends it, ten times a second, from a thread of its own."""

    def __init__(self, channel: Channel, cancel: threading.Event) -> None:
        self._channel = channel
        self._cancel = cancel
        self._lock = threading.Lock()
        self._waiting: list[_Said] = []
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._work, name="sender", daemon=True)
        self._thread.start()

    def __call__(self, said: _Said) -> None:
        with self._lock:
            self._waiting.append(said)

    def end(self, last: _Said) -> None:
        """Send what waits, and this as the last."""
        self(last)
        self._ended.set()
        self._thread.join()

    def _work(self) -> None:
        while not self._ended.wait(_SENT_S):
            self._send()
        self._send()

    def _send(self) -> None:
        with self._lock:
            some, self._waiting = self._waiting, []
        if some:
            try:
                self._channel.send(some)
            except OSError:
                self._cancel.set()  # nobody is there any more


class _LogSender(logging.Handler):
    """Sends the program's log lines to the process that has its file open."""

    def __init__(self, send: _Sender) -> None:
        super().__init__()
        self._send = send

    def emit(self, record: logging.LogRecord) -> None:
        """Send one line; its secrets are blotted out here, where they are known."""
        self._send(_Logged(logger=record.name, level=record.levelno, text=self.format(record)))


def serve(channel: Channel, words: Channel, open_desk: Callable[[], Desk], order: _Order) -> None:
    """Carry out one order and say how it ended. The sync process's only function."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches both; the other one tells what to do
    _give_way()
    cancel, paused = threading.Event(), threading.Event()
    threading.Thread(target=_listen, args=(words, cancel, paused), name="listener", daemon=True).start()
    send = _Sender(channel, cancel)
    send.end(_outcome(send, cancel, paused, open_desk, order))


def _outcome(
    send: _Sender,
    cancel: threading.Event,
    paused: threading.Event,
    open_desk: Callable[[], Desk],
    order: _Order,
) -> _Said:
    formatter = Redactor("%(message)s")
    handler = _LogSender(send)
    handler.setFormatter(formatter)
    logger = logging.getLogger("o365desk")
    logger.setLevel(order.log_level)
    logger.addHandler(handler)
    try:
        desk = open_desk()
        try:
            return _synced(desk, send, cancel, paused, order)
        finally:
            desk.close()
    except AppError as error:
        return _Refused(
            title=error.title, message=error.message, hint=error.hint, link=error.link, code=error.code
        )
    except Exception as error:  # noqa: BLE001 - raised again in the process that ordered it
        return _Broken(
            summary=formatter.blot(f"{type(error).__name__}: {error}"),
            details=formatter.blot(traceback.format_exc()),
        )


def _synced(
    desk: Desk, send: _Sender, cancel: threading.Event, paused: threading.Event, order: _Order
) -> RunSummary:
    summary = desk.sync.run(
        order.connection_id,
        tenant_ids=order.tenant_ids,
        confirm=order.confirm,
        trigger=order.trigger,
        shared=order.shared,
        on_event=send,
        cancel=cancel,
        paused=paused,
    )
    try:
        desk.finding.refresh(cancel)  # else the window would do it
    except CancelledError:
        _log.debug("What is searched is brought up to date later.")
    except AppError as error:
        _log.warning("What is searched was not brought up to date: %s", error)
    return summary


def _listen(words: Channel, cancel: threading.Event, paused: threading.Event) -> None:
    """Do what is told until nobody is there to tell any more."""
    try:
        while not cancel.is_set():
            word = words.recv()
            if word == _CANCEL:
                cancel.set()
            elif word == _PAUSE:
                paused.set()
            else:
                paused.clear()
    except (EOFError, OSError):
        cancel.set()


def _give_way() -> None:
    """Let whoever sits at the machine go first."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL_PRIORITY_CLASS)
    else:
        os.nice(_POSIX_NICE)
