"""A throw-away PostgreSQL for tests: one cluster per test run, an empty database for each test.

    from tests.postgres import postgres_cluster, postgres_database, postgres_url, reused_postgres_url

in a ``conftest.py`` makes the fixtures known. The first test that wants one makes the cluster in a temporary
folder (as an unprivileged user, when the tests run as root). All workers of pytest-xdist share it.
A small process beside it stops it and removes the folder when the last of them has ended, however it did.

Without PostgreSQL's programs such tests are skipped; where ``CI=true`` they fail.
"""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
import psycopg
import pytest

from o365desk.store import server
from o365desk.store.engine import Database
from o365desk.store.schema import SCHEMA_VERSION, metadata

USER = "o365desk"
PASSWORD = "p@ss:w/rd %40'\"\\ ü"
"""What a careless join of texts would trip over."""
_UNPRIVILEGED = ("postgres", "nobody")
_TEMPLATE = f"template_{SCHEMA_VERSION}"

_KEEPER = """
import fcntl, json, shutil, subprocess, sys
users, folder, owner, *stop = sys.argv[1:]
fcntl.flock(int(users), fcntl.LOCK_EX)  # until nobody shares it any more
subprocess.run(stop, check=False, cwd="/", stdout=-3, stderr=-3, **json.loads(owner))
shutil.rmtree(folder, ignore_errors=True)
"""


