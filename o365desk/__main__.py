"""Chooses the front door: the window without a command, the command line with one."""

from __future__ import annotations

import contextlib
import multiprocessing
import sys
from collections.abc import Sequence

from o365desk import cli

_OPEN_FILES = 8_192
"""A sync reads 64 tenants at once; each of their threads keeps up to three connections alive."""


def allow_many_connections() -> None:
    """Raise this process's own limit of open files: macOS gives 256, many a Linux 1,024."""
    if sys.platform != "win32":  # sockets are no files there
        import resource

        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        wanted = _OPEN_FILES if hard == resource.RLIM_INFINITY else min(_OPEN_FILES, hard)
        if soft != resource.RLIM_INFINITY and soft < wanted:
            with contextlib.suppress(ValueError, OSError):  # then a sync has to do with what there is
                resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def main(argv: Sequence[str] | None = None) -> int:
    """Start o365desk.

    Args:
        argv: The arguments without the program's name; None: those of the process.

    Returns:
        The exit code.
    """
    try:
        args = cli.parse(argv)
    except SystemExit as stop:  # argparse has said what there is to say
        return stop.code if isinstance(stop.code, int) else 2
    allow_many_connections()
    if args.command is None and not args.no_window:
        # Imported here: the command line must start without Qt.
        from o365desk.app import run

        return run(args.data_dir, args.sandbox, args.database)
    return cli.run(args)


if __name__ == "__main__":
    multiprocessing.freeze_support()  # a bundle's sync processes start here, too
    raise SystemExit(main())
