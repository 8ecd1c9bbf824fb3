"""The floor: a bare loop that reads and stores what a first sync does, with nothing around it.

requests with a kept-alive session per thread, its JSON, and sqlite3. No retries, no limits, no deadline, no
judgement of links, no log, no history: whatever o365desk costs on top is the price of those.
"""

from __future__ import annotations

import csv
import io
import sqlite3
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import Any

import requests

from tests.bench.job import Job

_REPORT = "/reports/getMailboxUsageDetail(period='D7')"


def run(job: Job) -> int:
    """Read all tenants into a fresh database; gives the number of users."""
    with closing(_database(job)) as raw:
        lock = threading.Lock()
        local = threading.local()

        def work(tenant_id: str) -> None:
            if not hasattr(local, "session"):
                local.session = requests.Session()
                local.session.trust_env = False
                local.session.verify = job.ca_file
            _tenant(job, local.session, tenant_id, raw, lock)

        with ThreadPoolExecutor(job.workers) as pool:
            list(pool.map(work, job.tenants))
        return int(raw.execute("SELECT count(*) FROM user").fetchone()[0])


def _tenant(
    job: Job, session: requests.Session, tenant_id: str, raw: sqlite3.Connection, lock: threading.Lock
) -> None:
    form = {
        "grant_type": "client_credentials",
        "client_id": job.application_id,
        "client_secret": job.secret,
        "scope": f"{job.base_url}/.default",
    }
    token = session.post(f"{job.base_url}/{tenant_id}/oauth2/v2.0/token", data=form).json()["access_token"]
    headers = {"Authorization": f"Bearer {token}"}
    graph = f"{job.base_url}/v1.0"
    organization = session.get(f"{graph}/organization", headers=headers).json()["value"][0]
    skus = session.get(f"{graph}/subscribedSkus", headers=headers).json()["value"]
    with lock:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("INSERT INTO tenant VALUES (?, ?)", (tenant_id, organization["displayName"]))
        raw.executemany(
            "INSERT INTO sku VALUES (?, ?, ?, ?)",
            [(tenant_id, x["skuId"], x["consumedUnits"], x["prepaidUnits"]["enabled"]) for x in skus],
        )
        raw.execute("COMMIT")
    for page in _pages(session, f"{graph}/users?$top=999&$select={job.select}", headers):
        _store(job, tenant_id, page, raw, lock)
    answer = session.get(graph + _REPORT, headers=headers, allow_redirects=False)
    text = session.get(answer.headers["Location"]).content.decode("utf-8-sig")
    rows = [(tenant_id, *row[:13]) for row in csv.reader(io.StringIO(text))][1:]
    with lock:
        raw.execute("BEGIN IMMEDIATE")
        raw.executemany(f"INSERT INTO usage VALUES ({', '.join('?' * 14)})", rows)
        raw.execute("COMMIT")


def _pages(session: requests.Session, url: str, headers: dict[str, str]) -> Iterator[list[dict[str, Any]]]:
    while url:
        page = session.get(url, headers=headers).json()
        yield page["value"]
        url = page.get("@odata.nextLink", "")


def _store(
    job: Job, tenant_id: str, page: list[dict[str, Any]], raw: sqlite3.Connection, lock: threading.Lock
) -> None:
    plain = _plain(job)
    rows = [[user[name] for name in plain] for user in page]
    addresses = [{text[5:].lower() for text in user["proxyAddresses"]} for user in page]
    with lock:
        raw.execute("BEGIN IMMEDIATE")
        first = int(raw.execute("SELECT coalesce(max(n), 0) + 1 FROM user").fetchone()[0])
        raw.executemany(
            f"INSERT INTO user VALUES ({', '.join('?' * (len(plain) + 2))})",
            [(n, tenant_id, *map(_text, row)) for n, row in enumerate(rows, first)],
        )
        raw.executemany(
            "INSERT INTO address VALUES (?, ?)",
            [(n, text) for n, some in enumerate(addresses, first) for text in some],
        )
        raw.executemany(
            "INSERT INTO licence VALUES (?, ?)",
            [(n, each["skuId"]) for n, user in enumerate(page, first) for each in user["assignedLicenses"]],
        )
        raw.execute("COMMIT")


def _plain(job: Job) -> list[str]:
    return [name for name in job.select.split(",") if name not in ("proxyAddresses", "assignedLicenses")]


def _text(value: object) -> object:
    return ";".join(value) if isinstance(value, list) else value


def _database(job: Job) -> sqlite3.Connection:
    raw = sqlite3.connect(job.database, isolation_level=None, check_same_thread=False)
    raw.execute("PRAGMA journal_mode=WAL")
    raw.execute("PRAGMA synchronous=NORMAL")
    columns = ", ".join("id TEXT UNIQUE" if name == "id" else name for name in _plain(job))
    raw.execute("CREATE TABLE tenant (id TEXT PRIMARY KEY, name TEXT)")
    raw.execute("CREATE TABLE sku (tenant TEXT, sku TEXT, consumed INT, enabled INT)")
    raw.execute(f"CREATE TABLE user (n INTEGER PRIMARY KEY, tenant TEXT, {columns})")
    raw.execute("CREATE TABLE address (user INT, address TEXT, PRIMARY KEY (user, address)) WITHOUT ROWID")
    raw.execute("CREATE TABLE licence (user INT, sku TEXT, PRIMARY KEY (user, sku)) WITHOUT ROWID")
    raw.execute(f"CREATE TABLE usage (tenant TEXT, {', '.join(f'c{n}' for n in range(13))})")
    return raw
