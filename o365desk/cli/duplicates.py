"""Commands ``duplicates list``, ``show``, ``merge``, ``dismiss``, ``restore``."""

from __future__ import annotations

import threading

from o365desk.cli import shapes
from o365desk.cli.output import local_time
from o365desk.cli.runner import OK, Command, in_thread, interrupts_set
from o365desk.domain.duplicates import DuplicateKind, DuplicateRow
from o365desk.domain.errors import AppError
from o365desk.domain.merging import MergePreview


def listing(command: Command) -> int:
    """Groups that are likely the same, or the pairs that are not."""
    args, output, desk = command.args, command.output, command.desk
    if args.dismissed:
        return _dismissed(command)
    organization_id = desk.matching.find_organization(args.organization)[0] if args.organization else None
    cancel = threading.Event()
    with interrupts_set(cancel, output, "Cancelled."):
        rows = in_thread(
            lambda: [
                row
                for kind in _kinds(command)
                for row in desk.duplicates.listing(kind, organization_id, cancel)
            ]
        )
    if output.as_json:
        output.json([shapes.duplicates(row) for row in rows])
        return OK
    output.table(
        ("Kind", "Score", "Organization", "Ids", "Names", "Why", "But"),
        [
            (
                row.group.kind.value,
                f"{row.group.score:.0f}",
                row.organization_name,
                " ".join(map(str, row.ids)),
                " | ".join(member.name for member in row.members),
                " ".join(row.group.reasons),
                " ".join(row.group.doubts),
            )
            for row in rows
        ],
        empty="Nothing is likely documented twice.",
    )
    output.remark(_count(rows))
    if rows:
        first = rows[0]
        words = f"duplicates show {_option(first.group.kind)}{' '.join(map(str, first.ids))}"
        output.remark(f"Look closer with: {command.call(words)}")
    return OK


def _kinds(command: Command) -> list[DuplicateKind]:
    wanted = [kind for kind in DuplicateKind if getattr(command.args, kind.value)]
    return wanted or list(DuplicateKind)


def _kind(command: Command) -> DuplicateKind:
    return DuplicateKind.ORGANIZATIONS if command.args.organizations else DuplicateKind.CONTACTS


def _option(kind: DuplicateKind) -> str:
    return "--organizations " if kind is DuplicateKind.ORGANIZATIONS else ""


def _count(rows: list[DuplicateRow]) -> str:
    counts = [(sum(row.group.kind is kind for row in rows), kind.value) for kind in DuplicateKind]
    parts = [f"{count:,} of {word}" for count, word in counts if count]
    return f"{len(rows):,} groups{': ' if parts else ''}{', '.join(parts)}."


def _dismissed(command: Command) -> int:
    output = command.output
    found = [one for kind in _kinds(command) for one in command.desk.duplicates.dismissed(kind)]
    if output.as_json:
        output.json([shapes.not_duplicates(one) for one in found])
        return OK
    output.table(
        ("N", "Kind", "Not the same", "By", "At"),
        [
            (str(one.number), one.kind.value, one.sentence, one.decided_by, local_time(one.decided_at))
            for one in found
        ],
        empty="Nobody said of anything that it is no duplicate.",
    )
    return OK


def show(command: Command) -> int:
    """What a merge would do."""
    args, output = command.args, command.output
    preview = command.desk.merging.preview(
        _kind(command), args.survivor, args.others, _choices(args.take), _keep(command)
    )
    if output.as_json:
        output.json(shapes.merge_preview(preview))
    else:
        _print(command, preview)
    return OK


def _print(command: Command, preview: MergePreview) -> None:
    output = command.output
    headings = [f"{name} ({one})" for name, one in zip(preview.names, preview.ids, strict=True)]
    output.table(
        ("", "Field", *headings, "Take"),
        [
            (
                "≠" if field.differs else "",
                field.label,
                *field.values,
                f"{field.key}={field.chosen}" if field.chosen and field.differs else "",
            )
            for field in preview.fields
            if any(field.values)
        ],
        empty="",
    )
    for sentence in preview.kept:
        output.line(sentence)
    if preview.problem:
        output.remark(preview.problem)


def merge(command: Command) -> int:
    """Merge records into the first one."""
    args, output = command.args, command.output
    result = command.desk.merging.merge(
        _kind(command),
        args.survivor,
        args.others,
        _choices(args.take),
        _keep(command),
        actor=command.actor,
    )
    if output.as_json:
        output.json(
            {
                "message": result.message,
                "survivor_id": result.survivor_id,
                "journal_id": result.journal_id,
            }
        )
        return OK
    output.line(result.message)
    _tell_undo(command, result.journal_id)
    return OK


def dismiss(command: Command) -> int:
    """Say that records are not the same."""
    result = command.desk.duplicates.dismiss(_kind(command), command.args.ids, command.actor)
    return _tell(command, result.message, result.pairs, result.journal_id)


def restore(command: Command) -> int:
    """Forget that pairs are not the same."""
    result = command.desk.duplicates.restore(command.args.numbers, command.actor)
    return _tell(command, result.message, result.pairs, result.journal_id)


def _tell(command: Command, message: str, pairs: int, journal_id: int | None) -> int:
    if command.output.as_json:
        command.output.json({"message": message, "pairs": pairs, "journal_id": journal_id})
    else:
        command.output.line(message)
        _tell_undo(command, journal_id)
    return OK


def _tell_undo(command: Command, journal_id: int | None) -> None:
    if journal_id is not None:
        command.output.remark(f"Take it back with: {command.call(f'undo {journal_id}')}")


def _keep(command: Command) -> int | None:
    text: str | None = command.args.keep_user
    return command.desk.contacts.find_user(text).id if text else None


def _choices(words: list[str]) -> dict[str, int]:
    """``title=12`` …: whose value survives.

    Raises:
        AppError: A word is not of that form.
    """
    found: dict[str, int] = {}
    for word in words:
        field, equals, owner = word.partition("=")
        if not (field and equals and owner.isdecimal()):
            raise AppError(f"{word!r} is not understood.", "--take wants FIELD=ID, for instance title=12.")
        found[field] = int(owner)
    return found
