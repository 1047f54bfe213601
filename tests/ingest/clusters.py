"""A dask scheduler and workers as processes of their own on loopback: `with cluster(folder, 2) as (address, processes)`."""

import json
import os
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
_PATIENCE = 60


@contextmanager
def cluster(folder, number):
    """The scheduler's address, and the processes: the scheduler first, then the workers, of one thread each."""
    file = folder / "scheduler.json"
    place = ["--scheduler-file", str(file)]
    processes = [_started("scheduler", *place, "--host", "127.0.0.1", "--port", "0", "--no-dashboard")]
    try:
        _wait_for(file, processes[0])
        more = ["--nthreads", "1", "--no-dashboard", "--local-directory", str(folder / "space")]
        processes += [_started("worker", *place, *more) for _ in range(number)]
        yield json.loads(file.read_text())["address"], processes
    finally:
        for process in reversed(processes):
            process.terminate()
        for process in processes:
            process.wait(_PATIENCE)


def _started(what, *options):
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", f"distributed.cli.dask_{what}", *options]
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _wait_for(file, process):
    end = time.monotonic() + _PATIENCE
    while not (file.exists() and file.read_text().strip()):
        assert process.poll() is None, "the scheduler did not start"
        assert time.monotonic() < end
        time.sleep(0.1)
