"""Commands ``contacts``, ``contact …``, ``users``, ``link …``, ``licences``."""

from __future__ import annotations

from o365desk.cli import shapes
from o365desk.cli.output import local_time
from o365desk.cli.runner import ERROR, OK, USAGE, Command
from o365desk.domain.errors import NotFoundError
from o365desk.domain.linking import LinkDecision, UserRow
from o365desk.domain.overlay import ContactOverlay
from o365desk.domain.rows import ContactRow
from o365desk.domain.user import LinkState
from o365desk.services.user_links import LinkDecisionResult


def listing(command: Command) -> int:
    """Documented contacts."""
    output = command.output
    rows = command.desk.contacts.rows(_organization(command))
    wanted = command.args.search.casefold().split()
    rows = [row for row in rows if row.is_archived is command.args.archived and _holds(row, wanted)]
    if output.as_json:
        output.json([shapes.contact_row(row) for row in rows])
        return OK
    output.table(
        ("Id", "365", "Pinned", "Name", "Organization", "Title", "E-mail", "Phone", "Office 365 user"),
        [
            (
                str(row.id),
                "*" if row.user_id is not None else "",
                "pinned" if row.pinned else "",
                row.name,
                row.organization_name,
                row.title,
                row.email,
                row.phone or row.mobile,
                " ".join(part for part in (row.user_principal_name, _status(row)) if part),
            )
            for row in rows
        ],
        empty="No contacts here. Bring them in with: o365desk import contacts FILE",
    )
    linked = sum(row.user_id is not None for row in rows)
    output.remark(f"{len(rows)} contacts, {linked} with an Office 365 user.")
    return OK


def _status(row: ContactRow) -> str:
    status = row.departure.value if row.user_status == "left" and row.departure else row.user_status
    return f"({status})" if status else ""


def _holds(row: ContactRow, wanted: list[str]) -> bool:
    text = " ".join(
        (
            row.name,
            row.organization_name,
            row.title,
            row.email,
            row.phone,
            row.mobile,
            row.user_principal_name,
        )
    ).casefold()
    return all(word in text for word in wanted)


def show(command: Command) -> int:
    """Both sides of one contact."""
    overlay = command.desk.contacts.overlay(command.args.id)
    if command.output.as_json:
        command.output.json(shapes.overlay(overlay))
    else:
        _print_overlay(command, overlay)
    return OK


def _print_overlay(command: Command, overlay: ContactOverlay) -> None:
    output, user = command.output, overlay.user
    title = f"{overlay.contact.name} ({overlay.organization_name}), contact {overlay.contact.id}"
    output.line(title)
    if overlay.contact.pinned:
        output.line("Pinned: no sync and no plan touches it.")
    if user is None:
        output.line("No Office 365 user is linked to this contact.")
    else:
        rule = f" by {user.link_rule.value}" if user.link_rule.value else ""
        output.line(f"Linked{rule} to {user.user.user_principal_name} in {overlay.tenant_name}")
    output.line()
    output.table(
        ("", "Field", "Documented", "Office 365", "Take over as", "Edited"),
        [
            (
                "≠" if field.differs else "+" if field.can_take else "",
                field.label,
                field.documented,
                field.office,
                field.key if field.can_take else "",
                f"by {field.edited_by or 'a technician'}, {local_time(field.edited_at)}"
                if field.edited_at is not None
                else "",
            )
            for field in overlay.fields
        ],
        empty="",
    )
    if user is not None:
        output.line(f"Office 365 values read {local_time(user.read_at)}; ≠ differs, + only there")
    for section in overlay.sections:
        output.line()
        output.line(section.title)
        output.facts(
            [
                (f"  {value.label}", " ".join(part for part in (value.value or "-", value.note) if part))
                for value in section.values
            ]
        )
    if overlay.links:
        output.line()
        output.facts([(link.label, link.url) for link in overlay.links])


def take(command: Command) -> int:
    """Take Office 365 values over."""
    before = command.desk.contacts.get(command.args.id)
    after = command.desk.contacts.take_over(command.args.id, command.args.fields, command.actor)
    changed = before != after
    if command.output.as_json:
        command.output.json({"changed": changed, "contact": shapes.contact(after)})
    else:
        command.output.line(f"{after.name}: taken over." if changed else "There was nothing to take over.")
    return OK


