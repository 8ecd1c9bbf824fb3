"""The question before an organization is created that may be documented already."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from o365desk.domain.matching import DuplicateWarning, MatchRow
from o365desk.ui.language import tr
from o365desk.ui.views.base import ViewBase

_SHOWN = 4


def ask_to_create(
    view: ViewBase,
    chosen: Sequence[MatchRow],
    found: Sequence[DuplicateWarning],
    create: Callable[[], object],
) -> None:
    """Create organizations; where that would probably double some, ask first.

    Args:
        view: Who asks.
        chosen: The tenants.
        found: What resembles them.
        create: Called if they are to be created.
    """
    if not found:
        create()
        return
    names = {one.tenant.tenant_id: one.tenant.name for one in chosen}
    lines = [
        tr(
            "{names} resembles {organization_name} ({score} %).",
            names=names[one.tenant_id],
            organization_name=one.organization_name,
            score=f"{one.score:.0f}",
        )
        for one in found[:_SHOWN]
    ]
    if len(found) > _SHOWN:
        lines.append(tr("And {more} more.", more=len(found) - _SHOWN))
    lines.append(tr("Creating another organization would make a duplicate."))
    view.banner.ask(
        " ".join(lines),
        title=tr("This may be documented already. Create it anyway?"),
        button_text=tr("Create &Anyway"),
        action=create,
    )
