"""What can be said on the command line. Only argparse is imported: help must appear at once."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from o365desk import __version__
from o365desk.cli.parser_contacts import Add, add_contacts
from o365desk.cli.parser_duplicates import add_duplicates

_EPILOG = """\
first steps, without any account:
  o365desk --sandbox                    the window on a Microsoft cloud in a box
  o365desk --sandbox --no-window        the whole job on the same profile, as text; says what to try next

first steps with your own tenants:
  o365desk connection add "My MSP" --kind partner --tenant-id T --application-id A --secret-stdin < secret.txt
  (or, for a service account with GDAP instead of consent to application permissions: --sign-in delegated)
  o365desk connection test "My MSP"     what works and what an administrator still has to do
  o365desk import organizations organizations.csv
  o365desk import contacts contacts.csv
  o365desk sync "My MSP"                reads Microsoft 365; creates nothing unseen
  o365desk tenants --state unmatched    then: match accept --all, match to TENANT ORG, match create TENANT
  o365desk plan "My MSP"                what would be created, linked, updated, held; --apply does it
  o365desk users --state conflict       then: link to USER CONTACT, link create USER, link ignore USER
  o365desk contact show ID              both sides of one contact
  o365desk find smith                   anything by any part of a name, address or number
  o365desk undo                         takes the last decision back

a team on one profile, in PostgreSQL:
  o365desk database move URL            this profile moves into an empty database; secrets stay here
  o365desk database use URL             a colleague's new folder; the password is asked for
  o365desk worker                       scheduled syncs on a server, without a window

A tenant is named by its id, a domain or its exact name; an organization by id, name or a unique part of it;
a user by id, user name or address. --json, --data-dir and --verbose may stand before or after the command.

exit codes: 0 done · 1 expected error · 2 wrong usage · 130 cancelled
            sync: 0 complete · 3 partial · 4 failed · 5 held (somebody has to act: secret, consent, access,
                  or a plan that the brake stopped: look at its list, then sync --confirm)
            check: 0 all is well, or all was repaired · 1 something is wrong (it is listed)

secrets: the operating system's store; without one, name a key file in O365DESK_KEY_FILE (made if missing),
         or answer the passphrase question on a terminal. A secret is read from stdin, never from arguments.
"""


class _Parser(argparse.ArgumentParser):
    """Points at the help instead of printing the whole usage."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\nTry: {self.prog} --help\n")


def parse(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Arguments as a namespace; ``command`` is None when no subcommand was given.

    Raises:
        SystemExit: Wrong usage (2), or help or version were printed (0).
    """
    import sys

    words = list(sys.argv[1:] if argv is None else argv)
    at = _sandbox_word(words)
    rest = words[at + 1 :] if at is not None else []
    args = build_parser().parse_args(words if at is None else words[: at + 1])
    args.rest = rest
    for name, default in (("data_dir", None), ("database", ""), ("json", False), ("verbose", False)):
        setattr(args, name, getattr(args, name, default))
    return args


def _sandbox_word(words: Sequence[str]) -> int | None:
    """Where the command ``sandbox`` stands, if it is the command: what follows is the sandbox's own."""
    at = 0
    while at < len(words) and words[at].startswith("-"):
        at += 2 if words[at] in ("--data-dir", "--database") else 1
    return at if at < len(words) and words[at] == "sandbox" else None


def _common() -> _Parser:
    common = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    group = common.add_argument_group("everywhere")
    group.add_argument("--data-dir", type=Path, metavar="DIR", help="the profile's folder")
    group.add_argument(
        "--database", metavar="URL", help="first use: the team's PostgreSQL database this folder belongs to"
    )
    group.add_argument("--json", action="store_true", help="one JSON document on stdout, errors too")
    group.add_argument("--verbose", action="store_true", help="debug lines; a traceback for bugs")
    return common


def build_parser() -> argparse.ArgumentParser:
    """The whole command line."""
    common = _common()
    parser = _Parser(
        prog="o365desk",
        parents=[common],
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Keeps an MSP's documentation in step with Microsoft 365. Without a command: the window.",
        epilog=_EPILOG,
    )
    parser.add_argument("--version", action="version", version=f"o365desk {__version__}")
    parser.add_argument("--sandbox", action="store_true", help="work on the sandbox profile, cloud started")
    parser.add_argument("--no-window", action="store_true", help="with --sandbox: do the whole job as text")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)

    def add(name: str, text: str, handler: str = "") -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=text, description=text, parents=[common])
        if handler:
            made.set_defaults(handler=handler)
        return made

    _connection(add, common)
    _sync(add)
    _matching(add, common)
    add_contacts(add, lambda name, text, dest: _group(add(name, text), common, dest))
    _facts(add, common)
    twice = add("duplicates", "what is likely documented twice: list, show, merge, dismiss, restore")
    add_duplicates(_group(twice, common, "action"))
    _find(add)
    _documents(add)
    _care(add)
    _team(add, common)
    return parser


