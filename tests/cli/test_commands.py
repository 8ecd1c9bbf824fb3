from __future__ import annotations

import getpass
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from o365desk.cli import main
from o365desk.cli.output import printable
from o365desk.cli.sync import exit_code
from o365desk.domain.sync import RunOutcome
from o365desk.sandbox.server import SandboxServer
from o365desk.secrets import keys
from tests.cli.conftest import Terminal

TENANT = "00000000-0000-4000-8000-00000000aaaa"
APPLICATION = "00000000-0000-4000-8000-00000000bbbb"


def _python(*words: object, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *map(str, words)],
        capture_output=True, text=True, encoding="utf-8", timeout=60, check=False, stdin=subprocess.DEVNULL,
        env={**os.environ, **(env or {})},
    )  # fmt: skip


def test_help_explains_itself_and_loads_nothing_heavy() -> None:
    done = _python("-X", "importtime", "-m", "o365desk", "--help")
    assert done.returncode == 0
    assert "first steps" in done.stdout
    for word in (
        "connection",
        "options",
        "sync",
        "tenants",
        "match",
        "contacts",
        "import",
        "undo",
        "sandbox",
    ):
        assert f"\n    {word}" in done.stdout
    for heavy in ("PySide6", "sqlalchemy", "msal", "requests", "rich", "keyring", "msgspec"):
        assert f" {heavy}\n" not in done.stderr


def test_the_command_line_never_loads_qt() -> None:
    code = (
        "import sys, pkgutil, importlib, o365desk.cli as c\n"
        "for m in pkgutil.iter_modules(c.__path__): importlib.import_module('o365desk.cli.' + m.name)\n"
        "import o365desk.front\n"
        "from o365desk.services import desk\n"
        "print([name for name in sys.modules if name.startswith('PySide6')])"
    )
    done = _python("-c", code)
    assert done.stdout.strip() == "[]", done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"],
        ["connection"],
        ["connection", "add", "X", "--kind", "partner"],
        ["match", "accept"],
        ["tenants", "--state", "purple"],
        ["--no-window"],
        [],
    ],
)
def test_wrong_usage_is_two(words: list[str], terminal: Terminal) -> None:
    answer = terminal(*words)
    assert answer.code == 2
    assert "Try" in answer.err or "Name" in answer.err


