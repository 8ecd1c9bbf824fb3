"""The Duplicates view: side by side, merged by key, set apart, undone."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from o365desk.domain.duplicates import DuplicateKind
from o365desk.domain.organization import Contact, ContactEmail, ContactPhone
from o365desk.services.place import current_actor
from o365desk.store import contacts, links, users
from o365desk.ui import decisions
from o365desk.ui.context import UiContext
from o365desk.ui.theme import Theme
from o365desk.ui.views.duplicates import DuplicatesView
from o365desk.ui.widgets.diff_label import DiffLabel, differing

MALICE = "<b>Ann</b> & 'Co'"


def shown(context: UiContext, qtbot: QtBot) -> DuplicatesView:
    view = DuplicatesView(context)
    qtbot.addWidget(view)
    view.resize(1100, 760)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(lambda: view.table.records.total() > 0, timeout=20_000)
    rest(context, qtbot)
    return view


def rest(context: UiContext, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: context.runner.active == 0, timeout=20_000)


def add(context: UiContext, *people: Contact) -> list[int]:
    """Contacts of the first organization."""
    owner = context.desk.contacts.organizations()[0].organization.id
    with context.desk.database.write() as tx:
        made = contacts.add_all(tx, [replace(one, organization_id=owner) for one in people])
    return [one.id for one in made]


def person(first: str, last: str, email: str = "", **fields: object) -> Contact:
    emails = (ContactEmail(value=email, primary=True),) if email else ()
    return replace(Contact(organization_id=0, first_name=first, last_name=last, emails=emails), **fields)


def child(view: QWidget, kind: type[QRadioButton], name: str) -> QRadioButton:
    found = view.findChild(kind, name)
    assert found is not None, name
    return found


def choose(view: DuplicatesView, context: UiContext, qtbot: QtBot, *ids: int) -> None:
    row = next(one for one in view.table.records.records() if set(one.ids) == set(ids))
    assert view.table.select_key(row.key)
    rest(context, qtbot)


def test_the_sandbox_has_some_to_show(synced: UiContext, qtbot: QtBot) -> None:
    view = shown(synced, qtbot)
    kinds = {row.group.kind for row in view.table.records.records()}
    assert kinds == set(DuplicateKind)
    assert view.pane.preview is not None
    view.filters.choose("organizations")
    assert {row.group.kind for row in view.table.records.shown()} == {DuplicateKind.ORGANIZATIONS}
    labels = view.pane.findChildren(QLabel)
    assert labels
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels if label.text())
    for action in view.menu_actions():
        assert action.text()
        assert action.shortcut().toString()


def test_m_merges_and_the_next_line_is_chosen(synced: UiContext, qtbot: QtBot) -> None:
    view = shown(synced, qtbot)
    view.filters.choose("contacts")  # two organizations that become one may have a contact each
    before = view.table.records.total()
    first, second = (view.table.records.record_at(place) for place in (0, 1))
    view.table.select_row(0)
    rest(synced, qtbot)
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_M)
    rest(synced, qtbot)
    qtbot.waitUntil(lambda: view.table.records.total() == before - 1, timeout=20_000)
    current = view.table.current()
    assert current is not None
    assert current.key == second.key
    assert "Ctrl+Z" in view.banner.text.text()
    decisions.undo(view)
    qtbot.waitUntil(lambda: view.table.records.total() == before, timeout=20_000)
    rest(synced, qtbot)
    assert first.key in {row.key for row in view.table.records.records()}


def test_another_one_stays_and_values_are_chosen(synced: UiContext, qtbot: QtBot) -> None:
    one, two = add(
        synced,
        person(MALICE, "Lee", "ann@a.example", title="Head of Tea"),
        person(MALICE, "Lee", "lee@b.example", title="Head of Team", notes="Old friend."),
    )
    view = shown(synced, qtbot)
    choose(view, synced, qtbot, one, two)
    kept = view.pane.request()
    assert kept is not None
    other = two if kept.survivor_id == one else one
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_S)
    rest(synced, qtbot)
    request = view.pane.request()
    assert request is not None
    assert request.survivor_id == other
    # Each letter that differs is marked, in the other's value.
    marks = {label.text: label.marked for label in view.pane.findChildren(DiffLabel) if "Head" in label.text}
    assert marks == {"Head of Tea": [], "Head of Team": ["m"]}
    take = child(view.pane, QRadioButton, f"take_title_{kept.survivor_id}")
    assert take.accessibleName().startswith("Take Title of ")
    QTest.mouseClick(take, Qt.MouseButton.LeftButton, pos=take.rect().center())
    rest(synced, qtbot)
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_M)
    rest(synced, qtbot)
    left = synced.desk.contacts.get(other)
    titles = {one: "Head of Tea", two: "Head of Team"}
    assert left.title == titles[kept.survivor_id]
    assert {each.value for each in left.emails} == {"ann@a.example", "lee@b.example"}
    assert "Old friend." in left.notes


def test_n_sets_apart_and_r_lists_again(synced: UiContext, qtbot: QtBot) -> None:
    one, two = add(synced, person("Ann", "Leeds"), person("Ann", "Leeds"))
    view = shown(synced, qtbot)
    before = view.table.records.total()
    choose(view, synced, qtbot, one, two)
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: view.table.records.total() == before - 1, timeout=20_000)
    rest(synced, qtbot)
    view.filters.choose("apart")
    (apart,) = view.apart.records.records()
    assert apart.sentence.startswith("Ann Leeds is not Ann Leeds")
    view.apart.setFocus()
    QTest.keyClick(view.apart, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: view.table.records.total() == before, timeout=20_000)
    rest(synced, qtbot)
    assert view.apart.records.total() == 0


def test_one_of_three_is_left_out(synced: UiContext, qtbot: QtBot) -> None:
    ids = add(synced, *(person("Ann", "Leeds", f"a{number}@x.example") for number in range(3)))
    view = shown(synced, qtbot)
    choose(view, synced, qtbot, *ids)
    out = view.pane.others()[0]
    box = view.pane.findChild(QCheckBox, f"include_{out}")
    assert isinstance(box, QCheckBox)
    box.click()
    rest(synced, qtbot)
    assert out not in view.pane.others()
    assert view.pane.preview is not None
    assert out not in view.pane.preview.ids
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_M)
    rest(synced, qtbot)
    there = {row.id for row in synced.desk.contacts.rows()}
    assert len(there & set(ids)) == 2
    assert out in there


def test_two_users_need_a_choice(synced: UiContext, qtbot: QtBot) -> None:
    linked = [row for row in synced.desk.contacts.rows() if row.user_id is not None]
    first = linked[0]
    second = next(row for row in linked[1:] if row.organization_id == first.organization_id)
    with synced.desk.database.write() as tx:
        for row in (first, second):
            stored = contacts.get(tx, row.id)
            phones = (ContactPhone(value="+44 20 7946 0555"),)
            contacts.save(
                tx,
                replace(stored, first_name="Ann", last_name="Leeds", title="Buyer", emails=(), phones=phones),
            )
    view = shown(synced, qtbot)
    choose(view, synced, qtbot, first.id, second.id)
    assert view.pane.preview is not None
    assert view.pane.preview.problem
    assert not view.merge_action.isEnabled()
    keep = child(view.pane, QRadioButton, f"keep_user_{second.user_id}")
    keep.click()
    rest(synced, qtbot)
    assert view.merge_action.isEnabled()
    view.merge_action.trigger()
    rest(synced, qtbot)
    survivor = next(row for row in synced.desk.contacts.rows() if row.id in (first.id, second.id))
    assert survivor.user_id == second.user_id
    assert first.user_id is not None
    with synced.desk.database.read() as tx:
        assert users.record(tx, first.user_id).contact_id is None
        assert links.load(tx, [first.user_id])


def test_many_are_merged_after_a_question(synced: UiContext, qtbot: QtBot) -> None:
    view = shown(synced, qtbot)
    view.table.selectAll()
    rest(synced, qtbot)

    view.merge_action.trigger()
    assert "groups?" in view.banner.title.text()
    assert synced.desk.duplicates.listing(DuplicateKind.ORGANIZATIONS), "Nothing before the answer."
    go = view.banner.findChild(QPushButton, "banner_action")
    assert isinstance(go, QPushButton)
    go.setFocus()
    qtbot.keyClick(go, Qt.Key.Key_Space)
    assert not view.banner.isVisible()
    rest(synced, qtbot)
    assert synced.desk.duplicates.listing(DuplicateKind.ORGANIZATIONS) == []
    entries = [entry.title for entry in synced.desk.journal.listing(20) if entry.actor == current_actor()]
    assert sum(title.startswith("Merge ") for title in entries) > 1


def test_an_empty_profile_says_what_is_compared(empty: UiContext, qtbot: QtBot) -> None:
    view = DuplicatesView(empty)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    qtbot.waitUntil(lambda: view.findChild(QLabel, "empty_title") is not None, timeout=10_000)
    title = view.findChild(QLabel, "empty_title")
    assert isinstance(title, QLabel)
    assert title.text() == "Nothing is likely documented twice"
    rest(empty, qtbot)


def test_what_differs_is_marked(theme: Theme) -> None:
    assert differing("Contoso Ltd", "CONTOSO") == [(7, 11)]
    assert differing("ANN", "Ann") == [(1, 3)]
    assert differing("Ann", "Ann") == []
    assert differing("Ann", "") == []
    assert differing("Bob", "Zachary") == [(0, 3)]
    label = DiffLabel(theme, MALICE, [(0, 3)])
    assert label.marked == ["<b>"]
    assert label.heightForWidth(60) > label.heightForWidth(600)
