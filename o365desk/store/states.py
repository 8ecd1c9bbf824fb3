"""Records as plain JSON data, the form the journal keeps."""

from __future__ import annotations

from typing import Any

import msgspec

from o365desk.domain.options import SyncOptions
from o365desk.domain.organization import Contact, Location, Organization

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder().decode
_NOT_KEPT = ("id", "updated_at")


def state_of(record: Organization | Contact | Location) -> dict[str, Any]:
    """The journalled fields of a documented record; ``id`` is its key, ``updated_at`` follows by itself."""
    # Through JSON, so that a state compares equal to the same one read back from the journal.
    state: dict[str, Any] = _decode(_encode(record))
    for name in _NOT_KEPT:
        state.pop(name)
    return state


def options_state(options: SyncOptions) -> dict[str, Any]:
    """The sync options of a connection, every option by its name."""
    state: dict[str, Any] = _decode(_encode(options))
    return state
