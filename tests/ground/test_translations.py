"""The catalogues are whole: every text of the program is gathered, has German, and is compiled."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.translations.catalogue import (
    CATALOGUE,
    COMPILED,
    SENTENCES,
    compile_catalogue,
    encoded,
    faults_of,
    read_catalogue,
    sentences_of,
    write_catalogue,
)
from tests.translations.gather import Gathered, gather

AGAIN = "Run: python -m tests.translations"


@pytest.fixture(scope="module")
def gathered() -> Gathered:
    return gather()


def test_every_text_can_be_gathered(gathered: Gathered) -> None:
    assert not gathered.faults
    assert len(gathered.texts) > 2_000


def test_every_text_has_german(gathered: Gathered) -> None:
    german = read_catalogue()
    faults = [
        fault for text, one in gathered.texts.items() for fault in faults_of(text, one, german.get(text, ()))
    ]
    assert not faults, "\n".join(faults)


def test_the_files_are_up_to_date(gathered: Gathered, tmp_path: Path) -> None:
    fresh, compiled = tmp_path / CATALOGUE.name, tmp_path / COMPILED.name
    write_catalogue(gathered.texts, read_catalogue(), fresh)
    assert fresh.read_bytes() == CATALOGUE.read_bytes(), AGAIN
    assert encoded(sentences_of(gathered)) == SENTENCES.read_bytes(), AGAIN
    compile_catalogue(fresh, compiled)
    assert compiled.read_bytes() == COMPILED.read_bytes(), AGAIN


@pytest.mark.parametrize(
    ("english", "one", "german"),
    [
        ("{n} users", "{n} user", ("{n} Benutzer",)),
        ("Open {name}", "", ("Öffnen",)),
        ("Open {name}", "", ("{name} und {more} öffnen",)),
        ("Open", "", ()),
    ],
)
def test_a_faulty_translation_is_found(english: str, one: str, german: tuple[str, ...]) -> None:
    assert faults_of(english, one, german)
