"""Finding records by what is typed: the same answer on both databases, from the index of ``search_index``."""

from __future__ import annotations

from collections.abc import Sequence

from o365desk.domain.finding import Finding, FoundGroup, FoundKind, Wanted, rank
from o365desk.store import bulk, schema, search_index, search_rows, search_text
from o365desk.store.encoding import like_pattern
from o365desk.store.engine import Transaction

_MOST = 1_000
"""Entries that are ranked; of more, those whose names begin with a word are looked up besides."""
_GRAMS = 8
"""Trigrams of a word that FTS5 is asked for; the rest is compared."""


def find(tx: Transaction, one: Wanted, kinds: Sequence[FoundKind], limit: int) -> list[FoundGroup]:
    """What fits, by kind, the best first; kinds without any are absent. Licences are the service's.

    Args:
        tx: Any transaction.
        one: What is wanted.
        kinds: Where to look.
        limit: Findings of a kind that are wanted; they are counted beyond.
    """
    groups = [_group(tx, one, kind, limit) for kind in kinds if kind in search_text.INDEXED and one]
    return [group for group in groups if group.findings]


def _group(tx: Transaction, one: Wanted, kind: FoundKind, limit: int) -> FoundGroup:
    rows: dict[int, str] = {}
    for words in one.alternatives:
        rows.update(_entries(tx, kind, words))
    more = len(rows) >= _MOST
    if more and kind is not FoundKind.LOG_LINE:
        for words in one.alternatives:
            rows.update(_entries(tx, kind, words, begins=True))
    if kind is FoundKind.LOG_LINE:
        ordered = sorted(rows, reverse=True)  # the latest first
    else:
        ordered = sorted(rows, key=lambda entry: (*rank(one, rows[entry]), rows[entry], entry))
    findings: list[Finding] = []
    lost = 0
    numbers = [search_text.number_of(entry) for entry in ordered]
    at, size = 0, limit
    while at < len(numbers) and len(findings) < limit:
        some = numbers[at : at + size]
        shown = search_rows.load(tx, kind, some, one)
        findings += [shown[number] for number in some if number in shown]
        lost += len(some) - len(shown)
        at, size = at + size, min(2 * size, bulk.IN_CHUNK)
    return FoundGroup(kind=kind, findings=tuple(findings[:limit]), total=len(rows) - lost, more=more)


def _entries(
    tx: Transaction, kind: FoundKind, words: Sequence[str], *, begins: bool = False
) -> list[tuple[int, str]]:
    """(id, text) of entries that hold every word, one of them in their own lines; at most ``_MOST``.

    ``begins``: only those whose name begins with one of the words.
    """
    if tx.connection.dialect.name == "sqlite":
        sql, values = _sqlite(tx, kind, words, begins=begins)
    else:
        sql, values = _server(kind, words, begins=begins)
    order = "DESC" if kind is FoundKind.LOG_LINE else "ASC"
    result = tx.connection.exec_driver_sql(f"{sql} {order} LIMIT {_MOST}", tuple(values))
    return [(row[0], row[1]) for row in result]


def _sqlite(
    tx: Transaction, kind: FoundKind, words: Sequence[str], *, begins: bool
) -> tuple[str, list[object]]:
    first, last = search_text.id_range(kind)
    grams = [gram for word in words for gram in _grams(word)]
    holds = " AND ".join("instr(entry.text, ?) > 0" for _ in words)
    place = "= 2" if begins else "< instr(entry.text, char(9))"
    own = " OR ".join(f"instr(entry.text, ?) {place}" for _ in words)
    where = f"{holds} AND ({own})"
    starts = [f"\n{word[:2]}" for word in words if begins and len(word) > 1]
    if (grams or starts) and search_index.has_fts(tx):
        wanted = " AND ".join(_quoted(gram) for gram in dict.fromkeys(grams))
        if starts:
            either = " OR ".join(_quoted(gram) for gram in dict.fromkeys(starts))
            wanted = f"{wanted} AND ({either})" if wanted else either
        sql = (
            f"SELECT entry.id, entry.text FROM {search_index.FTS} AS fts "  # noqa: S608
            "CROSS JOIN search_entry AS entry ON entry.id = fts.rowid "
            f"WHERE fts.{search_index.FTS} MATCH ? AND fts.rowid BETWEEN ? AND ? AND {where} "
            "ORDER BY fts.rowid"
        )
        return sql, [wanted, first, last, *words, *words]
    sql = (
        "SELECT entry.id, entry.text FROM search_entry AS entry "  # noqa: S608
        f"WHERE entry.id BETWEEN ? AND ? AND {where} ORDER BY entry.id"
    )
    return sql, [first, last, *words, *words]


def _quoted(gram: str) -> str:
    return '"' + gram.replace('"', '""') + '"'


def _grams(word: str) -> list[str]:
    return [word[at : at + 3] for at in range(len(word) - 2)][:_GRAMS]


def _server(kind: FoundKind, words: Sequence[str], *, begins: bool) -> tuple[str, list[object]]:
    first, last = search_text.id_range(kind)
    holds = " AND ".join("entry.text LIKE %s" for _ in words)
    place = "= 2" if begins else "< strpos(entry.text, chr(9))"
    own = " OR ".join(f"strpos(entry.text, %s) {place}" for _ in words)
    patterns = [like_pattern(word) for word in words]
    if begins:
        starts = " OR ".join("entry.text LIKE %s" for _ in words)
        holds = f"{holds} AND ({starts})"
        patterns += [f"\n{like_pattern(word)[1:]}" for word in words]
    sql = (
        f"SELECT entry.id, entry.text FROM {schema.search_entry.name} AS entry "  # noqa: S608
        f"WHERE entry.id BETWEEN %s AND %s AND {holds} AND ({own}) ORDER BY entry.id"
    )
    return sql, [first, last, *patterns, *words]
