"""A run: each mutant is read in a process of its own limits, judged, carried through to a table, and counted."""

import json
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from opsgdocs.guard import Reader, limit_time
from opsgdocs.pipeline import Outcome
from tests.fuzz.judge import LIMITS, SECONDS, Verdict, judge
from tests.fuzz.mutants import Mutant, mutants
from tests.fuzz.sources import Source

_WHOLE: dict[Source, Outcome] = {}
_THROUGH = 10  # one in so many is carried on to the tables that are written of it


@dataclass
class Tally:
    """What a run came to."""

    endings: Counter[str] = field(default_factory=Counter)
    faults: list[tuple[Mutant, Verdict]] = field(default_factory=list)
    longest: float = 0.0
    largest: int = 0

    def add(self, mutant: Mutant, verdict: Verdict) -> None:
        """Counts one."""
        self.endings[verdict.ending] += 1
        self.longest = max(self.longest, verdict.cost.seconds)
        self.largest = max(self.largest, verdict.cost.memory)
        if verdict.fault:
            self.faults.append((mutant, verdict))


def run(
    seed: int, numbers: Sequence[int], kinds: Sequence[str], minutes: float = 0
) -> Iterator[tuple[Mutant, Verdict]]:
    """Each mutant with its verdict, until the minutes (0: none) are over."""
    end = time.monotonic() + 60 * minutes if minutes else float("inf")
    with tempfile.TemporaryDirectory() as folder, Reader(limits=LIMITS) as reader:
        for mutant in mutants(seed, numbers, kinds):
            if time.monotonic() > end:
                return
            yield mutant, _verdict(mutant, reader, Path(folder))


def keep(folder: Path, mutant: Mutant, verdict: Verdict) -> None:
    """A fault is kept as a file, with what is needed to make it again."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / mutant.name).write_bytes(mutant.data)
    told = {"seed": mutant.seed, "index": mutant.index, "source": mutant.source.name, "harm": mutant.harm,
            "fault": verdict.fault, "ending": verdict.ending, "told": verdict.told}  # fmt: skip
    (folder / f"{mutant.name}.json").write_text(json.dumps(told, indent=2), "utf-8")


def _verdict(mutant: Mutant, reader: Reader, folder: Path) -> Verdict:
    path = folder / mutant.source.path.name  # the name tells the meeting
    path.write_bytes(mutant.data)
    verdict = _judged(mutant, outcome := reader.read(path), reader)
    if verdict.fault == "hang":  # on a busy machine a clock tells little; twice is no chance
        verdict = _judged(mutant, outcome := reader.read(path), reader)
    if not verdict.fault and outcome.record is not None and mutant.index % _THROUGH == 0:
        fault = _carry_through(outcome, folder)
        return replace(verdict, fault=fault and "traceback", told=fault or verdict.told)
    return verdict


def _judged(mutant: Mutant, outcome: Outcome, reader: Reader) -> Verdict:
    cost = reader.cost
    return judge(mutant, outcome, cost, _whole(mutant.source, reader))


def _whole(source: Source, reader: Reader) -> Outcome:
    """What becomes of the document before it is harmed; read once."""
    if source not in _WHOLE:
        _WHOLE[source] = reader.read(source.path)
    return _WHOLE[source]


def _carry_through(outcome: Outcome, folder: Path) -> str:
    """A table of outstanding actions from the record, as Word, HTML and a sheet; the error's name where that fails."""
    from opsgdocs.errors import OpsgdocsError
    from opsgdocs.history import ActionLog
    from opsgdocs.writers import SUFFIXES, write

    try:
        with limit_time(outcome.path, 3 * SECONDS):
            table = ActionLog([outcome.record]).outstanding()
            for suffix in (suffix for suffix in SUFFIXES["action_log"] if suffix != ".pdf"):
                write(table, folder / f"table{suffix}")
    except OpsgdocsError as error:
        return str(error) if "takes more than" in str(error) else ""
    except Exception as error:  # noqa: BLE001  (whatever is raised is a fault)
        return f"{type(error).__name__}: {error}"
    return ""
