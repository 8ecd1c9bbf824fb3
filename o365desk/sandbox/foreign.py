"""Somebody else's host: links that look like Graph's and lead there, and a listener that counts who comes."""

import contextlib
import socket
import threading
from urllib.parse import urlsplit

_BACKLOG = 64


class ForeignHost:
    """A second listener on loopback that stands for a host which is not Microsoft's; nobody should ever come.

    Attributes:
        port: where it listens.
    """

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=_BACKLOG)
        self.port: int = self._socket.getsockname()[1]
        self._lock = threading.Lock()
        self._calls: list[bytes] = []
        self._thread = threading.Thread(target=self._count, name="sandbox-foreign", daemon=True)
        self._thread.start()

    @property
    def calls(self) -> list[bytes]:
        """The first bytes of every connection that was made."""
        with self._lock:
            return list(self._calls)

    def close(self) -> None:
        """Stop listening; safe to call twice."""
        with contextlib.suppress(OSError):  # It wakes the thread; the socket may be closed already.
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join(5)

    def _count(self) -> None:
        while True:
            try:
                caller, _ = self._socket.accept()
            except OSError:
                return
            with caller, self._lock:
                caller.settimeout(1)
                self._calls.append(b"")
                with contextlib.suppress(OSError):
                    self._calls[-1] = caller.recv(65_536)


def hostile_links(base_url: str, foreign_port: int, other_tenant: str) -> dict[str, str]:
    """Next links that must not be followed, each named by its trick.

    Args:
        base_url: the sandbox's own address.
        foreign_port: port of a `ForeignHost`.
        other_tenant: id of a tenant that is not the one being read.
    """
    own = urlsplit(base_url).netloc
    host, port = own.split(":")
    foreign = f"127.0.0.1:{foreign_port}"
    path = "/v1.0/users?$skiptoken=x"
    return {
        "foreign port": f"https://{foreign}{path}",
        "no TLS": f"http://{foreign}{path}",
        "no TLS on the own host": f"http://{own}{path}",
        "user information": f"https://{own}@{foreign}{path}",
        "user and password": f"https://graph:{port}@{foreign}{path}",
        "backslash and user": f"https://{foreign}\\@{own}{path}",
        "backslash": f"https://{foreign}\\.{own}{path}",
        "own host as a prefix": f"https://{host}.evil.example:{port}{path}",
        "own host as a suffix": f"https://evil.{own}{path}",
        "trailing dot": f"https://{host}.:{port}{path}",
        "own port left out": f"https://{host}{path}",
        "control character": f"https://{foreign}\t.{own}{path}",
        "line break": f"https://{own}\r\nHost: {foreign}{path}",
        "blank first": f" https://{foreign}{path}",
        "percent in the host": f"https://127.0.0.1%2f:{foreign_port}{path}",
        "another name of loopback": f"https://localhost:{foreign_port}{path}",
        "IPv6": f"https://[::ffff:127.0.0.1]:{foreign_port}{path}",
        "number as a host": f"https://2130706433:{foreign_port}{path}",
        "fragment": f"https://{foreign}#{own}{path}",
        "no scheme": f"//{foreign}{path}",
        "relative": path,
        "another scheme": f"ftp://{foreign}{path}",
        "file": "file:///etc/hostname",
        "another tenant": f"{base_url}/v1.0/{other_tenant}/users?$skiptoken=x",
        "another version": f"{base_url}/beta/users?$skiptoken=x",
        "up and out": f"{base_url}/v1.0/../sandbox/state",
        "up, encoded": f"{base_url}/v1.0/%2e%2e/sandbox/state",
        "the control door": f"{base_url}/sandbox/state",
        "nothing": "",
    }
