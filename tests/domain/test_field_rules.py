"""Field rules: what a plan writes into a contact from its user, and what it never touches."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from o365desk.domain.contact_draft import contact_from_user
from o365desk.domain.contact_fields import ContactField, documented_values, office_values, same
from o365desk.domain.field_rules import (
    FieldRule,
    FieldRules,
    KeptBecause,
    edited_fields,
    field_changes,
    written,
)
from o365desk.domain.names import fold_address
from o365desk.domain.organization import Contact, ContactEmail, ContactPhone
from o365desk.domain.user import User

OFFICE = FieldRules(rule=FieldRule.OFFICE_365_WINS)
FILL = FieldRules()
DOCUMENTED = FieldRules(rule=FieldRule.DOCUMENTED_WINS)

_NAMES = st.sampled_from(["", "Ada", "ada ", "Ada Lovelace", "Lovelace", "Byron", "Ada-Marie"])
_TITLES = st.sampled_from(["", "Engineer", "engineer", "Head of  Things"])
_NUMBERS = st.sampled_from(
    ["", "+44 20 7946 0001", "020 7946 0001", "+44 20 7946 0002", "442079460001", "1", " "]
)
_ADDRESSES = st.sampled_from(
    ["ada@c.example", "ADA@c.example", "ada+x@c.example", "al@c.example", "b@d.example", "no address", ""]
)
_LABELS = st.sampled_from(["Office", "office", "Mobile", "Home"])


@st.composite
def users(draw: st.DrawFn) -> User:
    return User(
        object_id="o",
        user_principal_name=draw(_ADDRESSES),
        display_name=draw(_NAMES),
        given_name=draw(_NAMES),
        surname=draw(_NAMES),
        job_title=draw(_TITLES),
        business_phone=draw(_NUMBERS),
        mobile_phone=draw(_NUMBERS),
        mail=draw(_ADDRESSES),
        aliases=tuple(draw(st.lists(_ADDRESSES.filter(bool), max_size=3))),
        user_type=draw(st.sampled_from(["Member", "Guest"])),
    )


@st.composite
def contacts(draw: st.DrawFn) -> Contact:
    addresses = draw(st.lists(_ADDRESSES.filter(lambda one: "@" in one), max_size=3, unique_by=str.casefold))
    marked = draw(st.integers(0, 3))
    return Contact(
        id=7,
        organization_id=1,
        first_name=draw(_NAMES),
        last_name=draw(_NAMES),
        title=draw(_TITLES),
        emails=tuple(ContactEmail(value=one, primary=at == marked) for at, one in enumerate(addresses)),
        phones=tuple(
            ContactPhone(value=draw(_NUMBERS), label=draw(_LABELS)) for _ in range(draw(st.integers(0, 3)))
        ),
        pinned=draw(st.integers(0, 9)) == 0,
    )


_RULES = st.builds(
    FieldRules,
    rule=st.sampled_from(FieldRule),
    fields=st.dictionaries(
        st.sampled_from([field.value for field in ContactField]), st.sampled_from(FieldRule), max_size=3
    ),
)
_FIELDS = st.frozensets(st.sampled_from([field.value for field in ContactField]), max_size=4)


@settings(max_examples=600, deadline=None)
@given(contacts(), users(), _RULES, _FIELDS)
@example(
    Contact(organization_id=1, last_name="Ada Lovelace"),
    User(object_id="o", given_name="Ada", surname="Byron"),
    OFFICE,
    frozenset(),
)
def test_rules_hold_for_any_contact_and_user(
    contact: Contact, user: User, rules: FieldRules, edited: frozenset[str]
) -> None:
    changes, kept = field_changes(contact, user, rules, edited)
    assert (changes, kept) == field_changes(contact, user, rules, edited), "pure"
    after = written(contact, changes)
    before_values, after_values, office = (
        documented_values(contact),
        documented_values(after),
        office_values(user),
    )

    assert field_changes(after, user, rules, edited)[0] == (), "written once is written for good"
    assert {one.field for one in changes}.isdisjoint(one.field for one in kept)
    if contact.pinned:
        assert after == contact
    for one in changes:
        assert one.after
        assert one.after != one.before
        assert one.rule is rules.of(one.field) is not FieldRule.DOCUMENTED_WINS
        assert not (one.rule is FieldRule.FILL_BLANKS and before_values[one.field])
        if one.field is not ContactField.ALIASES:
            assert after_values[one.field] == office[one.field]
    addresses = {fold_address(one.value) for one in contact.emails}
    assert addresses <= {fold_address(one.value) for one in after.emails}, "no address is lost"
    for field in ContactField:
        changed = after_values[field] != before_values[field]
        if field in (ContactField.PRIMARY_EMAIL, ContactField.ALIASES):
            # A new primary address moves the old one, and the first of all addresses stands as primary.
            continue
        assert not (changed and (field.value in edited or not office[field])), field
    if ContactField.PRIMARY_EMAIL.value in edited:
        assert after_values[ContactField.PRIMARY_EMAIL] == before_values[ContactField.PRIMARY_EMAIL]
    if ContactField.ALIASES.value in edited:
        fresh = {fold_address(one.value) for one in after.emails} - addresses
        assert fresh <= {fold_address(office[ContactField.PRIMARY_EMAIL])}


@settings(max_examples=300, deadline=None)
@given(users(), _RULES)
def test_nothing_is_written_into_a_contact_just_created(user: User, rules: FieldRules) -> None:
    made = replace(contact_from_user(user, 1), id=7)
    assert field_changes(made, user, rules)[0] == ()


@settings(max_examples=300, deadline=None)
@given(contacts(), users(), _RULES)
def test_what_was_taken_back_is_not_written_again_but_something_newer_is(
    contact: Contact, user: User, rules: FieldRules
) -> None:
    changes, _ = field_changes(contact, user, rules)
    undone = {one.field.value: one.after for one in changes}
    again, kept = field_changes(contact, user, rules, frozenset(), undone)
    assert again == ()
    assert {one.field for one in kept if one.because is KeptBecause.UNDONE} == {one.field for one in changes}
    if any(one.field is ContactField.TITLE for one in changes):
        newer, _ = field_changes(
            contact, replace(user, job_title="Quite another"), rules, frozenset(), undone
        )
        assert [one.after for one in newer] == ["Quite another"]


def _contact(**fields: object) -> Contact:
    return replace(Contact(id=1, organization_id=1, first_name="Ada", last_name="Lovelace"), **fields)


def _user(**fields: object) -> User:
    plain = User(object_id="o", user_principal_name="ada@c.example", given_name="Ada", surname="Lovelace")
    return replace(plain, **fields)


def _phoned(number: str, label: str) -> Contact:
    return _contact(phones=(ContactPhone(value=number, label=label),))


def test_each_rule_where_both_have_a_value() -> None:
    contact, user = _contact(title="Clerk"), _user(job_title="Engineer", user_principal_name="")
    changes, _ = field_changes(contact, user, OFFICE)
    assert [(one.label, one.before, one.after) for one in changes] == [("Title", "Clerk", "Engineer")]
    for rules, because in ((FILL, KeptBecause.FILLED), (DOCUMENTED, KeptBecause.RULE)):
        changes, kept = field_changes(contact, user, rules)
        assert changes == ()
        assert [(one.documented, one.office, one.because) for one in kept] == [("Clerk", "Engineer", because)]


def test_a_field_may_have_a_rule_of_its_own() -> None:
    rules = FieldRules(rule=FieldRule.DOCUMENTED_WINS, fields={"title": FieldRule.OFFICE_365_WINS})
    contact = _contact(title="Clerk", phones=(ContactPhone(value="+44 1", label="Mobile"),))
    changes, _ = field_changes(contact, _user(job_title="Engineer", mobile_phone="+44 2"), rules)
    assert [one.field for one in changes] == [ContactField.TITLE]


def test_blanks_are_filled_and_a_blank_never_overwrites() -> None:
    full = _contact(title="Clerk", phones=(ContactPhone(value="+44 1", label="Office"),))
    nothing = User(object_id="o")
    assert field_changes(full, nothing, OFFICE) == ((), ())
    user = _user(job_title="Engineer", mobile_phone="+44 2", aliases=("al@c.example",))
    changes, _ = field_changes(_contact(), user, FILL)
    after = written(_contact(), changes)
    assert (after.title, after.phone("Mobile"), after.primary_email) == ("Engineer", "+44 2", "ada@c.example")
    assert [one.value for one in after.emails] == ["ada@c.example", "al@c.example"]


@pytest.mark.parametrize(
    ("contact", "user"),
    [
        (_phoned("020 7946 0001", "Office"), _user(business_phone="+442079460001")),
        (_phoned("+44 20 7946 0001", "Work"), _user(business_phone="02079460001")),
        (_contact(first_name="ADA"), _user()),
        (_contact(emails=(ContactEmail(value="ADA@C.example", primary=True),)), _user()),
        (_contact(emails=(ContactEmail(value="ada+msp@c.example", primary=True),)), _user()),
        (_contact(first_name="", last_name="Ada Lovelace"), _user(surname="Ada Lovelace")),
    ],
)
def test_the_same_written_otherwise_is_no_change(contact: Contact, user: User) -> None:
    changes, kept = field_changes(contact, user, FieldRules(rule=FieldRule.FILL_BLANKS))
    fields = {one.field for one in changes} | {one.field for one in kept}
    assert fields <= {ContactField.PRIMARY_EMAIL}
    if contact.emails:
        assert (changes, kept) == ((), ())


def test_a_new_primary_address_keeps_the_old_one() -> None:
    contact = _contact(emails=(ContactEmail(value="lovelace@c.example", primary=True),))
    changes, _ = field_changes(contact, _user(aliases=("lovelace@c.example", "al@c.example")), OFFICE)
    after = written(contact, changes)
    assert after.primary_email == "ada@c.example"
    assert [one.value for one in after.emails] == ["ada@c.example", "lovelace@c.example", "al@c.example"]
    assert sum(one.primary for one in after.emails) == 1


def test_a_user_name_that_is_no_address_is_not_written() -> None:
    guest = _user(user_principal_name="ada_x.example#EXT#@c.example", mail="", user_type="Guest")
    assert [one.field for one in field_changes(_contact(), guest, OFFICE)[0]] == []


def test_edited_and_pinned_are_said() -> None:
    user = _user(job_title="Engineer")
    contact = _contact(title="Clerk", emails=(ContactEmail(value="ada@c.example", primary=True),))
    _, kept = field_changes(contact, user, OFFICE, frozenset({"title"}))
    assert [one.because for one in kept] == [KeptBecause.EDITED]
    _, kept = field_changes(replace(contact, pinned=True), user, OFFICE)
    assert [one.because for one in kept] == [KeptBecause.PINNED]


def test_edited_fields_are_those_whose_value_changed() -> None:
    before = _contact(title="Clerk", emails=(ContactEmail(value="ada@c.example", primary=True),))
    after = replace(
        before, title="", emails=(*before.emails, ContactEmail(value="al@c.example")), notes="Called."
    )
    assert edited_fields(before, after) == (ContactField.TITLE, ContactField.ALIASES)
    assert edited_fields(None, before) == (
        ContactField.FIRST_NAME,
        ContactField.LAST_NAME,
        ContactField.TITLE,
        ContactField.PRIMARY_EMAIL,
    )
    assert edited_fields(before, before) == ()


def test_values_compare_by_field() -> None:
    assert same(ContactField.TITLE, "Head of  things", "head of Things")
    assert not same(ContactField.TITLE, "", "Clerk")
    assert same(ContactField.ALIASES, "a@c.example, b@c.example", "B@c.example")
    assert not same(ContactField.ALIASES, "a@c.example", "b@c.example")
