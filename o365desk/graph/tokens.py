"""Access tokens by MSAL: one per tenant, kept in memory, asked for once when refused."""

from __future__ import annotations

import base64
import binascii
import copy
import json
import threading
import time
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

import msal  # type: ignore[import-untyped]  # the library ships no types
import msgspec

from o365desk.domain.values import Value, is_guid, utc_now
from o365desk.graph.clouds import GLOBAL_SCOPE, CloudEndpoints
from o365desk.graph.credentials import Credential
from o365desk.graph.decoding import BrokenAnswerError, read_object
from o365desk.graph.errors import SCOPE_SIGN_IN, Fix
from o365desk.graph.exceptions import (
    GraphError,
    NetworkError,
    NotGraphAnswerError,
    SuspiciousLinkError,
    TenantHeldError,
)
from o365desk.graph.links import sign_in_error_link
from o365desk.graph.sending import Call, Sender
from o365desk.graph.translation import sign_in_error, sign_in_number
from o365desk.graph.transport import MIB, Answer, Request
from o365desk.graph.urls import has_origin

_DISCOVERY = "/v2.0/.well-known/openid-configuration"
_SPARE_S = 120.0
"""A token is renewed this long before its end, so that none ends on the way."""
_DEADLINE_S = 60.0


class AccessToken(Value, frozen=True, kw_only=True):
    """A bearer token for Graph in one tenant.

    ``roles`` are the consented application permissions; None when the token cannot be read (Microsoft does
    not promise that it can). ``tenant_id`` is its ``tid``, a hint only.
    """

    value: str
    roles: frozenset[str] | None
    expires_at: datetime
    tenant_id: str | None

    def __repr__(self) -> str:
        return f"AccessToken(hidden, expires_at={self.expires_at.isoformat()})"


class _Claims(msgspec.Struct, gc=False):
    roles: list[str] = []
    tid: str | None = None


class _TokenAnswer(msgspec.Struct, gc=False):
    """The shape of a token endpoint's answer, checked before MSAL sees it."""

    access_token: str | None = None
    expires_in: int | str | None = None
    scope: str | None = None
    error: str | None = None
    error_description: str | None = None
    error_codes: list[int] | None = None


def read_claims(token: str) -> tuple[frozenset[str] | None, str | None]:
    """Roles and tenant id of a token, without verifying it (Graph does that); (None, None) when opaque."""
    parts = token.split(".")
    if len(parts) != 3:
        return None, None
    try:
        payload = base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4))
        claims = msgspec.json.decode(payload, type=_Claims)
    except (ValueError, binascii.Error, msgspec.MsgspecError, RecursionError):
        return None, None
    return frozenset(claims.roles), claims.tid.lower() if claims.tid else None


