"""Commands ``undo``, ``redo``, ``history``."""

from __future__ import annotations

from o365desk.cli import shapes
from o365desk.cli.feed import feed
from o365desk.cli.output import Output, local_time
from o365desk.cli.runner import OK, Command
from o365desk.domain.errors import AppError, NotFoundError
from o365desk.domain.journal import JournalDetails, JournalEntry, JournalLine, UndoResult

_SEARCHED = ("title", "actor", "before", "after", "rule")
_MOST = 1_000_000


def undo(command: Command) -> int:
    """Take decisions back."""
    return _steps(command, again=False)


def redo(command: Command) -> int:
    """Do undone decisions again."""
    return _steps(command, again=True)


def _steps(command: Command, *, again: bool) -> int:
    output, journal, args = command.output, command.desk.journal, command.args
    if args.preview:
        return _preview(command, again=again)
    if args.times < 1 or (args.entry is not None and args.times != 1):
        raise AppError("--times is not understood.", "It goes with no number.", "Example: undo --times 3")
    act = journal.redo if again else journal.undo
    results: list[UndoResult] = []
    for _ in range(args.times):
        try:
            results.append(act(args.entry, command.actor))
        except NotFoundError as error:
            if not results or not error.code.startswith("nothing_to_"):
                raise
            break
        if not output.as_json:
            _tell(output, results[-1], "Redone" if again else "Undone", "written" if again else "restored")
    if output.as_json:
        # One decision, one object, as ever; several are a list.
        shown = [shapes.undo_result(one) for one in results]
        output.json(shown[0] if args.times == 1 else shown)
    elif len(results) < args.times:
        output.remark(f"{len(results)} of {args.times}: there was nothing more.")
    return OK


def _tell(output: Output, result: UndoResult, done: str, verb: str) -> None:
    records = "1 record" if result.restored == 1 else f"{result.restored:,} records"
    output.line(f"{done}: {result.entry.title} ({records} {verb}).")
    for sentence in result.left_alone:
        output.remark(f"Left alone: {sentence}")


def _preview(command: Command, *, again: bool) -> int:
    output, journal = command.output, command.desk.journal
    entry_id = command.args.entry
    word = "redo" if again else "undo"
    if entry_id is None:
        steps = journal.next_steps(command.actor)
        entry = steps.redo if again else steps.undo
        if entry is None:
            raise NotFoundError(f"There is nothing to {word}.", code=f"nothing_to_{word}")
        entry_id = entry.id
    if journal.details(entry_id).entry.is_undone is not again:
        code = "not_undone" if again else "already_undone"
        raise AppError(f"Entry {entry_id} is {'not ' if again else ''}undone.", code=code)
    result = journal.preview(entry_id)
    if output.as_json:
        output.json(shapes.undo_result(result))
        return OK
    output.line(f"{word.capitalize()} of {entry_id}, {result.entry.title}: nothing was changed yet.")
    _table(output, result.lines, "Nothing would be written.")
    for sentence in result.left_alone:
        output.remark(f"Would stay: {sentence}")
    return OK


def history(command: Command) -> int:
    """Decisions, the latest first, or one of them whole."""
    output, args = command.output, command.args
    if args.entry is not None:
        return _details(output, command.desk.journal.details(args.entry))
    if args.changes or not (args.contact is args.user is args.tenant is args.run is None):
        return feed(command)
    wanted = args.search.casefold()
    entries = command.desk.journal.listing(_MOST if wanted else args.limit)
    if wanted:
        entries = [one for one in entries if wanted in _text(one)][: args.limit]
    if output.as_json:
        output.json([shapes.journal_entry(entry) for entry in entries])
        return OK
    output.table(
        ("N", "At", "By", "What", "From", "To", "Rule", "Score", "Records", "State"),
        [
            (
                str(entry.id),
                local_time(entry.at),
                entry.actor,
                entry.title,
                entry.before,
                entry.after,
                entry.rule,
                _score(entry.score),
                str(entry.changes),
                _state(entry),
            )
            for entry in entries
        ],
        empty="Nothing was decided yet." if not wanted else "No decision holds this text.",
    )
    return OK


def _details(output: Output, found: JournalDetails) -> int:
    entry = found.entry
    if output.as_json:
        output.json(shapes.journal_details(found))
        return OK
    output.line(f"{entry.id}: {entry.title}")
    output.line(f"{local_time(entry.at)} by {entry.actor}. {_state(entry)}".strip())
    for step in found.steps:
        done = f"{step.action.value.capitalize()} by {step.actor or 'somebody'} {local_time(step.at)}"
        output.line(f"{done}: {step.restored:,} records.")
        for sentence in step.left_alone:
            output.remark(f"Left alone: {sentence}")
    _table(output, found.lines, "It changed nothing that can be shown.")
    if len(found.lines) < entry.changes:
        output.remark(f"{entry.changes - len(found.lines):,} more changes.")
    return OK


def _table(output: Output, lines: tuple[JournalLine, ...], empty: str) -> None:
    output.table(
        ("What", "Record", "From", "To", "Rule", "Score"),
        [(one.what, one.subject, one.before, one.after, one.rule, _score(one.score)) for one in lines],
        empty=empty,
    )


def _text(entry: JournalEntry) -> str:
    return "\n".join(str(getattr(entry, name)) for name in _SEARCHED).casefold()


def _score(score: float | None) -> str:
    return "" if score is None else f"{score:.0f} %"


def _state(entry: JournalEntry) -> str:
    if entry.undone_at is None:
        return ""
    whose = f" by {entry.undone_by}" if entry.undone_by else ""
    return f"undone {local_time(entry.undone_at)}{whose}"
