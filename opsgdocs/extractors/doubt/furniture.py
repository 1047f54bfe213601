"""Running heads and feet that speak as minutes do: 'ACTION: DT' in the foot of each page.

What stands on each page is no text of the minutes, and nothing is read from it. Where it has the form of an action or
of a decision it may be text all the same, printed at the edge of the page.
"""

from collections.abc import Iterator
from dataclasses import replace

from opsgdocs.document import TextBlock, fold
from opsgdocs.extractors.decision.words import stems_of
from opsgdocs.extractors.decisions import extract_decisions
from opsgdocs.extractors.items.sections import Section
from opsgdocs.extractors.mark.marks import is_unread_mark
from opsgdocs.extractors.reading import Reading
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.patterns import may_hold
from opsgdocs.problems import problem
from opsgdocs.records import Problem

_QUOTED = 60  # characters


def check_furniture(reading: Reading) -> Iterator[Problem]:
    """One problem that points at all running heads and feet that hold an action or a decision."""
    told = [block for block in reading.document.furniture if _is_action(block, reading) or _is_decision(block, reading)]
    told = [block for block in told if not _is_repeated(block, reading)]
    if told:
        words = " ".join(told[0].text.split())[:_QUOTED]
        message = f"A running head or foot, “{words}”, has the form of an action or a decision; it was not read as one."
        yield problem("said_in_furniture", message, tuple(place for block in told for place in cite(block)))


def _is_repeated(block: TextBlock, reading: Reading) -> bool:
    """Whether the text itself says the same: a web page lists its headings."""
    return any(fold(other.text).strip() == fold(block.text).strip() for other in reading.document.walk())


def _is_action(block: TextBlock, reading: Reading) -> bool:
    if not reading.profile.actions.written or not may_hold(
        block.text, map(str.casefold, reading.profile.actions.markers)
    ):
        return False
    return bool(reading.marks(block)) or is_unread_mark(block, reading.profile)


def _is_decision(block: TextBlock, reading: Reading) -> bool:
    if not may_hold(block.text, stems_of(reading.profile.decisions)):
        return False
    return bool(extract_decisions(replace(reading, sections=(Section(None, (block,)),))))
