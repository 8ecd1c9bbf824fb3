"""Where the key comes from, and what happens when it does not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.backends.fail import Keyring as FailKeyring
from keyring.backends.null import Keyring as NullKeyring

from o365desk.domain.errors import AppError
from o365desk.secrets.keys import ALLOWED_BACKENDS, KEY_FILE_VARIABLE, KeyKind, OsStore
from o365desk.secrets.vault import SecretKind, open_vault
from tests.secrets.conftest import Asked, ForgetfulStore, LockedStore, MemoryStore, trusted

NO_STORE = OsStore(FailKeyring())
KIND = SecretKind.CLIENT_SECRET


class PlaintextKeyring(MemoryStore):
    """As keyrings.alt has one."""


@pytest.mark.parametrize("backend", [NullKeyring(), FailKeyring(), PlaintextKeyring()])
def test_untrusted_stores_are_refused_with_a_reason(tmp_path: Path, backend: KeyringBackend) -> None:
    vault = open_vault(tmp_path, None, {}, store=OsStore(backend))
    assert vault.source.kind is KeyKind.MEMORY
    assert type(backend).__module__ in vault.source.sentence
    assert "memory only" in vault.source.sentence
    assert KEY_FILE_VARIABLE in vault.source.sentence


def test_memory_only_works_for_one_process_and_writes_nothing(tmp_path: Path) -> None:
    vault = open_vault(tmp_path, None, {}, store=NO_STORE)
    vault.put(1, KIND, "s")
    vault.put(2, KIND, "t")
    assert vault.get(1, KIND) == "s"
    vault.delete(1)
    assert vault.get(1, KIND) is None
    assert vault.kinds(2) == {KIND}
    assert list(tmp_path.iterdir()) == []
    assert open_vault(tmp_path, None, {}, store=NO_STORE).get(2, KIND) is None


def test_a_trusted_store_behind_the_chainer_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    good = MemoryStore()
    monkeypatch.setattr(ChainerBackend, "backends", [NullKeyring(), good])
    name = f"{MemoryStore.__module__}.MemoryStore"
    assert OsStore(ChainerBackend(), {name: "good"}).find() == (good, "good")
    assert OsStore(ChainerBackend()).find()[0] is None


def test_the_allow_list_names_classes_that_exist() -> None:
    import importlib

    for full_name in ALLOWED_BACKENDS:
        module, _, name = full_name.rpartition(".")
        found = getattr(importlib.import_module(module), name)
        assert issubclass(found, KeyringBackend), full_name


def test_a_store_that_keeps_nothing_is_noticed(tmp_path: Path) -> None:
    vault = open_vault(tmp_path, None, {}, store=trusted(ForgetfulStore()))
    with pytest.raises(AppError) as caught:
        vault.put(1, KIND, "s")
    assert caught.value.code == "store_lost_key"
    assert not (tmp_path / "vault.json").exists()


def test_a_locked_store_overwrites_nothing(tmp_path: Path) -> None:
    good = MemoryStore()
    open_vault(tmp_path, None, {}, store=trusted(good)).put(1, KIND, "s")
    before = (tmp_path / "vault.json").read_bytes()
    for store in (trusted(LockedStore()), NO_STORE):
        vault = open_vault(tmp_path, Asked([]), {}, store=store)
        with pytest.raises(AppError) as caught:
            vault.put(1, KIND, "other")
        assert caught.value.code in {"store_failed", "store_absent"}
        assert "nlock" in caught.value.hint
    assert (tmp_path / "vault.json").read_bytes() == before
    assert open_vault(tmp_path, None, {}, store=trusted(good)).get(1, KIND) == "s"


@pytest.mark.parametrize("entry", ["", "short", "ab" * 31, "zz" * 32])
def test_a_foreign_value_in_the_store_is_not_used(tmp_path: Path, entry: str) -> None:
    store = MemoryStore()
    open_vault(tmp_path, None, {}, store=trusted(store)).put(1, KIND, "s")
    store.entries = dict.fromkeys(store.entries, entry)
    with pytest.raises(AppError) as caught:
        open_vault(tmp_path, None, {}, store=trusted(store)).get(1, KIND)
    assert caught.value.code == "key_foreign"
    assert set(store.entries.values()) == {entry}


def test_another_key_or_a_lost_one_is_told_apart_from_damage(tmp_path: Path) -> None:
    store = MemoryStore()
    open_vault(tmp_path, None, {}, store=trusted(store)).put(1, KIND, "s")
    store.entries = dict.fromkeys(store.entries, "ab" * 32)
    with pytest.raises(AppError) as caught:
        open_vault(tmp_path, None, {}, store=trusted(store)).get(1, KIND)
    assert caught.value.code == "wrong_key"
    store.entries.clear()
    with pytest.raises(AppError) as caught:
        open_vault(tmp_path, None, {}, store=trusted(store)).put(1, KIND, "t")
    assert caught.value.code == "vault_locked"
    assert store.entries == {}


def test_the_technician_is_told_when_the_store_lets_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    told = threading.Event()

    class SlowStore(MemoryStore):
        def get_password(self, service: str, username: str) -> str | None:
            assert told.wait(5)
            return None

    original = threading.Timer
    monkeypatch.setattr(threading, "Timer", lambda _seconds, *rest, **named: original(0.01, *rest, **named))
    backend = SlowStore()
    store = OsStore(backend, {f"{__name__}.{SlowStore.__qualname__}": "Slow"}, lambda text: told.set())
    assert store.read("profile") is None


# --- Key file --------------------------------------------------------------------------------------------


def test_a_key_file_is_made_and_used_again(tmp_path: Path) -> None:
    key = tmp_path / "o365desk key"
    environ = {KEY_FILE_VARIABLE: str(key)}
    vault = open_vault(tmp_path / "profile", None, environ, store=NO_STORE)
    vault.put(1, KIND, "s")
    assert str(key) in vault.source.sentence
    made = key.read_bytes()
    if os.name != "nt":
        assert key.stat().st_mode & 0o777 == 0o600
    assert open_vault(tmp_path / "profile", None, environ, store=NO_STORE).get(1, KIND) == "s"
    assert key.read_bytes() == made


def test_the_key_file_goes_before_the_store(tmp_path: Path) -> None:
    store = MemoryStore()
    environ = {KEY_FILE_VARIABLE: str(tmp_path / "key")}
    open_vault(tmp_path / "profile", None, environ, store=trusted(store)).put(1, KIND, "s")
    assert store.entries == {}


@pytest.mark.skipif(os.name == "nt", reason="POSIX modes")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660])
def test_a_key_file_that_others_can_read_is_refused(tmp_path: Path, mode: int) -> None:
    key = tmp_path / "key"
    key.write_text("ab" * 32, encoding="ascii")
    key.chmod(mode)
    vault = open_vault(tmp_path / "profile", None, {KEY_FILE_VARIABLE: str(key)}, store=NO_STORE)
    with pytest.raises(AppError) as caught:
        vault.put(1, KIND, "s")
    assert caught.value.code == "key_file_open"
    assert "chmod 600" in caught.value.hint
    assert "abab" not in str(caught.value)


@pytest.mark.parametrize("text", ["", "my password", "ab" * 33, "\udcff"])
def test_another_file_is_not_taken_for_a_key(tmp_path: Path, text: str) -> None:
    key = tmp_path / "key"
    key.write_bytes(text.encode("utf-8", "surrogateescape"))
    key.chmod(0o600)
    with pytest.raises(AppError, match="holds no key"):
        open_vault(tmp_path / "p", None, {KEY_FILE_VARIABLE: str(key)}, store=NO_STORE).put(1, KIND, "s")
    assert key.read_bytes() == text.encode("utf-8", "surrogateescape")


def test_a_key_file_in_no_folder_is_named(tmp_path: Path) -> None:
    environ = {KEY_FILE_VARIABLE: str(tmp_path / "no" / "key")}
    with pytest.raises(AppError) as caught:
        open_vault(tmp_path / "p", None, environ, store=NO_STORE).put(1, KIND, "s")
    assert caught.value.code == "key_file_unusable"


def test_a_lost_or_unnamed_key_file_is_not_made_anew(tmp_path: Path) -> None:
    key = tmp_path / "key"
    environ = {KEY_FILE_VARIABLE: str(key)}
    open_vault(tmp_path / "p", None, environ, store=NO_STORE).put(1, KIND, "s")
    with pytest.raises(AppError) as caught:
        open_vault(tmp_path / "p", None, {}, store=trusted(MemoryStore())).get(1, KIND)
    assert caught.value.code == "key_file_missing"
    key.unlink()
    with pytest.raises(AppError) as caught:
        open_vault(tmp_path / "p", None, environ, store=NO_STORE).put(1, KIND, "t")
    assert caught.value.code == "vault_locked"
    assert not key.exists()


# --- Passphrase ------------------------------------------------------------------------------------------


def test_a_passphrase_is_chosen_once_and_asked_once_a_start(tmp_path: Path) -> None:
    asked = Asked(["correct horse"])
    vault = open_vault(tmp_path, asked, {}, store=NO_STORE)
    assert vault.source.kind is KeyKind.PASSPHRASE
    vault.put(1, KIND, "s")
    vault.put(2, KIND, "t")
    assert asked.questions == [True]
    asked = Asked(["correct horse"])
    vault = open_vault(tmp_path, asked, {}, store=NO_STORE)
    assert (vault.get(1, KIND), vault.get(2, KIND)) == ("s", "t")
    assert asked.questions == [False]


def test_composed_and_decomposed_accents_are_one_passphrase(tmp_path: Path) -> None:
    open_vault(tmp_path, Asked(["Caf\u00e9 au lait"]), {}, store=NO_STORE).put(1, KIND, "s")
    assert open_vault(tmp_path, Asked(["Cafe\u0301 au lait"]), {}, store=NO_STORE).get(1, KIND) == "s"


def test_a_wrong_passphrase_changes_nothing_and_can_be_given_again(tmp_path: Path) -> None:
    open_vault(tmp_path, Asked(["correct horse"]), {}, store=NO_STORE).put(1, KIND, "s")
    vault = open_vault(tmp_path, Asked(["battery staple", "correct horse"]), {}, store=NO_STORE)
    with pytest.raises(AppError) as caught:
        vault.put(1, KIND, "t")
    assert caught.value.code == "wrong_passphrase"
    assert vault.get(1, KIND) == "s"


def test_a_declined_passphrase_leaves_the_vault_locked(tmp_path: Path) -> None:
    open_vault(tmp_path, Asked(["correct horse"]), {}, store=NO_STORE).put(1, KIND, "s")
    for passphrase in (Asked([None]), None):
        with pytest.raises(AppError) as caught:
            open_vault(tmp_path, passphrase, {}, store=NO_STORE).get(1, KIND)
        assert caught.value.code == "vault_locked"


def test_a_passphrase_vault_stays_one_when_a_store_appears(tmp_path: Path) -> None:
    open_vault(tmp_path, Asked(["correct horse"]), {}, store=NO_STORE).put(1, KIND, "s")
    store = MemoryStore()
    assert open_vault(tmp_path, Asked(["correct horse"]), {}, store=trusted(store)).get(1, KIND) == "s"
    assert store.entries == {}


def test_no_new_passphrase_means_memory_only(tmp_path: Path) -> None:
    vault = open_vault(tmp_path, Asked([None]), {}, store=NO_STORE)
    vault.put(1, KIND, "s")
    assert vault.source.kind is KeyKind.MEMORY
    assert vault.get(1, KIND) == "s"
    assert list(tmp_path.iterdir()) == []


def test_a_short_passphrase_is_refused(tmp_path: Path) -> None:
    vault = open_vault(tmp_path, Asked(["1234567", "long enough"]), {}, store=NO_STORE)
    with pytest.raises(AppError) as caught:
        vault.put(1, KIND, "s")
    assert caught.value.code == "passphrase_short"
    vault.put(1, KIND, "s")


def test_an_emptied_vault_may_change_its_source(tmp_path: Path) -> None:
    vault = open_vault(tmp_path, Asked(["correct horse"]), {}, store=NO_STORE)
    vault.put(1, KIND, "s")
    vault.delete(1)
    store = MemoryStore()
    vault = open_vault(tmp_path, None, {}, store=trusted(store))
    vault.put(1, KIND, "t")
    assert vault.source.kind is KeyKind.OS_STORE
    assert open_vault(tmp_path, None, {}, store=trusted(store)).get(1, KIND) == "t"
