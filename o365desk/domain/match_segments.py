"""Reading names that are written together: ``perrycountymo`` is ``perry county missouri``.

A tenant that is known by its domain only has no words to compare. Its label is cut at the words that the
organizations at hand use, so that everything that holds for spelled-out names holds for it too.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from o365desk.domain.match_tables import CANONICAL, JOINED_STATES, KIND_CODES, SMALL_WORDS, US_STATES

_SHORTEST_WORD = 3
_LONGEST_WORD = 20
_SHORTEST_LABEL = 5
_KNOWN, _RARE = 3.0, 5.0
"""What a known word costs, and what it costs more when only one organization has it."""
_UNKNOWN, _LETTER = 4.0, 1.9
"""What letters cost that no word explains: as many as a known word in their midst would hardly save."""
_KINDS_OF = ("cityof", "townof", "villageof", "countyof", "boroughof", "townshipof")
_KINDS = frozenset({"county", "city", "town", "village", "township", "district", "borough"})


class Segmenter:
    """Cuts labels at known words.

    Args:
        holders: Word, as folded -> how many organizations have it.
        count: How many organizations there are.
    """

    def __init__(self, holders: Mapping[str, int], count: int) -> None:
        scale = math.log(count + 2)
        self._costs = {word: _KNOWN + _RARE / 2 for word in CANONICAL if len(word) > _SHORTEST_WORD}
        for word, n in holders.items():
            if len(word) >= _SHORTEST_WORD and word.isalpha():
                self._costs[word] = _KNOWN + _RARE * math.log((count + 2) / (n + 0.5)) / scale
        self._costs.update(dict.fromkeys(JOINED_STATES, _KNOWN))
        self._costs.update(dict.fromkeys((word for word in SMALL_WORDS if len(word) > 1), _KNOWN + 1))

    def segment(self, label: str, public: bool = False) -> str:
        """The words of a label, separated by blanks; the label itself if it is short or has no known words.

        The codes of a state and of a kind of body behind the name are spelled out.

        Args:
            label: A domain label or a name without blanks, folded.
            public: Whether it is known to be a public body's: those carry their state behind the name.
        """
        if len(label) < _SHORTEST_LABEL or not label.isalnum():
            return label
        for kind in _KINDS_OF:
            if label.startswith(kind) and len(label) > len(kind) + _SHORTEST_WORD:
                return f"{kind[:-2]} of {self.segment(label.removeprefix(kind), public)}"
        cost, words, known = self._cut(label)
        state = US_STATES.get(label[-2:], "")
        if not state:
            return " ".join(_spelled(words))
        state_cost, before, known = self._cut(label[:-2])
        behind_kind = before[-1] in KIND_CODES or before[-1] in _KINDS
        if behind_kind or (state_cost + _KNOWN < cost and (public or known)):
            return " ".join([*_spelled(before), state])
        return " ".join(_spelled(words))

    def _cut(self, label: str) -> tuple[float, list[str], bool]:
        size = len(label)
        best = [0.0] + [math.inf] * size
        known_from = [0] * (size + 1)
        unknown = [False] * (size + 1)
        costs = self._costs
        for end in range(1, size + 1):
            for start in range(end):
                length = end - start
                piece = label[start:end]
                cost = costs.get(piece)
                if cost is None and end == size and piece in KIND_CODES and start > 1:
                    cost = _KNOWN
                is_unknown = cost is None
                if cost is None:
                    if start and unknown[start]:
                        continue
                    cost = _UNKNOWN + _LETTER * length
                if best[start] + cost < best[end]:
                    best[end], known_from[end], unknown[end] = best[start] + cost, start, is_unknown
        words: list[str] = []
        end, known = size, True
        while end:
            known = known and not unknown[end]
            words.append(label[known_from[end] : end])
            end = known_from[end]
        return best[size], words[::-1], known


def _spelled(words: list[str]) -> list[str]:
    """Spell out the code of a kind of body at the end, and the names of states."""
    if len(words) > 1 and words[-1] in KIND_CODES:
        words = [*words[:-1], *KIND_CODES[words[-1]].split()]
    return [JOINED_STATES.get(word, word).lower() for word in words]
