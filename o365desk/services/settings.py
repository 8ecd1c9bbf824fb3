"""Settings of a profile: portal links, log retention, product names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from o365desk.domain.connection import Cloud
from o365desk.domain.errors import AppError
from o365desk.domain.phrases import phrase
from o365desk.domain.products import load_microsoft_csv
from o365desk.domain.values import Value
from o365desk.graph.links import is_allowed_link, portal_templates
from o365desk.store import settings
from o365desk.store.engine import Database

_KEY = "preferences"


class Preferences(Value, frozen=True, kw_only=True):
    """What the Settings view holds."""

    portal_templates: dict[str, str] = msgspec.field(default_factory=dict)
    """Own link templates over the cloud's default ones: ``user_list`` (Manage), ``user``, ``tenant``,
    ``exchange``, ``entra`` -> https address with ``{initial_domain}``, ``{tenant_id}``, ``{object_id}``,
    ``{upn}``. A blank one hides the link."""
    log_retention_days: int = 90
    product_names_file: str = ""
    """Microsoft's own file "Product names and service plan identifiers for licensing", or empty."""
    interval_minutes: int = 60
    """Minutes between scheduled syncs that new connections begin with."""
    daily_backup: bool = True
    """Whether a profile in a file is backed up once a day."""
    backup_days: int = 7
    backup_weeks: int = 5
    backup_months: int = 12
    """The newest backup of so many days, weeks and months is kept."""


class SettingsService:
    """Reads and writes the preferences.

    Args:
        database: The store.
        names_chosen: Called with the file of product names when another one (or none) was stored.
    """

    def __init__(self, database: Database, names_chosen: Callable[[str], None] = lambda _: None) -> None:
        self._database = database
        self._names_chosen = names_chosen

    def get(self) -> Preferences:
        """The preferences as they are, defaults where nothing was set (or it cannot be understood)."""
        with self._database.read() as tx:
            stored = settings.get(tx, _KEY, {})
        try:
            return msgspec.convert(stored, Preferences)
        except msgspec.ValidationError:
            return Preferences()

    def save(self, preferences: Preferences) -> Preferences:
        """Store the preferences.

        Raises:
            AppError: A value cannot be used; nothing was stored.
        """
        problem = preferences_problem(preferences)
        if problem:
            raise AppError("The settings were not saved.", problem, code="invalid_setting")
        before = self.get().product_names_file
        with self._database.write() as tx:
            settings.set(tx, _KEY, msgspec.to_builtins(preferences))
        if preferences.product_names_file != before:
            self._names_chosen(preferences.product_names_file)
        return preferences

    def portal_templates(self, cloud: Cloud = Cloud.GLOBAL) -> Mapping[str, str]:
        """The link templates in force for a cloud: its default ones with the technician's over them."""
        merged = {**portal_templates(cloud), **self.get().portal_templates}
        return {key: template for key, template in merged.items() if template}

    def is_allowed_link(self, url: str) -> bool:
        """Whether the window may open an address: https, and Microsoft's or a host of an own template."""
        if is_allowed_link(url):
            return True
        own = {urlsplit(template).hostname for template in self.get().portal_templates.values()}
        try:
            parts = urlsplit(url)
            plain = parts.scheme == "https" and "@" not in parts.netloc and parts.port in (None, 443)
        except ValueError:
            return False
        odd = any(char <= " " or char in "\\\x7f" for char in url)
        return plain and not odd and parts.hostname in own - {None}


def preferences_problem(preferences: Preferences) -> str:
    """Why the preferences cannot be saved, one sentence, or empty."""
    for key, template in preferences.portal_templates.items():
        if template and not _is_template(template):
            return phrase(
                f"The link template {key!r} must be an https address whose host holds no placeholder."
            )
    if not 1 <= preferences.log_retention_days <= 3650:
        return phrase("Sync logs are kept between 1 and 3,650 days.")
    if not 15 <= preferences.interval_minutes <= 7 * 24 * 60:
        return phrase("Syncs run at most every 15 minutes and at least once a week.")
    if not (
        1 <= preferences.backup_days <= 365
        and 0 <= preferences.backup_weeks <= 520
        and 0 <= preferences.backup_months <= 120
    ):
        return phrase("Backups are kept of 1 to 365 days, up to 520 weeks and up to 120 months.")
    return _names_problem(preferences.product_names_file) if preferences.product_names_file else ""


def _names_problem(file: str) -> str:
    """Why a file of product names cannot be used, or empty."""
    path = Path(file)
    if not path.is_file():
        return phrase(f"There is no file {file}.")
    try:
        load_microsoft_csv(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        return phrase(f"{path.name} cannot be read as text.")
    except AppError as error:
        return str(error)
    return ""


def _is_template(template: str) -> bool:
    try:
        parts = urlsplit(template)
    except ValueError:
        return False
    host = parts.hostname or ""
    return parts.scheme == "https" and bool(host) and "@" not in parts.netloc and "{" not in parts.netloc
