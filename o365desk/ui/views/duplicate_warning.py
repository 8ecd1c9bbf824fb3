"""The question before an organization is created that may be documented already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from o365desk.domain.matching import DuplicateWarning


def create_anyway(view: QWidget, found: Sequence[DuplicateWarning], names: Mapping[str, str]) -> bool:
    """Ask about organizations that Create Organization would probably double.

    Args:
        view: Who asks.
        found: What resembles the tenants.
        names: Tenant id -> its name.
    """
    lines = [
        f"{names[one.tenant_id]} resembles {one.organization_name} ({one.score:.0f} %)." for one in found[:8]
    ]
    box = QMessageBox(view)
    box.setObjectName("duplicate_warning")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle("Create Organization")
    box.setText("This may be documented already:\n\n" + "\n".join(lines))
    box.setInformativeText("Creating another organization would make a duplicate.")
    create = box.addButton("Create &Anyway", QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel)
    box.exec()
    return box.clickedButton() is create
