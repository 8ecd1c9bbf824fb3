"""What can be said on the command line about contacts, users, links and licences."""

from __future__ import annotations

import argparse
from collections.abc import Callable

Add = Callable[..., argparse.ArgumentParser]

_STATES = (
    *("linked", "new", "conflict", "possible-duplicate", "ignored", "out-of-scope", "left", "not-planned"),
    "all",
)


def add_contacts(add: Add, group: Callable[[str, str, str], Add]) -> None:
    """Add the commands.

    Args:
        add: Adds a command.
        group: Adds one that has actions of its own: name, text, destination.
    """
    contacts = add("contacts", "documented contacts; linked ones are marked", "contacts:listing")
    contacts.add_argument("--organization", metavar="X")
    contacts.add_argument("--search", default="", metavar="TEXT")
    contacts.add_argument("--archived", action="store_true", help="only those that are archived")
    contact = group("contact", "one contact", "action")
    show = contact("show", "documented and Office 365 values side by side", "contacts:show")
    show.add_argument("id", type=int, metavar="ID")
    take = contact("take", "take Office 365 values over into the contact", "contacts:take")
    take.add_argument("id", type=int, metavar="ID")
    take.add_argument("fields", nargs="+", metavar="FIELD", help="keys as contact show --json names them")
    for name, text in (
        ("pin", "no sync and no plan touches these contacts"),
        ("unpin", "syncs and plans may write them again"),
    ):
        contact(name, text, f"contacts:{name}").add_argument("ids", type=int, nargs="+", metavar="ID")
    release = contact("release", "give edited fields back to the field rules", "contacts:release")
    release.add_argument("id", type=int, metavar="ID")
    release.add_argument("fields", nargs="*", metavar="FIELD", help="default: all that were edited")
    users = add("users", "Microsoft 365 users and their links", "contacts:users")
    users.add_argument("--state", choices=_STATES, default="all")
    users.add_argument("--organization", metavar="X")
    users.add_argument("--tenant", metavar="TENANT")
    users.add_argument("--search", default="", metavar="TEXT")
    link = group("link", "decide which user is which contact", "action")
    for name, text in (
        ("accept", "Accept Suggestion: link the best candidate"),
        ("create", "Create Contact from the user"),
        ("ignore", "Ignore the user"),
        ("revert", "Revert Link, stop ignoring, or take back what was decided about one that has left"),
        ("keep", "Keep Contact, of a user that has left"),
        ("mark-left", "Mark as Left: the contact of a user that has left"),
        ("archive", "Archive Contact, of a user that has left"),
    ):
        made = link(name, text, f"contacts:link_{name.replace('-', '_')}")
        made.add_argument("users", nargs="*", metavar="USER")
        if name in ("accept", "create"):
            which = "new" if name == "create" else "in conflict, or possible duplicates"
            made.add_argument("--all", action="store_true", help=f"all users that are {which}")
            made.add_argument("--organization", metavar="X", help="with --all: only of this organization")
        if name == "accept":
            made.add_argument("--least", type=int, default=80, metavar="SCORE", help="with --all; default 80")
    to = link("to", "Link To", "contacts:link_to")
    to.add_argument("user", metavar="USER")
    to.add_argument("contact", type=int, metavar="CONTACT_ID")
    why = link("explain", "why a user is, or is not, a contact", "explain:link")
    why.add_argument("user", metavar="USER")
    why.add_argument(
        "contact", nargs="?", type=int, metavar="CONTACT_ID", help="default: its own, or the best"
    )
    licences = add("licences", "subscribed SKUs: active, consumed, unused, holders", "contacts:licences")
    licences.add_argument("--tenant", metavar="TENANT")
    licences.add_argument("--organization", metavar="X")
    licences.add_argument("--holders", metavar="SKU", help="who holds this SKU (id or part number)")
