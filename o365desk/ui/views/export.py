"""Export: what, and where to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from o365desk.domain.errors import AppError
from o365desk.ui.context import UiContext
from o365desk.ui.language import tr, tr_error, tr_n
from o365desk.ui.theme import Tone
from o365desk.ui.widgets.export_dialog import ExportDialog


def export_documentation(context: UiContext, parent: QWidget) -> None:
    """Ask what to export and where to, then do it off the GUI thread."""

    def write(key: str, path: Path) -> None:
        from o365desk.services.documents import ExportKind

        documents = context.desk.documents

        def failed(error: AppError) -> None:
            context.state.tell(Tone.ERROR, tr_error(error))

        context.runner.run(
            tr("Export {key}", key=key),
            lambda _: documents.export(ExportKind(key), path),
            on_success=lambda rows: context.state.tell(
                Tone.OK,
                tr(
                    "{rows} of {key} exported to {path}",
                    rows=tr_n(rows, "{n} row", "{n} rows"),
                    key=key,
                    path=path,
                ),
            ),
            on_failure=failed,
        )

    dialog = ExportDialog(parent)
    dialog.chosen.connect(write)
    dialog.open()
