"""The card in which one says what a sync may write into contacts, and which side wins field by field."""

from __future__ import annotations

from typing import TypedDict

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from o365desk.domain.field_rules import FIELD_LABELS, ContactField, FieldRule, FieldRules
from o365desk.domain.options import NewContacts, SyncOptions
from o365desk.ui.language import noop, tr, tr_text
from o365desk.ui.text import capitalized
from o365desk.ui.theme import GRID
from o365desk.ui.widgets.forms import choice
from o365desk.ui.widgets.labels import Card, plain_label

_INDENT = 26
_WHEN = (
    (
        NewContacts.HOLD,
        "new_hold",
        noop("Hold for &review"),
        noop(
            "Syncs only make sure links. Creating contacts and writing fields waits until you apply the plan."
        ),
    ),
    (
        NewContacts.CREATE,
        "new_create",
        noop("Apply the safe part at o&nce"),
        (
            noop(
                "Every sync also creates contacts that resemble nobody documented, and writes fields by the"
                " rules below. Conflicts and possible duplicates are held."
            )
        ),
    ),
)
_RULES = (
    (
        FieldRule.FILL_BLANKS,
        "rule_fill",
        noop("Fill &blanks only"),
        noop("A value from Office 365 is written where nothing is documented. What is documented stays."),
    ),
    (
        FieldRule.OFFICE_365_WINS,
        "rule_office",
        noop("Office 365 &wins"),
        noop("Where the two differ, the value from Office 365 replaces the documented one."),
    ),
    (
        FieldRule.DOCUMENTED_WINS,
        "rule_documented",
        noop("&Documented wins"),
        noop(
            "No field is written by itself, not even a blank one. Differences are marked, to take over by"
            " hand."
        ),
    ),
)
_ALWAYS = noop(
    "Whatever the rule: a blank value never overwrites, further e-mail addresses are added and never removed,"
    " a field that a technician edited is theirs until released, and a pinned contact is not touched."
)


class WritingValues(TypedDict):
    """The card's fields of ``SyncOptions``."""

    new_contacts: NewContacts
    field_rules: FieldRules


class WritingRules(Card):
    """Hold or at once; one rule for all fields, and exceptions.

    Signals:
        edited: A choice was changed.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self.when: dict[NewContacts, QRadioButton] = {}
        self.rules: dict[FieldRule, QRadioButton] = {}
        self.exceptions: dict[ContactField, QComboBox] = {}
        self.body.addWidget(plain_label(tr("What a sync writes into contacts"), "heading"))
        self._when_group = QButtonGroup(self)
        for new_contacts, name, label, hint in _WHEN:
            self.when[new_contacts] = self._radio(self._when_group, name, tr(label), tr(hint), self.body)
        self.body.addSpacing(GRID)
        self.body.addWidget(plain_label(tr("Fields of linked contacts"), "heading"))
        self._rule_group = QButtonGroup(self)
        for rule, name, label, hint in _RULES:
            self.rules[rule] = self._radio(self._rule_group, name, tr(label), tr(hint), self.body)
        self.body.addSpacing(GRID // 2)
        self.body.addWidget(plain_label(tr("Except for"), "strong"))
        self.body.addLayout(self._exceptions())
        self.body.addWidget(plain_label(tr(_ALWAYS), "muted", wrap=True))
        for group in (self._when_group, self._rule_group):
            group.buttonToggled.connect(lambda _button, on: self._changed() if on else None)
        self.show_options(SyncOptions())

    def _radio(
        self, group: QButtonGroup, name: str, label: str, hint: str, into: QVBoxLayout
    ) -> QRadioButton:
        radio = QRadioButton(label)
        radio.setObjectName(name)
        radio.setAccessibleDescription(hint)
        group.addButton(radio)
        into.addWidget(radio)
        note = plain_label(hint, "muted", wrap=True)
        note.setContentsMargins(_INDENT, 0, 0, 0)
        into.addWidget(note)
        return radio

    def _exceptions(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(1, 1)
        for number, (field, english) in enumerate(FIELD_LABELS.items()):
            label = tr_text(english)
            box = choice([("", ""), *((capitalized(tr_text(rule.value)), rule.value) for rule in _ordered())])
            box.setItemText(0, tr("As above"))
            box.setObjectName(f"rule_{field.value}")
            box.setMinimumContentsLength(12)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setAccessibleName(tr("Rule for {label}", label=label))
            caption = plain_label(label)
            caption.setBuddy(box)
            box.currentIndexChanged.connect(lambda _place: self._changed())
            self.exceptions[field] = box
            grid.addWidget(caption, number, 0)
            grid.addWidget(box, number, 1)
        return grid

    def show_options(self, options: SyncOptions) -> None:
        """Show what is stored."""
        self._filling = True
        self.when[options.new_contacts].setChecked(True)
        self.rules[options.field_rules.rule].setChecked(True)
        for field, box in self.exceptions.items():
            rule = options.field_rules.fields.get(field.value)
            box.setCurrentIndex(max(0, box.findData(rule.value)) if rule is not None else 0)
        self._filling = False
        self._explain()

    def values(self) -> WritingValues:
        """What is chosen now."""
        return {
            "new_contacts": next(one for one, radio in self.when.items() if radio.isChecked()),
            "field_rules": FieldRules(rule=self._rule(), fields=self._chosen_exceptions()),
        }

    def _rule(self) -> FieldRule:
        return next(one for one, radio in self.rules.items() if radio.isChecked())

    def _chosen_exceptions(self) -> dict[str, FieldRule]:
        """Only real ones: an exception that says what the rule says anyway is kept, as it was chosen."""
        chosen = {field.value: str(box.currentData()) for field, box in self.exceptions.items()}
        return {field: FieldRule(rule) for field, rule in chosen.items() if rule}

    def _changed(self) -> None:
        if not self._filling:
            self._explain()
            self.edited.emit()

    def _explain(self) -> None:
        for box in self.exceptions.values():
            box.setItemText(0, tr("As above ({self})", self=tr_text(self._rule().value)))


def _ordered() -> tuple[FieldRule, ...]:
    return tuple(rule for rule, *_ in _RULES)
