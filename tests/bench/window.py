"""A window that measures itself: ``main()`` with arguments ``floor|product FOLDER STARTED`` prints JSON.

STARTED is ``time.time()`` of whoever started the process. ``floor`` is PySide6 alone: a main window with a
table over a list of strings, and a heart that beats beside a thread that decodes JSON and writes SQLite.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QWidget

from tests.bench.worker import peak, resident

BEAT_MS = 10
STALL_MS = 50
SCROLLS = 200
_DEEP = 6


@dataclass
class Looked:
    """What was measured: milliseconds, bytes.

    Attributes:
        first_window: From the start of the process to the first painted window.
        filtered: The slowest first key to a filtered list, painted.
        sorted: The slowest click on a heading to a sorted list, painted.
        frame: The slowest of ``SCROLLS`` frames of scrolling.
        gaps: Visible rows without text while scrolling.
        stall: The longest time in which the window answered nothing, during a sync.
        usual_stall: What 99 of 100 such times stay below.
        stalled: Where the stalls above ``STALL_MS`` were, with their length.
        synced: Users read by the sync.
        most_bytes: Most memory.
        sync_bytes: Most memory of the sync's own process.
    """

    first_window: float = 0.0
    filtered: float = 0.0
    found: float = 0.0
    sorted: float = 0.0
    frame: float = 0.0
    gaps: int = 0
    stall: float = 0.0
    usual_stall: float = 0.0
    stalled: list[str] = field(default_factory=list)
    synced: int = 0
    now_bytes: int = 0
    most_bytes: int = 0
    sync_bytes: int = 0


class Heart(QObject):
    """Beats in the GUI thread; another thread looks what the GUI thread does when a beat is late."""

    def __init__(self) -> None:
        super().__init__()
        self._gaps: list[tuple[float, float]] = []
        self._where: dict[float, str] = {}
        self._last = time.perf_counter()
        self._ended = threading.Event()
        self._main = threading.main_thread().ident
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._watcher = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Heart:
        self._last = time.perf_counter()
        self._timer.start()
        self._watcher.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.stop()
        self._ended.set()
        self._watcher.join()

    def _beat(self) -> None:
        now = time.perf_counter()
        self._gaps.append((self._last, (now - self._last) * 1e3))
        self._last = now

    def _watch(self) -> None:
        while not self._ended.wait(0.01):
            last = self._last
            late = (time.perf_counter() - last) * 1e3
            if late > STALL_MS * 0.7 and last not in self._where:
                me = threading.get_ident()
                frames = {key: one for key, one in sys._current_frames().items() if key != me}
                window = _stack(frames.pop(self._main or 0, None))
                self._where[last] = " | ".join([window, *map(_stack, frames.values())])

    def tell(self, looked: Looked) -> None:
        """Add what was seen."""
        gaps = sorted(gap for _, gap in self._gaps)
        looked.stall = gaps[-1]
        looked.usual_stall = gaps[int(len(gaps) * 0.99)]
        looked.stalled = [
            f"{gap:.0f} ms {self._where.get(at, '?')}" for at, gap in self._gaps if gap > STALL_MS
        ]


def _stack(frame: FrameType | None) -> str:
    """Where a thread is, innermost first. Reads no source line: that would be a stall of its own."""
    places: list[str] = []
    while frame is not None and len(places) < _DEEP:
        code = frame.f_code
        places.append(f"{Path(code.co_filename).stem}.{code.co_name}:{frame.f_lineno}")
        frame = frame.f_back
    return " < ".join(places)


class Painted(QObject):
    """Remembers the first paint of anything."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.at = 0.0
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if not self.at and event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            QTimer.singleShot(0, self._done)  # once the event is over, it is on screen
        return False

    def _done(self) -> None:
        self.at = self.at or time.time()


def until(condition: Callable[[], bool], timeout_s: float = 30.0, look_ms: int = 1) -> None:
    """Run Qt's event loop until something is so; it is looked at every ``look_ms``."""
    if condition():
        return
    end = time.monotonic() + timeout_s
    loop = QEventLoop()
    timer = QTimer(interval=look_ms)
    timer.timeout.connect(lambda: (condition() or time.monotonic() > end) and loop.quit())
    timer.start()
    loop.exec()
    timer.stop()
    if not condition():
        raise TimeoutError(condition)


def typed(box: QLineEdit, table: QTableView, text: str) -> float:
    """Milliseconds from a key to the filtered list on screen, for the slowest key."""
    worst = 0.0
    for sign in text:
        before = table.model().rowCount()
        start = time.perf_counter()
        QTest.keyClick(box, sign)
        until(lambda before=before: table.model().rowCount() != before, 3.0)
        table.viewport().repaint()
        worst = max(worst, (time.perf_counter() - start) * 1e3)
    return worst


def sorting(table: QTableView) -> float:
    """Milliseconds to sort, for the slowest column and direction."""
    worst = 0.0
    header = table.horizontalHeader()
    for column in range(table.model().columnCount()):
        if header.isSectionHidden(column):
            continue
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            start = time.perf_counter()
            table.sortByColumn(column, order)
            table.viewport().repaint()
            worst = max(worst, (time.perf_counter() - start) * 1e3)
    return worst


def scrolling(table: QTableView, looked: Looked) -> None:
    """Scroll from end to end, look at each frame."""
    bar = table.verticalScrollBar()
    for step in range(SCROLLS):
        start = time.perf_counter()
        bar.setValue(bar.maximum() * step // (SCROLLS - 1))
        table.viewport().repaint()
        looked.frame = max(looked.frame, (time.perf_counter() - start) * 1e3)
        top, bottom = table.rowAt(0), table.rowAt(table.viewport().height() - 1)
        last = bottom if bottom >= 0 else table.model().rowCount() - 1
        looked.gaps += sum(not table.model().index(row, 0).data() for row in range(top, last + 1))


def main() -> None:
    """Measure one window."""
    kind, folder, started = sys.argv[1], Path(sys.argv[2]), float(sys.argv[3])
    looked = Looked()
    if kind == "floor":
        from tests.bench.window_floor import look
    else:
        from tests.bench.window_product import look
    look(folder, started, looked)
    looked.now_bytes, looked.most_bytes = resident(), peak()
    print(json.dumps(asdict(looked)))