def _group(parent: argparse.ArgumentParser, common: _Parser, dest: str) -> Add:
    actions = parent.add_subparsers(dest=dest, metavar="ACTION", required=True, parser_class=_Parser)

    def add(name: str, text: str, handler: str) -> argparse.ArgumentParser:
        made = actions.add_parser(name, help=text, description=text, parents=[common])
        made.set_defaults(handler=handler)
        return made

    return add


def _credential(parser: argparse.ArgumentParser, *, required: bool) -> None:
    group = parser.add_mutually_exclusive_group(required=required)
    group.add_argument("--secret-stdin", action="store_true", help="read the client secret from stdin")
    group.add_argument(
        "--certificate", type=Path, metavar="FILE", help="PEM with certificate and private key"
    )
    parser.add_argument(
        "--secret-expires",
        type=date.fromisoformat,
        metavar="YYYY-MM-DD",
        help="when the secret ends, as the portal shows beside it; 30 days before, findings say so",
    )


def _sign_in(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--sign-in",
        choices=("application", "delegated"),
        help="application: the app signs in as itself (default); delegated: a partner's service account "
        "signs in through it, now, with a code on any device (needs GDAP roles Directory Readers and "
        "Reports Reader)",
    )


def _address(parser: argparse.ArgumentParser) -> None:
    clouds = ("global", "gcc-high", "dod", "china", "local")
    parser.add_argument("--cloud", choices=clouds, help="default: global")
    parser.add_argument("--local-url", metavar="URL", help="https://127.0.0.1:PORT, with --cloud local")
    parser.add_argument("--ca-file", metavar="FILE", help="the local cloud's CA certificate")


def _connection(add: Add, common: _Parser) -> None:
    parent = add("connection", "credentials and how to reach Microsoft")
    action = _group(parent, common, "action")
    new = action("add", "store a connection; its secret goes to the secret store", "connections:add")
    new.add_argument("name", metavar="NAME")
    new.add_argument("--kind", choices=("partner", "direct"), required=True)
    new.add_argument("--tenant-id", required=True, metavar="T")
    new.add_argument("--application-id", required=True, metavar="A")
    _credential(new, required=True)
    _sign_in(new)
    _address(new)
    edit = action("edit", "change credentials or address; matches and links stay", "connections:edit")
    edit.add_argument("name", metavar="NAME")
    edit.add_argument("--rename", metavar="NEW")
    edit.add_argument("--tenant-id", metavar="T")
    edit.add_argument("--application-id", metavar="A")
    _credential(edit, required=False)
    _sign_in(edit)
    _address(edit)
    action("list", "all connections with their status", "connections:listing")
    test = action("test", "sign-in, consent, permissions, report privacy, Entra P1", "connections:test")
    test.add_argument("name", metavar="NAME")
    test.add_argument("--tenant", action="append", default=[], metavar="ID", help="only these tenants")
    remove = action("remove", "forget a connection; organizations and contacts stay", "connections:remove")
    remove.add_argument("name", metavar="NAME")
    remove.add_argument("--delete-data", action="store_true", help="forget its tenants and users too")
    for name, text in (("pause", "no more scheduled syncs"), ("resume", "scheduled syncs again")):
        action(name, text, f"connections:{name}").add_argument("name", metavar="NAME")
    consent = action("consent-link", "the admin-consent address for a tenant", "connections:consent_link")
    consent.add_argument("name", metavar="NAME")
    consent.add_argument("tenant", metavar="TENANT")

    options = _group(add("options", "what a connection syncs"), common, "action")
    show = options("show", "the options, and how many users each takes in", "options:show")
    show.add_argument("name", metavar="NAME")
    put = options("set", "KEY=VALUE…; see show for the keys", "options:change")
    put.add_argument("name", metavar="NAME")
    put.add_argument("values", nargs="+", metavar="KEY=VALUE", help="guests=on, subscriptions=recommended, …")


