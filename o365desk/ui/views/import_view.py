"""The Import view: a file, a mapping of its columns, a preview, and clear row errors."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from o365desk.domain.errors import AppError
from o365desk.domain.imports import ImportBatch, ImportKind, ImportPreview, ImportResult, RowError
from o365desk.ui import decisions
from o365desk.ui.context import UiContext
from o365desk.ui.language import noop, tr, tr_n, tr_text
from o365desk.ui.models.record_columns import Column
from o365desk.ui.text import capitalized
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.views.base import ViewBase
from o365desk.ui.widgets.flow import SideBySide, flow
from o365desk.ui.widgets.labels import Card, button, column, plain_label, row, scroll
from o365desk.ui.widgets.record_table import make_table
from o365desk.ui.widgets.search_field import FilterBar

_LEAVE_OUT = noop("(leave out)")
ERROR_COLUMNS: tuple[Column[RowError], ...] = (
    Column(
        key="line",
        title="Line",
        text=lambda one: str(one.line),
        sort_key=lambda one: one.line,
        number=True,
        width=70,
    ),
    Column(key="column", title="Column", text=lambda one: one.column, width=160),
    Column(key="message", title="What is wrong", text=lambda one: one.message, stretch=True),
)

_BOTH_EM = 56
"""From so many letters M on, columns and sample stand side by side."""


class ImportView(ViewBase):
    """Import organizations or contacts from CSV. Nothing is half imported."""

    name = "Import"
    title = "Import from CSV"
    back_to = "Organizations"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._path: Path | None = None
        self._preview: ImportPreview | None = None
        self._boxes: dict[str, QComboBox] = {}
        self.kinds = FilterBar((("organizations", "Organizations"), ("contacts", "Contacts")), "import_kind")
        self.kinds.chosen.connect(lambda _key: self._load_preview())
        self.choose_button = button(tr("Choose File…"), "import_choose", self._choose, look="primary")
        self.file_label = plain_label(tr("No file chosen"), "muted", name="import_file")
        self.skip_box = QCheckBox(tr("Leave out the rows with &errors"))
        self.skip_box.setObjectName("import_skip_errors")
        self.skip_box.toggled.connect(self._enable)
        self.import_button = button(tr("Import"), "import_run", self._import, look="primary")
        self.check_button = button(
            tr("Check"),
            "import_check",
            self._check,
            tooltip=tr("Read the whole file and list what is wrong; nothing is stored"),
        )
        self.verdict = plain_label("", "muted", wrap=True, name="import_verdict")
        self.errors = make_table(
            context,
            ERROR_COLUMNS,
            lambda one: (one.line, one.column, one.message),
            "import_errors",
            tr("Rows with errors"),
        )
        self.errors.placeholder = tr("No errors.")
        self.sample = QTableWidget()
        self._checked: ImportBatch | None = None
        self._lay_out()
        self.verdict.setText(self._problem())
        self._enable()

    def _lay_out(self) -> None:
        self.set_subtitle(tr("Import organizations first: contacts name theirs. Blanks never overwrite."))
        self.content.addLayout(row(self.kinds, 2 * GRID, self.choose_button, self.file_label, None))
        mapping = Card()
        mapping.body.addWidget(plain_label(tr("Columns"), "heading"))
        self._mapping_body = QWidget()
        self._mapping_form = QFormLayout(self._mapping_body)
        self._mapping_form.setSpacing(GRID)
        mapping.body.addWidget(scroll(self._mapping_body, "import_mapping"), 1)
        sample = Card()
        sample.body.addWidget(plain_label(tr("First rows of the file"), "heading"))
        self.sample.setObjectName("import_sample")
        self.sample.setAccessibleName(tr("First rows of the file"))
        self.sample.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.sample.verticalHeader().hide()
        self.sample.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.sample.setTabKeyNavigation(False)
        sample.body.addWidget(self.sample, 1)
        sample.body.addWidget(plain_label(tr("Rows with errors"), "heading"))
        sample.body.addWidget(self.errors, 1)
        self.content.addWidget(SideBySide(mapping, sample, least_em=_BOTH_EM, shares=(2, 3)), 1)
        self.content.addLayout(
            column(self.verdict, flow(self.skip_box, None, self.check_button, self.import_button))
        )

    def open(self, argument: object) -> None:
        """``organizations`` or ``contacts``: what is going to be imported."""
        if argument in ("organizations", "contacts"):
            self.kinds.choose(str(argument))

    def load_file(self, path: Path) -> None:
        """Take a file, as after Choose File."""
        self._path = path
        self.file_label.setText(str(path))
        self._load_preview()

    @property
    def kind(self) -> ImportKind:
        """What the file holds."""
        return ImportKind(self.kinds.current())

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            tr("Import {kind}", kind=tr_text(self.kind.value)),
            "",
            tr("CSV files (*.csv *.txt);;All files (*)"),
        )
        if name:
            self.load_file(Path(name))

    def _load_preview(self) -> None:
        self._checked = None
        if self._path is None:
            return
        documents, path, kind = self.context.desk.documents, self._path, self.kind
        self.run(
            tr("Read file"),
            lambda _: documents.preview(path, kind),
            self._show_preview,
            on_failure=self._no_preview,
            key="preview",
        )

    def _no_preview(self, error: AppError) -> None:
        self._preview = None
        self._clear_mapping()
        self._enable()
        self.report(error)

    def _clear_mapping(self) -> None:
        while self._mapping_form.rowCount():
            self._mapping_form.removeRow(0)
        self._boxes.clear()

    def _show_preview(self, preview: ImportPreview) -> None:
        self.banner.hide()
        self._preview = preview
        self._clear_mapping()
        fields = self.context.desk.documents.fields(self.kind)
        for number, heading in enumerate(preview.headings):
            box = QComboBox()
            box.setObjectName(f"map_{number}")
            box.setAccessibleName(tr("Field for column {heading}", heading=heading))
            box.addItem(tr(_LEAVE_OUT), "")
            for field in fields:
                label = tr_text(field.label)
                box.addItem(tr("{label} (required)", label=label) if field.required else label, field.key)
            box.setCurrentIndex(max(0, box.findData(preview.mapping.get(heading, ""))))
            box.currentIndexChanged.connect(self._mapping_changed)
            self._boxes[heading] = box
            self._mapping_form.addRow(plain_label(heading or tr("(no heading)")), box)
        self._fill_sample(preview)
        self._mapping_changed()

    def _fill_sample(self, preview: ImportPreview) -> None:
        self.sample.clear()
        self.sample.setColumnCount(len(preview.headings))
        self.sample.setRowCount(len(preview.sample))
        for place, heading in enumerate(preview.headings):
            self.sample.setHorizontalHeaderItem(place, QTableWidgetItem(heading))
        for number, cells in enumerate(preview.sample):
            for place, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.sample.setItem(number, place, item)

    def mapping(self) -> dict[str, str]:
        """Heading -> field key as chosen."""
        return {heading: box.currentData() for heading, box in self._boxes.items() if box.currentData()}

    def _problem(self) -> str:
        """Why the mapping cannot be used, or empty."""
        if self._preview is None:
            return tr("Choose a CSV file with a heading row.")
        chosen = list(self.mapping().values())
        twice = {key for key in chosen if chosen.count(key) > 1}
        labels = {field.key: field.label for field in self.context.desk.documents.fields(self.kind)}
        if twice:
            return tr("{labels} is mapped twice.", labels=labels[twice.pop()])
        missing = [
            field.label
            for field in self.context.desk.documents.fields(self.kind)
            if field.required and field.key not in chosen
        ]
        return tr("Map a column to {value}.", value=", ".join(missing)) if missing else ""

    def _mapping_changed(self, *_: object) -> None:
        self._checked = None
        self.errors.set_records(())
        problem = self._problem()
        self.verdict.setText(
            problem or tr("Encoding: {value}", value=self._preview.encoding if self._preview else "")
        )
        self._enable()
        if not problem:
            self._check()

    def _check(self) -> None:
        if self._path is None or self._problem():
            return
        documents, path, kind, mapping = self.context.desk.documents, self._path, self.kind, self.mapping()
        self.run(
            tr("Check file"), lambda _: documents.read(path, kind, mapping), self._show_check, key="check"
        )

    def _show_check(self, batch: ImportBatch) -> None:
        self._checked = batch
        self.errors.set_records(batch.errors)
        good = len(batch.organizations) + len(batch.contacts)
        text = tr(
            "{rows} read ({encoding}): {good} can be imported",
            rows=tr_n(batch.rows, "{n} row", "{n} rows"),
            encoding=batch.encoding,
            good=good,
        )
        if batch.errors:
            text += tr(
                ", {errors}. Mend the file, or leave those rows out.",
                errors=tr_n(len(batch.errors), "{n} error", "{n} errors"),
            )
        self.verdict.setText(text + ("" if batch.errors else "."))
        self._enable()

    def _enable(self) -> None:
        usable = not self._problem()
        self.check_button.setEnabled(usable)
        errors = bool(self._checked and self._checked.errors)
        self.skip_box.setVisible(errors)
        self.import_button.setEnabled(
            usable and self._checked is not None and (not errors or self.skip_box.isChecked())
        )

    def _import(self) -> None:
        if self._path is not None:
            decisions.import_file(
                self,
                self._path,
                self.kind,
                self.mapping(),
                skip_errors=self.skip_box.isChecked(),
                done=self._done,
            )

    def _done(self, result: ImportResult) -> None:
        text = tr(
            "{kind}: {created} created, {updated} updated, {unchanged} unchanged.",
            kind=capitalized(tr_text(result.kind.value)),
            created=result.created,
            updated=result.updated,
            unchanged=result.unchanged,
        )
        if result.skipped:
            text += tr(" {rows} left out.", rows=tr_n(len(result.skipped), "{n} row", "{n} rows"))
        self.tell(Tone.WARNING if result.skipped else Tone.OK, text + tr(" Ctrl+Z undoes the import."))
        self.errors.set_records(result.skipped)
        if result.kind is ImportKind.ORGANIZATIONS:
            self.kinds.choose("contacts")
            self._path = None
            self.file_label.setText(tr("Now choose the file with the contacts"))
