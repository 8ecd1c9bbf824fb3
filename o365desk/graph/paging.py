"""Following next links: unchanged, to the end, and never in circles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import msgspec

from o365desk.graph.decoding import Rows

R = TypeVar("R", bound=msgspec.Struct)

MAX_PAGES = 20_000
STALE_PAGES = 5
"""So many pages in a row without an object that was not seen before are an endless list."""


def follow(
    read: Callable[[str, Mapping[str, str] | None], Rows[R]],
    url: str,
    params: Mapping[str, str] | None,
    *,
    key: Callable[[R], str] | None,
    stale_pages: int,
    loop: Callable[[], Exception],
) -> Iterator[Rows[R]]:
    """Read a list page by page.

    Args:
        read: Reads one page; gets the address and the query options of the first page only.
        url: The first page.
        params: Its query options.
        key: A row's id; with it, pages without a new id are counted.
        stale_pages: So many of those in a row are an endless list.
        loop: Makes the error for a list that does not end.
    """
    followed: set[str] = set()
    seen: set[int] = set()
    stale = 0
    for _ in range(MAX_PAGES):
        page = read(url, params)
        if key is not None:
            before = len(seen)
            seen.update(map(hash, map(key, page.rows)))
            stale = 0 if len(seen) > before else stale + 1
        yield page
        if page.next_link is None:
            return
        if page.next_link in followed or stale >= stale_pages:
            raise loop()
        followed.add(page.next_link)
        url, params = page.next_link, None
    raise loop()


def ahead(pages: Iterator[Rows[R]]) -> Iterator[Rows[R]]:
    """The same pages; each next one is on its way while the consumer works on the last.

    What reading it raises comes in its place: after the pages before it.
    """
    page = next(pages, None)
    if page is None or page.next_link is None:
        yield from [] if page is None else [page]
        return
    reader = ThreadPoolExecutor(1, thread_name_prefix="page")
    try:
        while page is not None:
            following = reader.submit(next, pages, None)
            yield page
            page = following.result()
    finally:
        # Without waiting: a consumer that failed must not sit through the retries of a page nobody wants.
        reader.shutdown(wait=False, cancel_futures=True)
