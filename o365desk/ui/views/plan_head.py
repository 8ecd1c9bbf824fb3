"""On top of the Plan view: what applying would write, what is held, the counts, and the Apply button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from o365desk.ui.context import UiContext
from o365desk.ui.language import noop, tr, tr_n
from o365desk.ui.models.plan_rows import EVERYTHING, ICONS, TIPS, TONES, WORDS, OrganizationLine, PlanKind
from o365desk.ui.text import plain_action, plain_tooltip
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.views.plan_words import held_words, summary_words
from o365desk.ui.widgets.count_tiles import CountTiles, TileSpec
from o365desk.ui.widgets.flow import SideBySide
from o365desk.ui.widgets.labels import button, column, plain_label, row

ALL = "all"
_LONGEST = 32
_BESIDE_EM = 66
"""From so many letters M on, Apply stands beside the summary."""
_TILES = (
    *(
        TileSpec(key=kind.value, label=WORDS[kind], icon=ICONS[kind], tone=TONES[kind], tip=TIPS[kind])
        for kind in PlanKind
    ),
    TileSpec(
        key=ALL, label=noop("All users"), icon="contacts", tone=Tone.MUTED, tip=noop("Every user of the plan")
    ),
)


class PlanHead(QWidget):
    """Speaks for the organization chosen in the list, or for all.

    Signals:
        apply_wanted: The Apply button was pressed.
        stop_wanted: The Stop button was pressed.
    """

    apply_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.setObjectName("plan_head")
        self.tiles = CountTiles(context, _TILES, "plan_kind", lambda n: tr_n(n, "{n} user", "{n} users"))
        self.summary = plain_label("", "strong", wrap=True, name="plan_summary")
        self.held = plain_label("", "muted", wrap=True, name="plan_held")
        self.apply = button("", "plan_apply", self.apply_wanted.emit, look="primary")
        self.stop = button(tr("Stop"), "plan_stop", self._stop, tooltip=tr("Stop after this organization"))
        self.stop.hide()
        words = column(self.summary, self.held, spacing=2)
        buttons = row(self.stop, self.apply, None)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(SideBySide(_holding(words), _holding(buttons), least_em=_BESIDE_EM, shares=(1, 0)))
        layout.addWidget(self.tiles)

    def show_line(self, line: OrganizationLine, users: int, *, at_once: bool) -> None:
        """Show an organization's counts.

        Args:
            line: The organization, or all of them.
            users: How many users its plan has.
            at_once: Whether syncs apply by themselves what is not held.
        """
        for kind in PlanKind:
            self.tiles.show_count(kind.value, line.counts[kind])
        self.tiles.show_count(ALL, users)
        self.summary.setText(summary_words(line))
        held = held_words(line, at_once=at_once)
        self.held.setText(held)
        self.held.setVisible(bool(held))
        name = tr("All Organizations") if line.tenant_id == EVERYTHING else line.name
        self.apply.setText(
            tr("Apply to {plain_action}", plain_action=plain_action(name))
            if len(name) <= _LONGEST
            else tr("Apply to This One")
        )
        self.apply.setAccessibleName(tr("Apply to {name}", name=name))
        self.apply.setToolTip(plain_tooltip(tr("Write this plan for {name}; Undo takes it back", name=name)))

    def enable(self, *, apply: bool, busy: bool) -> None:
        """Whether Apply can be pressed; while busy Stop stands in its place."""
        self.apply.setEnabled(apply and not busy)
        self.apply.setVisible(not busy)
        self.stop.setVisible(busy)

    def show_progress(self, done: int, many: int) -> None:
        """How far applying is."""
        self.stop.setEnabled(True)
        self.summary.setText(
            tr(
                "Applying: {done} of {organizations} done…",
                done=done,
                organizations=tr_n(many, "{n} organization", "{n} organizations"),
            )
        )
        self.held.setText("")

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.stop_wanted.emit()


def _holding(layout: QLayout) -> QWidget:
    """A widget with that layout."""
    holder = QWidget()
    holder.setLayout(layout)
    return holder
