"""Ingests for tests, and what a register holds: `contents(path)` of two registers are equal where they say the same."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from opsgdocs.guard.profiles import written
from opsgdocs.ingesting import Limits
from opsgdocs.ingesting.carrying import Conditions, carry_out
from opsgdocs.ingesting.orders import READ, Orders, reader_version
from opsgdocs.ingesting.patience import PatientRegister
from opsgdocs.ingesting.stopping import Stopping
from opsgdocs.profile import load
from opsgdocs.register import Register
from tests.minutes_files import DAYS, text_of

POISON = "tests.ingest.readers:read"
_LONG_AGO = 1_500_000_000
_OWN = ("register", "stale")  # versions; marks that are made at random


def put_in(paths, register, *, read=READ, seconds=20, memory=400, stopping=None, profile=None, **more):
    """An ingest by a reader of one's own; two processes."""
    conventions = written(load(profile)) if profile else None
    limits = Limits(seconds=seconds, memory=memory << 20)
    orders = Orders(reader_version(), conventions, limits=limits, read=read)
    stopping = stopping or Stopping()
    with Register(register) as kept:
        conditions = Conditions(orders, **{"workers": 2, **more})
        return carry_out(paths, PatientRegister(kept, stopping), conditions, stopping)


def write_documents(folder, number, first=""):
    """So many minutes of an invented board in text files that are old; all different."""
    folder.mkdir(parents=True, exist_ok=True)
    return [write_document(folder / f"HBG_{at:03}.txt", f"Remark {at}.", at, first) for at in range(number)]


def write_document(path, said="", at=0, first=""):
    """One of them; `first` is a line before the rest."""
    meeting = sorted(DAYS)[at % (len(DAYS) - 1)]
    path.write_text(f"{first}\n{text_of(meeting, said)}" if first else text_of(meeting, said), "utf-8")
    age(path)
    return path


def age(path, seconds=0):
    """A file that was changed long ago."""
    os.utime(path, (_LONG_AGO + seconds, _LONG_AGO + seconds))


def contents(path):
    """All rows of all tables of a register in SQLite, and each word of its search; a stable order."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        told = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%'"
        tables = [name for (name,) in database.execute(told) if name not in _OWN]
        rows = {name: sorted(map(repr, database.execute(f"SELECT * FROM {name}"))) for name in tables}
        database.execute("CREATE VIRTUAL TABLE temp.said USING fts5vocab(main, 'search', 'instance')")
        rows["search"] = sorted(map(repr, database.execute("SELECT * FROM temp.said")))
    return rows


def paths_in(path):
    """The names of the documents in a register."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        return sorted(Path(name).name for (name,) in database.execute("SELECT path FROM documents"))


def failures_in(path):
    """Why documents in a register have no record, by file name."""
    query = "SELECT path, failures.kind FROM documents JOIN failures ON failures.document = documents.id"
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        return {Path(name).name: kind for name, kind in database.execute(query)}
