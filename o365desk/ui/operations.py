"""Operations on connections: one function per intent, off the GUI thread, then a broadcast.

Decisions about tenants, users and contacts are in ``decisions``; syncs in ``sync_runner``.
"""

from __future__ import annotations

from collections.abc import Callable

from o365desk.domain.connection import Connection, ConnectionDraft
from o365desk.domain.errors import AppError
from o365desk.domain.options import SyncOptions
from o365desk.domain.preflight import PreflightReport
from o365desk.domain.rows import IntegrationRow
from o365desk.domain.values import Value, utc_now
from o365desk.services.partner_sign_in import MemoryKeeper
from o365desk.services.place import current_actor
from o365desk.ui.language import tr
from o365desk.ui.state import EVERYTHING, Changes
from o365desk.ui.task_runner import Task, TaskContext
from o365desk.ui.theme import Tone
from o365desk.ui.views.base import ViewBase

_CONNECTIONS = Changes(connections=True)


class TenantPreflight(Value, frozen=True, kw_only=True):
    """A preflight report and the tenant's admin-consent link."""

    report: PreflightReport
    consent_link: str


def load_integrations(view: ViewBase, done: Callable[[list[IntegrationRow]], None]) -> None:
    """All connections with their figures."""
    connections = view.context.desk.connections
    view.run(tr("Load the integrations"), lambda _: connections.listing(), done, key="listing")


def pause(view: ViewBase, connection: Connection) -> None:
    """No scheduled syncs until resumed."""
    connections = view.context.desk.connections
    view.run(
        tr("Pause"),
        lambda _: connections.pause(connection.id),
        lambda _: view.context.state.changed.emit(_CONNECTIONS),
    )


def resume(view: ViewBase, connection: Connection) -> None:
    """Scheduled syncs again."""
    connections = view.context.desk.connections
    view.run(
        tr("Resume"),
        lambda _: connections.resume(connection.id),
        lambda _: view.context.state.changed.emit(_CONNECTIONS),
    )


def disconnect(view: ViewBase, connection: Connection, *, delete_data: bool) -> None:
    """Remove a connection and its credential; its synced data is kept or deleted."""
    context = view.context
    connections = context.desk.connections

    def finish(_: object) -> None:
        kept = (
            tr("Its synced data was deleted.")
            if delete_data
            else tr("Its synced data, matches and links were kept.")
        )
        context.state.tell(
            Tone.OK,
            tr(
                "{name} is disconnected. {kept} Remove the app registration in the "
                "Microsoft Entra admin center too (application ID {application_id}).",
                name=connection.name,
                kept=kept,
                application_id=connection.application_id,
            ),
        )
        context.state.changed.emit(EVERYTHING)

    run = context.state.runs.get(connection.id)
    if run is not None:
        run.cancel()
    view.run(
        tr("Disconnect {name}", name=connection.name),
        lambda _: connections.remove(connection.id, delete_data=delete_data),
        finish,
    )


def save_connection(
    view: ViewBase,
    draft: ConnectionDraft,
    credential: Callable[[], str],
    account: MemoryKeeper | None,
    connection_id: int | None,
    done: Callable[[Connection], None],
    failed: Callable[[AppError], None],
) -> None:
    """Add a connection, or change one.

    A blank ``credential`` (asked for off the GUI thread) keeps the stored one, and so does no ``account``.
    """
    connections = view.context.desk.connections

    def save(_: object) -> Connection:
        value = credential()
        if connection_id is None:
            return connections.add(draft, value, account)
        return connections.update(connection_id, draft, value or None, account)

    def finish(connection: Connection) -> None:
        view.context.state.changed.emit(_CONNECTIONS)
        done(connection)

    view.run(tr("Save the connection"), save, finish, on_failure=failed)


def test_connection(
    view: ViewBase,
    draft: ConnectionDraft,
    credential: Callable[[], str],
    account: MemoryKeeper | None,
    connection_id: int | None,
    done: Callable[[list[TenantPreflight]], None],
    ended: Callable[[], None],
) -> Task[list[TenantPreflight]]:
    """Preflight: sign-in, consent, permissions, report privacy, licence, per tenant."""
    connections = view.context.desk.connections

    def test(task: TaskContext) -> list[TenantPreflight]:
        value = credential()
        subject = draft if value or connection_id is None else connection_id
        reports = connections.test(subject, value or None, cancel=task.cancel, account=account)
        return [
            TenantPreflight(report=report, consent_link=connections.consent_link(draft, report.tenant_id))
            for report in reports
        ]

    def failed(error: AppError) -> None:
        ended()
        view.report(error)

    return view.run(tr("Test the connection"), test, done, on_failure=failed, on_cancel=ended, key="test")


def sign_in(
    view: ViewBase,
    draft: ConnectionDraft,
    credential: Callable[[], str],
    connection_id: int | None,
    *,
    by_browser: bool,
    progress: Callable[[object], None],
    done: Callable[[MemoryKeeper], None],
    failed: Callable[[AppError], None],
    ended: Callable[[], None],
) -> Task[MemoryKeeper]:
    """Sign a partner's service account in; ``progress`` gets the page to open, or the ``DeviceCode``."""
    connections = view.context.desk.connections

    def work(task: TaskContext) -> MemoryKeeper:
        return connections.sign_in(
            draft,
            credential() or None,
            connection_id,
            task.cancel,
            open_page=task.emit if by_browser else None,
            show_code=None if by_browser else task.emit,
        )

    return view.run(
        tr("Sign in"), work, done, on_failure=failed, on_cancel=ended, on_progress=progress, key=tr("Sign in")
    )


def save_options(
    view: ViewBase, connection_id: int, options: SyncOptions, done: Callable[[Connection], None]
) -> None:
    """Store the sync options; the first time queues a sync one hour later."""
    service = view.context.desk.options

    def finish(connection: Connection) -> None:
        view.context.state.changed.emit(EVERYTHING)
        done(connection)

    actor = current_actor()
    view.run(
        tr("Save the sync options"),
        lambda _: service.save(connection_id, options, now=utc_now(), actor=actor),
        finish,
    )
