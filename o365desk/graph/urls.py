r"""Which addresses may be asked, judged on the address that the HTTP library will really use.

``urlsplit("https://evil.example\@graph.microsoft.com/")`` names Microsoft while requests connects to
evil.example; so the *prepared* URL is judged, by urllib3's own parser, and odd characters are refused before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import unquote

from urllib3.exceptions import LocationParseError
from urllib3.util import Url, parse_url

from o365desk.domain.connection import is_loopback
from o365desk.domain.values import GUID

_ODD = re.compile(r"[\x00-\x20\x7f-\x9f\\]")
_DOWNLOAD_SUFFIXES = (".office.com", ".office365.com", ".office365.us")


def origin_of(url: str) -> str | None:
    """``https://host[:port]`` of an address without its default port, or None when anything is odd.

    Odd: another scheme, user information, backslash, blanks or control characters, no host, a bad port.
    """
    parts = _parse(url)
    return None if parts is None else _origin(parts)


def _origin(parts: Url) -> str:
    port = "" if parts.port in (None, 443) else f":{parts.port}"
    return f"https://{parts.host}{port}"


@lru_cache(1_024)
def _parse(url: str) -> Url | None:
    """An address taken apart; the same one is judged where it comes from and again where it is sent."""
    if _ODD.search(url):
        return None
    authority = url.split("://", 1)[-1].split("/", 1)[0].split("?", 1)[0].split("#", 1)[0]
    if "@" in authority or "%" in authority or authority.endswith("."):
        return None
    try:
        parts = parse_url(url)
    except (LocationParseError, ValueError):
        return None
    if parts.scheme != "https" or not parts.host or parts.auth or parts.host.endswith("."):
        return None
    return parts


def has_origin(url: str, origins: Iterable[str]) -> bool:
    """Whether an address is on one of the given origins, exactly."""
    origin = origin_of(url)
    return origin is not None and origin.lower() in {allowed.lower() for allowed in origins}


def link_problem(url: str, graph: str, tenant_id: str) -> str:
    """Why a next link must not be followed, or an empty string.

    Args:
        url: The address as it will be sent.
        graph: Origin of the connection's Graph.
        tenant_id: The tenant that is being read; a link into another tenant's path is refused.
    """
    parts = _parse(url)
    if parts is None or _origin(parts).lower() != graph.lower():
        host = _host_for_message(url)
        return f"it leads to {host}" if host else "its address is malformed"
    # Decoded, as a proxy on the way may do it: "%2e%2e" climbs like "..".
    segments = unquote(parts.path or "/").lower().split("/")
    if segments[1] != "v1.0" or ".." in segments or "." in segments:
        return "it leads off Graph v1.0"
    if len(segments) > 2 and GUID.fullmatch(segments[2]) and segments[2] != tenant_id.lower():
        return "it leads to another tenant"
    return ""


def download_problem(url: str, graph: str) -> str:
    """Why the download address of a report must not be asked, or an empty string.

    Microsoft's reports live on ``reports*.office.com`` and its siblings; a local cloud's on any loopback
    port. No token is sent there.
    """
    parts = _parse(url)
    if parts is None:
        return "its address is malformed"
    host = (parts.host or "").lower().strip("[]")
    graph_host = (parse_url(graph).host or "").strip("[]")
    if is_loopback(graph_host):
        return "" if is_loopback(host) else f"it leads to {host}"
    if parts.port not in (None, 443) or not host.endswith(_DOWNLOAD_SUFFIXES):
        return f"it leads to {host}"
    return ""


def _host_for_message(url: str) -> str:
    if _ODD.search(url):
        return ""
    try:
        parts = parse_url(url)
    except (LocationParseError, ValueError):
        return ""
    return f"{parts.scheme or ''}://{parts.host}" if parts.host else ""
