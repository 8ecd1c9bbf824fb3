"""Work off the GUI thread. Exactly one end per task: succeeded, failed or cancelled.

A runnable owns no QObject (it dies on the pool's thread); the runner does. Workers put frozen values into a
queue and wake the runner, which delivers them on the GUI thread in order.
"""

from __future__ import annotations

import itertools
import logging
import threading
import traceback
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal, Slot

from o365desk.domain.errors import AppError, CancelledError
from o365desk.ui.language import noop

T = TypeVar("T")
logger = logging.getLogger(__name__)
_BATCH = 400
"""Values delivered before the event loop gets its turn again."""


class TaskState(StrEnum):
    """Where a task is. The last three are ends."""

    UNDER_WAY = noop("under way")
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class TaskContext:
    """What a task's function gets: the cancel event to watch, and a way to tell the window something."""

    cancel: threading.Event
    emit: Callable[[object], None]


@dataclass(frozen=True)
class Bug:
    """An unexpected exception, as text, ready for the dialog and the log."""

    title: str
    summary: str
    details: str


@dataclass(eq=False)
class Task(Generic[T]):
    """A handle on work under way. Lives on the GUI thread."""

    id: int
    title: str
    key: str | None
    owner: QObject | None
    on_success: Callable[[T], None] | None
    on_failure: Callable[[AppError], None] | None
    on_cancel: Callable[[], None] | None
    on_progress: Callable[[object], None] | None
    cancel_event: threading.Event = field(default_factory=threading.Event)
    state: TaskState = TaskState.UNDER_WAY
    superseded: bool = False

    def cancel(self) -> None:
        """Ask the work to stop. Twice is harmless."""
        self.cancel_event.set()

    @property
    def under_way(self) -> bool:
        """Whether no end was delivered yet."""
        return self.state is TaskState.UNDER_WAY


@dataclass(frozen=True)
class _Post:
    task_id: int
    kind: str
    value: Any


class _Job(QRunnable):
    def __init__(
        self, task: Task[Any], function: Callable[[TaskContext], Any], post: Callable[[_Post], None]
    ) -> None:
        super().__init__()
        self._task_id = task.id
        self._title = task.title
        self._cancel = task.cancel_event
        self._function = function
        self._post = post

    def run(self) -> None:
        self._post(_Post(self._task_id, *self._outcome()))

    def _outcome(self) -> tuple[str, object]:
        if self._cancel.is_set():
            return "cancelled", None
        context = TaskContext(self._cancel, lambda value: self._post(_Post(self._task_id, "progress", value)))
        try:
            return "succeeded", self._function(context)
        except CancelledError:
            return "cancelled", None
        except AppError as error:
            return "failed", error.with_traceback(None)
        except Exception as error:
            logger.exception("Task failed unexpectedly: %s", self._title)
            return "bug", Bug(self._title, f"{type(error).__name__}: {error}", traceback.format_exc())


class TaskRunner(QObject):
    """Runs functions on a thread pool and delivers their ends and progress on the GUI thread.

    Signals:
        bug: A ``Bug``, for every unexpected exception of a task.
        active_changed: How many tasks are under way.
    """

    bug = Signal(object)
    active_changed = Signal(int)
    _wake = Signal()

    def __init__(self, parent: QObject | None = None, *, threads: int = 8) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._pool.setExpiryTimeout(10_000)
        self._ids = itertools.count(1)
        self._tasks: dict[int, Task[Any]] = {}
        self._by_key: dict[str, Task[Any]] = {}
        self._posts: deque[_Post] = deque()
        self._awake = threading.Event()
        self._closing = False
        self._wake.connect(self._drain, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        title: str,
        function: Callable[[TaskContext], T],
        *,
        on_success: Callable[[T], None] | None = None,
        on_failure: Callable[[AppError], None] | None = None,
        on_cancel: Callable[[], None] | None = None,
        on_progress: Callable[[object], None] | None = None,
        key: str | None = None,
        owner: QObject | None = None,
    ) -> Task[T]:
        """Start ``function`` off the GUI thread.

        Args:
            title: What is being done, for the log and the bug dialog.
            function: Takes a ``TaskContext``; must touch no QObject.
            on_success: Gets the result. All callbacks come on the GUI thread.
            on_failure: Gets the ``AppError``; for a bug too, with a general one, after ``bug`` was emitted.
            on_cancel: Called when the task was cancelled or superseded.
            on_progress: Gets each emitted value, in order, always before the end.
            key: A newer task with the same key supersedes this one: its result is dropped as cancelled.
            owner: When this object is gone, no callback is called any more.
        """
        task = Task(next(self._ids), title, key, owner, on_success, on_failure, on_cancel, on_progress)
        if key is not None:
            older = self._by_key.get(key)
            if older is not None:
                older.superseded = True
                older.cancel()
            self._by_key[key] = task
        self._tasks[task.id] = task
        if self._closing:
            task.cancel()
        self._pool.start(_Job(task, function, self._post))
        self.active_changed.emit(len(self._tasks))
        return task

    @property
    def active(self) -> int:
        """How many tasks are under way."""
        return len(self._tasks)

    def cancel_all(self) -> None:
        """Ask everything to stop."""
        for task in list(self._tasks.values()):
            task.cancel()

    def shutdown(self, timeout_ms: int = 3000) -> bool:
        """Cancel everything and wait. True when the pool is empty; the runner takes nothing new then."""
        self._closing = True
        self.cancel_all()
        return self._pool.waitForDone(timeout_ms)

    def _post(self, post: _Post) -> None:
        self._posts.append(post)
        if not self._awake.is_set():
            self._awake.set()
            self._wake.emit()

    @Slot()
    def _drain(self) -> None:
        self._awake.clear()
        for _ in range(_BATCH):
            try:
                post = self._posts.popleft()
            except IndexError:
                return
            self._deliver(post)
        QTimer.singleShot(0, self._drain)

    def _deliver(self, post: _Post) -> None:
        task = self._tasks.get(post.task_id)
        if task is None:
            return
        alive = task.owner is None or shiboken6.isValid(task.owner)
        if post.kind == "progress":
            if alive and task.on_progress is not None and not task.superseded:
                task.on_progress(post.value)
            return
        self._finish(task)
        kind = "cancelled" if task.superseded and post.kind == "succeeded" else post.kind
        error = post.value
        if kind == "bug":
            self.bug.emit(post.value)
            error = AppError(
                f"{task.title}: something went wrong inside o365desk.",
                post.value.summary,
                "The details are in the log. Nothing that was saved before is lost.",
                code="bug",
            )
        task.state = {"succeeded": TaskState.SUCCEEDED, "cancelled": TaskState.CANCELLED}.get(
            kind, TaskState.FAILED
        )
        if not alive:
            return
        if kind == "succeeded" and task.on_success is not None:
            task.on_success(post.value)
        elif kind == "cancelled" and task.on_cancel is not None:
            task.on_cancel()
        elif kind in ("failed", "bug") and task.on_failure is not None:
            task.on_failure(error)

    def _finish(self, task: Task[Any]) -> None:
        del self._tasks[task.id]
        if task.key is not None and self._by_key.get(task.key) is task:
            del self._by_key[task.key]
        self.active_changed.emit(len(self._tasks))