def pin(command: Command) -> int:
    """Pin contacts."""
    return _pin(command, pinned=True)


def unpin(command: Command) -> int:
    """Let pinned contacts go."""
    return _pin(command, pinned=False)


def _pin(command: Command, *, pinned: bool) -> int:
    changed = command.desk.contacts.pin(command.args.ids, pinned, command.actor)
    if command.output.as_json:
        command.output.json({"changed": changed, "pinned": pinned})
    elif changed:
        command.output.line(f"{changed} contact{'s' if changed > 1 else ''} {'' if pinned else 'un'}pinned.")
    else:
        command.output.line(f"Nothing was changed: {'pinned' if pinned else 'not pinned'} already.")
    return OK


def release(command: Command) -> int:
    """Give edited fields back to the field rules."""
    fields = command.args.fields or None
    released = command.desk.contacts.release_fields(command.args.id, fields, command.actor)
    if command.output.as_json:
        command.output.json({"released": released})
    elif released:
        many = "field" if released == 1 else "fields"
        command.output.line(f"{released} {many} released: the field rules apply again.")
    else:
        command.output.line("None of the fields was edited by a technician.")
    return OK


def users(command: Command) -> int:
    """Users and their links."""
    args, output = command.args, command.output
    state = None if args.state == "all" else LinkState(args.state.replace("-", " "))
    tenant_id = command.desk.matching.find(args.tenant).tenant_id if args.tenant else None
    rows = command.desk.contacts.users(_organization(command), tenant_id, state)
    wanted = args.search.casefold().split()
    rows = [row for row in rows if all(word in _user_text(row) for word in wanted)]
    if output.as_json:
        output.json([shapes.user(row) for row in rows])
        return OK
    output.table(
        ("Id", "User name", "Name", "Tenant", "Organization", "State", "Contact or candidates", "Why"),
        [
            (
                str(row.record.id),
                row.record.user.user_principal_name,
                row.record.user.display_name,
                row.tenant_name,
                row.organization_name,
                row.record.link_state.value,
                _contact_cell(row),
                row.record.link_note or row.record.link_rule.value,
            )
            for row in rows
        ],
        empty="No users here.",
    )
    output.remark(f"{len(rows)} users.")
    return OK


def _user_text(row: UserRow) -> str:
    user = row.record.user
    return " ".join(
        (user.user_principal_name, user.display_name, user.mail, *user.aliases, row.tenant_name)
    ).casefold()


def _contact_cell(row: UserRow) -> str:
    if row.record.contact_id is not None:
        return f"{row.contact_name} (id {row.record.contact_id})"
    if row.suggestions:
        return "; ".join(
            f"{one.contact_name} {one.score:.0f} % (id {one.contact_id})" for one in row.suggestions
        )
    return "; ".join(f"{name} (id {key})" for key, name in row.candidates)


def link_accept(command: Command) -> int:
    """Accept Suggestion."""
    chosen = _user_ids(command)
    if command.args.all:
        rows = [
            row
            for state in (LinkState.CONFLICT, LinkState.POSSIBLE_DUPLICATE)
            for row in command.desk.contacts.users(_organization(command), None, state)
        ]
        least = command.args.least
        chosen = [row.record.id for row in rows if row.best is not None and row.best.score >= least]
        if not chosen:
            return _tell(command, LinkDecisionResult(rows=(), message="No suggestion is that sure."))
    return _decide(command, chosen, LinkDecision.ACCEPT_SUGGESTION)


def link_create(command: Command) -> int:
    """Create Contact."""
    chosen = _user_ids(command)
    if command.args.all:
        rows = command.desk.contacts.users(_organization(command), None, LinkState.NEW)
        chosen = [row.record.id for row in rows]
        if not chosen:
            return _tell(command, LinkDecisionResult(rows=(), message="No user waits for a contact."))
    return _decide(command, chosen, LinkDecision.CREATE_CONTACT)


def link_ignore(command: Command) -> int:
    """Ignore."""
    return _decide(command, _user_ids(command), LinkDecision.IGNORE)


def link_revert(command: Command) -> int:
    """Revert Link."""
    return _decide(command, _user_ids(command), LinkDecision.REVERT_LINK)


