"""Which contact is which user: links are kept, nothing is guessed, nobody is doubled."""

from __future__ import annotations

import random

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from o365desk.domain.contact_draft import contact_from_user, person_name
from o365desk.domain.linking import LinkAction, LinkProposal
from o365desk.domain.options import SyncOptions
from o365desk.domain.organization import Contact, ContactEmail
from o365desk.domain.person_names import split_display_name
from o365desk.domain.user import LinkRule, LinkState, MailboxPurpose, Presence, User, UserRecord
from o365desk.domain.user_matching import plan_links

SKU = "6fd2c87f-b296-42f0-b197-1e91e994b900"
DOMAINS = frozenset({"contoso.example", "contoso.onmicrosoft.com"})


def user(number: int, first: str = "", last: str = "", *aliases: str, **more: object) -> UserRecord:
    """A licensed, enabled member; ``more`` may hold fields of the record or of the user."""
    record_fields = {key: more.pop(key) for key in list(more) if key in UserRecord.__struct_fields__}
    made = User(
        object_id=f"object-{number}",
        user_principal_name=str(more.pop("upn", f"user{number}@contoso.example")),
        display_name=f"{first} {last}".strip(),
        given_name=first,
        surname=last,
        aliases=tuple(aliases),
        account_enabled=True,
        sku_ids=(SKU,),
    )
    record = UserRecord(id=number, tenant_id="t", user=msgspec.structs.replace(made, **more))
    return msgspec.structs.replace(record, **record_fields)


def contact(number: int, first: str = "", last: str = "", *emails: str) -> Contact:
    addresses = tuple(ContactEmail(value=email) for email in emails)
    return Contact(organization_id=1, id=number, first_name=first, last_name=last, emails=addresses)


def plan(
    users: list[UserRecord],
    contacts: list[Contact],
    options: SyncOptions | None = None,
    *,
    complete: bool = True,
    taken: frozenset[int] = frozenset(),
) -> dict[int, LinkProposal]:
    made = plan_links(
        users,
        contacts,
        options or SyncOptions(),
        frozenset({SKU}),
        DOMAINS,
        users_complete=complete,
        taken=taken,
    )
    assert [proposal.user_id for proposal in made] == sorted(record.id for record in users)
    return {proposal.user_id: proposal for proposal in made}


def apply(records: list[UserRecord], proposals: dict[int, LinkProposal]) -> list[UserRecord]:
    """What the store does with proposals, as far as links go."""
    states = {
        LinkAction.KEEP: LinkState.LINKED,
        LinkAction.LINK: LinkState.LINKED,
        LinkAction.CREATE: LinkState.NEW,
        LinkAction.CONFLICT: LinkState.CONFLICT,
        LinkAction.POSSIBLE_DUPLICATE: LinkState.POSSIBLE_DUPLICATE,
        LinkAction.OUT_OF_SCOPE: LinkState.OUT_OF_SCOPE,
        LinkAction.IGNORED: LinkState.IGNORED,
        LinkAction.LEFT: LinkState.LEFT,
    }
    return [
        msgspec.structs.replace(
            record,
            link_state=states[proposals[record.id].action],
            link_rule=proposals[record.id].rule,
            contact_id=proposals[record.id].contact_id,
        )
        for record in records
    ]


def test_any_alias_then_the_user_name_then_the_name() -> None:
    users = [
        user(1, "Ann", "Lee", "ann@contoso.example"),
        user(2, "Bob", "Ray", upn="bob@contoso.example"),
        user(3, "Cem", "Özil"),
        user(4, "Dee", "New"),
    ]
    contacts = [
        contact(11, "A.", "L.", "ANN+news@contoso.example"),
        contact(12, "Robert", "Ray", "bob@contoso.example"),
        contact(13, "CEM", "Ozil", "cem@gmail.com"),
    ]
    made = plan(users, contacts)
    assert (made[1].action, made[1].rule, made[1].contact_id) == (LinkAction.LINK, LinkRule.ALIAS, 11)
    assert (made[2].action, made[2].rule, made[2].contact_id) == (LinkAction.LINK, LinkRule.USER_NAME, 12)
    assert (made[3].action, made[3].rule, made[3].contact_id) == (LinkAction.LINK, LinkRule.NAME, 13)
    assert made[4].action is LinkAction.CREATE


def test_two_candidates_are_a_conflict_with_both_ids() -> None:
    made = plan(
        [user(1, "Ann", "Lee", "ann@contoso.example", "lee@contoso.example")],
        [contact(11, "", "", "ann@contoso.example"), contact(12, "", "", "lee@contoso.example")],
    )
    assert made[1].action is LinkAction.CONFLICT
    assert made[1].candidate_ids == (11, 12)


