"""What an ingest costs, as ratios measured in one run: `python -m tests.benchmarks.ingest [--documents N] [PART …]`.

    rate      documents a second against the ceiling: bare text by pdfium and a plain insert, over the same processes
    script    and against a script that reads the words and tables of each page with pdfplumber, over the same processes
    again     10,000 unchanged documents, against their first ingest
    dask      a scheduler and two workers on this machine, against two processes
    memory    of the process that writes, documents made on the fly (--documents 10000)
    flat      the same, and passed over, with a reader that costs nothing (--documents 100000)

PDF files are copies of those of the corpus, each with other bytes. Without a PART all are measured at small sizes.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice
from pathlib import Path

from opsgdocs.ingesting.carrying import Conditions, carry_out
from opsgdocs.ingesting.orders import READ, Orders, reader_version
from opsgdocs.ingesting.patience import PatientRegister
from opsgdocs.ingesting.stopping import Stopping
from opsgdocs.register import Register
from tests.benchmarks.made import Made, text_of
from tests.ingest.clusters import cluster

ROOT = Path(__file__).parents[2]
WORKERS = 2
ROUNDS = 4  # in which two that are compared take turns, so that what else the machine does hits both
BARE = "tests.benchmarks.readers:read_bare"
LIGHT = "tests.benchmarks.readers:read_light"
SCRIPT = "tests.benchmarks.readers:read_with_pdfplumber"


class Plain:
    """A table of texts; what a script of an hour's work would make."""

    def __init__(self, path):
        import sqlite3

        self._database = sqlite3.connect(path)
        self._database.execute("CREATE TABLE texts (path TEXT PRIMARY KEY, words TEXT)")

    def known(self, _):
        return {}

    def put(self, entries):
        rows = [(entry.stamp.path, entry.words) for entry in entries]
        with self._database:
            self._database.executemany("INSERT OR REPLACE INTO texts VALUES (?, ?)", rows)

    def paths(self, _):
        return iter(())

    def settle(self):
        pass


def put_in(paths, register, read=READ, **more):
    """Seconds until all is in, without the tables of committees; and the processor time that all processes took."""
    orders = Orders(reader_version(), read=read)
    before, start = _processor(), time.monotonic()
    if isinstance(register, Plain):
        report = carry_out(paths, register, Conditions(orders, **{"workers": WORKERS, **more}), Stopping())
    else:
        with Register(register) as kept:
            unsettled = _Unsettled(kept, Stopping())
            report = carry_out(paths, unsettled, Conditions(orders, **{"workers": WORKERS, **more}), Stopping())
    seconds = time.monotonic() - start
    assert not report.failed, report.failures[:3]
    return report, seconds, _processor() - before


class _Unsettled(PatientRegister):
    """Tables of committees are made when they are asked for; they are measured with the register."""

    def settle(self):
        pass


def rate(folder, documents):
    """Against the ceiling; and the processors used, against two loops that do nothing else."""
    files = _copies(folder, documents)
    _, bare, bare_work = put_in(files, Plain(folder / "bare.db"), BARE)
    free = _busy_loops(3.0)
    report, own, work = put_in(files, folder / "own.db")
    free = (free + _busy_loops(3.0)) / 2
    told = f"{report.read / own:.1f}, ceiling {len(files) / bare:.1f}"
    _line("documents a second", told, "of the ceiling", bare / own, 0.35)
    told = f"{1000 * work / documents:.1f} ms a document, ceiling {1000 * bare_work / documents:.1f}"
    _line("the same by work", told, "of the ceiling", bare_work / work, 0.35)
    told = f"{work:.1f} s of work in {own:.1f} s; two loops get {free:.2f}"
    _line("processors used", told, "of 2", WORKERS * work / own / free, 1.7)


def _busy_loops(seconds):
    """Processors that two processes get which only count, whatever else the machine does."""
    code = f"import time\nend = time.monotonic() + {seconds}\nwhile time.monotonic() < end: pass"
    before, start = _processor(), time.monotonic()
    loops = [subprocess.Popen([sys.executable, "-c", code]) for _ in range(WORKERS)]
    for loop in loops:
        loop.wait()
    return (_processor() - before) / (time.monotonic() - start)


