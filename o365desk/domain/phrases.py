"""A mark for sentences and words that the window may show in another language."""

from __future__ import annotations


def phrase(english: str) -> str:
    """``english`` as it is; the mark by which ``tests/translations.py`` gathers it for the catalogues.

    Needed below ``ui`` for what a technician reads and what is not gathered anyway: the arguments of an
    ``AppError`` and the values of a ``StrEnum`` are. A literal or an f-string, whole sentences:
    ``phrase(f"{name} has left")``. In an f-string a place that holds a call or ``.value`` counts as a
    phrase itself, and so does one named ``what``, ``why``, ``reason`` and the like; any other is foreign
    text.
    """
    return english
