"""The vault: every secret of a profile as an AES-256-GCM record under the profile's key."""

from __future__ import annotations

import json
import os
import secrets
import threading
import uuid
from collections.abc import Callable, Mapping
from enum import StrEnum, auto
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from o365desk.domain.errors import AppError
from o365desk.secrets import keys
from o365desk.secrets.keys import KeyKind, KeySource, OsStore, Passphrase
from o365desk.secrets.seen import SeenSecrets
from o365desk.secrets.vault_file import Sealed, VaultContents, VaultFile

_CHECK_TEXT = b"o365desk"
_CHECK_NAME = "check"
_LARGEST_SECRET_BYTES = 1024 * 1024


class SecretKind(StrEnum):
    """What a secret is."""

    CLIENT_SECRET = auto()
    PRIVATE_KEY = auto()
    """A PEM text with the certificate and its private key."""
    REFRESH_TOKEN = auto()
    """Of the partner's service account; the newest only."""
    ACCESS_TOKENS = auto()
    """Of a connection's tenants, as JSON, each until its end; so that a new program need not ask for each."""
    DATABASE_PASSWORD = auto()
    """Of the profile's server database; belongs to no connection (id 0)."""


class ProfileKey:
    """The opened key of one profile. Never shows itself."""

    __slots__ = ("_cipher", "profile", "source")

    def __init__(self, value: bytes, profile: str, source: KeySource) -> None:
        self._cipher = AESGCM(value)
        self.profile = profile
        self.source = source

    def __repr__(self) -> str:
        return f"ProfileKey({self.source.kind.value})"

    def seal(self, name: str, value: bytes) -> Sealed:
        """Encrypts; the record opens only in this profile and under this name."""
        nonce = secrets.token_bytes(12)
        return Sealed(nonce=nonce, data=self._cipher.encrypt(nonce, value, self._belongs_to(name)))

    def open(self, name: str, sealed: Sealed) -> bytes | None:
        """Decrypts, or None: another key, a damaged record, or one that was moved here from elsewhere."""
        try:
            return self._cipher.decrypt(sealed.nonce, sealed.data, self._belongs_to(name))
        except (InvalidTag, ValueError):
            return None

    def _belongs_to(self, name: str) -> bytes:
        return json.dumps([self.profile, name]).encode()


