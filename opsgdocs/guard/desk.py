"""The process that reads: its orders come as a line of JSON, then a path a line; each is answered by a line of JSON."""

import gc
import json
import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from opsgdocs.guard.ceilings import forbid_cores, limit_memory, limit_processor, most_memory
from opsgdocs.parsers.limits import Limits
from opsgdocs.pipeline import read_all
from opsgdocs.profile import Profile

OUT_OF_MEMORY = 77
"""Exit code of a process whose document took more memory than it may."""


def serve() -> None:
    """Answers until nobody asks any more."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # whatever a library prints is no answer
    gc.set_threshold(20_000, 20, 20)  # reading makes much and drops little
    desk = Desk(json.loads(sys.stdin.buffer.readline()))
    send(answers, {"memory": most_memory()})
    try:
        for line in sys.stdin.buffer:
            send(answers, desk.answer(json.loads(line)["path"]))
    except MemoryError:  # not even for the answer is there any left
        os._exit(OUT_OF_MEMORY)


class Desk:
    """How to read all the files, and the reading of each."""

    def __init__(self, orders: dict[str, Any]) -> None:
        self._profile = _read_profile(orders["profile"])
        self._limits = Limits(**orders["limits"])
        self._password = orders["password"]
        forbid_cores()
        limit_memory(self._limits.memory)

    def answer(self, path: str) -> dict[str, Any]:
        """The record as JSON text, or the error's name and reason; and what it took."""
        limit_processor(self._limits.seconds)
        _forget_peak()
        start, worked = time.perf_counter(), time.process_time()
        answer = self._read(Path(path))
        cost = {"seconds": time.perf_counter() - start, "work": time.process_time() - worked, "memory": _peak()}
        return {**answer, **cost}

    def _read(self, path: Path) -> dict[str, Any]:
        (outcome,) = read_all([path], profile=self._profile, password=self._password, limits=self._limits)
        if outcome.record is not None:
            return {"record": outcome.record.model_dump_json()}
        assert outcome.error is not None
        return {"error": type(outcome.error).__name__, "reason": outcome.error.reason}


def send(stream: IO[bytes], message: dict[str, Any]) -> None:
    """One line of JSON."""
    stream.write(json.dumps(message).encode("ascii") + b"\n")
    stream.flush()


def written_profile(profile: Profile | None) -> str | None:
    """A profile as it travels from one process to the other."""
    from pydantic import TypeAdapter

    return None if profile is None else TypeAdapter(Profile).dump_json(profile).decode()


def _read_profile(written: str | None) -> Profile | None:
    from pydantic import TypeAdapter

    return None if written is None else TypeAdapter(Profile).validate_json(written)


def _forget_peak() -> None:
    """Linux keeps the most memory that a process ever held; each file is to have its own."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def _peak() -> int:
    """Bytes; 0 where the system does not tell."""
    with suppress(OSError, StopIteration):
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
        return int(next(line for line in lines if line.startswith("VmHWM:")).split()[1]) * 1024
    return 0
