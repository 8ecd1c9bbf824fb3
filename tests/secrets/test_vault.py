"""The vault keeps secrets, gives them back, and gives nothing else away."""

from __future__ import annotations

import base64
import gzip
import json
import os
import quopri
import subprocess
import sys
import threading
import traceback
import urllib.parse
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from hypothesis import given, settings
from hypothesis import strategies as st

from o365desk.domain.errors import AppError
from o365desk.secrets.keys import OsStore
from o365desk.secrets.seen import SeenSecrets
from o365desk.secrets.vault import SecretKind, SecretVault, open_vault
from tests.secrets.conftest import MemoryStore, trusted

SECRET = 'c4n4ry~8Q.värde "quoted"\\\'/+='


@pytest.fixture
def vault(tmp_path: Path, backend: MemoryStore) -> SecretVault:
    return open_vault(tmp_path / "profile", None, {}, store=trusted(backend))


def again(folder: Path, backend: MemoryStore) -> SecretVault:
    return open_vault(folder / "profile", None, {}, store=trusted(backend))


def contents(folder: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((folder / "profile" / "vault.json").read_bytes())
    return loaded


def rewrite(folder: Path, value: dict[str, Any]) -> None:
    (folder / "profile" / "vault.json").write_text(json.dumps(value), encoding="utf-8")


def encodings(text: str) -> dict[str, bytes]:
    """The disguises in which a secret could reach a file."""
    raw = text.encode()
    return {
        "raw": raw,
        "percent": urllib.parse.quote(text).encode(),
        "base64 0": base64.b64encode(raw)[:-4],
        "base64 1": base64.b64encode(b"x" + raw)[4:-4],
        "base64 2": base64.b64encode(b"xx" + raw)[4:-4],
        "hex": raw.hex().encode(),
        "utf-16": text.encode("utf-16-le"),
        "json": json.dumps(text)[1:-1].encode(),
        "quoted-printable": quopri.encodestring(raw).strip(),
    }


def test_a_secret_outlives_the_process(tmp_path: Path, vault: SecretVault, backend: MemoryStore) -> None:
    vault.put(1, SecretKind.CLIENT_SECRET, SECRET)
    assert again(tmp_path, backend).get(1, SecretKind.CLIENT_SECRET) == SECRET


def test_an_absent_secret_is_none_and_asks_for_no_key(tmp_path: Path, backend: MemoryStore) -> None:
    vault = open_vault(tmp_path / "profile", None, {}, store=OsStore(backend, {}))
    assert vault.get(1, SecretKind.CLIENT_SECRET) is None
    assert vault.kinds(1) == frozenset()
    vault.delete(1)
    assert not (tmp_path / "profile").exists()


def test_kinds_and_delete_touch_one_connection(vault: SecretVault) -> None:
    vault.put(1, SecretKind.CLIENT_SECRET, "one")
    vault.put(1, SecretKind.REFRESH_TOKEN, "cache", tenant_id="t")
    vault.put(11, SecretKind.PRIVATE_KEY, "eleven")
    assert vault.kinds(1) == {SecretKind.CLIENT_SECRET, SecretKind.REFRESH_TOKEN}
    vault.delete(1)
    assert vault.kinds(1) == frozenset()
    assert vault.get(1, SecretKind.REFRESH_TOKEN, tenant_id="t") is None
    assert vault.get(11, SecretKind.PRIVATE_KEY) == "eleven"


def test_a_private_key_of_4096_bits_and_a_long_refresh_token_fit(
    tmp_path: Path, vault: SecretVault, backend: MemoryStore
) -> None:
    key = rsa.generate_private_key(public_exponent=65537, key_size=4096)
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).decode()
    vault.put(1, SecretKind.PRIVATE_KEY, pem)
    vault.put(1, SecretKind.REFRESH_TOKEN, "x" * 900_000)
    opened = again(tmp_path, backend)
    assert opened.get(1, SecretKind.PRIVATE_KEY) == pem
    assert opened.get(1, SecretKind.REFRESH_TOKEN) == "x" * 900_000
    # The operating system's store holds the key alone: Windows' one ends at 1,280 characters.
    assert all(len(entry) == 64 for entry in backend.entries.values())


def test_too_long_is_refused_and_the_old_secret_stays(vault: SecretVault) -> None:
    vault.put(1, SecretKind.CLIENT_SECRET, "old")
    with pytest.raises(AppError, match="too long"):
        vault.put(1, SecretKind.CLIENT_SECRET, "x" * (1024 * 1024 + 1))
    assert vault.get(1, SecretKind.CLIENT_SECRET) == "old"


@settings(max_examples=25, deadline=None)
@given(value=st.text(alphabet=st.characters(exclude_categories=()), max_size=200))
def test_any_text_comes_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, value: str) -> None:
    vault = open_vault(tmp_path_factory.mktemp("v"), None, {}, store=trusted(MemoryStore()))
    vault.put(1, SecretKind.CLIENT_SECRET, value)
    assert vault.get(1, SecretKind.CLIENT_SECRET) == value


