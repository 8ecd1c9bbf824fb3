"""Undoing the changes of one journal entry, as far as nobody changed them since."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from o365desk.domain.user import LinkRule, LinkState
from o365desk.store import bulk, links, marks, matches, schema, tenant_rows
from o365desk.store.bulk import fetch
from o365desk.store.engine import Transaction
from o365desk.store.journal_kinds import Kind, States, kinds, missing_reference
from o365desk.store.recorder import Change, State


class Undo:
    """One undo. Parents come back first, then fields, then what was created goes, children first.

    Args:
        tx: A write transaction; all or nothing is its affair.
        changes: One change per record.
        derived_too: Whether the entry left out what rules derive (a sync's); then that is forgotten for
            tenants that lose their match.

    Attributes:
        restored: How many records were restored, made again or deleted.
        left_alone: One sentence per record, or field, that somebody changed since.
    """

    def __init__(self, tx: Transaction, changes: Sequence[Change], *, derived_too: bool) -> None:
        self._tx = tx
        self._changes = changes
        self._derived_too = derived_too
        self._kinds = kinds()
        self.restored = 0
        self.left_alone: list[str] = []

    def run(self) -> None:
        """Undo everything that can be undone."""
        for name, kind in self._kinds.items():
            self._make_again(name, kind)
        for name, kind in self._kinds.items():
            self._restore(name, kind)
        for name, kind in reversed(self._kinds.items()):
            self._delete_created(name, kind)

    def _of(self, name: str) -> list[Change]:
        return [change for change in self._changes if change.kind == name]

    def _leave(self, kind: Kind, key: str, state: State, why: str) -> None:
        self.left_alone.append(f"{kind.name(key, state)} was left alone: {why}.")

    def _make_again(self, name: str, kind: Kind) -> None:
        wanted = {
            one.key: one.before for one in self._of(name) if one.after is None and one.before is not None
        }
        if not wanted:
            return
        present = kind.load(self._tx, list(wanted))
        fresh: dict[str, State] = {}
        for key, state in wanted.items():
            missing = missing_reference(self._tx, name, key, state)
            if key in present:
                self._leave(kind, key, state, "it exists again")
            elif missing:
                self._leave(kind, key, state, missing)
            else:
                fresh[key] = state
        kind.create(self._tx, fresh)
        self.restored += len(fresh)

    def _restore(self, name: str, kind: Kind) -> None:
        changes = [one for one in self._of(name) if one.before is not None and one.after is not None]
        if not changes:
            return
        present = kind.load(self._tx, [one.key for one in changes])
        restored: States = {}
        for change in changes:
            assert change.before is not None
            assert change.after is not None
            now = present.get(change.key)
            if now is None:
                self._leave(kind, change.key, change.before, "it no longer exists")
                continue
            fields = self._restorable(kind, change, now)
            missing = missing_reference(self._tx, name, change.key, fields)
            if missing:
                self._leave(kind, change.key, now, missing)
            elif fields:
                restored[change.key] = now | fields
        if name == links.LINK:
            self._drop_taken(kind, restored)
        kind.write(self._tx, restored)
        if name == links.LINK:
            self._remember([change for change in changes if change.key in restored])
        self.restored += len(restored)
        if name == matches.MATCH and self._derived_too:
            self._forget_derived(restored)

    def _restorable(self, kind: Kind, change: Change, now: dict[str, Any]) -> dict[str, Any]:
        """The fields to write back: those whose value is still what the entry wrote."""
        assert change.before is not None
        assert change.after is not None
        if kind.anchors:
            if all(now.get(name) == change.after.get(name) for name in kind.anchors):
                return dict(change.before)
            self._leave(kind, change.key, now, "it was changed since")
            return {}
        fields = {name: old for name, old in change.before.items() if now.get(name) == change.after.get(name)}
        changed = [name.replace("_", " ") for name in change.before if name not in fields]
        if changed:
            self._leave(kind, change.key, now, f"{', '.join(sorted(changed))} changed since")
        return fields

    def _drop_taken(self, kind: Kind, restored: States) -> None:
        """Leave links alone whose contact another user has got meanwhile."""
        user = schema.user
        while True:
            claims = {state["contact_id"]: key for key, state in restored.items() if state["contact_id"]}
            taken: list[str] = []
            for some in bulk.chunks(sorted(claims)):
                query = select(user.c.contact_id, user.c.id).where(user.c.contact_id.in_(some))
                for contact_id, holder in fetch(self._tx, query):
                    if str(holder) not in restored:
                        taken.append(claims[contact_id])
            if not taken:
                return
            for key in taken:
                self._leave(kind, key, restored.pop(key), "its contact is linked to another user now")

    def _remember(self, changes: Sequence[Change]) -> None:
        """Links that rules made are not made again by the next sync, as long as the match stands."""
        made: dict[int, tuple[int, bool]] = {}
        for change in changes:
            after, before = change.after or {}, change.before or {}
            by_rule = after.get("link_rule") != LinkRule.TECHNICIAN.value
            linked = after.get("link_state") == LinkState.LINKED.value
            if linked and by_rule and before.get("contact_id") != after.get("contact_id"):
                made[int(change.key)] = (after["contact_id"], after["link_rule"] == LinkRule.CREATED.value)
        user, tenant, contact = schema.user, schema.tenant, schema.contact
        query = (
            select(user.c.id, contact.c.id)
            .select_from(user.join(tenant))
            .join(contact, contact.c.organization_id == tenant.c.organization_id)
        )
        pairs: dict[int, int] = {}
        for some in bulk.chunks(made, bulk.IN_CHUNK // 2):
            ids = {contact_id for contact_id, _ in (made[user_id] for user_id in some)}
            for user_id, contact_id in fetch(
                self._tx, query.where(user.c.id.in_(some), contact.c.id.in_(ids))
            ):
                if made[user_id][0] == contact_id:
                    pairs[user_id] = 0 if made[user_id][1] else contact_id
        marks.remember_undone(self._tx, pairs)

    def _forget_derived(self, restored: States) -> None:
        for tenant_id, match in restored.items():
            if match["organization_id"] is None:
                links.reset_derived(self._tx, tenant_rows.number_of(self._tx, tenant_id))

    def _delete_created(self, name: str, kind: Kind) -> None:
        created = {
            one.key: one.after for one in self._of(name) if one.before is None and one.after is not None
        }
        if not created:
            return
        present = kind.load(self._tx, list(created))
        in_use = kind.in_use(self._tx, list(present))
        doomed: list[str] = []
        for key, state in created.items():
            now = present.get(key)
            if now is None:
                continue
            if now != state:
                self._leave(kind, key, now, "it was changed since")
            elif key in in_use:
                self._leave(kind, key, now, in_use[key].rstrip("."))
            else:
                doomed.append(key)
        kind.delete(self._tx, doomed)
        self.restored += len(doomed)
