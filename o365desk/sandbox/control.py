"""`/sandbox/...`: the same controls over HTTP, for people and other processes."""

import re
import time
from collections import Counter
from typing import TYPE_CHECKING

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from o365desk.sandbox.answers import encode
from o365desk.sandbox.faults import Fault

if TYPE_CHECKING:
    from o365desk.sandbox.server import SandboxServer


class _Consent(msgspec.Struct):
    tenant: str
    permissions: list[str] | None = None


class _Secret(msgspec.Struct):
    expired: bool


class _Latency(msgspec.Struct):
    ms: int


class _Throttling(msgspec.Struct):
    on: bool


class _Change(msgspec.Struct):
    every: int


class _Pages(msgspec.Struct):
    path: str
    rows: int


class _User(msgspec.Struct):
    tenant: str
    id: str


_ID = re.compile(r"/[0-9a-f]{8}-[0-9a-f-]{27}(?=/|$)|(?<=/download)/.*")


class Control:
    """Answers the control requests of one server."""

    def __init__(self, server: "SandboxServer") -> None:
        self._server = server

    async def answer(self, request: Request) -> Response:
        """One request below `/sandbox`."""
        action = (request.method, request.path_params["rest"].strip("/"))
        body = await request.body()
        try:
            found = self._act(action, body)
        except (msgspec.DecodeError, ValueError, KeyError) as error:
            return Response(encode({"error": str(error)}), 400, media_type="application/json")
        if found is None:
            return Response(encode({"error": "no such control"}), 404, media_type="application/json")
        return Response(encode(found), media_type="application/json")

    def _act(self, action: tuple[str, str], body: bytes) -> object:
        server = self._server
        if action in (("GET", "state"), ("GET", "")):
            return self._state()
        if action == ("GET", "usage"):
            return self._usage()
        if action == ("POST", "faults"):
            for fault in msgspec.json.decode(body, type=list[Fault]):
                server.fault(**{name: getattr(fault, name) for name in fault.__struct_fields__})
        elif action == ("DELETE", "faults"):
            server.clear_faults()
        elif action == ("POST", "next-day"):
            return {"events": server.next_day(), "day": server.estate.day}
        elif action == ("POST", "change"):
            return {"users": server.change_users(msgspec.json.decode(body, type=_Change).every)}
        elif action == ("POST", "consent"):
            consent = msgspec.json.decode(body, type=_Consent)
            tenant = server.estate.tenant(consent.tenant)
            if tenant is None:
                raise KeyError(consent.tenant)
            if consent.permissions is None:
                server.revoke(tenant.id)
            else:
                server.grant(tenant.id, consent.permissions)
        elif action == ("POST", "secret"):
            server.expire_secret(msgspec.json.decode(body, type=_Secret).expired)
        elif action == ("POST", "pages"):
            pages = msgspec.json.decode(body, type=_Pages)
            server.limit_pages(pages.path, pages.rows)
        elif action in (("POST", "remove-user"), ("POST", "restore-user")):
            user = msgspec.json.decode(body, type=_User)
            change = server.remove_user if action[1] == "remove-user" else server.restore_user
            change(user.tenant, user.id)
        elif action == ("POST", "latency"):
            server.set_latency(msgspec.json.decode(body, type=_Latency).ms)
        elif action == ("POST", "throttling"):
            server.throttle.on = msgspec.json.decode(body, type=_Throttling).on
        elif action == ("POST", "revoke-sign-ins"):
            server.partner_sign_in.revoke()
        elif action == ("POST", "expire-sign-ins"):
            server.partner_sign_in.expire()
        elif action == ("POST", "expire-tokens"):
            server.expire_tokens()
        else:
            return None
        return self._state()

    def _usage(self) -> dict[str, object]:
        """Processor seconds of this process so far, and how often each path was asked, ids left out."""
        asked = Counter(
            f"{method} {_ID.sub('/*', target.partition('?')[0])}"
            for method, target, _, _ in self._server.requests
        )
        return {"cpu_s": time.process_time(), "asked": asked}

    def _state(self) -> dict[str, object]:
        server, estate = self._server, self._server.estate
        return {
            "day": estate.day,
            "requests": len(server.requests),
            "throttling": server.throttle.on,
            "faults": server.faults(),
            "hits": server.hit_counts(),
            "foreign": len(server.foreign.calls),
            "tenants": [
                {
                    "id": tenant.id,
                    "name": tenant.name,
                    "domain": tenant.place.domain,
                    "users": tenant.roster.living,
                    "trait": tenant.trait,
                    "permissions": estate.consent(tenant.id, estate.partner_app.id),
                }
                for tenant in estate.tenants.values()
            ],
        }
