"""What every record is made of: evidence, source, problem, target, mention."""

import datetime as dt
from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict

from opsgdocs.characters import one_line
from opsgdocs.document import BBox

SCHEMA_VERSION = 1

Severity = Literal["error", "warning", "info"]
Basis = Literal[
    "day",  # '21 February'
    "end_of",  # 'the end of February'
    "part_of",  # 'mid-March', 'early April'
    "month",  # 'in March'
    "week",  # 'w/c 9 March'
    "quarter",
    "half",
    "season",
    "event",  # 'before Easter'
    "relative",  # 'in two weeks'
    "working_days",  # 'within 5 Working Days'
    "meeting",  # 'by the next meeting (OPSG_30)'
    "range",  # '3 to 5 March'
    "ongoing",
    "tbc",
    "none",  # words that are no date: 'as soon as possible'
    "default",  # nothing stated: the next main meeting
]


class Record(BaseModel):
    """Base of all records: frozen, and strict about names."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    def __repr_args__(self) -> Iterator[tuple[str | None, object]]:
        """What is not as usual, records in it by their number, places not at all: a screen holds a set of minutes."""
        fields = type(self).model_fields
        for name, value in super().__repr_args__():
            field = fields.get(name or "")
            if name == "evidence" or (field is not None and value == field.default):
                continue
            yield (
                name,
                _Several(value) if isinstance(value, tuple) and value and isinstance(value[0], Record) else value,
            )

    __str__ = BaseModel.__repr__


class _Several:
    """Records in a record, shown by their number."""

    def __init__(self, records: tuple["Record", ...]) -> None:
        self._records = records

    def __repr__(self) -> str:
        return f"<{len(self._records)} {type(self._records[0]).__name__}>"


class Paper(Record):
    """Base of the records that leave the house whole: a document read, or a log."""

    def to_json(self, indent: int | None = 2) -> str:
        """The record as JSON text, every key present."""
        return self.model_dump_json(indent=indent)


class Evidence(Record):
    """A passage and its place: `page` and `bbox` for PDF, `path` of the block, offsets in its folded text.

    `confidence` (0 to 1) is that of its least sure word, where text recognition read it on a picture; None for text
    that stood in the file.
    """

    page: int | None = None
    bbox: BBox | None = None
    path: str | None = None
    start: int = 0
    end: int = 0
    text: str = ""
    confidence: float | None = None


class Source(Record):
    """The file a record was read from."""

    name: str
    sha256: str
    media_type: str
    pages: int | None = None

    @property
    def called(self) -> str:
        """The name for a sentence: on one line, whatever signs are in it."""
        return one_line(self.name)


class Problem(Record):
    """Something a person should look at; `code` is one of `opsgdocs.problems.CODES`."""

    code: str
    severity: Severity
    message: str
    evidence: tuple[Evidence, ...] = ()


class Target(Record):
    """By when: as printed, and the days that it means (inclusive).

    `date` is filled where one day is meant and known; `earliest` and `latest` bound what is only known roughly;
    `meeting` is the label of the meeting meant; `why` says in one sentence how the days were found.
    """

    text: str | None = None
    date: dt.date | None = None
    earliest: dt.date | None = None
    latest: dt.date | None = None
    meeting: str | None = None
    basis: Basis = "default"
    stated: bool = False
    why: str = ""


class Mention(Record):
    """A modification, incident, meeting, action … that the text names; all its places are in the evidence."""

    kind: str
    id: str
    title: str | None = None
    evidence: tuple[Evidence, ...] = ()