def test_a_contact_that_two_users_claim_is_a_conflict_for_both() -> None:
    shared = contact(11, "Info", "Desk", "ann@contoso.example", "bob@contoso.example")
    users = [user(1, "Ann", "Lee", "ann@contoso.example"), user(2, "Bob", "Ray", "bob@contoso.example")]
    made = plan(users, [shared])
    assert [made[n].action for n in (1, 2)] == [LinkAction.CONFLICT] * 2
    assert [made[n].candidate_ids for n in (1, 2)] == [(11,)] * 2


def test_a_name_must_be_unique_on_both_sides() -> None:
    twins = [user(1, "John", "Smith"), user(2, "John", "Smith")]
    assert {each.action for each in plan(twins, [contact(11, "John", "Smith")]).values()} == {
        LinkAction.CONFLICT
    }
    made = plan([user(1, "John", "Smith")], [contact(11, "John", "Smith"), contact(12, "john", "SMITH")])
    assert (made[1].action, made[1].candidate_ids) == (LinkAction.CONFLICT, (11, 12))


def test_another_address_of_the_tenant_speaks_against_an_equal_name() -> None:
    made = plan([user(1, "John", "Smith")], [contact(11, "John", "Smith", "john.smith2@contoso.example")])
    assert made[1].action is LinkAction.CONFLICT
    assert "john.smith2@contoso.example" in made[1].reason


def test_an_incomplete_list_concludes_no_name_unique() -> None:
    made = plan([user(1, "John", "Smith")], [contact(11, "John", "Smith")], complete=False)
    assert made[1].action is LinkAction.POSSIBLE_DUPLICATE
    by_address = [user(1, "J", "S", "js@contoso.example")]
    assert (
        plan(by_address, [contact(11, "", "", "js@contoso.example")], complete=False)[1].action
        is LinkAction.LINK
    )


def test_guests_and_shared_mailboxes_are_linked_by_address_only() -> None:
    options = SyncOptions(guests=True, shared_mailboxes=True)
    users = [
        user(1, "Ann", "Lee", user_type="Guest", mail="ann@partner.example", upn="ann_x#EXT#@c.example"),
        user(2, "Bob", "Ray", user_type="Guest", mail="bob@partner.example", upn="bob_x#EXT#@c.example"),
        user(3, "Front", "Desk", purpose=MailboxPurpose.SHARED),
    ]
    contacts = [
        contact(11, "Ann", "Lee", "ann@partner.example"),
        contact(12, "Bob", "Ray"),
        contact(13, "Front", "Desk"),
    ]
    made = plan(users, contacts, options)
    assert made[1].action is LinkAction.LINK
    assert made[2].action is LinkAction.POSSIBLE_DUPLICATE
    assert made[3].action is LinkAction.POSSIBLE_DUPLICATE


def test_possible_duplicates_are_held_and_not_created_unseen() -> None:
    users = [
        user(1, "Robert", "Jones"),
        user(2, "Maria", "Rossi"),
        user(3, "Ann Marie", "Lee"),
        user(4, "Karl", "May"),
    ]
    contacts = [
        contact(11, "Bob", "Jones"),
        contact(12, "Rossi", "Maria"),
        contact(13, "A.", "Lee"),
        contact(14, "Karla", "May"),
    ]
    made = plan(users, contacts)
    for number, candidate in ((1, 11), (2, 12), (3, 13)):
        assert made[number].action is LinkAction.POSSIBLE_DUPLICATE
        assert made[number].candidate_ids == (candidate,)
        assert made[number].reason.startswith("Possible duplicate: ")
    assert made[4].action is LinkAction.CREATE


def test_a_link_follows_the_object_whatever_is_renamed() -> None:
    renamed = user(
        1, "Anna", "Married", "new@contoso.example", link_state=LinkState.LINKED, link_rule=LinkRule.ALIAS,
        contact_id=11, account_enabled=False, sku_ids=(),
    )  # fmt: skip
    made = plan([renamed], [contact(11, "Ann", "Lee"), contact(12, "Anna", "Married", "new@contoso.example")])
    assert (made[1].action, made[1].rule, made[1].contact_id) == (LinkAction.KEEP, LinkRule.ALIAS, 11)


def test_swapped_addresses_do_not_cross_links() -> None:
    linked = {"link_state": LinkState.LINKED, "link_rule": LinkRule.ALIAS}
    users = [
        user(1, "Ann", "Lee", "bob@contoso.example", contact_id=11, **linked),
        user(2, "Bob", "Ray", "ann@contoso.example", contact_id=12, **linked),
    ]
    contacts = [
        contact(11, "Ann", "Lee", "ann@contoso.example"),
        contact(12, "Bob", "Ray", "bob@contoso.example"),
    ]
    made = plan(users, contacts)
    assert [(made[n].action, made[n].contact_id) for n in (1, 2)] == [
        (LinkAction.KEEP, 11),
        (LinkAction.KEEP, 12),
    ]