def test_no_file_holds_a_secret_in_any_encoding(tmp_path: Path, vault: SecretVault) -> None:
    canaries = [f"{SECRET}{number:03}" for number in range(40)]
    for number, canary in enumerate(canaries):
        vault.put(number, SecretKind.CLIENT_SECRET, canary)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any(path.name == "vault.json" for path in files)
    for path in files:
        data = path.read_bytes()
        for canary in canaries:
            for name, disguise in encodings(canary).items():
                assert disguise not in data, (path.name, name)
    # The search itself can find something.
    assert encodings("abcdef")["base64 1"] in base64.b64encode(b"1abcdef234")
    assert gzip.decompress(gzip.compress(encodings(SECRET)["raw"])) == SECRET.encode()


@pytest.mark.skipif(os.name == "nt", reason="Windows protects the profile folder by its access list")
def test_files_are_for_their_owner_only(tmp_path: Path, vault: SecretVault) -> None:
    before = os.umask(0)
    try:
        vault.put(1, SecretKind.CLIENT_SECRET, SECRET)
    finally:
        os.umask(before)
    assert (tmp_path / "profile").stat().st_mode & 0o777 == 0o700
    for path in (tmp_path / "profile").iterdir():
        assert path.stat().st_mode & 0o777 == 0o600, path.name


def test_a_record_moved_to_another_connection_does_not_open(
    tmp_path: Path, vault: SecretVault, backend: MemoryStore
) -> None:
    vault.put(1, SecretKind.CLIENT_SECRET, "one's")
    vault.put(2, SecretKind.CLIENT_SECRET, "two's")
    stored = contents(tmp_path)
    records = stored["records"]
    records["1/client_secret/"], records["2/client_secret/"] = (
        records["2/client_secret/"],
        records["1/client_secret/"],
    )
    records["1/refresh_token/"] = records["1/client_secret/"]
    rewrite(tmp_path, stored)
    for connection_id, kind in (
        (1, SecretKind.CLIENT_SECRET),
        (2, SecretKind.CLIENT_SECRET),
        (1, SecretKind.REFRESH_TOKEN),
    ):
        with pytest.raises(AppError) as caught:
            again(tmp_path, backend).get(connection_id, kind)
        assert caught.value.code == "secret_damaged"
        assert "Enter it again" in caught.value.hint


def test_a_record_of_another_profile_does_not_open(
    tmp_path: Path, vault: SecretVault, backend: MemoryStore
) -> None:
    other = open_vault(tmp_path / "other", None, {}, store=trusted(backend))
    other.put(1, SecretKind.CLIENT_SECRET, "other's")
    vault.put(1, SecretKind.CLIENT_SECRET, "mine")
    mine = contents(tmp_path)
    mine["records"] = json.loads((tmp_path / "other" / "vault.json").read_bytes())["records"]
    rewrite(tmp_path, mine)
    with pytest.raises(AppError, match="damaged"):
        again(tmp_path, backend).get(1, SecretKind.CLIENT_SECRET)


def test_a_damaged_secret_can_be_entered_again(
    tmp_path: Path, vault: SecretVault, backend: MemoryStore
) -> None:
    vault.put(1, SecretKind.CLIENT_SECRET, "one")
    stored = contents(tmp_path)
    stored["records"]["1/client_secret/"]["data"] = base64.b64encode(b"?" * 40).decode()
    rewrite(tmp_path, stored)
    opened = again(tmp_path, backend)
    with pytest.raises(AppError, match="damaged"):
        opened.get(1, SecretKind.CLIENT_SECRET)
    opened.put(1, SecretKind.CLIENT_SECRET, "new")
    assert opened.get(1, SecretKind.CLIENT_SECRET) == "new"


@pytest.mark.parametrize("share", [0.0, 0.5, 0.99])
def test_a_truncated_file_is_set_aside_and_said(
    tmp_path: Path, vault: SecretVault, backend: MemoryStore, share: float
) -> None:
    vault.put(1, SecretKind.CLIENT_SECRET, SECRET)
    file = tmp_path / "profile" / "vault.json"
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(AppError) as caught:
        again(tmp_path, backend).get(1, SecretKind.CLIENT_SECRET)
    assert caught.value.code == "vault_damaged"
    (aside,) = (tmp_path / "profile").glob("vault-damaged-*.json")
    assert aside.name in caught.value.message
    assert aside.read_bytes() == whole[: int(len(whole) * share)]
    # From here the technician can go on: the secret is entered again.
    opened = again(tmp_path, backend)
    opened.put(1, SecretKind.CLIENT_SECRET, "again")
    assert opened.get(1, SecretKind.CLIENT_SECRET) == "again"


@pytest.mark.parametrize("text", ["[]", "{}", '{"version": "1"}', '{"version": 1, "profile": 3}', "\ud800"])
def test_foreign_json_is_damage(tmp_path: Path, vault: SecretVault, backend: MemoryStore, text: str) -> None:
    vault.put(1, SecretKind.CLIENT_SECRET, SECRET)
    (tmp_path / "profile" / "vault.json").write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(AppError, match="damaged"):
        vault.get(1, SecretKind.CLIENT_SECRET)