class PostgresCluster(msgspec.Struct, frozen=True):
    """A running server. ``programs`` and ``folder`` are where it and its data are."""

    programs: str
    folder: str
    port: int

    def url(self, database: str) -> str:
        """The address of a database, without the password."""
        return f"postgresql+psycopg://{USER}@127.0.0.1:{self.port}/{database}"

    def administer(self, *statements: str) -> None:
        """Statements outside any transaction, in the server's own database."""
        with psycopg.connect(
            host="127.0.0.1", port=self.port, user=USER, password=PASSWORD, dbname="postgres", autocommit=True
        ) as connection:
            for statement in statements:
                connection.execute(statement)

    def control(self, *words: str) -> None:
        """``pg_ctl`` on this cluster, for instance ``restart -m immediate``."""
        _run([f"{self.programs}/pg_ctl", "-D", f"{self.folder}/data", "-w", "-s", *words])

    def start(self) -> None:
        """Start it; returns when it takes connections."""
        self.control("-l", f"{self.folder}/log", "-t", "30", "-o", f"-c port={self.port}", "start")

    @contextmanager
    def database(self, *, migrated: bool = True) -> Iterator[str]:
        """A fresh database; yields its address."""
        name = f"test_{secrets.token_hex(6)}"
        self.administer(f"CREATE DATABASE {name} TEMPLATE {_TEMPLATE if migrated else 'template0'}")
        try:
            yield self.url(name)
        finally:
            self.administer(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def programs() -> str:
    """The folder of ``initdb`` and ``pg_ctl``, of the newest version there is; empty without any."""
    found = shutil.which("initdb")
    if found:
        return str(Path(found).resolve().parent)
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return str(debian[-1].parent) if debian else ""


def require_programs() -> str:
    """``programs``, or the test is skipped (fails where CI=true)."""
    if os.name != "posix":
        pytest.skip("The throw-away PostgreSQL is for POSIX systems.")
    found = programs()
    if not found:
        reason = "PostgreSQL's initdb is not installed here (Debian: apt-get install postgresql)."
        if os.environ.get("CI", "").lower() == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    return found


def start_cluster(folder: Path, where: str) -> PostgresCluster:
    """Make a cluster in an empty folder that its user may write, and start it."""
    (folder / "password").write_text(PASSWORD, encoding="utf-8")
    _give(folder / "password")
    # A language of people, not bytes, where the server knows one: texts must sort the same all the same.
    major = int(subprocess.check_output([f"{where}/initdb", "--version"], text=True).split()[2].split(".")[0])
    language = ["--locale-provider=icu", "--icu-locale=en-US"] if major >= 15 else []
    initdb = [f"{where}/initdb", "-D", f"{folder}/data", "-U", USER, "-E", "UTF8", "--locale=C", "-N"]
    _run([*initdb, "-A", "scram-sha-256", f"--pwfile={folder}/password", *language])
    settings = {
        "listen_addresses": "'127.0.0.1'",
        "unix_socket_directories": f"'{folder}'",
        "fsync": "off",
        "full_page_writes": "off",
        "max_connections": "200",
        "autovacuum": "off",
        "shared_buffers": "64MB",
    }
    with (folder / "data" / "postgresql.conf").open("a", encoding="utf-8") as stream:
        stream.writelines(f"{name} = {value}\n" for name, value in settings.items())
    for _ in range(3):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        cluster = PostgresCluster(where, str(folder), port)
        try:
            cluster.start()
        except AssertionError:
            continue  # the port was taken in between
        return cluster
    raise AssertionError((folder / "log").read_text(encoding="utf-8", errors="replace"))


def cluster_folder() -> Path:
    """A folder for a cluster outside pytest's own, which another user cannot enter."""
    folder = Path(tempfile.mkdtemp(prefix="o365desk-pg-"))
    _give(folder)
    return folder


def _owner() -> dict[str, Any]:
    """Whom PostgreSQL runs as: it refuses to be root."""
    if os.geteuid() != 0:
        return {}
    import pwd

    for name in _UNPRIVILEGED:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    raise AssertionError("PostgreSQL needs a user that is not root.")


def _give(path: Path) -> None:
    owner = _owner()
    if owner:
        os.chown(path, owner["user"], owner["group"])


def _run(command: list[str]) -> None:
    # To a file, not a pipe: the server would keep the pipe open.
    with tempfile.TemporaryFile() as said:
        environment = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C", "TZ": "UTC"}
        done = subprocess.run(
            command, stdout=said, stderr=said, cwd="/", env=environment, check=False, **_owner()
        )
        said.seek(0)
        assert done.returncode == 0, said.read().decode(errors="replace")


def _shared_cluster(shared: Path, where: str) -> PostgresCluster:
    """The cluster of this test run, made by whoever comes first. The caller holds the lock."""
    note = shared / "postgres.json"
    if note.exists():
        return msgspec.json.decode(note.read_bytes(), type=PostgresCluster)
    folder = cluster_folder()
    stop = [f"{where}/pg_ctl", "-D", f"{folder}/data", "-m", "immediate", "-s", "stop"]
    # A lock of its own on the same file, opened here.
    with (shared / "postgres.users").open("a") as users:
        owner = msgspec.json.encode(_owner()).decode()
        subprocess.Popen(
            [sys.executable, "-c", _KEEPER, str(users.fileno()), str(folder), owner, *stop],
            pass_fds=(users.fileno(),),
            start_new_session=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    cluster = start_cluster(folder, where)
    cluster.administer(f"CREATE DATABASE {_TEMPLATE} TEMPLATE template0")
    Database.open_server(cluster.url(_TEMPLATE), PASSWORD, shared / "postgres-profile").close()
    note.write_bytes(msgspec.json.encode(cluster))
    return cluster


@pytest.fixture(scope="session")
def postgres_cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostgresCluster]:
    """The server of this test run."""
    where = require_programs()
    import fcntl

    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    with (shared / "postgres.users").open("a") as users, (shared / "postgres.lock").open("a") as lock:
        fcntl.flock(users, fcntl.LOCK_SH)
        fcntl.flock(lock, fcntl.LOCK_EX)
        cluster = _shared_cluster(shared, where)
        fcntl.flock(lock, fcntl.LOCK_UN)
        yield cluster


@pytest.fixture
def postgres_url(postgres_cluster: PostgresCluster) -> Iterator[str]:
    """The address of a fresh database with our tables."""
    with postgres_cluster.database() as url:
        yield url


@pytest.fixture(scope="session")
def reused_postgres_url(postgres_cluster: PostgresCluster) -> Iterator[str]:
    """The address of this worker's own database."""
    with postgres_cluster.database() as url:
        yield url


@pytest.fixture
def postgres_database(reused_postgres_url: str, tmp_path: Path) -> Iterator[Database]:
    """An empty database with our tables, opened. For tests that change the tables: ``postgres_url``."""
    empty(reused_postgres_url)
    database = Database.open_server(reused_postgres_url, PASSWORD, tmp_path / "profile")
    yield database
    database.close()


def empty(url: str) -> None:
    """Remove every row; ids begin at 1 again. A tenth of what a new database costs."""
    driver_url = url.replace("postgresql+psycopg://", "postgresql://")
    with psycopg.connect(driver_url, password=PASSWORD) as connection:
        names = [name for name in metadata.tables if name != "alembic_version"]
        sequences = connection.execute("SELECT sequencename FROM pg_sequences").fetchall()
        # Without the checks of references, so in any order.
        statements = ["SET LOCAL session_replication_role = replica"]
        statements += [f'DELETE FROM "{name}"' for name in names]
        statements += [f'ALTER SEQUENCE "{name}" RESTART' for (name,) in sequences]
        connection.execute("; ".join(statements).encode())


def libpq(url: str) -> str:
    return url.replace("postgresql+psycopg://", "postgresql://")


def raw_session(db: Database) -> psycopg.Connection[tuple[object, ...]]:
    return psycopg.connect(libpq(db.url.render_as_string()), password=PASSWORD, autocommit=True)


def end_sessions(db: Database) -> None:
    with raw_session(db) as session:
        session.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
            "WHERE datname = current_database() AND application_name = %s",
            (server.who(),),
        )
