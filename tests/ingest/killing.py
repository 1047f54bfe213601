"""kill -9 at random moments, each followed by a run to the end: `python -m tests.ingest.killing 200`.

After each the register must be equal to that of a run that nobody disturbed, and must have had what was told as done.
"""

import random
import sqlite3
import sys
import tempfile
import time
from contextlib import closing, suppress
from pathlib import Path

from tests.ingest.registers import contents, put_in, write_documents
from tests.ingest.running import start, told

DOCUMENTS = 40


def kill_often(folder, times, seed=0, place=None):
    """How many documents were in the register after each killing; raises where anything was lost or doubled."""
    documents = folder / "in"
    write_documents(documents, DOCUMENTS, first="WAIT 0.05")
    put_in(documents, folder / "undisturbed.db", read="tests.ingest.readers:read")
    expected = contents(folder / "undisturbed.db")
    seconds = _seconds_of_a_run(documents, folder / "timed.db")
    chance = random.Random(seed)
    return [
        _kill_once(documents, folder / f"kept-{number}.db", chance.uniform(0.1, seconds), expected)
        for number in range(times)
    ]


def _seconds_of_a_run(documents, register):
    begin = time.monotonic()
    process = start(documents, register)
    told(process)
    assert process.wait() == 0
    return time.monotonic() - begin


def _kill_once(documents, register, seconds, expected):
    process = start(documents, register)
    time.sleep(seconds)
    process.kill()
    done = told(process)
    process.wait()
    there = _count(register)
    assert there >= done, f"{done} documents were told as done, {there} are there"
    put_in(documents, register, read="tests.ingest.readers:read")
    assert contents(register) == expected, f"another register after a kill at {seconds:.2f} s"
    return there


def _count(register):
    if not Path(register).exists():
        return 0
    with suppress(sqlite3.OperationalError), closing(sqlite3.connect(register)) as database:  # no table yet
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        ((there, different),) = database.execute("SELECT count(*), count(DISTINCT path) FROM documents")
        assert there == different
        return there
    return 0


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        number = int(sys.argv[1]) if len(sys.argv) > 1 else 10
        kept = kill_often(Path(name), number, seed=int(sys.argv[2]) if len(sys.argv) > 2 else 0)
    spread = [
        sum(one == 0 for one in kept),
        sum(0 < one < DOCUMENTS for one in kept),
        sum(one == DOCUMENTS for one in kept),
    ]
    print(f"{number} killings, {number} registers equal; found empty, half full, full: {spread}")  # noqa: T201
