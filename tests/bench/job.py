"""What the bench asks of the process that does the work, and what it answers. No imports of the product."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True)
class Job:
    """One measured piece of work. ``database``: the floor's file, or the folder of the product's profile."""

    kind: str
    base_url: str
    ca_file: str
    tenant_id: str
    application_id: str
    secret: str = field(repr=False)
    tenants: list[str]
    workers: int
    select: str
    database: str
    key_file: str = ""


@dataclass(frozen=True)
class Measure:
    """Seconds on the clock and on the processor, resident memory in bytes before and at most, users read."""

    wall_s: float
    cpu_s: float
    base: int
    peak: int
    users: int
    note: str = ""


def carry_out(job: Job) -> Measure:
    """Do a job in a fresh process: its processor time and its memory are nobody else's."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.worker"],
        input=json.dumps(asdict(job)),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return Measure(**json.loads(done.stdout.splitlines()[-1]))
