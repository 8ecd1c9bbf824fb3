"""The one sign-in of the partner's service account: in the browser, or with a code on another device."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from o365desk.domain.errors import AppError, CancelledError
from o365desk.domain.phrases import phrase
from o365desk.domain.values import Value, clean_text, utc_now
from o365desk.graph.client import GraphClient
from o365desk.graph.delegated import SignedIn
from o365desk.graph.errors import PUBLIC_SIGN_IN
from o365desk.graph.exceptions import SuspiciousLinkError, TenantHeldError
from o365desk.graph.links import is_allowed_link
from o365desk.graph.loopback import Loopback
from o365desk.graph.sign_in_door import number_of
from o365desk.graph.urls import has_origin

PATIENCE_S = 600.0
"""How long the browser is waited for."""
_LEAST_INTERVAL_S = 0.1
_WAITING = frozenset(("authorization_pending", "slow_down"))


class DeviceCode(Value, frozen=True, kw_only=True):
    """What to type where: ``user_code`` on the page ``address``, before ``ends_at`` (UTC)."""

    user_code: str
    address: str
    ends_at: datetime


class PartnerSignIn:
    """Signs the service account in. One use per object; any thread but the GUI's.

    Args:
        client: Of the connection; its cancel event ends a wait within a second.
        tenant_id: The partner's own tenant, where the account lives.
    """

    def __init__(self, client: GraphClient, tenant_id: str) -> None:
        self._client = client
        self._door = client.tokens.door
        self._tenant_id = tenant_id

    def by_device(self, show: Callable[[DeviceCode], None]) -> SignedIn:
        """Sign in with a code (OAuth 2.0 device authorization grant).

        Args:
            show: Called once with the code.

        Raises:
            CancelledError: The technician cancelled.
            GraphError: Microsoft refuses, the code ran out, or the service cannot be reached.
        """
        application = self._door.application(self._tenant_id)
        flow = dict(self._door.ask(self._tenant_id, application.initiate_device_flow))
        if not flow.get("device_code"):
            raise self._door.refusal(self._tenant_id, flow, delegated=True)
        address = str(flow.get("verification_uri") or flow.get("verification_url") or "")
        if not is_allowed_link(address):
            raise _foreign_page()
        ends_at = utc_now() + timedelta(seconds=flow["expires_in"])
        code = clean_text(str(flow.get("user_code") or ""))
        show(DeviceCode(user_code=code, address=address, ends_at=ends_at))
        return self._signed_in(self._poll(application, flow))

    def by_browser(self, open_page: Callable[[str], None]) -> SignedIn:
        """Sign in with the system's browser (authorization code with PKCE, loopback redirect).

        Args:
            open_page: Opens Microsoft's sign-in page; called once, with an address on the connection's own
                login host.

        Raises:
            CancelledError: The technician cancelled.
            GraphError: Microsoft refuses, or the service cannot be reached.
            AppError: Nobody came back within ten minutes, or no port could be opened.
        """
        application = self._door.application(self._tenant_id)
        endpoints = self._door.endpoints
        with Loopback() as loopback:
            flow = application.initiate_auth_code_flow(
                [self._door.scope],
                redirect_uri=loopback.redirect_uri,
                prompt="select_account",
                response_mode="form_post",
            )
            if not has_origin(flow["auth_uri"], (endpoints.login, *endpoints.login_hosts)):
                raise _foreign_page()
            open_page(flow["auth_uri"])
            answer = loopback.wait(flow["state"], self._client.cancel, PATIENCE_S)
        if answer is None:
            raise AppError(
                "Nobody signed in.",
                f"The browser did not come back within {PATIENCE_S / 60:.0f} minutes.",
                "Try again, or sign in with a code.",
                code="sign_in_timeout",
            )
        return self._signed_in(
            self._door.ask(
                self._tenant_id, lambda _: application.acquire_token_by_auth_code_flow(flow, dict(answer))
            )
        )

    def _poll(self, application: Any, flow: dict[str, Any]) -> Mapping[str, Any]:
        while True:
            if self._client.cancel.wait(max(_LEAST_INTERVAL_S, float(flow["interval"]))):
                raise CancelledError
            result = self._door.ask(self._tenant_id, partial(_ask_once, application, flow))
            if number_of(result) in PUBLIC_SIGN_IN:
                application = self._door.application(self._tenant_id, public=True)
                continue
            if result.get("error") not in _WAITING:
                return result
            if time.time() >= flow["expires_at"]:
                raise AppError(
                    "The code has run out.", "Nobody signed in with it.", "Start the sign-in again.",
                    code="sign_in_timeout",
                )  # fmt: skip

    def _signed_in(self, result: Mapping[str, Any]) -> SignedIn:
        if not result.get("access_token"):
            raise self._door.refusal(self._tenant_id, result, delegated=True)
        token = result.get("refresh_token")
        claims = result.get("id_token_claims") or {}
        if not isinstance(token, str) or not token:
            raise TenantHeldError(
                phrase("The sign-in cannot be kept."),
                phrase(
                    "Microsoft gave no refresh token: the permission offline_access is refused, or a "
                    "policy of "
                    "the partner's tenant forbids to stay signed in."
                ),
                phrase("Allow offline_access for the application, then sign in again."),
                code="no_refresh_token",
            )
        home = str(claims.get("tid") or "").lower()
        if home and home != self._tenant_id.lower():
            raise TenantHeldError(
                phrase("The account signed in to another tenant."),
                phrase(f"It signed in to {home}, the connection is for {self._tenant_id}. Nothing was kept."),
                phrase("Sign in with the service account of the partner's own tenant."),
                code="foreign_account",
            )
        account = clean_text(str(claims.get("preferred_username") or ""))
        return SignedIn(refresh_token=token, account=account)


def _ask_once(application: Any, flow: dict[str, Any], _: list[str]) -> object:
    # MSAL's own loop sleeps between two questions; told to leave at once, it asks once.
    return application.acquire_token_by_device_flow(flow, exit_condition=lambda _: True)


def _foreign_page() -> SuspiciousLinkError:
    return SuspiciousLinkError(
        phrase("The sign-in was stopped."),
        phrase("It would have led to a page that is not Microsoft's; no browser was opened."),
        phrase("Check the network connection and the cloud of the connection."),
        code="suspicious_link",
    )
