"""Which text of a document no record claims: `coverage("OPSG_29_Minutes.pdf")`.

A passage is *claimed* where a record's evidence points at it or where it heads a list of people ('Attendees:'),
*narrative* where it stands in an agenda item (or in a note to one) without being a decision, an action or a row of a
table, and *unclaimed* where it stands outside of all items. Unclaimed text is what a person should look at: nothing was
made of it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Literal

from opsgdocs.document import Block, Document, Table, TextBlock, fold, walk
from opsgdocs.profile import Profile, built_in, load
from opsgdocs.records import Evidence, IssuesLogPaper, Minutes, Record

Kind = Literal["claimed", "narrative", "unclaimed"]
Spans = dict[str, list[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a block's text, what it is, and where it stands."""

    kind: Kind
    text: str
    page: int | None
    path: str | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a document its record claims; `passages` are those that no record claims, in reading order."""

    name: str
    claimed: int  # characters, white space aside
    narrative: int
    unclaimed: int
    passages: tuple[Passage, ...]


def coverage(
    path: str | Path,
    *,
    profile: str | Path | Profile | None = None,
    password: str | None = None,
    ocr: bool | str = False,
) -> Coverage:
    """What no record claims of a set of minutes.

    Raises:
        ParseError: the file gives no record.
    """
    from opsgdocs.pipeline import conventions_of, read_with_document

    conventions = conventions_of(profile)
    record, document = read_with_document(path, profile=conventions, password=password, ocr=ocr)
    return cover(document, record, conventions)


def cover(document: Document, record: Record, profile: Profile | None = None) -> Coverage:
    """What the record claims of the document it was read from; `profile` is the one it was read with."""
    claims = _claims(record)
    headings = _headings(record, profile)
    in_items = set(_item_paths(record)) if isinstance(record, Minutes) else set(_introducing(document, record))
    told = set(_rows_told(document, claims)) - _unread(record)
    in_items |= set(_note_paths(document, in_items))
    texts = (*document.walk(), *(block for note in document.notes for block in note.blocks))
    blocks = [block for block in texts if not told & set(_paths([block]))]
    passages = [passage for block in blocks for passage in _passages(block, claims, headings, in_items)]
    size = {kind: sum(_size(p.text) for p in passages if p.kind == kind) for kind in ("narrative", "unclaimed")}
    whole = sum(_size(block.text) for block in texts)
    return Coverage(
        name=document.name,
        claimed=whole - size["narrative"] - size["unclaimed"],
        narrative=size["narrative"],
        unclaimed=size["unclaimed"],
        passages=tuple(passage for passage in passages if passage.kind != "claimed"),
    )


def _claims(record: Record) -> Spans:
    spans: Spans = defaultdict(list)
    for evidence in _evidence(record):
        if evidence.path:
            spans[evidence.path].append((evidence.start, evidence.end))
    return spans


def _evidence(record: Record) -> Iterator[Evidence]:
    """All evidence of a record; a mention or a problem points at text without making anything of it."""
    for name in type(record).model_fields:
        if name not in ("mentions", "problems"):
            yield from _evidence_in(getattr(record, name))


def _evidence_in(value: object) -> Iterator[Evidence]:
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, Record):
        yield from _evidence(value)
    elif isinstance(value, tuple):
        for entry in value:
            yield from _evidence_in(entry)


def _headings(record: Record, profile: Profile | None) -> frozenset[str]:
    """What heads lists of people: the groups as printed, and the profile's words for lists and their columns."""
    if not isinstance(record, Minutes):
        return frozenset()
    words = (profile or load(record.profile if record.profile in built_in() else "generic")).attendance
    groups = (person.group for person in record.attendees if person.group)
    known = (*groups, *words.present, *words.apologies, *words.affiliation, *words.name, *words.role)
    return frozenset(_plain(word) for word in known)


def _plain(line: str) -> str:
    return " ".join(line.split()).rstrip(" :").casefold()


def _rows_told(document: Document, claims: Spans) -> Iterator[str]:
    """Paths of the cells that stand beside a claimed one, and of the heads above: the row was read as a whole."""
    for table in (block for block in document.blocks if isinstance(block, Table)):
        rows = [list(_paths(block for cell in row for block in cell.blocks)) for row in table.rows]
        told = [paths for paths in rows if claims.keys() & set(paths)]
        for paths in (*rows[:1], *told) if told else ():
            yield from paths


def _unread(record: Record) -> set[str]:
    """Paths of what stands in columns that were not understood: the rows were read without it."""
    problems = record.problems if isinstance(record, Minutes) else ()
    unread = (place.path for one in problems if one.code == "column_unread" for place in one.evidence)
    return {path for path in unread if path}


def _item_paths(minutes: Minutes) -> Iterator[str]:
    for item in minutes.items:
        yield from _paths(item.blocks)


def _note_paths(document: Document, in_items: set[str]) -> Iterator[str]:
    """Paths of the notes that stand in an item as the text does that refers to them, or may stand in one."""
    for note in document.notes:
        if note.beside in in_items or (note.beside is None and in_items):
            yield from _paths(note.blocks)


def _introducing(document: Document, record: Record) -> Iterator[str]:
    """Paths of what stands in a paper between a category's heading and its first issue: it introduces them."""
    if not isinstance(record, IssuesLogPaper):
        return
    titles = {place.path for issue in record.issues for place in issue.evidence if place.text == issue.category}
    claimed = {place.path for place in _evidence(record)}
    introducing = False
    for block in document.walk():
        paths = list(_paths([block]))
        introducing = bool(titles & set(paths)) or (introducing and not claimed & set(paths))
        if introducing:
            yield from paths


def _paths(blocks: Iterable[Block]) -> Iterator[str]:
    for block in walk(tuple(blocks)):
        yield from (place.path for place in block.places if place.path)


def _passages(block: TextBlock, claims: Spans, headings: frozenset[str], in_items: set[str]) -> Iterator[Passage]:
    paths = [place.path for place in block.places if place.path]
    spans = sorted({span for path in paths for span in claims.get(path, ())})
    place = block.places[0] if block.places else None
    kind: Kind = "narrative" if any(path in in_items for path in paths) else "unclaimed"
    spans += _headed(block.text, headings) if kind == "unclaimed" else []
    for text in _gaps(fold(block.text), sorted(spans)):
        if any(char.isalnum() for char in text):
            yield Passage(kind, text.strip(), place.page if place else None, place.path if place else None)


def _headed(text: str, headings: frozenset[str]) -> list[tuple[int, int]]:
    """The lines that only head a list of people: 'Apologies:', 'Name<tab>Organisation'."""
    breaks = [-1, *(index for index, char in enumerate(text) if char == "\n"), len(text)]
    lines = [(before + 1, after) for before, after in pairwise(breaks)]
    return [(a, b) for a, b in lines if all(_plain(cell) in headings for cell in text[a:b].split("\t") if cell.strip())]


def _gaps(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[str]:
    """The stretches of `text` between the spans."""
    end = 0
    for start, stop in spans:
        if start > end:
            yield text[end:start]
        end = max(end, stop)
    yield text[end:]


def _size(text: str) -> int:
    return sum(not char.isspace() for char in text)
