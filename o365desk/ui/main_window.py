"""The main window: menu bar, sidebar, stacked views, docks below. It shows at once; views follow the desk."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QMainWindow,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from o365desk.domain.errors import AppError
from o365desk.ui.context import UiContext
from o365desk.ui.docks.log_pane import LogPane
from o365desk.ui.docks.progress_pane import ProgressPane
from o365desk.ui.icons import IconSet
from o365desk.ui.language import tr
from o365desk.ui.main_menu import MainMenu
from o365desk.ui.sidebar import SIDEBAR, Sidebar
from o365desk.ui.state import Notice
from o365desk.ui.text import plain_tooltip
from o365desk.ui.theme import GRID, Theme, Tone
from o365desk.ui.views.base import ViewBase
from o365desk.ui.widgets.banner import Banner, LoadingState
from o365desk.ui.widgets.labels import button, plain_label

ViewFactory = Callable[[UiContext], ViewBase]
_LAYOUT_VERSION = 1


class MainWindow(QMainWindow):
    """The window.

    Args:
        icons: Tinted icons.
        theme: The looks.
        settings: Where geometry and docks are remembered.
        title: The window's title.

    Signals:
        closing: The technician closes the window; the application cancels and leaves.
        went_behind: The window was closed and only hid, because ``stays_behind`` is set.
        view_shown: The name of the view that is now on screen.
    """

    closing = Signal()
    went_behind = Signal()
    view_shown = Signal(str)

    def __init__(self, icons: IconSet, theme: Theme, settings: QSettings, title: str = "o365desk") -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle(title)
        self.icons, self.theme, self.settings = icons, theme, settings
        self.context: UiContext | None = None
        self.current_name = ""
        self._factories: Mapping[str, ViewFactory] = {}
        self._views: dict[str, ViewBase] = {}
        self._docks_shown = False
        self.stays_behind = False
        self._quitting = False
        self.sidebar = Sidebar(icons, theme, SIDEBAR)
        self.sidebar.setEnabled(False)
        self.banner = Banner(icons, theme)
        self.banner.setObjectName("window_banner")
        self._stack = QStackedWidget()
        self._stack.setObjectName("views")
        self._loading = LoadingState()
        self._loading.label.setText(tr("Opening the profile…"))
        self._stack.addWidget(self._loading)
        self._place()
        self.log = LogPane(icons, theme)
        self.progress = ProgressPane(icons, theme, settings)
        self.progress_dock = self._dock(tr("Progress"), self.progress)
        self.log_dock = self._dock(tr("Log"), self.log)
        self.splitDockWidget(self.progress_dock, self.log_dock, Qt.Orientation.Horizontal)
        self.status = plain_label("", "muted", name="status_text")
        self.statusBar().addPermanentWidget(self.status)
        self.menu = MainMenu(self)
        self._add_dock_actions()
        self.sidebar.chosen.connect(self.open_view)
        self.setMinimumSize(860, 560)
        self.resize(1280, 820)
        self.restore_layout()

    def _place(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        holder = QWidget()
        inset = QVBoxLayout(holder)
        inset.setContentsMargins(3 * GRID, GRID, 3 * GRID, 0)
        inset.addWidget(self.banner)
        column.addWidget(holder)
        column.addWidget(self._stack, 1)
        self._below = QVBoxLayout()
        self._below.setContentsMargins(3 * GRID, 0, 3 * GRID, 0)
        column.addLayout(self._below)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side())
        row.addWidget(right, 1)
        self.setCentralWidget(body)

    def _side(self) -> QWidget:
        """The search box's button above the views."""
        keys = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        self.find_button = button(
            tr("Find anything…   {keys}", keys=keys),
            "find_button",
            tooltip=tr("Search everything ({keys})", keys=keys),
            look="find",
            accessible=tr("Find anything"),
        )
        self.icons.bind(self.find_button, "search", Tone.MUTED)
        self.find_button.setEnabled(False)
        side = QWidget()
        side.setObjectName("side")
        side.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, GRID + 4, 0, 0)
        column.setSpacing(GRID // 2)
        holder = QHBoxLayout()
        holder.setContentsMargins(GRID, 0, GRID, 0)
        holder.addWidget(self.find_button)
        column.addLayout(holder)
        column.addWidget(self.sidebar, 1)
        return side

    def _dock(self, title: str, content: QWidget) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(f"dock_{title.lower()}")
        dock.setAllowedAreas(Qt.DockWidgetArea.BottomDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        dock.setWidget(content)
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
        dock.hide()
        return dock

    def _add_dock_actions(self) -> None:
        for dock, shortcut, tip in (
            (self.log_dock, "Ctrl+L", tr("Show or hide the log pane")),
            (self.progress_dock, "Ctrl+Shift+L", tr("Show or hide the progress pane")),
        ):
            action = dock.toggleViewAction()
            action.setObjectName(f"action_{dock.objectName()}")
            action.setText(tr("{dock} Pane", dock=dock.windowTitle()))
            action.setShortcut(shortcut)
            action.setStatusTip(tip)
            action.setToolTip(plain_tooltip(f"{tip} ({shortcut})"))
            self.menu.view_menu.addAction(action)

    def show_docks_for_run(self) -> None:
        """On the first run of a session show progress and log, unless the technician closed them before."""
        if self._docks_shown or self.settings.value("window/docks_closed") == "true":
            return
        self._docks_shown = True
        self.progress_dock.show()
        self.log_dock.show()
        height = max(190, self.height() // 4)
        both = [self.progress_dock, self.log_dock]
        self.resizeDocks(both, [height, height], Qt.Orientation.Vertical)
        self.resizeDocks(both, [self.width() // 2, self.width() // 2], Qt.Orientation.Horizontal)

    # The desk arrives

    def attach(
        self, context: UiContext, views: Mapping[str, ViewFactory], first: str = "Integrations"
    ) -> None:
        """Give the window its services; from now on views can be opened.

        Args:
            context: What every view is given.
            views: Name -> how to make that view; made when first opened.
            first: The view to show.
        """
        self.context = context
        self._factories = views
        context.state.navigate.connect(self.open_view)
        context.state.notice.connect(self.show_notice)
        self.sidebar.setEnabled(True)
        self.menu.attach()
        self.open_view(first)

    def show_opening(self) -> None:
        """The profile is being opened, perhaps anew."""
        self.banner.hide()
        self._loading.label.setText(tr("Opening the profile…"))
        self._loading.bar.show()

    def show_failure(self, error: AppError, retry: Callable[[], object]) -> None:
        """The profile could not be opened: say why, and offer to try again."""
        self._loading.label.setText(tr("The profile is not open."))
        self._loading.bar.hide()
        self.banner.show_error(error, button_text=tr("Try Again"), action=retry)

    def open_view(self, name: str, argument: object = None) -> None:
        """Show a view by name; ``argument`` is handed to its ``open``."""
        if self.context is None or name not in self._factories:
            return
        leaving = self.current_view()
        if leaving is not None and name != self.current_name and not leaving.may_leave():
            self.sidebar.mark(leaving.back_to or self.current_name)
            return
        view = self._views.get(name)
        if view is None:
            view = self._factories[name](self.context)
            self._views[name] = view
            self._stack.addWidget(view)
        if name != self.current_name:
            self.banner.hide()
        self.current_name = name
        self.sidebar.mark(view.back_to or name)
        if argument is not None:
            view.open(argument)
        self._stack.setCurrentWidget(view)
        self.menu.show_actions(view.menu_actions())
        if not self.sidebar.hasFocus():
            view.take_focus()
        self.view_shown.emit(name)

    def put_below(self, widget: QWidget) -> None:
        """Give a widget a place below the views, whichever is on screen."""
        self._below.addWidget(widget)

    def current_view(self) -> ViewBase | None:
        """The view on screen, or None before the desk is there."""
        widget = self._stack.currentWidget()
        return widget if isinstance(widget, ViewBase) else None

    def show_notice(self, notice: Notice) -> None:
        """Show a sentence on top."""
        view = notice.view
        self.banner.show_message(
            notice.tone,
            notice.text,
            title=notice.title,
            button_text=notice.button if view else "",
            action=(lambda: self.open_view(view)) if view else None,
        )

    def tell(self, tone: Tone, text: str) -> None:
        """Show a sentence on top."""
        self.show_notice(Notice(tone=tone, text=text))

    # Leaving and coming back

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the layout and let the application cancel what runs; or only hide."""
        self.save_layout()
        if self.stays_behind and not self._quitting:
            event.ignore()
            self.hide()
            self.went_behind.emit()
            return
        self.closing.emit()
        event.accept()

    def quit(self) -> None:
        """Close for good, also where closing only hides."""
        self._quitting = True
        self.close()

    def save_layout(self) -> None:
        """Write geometry and docks to the settings."""
        self.settings.setValue("window/geometry", self.saveGeometry())
        self.settings.setValue("window/docks", self.saveState(_LAYOUT_VERSION))
        closed = self._docks_shown and self.log_dock.isHidden() and self.progress_dock.isHidden()
        self.settings.setValue("window/docks_closed", "true" if closed else "false")

    def restore_layout(self) -> None:
        """Take geometry and docks from the settings."""
        geometry = self.settings.value("window/geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)
        docks = self.settings.value("window/docks")
        if docks is not None:
            self.restoreState(docks, _LAYOUT_VERSION)