class TokenSource:
    """Gives tokens for one application, tenant by tenant. Shared by all threads of a client.

    Args:
        endpoints: Where to sign in, and the scope.
        application_id: Application (client) ID.
        credential: Secret or certificate.
        sender: Sends the requests.
        name_of: A tenant's name by its id, for messages.
        links_of: The links that mend things, by tenant id.
    """

    def __init__(
        self,
        endpoints: CloudEndpoints,
        application_id: str,
        credential: Credential,
        sender: Sender,
        name_of: Callable[[str], str],
        links_of: Callable[[str], dict[Fix, str]],
    ) -> None:
        self._endpoints = endpoints
        self._application_id = application_id
        self._credential = credential
        self._sender = sender
        self._name_of = name_of
        self._links_of = links_of
        self._scope = endpoints.scope
        self._lock = threading.Lock()
        self._tenants: dict[str, _Tenant] = {}

    def token(self, tenant_id: str, *, rejected: AccessToken | None = None) -> AccessToken:
        """A token for a tenant, from memory while it lives.

        Args:
            tenant_id: GUID or domain.
            rejected: The token that Graph refused; a new one is asked for, once for all threads.

        Raises:
            ConnectionHeldError: Microsoft refuses the sign-in. The same answer is given again without asking
                for as long as this object lives.
            NetworkError: The sign-in service could not be asked.
            CancelledError: The technician cancelled.
        """
        with self._lock:
            tenant = self._tenants.setdefault(tenant_id, _Tenant())
        with tenant.lock:
            if tenant.held is not None:
                raise copy.copy(tenant.held)  # each thread raises its own
            current = tenant.token
            fresh = current is not None and time.monotonic() < tenant.fresh_until
            if fresh and current is not None and (rejected is None or current.value != rejected.value):
                return current
            try:
                return self._ask(tenant_id, tenant, renew=rejected is not None)
            except TenantHeldError as error:
                tenant.held = error
                raise

    def _ask(self, tenant_id: str, tenant: _Tenant, *, renew: bool) -> AccessToken:
        if tenant.app is None:
            tenant.app = self._application(tenant_id)
        elif renew:
            tenant.app.remove_tokens_for_client()
        result = self._acquire(tenant_id, tenant)
        value = result.get("access_token")
        if not isinstance(value, str) or not value:
            raise self._refusal(tenant_id, result)
        seconds = _seconds(result.get("expires_in"))
        roles, tid = read_claims(value)
        if tid and is_guid(tenant_id) and tid != tenant_id.lower():
            raise TenantHeldError(
                f"The sign-in for {self._name_of(tenant_id)} was refused.",
                "The token that came belongs to another tenant; it was thrown away.",
                "Check the tenant ID of the connection.",
                code="foreign_token",
            )
        tenant.token = AccessToken(
            value=value, roles=roles, tenant_id=tid, expires_at=utc_now() + timedelta(seconds=seconds)
        )
        tenant.fresh_until = time.monotonic() + max(seconds - _SPARE_S, seconds / 2)
        return tenant.token

    def _acquire(self, tenant_id: str, tenant: _Tenant) -> Mapping[str, Any]:
        result = self._msal(tenant_id, tenant)
        number = sign_in_number(result.get("error_codes"), str(result.get("error_description") or ""))
        if number in SCOPE_SIGN_IN and self._endpoints.is_local and self._scope != GLOBAL_SCOPE:
            # Another local server may know Graph by its global name only.
            self._scope = GLOBAL_SCOPE
            result = self._msal(tenant_id, tenant)
        return result

    def _msal(self, tenant_id: str, tenant: _Tenant) -> Mapping[str, Any]:
        try:
            result = tenant.app.acquire_token_for_client([self._scope])
        except (ValueError, KeyError):
            raise self._not_an_answer(tenant_id) from None
        return result if isinstance(result, Mapping) else {}

    def _application(self, tenant_id: str) -> Any:
        return msal.ConfidentialClientApplication(
            self._application_id,
            client_credential=self._credential.for_msal(),
            authority=f"{self._endpoints.login}/{tenant_id}",
            instance_discovery=False,
            http_client=_SignInHttp(self, tenant_id),
        )

    def _refusal(self, tenant_id: str, result: Mapping[str, Any], status: int | None = 400) -> GraphError:
        description = str(result.get("error_description") or "")
        if not result.get("error"):
            return self._not_an_answer(tenant_id)
        number = sign_in_number(result.get("error_codes"), description)
        error = sign_in_error(
            number,
            str(result.get("error")),
            description,
            str(result.get("correlation_id") or ""),
            self._name_of(tenant_id),
            self._links_of(tenant_id),
            status=status,
            secrets=self._credential.secrets,
            clock_note=self._sender.clock_note,
        )
        if number and not error.link:
            error.link = sign_in_error_link(self._endpoints, number)
        return error

    def _not_an_answer(self, tenant_id: str) -> NotGraphAnswerError:
        return NotGraphAnswerError(
            f"The sign-in to {self._name_of(tenant_id)} failed.",
            f"{self._endpoints.login} did not answer as Microsoft's sign-in service does; a sign-in page of "
            "the network or a proxy may have answered instead. What was read before is kept.",
            "Check the network connection, then try again.",
            code="not_graph",
        )

    def post(self, tenant_id: str, url: str, data: Mapping[str, str], headers: Mapping[str, str]) -> Answer:
        """Ask the token endpoint, for MSAL. Transient refusals are retried here, below MSAL's own cache.

        Raises:
            SuspiciousLinkError: The address is not the sign-in service's.
            NetworkError, ThrottledError, CancelledError: As ``Sender.exchange``.
        """

        def judge(prepared_url: str) -> None:
            if not has_origin(prepared_url, (self._endpoints.login, *self._endpoints.login_hosts)):
                raise SuspiciousLinkError(
                    "The sign-in was stopped.", "It would have gone to a foreign host.",
                    code="suspicious_link",
                )  # fmt: skip

        def refuse(answer: Answer) -> Exception:
            return _Refused(answer)

        def checked(answer: Answer) -> Answer:
            try:
                read_object(answer.body, _TokenAnswer)
            except BrokenAnswerError:
                raise self._not_an_answer(tenant_id) from None
            return answer

        call = Call(
            tenant_id=tenant_id,
            tenant=self._name_of(tenant_id),
            what="the sign-in",
            build=lambda: Request(
                method="POST",
                url=url,
                headers={"Content-Type": "application/x-www-form-urlencoded", **headers},
                body=urlencode(data).encode(),
            ),
            judge=judge,
            refuse=refuse,
            decode=checked,
            deadline_s=_DEADLINE_S,
            max_bytes=MIB,
        )
        try:
            return self._sender.exchange(call)
        except _Refused as refused:
            if refused.answer.status < 500 and refused.answer.status != 429:
                return checked(refused.answer)
            raise self._busy(tenant_id, refused.answer) from None

    def _busy(self, tenant_id: str, answer: Answer) -> GraphError:
        try:
            result = json.loads(answer.body)
        except ValueError:
            result = {}
        if isinstance(result, dict) and result.get("error"):
            error = self._refusal(tenant_id, result, answer.status)
            if not isinstance(error, TenantHeldError):
                return error
        return NetworkError(
            f"Microsoft's sign-in service is busy ({self._name_of(tenant_id)}).",
            "It was asked several times. What was read before is kept.",
            "Wait a few minutes and try again.",
            code=f"http_{answer.status}",
            http_status=answer.status,
        )

    def discovery(self, tenant_id: str) -> str:
        """The openid configuration MSAL wants, from what is documented.

        One request less per tenant, and no document decides where the secret goes.
        """
        base = f"{self._endpoints.login}/{tenant_id}"
        return json.dumps(
            {
                "issuer": f"{base}/v2.0",
                "authorization_endpoint": f"{base}/oauth2/v2.0/authorize",
                "token_endpoint": f"{base}/oauth2/v2.0/token",
                "device_authorization_endpoint": f"{base}/oauth2/v2.0/devicecode",
            }
        )


