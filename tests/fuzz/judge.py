"""What became of a mutant, and whether that is a fault.

A fault is: a crash, a hang, memory beyond the limit, an error of the program itself, a record that says nothing and
does not say so, an action lost from damaged bytes without a word, a record of which no table can be written.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from opsgdocs.guard import Cost, Limits
from opsgdocs.parsers.limits import MEGABYTE
from opsgdocs.pipeline import Outcome
from tests.fuzz.mutants import Mutant

SECONDS = 20.0
MEMORY = 1024 * MEGABYTE
LIMITS = Limits(seconds=SECONDS, memory=MEMORY)

_OF_ERRORS = (
    ("crash", "fell over it"),
    ("hang", "takes more than 20 seconds"),
    ("memory", "takes more memory"),
    ("traceback", "itself failed"),
)


@dataclass(frozen=True)
class Verdict:
    """How a mutant ended ('Minutes', 'Minutes, incomplete', 'UnreadableFile', …) and, where it is one, the fault."""

    ending: str
    fault: str = ""
    told: str = ""
    cost: Cost = field(default_factory=Cost)


def judge(mutant: Mutant, outcome: Outcome, cost: Cost, whole: Outcome) -> Verdict:
    """The verdict; `whole` is what became of the document before it was harmed."""
    if outcome.error is not None:
        reason = outcome.error.reason
        fault = next((fault for fault, words in _OF_ERRORS if words in reason), "")
        return Verdict(type(outcome.error).__name__, fault or _of_cost(cost), reason, cost)
    record = outcome.record
    ending = type(record).__name__ + (", incomplete" if _incomplete(outcome) else "")
    fault = _of_cost(cost) or _of_record(mutant, outcome, whole)
    return Verdict(ending, fault, ", ".join(sorted({problem.code for problem in record.problems})), cost)


def _of_cost(cost: Cost) -> str:
    return "memory" if cost.memory > MEMORY else "hang" if cost.seconds > SECONDS else ""


def _of_record(mutant: Mutant, outcome: Outcome, whole: Outcome) -> str:
    record = outcome.record
    if _actions(outcome) == 0 and not getattr(record, "decisions", ()) and not record.problems:
        return "empty"
    if mutant.is_raw and _actions(outcome) < _actions(whole) and not _incomplete(outcome):
        return "lost"
    return ""


def _incomplete(outcome: Outcome) -> bool:
    return bool(getattr(outcome.record, "incomplete", False))


def _actions(outcome: Outcome) -> int:
    def size(name: str) -> int:
        rows: Sequence[object] = getattr(outcome.record, name, ())
        return len(rows)

    return size("actions") + size("outstanding") + size("rows")
