"""The question that Disconnect asks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QRadioButton, QVBoxLayout, QWidget

from o365desk.domain.rows import IntegrationRow
from o365desk.ui.context import UiContext
from o365desk.ui.language import tr, tr_n
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.widgets.labels import Card, CopyButton, IconLabel, button, plain_label, row


class DisconnectDialog(QDialog):
    """Keep or delete the synced data, and the reminder to remove the app's rights.

    Signals:
        confirmed: True when the synced data is to be deleted.
    """

    confirmed = Signal(bool)

    def __init__(self, context: UiContext, shown: IntegrationRow, parent: QWidget) -> None:
        super().__init__(parent)
        connection = shown.connection
        self.setObjectName("disconnect_dialog")
        self.setWindowTitle(tr("Disconnect"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(520)
        self.keep = QRadioButton(tr("&Keep the synced data"))
        self.keep.setObjectName("keep_data")
        self.keep.setChecked(True)
        self.delete = QRadioButton(tr("&Delete the synced data"))
        self.delete.setObjectName("delete_data")
        figures = tr(
            "{tenants} and {users} in scope",
            tenants=tr_n(shown.tenants, "{n} tenant", "{n} tenants"),
            users=tr_n(shown.users_in_scope, "{n} user", "{n} users"),
        )
        cancel = button(tr("Cancel"), "disconnect_cancel", self.reject)
        go = button(tr("Disconnect"), "disconnect_confirm", self._confirm, look="danger")
        cancel.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(plain_label(tr("Disconnect {name}?", name=connection.name), "heading", wrap=True))
        layout.addWidget(plain_label(tr("The stored credential is deleted and syncs end."), wrap=True))
        layout.addSpacing(GRID)
        layout.addWidget(self.keep)
        layout.addWidget(
            _hint(
                tr(
                    "{figures} stay, with every match and link. A later connection to the "
                    "same tenants takes over.",
                    figures=figures,
                )
            )
        )
        layout.addWidget(self.delete)
        layout.addWidget(
            _hint(
                tr(
                    "{figures} go, with matches and links. Organizations and contacts stay; "
                    "this cannot be undone.",
                    figures=figures,
                )
            )
        )
        layout.addSpacing(GRID)
        layout.addWidget(_reminder(context, connection.application_id))
        layout.addSpacing(GRID)
        layout.addLayout(row(None, cancel, go))

    def _confirm(self) -> None:
        self.confirmed.emit(self.delete.isChecked())
        self.accept()


def _reminder(context: UiContext, application_id: str) -> Card:
    """That the app's rights outlive the connection, with the ID to look for."""
    reminder = Card(look="well", margin=GRID + GRID // 2)
    reminder.body.addLayout(
        row(
            IconLabel(context.icons, context.theme, "shield", Tone.WARNING),
            plain_label(
                tr(
                    "Disconnecting here does not take the app's rights away. Delete the app "
                    "registration in the Microsoft Entra admin center, and its enterprise "
                    "application in each customer tenant that consented. Application ID: "
                    "{application_id}",
                    application_id=application_id,
                ),
                wrap=True,
            ),
            CopyButton(
                context.icons,
                tr("the application ID"),
                lambda: application_id,
                "copy_application_id",
            ),
        )
    )
    return reminder


def _hint(text: str) -> QWidget:
    label = plain_label(text, "muted", wrap=True)
    label.setContentsMargins(24, 0, 0, 0)
    return label
