"""Access tokens of the sandbox: real JWTs that nobody but this process can sign."""

import secrets
import time
import uuid

import jwt

from o365desk.sandbox.answers import GraphError

LIFETIME_S = 3599


class Claims:
    """What a checked token says; `roles` are the permissions in effect."""

    __slots__ = ("application_id", "expires_at", "roles", "tenant_id")

    def __init__(self, tenant_id: str, application_id: str, roles: frozenset[str], expires_at: float) -> None:
        self.tenant_id = tenant_id
        self.application_id = application_id
        self.roles = roles
        self.expires_at = expires_at


class TokenMint:
    """Issues and checks tokens; the key lives and dies with the process."""

    def __init__(self, lifetime_s: int = LIFETIME_S) -> None:
        self._key = secrets.token_bytes(32)
        self._seen: dict[str, Claims] = {}
        self.lifetime_s = lifetime_s

    def issue(
        self,
        tenant_id: str,
        application_id: str,
        audience: str,
        issuer: str,
        granted: tuple[str, ...],
        *,
        account: str = "",
        effective: frozenset[str] = frozenset(),
    ) -> str:
        """A token; the claim `roles` (with an account: `scp`) is absent when nothing was consented.

        Args:
            tenant_id: the tenant it is for.
            application_id: the client.
            audience: the resource.
            issuer: who issues it.
            granted: consented permissions.
            account: the person for whom it speaks, empty for the application alone.
            effective: what the person's own roles leave of `granted`.
        """
        now = int(time.time())
        claims: dict[str, object] = {
            "aud": audience,
            "iss": issuer,
            "iat": now,
            "nbf": now,
            "exp": now + self.lifetime_s,
            "appid": application_id,
            "appidacr": "1",
            "idtyp": "user" if account else "app",
            "oid": str(uuid.uuid5(uuid.UUID(tenant_id), application_id)),
            "tid": tenant_id,
            "uti": secrets.token_urlsafe(16),
            "ver": "1.0",
        }
        if account:
            claims |= {"upn": account, "oid": str(uuid.uuid5(uuid.UUID(tenant_id), account))}
        if granted:
            claims |= {"scp": " ".join(granted)} if account else {"roles": list(granted)}
        token = jwt.encode(claims, self._key, algorithm="HS256", headers={"kid": "sandbox"})
        allowed = effective if account else frozenset(granted)
        self._seen[token] = Claims(tenant_id, application_id, allowed, now + self.lifetime_s)
        return token

    def check(self, authorization: str) -> Claims:
        """The claims of an `Authorization` header.

        Raises:
            GraphError: 401 as Graph words it.
        """
        scheme, _, token = authorization.partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise GraphError(401, "InvalidAuthenticationToken", "Access token is empty.")
        claims = self._seen.get(token)
        if claims is None:
            claims = self._seen[token] = self._read(token)
        if claims.expires_at <= time.time():
            raise GraphError(
                401, "InvalidAuthenticationToken", "Lifetime validation failed, the token is expired."
            )
        return claims

    def peek(self, authorization: str) -> str | None:
        """The tenant a header speaks for, if the token is one of ours."""
        claims = self._seen.get(authorization.partition(" ")[2])
        return claims.tenant_id if claims else None

    def expire_all(self) -> None:
        """Make every token issued so far too old."""
        for claims in self._seen.values():
            claims.expires_at = 0
        self._key = secrets.token_bytes(32)

    def _read(self, token: str) -> Claims:
        try:
            body = jwt.decode(
                token,
                self._key,
                algorithms=["HS256"],
                options={"verify_aud": False, "require": ["exp", "tid", "appid"]},
            )
        except jwt.ExpiredSignatureError:
            raise GraphError(
                401, "InvalidAuthenticationToken", "Lifetime validation failed, the token is expired."
            ) from None
        except jwt.DecodeError as error:
            text = (
                "Signature is invalid."
                if "ignature" in str(error)
                else f"IDX14100: JWT is not well formed. ({error})"
            )
            raise GraphError(401, "InvalidAuthenticationToken", text) from None
        except jwt.InvalidTokenError as error:
            raise GraphError(401, "InvalidAuthenticationToken", str(error)) from None
        return Claims(body["tid"], body["appid"], frozenset(body.get("roles", ())), float(body["exp"]))
