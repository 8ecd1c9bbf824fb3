"""Commands ``import`` and ``export``."""

from __future__ import annotations

import msgspec

from o365desk.cli.runner import OK, Command
from o365desk.domain.errors import AppError
from o365desk.domain.imports import ImportKind
from o365desk.services.documents import ExportKind


def bring(command: Command) -> int:
    """Import a CSV file, or show what an import would read."""
    args, output, documents = command.args, command.output, command.desk.documents
    kind = ImportKind(args.kind)
    preview = documents.preview(args.file, kind)
    mapping = _mapping(args.map) or dict(preview.mapping)
    if args.preview:
        return _preview(command, kind, mapping)
    result = documents.import_file(
        args.file, kind, mapping, skip_errors=args.skip_errors, actor=command.actor
    )
    if output.as_json:
        output.json({"mapping": mapping} | msgspec.to_builtins(result))
        return OK
    output.line(
        f"{args.file.name}: {result.created} created, {result.updated} updated, {result.unchanged} unchanged"
        + (f", {len(result.skipped)} rows left out." if result.skipped else ".")
    )
    for error in result.skipped:
        output.remark(f"  line {error.line}, {error.column}: {error.message}")
    if result.journal_id is not None:
        output.remark(f"Take it back with: {command.call(f'undo {result.journal_id}')}")
    return OK


def _mapping(words: list[str]) -> dict[str, str]:
    mapping: dict[str, str] = {}
    for word in words:
        column, equals, field = word.rpartition("=")
        if not equals or not column or not field:
            raise AppError(
                f"{word!r} maps nothing.",
                hint='Write --map "COLUMN=FIELD"; see --preview for both.',
                code="map",
            )
        mapping[column] = field
    return mapping


def _preview(command: Command, kind: ImportKind, mapping: dict[str, str]) -> int:
    args, output, documents = command.args, command.output, command.desk.documents
    preview = documents.preview(args.file, kind)
    batch = documents.read(args.file, kind, mapping)
    if output.as_json:
        fields = [msgspec.to_builtins(field) for field in documents.fields(kind)]
        shown = msgspec.to_builtins(preview) | {"mapping": mapping, "fields": fields, "rows": batch.rows}
        output.json(shown | {"errors": [msgspec.to_builtins(error) for error in batch.errors]})
        return OK
    output.facts([("File", str(args.file)), ("Encoding", preview.encoding), ("Rows", str(batch.rows))])
    output.line()
    output.table(
        ("Column", "Field", "First values"),
        [
            (heading, mapping.get(heading, "-"), " | ".join(row[at] for row in preview.sample[:3]))
            for at, heading in enumerate(preview.headings)
        ],
        empty="The file has no columns.",
    )
    output.line()
    output.line("Fields: " + ", ".join(field.key for field in documents.fields(kind)))
    for error in batch.errors[:50]:
        output.remark(f"line {error.line}, {error.column}: {error.message}")
    output.remark(f"{len(batch.errors)} rows have errors. Nothing was imported: this is a preview.")
    return OK


def export(command: Command) -> int:
    """Write a CSV file."""
    args, output = command.args, command.output
    rows = command.desk.documents.export(ExportKind(args.kind), args.file)
    if output.as_json:
        output.json({"kind": args.kind, "file": str(args.file), "rows": rows})
    else:
        output.line(f"{args.file}: {rows} {args.kind}.")
    return OK
