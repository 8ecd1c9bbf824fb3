"""The sandbox alone: `o365desk sandbox`, or `python -m o365desk.sandbox`."""

import argparse
import shlex
import sys
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path

import msgspec

from o365desk.sandbox.credentials import SandboxCredentials
from o365desk.sandbox.server import SandboxServer


def run(argv: Sequence[str] | None = None) -> int:
    """Serve until Ctrl+C, or with `--json` until standard input ends. Returns the exit code."""
    arguments = _parser().parse_args(argv)
    folder = arguments.folder or Path(tempfile.mkdtemp(prefix="o365desk-sandbox-"))
    try:
        server = SandboxServer(
            folder,
            tenants=arguments.tenants,
            users=arguments.users,
            seed=arguments.seed,
            port=arguments.port,
            record=arguments.record,
        )
    except OSError as error:
        sys.stderr.write(f"The sandbox cannot start: {error.strerror or error}\n")
        return 1
    server.throttle.on = not arguments.no_limits
    with server:
        files = server.write_documentation(folder)
        if arguments.json:
            _say(msgspec.json.encode(_announcement(server, files)).decode())
            sys.stdin.buffer.read()
        else:
            try:
                _say(_instructions(server, files))
                threading.Event().wait()
            except KeyboardInterrupt:
                _say("\nStopped.")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="o365desk sandbox", description="A Microsoft cloud in a box on 127.0.0.1."
    )
    parser.add_argument(
        "--tenants", type=int, default=12, metavar="N", help="number of customer tenants (12)"
    )
    parser.add_argument("--users", type=int, default=30, metavar="M", help="average users of a tenant (30)")
    parser.add_argument(
        "--seed", type=int, default=365, metavar="S", help="another number makes another estate (365)"
    )
    parser.add_argument("--port", type=int, default=0, metavar="P", help="port to listen on (any free one)")
    parser.add_argument(
        "--folder", type=Path, help="keeps the sandbox: the same folder, the same sandbox again"
    )
    parser.add_argument(
        "--record", type=Path, metavar="FILE", help="write each exchange to FILE as a JSON line"
    )
    parser.add_argument(
        "--no-limits", action="store_true", help="answer at any pace; without it Microsoft's limits are kept"
    )
    parser.add_argument(
        "--json", action="store_true", help="one JSON line for programs; ends with standard input"
    )
    return parser


def _announcement(server: SandboxServer, files: tuple[Path, Path]) -> dict[str, object]:
    return {
        "base_url": server.base_url,
        "ca_file": str(server.ca_file),
        "partner": _fields(server.partner),
        "direct": _fields(server.direct),
        "organizations_csv": str(files[0]),
        "contacts_csv": str(files[1]),
    }


def _fields(credentials: SandboxCredentials) -> dict[str, str | None]:
    file = credentials.certificate_file
    return {
        "kind": credentials.kind,
        "tenant_id": credentials.tenant_id,
        "application_id": credentials.application_id,
        "secret": credentials.secret,
        "certificate_file": str(file) if file else None,
    }


def _instructions(server: SandboxServer, files: tuple[Path, Path]) -> str:
    partner, direct = server.partner, server.direct
    local = f"--cloud local --local-url {server.base_url} --ca-file {shlex.quote(str(server.ca_file))}"
    identity = "--tenant-id {0.tenant_id} --application-id {0.application_id}"
    return f"""The sandbox cloud listens at {server.base_url} (Ctrl+C ends it).

  CA file          {server.ca_file}
  Organizations    {files[0]}
  Contacts         {files[1]}

Partner connection ({len(server.estate.customers)} customers)
  Tenant ID        {partner.tenant_id}
  Application ID   {partner.application_id}
  Client secret    {partner.secret}

  printf %s '{partner.secret}' | o365desk connection add Sandbox --kind partner \
{identity.format(partner)} --secret-stdin {local}

Direct connection ({server.estate.tenants[direct.tenant_id].name})
  Tenant ID        {direct.tenant_id}
  Application ID   {direct.application_id}
  Certificate      {direct.certificate_file}

  o365desk connection add Direct --kind direct {identity.format(direct)} \
--certificate {shlex.quote(str(direct.certificate_file))} {local}

Control: GET {server.base_url}/sandbox/state, POST {server.base_url}/sandbox/next-day and others."""


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(run())
