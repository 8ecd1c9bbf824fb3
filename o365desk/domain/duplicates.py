"""Possible duplicates on the documented side: values, and how pairs become groups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from o365desk.domain.matching import EvidencePart
from o365desk.domain.phrases import phrase
from o365desk.domain.values import Value

LEAST_SCORE = 60.0
"""Pairs below are not listed."""
_LARGEST_GROUP = 20


class DuplicateKind(StrEnum):
    """What is compared."""

    CONTACTS = "contacts"
    """People, inside one organization."""
    ORGANIZATIONS = "organizations"


class DuplicatePair(Value, frozen=True, kw_only=True):
    """Two records that are likely the same; ``first`` is the smaller id, ``score`` 0 to 100."""

    first: int
    second: int
    score: float
    parts: tuple[EvidencePart, ...] = ()

    @property
    def ids(self) -> tuple[int, int]:
        """Both ids."""
        return self.first, self.second

    @property
    def speaks_for(self) -> tuple[str, ...]:
        """The reasons, one sentence each."""
        return tuple(part.text for part in self.parts if part.points > 0)

    @property
    def speaks_against(self) -> tuple[str, ...]:
        """What speaks against, one sentence each."""
        return tuple(part.text for part in self.parts if part.points < 0)


class DuplicateGroup(Value, frozen=True, kw_only=True):
    """Records of which every two are a pair, by id."""

    kind: DuplicateKind
    ids: tuple[int, ...]
    pairs: tuple[DuplicatePair, ...]
    """The surest first."""
    organization_id: int = 0
    """Of contacts: theirs."""

    @property
    def score(self) -> float:
        """That of the least sure pair: merging all is as sure as that."""
        return min(pair.score for pair in self.pairs)

    @property
    def reasons(self) -> tuple[str, ...]:
        """What speaks for it, each sentence once."""
        return tuple(dict.fromkeys(text for pair in self.pairs for text in pair.speaks_for))

    @property
    def doubts(self) -> tuple[str, ...]:
        """What speaks against, each sentence once."""
        return tuple(dict.fromkeys(text for pair in self.pairs for text in pair.speaks_against))


class DuplicateMember(Value, frozen=True, kw_only=True):
    """A record as the list of duplicates names it.

    Attributes:
        linked: Of a contact its user's name, of an organization a tenant that is matched to it; or empty.
        filled: How much is documented of it.
    """

    id: int
    name: str
    details: tuple[str, ...] = ()
    linked: str = ""
    pinned: bool = False
    filled: int = 0


class DuplicateRow(Value, frozen=True, kw_only=True):
    """A group ready to show; ``members`` begin with the one to keep, as far as that is clear."""

    group: DuplicateGroup
    members: tuple[DuplicateMember, ...]
    organization_name: str = ""

    @property
    def ids(self) -> tuple[int, ...]:
        """The records, the one to keep first."""
        return tuple(member.id for member in self.members)

    @property
    def key(self) -> str:
        """What tells it from all others."""
        return f"{self.group.kind.value} {' '.join(map(str, sorted(self.ids)))}"


def best_first(members: Iterable[DuplicateMember]) -> tuple[DuplicateMember, ...]:
    """The one to keep first: pinned, then linked, then what most is documented of, then the oldest."""
    return tuple(sorted(members, key=lambda one: (not one.pinned, not one.linked, -one.filled, one.id)))


class NotDuplicates(Value, frozen=True, kw_only=True):
    """A technician's word that two records are not the same, with their names, ready to show.

    Attributes:
        number: What the command line calls it by; given anew when an undo brings it back.
        of: Of contacts the organization's name, else empty.
    """

    number: int
    kind: DuplicateKind
    first: int
    second: int
    first_name: str
    second_name: str
    of: str = ""
    decided_at: datetime | None = None
    decided_by: str = ""

    @property
    def sentence(self) -> str:
        """What is known, in words."""
        where = f" ({self.of})" if self.of else ""
        return phrase(f"{self.first_name} is not {self.second_name}{where}.")


def judged(first: int, second: int, parts: Iterable[EvidencePart]) -> DuplicatePair:
    """A pair with the sum of its parts as score, 0 to 100."""
    some = tuple(parts)
    score = min(100.0, max(0.0, sum(part.points for part in some)))
    return DuplicatePair(first=min(first, second), second=max(first, second), score=score, parts=some)


def grouped(
    kind: DuplicateKind, pairs: Iterable[DuplicatePair], organization_id: int = 0
) -> list[DuplicateGroup]:
    """Groups in which every two are a pair, the surest pairs first; no pair is lost, none stands twice.

    A record may be in two groups: A and B are likely the same, so are B and C, but A and C are not.
    """
    waiting = sorted(pairs, key=lambda pair: (-pair.score, pair.first, pair.second))
    near: dict[int, set[int]] = defaultdict(set)
    for pair in waiting:
        near[pair.first].add(pair.second)
        near[pair.second].add(pair.first)
    told: set[tuple[int, int]] = set()
    groups: list[DuplicateGroup] = []
    for pair in waiting:
        if pair.ids in told:
            continue
        members = _grown(pair, near)
        inside = [one for one in waiting if one.first in members and one.second in members]
        inside = [one for one in inside if one.ids not in told or len(members) > 2]
        told.update(one.ids for one in inside)
        groups.append(
            DuplicateGroup(
                kind=kind, ids=tuple(sorted(members)), pairs=tuple(inside), organization_id=organization_id
            )
        )
    return groups


def _grown(pair: DuplicatePair, near: dict[int, set[int]]) -> set[int]:
    """The two and whoever is a pair with all that are in already."""
    members = {pair.first, pair.second}
    for other in sorted(near[pair.first] & near[pair.second]):
        if len(members) < _LARGEST_GROUP and members <= near[other]:
            members.add(other)
    return members
