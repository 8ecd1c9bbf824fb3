"""The names the estate is made of, read from `resources/sandbox/`."""

import sys
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import msgspec

_LETTERS = {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"}


@dataclass(frozen=True, slots=True)
class Locale:
    """People, places and habits of one country; `native` maps a latin name to its own script."""

    code: str
    country: str
    region: str
    language: str
    time_zone: str
    phone: str
    mobile: str
    fold: dict[str, str]
    female: tuple[str, ...]
    male: tuple[str, ...]
    surnames: tuple[str, ...]
    cities: tuple[tuple[str, str, str], ...]
    streets: tuple[str, ...]
    legal: tuple[str, ...]
    trades: tuple[str, ...]
    native: dict[str, str] = field(default_factory=dict)

    def given(self, index: int) -> str:
        """One of the given names, women and men in turn."""
        half, odd = divmod(index, 2)
        names = self.male if odd else self.female
        return names[half % len(names)]

    @property
    def pairs(self) -> int:
        """How many different pairs of given name and surname there are."""
        return 2 * min(len(self.female), len(self.male)) * len(self.surnames)

    def ascii(self, name: str) -> str:
        """The name as it is spelled in an address: lower case ASCII, no blanks or apostrophes."""
        for letter, spelled in self.fold.items():
            name = name.replace(letter, spelled).replace(letter.upper(), spelled)
        return ascii_fold(name)


@dataclass(frozen=True, slots=True)
class Work:
    """Job titles by department and the names of things which are no people."""

    departments: tuple[str, ...]
    titles: dict[str, tuple[str, ...]]
    shared: tuple[str, ...]
    rooms: tuple[str, ...]
    equipment: tuple[str, ...]
    services: tuple[str, ...]
    company_words: tuple[str, ...]
    outside: tuple[str, ...]
    nicknames: dict[str, str]


@dataclass(frozen=True, slots=True)
class Names:
    """Everything read from the resources."""

    locales: tuple[Locale, ...]
    work: Work

    def locale(self, code: str) -> Locale:
        """The locale with this code.

        Raises:
            KeyError: there is none.
        """
        for locale in self.locales:
            if locale.code == code:
                return locale
        raise KeyError(code)


@cache
def ascii_fold(name: str) -> str:
    """Lower-case ASCII letters, digits and hyphens of a name: `O'Brien` gives `obrien`."""
    text = name.lower()
    for letter, spelled in _LETTERS.items():
        text = text.replace(letter, spelled)
    text = unicodedata.normalize("NFKD", text)
    return "".join(c for c in text if c.isascii() and (c.isalnum() or c == "-"))


def resources_folder() -> Path:
    """The folder `resources/sandbox`, in a checkout or in a PyInstaller bundle."""
    bundle = getattr(sys, "_MEIPASS", None)
    root = Path(bundle) if bundle else Path(__file__).resolve().parents[2]
    return root / "resources" / "sandbox"


def read_names(folder: Path | None = None) -> Names:
    """Read all name files.

    Raises:
        OSError: the resources are missing.
        msgspec.ValidationError: a file does not have the right form.
    """
    folder = folder or resources_folder()
    files = sorted((folder / "names").glob("*.json"))
    locales = tuple(msgspec.json.decode(file.read_bytes(), type=Locale) for file in files)
    if not locales:
        raise FileNotFoundError(folder / "names")
    return Names(locales, msgspec.json.decode((folder / "work.json").read_bytes(), type=Work))
