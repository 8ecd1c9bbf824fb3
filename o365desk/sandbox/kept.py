"""Answers that were made before, as bytes, so that the server is not what a sync waits for."""

from collections import OrderedDict

from o365desk.sandbox.answers import GraphError

_MOST_BYTES = 256 * 1024 * 1024
_ENTRY_BYTES = 500
"""What the key and the table cost besides the answer."""


class Kept:
    """Answers by everything they depend on; those not asked for the longest time go first."""

    def __init__(self, most_bytes: int = _MOST_BYTES) -> None:
        self._answers: OrderedDict[tuple[object, ...], bytes | GraphError] = OrderedDict()
        self._room = most_bytes

    def get(self, key: tuple[object, ...]) -> bytes | None:
        """The answer for this key, if it is still there.

        Raises:
            GraphError: that is the answer.
        """
        found = self._answers.get(key)
        if found is not None:
            self._answers.move_to_end(key)
        if isinstance(found, GraphError):
            raise GraphError(found.status, found.code, found.message, found.headers)
        return found

    def put(self, key: tuple[object, ...], body: bytes | GraphError) -> None:
        """Keep an answer."""
        former = self._answers.pop(key, None)
        if former is not None:
            self._room += _size(former)
        self._answers[key] = body
        self._room -= _size(body)
        while self._room < 0:
            _, oldest = self._answers.popitem(last=False)
            self._room += _size(oldest)


def _size(answer: bytes | GraphError) -> int:
    return _ENTRY_BYTES + (len(answer) if isinstance(answer, bytes) else len(answer.message))