def test_a_newer_vault_is_refused_unchanged(tmp_path: Path, vault: SecretVault, backend: MemoryStore) -> None:
    vault.put(1, SecretKind.CLIENT_SECRET, SECRET)
    file = tmp_path / "profile" / "vault.json"
    file.write_text('{"version": 2, "unknown": true}', encoding="utf-8")
    before = file.read_bytes()
    with pytest.raises(AppError) as caught:
        again(tmp_path, backend).put(1, SecretKind.CLIENT_SECRET, "x")
    assert caught.value.code == "vault_newer"
    assert file.read_bytes() == before


def test_a_directory_in_its_place_is_named(tmp_path: Path, vault: SecretVault) -> None:
    (tmp_path / "profile" / "vault.json").mkdir(parents=True)
    with pytest.raises(AppError) as caught:
        vault.put(1, SecretKind.CLIENT_SECRET, SECRET)
    assert caught.value.code == "vault_unwritable"


def test_errors_and_reprs_hold_no_secret(tmp_path: Path, vault: SecretVault, backend: MemoryStore) -> None:
    vault.put(1, SecretKind.CLIENT_SECRET, SECRET)
    key = next(iter(backend.entries.values()))
    stored = contents(tmp_path)
    stored["records"]["1/client_secret/"]["nonce"] = "AA=="
    rewrite(tmp_path, stored)
    with pytest.raises(AppError) as caught:
        vault.get(1, SecretKind.CLIENT_SECRET)
    told = (
        "".join(traceback.format_exception(caught.value))
        + repr(vault)
        + repr(vault.unlock())
        + repr(vars(vault))
    )
    assert SECRET not in told
    assert key not in told


def test_threads_lose_no_secret(vault: SecretVault) -> None:
    def store(first: int) -> None:
        for number in range(first, first + 8):
            vault.put(number, SecretKind.CLIENT_SECRET, f"s{number}")

    threads = [threading.Thread(target=store, args=[start]) for start in (0, 100, 200)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for start in (0, 100, 200):
        for number in range(start, start + 8):
            assert vault.get(number, SecretKind.CLIENT_SECRET) == f"s{number}"


WRITER = """
import sys
from pathlib import Path
from o365desk.secrets.seen import SeenSecrets
from o365desk.secrets.vault import SecretKind, open_vault
folder, key, first = sys.argv[1:]
vault = open_vault(Path(folder), None, {"O365DESK_KEY_FILE": key})
for number in range(int(first), int(first) + 15):
    vault.put(number, SecretKind.CLIENT_SECRET, f"s{number}")
"""


def test_two_processes_lose_no_secret(tmp_path: Path) -> None:
    key = tmp_path / "key"
    root = str(Path(__file__).parents[2])
    # One of them makes key and vault while the other does the same.
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path / "profile"), str(key), str(first)],
            env={**os.environ, "PYTHONPATH": root},
            stderr=subprocess.PIPE,
        )
        for first in (0, 100)
    ]
    for writer in writers:
        _, errors = writer.communicate(timeout=60)
        assert writer.returncode == 0, errors.decode()
    vault = open_vault(tmp_path / "profile", None, {"O365DESK_KEY_FILE": str(key)})
    for number in [*range(15), *range(100, 115)]:
        assert vault.get(number, SecretKind.CLIENT_SECRET) == f"s{number}"


def test_a_held_lock_is_named(tmp_path: Path, vault: SecretVault, monkeypatch: pytest.MonkeyPatch) -> None:
    from o365desk.secrets import file_lock

    (tmp_path / "lock").touch()
    with file_lock.file_lock(tmp_path / "lock"), pytest.raises(AppError) as caught:  # noqa: SIM117
        with file_lock.file_lock(tmp_path / "lock", timeout_s=0.1):
            raise AssertionError("two holders")
    assert caught.value.code == "vault_busy"


def test_the_logs_filter_knows_each_secret_and_the_newest_of_those_that_rotate(vault: SecretVault) -> None:
    vault.put(1, SecretKind.CLIENT_SECRET, "the-secret")
    vault.put(1, SecretKind.REFRESH_TOKEN, "token-0")
    known = vault.known_values()
    assert vault.get(1, SecretKind.CLIENT_SECRET) == "the-secret"
    assert vault.known_values() is known, "the filter is made anew for nothing"
    for number in range(20):
        assert vault.exchange(1, SecretKind.REFRESH_TOKEN, f"token-{number}", f"token-{number + 1}")
    known = vault.known_values()
    assert {"the-secret", "token-0", "token-20"} <= known
    assert len(known) <= 10


def test_no_secret_is_missed_when_threads_add_them_at_once() -> None:
    seen = SeenSecrets()
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: seen.add(f"secret-{number}"), range(2_000)))
    assert len(seen.values) == 2_000
