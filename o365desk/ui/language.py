"""The window's language: its own texts, sentences from the rooms below, numbers.

English stands in the code; another language is a catalogue in ``resources/translations`` (``o365desk_de.ts``,
compiled to ``.qm``), looked up by Qt. ``python -m tests.translations`` gathers the texts and compiles them.

The rooms below the window speak English: what they say goes into the database, the log and the command line
too. The window recognises such a sentence by its template (``translations/sentences.json``) when it shows it.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import cast

import msgspec
from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from o365desk.domain.errors import AppError

logger = logging.getLogger(__name__)

CONTEXT = "o365desk"
"""The one context of the catalogues."""

SENTENCES = "sentences"
"""The context under which sentences of the rooms below are asked for; ``SentenceTranslator`` answers."""

LANGUAGES = {"en": "English", "de": "Deutsch"}
"""Code -> its own name of each language there is."""

SYSTEM = ""
"""Follow the system's language."""


def tr(text: str, /, **values: object) -> str:
    """A text of the window in its language.

    Args:
        text: English, a literal (it is gathered from the source). ``{name}`` marks a place.
        values: What goes into the places. Integers are written as the language does (``1,204``, ``1.204``);
            ``raw=str(n)`` where that is not wanted.
    """
    return _filled(QCoreApplication.translate(CONTEXT, text), values)


def tr_n(count: int, one: str, many: str, /, **values: object) -> str:
    """A text that depends on a number, which stands at ``{n}``.

    Args:
        count: The number; languages choose their form by it.
        one: English for exactly one, a literal.
        many: English for every other number, a literal; it is the catalogue's key.
        values: What goes into the other places.
    """
    translated = QCoreApplication.translate(CONTEXT, many, "", count)
    if translated == many and count == 1:
        translated = one
    return _filled(translated, {"n": count, **values})


def noop(text: str) -> str:
    """Mark a constant, made before a language is chosen, for translation; whoever shows it calls ``tr``."""
    return text


def tr_text(text: str) -> str:
    """A sentence or word that a room below the window said, in the window's language; as it is if unknown.

    Never for foreign text (names, addresses): a customer may be called "Matched".
    """
    if not text or "\0" in text:  # Qt's sources are C strings
        return text
    try:
        return QCoreApplication.translate(SENTENCES, text)
    except UnicodeEncodeError:  # a file name that is no UTF-8
        return text


def tr_error(error: AppError) -> str:
    """What ``str(error)`` says, in the window's language."""
    return " ".join(tr_text(part) for part in (error.title, error.message, error.hint) if part)


def number(value: int) -> str:
    """A whole number with the language's thousands separators."""
    return QLocale().toString(value)


def _filled(text: str, values: dict[str, object]) -> str:
    if not values:
        return text
    shown = {
        name: number(value) if isinstance(value, int) and not isinstance(value, bool) else value
        for name, value in values.items()
    }
    return text.format_map(shown)


def chosen_language(wish: str) -> str:
    """The code of the language to use: the technician's wish, else the system's where there is a catalogue.

    Args:
        wish: A key of ``LANGUAGES``, or ``SYSTEM``.
    """
    if wish in LANGUAGES:
        return wish
    for name in QLocale.system().uiLanguages():
        code = name.partition("-")[0].lower()
        if code in LANGUAGES:
            return code
    return "en"


def install_language(app: QCoreApplication, code: str, folder: Path) -> None:
    """Speak a language from now on. Call it before any widget is made: that is when texts are looked up.

    Args:
        app: Owns the translators.
        code: A key of ``LANGUAGES``.
        folder: ``resources/translations``.
    """
    QLocale.setDefault(QLocale(code))
    if code == "en":
        return
    own = QTranslator(app)
    if not own.load(str(folder / f"o365desk_{code}.qm")):
        logger.error("The catalogue of %s cannot be read; the window speaks English", LANGUAGES[code])
        return
    qts = QTranslator(app)
    qts.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for translator in (qts, own, SentenceTranslator(own, read_sentences(folder), app)):
        app.installTranslator(translator)


class Sentence(Struct, frozen=True):
    """A sentence of the rooms below, as a template.

    Attributes:
        text: English with ``{name}`` places; the key of the catalogue.
        phrases: The places whose values are phrases and are translated in turn; others are foreign text.
    """

    text: str
    phrases: tuple[str, ...] = ()


def read_sentences(folder: Path) -> list[Sentence]:
    """The templates that were gathered from the rooms below."""
    return msgspec.json.decode((folder / "sentences.json").read_bytes(), type=list[Sentence])


