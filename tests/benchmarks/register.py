"""What a register costs: `python -m tests.benchmarks.register [documents] [committees] [--postgresql]`.

10,000 minutes of 50 committees are made from those of the corpus: other names, numbers and days, nothing is parsed.
Everything is timed inside the process, each question on a register that was opened anew; the median of five.
"""

import argparse
import contextlib
import datetime as dt
import gc
import hashlib
import io
import json
import re
import statistics
import tempfile
import time
import zlib
from pathlib import Path

from opsgdocs.cli import run
from opsgdocs.history import ActionLog
from opsgdocs.pipeline import read_with_document
from opsgdocs.records import Minutes
from opsgdocs.register import Register, Stamp
from opsgdocs.register.entries import derived
from opsgdocs.register.pages import packed
from tests.documents import CORPUS

_SAMPLES = ("L1", "docx")
_PERIOD = 20  # numbers from the first meeting of one round to the first of the next
_DAYS = 364
_ID = re.compile(r"OPSG([ _])(EX)?(\d+)")
_ISO = re.compile(r'"(\d{4}-\d\d-\d\d)"')
_WORDS = (
    "certificate",
    "meeting",
    "traffic logs",
    "firmware hubs",
    '"subject to"',
    "renew* certificates nodes",
    "OPSG",
)


def main():
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", nargs="?", type=int, default=10_000)
    parser.add_argument("committees", nargs="?", type=int, default=50)
    parser.add_argument("--postgresql", action="store_true", help="in a server of its own, in place of a file")
    options = parser.parse_args()
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        place = _server(stack).url() if options.postgresql else str(Path(folder) / "opsgdocs.db")
        _fill(place, options.documents, options.committees)
        _ask(place, options.committees)


def _server(stack):
    from tests.register.postgres import started

    server = started()
    stack.callback(server.remove)
    stack.callback(server.stop)
    return server


def _fill(place, count, committees):
    samples, left = _samples()
    making = putting = 0.0
    with Register(place) as register:
        for start in range(0, count, 100):
            began = time.perf_counter()
            entries = [_entry(samples, left, number, committees) for number in range(start, min(start + 100, count))]
            made = time.perf_counter()
            register.intake.put(entries)
            making, putting = making + made - began, putting + time.perf_counter() - made
        size = sum(len(entry.record) for entry in entries) // len(entries)
        _say(f"{count:,} minutes of {committees} committees, {size:,} bytes of record each")
        _say(f"making entries (workers do)   {making / count * 1000:8.2f} ms a document")
        _say(f"putting them in               {putting / count * 1000:8.2f} ms a document")
        began = time.perf_counter()
        register.intake.settle()
        _say(f"settling all committees       {time.perf_counter() - began:8.2f} s")
    if "://" not in place:
        size = sum(file.stat().st_size for file in Path(place).parent.iterdir())
        _say(f"size                          {size / count / 1024:8.1f} KiB a document")


def _ask(place, committees):
    one = _name(committees // 2)
    _tell("open", lambda: Register(place, create=False).close())
    _tell("stamps", lambda: _with(place, lambda r: len(r.intake.stamps())))
    _tell(
        "outstanding, whole command", lambda: _command("outstanding", "--register", place, "--committee", one, "--json")
    )
    _tell("outstanding, from Python", lambda: _with(place, lambda r: r.outstanding(one)))
    _tell("the same, followed anew", lambda: _with(place, lambda r: ActionLog(r.records(one)).outstanding()))
    _tell(
        "all open actions of an owner", lambda: _with(place, lambda r: list(r.actions(one, owner="NDS", status="open")))
    )
    _tell(
        "overdue, all committees", lambda: _with(place, lambda r: len(list(r.actions(overdue_on=dt.date(2031, 1, 1)))))
    )
    for words in (words.replace("OPSG", one) for words in _WORDS):
        _tell(f"search {words}", lambda words=words: _with(place, lambda r: len(r.search(words))))


def _with(place, question):
    with Register(place, create=False) as register:
        return question(register)


def _command(*arguments):
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        return run(arguments)


def _tell(name, question):
    taken = []
    for _ in range(5):
        gc.collect()
        began = time.perf_counter()
        answer = question()
        taken.append((time.perf_counter() - began) * 1000)
    shown = answer if isinstance(answer, int) else ""
    _say(f"{name:<30}{statistics.median(taken):8.0f} ms (first {taken[0]:.0f}) {shown}")


def _samples():
    layout, form = _SAMPLES
    files = sorted((CORPUS / "opsg" / layout).glob(f"*.{form}"), key=lambda file: file.stem)
    found = [read_with_document(file) for file in files]
    left = [action.id for action in ActionLog([record for record, _ in found]).outstanding().actions]
    texts = [(record.model_dump_json(), zlib.decompress(packed(document).pages).decode()) for record, document in found]
    return texts, json.dumps([{"action": id, "says": "closed", "text": f"Action {id} is closed."} for id in left if id])


def _entry(samples, left, number, committees):
    """The first meeting of each round closes what the round before has left open."""
    committee, meeting = number % committees, number // committees
    turn, sample = divmod(meeting, len(samples))
    record, pages = (_moved(text, _name(committee), turn) for text in samples[sample])
    data = json.loads(record)
    if turn and not sample:
        data["statements"] += json.loads(_moved(left, _name(committee), turn - 1))
    if isinstance(data["meeting"]["number"], int):
        data["meeting"]["number"] += turn * _PERIOD
    data["source"]["sha256"] = hashlib.sha256(f"{number}".encode()).hexdigest()
    data["source"]["name"] = f"{data['meeting']['label']}.docx"
    record = Minutes.model_validate(data)
    stamp = Stamp(f"/srv/{_name(committee)}/{record.source.name}", 50_000, 1, record.source.sha256, "1", "")
    return derived(
        stamp, zlib.compress(record.model_dump_json().encode(), 1), zlib.compress(pages.encode(), 1), record, None
    )


def _moved(text, name, turn):
    """Ids and labels of that committee, some years later."""
    text = _ID.sub(lambda m: f"{name}{m[1]}{m[2] or ''}{int(m[3]) + turn * _PERIOD}", text).replace("OPSG", name)
    return _ISO.sub(lambda m: f'"{dt.date.fromisoformat(m[1]) + dt.timedelta(days=turn * _DAYS)}"', text)


def _name(committee):
    return f"C{chr(65 + committee // 26)}{chr(65 + committee % 26)}G"


def _say(line):
    print(line, flush=True)


if __name__ == "__main__":
    main()
