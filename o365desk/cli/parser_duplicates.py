"""What can be said on the command line about duplicates on the documented side."""

from __future__ import annotations

import argparse

from o365desk.cli.parser_contacts import Add


def add_duplicates(action: Add) -> None:
    """Add the actions of ``duplicates``."""
    found = action(
        "list", "contacts and organizations that are likely the same, with reasons", _at("listing")
    )
    found.add_argument("--contacts", action="store_true", help="only contacts")
    found.add_argument("--organizations", action="store_true", help="only organizations")
    found.add_argument("--organization", metavar="X", help="only of this organization")
    found.add_argument("--dismissed", action="store_true", help="the pairs that are no duplicates instead")
    for name, text in (
        ("show", "both sides, and what a merge would keep; writes nothing"),
        ("merge", "merge into the first one; addresses, numbers, links and notes are kept, undo works"),
    ):
        made = action(name, text, _at(name))
        _kind(made)
        made.add_argument("survivor", type=int, metavar="SURVIVOR", help="id of the one that stays")
        made.add_argument("others", type=int, nargs="+", metavar="OTHER", help="ids of those that go")
        made.add_argument(
            "--take",
            action="append",
            default=[],
            metavar="FIELD=ID",
            help="whose value survives, as show names it; repeatable",
        )
        made.add_argument("--keep-user", metavar="USER", help="of several linked users, whose link stays")
    dismiss = action("dismiss", "Not Duplicates: do not list these together again", _at("dismiss"))
    _kind(dismiss)
    dismiss.add_argument("ids", type=int, nargs="+", metavar="ID")
    restore = action("restore", "list dismissed pairs again", _at("restore"))
    restore.add_argument("numbers", type=int, nargs="+", metavar="N", help="as list --dismissed shows it")


def _at(name: str) -> str:
    return f"duplicates:{name}"


def _kind(parser: argparse.ArgumentParser) -> None:
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--contacts", action="store_true", help="the ids are of contacts (default)")
    group.add_argument("--organizations", action="store_true", help="the ids are of organizations")
