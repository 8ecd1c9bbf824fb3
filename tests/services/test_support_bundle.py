"""Canaries planted in names and log lines must not leave the house, however they are spelled."""

from __future__ import annotations

import base64
import json
import logging
import quopri
import zipfile
from pathlib import Path
from urllib.parse import quote

import pytest

from o365desk import front
from o365desk.domain.connection import ConnectionDraft
from o365desk.domain.sync import CollectorKind, CollectorOutcome, CollectorResult, LogLevel, LogLine, Trigger
from o365desk.domain.tenant import Domain, ListedTenant, TenantDetails
from o365desk.domain.values import utc_now
from o365desk.services.desk import Desk
from o365desk.store import runs, tenants, users
from tests.store.build import add_contact, add_organization, guid, user

SECRET = "kAn8Q~Canary.Secret_0123-abcdefGHIJKLmnop"
TOKEN = "eyJhbGciOiJSUzI1NiJ9.eyJjYW5hcnkiOiJ0b2tlbiJ9.c2lnbmF0dXJlT2ZUaGVDYW5hcnk"
BEARER = "0canary-opaque-bearer-token-that-is-long-enough"
PEM_BODY = "MIICanaryBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEA"
PEM = f"-----BEGIN PRIVATE KEY-----\n{PEM_BODY}\n-----END PRIVATE KEY-----"
PEOPLE = (
    "Wilhelmina Canary",
    "wilhelmina@canary-customer.example",
    "Canary Customer GmbH",
    "canary-customer",
)


def spellings(canary: str) -> set[bytes]:
    data = canary.encode()
    found = {data, quote(canary, safe="").encode(), data.hex().encode(), canary.encode("utf-16-le")}
    found |= {json.dumps(canary)[1:-1].encode(), quopri.encodestring(data)}
    for lead in range(3):
        # Without what stands beside it the outer signs differ: three alignments.
        code = base64.b64encode(b"\0" * lead + data).rstrip(b"=")
        found.add(code[lead + 1 if lead else 0 : -1])
    return found


def everything(file: Path) -> bytes:
    with zipfile.ZipFile(file) as bundle:
        assert bundle.testzip() is None
        return b"\n".join(
            [*bundle.namelist().__str__().encode().splitlines(), *map(bundle.read, bundle.namelist())]
        )


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    folder = tmp_path / "profile"
    folder.mkdir()
    close = front.set_up_logging(folder, verbose=True)
    made = front.open_profile(folder, sandbox=False, environ={"O365DESK_KEY_FILE": str(tmp_path / "key")})
    draft = ConnectionDraft(name=PEOPLE[2], tenant_id=guid(1), application_id=guid(2))
    connection = made.connections.add(draft, SECRET)
    hostile = f"{SECRET} {TOKEN} Bearer {BEARER} {PEM}"
    encoded = base64.b64encode(SECRET.encode()).decode()
    with made.database.write() as tx:
        tenants.save_listed(tx, connection.id, [ListedTenant(tenant_id=guid(5), display_name=PEOPLE[2])])
        domain = Domain(name="canary-customer.example", is_default=True)
        details = TenantDetails(tenant_id=guid(5), display_name=PEOPLE[2], domains=(domain,))
        tenants.save_details(tx, guid(5), details, utc_now())
        users.save_page(
            tx, guid(5), [user(10, display_name=PEOPLE[0], user_principal_name=PEOPLE[1])], utc_now()
        )
        add_contact(tx, add_organization(tx, f"Org {SECRET}").id, "Wilhelmina", "Canary")
        run = runs.start(tx, connection.id, Trigger.MANUAL, utc_now())
        texts = (
            hostile,
            f"Authorization: Bearer {BEARER}",
            f"base64 {encoded}",
            f"{PEOPLE[0]} <{PEOPLE[1]}>",
        )
        lines = [
            LogLine(
                at=utc_now(),
                level=LogLevel.ERROR,
                message=text,
                tenant_id=guid(5),
                tenant_name=f"{PEOPLE[2]} {SECRET}",
                record_kind="user",
                record_id=guid(10),
                http_status=403,
                request_id=guid(77),
                hint=f"Ask {PEOPLE[0]} with {quote(SECRET, safe='')}",
                link=f"https://entra.microsoft.com/canary-customer.onmicrosoft.com?token={TOKEN}",
            )
            for text in texts
        ]
        runs.add_lines(tx, run.id, lines)
        failed = CollectorResult(
            tenant_id=guid(5), kind=CollectorKind.USERS, outcome=CollectorOutcome.FAILED, reason=hostile
        )
        runs.add_collectors(tx, run.id, [failed], utc_now())
    logger = logging.getLogger("o365desk.test")
    for text in (*texts, SECRET.encode().hex(), "\0".join(SECRET)):
        logger.debug("said %s", text)
    try:
        raise RuntimeError(hostile)
    except RuntimeError:
        logger.exception("%s failed for %s", SECRET, PEOPLE[1])
    yield made
    made.close()
    close()


@pytest.mark.parametrize("with_names", [False, True])
def test_no_canary_leaves(desk: Desk, tmp_path: Path, with_names: bool) -> None:
    file = tmp_path / "bundle.zip"
    made = desk.support.save(file, with_names=with_names)
    content = everything(file)
    for canary in (SECRET, TOKEN, BEARER, PEM_BODY):
        for spelling in spellings(canary):
            assert spelling not in content, (canary, spelling)
    folded = content.decode("utf-8", "replace").casefold()
    for name in PEOPLE:
        assert (name.casefold() in folded) == with_names, name
    assert made.with_names is with_names
    assert made.size == file.stat().st_size


def test_what_support_needs_is_there(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "bundle.zip"
    desk.support.save(file)
    with zipfile.ZipFile(file) as bundle:
        run = json.loads(bundle.read("runs/1.json"))
        tenants_told = json.loads(bundle.read("tenants.json"))
        log = bundle.read("log/o365desk.log").decode()
        environment = json.loads(bundle.read("environment.json"))
        check = json.loads(bundle.read("check.json"))
    line = run["lines"][0]
    assert (line["http_status"], line["request_id"], line["record_id"]) == (403, guid(77), guid(10))
    assert line["tenant_name"].startswith("Connection 1")
    assert run["collectors"][0]["outcome"] == "failed"
    assert tenants_told[0]["tenant_id"] == guid(5)
    assert "RuntimeError" in log
    assert environment["database"]["rows"]["user"] == 1
    assert check == {"problems": []}


def test_the_program_log_itself_holds_no_canary(desk: Desk, tmp_path: Path) -> None:
    logged = (tmp_path / "profile" / "o365desk.log").read_bytes()
    assert b"said" in logged
    for canary in (SECRET, TOKEN, PEM_BODY):
        for spelling in spellings(canary):
            assert spelling not in logged, (canary, spelling)


def test_a_bundle_that_cannot_be_written_leaves_the_old_one(desk: Desk, tmp_path: Path) -> None:
    from tests.small_disk import mounted

    with mounted(tmp_path / "disk", 1) as disk:
        old = disk.folder / "bundle.zip"
        old.write_bytes(b"old")
        disk.fill()
        with pytest.raises(Exception, match="disk is full"):
            desk.support.save(old)
        assert old.read_bytes() == b"old"
        assert sorted(file.name for file in disk.folder.iterdir()) == ["ballast", "bundle.zip"]
        disk.free()
        desk.support.save(old)
        assert zipfile.is_zipfile(old)
