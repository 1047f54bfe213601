"""From what was read of a file to what the register keeps of it: `entry_of(record, document, stamp)`.

Made by workers, so that the one who writes has nothing to work out; it needs no database.
"""

import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from opsgdocs.document import Document
from opsgdocs.errors import RegisterError
from opsgdocs.kept_patterns import compiled
from opsgdocs.profile import Profile, built_in, load
from opsgdocs.records import ActionTable, AgendaItem, DocumentRecord, Evidence, IssuesLogPaper, Minutes, Paper, Problem
from opsgdocs.register.entry import Entry, Failure, Row, Stamp, Value
from opsgdocs.register.pages import DAMAGED, Items, Packed, lines_of, packed
from opsgdocs.register.words import plain_text

_ROUGH = 1  # of zlib; a stronger one costs a worker more than it saves
# What databases cannot hold as text: NUL, and halves of signs that file names may contain.
_BAD = compiled("[\x00\ud800-\udfff]")
_UNSTORABLE = {0: 0xFFFD} | dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)


def entry_of(
    record: DocumentRecord | None,
    document: Document | None,
    stamp: Stamp,
    failure: Failure | None = None,
    *,
    profile: Profile | None = None,
) -> Entry:
    """What the register keeps of one document.

    Args:
        record: what it says; None where it could not be read.
        document: what stood on the page, for searching and for checks of the text; may be missing.
        stamp: which file it is.
        failure: why there is no record.
        profile: the conventions it was read with, where the caller named them.
    """
    if record is None:
        return Entry(stamp=stamp, failure=failure or Failure("UnreadableFile", "it could not be read"))
    made = packed(document, [item.blocks for item in _items(record)]) if document else Packed(b"", [])
    words = plain_text("\n".join(made.texts)) if made.pages else words_of(b"", record)
    return _derived(
        Entry(stamp, record=_compressed(record), pages=made.pages, words=words), record, omitted_by(profile)
    )


def derived(stamp: Stamp, packed_record: bytes, pages: bytes, record: DocumentRecord, omitted: str | None) -> Entry:
    """The entry of a record and pages as they are kept, with all that follows from them."""
    entry = Entry(stamp, record=packed_record, pages=pages, words=words_of(pages, record))
    return _derived(entry, record, omitted)


def _derived(entry: Entry, record: DocumentRecord, omitted: str | None) -> Entry:
    """With the columns and rows that follow from the record."""
    committee, label, day = _occasion(record)
    about = _about(record) | {"omitted": omitted or _recognised(record)}
    return replace(
        entry,
        kind=record.kind,
        committee=clean(committee),
        label=clean(label),
        date=day.isoformat() if day else None,
        about={name: clean(value) for name, value in about.items()},
        tables={"attendance": tuple(cleaned(_attendance(record))), "problems": tuple(cleaned(_problems(record)))},
    )


def omitted_by(profile: Profile | None) -> str | None:
    """What leaving an action out of a table means by the conventions that the caller named."""
    return profile.tables.omitted if profile else None


def record_from(packed_record: bytes, kind: str | None) -> DocumentRecord:
    """The record that was kept, of that kind, or of the one that it names itself.

    Raises:
        RegisterError: it is damaged, or of another version.
    """
    try:
        text = zlib.decompress(packed_record)
        return _KINDS[kind or json.loads(text)["kind"]].model_validate_json(text)
    except (zlib.error, ValueError, LookupError, TypeError) as error:
        raise RegisterError(DAMAGED) from error


def add_blocks(record: DocumentRecord, pages: bytes) -> None:
    """Give a record that is nobody else's yet what stands beneath each item of its agenda, no part of its JSON."""
    items = _items(record)
    if items and pages:
        for item, blocks in zip(items, Items(pages, len(items)).beneath(), strict=True):
            item._blocks = blocks  # type: ignore[assignment]  # noqa: SLF001  (not yet: making them takes longer than all else)