class SecretVault:
    """The secrets of one profile. Used by any thread but the GUI's: the operating system's store may block.

    The key is fetched at the first use that needs it, so that a command that needs no secret asks for none.

    Args:
        folder: The profile folder; ``vault.json`` lies in it.
        passphrase: Asks for a passphrase, or None if nobody can be asked.
        environ: The environment, for ``O365DESK_KEY_FILE``.
        store: The operating system's store.
    """

    def __init__(
        self, folder: Path, *, passphrase: Passphrase | None, environ: Mapping[str, str], store: OsStore
    ) -> None:
        self._folder = folder
        self._file = VaultFile(folder)
        self._passphrase = passphrase
        self._environ = environ
        self._store = store
        self._mutex = threading.RLock()
        self._key: ProfileKey | None = None
        self._memory: VaultContents | None = None
        self._seen = SeenSecrets()

    def __repr__(self) -> str:
        return f"SecretVault({str(self._folder)!r})"

    @property
    def source(self) -> KeySource:
        """Where the key is or would come from, with a sentence for the technician. Asks nobody.

        Raises:
            AppError: The vault needs its key file and none is named, or its file is damaged.
        """
        with self._mutex:
            return self._key.source if self._key is not None else self._chosen(self._load())

    def unlock(self) -> KeySource:
        """Fetches the key now (it may ask for the passphrase), and makes one for a new profile.

        Raises:
            AppError: The key cannot be had, or is another vault's (code ``wrong_passphrase``, ``wrong_key``).
        """
        with self._mutex:
            return self._opened().source

    def put(self, connection_id: int, kind: SecretKind, value: str, *, tenant_id: str = "") -> None:
        """Stores a secret, replacing the one of the same name, and reads it back.

        Raises:
            AppError: The key cannot be had, or the vault could not be written; the old secret is kept.
        """
        name = _name(connection_id, kind, tenant_id)
        data = value.encode("utf-8", "surrogatepass")
        self._seen.add(value)
        if len(data) > _LARGEST_SECRET_BYTES:
            raise AppError("That is too long for a secret.", "At most 1 MiB is stored. Nothing was changed.")
        with self._mutex:
            key = self._opened()
            sealed = key.seal(name, data)
            self._change(lambda records: {**records, name: sealed}, key)
            if self.get(connection_id, kind, tenant_id=tenant_id) != value:
                raise AppError(
                    "The secret was not kept.",
                    "What the vault gave back is not what was stored.",
                    "Check the disk, then enter the secret again.",
                    code="secret_lost",
                )

    def get(self, connection_id: int, kind: SecretKind, *, tenant_id: str = "") -> str | None:
        """The secret, or None if there is none.

        Raises:
            AppError: The key cannot be had, or the record is damaged or another connection's.
        """
        name = _name(connection_id, kind, tenant_id)
        with self._mutex:
            contents = self._load()
            if contents is None or name not in contents.records:
                return None
            key = self._opened()
            contents = self._load()
            sealed = contents.records.get(name) if contents is not None else None
            if sealed is None:
                return None
            data = key.open(name, sealed)
        if data is None:
            raise AppError(
                "A stored secret is damaged.",
                f"The {kind.value.replace('_', ' ')} of connection {connection_id} was changed outside "
                "o365desk or belongs to another connection. It was not used.",
                "Enter it again: Integrations, Edit Credentials.",
                code="secret_damaged",
            )
        value = data.decode("utf-8", "surrogatepass")
        self._seen.add(value)
        return value

    def known_values(self) -> frozenset[str]:
        """The secrets that went through this vault since it was opened, for the log's filter. Never waits."""
        return self._seen.values

    def values_at_hand(self) -> frozenset[str]:
        """Every secret that can be read without asking anybody: the key is in use, or in a key file."""
        with self._mutex:
            contents = self._load()
            if contents is None or not contents.records:
                return self._seen.values
            if self._key is None and self._chosen(contents).kind is not KeyKind.KEY_FILE:
                return self._seen.values
            key = self._opened()
            opened = (key.open(name, sealed) for name, sealed in contents.records.items())
            return self._seen.values | {
                data.decode("utf-8", "surrogatepass") for data in opened if data is not None
            }

    def exchange(self, connection_id: int, kind: SecretKind, old: str, new: str) -> bool:
        """Stores ``new`` if what is stored is ``old``, also against other processes. False: it is not.

        Raises:
            AppError: The key cannot be had, or the vault could not be written; what was stored is kept.
        """
        name = _name(connection_id, kind, "")
        stored = False
        self._seen.add(new, rotated=True)
        with self._mutex:
            key = self._opened()
            sealed = key.seal(name, new.encode("utf-8", "surrogatepass"))

            def change(records: dict[str, Sealed]) -> dict[str, Sealed]:
                nonlocal stored
                found = records.get(name)
                stored = found is not None and key.open(name, found) == old.encode("utf-8", "surrogatepass")
                return {**records, name: sealed} if stored else records

            self._change(change, key)
        return stored

    def delete(self, connection_id: int, kind: SecretKind | None = None) -> None:
        """Removes all secrets of a connection, or those of one kind. Needs no key."""

        def others(records: dict[str, Sealed]) -> dict[str, Sealed]:
            return {
                name: sealed
                for name, sealed in records.items()
                if _owner(name) != connection_id or (kind is not None and name.split("/")[1] != kind.value)
            }

        with self._mutex:
            kinds = self.kinds(connection_id)
            if kinds if kind is None else kind in kinds:
                self._change(others)

    def kinds(self, connection_id: int) -> frozenset[SecretKind]:
        """The kinds of secret that a connection has. Needs no key."""
        with self._mutex:
            contents = self._load()
        names = contents.records if contents is not None else {}
        held = {name.split("/")[1] for name in names if _owner(name) == connection_id}
        return frozenset(kind for kind in SecretKind if kind.value in held)

    def _load(self) -> VaultContents | None:
        if self._memory is not None:
            return self._memory
        return self._file.load()

    def _change(
        self, change: Callable[[dict[str, Sealed]], dict[str, Sealed]], key: ProfileKey | None = None
    ) -> None:
        """Reads, changes and replaces the records while no other process does."""
        if self._memory is not None:
            self._memory = msgspec.structs.replace(self._memory, records=change(self._memory.records))
            return
        with self._file.locked():
            contents = self._file.read()
            if contents is None or (key is not None and contents.profile != key.profile):
                raise AppError(
                    "The secret vault was replaced meanwhile.",
                    "Nothing was stored.",
                    "Try again.",
                    code="vault_busy",
                )
            self._file.write(msgspec.structs.replace(contents, records=change(contents.records)))

    def _chosen(self, contents: VaultContents | None) -> KeySource:
        recorded = contents.source if contents is not None and contents.records else None
        can_ask = self._passphrase is not None
        return keys.choose(recorded, self._environ, self._store, folder=self._folder, can_ask=can_ask)

    def _opened(self) -> ProfileKey:
        contents = self._load()
        if self._key is not None and contents is not None and contents.profile == self._key.profile:
            return self._key
        source = self._chosen(contents)
        if contents is not None and contents.records:
            self._key = self._open_existing(contents, source)
        else:
            self._key = self._open_new(contents, source)
        return self._key

    def _open_existing(self, contents: VaultContents, source: KeySource) -> ProfileKey:
        value = self._existing_value(contents, source)
        key = ProfileKey(value, contents.profile, source)
        if key.open(_CHECK_NAME, contents.check) != _CHECK_TEXT:
            raise _wrong_key(contents.source, source.kind)
        return key

    def _existing_value(self, contents: VaultContents, source: KeySource) -> bytes:
        value: bytes | None = None
        if source.kind is KeyKind.PASSPHRASE:
            answer = self._passphrase(False) if self._passphrase is not None else None
            if answer is not None:
                value = keys.key_from_passphrase(answer, contents.salt)
        elif source.kind is KeyKind.KEY_FILE:
            path = keys.key_file_named(self._environ)
            value = keys.read_key_file(path) if path is not None else None
        else:
            value = self._store.read(contents.profile)
        if value is None:
            raise AppError(
                "The secret vault is locked.",
                f"Its key ({contents.source.words}) is not there. Nothing is lost.",
                "Give the passphrase, put the key file back, or log in as the user who made the vault.",
                code="vault_locked",
            )
        return value

    def _open_new(self, before: VaultContents | None, source: KeySource) -> ProfileKey:
        """Makes the key of a vault that holds nothing yet, and the vault."""
        profile = before.profile if before is not None else uuid.uuid4().hex
        salt = secrets.token_bytes(16)
        value: bytes | None = None
        if source.kind is KeyKind.PASSPHRASE and self._passphrase is not None:
            answer = self._passphrase(True)
            if answer is None:
                source = keys.memory_only("no passphrase was given")
            else:
                value = keys.key_from_passphrase(_long_enough(answer), salt)
        if source.kind is KeyKind.MEMORY:
            key, self._memory = _new_vault(secrets.token_bytes(keys.KEY_BYTES), profile, source, salt)
            return key
        with self._file.locked():
            if self._file.read() == before:
                # Inside the lock: of two processes that start at once only one makes a key.
                key, contents = _new_vault(
                    value or self._stored_value(profile, source), profile, source, salt
                )
                self._file.write(contents)
                return key
        # Another process made the vault while a passphrase was being typed here: take that one.
        return self._opened()

    def _stored_value(self, profile: str, source: KeySource) -> bytes:
        """The key that the store or the key file holds already, or a new one that they hold from now on."""
        path = keys.key_file_named(self._environ)
        if source.kind is KeyKind.KEY_FILE and path is not None:
            return keys.read_key_file(path) or keys.create_key_file(path)
        return self._store.read(profile) or self._store.create(profile)


