"""A newcomer takes the tour: connect, sync, match, both sides of a contact, without a mouse."""

from __future__ import annotations

from o365desk.domain.tenant import MatchState
from o365desk.ui.tour import STEPS, Tour
from o365desk.ui.views.contacts import ContactsView
from o365desk.ui.views.matching import MatchingView
from tests.stories.conftest import Technician


def _at(tour: Tour, key: str) -> bool:
    return tour.step is not None and tour.step.key == key


def test_from_the_offer_to_both_sides_of_a_contact(technician: Technician) -> None:
    tour = technician.application.tour
    assert tour is not None
    technician.until(tour.panel.isVisible)
    assert tour.step is None, "It is offered, not begun."
    tour.panel.next_button.setFocus()
    technician.press("Space")
    assert _at(tour, "connect")
    assert technician.window.current_name == "Integrations"
    assert tour.panel.place.text() == f"Step 1 of {len(STEPS)}"
    technician.press("Alt+X")
    technician.until(lambda: _at(tour, "sync"))
    technician.press("Alt+B")
    technician.until(lambda: _at(tour, "connect"))
    technician.press("Alt+X")
    technician.until(lambda: _at(tour, "sync"))
    technician.sync()
    technician.until(lambda: _at(tour, "match"))
    view = technician.view("Matching")
    assert isinstance(view, MatchingView)
    technician.until(lambda: view.table.records.total() > 0)
    view.table.setFocus()
    matching = technician.desk.matching
    while left := matching.counts()["unmatched"]:
        row = view.table.current()
        assert row is not None
        if row.state is MatchState.UNMATCHED:
            technician.press("A" if row.best is not None else "C")
            technician.until(lambda left=left: matching.counts()["unmatched"] == left - 1)
        technician.rest()
    technician.until(lambda: _at(tour, "contact"))
    contacts = technician.view("Contacts")
    assert isinstance(contacts, ContactsView)
    technician.until(lambda: contacts.table.records.total() > 0)
    contacts.table.setFocus()
    technician.press("Return")
    technician.until(lambda: _at(tour, "overlay"))
    technician.view("Contact")
    technician.press("Alt+X")
    technician.until(lambda: _at(tour, "end"))
    technician.press("Alt+D")
    technician.until(lambda: tour.step is None)
    assert not tour.panel.isVisible()
    tour.offer()
    assert not tour.panel.isVisible(), "Who has taken it is not asked again."
    technician.window.menu.actions["tour"].trigger()
    assert _at(tour, "connect")
