"""The formal decisions of many meetings: 'The OPSG **AGREED** that …' with meeting, condition and what came later."""

import datetime as dt
from typing import Literal

from opsgdocs.records.base import Evidence, Paper, Problem, Record


class LoggedDecision(Record):
    """A decision with the meeting that took it.

    Attributes:
        key: meeting label and running number: 'OPSG_29 D03'.
        id: the id that the minutes print: 'D29/03'; None where they print none.
        about: ids of modifications, incidents, papers, meetings, actions … that its text or its item's title names.
        later: keys of later decisions on the same thing.
        document: name of the file it was read from.
    """

    key: str
    id: str | None = None
    meeting: str | None = None
    date: dt.date | None = None
    verb: str
    body: str | None = None
    text: str
    condition: str | None = None
    mover: str | None = None
    seconder: str | None = None
    votes: str | None = None
    item: str | None = None
    item_title: str | None = None
    about: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    document: str | None = None
    evidence: tuple[Evidence, ...] = ()


class DecisionRegister(Paper):
    """The decisions of one committee in the order in which they were taken: what `opsgdocs decisions` prints."""

    schema_version: Literal[1] = 1
    kind: Literal["decision_register"] = "decision_register"
    committee: str | None = None
    decisions: tuple[LoggedDecision, ...] = ()
    problems: tuple[Problem, ...] = ()
