"""The way to the sign-in service, shared by all grants: MSAL's requests go out here and nowhere else."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import urlencode

import msal  # type: ignore[import-untyped]  # the library ships no types
import msgspec

from o365desk.domain.phrases import phrase
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
_DEADLINE_S = 60.0


class _TokenAnswer(msgspec.Struct, gc=False):
    """The shape of a token endpoint's answer, checked before MSAL sees it."""

    access_token: str | None = None
    refresh_token: str | None = None
    expires_in: int | str | None = None
    scope: str | None = None
    error: str | None = None
    error_description: str | None = None
    error_codes: list[int] | None = None

    def __repr__(self) -> str:
        return "_TokenAnswer(hidden)"


class _Confidential(msal.ConfidentialClientApplication):  # type: ignore[misc]  # its base has no types
    """With MSAL's device flow, which it offers to public clients only; Microsoft takes it from both."""

    DEVICE_FLOW_CORRELATION_ID = msal.PublicClientApplication.DEVICE_FLOW_CORRELATION_ID
    initiate_device_flow = msal.PublicClientApplication.initiate_device_flow
    acquire_token_by_device_flow = msal.PublicClientApplication.acquire_token_by_device_flow


class _NoCache(msal.TokenCache):  # type: ignore[misc]  # its base has no types
    """Keeps nothing: tokens have one place here (``tokens.TokenMemory``), and one way to be forgotten."""

    def add(self, event: object, **_: object) -> None:
        """A token came."""

    def search(self, *_: object, **__: object) -> Iterator[Any]:
        """None is kept."""
        return iter(())


class SignInDoor:
    """Asks the sign-in service for one application. Shared by all threads of a client.

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
        self.endpoints = endpoints
        self.name_of = name_of
        self._endpoints = endpoints
        self._application_id = application_id
        self._credential = credential
        self._sender = sender
        self._name_of = name_of
        self._links_of = links_of
        self.scope = endpoints.scope

    def application(self, tenant_id: str, *, public: bool = False) -> Any:
        """MSAL's application for a tenant; a public one sends no credential.

        Raises:
            AppError: The certificate cannot be used.
        """
        options = {
            "authority": f"{self._endpoints.login}/{tenant_id}",
            "instance_discovery": False,
            "http_client": _SignInHttp(self, tenant_id),
            "token_cache": _NoCache(),
        }
        if public:
            return msal.PublicClientApplication(self._application_id, **options)
        return _Confidential(self._application_id, client_credential=self._credential.for_msal(), **options)

    def ask(self, tenant_id: str, question: Callable[[list[str]], object]) -> Mapping[str, Any]:
        """Have MSAL ask for a scope; the answer may be a refusal (``error``).

        Raises:
            NotGraphAnswerError: The answer is not the sign-in service's.
        """
        result = self._asked(tenant_id, question)
        if number_of(result) in SCOPE_SIGN_IN and self._endpoints.is_local and self.scope != GLOBAL_SCOPE:
            # Another local server may know Graph by its global name only.
            self.scope = GLOBAL_SCOPE
            result = self._asked(tenant_id, question)
        return result

    def _asked(self, tenant_id: str, question: Callable[[list[str]], object]) -> Mapping[str, Any]:
        try:
            result = question([self.scope])
        except (ValueError, KeyError, RuntimeError):
            # A body that is no token answer, or an id token of another sign-in.
            raise self.not_an_answer(tenant_id) from None
        return result if isinstance(result, Mapping) else {}

    def refusal(
        self, tenant_id: str, result: Mapping[str, Any], status: int | None = 400, *, delegated: bool = False
    ) -> GraphError:
        """The error for a refused request, in words for the technician."""
        description = str(result.get("error_description") or "")
        if not result.get("error"):
            return self.not_an_answer(tenant_id)
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
            delegated=delegated or self._credential.keeper is not None,
        )
        if number and not error.link:
            error.link = sign_in_error_link(self._endpoints, number)
        return error

    def not_an_answer(self, tenant_id: str) -> NotGraphAnswerError:
        """The error for an answer that is not the sign-in service's."""
        return NotGraphAnswerError(
            phrase(f"The sign-in to {self._name_of(tenant_id)} failed."),
            phrase(
                f"{self._endpoints.login} did not answer as Microsoft's sign-in service does; a "
                f"sign-in page of "
                "the network or a proxy may have answered instead. What was read before is kept."
            ),
            phrase("Check the network connection, then try again."),
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
                    phrase("The sign-in was stopped."), phrase("It would have gone to a foreign host."),
                    code="suspicious_link",
                )  # fmt: skip

        def refuse(answer: Answer) -> Exception:
            return _Refused(answer)

        def checked(answer: Answer) -> Answer:
            try:
                read_object(answer.body, _TokenAnswer)
            except BrokenAnswerError:
                raise self.not_an_answer(tenant_id) from None
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
            error = self.refusal(tenant_id, result, answer.status)
            if not isinstance(error, TenantHeldError):
                return error
        return NetworkError(
            phrase(f"Microsoft's sign-in service is busy ({self._name_of(tenant_id)})."),
            phrase("It was asked several times. What was read before is kept."),
            phrase("Wait a few minutes and try again."),
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


def number_of(result: Mapping[str, Any]) -> int:
    """The AADSTS number of a refusal; 0 when there is none."""
    return sign_in_number(result.get("error_codes"), str(result.get("error_description") or ""))


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

    def __init__(self, door: SignInDoor, tenant_id: str) -> None:
        self._door = door
        self._tenant_id = tenant_id

    def get(self, url: str, **_: object) -> _SignInAnswer:
        """MSAL's discovery."""
        if not url.endswith(_DISCOVERY):
            return _SignInAnswer(404, "{}", {})
        return _SignInAnswer(200, self._door.discovery(self._tenant_id), {})

    def post(
        self,
        url: str,
        data: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        **_: object,
    ) -> _SignInAnswer:
        """MSAL's token request."""
        answer = self._door.post(self._tenant_id, url, data or {}, headers or {})
        return _SignInAnswer(answer.status, answer.body.decode("utf-8", "replace"), answer.headers)

    def close(self) -> None:
        """Nothing: the connections belong to the client."""
