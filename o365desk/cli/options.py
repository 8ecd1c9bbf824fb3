"""Commands ``options show`` and ``options set``."""

from __future__ import annotations

import msgspec

from o365desk.cli.output import local_time
from o365desk.cli.runner import OK, Command
from o365desk.domain.connection import Connection


def show(command: Command) -> int:
    """The options, the subscriptions to choose from, and how many users each choice touches."""
    connection = command.desk.connections.by_name(command.args.name)
    return _show(command, connection)


def change(command: Command) -> int:
    """Change options by KEY=VALUE."""
    desk = command.desk
    connection = desk.connections.by_name(command.args.name)
    options = desk.options.parse(connection.options, command.args.values)
    saved = desk.options.save(connection.id, options, actor=command.actor)
    return _show(command, saved)


def _show(command: Command, connection: Connection) -> int:
    desk, output, options = command.desk, command.output, connection.options
    choices = desk.options.choices(connection.id)
    counts = desk.options.counts(connection.id, options)
    if output.as_json:
        output.json(
            {
                "connection": connection.name,
                "options": msgspec.to_builtins(options),
                "saved": connection.options_saved,
                "next_sync_at": connection.next_sync_at,
                "counts": msgspec.to_builtins(counts),
                "subscriptions": [msgspec.to_builtins(choice) for choice in choices],
            }
        )
        return OK
    touched = {
        "guests": counts.guests,
        "shared_mailboxes": counts.shared_mailboxes,
        "service_accounts": counts.service_accounts,
        "disabled": counts.disabled,
        "unlicensed": counts.unlicensed,
    }
    rows = []
    for key, value in msgspec.to_builtins(options).items():
        users = f"{touched[key]} users" if key in touched and counts.tenants_read else ""
        rows.append((key, _word(key, value), users))
    output.table(("Key", "Value", "Takes in"), rows, empty="")
    output.line()
    chosen = options.subscriptions
    output.table(
        ("Chosen", "Product", "SKU", "Holders"),
        [
            (
                "x" if (choice.recommended if chosen is None else choice.sku_id in chosen) else "",
                choice.product_name,
                choice.sku_part_number,
                "" if choice.holders is None else str(choice.holders),
            )
            for choice in choices
        ],
        empty="No subscriptions known.",
    )
    if counts.tenants_read:
        output.remark(
            f"In scope: {counts.in_scope} of {counts.users} users of {counts.tenants_read} tenants read."
        )
    if connection.next_sync_at is not None and not connection.paused:
        output.remark(f"Next sync: {local_time(connection.next_sync_at)}")
    return OK


def _word(key: str, value: object) -> str:
    if value is None and key == "subscriptions":
        return "recommended"
    if isinstance(value, dict):  # the field rules
        own = [f"{name}: {rule}" for name, rule in value["fields"].items()]
        return "; ".join([value["rule"], *own])
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, (list, tuple)):
        return f"{len(value)} chosen"
    return str(value)
