"""The file of the vault: read strictly, replaced whole, set aside when damaged."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from o365desk.domain.errors import AppError
from o365desk.secrets.file_lock import file_lock
from o365desk.secrets.keys import KeyKind

FORMAT_VERSION = 1
_MAX_BYTES = 64 * 1024 * 1024


class Sealed(msgspec.Struct, frozen=True, kw_only=True):
    """What AES-256-GCM made of one secret: a random 12-byte nonce, and the text with its 16-byte tag."""

    nonce: bytes
    data: bytes


class VaultContents(msgspec.Struct, frozen=True, kw_only=True):
    """The file as it lies on the disk. Bytes are Base64 in JSON; nothing in it is readable without the key.

    ``check`` is a known text under the key and tells a wrong key from a damaged record. ``records`` are
    named ``connection/kind/tenant``.
    """

    profile: str
    source: KeyKind
    check: Sealed
    version: int = FORMAT_VERSION
    salt: bytes = b""
    records: dict[str, Sealed] = {}


class _Version(msgspec.Struct):
    version: int


class VaultFile:
    """``vault.json`` in a profile folder (0700), readable for its owner only (0600)."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "vault.json"
        self._lock_path = folder / "vault.lock"

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Keeps other processes away between a read and the write that follows from it."""
        with self._faults_named():
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with file_lock(self._lock_path):
                yield

    def load(self) -> VaultContents | None:
        """The contents, read while no other process replaces them; None when there is no vault yet.

        Raises:
            AppError: As ``read`` does.
        """
        if not self.path.exists():
            return None
        if not os.access(self.path.parent, os.W_OK):  # a read-only profile: nobody can replace it either
            with self._faults_named():
                return self.read()
        with self.locked():
            return self.read()

    def read(self) -> VaultContents | None:
        """The contents, or None when there is no vault yet. Call it inside ``locked``.

        Raises:
            AppError: The file is damaged (it is set aside first), of a newer o365desk, or unreadable.
        """
        try:
            with self.path.open("rb") as file:
                data = file.read(_MAX_BYTES)
        except FileNotFoundError:
            return None
        try:
            version = msgspec.json.decode(data, type=_Version).version
            if version <= FORMAT_VERSION:
                return msgspec.json.decode(data, type=VaultContents)
        except (msgspec.MsgspecError, UnicodeDecodeError):
            self._set_aside()
        raise AppError(
            "The secret vault was written by a newer o365desk.",
            f"{self.path} has format {version}, this o365desk knows {FORMAT_VERSION}. It was left as it is.",
            "Start the newer o365desk, or use another data folder.",
            code="vault_newer",
        )

    def write(self, contents: VaultContents) -> None:
        """Replaces the file whole: a crash or a full disk leaves the old one. Call it inside ``locked``."""
        for left in self.path.parent.glob(f"{self.path.name}.*.new"):  # by a process that was killed
            left.unlink(missing_ok=True)
        draft = self.path.with_name(f"{self.path.name}.{secrets.token_hex(4)}.new")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with open(descriptor, "wb") as file:
                file.write(msgspec.json.encode(contents))
                file.flush()
                os.fsync(file.fileno())
            draft.replace(self.path)
        finally:
            draft.unlink(missing_ok=True)
        _sync_folder(self.path.parent)

    def _set_aside(self) -> None:
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
        aside = self.path.with_name(f"vault-damaged-{stamp}-{secrets.token_hex(2)}.json")
        self.path.rename(aside)
        raise AppError(
            "The secret vault is damaged.",
            f"{self.path} cannot be read; it was kept as {aside.name}. "
            "Connections, matches and contacts are not touched.",
            "Put back a copy of the file, or enter the secret of each connection again (Edit Credentials).",
            code="vault_damaged",
        ) from None

    @contextlib.contextmanager
    def _faults_named(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise AppError(
                "The secret vault cannot be read or written.",
                f"{self.path}: {error.strerror or type(error).__name__}. What it held is kept.",
                "Check the disk and the rights of the folder, then try again.",
                code="vault_unwritable",
            ) from error


def _sync_folder(folder: Path) -> None:
    """Makes the replacement itself durable; Windows does that by itself and cannot open folders."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