def test_a_contact_that_is_linked_already_is_named_and_not_taken() -> None:
    owner = user(1, "Ann", "Lee", link_state=LinkState.LINKED, contact_id=11)
    made = plan(
        [owner, user(2, "Ann", "Lee2", "ann@contoso.example")], [contact(11, "A", "L", "ann@contoso.example")]
    )
    assert made[2].action is LinkAction.CONFLICT
    assert "Ann Lee" in made[2].reason
    other = plan(
        [user(2, "", "", "ann@contoso.example")],
        [contact(11, "", "", "ann@contoso.example")],
        taken=frozenset({11}),
    )
    assert other[2].action is LinkAction.CONFLICT


def test_a_user_that_is_gone_leaves_and_its_contact_is_proposed_to_its_successor() -> None:
    gone = user(
        1, "Ann", "Lee", upn="ann@contoso.example", presence=Presence.GONE, link_state=LinkState.LINKED,
        contact_id=11,
    )  # fmt: skip
    ann = contact(11, "Ann", "Lee", "ann@contoso.example")
    alone = plan([gone], [ann])[1]
    assert (alone.action, alone.contact_id) == (LinkAction.LEFT, 11)

    recreated = plan([gone, user(2, "Ann", "Lee", upn="ann@contoso.example")], [ann])
    assert (recreated[1].action, recreated[1].contact_id) == (LinkAction.LEFT, 11)
    assert (recreated[2].action, recreated[2].candidate_ids) == (LinkAction.CONFLICT, (11,))
    assert "before it was deleted" in recreated[2].reason

    namesake = plan([gone, user(2, "Ann", "Lee")], [contact(11, "Ann", "Lee")])
    assert (namesake[2].action, namesake[2].candidate_ids) == (LinkAction.CONFLICT, (11,))
    assert plan([gone, user(2, "Anna", "Leigh")], [ann])[2].action is LinkAction.CREATE

    back = msgspec.structs.replace(gone, presence=Presence.PRESENT, link_state=LinkState.LEFT)
    assert (plan([back], [ann])[1].action, plan([back], [ann])[1].contact_id) == (LinkAction.KEEP, 11)


def test_ignored_and_out_of_scope() -> None:
    users = [
        user(1, "Ann", "Lee", link_state=LinkState.IGNORED),
        user(2, "Bob", "Ray", account_enabled=False),
        user(3, "Cem", "Özil", presence=Presence.SOFT_DELETED),
    ]
    contacts = [contact(11, "Ann", "Lee"), contact(12, "Bob", "Ray"), contact(13, "Cem", "Özil")]
    made = plan(users, contacts)
    assert [made[n].action for n in (1, 2, 3)] == [
        LinkAction.IGNORED, LinkAction.OUT_OF_SCOPE, LinkAction.OUT_OF_SCOPE,
    ]  # fmt: skip
    off = plan([user(1, "Ann", "Lee")], contacts, SyncOptions(contacts=False))
    assert off[1].action is LinkAction.OUT_OF_SCOPE


FIRST = st.sampled_from(["Ann", "Bob", "Robert", "Élise", ""])
LAST = st.sampled_from(["Lee", "Ray", "O'Neil", ""])
ADDRESS = st.sampled_from([f"{name}@contoso.example" for name in "abcdef"] + ["a@gmail.com"])


@st.composite
def estates(draw: st.DrawFn) -> tuple[list[UserRecord], list[Contact]]:
    contacts = [
        contact(10 + n, draw(FIRST), draw(LAST), *draw(st.lists(ADDRESS, max_size=2)))
        for n in range(draw(st.integers(0, 5)))
    ]
    numbers = draw(st.permutations([each.id for each in contacts]))
    users = []
    for n in range(1, draw(st.integers(0, 6)) + 1):
        linked = draw(st.booleans()) and bool(numbers)
        users.append(
            user(
                n,
                draw(FIRST),
                draw(LAST),
                *draw(st.lists(ADDRESS, max_size=2)),
                presence=draw(st.sampled_from([Presence.PRESENT, Presence.PRESENT, Presence.GONE])),
                purpose=draw(st.sampled_from([MailboxPurpose.UNKNOWN, MailboxPurpose.SHARED])),
                link_state=draw(st.sampled_from([LinkState.LINKED, LinkState.LEFT]))
                if linked
                else LinkState.NONE,
                contact_id=numbers.pop() if linked else None,
            )
        )
    return users, contacts


OPTIONS = SyncOptions(shared_mailboxes=True, guests=True)


