"""Files read one after the other, each told by its path and answered by its record.

{"path": "OPSG_29_Minutes.pdf"}   →   {"record": "{…}", "seconds": 0.08, "memory": 73400320, "work": 0.07}
"""

import json
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from opsgdocs.guard.profiles import read_profile, written
from opsgdocs.parsers.limits import Limits
from opsgdocs.pipeline import read_all
from opsgdocs.profile import Profile


class Files:
    """Reads files as they are asked for."""

    def __init__(self, told: str, limits: Limits) -> None:
        orders: dict[str, Any] = json.loads(told)
        self._profile = read_profile(orders["profile"])
        self._limits, self._password, self._ocr = limits, orders["password"], orders["ocr"]

    def greeting(self) -> str:
        """Nothing to check."""
        return "ready"

    def tasks(self, question: bytes) -> Iterator[str]:
        """The one path."""
        yield json.loads(question)["path"]

    def answer(self, task: str) -> bytes:
        """The record as JSON text, or the error's name and reason; and what it took."""
        _forget_peak()
        start, worked = time.perf_counter(), time.process_time()
        told = self._read(Path(task))
        cost = {"seconds": time.perf_counter() - start, "work": time.process_time() - worked, "memory": _peak()}
        return json.dumps({**told, **cost}).encode("ascii") + b"\n"

    def _read(self, path: Path) -> dict[str, Any]:
        found = read_all([path], profile=self._profile, password=self._password, limits=self._limits, ocr=self._ocr)
        (outcome,) = found
        if outcome.record is not None:
            return {"record": outcome.record.model_dump_json()}
        assert outcome.error is not None
        return {"error": type(outcome.error).__name__, "reason": outcome.error.reason}


def told_of(profile: Profile | None, password: str | None, ocr: bool | str) -> str:  # noqa: FBT001  (as `read` has it)
    """What `Files` is told."""
    return json.dumps({"profile": written(profile), "password": password, "ocr": ocr})


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
