"""Command ``plan``: what the next sync would do, with these options or others, and applying it."""

from __future__ import annotations

import msgspec

from o365desk.cli import shapes
from o365desk.cli.brakes import brake_shapes, print_brakes
from o365desk.cli.output import error_value
from o365desk.cli.runner import ERROR, OK, USAGE, Command
from o365desk.cli.sync import passing
from o365desk.domain.connection import Connection
from o365desk.domain.errors import AppError, CancelledError
from o365desk.domain.linking import LinkAction, OrganizationPlan, PlanItem
from o365desk.services.planning import ApplyResult

_QUIET = frozenset({LinkAction.KEEP, LinkAction.OUT_OF_SCOPE, LinkAction.IGNORED})
_COUNTS = (
    ("create", "Create"),
    ("link", "Link"),
    ("update", "Update"),
    ("conflict", "Conflict"),
    ("possible_duplicate", "Possible duplicate"),
    ("left", "Left"),
    ("out_of_scope", "Out of scope"),
    ("ignored", "Ignored"),
    ("unchanged", "No change"),
)


def plan(command: Command) -> int:
    """Show, preview with other options, or apply, what the next sync would do with the stored users."""
    args, desk, output = command.args, command.desk, command.output
    chosen = (
        [desk.connections.by_name(args.name)]
        if args.name
        else [row.connection for row in desk.connections.listing()]
    )
    if args.options and len(chosen) != 1:
        output.remark("Name the connection whose options --options changes.")
        return USAGE
    plans = [one for connection in chosen for one in _plans(command, connection)]
    if args.apply:
        return _apply(command, plans)
    shown = {one.tenant_id for one in plans}
    narrowed = args.tenant or args.organization
    brakes = [
        (connection, one)
        for connection in chosen
        for one in desk.sync.brakes(connection.id)
        if not narrowed or one.tenant_id in shown
    ]
    if output.as_json:
        found = [one for _, one in brakes]
        stopped = dict(zip((one.tenant_id for one in found), brake_shapes(desk, found), strict=True))
        output.json([shapes.plan(one) | {"brake": stopped.get(one.tenant_id)} for one in plans])
        return OK
    _print(command, plans)
    for connection in chosen:
        mine = [one for owner, one in brakes if owner.id == connection.id]
        print_brakes(output, desk, mine, passing(command, connection))
    return OK


def _plans(command: Command, connection: Connection) -> list[OrganizationPlan]:
    args, desk = command.args, command.desk
    tenant_id = desk.matching.find(args.tenant).tenant_id if args.tenant else None
    organization_id = desk.matching.find_organization(args.organization)[0] if args.organization else None
    if args.options:
        options = desk.options.parse(connection.options, args.options)
        found = desk.sync.preview_plan(connection.id, options)
    else:
        found = desk.sync.plan(connection.id)
    return [
        one
        for one in found
        if tenant_id in (None, one.tenant_id) and organization_id in (None, one.organization_id)
    ]


def _print(command: Command, plans: list[OrganizationPlan]) -> None:
    output, everything = command.output, command.args.all
    output.table(
        ("Organization", "Tenant", *(label for _, label in _COUNTS), "Not applicable because"),
        [
            (
                one.organization_name,
                one.tenant_name,
                *(str(getattr(one.counts, key)) for key, _ in _COUNTS),
                one.note,
            )
            for one in plans
        ],
        empty="No matched tenants: match them first (o365desk tenants --state unmatched).",
    )
    rows = [
        row
        for one in plans
        for item in one.items
        if everything or item.changes or item.proposal.action not in _QUIET
        for row in _rows(one, item, everything=everything)
    ]
    if rows:
        output.line()
        headings = ("Organization", "Action", "User", "User name", "Contact", "Why, or field: from -> to")
        output.table(headings, rows, empty="")
    if command.args.options:
        output.remark(
            "A preview: nothing was written. Set the options with: o365desk options set NAME KEY=VALUE"
        )
    elif any(one.held and (one.counts.create or one.counts.update) for one in plans):
        output.remark("Creates and updates are held for review. Apply them with: o365desk plan NAME --apply")


def _rows(one: OrganizationPlan, item: PlanItem, *, everything: bool) -> list[tuple[str, ...]]:
    """A user's row, and one below it for each field that is written (with ``--all``: or kept)."""
    action = item.proposal.action
    word = "update" if action is LinkAction.KEEP and item.changes else action.value
    contact = item.contact_name or (item.draft.name if item.draft is not None else "")
    why = item.proposal.reason or item.proposal.rule.value
    if item.proposal.score and action not in (LinkAction.KEEP, LinkAction.CREATE):
        why = f"{why} ({item.proposal.score:.0f} %)" if "%" not in why else why
    rows = [
        (
            one.organization_name,
            word,
            str(item.proposal.user_id),
            item.user.user.user_principal_name,
            contact,
            why,
        )
    ]
    fields = [
        f"{change.label}: {change.before or '-'} -> {change.after} ({change.rule.value})"
        for change in item.changes
    ]
    if everything:
        fields += [
            f"{kept.label}: {kept.documented or '-'} stays ({kept.because.value})" for kept in item.kept
        ]
    return [*rows, *(("", "", "", "", "", field) for field in fields)]


def _apply(command: Command, plans: list[OrganizationPlan]) -> int:
    output, desk = command.output, command.desk
    matched = {row.tenant.tenant_id for row in desk.matching.rows() if row.tenant.organization_id is not None}
    results: list[tuple[OrganizationPlan, ApplyResult]] = []
    refused: list[AppError] = []
    for one in plans:
        if one.tenant_id not in matched or not one.counts.writes:
            continue
        try:
            results.append((one, desk.sync.apply_plan(one.tenant_id, actor=command.actor)))
        except CancelledError:
            raise
        except AppError as error:
            refused.append(error)  # said below; one tenant does not stop the others
    sums = {
        key: sum(getattr(result, key) for _, result in results) for key in ("created", "linked", "updated")
    }
    if output.as_json:
        tenants = [{"tenant_id": one.tenant_id} | msgspec.to_builtins(result) for one, result in results]
        errors = [error_value(each) for each in refused]
        output.json(sums | {"tenants": tenants, "refused": errors})
        return ERROR if refused else OK
    for one, result in results:
        output.line(
            f"{one.organization_name}: {result.linked} linked, {result.created} contacts created, "
            f"{result.updated} updated; {result.conflicts} conflicts and {result.possible_duplicates} "
            "possible duplicates stay held."
        )
        if result.journal_id is not None:
            output.remark(f"Take it back with: {command.call(f'undo {result.journal_id}')}")
    for each in refused:
        output.error(each)
    output.line(
        "{created} contacts created, {linked} users linked, {updated} contacts updated.".format(**sums)
    )
    return ERROR if refused else OK
