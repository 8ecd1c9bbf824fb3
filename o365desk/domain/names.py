"""Folding names, domains, addresses and phone numbers so that equal things compare equal.

All functions take any text and never raise; all are idempotent.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import urlsplit

from o365desk.domain.name_tables import (
    AND_WORDS,
    CJK_FORMS,
    GLUED_FORMS,
    LEADING_FORMS,
    LETTERS,
    PUBLIC_MAIL_BRANDS,
    PUBLIC_MAIL_DOMAINS,
    ROUTING_SUFFIXES,
    SECOND_LEVELS,
    TOP_LEVEL_DOMAINS,
    TRAILING_FORMS,
)

_LATIN_MARKS = re.compile("[\u0300-\u036f]")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}")
_GLUED = re.compile(rf"(?<=[a-z0-9])({'|'.join(sorted(GLUED_FORMS, key=len, reverse=True))})$")
_DOMAIN_LIKE = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}/?", re.IGNORECASE)
_SCHEMES = re.compile(r"^(?:(?:smtp|mailto):\s*)+")
_HOST = re.compile(r"[^\s/?#\\@:]+")
_NO_WORD = re.compile(r"[^a-z0-9]+")
_DOTTED = re.compile(r"\b\w(?:\.\w)+\b\.?")
_TRAILING = frozenset(tuple(form.split()) for form in TRAILING_FORMS)
_LEADING = frozenset(tuple(form.split()) for form in LEADING_FORMS)
_LONGEST_FORM = max(len(form) for form in _TRAILING | _LEADING)


def fold_text(text: str) -> str:
    """Fold case, accents and punctuation; words are separated by one blank. May be empty.

    Letters of all alphabets are kept. Apostrophes and the dots of abbreviations vanish (``Mary's`` ->
    ``marys``, ``S.p.A.`` -> ``spa``), everything else that is no letter or digit becomes a blank.
    """
    folded = text.casefold()
    if folded.isascii() and folded.isalnum():
        return folded  # most words of most names
    folded = folded.translate(LETTERS)
    if not folded.isascii():
        folded = unicodedata.normalize("NFKD", folded).casefold().translate(LETTERS)
        folded = unicodedata.normalize("NFC", _LATIN_MARKS.sub("", folded))
    folded = folded.replace("'", "").replace("&", " and ").replace("+", " and ")
    if folded.isascii():
        return " ".join(_NO_WORD.sub(" ", _undot(folded)).split())
    kept = (char if unicodedata.category(char)[0] in "LNM" else " " for char in _undot(folded))
    return " ".join("".join(kept).split())


def _undot(text: str) -> str:
    """Take the dots out of abbreviations: ``s.p.a.`` -> ``spa``, ``u.s.`` -> ``us``."""
    if "." not in text:
        return text
    return _DOTTED.sub(lambda match: match.group().replace(".", ""), text)


def fold_name(text: str) -> str:
    """Fold an organization's or tenant's name to what makes it this one.

    Folded are case, accents, punctuation, ``&`` and its words, legal forms before or behind, ``The``,
    bracketed remarks, single letters standing apart (``S P Jain`` -> ``sp jain``) and a domain-like name to
    its main label (``www.contoso.co.uk`` -> ``contoso``). Never empty unless the text is blank: a name that
    would fold to nothing stays, casefolded.
    """
    current = " ".join(text.split())
    seen: set[str] = set()
    while current not in seen:
        seen.add(current)
        current = _fold_once(current) or " ".join(current.casefold().split())
    return current


def joined_name(folded: str) -> str:
    """A folded name without its blanks, so that ``ExxonMobil`` equals ``Exxon Mobil``."""
    return folded.replace(" ", "")


def remarks(text: str) -> frozenset[str]:
    """The bracketed remarks of a name, folded: ``Contoso (UK) Ltd`` -> ``{"uk"}``."""
    return frozenset(folded for match in _BRACKETS.findall(text) if (folded := fold_text(match)))


def _fold_once(text: str) -> str:
    label = _main_label(text)
    if label:
        return label
    bare = " ".join(_BRACKETS.sub(" ", text).split())
    if bare != text and not fold_text(bare):
        bare = text
    bare = _GLUED.sub(r" \1", bare)
    if not bare.isascii():
        bare = _without_cjk_forms(bare)
    tokens = fold_text(bare).split()
    return " ".join(_strip_forms(_join_conjunctions(_join_letters(tokens))))


def _main_label(text: str) -> str:
    """The label that names, if the text is domain-like, else empty."""
    if "." not in text or not _DOMAIN_LIKE.fullmatch(text):
        return ""
    domain = registrable_domain(website_domain(text))
    labels = domain.split(".")
    if len(labels) < 2 or labels[-1] not in TOP_LEVEL_DOMAINS:
        return ""
    return fold_text(labels[0])


def _without_cjk_forms(text: str) -> str:
    for form in CJK_FORMS:
        bare = text.removeprefix(form).removesuffix(form)
        if bare != text and fold_text(bare):
            text = bare
    return text


def _join_letters(tokens: list[str]) -> list[str]:
    """Join runs of single letters: ``s p jain`` -> ``sp jain``, ``sp z o o`` -> ``sp zoo``."""
    joined: list[str] = []
    run: list[str] = []
    for token in [*tokens, ""]:
        if len(token) == 1 and token.isalpha():
            run.append(token)
            continue
        if run:
            joined.append("".join(run))
            run = []
        if token:
            joined.append(token)
    return joined


def _join_conjunctions(tokens: list[str]) -> list[str]:
    last = len(tokens) - 1
    return ["and" if token in AND_WORDS and 0 < place < last else token for place, token in enumerate(tokens)]


def _strip_forms(tokens: list[str]) -> list[str]:
    """Take away ``The`` and the legal forms as long as something is left."""
    changed = True
    while changed and len(tokens) > 1:
        changed = False
        if tokens[0] == "the" or tokens[-1] in ("the", "and"):
            tokens = tokens[1:] if tokens[0] == "the" else tokens[:-1]
            changed = True
            continue
        for size in range(min(_LONGEST_FORM, len(tokens) - 1), 0, -1):
            if tuple(tokens[-size:]) in _TRAILING:
                tokens, changed = tokens[:-size], True
                break
            if tuple(tokens[:size]) in _LEADING:
                tokens, changed = tokens[size:], True
                break
    return tokens


def fold_person(given: str, surname: str) -> str:
    """Fold a person's name: case, accents, hyphens, apostrophes. Empty only if both are blank."""
    whole = f"{given} {surname}"
    return fold_text(whole) or " ".join(whole.casefold().split())


