import json
from pathlib import Path

from tests.sandbox.conftest import Client


def test_exchanges_are_recorded_without_secrets(fresh: Client, tmp_path: Path) -> None:
    tenant = fresh.server.estate.customers[0].id
    fresh.get("/users?$select=id&$top=5", tenant)
    fresh.get(f"/users/{fresh.server.estate.customers[0].roster.at(0).id}/mailboxSettings", tenant)
    link = fresh.get("/reports/getMailboxUsageDetail(period='D7')", tenant).headers["Location"]
    fresh.session.get(link, timeout=20)
    fresh.control("GET", "state")
    fresh.server.stop()
    text = (tmp_path / "log.jsonl").read_text(encoding="utf-8")
    lines = [json.loads(line) for line in text.splitlines()]
    assert [line["status"] for line in lines] == [200, 200, 200, 302, 200]
    token, users, settings, report, download = lines
    assert "client_secret=***" in token["body"]
    assert token["response"]["access_token"] == "***"
    assert token["tenant"] == users["tenant"] == tenant
    assert users["url"] == f"{fresh.server.base_url}/v1.0/users?$select=id&$top=5"
    assert users["headers"]["authorization"] == "***"
    assert len(users["response"]["value"]) == 5
    assert settings["mailbox"]
    assert report["response_headers"]["location"] == download["url"]
    assert download["response_text"].lstrip("\ufeff").startswith("Report Refresh Date")
    assert str(fresh.server.partner.secret) not in text
    assert fresh.token(tenant) not in text
