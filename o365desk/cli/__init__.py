"""The front door without a window. Never imports Qt; imports nothing heavy before it knows the command."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from o365desk.cli.parser import parse

__all__ = ["main", "parse", "run"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: The arguments without the program's name; None: those of the process.

    Returns:
        The exit code: 0 done, 1 an expected error, 2 wrong usage; ``sync``: 0 complete, 3 partial, 4 failed,
        5 held; 130 cancelled.
    """
    try:
        args = parse(argv)
    except SystemExit as stop:  # argparse ends the process; a caller wants the number
        return stop.code if isinstance(stop.code, int) else 2
    return run(args)


def run(args: argparse.Namespace) -> int:
    """Run what was parsed; see ``main``."""
    from o365desk.cli.runner import run_command

    return run_command(args)
