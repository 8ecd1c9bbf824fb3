"""What decisions teach, and that it is used the next time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from o365desk.domain.errors import NotFoundError
from o365desk.domain.learned import FactKind
from o365desk.domain.linking import LinkDecision
from o365desk.domain.matching import Decision
from o365desk.domain.user import LinkState
from o365desk.services.explaining import ExplainService
from o365desk.services.facts import FactService
from tests.services.house import ME, House, person


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House.build(tmp_path / "profile")
    yield made
    made.database.close()


@pytest.fixture
def facts(house: House) -> FactService:
    return FactService(house.database, house.linking, house.suggestions)


def _said(facts: FactService) -> set[str]:
    return {one.sentence for one in facts.listing()}


def test_a_match_by_hand_teaches_the_rare_domain_and_its_revert_forgets_it(
    house: House, facts: FactService
) -> None:
    org = house.organization("Alpine Coffee")
    house.organization("Litware", "litware.example")
    tenant = house.tenant("ZX Holding", "zxgroup.example")
    second = house.tenant("Kaffee", "eu.zxgroup.example")
    assert house.matching.row(second).best is None
    result = house.matching.decide([tenant], Decision.MATCH_TO, organization_id=org, actor=ME)
    (fact,) = facts.listing()
    assert fact.sentence == "zxgroup.example belongs to Alpine Coffee."
    assert (fact.taught_by, fact.decision) == (ME, "Match To: ZX Holding → Alpine Coffee")
    assert fact.taught_at is not None
    assert result.journal_id is not None
    told = house.journal.details(result.journal_id).lines
    assert [one.subject for one in told if one.what == "Fact"] == ["zxgroup.example belongs to Alpine Coffee"]
    house.suggestions.refresh()
    best = house.matching.row(second).best
    assert best is not None
    assert best.organization_name == "Alpine Coffee"
    assert "as a technician taught" in best.suggestion.reasons
    house.matching.decide([tenant], Decision.REVERT_MATCH, actor=ME)
    assert _said(facts) == {"ZX Holding is not Alpine Coffee."}
    house.journal.undo(None, ME)
    house.journal.undo(None, ME)
    assert facts.listing() == []
    house.journal.redo(None, ME)
    assert _said(facts) == {"zxgroup.example belongs to Alpine Coffee."}


def test_domains_that_others_have_are_not_learned(house: House, facts: FactService) -> None:
    org = house.organization("Alpine Coffee")
    other = house.organization("Bean Imports")
    house.contact(other, "Ann", "Lee", "ann@shared.example")
    tenant = house.tenant("ZX", "sub.shared.example")
    house.matching.decide([tenant], Decision.MATCH_TO, organization_id=org, actor=ME)
    assert facts.listing() == []


def test_a_domain_that_moved_with_its_tenant_is_the_later_organizations(
    house: House, facts: FactService
) -> None:
    former, later = house.organization("Alpine Coffee"), house.organization("Bean Imports")
    house.matching.decide(
        [house.tenant("ZX", "zx.example")], Decision.MATCH_TO, organization_id=former, actor=ME
    )
    fresh = house.tenant("ZX", "zx.example")
    house.matching.decide([fresh], Decision.MATCH_TO, organization_id=later, actor=ME)
    said = _said(facts)
    assert "zx.example belongs to Bean Imports." in said
    assert "zx.example belongs to Alpine Coffee." not in said
    house.journal.undo(None, ME)
    assert _said(facts) == {"zx.example belongs to Alpine Coffee."}


def test_what_is_no_domain_is_not_learned(house: House, facts: FactService) -> None:
    org = house.organization("Alpine Coffee")
    tenant = house.tenant("ZX", "a b.example")
    result = house.matching.decide([tenant], Decision.MATCH_TO, organization_id=org, actor=ME)
    assert result.journal_id is not None
    assert facts.listing() == []


def test_an_automatic_match_teaches_nothing_and_its_revert_is_remembered(
    house: House, facts: FactService
) -> None:
    house.organization("Contoso", "contoso.example")
    tenant = house.tenant("Contoso", "contoso.example")
    house.matching.decide([tenant], Decision.ACCEPT_SUGGESTION, actor=ME)
    assert facts.listing() == []  # its only rare domain is documented
    house.matching.decide([tenant], Decision.REVERT_MATCH, actor=ME)
    assert _said(facts) == {"Contoso is not Contoso."}
    assert house.matching.row(tenant).best is None
    result = facts.forget([facts.listing()[0].number], ME)
    assert result.message == "Forgotten: Contoso is not Contoso"
    assert house.matching.row(tenant).best is not None
    house.journal.undo(None, ME)
    assert house.matching.row(tenant).best is None


def test_what_was_passed_over_is_not_proposed_until_the_choice_is_reverted(
    house: House, facts: FactService
) -> None:
    house.organization("Contoso Ltd", "contoso.example")
    right = house.organization("Contoso Holding")
    tenant = house.tenant("Contoso", "contoso.example")
    house.matching.decide([tenant], Decision.MATCH_TO, organization_id=right, actor=ME)
    assert "Contoso is not Contoso Ltd." in _said(facts)
    house.matching.decide([tenant], Decision.REVERT_MATCH, actor=ME)
    assert _said(facts) == {"Contoso is not Contoso Holding."}
    best = house.matching.row(tenant).best
    assert best is not None
    assert best.organization_name == "Contoso Ltd"


def test_change_match_rejects_what_was_matched_before(house: House, facts: FactService) -> None:
    house.organization("Contoso", "contoso.example")
    right = house.organization("Right")
    tenant = house.tenant("Contoso", "contoso.example")
    house.matching.decide([tenant], Decision.ACCEPT_SUGGESTION, actor=ME)
    house.matching.decide([tenant], Decision.CHANGE_MATCH, organization_id=right, actor=ME)
    house.matching.decide([tenant], Decision.REVERT_MATCH, actor=ME)
    assert _said(facts) == {"Contoso is not Contoso.", "Contoso is not Right."}


@pytest.fixture
def matched(house: House) -> tuple[str, int, int]:
    """(tenant, Robert's contact, another like it): Bob's user resembles both."""
    org = house.organization("Contoso", "contoso.example")
    robert = house.contact(org, "Robert", "Eklund")
    roberta = house.contact(org, "Bob", "Eklund-Meyer")
    tenant = house.tenant("Contoso", "contoso.example", person("bob@contoso.example", "Bob", "Eklund"))
    house.matching.decide([tenant], Decision.MATCH_TO, organization_id=org, actor=ME)
    return tenant, robert, roberta


def test_choosing_another_candidate_and_reverting(
    house: House, facts: FactService, matched: tuple[str, int, int]
) -> None:
    tenant, _, _ = matched
    before = house.contacts.users(tenant_id=tenant)[0]
    assert before.record.link_state is LinkState.POSSIBLE_DUPLICATE
    first, second = (one.contact_id for one in before.suggestions)
    user = before.record.id
    house.contacts.decide_users([user], LinkDecision.LINK_TO, second, actor=ME)
    (fact,) = facts.listing()
    assert (fact.fact.kind, fact.fact.contact_id) == (FactKind.NOT_CONTACT, first)
    assert fact.of == "Contoso"
    entry = house.journal.listing()[0]
    assert entry.score == pytest.approx(before.suggestions[1].score)
    house.contacts.decide_users([user], LinkDecision.REVERT_LINK, actor=ME)
    assert [one.fact.contact_id for one in facts.listing()] == [second]
    assert house.journal.listing()[0].score is not None
    after = house.contacts.users(tenant_id=tenant)[0]
    assert [one.contact_id for one in after.suggestions] == [first]
    house.journal.undo(None, ME)
    house.journal.undo(None, ME)
    again = house.contacts.users(tenant_id=tenant)[0]
    assert [one.contact_id for one in again.suggestions] == [first, second]
    assert facts.listing() == []


def test_linking_a_rejected_pair_by_hand_withdraws_the_fact(
    house: House, facts: FactService, matched: tuple[str, int, int]
) -> None:
    tenant, robert, _ = matched
    user = house.contacts.users(tenant_id=tenant)[0].record.id
    house.contacts.decide_users([user], LinkDecision.LINK_TO, robert, actor=ME)
    house.contacts.decide_users([user], LinkDecision.REVERT_LINK, actor=ME)
    assert [one.fact.contact_id for one in facts.listing()] == [robert]
    house.contacts.decide_users([user], LinkDecision.LINK_TO, robert, actor=ME)
    assert robert not in [one.fact.contact_id for one in facts.listing()]


def test_forgetting_several_is_one_entry_and_unknown_ones_are_refused(
    house: House, facts: FactService, matched: tuple[str, int, int]
) -> None:
    tenant, _, _ = matched
    user = house.contacts.users(tenant_id=tenant)[0].record.id
    house.contacts.decide_users([user], LinkDecision.CREATE_CONTACT, actor=ME)
    numbers = [one.number for one in facts.listing()]
    assert len(numbers) == 2
    with pytest.raises(NotFoundError) as caught:
        facts.forget([*numbers, 999], ME)
    assert caught.value.code == "unknown_fact"
    assert facts.forget(numbers, ME).message == "Forgotten: 2 facts"
    assert facts.listing() == []
    assert facts.forget([], ME).journal_id is None
    house.journal.undo(None, ME)
    assert len(facts.listing()) == 2


def test_a_match_is_explained(house: House) -> None:
    explaining = ExplainService(house.database, house.linking)
    org = house.organization("Contoso Limited", "contoso.example")
    other = house.organization("Contoso Holding")
    tenant = house.tenant("Contoso", "contoso.example")
    found = explaining.match(tenant)
    assert found.candidate is not None
    assert (found.candidate.id, found.decides) == (org, True)
    assert {"domain", "start"} <= {part.name for part in found.parts}
    assert found.runner_up is not None
    assert found.runner_up.id == other
    assert found.gap > 0
    behind = explaining.match(tenant, other)
    assert behind.gap < 0
    assert not behind.decides
    house.matching.decide([tenant], Decision.MATCH_TO, organization_id=org, actor=ME)
    house.matching.decide([tenant], Decision.REVERT_MATCH, actor=ME)
    rejected = explaining.match(tenant, org)
    assert rejected.parts
    assert not rejected.decides
    assert rejected.verdict.startswith("It is not proposed: “Contoso is not Contoso Limited” was taught by")
    assert [one.sentence for one in rejected.facts] == ["Contoso is not Contoso Limited."]
    quick = explaining.match(tenant, org, thorough=False)
    assert (quick.parts, quick.verdict) == ((), rejected.verdict)


def test_nothing_resembles_it(house: House) -> None:
    explaining = ExplainService(house.database, house.linking)
    tenant = house.tenant("Zzyzx", "zzyzx.example")
    found = explaining.match(tenant)
    assert (found.candidate, found.verdict) == (None, "No organization resembles this tenant.")


def test_a_link_is_explained(house: House, matched: tuple[str, int, int]) -> None:
    explaining = ExplainService(house.database, house.linking)
    row = house.contacts.users(tenant_id=matched[0])[0]
    found = explaining.link(row.record.id)
    assert found.candidate is not None
    assert found.candidate.id == row.suggestions[0].contact_id
    assert found.candidate.score == row.suggestions[0].score
    assert found.runner_up is not None
    assert found.gap == pytest.approx(row.suggestions[0].gap, abs=0.1)
    assert not found.decides
    assert found.verdict.startswith("It is not linked by itself: Possible duplicate")
    user = row.record.id
    house.contacts.decide_users([user], LinkDecision.LINK_TO, found.candidate.id, actor=ME)
    linked = explaining.link(user)
    assert linked.state == "Linked (technician)."
    assert "stays, whatever the score" in linked.verdict
    house.contacts.decide_users([user], LinkDecision.REVERT_LINK, actor=ME)
    rejected = explaining.link(user, found.candidate.id)
    assert rejected.verdict.startswith("It is not proposed:")
    assert rejected.facts


def test_a_user_of_an_unmatched_tenant(house: House) -> None:
    house.tenant("Contoso", "contoso.example", person("ann@contoso.example", "Ann", "Lee"))
    user = house.contacts.find_user("ann@contoso.example").id
    found = ExplainService(house.database, house.linking).link(user)
    assert found.verdict == "Its tenant Contoso is not matched to an organization yet."
