"""What the parts of the window tell one another."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from o365desk.domain.values import Value
from o365desk.ui.task_runner import Task
from o365desk.ui.theme import Tone


class Changes(Value, frozen=True, kw_only=True):
    """What an operation made stale. Views reload what they show of it."""

    connections: bool = False
    matches: bool = False
    contacts: bool = False
    organizations: bool = False
    licences: bool = False
    runs: bool = False
    journal: bool = False
    settings: bool = False

    def touches(self, other: Changes) -> bool:
        """Whether both name the same kind of thing."""
        return any(
            a and b
            for a, b in zip(msgspec.structs.astuple(self), msgspec.structs.astuple(other), strict=True)
        )


EVERYTHING = Changes(
    connections=True, matches=True, contacts=True, organizations=True, licences=True, runs=True, journal=True
)


class Notice(Value, frozen=True, kw_only=True):
    """A sentence for the banner on top of the window."""

    tone: Tone
    text: str
    title: str = ""
    view: str = ""
    """A view that the banner's button opens, or empty."""
    button: str = ""


@dataclass(eq=False)
class ActiveRun:
    """A sync under way in this window."""

    connection_id: int
    connection_name: str
    started_at: datetime
    task: Task[Any] | None = None
    paused: threading.Event = field(default_factory=threading.Event)
    """While it is set the run makes no request."""

    def cancel(self) -> None:
        """Ask the run to stop."""
        if self.task is not None:
            self.task.cancel()


class AppState(QObject):
    """Broadcasts, and the runs under way.

    Signals:
        changed: A ``Changes`` after every operation that wrote something.
        sync_event: Each ``SyncEvent`` of the run under way, on the GUI thread.
        run_started: An ``ActiveRun``.
        run_ended: (ActiveRun, RunSummary or None when it failed or was cancelled before it began).
        sync_requested: (connection id, its name): start a manual sync.
        confirm_requested: (connection id, its name, tenant id): sync it, let its stopped plan pass.
        retry_requested: (connection id, its name, tenant ids): sync only these tenants again.
        cancel_requested: (connection id): cancel its run, or take it out of the queue.
        sandbox_requested: Open a window on the sandbox.
        navigate: (view name, argument or None).
        background_changed: The technician chose anew what goes on while the window is closed.
        notice: A ``Notice`` for the window's banner.
    """

    changed = Signal(object)
    sync_event = Signal(object)
    run_started = Signal(object)
    run_ended = Signal(object, object)
    sync_requested = Signal(int, str)
    confirm_requested = Signal(int, str, str)
    retry_requested = Signal(int, str, list)
    cancel_requested = Signal(int)
    sandbox_requested = Signal()
    navigate = Signal(str, object)
    background_changed = Signal()
    notice = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.runs: dict[int, ActiveRun] = {}
        """Connection id -> the run under way."""
        self.waiting: dict[int, str] = {}
        """Connections whose run starts when the one under way has ended: id -> name."""

    def open_view(self, name: str, argument: object = None) -> None:
        """Show a view, with something for it to open."""
        self.navigate.emit(name, argument)

    def tell(self, tone: Tone, text: str, *, title: str = "", view: str = "", button: str = "") -> None:
        """Show a sentence on top of the window, until it is closed or another view is opened."""
        self.notice.emit(Notice(tone=tone, text=text, title=title, view=view, button=button))
