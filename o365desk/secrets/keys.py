"""Where the key of a profile comes from: one 256-bit key, under which every secret is encrypted.

The choice, in this order: the key file that ``O365DESK_KEY_FILE`` names; what the existing vault was made
with; the operating system's store; a passphrase, if somebody can be asked; else memory only.
"""

from __future__ import annotations

import os
import secrets
import stat
import threading
import unicodedata
from collections.abc import Callable, Mapping
from enum import StrEnum, auto
from pathlib import Path
from typing import TypeVar

import keyring
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend

from o365desk.domain.errors import AppError
from o365desk.domain.phrases import phrase
from o365desk.domain.values import Value

_T = TypeVar("_T")

KEY_BYTES = 32
KEY_FILE_VARIABLE = "O365DESK_KEY_FILE"
SERVICE = "o365desk"
SHORTEST_PASSPHRASE = 8

# Backends that encrypt at rest and ask the operating system who may read. keyring also has backends that keep
# nothing (null), refuse (fail), write plain text or delegate to any of these, and an environment variable or
# a configuration file can select them.
ALLOWED_BACKENDS: Mapping[str, str] = {
    "keyring.backends.Windows.WinVaultKeyring": phrase("Windows Credential Manager"),
    "keyring.backends.macOS.Keyring": phrase("the macOS Keychain"),
    "keyring.backends.SecretService.Keyring": "the Secret Service (GNOME Keyring, KeePassXC)",
    "keyring.backends.libsecret.Keyring": "the Secret Service (libsecret)",
    "keyring.backends.kwallet.DBusKeyring": "KWallet",
    "keyring.backends.kwallet.DBusKeyringKWallet4": "KWallet",
}

Passphrase = Callable[[bool], str | None]
"""Asks the technician; the argument says whether a new one is chosen. None: the question was declined."""


class KeyKind(StrEnum):
    """The kinds of key source."""

    OS_STORE = auto()
    KEY_FILE = auto()
    PASSPHRASE = auto()
    MEMORY = auto()

    @property
    def words(self) -> str:
        """The kind inside a sentence."""
        return "operating system's store" if self is KeyKind.OS_STORE else self.value.replace("_", " ")


class KeySource(Value, frozen=True, kw_only=True):
    """Where the key is, and one plain sentence about it for the technician."""

    kind: KeyKind
    sentence: str


class OsStore:
    """The operating system's store, if keyring found one that may be trusted.

    Args:
        backend: The backend to use; None asks keyring for the one it would use.
        allowed: Full class names that may be used, each with its name for the technician.
        waiting: Told once when the store has not answered for three seconds: a locked store shows its own
            password window and blocks the calling thread until that is answered.
    """

    def __init__(
        self,
        backend: KeyringBackend | None = None,
        allowed: Mapping[str, str] = ALLOWED_BACKENDS,
        waiting: Callable[[str], None] | None = None,
    ) -> None:
        self._given = backend
        self._allowed = allowed
        self._waiting = waiting

    def find(self) -> tuple[KeyringBackend | None, str]:
        """The backend and its name for the technician, or None and the reason why there is none."""
        given = self._given or keyring.get_keyring()
        candidates = [given]
        if isinstance(given, ChainerBackend):
            # keyring types this class property only for its own type checker.
            candidates = list(getattr(given, "backends", []))
        for candidate in candidates:
            if name := self._allowed.get(_class_name(candidate)):
                return candidate, name
        return None, phrase(
            f"this machine has no password store that can be trusted (found: {_class_name(given)})"
        )

    def read(self, profile: str) -> bytes | None:
        """The profile's key, or None if the store has none.

        Raises:
            AppError: The store is absent, locked, fails, or returns something else than a key.
        """
        backend, name = self._backend()
        text = self._ask(name, lambda: backend.get_password(SERVICE, profile))
        if text is None:
            return None
        key = _key_of(text)
        if key is None:
            raise AppError(
                "The key in the operating system's store is not o365desk's.",
                f"{name} returned something else for '{SERVICE}'. Nothing was overwritten.",
                f"Restore the entry '{SERVICE}' / '{profile}', or remove the file vault.json from the data "
                "folder and enter the credentials again.",
                code="key_foreign",
            )
        return key

    def create(self, profile: str) -> bytes:
        """Makes a key, stores it and reads it back.

        Raises:
            AppError: The store is absent, locked, or did not keep the key.
        """
        backend, name = self._backend()
        key = secrets.token_bytes(KEY_BYTES)
        self._ask(name, lambda: backend.set_password(SERVICE, profile, key.hex()))
        if self._ask(name, lambda: backend.get_password(SERVICE, profile)) != key.hex():
            raise AppError(
                "The operating system's store did not keep the key.",
                f"{name} took it but did not give it back. No secret was stored.",
                f"Repair the store, or name a key file in {KEY_FILE_VARIABLE}.",
                code="store_lost_key",
            )
        return key

    def _backend(self) -> tuple[KeyringBackend, str]:
        backend, name = self.find()
        if backend is None:
            raise AppError(
                "The operating system's store cannot be reached.",
                f"The secrets of this profile are encrypted under a key in it, but {name}. Nothing is lost.",
                "Log in to your desktop session, unlock the password store, and try again.",
                code="store_absent",
            )
        return backend, name

    def _ask(self, name: str, question: Callable[[], _T]) -> _T:
        timer = threading.Timer(3.0, self._tell_waiting, args=[name])
        timer.daemon = True
        timer.start()
        try:
            return question()
        except Exception as error:  # backends raise whatever their D-Bus or Windows library raises
            raise AppError(
                "The operating system's store does not answer.",
                f"{name} failed ({type(error).__name__}); it may be locked. Nothing was overwritten.",
                "Unlock the password store and try again.",
                code="store_failed",
            ) from error
        finally:
            timer.cancel()

    def _tell_waiting(self, name: str) -> None:
        if self._waiting is not None:
            self._waiting(phrase(f"Waiting for {name}: it may be asking for its password."))


