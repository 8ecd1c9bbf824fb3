"""Delegated sign-in of the partner's service account: authorization code with PKCE, device code, refresh.

What a person does on Microsoft's pages is done here by a click on this server's own pages
(`/{tenant}/oauth2/v2.0/authorize`, `/devicelogin`), or by `approve_device` and `visitor.approve` in tests.
The refresh token is redeemed at the token endpoint of each customer that the account reaches by GDAP.
"""

import base64
import hashlib
import hmac
import re
import secrets
import time
from dataclasses import dataclass, field

import jwt

from o365desk.sandbox.answers import Answer, encode
from o365desk.sandbox.estate import Application, Estate
from o365desk.sandbox.pages import page
from o365desk.sandbox.problems import SignInError
from o365desk.sandbox.tenant import CONTRACT_ONLY, Tenant
from o365desk.sandbox.tokens import TokenMint

DEVICE_GRANTS = ("urn:ietf:params:oauth:grant-type:device_code", "device_code")
GRANTS = frozenset((*DEVICE_GRANTS, "authorization_code", "refresh_token"))
DIRECTORY_READERS, REPORTS_READER, GLOBAL_READER = "Directory Readers", "Reports Reader", "Global Reader"
_CODE_LIFE_S = 600
_DEVICE_LIFE_S = 900
_OPENID = frozenset(("openid", "profile", "offline_access", "email"))
_LOOPBACK = re.compile(r"http://localhost(:\d{1,5})?(/[\w./-]*)?")
_DIRECTORY = frozenset(
    ("User.Read.All", "Organization.Read.All", "Domain.Read.All", "Directory.Read.All")
)  # fmt: skip
_BY_ROLE = {
    DIRECTORY_READERS: _DIRECTORY,
    REPORTS_READER: frozenset(("Reports.Read.All", "ReportSettings.Read.All", "AuditLog.Read.All")),
    # Global Reader sees totals only, not the rows of single users (reportroot-authorization).
    GLOBAL_READER: _DIRECTORY | {"ReportSettings.Read.All", "AuditLog.Read.All"},
}
_NEEDS_NO_ROLE = frozenset(("DelegatedAdminRelationship.Read.All", "CrossTenantInformation.ReadBasic.All"))


@dataclass(slots=True)
class _Pending:
    """A code that waits to be redeemed: of the browser (`verifier_hash`) or of a device (`user_code`)."""

    application_id: str
    audience: str
    ends_at: float
    redirect_uri: str = ""
    verifier_hash: str = ""
    nonce: str = ""
    user_code: str = ""
    state: str = "pending"
    polled_at: float = 0.0


