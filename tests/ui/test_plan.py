"""The Plan view: counts that filter, fields from and to, Apply for one, all or some, and Undo beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from o365desk.domain.connection import Connection
from o365desk.domain.options import NewContacts
from o365desk.domain.organization import Contact, ContactEmail
from o365desk.domain.user import LinkState
from o365desk.ui.context import UiContext
from o365desk.ui.models.plan_columns import LINES
from o365desk.ui.models.plan_rows import PlanKind, kinds_of
from o365desk.ui.plans import PlanSubject
from o365desk.ui.views.contacts import ContactsView
from o365desk.ui.views.plan import PlanView
from o365desk.ui.views.sync_options import SyncOptionsView


def partner(context: UiContext) -> Connection:
    return context.desk.connections.by_name("Sandbox partner")


def show(context: UiContext, qtbot: QtBot, subject: PlanSubject | None = None) -> PlanView:
    view = PlanView(context)
    qtbot.addWidget(view)
    view.resize(1200, 860)
    view.show()
    view.open(subject or PlanSubject(connection_id=partner(context).id))
    qtbot.waitUntil(lambda: view.is_ready, timeout=10_000)
    return view


def users_of(context: UiContext, kind: PlanKind, tenant_id: str = "") -> set[int]:
    """What the service itself counts so."""
    return {
        item.user.id
        for plan in context.desk.sync.plan(partner(context).id)
        for item in plan.items
        if kind in kinds_of(item) and tenant_id in ("", plan.tenant_id)
    }


def shown(view: PlanView) -> set[int]:
    return {one.user_id for one in view.table.records.shown()}


def press(view: PlanView, name: str) -> None:
    made = view.findChild(QPushButton, name)
    assert isinstance(made, QPushButton)
    assert made.isEnabled()
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def said(view: PlanView) -> str:
    return "\n".join(label.text() for label in view.pane.findChildren(QLabel))


def resting(view: PlanView, qtbot: QtBot) -> Callable[[], None]:
    return lambda: resting_context(view.context, qtbot)


def resting_context(context: UiContext, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: context.runner.active == 0, timeout=10_000)


# Looking


def test_a_click_on_a_count_shows_just_those(synced: UiContext, qtbot: QtBot) -> None:
    view = show(synced, qtbot)
    for kind in (PlanKind.CREATE, PlanKind.UPDATE, PlanKind.OUT_OF_SCOPE):
        wanted = users_of(synced, kind)
        assert wanted, f"The sandbox should leave something to {kind}."
        assert view.tiles.tile(kind.value).text() == f"{len(wanted):,}"
        QTest.mouseClick(view.tiles.tile(kind.value), Qt.MouseButton.LeftButton)
        assert shown(view) == wanted
    press(view, "plan_kind_all")
    assert len(shown(view)) == view.table.records.total()


def test_a_click_on_an_organizations_count_shows_just_those(synced: UiContext, qtbot: QtBot) -> None:
    view = show(synced, qtbot)
    row = next(row for row in range(1, 5) if view.lines.records.record_at(row).counts[PlanKind.UPDATE])
    column = next(place for place, one in enumerate(LINES) if one.key == PlanKind.UPDATE)
    cell = view.lines.visualRect(view.lines.records.index(row, column))
    QTest.mouseClick(view.lines.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())
    tenant_id = view.lines.records.record_at(row).tenant_id
    assert view.tiles.current() == PlanKind.UPDATE
    assert shown(view) == users_of(synced, PlanKind.UPDATE, tenant_id)
    assert view.lines.records.record_at(row).name in view.head.apply.accessibleName()


def test_the_tiles_are_reached_by_keyboard_and_say_what_they_count(synced: UiContext, qtbot: QtBot) -> None:
    view = show(synced, qtbot)
    view.tiles.choose(PlanKind.CREATE)
    first = view.tiles.tile(PlanKind.CREATE.value)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert view.tiles.current() == PlanKind.LINK
    count = len(users_of(synced, PlanKind.CREATE))
    assert first.accessibleName() == f"Create: {count:,} user{'' if count == 1 else 's'}"


def test_the_pane_shows_each_field_from_and_to(synced: UiContext, qtbot: QtBot) -> None:
    view = show(synced, qtbot)
    view.tiles.choose(PlanKind.UPDATE)
    view.table.select_row(0)
    one = view.table.current()
    assert one is not None
    assert one.item.changes
    names = {label.accessibleName() for label in view.pane.findChildren(QLabel)}
    for change in one.item.changes:
        assert f"{change.label}: from {change.before or 'blank'} to {change.after}" in names
    view.tiles.choose(PlanKind.CREATE)
    view.table.select_row(0)
    made = view.table.current()
    assert made is not None
    assert made.item.draft is not None
    assert made.item.draft.primary_email in said(view)


def test_what_is_held_is_said(synced: UiContext, qtbot: QtBot) -> None:
    """A contact that resembles a new user: not created by Apply, and said so before and after."""
    plans = synced.desk.sync.plan(partner(synced).id)
    matched = {plan.tenant_id for plan in plans if not plan.note}
    news = synced.desk.contacts.users(state=LinkState.NEW)
    row = next(one for one in news if one.record.tenant_id in matched)
    assert row.organization_id is not None
    user = row.record.user
    like = Contact(
        organization_id=row.organization_id,
        first_name=f"{user.given_name[0]}.",
        last_name=user.surname,
        emails=(ContactEmail(value="someone@elsewhere.example"),),
    )
    synced.desk.contacts.save(like, "test")
    view = show(synced, qtbot)
    wait = resting(view, qtbot)
    wait()
    assert view.tiles.tile(PlanKind.POSSIBLE_DUPLICATE.value).text() == "1"
    assert "Held for your decision: 1 possible duplicate." in view.head.held.text()
    press(view, "plan_kind_possible_duplicate")
    assert shown(view) == {row.record.id}
    assert not view.apply_chosen.isEnabled()
    with qtbot.waitSignal(synced.state.navigate) as went:
        press(view, "plan_to_review")
    assert went.args == ["Contacts", ("user", row.record.tenant_id, row.record.id)]
    press(view, "plan_apply")
    qtbot.waitUntil(lambda: view.banner.isVisible(), timeout=10_000)
    wait()
    assert "Still held: 1 possible duplicate." in view.banner.text.text()
    assert synced.desk.contacts.find_user(str(row.record.id)).contact_id is None


def test_the_review_opens_at_the_user_that_is_held(synced: UiContext, qtbot: QtBot) -> None:
    row = synced.desk.contacts.users(state=LinkState.OUT_OF_SCOPE)[0]
    view = ContactsView(synced)
    qtbot.addWidget(view)
    view.resize(1100, 760)
    view.show()
    view.open(("user", row.record.tenant_id, row.record.id))
    qtbot.waitUntil(lambda: view.review.table.current() is not None)
    qtbot.waitUntil(lambda: view.review.filters.current() == "out")
    current = view.review.table.current()
    assert current is not None
    assert current.record.id == row.record.id
    resting_context(synced, qtbot)


def test_without_a_connection_or_with_contacts_off_it_says_what_to_do(empty: UiContext, qtbot: QtBot) -> None:
    view = PlanView(empty)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(lambda: view.findChild(QLabel, "empty_title") is not None)
    title = view.findChild(QLabel, "empty_title")
    assert isinstance(title, QLabel)
    assert title.text() == "No connection yet"


def test_contacts_switched_off_is_said(synced: UiContext, qtbot: QtBot) -> None:
    known = partner(synced)
    view = PlanView(synced)
    qtbot.addWidget(view)
    view.show()
    view.open(PlanSubject(connection_id=known.id, options=replace(known.options, contacts=False)))
    qtbot.waitUntil(lambda: view.findChild(QPushButton, "plan_options") is not None)


def test_a_fault_stands_in_place_of_the_plan_and_can_be_tried_again(synced: UiContext, qtbot: QtBot) -> None:
    view = PlanView(synced)
    qtbot.addWidget(view)
    view.show()
    view.open(PlanSubject(tenant_id="00000000-0000-0000-0000-000000000000"))
    qtbot.waitUntil(lambda: view.findChild(QPushButton, "try_again") is not None)
    view.open(PlanSubject(connection_id=partner(synced).id))
    qtbot.waitUntil(lambda: view.is_ready)


# Applying


def test_applying_one_organization_writes_only_that_and_undo_takes_it_back(
    synced: UiContext, qtbot: QtBot
) -> None:
    desk = synced.desk
    before = desk.contacts.rows()
    view = show(synced, qtbot)
    wait = resting(view, qtbot)
    wait()
    view.lines.select_row(1)
    line = view.lines.current()
    assert line is not None
    others = users_of(synced, PlanKind.UPDATE) - users_of(synced, PlanKind.UPDATE, line.tenant_id)
    press(view, "plan_apply")
    qtbot.waitUntil(lambda: view.banner.isVisible(), timeout=10_000)
    wait()
    assert desk.contacts.rows() != before
    assert not users_of(synced, PlanKind.UPDATE, line.tenant_id)
    assert not users_of(synced, PlanKind.CREATE, line.tenant_id)
    assert users_of(synced, PlanKind.UPDATE) == others
    assert view.banner.title.text().startswith("Applied: ")
    assert not view.head.apply.isEnabled(), "Nothing is left to apply there."
    press(view, "banner_action")
    qtbot.waitUntil(lambda: desk.contacts.rows() == before, timeout=10_000)
    qtbot.waitUntil(lambda: view.banner.text.text().startswith("Undone"), timeout=10_000)
    wait()


def test_applying_all_is_one_entry_for_each_organization(synced: UiContext, qtbot: QtBot) -> None:
    desk = synced.desk
    view = show(synced, qtbot)
    wait = resting(view, qtbot)
    wait()
    entries = len(desk.journal.listing(1000))
    wanted = sum(line.writes > 0 for line in view.lines.records.records()[1:])
    press(view, "plan_apply")
    qtbot.waitUntil(lambda: view.banner.isVisible(), timeout=10_000)
    wait()
    assert len(desk.journal.listing(1000)) == entries + wanted
    assert not users_of(synced, PlanKind.CREATE) | users_of(synced, PlanKind.UPDATE)
    assert view.head.summary.text() == "Nothing to apply: no contact would change."
    press(view, "banner_action")
    qtbot.waitUntil(lambda: bool(users_of(synced, PlanKind.CREATE)), timeout=10_000)
    wait()


def test_a_applies_to_the_chosen_users_only(synced: UiContext, qtbot: QtBot) -> None:
    view = show(synced, qtbot)
    wait = resting(view, qtbot)
    wait()
    view.tiles.choose(PlanKind.CREATE)
    before = users_of(synced, PlanKind.CREATE)
    view.table.select_row(0)
    one = view.table.current()
    assert one is not None
    updates = users_of(synced, PlanKind.UPDATE)
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: view.banner.isVisible(), timeout=10_000)
    wait()
    assert users_of(synced, PlanKind.CREATE) == before - {one.user_id}
    assert users_of(synced, PlanKind.UPDATE) == updates


# Preview


def test_options_are_previewed_before_they_are_saved(synced: UiContext, qtbot: QtBot) -> None:
    known = partner(synced)
    options = SyncOptionsView(synced)
    qtbot.addWidget(options)
    options.open(known.id)
    options.resize(1000, 700)
    options.show()
    qtbot.waitUntil(lambda: options.is_ready)
    options.boxes["unlicensed"].setChecked(True)
    options.writing.when[NewContacts.CREATE].setChecked(True)
    with qtbot.waitSignal(synced.state.navigate) as went:
        QTest.mouseClick(options.preview_button, Qt.MouseButton.LeftButton)
    name, subject = went.args
    assert name == "Plan"
    assert isinstance(subject, PlanSubject)
    view = show(synced, qtbot, subject)
    assert view.preview_banner.isVisible()
    assert not view.head.apply.isEnabled(), "What is not saved cannot be applied."
    out = len(users_of(synced, PlanKind.OUT_OF_SCOPE))
    assert int(view.tiles.tile(PlanKind.OUT_OF_SCOPE.value).text()) < out
    assert "next sync applies" in view.head.held.text()
    assert partner(synced).options == known.options
    with qtbot.waitSignal(synced.state.navigate) as back:
        view.go_back()
    assert back.args == ["Sync Options", None]
    assert options.boxes["unlicensed"].isChecked()


@pytest.mark.parametrize("name", ["<b>Eve</b>", "A & B"])
def test_foreign_names_are_only_text(synced: UiContext, qtbot: QtBot, name: str) -> None:
    plan = next(one for one in synced.desk.sync.plan(partner(synced).id) if one.items)
    rows = synced.desk.contacts.organizations("")
    one = next(row.organization for row in rows if row.organization.id == plan.organization_id)
    synced.desk.contacts.save_organization(replace(one, name=name), "test")
    view = show(synced, qtbot)
    assert view.lines.select_key(plan.tenant_id)
    assert view.head.apply.text() == f"Apply to {name.replace('&', '&&')}"
    view.tiles.choose("all")
    view.table.select_row(0)
    labels = [label for label in view.findChildren(QLabel) if label.text()]
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
