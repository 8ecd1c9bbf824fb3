"""How the command line shows the plans that the brake stopped."""

from __future__ import annotations

from collections.abc import Sequence

from o365desk.cli import shapes
from o365desk.cli.output import Output, local_time
from o365desk.domain.brake import Brake, BrakeKind
from o365desk.services.desk import Desk

_MOST_NAMES = 50


def tenant_names(desk: Desk, brakes: Sequence[Brake]) -> dict[str, str]:
    """Tenant id -> name, for those that brakes are about."""
    return {brake.tenant_id: desk.matching.find(brake.tenant_id).name for brake in brakes}


def print_brakes(output: Output, desk: Desk, brakes: Sequence[Brake], passing: str) -> None:
    """Every stopped plan with its numbers and its list, and the command that lets it pass."""
    names = tenant_names(desk, brakes)
    for brake in brakes:
        _print_one(output, brake, names[brake.tenant_id])
    if brakes:
        only = " (with --tenant ID: one of them)" if len(brakes) > 1 else ""
        output.remark(f"To let {'them' if only else 'it'} pass as shown{only}: {passing}")


def _print_one(output: Output, brake: Brake, name: str) -> None:
    output.line()
    output.line(f"{brake.sentence(name)} {limit_sentence(brake)} Nothing was changed.")
    output.line(f"  Tenant {brake.tenant_id}, stopped {local_time(brake.raised_at)}")
    rows = [(item.name, item.contact, item.object_id) for item in brake.items[:_MOST_NAMES]]
    output.table(("User", "Contact", "Object ID"), rows, empty="")
    if len(brake.items) > _MOST_NAMES:
        output.line(f"  and {len(brake.items) - _MOST_NAMES:,} more; --json lists them all")


def limit_sentence(brake: Brake) -> str:
    """How many would have passed without asking."""
    if brake.kind is BrakeKind.EMPTY:
        return "An empty list is always asked about."
    return f"Limit: {brake.limit:,}."


def brake_shapes(desk: Desk, brakes: Sequence[Brake]) -> list[shapes.Shape]:
    """The same for programs."""
    names = tenant_names(desk, brakes)
    return [shapes.brake(brake, names[brake.tenant_id]) for brake in brakes]
