"""The Microsoft identity platform: OpenID configuration, token endpoint, pages for consent and sign-in."""

import re
from urllib.parse import parse_qsl, quote, urlencode

import jwt
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from o365desk.sandbox.answers import Answer, encode
from o365desk.sandbox.delegated import GRANTS, PartnerSignIn, asks_for_resource
from o365desk.sandbox.estate import Application, Estate
from o365desk.sandbox.pages import page
from o365desk.sandbox.problems import SignInError, sign_in_error_answer
from o365desk.sandbox.tenant import Tenant
from o365desk.sandbox.tokens import TokenMint

_GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.I)
_DOMAIN = re.compile(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", re.I)
_RESOURCES = (
    "https://graph.microsoft.com",
    "https://graph.microsoft.us",
    "https://dod-graph.microsoft.us",
    "https://microsoftgraph.chinacloudapi.cn",
)
_ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
_SHARED_TENANTS = ("common", "organizations", "consumers")


class IdentityPlatform:
    """Answers everything outside `/v1.0`."""

    def __init__(self, estate: Estate, mint: TokenMint, base_url: str, delegated: PartnerSignIn) -> None:
        self._estate = estate
        self._mint = mint
        self._base = base_url
        self.delegated = delegated

    def configuration(self, tenant_key: str) -> Answer:
        """OpenID configuration of a tenant (`common` and its like included)."""
        if tenant_key in _SHARED_TENANTS:
            tenant_id = tenant_key
        else:
            try:
                tenant_id = self._tenant(tenant_key).id
            except SignInError as problem:
                return sign_in_error_answer(problem)
        root = f"{self._base}/{tenant_id}"
        body = {
            "token_endpoint": f"{root}/oauth2/v2.0/token",
            "token_endpoint_auth_methods_supported": ["client_secret_post", "private_key_jwt"],
            "jwks_uri": f"{root}/discovery/v2.0/keys",
            "issuer": f"{root}/v2.0",
            "authorization_endpoint": f"{root}/oauth2/v2.0/authorize",
            "device_authorization_endpoint": f"{root}/oauth2/v2.0/devicecode",
            "end_session_endpoint": f"{root}/oauth2/v2.0/logout",
            "response_types_supported": ["code", "id_token", "code id_token", "id_token token"],
            "scopes_supported": ["openid", "profile", "email", "offline_access"],
            "subject_types_supported": ["pairwise"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "tenant_region_scope": "EU",
            "cloud_instance_name": "microsoftonline.com",
            "msgraph_host": "graph.microsoft.com",
        }
        return Answer(200, encode(body), "application/json; charset=utf-8")

    def tenant_id(self, key: str) -> str | None:
        """The id of a tenant given by id or domain."""
        tenant = self._estate.tenant(key)
        return tenant.id if tenant else None

    def token(self, tenant_key: str, body: bytes) -> Answer:
        """The token endpoint."""
        form = dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
        try:
            return Answer(
                200,
                encode(self._grant(tenant_key, form)),
                "application/json; charset=utf-8",
                {"cache-control": "no-store", "pragma": "no-cache"},
            )
        except SignInError as problem:
            return sign_in_error_answer(problem)

    def device_code(self, tenant_key: str, body: bytes) -> Answer:
        """The endpoint that starts a sign-in on another device."""
        form = dict(parse_qsl(body.decode("utf-8", "replace")))
        try:
            tenant = self._home(tenant_key)
            application = self._application(tenant, form.get("client_id", ""))
            audience = self._audience(asks_for_resource(form.get("scope", "")))
            return self.delegated.device_code(application, audience)
        except SignInError as problem:
            return sign_in_error_answer(problem)

    def authorize(self, tenant_key: str, options: dict[str, str], *, accepted: bool) -> Answer:
        """The sign-in page, and what follows the click on it."""
        try:
            tenant = self._home(tenant_key)
            application = self._application(tenant, options.get("client_id", ""))
            audience = self._audience(asks_for_resource(options.get("scope", "")))
            if not accepted:
                return self.delegated.authorize_page(tenant, application, options)
            return self.delegated.authorize(application, audience, options)
        except SignInError as problem:
            return page("Sorry, but we’re having trouble signing you in.",
                        f"AADSTS{problem.code}: {problem.text}", 400)  # fmt: skip

    def _home(self, key: str) -> Tenant:
        """The tenant that people sign in to; shared endpoints lead to the account's own."""
        return self._estate.partner if key.lower() in _SHARED_TENANTS[:2] else self._tenant(key)

    def consent(self, tenant_key: str, options: dict[str, str]) -> Answer:
        """The admin consent page: opening it grants."""
        try:
            tenant = self._tenant(tenant_key)
            application = self._estate.apps.get(options.get("client_id", "").lower())
            if application is None:
                raise SignInError(700016, "unauthorized_client", "Application was not found.")
        except SignInError as problem:
            return page("Consent not possible", f"AADSTS{problem.code}: {problem.text}", 400)
        self._estate.grant(tenant.id, application.id)
        granted = self._estate.consent(tenant.id, application.id) or ()
        back = options.get("redirect_uri", "")
        if re.match(r"https?://(localhost|127\.0\.0\.1)[:/]", back):
            values = {"admin_consent": "True", "tenant": tenant.id, "state": options.get("state", "")}
            return Answer(
                302, b"", "text/plain", {"location": f"{back}?{urlencode(values, quote_via=quote)}"}
            )
        return page(
            "Consent granted",
            f"{application.name} may now read {tenant.name} ({tenant.place.domain}): {', '.join(granted)}. "
            "You can close this page and sync again.",
        )

    def _tenant(self, key: str) -> Tenant:
        if not _GUID.fullmatch(key) and not _DOMAIN.fullmatch(key):
            raise SignInError(
                900023,
                "invalid_request",
                f"Specified tenant identifier '{key}' is neither a valid DNS name, nor a valid external "
                "domain.",
            )
        tenant = self._estate.tenant(key)
        if tenant is None:
            raise SignInError(
                90002,
                "invalid_request",
                f"Tenant '{key}' not found. Check to make sure you have the correct tenant ID and are "
                "signing into the "
                "correct cloud. Check with your subscription administrator, this may happen if there are "
                "no active "
                "subscriptions for the tenant.",
            )
        return tenant

    def _grant(self, tenant_key: str, form: dict[str, str]) -> dict[str, object]:
        delegated = form.get("grant_type") in GRANTS
        if form.get("grant_type") != "client_credentials" and not delegated:
            raise SignInError(
                70003,
                "unsupported_grant_type",
                f"The app requested an unsupported grant type '{form.get('grant_type', '')}'.",
            )
        if tenant_key.lower() in _SHARED_TENANTS:
            raise SignInError(
                50194,
                "unauthorized_client",
                f"Application '{form.get('client_id', '')}' is not configured as a multi-tenant "
                "application. Usage of the "
                f"/{tenant_key} endpoint is not supported for such apps. Use a tenant-specific endpoint.",
            )
        tenant = self._tenant(tenant_key)
        scope = form.get("scope", "")
        if delegated:  # A code stands for the scope it was asked with.
            scope = asks_for_resource(scope)
            audience = self._audience(scope) if scope else self.delegated.audience_of(form)
        else:
            audience = self._audience(scope)
        application = self._application(tenant, form.get("client_id", ""))
        if delegated and self.delegated.is_public(form):
            _refuse_credential(form)
        else:
            self._authenticate(application, tenant, form)
        if delegated:
            return self.delegated.redeem(tenant, application, audience, form)
        granted = self._estate.consent(tenant.id, application.id)
        if granted is None:
            raise SignInError(
                7000229,
                "unauthorized_client",
                f"The client application '{application.id}' is missing service principal in the tenant "
                f"'{tenant.id}'. "
                "See instructions here: https://go.microsoft.com/fwlink/?linkid=2225119",
            )
        token = self._mint.issue(
            tenant.id, application.id, audience, f"https://sts.windows.net/{tenant.id}/", granted
        )
        lifetime = self._mint.lifetime_s
        return {
            "token_type": "Bearer",
            "expires_in": lifetime,
            "ext_expires_in": lifetime,
            "access_token": token,
        }

    def _audience(self, scope: str) -> str:
        scopes = scope.split()
        if len(scopes) > 1:
            raise SignInError(
                70011,
                "invalid_scope",
                f"The provided request must include one resource. The scope {scope} is not valid.",
            )
        for resource in (*_RESOURCES, self._base, self._base.replace("127.0.0.1", "localhost")):
            if scope in (f"{resource}/.default", f"{resource}//.default"):
                return resource
        if scope.endswith("/.default"):
            raise SignInError(
                500011,
                "invalid_resource",
                f"The resource principal named {scope.removesuffix('/.default')} was not found in the "
                "tenant. This can "
                "happen if the application has not been installed by the administrator of the tenant.",
            )
        raise SignInError(
            1002012 if scope else 70011,
            "invalid_scope",
            f"The provided value for scope {scope} is not valid. Client credential flows must have a "
            "scope value with "
            "/.default suffixed to the resource identifier (application ID URI).",
        )

    def _application(self, tenant: Tenant, client_id: str) -> Application:
        if not client_id:
            raise SignInError(
                900144,
                "invalid_request",
                "The request body must contain the following parameter: 'client_id'.",
            )
        application = self._estate.apps.get(client_id.lower())
        if application is None or (not application.multi_tenant and application.home_tenant != tenant.id):
            raise SignInError(
                700016,
                "unauthorized_client",
                f"Application with identifier '{client_id}' was not found in the directory "
                f"'{tenant.name}'. This can happen "
                "if the application has not been installed by the administrator of the tenant or "
                "consented to by any user in "
                "the tenant. You may have sent your authentication request to the wrong tenant.",
            )
        return application

    def _authenticate(self, application: Application, tenant: Tenant, form: dict[str, str]) -> None:
        assertion = form.get("client_assertion")
        secret = form.get("client_secret")
        if assertion:
            if form.get("client_assertion_type") != _ASSERTION:
                raise SignInError(
                    900144,
                    "invalid_request",
                    "The request body must contain the parameter 'client_assertion_type'.",
                )
            self._check_assertion(application, tenant, assertion)
        elif not secret:
            raise SignInError(
                7000218,
                "invalid_client",
                "The request body must contain the following parameter: 'client_assertion' or "
                "'client_secret'.",
                401,
            )
        elif secret != application.secret:
            hint = (
                "Ensure the secret being sent in the request is the client secret value, not the client "
                "secret ID, for a "
                f"secret added to app '{application.id}'."
            )
            raise SignInError(7000215, "invalid_client", f"Invalid client secret provided. {hint}", 401)
        elif application.secret_expired:
            raise SignInError(
                7000222,
                "invalid_client",
                f"The provided client secret keys for app '{application.id}' are expired. Visit the Azure "
                "portal to create "
                "new keys for your app, or consider using certificate credentials for added security.",
                401,
            )

    def _check_assertion(self, application: Application, tenant: Tenant, assertion: str) -> None:
        if application.public_key is None:
            raise SignInError(
                700027,
                "invalid_client",
                f"The certificate used to sign the client assertion is not registered on application "
                f"'{application.id}'.",
                401,
            )
        endpoints = [
            f"{base}/{key}{path}"
            for base in (self._base, self._base.replace("127.0.0.1", "localhost"))
            for key in (tenant.id, *tenant.domains)
            for path in ("/oauth2/v2.0/token", "/v2.0", "")
        ]
        key = load_pem_public_key(application.public_key)
        try:
            claims = jwt.decode(
                assertion,
                key,  # type: ignore[arg-type]  # cryptography's union is wider than RSA, the key is ours
                algorithms=["RS256", "PS256"],
                audience=endpoints,
                options={"require": ["exp", "aud", "iss", "sub"]},
            )
        except jwt.ExpiredSignatureError:
            raise SignInError(
                700024, "invalid_client", "Client assertion is not within its valid time range.", 401
            ) from None
        except jwt.InvalidAudienceError:
            raise SignInError(
                700023, "invalid_client", "Client assertion audience claim does not match Realm issuer.", 401
            ) from None
        except jwt.InvalidTokenError:
            raise SignInError(
                700027,
                "invalid_client",
                "Client assertion failed signature validation. [Reason - The key was not found or the "
                "signature is invalid.]",
                401,
            ) from None
        if claims["iss"] != application.id or claims["sub"] != application.id:
            raise SignInError(
                700021,
                "invalid_client",
                "Client assertion application identifier doesn't match 'client_id' parameter.",
                401,
            )


def _refuse_credential(form: dict[str, str]) -> None:
    if form.get("client_secret") or form.get("client_assertion"):
        raise SignInError(
            700025,
            "invalid_client",
            "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
            401,
        )