def test_global_options_stand_before_or_after(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (
        ["--json", "--data-dir", str(tmp_path / "p"), "tenants"],
        ["tenants", "--data-dir", str(tmp_path / "p"), "--json"],
        ["--json", "connection", "list", "--data-dir", str(tmp_path / "p")],
    ):
        assert main(words) == 0
        assert capsys.readouterr().out.strip() == "[]"


@pytest.mark.parametrize(
    "words",
    [
        ["connection", "list"], ["tenants"], ["organizations"], ["contacts"], ["users"], ["licences"],
        ["history"], ["logs"],
    ],
)  # fmt: skip
def test_every_list_of_an_empty_profile(words: list[str], terminal: Terminal) -> None:
    assert terminal.json(*words) == []
    text = terminal(*words)
    assert text.code == 0
    assert text.err.strip()  # says what to do


def test_expected_errors_are_one_and_speak_json(terminal: Terminal) -> None:
    answer = terminal("contact", "show", "99", "--json")
    assert answer.code == 1
    assert set(answer.json["error"]) == {"title", "message", "hint", "link", "code"}
    text = terminal("contact", "show", "99")
    assert text.code == 1
    assert text.err.startswith("Error: ")
    assert text.out == ""


SHAPES = {
    (
        "connection",
        "list",
    ): """id name kind cloud tenant_id application_id credential sign_in
        credential_expires_at status status_note paused
        next_sync_at last_run tenants tenants_unmatched users_in_scope""",
    ("tenants",): """tenant_id name default_domain domains connection access access_note note state rule
        organization_id organization users users_in_scope suggestions read_at""",
    ("organizations",): """id external_id name websites phone city country origin contacts contacts_linked
        tenants""",
    (
        "contacts",
    ): """id organization_id organization first_name last_name title contact_type email phone mobile
        linked user_id user_principal_name user_status pinned departure""",
    ("users",): """id tenant_id tenant organization_id organization object_id user_principal_name display_name
        mail aliases user_type account_enabled mailbox_type presence scope state rule note contact_id contact
        candidates read_at""",
    (
        "licences",
    ): """tenant_id tenant organization_id organization product sku_part_number sku_id status active
        consumed unused suspended trial next_lifecycle_at holders read_at""",
    ("history",): "id at actor title changes run_id before after rule score"
    " undone_at undone_by redo_closed_by",
    ("logs",): "id connection_id connection trigger started_at finished_at outcome message counts",
    ("plan", "MSP"): "tenant_id tenant organization_id organization held note brake counts items",
}


def test_json_shapes_are_stable(terminal: Terminal, cloud: SandboxServer, tmp_path: Path) -> None:
    terminal.connect(cloud)
    terminal.document(cloud, tmp_path / "docs")
    terminal("sync")
    for words, names in SHAPES.items():
        rows = terminal.json(*words)
        assert rows, words
        assert set(rows[0]) == set(names.split()), words
    assert terminal.json("logs", "1")["lines"][0].keys() >= {"at", "level", "message", "tenant_name"}
    assert terminal("logs", "1", "--level", "error").out.count("\n") < terminal("logs", "1").out.count("\n")
    holders = terminal.json("licences", "--holders", terminal.json("licences")[0]["sku_id"])
    assert holders[0].keys() >= {"tenant", "user_principal_name", "contact_id"}


def test_no_secret_is_kept_in_the_open(terminal: Terminal, cloud: SandboxServer) -> None:
    assert terminal.connect(cloud).code == 0
    terminal("sync", "--verbose")
    secret = (cloud.partner.secret or "").encode()
    assert len(secret) > 20
    for file in terminal.profile.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert secret not in content, file
            assert not re.search(rb"eyJ[\w-]{10,}\.", content), file  # a token


def test_a_secret_needs_somewhere_to_stay(
    terminal: Terminal, cloud: SandboxServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("O365DESK_KEY_FILE")
    monkeypatch.setattr(keys.OsStore, "find", lambda self: (None, "no store"))
    answer = terminal.connect(cloud)
    assert answer.code == 1
    assert "O365DESK_KEY_FILE" in answer.err
    assert "passphrase" in answer.err
    assert terminal.json("connection", "list") == []


def test_the_secret_is_asked_for_on_a_terminal(
    terminal: Terminal, cloud: SandboxServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return cloud.partner.secret or ""

    monkeypatch.setattr(getpass, "getpass", answer)
    assert terminal.connect(cloud, keyboard=True).code == 0
    assert len(asked) == 1
    assert terminal("sync").code == 3


def test_without_a_secret_store_a_passphrase_serves(
    terminal: Terminal, cloud: SandboxServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("O365DESK_KEY_FILE")
    monkeypatch.setattr(keys.OsStore, "find", lambda self: (None, "no store"))

    def answer(prompt: str) -> str:
        return (
            "correct horse battery"
            if "assphrase" in prompt or "Once" in prompt
            else cloud.partner.secret or ""
        )

    monkeypatch.setattr(getpass, "getpass", answer)
    assert terminal.connect(cloud, keyboard=True).code == 0
    assert terminal("sync", keyboard=True).code == 3
    monkeypatch.setattr(getpass, "getpass", lambda _prompt: "another one entirely")
    wrong = terminal("sync", keyboard=True)
    assert wrong.code == 4
    assert "Wrong passphrase" in wrong.err


def test_bad_secrets_are_named(terminal: Terminal, cloud: SandboxServer) -> None:
    answer = terminal.connect(cloud, secret=TENANT)
    assert answer.code == 1
    assert "secret's ID" in answer.err


def test_a_name_is_given_once(terminal: Terminal, cloud: SandboxServer) -> None:
    terminal.connect(cloud)
    assert terminal.connect(cloud).code == 1
    assert len(terminal.json("connection", "list")) == 1


def test_pause_resume_remove(terminal: Terminal, cloud: SandboxServer) -> None:
    terminal.connect(cloud)
    assert terminal.json("connection", "pause", "MSP")["paused"]
    assert terminal("sync").code == 2  # nothing to sync but a paused connection
    assert not terminal.json("connection", "resume", "MSP")["paused"]
    terminal("sync")
    removed = terminal("connection", "remove", "MSP")
    assert "remove the app's rights" in removed.err
    assert len(terminal.json("tenants")) == 6  # kept


def test_import_preview_and_row_errors(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "orgs.csv"
    file.write_text("Company,Town\nContoso,Leeds\n,York\n", "utf-8")
    maps = ("--map", "Company=name", "--map", "Town=city")
    preview = terminal("import", "organizations", file, *maps, "--preview", "--json").json
    assert preview["mapping"] == {"Company": "name", "Town": "city"}
    assert preview["errors"][0]["line"] == 3
    refused = terminal("import", "organizations", file, *maps)
    assert refused.code == 1
    assert "Line 3" in refused.err
    assert terminal.json("organizations") == []
    assert terminal.json("import", "organizations", file, *maps, "--skip-errors")["created"] == 1
    assert terminal("import", "organizations", file, "--map", "nonsense").code == 1


def test_backup_is_a_profile(terminal: Terminal, tmp_path: Path) -> None:
    terminal.json("tenants")
    copy = Path(terminal.json("backup", tmp_path / "backups")["file"])
    assert copy.stat().st_size > 0


def test_exit_codes_of_several_runs() -> None:
    done, partial, failed, held = RunOutcome.COMPLETE, RunOutcome.PARTIAL, RunOutcome.FAILED, RunOutcome.HELD
    assert exit_code([done, done]) == 0
    assert exit_code([done, partial]) == 3
    assert exit_code([done, held]) == 3
    assert exit_code([held, held]) == 5
    assert exit_code([held, failed]) == 4
    assert exit_code([failed, RunOutcome.CANCELLED]) == 130
    assert exit_code([None]) == 4


def test_foreign_text_cannot_command_the_terminal() -> None:
    assert printable("a\x1b[31mred\u202egnp.exe\n\x9b") == "a [31mred gnp.exe  "


@pytest.mark.skipif(os.name == "nt", reason="signals are sent differently there")
def test_ctrl_c_cancels_within_a_second(terminal: Terminal, tmp_path: Path) -> None:
    with SandboxServer(tmp_path / "slow", tenants=6, users=40) as server:
        terminal.connect(server)
        server.set_latency(400)
        words = [sys.executable, "-m", "o365desk", "sync", "MSP", "--data-dir", str(terminal.profile)]
        with subprocess.Popen(words, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
            assert child.stderr is not None
            while "[1/" not in child.stderr.readline():
                assert child.poll() is None
            child.send_signal(signal.SIGINT)
            assert child.wait(timeout=3) == 130
        server.set_latency(0)
        assert terminal.json("logs")[0]["outcome"] == "cancelled"
        assert terminal.json("check")["ok"]


@pytest.mark.skipif(os.name == "nt", reason="there is no head")
def test_a_closed_pipe_is_no_error(terminal: Terminal) -> None:
    done = subprocess.run(
        f"{sys.executable} -m o365desk --help | head -1",
        shell=True,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
