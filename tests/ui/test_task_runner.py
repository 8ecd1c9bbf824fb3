"""The task runner: exactly one end per task, in order, on the GUI thread."""

from __future__ import annotations

import threading
from typing import Any

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from o365desk.domain.errors import AppError, CancelledError
from o365desk.ui.task_runner import Task, TaskContext, TaskRunner, TaskState


class Ends:
    """Collects what a task says."""

    def __init__(self) -> None:
        self.said: list[Any] = []
        self.threads: set[int] = set()

    def run(self, runner: TaskRunner, function: Any, **how: Any) -> Task[Any]:
        return runner.run(
            "Test",
            function,
            on_success=lambda value: self.note("succeeded", value),
            on_failure=lambda error: self.note("failed", error),
            on_cancel=lambda: self.note("cancelled", None),
            on_progress=lambda value: self.note("progress", value),
            **how,
        )

    def note(self, end: str, value: object) -> None:
        self.said.append((end, value))
        self.threads.add(threading.get_ident())

    @property
    def words(self) -> list[str]:
        return [end for end, _ in self.said]


def test_success_comes_after_all_progress_on_the_gui_thread(runner: TaskRunner, qtbot: QtBot) -> None:
    ends = Ends()

    def work(task: TaskContext) -> str:
        for number in range(1000):
            task.emit(number)
        return "done"

    handle = ends.run(runner, work)
    qtbot.waitUntil(lambda: handle.state is TaskState.SUCCEEDED)
    assert ends.said[:-1] == [("progress", number) for number in range(1000)]
    assert ends.said[-1] == ("succeeded", "done")
    assert ends.threads == {threading.get_ident()}


def test_an_expected_fault_is_a_failure_and_no_bug(runner: TaskRunner, qtbot: QtBot) -> None:
    ends, bugs = Ends(), []
    runner.bug.connect(bugs.append)

    def work(_: TaskContext) -> None:
        raise AppError("The file is not there.")

    handle = ends.run(runner, work)
    qtbot.waitUntil(lambda: not handle.under_way)
    assert ends.words == ["failed"]
    assert ends.said[0][1].title == "The file is not there."
    assert bugs == []


def test_an_unexpected_exception_is_a_bug_and_a_failure(runner: TaskRunner, qtbot: QtBot) -> None:
    ends, bugs = Ends(), []
    runner.bug.connect(bugs.append)
    handle = ends.run(runner, lambda _: 1 // 0)
    qtbot.waitUntil(lambda: not handle.under_way)
    assert ends.words == ["failed"]
    assert len(bugs) == 1
    assert "ZeroDivisionError" in bugs[0].details


def test_cancel_twice_ends_once(runner: TaskRunner, qtbot: QtBot) -> None:
    ends = Ends()

    def work(task: TaskContext) -> None:
        task.cancel.wait(10)
        raise CancelledError()

    handle = ends.run(runner, work)
    handle.cancel()
    handle.cancel()
    qtbot.waitUntil(lambda: not handle.under_way, timeout=1000)
    assert ends.words == ["cancelled"]


def test_a_task_cancelled_before_its_turn_never_runs(qtbot: QtBot) -> None:
    runner = TaskRunner(threads=1)
    gate = threading.Event()
    ran: list[int] = []
    runner.run("First", lambda _: gate.wait(5))
    ends = Ends()
    second = ends.run(runner, lambda _: ran.append(1))
    second.cancel()
    gate.set()
    qtbot.waitUntil(lambda: runner.active == 0)
    assert ends.words == ["cancelled"]
    assert ran == []
    assert runner.shutdown()


def test_a_newer_task_with_the_same_key_drops_the_older_result(runner: TaskRunner, qtbot: QtBot) -> None:
    gate, old, new = threading.Event(), Ends(), Ends()
    old.run(runner, lambda _: gate.wait(5), key="search")
    new.run(runner, lambda _: "new", key="search")
    qtbot.waitUntil(lambda: new.words == ["succeeded"])
    gate.set()
    qtbot.waitUntil(lambda: old.words == ["cancelled"])
    assert runner.active == 0


def test_no_callback_reaches_an_owner_that_is_gone(runner: TaskRunner, qtbot: QtBot) -> None:
    import shiboken6

    gate, ends, owner = threading.Event(), Ends(), QObject()
    handle = ends.run(runner, lambda _: gate.wait(5), owner=owner)
    shiboken6.delete(owner)
    gate.set()
    qtbot.waitUntil(lambda: not handle.under_way)
    assert ends.said == []


def test_shutdown_cancels_waits_and_says_whether_all_ended(qtbot: QtBot) -> None:
    runner = TaskRunner()
    runner.run("Obedient", lambda task: task.cancel.wait(30))
    assert runner.shutdown(2000)
    deaf, began, release = TaskRunner(), threading.Event(), threading.Event()

    def listen_to_nobody(_: TaskContext) -> None:
        began.set()
        release.wait(30)

    deaf.run("Deaf", listen_to_nobody)
    assert began.wait(5)
    assert not deaf.shutdown(100)
    release.set()
    assert deaf.shutdown(2000)
