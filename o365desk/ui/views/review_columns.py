"""The columns of the contact review."""

from __future__ import annotations

from o365desk.domain.linking import ContactSuggestion, UserRow
from o365desk.domain.organization import Departure
from o365desk.domain.user import LinkState
from o365desk.ui.language import noop, tr
from o365desk.ui.models.record_columns import Column
from o365desk.ui.theme import Tone

_WORDS = {
    LinkState.NONE: noop("Not planned"),
    LinkState.LINKED: noop("Linked"),
    LinkState.NEW: noop("New"),
    LinkState.CONFLICT: noop("Conflict"),
    LinkState.POSSIBLE_DUPLICATE: noop("Possible duplicate"),
    LinkState.IGNORED: noop("Ignored"),
    LinkState.OUT_OF_SCOPE: noop("Out of scope"),
    LinkState.LEFT: noop("Left"),
}
_TONES = {
    LinkState.LINKED: Tone.OK,
    LinkState.NEW: Tone.INFO,
    LinkState.CONFLICT: Tone.WARNING,
    LinkState.POSSIBLE_DUPLICATE: Tone.WARNING,
    LinkState.LEFT: Tone.WARNING,
}
_ICONS = {
    LinkState.LINKED: "link",
    LinkState.NEW: "add",
    LinkState.CONFLICT: "conflict",
    LinkState.POSSIBLE_DUPLICATE: "possible-duplicate",
    LinkState.IGNORED: "ignore",
    LinkState.OUT_OF_SCOPE: "filter",
    LinkState.LEFT: "user-left",
    LinkState.NONE: "hourglass",
}
_DEPARTED = {
    Departure.NONE: noop("Left"),
    Departure.KEPT: noop("Left, kept"),
    Departure.LEFT: noop("Left, marked"),
    Departure.ARCHIVED: noop("Left, archived"),
}


def _state(one: UserRow) -> str:
    state = one.record.link_state
    return tr(_DEPARTED[one.departure] if state is LinkState.LEFT else _WORDS[state])


def _tone(one: UserRow) -> Tone:
    settled = one.record.link_state is LinkState.LEFT and not one.waits
    return Tone.MUTED if settled else _TONES.get(one.record.link_state, Tone.MUTED)


def _note(one: UserRow) -> str:
    if one.record.link_state is LinkState.OUT_OF_SCOPE:
        return one.record.link_note or one.record.scope
    return one.record.link_note


def _suggestion(one: UserRow) -> str:
    if one.best is None:
        return one.contact_name
    more = f", +{len(one.suggestions) - 1}" if len(one.suggestions) > 1 else ""
    return f"{one.best.contact_name}  ({one.best.score:.0f} %{more})"


def _suggestion_tip(one: UserRow) -> str:
    return "\n".join(f"{each.score:.0f} %  {name}" for each, (_, name) in _judged(one))


def _judged(one: UserRow) -> zip[tuple[ContactSuggestion, tuple[int, str]]]:
    return zip(one.suggestions, one.candidates, strict=False)


COLUMNS: tuple[Column[UserRow], ...] = (
    Column(key="user", title="User", text=lambda one: one.record.user.display_name, width=190),
    Column(key="upn", title="User Name", text=lambda one: one.record.user.user_principal_name, width=230),
    Column(
        key="state",
        title="State",
        text=_state,
        icon=lambda one: _ICONS[one.record.link_state],
        tone=_tone,
        width=150,
    ),
    Column(
        key="contact",
        title="Contact",
        text=_suggestion,
        tone=lambda one: Tone.INFO if one.best is not None else Tone.TEXT,
        tooltip=_suggestion_tip,
        search=lambda one: " ".join((one.contact_name, *(name for _, name in one.candidates))),
        width=220,
        help="The linked contact, or the best candidate with its score; +n: so many more",
    ),
    Column(key="note", title="Why", text=_note, tooltip=_note, said=True, stretch=True, searched=False),
    Column(key="organization", title="Organization", text=lambda one: one.organization_name, width=170),
    Column(key="tenant", title="Tenant", text=lambda one: one.tenant_name, width=160, hidden=True),
)
