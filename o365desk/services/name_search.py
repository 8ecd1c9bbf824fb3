"""Finding an organization by what a technician types."""

from __future__ import annotations

from collections.abc import Callable

from rapidfuzz import fuzz

from o365desk.domain.errors import AppError, NotFoundError
from o365desk.domain.names import fold_name


def rank_names(names: dict[int, str], search: str) -> list[tuple[int, str]]:
    """Order names for a type-ahead search: prefix, then substring, then similarity; the rest is left out.

    Args:
        names: Id -> name.
        search: What was typed; empty gives all, by name.
    """
    wanted = fold_name(search) or search.strip().casefold()
    if not wanted:
        return sorted(names.items(), key=lambda pair: pair[1].casefold())
    ranked: list[tuple[float, str, int]] = []
    for key, name in names.items():
        folded = fold_name(name) or name.casefold()
        plain = name.casefold()
        if folded == wanted:
            rank = 300.0
        elif folded.startswith(wanted) or plain.startswith(search.strip().casefold()):
            rank = 200.0
        elif wanted in folded:
            rank = 150.0
        else:
            rank = fuzz.WRatio(wanted, folded, score_cutoff=70)
        if rank:
            ranked.append((-rank, plain, key))
    return [(key, names[key]) for _, _, key in sorted(ranked)]


def find_by_name(names: dict[int, str], text: str) -> tuple[int, str]:
    """The one organization that a technician names: by id, exact name, folded name or unique part.

    Raises:
        NotFoundError: None fits.
        AppError: More than one fits (code ``ambiguous``).
    """
    text = text.strip()
    if text.isdecimal() and int(text) in names:
        return int(text), names[int(text)]
    folded = fold_name(text)
    tests: tuple[Callable[[str], bool], ...] = (
        lambda name: name == text,
        lambda name: name.casefold() == text.casefold(),
        lambda name: bool(folded) and fold_name(name) == folded,
        lambda name: bool(text) and text.casefold() in name.casefold(),
    )
    for fits in tests:
        found = [(key, name) for key, name in names.items() if fits(name)]
        if len(found) == 1:
            return found[0]
        if found:
            some = "; ".join(f"{name} (id {key})" for key, name in found[:5])
            raise AppError(
                f"More than one organization fits {text!r}.",
                f"Fitting: {some}.",
                "Give the id or the whole name.",
                code="ambiguous",
            )
    raise NotFoundError(
        f"There is no organization {text!r}.", hint="List them with: o365desk organizations", code="not_found"
    )
