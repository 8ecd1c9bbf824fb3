"""Chooses the front door: the window without a command, the command line with one."""

from __future__ import annotations

from collections.abc import Sequence

from o365desk import cli


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
    if args.command is None and not args.no_window:
        # Imported here: the command line must start without Qt.
        from o365desk.app import run

        return run(args.data_dir, args.sandbox, args.database)
    return cli.run(args)


if __name__ == "__main__":
    raise SystemExit(main())