def _class_name(backend: KeyringBackend) -> str:
    return f"{type(backend).__module__}.{type(backend).__qualname__}"


def _key_of(text: str) -> bytes | None:
    """The key that a text holds as 64 hexadecimal digits, or None."""
    try:
        key = bytes.fromhex(text.strip())
    except ValueError:
        return None
    return key if len(key) == KEY_BYTES else None


def read_key_file(path: Path) -> bytes | None:
    """The key of a key file, or None if the file does not exist.

    Raises:
        AppError: Others may read the file, it holds no key, or it cannot be read.
    """
    try:
        with path.open("rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            if os.name != "nt" and stat.S_IMODE(mode) & 0o077:
                raise AppError(
                    "The key file can be read by others.",
                    f"{path} has the mode {stat.S_IMODE(mode):04o}. It was not used.",
                    f"Say: chmod 600 '{path}', and consider its key known to who could read it.",
                    code="key_file_open",
                )
            data = file.read(4096)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _key_file_error(path, error) from error
    key = _key_of(data.decode("ascii", "replace"))
    if key is None:
        raise AppError(
            "The key file holds no key.",
            f"{path} should hold 64 hexadecimal digits. It was left as it is.",
            f"Name the right file in {KEY_FILE_VARIABLE}, or a new name: the file is made then.",
            code="key_file_foreign",
        )
    return key


def create_key_file(path: Path) -> bytes:
    """Makes a key file (0600) with a new key.

    Raises:
        AppError: Its folder does not exist or cannot be written.
    """
    key = secrets.token_bytes(KEY_BYTES)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(descriptor, "w", encoding="ascii") as file:
            file.write(key.hex() + "\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise _key_file_error(path, error) from error
    if read_key_file(path) != key:
        raise AppError(
            "The key file was not kept.", f"{path} does not hold what was written.", "Check the disk."
        )
    return key


def _key_file_error(path: Path, error: OSError) -> AppError:
    return AppError(
        "The key file cannot be used.",
        f"{path}: {error.strerror or type(error).__name__}. No secret was stored or changed.",
        f"Its folder must exist and you must be able to write to it; {KEY_FILE_VARIABLE} names the file.",
        code="key_file_unusable",
    )


def key_from_passphrase(passphrase: str, salt: bytes) -> bytes:
    """The key that a passphrase makes, by scrypt (n 32768, r 8, p 1; 32 MB and a tenth of a second).

    The passphrase is normalised first: keyboards of different systems compose accents differently.
    """
    text = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
    return Scrypt(salt=salt, length=KEY_BYTES, n=2**15, r=8, p=1).derive(text)


def key_file_named(environ: Mapping[str, str]) -> Path | None:
    """The key file that the environment names, or None."""
    named = environ.get(KEY_FILE_VARIABLE, "").strip()
    return Path(named).expanduser() if named else None


def choose(
    recorded: KeyKind | None, environ: Mapping[str, str], store: OsStore, *, folder: Path, can_ask: bool
) -> KeySource:
    """Which source the key comes from; reads no key and asks nobody.

    Args:
        recorded: What the existing vault was made with; None if there is no vault with secrets in it.
        environ: The environment, for ``O365DESK_KEY_FILE``.
        store: The operating system's store.
        folder: The profile folder.
        can_ask: Whether somebody can be asked for a passphrase.

    Raises:
        AppError: The vault needs its key file and none is named.
    """
    if path := key_file_named(environ):
        beside = (
            phrase(" It lies in the data folder: who copies the folder has both.")
            if path.parent == folder
            else ""
        )
        sentence = phrase(f"Secrets are encrypted under the key file {path}.{beside}")
        return KeySource(kind=KeyKind.KEY_FILE, sentence=sentence)
    if recorded is KeyKind.KEY_FILE:
        raise AppError(
            "The secret vault needs its key file.",
            "The secrets of this profile are encrypted under a key file, and none is named. Nothing is lost.",
            f"Name the file in the environment variable {KEY_FILE_VARIABLE} and start again.",
            code="key_file_missing",
        )
    backend, name = store.find()
    if recorded is KeyKind.OS_STORE or (recorded is None and backend is not None):
        return KeySource(
            kind=KeyKind.OS_STORE, sentence=phrase(f"Secrets are encrypted under a key in {name}.")
        )
    if recorded is KeyKind.PASSPHRASE or can_ask:
        sentence = phrase(
            "Secrets are encrypted under your passphrase, which is asked for once after each start."
        )
        return KeySource(kind=KeyKind.PASSPHRASE, sentence=sentence)
    return memory_only(name)


def memory_only(reason: str) -> KeySource:
    """The source of a vault that keeps nothing."""
    return KeySource(
        kind=KeyKind.MEMORY,
        sentence=phrase(
            f"Secrets are kept in memory only and are gone when o365desk ends: {reason}. "
            f"To keep them, name a key file in {KEY_FILE_VARIABLE}."
        ),
    )
