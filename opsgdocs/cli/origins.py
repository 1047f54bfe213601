"""In which of the documents a passage stands that the history shows: 'OPSG_29.pdf, page 4'.

A passage knows its page and its path, not its file: it is told by being the very one that the file's record holds.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from opsgdocs.cli.documents import Documents

if TYPE_CHECKING:
    from opsgdocs.records import DocumentRecord, Evidence
    from opsgdocs.writers.text.places import Naming


# What holds the passages of a record, by its kind.
_ENTRIES = {
    "minutes": ("items", "decisions", "actions", "outstanding", "statements", "next_meetings", "mentions", "problems"),
    "issues_log": ("issues", "recommendations", "mentions", "problems"),
}


def names_of(documents: Documents) -> dict[Path, str]:
    """What to call each document that was read: its name, or its path where two have one name."""
    shared = _shared(documents) if documents.shared is None else documents.shared
    return {
        outcome.path: str(outcome.path) if outcome.path.name in shared else outcome.path.name
        for outcome in documents.outcomes
        if outcome.record is not None
    }


def _shared(documents: Documents) -> frozenset[str]:
    times = Counter(outcome.path.name for outcome in documents.outcomes)
    return frozenset(name for name, number in times.items() if number > 1)


def naming_of(documents: Documents) -> "Naming":
    """Tells the document of a passage, None for one that is of none of them."""
    names = names_of(documents)
    origins = {
        id(passage): names[outcome.path]
        for outcome in documents.outcomes
        if outcome.record is not None
        for passage in _passages(outcome.record)
    }
    return lambda passage: origins.get(id(passage))


def _passages(record: "DocumentRecord") -> "Iterator[Evidence]":
    if record.kind == "minutes":
        yield from record.meeting.evidence
    for name in _ENTRIES.get(record.kind, ()):
        for entry in getattr(record, name):
            yield from entry.evidence