def link_keep(command: Command) -> int:
    """Keep Contact."""
    return _decide(command, _user_ids(command), LinkDecision.KEEP_CONTACT)


def link_mark_left(command: Command) -> int:
    """Mark as Left."""
    return _decide(command, _user_ids(command), LinkDecision.MARK_LEFT)


def link_archive(command: Command) -> int:
    """Archive Contact."""
    return _decide(command, _user_ids(command), LinkDecision.ARCHIVE)


def link_to(command: Command) -> int:
    """Link To."""
    user_id = command.desk.contacts.find_user(command.args.user).id
    return _decide(command, [user_id], LinkDecision.LINK_TO, command.args.contact)


def licences(command: Command) -> int:
    """Subscribed SKUs, or the holders of one."""
    args, output = command.args, command.output
    tenant_id = command.desk.matching.find(args.tenant).tenant_id if args.tenant else None
    rows = command.desk.licences.rows(tenant_id=tenant_id, organization_id=_organization(command))
    if args.holders:
        return _holders(command, args.holders, tenant_id)
    if output.as_json:
        output.json([shapes.licence(row) for row in rows])
        return OK
    output.table(
        ("Tenant", "Product", "SKU", "Status", "Active", "Consumed", "Unused", "Holders"),
        [
            (
                row.tenant_name,
                row.product_name,
                row.sku.sku_part_number,
                row.sku.capability_status,
                str(row.sku.active),
                str(row.sku.consumed_units),
                str(row.sku.unused),
                str(row.holders),
            )
            for row in rows
        ],
        empty="No licences here. A sync reads them: o365desk sync",
    )
    return OK


def _holders(command: Command, sku: str, tenant_id: str | None) -> int:
    output, wanted = command.output, sku.casefold()
    rows = [
        row
        for row in command.desk.licences.rows(tenant_id=tenant_id, organization_id=_organization(command))
        if wanted in (row.sku.sku_id, row.sku.sku_part_number.casefold(), row.product_name.casefold())
    ]
    if not rows:
        raise NotFoundError(f"No tenant here has the SKU {sku!r}.", hint="List them with: o365desk licences")
    found = [
        (row, one) for row in rows for one in command.desk.licences.holders(row.tenant_id, row.sku.sku_id)
    ]
    if output.as_json:
        output.json(
            [
                {"tenant_id": row.tenant_id, "tenant": row.tenant_name} | shapes.holder(one)
                for row, one in found
            ]
        )
        return OK
    output.table(
        ("Tenant", "Product", "Name", "User name", "Contact"),
        [
            (
                row.tenant_name,
                row.product_name,
                one.display_name,
                one.user_principal_name,
                f"{one.contact_name} (id {one.contact_id})" if one.contact_id is not None else "",
            )
            for row, one in found
        ],
        empty="Nobody holds it.",
    )
    return OK


def _organization(command: Command) -> int | None:
    text: str | None = command.args.organization
    return command.desk.matching.find_organization(text)[0] if text else None


def _user_ids(command: Command) -> list[int]:
    return [command.desk.contacts.find_user(text).id for text in command.args.users]


def _decide(
    command: Command, user_ids: list[int], decision: LinkDecision, contact_id: int | None = None
) -> int:
    if not user_ids:
        command.output.remark("Name at least one user. Try: o365desk users --state new")
        return USAGE
    result = command.desk.contacts.decide_users(user_ids, decision, contact_id, actor=command.actor)
    return _tell(command, result)


def _tell(command: Command, result: LinkDecisionResult) -> int:
    output = command.output
    if output.as_json:
        output.json(
            {
                "message": result.message,
                "journal_id": result.journal_id,
                "refused": list(result.refused),
                "users": [shapes.user(row) for row in result.rows],
            }
        )
    else:
        output.line(result.message)
        for row in result.rows:
            arrow = f" -> {row.contact_name} (contact {row.record.contact_id})" if row.contact_name else ""
            name = row.record.user.user_principal_name
            output.line(f"  {name}: {row.record.link_state.value}{arrow}")
        for sentence in result.refused:
            output.remark(f"Refused: {sentence}")
        if result.journal_id is not None:
            output.remark(f"Take it back with: {command.call(f'undo {result.journal_id}')}")
    return ERROR if result.refused else OK
