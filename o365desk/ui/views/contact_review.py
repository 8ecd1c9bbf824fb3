"""Users against contacts: what was linked, what waits, what is in conflict; decided one or many at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from o365desk.domain.linking import ContactSuggestion, LinkDecision, UserRow
from o365desk.domain.user import LinkState
from o365desk.ui import decisions
from o365desk.ui.models.record_table_model import Column, RecordIndex, index_records
from o365desk.ui.text import search_key
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.views.base import ViewBase
from o365desk.ui.views.candidate_pane import CandidatePane
from o365desk.ui.widgets.actions import ActionSpec, action_buttons, make_actions
from o365desk.ui.widgets.picker import Picker
from o365desk.ui.widgets.record_table import make_table
from o365desk.ui.widgets.search_field import FilterBar

_WORDS = {
    LinkState.NONE: "Not planned",
    LinkState.LINKED: "Linked",
    LinkState.NEW: "New",
    LinkState.CONFLICT: "Conflict",
    LinkState.POSSIBLE_DUPLICATE: "Possible duplicate",
    LinkState.IGNORED: "Ignored",
    LinkState.OUT_OF_SCOPE: "Out of scope",
    LinkState.LEFT: "Left",
}
_TONES = {
    LinkState.LINKED: Tone.OK,
    LinkState.NEW: Tone.INFO,
    LinkState.CONFLICT: Tone.WARNING,
    LinkState.POSSIBLE_DUPLICATE: Tone.WARNING,
    LinkState.LEFT: Tone.WARNING,
}
_ICONS = {
    LinkState.LINKED: "link",
    LinkState.NEW: "add",
    LinkState.CONFLICT: "conflict",
    LinkState.POSSIBLE_DUPLICATE: "possible-duplicate",
    LinkState.IGNORED: "ignore",
    LinkState.OUT_OF_SCOPE: "filter",
    LinkState.LEFT: "user-left",
    LinkState.NONE: "hourglass",
}
_OPEN = frozenset(
    {
        LinkState.NEW,
        LinkState.CONFLICT,
        LinkState.POSSIBLE_DUPLICATE,
        LinkState.IGNORED,
        LinkState.OUT_OF_SCOPE,
    }
)
"""For these a technician may create a contact."""
FILTERS: tuple[tuple[str, str, frozenset[LinkState]], ...] = (
    ("new", "New", frozenset({LinkState.NEW})),
    ("conflict", "Conflict", frozenset({LinkState.CONFLICT})),
    ("duplicate", "Possible Duplicate", frozenset({LinkState.POSSIBLE_DUPLICATE})),
    ("linked", "Linked", frozenset({LinkState.LINKED})),
    ("left", "Left", frozenset({LinkState.LEFT})),
    ("ignored", "Ignored", frozenset({LinkState.IGNORED})),
    ("out", "Out of scope", frozenset({LinkState.OUT_OF_SCOPE, LinkState.NONE})),
    ("every", "All", frozenset(LinkState)),
)


def _note(one: UserRow) -> str:
    if one.record.link_state is LinkState.OUT_OF_SCOPE:
        return one.record.link_note or one.record.scope
    return one.record.link_note


def _suggestion(one: UserRow) -> str:
    if one.best is None:
        return one.contact_name
    more = f", +{len(one.suggestions) - 1}" if len(one.suggestions) > 1 else ""
    return f"{one.best.contact_name}  ({one.best.score:.0f} %{more})"


def _suggestion_tip(one: UserRow) -> str:
    return "\n".join(f"{each.score:.0f} %  {name}" for each, (_, name) in _judged(one))


def _judged(one: UserRow) -> zip[tuple[ContactSuggestion, tuple[int, str]]]:
    return zip(one.suggestions, one.candidates, strict=False)


COLUMNS: tuple[Column[UserRow], ...] = (
    Column(key="user", title="User", text=lambda one: one.record.user.display_name, width=190),
    Column(key="upn", title="User Name", text=lambda one: one.record.user.user_principal_name, width=230),
    Column(
        key="state",
        title="State",
        text=lambda one: _WORDS[one.record.link_state],
        icon=lambda one: _ICONS[one.record.link_state],
        tone=lambda one: _TONES.get(one.record.link_state, Tone.MUTED),
        width=150,
    ),
    Column(
        key="contact",
        title="Contact",
        text=_suggestion,
        tone=lambda one: Tone.INFO if one.best is not None else Tone.TEXT,
        tooltip=_suggestion_tip,
        search=lambda one: " ".join((one.contact_name, *(name for _, name in one.candidates))),
        width=220,
        help="The linked contact, or the best candidate with its score; +n: so many more",
    ),
    Column(key="note", title="Why", text=_note, tooltip=_note, stretch=True, searched=False),
    Column(key="organization", title="Organization", text=lambda one: one.organization_name, width=170),
    Column(key="tenant", title="Tenant", text=lambda one: one.tenant_name, width=160, hidden=True),
)


class ContactReview(QWidget):
    """The review grid; lives inside the Contacts view, which gives it its place and its banner."""

    def __init__(self, view: ViewBase, opened: Callable[[int], None]) -> None:
        super().__init__(view)
        self._view = view
        self._opened = opened
        self._picker: Picker | None = None
        self._wanted: int | None = None
        context = view.context
        self.setObjectName("contact_review")
        self.setAccessibleName("Contact review")
        self.filters = FilterBar([(key, label) for key, label, _ in FILTERS], "review_filter")
        self.filters.chosen.connect(self._filter)
        self.table = make_table(
            context, COLUMNS, lambda one: one.record.id, "review_table", "Users to review"
        )

        self._make_actions()
        self.table.menu_actions = list(self.actions_list)
        self.table.selection_changed.connect(self._enable)
        self.table.record_activated.connect(self._activate)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(self.filters)
        layout.addLayout(action_buttons(self.actions_list, primary="review_accept"))
        self.pane = CandidatePane(context)
        self.pane.chosen.connect(self._picked)
        self.pane.opened.connect(self._opened)
        layout.addWidget(self.table, 3)
        layout.addWidget(self.pane, 2)
        self._enable()

    def _make_actions(self) -> None:
        spec, decide = ActionSpec, self._decide
        create, ignore, revert = LinkDecision.CREATE_CONTACT, LinkDecision.IGNORE, LinkDecision.REVERT_LINK
        self.actions_list = make_actions(
            self.table,
            self._view.context.icons,
            (
                spec(
                    "Accept Suggestion",
                    "review_accept",
                    lambda: decide(LinkDecision.ACCEPT_SUGGESTION),
                    "check",
                    "A",
                    "Link to the best candidate",
                ),
                spec(
                    "Create Contact", "review_create", lambda: decide(create), "add", "C", "Document the user"
                ),
                spec(
                    "Link To…", "review_link", self._link_to, "link", "M", "Choose the contact this user is"
                ),
                spec("Ignore", "review_ignore", lambda: decide(ignore), "ignore", "I", "Leave the user out"),
                spec(
                    "Revert Link", "review_revert", lambda: decide(revert), "undo", "R", "Undo the decision"
                ),
            ),
        )
        self.accept, self.create_action, self.link_to, self.ignore, self.revert = self.actions_list

    def load(self, *, organization_id: int | None, tenant_id: str | None) -> None:
        """Load the users of an organization, a tenant, or all matched tenants."""
        contacts = self._view.context.desk.contacts

        def read(_context: object) -> RecordIndex[UserRow]:
            return index_records(
                COLUMNS, contacts.users(organization_id=organization_id, tenant_id=tenant_id)
            )

        self._view.run("Load users", read, self._loaded, key="review")

    def show_state(self, state: LinkState) -> None:
        """Show the users in that state."""
        self.filters.choose(next(key for key, _, states in FILTERS if state in states))

    def show_user(self, user_id: int) -> None:
        """Put the cursor on a user, under the filter that has it, as soon as it is there."""
        self._wanted = user_id
        self._show_wanted()

    def _show_wanted(self) -> None:
        found = next((one for one in self.table.records.records() if one.record.id == self._wanted), None)
        if found is None:
            return
        self._wanted = None
        states = found.record.link_state
        self.filters.choose(next(key for key, _, kept in FILTERS if states in kept))
        self.table.select_key(found.record.id)
        self.table.setFocus()

    def _loaded(self, index: RecordIndex[UserRow]) -> None:
        first = not self.table.records.total()
        self.table.set_records(index)
        for key, _label, states in FILTERS:
            self.filters.set_count(key, sum(one.record.link_state in states for one in index.records))
        waiting = [key for key, _, states in FILTERS[:4] if self._count(index, states)]
        if first and waiting:
            self.filters.choose(waiting[0])
        else:
            self._filter(self.filters.current())
        if self._wanted is not None:
            self._show_wanted()

    @staticmethod
    def _count(index: RecordIndex[UserRow], states: frozenset[LinkState]) -> int:
        return sum(one.record.link_state in states for one in index.records)

    def _filter(self, key: str) -> None:
        states = next(states for name, _, states in FILTERS if name == key)
        self.table.records.set_predicate(lambda one: one.record.link_state in states)
        self.table.placeholder = {
            "new": "No user waits for a contact.",
            "conflict": "No user is in conflict.",
            "duplicate": "No user resembles a contact.",
            "left": "No linked user has left.",
        }.get(key, "No user here.")
        self.table.ensure_row()

    def _enable(self) -> None:
        chosen = self.table.selected()
        states = {one.record.link_state for one in chosen}
        open_ones = states & _OPEN
        self.accept.setEnabled(any(one.best is not None and one.best.free for one in chosen))
        self.create_action.setEnabled(bool(open_ones))
        self.link_to.setEnabled(len(chosen) == 1 and chosen[0].organization_id is not None)
        self.ignore.setEnabled(bool(states - {LinkState.IGNORED}))
        self.revert.setEnabled(bool(states & {LinkState.LINKED, LinkState.IGNORED, LinkState.LEFT}))

        self.pane.show_user(chosen[0] if len(chosen) == 1 else None)

    def _decide(self, decision: LinkDecision, contact_id: int | None = None) -> None:
        ids = [one.record.id for one in self.table.selected()]
        if ids:
            row = self.table.currentIndex().row()
            decisions.decide_users(
                self._view, ids, decision, contact_id=contact_id, done=lambda: self._next(row)
            )

    def _next(self, row: int) -> None:
        if not self.table.selected():
            self.table.select_row(min(row, self.table.records.rowCount() - 1))
        self.table.setFocus()

    def _activate(self, one: UserRow) -> None:
        if one.record.contact_id is not None:
            self._opened(one.record.contact_id)
        else:
            self._link_to()

    def _link_to(self) -> None:
        chosen = self.table.current()
        if chosen is None or chosen.organization_id is None:
            return
        contacts = self._view.context.desk.contacts
        organization_id = chosen.organization_id

        def loaded(rows: Sequence[tuple[object, str]]) -> None:
            self._open_picker(chosen, rows)

        self._view.run(
            "Load contacts",
            lambda _: [
                (one.id, f"{one.name}   {one.email}".strip()) for one in contacts.rows(organization_id)
            ],
            loaded,
            key="link_to",
        )

    def _open_picker(self, user: UserRow, rows: Sequence[tuple[object, str]]) -> None:
        places: dict[object, int] = {key: place for place, (key, _) in enumerate(user.candidates)}
        last = len(places)
        ordered = sorted(rows, key=lambda pair: (places.get(pair[0], last), pair[1].casefold()))
        keyed = [(pair, search_key(pair[1])) for pair in ordered]

        def search(text: str) -> None:
            words = search_key(text).split()
            fitting = [pair for pair, hay in keyed if all(word in hay for word in words)]
            if self._picker is not None:
                self._picker.show_choices(fitting[:200])

        title = f"Link {user.record.user.display_name} to"
        self._picker = Picker(title, "Type a contact's name or address…", search, self)
        self._picker.picked.connect(self._picked)
        self._picker.destroyed.connect(lambda: setattr(self, "_picker", None))
        search("")
        cell = self.table.visualRect(self.table.currentIndex())
        self._picker.open_at(self.table.viewport().mapToGlobal(QPoint(cell.left(), cell.bottom())))

    def _picked(self, contact_id: object) -> None:
        assert isinstance(contact_id, int)
        self._decide(LinkDecision.LINK_TO, contact_id)