def _sync(add: Add) -> None:
    sync = add("sync", "read Microsoft 365 now: one connection, or all", "sync:sync")
    sync.add_argument("name", nargs="?", metavar="NAME", help="a connection; default: all but paused ones")
    sync.add_argument(
        "--tenant", action="append", default=[], metavar="TENANT", help="only this tenant; may be repeated"
    )
    sync.add_argument(
        "--full",
        action="store_true",
        help="read all users, not only what changed, and what is normally believed for hours or days",
    )
    sync.add_argument("--due", action="store_true", help="only connections whose scheduled time has come")
    sync.add_argument(
        "--confirm",
        action="store_true",
        help="let plans that the brake stopped pass as they were shown (with --tenant: only those)",
    )
    plan = add("plan", "what the next sync would create, link, update, hold; writes nothing", "plans:plan")
    plan.add_argument("name", nargs="?", metavar="NAME", help="a connection; default: all")
    plan.add_argument("--tenant", metavar="TENANT", help="only this tenant")
    plan.add_argument("--organization", metavar="X", help="only this organization's tenants")
    plan.add_argument("--all", action="store_true", help="list users that stay as they are, too")
    instead = plan.add_mutually_exclusive_group()
    instead.add_argument(
        "--options", nargs="+", default=[], metavar="KEY=VALUE", help="as if these options were set"
    )
    instead.add_argument(
        "--apply", action="store_true", help="apply it: create held contacts, write fields by the rules"
    )


def _matching(add: Add, common: _Parser) -> None:
    tenants = add("tenants", "the matching table", "matching:tenants")
    states = ("unmatched", "matched", "ignored", "all")
    tenants.add_argument("--state", choices=states, default="all")
    tenants.add_argument("--search", default="", metavar="TEXT")
    match = _group(add("match", "decide which tenant is which organization"), common, "action")
    for name, text in (
        ("accept", "Accept Suggestion"),
        ("ignore", "Ignore"),
        ("create", "Create Organization from the tenant"),
        ("revert", "Revert Match, or stop ignoring"),
    ):
        made = match(name, text, f"matching:{name}")
        made.add_argument("tenants", nargs="*", metavar="TENANT")
        if name == "accept":
            made.add_argument(
                "--all", action="store_true", help="all unmatched tenants with a clear suggestion"
            )
            made.add_argument("--preview", action="store_true", help="with --all: say what, write nothing")
            made.add_argument("--min-score", type=float, default=0.0, metavar="N", help="0 to 100")
        if name == "ignore":
            made.add_argument("--reason", default="", metavar="TEXT")
        if name == "create":
            made.add_argument("--all", action="store_true", help="all unmatched tenants")
            made.add_argument("--confirm", action="store_true", help="even if it looks like a duplicate")
    to = match("to", "Match To, or Change Match", "matching:to")
    to.add_argument("tenant", metavar="TENANT")
    to.add_argument("organization", metavar="ORGANIZATION")
    compare = match("compare", "both sides of a tenant and its (suggested) organization", "matching:compare")
    compare.add_argument("tenant", metavar="TENANT")
    compare.add_argument("organization", nargs="?", metavar="ORGANIZATION")
    why = match("explain", "why a tenant is, or is not, an organization", "explain:match")
    why.add_argument("tenant", metavar="TENANT")
    why.add_argument("organization", nargs="?", metavar="ORGANIZATION", help="default: its own, or the best")
    alone = match("suggest", "run the matcher alone on two CSV lists; needs no profile", "matching:suggest")
    alone.add_argument(
        "--tenants", type=Path, required=True, metavar="FILE",
        help="tenant_id, display_name, initial_domain, verified_domains",
    )  # fmt: skip
    alone.add_argument(
        "--organizations", type=Path, required=True, metavar="FILE",
        help="org_id, name, short_name, website_domains",
    )  # fmt: skip
    alone.add_argument(
        "--out", type=Path, required=True, metavar="FILE",
        help="tenant_id, rank, org_id, score, auto, reasons",
    )  # fmt: skip
    listing = add("organizations", "documented organizations", "matching:organizations")
    listing.add_argument("--search", default="", metavar="TEXT")


def _facts(add: Add, common: _Parser) -> None:
    facts = _group(add("facts", "what o365desk has learned from decisions"), common, "action")
    listing = facts("list", "every fact: who taught it, when, by which decision", "explain:facts")
    listing.add_argument("--search", default="", metavar="TEXT", help="only those that hold the text")
    gone = facts("delete", "forget facts; undo brings them back", "explain:forget")
    gone.add_argument("numbers", nargs="+", type=int, metavar="N", help="numbers as facts list shows them")


def _find(add: Add) -> None:
    find = add("find", "organizations, contacts, tenants, users, licences and log lines by text", "find:find")
    find.add_argument("text", nargs="+", metavar="TEXT", help="parts of words in any order, or digits")
    find.add_argument(
        "--kind", action="append", choices=("organization", "contact", "tenant", "user", "licence", "log")
    )
    find.add_argument("--limit", type=int, default=20, metavar="N", help="of each kind (default 20)")