class SentenceTranslator(QTranslator):
    """Answers ``tr_text``: recognises a sentence by its template and fills the translated one.

    Args:
        catalogue: Holds the templates' translations.
        sentences: The templates; those with places are tried from the most to the least specific.
        parent: Its owner.
    """

    def __init__(self, catalogue: QTranslator, sentences: Sequence[Sentence], parent: QObject) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._known = {one.text for one in sentences if "{" not in one.text}
        self._templates = [_Template(one) for one in sentences if "{" in one.text]
        for one in sentences:
            head = _HEAD.match(one.text)
            if head is not None:
                self._templates.append(_Template(one, head[0]))
        self._templates.sort(key=lambda one: one.weight, reverse=True)
        self._look_up = lru_cache(maxsize=20_000)(self._recognised)

    def isEmpty(self) -> bool:  # Qt's name; a translator that says yes is not asked
        """It has no catalogue of its own."""
        return False

    def translate(  # Qt's signature
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """What the sentence is in the catalogue's language; a null string for any other context."""
        found = self._look_up(source) if context == SENTENCES else None
        return cast(str, found)  # None is Qt's null string: "ask the next translator"

    def _recognised(self, text: str) -> str | None:
        """One sentence, else several after one another; what leads to it stays."""
        inner = text.strip()
        if inner and inner != text:
            translation = self._look_up(inner)
            return None if translation is None else text.replace(inner, translation, 1)
        if text in self._known:
            return self._catalogue.translate(CONTEXT, text) or None
        small = text[:1].lower() + text[1:]
        if small in self._known:  # a cell or a heading begins with a large letter
            translation = self._catalogue.translate(CONTEXT, small)
            return translation[:1].upper() + translation[1:] if translation else None
        pieces = _BETWEEN_SENTENCES.split(text)  # sentence, blank, sentence, ..., sentence
        if len(pieces) == 1:
            return self._by_template(text) or self._listed(text)
        if (whole := self._by_template(text, only_whole=True)) is not None:
            return whole
        said: list[str] = []
        place = 0
        while place < len(pieces):
            # A name may hold a full stop: what is no sentence yet may be one together with what follows.
            for end in range(place + 1, len(pieces) + 1, 2):
                one = "".join(pieces[place:end])
                found = self._one(one)
                if found is not None:
                    break
            else:
                found, end = pieces[place], place + 1
            said += [found, *pieces[end : end + 1]]
            place = end + 1
        translated = "".join(said)
        return translated if translated != text else None

    def _listed(self, text: str) -> str | None:
        """Words with commas between them, if all of them are known."""
        words = text.split(", ")
        said = [self._one(word) for word in words] if len(words) > 1 else []
        return ", ".join(one for one in said if one) if said and all(said) else None

    def _one(self, text: str) -> str | None:
        if text in self._known:
            return self._catalogue.translate(CONTEXT, text) or None
        return self._by_template(text)

    def _by_template(self, text: str, *, only_whole: bool = False) -> str | None:
        """By the first template that fits; ``only_whole``: of those that end with other sentences."""
        for template in self._templates:
            values = None if only_whole and not template.takes_the_rest else template.values(text)
            if values is None:
                continue
            translated = self._catalogue.translate(CONTEXT, template.text) or ""
            if template.head:
                if not translated.startswith(template.head):
                    continue
                translated = _capital(translated.removeprefix(template.head))
            if translated:
                filled = {
                    name: (self._look_up(value) or value) if name in template.phrases else value
                    for name, value in values.items()
                }
                return translated.format_map(filled)
        return None


class _Template:
    """One template, ready to recognise sentences.

    Args:
        sentence: The template.
        head: Recognise it without this beginning, as where the tenant is named beside it.
    """

    def __init__(self, sentence: Sentence, head: str = "") -> None:
        self.text = sentence.text
        self.phrases = frozenset(sentence.phrases)
        self.head = head
        places_at_end = _PLACE.findall(sentence.text) if sentence.text.endswith("}") else []
        self.takes_the_rest = bool(places_at_end) and places_at_end[-1] in self.phrases
        """Whether it ends with other sentences."""
        pieces = _PLACE.split(_capital(sentence.text.removeprefix(head)))  # literal, name, ..., literal
        literals = [piece.replace("{{", "{").replace("}}", "}") for piece in pieces[::2]]
        self.weight = sum(map(len, literals))
        self._longest = max(literals, key=len)
        places = [f"(?P<{name}>.*?)" for name in pieces[1::2]]
        self._pattern = re.compile(
            "".join(re.escape(one) + place for one, place in zip(literals, [*places, ""], strict=True)),
            re.DOTALL,
        )

    def values(self, text: str) -> dict[str, str] | None:
        """What stands in the places, or None if the text is another sentence."""
        if self._longest not in text:
            return None
        found = self._pattern.fullmatch(text)
        return found.groupdict() if found else None


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


_HEAD = re.compile(r"\{([a-z_][a-z0-9_]*)\}: (?=[a-z])")
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?])(\s+)")
_PLACE = re.compile(r"(?<!\{)\{([a-z_][a-z0-9_]*)\}(?!\})")
