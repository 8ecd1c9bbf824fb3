"""The window's own measures, on a profile with 100,000 users."""

from __future__ import annotations

import multiprocessing
import time
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from o365desk.app import DeskApplication
from o365desk.ui.views.base import ViewBase
from o365desk.ui.views.contacts import ContactsView
from tests.bench.window import Heart, Looked, Painted, scrolling, sorting, typed, until
from tests.bench.worker import resident


def look(folder: Path, started: float, looked: Looked) -> None:
    """Measure it."""
    app = QApplication([])
    app.setApplicationName("o365desk")
    painted = Painted(app)
    application = DeskApplication(app, folder / "profile", sandbox=False)
    application.start()
    until(lambda: bool(painted.at))
    looked.first_window = (painted.at - started) * 1e3
    try:
        _look(application, looked)
    finally:
        application.leave()


def _look(application: DeskApplication, looked: Looked) -> None:
    window, state = application.window, application.state
    until(lambda: window.context is not None and window.current_view() is not None)
    state.open_view("Contacts")
    view = _shown(application, "Contacts")
    assert isinstance(view, ContactsView)
    until(lambda: view.table.records.rowCount() > 0)
    view.search.setFocus()
    looked.filtered = typed(view.search, view.table, "sm")
    view.search.clear()
    view.filters.choose("review")
    until(lambda: view.review.table.records.total() > 0)
    view.review.filters.choose("every")
    looked.filtered = max(looked.filtered, typed(view.search, view.review.table, "be"))
    view.search.clear()
    until(lambda: view.review.table.records.rowCount() == view.review.table.records.total())
    looked.sorted = max(sorting(view.review.table), _sort_contacts(view))
    scrolling(view.table, looked)
    looked.found = _find(application)
    with Heart() as heart:
        _sync(application, looked)
    heart.tell(looked)
    assert window.context is not None
    looked.synced = window.context.desk.logs.runs()[0].counts.users_read


def _sort_contacts(view: ContactsView) -> float:
    view.filters.choose("all")
    return sorting(view.table)


def _find(application: DeskApplication) -> float:
    """Milliseconds from a key in the search for anything to its answer on screen; the index is up to date."""
    window = application.window
    window.activateWindow()
    until(window.isActiveWindow)
    QTest.keySequence(QApplication.focusWidget() or window, "Ctrl+K")
    box = window.findChild(object, "find_box")
    until(box.isVisible)
    until(lambda: not box._refreshing and application.runner.active == 0)
    worst = 0.0
    for text in ("smi", "t17", "berg a"):
        box.box.clear()
        until(lambda: application.runner.active == 0)
        start = time.perf_counter()
        QTest.keyClicks(box.box, text)
        until(lambda: box.model.rowCount() > 0)
        box.repaint()
        worst = max(worst, (time.perf_counter() - start) * 1e3)
    QTest.keySequence(box.box, "Escape")
    return worst


def _sync(application: DeskApplication, looked: Looked) -> None:
    """A sync, and all that follows from it in the window."""
    state = application.state
    assert application.window.context is not None
    connection = application.window.context.desk.connections.by_name("Sandbox partner")
    ended: list[object] = []
    state.run_ended.connect(lambda _run, summary: ended.append(summary))
    state.sync_requested.emit(connection.id, connection.name)
    until(lambda: bool(state.runs))

    def is_over() -> bool:
        for one in multiprocessing.active_children():
            looked.sync_bytes = max(looked.sync_bytes, resident(str(one.pid)))
        return bool(ended) and not state.runs

    until(is_over, 300.0, look_ms=100)
    until(lambda: application.runner.active == 0, look_ms=100)


def _shown(application: DeskApplication, name: str) -> ViewBase:
    window = application.window
    until(lambda: window.current_name == name)
    view = window.current_view()
    assert view is not None
    until(lambda: view.is_ready)
    return view
