"""The catalogue of a language (Qt's ``.ts``), what is compiled from it, and what is wrong with it."""

from __future__ import annotations

import subprocess
import sysconfig
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping
from pathlib import Path

import msgspec

from o365desk.ui.language import CONTEXT, Sentence
from tests.translations.gather import PLACE, ROOT, Gathered

FOLDER = ROOT / "resources" / "translations"
CATALOGUE = FOLDER / "o365desk_de.ts"
COMPILED = FOLDER / "o365desk_de.qm"
SENTENCES = FOLDER / "sentences.json"

German = tuple[str, ...]
"""One text, or two where a number decides: for one, for many. Empty: not yet translated."""


def read_catalogue(path: Path = CATALOGUE) -> dict[str, German]:
    """English -> German of everything in the catalogue."""
    if not path.exists():
        return {}
    found: dict[str, German] = {}
    for message in ElementTree.parse(path).iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        assert translation is not None, source
        forms = [form.text or "" for form in translation.iter("numerusform")]
        found[source] = tuple(forms) if message.get("numerus") else (translation.text or "",)
    return found


def write_catalogue(texts: Mapping[str, str], german: Mapping[str, German], path: Path = CATALOGUE) -> None:
    """Write the catalogue of ``texts`` (English -> form for one); what nothing says any more is dropped."""
    root = ElementTree.Element("TS", version="2.1", language="de_DE", sourcelanguage="en_GB")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for text in sorted(texts):
        one = texts[text]
        forms = german.get(text, ())
        message = ElementTree.SubElement(context, "message", {"numerus": "yes"} if one else {})
        ElementTree.SubElement(message, "source").text = text
        if one:
            ElementTree.SubElement(message, "extracomment").text = f"for one: {one}"
        done = len(forms) == (2 if one else 1) and all(forms)
        translation = ElementTree.SubElement(message, "translation", {} if done else {"type": "unfinished"})
        if one:
            for form in forms if done else ("", ""):
                ElementTree.SubElement(translation, "numerusform").text = form
        elif done:
            translation.text = forms[0]
    ElementTree.indent(root, " ")
    body = ElementTree.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8", newline="\n")


def sentences_of(found: Gathered) -> list[Sentence]:
    """What the window needs to recognise sentences of the rooms below."""
    return [Sentence(text, phrases) for text, phrases in sorted(found.sentences.items())]


def encoded(sentences: list[Sentence]) -> bytes:
    """The file of the sentences."""
    return msgspec.json.format(msgspec.json.encode(sentences), indent=1) + b"\n"


def compile_catalogue(path: Path, target: Path) -> None:
    """``.ts`` to ``.qm``; raises ``CalledProcessError`` if Qt finds fault with it."""
    program = Path(sysconfig.get_path("scripts")) / "pyside6-lrelease"
    arguments = [str(program), "-silent", str(path), "-qm", str(target)]
    subprocess.run(arguments, check=True, capture_output=True)


def faults_of(english: str, one: str, german: German) -> list[str]:
    """What is wrong with a translation: missing, places lost or invented, an access key lost."""
    if not german or not all(german):
        return [f"not translated: {english}"]
    faults = []
    if len(german) != (2 if one else 1):
        faults.append(f"{len(german)} forms: {english!r}")
    places = set(PLACE.findall(english))
    for form in german:
        may_lack = {"n"} if one and form is german[0] else set()
        if not set(PLACE.findall(form)) <= places or not places - may_lack <= set(PLACE.findall(form)):
            faults.append(f"other places: {english!r} -> {form!r}")
    return faults
