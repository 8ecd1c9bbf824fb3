"""Side by side: records that are likely the same, which one stays, whose values survive."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from o365desk.domain.duplicates import DuplicateMember, DuplicateRow
from o365desk.domain.matching import EvidencePart
from o365desk.domain.merging import MergeField, MergePreview
from o365desk.ui.context import UiContext
from o365desk.ui.language import tr, tr_text
from o365desk.ui.merging import MergeRequest
from o365desk.ui.models.duplicate_columns import how_sure
from o365desk.ui.text import plain_action, plain_tooltip
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.widgets.diff_label import DiffLabel, differing
from o365desk.ui.widgets.evidence import BESIDE_EM, EvidenceList
from o365desk.ui.widgets.flow import SideBySide
from o365desk.ui.widgets.labels import Card, IconLabel, plain_label, row, scroll

_TOP = Qt.AlignmentFlag.AlignTop
_COLUMN = 170
_GAP = 1
_COUNTS = frozenset({"contacts", "pinned", "user"})
"""Lines in which letters are not compared."""


class MergePane(QWidget):
    """What the technician looks at before merging.

    Signals:
        changed: Another record shall stay, or another value survive: ``request()`` says what.
    """

    changed = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._row: DuplicateRow | None = None
        self._survivor = 0
        self._left_out: set[int] = set()
        self._choices: dict[str, int] = {}
        self._keep: int | None = None
        self.preview: MergePreview | None = None
        """What is shown."""
        self.setObjectName("merge_pane")
        self.setAccessibleName(tr("Side by side"))
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, GRID, 0, 0)
        self._body: QWidget | None = None
        self._groups: list[QButtonGroup] = []
        self.show_row(None)

    # What is asked for

    def show_row(self, row: DuplicateRow | None) -> None:
        """Begin with another group; its preview follows. One that was shown keeps what was chosen in it."""
        before = self._row
        self._row = row
        if row is None or before is None or row.key != before.key:
            self._survivor = row.ids[0] if row else 0
            self._left_out, self._choices, self._keep, self.preview = set(), {}, None, None
        if row is None:
            label = plain_label(tr("Choose a line to see both sides."), "muted")
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._replace(label)

    def request(self) -> MergeRequest | None:
        """What would be merged; None: nothing is chosen, or only one is left in."""
        if self._row is None or not self.others():
            return None
        return MergeRequest(
            kind=self._row.group.kind,
            key=self._row.key,
            survivor_id=self._survivor,
            other_ids=self.others(),
            choices=self._choices,
            keep_user_id=self._keep,
        )

    def others(self) -> tuple[int, ...]:
        """Those that would go."""
        ids = self._row.ids if self._row is not None else ()
        return tuple(one for one in ids if one != self._survivor and one not in self._left_out)

    def keep_next(self) -> None:
        """Let the next record be the one that stays."""
        if self._row is not None:
            ids = [one for one in self._row.ids if one not in self._left_out]
            self.keep(ids[(ids.index(self._survivor) + 1) % len(ids)])

    def keep(self, record_id: int) -> None:
        """Let this record be the one that stays; values chosen before are forgotten."""
        if record_id != self._survivor:
            self._survivor, self._choices = record_id, {}
            self._left_out.discard(record_id)
            self.changed.emit()

    def keep_nth(self, number: int) -> None:
        """Let the first, second … record be the one that stays."""
        if self._row is not None and number <= len(self._row.ids):
            self.keep(self._row.ids[number - 1])

    def _take(self, field: str, record_id: int) -> None:
        self._choices = {**self._choices, field: record_id}
        self.changed.emit()

    def _include(self, record_id: int, *, included: bool) -> None:
        if included or self.others() == (record_id,):
            self._left_out.discard(record_id)  # the last one cannot be left out: nothing would be merged
        else:
            self._left_out.add(record_id)
            self._choices = {key: one for key, one in self._choices.items() if one != record_id}
        self.changed.emit()

    def _keep_user(self, user_id: int) -> None:
        self._keep = user_id
        self.changed.emit()

    # What is shown

    def show_preview(self, preview: MergePreview) -> None:
        """Show what the merge would do."""
        if self._row is None:
            return
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""
        self.preview = preview
        self._groups.clear()
        fields = Card()
        fields.body.addLayout(self._fields(self._row, preview))
        fields.body.addStretch(1)
        body = SideBySide(fields, self._why(self._row, preview), least_em=BESIDE_EM, shares=(5, 3))
        body.setContentsMargins(0, 0, GRID // 2, 0)
        place = self._scrolled()
        area = scroll(body, "merge_pane_scroll")
        self._replace(area)
        area.verticalScrollBar().setValue(place)
        again = self.findChild(QWidget, name) if name else None
        if again is not None:
            again.setFocus()

    def _scrolled(self) -> int:
        return self._body.verticalScrollBar().value() if isinstance(self._body, QScrollArea) else 0

    def _replace(self, widget: QWidget) -> None:
        if self._body is not None:
            self._outer.removeWidget(self._body)
            self._body.hide()
            self._body.setParent(None)
            self._body.deleteLater()
        self._body = widget
        self._outer.addWidget(widget)

    def _fields(self, group: DuplicateRow, preview: MergePreview) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2 + 2)
        keepers = QButtonGroup(self)
        self._groups.append(keepers)
        for place, member in enumerate(group.members, start=1):
            grid.setColumnStretch(place, 1)
            grid.setColumnMinimumWidth(place, _COLUMN)
            grid.addLayout(self._heading(member, place, keepers), 0, place, _TOP)
        grid.addWidget(plain_label(tr("Keep"), "muted"), 0, 0, _TOP)
        columns = {one: place for place, one in enumerate(group.ids, start=1)}
        shown = [field for field in preview.fields if any(field.values)]
        for line, field in enumerate(shown, start=1):
            grid.addWidget(plain_label(tr_text(field.label), "muted"), line, 0, _TOP)
            self._line(grid, line, field, preview.ids, columns)
        return grid

    def _heading(self, member: DuplicateMember, place: int, keepers: QButtonGroup) -> QVBoxLayout:
        kept = member.id == self._survivor
        choose = QRadioButton(plain_action(member.name))
        choose.setObjectName(f"keep_{member.id}")
        details = ", ".join(member.details)
        choose.setAccessibleName(tr("Keep {name}, {details}", name=member.name, details=details))
        choose.setToolTip(
            plain_tooltip(
                tr(
                    "Keep this one ({place})\n{name}\nNumber {id}",
                    place=place,
                    name=member.name,
                    id=member.id,
                )
            )
        )
        choose.setProperty("look", "strong")
        choose.setChecked(kept)
        keepers.addButton(choose)
        choose.clicked.connect(lambda _=False, one=member.id: self.keep(one))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(choose)
        marks = [tr("No. {id}", id=member.id)]
        if member.pinned:
            marks.append(tr("pinned"))
        marks.append(
            tr("stays") if kept else tr("left as it is") if member.id in self._left_out else tr("goes")
        )
        words.addWidget(plain_label(" · ".join(marks), "muted", name=f"mark_{member.id}"))
        if len(self._row.ids if self._row else ()) > 2 and not kept:
            inside = QCheckBox(tr("Merge it, too"))
            inside.setObjectName(f"include_{member.id}")
            inside.setAccessibleName(tr("Merge {name}, too", name=member.name))
            with QSignalBlocker(inside):
                inside.setChecked(member.id not in self._left_out)
            inside.toggled.connect(lambda on, one=member.id: self._include(one, included=on))
            words.addWidget(inside)
        return words

    def _line(
        self,
        grid: QGridLayout,
        line: int,
        field: MergeField,
        ids: tuple[int, ...],
        columns: dict[int, int],
    ) -> None:
        values = dict(zip(ids, field.values, strict=True))
        choosable = bool(field.chosen) and field.differs
        indent = QRadioButton().sizeHint().width()
        choices = QButtonGroup(self)
        self._groups.append(choices)
        for one, value in values.items():
            other = next((text for key, text in values.items() if key != one and text and text != value), "")
            if one != ids[0] and values[ids[0]]:
                other = values[ids[0]]
            compared = field.differs and field.key not in _COUNTS
            label = DiffLabel(
                self._context.theme,
                value or "–",
                differing(value, other) if compared else (),
                muted=not value,
            )
            side = self._name_of(one)
            caption = tr_text(field.label)
            label.setAccessibleName(f"{caption}, {side}: {value or tr('blank')}")
            if choosable and value:
                radio = QRadioButton()
                radio.setFixedWidth(indent)
                radio.setObjectName(f"take_{field.key}_{one}")
                radio.setAccessibleName(
                    tr("Take {label} of {side}: {value}", label=caption, side=side, value=value)
                )
                radio.setToolTip(tr("This value survives") if one == field.chosen else tr("Take this value"))
                radio.setChecked(one == field.chosen)
                choices.addButton(radio)
                radio.clicked.connect(lambda _=False, key=field.key, owner=one: self._take(key, owner))
                label.clicked.connect(radio.click)
                cell = row(radio, label, spacing=_GAP)
                cell.setAlignment(radio, _TOP)
            else:
                # As wide as a radio button, so that all values begin at one line.
                cell = row(indent, label, spacing=_GAP)
            cell.setStretch(1, 1)
            grid.addLayout(cell, line, columns[one])

    def _name_of(self, record_id: int) -> str:
        members = self._row.members if self._row is not None else ()
        return next((member.name for member in members if member.id == record_id), str(record_id))

    def _why(self, group: DuplicateRow, preview: MergePreview) -> Card:
        card = Card()
        score = group.group.score
        card.body.addWidget(
            plain_label(
                tr("{score} %: {how_sure} the same", score=f"{score:.0f}", how_sure=how_sure(score)),
                "heading",
                wrap=True,
            )
        )
        parts = self._parts(group)
        if parts:
            card.body.addWidget(EvidenceList(self._context, parts))
        card.body.addSpacing(GRID)
        if preview.users and len(preview.users) > 1:
            self._users(card, preview)
        if preview.problem:
            self._sentence(card, "error", Tone.ERROR, tr_text(preview.problem), "merge_problem")
        else:
            card.body.addWidget(plain_label(tr("What a merge keeps besides"), "strong"))
            kept = [tr_text(one) for one in preview.kept] or (
                tr("Nothing: the others hold nothing that is not there already."),
            )
            for sentence in kept:
                self._sentence(card, "add", Tone.OK, sentence, "merge_kept")
            card.body.addWidget(plain_label(tr("Undo brings everything back."), "muted", wrap=True))
        card.body.addStretch(1)
        return card

    def _parts(self, group: DuplicateRow) -> list[EvidencePart]:
        """The parts of the pair with the one that stays that is least sure, the heaviest first."""
        mine = [pair for pair in group.group.pairs if self._survivor in pair.ids] or list(group.group.pairs)
        return sorted(min(mine, key=lambda pair: pair.score).parts, key=lambda part: -part.points)

    def _sentence(self, card: Card, icon: str, tone: Tone, text: str, name: str) -> None:
        line = row(
            IconLabel(self._context.icons, self._context.theme, icon, tone, 16),
            plain_label(text, "problem" if tone is Tone.ERROR else "", wrap=True, name=name),
        )
        line.setStretch(1, 1)
        card.body.addLayout(line)

    def _users(self, card: Card, preview: MergePreview) -> None:
        card.body.addWidget(plain_label(tr("Whose link stays?"), "strong"))
        group = QButtonGroup(self)
        self._groups.append(group)
        for user in preview.users:
            state = "" if user.present else tr(", left")
            where = tr(
                "{name}, of {tenant_name}{state}", name=user.name, tenant_name=user.tenant_name, state=state
            )
            choose = QRadioButton(plain_action(user.user_principal_name))
            choose.setObjectName(f"keep_user_{user.user_id}")
            choose.setAccessibleName(
                tr(
                    "Keep the link of {user_principal_name}, {where}",
                    user_principal_name=user.user_principal_name,
                    where=where,
                )
            )
            choose.setToolTip(plain_tooltip(where))
            choose.setChecked(user.user_id == preview.keep_user_id)
            group.addButton(choose)
            choose.clicked.connect(lambda _=False, one=user.user_id: self._keep_user(one))
            card.body.addWidget(choose)

    @property
    def group(self) -> DuplicateRow | None:
        """What is shown."""
        return self._row
