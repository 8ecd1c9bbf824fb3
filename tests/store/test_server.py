"""What only a server has: several machines at once, connections that break, versions that differ."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path
from urllib.parse import urlencode

import psycopg
import pytest
from sqlalchemy import make_url

from o365desk.domain.errors import AppError
from o365desk.domain.organization import Organization
from o365desk.domain.user import LinkState
from o365desk.store import check, organizations, server, settings, users
from o365desk.store.engine import Database
from o365desk.store.export import canonical_export
from o365desk.store.schema import SCHEMA_VERSION
from tests.postgres import (
    PASSWORD,
    PostgresCluster,
    cluster_folder,
    end_sessions,
    libpq,
    raw_session,
    require_programs,
    start_cluster,
)
from tests.store.build import (
    add_contact,
    add_organization,
    add_tenant,
    guid,
    list_users,
    match,
    user,
)

# Opening


def test_a_new_database_is_made_whole_by_whoever_comes_first(
    postgres_cluster: PostgresCluster, tmp_path: Path
) -> None:
    with postgres_cluster.database(migrated=False) as url:
        opened: list[Database] = []

        def open_it(number: int) -> None:
            opened.append(Database.open_server(url, PASSWORD, tmp_path / str(number)))

        threads = [threading.Thread(target=open_it, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(opened) == 4
        with opened[0].read() as tx:
            assert check.check(tx) == []
        for database in opened:
            database.close()


def test_texts_sort_as_in_a_file_whatever_the_language(db: Database) -> None:
    names = ["b", "Z", "a", "ä", "_", "A b", "Ab"]
    with db.write() as tx:
        for name in names:
            settings.set(tx, name, 1)
        assert list(settings.listing(tx)) == sorted(names)


@pytest.mark.parametrize("version", ["9999", "0001"])
def test_another_version_meanwhile_stops_writing(here: Database, version: str) -> None:
    raw = raw_session(here)
    raw.execute("UPDATE alembic_version SET version_num = %s", (version,))
    try:
        with pytest.raises(AppError) as caught, here.write() as tx:
            settings.set(tx, "a", 1)
        assert caught.value.code == "newer_schema"
        assert version in caught.value.message
        with here.read() as tx:
            assert settings.get(tx, "a") is None
    finally:
        raw.execute("UPDATE alembic_version SET version_num = %s", (SCHEMA_VERSION,))
        raw.close()


def test_a_newer_database_is_refused_unchanged(postgres_url: str, tmp_path: Path) -> None:
    with psycopg.connect(libpq(postgres_url), password=PASSWORD, autocommit=True) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
        raw.execute("DROP TABLE brake")
        with pytest.raises(AppError) as caught:
            Database.open_server(postgres_url, PASSWORD, tmp_path)
        assert caught.value.code == "newer_schema"
        assert raw.execute("SELECT to_regclass('brake')").fetchone() == (None,)


def test_a_foreign_database_is_refused_unchanged(postgres_cluster: PostgresCluster, tmp_path: Path) -> None:
    with (
        postgres_cluster.database(migrated=False) as url,
        psycopg.connect(libpq(url), password=PASSWORD, autocommit=True) as raw,
    ):
        raw.execute('CREATE TABLE "user" (name text)')
        with pytest.raises(AppError) as caught:
            Database.open_server(url, PASSWORD, tmp_path)
        assert caught.value.code == "not_a_profile"
        assert raw.execute("SELECT to_regclass('tenant')").fetchone() == (None,)


def test_an_older_database_is_migrated_in_one_piece(
    postgres_cluster: PostgresCluster, tmp_path: Path
) -> None:
    from alembic import command
    from alembic.config import Config
    from sqlalchemy import create_engine

    from o365desk.store import migrate

    with postgres_cluster.database(migrated=False) as url:
        engine = create_engine(url, connect_args={"password": PASSWORD})
        config = Config()
        config.set_main_option("script_location", str(migrate.MIGRATIONS))
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "0001")
            connection.exec_driver_sql("INSERT INTO organization (name, name_key) VALUES ('kept', 'kept')")
            connection.exec_driver_sql("CREATE TABLE journal_entry (id integer)")  # 0002 trips over it
        with pytest.raises(AppError) as caught:
            Database.open_server(url, PASSWORD, tmp_path)
        assert caught.value.code == "migration_failed"
        with engine.begin() as connection:
            assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == "0001"
            assert connection.exec_driver_sql("SELECT to_regclass('suggestion')").scalar() is None
            connection.exec_driver_sql("DROP TABLE journal_entry")
        engine.dispose()
        database = Database.open_server(url, PASSWORD, tmp_path)
        with database.read() as tx:
            assert list(organizations.names(tx).values()) == ["kept"]
        database.close()


def test_migrations_make_what_the_tables_say_on_a_server(here: Database) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from o365desk.store.schema import metadata

    with here.write() as tx:
        # Made by the first search where a server offers it; this database may have served another test.
        tx.connection.exec_driver_sql("DROP INDEX IF EXISTS ix_search_entry_text")
        assert compare_metadata(MigrationContext.configure(tx.connection), metadata) == []
        collations = tx.connection.exec_driver_sql(
            "SELECT DISTINCT collation_name FROM information_schema.columns "
            "WHERE table_schema = 'public' AND data_type = 'text'"
        )
        assert collations.scalars().all() == ["C"]


# The password


def test_the_password_is_told_by_nothing(postgres_url: str, tmp_path: Path) -> None:
    whole = make_url(postgres_url).set(password=PASSWORD).render_as_string(hide_password=False)
    database = Database.open_server(whole, None, tmp_path)  # in the address by mistake: works, and is hidden
    database.close()
    # In its query as well.
    database = Database.open_server(f"{postgres_url}?{urlencode({'password': PASSWORD})}", None, tmp_path)
    seen = [
        repr(database.url),
        str(database.url),
        repr(database.engine),
        database.where,
        repr(vars(database)),
    ]
    seen.append(database.url.render_as_string(hide_password=False))
    with pytest.raises(psycopg.Error) as bug, database.read() as tx:
        tx.connection.connection.cursor().execute("SELECT broken")
    seen += [str(bug.value), repr(bug.value)]
    database.close()
    for url, password in ((postgres_url, PASSWORD + "x"), (postgres_url + "x", PASSWORD)):
        with pytest.raises(AppError) as caught:
            Database.open_server(url, password, tmp_path)
        seen += [str(caught.value), repr(caught.value.__cause__), str(caught.value.__cause__)]
        assert caught.value.code == ("database_refused" if password != PASSWORD else "database_not_found")
    with pytest.raises(AppError) as caught:
        Database.open_server(f"nonsense {PASSWORD}", None, tmp_path)
    seen += [str(caught.value), repr(caught.value.__cause__)]
    with pytest.raises(AppError) as caught:
        Database.open_server("postgresql+psycopg://a@h/b?password=" + PASSWORD[:8], PASSWORD, tmp_path)
    seen += [str(caught.value), repr(caught.value.__cause__)]
    assert all(PASSWORD not in text and PASSWORD[:8] not in text for text in seen), seen


def test_nobody_listens(tmp_path: Path) -> None:
    with pytest.raises(AppError) as caught:
        Database.open_server("postgresql+psycopg://a@127.0.0.1:9/b", "secret", tmp_path)
    assert caught.value.code == "database_unreachable"
    assert "secret" not in str(caught.value)


# Several machines


def test_a_decision_between_read_and_write_of_a_sync_is_not_lost(here: Database, there: Database) -> None:
    with here.write() as tx:
        tenant_id, organization = add_tenant(tx), add_organization(tx)
        match(tx, tenant_id, organization.id)
        contact = add_contact(tx, organization.id)
        (user_id,) = list_users(tx, tenant_id, user(10))
    decided, begun = threading.Event(), threading.Event()

    def decide() -> None:
        begun.set()
        with there.write() as tx:  # waits for the sync's transaction
            assert users.record(tx, user_id).link_state is LinkState.NEW
            users.set_link(tx, user_id, LinkState.LINKED, contact.id)
        decided.set()

    technician = threading.Thread(target=decide)
    with here.write() as tx:
        seen = users.record(tx, user_id).link_state
        technician.start()
        begun.wait(10)
        assert not decided.wait(0.3)
        assert users.record(tx, user_id).link_state is seen  # nobody came between
        users.set_link(tx, user_id, LinkState.NEW)
    technician.join(10)
    with here.write() as tx:  # what the sync decides next, it decides knowing of it
        assert users.record(tx, user_id).link_state is LinkState.LINKED


def test_ten_writers_at_once_lose_nothing(here: Database, tmp_path: Path) -> None:
    def count(number: int) -> None:
        database = Database.open_server(here.url.render_as_string(), PASSWORD, tmp_path / str(number))
        for _ in range(10):
            with database.write() as tx:
                settings.set(tx, "n", settings.get(tx, "n", 0) + 1)
                list_users(tx, guid(1), *(user(1000 * number + n) for n in range(3)))
        database.close()

    with here.write() as tx:
        add_tenant(tx)
    threads = [threading.Thread(target=count, args=(number,)) for number in range(1, 11)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with here.read() as tx:
        assert settings.get(tx, "n") == 100
        assert len(users.records(tx, guid(1))) == 30
        assert check.check(tx) == []


def test_who_writes_for_too_long_is_named(here: Database, there: Database) -> None:
    def write() -> None:
        with there.write() as tx:
            settings.set(tx, "a", 1)

    with there.read() as tx:  # its session's patience is shortened
        tx.connection.exec_driver_sql("SET lock_timeout = '100ms'")
    with here.write(), pytest.raises(AppError) as caught:
        write()
    assert caught.value.code == "database_busy"
    assert server.who() in caught.value.message
    write()


# Connections that break


def test_a_session_that_is_ended_in_the_middle_is_named_and_heals(here: Database) -> None:
    def write(rows: int) -> None:
        with here.write() as tx:
            add_organization(tx, "half")
            end_sessions(here)
            list_users(tx, guid(1), *(user(n) for n in range(rows)))

    def read() -> None:
        with here.read() as tx:
            end_sessions(here)
            settings.get(tx, "a")

    with here.write() as tx:
        add_tenant(tx)
        start = canonical_export(tx)
    for rows in (1, 500):  # by statement and by COPY
        with pytest.raises(AppError) as caught:
            write(rows)
        assert caught.value.code == "database_unreachable"
        assert PASSWORD not in f"{caught.value} {caught.value.__cause__}"
    with pytest.raises(AppError) as caught:
        read()
    assert caught.value.code == "database_unreachable"
    with here.write() as tx:
        assert canonical_export(tx) == start
        settings.set(tx, "a", 1)


def test_a_restart_of_the_server_heals(tmp_path: Path) -> None:
    folder = cluster_folder()
    cluster = start_cluster(folder, require_programs())
    try:
        with cluster.database(migrated=False) as url:
            database = Database.open_server(url, PASSWORD, tmp_path)
            locks = database.sync_locks()
            with database.write() as tx:
                add_organization(tx, "before")

            def restarted() -> None:
                with database.write() as tx:
                    organizations.add(tx, Organization(name="half"))
                    cluster.control("-m", "immediate", "restart")
                    organizations.add(tx, Organization(name="never"))

            with locks.tenant(guid(1)):
                with pytest.raises(AppError) as caught:
                    restarted()
                assert caught.value.code == "database_unreachable"
                with database.write() as tx:
                    add_organization(tx, "after")
                cluster.control("-m", "immediate", "stop")
                back = threading.Timer(0.5, cluster.start)
                back.start()
                with database.read() as tx:  # waits for it
                    assert [one.name for one in organizations.listing(tx)] == ["after", "before"]
                back.join()
            locks.close()
            database.close()
    finally:
        cluster.control("-m", "immediate", "stop")
        shutil.rmtree(folder)


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("SET LOCAL statement_timeout = 20; SELECT pg_sleep(5)", "database_timeout"),
        ("DO $$ BEGIN RAISE EXCEPTION 'no space left' USING ERRCODE = '53100'; END $$", "disk_full"),
        ("DO $$ BEGIN RAISE EXCEPTION 'crossed' USING ERRCODE = '40P01'; END $$", "database_busy"),
        ("DO $$ BEGIN RAISE EXCEPTION 'crossed' USING ERRCODE = '40001'; END $$", "database_busy"),
        ("DO $$ BEGIN RAISE EXCEPTION 'rot' USING ERRCODE = 'XX001'; END $$", "database_damaged"),
        ("SET LOCAL transaction_read_only = on; DELETE FROM setting", "read_only"),
        ("SET LOCAL ROLE pg_monitor; DELETE FROM setting", "database_refused"),
    ],
)
def test_the_servers_own_faults_are_named(here: Database, statement: str, code: str) -> None:
    with pytest.raises(AppError) as caught, here.write() as tx:
        tx.connection.exec_driver_sql(statement)
    assert caught.value.code == code
    with here.write() as tx:
        settings.set(tx, "a", 1)
