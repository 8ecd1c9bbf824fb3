from __future__ import annotations

import pytest
from msgspec.structs import replace

from o365desk.domain.errors import AppError, NotFoundError
from o365desk.domain.learned import not_organization
from o365desk.domain.matching import EvidencePart, Suggestion
from o365desk.domain.tenant import (
    CustomerSource,
    ListedTenant,
    MatchRule,
    MatchState,
    TenantAccess,
)
from o365desk.store import contacts, learned, organizations, tenants, users
from o365desk.store.engine import Database
from tests.store.build import (
    HOUR,
    NOW,
    add_connection,
    add_organization,
    add_tenant,
    details,
    guid,
    list_users,
    match,
    user,
)


def test_a_listed_tenant_has_a_name_and_a_domain(db: Database) -> None:
    listed = ListedTenant(
        tenant_id=guid(1).upper(),
        display_name="Contoso",
        default_domain="Contoso.onmicrosoft.com",
        source=CustomerSource.BOTH,
    )
    with db.write() as tx:
        connection = add_connection(tx)
        change = tenants.save_listed(tx, connection.id, [listed, listed], NOW)
        assert (change.added, change.skipped) == ((guid(1),), ())
        tenant = tenants.get(tx, guid(1))
    assert (tenant.name, tenant.default_domain, tenant.initial_domain) == (
        "Contoso",
        "contoso.onmicrosoft.com",
        "contoso.onmicrosoft.com",
    )
    assert (tenant.access, tenant.source, tenant.listed_at) == (
        TenantAccess.LISTED,
        CustomerSource.BOTH,
        NOW,
    )


