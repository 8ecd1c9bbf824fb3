"""The desk: all services of one profile, built in one place."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from o365desk.domain.errors import AppError
from o365desk.domain.products import ProductTable, load_microsoft_csv, load_products
from o365desk.domain.values import utc_now
from o365desk.graph.throttle import PATIENT, RetryPolicy
from o365desk.secrets import SecretVault, open_vault
from o365desk.secrets.keys import Passphrase
from o365desk.services.after_sync import AfterSync
from o365desk.services.changes import ChangeService
from o365desk.services.connections import ConnectionService
from o365desk.services.contacts import ContactService
from o365desk.services.database_place import open_database
from o365desk.services.documents import DocumentationService
from o365desk.services.duplicates import DuplicateService
from o365desk.services.explaining import ExplainService
from o365desk.services.facts import FactService
from o365desk.services.finding import FindService
from o365desk.services.graph_access import GraphAccess
from o365desk.services.history import JournalService
from o365desk.services.licences import LicenceService
from o365desk.services.linking import LinkingService
from o365desk.services.logs import LogService
from o365desk.services.maintenance import MaintenanceService
from o365desk.services.matching import MatchingService
from o365desk.services.merging import MergingService
from o365desk.services.options import OptionsService
from o365desk.services.overview import OverviewService
from o365desk.services.place import resources_folder
from o365desk.services.planning import PlanningService
from o365desk.services.record_history import HistoryService
from o365desk.services.settings import SettingsService
from o365desk.services.suggestions import SuggestionService
from o365desk.services.support_bundle import SupportBundleService
from o365desk.services.sync import SyncService
from o365desk.services.user_links import UserLinkService
from o365desk.store.engine import Database

_NAMES_FILE = "product_names.csv"
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Desk:
    """Everything the front doors need. Close it at the end; services must not be used afterwards."""

    database: Database
    vault: SecretVault
    products: ProductTable
    connections: ConnectionService
    options: OptionsService
    sync: SyncService
    linking: LinkingService
    matching: MatchingService
    contacts: ContactService
    licences: LicenceService
    documents: DocumentationService
    journal: JournalService
    logs: LogService
    settings: SettingsService
    maintenance: MaintenanceService
    support: SupportBundleService
    changes: ChangeService
    overview: OverviewService
    finding: FindService
    duplicates: DuplicateService
    merging: MergingService
    facts: FactService
    explaining: ExplainService
    history: HistoryService

    def close(self) -> None:
        """Close the database. Cancel and await running syncs first."""
        self.database.close()


def open_desk(
    folder: Path,
    *,
    passphrase: Passphrase | None = None,
    environ: Mapping[str, str] = os.environ,
    clock: Callable[[], datetime] = utc_now,
    policy: RetryPolicy = PATIENT,
    database_url: str = "",
) -> Desk:
    """Open a profile and build its services; runs that a killed process left open are closed.

    Args:
        folder: The profile's folder; made if it does not exist.
        passphrase: Asks for the vault's passphrase (argument: whether it is a new one), or None.
        environ: The environment, for ``O365DESK_KEY_FILE``.
        clock: The present moment, aware UTC.
        policy: How patiently Microsoft is asked again.
        database_url: Of a PostgreSQL database the folder shall belong to; empty: as before.

    Raises:
        AppError: The profile cannot be opened; it was not changed.
    """
    vault = open_vault(folder, passphrase, environ)
    database = open_database(folder, vault, database_url)
    try:
        products = read_products(SettingsService(database).get().product_names_file)
        settings = SettingsService(database, lambda file: products.take(read_products(file)))
        desk = _build(database, vault, settings, products, clock, policy)
        desk.sync.close_orphans()
    except BaseException:
        database.close()
        raise
    return desk


def _build(
    database: Database,
    vault: SecretVault,
    settings: SettingsService,
    products: ProductTable,
    clock: Callable[[], datetime],
    policy: RetryPolicy,
) -> Desk:
    access = GraphAccess(vault, policy, clock)
    suggestions = SuggestionService(database)
    linking = LinkingService(products, clock)
    licences = LicenceService(database, products)
    matching = MatchingService(database, linking, suggestions, clock)
    contacts = ContactService(
        database,
        linking=linking,
        suggestions=suggestions,
        products=products,
        settings=settings,
        user_links=UserLinkService(database, linking, clock),
        clock=clock,
    )
    sync = _sync_service(database, access, linking, products, settings, clock)
    return Desk(
        database=database,
        vault=vault,
        products=products,
        connections=ConnectionService(database=database, vault=vault, access=access, clock=clock),
        options=OptionsService(database, linking, products, clock),
        sync=sync,
        linking=linking,
        matching=matching,
        contacts=contacts,
        licences=licences,
        documents=DocumentationService(
            database,
            linking=linking,
            suggestions=suggestions,
            matching=matching,
            contacts=contacts,
            licences=licences,
            clock=clock,
        ),
        journal=JournalService(database, suggestions, products),
        logs=LogService(database),
        settings=settings,
        maintenance=MaintenanceService(database, settings.get, clock),
        support=SupportBundleService(database, vault, clock),
        changes=ChangeService(database),
        overview=OverviewService(database, products, clock),
        finding=FindService(database, products),
        duplicates=DuplicateService(database, clock),
        merging=MergingService(database, linking, suggestions),
        facts=FactService(database, linking, suggestions),
        explaining=ExplainService(database, linking),
        history=HistoryService(database, products),
    )


def _sync_service(
    database: Database,
    access: GraphAccess,
    linking: LinkingService,
    products: ProductTable,
    settings: SettingsService,
    clock: Callable[[], datetime],
) -> SyncService:
    return SyncService(
        database=database,
        access=access,
        after=AfterSync(database, linking, clock),
        planning=PlanningService(database, linking),
        products=products,
        clock=clock,
        retention_days=lambda: settings.get().log_retention_days,
    )


def read_products(microsoft_file: str = "") -> ProductTable:
    """The product names that come with o365desk, under those of Microsoft's own file if one was chosen.

    A file that cannot be read any more is no reason not to start: the names that come along serve.
    """
    shipped = load_products((resources_folder() / _NAMES_FILE).read_text(encoding="utf-8-sig"))
    if not microsoft_file:
        return shipped
    try:
        text = Path(microsoft_file).read_text(encoding="utf-8-sig")
        return shipped.with_names_of(load_microsoft_csv(text))
    except (OSError, UnicodeDecodeError, AppError) as error:
        _log.warning("Product names of %s are not used: %s", microsoft_file, error)
        return shipped
