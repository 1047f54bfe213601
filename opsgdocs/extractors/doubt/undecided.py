"""Places that may hold decisions and of which none was read: 'Decisions' above narrative, a decision log without days.

Consensus call: forbid negative offsets. To be confirmed on the list.
"""

from collections.abc import Iterator

from opsgdocs.document import fold
from opsgdocs.extractors.decision.listed import HEADINGS, says_something
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.resolved.tables import doubtful_tables
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.problems import problem
from opsgdocs.records import Minutes, Problem

_MAY_DECIDE = late(compiled, r"(?i)\W*(?:consensus(?:\s+call)?|outcome|conclusions?)\s*:\s*\S")
_SHOWN = 60  # characters


def check_decisions(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """One problem for each such heading, table and line."""
    read = {place.text for decision in minutes.decisions for place in decision.evidence}
    for title, places in doubtful_tables(reading):
        message = f"It cannot be told whether this meeting took the decisions of the table beneath “{title[:_SHOWN]}”."
        yield problem("doubtful_decision", message, places)
    told: set[str] = set()
    for passage in reading.passages():
        text = fold(passage.block.text).strip()
        if any(said and said in text for said in read):
            continue
        if _MAY_DECIDE.match(text):
            yield problem("doubtful_decision", f"This may be a decision: “{text[:_SHOWN]}”.", cite(passage.block))
        elif _is_beneath(passage) and not reading.marks(passage.block) and passage.title not in told:
            told.add(passage.title)
            message = f"Beneath “{passage.title}” a passage was not read as a decision: “{text[:_SHOWN]}”."
            yield problem("doubtful_decision", message, cite(passage.block))


def _is_beneath(passage: Passage) -> bool:
    return passage.is_under(HEADINGS) and says_something(passage.block)
