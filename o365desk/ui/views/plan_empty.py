"""What the Plan view says when there is nothing to compare, and what to do then."""

from __future__ import annotations

from o365desk.domain.options import SyncOptions
from o365desk.ui.language import tr
from o365desk.ui.plans import LoadedPlan
from o365desk.ui.views.base import ViewBase
from o365desk.ui.widgets.labels import button


def show_nothing(view: ViewBase, loaded: LoadedPlan | None, options: SyncOptions | None) -> None:
    """Put an empty state in place of the view's content.

    Args:
        view: The plan view.
        loaded: A plan without users; None: there is no connection.
        options: The options it was made with, or None.
    """
    state = view.context.state
    if loaded is None or options is None:
        go = button(
            tr("New Connection…"), "plan_connect", lambda: state.open_view("Connect", "new"), look="primary"
        )
        view.show_empty(
            "plan", tr("No connection yet"), tr("A plan compares what a connection reads."), (go,)
        )
        return
    connection = loaded.connection
    if not options.contacts:
        go = button(
            tr("Sync Options…"), "plan_options", lambda: state.open_view("Sync Options", connection.id)
        )
        text = tr("“Contacts” is switched off in the sync options: only tenants and licences are read.")
        view.show_empty("plan", tr("This connection links no contacts"), text, (go,))
    elif not loaded.tenants:
        sync = button(
            tr("Start Manual Sync"),
            "plan_sync",
            lambda: state.sync_requested.emit(connection.id, connection.name),
            look="primary",
        )
        text = tr(
            "A sync reads the tenants and their users. Contacts are created or "
            "written only when you apply the plan, unless the sync options say “at "
            "once”."
        )
        view.show_empty("plan", tr("Nothing was read yet"), text, (sync,))
    elif not loaded.lines:
        go = button(tr("Match Tenants"), "plan_match", lambda: state.open_view("Matching"), look="primary")
        text = tr("A plan compares users with the contacts of their organization: match a tenant first.")
        view.show_empty("plan", tr("No tenant is matched"), text, (go,))
    else:
        note = next((line.note for line in loaded.lines if line.note), "")
        view.show_empty("plan", tr("No users to compare"), note or tr("The matched tenants have no users."))