@dataclass(slots=True)
class PartnerSignIn:
    """Codes and refresh tokens of the partner's service account, and what can be done to them.

    Attributes:
        roles: GDAP roles of the account in every customer.
        interval_s: how often a device may ask; faster gets `slow_down`.
        strict: a refresh token ends when it is redeemed (Microsoft's live on).
        issued: every refresh token so far.
        public_client: "Allow public client flows": then devices must send no secret (AADSTS700025).
    """

    estate: Estate
    mint: TokenMint
    base_url: str
    key: bytes = field(repr=False)
    roles: frozenset[str] = frozenset((DIRECTORY_READERS, REPORTS_READER))
    interval_s: int = 5
    strict: bool = False
    public_client: bool = False
    _pending: dict[str, _Pending] = field(default_factory=dict, repr=False)
    _used: set[str] = field(default_factory=set, repr=False)
    _revoked: set[str] = field(default_factory=set, repr=False)
    issued: set[str] = field(default_factory=set, repr=False)
    _unused: bool = False

    @property
    def account(self) -> str:
        """The service account's user name."""
        return f"svc-documentation@{self.estate.partner.place.domain}"

    def revoke(self) -> None:
        """The account's password was changed: refresh tokens issued until now end (AADSTS50173)."""
        self._revoked |= self.issued

    def expire(self, expired: bool = True) -> None:
        """Let 90 days pass without use (AADSTS700082), or not."""
        self._unused = expired

    # Pages and endpoints

    def device_code(self, application: Application, audience: str) -> Answer:
        """`POST /{tenant}/oauth2/v2.0/devicecode`."""
        code = secrets.token_urlsafe(48)
        user_code = "".join(secrets.choice("BCDFGHJKLMNPQRSTVWXZ") for _ in range(9))
        self._pending[code] = _Pending(
            application.id, audience, time.time() + _DEVICE_LIFE_S, user_code=user_code
        )
        place = f"{self.base_url}/devicelogin"
        body = {
            "user_code": user_code,
            "device_code": code,
            "verification_uri": place,
            "expires_in": _DEVICE_LIFE_S,
            "interval": self.interval_s,
            "message": f"To sign in, use a web browser to open the page {place} and enter the code "
            f"{user_code} to authenticate.",
        }
        return Answer(200, encode(body), "application/json; charset=utf-8", {"cache-control": "no-store"})

    def approve_device(self, user_code: str | None = None, *, declined: bool = False) -> bool:
        """Enter a device's code (by default the newest) and accept, or decline. False: no such code."""
        for pending in reversed(self._pending.values()):
            if pending.user_code and pending.state == "pending" and user_code in (None, pending.user_code):
                pending.state = "declined" if declined else "approved"
                return True
        return False

    def device_page(self, form: dict[str, str] | None) -> Answer:
        """`/devicelogin`: the page with the field for the code; with a form, what came of it."""
        if form is None:
            return page(
                "Enter code",
                f"Enter the code that o365desk shows, to sign in as {self.account}.",
                form={"action": "/devicelogin", "ask": "user_code", "button": "Accept"},
            )
        if self.approve_device(form.get("user_code", "").strip().upper()):
            return page("You have signed in", "You can close this page and go back to o365desk.")
        return page("That code did not work", "Check the code and try again.", 400)

    def authorize_page(self, tenant: Tenant, application: Application, options: dict[str, str]) -> Answer:
        """`GET /{tenant}/oauth2/v2.0/authorize`: asks whether to accept; the options are hidden fields."""
        _check_authorize(options)
        return page(
            "Sign in",
            f"{application.name} wants to read as {self.account} ({tenant.name}).",
            form={"action": f"/{tenant.id}/oauth2/v2.0/authorize", "button": "Accept", **options},
        )

    def authorize(self, application: Application, audience: str, options: dict[str, str]) -> Answer:
        """`POST /{tenant}/oauth2/v2.0/authorize`: accepted; a page posts the code to the redirect URI."""
        _check_authorize(options)
        back = {"state": options.get("state", "")}
        if options.get("declined"):
            back |= {"error": "access_denied", "error_description": "AADSTS65004: User declined to consent."}
        else:
            code = f"1.{secrets.token_urlsafe(60)}"
            self._pending[code] = _Pending(
                application.id,
                audience,
                time.time() + _CODE_LIFE_S,
                options["redirect_uri"],
                options.get("code_challenge", ""),
                options.get("nonce", ""),
            )
            back |= {"code": code, "session_state": secrets.token_hex(8)}
        return page(
            "Signed in",
            "Press the button if this page stays.",
            form={"action": options["redirect_uri"], "button": "Continue", "submit": "at once", **back},
        )

    # The token endpoint

    def is_public(self, form: dict[str, str]) -> bool:
        """Whether the grant was or is made to a device as a public client, which must send no secret."""
        if form.get("grant_type") == "refresh_token":
            return bool(self._read(form.get("refresh_token", "")).get("pub"))
        return self.public_client and form.get("grant_type") in DEVICE_GRANTS

    def audience_of(self, form: dict[str, str]) -> str:
        """The resource that a code was asked for; empty when there is none (redeeming says why)."""
        pending = self._pending.get(form.get("code", "")) or self._pending.get(form.get("device_code", ""))
        return pending.audience if pending else ""

    def redeem(
        self, tenant: Tenant, application: Application, audience: str, form: dict[str, str]
    ) -> dict[str, object]:
        """Tokens for a code or a refresh token.

        Raises:
            SignInError: as Microsoft answers.
        """
        grant, nonce = form.get("grant_type", ""), ""
        if grant == "refresh_token":
            self._check_refresh(application, form.get("refresh_token", ""))
        elif grant == "authorization_code":
            nonce = self._check_code(application, form)
        else:
            self._check_device(application, form)
        public = self.is_public(form)
        self._check_reach(tenant, application)
        scopes = self.estate.consent(tenant.id, application.id) or ()
        effective = _NEEDS_NO_ROLE.union(*(_BY_ROLE.get(role, frozenset()) for role in self.roles))
        token = self.mint.issue(
            tenant.id,
            application.id,
            audience,
            f"https://sts.windows.net/{tenant.id}/",
            scopes,
            account=self.account,
            effective=effective & set(scopes),
        )
        if grant == "refresh_token" and self.strict:
            self._used.add(form["refresh_token"])
        return {
            "token_type": "Bearer",
            "scope": " ".join(f"{audience}/{name}" for name in scopes),
            "expires_in": self.mint.lifetime_s,
            "ext_expires_in": self.mint.lifetime_s,
            "access_token": token,
            "refresh_token": self._refresh_token(application, public),
            "id_token": self._id_token(tenant, application, nonce),
        }

    def _check_refresh(self, application: Application, token: str) -> None:
        claims = self._read(token)
        if claims.get("app") != application.id or token in self._used:
            raise _invalid(70000, "Provided grant is invalid or malformed.")
        if token in self._revoked:
            raise _invalid(
                50173,
                "The provided grant has expired due to it being revoked, a fresh auth token is needed. The "
                "user might have changed or reset their password.",
            )
        if self._unused:
            raise _invalid(
                700082,
                "The refresh token has expired due to inactivity. The token was inactive for 90.00:00:00.",
            )

    def _check_code(self, application: Application, form: dict[str, str]) -> str:
        pending = self._pending.pop(form.get("code", ""), None)
        if pending is None or pending.user_code:
            raise _invalid(54005, "OAuth2 Authorization code was already redeemed.")
        if pending.ends_at < time.time():
            raise _invalid(70008, "The provided authorization code or refresh token has expired.")
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        proof = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        if not hmac.compare_digest(proof, pending.verifier_hash):
            raise _invalid(501481, "The Code_Verifier does not match the code_challenge supplied.")
        if pending.redirect_uri != form.get("redirect_uri") or pending.application_id != application.id:
            raise _invalid(500112, "The reply address does not match the reply address of the request.")
        return pending.nonce

    def _check_device(self, application: Application, form: dict[str, str]) -> None:
        code = form.get("device_code", "")
        pending, now = self._pending.get(code), time.time()
        if pending is None or not pending.user_code or pending.application_id != application.id:
            raise SignInError(70000, "bad_verification_code", "The device code is not known.")
        if pending.ends_at < now:
            raise SignInError(70020, "expired_token", "The provided value for the input parameter "
                              "'device_code' is not valid. This device code has expired.")  # fmt: skip
        early = now - pending.polled_at < self.interval_s - 1
        pending.polled_at = now
        if early:
            raise SignInError(70017, "slow_down", "Asked too often.")
        if pending.state == "pending":
            raise SignInError(70016, "authorization_pending", "OAuth 2.0 device flow error. Authorization is "
                              "pending. Continue polling.")  # fmt: skip
        del self._pending[code]
        if pending.state == "declined":
            raise SignInError(65004, "authorization_declined", "User declined to consent to access the app.")

    def _check_reach(self, tenant: Tenant, application: Application) -> None:
        """The account is at home in the partner's tenant and reaches customers with a GDAP relationship."""
        reached = tenant is self.estate.partner or (
            tenant in self.estate.customers and tenant.trait != CONTRACT_ONLY
        )
        if not reached:
            raise _invalid(
                50020,
                f"User account '{self.account}' from identity provider does not exist in tenant "
                f"'{tenant.name}' and cannot access the application '{application.id}' in that tenant.",
            )
        if self.estate.consent(tenant.id, application.id) is None:
            raise _invalid(
                65001,
                "The user or administrator has not consented to use the application with ID "
                f"'{application.id}' named '{application.name}'.",
            )

    def _refresh_token(self, application: Application, public: bool) -> str:
        claims = {"app": application.id, "pub": public, "jti": secrets.token_urlsafe(16)}
        # Signed with the folder's seal: a connection survives a restart of the sandbox.
        token = "1." + jwt.encode(claims, self.key, algorithm="HS256").partition(".")[2]
        self.issued.add(token)
        return token

    def _read(self, token: str) -> dict[str, object]:
        head = jwt.encode({}, self.key, algorithm="HS256").partition(".")[0]
        try:
            return dict(jwt.decode(f"{head}.{token.removeprefix('1.')}", self.key, algorithms=["HS256"]))
        except jwt.InvalidTokenError:
            raise _invalid(70000, "Provided grant is invalid or malformed.") from None

    def _id_token(self, tenant: Tenant, application: Application, nonce: str) -> str:
        now = int(time.time())
        claims = {
            "aud": application.id, "iss": f"{self.base_url}/{tenant.id}/v2.0", "iat": now, "nbf": now,
            "exp": now + self.mint.lifetime_s, "name": "Documentation service",
            "preferred_username": self.account, "tid": tenant.id, "sub": "documentation", "ver": "2.0",
        }  # fmt: skip
        return jwt.encode(claims | ({"nonce": nonce} if nonce else {}), self.key, algorithm="HS256")


def asks_for_resource(scope: str) -> str:
    """The scope without those of OpenID Connect, as the other grants name it."""
    return " ".join(part for part in scope.split() if part not in _OPENID)


def _check_authorize(options: dict[str, str]) -> None:
    if not _LOOPBACK.fullmatch(options.get("redirect_uri", "")):
        raise SignInError(50011, "invalid_request", "The redirect URI specified in the request does not "
                          "match the redirect URIs configured for the application.")  # fmt: skip
    if options.get("response_type") != "code" or options.get("response_mode") != "form_post":
        raise SignInError(700054, "unsupported_response_type", "Only response_type 'code' by form_post.")
    if not options.get("code_challenge") or options.get("code_challenge_method") != "S256":
        raise SignInError(9002325, "invalid_request", "Proof Key for Code Exchange is required.")


def _invalid(code: int, text: str) -> SignInError:
    return SignInError(code, "invalid_grant", text)