def website_domain(text: str) -> str:
    """The host of an address or a host name, lower case, without port and ``www``; empty if there is none."""
    bare = text.strip().casefold()
    if "://" in bare:
        try:
            bare = urlsplit(bare).hostname or ""
        except ValueError:
            return ""
    match = _HOST.match(bare.rpartition("@")[2].lstrip("/"))
    host = match.group().strip(".") if match else ""
    while host.startswith("www."):
        host = host.removeprefix("www.").strip(".")
    return host if "." in host else ""


def registrable_domain(domain: str) -> str:
    """The part of a domain that somebody registers: ``mail.contoso.co.uk`` -> ``contoso.co.uk``.

    By rule of thumb (a two-letter ending with ``co``, ``com``, ``ac`` … before it), not by the public
    suffix list.
    """
    labels = [label for label in domain.casefold().split(".") if label]
    wide = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in SECOND_LEVELS
    return ".".join(labels[-3:] if wide else labels[-2:])


def fold_address(mail: str) -> str:
    """An e-mail address to compare: lower case, trimmed, plus-tag removed."""
    address = mail.strip().casefold()
    if ":" in address:
        address = _SCHEMES.sub("", address)
    if "+" not in address:
        return address
    local, at, domain = address.rpartition("@")
    if not at:
        return address
    base = local.split("+", 1)[0]
    return f"{base or local}@{domain}"


def address_domain(mail: str) -> str:
    """The domain of an e-mail address, lower case, or empty."""
    return mail.strip().casefold().rpartition("@")[2] if "@" in mail else ""


def is_public_domain(domain: str) -> bool:
    """Whether a domain belongs to a mail provider for everybody."""
    bare = domain.strip().casefold()
    return bare in PUBLIC_MAIL_DOMAINS or registrable_domain(bare).split(".")[0] in PUBLIC_MAIL_BRANDS


def is_routing_domain(domain: str) -> bool:
    """Whether a domain is there for routing only (``onmicrosoft.com``, mail filters, calling services)."""
    bare = domain.strip().casefold()
    return any(bare == suffix or bare.endswith(f".{suffix}") for suffix in ROUTING_SUFFIXES)


def phone_digits(text: str) -> str:
    """The digits of a phone number, without the international prefix ``+`` or ``00`` and ``(0)``."""
    bare = text.strip().replace("(0)", "")
    bare = re.split(r"\s*(?:ext\.?|x|#)\s*(?=\d)", bare, maxsplit=1, flags=re.IGNORECASE)[0]
    digits = "".join(char for char in bare if char.isascii() and char.isdigit())
    return digits[2:] if digits.startswith("00") else digits


def same_phone(one: str, other: str) -> bool:
    """Whether two numbers are the same line: equal digits, or equal behind the country code or trunk 0."""
    left, right = phone_digits(one).lstrip("0"), phone_digits(other).lstrip("0")
    if not left or not right:
        return False
    shorter = min(len(left), len(right))
    return left == right or (shorter >= 8 and (left.endswith(right) or right.endswith(left)))
