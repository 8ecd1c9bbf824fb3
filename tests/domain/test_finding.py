from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from o365desk.domain.finding import best_line, entry_text, fits, fold, rank, spans, wanted

_JANE = entry_text(
    ["Jané Smith-Müller", "jane.smith@contoso.example", "+44 (0)20 7946-0958"],
    ["+44 (0)20 7946-0958"],
    "Contoso Ltd",
)


@pytest.mark.parametrize(
    "text",
    [
        "mith", "SMITH", "jane muller", "müller JANÉ", "contoso smith", "smith@con", "020 7946",
        "+44 20 7946 0958", "0044 20 79460958", "(0)20 7946", "7946", "ja", "jane.smith@contoso.example",
    ],
)  # fmt: skip
def test_finds(text: str) -> None:
    assert fits(wanted(text), _JANE)


@pytest.mark.parametrize("text", ["smyth", "contoso", "contoso ltd", "020 7947", "jane jones", "", "j", " "])
def test_does_not_find(text: str) -> None:
    """One letter is too short; whose it is finds nobody alone (here: no word of its own lines)."""
    entry = entry_text(["Jané Smith", "jane@fabrikam.example"], ["+44 20 7946"], "Contoso Ltd")
    assert not fits(wanted(text), entry)


def test_better_fits_come_first() -> None:
    texts = [
        "Smith", "Smith Anna", "Anna Smith", "Anna Jones\tsmith@contoso.example",
        "Anna Jones\tann.smith@contoso.example", "Anna Blacksmith", "Anna Jones\tblacksmith@contoso.example",
    ]  # fmt: skip
    entries = [entry_text(text.split("\t")) for text in texts]
    one = wanted("smith")
    assert all(fits(one, entry) for entry in entries)
    ranks = [rank(one, entry) for entry in entries]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) == len(ranks)


def test_marks_what_fits() -> None:
    assert spans(wanted("mith jan"), "Jané Smith") == ((0, 3), (6, 4))
    assert spans(wanted("strasse"), "Hauptstraße") == ((5, 6),)
    assert spans(wanted("79460958"), "+44 20 7946-0958") == ((7, 9),)
    assert spans(wanted("020 7946"), "+44 (0)20 7946-0958") == ((7, 7),)
    assert spans(wanted("smith"), "Jones") == ()


def test_the_line_that_fits_is_shown() -> None:
    lines = ["a@contoso.example", "b.smith@contoso.example", "+44 20 7946"]
    assert best_line(wanted("smith"), lines) == lines[1]
    assert best_line(wanted("207946"), lines) == lines[2]
    assert best_line(wanted("zz"), lines) == lines[0]
    assert best_line(wanted("zz"), []) == ""


_TEXT = st.text(max_size=20)


@given(lines=st.lists(_TEXT, min_size=1, max_size=4), context=_TEXT, query=_TEXT)
def test_nothing_breaks_and_marks_are_inside(lines: list[str], context: str, query: str) -> None:
    one = wanted(query)
    entry = entry_text(lines, lines, context)
    if fits(one, entry):
        assert rank(one, entry)[0] < 1_000
    for line in lines:
        last = 0
        for start, length in spans(one, line):
            assert last <= start < start + length <= len(line)
            last = start + length


@given(line=st.text(alphabet="abcÄöß éİ 12", min_size=2, max_size=20), data=st.data())
def test_every_part_of_a_line_finds_it(line: str, data: st.DataObject) -> None:
    squeezed = " ".join(line.split())
    start = data.draw(st.integers(0, max(0, len(squeezed) - 2)))
    part = squeezed[start : start + data.draw(st.integers(2, 8))]
    one = wanted(part)
    if one and fold(part).strip():
        assert fits(one, entry_text([line]))
