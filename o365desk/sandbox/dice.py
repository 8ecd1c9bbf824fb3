"""Repeatable chance: every value of the estate follows from the seed and a key, in any order of asking."""

import hashlib
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """A stream of choices which depends only on its key.

    One BLAKE2 digest (512 bits) pays for all choices of one user: a tenth of the cost of seeding
    `random.Random`.
    """

    __slots__ = ("_bits", "_key")

    def __init__(self, *key: object) -> None:
        self._key = "\x1f".join(map(str, key)).encode()
        self._bits = int.from_bytes(hashlib.blake2b(self._key).digest())

    def below(self, limit: int) -> int:
        """A number from 0 to `limit` - 1."""
        if self._bits < 1 << 40:  # Spent: stretch the key.
            self._key += b"+"
            self._bits = int.from_bytes(hashlib.blake2b(self._key).digest())
        self._bits, value = divmod(self._bits, limit)
        return value

    def pick(self, choices: Sequence[T]) -> T:
        """One of the choices, all equally likely."""
        return choices[self.below(len(choices))]

    def chance(self, percent: int) -> bool:
        """True in `percent` of 100 cases."""
        return self.below(100) < percent

    def guid(self) -> str:
        """A version 4 GUID in lower case."""
        text = f"{self.below(1 << 128):032x}"
        return (
            f"{text[:8]}-{text[8:12]}-4{text[13:16]}-{'89ab'[int(text[16], 16) & 3]}{text[17:20]}-{text[20:]}"
        )
