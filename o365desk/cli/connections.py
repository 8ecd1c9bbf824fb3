"""Commands ``connection …``."""

from __future__ import annotations

import getpass
import shlex
import sys
import threading
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from o365desk.cli import shapes
from o365desk.cli.output import local_time
from o365desk.cli.runner import ERROR, OK, Command
from o365desk.domain.connection import (
    Cloud,
    Connection,
    ConnectionDraft,
    ConnectionKind,
    CredentialKind,
    SignIn,
)
from o365desk.domain.errors import AppError
from o365desk.domain.preflight import CheckLevel, PreflightReport

if TYPE_CHECKING:
    from o365desk.graph.delegated import MemoryKeeper
    from o365desk.graph.partner_sign_in import DeviceCode
    from o365desk.secrets.vault import SecretVault

_LARGEST_SECRET = 64 * 1024


def add(command: Command) -> int:
    """Store a connection."""
    args = command.args
    draft = ConnectionDraft(
        name=args.name,
        kind=ConnectionKind(args.kind),
        cloud=Cloud(args.cloud or "global"),
        tenant_id=args.tenant_id,
        application_id=args.application_id,
        credential_kind=CredentialKind.CERTIFICATE if args.certificate else CredentialKind.SECRET,
        sign_in=SignIn(args.sign_in or SignIn.APPLICATION),
        local_url=args.local_url or "",
        ca_file=args.ca_file or "",
        secret_expires_at=_at_its_end(args.secret_expires),
    )
    require_secret_store(command.desk.vault)
    credential = _credential(command)
    account = _account(command, draft, credential, None) if draft.sign_in is SignIn.DELEGATED else None
    made = command.desk.connections.add(draft, credential, account)
    following = command.call(f"connection test {shlex.quote(made.name)}")
    return _tell(command, made, f"stored. Next: {following}; then options set and sync.")


def edit(command: Command) -> int:
    """Change a connection's address or credential; matches and links stay."""
    args, service = command.args, command.desk.connections
    now = service.by_name(args.name)
    draft = ConnectionDraft(
        name=args.rename or now.name,
        kind=now.kind,
        cloud=Cloud(args.cloud) if args.cloud else now.cloud,
        tenant_id=args.tenant_id or now.tenant_id,
        application_id=args.application_id or now.application_id,
        credential_kind=now.credential_kind,
        sign_in=SignIn(args.sign_in or now.sign_in),
        local_url=now.local_url if args.local_url is None else args.local_url,
        ca_file=now.ca_file if args.ca_file is None else args.ca_file,
        secret_expires_at=_at_its_end(args.secret_expires) or _kept_expiry(now, renewed=args.secret_stdin),
    )
    credential = None
    if args.certificate or args.secret_stdin:
        kind = CredentialKind.CERTIFICATE if args.certificate else CredentialKind.SECRET
        draft = replace(draft, credential_kind=kind)
        require_secret_store(command.desk.vault)
        credential = _credential(command)
    account = None
    if args.sign_in == SignIn.DELEGATED:
        require_secret_store(command.desk.vault)
        account = _account(command, draft, credential, now.id)
    return _tell(command, service.update(now.id, draft, credential, account), "changed.")


def _at_its_end(day: date | None) -> datetime | None:
    """The portal shows a day; the secret serves until it is over somewhere on it."""
    return None if day is None else datetime.combine(day, time(), UTC)


def _kept_expiry(now: Connection, *, renewed: bool) -> datetime | None:
    """The end of the stored secret, unless there is a new one."""
    by_secret = now.credential_kind is CredentialKind.SECRET
    return now.credential_expires_at if by_secret and not renewed else None


def _account(
    command: Command, draft: ConnectionDraft, credential: str | None, connection_id: int | None
) -> MemoryKeeper:
    """Sign the partner's service account in with a code, shown where remarks go."""
    output = command.output

    def show(code: DeviceCode) -> None:
        output.remark(f"Open {code.address} in any browser, enter the code {code.user_code}")
        output.remark(
            f"and sign in as the service account (until {local_time(code.ends_at)}; Ctrl+C gives up)."
        )

    account = command.desk.connections.sign_in(
        draft, credential, connection_id, threading.Event(), show_code=show
    )
    output.remark(f"Signed in as {account.account}.")
    return account


def require_secret_store(vault: SecretVault) -> None:
    """Refuse to take a secret that would be forgotten when this command ends.

    Raises:
        AppError: The machine has no secret store, no key file is named, and nobody can be asked.
    """
    from o365desk.secrets.keys import KeyKind

    if vault.source.kind is not KeyKind.MEMORY:
        return
    raise AppError(
        "This machine has nowhere to keep the secret.",
        "There is no secret store of the operating system that o365desk trusts. Nothing was stored.",
        "Name a key file in the environment variable O365DESK_KEY_FILE (it is made if it is missing), or run "
        "the command on a terminal and answer the passphrase question.",
        code="no_secret_store",
    )


