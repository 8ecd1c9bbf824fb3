"""Merging duplicates: shown first, then done as one decision that undo takes back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from o365desk.domain.duplicates import DuplicateKind
from o365desk.domain.errors import AppError
from o365desk.domain.merging import (
    CONTACT_FIELDS,
    ORGANIZATION_FIELDS,
    Choices,
    MergeField,
    MergePreview,
    MergeResult,
    MergeUser,
    contact_picks,
    contact_value,
    merged_contact,
    merged_organization,
    organization_picks,
    organization_value,
)
from o365desk.domain.organization import Contact, Organization
from o365desk.domain.phrases import phrase
from o365desk.domain.user import LinkState, Presence
from o365desk.services.duplicates import require_one_organization
from o365desk.services.linking import LinkingService
from o365desk.services.suggestions import SuggestionService
from o365desk.store import contacts, duplicate_rows, journal, merge, organizations, tenants, users
from o365desk.store.engine import Database, Transaction

T = TypeVar("T", Contact, Organization)
_NO_CHOICES: dict[str, int] = {}
_MOST_NAMES = 3


class MergingService:
    """Merges contacts of one organization, or organizations.

    Args:
        database: The store.
        linking: Plans the links anew afterwards.
        suggestions: Computed anew after organizations were merged.
    """

    def __init__(self, database: Database, linking: LinkingService, suggestions: SuggestionService) -> None:
        self._database = database
        self._linking = linking
        self._suggestions = suggestions

    def preview(
        self,
        kind: DuplicateKind,
        survivor_id: int,
        other_ids: Sequence[int],
        choices: Choices = _NO_CHOICES,
        keep_user_id: int | None = None,
    ) -> MergePreview:
        """What a merge would do; writes nothing.

        Args:
            kind: What they are.
            survivor_id: The one that stays.
            other_ids: Those that go.
            choices: Field -> the id of the record whose value survives; by default the survivor's, or where
                that is blank (or an initial) the first that is not.
            keep_user_id: Of several users linked to the contacts the one whose link stays.

        Raises:
            NotFoundError: One of them does not exist.
            AppError: Fewer than two, or a choice that is none.
        """
        ids = _ids(survivor_id, other_ids)
        with self._database.read() as tx:
            if kind is DuplicateKind.ORGANIZATIONS:
                return _preview_organizations(tx, ids, choices)
            return _preview_contacts(tx, ids, choices, keep_user_id)

    def merge(
        self,
        kind: DuplicateKind,
        survivor_id: int,
        other_ids: Sequence[int],
        choices: Choices = _NO_CHOICES,
        keep_user_id: int | None = None,
        *,
        actor: str,
    ) -> MergeResult:
        """Merge, all of it or nothing, in one journal entry.

        Args:
            kind: What they are.
            survivor_id: The one that stays.
            other_ids: Those that go.
            choices: As ``preview``.
            keep_user_id: As ``preview``.
            actor: Who decides, for the journal.

        Raises:
            NotFoundError: One of them does not exist.
            AppError: Fewer than two; contacts of different organizations (code ``other_organization``); a
                pinned contact that would go (``pinned``); several users linked and none chosen
                (``two_users``). Nothing was changed.
        """
        ids = _ids(survivor_id, other_ids)
        act = self._merge_contacts if kind is DuplicateKind.CONTACTS else self._merge_organizations
        with self._database.write() as tx:
            result = act(tx, ids, choices, keep_user_id, actor)
        if kind is DuplicateKind.ORGANIZATIONS:
            self._suggestions.refresh()
        return result

    def _merge_contacts(
        self, tx: Transaction, ids: Sequence[int], choices: Choices, keep_user_id: int | None, actor: str
    ) -> MergeResult:
        people = [contacts.get(tx, one) for one in ids]
        require_one_organization(people)
        _require_fields(choices, CONTACT_FIELDS, ids)
        fault = _pinned(people)
        if fault is not None:
            raise fault
        keeper = _keeper(linked := _users(tx, ids), keep_user_id)
        if keeper is None and linked:
            raise _two_users(people, linked)
        merged = merged_contact(people, choices)
        with journal.recording(tx, actor, _title("contacts", [one.name for one in people])) as recorder:
            merge.merge_contacts(tx, merged, people[1:], keeper)
            self._plan_again(tx, merged.organization_id)
        return MergeResult(
            survivor_id=merged.id, message=_done([one.name for one in people]), journal_id=recorder.entry_id
        )

    def _merge_organizations(
        self, tx: Transaction, ids: Sequence[int], choices: Choices, _keep: int | None, actor: str
    ) -> MergeResult:
        companies = [organizations.get(tx, one) for one in ids]
        _require_fields(choices, ORGANIZATION_FIELDS, ids)
        merged = merged_organization(companies, choices)
        names = [one.name for one in companies]
        with journal.recording(tx, actor, _title("organizations", names)) as recorder:
            merge.merge_organizations(tx, merged, companies[1:])
            self._plan_again(tx, merged.id)
        return MergeResult(survivor_id=merged.id, message=_done(names), journal_id=recorder.entry_id)

    def _plan_again(self, tx: Transaction, organization_id: int) -> None:
        """What rules derive for the users of the organization's tenants follows from the merged records."""
        for tenant in tenants.listing(tx):
            if tenant.organization_id == organization_id:
                self._linking.refresh(tx, tenant.tenant_id)


