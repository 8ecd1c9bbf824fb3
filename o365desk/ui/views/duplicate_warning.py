"""The question before an organization is created that may be documented already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from o365desk.domain.matching import DuplicateWarning
from o365desk.ui.language import tr


def create_anyway(view: QWidget, found: Sequence[DuplicateWarning], names: Mapping[str, str]) -> bool:
    """Ask about organizations that Create Organization would probably double.

    Args:
        view: Who asks.
        found: What resembles the tenants.
        names: Tenant id -> its name.
    """
    lines = [
        tr(
            "{names} resembles {organization_name} ({score} %).",
            names=names[one.tenant_id],
            organization_name=one.organization_name,
            score=f"{one.score:.0f}",
        )
        for one in found[:8]
    ]
    box = QMessageBox(view)
    box.setObjectName("duplicate_warning")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(tr("Create Organization"))
    box.setText(tr("This may be documented already:\n\n") + "\n".join(lines))
    box.setInformativeText(tr("Creating another organization would make a duplicate."))
    create = box.addButton(tr("Create &Anyway"), QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel)
    box.exec()
    return box.clickedButton() is create
