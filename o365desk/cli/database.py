"""Commands ``database show|use|move|password``: one profile for a team, in PostgreSQL."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from o365desk.cli.connections import require_secret_store
from o365desk.cli.runner import OK, Command, ask_passphrase, in_thread
from o365desk.domain.errors import AppError

if TYPE_CHECKING:
    from o365desk.secrets.vault import SecretVault


def show(command: Command) -> int:
    """Where the profile lives."""
    from o365desk.services.database_place import place_in_words, remembered

    url = remembered(command.folder)
    if command.output.as_json:
        command.output.json({"folder": str(command.folder), "url": url or None})
        return OK
    command.output.facts([("Profile folder", str(command.folder)), ("Database", place_in_words(url))])
    return OK


def use(command: Command) -> int:
    """Let a new folder belong to a server's database."""
    from o365desk.services.database_place import database_url, open_database, refuse_used, remembered

    url = database_url(command.args.url)
    if not remembered(command.folder):
        refuse_used(command.folder)
    vault = _vault_with_password(command)
    in_thread(lambda: open_database(command.folder, vault, url).close())
    return _tell(command, url, f"This profile lives in {url} now.")


def move(command: Command) -> int:
    """Copy the profile into an empty database on a server, and belong to that one from then on."""
    from o365desk.services.database_move import move_profile
    from o365desk.services.database_place import database_url

    url = database_url(command.args.url)
    vault = _vault_with_password(command)
    report = in_thread(lambda: move_profile(command.folder, vault, url, _progress(command)))
    if command.output.as_json:
        command.output.json({"url": url, "rows": report.rows, "kept": str(report.kept)})
        return OK
    command.output.line(f"Moved {report.rows:,} rows and compared both sides: they are equal.")
    command.output.line(f"This profile lives in {url} now.")
    command.output.line(f"{report.kept} stays as it was and is not used any more.")
    return OK


def password(command: Command) -> int:
    """Store the password anew, after it was changed on the server."""
    from o365desk.services.database_place import remembered

    url = remembered(command.folder)
    if not url:
        raise AppError(
            "This profile needs no database password.",
            f"It lives in a file in {command.folder}.",
            "A team's database is chosen with: o365desk database use URL, or move URL",
            code="no_server",
        )
    _vault_with_password(command)
    return _tell(command, url, "The password is stored.")


def _tell(command: Command, url: str, sentence: str) -> int:
    if command.output.as_json:
        command.output.json({"url": url})
    else:
        command.output.line(sentence)
    return OK


def _vault_with_password(command: Command) -> SecretVault:
    """The folder's vault, with the password that was typed or piped in; none is kept for an empty answer."""
    from o365desk.front import vault_environ
    from o365desk.secrets.vault import open_vault
    from o365desk.services.database_place import keep_password

    environ = vault_environ(command.folder, command.environ, sandbox=command.args.sandbox)
    asked = ask_passphrase if sys.stdin.isatty() else None
    vault = open_vault(command.folder, asked, environ)
    answer = _password(command)
    if answer:
        require_secret_store(vault)
        keep_password(vault, answer)
    return vault


def _password(command: Command) -> str:
    if command.args.password_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    if sys.stdin.isatty():
        return getpass.getpass("Password of the database (empty if it wants none): ")
    return ""


def _progress(command: Command) -> Callable[[str], None]:
    return lambda table: command.output.remark(f"  {table}")
