"""People, customers and addresses under invented names: the same one for the same name throughout a text.

Pure. Ids (GUIDs) stay, so that support can follow a record.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

_WORD = re.compile(r"\w+")
_MAIL = re.compile(r"([\w.!#$&'*+/=?^`{|}~-]+)(@|%40)([\w-]+(?:\.[\w-]+)+)")
_DOMAIN = re.compile(r"(?<![\w@.-])[\w-]+(?:\.[\w-]+)+")
_MOST_WORDS = 8
_WIDEST_GAP = 3
_SHORTEST = 3
_OWN_HOSTS = re.compile(
    r"(?:.+\.)?(?:microsoft\.com|microsoftonline\.(?:com|us|cn)|office(?:365)?\.(?:com|us)|azure\.(?:com|us|cn)"
    r"|windows\.net|microsoft|aka\.ms|chinacloudapi\.cn)",
    re.IGNORECASE,
)
_TENANT_HOST = re.compile(r"(?:.+\.)?onmicrosoft\.(?:com|us|cn)", re.IGNORECASE)
_ORDINARY_WORDS = """
    admin all and api application cause check claim client code collector complete connection contact
    contacts data database debug default direct domain email error failed file for from global graph
    group guest held http info json level licence line link list local log mail mailbox manual match
    message microsoft name new none not office offline online open partial partner plan profile read
    report request room run sandbox scheduled secret service settings shared sign status support sync
    team tenant test the time token type unknown user users value version warning window with
    """
"""Words of the program's own sentences: nobody is hidden by replacing them."""
_ORDINARY = frozenset(_ORDINARY_WORDS.split())


class Pseudonyms:
    """Replaces names, mail addresses and domains.

    Args:
        names: (kind, name): kind is the word of the invented name, such as ``Tenant`` or ``User``.
        domains: Domains that are known to be customers'.
    """

    def __init__(self, names: Iterable[tuple[str, str]] = (), domains: Iterable[str] = ()) -> None:
        self._names: dict[tuple[str, ...], str] = {}
        self._counts: dict[str, int] = {}
        self._people: dict[str, str] = {}
        self._hosts: dict[str, str] = {}
        for kind, name in names:
            self._learn(kind, name)
        self._known = frozenset(domain.casefold() for domain in domains)

    def _learn(self, kind: str, name: str) -> None:
        words = tuple(word.casefold() for word in _WORD.findall(name))[:_MOST_WORDS]
        if not words or words in self._names or sum(map(len, words)) < _SHORTEST:
            return
        if len(words) == 1 and (words[0] in _ORDINARY or words[0].isdigit()):
            return
        self._names[words] = f"{kind} {self._next(kind)}"

    def _next(self, kind: str) -> int:
        self._counts[kind] = self._counts.get(kind, 0) + 1
        return self._counts[kind]

    def __call__(self, text: str) -> str:
        """The text under invented names."""
        text = _MAIL.sub(self._mail, text)
        text = _DOMAIN.sub(self._domain, text)
        return self._replace_names(text) if self._names else text

    def _mail(self, found: re.Match[str]) -> str:
        key = f"{found[1]}@{found[3]}".casefold()
        if key not in self._people:
            self._people[key] = f"user{self._next('mail')}"
        return f"{self._people[key]}{found[2]}{self._host(found[3])}"

    def _domain(self, found: re.Match[str]) -> str:
        host = found[0]
        return self._host(host) if _TENANT_HOST.fullmatch(host) or self._is_known(host) else host

    def _is_known(self, host: str) -> bool:
        labels = host.casefold().split(".")
        return any(".".join(labels[place:]) in self._known for place in range(len(labels) - 1))

    def _host(self, host: str) -> str:
        key = host.casefold()
        if _OWN_HOSTS.fullmatch(host) or key.endswith(".invented"):
            return host
        if key not in self._hosts:
            self._hosts[key] = f"domain{self._next('host')}.invented"
        return self._hosts[key]

    def _replace_names(self, text: str) -> str:
        parts: list[str] = []
        at = 0
        for start, end, invented in self._found(text):
            parts += [text[at:start], invented]
            at = end
        return "".join([*parts, text[at:]])

    def _found(self, text: str) -> Iterator[tuple[int, int, str]]:
        words = [(found.start(), found.end(), found[0].casefold()) for found in _WORD.finditer(text)]
        place = 0
        while place < len(words):
            for count in range(min(_MOST_WORDS, len(words) - place), 0, -1):
                some = words[place : place + count]
                invented = self._names.get(tuple(word for _start, _end, word in some))
                if invented is not None and _together(some):
                    yield some[0][0], some[-1][1], invented
                    place += count - 1
                    break
            place += 1


def _together(words: list[tuple[int, int, str]]) -> bool:
    return all(after[0] - before[1] <= _WIDEST_GAP for before, after in pairwise(words))
