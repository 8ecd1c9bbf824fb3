"""Users against contacts: what was linked, what waits, what is in conflict; decided one or many at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from o365desk.domain.linking import LinkDecision, UserRow
from o365desk.domain.organization import Departure
from o365desk.domain.user import LinkState
from o365desk.services.user_links import LinkDecisionResult
from o365desk.ui import decisions
from o365desk.ui.language import noop, tr, tr_n
from o365desk.ui.models.record_columns import RecordIndex
from o365desk.ui.text import search_key
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.views.base import ViewBase
from o365desk.ui.views.candidate_pane import SHOWN, CandidatePane
from o365desk.ui.views.history_links import user_history
from o365desk.ui.views.review_columns import COLUMNS
from o365desk.ui.widgets.actions import ActionSpec, action_buttons, make_actions, number_keys
from o365desk.ui.widgets.picker import Picker
from o365desk.ui.widgets.record_table import make_table
from o365desk.ui.widgets.review_cursor import ReviewCursor
from o365desk.ui.widgets.search_field import FilterBar

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
    ("new", noop("New"), frozenset({LinkState.NEW})),
    ("conflict", noop("Conflict"), frozenset({LinkState.CONFLICT})),
    ("duplicate", noop("Possible Duplicate"), frozenset({LinkState.POSSIBLE_DUPLICATE})),
    ("linked", noop("Linked"), frozenset({LinkState.LINKED})),
    ("left", noop("Left"), frozenset({LinkState.LEFT})),
    ("ignored", noop("Ignored"), frozenset({LinkState.IGNORED})),
    ("out", noop("Out of scope"), frozenset({LinkState.OUT_OF_SCOPE, LinkState.NONE})),
    ("every", noop("All"), frozenset(LinkState)),
)


class ContactReview(QWidget):
    """The review grid; lives inside the Contacts view, which gives it its place and its banner."""

    def __init__(self, view: ViewBase, opened: Callable[[int], None]) -> None:
        super().__init__(view)
        self._view = view
        self._opened = opened
        self._picker: Picker | None = None
        self._wanted: int | None = None
        self._asked = False
        """Whether a state was asked for, so that the first load does not choose one."""
        self.title = ""
        """The subtitle of the view while at most one user is chosen."""
        context = view.context
        self.setObjectName("contact_review")
        self.setAccessibleName(tr("Contact review"))
        self.filters = FilterBar([(key, label) for key, label, _ in FILTERS], "review_filter")
        self.filters.chosen.connect(self._filter)
        self.table = make_table(
            context, COLUMNS, lambda one: one.record.id, "review_table", tr("Users to review")
        )

        self._make_actions()
        self.review_cursor = ReviewCursor(
            self.table, lambda one: one.waits, lambda one: one.best.score if one.best else -1.0
        )
        self.table.menu_actions = [*self.actions_list, user_history(self.table, view.context)]
        self.table.space_pressed.connect(self._toggle_pane)
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
                    tr("Accept Suggestion"),
                    "review_accept",
                    lambda: decide(LinkDecision.ACCEPT_SUGGESTION),
                    "check",
                    "A",
                    tr("Link to the best candidate"),
                ),
                spec(
                    tr("Create Contact"),
                    "review_create",
                    lambda: decide(create),
                    "add",
                    "C",
                    tr("Document the user"),
                ),
                spec(
                    tr("Link To…"),
                    "review_link",
                    self._link_to,
                    "link",
                    "M",
                    tr("Choose the contact this user is"),
                ),
                spec(
                    tr("Ignore"),
                    "review_ignore",
                    lambda: decide(ignore),
                    "ignore",
                    "I",
                    tr("Leave the user out"),
                ),
                spec(
                    tr("Revert Link"),
                    "review_revert",
                    lambda: decide(revert),
                    "undo",
                    "R",
                    tr("Undo the decision"),
                ),
                *self._leaver_specs(),
            ),
        )
        self.accept, self.create_action, self.link_to, self.ignore, self.revert = self.actions_list[:5]
        self.keep, self.mark_left, self.archive = self.actions_list[5:]
        number_keys(self.table, lambda number: self.pane.mark_nth(number))

    def _leaver_specs(self) -> tuple[ActionSpec, ...]:
        """What can become of the contact of a user that has left."""
        keep, left, archive = LinkDecision.KEEP_CONTACT, LinkDecision.MARK_LEFT, LinkDecision.ARCHIVE
        decide = self._decide
        return (
            ActionSpec(
                tr("Keep Contact"),
                "review_keep",
                lambda: decide(keep),
                "contact",
                "E",
                tr("The user has left; the contact stays as it is"),
            ),
            ActionSpec(
                tr("Mark as Left"),
                "review_mark_left",
                lambda: decide(left),
                "user-left",
                "L",
                tr("The contact stays in the lists, marked as left"),
            ),
            ActionSpec(
                tr("Archive Contact"),
                "review_archive",
                lambda: decide(archive),
                "trash",
                "X",
                tr("Hide the contact from the lists; it stays documented, under Archived"),
            ),
        )

    def load(self, *, organization_id: int | None, tenant_id: str | None) -> None:
        """Load the users of an organization, a tenant, or all matched tenants."""
        contacts, records = self._view.context.desk.contacts, self.table.records

        def read(_context: object) -> RecordIndex[UserRow]:
            return records.prepare(contacts.users(organization_id=organization_id, tenant_id=tenant_id))

        self._view.run(tr("Load users"), read, self._loaded, key="review")

    def show_state(self, state: LinkState) -> None:
        """Show the users in that state."""
        self._asked = True
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
        counts = self._count(index.records)
        waiting = [key for key, _, _ in FILTERS[:4] if counts[key]]
        if first and waiting and not self._asked:
            self.filters.choose(waiting[0])
            self.review_cursor.to_best()
        else:
            self._filter(self.filters.current())
        if self._wanted is not None:
            self._show_wanted()

    def _count(self, records: Sequence[UserRow]) -> dict[str, int]:
        """Filter -> how many users it has; shown at the filters."""
        of_state = Counter(one.record.link_state for one in records)
        counts = {key: sum(of_state[state] for state in states) for key, _, states in FILTERS}
        for key, count in counts.items():
            self.filters.set_count(key, count)
        return counts

    def _filter(self, key: str) -> None:
        states = next(states for name, _, states in FILTERS if name == key)
        self.table.records.set_predicate(lambda one: one.record.link_state in states)
        self.table.placeholder = {
            "new": tr("No user waits for a contact."),
            "conflict": tr("No user is in conflict."),
            "duplicate": tr("No user resembles a contact."),
            "left": tr("No linked user has left."),
        }.get(key, tr("No user here."))
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
        leavers = [
            one
            for one in chosen
            if one.record.link_state is LinkState.LEFT and one.record.contact_id is not None
        ]
        for action, departure in (
            (self.keep, Departure.KEPT),
            (self.mark_left, Departure.LEFT),
            (self.archive, Departure.ARCHIVED),
        ):
            action.setEnabled(any(one.departure is not departure for one in leavers))
            action.setVisible(bool(leavers))
        only_left = bool(leavers) and len(leavers) == len(chosen)
        self.accept.setVisible(not only_left)
        self.create_action.setVisible(not only_left)
        many = len(chosen) > 1
        if self.isVisible():
            self._view.set_subtitle(
                tr("{users} chosen", users=tr_n(len(chosen), "{n} user", "{n} users")) if many else self.title
            )
        self._show_candidates(chosen[0] if len(chosen) == 1 else None)

    def _show_candidates(self, one: UserRow | None) -> None:
        self.pane.show_user(one)
        if one is None or not self.pane.isVisibleTo(self):
            return
        contacts, record = self._view.context.desk.contacts, one.record
        ids = [each.contact_id for each in one.suggestions[:SHOWN]]
        self._view.run(
            tr("Compare with the candidates"),
            lambda _: contacts.compare(record, ids),
            lambda compared: self.pane.show_fields(record.id, compared),
            key="candidates",
        )

    def _decide(self, decision: LinkDecision, contact_id: int | None = None) -> None:
        chosen = self.table.selected()
        if decision.departure:
            chosen = [one for one in chosen if one.record.link_state is LinkState.LEFT]
        if decision is LinkDecision.ACCEPT_SUGGESTION and len(chosen) == 1 and self.pane.marked is not None:
            decision, contact_id = LinkDecision.LINK_TO, self.pane.marked
        ids = [one.record.id for one in chosen]
        if ids:
            self.review_cursor.begin(chosen)
            decisions.decide_users(
                self._view,
                ids,
                decision,
                contact_id=contact_id,
                done=self._decided,
                failed=lambda: self.review_cursor.give_back(ids),
            )

    def _decided(self, result: LinkDecisionResult) -> None:
        """The rows as they are now; the next undecided one is selected already."""
        self.review_cursor.settle(result.rows)
        self._count(self.table.records.records())
        self.table.setFocus()
        if result.journal_id is not None:
            self._view.context.state.tell(
                Tone.OK, tr("{message}. Ctrl+Z undoes it.", message=result.message.rstrip("."))
            )
        elif result.refused:
            self.review_cursor.give_back([one.record.id for one in result.rows])

    def _toggle_pane(self) -> None:
        """Space opens and closes the pane; it stays so for the following rows."""
        self.pane.closed = not self.pane.closed
        self._enable()

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
            tr("Load contacts"),
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

        title = tr("Link {display_name} to", display_name=user.record.user.display_name)
        self._picker = Picker(title, tr("Type a contact's name or address…"), search, self)
        self._picker.picked.connect(self._picked)
        self._picker.destroyed.connect(lambda: setattr(self, "_picker", None))
        search("")
        cell = self.table.visualRect(self.table.currentIndex())
        self._picker.open_at(self.table.viewport().mapToGlobal(QPoint(cell.left(), cell.bottom())))

    def _picked(self, contact_id: object) -> None:
        assert isinstance(contact_id, int)
        self._decide(LinkDecision.LINK_TO, contact_id)
