"""Command ``worker``: scheduled syncs on a machine without a window, until it is told to stop."""

from __future__ import annotations

import logging
import threading

from o365desk.cli.runner import OK, Command, in_thread, interrupts_set
from o365desk.cli.sync import Progress, print_summary
from o365desk.domain.errors import AppError, CancelledError
from o365desk.domain.sync import Trigger
from o365desk.domain.values import utc_now

_log = logging.getLogger("o365desk.worker")
_SHORTEST_POLL_S = 1.0


def work(command: Command) -> int:
    """Sync what is due, again and again. The first Ctrl+C or SIGTERM ends it cleanly.

    A fault of one connection (or of the database) is said and tried again at the next look: a worker must
    outlive a night without network.
    """
    stop = threading.Event()
    poll_s = max(_SHORTEST_POLL_S, command.args.poll)
    with interrupts_set(stop, command.output, "Ending; a sync under way keeps what it has read."):
        in_thread(lambda: _loop(command, stop, poll_s))
    command.output.remark("The worker has ended.")
    return OK


def _loop(command: Command, stop: threading.Event, poll_s: float) -> None:
    command.output.remark("Working: scheduled syncs run when they are due. Ctrl+C ends it.")
    told = ""
    joined: set[int] = set()
    left: set[int] = set()
    while not stop.is_set():
        try:
            _say_left(command, left)
            _work_off(command, stop, joined)
            told = ""
        except CancelledError:
            return
        except AppError as error:
            # The database cannot be reached, say: once in words, not at every look.
            if str(error) != told:
                command.output.error(error)
                _log.warning("Worker: %s", error)
            told = str(error)
        if command.args.once or stop.wait(poll_s):
            return


def _say_left(command: Command, told: set[int]) -> None:
    """Say once of each connection that this machine leaves it to the others, and why."""
    elsewhere = command.desk.sync.elsewhere()
    for connection, error in elsewhere:
        if connection.id not in told:
            command.output.remark(f"{connection.name} is left to other machines. {error}")
            _log.warning("%s is left to other machines. %s", connection.name, error)
    told.clear()
    told.update(connection.id for connection, _ in elsewhere)


def _work_off(command: Command, stop: threading.Event, joined: set[int]) -> None:
    """Sync what is due, and help with the rounds that others have begun, each of them once."""
    sync = command.desk.sync
    for connection in sync.due(utc_now()):
        if not stop.is_set():
            _sync(command, connection.id, connection.name, stop)
    for run in sync.rounds():
        if run.connection_id is not None and run.id not in joined and not stop.is_set():
            joined.add(run.id)
            _sync(command, run.connection_id, run.connection_name, stop)
    command.desk.maintenance.daily()


def _sync(command: Command, connection_id: int, name: str, stop: threading.Event) -> None:
    progress = Progress(command.output, verbose=command.args.verbose)
    try:
        summary = command.desk.sync.run(
            connection_id, trigger=Trigger.SCHEDULED, shared=True, on_event=progress, cancel=stop
        )
    except AppError as error:
        if error.code in ("sync_running", "not_due"):
            command.output.remark(f"{name}: {error.title} {error.message}")
            return
        raise
    print_summary(command.output, summary, command.call(f"logs {summary.run.id}"))
