"""Commands ``tenants``, ``match …``, ``organizations``."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence

import msgspec

from o365desk.cli import shapes
from o365desk.cli.runner import ERROR, OK, USAGE, Command, in_thread, interrupts_set
from o365desk.domain.bulk_accept import Acceptance
from o365desk.domain.matching import Decision, DecisionResult, MatchRow
from o365desk.domain.tenant import MatchState


def tenants(command: Command) -> int:
    """The matching table."""
    args, output = command.args, command.output
    state = None if args.state == "all" else MatchState(args.state)
    rows = [row for row in command.desk.matching.rows(state) if _holds(row, args.search)]
    if output.as_json:
        output.json([shapes.tenant(row) for row in rows])
        return OK
    output.table(
        ("Tenant", "Default domain", "Users", "State", "Organization / suggestion", "Score", "Access"),
        [_cells(row) for row in rows],
        empty="No tenants here. A sync reads them: o365desk sync",
    )
    counts = command.desk.matching.counts()
    output.remark(", ".join(f"{counts.get(key, 0)} {key}" for key in ("unmatched", "matched", "ignored")))
    return OK


def _holds(row: MatchRow, search: str) -> bool:
    wanted = search.casefold()
    texts = (row.tenant.name, row.tenant.tenant_id, *(one.name for one in row.tenant.details.domains))
    return any(wanted in text.casefold() for text in texts)


def _cells(row: MatchRow) -> tuple[str, ...]:
    tenant, best = row.tenant, row.best
    if row.state is MatchState.MATCHED:
        target, score = row.organization_name, tenant.match_rule.value
    elif best is not None:
        target, score = f"{best.organization_name} ?", f"{best.suggestion.score:.0f}"
    else:
        target, score = "", ""
    users = f"{tenant.users_in_scope} of {tenant.users}"
    return tenant.name, tenant.default_domain, users, row.state.value, target, score, tenant.access.value


def accept(command: Command) -> int:
    """Accept Suggestion."""
    args = command.args
    if not args.all:
        return _decide(command, _ids(command), Decision.ACCEPT_SUGGESTION)
    found = command.desk.matching.acceptable(args.min_score)
    clear = [one for one in found if not one.doubt]
    if args.preview:
        return _preview(command, found)
    if not command.output.as_json:
        for one in found:
            if one.doubt:
                command.output.remark(f"Left out: {one.tenant_name} ({one.organization_name}?): {one.doubt}")
    seen = {one.tenant_id: one.organization_id for one in clear}
    return _decide(command, list(seen), Decision.ACCEPT_SUGGESTION, seen=seen)


def _preview(command: Command, found: Sequence[Acceptance]) -> int:
    """What ``match accept --all`` would do."""
    if command.output.as_json:
        command.output.json([msgspec.to_builtins(one) for one in found])
        return OK
    command.output.table(
        ("Tenant", "Organization", "Score", "Left out because"),
        [(one.tenant_name, one.organization_name, f"{one.score:.0f}", one.doubt) for one in found],
        empty="No suggestion reaches that score.",
    )
    return OK


def ignore(command: Command) -> int:
    """Ignore."""
    return _decide(command, _ids(command), Decision.IGNORE, note=command.args.reason)


def create(command: Command) -> int:
    """Create Organization."""
    chosen = _ids(command)
    if command.args.all:
        chosen = [row.tenant.tenant_id for row in command.desk.matching.rows(MatchState.UNMATCHED)]
    return _decide(command, chosen, Decision.CREATE_ORGANIZATION, confirmed=command.args.confirm)


def revert(command: Command) -> int:
    """Revert Match."""
    return _decide(command, _ids(command), Decision.REVERT_MATCH)


def to(command: Command) -> int:
    """Match To, or Change Match for a tenant that is matched."""
    matching = command.desk.matching
    tenant = matching.find(command.args.tenant)
    organization_id, _ = matching.find_organization(command.args.organization)
    changed = tenant.match_state is MatchState.MATCHED
    decision = Decision.CHANGE_MATCH if changed else Decision.MATCH_TO
    return _decide(command, [tenant.tenant_id], decision, organization_id=organization_id)


def compare(command: Command) -> int:
    """Both sides of a tenant and an organization."""
    args, output, matching = command.args, command.output, command.desk.matching
    row = matching.row(matching.find(args.tenant).tenant_id)
    organization_id = row.tenant.organization_id
    if args.organization:
        organization_id = matching.find_organization(args.organization)[0]
    elif organization_id is None and row.best is not None:
        organization_id = row.best.suggestion.organization_id
    lines = matching.comparison(row.tenant.tenant_id, organization_id)
    if output.as_json:
        fields = [{"label": label, "tenant": left, "organization": right} for label, left, right in lines]
        output.json({"tenant": shapes.tenant(row), "organization_id": organization_id, "fields": fields})
        return OK
    output.table(("", "Tenant", "Organization"), lines, empty="")
    for each in row.suggestions:
        one = each.suggestion
        output.line(f"{one.score:.0f}  {each.organization_name} (id {one.organization_id}): {one.reasons}")
    return OK


def organizations(command: Command) -> int:
    """Documented organizations."""
    output = command.output
    rows = command.desk.contacts.organizations(command.args.search)
    if output.as_json:
        output.json([shapes.organization(row) for row in rows])
        return OK
    output.table(
        ("Id", "Name", "Contacts", "Linked", "Tenants"),
        [
            (
                str(row.organization.id),
                row.organization.name,
                str(row.contacts),
                str(row.contacts_linked),
                ", ".join(name for _, name in row.tenants),
            )
            for row in rows
        ],
        empty="No organizations. Bring them in with: o365desk import organizations FILE",
    )
    return OK


def _ids(command: Command) -> list[str]:
    return [command.desk.matching.find(text).tenant_id for text in command.args.tenants]


def _decide(
    command: Command,
    tenant_ids: list[str],
    decision: Decision,
    *,
    organization_id: int | None = None,
    confirmed: bool = False,
    note: str = "",
    seen: Mapping[str, int] | None = None,
) -> int:
    if not tenant_ids:
        if getattr(command.args, "all", False):
            return _tell(command, DecisionResult(rows=(), message="No tenant is left to decide so."))
        command.output.remark("Name at least one tenant. Try: o365desk tenants")
        return USAGE
    result = command.desk.matching.decide(
        tenant_ids,
        decision,
        organization_id=organization_id,
        confirmed=confirmed,
        note=note,
        seen=seen,
        actor=command.actor,
    )
    return _tell(command, result)


def _tell(command: Command, result: DecisionResult) -> int:
    output = command.output
    if output.as_json:
        output.json(
            {
                "message": result.message,
                "journal_id": result.journal_id,
                "refused": list(result.refused),
                "tenants": [shapes.tenant(row) for row in result.rows],
            }
        )
    else:
        output.line(result.message)
        for row in result.rows:
            arrow = f" -> {row.organization_name}" if row.organization_name else ""
            output.line(f"  {row.tenant.name}: {row.state.value}{arrow}")
        for sentence in result.refused:
            output.remark(f"Refused: {sentence}")
        if result.journal_id is not None:
            output.remark(f"Take it back with: {command.call(f'undo {result.journal_id}')}")
    return ERROR if result.refused else OK


def suggest(command: Command) -> int:
    """Run the matcher alone on two CSV lists; needs no profile."""
    from o365desk.services.plain_matching import suggest_from_lists

    args, output = command.args, command.output
    cancel = threading.Event()
    with interrupts_set(cancel, output):
        result = in_thread(
            lambda: suggest_from_lists(args.tenants, args.organizations, args.out, cancel.is_set)
        )
    if output.as_json:
        output.json(msgspec.to_builtins(result))
        return OK
    output.line(
        f"{result.tenants:,} tenants against {result.organizations:,} organizations: "
        f"{result.suggestions:,} suggestions, {result.automatic:,} of them would match without asking."
    )
    output.line(f"Written to {args.out}")
    return OK
