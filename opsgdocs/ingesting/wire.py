"""Questions and answers between processes, a line of JSON each.

    {"stamp": ["/srv/OPSG_29.pdf", 53344, …], "kind": "minutes", "record": {"~": "eJy…"}, …}

Never code, so that a process that fell to a document has no way to the one that asks.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import astuple, fields
from typing import Any

from opsgdocs.ingesting.found import Found
from opsgdocs.ingesting.orders import Task
from opsgdocs.ingesting.reading import Answer, Same
from opsgdocs.register.entry import Entry, Failure, Stamp

_BYTES = "~"
_FIELDS = tuple(field.name for field in fields(Entry))


def pack_tasks(tasks: Sequence[Task]) -> bytes:
    """One line: what the process that reads must know of them."""
    return json.dumps([(task.found, task.known) for task in tasks]).encode("ascii") + b"\n"


def unpack_tasks(line: bytes) -> list[Task]:
    """The tasks in that line."""
    return [Task(Found(*found), known) for found, known in json.loads(line)]


def pack_answer(answer: Answer) -> bytes:
    """One line."""
    if isinstance(answer, Same):
        return _line({"same": astuple(answer.stamp)})
    entry: dict[str, Any] = {name: getattr(answer, name) for name in _FIELDS}
    entry["stamp"] = astuple(answer.stamp)
    entry["failure"] = astuple(answer.failure) if answer.failure else None
    entry["about"], entry["tables"] = dict(answer.about), dict(answer.tables)
    return _line(entry)


def unpack_answer(line: bytes) -> Answer:
    """The answer in that line."""
    data = json.loads(line, object_hook=_bytes_again)
    if "same" in data:
        return Same(Stamp(*data["same"]))
    data["stamp"] = Stamp(*data["stamp"])
    data["failure"] = Failure(*data["failure"]) if data["failure"] else None
    data["tables"] = {name: tuple(map(tuple, rows)) for name, rows in data["tables"].items()}
    return Entry(**data)


def _line(data: dict[str, Any]) -> bytes:
    return json.dumps(data, default=_as_text).encode("ascii") + b"\n"


def _as_text(data: bytes) -> dict[str, str]:
    return {_BYTES: b64encode(data).decode("ascii")}


def _bytes_again(data: dict[str, Any]) -> dict[str, Any] | bytes:
    return b64decode(data[_BYTES]) if len(data) == 1 and _BYTES in data else data
