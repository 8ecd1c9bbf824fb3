"""Taking changes back, as far as nobody changed the records since: an undo, and the undo of an undo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import select

from o365desk.domain.contact_fields import documented_values
from o365desk.domain.duplicates import DuplicateKind
from o365desk.domain.organization import Contact
from o365desk.domain.phrases import phrase
from o365desk.domain.user import LinkRule, LinkState
from o365desk.store import bulk, contact_fields, duplicates, learned, links, marks, matches, schema
from o365desk.store.bulk import fetch
from o365desk.store.contacts import CONTACT
from o365desk.store.engine import Transaction
from o365desk.store.journal_decided import kinds, missing_references, reset_derived
from o365desk.store.journal_kinds import Kind, States
from o365desk.store.journal_words import Words
from o365desk.store.organizations import ORGANIZATION
from o365desk.store.recorder import Change, Recorder, State


class Reversal:
    """Takes changes back. Parents come back first, then fields, then what was created goes, children first.

    Args:
        tx: A write transaction; all or nothing is its affair.
        changes: One change per record: an entry's for an undo, those the undo wrote for a redo.
        words: Names the records in sentences.
        remember: Whether links that rules made are remembered, so that the next sync does not simply make
            them again (an undo's; a redo forgets it with the rest of what the undo wrote).

    Attributes:
        effects: What was written; reversing that is the redo.
        restored: How many records were restored, made again or deleted.
        left_alone: One sentence per record, or field, that somebody changed since.
    """

    def __init__(self, tx: Transaction, changes: Sequence[Change], words: Words, *, remember: bool) -> None:
        self._tx = tx
        self._changes = changes
        self._words = words
        self._remembers = remember
        self._kinds = kinds()
        self.effects = Recorder("", "", None)
        self.restored = 0
        self.left_alone: list[str] = []
        self._was: dict[tuple[str, str], State] = {}
        """(kind, key) -> what a restored record was just before."""

    def run(self) -> None:
        """Take back everything that can be taken back."""
        for name, kind in self._kinds.items():
            self._make_again(name, kind)
        restored = {name: self._restore(name, kind) for name, kind in self._kinds.items()}
        taken = restored[links.LINK]
        self._forget_derived(restored[matches.MATCH], frozenset(map(int, taken)))
        if self._remembers:
            self._remember([change for change in self._of(links.LINK) if change.key in taken])
            self._remember_values(restored[CONTACT])
        for name, kind in reversed(self._kinds.items()):
            self._delete_created(name, kind)

    def _of(self, name: str) -> list[Change]:
        return [change for change in self._changes if change.kind == name]

    def _leave(self, name: str, key: str, state: State, why: str) -> None:
        if not self._kinds[name].quiet:
            self.left_alone.append(phrase(f"{self._words.sentence(name, key, state)} was left alone: {why}."))

    def _count(self, kind: Kind, records: int) -> None:
        if not kind.quiet:
            self.restored += records

    def _make_again(self, name: str, kind: Kind) -> None:
        wanted = {
            one.key: one.before for one in self._of(name) if one.after is None and one.before is not None
        }
        if not wanted:
            return
        present = kind.load(self._tx, list(wanted))
        missing = missing_references(self._tx, name, wanted)
        fresh: dict[str, State] = {}
        for key, state in wanted.items():
            if key in present:
                if present[key] != state:
                    self._leave(name, key, state, phrase("it exists again"))
            elif key in missing:
                self._leave(name, key, state, missing[key])
            else:
                fresh[key] = state
                self.effects.created(name, key, state)
        kind.create(self._tx, fresh)
        self._count(kind, len(fresh))

    def _restore(self, name: str, kind: Kind) -> States:
        """Write back the fields that still are as written; gives the records' states."""
        changes = [one for one in self._of(name) if one.before is not None and one.after is not None]
        if not changes:
            return {}
        present = kind.load(self._tx, [one.key for one in changes])
        wanted: dict[str, dict[str, Any]] = {}
        for change in changes:
            assert change.before is not None
            now = present.get(change.key)
            if now is None:
                self._leave(name, change.key, change.before, phrase("it no longer exists"))
            elif fields := self._restorable(kind, change, now):
                wanted[change.key] = fields
        missing = missing_references(self._tx, name, wanted)
        restored: States = {}
        for key, fields in wanted.items():
            if key in missing:
                self._leave(name, key, present[key], missing[key])
            else:
                restored[key] = present[key] | fields
        if name == links.LINK:
            self._drop_taken(restored)
        kind.write(self._tx, restored)
        self._was |= {(name, key): present[key] for key in restored}
        for key, state in restored.items():
            if kind.anchors:
                self.effects.changed_whole(name, key, present[key], state)
            else:
                self.effects.changed(name, key, present[key], state)
        self._count(kind, len(restored))
        return restored

    def _restorable(self, kind: Kind, change: Change, now: dict[str, Any]) -> dict[str, Any]:
        """The fields to write back: those whose value is still what the change wrote."""
        before, after = change.before, change.after
        assert before is not None
        assert after is not None
        if kind.anchors:
            if all(now.get(name) == after.get(name) for name in kind.anchors):
                return dict(before)
            # What rules derived since is nobody's decision: they will derive it again.
            if now != before and not (kind.is_derived(now) and kind.is_derived(after)):
                self._leave(change.kind, change.key, now, phrase("it was changed since"))
            return {}
        fields = {name: old for name, old in before.items() if now.get(name) == after.get(name)}
        for name, old in before.items():
            part = None if name in fields else kind.merged(name, old, after.get(name), now.get(name))
            if part is not None:
                fields[name] = part
        changed = [name for name, old in before.items() if name not in fields and now.get(name) != old]
        if changed:
            words = ", ".join(name.replace("_", " ") for name in sorted(changed))
            self._leave(change.kind, change.key, now, phrase(f"{words} changed since"))
        return fields

    def _drop_taken(self, restored: States) -> None:
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
                self._leave(
                    links.LINK, key, restored.pop(key), phrase("its contact is linked to another user now")
                )

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
                self._leave(name, key, now, phrase("it was changed since"))
            elif key in in_use:
                self._leave(name, key, now, in_use[key].rstrip("."))
            else:
                doomed.append(key)
                self.effects.removed(name, key, now)
        self._forget_facts(name, doomed)
        kind.delete(self._tx, doomed)
        self._count(kind, len(doomed))

    # What follows from it

    def _forget_facts(self, name: str, doomed: Sequence[str]) -> None:
        """What was learned since about records that go: a redo brings it back with them."""
        ids = [int(key) for key in doomed] if name in (CONTACT, ORGANIZATION) else []
        if ids:
            self._tx.recorder, outer = self.effects, self._tx.recorder
            if name == CONTACT:
                learned.forget(self._tx, contact_ids=ids)
                duplicates.forget(self._tx, DuplicateKind.CONTACTS, ids)
            else:
                learned.forget(self._tx, organization_ids=ids)
                duplicates.forget(self._tx, DuplicateKind.ORGANIZATIONS, ids)
            self._tx.recorder = outer

    def _forget_derived(self, restored: Mapping[str, State], sparing: frozenset[int]) -> None:
        """Tenants that lost their match: what rules derived for the rest of their users goes with it."""
        unmatched = [key for key, match in restored.items() if match["organization_id"] is None]
        before = reset_derived(self._tx, unmatched, sparing)
        nothing = links.Link().as_state()
        for user_id, link in before.items():
            self.effects.changed_whole(links.LINK, user_id, link.as_state(), nothing)

    def _remember(self, changes: Sequence[Change]) -> None:
        """Links that rules made are not made again by the next sync, as long as the match stands."""
        made: dict[int, tuple[int, bool]] = {}
        for change in changes:
            after, before = change.after or {}, change.before or {}
            by_rule = after.get("link_rule") != LinkRule.TECHNICIAN.value
            linked = after.get("link_state") == LinkState.LINKED.value
            if linked and by_rule and before.get("contact_id") != after.get("contact_id"):
                made[int(change.key)] = (after["contact_id"], after["link_rule"] == LinkRule.CREATED.value)
        pairs: dict[int, int] = {}
        for user_id, contact_id in self._still_together(made):
            if made[user_id][0] == contact_id:
                pairs[user_id] = 0 if made[user_id][1] else contact_id
        self._tx.recorder, outer = self.effects, self._tx.recorder
        marks.remember_undone(self._tx, pairs)
        self._tx.recorder = outer

    def _remember_values(self, restored: States) -> None:
        """Values that rules wrote into contacts are not written again by the next sync."""
        values: dict[str, str] = {}
        for change in self._of(CONTACT):
            if not change.rule or change.key not in restored:
                continue
            was, now = (
                documented_values(msgspec.convert(dict(state), Contact))
                for state in (self._was[CONTACT, change.key], restored[change.key])
            )
            values |= {
                contact_fields.key_of(int(change.key), field.value): value
                for field, value in was.items()
                if now[field] != value
            }
        self._tx.recorder, outer = self.effects, self._tx.recorder
        contact_fields.remember_taken_back(self._tx, values)
        self._tx.recorder = outer

    def _still_together(self, made: Mapping[int, tuple[int, bool]]) -> list[tuple[int, int]]:
        """(user id, contact id) where the tenant is matched to the contact's organization, of those named."""
        user, tenant, contact = schema.user, schema.tenant, schema.contact
        query = (
            select(user.c.id, contact.c.id)
            .select_from(user.join(tenant))
            .join(contact, contact.c.organization_id == tenant.c.organization_id)
        )
        found: list[tuple[int, int]] = []
        for some in bulk.chunks(made, bulk.IN_CHUNK // 2):
            ids = {made[user_id][0] for user_id in some}
            rows = fetch(self._tx, query.where(user.c.id.in_(some), contact.c.id.in_(ids)))
            found += [(row[0], row[1]) for row in rows]
        return found
