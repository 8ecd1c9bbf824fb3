"""The contact detail: documented and Office 365 values side by side, differences marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from o365desk.domain.history import FeedPage
from o365desk.domain.overlay import ContactOverlay, OverlayField, OverlaySection, OverlayValue
from o365desk.domain.user import Presence
from o365desk.ui import decisions
from o365desk.ui.context import UiContext
from o365desk.ui.language import tr, tr_n, tr_text
from o365desk.ui.state import Changes
from o365desk.ui.text import format_ago, format_time, plain_action, plain_tooltip
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.views.base import ViewBase
from o365desk.ui.views.contact_form import ContactForm
from o365desk.ui.views.contact_history import SHOWN, history_card
from o365desk.ui.views.contact_signs import edited_line, notes_card, pinned_line
from o365desk.ui.widgets.actions import make_action
from o365desk.ui.widgets.banner import StatusBadge
from o365desk.ui.widgets.flow import is_wide
from o365desk.ui.widgets.labels import (
    Card,
    CopyButton,
    IconLabel,
    button,
    column,
    icon_button,
    line,
    plain_label,
    row,
    scroll,
)

_TOP = Qt.AlignmentFlag.AlignTop
_WIDE_EM = 82
"""From so many letters M on, two cards stand side by side."""
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class ContactDetailView(ViewBase):
    """One contact with its overlay."""

    name = "Contact"
    title = "Contact"
    back_to = "Contacts"
    stale_on: ClassVar[Changes] = Changes(
        contacts=True, matches=True, licences=True, runs=True, settings=True
    )

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._contact_id: int | None = None
        self._overlay: ContactOverlay | None = None
        self._history = FeedPage()
        self._shown_columns = 0
        self.badge = StatusBadge(context.icons, context.theme)
        self.badge.setObjectName("contact_badge")
        self.edit_button = button(
            tr("Edit…"), "contact_edit", self._edit, tooltip=tr("Edit the documented values (F2)")
        )
        self.organization_button = button(tr("Organization"), "contact_organization", self._open_organization)
        self.tenant_button = button(tr("Tenant"), "contact_tenant", self._open_tenant)
        self.manage_button = QPushButton(tr("Manage"))
        self.manage_button.setObjectName("contact_manage")
        self.manage_button.setAccessibleName(tr("Manage in Microsoft's portals"))
        self.manage_button.setToolTip(plain_tooltip(tr("Open the tenant portal's user list in the browser")))
        self.manage_button.setProperty("look", "primary")
        self.pin_action = make_action(
            self,
            context.icons,
            tr("Pin"),
            "contact_detail_pin",
            self._pin,
            icon="pin",
            tip=tr("Leave this contact as documented, whatever a sync or plan would write (P)"),
        )
        self.pin_button = icon_button(context.icons, "pin", tr("Pin (P)"), "contact_pin_button", self._pin)
        self.pin_button.setCheckable(True)
        for part in (
            self.badge,
            self.organization_button,
            self.tenant_button,
            self.pin_button,
            self.edit_button,
            self.manage_button,
        ):
            self.tools.addWidget(part)
        edit_key = QShortcut(QKeySequence("F2"), self)
        edit_key.activated.connect(self._edit)
        pin_key = QShortcut(QKeySequence("P"), self)
        pin_key.activated.connect(self._pin)
        self._body: QWidget | None = None

    def open(self, argument: object) -> None:
        """A contact id."""
        if isinstance(argument, int):
            if argument != self._contact_id:
                self.banner.hide()
            self._contact_id = argument
            self.reload()

    def menu_actions(self) -> Sequence[QAction]:
        """Pin."""
        return (self.pin_action,)

    def reload(self) -> None:
        """Load the overlay."""
        if self._contact_id is None:
            self.show_empty("contact", tr("No contact chosen"), tr("Open one from Contacts."))
            return
        if self._overlay is None or self._overlay.contact.id != self._contact_id:
            self.show_loading(tr("Loading the contact…"))
        contacts, contact_id = self.context.desk.contacts, self._contact_id
        history = self.context.desk.history

        def load(_: object) -> tuple[ContactOverlay, FeedPage]:
            return contacts.overlay(contact_id), history.of_contact(contact_id, SHOWN)

        self.run(tr("Load contact"), load, lambda loaded: self._show(*loaded), key="load")

    def _show(self, overlay: ContactOverlay, history: FeedPage) -> None:
        self._overlay, self._history = overlay, history
        self._shown_columns = self._columns()
        self.title_label.setText(overlay.contact.name)
        self.band.show_customer(overlay.organization_name)
        parts = [overlay.organization_name, overlay.contact.title, overlay.contact.contact_type]
        self.set_subtitle("  ·  ".join(part for part in parts if part))
        self._show_head(overlay)
        body = QWidget()
        cards = QVBoxLayout(body)
        cards.setContentsMargins(0, 0, GRID, 0)
        cards.setSpacing(2 * GRID)
        cards.addWidget(self._comparison(overlay))
        if overlay.sections:
            cards.addLayout(self._sections(overlay.sections))
        if overlay.contact.notes:
            cards.addWidget(notes_card(overlay.contact.notes))
        cards.addWidget(history_card(self.context, overlay.contact, history))
        cards.addStretch(1)
        area = scroll(body, "contact_scroll")
        if self._body is not None:
            self.content.removeWidget(self._body)
            self._body.deleteLater()
        self._body = area
        self.content.addWidget(area, 1)
        self.show_ready()

    def _show_head(self, overlay: ContactOverlay) -> None:
        user = overlay.user
        if user is None:
            self.badge.show_status(tr("Not linked"), Tone.MUTED, "unlink")
        elif user.presence is not Presence.PRESENT:
            self.badge.show_status(tr("User left"), Tone.WARNING, "user-left")
        elif user.user.account_enabled is False:
            self.badge.show_status(tr("Sign-in blocked"), Tone.WARNING, "ignore")
        else:
            self.badge.show_status(tr("Office 365"), Tone.OK, "cloud")
        pinned = overlay.contact.pinned
        self.pin_button.setChecked(pinned)
        self.pin_button.setAccessibleName(tr("Pinned") if pinned else tr("Pin"))
        self.pin_button.setToolTip(
            plain_tooltip(
                tr("Pinned. Unpin (P)") if pinned else tr("Pin: leave this contact as documented (P)")
            )
        )
        self.pin_action.setText(tr("Unpin") if pinned else tr("Pin"))
        self.tenant_button.setVisible(bool(overlay.tenant_id))
        self.manage_button.setVisible(bool(overlay.links))
        old = self.manage_button.menu()
        if old is not None:
            self.manage_button.setMenu(None)  # type: ignore[arg-type]  # Qt takes null, the stub does not say so
            old.deleteLater()
        menu = QMenu(self.manage_button)
        for link in overlay.links:
            action = menu.addAction(plain_action(link.label))
            action.setToolTip(plain_tooltip(link.url))
            action.triggered.connect(lambda _checked=False, url=link.url: self.context.open_link(url))
        self.manage_button.setMenu(menu)

    # Both sides

    def _comparison(self, overlay: ContactOverlay) -> Card:
        card = Card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnMinimumWidth(0, 120)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        source = format_ago(overlay.contact.updated_at)
        grid.addWidget(plain_label(tr("Documented"), "heading"), 0, 1)
        changed = plain_label(
            tr("{origin}, changed {source}", origin=tr_text(overlay.contact.origin.value), source=source),
            "muted",
            wrap=True,
        )
        grid.addWidget(changed, 1, 1, _TOP)
        grid.addWidget(plain_label(tr("Office 365"), "heading"), 0, 3)
        grid.addWidget(plain_label(self._read_note(overlay), "muted", wrap=True), 1, 3, _TOP)
        grid.addWidget(line(), 2, 0, 1, 5)
        for number, field in enumerate(overlay.fields, start=3):
            self._field(grid, number, field)
        if overlay.contact.pinned:
            card.body.addLayout(pinned_line(self.context, self._pin))
        card.body.addLayout(grid)
        takeable = [field.key for field in overlay.fields if field.can_take]
        differing = sum(field.differs for field in overlay.fields)
        take_all = button(
            tr("Take Over All"),
            "take_all",
            lambda: self._take(takeable),
            tooltip=tr("Write every Office 365 value shown here into the contact; blanks never overwrite"),
        )
        take_all.setEnabled(bool(takeable))
        note = (
            tr_n(differing, "One value differs.", "{n} values differ.")
            if differing
            else tr("No value differs.")
        )
        edited = [field.key for field in overlay.fields if field.edited_at is not None]
        release_all = button(
            tr("Release All"),
            "release_all",
            lambda: self._release(edited),
            look="quiet",
            tooltip=tr("Give every edited field back to the field rules"),
        )
        release_all.setVisible(len(edited) > 1)
        card.body.addLayout(
            row(plain_label(note if overlay.user else "", "muted"), None, release_all, take_all)
        )
        take_all.setVisible(overlay.user is not None)
        return card

    @staticmethod
    def _read_note(overlay: ContactOverlay) -> str:
        if overlay.user is None:
            return tr("No Microsoft 365 user is linked to this contact.")
        rule = tr_text(overlay.user.link_rule.value)
        how = tr(", linked by {rule}", rule=rule) if rule else ""
        return tr(
            "{tenant_name}, read {format_ago}{how}",
            tenant_name=overlay.tenant_name,
            format_ago=format_ago(overlay.user.read_at),
            how=how,
        )

    def _field(self, grid: QGridLayout, number: int, field: OverlayField) -> None:
        caption = tr_text(field.label)
        label = plain_label(caption, "muted", wrap=True)
        grid.addWidget(label, number, 0, _MIDDLE)
        documented = _value(field.documented, tr("{label}, documented", label=caption), strong=field.differs)
        if field.edited_at is None:
            grid.addWidget(documented, number, 1, _MIDDLE)
        else:
            signed = edited_line(self.context, field, lambda: self._release([field.key]))
            grid.addLayout(column(documented, signed, spacing=0), number, 1, _MIDDLE)
        if field.differs:
            mark = IconLabel(self.context.icons, self.context.theme, "conflict", Tone.WARNING, 16)
            mark.setToolTip(plain_tooltip(tr("The two values differ")))
            mark.setAccessibleName(tr("Differs"))
            grid.addWidget(mark, number, 2, _MIDDLE)
        office = _value(field.office, tr("{label}, Office 365", label=caption), strong=field.differs)
        at, source = format_time(field.office_at), tr_text(field.office_source)
        office.setToolTip(
            plain_tooltip(tr("{office_source}, read {at}", office_source=source, at=at) if at else source)
        )
        grid.addWidget(office, number, 3, _MIDDLE)
        if field.can_take:
            take = button(
                tr("Take over"),
                f"take_{field.key}",
                lambda: self._take([field.key]),
                look="quiet",
                tooltip=tr("Write “{office}” into the contact", office=field.office),
                accessible=tr("Take over {label}", label=caption),
            )
            grid.addWidget(take, number, 4, _MIDDLE)

    # Sections

    def _sections(self, sections: tuple[OverlaySection, ...]) -> QHBoxLayout:
        """Columns of cards; each next card goes where there is least so far."""
        columns = [column(spacing=2 * GRID) for _ in range(self._columns())]
        filled = [0] * len(columns)
        for section in sections:
            place = filled.index(min(filled))
            columns[place].addWidget(self._section(section))
            filled[place] += len(section.values) + 3
        beside = row(*columns, spacing=2 * GRID)
        for place, one in enumerate(columns):
            one.addStretch(1)
            beside.setStretch(place, 1)
        return beside

    def _columns(self) -> int:
        return 2 if is_wide(self, _WIDE_EM) else 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column of cards in a narrow window, two in a wide one."""
        super().resizeEvent(event)
        if self._overlay is not None and self._columns() != self._shown_columns:
            self._show(self._overlay, self._history)

    def _section(self, section: OverlaySection) -> Card:
        card = Card()
        card.body.addWidget(plain_label(tr_text(section.title), "heading"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnMinimumWidth(0, 130)
        grid.setColumnStretch(1, 1)
        for number, value in enumerate(section.values):
            self._section_value(grid, number, value)
        card.body.addLayout(grid)
        sources = list(
            dict.fromkeys((value.source, format_ago(value.at)) for value in section.values if value.at)
        )
        if sources:
            text = "; ".join(
                tr("{source}, read {age}", source=tr_text(source), age=age) for source, age in sources
            )
            card.body.addWidget(plain_label(text, "muted", wrap=True))
        card.body.addStretch(1)
        return card

    def _section_value(self, grid: QGridLayout, number: int, value: OverlayValue) -> None:
        caption = tr_text(value.label)
        grid.addWidget(plain_label(caption, "muted"), number, 0, _TOP)
        shown = _value(tr_text(value.value), caption, strong=value.alert)
        shown.setToolTip(
            plain_tooltip(" ".join(part for part in (tr_text(value.source), format_time(value.at)) if part))
        )
        cell = QVBoxLayout()
        cell.setSpacing(0)
        if value.alert:
            icon = IconLabel(self.context.icons, self.context.theme, "warning", Tone.WARNING, 16)
            cell.addLayout(row(icon, shown))
        elif value.value or not value.note:
            cell.addWidget(shown)
        if value.note:
            cell.addWidget(plain_label(tr_text(value.note), "muted", wrap=True))
        grid.addLayout(cell, number, 1)
        if value.label == "User name" and value.value:
            copy = CopyButton(self.context.icons, tr("the user name"), lambda: value.value, "copy_upn")
            grid.addWidget(copy, number, 2, _MIDDLE)

    # Acting

    def _take(self, keys: list[str]) -> None:
        if self._contact_id is not None and keys:
            decisions.take_over(self, self._contact_id, keys, self.reload)

    def _pin(self) -> None:
        if self._overlay is not None:
            self.pin_button.setChecked(
                self._overlay.contact.pinned
            )  # as it is until the service has answered
            decisions.pin(self, [self._overlay.contact.id], pinned=not self._overlay.contact.pinned)

    def _release(self, keys: list[str]) -> None:
        if self._contact_id is not None and keys:
            decisions.release_fields(self, self._contact_id, keys)

    def _edit(self) -> None:
        if self._overlay is None:
            return
        overlay, theme = self._overlay, self.context.theme
        form = ContactForm(overlay.contact, overlay.organization_name, theme, self)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.accepted.connect(
            lambda: decisions.save_contact(self, form.contact(), lambda _saved: self.reload())
        )
        form.open()

    def _open_organization(self) -> None:
        if self._overlay is not None:
            self.context.state.open_view("Contacts", ("organization", self._overlay.contact.organization_id))

    def _open_tenant(self) -> None:
        if self._overlay is not None:
            self.context.state.open_view("Matching", self._overlay.tenant_id)


def _value(text: str, accessible: str, *, strong: bool) -> QWidget:
    label = plain_label(text or "–", "strong" if strong else "" if text else "muted", wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setAccessibleName(f"{accessible}: {text or tr('blank')}")
    return label
