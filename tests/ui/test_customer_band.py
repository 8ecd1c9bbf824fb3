"""The band in a customer's colour, where something is written for it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from o365desk.domain.tenant import MatchState
from o365desk.ui.context import UiContext
from o365desk.ui.plans import PlanSubject
from o365desk.ui.theme import DARK, LIGHT, Theme, ThemeMode, Tokens
from o365desk.ui.views.contact_detail import ContactDetailView
from o365desk.ui.views.contacts import ContactsView
from o365desk.ui.views.matching import MatchingView
from o365desk.ui.views.plan import PlanView
from o365desk.ui.widgets.customer_band import HUES, CustomerBand, customer_colour
from tests.ui.test_looks import contrast

NAMES = [f"Customer {number}" for number in range(400)]


@pytest.mark.parametrize(("tokens", "dark"), [(LIGHT, False), (DARK, True)], ids=["light", "dark"])
def test_every_colour_is_seen_on_every_ground(tokens: Tokens, dark: bool) -> None:
    colours = {customer_colour(name, dark=dark).name() for name in NAMES}
    assert len(colours) == HUES
    weak = {
        (colour, ground)
        for colour in colours
        for ground in (tokens.window, tokens.surface)
        if contrast(colour, ground) < 3
    }
    assert not weak


def test_a_customer_keeps_its_colour(theme: Theme, qtbot: QtBot) -> None:
    assert customer_colour("Contoso", dark=False) == customer_colour("CONTOSO", dark=False)
    band = CustomerBand(theme)
    qtbot.addWidget(band)
    band.resize(200, 5)
    band.show_customer("Contoso")
    theme.set_mode(ThemeMode.LIGHT)
    seen = QColor(band.grab().toImage().pixel(100, 2))
    assert seen.name() == customer_colour("Contoso", dark=False).name()
    band.show_customer("")
    assert not band.isVisible()


def test_the_views_that_write_for_one_customer_show_its_band_and_its_name(
    synced: UiContext, qtbot: QtBot
) -> None:
    contact = next(one for one in synced.desk.contacts.rows() if one.user_id is not None)
    detail, contacts, plan = ContactDetailView(synced), ContactsView(synced), PlanView(synced)
    for view in (detail, contacts, plan):
        qtbot.addWidget(view)
        view.show()
    detail.open(contact.id)
    contacts.open(("organization", contact.organization_id))
    plan.open(PlanSubject(connection_id=synced.desk.connections.by_name("Sandbox partner").id))
    qtbot.waitUntil(lambda: synced.runner.active == 0, timeout=10_000)
    for view in (detail, contacts):
        qtbot.waitUntil(lambda view=view: view.band.customer == contact.organization_name, timeout=5_000)
        assert view.band.isVisible()
        said = " ".join(label.text() for label in view.findChildren(QLabel))
        assert contact.organization_name in said, "Colour is never the only sign."
    qtbot.waitUntil(lambda: plan.lines.records.rowCount() > 1, timeout=10_000)
    assert plan.band.customer == "", "All of them are many customers."
    plan.lines.select_row(1)
    line = plan.lines.current()
    assert line is not None
    qtbot.waitUntil(lambda: plan.band.customer == line.name, timeout=5_000)
    contacts.open("review")
    qtbot.waitUntil(lambda: synced.runner.active == 0, timeout=10_000)


def test_panes_and_forms_that_write_for_one_customer_show_it_too(synced: UiContext, qtbot: QtBot) -> None:
    matching, detail = MatchingView(synced), ContactDetailView(synced)
    for view in (matching, detail):
        qtbot.addWidget(view)
        view.resize(1200, 800)
        view.show()
    matched = synced.desk.matching.rows(MatchState.MATCHED)[0]
    matching.open(matched.tenant.tenant_id)
    qtbot.waitUntil(lambda: matching.pane.band.customer == matched.organization_name, timeout=10_000)
    assert matching.pane.band.isVisible()
    contact = next(one for one in synced.desk.contacts.rows() if one.user_id is not None)
    detail.open(contact.id)
    qtbot.waitUntil(lambda: detail.edit_button.isEnabled() and detail.is_ready, timeout=10_000)
    qtbot.waitUntil(lambda: synced.runner.active == 0, timeout=10_000)
    detail.edit_button.click()
    form = detail.findChild(QDialog, "contact_form")
    assert isinstance(form, QDialog)
    assert form.windowTitle() == f"Edit Contact of {contact.organization_name}"
    band = form.findChild(CustomerBand)
    assert isinstance(band, CustomerBand)
    assert band.customer == contact.organization_name
    form.reject()
