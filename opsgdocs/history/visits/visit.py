"""One meeting of the run, as the document that counts tells it: 'OPSG_29', the ninth that there are minutes of."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from opsgdocs.history.finding import Passages
from opsgdocs.history.ids import Tokens
from opsgdocs.meetings.labels import is_numbered
from opsgdocs.records import Evidence, Mention, Minutes, OutstandingAction, Problem, Statement


@dataclass(frozen=True, slots=True, eq=False)
class Visit:
    """One meeting, as the document that counts tells it.

    Attributes:
        index: its place in the order of meetings.
        minutes: the document.
        name: its label, else its day, else the file's name.
        tokens: the label's words and numbers.
        ids: the ids of the actions it raises, in their order.
        documents: the minutes as they are, and the log of actions beside them from which the rows of `minutes` come.
    """

    index: int
    minutes: Minutes
    name: str
    tokens: Tokens
    ids: tuple[Tokens | None, ...]
    documents: tuple[Minutes, ...]

    def document_of(self, passages: Passages) -> str:
        """The name of the document in which these passages stand."""
        found = (log for log in self.documents[1:] if passages and _holds(log, passages[0]))
        return next(found, self.minutes).source.name

    @property
    def day(self) -> dt.date | None:
        """The day of the meeting."""
        return self.minutes.meeting.date

    @property
    def is_numbered(self) -> bool:
        """Whether its label counts meetings, as 'OPSG_29' does."""
        meeting = self.minutes.meeting
        return is_numbered(meeting.label, meeting.number, meeting.date)


def _holds(log: Minutes, passage: Evidence) -> bool:
    passages = (
        *_passages(log.outstanding),
        *_passages(log.statements),
        *_passages(log.mentions),
        *_passages(log.problems),
    )
    return any(one is passage for one in passages)


def _passages(records: Iterable[OutstandingAction | Statement | Mention | Problem]) -> Iterator[Evidence]:
    return (passage for record in records for passage in record.evidence)
