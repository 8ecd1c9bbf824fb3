"""A rule is changed, previewed, saved and applied; what a technician edited stays, Undo brings all back."""

from __future__ import annotations

from msgspec.structs import replace

from o365desk.domain.field_rules import FieldRule
from o365desk.services.place import current_actor
from o365desk.ui.models.plan_rows import PlanKind
from o365desk.ui.views.integrations import IntegrationsView
from o365desk.ui.views.plan import PlanView
from o365desk.ui.views.sync_options import SyncOptionsView
from tests.stories.conftest import Technician


def plan(technician: Technician) -> PlanView:
    view = technician.view("Plan")
    assert isinstance(view, PlanView)
    technician.until(lambda: technician.application.runner.active == 0)
    return view


def test_from_a_changed_rule_to_written_fields_and_back(technician: Technician) -> None:
    desk = technician.desk
    technician.sync()
    connection = desk.connections.by_name("Sandbox partner")

    # A technician writes a title of their own.
    tenants = {one.tenant_id for one in desk.sync.plan(connection.id)}
    user = next(
        one
        for one in desk.contacts.users()
        if one.record.contact_id and one.record.tenant_id in tenants and one.record.user.job_title
    )
    assert user.record.contact_id is not None
    edited = desk.contacts.overlay(user.record.contact_id).contact
    desk.contacts.save(replace(edited, title="Our own words"), current_actor())
    before = desk.contacts.rows()

    # Another rule, looked at before it is saved.
    technician.press("Ctrl+1")
    technician.view("Integrations")
    technician.application.state.open_view("Sync Options", connection.id)
    options = technician.view("Sync Options")
    assert isinstance(options, SyncOptionsView)
    technician.click("rule_office")
    technician.click("preview_options")
    preview = plan(technician)
    assert preview.preview_banner.isVisible()
    assert not preview.head.apply.isEnabled()
    wanted = preview.tiles.tile(PlanKind.UPDATE).text()
    assert int(wanted) > 0
    technician.click("back")
    technician.view("Sync Options")
    technician.click("save_options")
    technician.view("Integrations")
    assert desk.connections.by_name("Sandbox partner").options.field_rules.rule is FieldRule.OFFICE_365_WINS

    # The plan is what was previewed; applying it leaves the edited title alone.
    integrations = technician.view("Integrations")
    assert isinstance(integrations, IntegrationsView)
    technician.until(lambda: technician.application.runner.active == 0)
    integrations._cards[connection.id].actions_by_key["plan"].trigger()
    shown = plan(technician)
    assert shown.tiles.tile(PlanKind.UPDATE).text() == wanted
    assert desk.contacts.rows() == before, "Looking writes nothing."
    technician.click("plan_apply")
    technician.until(lambda: shown.banner.isVisible())
    plan(technician)
    assert shown.tiles.tile(PlanKind.UPDATE).text() == "0"
    assert desk.contacts.overlay(edited.id).contact.title == "Our own words"
    technician.click("banner_action")
    technician.until(lambda: desk.contacts.rows() == before)
    technician.until(lambda: technician.application.runner.active == 0)
