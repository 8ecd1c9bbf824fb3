"""The columns of the matching table."""

from __future__ import annotations

from o365desk.domain.matching import MatchRow
from o365desk.domain.tenant import MatchState, TenantAccess
from o365desk.ui.language import noop, number, tr, tr_text
from o365desk.ui.models.record_columns import Column
from o365desk.ui.text import capitalized, search_key
from o365desk.ui.theme import Tone

_STATES = {
    MatchState.UNMATCHED: noop("Unmatched"),
    MatchState.MATCHED: noop("Matched"),
    MatchState.IGNORED: noop("Ignored"),
}
_STATE_TONES = {
    MatchState.UNMATCHED: Tone.WARNING,
    MatchState.MATCHED: Tone.OK,
    MatchState.IGNORED: Tone.MUTED,
}
_STATE_ICONS = {MatchState.UNMATCHED: "circle", MatchState.MATCHED: "ok", MatchState.IGNORED: "ignore"}


def _suggestion_text(match: MatchRow) -> str:
    if match.best is None or match.state is MatchState.MATCHED:
        return ""
    return f"{match.best.organization_name}  ({match.best.suggestion.score:.0f} %)"


def _suggestion_score(match: MatchRow) -> float:
    return match.best.suggestion.score if match.best and match.state is not MatchState.MATCHED else -1.0


def _suggestion_tip(match: MatchRow) -> str:
    return "\n".join(tr_text(part.text) for part in match.best.suggestion.parts) if match.best else ""


def _domains(match: MatchRow) -> str:
    names = [one.name for one in match.tenant.details.domains if not one.name.endswith(".onmicrosoft.com")]
    return ", ".join(names) or match.tenant.initial_domain


def _access_icon(match: MatchRow) -> str:
    return "" if match.tenant.access is TenantAccess.READABLE else "warning"


def _access_tip(match: MatchRow) -> str:
    tenant = match.tenant
    if tenant.access is TenantAccess.READABLE:
        return ""
    return f"{tenant.name}: {tr_text(tenant.access.value)}. {tr_text(tenant.access_note)}".strip()


def _reason(match: MatchRow) -> str:
    note = match.tenant.match_note
    return tr("Ignored: {note}", note=note) if note and match.state is MatchState.IGNORED else ""


def _access(access: TenantAccess) -> str:
    return capitalized(tr_text(access.value))


def column_values(what: str, value: str) -> dict[str, str]:
    """The column, and its text, that tells tenants with a ``TenantAccess`` or of a connection from others."""
    if what == "access":
        return {"access": _access(TenantAccess(value))}
    return {"connection": value} if what == "connection" else {}


COLUMNS: tuple[Column[MatchRow], ...] = (
    Column(
        key="tenant",
        title="Tenant",
        text=lambda one: one.tenant.name,
        icon=_access_icon,
        tooltip=_access_tip,
        width=240,
    ),
    Column(key="domains", title="Domains", text=_domains, width=200),
    Column(
        key="users",
        title="Users",
        text=lambda one: number(one.tenant.users),
        number=True,
        searched=False,
        sort_key=lambda one: one.tenant.users,
        width=72,
        help="Users that are present in the tenant",
    ),
    Column(
        key="suggestion",
        title="Suggested Match",
        text=_suggestion_text,
        sort_key=_suggestion_score,
        tooltip=_suggestion_tip,
        width=260,
        help="The most likely organization with its score",
    ),
    Column(
        key="organization",
        title="Match To",
        text=lambda one: one.organization_name or _reason(one) or tr("Match to…"),
        tone=lambda one: Tone.TEXT if one.organization_name else Tone.MUTED,
        sort_key=lambda one: (not one.organization_name, search_key(one.organization_name)),
        search=lambda one: one.organization_name or _reason(one),
        width=220,
        stretch=True,
        tooltip=_reason,
        help="The organization it is matched to, or why it is ignored; click to choose one by typing",
    ),
    Column(
        key="state",
        title="State",
        text=lambda one: tr(_STATES[one.state]),
        icon=lambda one: _STATE_ICONS[one.state],
        tone=lambda one: _STATE_TONES[one.state],
        width=120,
    ),
    Column(
        key="access",
        title="Access",
        text=lambda one: _access(one.tenant.access),
        tooltip=lambda one: tr_text(one.tenant.access_note),
        hidden=True,
        width=110,
    ),
    Column(key="connection", title="Connection", text=lambda one: one.connection_name, hidden=True),
    Column(key="id", title="Tenant ID", text=lambda one: one.tenant.tenant_id, hidden=True, width=280),
)

MATCH_TO_COLUMN = next(place for place, one in enumerate(COLUMNS) if one.key == "organization")
"""Where a click opens the choice of an organization."""
