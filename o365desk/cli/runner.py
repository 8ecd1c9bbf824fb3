"""Runs one parsed command: finds its handler, opens the profile, turns errors into exit codes."""

from __future__ import annotations

import argparse
import getpass
import importlib
import logging
import os
import shlex
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, TypeVar

from o365desk.cli.output import Output, program
from o365desk.domain.errors import AppError, CancelledError, ConnectionHeldError

if TYPE_CHECKING:
    from o365desk.domain.connection import Connection
    from o365desk.services.desk import Desk

T = TypeVar("T")

OK, ERROR, USAGE, HELD, CANCELLED = 0, 1, 2, 5, 130

_NEED_CLOUD = frozenset({"sandbox:story", "sync:sync", "connections:test"})
"""What talks to Microsoft; with --sandbox the cloud is started for as long as it takes."""

_BACKED_UP = frozenset({"sync:sync", "sandbox:story"})
"""After these the backup of the day is taken, if there is none yet."""

_RESTORABLE = frozenset({"database_damaged", "not_a_profile"})

Handler = Callable[["Command"], int]


class Command:
    """One command being run. The profile is opened when it is first asked for.

    Args:
        args: What was parsed.
        output: Where answers go.
        environ: The environment, for ``O365DESK_KEY_FILE``.
    """

    def __init__(self, args: argparse.Namespace, output: Output, environ: Mapping[str, str]) -> None:
        self.args = args
        self.output = output
        self.environ = environ
        self._desk: Desk | None = None
        self._closers: list[Callable[[], None]] = []
        self.sandbox_connections: list[Connection] = []

    @property
    def folder(self) -> Path:
        """The profile's folder."""
        from o365desk.front import default_data_dir

        chosen: Path | None = self.args.data_dir
        return chosen.expanduser() if chosen is not None else default_data_dir(sandbox=self.args.sandbox)

    def call(self, words: str) -> str:
        """How to call another command on this profile."""
        sandbox = " --sandbox" if self.args.sandbox else ""
        chosen = self.args.data_dir
        folder = f" --data-dir {shlex.quote(str(chosen))}" if chosen is not None else ""
        return f"{program()}{sandbox} {words}{folder}"

    @property
    def desk(self) -> Desk:
        """The services on the profile.

        Raises:
            AppError: The profile cannot be opened.
        """
        if self._desk is None:
            from o365desk.front import make_folder, open_profile, set_up_logging

            # First, so that the log says why a profile cannot be opened. Without a folder there is no log.
            if make_folder(self.folder):
                self._closers.append(set_up_logging(self.folder, verbose=self.args.verbose))
            self._desk = open_profile(
                self.folder,
                sandbox=self.args.sandbox,
                passphrase=ask_passphrase if sys.stdin.isatty() else None,
                environ=self.environ,
                database_url=self.args.database,
            )
            self._closers.append(self._desk.close)
        return self._desk

    @property
    def actor(self) -> str:
        """Who decides, for the journal."""
        from o365desk.services.place import current_actor

        return current_actor()

    def back_up(self) -> None:
        """Take the backup of the day; a fault of it does not spoil what the command did."""
        try:
            self.desk.maintenance.daily()
        except AppError as error:
            logging.getLogger("o365desk").warning("The daily backup was not taken: %s", error)
            self.output.remark(f"The daily backup was not taken. {error}")

    def close(self) -> None:
        """Close what was opened, the latest first."""
        self._desk = None
        while self._closers:
            self._closers.pop()()

    def start_cloud(self) -> None:
        """Start the sandbox cloud for this command and bring the sandbox profile's connections to it."""
        from o365desk.front import prepare_sandbox, sandbox_folder
        from o365desk.sandbox.process import SandboxProcess

        self.output.remark("Starting the sandbox cloud...")
        process = SandboxProcess(sandbox_folder(self.folder), limits=True)
        process.start()
        self._closers.append(process.stop)
        self.sandbox_connections = prepare_sandbox(self.desk, process, actor=self.actor)


