"""Names of people: what is one name written in two ways, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from o365desk.domain.person_names import (
    POINTS,
    Kind,
    PersonName,
    compare_names,
    nickname_of,
    parse_name,
    split_display_name,
)
from o365desk.domain.person_tables import FUNCTIONS, SERVICES, SHORT_FORMS


def name(text: str) -> PersonName:
    """``Given|Surname``, or a whole name."""
    given, bar, surname = text.partition("|")
    return parse_name(given, surname) if bar else parse_name(text, "")


HABITS = [
    # One name, as it may be written; these may link by themselves.
    ("Ann|Lee", "ANN|lee", Kind.EQUAL),
    ("José|Núñez", "Jose|Nunez", Kind.EQUAL),
    ("Łukasz|Wójcik", "Lukasz|Wojcik", Kind.EQUAL),
    ("Søren|Bøgh", "Soren|Bogh", Kind.EQUAL),
    ("Smith, John", "John|Smith", Kind.EQUAL),
    ("DUPONT Jean", "Jean|Dupont", Kind.EQUAL),
    ("Dr. Ann|Lee", "Ann|Lee PhD", Kind.EQUAL),
    ("Ann Lee, MBA", "Ann|Lee", Kind.EQUAL),
    ("Ann Lee (Finance)", "Ann|Lee", Kind.EQUAL),
    ("Ann Lee - Contoso", "Ann|Lee", Kind.EQUAL),
    ("Jan van den Berg", "Jan|van den Berg", Kind.EQUAL),
    ("|John Smith", "John|Smith", Kind.EQUAL),
    ("Jörg|Müller", "Joerg|Mueller", Kind.SPELLED),
    ("Søren|Østergård", "Soeren|Oestergaard", Kind.SPELLED),
    ("Anne-Marie|Lee", "Annemarie|Lee", Kind.SPELLED),
    ("Jan|van den Berg", "Jan|Vandenberg", Kind.SPELLED),
    ("Sean|O'Neil", "Sean|O Neil", Kind.SPELLED),
    ("Ewan|MacDonald", "Ewan|Mac Donald", Kind.SPELLED),
    # Likely one person, to be looked at.
    ("Jorg|Muller", "Joerg|Mueller", Kind.LOOSE),
    ("Jan|van den Berg", "Jan|Berg", Kind.PARTICLES),
    ("Ludwig|von Beethoven", "Ludwig|Beethoven", Kind.PARTICLES),
    ("Smith|John", "John|Smith", Kind.SWAPPED),
    ("John R.|Smith", "John|Smith", Kind.MIDDLE),
    ("Jean-Pierre|Dupont", "Jean|Dupont", Kind.MIDDLE),
    ("John|Smith Jr.", "John|Smith", Kind.GENERATION),
    ("Robert|Jones", "Bob|Jones", Kind.NICKNAME),
    ("Jones|Bob", "Robert|Jones", Kind.NICKNAME),
    ("Friedrich|Maier", "Fritz|Maier", Kind.NICKNAME),
    ("Frédéric|Petit", "Fred|Petit", Kind.NICKNAME),
    ("Francisco|García", "Paco|Garcia", Kind.NICKNAME),
    ("Hendrik|de Vries", "Henk|de Vries", Kind.NICKNAME),
    ("Giuseppe|Rossi", "Beppe|Rossi", Kind.NICKNAME),
    ("Małgorzata|Nowak", "Gosia|Nowak", Kind.NICKNAME),
    ("Lars|Eklund", "Lasse|Eklund", Kind.NICKNAME),
    ("Jan|Novák", "Jan|Novak-Horak", Kind.DOUBLE),
    ("María|García López", "Maria|Garcia", Kind.DOUBLE),
    ("Ann|Smith (née Jones)", "Ann|Jones", Kind.DOUBLE),
    ("Eva|Huber geb. Maier", "Eva|Maier", Kind.DOUBLE),
    ("Mary|Johnson", "Mary|Jonhson", Kind.TYPO),
    ("John|Smith", "J.|Smith", Kind.INITIAL),
    ("Smith J", "John|Smith", Kind.INITIAL),
    ("Jean-Pierre|Dupont", "JP|Dupont", Kind.INITIAL),
    ("Jean-Pierre|Dupont", "J.-P.|Dupont", Kind.INITIAL),
    ("John Robert|Lee", "Robert|Lee", Kind.SECOND),
    ("Katherine|Miller-Smith", "Katie|Smith", Kind.DISTANT),
    ("Ann|Jones", "Ann|Baker", Kind.GIVEN),
    # Two people.
    ("John|Smith Jr.", "John|Smith Sr.", Kind.UNLIKE),
    ("John A.|Smith", "John B.|Smith", Kind.UNLIKE),
    ("Karl|May", "Karla|May", Kind.UNLIKE),
    ("Martin|Huber", "Martina|Huber", Kind.UNLIKE),
    ("Simon|Huber", "Simona|Huber", Kind.UNLIKE),
    ("Alexander|Ray", "Alexandra|Ray", Kind.UNLIKE),
    ("Daniel|Costa", "Daniela|Costa", Kind.UNLIKE),
    ("Ann|Lee", "Bob|Lee", Kind.UNLIKE),
    ("Reception", "Reception", Kind.GIVEN),
    ("|", "Ann|Lee", Kind.UNLIKE),
]


@pytest.mark.parametrize(("one", "other", "kind"), HABITS, ids=[f"{a} / {b}" for a, b, _ in HABITS])
def test_habits_of_writing(one: str, other: str, kind: Kind) -> None:
    assert compare_names(name(one), name(other)) is kind
    assert compare_names(name(other), name(one)) is kind


WORDS = st.sampled_from(
    ["Ann", "Anna", "Bob", "Robert", "J.", "Jean-Pierre", "JP", "Müller", "Mueller", "van den Berg", "Berg",
     "de", "Smith", "Smith Jr.", "O'Neil", "García López", "López", "Dr. Lee", "Lee", "", "李", "Østergård",
     "(née Ray)"]
)  # fmt: skip
NAMES = st.builds(parse_name, WORDS | st.text(max_size=8), WORDS | st.text(max_size=8))


@given(NAMES, NAMES)
def test_a_resemblance_is_the_same_from_both_sides(one: PersonName, other: PersonName) -> None:
    assert compare_names(one, other) is compare_names(other, one)


@given(NAMES)
def test_a_whole_name_equals_itself(one: PersonName) -> None:
    assert not one.whole or compare_names(one, one) is Kind.EQUAL


@given(st.text(max_size=30))
def test_any_display_name_is_split_without_losing_its_only_word(text: str) -> None:
    given_name, surname = split_display_name(text)
    assert bool(text.replace(",", " ").split()) == bool((given_name + surname).strip(" ,"))


def test_display_names_are_split_right() -> None:
    assert split_display_name("Lee, Ann Marie") == ("Ann Marie", "Lee")
    assert split_display_name("Ann Marie Lee") == ("Ann Marie", "Lee")
    assert split_display_name("Jan van den Berg") == ("Jan", "van den Berg")
    assert split_display_name("MÜLLER Hans") == ("Hans", "MÜLLER")
    assert split_display_name("JP Morgan") == ("JP", "Morgan")
    assert split_display_name("Ann Lee | Contoso") == ("Ann", "Lee")


def test_short_forms() -> None:
    for one, other in (
        ("robert", "bob"),
        ("elisabeth", "sissi"),
        ("aleksandra", "ola"),
        ("guillaume", "gui"),
    ):
        assert nickname_of(one, other)
        assert nickname_of(other, one)
    assert not nickname_of("robert", "robert")
    assert not nickname_of("alexander", "alexandra")
    assert not nickname_of("mary", "bob")


def test_tables_are_folded_and_points_are_in_order() -> None:
    families = "|".join(line for line in SHORT_FORMS.splitlines() if not line.startswith("#")).split("|")
    words = [word for family in families for word in family.split()]
    assert all(word.replace("-", "").isascii() and word == word.lower() for word in words)
    assert not FUNCTIONS & SERVICES - {"service", "services"}
    assert POINTS[Kind.EQUAL] == max(POINTS.values())
