"""Operations that decide or edit: one function per intent, off the GUI thread, then a broadcast."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from o365desk.domain.errors import AppError
from o365desk.domain.imports import ImportKind, ImportResult
from o365desk.domain.journal import UndoResult
from o365desk.domain.linking import LinkDecision
from o365desk.domain.matching import Decision, DecisionResult, DuplicateWarning
from o365desk.domain.organization import Contact, Organization
from o365desk.services.place import current_actor
from o365desk.services.user_links import LinkDecisionResult
from o365desk.ui.journal_words import left_alone_words
from o365desk.ui.language import tr, tr_n, tr_text
from o365desk.ui.state import EVERYTHING, Changes
from o365desk.ui.theme import Tone
from o365desk.ui.views.base import ViewBase

MATCH_CHANGES = Changes(matches=True, contacts=True, organizations=True, licences=True, journal=True)
CONTACT_CHANGES = Changes(contacts=True, organizations=True, journal=True)


def decide(
    view: ViewBase,
    tenant_ids: Sequence[str],
    decision: Decision,
    *,
    organization_id: int | None = None,
    confirmed: bool = False,
    note: str = "",
    seen: Mapping[str, int] | None = None,
    done: Callable[[DecisionResult], None] | None = None,
    failed: Callable[[], None] | None = None,
) -> None:
    """Decide about tenants; refusals go to the view's banner. ``failed``: a fault, nothing was decided."""
    matching = view.context.desk.matching
    actor = current_actor()

    def finish(result: DecisionResult) -> None:
        if result.refused:
            tone = Tone.WARNING if result.journal_id is not None else Tone.ERROR
            view.tell(tone, "\n".join(result.refused))
        if done is not None:
            done(result)
        if result.journal_id is not None:
            view.context.state.changed.emit(MATCH_CHANGES)

    view.run(
        decision.value,
        lambda _: matching.decide(
            tenant_ids,
            decision,
            organization_id=organization_id,
            confirmed=confirmed,
            note=note,
            seen=seen,
            actor=actor,
        ),
        finish,
        on_failure=lambda error: _failed(view, error, failed),
    )


def _failed(view: ViewBase, error: AppError, then: Callable[[], None] | None) -> None:
    view.report(error)
    if then is not None:
        then()


def duplicate_warnings(
    view: ViewBase, tenant_ids: Sequence[str], done: Callable[[list[DuplicateWarning]], None]
) -> None:
    """Ask which organizations Create Organization would probably double."""
    matching = view.context.desk.matching
    view.run(tr("Look for duplicates"), lambda _: matching.duplicate_warnings(tenant_ids), done)


def decide_users(
    view: ViewBase,
    user_ids: Sequence[int],
    decision: LinkDecision,
    *,
    contact_id: int | None = None,
    done: Callable[[LinkDecisionResult], None],
    failed: Callable[[], None],
) -> None:
    """Decide about users: link, create a contact, ignore, revert; what becomes of a leaver's contact."""
    contacts = view.context.desk.contacts
    actor = current_actor()

    def finish(result: LinkDecisionResult) -> None:
        if result.refused:
            tone = Tone.WARNING if result.journal_id is not None else Tone.ERROR
            view.tell(tone, "\n".join(result.refused))
        done(result)
        if result.journal_id is not None:
            view.context.state.changed.emit(CONTACT_CHANGES)

    view.run(
        decision.value,
        lambda _: contacts.decide_users(user_ids, decision, contact_id=contact_id, actor=actor),
        finish,
        on_failure=lambda error: _failed(view, error, failed),
    )


def take_over(view: ViewBase, contact_id: int, keys: Sequence[str], done: Callable[[], None]) -> None:
    """Write chosen Office 365 values into a contact; blanks never overwrite."""
    contacts = view.context.desk.contacts
    actor = current_actor()

    def finish(_contact: Contact) -> None:
        view.tell(
            Tone.OK,
            tr(
                "{values} taken over from Office 365. Ctrl+Z undoes it.",
                values=tr_n(len(keys), "{n} value", "{n} values"),
            ),
        )
        view.context.state.changed.emit(CONTACT_CHANGES)
        done()

    view.run(tr("Take over"), lambda _: contacts.take_over(contact_id, list(keys), actor), finish)