def _new_vault(
    value: bytes, profile: str, source: KeySource, salt: bytes
) -> tuple[ProfileKey, VaultContents]:
    key = ProfileKey(value, profile, source)
    check = key.seal(_CHECK_NAME, _CHECK_TEXT)
    return key, VaultContents(profile=profile, source=source.kind, check=check, salt=salt)


def open_vault(
    folder: Path,
    passphrase: Passphrase | None = None,
    environ: Mapping[str, str] = os.environ,
    *,
    store: OsStore | None = None,
) -> SecretVault:
    """The vault of a profile. Reads nothing yet; the key is fetched when first needed.

    Args:
        folder: The profile folder; made (0700) if it does not exist when the first secret is stored.
        passphrase: Asks for a passphrase (argument: whether it is a new one), or None. It is called on the
            thread that uses the vault. If it gives None for a new one, secrets are kept in memory only.
        environ: The environment, for ``O365DESK_KEY_FILE``.
        store: The operating system's store; by default the one that keyring finds, if it may be trusted.
    """
    return SecretVault(folder, passphrase=passphrase, environ=environ, store=store or OsStore())


def _name(connection_id: int, kind: SecretKind, tenant_id: str) -> str:
    return f"{connection_id}/{kind.value}/{tenant_id}"


def _owner(name: str) -> int | None:
    owner = name.partition("/")[0]
    return int(owner) if owner.isdecimal() else None


def _long_enough(passphrase: str) -> str:
    if len(passphrase) < keys.SHORTEST_PASSPHRASE:
        raise AppError(
            "The passphrase is too short.",
            f"It needs at least {keys.SHORTEST_PASSPHRASE} characters. Nothing was stored.",
            "Choose a longer one; several words are good.",
            code="passphrase_short",
        )
    return passphrase


def _wrong_key(recorded: KeyKind, used: KeyKind) -> AppError:
    if used is KeyKind.PASSPHRASE:
        return AppError(
            "Wrong passphrase.", "The vault does not open with it. Nothing is lost.", "Try again.",
            code="wrong_passphrase",
        )  # fmt: skip
    return AppError(
        "The key does not open the secret vault.",
        f"It was made with the key of its {recorded.words}; the {used.words} was tried and holds another. "
        "Nothing is lost.",
        f"Put the right key back, or change the environment variable {keys.KEY_FILE_VARIABLE}.",
        code="wrong_key",
    )
