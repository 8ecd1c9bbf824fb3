"""The base of all views: header, banner, and a body that knows loading, empty, error and ready."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, TypeVar

from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from o365desk.domain.errors import AppError
from o365desk.ui.context import UiContext
from o365desk.ui.language import tr, tr_text
from o365desk.ui.state import Changes
from o365desk.ui.task_runner import Task, TaskContext
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.widgets.banner import Banner, EmptyState, LoadingState
from o365desk.ui.widgets.customer_band import CustomerBand
from o365desk.ui.widgets.flow import FlowLayout, flow
from o365desk.ui.widgets.labels import ElidedLabel, button, icon_button, plain_label, row

T = TypeVar("T")


class ViewBase(QWidget):
    """One page of the window.

    A subclass sets the class attributes, builds its widgets into ``self.content`` (a vertical layout), and
    overrides ``reload``. ``reload`` is called when the view is shown for the first time and whenever
    something it shows (``stale_on``) was changed: at once if it is visible, else when it is shown next.
    """

    name: ClassVar[str] = ""
    """The sidebar's name, also for ``AppState.open_view``."""
    title: ClassVar[str] = ""
    stale_on: ClassVar[Changes] = Changes()
    back_to: ClassVar[str] = ""
    """For views that are not in the sidebar: where Back leads."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._stale = True
        self._focus_wanted = False
        self.setObjectName(f"view_{self.name.lower().replace(' ', '_')}")
        self.setAccessibleName(tr(self.title or self.name))
        self.title_label = plain_label(tr(self.title or self.name), "title", name="view_title")
        self.subtitle = ElidedLabel("", "muted")
        self.subtitle.setObjectName("view_subtitle")
        self.tools = FlowLayout()
        """Right side of the header: buttons of the view."""
        self.banner = Banner(context.icons, context.theme)
        self.band = CustomerBand(context.theme)
        """For views that write for one customer: they name it with ``band.show_customer``."""
        self._pages = QStackedWidget()
        self._ready = QWidget()
        self.content = QVBoxLayout(self._ready)
        """Where a subclass puts its widgets."""
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(GRID + GRID // 2)
        self._loading = LoadingState()
        self._empty: QWidget | None = None
        self._pages.addWidget(self._ready)
        self._pages.addWidget(self._loading)
        self._build_frame()
        context.state.changed.connect(self._something_changed)

    def _build_frame(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title_label)
        words.addWidget(self.subtitle)
        self.subtitle.hide()
        left = QWidget()
        left.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        left_row = row()
        left.setLayout(left_row)
        if self.back_to:
            text = tr("Back to {back_to} (Alt+Left)", back_to=tr(self.back_to))
            left_row.addWidget(icon_button(self.context.icons, "back", text, "back", self.go_back))
        left_row.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(self.band)
        layout.addLayout(flow(left, self.tools))
        layout.addWidget(self.banner)
        layout.addWidget(self._pages, 1)

    # For subclasses to override

    def reload(self) -> None:
        """Load what the view shows. Use ``self.run`` and end with ``show_ready`` or ``show_empty``."""
        self.show_ready()

    def open(self, argument: object) -> None:
        """The window navigated here with something to open (an id, a filter). None: just show."""

    def focus_search(self) -> None:
        """Ctrl+F."""

    def work_widget(self) -> QWidget | None:
        """Where the keys of the view work: its list."""
        return None

    def take_focus(self) -> None:
        """Put the focus where one works, at once or as soon as it is shown."""
        self._focus_wanted = True
        self._give_focus()

    def _give_focus(self) -> None:
        widget = self.work_widget() if self._focus_wanted and self.is_ready else None
        if widget is not None and widget.isVisible():
            self._focus_wanted = False
            typing = QApplication.focusWidget()
            if not (isinstance(typing, QLineEdit) and typing.text()):
                widget.setFocus()

    def menu_actions(self) -> Sequence[QAction]:
        """What the Actions menu holds while this view is shown."""
        return ()

    def may_leave(self) -> bool:
        """Whether the view can be left (asks about unsaved input)."""
        return True

    # States

    def show_loading(self, text: str = "") -> None:
        """Say that data is on its way. Do it only when nothing is shown yet; later reloads are silent."""
        self._loading.label.setText(text or tr("Loading…"))
        self._pages.setCurrentWidget(self._loading)

    def show_ready(self) -> None:
        """Show the content."""
        self._pages.setCurrentWidget(self._ready)
        self._give_focus()

    def show_empty(self, icon: str, title: str, text: str, actions: Sequence[QPushButton] = ()) -> None:
        """Show an empty state in place of the content."""
        self._replace_empty(EmptyState(self.context.icons, self.context.theme, icon, title, text, actions))

    def show_error(self, error: AppError) -> None:
        """Show a fault in place of the content, with a button to try again."""
        again = button(tr("Try Again"), "try_again", self.reload)
        text = " ".join(tr_text(part) for part in (error.message, error.hint) if part)
        self._replace_empty(
            EmptyState(self.context.icons, self.context.theme, "error", tr_text(error.title), text, (again,))
        )

    @property
    def is_ready(self) -> bool:
        """Whether the content is on screen (not loading, empty or an error)."""
        return self._pages.currentWidget() is self._ready

    def _replace_empty(self, widget: QWidget) -> None:
        if self._empty is not None:
            self._pages.removeWidget(self._empty)
            self._empty.deleteLater()
        self._empty = widget
        self._pages.addWidget(widget)
        self._pages.setCurrentWidget(widget)

    def set_subtitle(self, text: str) -> None:
        """The grey line under the title."""
        self.subtitle.setText(text)
        self.subtitle.setVisible(bool(text))

    # Work

    def run(
        self,
        title: str,
        function: Callable[[TaskContext], T],
        on_success: Callable[[T], None] | None = None,
        *,
        on_failure: Callable[[AppError], None] | None = None,
        on_cancel: Callable[[], None] | None = None,
        on_progress: Callable[[object], None] | None = None,
        key: str | None = None,
    ) -> Task[T]:
        """Run work off the GUI thread; faults go to the banner unless ``on_failure`` takes them.

        ``key`` is made unique to this view; a newer run with the same key supersedes the older.
        """
        return self.context.runner.run(
            title,
            function,
            on_success=on_success,
            on_failure=on_failure or self.report,
            on_cancel=on_cancel,
            on_progress=on_progress,
            key=f"{self.objectName()}/{id(self)}/{key}" if key else None,
            owner=self,
        )

    def report(self, error: AppError) -> None:
        """Show a fault in the banner (or in place of the content when nothing is loaded yet)."""
        if self._pages.currentWidget() is self._loading:
            self.show_error(error)
            return
        if error.link:
            link = error.link
            self.banner.show_error(
                error, button_text=tr("Open Help Page"), action=lambda: self.context.open_link(link)
            )
        else:
            self.banner.show_error(error)

    def tell(self, tone: Tone, text: str) -> None:
        """Show a sentence in the view's banner."""
        self.banner.show_message(tone, text)

    def go_back(self) -> None:
        """Leave towards ``back_to``."""
        if self.back_to:
            self.context.state.open_view(self.back_to)

    def _something_changed(self, changes: Changes) -> None:
        if not changes.touches(self.stale_on):
            return
        if self.isVisible():
            self.reload()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        """Load on first show and after a change that happened meanwhile."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.reload()