def _ids(survivor_id: int, other_ids: Sequence[int]) -> list[int]:
    ids = list(dict.fromkeys((survivor_id, *other_ids)))
    if len(ids) < 2:
        raise AppError("Nothing was merged.", "It takes two or more.", code="too_few")
    return ids


def _require_fields(choices: Choices, fields: dict[str, str], ids: Sequence[int]) -> None:
    for key, owner in choices.items():
        if key not in fields:
            hint = f"Fields: {', '.join(fields)}."
            raise AppError(f"There is no field {key!r} to choose.", hint=hint, code="unknown_field")
        if owner not in ids:
            message = phrase(f"The value of {key} is to come from {owner}, which is not among those merged.")
            raise AppError("Nothing was merged.", message, code="unknown_record")


def _pinned(people: Sequence[Contact]) -> AppError | None:
    """Why pinned contacts forbid it."""
    pinned = [one for one in people[1:] if one.pinned]
    if not pinned:
        return None
    both = people[0].pinned
    return AppError(
        f"{pinned[0].name} was not merged.",
        f"Contact {pinned[0].id} is pinned: it can only be the one that stays."
        + (" So is the other one." if both else ""),
        "Unpin one of them first." if both else "Let it be the one that stays, or unpin it first.",
        code="pinned",
    )


def _users(tx: Transaction, contact_ids: Sequence[int]) -> tuple[MergeUser, ...]:
    """The users linked to contacts, in the order of these."""
    held = merge.holders(tx, contact_ids)
    found: list[MergeUser] = []
    for user_id, contact_id in sorted(held.items(), key=lambda pair: contact_ids.index(pair[1])):
        record = users.record(tx, user_id)
        there = record.link_state is LinkState.LINKED and record.presence is Presence.PRESENT
        found.append(
            MergeUser(
                user_id=user_id,
                name=record.user.display_name or record.user.user_principal_name,
                user_principal_name=record.user.user_principal_name,
                tenant_name=tenants.get(tx, record.tenant_id).name,
                contact_id=contact_id,
                present=there,
            )
        )
    return tuple(found)


def _keeper(linked: Sequence[MergeUser], wanted: int | None) -> int | None:
    """Whose link stays: the one chosen, else the only one that is there, else of those who left the first.

    Returns:
        None if nobody is linked, or somebody has to choose.
    """
    if wanted is not None:
        if wanted not in {one.user_id for one in linked}:
            raise AppError(
                "Nothing was merged.", f"User {wanted} is linked to none of them.", code="unknown_user"
            )
        return wanted
    there = [one for one in linked if one.present]
    clear = there if len(there) == 1 else linked if len(linked) == 1 or not there else ()
    return clear[0].user_id if clear else None


def _two_users(people: Sequence[Contact], linked: Sequence[MergeUser]) -> AppError:
    named = " and ".join(f"{one.user_principal_name} (user {one.user_id})" for one in linked)
    return AppError(
        f"{people[0].name} was not merged.",
        f"Each of the contacts is linked to a user of its own: {named}. A contact has one.",
        "Choose whose link stays, or revert a link first. If both users are right, these are no duplicates.",
        code="two_users",
    )


def _title(what: str, names: Sequence[str]) -> str:
    others = names[1 : 1 + _MOST_NAMES]
    more = f" and {len(names) - 1 - _MOST_NAMES} more" if len(names) - 1 > _MOST_NAMES else ""
    return f"Merge {what}: {names[0]} ← {', '.join(others)}{more}"


def _done(names: Sequence[str]) -> str:
    if len(names) == 2:
        return phrase(f"{names[1]} was merged into {names[0]}.")
    return phrase(f"{len(names) - 1} records were merged into {names[0]}.")


# What would become of them