def pin(view: ViewBase, contact_ids: Sequence[int], *, pinned: bool) -> None:
    """Pin contacts, so that no sync and no plan touches them, or let them go again."""
    contacts = view.context.desk.contacts
    actor = current_actor()

    def finish(_: object) -> None:
        many = len(contact_ids)
        view.tell(
            Tone.OK,
            tr_n(
                many,
                "{n} contact pinned: syncs and plans leave it as documented.",
                "{n} contacts pinned: syncs and plans leave them as documented.",
            )
            if pinned
            else tr_n(many, "{n} contact unpinned.", "{n} contacts unpinned."),
        )
        view.context.state.changed.emit(CONTACT_CHANGES)

    view.run(tr("Pin") if pinned else tr("Unpin"), lambda _: contacts.pin(contact_ids, pinned, actor), finish)


def release_fields(view: ViewBase, contact_id: int, fields: Sequence[str]) -> None:
    """Give edited fields back to the field rules."""
    contacts = view.context.desk.contacts
    actor = current_actor()

    def finish(_: object) -> None:
        view.tell(
            Tone.OK,
            tr(
                "{fields} released: the field rules apply again.",
                fields=tr_n(len(fields), "{n} field", "{n} fields"),
            ),
        )
        view.context.state.changed.emit(CONTACT_CHANGES)

    view.run(tr("Release"), lambda _: contacts.release_fields(contact_id, list(fields), actor), finish)


def save_contact(view: ViewBase, contact: Contact, done: Callable[[Contact], None]) -> None:
    """Store an edited contact."""
    contacts = view.context.desk.contacts
    actor = current_actor()

    def finish(saved: Contact) -> None:
        view.context.state.changed.emit(CONTACT_CHANGES)
        done(saved)

    view.run(tr("Save contact"), lambda _: contacts.save(contact, actor), finish)


def save_organization(
    view: ViewBase, organization: Organization, done: Callable[[Organization], None]
) -> None:
    """Store a new or edited organization; suggestions are made anew."""
    contacts = view.context.desk.contacts
    actor = current_actor()

    def finish(saved: Organization) -> None:
        view.context.state.changed.emit(MATCH_CHANGES)
        done(saved)

    view.run(tr("Save organization"), lambda _: contacts.save_organization(organization, actor), finish)


def import_file(
    view: ViewBase,
    path: Path,
    kind: ImportKind,
    mapping: dict[str, str],
    *,
    skip_errors: bool,
    done: Callable[[ImportResult], None],
) -> None:
    """Import a CSV file whole."""
    documents = view.context.desk.documents
    actor = current_actor()

    def finish(result: ImportResult) -> None:
        view.context.state.changed.emit(MATCH_CHANGES)
        done(result)

    view.run(
        tr("Import {kind}", kind=tr_text(kind.value)),
        lambda _: documents.import_file(path, kind, mapping, skip_errors=skip_errors, actor=actor),
        finish,
    )


def undo(view: ViewBase, entry_id: int | None = None) -> None:
    """Undo the technician's latest decision (or a given one) and say what came back."""
    journal = view.context.desk.journal
    actor = current_actor()
    view.run(
        tr("Undo"), lambda _: journal.undo(entry_id, actor), lambda result: _told(view, tr("Undone"), result)
    )


def redo(view: ViewBase, entry_id: int | None = None) -> None:
    """Redo what the technician undid last (or a given entry) and say what was written."""
    journal = view.context.desk.journal
    actor = current_actor()
    view.run(
        tr("Redo"), lambda _: journal.redo(entry_id, actor), lambda result: _told(view, tr("Redone"), result)
    )


def _told(view: ViewBase, done: str, result: UndoResult) -> None:
    text = f"{done}: {tr_text(result.entry.title)}."
    left = left_alone_words(result.left_alone)
    view.tell(Tone.WARNING if left else Tone.OK, f"{text} {left}" if left else text)
    view.context.state.changed.emit(EVERYTHING)
