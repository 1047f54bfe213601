"""What the register keeps of one document: 'OPSG_29_Minutes.pdf', its stamp, its record whole, its text for searching.

Workers make entries, one writer puts them into the register: an entry is plain data that goes from process to process.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

Value = str | int | float | bytes | None
Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells whether a file was read already: the same content by the same reader with the same profile.

    Attributes:
        path: where it lies, absolute, or an address, or 'archive.zip!/inner/name.docx'.
        size: bytes.
        modified: time of its last change in nanoseconds, 0 where there is none.
        sha256: of its bytes.
        reader: version of what reads (parsers and extractors); another one reads it anew.
        profile: the conventions asked for (their fingerprint), '' where they are recognised.
    """

    path: str
    size: int
    modified: int
    sha256: str
    reader: str
    profile: str


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a document gave no record: the kind of error (its class) and one sentence."""

    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One document on its way into the register.

    Attributes:
        stamp: which file it is.
        kind: of its record: 'minutes', 'issues_log', 'action_table'.
        committee: short form of the committee.
        label: of the meeting: 'OPSG_29'.
        date: of the meeting, or of the paper, in ISO form.
        record: the record as compact JSON in UTF-8, compressed by zlib; empty for a failure.
        pages: the text as it stood on the page, as compact JSON, compressed by zlib; empty where it is not at hand.
        words: its words in their plain form, by which they are searched.
        about: the other columns of its row in `documents`, by name.
        tables: rows for the derived tables that need one document alone, by table.
        failure: why there is no record.
    """

    stamp: Stamp
    kind: str | None = None
    committee: str | None = None
    label: str | None = None
    date: str | None = None
    record: bytes = b""
    pages: bytes = b""
    words: str = ""
    about: Mapping[str, Value] = field(default_factory=dict)
    tables: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    failure: Failure | None = None
