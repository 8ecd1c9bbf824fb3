"""Users against contacts: counts, bulk decisions, undo; what becomes of the contacts of those who left."""

from __future__ import annotations

import pytest

from o365desk.domain.linking import UserRow
from o365desk.domain.rows import ContactRow
from o365desk.domain.user import LinkState
from o365desk.ui.views.contact_review import FILTERS, ContactReview
from o365desk.ui.views.contacts import ContactsView
from tests.stories.conftest import Technician


def _review(technician: Technician) -> ContactReview:
    technician.press("Ctrl+4")
    view = technician.view("Contacts")
    assert isinstance(view, ContactsView)
    technician.click("contacts_filter_review")
    technician.until(lambda: view.review.table.records.total() > 0)
    technician.rest()
    return view.review


def _counts(technician: Technician) -> dict[str, int]:
    """What the filters should say."""
    states = [one.record.link_state for one in technician.desk.contacts.users()]
    return {key: sum(state in kept for state in states) for key, _, kept in FILTERS}


def _shown_counts(technician: Technician) -> dict[str, int]:
    """What they say."""
    texts = {key: technician.find(f"review_filter_{key}").text() for key, *_ in FILTERS}
    return {key: int(text.rsplit(" ", 1)[-1].replace(",", "")) for key, text in texts.items()}


def _choose(technician: Technician, review: ContactReview, key: str) -> None:
    technician.click(f"review_filter_{key}")
    technician.until(lambda: review.filters.current() == key)
    review.table.setFocus()


def _unlinked(technician: Technician) -> dict[int, ContactRow]:
    """The contacts that no user is linked to, as documented."""
    return {one.id: one for one in technician.desk.contacts.rows() if one.user_id is None}


def test_counts_bulk_decisions_and_undo(technician: Technician) -> None:
    technician.sync()
    review = _review(technician)
    before = _counts(technician)
    assert before["new"] > 1
    assert before["linked"] > 1
    assert before["out"] > 1
    technician.until(lambda: _shown_counts(technician) == before)
    untouched = _unlinked(technician)

    _choose(technician, review, "new")
    review.table.selectAll()
    technician.press("C")
    technician.until(lambda: not technician.desk.contacts.users(state=LinkState.NEW))
    technician.rest()
    after = _counts(technician)
    assert after["linked"] == before["linked"] + before["new"]
    technician.until(lambda: _shown_counts(technician) == after)

    _choose(technician, review, "linked")
    review.table.selectAll()
    technician.press("I")
    technician.until(lambda: _counts(technician)["ignored"] == after["linked"] + after["ignored"])
    technician.rest()
    technician.press("Ctrl+Z")
    technician.until(lambda: _counts(technician) == after)
    technician.rest()
    technician.press("Ctrl+Z")
    technician.until(lambda: _counts(technician) == before)
    technician.rest()
    technician.until(lambda: _shown_counts(technician) == before)
    assert _unlinked(technician) == untouched, "Undo leaves the documentation as it was."


def _leave(technician: Technician, how_many: int) -> list[UserRow]:
    """Linked users of different tenants disappear from Microsoft 365, and a sync notices."""
    of_tenant = {one.record.tenant_id: one for one in technician.desk.contacts.users(state=LinkState.LINKED)}
    chosen = list(of_tenant.values())[:how_many]
    assert len(chosen) == how_many
    for one in chosen:
        technician.cloud("remove-user", {"tenant": one.record.tenant_id, "id": one.record.user.object_id})
    technician.sync()
    return chosen


@pytest.mark.parametrize("by_undo", [True, False], ids=["undone", "reverted"])
def test_the_contact_of_a_leaver_is_kept_marked_or_archived(technician: Technician, by_undo: bool) -> None:
    technician.sync()
    untouched = _unlinked(technician)
    leavers = _leave(technician, 3)
    contacts = technician.desk.contacts
    assert _unlinked(technician) == untouched, "Only contacts that were linked are touched."
    left = contacts.users(state=LinkState.LEFT)
    assert {one.record.id for one in left} == {one.record.id for one in leavers}
    documented = {row.id: row for row in contacts.rows() if row.user_id is not None}

    review = _review(technician)
    _choose(technician, review, "left")
    technician.until(lambda: review.table.records.rowCount() == 3)

    def state(user_id: int) -> str:
        place = next(at for at, one in enumerate(review.table.records.shown()) if one.record.id == user_id)
        return str(review.table.records.index(place, 2).data())

    decided: dict[int, str] = {}
    for key, wanted in (("E", "Left, kept"), ("L", "Left, marked"), ("X", "Left, archived")):
        current = review.table.current()
        assert current is not None
        user_id = current.record.id
        assert user_id not in decided, "The next one that waits is chosen."
        technician.press(key)
        technician.until(lambda user_id=user_id, wanted=wanted: state(user_id) == wanted)
        technician.rest()
        decided[user_id] = wanted
    archived = next(user_id for user_id, word in decided.items() if word == "Left, archived")
    contact_id = next(one.record.contact_id for one in leavers if one.record.id == archived)
    technician.click("contacts_filter_archived")
    view = technician.view("Contacts")
    assert isinstance(view, ContactsView)
    technician.until(lambda: [one.id for one in view.table.records.shown()] == [contact_id])

    if by_undo:
        for _ in range(3):
            technician.press("Ctrl+Z")
            technician.rest()
    else:
        technician.click("contacts_filter_review")
        _choose(technician, review, "left")
        review.table.selectAll()
        technician.press("R")
        technician.rest()
    technician.until(lambda: not any(one.is_archived for one in contacts.rows()))
    assert _unlinked(technician) == untouched
    if by_undo:
        assert {row.id: row for row in contacts.rows() if row.user_id is not None} == documented
