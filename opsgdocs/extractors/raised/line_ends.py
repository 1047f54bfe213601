"""Owners at the end or the beginning of a line of a list of actions, parted by bold letters, a tab or a stroke.

Replace the winch cable by 20/4  **Eve / Guy**
Mend the gate | Carl | 20 April
**Carl**  Mend the gate
"""

from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from opsgdocs.document import Run, TextBlock, fold
from opsgdocs.extractors.owner.people import are_known
from opsgdocs.extractors.raised.lone_owners import owners_alone
from opsgdocs.extractors.reading import Reading
from opsgdocs.extractors.table.margins import Beside
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_WORD = r"[A-Z][\w.'’-]*"
_NAME = rf"{_WORD}(?:\s+(?:of\s+)?{_WORD}){{0,2}}"
_NAMES = late(compiled, rf"(?:[Tt]he\s+)?{_NAME}(?:\s*(?:[/+,&]|\band\b)\s*(?:the\s+)?{_NAME}){{0,4}}\.?")
_PARTS = compiled(r"[ ]*\t[\t ]*|[ ]*\|[ ]*|[ ]{3,}")
_STROKES = compiled(r"\s+/\s+")
_STOPPED = late(compiled, rf"(?P<stop>[.:;,])\s+(?P<names>{_WORD}(?:(?:\s+|\s*[/+,&]\s*|\s+and\s+){_WORD}){{0,5}})\s*$")
_FEWEST_WORDS = 2  # of what is to be done
_FEWEST_STROKES = 3  # parts: 'Eve / Guy' alone are two owners
_AROUND = " \t()[]:–—-"
_LONGEST = 60  # characters of the names


class Parted(NamedTuple):
    """Where the task begins and ends in the block, and what stands beside it: 'Eve', 'Eve, 20 April'."""

    start: int
    end: int
    said: str


def parted_owner(block: TextBlock, reading: Reading) -> Parted | None:
    """Who stands so in a line, with the day if one does; None where nobody does."""
    if isinstance(block, Beside) or "\n" in block.text.strip():
        return None
    return _in_parts(block, reading) or _in_bold(block, reading) or _behind_stop(block, reading)


def _in_parts(block: TextBlock, reading: Reading) -> Parted | None:
    """'Mend the gate | Carl | 20 April', 'Carl<tab>Mend the gate'."""
    text = block.text  # folded it holds no tabs
    for pattern, fewest in ((_PARTS, _FEWEST_WORDS), (_STROKES, _FEWEST_STROKES)):
        cuts = [(0, 0), *(found.span() for found in pattern.finditer(text.rstrip())), (len(text.rstrip()),) * 2]
        spans = [(before[1], after[0]) for before, after in pairwise(cuts)]
        spans = [(start, end) for start, end in spans if text[start:end].strip()]
        if len(spans) >= fewest and (found := _of_parts(text, spans, reading)):
            return found
    return None


def _of_parts(text: str, spans: list[tuple[int, int]], reading: Reading) -> Parted | None:
    tasks = [span for span in spans if len(text[span[0] : span[1]].split()) >= _FEWEST_WORDS]
    longest = max(tasks, key=lambda span: span[1] - span[0], default=None)
    others = [text[start:end].strip() for start, end in spans if (start, end) != longest]
    if longest is None or longest not in (spans[0], spans[-1]) or longest[1] - longest[0] < max(map(len, others)):
        return None
    owners = [one for one in others if _is_owner(one, reading)]
    days = [one for one in others if one not in owners and _is_day(one, reading)]
    if len(owners) != 1 or len(owners) + len(days) != len(others) or len(days) > 1:
        return None
    return Parted(*longest, ", ".join((*owners, *days)))


def _in_bold(block: TextBlock, reading: Reading) -> Parted | None:
    """'Mend the gate **Carl**', '**Carl** Mend the gate'."""
    shown = [run for run in block.runs if run.text.strip()]
    if not any(run.bold for run in shown) or all(run.bold for run in shown):
        return None
    text = fold(block.text)
    start, end = _bold_length(block.runs), len(text) - _bold_length(block.runs[::-1])
    owner, named = text[end:].strip(_AROUND), text[:start].strip(_AROUND)
    if owner and _is_owner(owner, reading) and len(text[:end].split()) >= _FEWEST_WORDS:
        return Parted(0, len(text[:end].rstrip(" \t([:–—-")), owner)
    task = text[start:].lstrip(" \t)]:–—-")
    if named and are_known(named, reading.names) and len(task.split()) >= _FEWEST_WORDS:
        return Parted(len(text) - len(task), len(text), named)
    return None


def _bold_length(runs: Sequence[Run]) -> int:
    """How many characters the runs in bold hold that stand first."""
    bold = takewhile(lambda run: run.bold or not run.text.strip(), runs)
    return sum(len(run.text) for run in bold)


def _behind_stop(block: TextBlock, reading: Reading) -> Parted | None:
    """'Mend the gate. Carl', 'Mend the gate: Carl'; behind a comma stands 'with Ann, Carl' as well."""
    text = fold(block.text)
    found = _STOPPED.search(text, max(0, len(text) - _LONGEST))
    if found is None or found["stop"] == "," or not are_known(found["names"], reading.names):
        return None
    enough = len(text[: found.start()].split()) >= _FEWEST_WORDS
    return Parted(0, found.start() + (found["stop"] == "."), found["names"]) if enough else None


def _is_owner(said: str, reading: Reading) -> bool:
    """Names that the document knows, or what looks like names: 'Bosun', 'Harbour Master'."""
    if not said or len(said) > _LONGEST or _is_day(said, reading):
        return False
    return are_known(said, reading.names) or _NAMES.fullmatch(said) is not None


def _is_day(said: str, reading: Reading) -> bool:
    if owners_alone(f"Ann, {said}", reading) is not None and any(char.isdigit() for char in said):
        return True
    return reading.target(said).latest is not None
