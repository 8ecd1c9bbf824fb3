"""What a sandbox keeps in its folder: CA and leaf, the partner's secret, the certificate, its state."""

import os
import secrets
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import trustme
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID


@dataclass(frozen=True, slots=True)
class SandboxCredentials:
    """What a technician types in to connect.

    Attributes:
        kind: `partner` or `direct`.
        secret: the client secret, None when a certificate is used.
        certificate_file: PEM with certificate and private key, None when a secret is used.
    """

    kind: str
    tenant_id: str
    application_id: str
    secret: str | None = field(default=None, repr=False)
    certificate_file: Path | None = None


class SandboxState(msgspec.Struct):
    """The part of a sandbox that survives a restart.

    Attributes:
        settings: seed, tenants and users; other settings start a new estate.
        started_at: the estate's first day.
        consents: tenant id to permissions (None: revoked), for the partner's app, in the order they were set.
    """

    settings: list[int]
    started_at: datetime
    secret: str
    secret_id: str
    seal: str
    port: int = 0
    day: int = 0
    consents: dict[str, list[str] | None] = msgspec.field(default_factory=dict)


class SandboxFolder:
    """The folder of one sandbox; all files readable by the owner only."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.mkdir(parents=True, exist_ok=True)
        path.chmod(0o700)
        self.ca_file = path / "ca.pem"
        self.server_file = path / "server.pem"
        self.certificate_file = path / "direct-app.pem"
        self._state_file = path / "sandbox.json"

    def read_state(self, settings: list[int]) -> SandboxState:
        """The kept state, or a new one; secret and certificate stay the same in both cases."""
        now = datetime.now(UTC).replace(microsecond=0)
        if self._state_file.exists():
            state = msgspec.json.decode(self._state_file.read_bytes(), type=SandboxState)
            if state.settings != settings:
                state = msgspec.structs.replace(state, settings=settings, started_at=now, day=0, consents={})
        else:
            # The form of a real one: 40 characters with '8Q~' in the middle.
            secret = f"sbx8Q~{secrets.token_urlsafe(40)[:34]}"
            secret_id = str(uuid.uuid4())
            state = SandboxState(settings, now, secret, secret_id, secrets.token_hex(32))
        self.write_state(state)
        return state

    def write_state(self, state: SandboxState) -> None:
        """Keep the state."""
        write_private(self._state_file, msgspec.json.format(msgspec.json.encode(state)))

    def ensure_tls(self) -> None:
        """CA and leaf for 127.0.0.1, localhost and ::1, made at the first start."""
        if self.ca_file.exists() and self.server_file.exists():
            return
        authority = trustme.CA(organization_name="o365desk sandbox")
        leaf = authority.issue_cert("127.0.0.1", "localhost", "::1", common_name="localhost")
        write_private(self.ca_file, authority.cert_pem.bytes())
        chain = b"".join(blob.bytes() for blob in leaf.cert_chain_pems)
        write_private(self.server_file, leaf.private_key_pem.bytes() + chain)

    def ensure_certificate(self) -> bytes:
        """The direct app's certificate file; returns the public key as PEM."""
        if not self.certificate_file.exists():
            key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
            name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "o365desk sandbox application")])
            now = datetime.now(UTC)
            certificate = (
                x509.CertificateBuilder()
                .subject_name(name)
                .issuer_name(name)
                .public_key(key.public_key())
                .serial_number(x509.random_serial_number())
                .not_valid_before(now - timedelta(days=1))
                .not_valid_after(now + timedelta(days=730))
                .sign(key, hashes.SHA256())
            )
            private = key.private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
            write_private(
                self.certificate_file, certificate.public_bytes(serialization.Encoding.PEM) + private
            )
        certificate = x509.load_pem_x509_certificate(self.certificate_file.read_bytes())
        return certificate.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )


def write_private(path: Path, content: bytes) -> None:
    """Write a file that only its owner can read."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
    path.chmod(0o600)