def script(folder, documents):
    """Against pdfplumber over the same processes; a sample, as it is slow."""
    files = _copies(folder, documents)
    sample = files[: max(48, documents // 8)]
    _, slow, slow_work = put_in(sample, Plain(folder / "slow.db"), SCRIPT)
    report, own, work = put_in(files, folder / "own.db")
    gain = (report.read / own) / (len(sample) / slow)
    _line("documents a second", f"{report.read / own:.1f}, with pdfplumber {len(sample) / slow:.2f}", "times", gain, 12)
    gain = (slow_work / len(sample)) / (work / documents)
    _line("the same by work", f"{1000 * slow_work / len(sample):.0f} ms a document", "times", gain, 12)


def again(folder, documents):
    """Unchanged files on the disk."""
    place = folder / "texts"
    place.mkdir()
    for number in range(documents):
        path = place / f"{number}.txt"
        path.write_text(text_of(number))
        os.utime(path, (1_500_000_000, 1_500_000_000))
    _, first, _ = put_in(place, folder / "again.db")
    report, second, _ = put_in(place, folder / "again.db")
    assert report.passed_over == documents
    _line(f"{documents:,} texts", f"first {first:.1f} s, again {second:.2f} s", "times", first / second, 50)


def dask(folder, documents):
    """The same documents by two processes and by two workers with one thread each; they take turns, both are warm."""
    from distributed import Client

    own = theirs = 0.0
    few = documents // ROUNDS
    with cluster(folder, WORKERS) as (address, _), Client(address, set_as_default=False) as client:
        client.wait_for_workers(WORKERS, timeout=60)
        executors = (client.get_executor(pure=False), ThreadPoolExecutor(WORKERS))
        for executor in executors:
            put_in(Made(50, start=documents), folder / "warm.db", executor=executor)
        for turn in range(ROUNDS):
            made = Made(few, start=turn * few)
            theirs += put_in(made, folder / "dask.db", executor=executors[0])[1]
            own += put_in(made, folder / "own.db", executor=executors[1])[1]
    told = f"{ROUNDS * few / theirs:.1f} a second, two processes {ROUNDS * few / own:.1f}"
    _line(f"dask, {documents:,} texts", told, "of them", own / theirs, 0.85)


def memory(folder, documents):
    """Read as usual, with the tables of committees."""
    _memory(folder, documents, READ)


def flat(folder, documents):
    """Read by one who only gives the same entry again and again; then all passed over."""
    _memory(folder, documents, LIGHT)
    _memory(folder, documents, LIGHT, "passed over")


def _memory(folder, documents, read, what="read"):
    """In a process of its own, so that nothing else counts."""
    command = [sys.executable, "-m", "tests.benchmarks.ingest", "--parent", str(folder / "memory.db")]
    command += ["--documents", str(documents), "--read", read]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    first, second, seconds = float(told[0]), float(told[1]), float(told[2])
    told = f"{seconds:.0f} s; at half of them {first:.0f} MB"
    _line(f"writer, {documents:,} {what}", told, "MB", second, 150, most=True)


def _parent(options):
    """What the process that writes held at the most, after half of the documents and after all."""
    watcher = _Halfway(options.documents)
    start = time.monotonic()
    orders = Orders(reader_version(), read=options.read)
    with Register(options.parent) as kept:
        settling = PatientRegister if options.read == READ else _Unsettled
        conditions = Conditions(orders, workers=WORKERS, watcher=watcher)
        carry_out(Made(options.documents), settling(kept, Stopping()), conditions, Stopping())
    print(watcher.memory, _peak(), time.monotonic() - start)


class _Halfway:
    def __init__(self, documents):
        self._half, self.memory = documents // 2, 0.0

    def failed(self, failure):
        print(failure, file=sys.stderr)

    def advanced(self, report):
        if report.documents >= self._half and not self.memory:
            self.memory = _peak()


def _copies(folder, number):
    """PDF files of the corpus in turn, each with bytes of its own behind its end."""
    place = folder / "pdf"
    place.mkdir(exist_ok=True)
    originals = sorted((ROOT / "corpus").glob("*/L*/*.pdf"))
    for at, original in enumerate(islice(cycle(originals), number)):
        path = place / f"{at}-{original.name}"
        path.write_bytes(original.read_bytes() + f"\n%% {at}\n".encode())
        os.utime(path, (1_500_000_000, 1_500_000_000))
    return sorted(place.iterdir())


def _processor():
    """Seconds of work of this process and of those that it waited for."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1024)


def _line(what, told, unit, value, limit, *, most=False):
    good = value <= limit if most else value >= limit
    print(
        f"{what:26} {told:44} {value:8.2f} {unit:14} {'≤' if most else '≥'} {limit:<6} {'' if good else 'MISSED'}",
        flush=True,
    )


PARTS = {
    "rate": (rate, 192),
    "script": (script, 192),
    "again": (again, 1_000),
    "dask": (dask, 1_000),
    "memory": (memory, 1_000),
    "flat": (flat, 5_000),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--documents", type=int, help="how many, in place of the small sizes")
    parser.add_argument("--parent", help=argparse.SUPPRESS)
    parser.add_argument("--read", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.parent:
        _parent(options)
        return
    for part in options.parts or PARTS:
        measure, few = PARTS[part]
        with tempfile.TemporaryDirectory() as name:
            measure(Path(name), options.documents or few)


if __name__ == "__main__":
    main()
