"""Does one job of the bench and prints its measure: ``python -m tests.bench.worker < job.json``."""

from __future__ import annotations

import json
import resource
import sys
import time
from dataclasses import asdict
from pathlib import Path

from tests.bench import floor
from tests.bench.job import Job, Measure


def main() -> None:
    job = Job(**json.load(sys.stdin))
    print(json.dumps(asdict(_floor(job) if job.kind == "floor" else _product(job))))


def _floor(job: Job) -> Measure:
    base = resident()
    wall, cpu = time.perf_counter(), time.process_time()
    users = floor.run(job)
    return Measure(time.perf_counter() - wall, time.process_time() - cpu, base, peak(), users)


def _product(job: Job) -> Measure:
    from tests.bench import product

    desk = product.open_(job)
    try:
        if job.kind == "window":
            product.run(desk)  # A window or a worker that has synced before.
        base = resident()
        wall, cpu = time.perf_counter(), time.process_time()
        note = product.run(desk)
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        return Measure(wall, cpu, base, peak(), product.users(desk), note)
    finally:
        desk.close()


def resident(process: str = "self") -> int:
    """Bytes in memory now; the most so far where the system does not tell. Of another process: 0 there."""
    status = Path(f"/proc/{process}/statm")
    if not status.exists():
        return peak() if process == "self" else 0
    return int(status.read_text().split()[1]) * resource.getpagesize()


def peak() -> int:
    """Most bytes in memory so far."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


if __name__ == "__main__":
    main()
