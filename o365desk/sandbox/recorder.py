"""Writes exchanges as JSON lines (url, method, headers, body, status, answer, times); never secrets."""

import re
import threading
from pathlib import Path

import msgspec

from o365desk.sandbox.answers import Answer
from o365desk.sandbox.people import Props

_SECRET = re.compile(
    r"\b(client_secret|client_assertion|refresh_token|assertion|password|code|device_code|code_verifier)=[^&]*"
)
_CODE_FIELD = re.compile(r"(name='code' value=')[^']*")
_TOKENS = frozenset(("access_token", "refresh_token", "id_token", "device_code"))
_MAILBOX = re.compile(r"/users/([^/?]+)/mailboxSettings")


class Recorder:
    """One log file; lines are flushed as they come."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file = path.open("ab")
        self._lock = threading.Lock()

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._file.close()

    def write(
        self,
        method: str,
        url: str,
        headers: dict[str, str],
        body: bytes,
        tenant: str | None,
        answer: Answer,
        ts: float,
        ms: int,
    ) -> None:
        """Add one exchange; `ts` in epoch seconds, `ms` its length."""
        line: Props = {
            "ts": ts,
            "ms": ms,
            "method": method,
            "url": url,
            "headers": {name: "***" if name == "authorization" else value for name, value in headers.items()},
            "tenant": tenant,
            "status": answer.status,
            "response_headers": {"content-type": answer.content_type, **answer.headers},
        }
        mailbox = _MAILBOX.search(url)
        if mailbox:
            line["mailbox"] = mailbox[1]
        if body:
            text = _SECRET.sub(r"\1=***", body.decode("utf-8", "replace"))
            line["body"] = _json_or_text(text) if "json" in headers.get("content-type", "") else text
        if "json" in answer.content_type and answer.body:
            decoded = _json_or_text(answer.body.decode("utf-8", "replace"))
            if isinstance(decoded, dict):
                decoded |= dict.fromkeys(_TOKENS & decoded.keys(), "***")
            line["response"] = decoded
        elif answer.body:
            text = answer.body[:4000].decode("utf-8", "replace")
            line["response_text"] = _CODE_FIELD.sub(r"\1***", text)
        with self._lock:
            if not self._file.closed:
                self._file.write(msgspec.json.encode(line) + b"\n")
                self._file.flush()


def _json_or_text(text: str) -> object:
    try:
        return msgspec.json.decode(text)
    except msgspec.DecodeError:
        return text