def _credential(command: Command) -> str:
    """The secret from stdin (asked for without echo on a terminal), or the certificate file's text."""
    if command.args.certificate:
        path = command.args.certificate
        try:
            text: str = path.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise AppError(
                f"The certificate file {path} cannot be read.",
                str(getattr(error, "strerror", None) or "It is not a PEM text file."),
                "Name a PEM file with the certificate and its private key.",
                code="certificate_unreadable",
            ) from None
        return text
    if sys.stdin.isatty():
        return getpass.getpass("Client secret (its value, not its ID): ").strip()
    return sys.stdin.read(_LARGEST_SECRET).rstrip("\r\n")


def listing(command: Command) -> int:
    """All connections with their status."""
    output = command.output
    rows = command.desk.connections.listing()
    if output.as_json:
        output.json([shapes.connection(row) for row in rows])
        return OK
    output.table(
        ("Name", "Kind", "Cloud", "Status", "Next sync", "Tenants", "Unmatched", "Users", "Note"),
        [
            (
                row.connection.name,
                row.connection.kind.value,
                row.connection.cloud.value,
                row.status.value,
                local_time(row.connection.next_sync_at),
                str(row.tenants),
                str(row.tenants_unmatched),
                str(row.users_in_scope),
                row.status_note,
            )
            for row in rows
        ],
        empty="No connections yet. Add one with: o365desk connection add (see --help)",
    )
    return OK


def test(command: Command) -> int:
    """Test a connection: the preflight of each tenant."""
    args, desk = command.args, command.desk
    connection = desk.connections.by_name(args.name)
    tenant_ids = [_tenant_id(command, text) for text in args.tenant] or None
    reports = desk.connections.test(connection.id, tenant_ids=tenant_ids, cancel=threading.Event())
    if command.output.as_json:
        shown = [{"level": one.level} | msgspec.to_builtins(one) for one in reports]
        command.output.json(shown)
    else:
        _print_reports(command, reports)
    return ERROR if any(one.level is CheckLevel.ERROR for one in reports) else OK


_MARKS = {CheckLevel.OK: "ok ", CheckLevel.WARNING: "(!)", CheckLevel.ERROR: "NO "}


def _print_reports(command: Command, reports: list[PreflightReport]) -> None:
    for report in reports:
        command.output.line(f"{report.tenant_name} ({report.tenant_id})")
        for check in report.checks:
            command.output.line(f"  {_MARKS[check.level]} {check.name}: {check.sentence}")
            if check.link and check.level is not CheckLevel.OK:
                command.output.line(f"      {check.link_label or 'See'}: {check.link}")


def _tenant_id(command: Command, text: str) -> str:
    return command.desk.matching.find(text).tenant_id


def remove(command: Command) -> int:
    """Forget a connection."""
    args, service = command.args, command.desk.connections
    connection = service.by_name(args.name)
    service.remove(connection.id, delete_data=args.delete_data)
    kept = "its tenants and users were removed too" if args.delete_data else "its tenants and users were kept"
    if command.output.as_json:
        command.output.json({"removed": connection.name, "data_deleted": bool(args.delete_data)})
        return OK
    command.output.line(f"{connection.name} was removed; {kept}. Organizations and contacts stay.")
    command.output.remark(
        "Remember to remove the app's rights: Microsoft Entra admin center > App registrations (your own), "
        "and Enterprise applications in each tenant that gave consent."
    )
    return OK


def pause(command: Command) -> int:
    """No more scheduled syncs."""
    service = command.desk.connections
    connection = service.by_name(command.args.name)
    service.pause(connection.id)
    return _tell(command, service.get(connection.id), "is paused.")


def resume(command: Command) -> int:
    """Scheduled syncs again."""
    service = command.desk.connections
    connection = service.by_name(command.args.name)
    service.resume(connection.id)
    return _tell(command, service.get(connection.id), "is resumed.")


def consent_link(command: Command) -> int:
    """The admin-consent address for a tenant."""
    args, service = command.args, command.desk.connections
    tenant_id = _tenant_id(command, args.tenant)
    link = service.consent_link(service.by_name(args.name), tenant_id)
    if command.output.as_json:
        command.output.json({"tenant_id": tenant_id, "link": link})
    else:
        command.output.line(link)
    return OK


def _tell(command: Command, connection: Connection, what: str) -> int:
    if command.output.as_json:
        rows = command.desk.connections.listing()
        command.output.json(
            next(shapes.connection(row) for row in rows if row.connection.id == connection.id)
        )
    else:
        command.output.line(f"{connection.name} {what}")
    return OK
