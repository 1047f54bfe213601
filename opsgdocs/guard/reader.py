"""Files read in a process of their own: `Reader().read("OPSG_29_Minutes.pdf")` says what became of a file."""

import json
import os
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any

from opsgdocs import errors
from opsgdocs.errors import ParseError, TooLarge, UnreadableFile
from opsgdocs.guard.child import Child, Ending, Nursery
from opsgdocs.guard.desk import Order
from opsgdocs.guard.files import told_of
from opsgdocs.parsers.limits import USUAL, Limits
from opsgdocs.parsers.ocr.engines import check_language
from opsgdocs.pipeline import Outcome
from opsgdocs.profile import Profile, load
from opsgdocs.records import DocumentRecord

_WORK = "opsgdocs.guard.files:Files"
_HEAVY = frozenset({"TimedOut", "OutOfMemory"})


@dataclass(frozen=True, slots=True)
class Cost:
    """What a file took: seconds by the clock, the most bytes of memory held (0 where unknown), seconds of work."""

    seconds: float = 0.0
    memory: int = 0
    work: float = 0.0


def read_guarded(
    path: str | Path,
    profile: str | Path | Profile | None = None,
    limits: Limits = USUAL,
    *,
    password: str | None = None,
    ocr: bool | str = False,
) -> Outcome:
    """What became of one file, read in a process that is ended where it goes beyond the limits.

    Starting the process takes some tenths of a second; `Reader` reads many files in one.

    Raises:
        ProfileError: the profile cannot be used.
        WorkersLost: the process does not start, which says nothing of the file.
    """
    with Reader(profile, limits, password=password, ocr=ocr) as reader:
        return reader.read(path)


class Reader:
    """A process that reads one file after the other; a new one takes over where it had to be ended.

    Not for several threads at once; each takes its own. `ocr` reads pages that are pictures, as in `opsgdocs.read`.

    Attributes:
        cost: what the last file took.
    """

    def __init__(
        self,
        profile: str | Path | Profile | None = None,
        limits: Limits = USUAL,
        *,
        password: str | None = None,
        ocr: bool | str = False,
    ) -> None:
        conventions = load(profile) if isinstance(profile, str | Path) else profile
        if isinstance(ocr, str):
            check_language(ocr)
        self.cost = Cost()
        self._limits = limits
        self._order = Order(_WORK, told_of(conventions, password, ocr), limits, bool(ocr))
        self._nursery = Nursery(self._order)
        self._child: Child | None = None

    def read(self, path: str | Path) -> Outcome:
        """What became of the file: its record, or the error that says why there is none.

        Raises:
            WorkersLost: the process does not start, which says nothing of the file.
        """
        child = self._child = self._child or self._nursery.child()
        question = json.dumps({"path": os.fspath(path)}).encode("ascii") + b"\n"
        answers = child.ask(question, [partial(self._answered, Path(path))])
        outcome = answers[0] if answers else self._ended(Path(path), child.why_ended())
        # The memory of who read a file that is too large may be full of what was read so far.
        if child.spent or isinstance(outcome.error, TooLarge):
            self._let_go()
        return outcome

    def close(self) -> None:
        """Ends the process; another file starts one again."""
        self._let_go()
        self._nursery.close()
        self._nursery = Nursery(self._order)

    def __enter__(self) -> "Reader":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _let_go(self) -> None:
        child, self._child = self._child, None
        if child:
            child.close()

    def _answered(self, path: Path, line: bytes) -> Outcome:
        answer: dict[str, Any] = json.loads(line)
        self.cost = Cost(answer["seconds"], answer["memory"], answer["work"])
        if "record" in answer:
            return Outcome(path, record=_record(answer["record"]))
        kind = getattr(errors, answer["error"], UnreadableFile)
        return Outcome(path, error=kind(path, answer["reason"]))

    def _ended(self, path: Path, ending: Ending) -> Outcome:
        self.cost = Cost(self._limits.seconds if ending.kind == "TimedOut" else 0.0, ending.memory)
        kind: type[ParseError] = TooLarge if ending.kind in _HEAVY else UnreadableFile
        return Outcome(path, error=kind(path, ending.reason))


def _record(text: str) -> DocumentRecord:
    from pydantic import TypeAdapter

    record: DocumentRecord = TypeAdapter(DocumentRecord).validate_json(text)
    return record
