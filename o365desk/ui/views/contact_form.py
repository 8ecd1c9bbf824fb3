"""The form of a contact's documented side."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from o365desk.domain.organization import Contact, ContactEmail, ContactPhone
from o365desk.ui.language import noop, tr
from o365desk.ui.theme import GRID, Theme
from o365desk.ui.widgets.customer_band import CustomerBand
from o365desk.ui.widgets.labels import plain_label

_LINES: tuple[tuple[str, str], ...] = (
    ("first_name", noop("&First name")),
    ("last_name", noop("&Last name")),
    ("title", noop("&Title")),
    ("contact_type", noop("Contact t&ype")),
    ("location", noop("Lo&cation")),
)


class ContactForm(QDialog):
    """Edits the documented values of one contact; ``contact()`` gives the edited record.

    Args:
        contact: As it is documented.
        customer: The name of its organization.
        theme: For the customer's band.
        parent: The view.
    """

    def __init__(self, contact: Contact, customer: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contact = contact
        self.setObjectName("contact_form")
        self.setWindowTitle(tr("Edit Contact of {customer}", customer=customer))
        self.setMinimumWidth(480)
        form = QFormLayout(self)
        form.setSpacing(GRID)
        band = CustomerBand(theme)
        band.show_customer(customer)
        form.addRow(band)
        self._lines: dict[str, QLineEdit] = {}
        for key, label in _LINES:
            self._add_line(form, key, tr(label), getattr(contact, key))
        emails = [
            contact.primary_email,
            *(one.value for one in contact.emails if one.value != contact.primary_email),
        ]
        self._add_line(form, "emails", tr("&E-mail addresses"), ", ".join(one for one in emails if one))
        self._lines["emails"].setPlaceholderText(tr("The first is the primary one; separate with commas"))
        self._add_line(form, "office", tr("&Office phone"), contact.phone("Office"))
        self._add_line(form, "mobile", tr("&Mobile phone"), contact.phone("Mobile"))
        self._important = QCheckBox(tr("&Important"))
        self._important.setObjectName("contact_important")
        self._important.setChecked(contact.important)
        form.addRow("", self._important)
        self._notes = QPlainTextEdit(contact.notes)
        self._notes.setObjectName("contact_notes")
        self._notes.setAccessibleName(tr("Notes"))
        self._notes.setMaximumHeight(110)
        self._notes.setTabChangesFocus(True)
        form.addRow(tr("&Notes"), self._notes)
        form.addRow(
            plain_label(tr("Office 365 values are not edited here: they come with each sync."), "muted")
        )
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)

    def _add_line(self, form: QFormLayout, key: str, label: str, value: str) -> None:
        line = QLineEdit(value)
        line.setObjectName(f"contact_{key}")
        line.setAccessibleName(label.replace("&", ""))
        self._lines[key] = line
        form.addRow(label, line)

    def contact(self) -> Contact:
        """The contact with what was typed."""
        typed = {key: line.text().strip() for key, line in self._lines.items()}
        return replace(
            self._contact,
            **{key: typed[key] for key, _ in _LINES},
            emails=_emails(self._contact, typed["emails"]),
            phones=_phones(self._contact, {"Office": typed["office"], "Mobile": typed["mobile"]}),
            important=self._important.isChecked(),
            notes=self._notes.toPlainText().strip(),
        )


def _emails(contact: Contact, typed: str) -> tuple[ContactEmail, ...]:
    labels = {one.value.casefold(): one.label for one in contact.emails}
    values = list(dict.fromkeys(part.strip() for part in typed.replace(";", ",").split(",") if part.strip()))
    return tuple(
        ContactEmail(value=value, label=labels.get(value.casefold(), "Work"), primary=place == 0)
        for place, value in enumerate(values)
    )


def _phones(contact: Contact, typed: dict[str, str]) -> tuple[ContactPhone, ...]:
    """Typed numbers replace the first of their label; other numbers stay."""
    left = dict(typed)
    kept: list[ContactPhone] = []
    for phone in contact.phones:
        label = next((one for one in left if one.casefold() == phone.label.casefold()), None)
        if label is None:
            kept.append(phone)
        elif value := left.pop(label):
            kept.append(replace(phone, value=value))
    kept.extend(
        ContactPhone(value=value, label=label, primary=not kept) for label, value in left.items() if value
    )
    return tuple(kept)