def words_of(pages: bytes, record: DocumentRecord | None) -> str:
    """What a document is found by: the text on its pages, else the texts in its record.

    Raises:
        RegisterError: the pages are damaged.
    """
    if pages:
        return plain_text("\n".join(text for text, _ in lines_of(pages)))
    return plain_text("\n".join(texts_in(record.model_dump(mode="json")))) if record else ""


def clean(value: object) -> Any:  # noqa: ANN401  (of the type that it had)
    """A value as databases can hold it."""
    return value.translate(_UNSTORABLE) if isinstance(value, str) and _BAD.search(value) else value


def cleaned(rows: Iterable[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Rows as databases can hold them: with nothing to clean, as nearly always, one look tells it of all."""
    listed = list(rows)
    whole = "".join([value for row in listed for value in row if isinstance(value, str)])
    return [tuple(map(clean, row)) for row in listed] if _BAD.search(whole) else listed


def texts_in(value: object) -> Iterable[str]:
    """All texts in a record that has been dumped, passages of evidence among them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts_in(each)


_KINDS: dict[str, type[Minutes] | type[ActionTable] | type[IssuesLogPaper]] = {
    "minutes": Minutes,
    "action_table": ActionTable,
    "issues_log": IssuesLogPaper,
}


def _items(record: DocumentRecord) -> tuple[AgendaItem, ...]:
    return record.items if isinstance(record, Minutes) else ()


def _compressed(record: Paper) -> bytes:
    try:
        text = record.model_dump_json().encode()
    except ValueError:  # half a sign, from a file's name that is no UTF-8
        dumped = json.dumps(record.model_dump(mode="json"), ensure_ascii=False, separators=(",", ":"))
        text = dumped.translate(_UNSTORABLE).encode()
    return zlib.compress(text, _ROUGH)


def _occasion(record: DocumentRecord) -> tuple[str | None, str | None, date | None]:
    """Whose it is, of which meeting, and of what day."""
    if isinstance(record, Minutes):
        meeting = record.meeting
        return meeting.committee, meeting.label, meeting.date
    label = record.meeting if isinstance(record, IssuesLogPaper) else record.before
    return record.committee, label, record.date


def _about(record: DocumentRecord) -> dict[str, Value]:
    """What its row in `documents` says of it."""
    minutes = record if isinstance(record, Minutes) else None
    source = record.source
    number = minutes.meeting.number if minutes else None
    return {
        "number": None if number is None else str(number),
        "status": minutes.status if minutes else None,
        "title": None if isinstance(record, ActionTable) else record.title,
        "media_type": source.media_type if source else None,
        "pages": source.pages if source else None,
        "incomplete": 0 if isinstance(record, ActionTable) else int(record.incomplete),
        "conventions": None if isinstance(record, ActionTable) else record.profile,
    }


def _recognised(record: DocumentRecord) -> str | None:
    """By the built-in profile that was recognised."""
    known = isinstance(record, Minutes) and record.profile in built_in()
    return load(record.profile).tables.omitted if known and isinstance(record, Minutes) else None


def _attendance(record: DocumentRecord) -> Iterable[Row]:
    for position, person in enumerate(record.attendees if isinstance(record, Minutes) else (), start=1):
        yield (
            position, person.name, person.affiliation, person.group, person.presence, int(person.remote),
            int(person.part), int(person.alternate), person.alternate_for, person.role,
        )  # fmt: skip


def _problems(record: DocumentRecord) -> Iterable[Row]:
    for position, problem in enumerate(record.problems, start=1):
        yield (position, *problem_row(problem))


def problem_row(problem: Problem) -> Row:
    """The columns of a problem, without whose it is."""
    return (problem.code, problem.severity, problem.message, *place_row(problem.evidence))


def place_row(evidence: Sequence[Evidence]) -> Row:
    """The columns of a place: page, path and text of the first passage."""
    first = next(iter(evidence), None)
    return (first.page, first.path, first.text) if first else (None, None, None)
