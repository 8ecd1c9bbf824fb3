"""The other side of ``background_sync``: what a sync's own process does.

It opens the profile like a command line would, carries out one order, sends what is said ten times a second,
listens for words, and gives way to whoever sits at the machine.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection as Channel
from typing import TYPE_CHECKING

from o365desk.domain.errors import AppError, CancelledError
from o365desk.domain.redaction import Redactor
from o365desk.domain.sync import RunSummary, SyncEvent, Trigger
from o365desk.domain.values import Value

if TYPE_CHECKING:
    from o365desk.services.desk import Desk

SENT_S = 0.1
"""Seconds between two deliveries."""
CANCEL, PAUSE, GO_ON = "cancel", "pause", "go on"
"""The words."""
_POSIX_NICE = 5
_BELOW_NORMAL_PRIORITY_CLASS = 0x4000
_log = logging.getLogger(__name__)


class SyncOrder(Value, frozen=True, kw_only=True):
    """What the process is told to do."""

    connection_id: int
    tenant_ids: tuple[str, ...] | None
    confirm: frozenset[str]
    trigger: Trigger
    shared: bool
    log_level: int


class Logged(Value, frozen=True, kw_only=True):
    """A line for the program's log, without secrets."""

    logger: str
    level: int
    text: str


class Refused(Value, frozen=True, kw_only=True):
    """The run ended with an ``AppError``."""

    title: str
    message: str
    hint: str
    link: str
    code: str


class Broken(Value, frozen=True, kw_only=True):
    """The run ended with a bug."""

    summary: str
    details: str


Said = SyncEvent | Logged | RunSummary | Refused | Broken


class _Sender:
    """Gathers what is said and sends it, ten times a second, from a thread of its own."""

    def __init__(self, channel: Channel, cancel: threading.Event) -> None:
        self._channel = channel
        self._cancel = cancel
        self._lock = threading.Lock()
        self._waiting: list[Said] = []
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._work, name="sender", daemon=True)
        self._thread.start()

    def __call__(self, said: Said) -> None:
        with self._lock:
            self._waiting.append(said)

    def end(self, last: Said) -> None:
        """Send what waits, and this as the last."""
        self(last)
        self._ended.set()
        self._thread.join()

    def _work(self) -> None:
        while not self._ended.wait(SENT_S):
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
        self._send(Logged(logger=record.name, level=record.levelno, text=self.format(record)))


def serve(channel: Channel, words: Channel, open_desk: Callable[[], Desk], order: SyncOrder) -> None:
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
    order: SyncOrder,
) -> Said:
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
        return Refused(
            title=error.title, message=error.message, hint=error.hint, link=error.link, code=error.code
        )
    except Exception as error:  # noqa: BLE001 - raised again in the process that ordered it
        return Broken(
            summary=formatter.blot(f"{type(error).__name__}: {error}"),
            details=formatter.blot(traceback.format_exc()),
        )


def _synced(
    desk: Desk, send: _Sender, cancel: threading.Event, paused: threading.Event, order: SyncOrder
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
            if word == CANCEL:
                cancel.set()
            elif word == PAUSE:
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