def test_listing_again_keeps_what_was_decided_and_read(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        match(tx, tenant_id, add_organization(tx).id)
        tenants.save_details(tx, tenant_id, details(tenant_id, "Real name"), NOW)
        before = tenants.get(tx, tenant_id)
        assert add_tenant(tx, name="Listed name") == tenant_id
        assert tenants.get(tx, tenant_id) == before


def test_details_come_back_and_make_it_readable(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        tenants.set_access(tx, tenant_id, TenantAccess.NO_CONSENT, "Nobody consented.")
        assert tenants.get(tx, tenant_id).access_note == "Nobody consented."
        full = replace(
            details(tenant_id),
            on_premises_sync_enabled=False,
            technical_notification_mails=("a@b.c", "d@e.f"),
        )
        assert tenants.save_details(tx, tenant_id, full, NOW)
        tenant = tenants.get(tx, tenant_id)
        assert (tenant.details, tenant.access, tenant.access_note) == (full, TenantAccess.READABLE, "")
        assert not tenants.save_details(tx, tenant_id, full, NOW + HOUR)
        assert tenants.get(tx, tenant_id) == replace(tenant, read_at=NOW + HOUR)


def test_a_tenant_belongs_to_the_connection_that_reads_it(db: Database) -> None:
    listed = [ListedTenant(tenant_id=guid(1))]
    direct = [ListedTenant(tenant_id=guid(1), source=CustomerSource.DIRECT)]
    partner = [ListedTenant(tenant_id=guid(1), source=CustomerSource.CONTRACT)]
    with db.write() as tx:
        first, second = add_connection(tx, "First"), add_connection(tx, "Second", 800)
        tenants.save_listed(tx, first.id, partner, NOW)
        assert tenants.save_listed(tx, second.id, partner, NOW).skipped == (guid(1),)
        # Nobody could read it so far: a direct connection takes it over.
        assert tenants.save_listed(tx, second.id, direct, NOW).added == (guid(1),)
        tenants.save_details(tx, guid(1), details(guid(1)), NOW)
        assert tenants.save_listed(tx, first.id, listed, NOW).skipped == (guid(1),)
        assert tenants.get(tx, guid(1)).connection_id == second.id


def test_a_tenant_that_is_no_longer_listed_is_held_and_kept(db: Database) -> None:
    with db.write() as tx:
        connection = add_connection(tx)
        kept, gone = add_tenant(tx, 1), add_tenant(tx, 2)
        assert tenants.mark_unlisted(tx, connection.id, {kept}) == [gone]
        assert tenants.mark_unlisted(tx, connection.id, {kept}) == []
        assert tenants.get(tx, gone).access is TenantAccess.HELD
        assert tenants.get(tx, kept).access is TenantAccess.LISTED
        add_tenant(tx, 2)
        back = tenants.get(tx, gone)
        assert (back.access, back.access_note) == (TenantAccess.LISTED, "")


def test_found_by_id_domain_or_name(db: Database) -> None:
    with db.write() as tx:
        one, two = add_tenant(tx, 1), add_tenant(tx, 2, name="Fabrikam")
        tenants.save_details(tx, one, details(one, "Müller & Söhne", "mueller.example"), NOW)
        for text in (one, one.upper(), "MUELLER.example", "müller & SÖHNE"):
            assert tenants.find(tx, text).tenant_id == one
        with pytest.raises(NotFoundError):
            tenants.find(tx, "%")
        tenants.save_details(tx, two, details(two, "Müller & Söhne", "other.example"), NOW)
        with pytest.raises(AppError) as caught:
            tenants.find(tx, "Müller & Söhne")
        assert caught.value.code == "ambiguous"
        with pytest.raises(NotFoundError):
            tenants.get(tx, guid(3))


def test_facts_told_are_kept(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        tenants.set_facts(tx, tenant_id, reports_concealed=True)
        tenants.set_facts(tx, tenant_id, has_premium=False)
        tenant = tenants.get(tx, tenant_id)
        assert (tenant.reports_concealed, tenant.has_premium) == (True, False)
        tenants.set_facts(tx, tenant_id, reports_concealed=False)
        assert tenants.get(tx, tenant_id).reports_concealed is False


def test_facts_for_matching(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        tenants.save_details(tx, tenant_id, details(tenant_id), NOW)
        (facts,) = tenants.facts(tx)
    assert facts.initial_domain == "contoso.onmicrosoft.com"
    assert facts.verified_domains == ("contoso.example", "contoso.onmicrosoft.com")
    assert (facts.display_name, facts.city) == ("Contoso", "Ulm")


def test_a_match_needs_an_organization_and_nothing_else_does(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        organization = add_organization(tx)
        with pytest.raises(ValueError, match="exactly when"):
            tenants.set_match(tx, tenant_id, MatchState.MATCHED, None)
        with pytest.raises(ValueError, match="exactly when"):
            tenants.set_match(tx, tenant_id, MatchState.IGNORED, organization.id)
        with pytest.raises(NotFoundError):
            tenants.set_match(tx, tenant_id, MatchState.MATCHED, 999)
        with pytest.raises(NotFoundError):
            tenants.set_match(tx, guid(9), MatchState.IGNORED)
        assert tenants.set_match(tx, tenant_id, MatchState.MATCHED, organization.id, MatchRule.NAME)
        assert not tenants.set_match(tx, tenant_id, MatchState.MATCHED, organization.id, MatchRule.NAME)
        tenant = tenants.get(tx, tenant_id)
        assert (tenant.match_state, tenant.organization_id, tenant.match_rule) == (
            MatchState.MATCHED,
            organization.id,
            MatchRule.NAME,
        )


def test_counts_and_rows_of_the_matching_table(db: Database) -> None:
    with db.write() as tx:
        one, two, three = (add_tenant(tx, n, name=f"T{n}") for n in (1, 2, 3))
        organization = add_organization(tx, "Contoso Ltd")
        match(tx, two, organization.id)
        tenants.set_match(tx, three, MatchState.IGNORED)
        list_users(tx, one, user(10), user(11))
        suggestion = Suggestion(
            organization_id=organization.id,
            score=88.5,
            parts=(EvidencePart(name="domain", points=60, text="Same domain."),),
        )
        tenants.save_suggestions(tx, {one: [suggestion], guid(77): [suggestion]})
        assert tenants.match_counts(tx) == {"unmatched": 1, "matched": 1, "ignored": 1, "all": 3}
        rows = tenants.match_rows(tx)
        assert [(row.tenant.tenant_id, row.state, row.organization_name) for row in rows] == [
            (one, MatchState.UNMATCHED, ""),
            (two, MatchState.MATCHED, "Contoso Ltd"),
            (three, MatchState.IGNORED, ""),
        ]
        assert rows[0].best is not None
        assert rows[0].best.suggestion == suggestion
        assert rows[0].best.organization_name == "Contoso Ltd"
        assert (rows[0].tenant.users, rows[0].connection_name) == (2, "Partner")
        assert [row.tenant.tenant_id for row in tenants.match_rows(tx, MatchState.IGNORED)] == [three]
        assert [row.tenant.tenant_id for row in tenants.match_rows(tx, tenant_ids=[three, one])] == [
            one,
            three,
        ]
        assert tenants.match_rows(tx, MatchState.MATCHED, [one]) == []


def test_suggestions_are_replaced_per_tenant(db: Database) -> None:
    with db.write() as tx:
        one, two = add_tenant(tx, 1), add_tenant(tx, 2)
        a, b = add_organization(tx, "A"), add_organization(tx, "B")
        first, second = Suggestion(organization_id=a.id, score=9), Suggestion(organization_id=b.id, score=8)
        tenants.save_suggestions(tx, {one: [first, second], two: [first]})
        tenants.save_suggestions(tx, {one: [second]})
        assert tenants.suggestions(tx) == {one: (second,), two: (first,)}
        assert tenants.suggestions(tx, [two]) == {two: (first,)}
        gone = Suggestion(organization_id=999, score=1)
        tenants.save_suggestions(tx, {two: [gone]})
        assert tenants.suggestions(tx) == {one: (second,)}


def test_an_organization_takes_its_suggestions_along(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        organization = add_organization(tx)
        tenants.save_suggestions(tx, {tenant_id: [Suggestion(organization_id=organization.id, score=9)]})
        learned.teach(tx, [not_organization(tenant_id, organization.id)], by="ada", decision="x", at=None)
        organizations.remove(tx, organization.id)
        assert tenants.suggestions(tx) == {}
        assert learned.rejections(tx) == frozenset()


def test_users_that_are_gone_do_not_count(db: Database) -> None:
    with db.write() as tx:
        tenant_id = add_tenant(tx)
        list_users(tx, tenant_id, user(10), user(11))
        list_users(tx, tenant_id, user(10), at=NOW + HOUR)
        assert tenants.get(tx, tenant_id).users == 1
        assert len(users.records(tx, tenant_id)) == 2
        assert contacts.rows(tx) == []
