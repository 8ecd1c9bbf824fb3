"""Which class makes which view."""

from __future__ import annotations

from collections.abc import Mapping

from o365desk.ui.main_window import ViewFactory
from o365desk.ui.views.connect import ConnectView
from o365desk.ui.views.contact_detail import ContactDetailView
from o365desk.ui.views.contacts import ContactsView
from o365desk.ui.views.duplicates import DuplicatesView
from o365desk.ui.views.findings import FindingsView
from o365desk.ui.views.history import HistoryView
from o365desk.ui.views.import_view import ImportView
from o365desk.ui.views.integrations import IntegrationsView
from o365desk.ui.views.licences import LicencesView
from o365desk.ui.views.matching import MatchingView
from o365desk.ui.views.organizations import OrganizationsView
from o365desk.ui.views.overview import OverviewView
from o365desk.ui.views.plan import PlanView
from o365desk.ui.views.settings import SettingsView
from o365desk.ui.views.sync_logs import SyncLogsView
from o365desk.ui.views.sync_options import SyncOptionsView


def all_views() -> Mapping[str, ViewFactory]:
    """View name -> its class: those of the sidebar, then those opened from them."""
    classes = (
        OverviewView,
        IntegrationsView,
        MatchingView,
        OrganizationsView,
        ContactsView,
        DuplicatesView,
        LicencesView,
        SyncLogsView,
        HistoryView,
        SettingsView,
        ConnectView,
        SyncOptionsView,
        ImportView,
        ContactDetailView,
        FindingsView,
        PlanView,
    )
    return {view.name: view for view in classes}
