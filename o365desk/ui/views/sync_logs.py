"""The Sync Logs view: past runs, and for one run its lines and how each collector ended."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from o365desk.domain.finding import Finding
from o365desk.domain.sync import CollectorResult, LogLevel, LogLine, RunRecord
from o365desk.ui.context import UiContext
from o365desk.ui.language import noop, tr, tr_n, tr_text
from o365desk.ui.models.log_columns import collector_columns, line_columns, lines_as_text, run_columns
from o365desk.ui.state import Changes
from o365desk.ui.theme import GRID
from o365desk.ui.views.base import ViewBase
from o365desk.ui.views.history_links import of_run
from o365desk.ui.widgets.forms import choice
from o365desk.ui.widgets.labels import button, plain_label, row
from o365desk.ui.widgets.line_details import LineDetails
from o365desk.ui.widgets.record_table import make_table
from o365desk.ui.widgets.search_field import SearchField

LEVEL_CHOICES = (
    (noop("All levels"), LogLevel.DEBUG),
    (noop("Info and above"), LogLevel.INFO),
    (noop("Warnings and errors"), LogLevel.WARNING),
    (noop("Errors"), LogLevel.ERROR),
)
_SHOWN_LINES = 20_000
Details = tuple[int, list[LogLine], list[CollectorResult]]


class SyncLogsView(ViewBase):
    """Argument: a connection id; its runs are shown. Or a ``Finding`` of a line: its run, at that line."""

    name = "Sync Logs"
    stale_on = Changes(runs=True)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._run_id: int | None = None
        self._wanted: Finding | None = None
        self._opening = False
        self._names: dict[str, str] = {}
        self.connection = choice([(tr("All connections"), None)])
        self.connection.setObjectName("log_connection")
        self.connection.setAccessibleName(tr("Runs of connection"))
        self.connection.setMinimumWidth(200)
        self.connection.currentIndexChanged.connect(lambda _place: self._filter_runs())
        self.tools.addWidget(self.connection)
        self.runs = make_table(
            context, run_columns(), lambda run: run.id, "runs", tr("Sync runs"), multiple=False
        )
        self.runs.record_changed.connect(self._run_chosen)
        self.lines = make_table(context, line_columns(), id, "log_lines", tr("Log lines of the run"))
        self.details = LineDetails(context.icons, context.theme)
        self.details.link_requested.connect(context.open_link)
        self.lines.record_changed.connect(self.details.show_line)
        self.lines.record_activated.connect(self._open_fix)
        self.collectors = make_table(
            context,
            collector_columns(lambda: self._names),
            lambda one: (one.tenant_id, one.kind),
            "collectors",
            tr("Collectors of the run"),
        )
        self.level = choice([(tr(text), level) for text, level in LEVEL_CHOICES])
        self.level.setObjectName("log_level")
        self.level.setAccessibleName(tr("Least level shown"))
        self.level.setCurrentIndex(1)
        self.search = SearchField(context.icons, tr("Search lines…"), "log_search")
        self.message = plain_label("", "muted", wrap=True, name="run_message")
        self.level.currentIndexChanged.connect(lambda _place: self._load_details())
        self.search.searched.connect(lambda _text: self._load_details())
        self.search.left_down.connect(self.lines.setFocus)
        self._lay_out()

    def _lay_out(self) -> None:
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(GRID)
        lines_page = QWidget()
        inner = QVBoxLayout(lines_page)
        inner.setContentsMargins(0, GRID, 0, 0)
        copy = button(tr("Copy All"), "copy_log", self._copy, tooltip=tr("Copy the lines shown as text"))
        inner.addLayout(row(self.level, self.search, None, copy))
        inner.addWidget(self.lines, 1)
        inner.addWidget(self.details)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("run_tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(lines_page, tr("&Lines"))
        collectors_page = QWidget()
        other = QVBoxLayout(collectors_page)
        other.setContentsMargins(0, GRID, 0, 0)
        other.addWidget(self.collectors)
        self.tabs.addTab(collectors_page, tr("&Collectors"))
        changes = button(
            tr("What It Changed"),
            "run_changes",
            self._open_changes,
            tooltip=tr("What this run found changed in Microsoft 365, and what it decided"),
        )
        said = row(self.message, changes)
        said.setStretch(0, 1)
        column.addLayout(said)
        column.addWidget(self.tabs, 1)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setObjectName("log_splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.runs)
        splitter.addWidget(below)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        self.content.addWidget(splitter, 1)

    def open(self, argument: object) -> None:
        """Show the runs of one connection, or the run of a line."""
        if isinstance(argument, Finding):
            self._wanted, self._opening = argument, True
            self._open_wanted()
        elif isinstance(argument, int):
            place = self.connection.findData(argument)
            if place >= 0:
                self.connection.setCurrentIndex(place)
            else:
                self.connection.addItem(tr("This connection"), argument)
                self.connection.setCurrentIndex(self.connection.count() - 1)

    def _open_wanted(self) -> None:
        """Show the run of the wanted line with all its lines, as soon as the runs are there."""
        wanted = self._wanted
        if not self._opening or wanted is None or not self.runs.records.total():
            return
        for chooser in (self.connection, self.level, self.search):
            chooser.blockSignals(True)
        self.connection.setCurrentIndex(0)
        self.level.setCurrentIndex(0)
        self.search.clear()
        for chooser in (self.connection, self.level, self.search):
            chooser.blockSignals(False)
        self.tabs.setCurrentIndex(0)
        self._filter_runs()
        # A run that is older than those listed is opened anew by each reload.
        self._opening = not self.runs.select_key(wanted.run_id)
        if self._opening:
            self.runs.clearSelection()
            self.message.setText("")
        self._run_id = wanted.run_id
        self._load_details()

    def _show_wanted(self, lines: Sequence[LogLine]) -> None:
        wanted = self._wanted
        if wanted is None or wanted.run_id != self._run_id:
            self._wanted = None
            return
        # It stays wanted while its run is shown: opening the view loads the lines twice.
        found = next((one for one in lines if one.at == wanted.at and one.message == wanted.title), None)
        if found is not None and self.lines.select_key(id(found)) and not self.search.hasFocus():
            self.lines.setFocus()

    def reload(self) -> None:
        """Load the runs."""
        if not self.runs.records.total():
            self.show_loading()
        logs = self.context.desk.logs
        self.run(tr("Load the sync logs"), lambda _: logs.runs(), self._show, key="runs")

    def _show(self, runs: list[RunRecord]) -> None:
        if not runs:
            start = button(
                tr("Go to Integrations"),
                "logs_go",
                lambda: self.context.state.open_view("Integrations"),
                look="primary",
            )
            self.show_empty(
                "logs",
                tr("No sync has run yet"),
                tr("Each run leaves its figures and its log here."),
                (start,),
            )
            return
        self._fill_connections(runs)
        self.runs.set_records(runs)
        self.set_subtitle(tr_n(len(runs), "{n} run", "{n} runs"))
        self.show_ready()
        self._filter_runs()
        if self.runs.current() is None:
            self.runs.select_row(0)
        self._open_wanted()

    def _fill_connections(self, runs: Sequence[RunRecord]) -> None:
        chosen = self.connection.currentData()
        names = {run.connection_id: run.connection_name for run in reversed(runs) if run.connection_id}
        self.connection.blockSignals(True)
        self.connection.clear()
        self.connection.addItem(tr("All connections"), None)
        for connection_id, name in sorted(names.items(), key=lambda pair: pair[1].casefold()):
            self.connection.addItem(name, connection_id)
        self.connection.setCurrentIndex(max(0, self.connection.findData(chosen)))
        self.connection.blockSignals(False)

    def _filter_runs(self) -> None:
        wanted = self.connection.currentData()
        keep = None if wanted is None else (lambda run: run.connection_id == wanted)
        self.runs.records.set_predicate(keep)
        if self.runs.current() is None:
            self.runs.select_row(0)

    def _run_chosen(self, run: RunRecord | None) -> None:
        if run is None:
            self._run_id = None
            self.lines.set_records(())
            self.collectors.set_records(())
            self.message.setText("")
            return
        self.message.setText(tr_text(run.message))
        self.message.setVisible(bool(run.message))
        self._run_id = run.id
        self._load_details()

    def _load_details(self) -> None:
        if self._run_id is None:
            return
        run_id, level, search = self._run_id, LogLevel(self.level.currentData()), self.search.text().strip()
        logs = self.context.desk.logs

        def load(_: object) -> Details:
            return run_id, logs.lines(run_id, level, search)[-_SHOWN_LINES:], logs.collectors(run_id)

        self.run(tr("Load the run"), load, self._show_details, key="details")

    def _show_details(self, details: Details) -> None:
        run_id, lines, collectors = details
        if run_id != self._run_id:
            return
        self._names |= {
            line.tenant_id: line.tenant_name for line in lines if line.tenant_id and line.tenant_name
        }
        searching = bool(self.search.text().strip())
        self.lines.placeholder = tr("No line matches.") if searching else tr("No line at this level.")
        self.lines.set_records(lines)
        self._show_wanted(lines)
        self.collectors.placeholder = tr("No collector has ended in this run.")
        self.collectors.set_records(collectors)
        self.tabs.setTabText(0, tr("&Lines ({lines})", lines=len(lines)))
        self.tabs.setTabText(1, tr("&Collectors ({collectors})", collectors=len(collectors)))

    def _open_changes(self) -> None:
        if self._run_id is not None:
            self.context.state.open_view("History", of_run(self._run_id))

    def _open_fix(self, line: LogLine) -> None:
        """Enter or a double-click on a line goes to its fix."""
        if line.link:
            self.context.open_link(line.link)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(lines_as_text(self.lines.records.shown()))

    def focus_search(self) -> None:
        """Ctrl+F goes to the search box of the lines."""
        self.tabs.setCurrentIndex(0)
        self.search.setFocus()
        self.search.selectAll()

    def menu_actions(self) -> Sequence[QAction]:
        """No actions of its own."""
        return ()
