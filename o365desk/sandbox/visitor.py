"""Plays the person with a browser: opens the sign-in page, accepts, and goes where it leads."""

import html
import re
import ssl
from pathlib import Path
from urllib.parse import urlencode, urljoin
from urllib.request import HTTPSHandler, ProxyHandler, Request, build_opener

_ACTION = re.compile(r"action='([^']*)'")
_FIELD = re.compile(r"<input type='hidden' name='([^']*)' value='([^']*)'>")
_TIMEOUT_S = 20


def approve(url: str, ca_file: Path, **changes: str) -> str:
    """Accept on the page at `url` and post the answer to the redirect URI; returns the page seen last.

    Args:
        url: the authorize address.
        ca_file: the sandbox's CA.
        changes: fields of the last form to send otherwise, as an attacker would; `declined="1"` declines.
    """
    context = ssl.create_default_context(cafile=str(ca_file))
    opener = build_opener(ProxyHandler({}), HTTPSHandler(context=context))

    def send(address: str, fields: dict[str, str] | None) -> str:
        body = urlencode(fields).encode() if fields is not None else None
        with opener.open(Request(address, body), timeout=_TIMEOUT_S) as answer:  # noqa: S310 - our own page
            return str(answer.read().decode())

    declined = changes.pop("declined", "")
    asked = send(url, None)
    fields = _fields(asked) | ({"declined": declined} if declined else {})
    accepted = send(urljoin(url, _action(asked)), fields)
    return send(_action(accepted), _fields(accepted) | changes)


def _action(page: str) -> str:
    found = _ACTION.search(page)
    return html.unescape(found[1]) if found else ""


def _fields(page: str) -> dict[str, str]:
    return {html.unescape(name): html.unescape(value) for name, value in _FIELD.findall(page)}