def _documents(add: Add) -> None:
    bring = add("import", "documentation from CSV; all rows or none", "documents:bring")
    bring.add_argument("kind", choices=("organizations", "contacts"))
    bring.add_argument("file", type=Path, metavar="FILE")
    bring.add_argument(
        "--map", action="append", default=[], metavar="COLUMN=FIELD", help="else guessed from the headings"
    )
    bring.add_argument("--skip-errors", action="store_true", help="leave out rows with errors")
    bring.add_argument("--preview", action="store_true", help="show mapping, fields and first rows only")
    export = add("export", "CSV, safe to open in a spreadsheet", "documents:export")
    export.add_argument("kind", choices=("contacts", "matches", "licences", "organizations"))
    export.add_argument("file", type=Path, metavar="FILE")


def _team(add: Add, common: _Parser) -> None:
    database = _group(add("database", "one profile for a team, in PostgreSQL"), common, "action")
    database("show", "which database this profile lives in", "database:show")
    use = database("use", "this new folder belongs to that database", "database:use")
    move = database("move", "move this profile into an empty PostgreSQL database", "database:move")
    for made in (use, move):
        made.add_argument("url", metavar="URL", help="postgresql+psycopg://user@server:5432/o365desk")
    password = database("password", "store the database's password anew", "database:password")
    for made in (use, move, password):
        made.add_argument("--password-stdin", action="store_true", help="read the password from stdin")
    worker = add(
        "worker", "run scheduled syncs until stopped; several workers share the tenants", "worker:work"
    )
    worker.add_argument("--once", action="store_true", help="what is due now, then end")
    worker.add_argument(
        "--poll", type=float, default=20.0, metavar="S", help="seconds between two looks (default 20)"
    )


def _care(add: Add) -> None:
    for what, text in (
        ("undo", "take back your last decision, or the one with that number"),
        ("redo", "do again what you undid last, or the undone one with that number"),
    ):
        made = add(what, text, f"history:{what}")
        made.add_argument("entry", nargs="?", type=int, metavar="N", help="number as history shows it")
        made.add_argument("--times", type=int, default=1, metavar="K", help="so many in a row")
        made.add_argument("--preview", action="store_true", help="say what it would do, write nothing")
    history = add("history", "decisions, the latest first; or one with all it changed", "history:history")
    history.add_argument("entry", nargs="?", type=int, metavar="N", help="number as history shows it")
    history.add_argument("--limit", type=int, default=50, metavar="N")
    history.add_argument("--search", default="", metavar="TEXT", help="only those that hold the text")
    history.add_argument("--changes", action="store_true", help="what syncs found changed, not decisions")
    for what, text in (
        ("contact", "both, of this contact (its number) and its user"),
        ("user", "both, of this user"),
        ("tenant", "both, of this tenant and its users"),
        ("run", "both, of this sync run"),
    ):
        number = int if what in ("contact", "run") else str
        history.add_argument(
            f"--{what}", type=number, metavar="N" if number is int else what.upper(), help=text
        )
    logs = add("logs", "past sync runs, the lines of one, or a support bundle", "logs:logs")
    logs.add_argument("run", nargs="?", type=int, metavar="RUN", help="the lines of this run")
    logs.add_argument("--connection", metavar="NAME", help="runs of this connection only")
    logs.add_argument(
        "--level",
        choices=("debug", "info", "warning", "error"),
        help="with RUN: this level and above",
    )
    logs.add_argument("--search", default="", metavar="TEXT", help="with RUN: lines that hold this text")
    logs.add_argument(
        "--bundle", type=Path, metavar="FILE", help="write a zip for support, without secrets or names"
    )
    logs.add_argument("--with-names", action="store_true", help="with --bundle: keep names and addresses")
    check = add("check", "is the database whole, does everything in it agree? 1 when not", "care:check")
    check.add_argument("--repair", action="store_true", help="mend by rule, after a backup; keeps decisions")
    backup = add("backup", "write a verified copy of the profile's database", "care:backup")
    backup.add_argument("folder", nargs="?", type=Path, metavar="DIR")
    add("backups", "the profile's backups: age, size, whether they are good", "care:backups")
    restore = add("restore", "put a backup in the database's place, which is kept aside", "care:restore")
    restore.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help="as backups lists it; default: newest (good one)"
    )
    add("sandbox", "the sandbox cloud alone, printing its credentials (sandbox --help)", "sandbox:alone")
