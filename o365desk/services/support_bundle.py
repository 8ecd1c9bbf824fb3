"""The support bundle: what somebody else needs to find a fault, without secrets and, by default, names."""

from __future__ import annotations

import os
import platform
import secrets
import socket
import sqlite3
import sys
import zipfile
from collections.abc import Callable, Mapping
from datetime import datetime
from importlib import metadata
from pathlib import Path
from typing import Any

import msgspec

from o365desk import __version__
from o365desk.domain.errors import AppError
from o365desk.domain.pseudonyms import Pseudonyms
from o365desk.domain.redaction import MARK, SecretFilter, is_secret_name, redact_opaque
from o365desk.domain.values import Value, utc_now
from o365desk.secrets import SecretVault
from o365desk.services.place import current_actor
from o365desk.store import backup, check, connections, facts, runs
from o365desk.store.engine import Database
from o365desk.store.faults import fault_of

LOG_NAME = "o365desk.log"
_RUNS = 20
_LINES = 5_000
_LOG_BYTES = 4 * 1024 * 1024
_PACKAGES = (
    "PySide6-Essentials", "SQLAlchemy", "alembic", "msal", "requests", "urllib3", "msgspec", "keyring",
    "cryptography", "rapidfuzz", "truststore", "platformdirs", "psycopg",
)  # fmt: skip

Clean = Callable[[str], str]


class BundleMember(Value, frozen=True, kw_only=True):
    """One file of a bundle: its name, what it tells, and its size in bytes."""

    name: str
    tells: str
    size: int


class Bundle(Value, frozen=True, kw_only=True):
    """A bundle that was written."""

    path: str
    size: int
    with_names: bool
    members: tuple[BundleMember, ...]


class SupportBundleService:
    """Writes support bundles.

    Args:
        database: The store.
        vault: Whose secrets must not be in it, whatever they stand in.
        clock: The present moment, aware UTC.
    """

    def __init__(
        self, database: Database, vault: SecretVault, clock: Callable[[], datetime] = utc_now
    ) -> None:
        self._database = database
        self._vault = vault
        self._clock = clock

    def save(self, path: Path, *, with_names: bool = False) -> Bundle:
        """Write a bundle; a file of that name is replaced when all is written.

        Args:
            path: The zip file.
            with_names: Keep names, mail addresses and domains; else they are invented ones.

        Raises:
            AppError: The file cannot be written; one that was there before is untouched.
        """
        clean = self._cleaner(with_names=with_names)
        contents = self._contents(clean)
        members = tuple(
            BundleMember(name=name, tells=tells, size=len(text.encode("utf-8", "replace")))
            for name, tells, text in contents
        )
        files = {name: text for name, _tells, text in contents}
        files["MANIFEST.txt"] = _manifest(members, self._clock(), with_names=with_names)
        try:
            _write(path, files)
        except OSError as error:
            raise fault_of(error, str(path)) or AppError(
                "The support bundle was not written.",
                f"{path}: {error.strerror or error}. A file that was there before is untouched.",
                "Choose another place.",
                code="bundle_unwritable",
            ) from error
        return Bundle(path=str(path), size=path.stat().st_size, with_names=with_names, members=members)

    def _cleaner(self, *, with_names: bool) -> Clean:
        hide = SecretFilter(self._vault.values_at_hand())
        home = str(Path.home())
        if with_names:
            return lambda text: redact_opaque(hide(text))
        with self._database.read() as tx:
            names = facts.personal_names(tx)
            domains = facts.customer_domains(tx)
        names += [("Computer", socket.gethostname()), ("Technician", current_actor())]
        invent = Pseudonyms(names, domains)

        def clean(text: str) -> str:
            text = redact_opaque(hide(text))
            return invent(text.replace(home, "~") if len(home) > 1 else text)

        return clean

    def _contents(self, clean: Clean) -> list[tuple[str, str, str]]:
        """(name, what it tells, text) of every file. JSON is cleaned value by value and stays JSON."""

        def as_json(value: object) -> str:
            plain = msgspec.to_builtins(value, builtin_types=())
            return msgspec.json.format(msgspec.json.encode(_cleaned(plain, clean)), indent=1).decode()

        with self._database.read() as tx:
            problems = check.check(tx)
            settings = facts.stored_settings(tx)
            stored = [msgspec.to_builtins(one, builtin_types=()) for one in connections.listing(tx)]
            tenants = facts.tenant_facts(tx)
        found = [
            ("environment.json", "versions, system, sizes", as_json(self._environment())),
            ("check.json", "what o365desk check finds", as_json({"problems": problems})),
            ("settings.json", "settings of the profile", as_json(settings)),
            ("connections.json", "connections and their options, no credentials", as_json(stored)),
            ("tenants.json", "access, match and collectors of each tenant", as_json(tenants)),
            ("backups.json", "the profile's backups", as_json(backup.listing(self._database.profile))),
        ]
        found += [
            (f"runs/{number}.json", "a sync run with its collectors and lines", as_json(run))
            for number, run in self._runs()
        ]
        for file in sorted(self._database.profile.glob(f"{LOG_NAME}*")):
            found.append((f"log/{file.name}", "the program's log", clean(_tail(file))))
        return found

    def _runs(self) -> list[tuple[int, Mapping[str, Any]]]:
        with self._database.read() as tx:
            return [
                (
                    run.id,
                    {
                        "run": run,
                        "collectors": runs.collectors(tx, run.id),
                        "lines": runs.lines(tx, run.id)[-_LINES:],
                    },
                )
                for run in runs.listing(tx, limit=_RUNS)
            ]

    def _environment(self) -> Mapping[str, Any]:
        try:
            vault = self._vault.source.sentence
        except AppError as error:
            vault = str(error)
        profile = self._database.profile
        return {
            "o365desk": __version__,
            "made_at": self._clock(),
            "python": sys.version,
            "frozen": bool(getattr(sys, "frozen", False)),
            "system": {"name": platform.system(), "release": platform.release(), "build": _build()},
            "machine": platform.machine(),
            "processors": os.cpu_count(),
            "encoding": sys.getfilesystemencoding(),
            "time_zone": str(self._clock().astimezone().tzinfo),
            "sqlite": sqlite3.sqlite_version,
            "packages": {name: _version(name) for name in _PACKAGES},
            "profile": str(profile),
            "profile_free_bytes": backup.free_bytes(profile),
            "database": facts.database_facts(self._database),
            "secret_vault": vault,
            "variables": sorted(name for name in os.environ if name.startswith(("O365DESK_", "QT_"))),
        }


