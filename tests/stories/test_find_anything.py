"""A technician gets a call, types what she heard, and has the contact's two sides on screen."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from o365desk.domain.finding import FoundKind
from o365desk.ui.models.found_rows import FoundRow
from o365desk.ui.views.contact_detail import ContactDetailView
from tests.stories.conftest import Technician


def test_from_a_phone_number_to_the_contact(technician: Technician) -> None:
    desk = technician.desk
    technician.press("F5")
    technician.until(lambda: bool(technician.window.context and not technician.window.context.state.runs))
    technician.until(lambda: bool(desk.logs.runs()) and all(run.outcome for run in desk.logs.runs()), 60_000)
    contact = next(one for one in desk.contacts.rows() if len(one.phone) > 8 and one.last_name)
    digits = "".join(sign for sign in contact.phone if sign.isdigit())[-6:]
    technician.press("Ctrl+K")
    box = technician.window.findChild(object, "find_box")
    technician.until(box.isVisible)
    for sign in f"{digits} {contact.last_name[1:].upper()}":
        technician.press(sign)

    def marked() -> FoundRow | None:
        line = box.model.row_at(box.results.currentIndex().row())
        return line if isinstance(line, FoundRow) else None

    technician.until(lambda: marked() is not None and not box._refreshing)
    found = marked()
    assert found is not None
    assert QApplication.focusWidget() is box.box
    while found.finding.kind is not FoundKind.CONTACT:
        technician.press("Down")
        found = marked()
        assert found is not None
    assert found.finding.contact_id == contact.id
    technician.press("Return")
    view = technician.view("Contact")
    assert isinstance(view, ContactDetailView)
    technician.until(lambda: contact.last_name in view.title_label.text())
    assert not box.isVisible()
