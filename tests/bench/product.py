"""The product's side of the bench: a sync of a profile, which is made when there is none."""

from __future__ import annotations

from pathlib import Path

from o365desk.domain.connection import Cloud, ConnectionDraft, ConnectionKind
from o365desk.domain.options import SyncOptions
from o365desk.domain.sync import CollectorOutcome
from o365desk.services.desk import Desk, open_desk
from tests.bench.job import Job

OPTIONS = SyncOptions(sign_in_activity=False, mfa=False)
"""What the floor reads, too."""


def open_(job: Job) -> Desk:
    """The desk, with its one connection."""
    desk = open_desk(Path(job.database), environ={"O365DESK_KEY_FILE": job.key_file})
    if not desk.connections.listing():
        draft = ConnectionDraft(
            name="Bench",
            kind=ConnectionKind.PARTNER,
            cloud=Cloud.LOCAL,
            tenant_id=job.tenant_id,
            application_id=job.application_id,
            local_url=job.base_url,
            ca_file=job.ca_file,
        )
        connection = desk.connections.add(draft, job.secret)
        desk.options.save(connection.id, OPTIONS)
    return desk


def run(desk: Desk) -> str:
    """Sync; gives what did not end complete, for the bench to show."""
    summary = desk.sync.run(desk.connections.by_name("Bench").id)
    odd = [
        f"{each.kind.value} {each.outcome.value}: {each.reason}"
        for each in summary.collectors
        if each.outcome not in (CollectorOutcome.COMPLETE, CollectorOutcome.NOT_AVAILABLE)
    ]
    return "; ".join([*(odd[:3]), *(["..."] if len(odd) > 3 else [])])


def users(desk: Desk) -> int:
    """How many users are stored."""
    with desk.database.read() as tx:
        return int(tx.connection.exec_driver_sql("SELECT count(*) FROM user").scalar_one())