def _cleaned(value: Any, clean: Clean) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Mapping):
        return {
            _cleaned(key, clean): MARK if is_secret_name(str(key)) else _cleaned(one, clean)
            for key, one in value.items()
        }
    if isinstance(value, list | tuple):
        return [_cleaned(one, clean) for one in value]
    return value


def _tail(file: Path) -> str:
    data = file.read_bytes()[-_LOG_BYTES:]
    return data.decode("utf-8", "replace")


def _build() -> str:
    """The system's version, of Linux the distribution's; a longer text would look like a secret."""
    if platform.system() != "Linux":
        return platform.version()
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return "unknown"


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "not installed"


def _manifest(members: tuple[BundleMember, ...], at: datetime, *, with_names: bool) -> str:
    names = (
        "Names, mail addresses and domains are in it, because that was asked for (--with-names)."
        if with_names
        else "Names of customers and people, mail addresses and domains are invented, the same one for the\n"
        "same name throughout. Ids (GUIDs) are real: they tell nothing to whom does not manage the tenant."
    )
    listed = "\n".join(f"{one.size:>10,}  {one.name:<28} {one.tells}" for one in members)
    return (
        f"o365desk {__version__} support bundle, made {at:%Y-%m-%d %H:%M} UTC\n\n"
        "Not in it: client secrets, certificates, tokens, the database, users and contacts. Whatever\n"
        f"has the shape of a secret is replaced by [redacted].\n{names}\n"
        "Look through it before you pass it on.\n\n"
        f"     bytes  file                         what it tells\n{listed}\n"
    )


def _write(path: Path, files: Mapping[str, str]) -> None:
    draft = path.with_name(f".{path.name[:100]}.{secrets.token_hex(4)}.new")
    descriptor = os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with open(descriptor, "w+b") as stream:
            with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as bundle:
                for name, text in files.items():
                    bundle.writestr(name, text.encode("utf-8", "replace"))
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