class _Tenant:
    """What is known of one tenant; guarded by its own lock so that tenants do not wait for each other."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.app: Any = None
        self.token: AccessToken | None = None
        self.fresh_until = 0.0
        self.held: TenantHeldError | None = None


class _Refused(Exception):  # noqa: N818 - carries an answer, is never shown
    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.status)
        self.answer = answer


class _SignInAnswer:
    """An answer in the shape MSAL wants."""

    def __init__(self, status_code: int, text: str, headers: Mapping[str, str]) -> None:
        self.status_code = status_code
        self.text = text
        self.headers = headers

    def raise_for_status(self) -> None:
        """Nothing: answers of 500 and more never get here."""


class _SignInHttp:
    """MSAL's http_client: only the token endpoint goes out; discovery is answered from what is known."""

    def __init__(self, source: TokenSource, tenant_id: str) -> None:
        self._source = source
        self._tenant_id = tenant_id

    def get(self, url: str, **_: object) -> _SignInAnswer:
        """MSAL's discovery."""
        if not url.endswith(_DISCOVERY):
            return _SignInAnswer(404, "{}", {})
        return _SignInAnswer(200, self._source.discovery(self._tenant_id), {})

    def post(
        self,
        url: str,
        data: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        **_: object,
    ) -> _SignInAnswer:
        """MSAL's token request."""
        answer = self._source.post(self._tenant_id, url, data or {}, headers or {})
        return _SignInAnswer(answer.status, answer.body.decode("utf-8", "replace"), answer.headers)

    def close(self) -> None:
        """Nothing: the connections belong to the client."""


def _seconds(value: object) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return max(0.0, float(value))
    if isinstance(value, str) and value.isdecimal():
        return float(value)
    return 3599.0
