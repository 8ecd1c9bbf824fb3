"""The columns of the plan view's two tables."""

from __future__ import annotations

from o365desk.ui.language import noop, number, tr, tr_text
from o365desk.ui.models.plan_rows import (
    EVERYTHING,
    ICONS,
    TIPS,
    TONES,
    WORDS,
    OrganizationLine,
    PlanKind,
    PlanRow,
)
from o365desk.ui.models.record_columns import Column
from o365desk.ui.theme import Tone


def _kind_words(one: PlanRow) -> str:
    if PlanKind.LINK in one.kinds and PlanKind.UPDATE in one.kinds:
        return tr("Link, update")
    return tr(WORDS[one.kind])


def _fields(one: PlanRow) -> str:
    if one.item.changes:
        return one.field_changes
    draft = one.item.draft
    if draft is None or one.kind is not PlanKind.CREATE:
        return ""
    parts = (draft.title, draft.primary_email, *(phone.value for phone in draft.phones))
    return ";  ".join(part for part in parts if part)


def _fields_tip(one: PlanRow) -> str:
    return "\n".join(
        f"{tr_text(each.label)}: {each.before or '–'} → {each.after}" for each in one.item.changes
    )


def _why(one: PlanRow) -> str:
    return one.item.proposal.reason


ITEMS: tuple[Column[PlanRow], ...] = (
    Column(key="user", title="User", text=lambda one: one.name, width=170),
    Column(
        key="upn",
        title="User Name",
        text=lambda one: one.item.user.user.user_principal_name,
        width=210,
        hidden=True,
    ),
    Column(
        key="kind",
        title="Plan",
        text=_kind_words,
        icon=lambda one: ICONS[one.kind],
        tone=lambda one: TONES[one.kind],
        width=148,
        searched=False,
    ),
    Column(key="contact", title="Contact", text=lambda one: one.contact, width=160),
    Column(
        key="fields",
        title="Fields",
        text=_fields,
        tooltip=_fields_tip,
        width=240,
        stretch=True,
        searched=False,
        help="Field by field: from → to; for a new contact, what would be documented",
    ),
    Column(
        key="why", title="Why", text=_why, tooltip=_why, said=True, width=200, stretch=True, searched=False
    ),
    Column(key="organization", title="Organization", text=lambda one: one.organization, width=170),
)


def _count(kind: PlanKind, title: str) -> Column[OrganizationLine]:
    def count(one: OrganizationLine) -> int:
        return one.counts[kind]

    return Column(
        key=kind.value,
        title=title,
        text=lambda one: number(count(one)) if count(one) else "–",
        sort_key=count,
        tone=lambda one: TONES[kind] if count(one) else Tone.MUTED,
        number=True,
        searched=False,
        width=72 if len(title) < 9 else 92,
        help=TIPS[kind],
    )


def _order(one: OrganizationLine) -> tuple[bool, str]:
    return one.tenant_id != EVERYTHING, one.name.casefold()


LINES: tuple[Column[OrganizationLine], ...] = (
    Column(
        key="organization",
        title="Organization",
        text=lambda one: one.name,
        sort_key=_order,
        icon=lambda one: "warning" if one.note else "",
        tone=lambda one: Tone.WARNING if one.note else Tone.TEXT,
        tooltip=lambda one: one.note,
        width=220,
        stretch=True,
    ),
    Column(key="tenant", title="Tenant", text=lambda one: one.tenant_name, width=170, hidden=True),
    _count(PlanKind.CREATE, noop("Create")),
    _count(PlanKind.LINK, noop("Link")),
    _count(PlanKind.UPDATE, noop("Update")),
    _count(PlanKind.CONFLICT, noop("Conflict")),
    _count(PlanKind.POSSIBLE_DUPLICATE, noop("Duplicate?")),
    _count(PlanKind.LEFT, noop("Left")),
    _count(PlanKind.OUT_OF_SCOPE, noop("Out")),
    _count(PlanKind.UNCHANGED, noop("No change")),
)
COUNTED = {column.key: PlanKind(column.key) for column in LINES if column.number}
"""Column key -> the kind whose count it shows."""
