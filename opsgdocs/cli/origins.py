"""In which of the documents a passage stands that the history shows: 'OPSG_29.pdf, page 4'.

A passage knows its page and its path, not its file: it is told by being the very one that the file's record holds.
"""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from opsgdocs.cli.reading import Reading

if TYPE_CHECKING:
    from opsgdocs.pipeline import Outcome
    from opsgdocs.records import Evidence, Minutes
    from opsgdocs.writers.places import Naming


def names_of(reading: Reading) -> "dict[Outcome, str]":
    """What to call each document that was read: its name, or its path where two have one name."""
    times = Counter(outcome.path.name for outcome in reading.outcomes)
    return {
        outcome: outcome.path.name if times[outcome.path.name] == 1 else str(outcome.path)
        for outcome in reading.outcomes
        if outcome.record is not None
    }


def naming_of(reading: Reading) -> "Naming":
    """Tells the document of a passage, None for one that is of none of them."""
    documents = {
        id(passage): name
        for outcome, name in names_of(reading).items()
        if outcome.record is not None and outcome.record.kind == "minutes"
        for passage in _passages(outcome.record)
    }
    return lambda passage: documents.get(id(passage))


def _passages(minutes: "Minutes") -> "Iterator[Evidence]":
    yield from minutes.meeting.evidence
    for name in ("items", "decisions", "actions", "outstanding", "statements", "next_meetings", "mentions", "problems"):
        for record in getattr(minutes, name):
            yield from record.evidence
