"""Export: what, and where to."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from o365desk.ui.context import UiContext


def export_documentation(context: UiContext, parent: QWidget) -> None:
    """Ask what to export and where to, then do it off the GUI thread."""
