"""``history`` of a contact, user, tenant or run, and ``history --changes``: what was decided and found."""

from __future__ import annotations

from o365desk.cli import shapes
from o365desk.cli.output import local_time
from o365desk.cli.runner import OK, Command
from o365desk.domain.history import HistoryLine
from o365desk.domain.sync_changes import ChangeFilter


def feed(command: Command) -> int:
    """What happened to what the options name, the latest first."""
    output, args, desk = command.output, command.args, command.desk
    if args.contact is not None:
        desk.contacts.get(args.contact)  # says so if there is none
    wanted = ChangeFilter(
        tenant_id=desk.matching.find(args.tenant).tenant_id if args.tenant else "",
        user_id=desk.contacts.find_user(args.user).id if args.user else None,
        contact_id=args.contact,
        run_id=args.run,
        text=args.search.strip(),
    )
    page = desk.history.feed(wanted, decisions=not args.changes, limit=max(1, args.limit))
    if output.as_json:
        output.json([shapes.history_line(one) for one in page.lines])
        return OK
    output.table(
        ("At", "By", "Run", "Tenant", "Record", "What", "From", "To", "Decision"),
        [
            (
                local_time(one.at),
                one.by,
                "" if one.run_id is None else str(one.run_id),
                one.tenant_name,
                one.subject,
                one.what,
                one.before,
                one.after,
                _decision(one),
            )
            for one in page.lines
        ],
        empty="Nothing of it is known to have changed.",
    )
    if page.older is not None:
        output.remark(f"{page.total - len(page.lines):,} more; --limit shows them.")
    return OK


def _decision(one: HistoryLine) -> str:
    """The number that ``undo`` takes."""
    if one.entry_id is None:
        return ""
    return f"{one.entry_id}, undone" if one.is_undone else str(one.entry_id)
