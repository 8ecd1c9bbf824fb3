"""Bring the catalogue up to date with the program and compile it.

python -m tests.translations                    gather, bring the catalogue up to date, compile
python -m tests.translations --untranslated     what has no German yet, as JSON: English -> ""
python -m tests.translations --fill FILE.json   take German from such a file
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tests.translations.catalogue import (
    CATALOGUE,
    COMPILED,
    FOLDER,
    SENTENCES,
    compile_catalogue,
    encoded,
    faults_of,
    read_catalogue,
    sentences_of,
    write_catalogue,
)
from tests.translations.gather import gather


def main(arguments: list[str]) -> int:
    """Command line; 0 if every text could be gathered."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--untranslated", action="store_true")
    parser.add_argument("--fill", type=Path)
    options = parser.parse_args(arguments)
    found = gather()
    german = read_catalogue()
    if options.untranslated:
        todo = {
            text: ["", ""] if one else ""
            for text, one in sorted(found.texts.items())
            if faults_of(text, one, german.get(text, ()))
        }
        sys.stdout.write(json.dumps(todo, ensure_ascii=False, indent=1) + "\n")
        return 0
    if options.fill:
        given = json.loads(options.fill.read_text("utf-8"))
        german |= {
            text: (forms,) if isinstance(forms, str) else tuple(forms) for text, forms in given.items()
        }
    FOLDER.mkdir(exist_ok=True)
    write_catalogue(found.texts, german)
    SENTENCES.write_bytes(encoded(sentences_of(found)))
    compile_catalogue(CATALOGUE, COMPILED)
    open_texts = sum(bool(faults_of(text, one, german.get(text, ()))) for text, one in found.texts.items())
    sys.stdout.write(
        f"{len(found.texts)} texts, {len(found.sentences)} of them sentences, {open_texts} without German\n"
    )
    sys.stdout.write("".join(f"{fault}\n" for fault in found.faults))
    return 1 if found.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
