"""The tour: from the first sync to both sides of a contact in five minutes, by doing it on the sandbox."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from o365desk.ui.context import UiContext
from o365desk.ui.language import noop, tr
from o365desk.ui.main_window import MainWindow
from o365desk.ui.state import Changes
from o365desk.ui.widgets.tour_panel import TourPanel

_KEY = "window/tour"
_SYNC, _MATCH, _CONTACT = "sync", "match", "contact"


@dataclass(frozen=True)
class TourStep:
    """What to do and why; ``view`` is opened for it, ``focus`` is the widget that gets the focus."""

    key: str
    title: str
    text: str
    view: str
    focus: str = ""


STEPS = (
    TourStep(
        "connect",
        noop("Two connections are ready"),
        noop(
            "A partner connection reads all customers, a direct one a single tenant. Your own comes from New"
            " Connection (Ctrl+N), which guides you through the app registration. Everything only reads."
        ),
        "Integrations",
    ),
    TourStep(
        _SYNC,
        noop("Press F5 to sync"),
        noop(
            "Progress and log open below, a line for each tenant. One has not consented, on purpose:"
            " its line says what to do. The tour goes on when the sync has ended."
        ),
        "Integrations",
    ),
    TourStep(
        _MATCH,
        noop("Match the tenants that are left"),
        noop(
            "Equal names matched by themselves. The pane below shows both sides and why. A accepts the"
            " suggestion, C creates an organization, Ctrl+Z undoes. Go on until no tenant is unmatched."
        ),
        "Matching",
        "matching_table",
    ),
    TourStep(
        _CONTACT,
        noop("Open a contact"),
        noop("Users were linked to documented contacts. Choose one with Office 365 and press Enter."),
        "Contacts",
        "contacts_table",
    ),
    TourStep(
        "overlay",
        noop("Both sides of a contact"),
        noop(
            "Documented on the left, Office 365 on the right, differences marked, each value with its source"
            " and age. Take over copies one; what you edit yourself is never overwritten."
        ),
        "",
    ),
    TourStep(
        "end",
        noop("That is the main job"),
        noop(
            "Overview shows all customers at once, Ctrl+K finds anything, History lists and undoes every"
            " decision, F1 explains the view you are in."
        ),
        "",
    ),
)


class Tour(QObject):
    """Leads through ``STEPS``; a step that was done goes on to the next by itself.

    Args:
        window: Shows the panel below its views.
        context: Services and broadcasts.
    """

    def __init__(self, window: MainWindow, context: UiContext) -> None:
        super().__init__(window)
        self._window = window
        self._context = context
        self._at: int | None = None
        self.panel = TourPanel(context.icons, context.theme)
        window.put_below(self.panel)
        self.panel.back.connect(lambda: self._go(-1))
        self.panel.forward.connect(self._forward)
        self.panel.ended.connect(self.end)
        context.state.run_ended.connect(lambda _run, _summary: self._run_ended())
        context.state.changed.connect(self._changed)
        window.view_shown.connect(self._view_shown)
        window.menu.add(
            window.menu.help_menu,
            "tour",
            tr("&Tour"),
            tr("From the first sync to both sides of a contact, step by step"),
            self.start,
            icon="help",
        )

    @property
    def step(self) -> TourStep | None:
        """The step one is at; None where no tour is under way."""
        return STEPS[self._at] if self._at is not None else None

    def offer(self) -> None:
        """Offer the tour, unless it was taken or turned down before."""
        if self._context.settings.value(_KEY) is None:
            title = tr("New here? A tour of five minutes")
            text = tr("Connect, sync, match, see both sides: on the sandbox, where nothing can go wrong.")
            self.panel.show_step(title, text, number=0, total=len(STEPS))

    def start(self) -> None:
        """Begin at the first step."""
        self._show(0)

    def end(self) -> None:
        """Close it, and do not offer it again."""
        self._at = None
        self._context.settings.setValue(_KEY, "ended")
        self.panel.hide()

    def _forward(self) -> None:
        if self._at is None:
            self.start()
        elif self._at == len(STEPS) - 1:
            self.end()
        else:
            self._go(1)

    def _go(self, by: int) -> None:
        if self._at is not None:
            self._show(max(0, min(len(STEPS) - 1, self._at + by)))

    def _show(self, at: int) -> None:
        self._at = at
        step = STEPS[at]
        self.panel.show_step(tr(step.title), tr(step.text), number=at + 1, total=len(STEPS))
        if step.view and self._window.current_name != step.view:
            self._window.open_view(step.view)
        view = self._window.current_view()
        target = view.findChild(QWidget, step.focus) if view is not None and step.focus else None
        if target is not None:
            target.setFocus()

    # What was done

    def _is_at(self, key: str) -> bool:
        return self.step is not None and self.step.key == key

    def _run_ended(self) -> None:
        state = self._context.state
        if self._is_at(_SYNC) and not state.runs and not state.waiting:
            self._go(1)

    def _changed(self, changes: Changes) -> None:
        if not changes.matches or not self._is_at(_MATCH):
            return
        counts = self._context.desk.matching.counts
        self._context.runner.run(
            tr("Count what is left"),
            lambda _: counts(),
            on_success=lambda found: self._counted(found["unmatched"]),
            owner=self,
        )

    def _counted(self, unmatched: int) -> None:
        if self._is_at(_MATCH) and not unmatched:
            self._go(1)

    def _view_shown(self, name: str) -> None:
        if self._is_at(_CONTACT) and name == "Contact":
            self._go(1)
