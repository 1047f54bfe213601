"""An ingest in a process of its own, which tells what is done: `python -m tests.ingest.running FOLDER REGISTER`."""

import subprocess
import sys
from pathlib import Path

from opsgdocs.ingesting import keeping
from tests.ingest.registers import POISON, put_in

ROOT = Path(__file__).parents[2]


class Teller:
    """Prints how many documents are done each time that changes."""

    def __init__(self):
        self._told = 0

    def failed(self, failure):
        pass

    def advanced(self, report):
        done = report.read + report.passed_over
        if done != self._told:
            self._told = done
            sys.stdout.write(f"{done}\n")
            sys.stdout.flush()


def start(folder, register, **more):
    """The process; its stdout tells how many documents are done, a line each time."""
    command = [sys.executable, "-m", "tests.ingest.running", str(folder), str(register)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, **more)


def told(process):
    """How many documents it told to be done before it ended."""
    lines = process.stdout.read().split()
    process.stdout.close()
    return int(lines[-1]) if lines else 0


if __name__ == "__main__":
    keeping._MOST = 5  # many transactions, so that it can be ended between two
    outcome = put_in(sys.argv[1], sys.argv[2], read=POISON, watcher=Teller())
    sys.exit(outcome.failed)