def _preview_contacts(
    tx: Transaction, ids: Sequence[int], choices: Choices, keep_user_id: int | None
) -> MergePreview:
    people = [contacts.get(tx, one) for one in ids]
    require_one_organization(people)
    _require_fields(choices, CONTACT_FIELDS, ids)
    linked = _users(tx, ids)
    keeper = _keeper(linked, keep_user_id)
    picks = contact_picks(people, choices)
    fields = _fields(CONTACT_FIELDS, people, contact_value, picks)
    by_contact = {one.contact_id: one.user_principal_name for one in linked}
    fields += (
        _all("emails", "E-mails", [", ".join(each.value for each in one.emails) for one in people]),
        _all("phones", phrase("Phones"), [_numbers(one) for one in people]),
        _all("notes", phrase("Notes"), [one.notes.strip() for one in people]),
        _all("user", phrase("Office 365 user"), [by_contact.get(one.id, "") for one in people]),
        _all("pinned", phrase("Pinned"), ["pinned" if one.pinned else "" for one in people]),
    )
    merged = merged_contact(people, choices)
    survivor = people[0]
    fault = _pinned(people) or (_two_users(people, linked) if keeper is None and linked else None)
    return MergePreview(
        kind=DuplicateKind.CONTACTS,
        ids=tuple(ids),
        names=tuple(one.name for one in people),
        fields=fields,
        kept=_kept_of_contacts(survivor, merged, linked, keeper),
        users=linked,
        keep_user_id=keeper,
        problem="" if fault is None else f"{fault.message} {fault.hint}",
    )


def _kept_of_contacts(
    survivor: Contact, merged: Contact, linked: Sequence[MergeUser], keeper: int | None
) -> tuple[str, ...]:
    kept: list[str] = []
    emails, phones = len(merged.emails) - len(survivor.emails), len(merged.phones) - len(survivor.phones)
    if emails:
        kept.append(f"{_many(emails, 'e-mail address', 'e-mail addresses')} added.")
    if phones:
        kept.append(f"{_many(phones, 'phone number', 'phone numbers')} added.")
    if merged.notes != survivor.notes:
        kept.append(phrase("What has no place of its own is added to the notes, with its origin."))
    for one in linked:
        if one.user_id == keeper and one.contact_id != survivor.id:
            kept.append(phrase(f"The link of {one.user_principal_name} moves."))
        elif one.user_id != keeper and keeper is not None:
            kept.append(phrase(f"The link of {one.user_principal_name} ends; the user waits in the plan."))
    return tuple(kept)


def _preview_organizations(tx: Transaction, ids: Sequence[int], choices: Choices) -> MergePreview:
    companies = [organizations.get(tx, one) for one in ids]
    _require_fields(choices, ORGANIZATION_FIELDS, ids)
    figures = duplicate_rows.figures(tx, ids)
    places = {one: organizations.locations(tx, one) for one in ids}
    fields = _fields(
        ORGANIZATION_FIELDS, companies, organization_value, organization_picks(companies, choices)
    )
    fields += (
        _all("websites", phrase("Websites"), [", ".join(one.websites) for one in companies]),
        _all("contacts", phrase("Contacts"), [f"{figures[one][0]:,}" for one in ids]),
        _all("tenants", phrase("Tenants"), [", ".join(figures[one][1]) for one in ids]),
        _all(
            "locations", phrase("Locations"), [", ".join(place.name for place in places[one]) for one in ids]
        ),
        _all("notes", phrase("Notes"), [one.notes.strip() for one in companies]),
    )
    merged = merged_organization(companies, choices)
    kept: list[str] = []
    for count, one, more in (
        (sum(figures[key][0] for key in ids[1:]), phrase("1 contact moves."), phrase("{n} contacts move.")),
        (
            sum(len(figures[key][1]) for key in ids[1:]),
            phrase("1 tenant is matched to it."),
            phrase("{n} tenants are matched to it."),
        ),
        (
            sum(len(places[key]) for key in ids[1:]),
            phrase("1 location moves."),
            phrase("{n} locations move."),
        ),
        (
            len(merged.websites) - len(companies[0].websites),
            phrase("1 website is added."),
            phrase("{n} websites are added."),
        ),
    ):
        if count:
            kept.append(one if count == 1 else more.format(n=f"{count:,}"))
    if merged.notes != companies[0].notes:
        kept.append(phrase("What has no place of its own is added to the notes, with its origin."))
    return MergePreview(
        kind=DuplicateKind.ORGANIZATIONS,
        ids=tuple(ids),
        names=tuple(one.name for one in companies),
        fields=fields,
        kept=tuple(kept),
    )


def _fields(
    labels: dict[str, str], records: Sequence[T], value: Callable[[T, str], str], picks: dict[str, int]
) -> tuple[MergeField, ...]:
    return tuple(
        MergeField(key=key, label=label, values=tuple(value(one, key) for one in records), chosen=picks[key])
        for key, label in labels.items()
    )


def _all(key: str, label: str, values: Sequence[str]) -> MergeField:
    return MergeField(key=key, label=label, values=tuple(values))


def _numbers(contact: Contact) -> str:
    return ", ".join(
        f"{phone.value} ({phone.label})" if phone.label else phone.value for phone in contact.phones
    )


def _many(count: int, one: str, more: str) -> str:
    return f"{count:,} {one if count == 1 else more} {'is' if count == 1 else 'are'}"
