"""What one document costs, step by step, in milliseconds of one processor: `python -m tests.benchmarks.costs [DOCUMENTS]`.

All of it in one process and one run, step after step for each document, as an ingest has it: what its processes wait
for is left out. PDF and Word files are those of the corpus in turn, texts are made.
"""

import gc
import hashlib
import sys
import tempfile
import time
from collections import Counter
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path

from opsgdocs.guard.desk import named_function
from opsgdocs.ingesting.folders import open_file
from opsgdocs.ingesting.found import Found
from opsgdocs.ingesting.orders import READ, Orders, Task, reader_version
from opsgdocs.ingesting.warming import warm_up
from opsgdocs.ingesting.wire import pack_answer, pack_tasks, unpack_answer, unpack_tasks
from opsgdocs.parsers import File, Settings, parse_bytes
from opsgdocs.parsers.limits import USUAL
from opsgdocs.pipeline import record_of
from opsgdocs.register import Register, entry_of
from tests.benchmarks.made import text_of

CORPUS = Path(__file__).parents[2] / "corpus"
AT_ONCE = 100  # documents of one transaction
STEPS = ("open", "parse", "extract", "entry", "wire", "known", "put")


def main(arguments):
    """Print a line for each kind of document."""
    number = int(arguments[0]) if arguments else 300
    print(f"{'':8}" + "".join(f"{step:>9}" for step in STEPS) + f"{'all':>9}")
    for kind in ("pdf", "docx", "txt"):
        with tempfile.TemporaryDirectory() as folder:
            _tell(kind, _costs(_files(Path(folder), kind, number), Path(folder) / "costs.db"), number)


def _tell(kind, costs, number):
    each = [costs[step] * 1000 / number for step in STEPS]
    print(f"{kind:8}" + "".join(f"{one:9.2f}" for one in (*each, sum(each))), flush=True)


def _files(folder, kind, number):
    """Each with bytes of its own."""
    originals = sorted(CORPUS.glob(f"*/L*/*.{kind}"))
    for at, original in zip(range(number), cycle(originals or [None]), strict=False):
        data = f"{text_of(at)}\n".encode() if kind == "txt" else original.read_bytes()
        path = folder / f"{at}.{kind}"
        path.write_bytes(data + f"\n%% {at}\n".encode() if kind == "pdf" else data)
        yield path


def _costs(paths, register):
    orders = Orders(reader_version())
    warm_up(named_function(READ), orders)
    costs = Counter()
    gc.collect()
    gc.freeze()
    gc.disable()  # as in the processes that read
    waiting = iter(list(paths))
    with Register(register) as kept:
        while portion := list(islice(waiting, AT_ONCE)):
            _portion(kept, [Found(str(path), path.stat().st_size, 1, "", str(path)) for path in portion], orders, costs)
            gc.collect()
    gc.enable()
    gc.unfreeze()
    return costs


def _portion(kept, found, orders, costs):
    with _timed(costs, "known"):
        kept.intake.known([one.address for one in found])
    with _timed(costs, "wire"):
        tasks = unpack_tasks(pack_tasks([Task(one) for one in found]))
    entries = [_entry(task.found, orders, costs) for task in tasks]
    with _timed(costs, "put"):
        kept.intake.put(entries)


def _entry(found, orders, costs):
    with _timed(costs, "open"):
        data = open_file(found.place, USUAL)
        stamp = orders.stamp(found, hashlib.sha256(data).hexdigest())
    with _timed(costs, "parse"):
        document = parse_bytes(File(found.place, data), Settings())
    with _timed(costs, "extract"):
        record = record_of(document, None, found.place)
    with _timed(costs, "entry"):
        entry = entry_of(record, document, stamp)
    with _timed(costs, "wire"):
        return unpack_answer(pack_answer(entry))


@contextmanager
def _timed(costs, step):
    start = time.process_time()
    try:
        yield
    finally:
        costs[step] += time.process_time() - start


if __name__ == "__main__":
    main(sys.argv[1:])
