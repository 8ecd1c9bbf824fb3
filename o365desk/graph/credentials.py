"""What proves the application's identity: a client secret, or a certificate with its private key."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Protocol

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from o365desk.domain.connection import CredentialKind
from o365desk.domain.errors import AppError

_HINT = "Choose a PEM file that holds the certificate and its RSA private key, without a passphrase."


class RefreshTokenKeeper(Protocol):
    """Keeps the refresh token of a partner's service account. Used by many threads."""

    def current(self) -> str:
        """The newest one.

        Raises:
            ConnectionHeldError: There is none.
            AppError: The secret store cannot be opened.
        """

    def rotated(self, new: str) -> None:
        """Microsoft gave a new one. Only the newest is kept; a sign-in made meanwhile wins."""

    def refused(self) -> None:
        """The current one is dead; ``current`` gives a newer one from now on if there is one."""

    def close(self) -> None:
        """Nothing is asked any more: what was not written yet is written."""


class Credential:
    """A client secret, or the text of a PEM file. Its value shows up in no repr, message or log.

    Args:
        kind: Secret or certificate.
        value: The secret's value, or PEM text with certificate and private key.
        keeper: The refresh token of the partner's service account, when that signs in; None: the
            application signs in as itself.
    """

    __slots__ = ("_value", "keeper", "kind")

    def __init__(self, kind: CredentialKind, value: str, keeper: RefreshTokenKeeper | None = None) -> None:
        self.kind = kind
        self.keeper = keeper
        self._value = value

    def __repr__(self) -> str:
        return f"Credential({self.kind.value}, hidden)"

    def __reduce__(self) -> tuple[Any, ...]:
        raise TypeError("A credential is not pickled.")

    def with_keeper(self, keeper: RefreshTokenKeeper) -> Credential:
        """The same proof, signing a partner's account in."""
        return Credential(self.kind, self._value, keeper)

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must never appear in a text."""
        return (self._value,) if self.kind is CredentialKind.SECRET else ()

    def expires_at(self) -> datetime:
        """When a certificate ends (UTC).

        Raises:
            AppError: It is a secret, whose end only the portal knows, or no usable PEM text.
        """
        return certificate_expiry(self._value)

    def for_msal(self) -> str | dict[str, str]:
        """MSAL's ``client_credential``.

        Raises:
            AppError: The PEM text is not a certificate with its unencrypted RSA key.
        """
        if self.kind is CredentialKind.SECRET:
            return self._value
        certificate, key = _parse(self._value)
        return {
            "private_key": key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            ).decode("ascii"),
            "public_certificate": certificate.public_bytes(serialization.Encoding.PEM).decode("ascii"),
        }


def certificate_expiry(pem: str) -> datetime:
    """When the certificate of a PEM text ends (UTC).

    Raises:
        AppError: As ``Credential.for_msal``.
    """
    return _parse(pem)[0].not_valid_after_utc


def _parse(pem: str) -> tuple[x509.Certificate, rsa.RSAPrivateKey]:
    data = pem.encode("utf-8", "replace")
    try:
        certificates = x509.load_pem_x509_certificates(data)
    except ValueError:
        raise AppError("The file holds no usable certificate.", "", _HINT, code="certificate") from None
    try:
        key = serialization.load_pem_private_key(data, password=None)
    except TypeError:
        raise AppError(
            "The private key is locked with a passphrase.",
            "o365desk keeps the key in the secret store instead.",
            _HINT,
            code="certificate",
        ) from None
    except (ValueError, UnsupportedAlgorithm):
        raise AppError("The file holds no usable private key.", "", _HINT, code="certificate") from None
    if not isinstance(key, rsa.RSAPrivateKey):
        raise AppError("The private key is not an RSA key.", "Microsoft takes RSA only.", _HINT,
                       code="certificate")  # fmt: skip
    for certificate in certificates:
        public = certificate.public_key()
        if (
            isinstance(public, rsa.RSAPublicKey)
            and public.public_numbers() == key.public_key().public_numbers()
        ):
            return certificate, key
    raise AppError("Certificate and private key do not belong together.", "", _HINT, code="certificate")