def run_command(args: argparse.Namespace) -> int:
    """Run a command to its exit code; expected errors are printed, bugs propagate."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal without Unicode shows what it can
    output = Output(as_json=args.json)
    if args.command is None and not args.no_window:
        output.remark("No command was given. Try: o365desk --help")
        return USAGE
    if args.no_window and not args.sandbox:
        output.remark("--no-window goes with --sandbox. Try: o365desk --help")
        return USAGE
    command = Command(args, output, os.environ)
    logger = logging.getLogger("o365desk")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())  # what comes before there is a log file is printed anyway
    try:
        handler = _handler(args)
        if args.sandbox and _handler_name(args) in _NEED_CLOUD:
            command.start_cloud()
        code = handler(command)
        if _handler_name(args) in _BACKED_UP:
            command.back_up()
        sys.stdout.flush()
    except CancelledError as error:
        output.error(error)
        return CANCELLED
    except AppError as error:
        logging.getLogger("o365desk").warning("The command %s was refused: %s", args.command, error)
        output.error(error)
        if error.code in _RESTORABLE and not output.as_json:
            output.remark(f"  {command.call('restore newest')}")
        return HELD if isinstance(error, ConnectionHeldError) and args.command == "sync" else ERROR
    except KeyboardInterrupt:
        output.remark("Cancelled.")
        return CANCELLED
    except BrokenPipeError:
        # The reader (head, less) has what it wanted; Python must not complain at its exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except Exception:
        # A bug: it goes into the profile's log as well, and on to the terminal with its traceback.
        logging.getLogger("o365desk").exception("The command %s failed.", args.command)
        raise
    finally:
        command.close()
    return code


def in_thread(work: Callable[[], T]) -> T:
    """Run work beside the main thread, which must stay free to hear Ctrl+C (waits for locks hold it back).

    Raises:
        BaseException: Whatever the work raised.
    """
    results: list[T] = []
    faults: list[BaseException] = []

    def body() -> None:
        try:
            results.append(work())
        except BaseException as error:  # noqa: BLE001 - handed to the caller, unchanged
            faults.append(error)

    thread = threading.Thread(target=body, name="sync")
    thread.start()
    while thread.is_alive():
        thread.join(0.1)
    if faults:
        raise faults[0]
    return results[0]


@contextmanager
def interrupts_set(
    cancel: threading.Event, output: Output, words: str = "Cancelling; what was read so far stays."
) -> Iterator[None]:
    """The first Ctrl+C (or termination request) cancels cleanly, and says so in ``words``."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread may set signal handlers
        return

    def stop(_number: int, _frame: FrameType | None) -> None:
        if not cancel.is_set():
            cancel.set()
            output.remark(words)

    former = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)


def _handler_name(args: argparse.Namespace) -> str:
    return str(args.handler) if args.command else "sandbox:story"


def _handler(args: argparse.Namespace) -> Handler:
    """The function that serves the command, from the module that is imported only now."""
    module, _, name = _handler_name(args).partition(":")
    found: Handler = getattr(importlib.import_module(f"o365desk.cli.{module}"), name)
    return found


def ask_passphrase(new: bool) -> str | None:
    """Ask on the terminal for the profile's passphrase, twice for a new one.

    Raises:
        AppError: The two answers differ.
    """
    if not new:
        return getpass.getpass("Passphrase of this o365desk profile: ")
    sys.stderr.write(
        "This machine has no secret store that o365desk trusts. Choose a passphrase under which secrets are\n"
        "encrypted, or press Ctrl+C and name a key file in O365DESK_KEY_FILE instead.\n"
    )
    first = getpass.getpass("New passphrase: ")
    if getpass.getpass("Once more: ") != first:
        raise AppError("The two passphrases differ.", "Nothing was stored.", "Try again.")
    return first
