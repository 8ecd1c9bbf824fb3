"""The Settings view: looks, what was learned, backups, portal links, product names, log retention, about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QRadioButton, QSpinBox, QVBoxLayout, QWidget

from o365desk import __version__
from o365desk.domain.connection import Cloud
from o365desk.ui.context import UiContext
from o365desk.ui.language import LANGUAGES, SYSTEM, noop, tr, tr_text
from o365desk.ui.state import Changes
from o365desk.ui.theme import GRID, ThemeMode, Tone
from o365desk.ui.views.base import ViewBase
from o365desk.ui.widgets.background_card import BackgroundCard
from o365desk.ui.widgets.backup_card import BackupCard
from o365desk.ui.widgets.facts_card import FactsCard
from o365desk.ui.widgets.forms import FormField, choice, line_edit
from o365desk.ui.widgets.labels import Card, button, plain_label, row, scroll
from o365desk.ui.window_settings import wish_language, wished_language

if TYPE_CHECKING:
    from o365desk.services.settings import Preferences

_MODES = (
    (ThemeMode.AUTO, noop("As the &system")),
    (ThemeMode.LIGHT, noop("&Light")),
    (ThemeMode.DARK, noop("&Dark")),
)
_LINKS = (
    ("user_list", noop("&Manage (a tenant's user list)")),
    ("user", noop("&User")),
    ("tenant", noop("&Tenant")),
    ("exchange", noop("E&xchange admin center")),
    ("entra", noop("Microsoft &Entra")),
)


class SettingsView(ViewBase):
    """Preferences of the profile; the looks take effect at once, the rest on Save."""

    name = "Settings"
    stale_on = Changes(settings=True)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._preferences: Preferences | None = None
        self.modes: dict[ThemeMode, QRadioButton] = {}
        self.links = {key: line_edit() for key, _ in _LINKS}
        self.product_file = line_edit(tr("Names that come with o365desk"))
        self.retention = _spin(1, 3650, tr(" days"))
        self.interval = _spin(15, 7 * 24 * 60, tr(" minutes"))
        self.vault = plain_label("", "muted", wrap=True, name="vault_source")
        self.save_button = button(
            tr("&Save"), "save_settings", self.save, look="primary", tooltip=tr("Store the settings")
        )
        self.tools.addWidget(self.save_button)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID + GRID // 2)
        self.backups = BackupCard(self)
        self.facts = FactsCard(self)
        background = BackgroundCard(context.settings, context.state)
        cards = (
            self._looks(),
            self._sync(),
            background,
            self.facts,
            self.backups,
            self._products(),
            self._portals(),
            self._about(),
        )
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        body.setMaximumWidth(900)
        self._scroll = scroll(body, "settings_scroll")
        self.content.addWidget(self._scroll)

    def focus_search(self) -> None:
        """Ctrl+F: the only list here is that of facts."""
        self._scroll.ensureWidgetVisible(self.facts)
        self.facts.search.setFocus()

    # Cards

    def _looks(self) -> Card:
        card = _card(tr("Appearance"))
        group = QButtonGroup(self)
        line = row(spacing=2 * GRID)
        for mode, text in _MODES:
            radio = QRadioButton(tr(text))
            radio.setObjectName(f"theme_{mode.value}")
            radio.setChecked(self.context.theme.mode is mode)
            radio.toggled.connect(lambda on, mode=mode: self._set_mode(mode) if on else None)
            group.addButton(radio)
            self.modes[mode] = radio
            line.addWidget(radio)
        line.addStretch(1)
        card.body.addLayout(line)
        self.language = choice(
            [(tr("As the system"), SYSTEM), *((name, key) for key, name in LANGUAGES.items())]
        )
        self.language.setCurrentIndex(max(0, self.language.findData(wished_language(self.context.settings))))
        self.language.currentIndexChanged.connect(self._set_language)
        hint = tr("Takes effect at the next start of o365desk.")
        card.body.addWidget(FormField(tr("Lan&guage"), self.language, "language", hint))
        return card

    def _set_language(self) -> None:
        wish_language(self.context.settings, str(self.language.currentData()))

    def _set_mode(self, mode: ThemeMode) -> None:
        self.context.theme.set_mode(mode)
        self.context.settings.setValue("window/theme", mode.value)

    def _sync(self) -> Card:
        card = _card(tr("Sync"))
        card.body.addWidget(
            FormField(
                tr("&Interval of new connections"),
                self.interval,
                "default_interval",
                tr("At least 15 minutes."),
            )
        )
        card.body.addWidget(
            FormField(
                tr("&Keep sync logs for"),
                self.retention,
                "log_retention",
                tr("Older runs and their lines are deleted."),
            )
        )
        return card

    def _products(self) -> Card:
        card = _card(tr("Product names"))
        pick = button(
            tr("&Browse…"),
            "browse_products",
            self._pick_products,
            accessible=tr("Browse for the product names"),
        )
        card.body.addWidget(
            FormField(
                tr("Microsoft's product &names (CSV)"),
                self.product_file,
                "product_file",
                tr(
                    "The download of Microsoft's page “Product names and service plan "
                    "identifiers for licensing”. It names every subscription; without it, "
                    "rare ones show their part number."
                ),
                beside=pick,
            )
        )
        return card

    def _pick_products(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Product names"), "", tr("CSV files (*.csv);;All files (*)")
        )
        if path:
            self.product_file.setText(path)

    def _portals(self) -> Card:
        card = _card(tr("Portal links"))
        card.body.addWidget(
            plain_label(
                tr(
                    "Placeholders: {initial_domain} {tenant_id} {object_id} {upn}. Blank "
                    "uses the default shown in grey. Only https addresses are opened."
                ),
                "muted",
                wrap=True,
            )
        )
        for key, label in _LINKS:
            card.body.addWidget(FormField(tr(label), self.links[key], f"link_{key}"))
        return card

    def _about(self) -> Card:
        card = _card(tr("About"))
        card.body.addWidget(plain_label(f"o365desk {__version__}"))
        card.body.addWidget(self.vault)
        return card

    # Loading and saving

    def reload(self) -> None:
        """Load the preferences."""
        if self._preferences is None:
            self.show_loading()
        desk = self.context.desk

        def load(_: object) -> tuple[Preferences, Mapping[str, str]]:
            return desk.settings.get(), desk.settings.portal_templates(Cloud.GLOBAL)

        self.run(tr("Load the settings"), load, lambda loaded: self._show(*loaded), key="load")
        self.backups.reload()
        # Finding the operating system's store takes a moment.
        self.run(
            tr("Ask where secrets are"),
            lambda _: desk.vault.source.sentence,
            lambda sentence: self.vault.setText(tr_text(sentence)),
            key="vault",
        )

    def _show(self, preferences: Preferences, defaults: Mapping[str, str]) -> None:
        self._preferences = preferences
        for key, edit in self.links.items():
            edit.setText(preferences.portal_templates.get(key, ""))
            edit.setPlaceholderText(defaults.get(key, ""))
        self.product_file.setText(preferences.product_names_file)
        self.retention.setValue(preferences.log_retention_days)
        self.interval.setValue(preferences.interval_minutes)
        self.backups.show_preferences(preferences)
        self.show_ready()

    def save(self) -> None:
        """Store the preferences."""
        if self._preferences is None:
            return
        wanted = replace(
            self.backups.chosen(self._preferences),
            portal_templates={
                key: edit.text().strip() for key, edit in self.links.items() if edit.text().strip()
            },
            product_names_file=self.product_file.text().strip(),
            log_retention_days=self.retention.value(),
            interval_minutes=self.interval.value(),
        )
        store = self.context.desk.settings.save
        self.run(tr("Save the settings"), lambda _: store(wanted), self._saved)

    def _saved(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self.tell(Tone.OK, tr("The settings were saved."))
        self.context.state.changed.emit(Changes(contacts=True, licences=True, connections=True))


def _card(title: str) -> Card:
    card = Card()
    card.body.addWidget(plain_label(title, "heading"))
    return card


def _spin(least: int, most: int, suffix: str) -> QSpinBox:
    made = QSpinBox()
    made.setRange(least, most)
    made.setSuffix(suffix)
    made.setMaximumWidth(200)
    return made