@given(estates(), st.randoms(use_true_random=False), st.booleans())
def test_plans_hold_for_any_estate(
    estate: tuple[list[UserRecord], list[Contact]], shuffle: random.Random, complete: bool
) -> None:
    users, contacts = estate
    made = plan(users, contacts, OPTIONS, complete=complete)
    held = [each.contact_id for each in made.values() if each.contact_id is not None]
    assert len(held) == len(set(held)), "two users on one contact"

    mixed_users, mixed_contacts = list(users), list(contacts)
    shuffle.shuffle(mixed_users)
    shuffle.shuffle(mixed_contacts)
    assert plan(mixed_users, mixed_contacts, OPTIONS, complete=complete) == made, "order matters"

    again = plan(apply(users, made), contacts, OPTIONS, complete=complete)
    for number, proposal in made.items():
        if proposal.action in (LinkAction.LINK, LinkAction.KEEP):
            assert (again[number].action, again[number].contact_id) == (LinkAction.KEEP, proposal.contact_id)
    for number, proposal in again.items():
        linked_before = made[number].action in (LinkAction.LINK, LinkAction.KEEP)
        assert proposal.action is not LinkAction.LINK or linked_before, "a second sync changes something"


@given(estates(), FIRST, LAST, ADDRESS)
def test_renaming_a_linked_user_changes_no_link(
    estate: tuple[list[UserRecord], list[Contact]], first: str, last: str, address: str
) -> None:
    users, contacts = estate
    before = plan(users, contacts, OPTIONS)
    kept = {number for number, each in before.items() if each.action is LinkAction.KEEP}
    renamed = [
        msgspec.structs.replace(
            each,
            user=msgspec.structs.replace(each.user, given_name=first, surname=last, aliases=(address,)),
        )
        if each.id in kept
        else each
        for each in users
    ]
    after = plan(renamed, contacts, OPTIONS)
    assert {n: after[n].contact_id for n in kept} == {n: before[n].contact_id for n in kept}


def test_a_contact_made_from_a_user() -> None:
    made = contact_from_user(
        User(
            object_id="o",
            user_principal_name="Ann.Lee@contoso.example",
            display_name="Lee, Ann (Finance)",
            job_title=" Controller ",
            business_phone="+1 425 555 0100",
            mobile_phone="+1 425 555 0101",
            mail="ann.lee@contoso.example",
            aliases=("ann.lee@contoso.example", "ann@contoso.example"),
        ),
        7,
    )
    assert (made.organization_id, made.first_name, made.last_name, made.title) == (
        7,
        "Ann",
        "Lee",
        "Controller",
    )
    assert made.primary_email == "Ann.Lee@contoso.example"
    assert [(email.value, email.label) for email in made.emails[1:]] == [("ann@contoso.example", "Alias")]
    assert (made.phone("Office"), made.phone("Mobile")) == ("+1 425 555 0100", "+1 425 555 0101")
    assert sum(phone.primary for phone in made.phones) == 1


def test_a_guests_contact_has_its_mail_address() -> None:
    guest = User(
        object_id="o", user_principal_name="a_b#EXT#@c.example", user_type="Guest", mail="a@b.example"
    )
    assert [email.value for email in contact_from_user(guest, 1).emails] == ["a@b.example"]


def test_display_names_are_split_right() -> None:
    assert split_display_name("Lee, Ann Marie") == ("Ann Marie", "Lee")
    assert split_display_name("Ann Marie Lee") == ("Ann Marie", "Lee")
    assert split_display_name("Reception") == ("Reception", "")
    assert split_display_name("Ann Lee | Contoso") == ("Ann", "Lee")
    assert split_display_name("") == ("", "")
    assert person_name(User(object_id="o", display_name="X Y", given_name="Ann")) == ("Ann", "")


def test_a_pinned_contact_is_linked_by_hand_only() -> None:
    users = [user(1, "Ann", "Lee", "ann@contoso.example"), user(2, "Bob", "Ray")]
    contacts = [contact(11, "Ann", "Lee", "ann@contoso.example"), contact(12, "Bob", "Ray")]
    free = plan(users, contacts)
    assert [free[n].action for n in (1, 2)] == [LinkAction.LINK] * 2
    pinned = [msgspec.structs.replace(one, pinned=True) for one in contacts]
    made = plan(users, pinned)
    assert (made[1].action, made[1].candidate_ids) == (LinkAction.CONFLICT, (11,))
    assert (made[2].action, made[2].candidate_ids) == (LinkAction.POSSIBLE_DUPLICATE, (12,))
    assert all("pinned" in one.reason for one in made.values())
    by_hand = [
        msgspec.structs.replace(
            one, link_state=LinkState.LINKED, link_rule=LinkRule.TECHNICIAN, contact_id=one.id + 10
        )
        for one in users
    ]
    assert [plan(by_hand, pinned)[n].action for n in (1, 2)] == [LinkAction.KEEP] * 2
