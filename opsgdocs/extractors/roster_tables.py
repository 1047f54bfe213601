"""People in tables: 'Category | Operations Group Members', 'Name | Organisation | Present | Apologies'.

A head tells which column holds names; side by side there may be several such columns ('Present | Apologies'), here
called lanes. An empty affiliation means the one above.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from opsgdocs.document import Table, walk
from opsgdocs.extractors.labels import attendance_label
from opsgdocs.extractors.marks import Legend, Marks, canonical_role, read_mark
from opsgdocs.extractors.names import is_full_name, is_name, is_nobody, read_person
from opsgdocs.extractors.passage import Passage, lines
from opsgdocs.extractors.roster import Listed, split_people
from opsgdocs.profile import AttendanceWords, Profile
from opsgdocs.records import Presence

Row = Mapping[int, tuple[Passage, ...]]
"""A row's cells by column; a cell is its lines."""

_LONGEST_HEAD = 45  # characters
_NUMBER_HEADS = frozenset({"#", "no", "no.", "nr", "number", "initials", "ref"})
_YES = re.compile(r"[✓✔☑☒√●•■]|x|y|yes|p|present|in person|attended|1|true", re.IGNORECASE)
_NO = re.compile(r"[✗✘☐□–—-]|n|no|0|false", re.IGNORECASE)
_APOLOGIES = re.compile(r"a|ap|apol(?:ogies|s)?\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Lane:
    """A column of names and the columns that belong to it; `affiliation` is the one last seen."""

    names: int
    affiliations: int | None = None
    roles: int | None = None
    ticks: tuple[tuple[Presence, int], ...] = ()
    presence: Presence | None = None
    group: str | None = None
    affiliation: str | None = None
    marks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A person read from a table; `presence` is None where the list around the table tells it."""

    listed: Listed
    presence: Presence | None = None


@dataclass(frozen=True, slots=True)
class Roster:
    """What a table gave, and the lanes as they stand, for the rest of the table behind a page break."""

    people: tuple[Found, ...] = ()
    lanes: tuple[Lane, ...] = ()


def rows_of(table: Table) -> tuple[Row, ...]:
    """A table's rows as lines of text."""
    return tuple({cell.column: lines(walk(cell.blocks)) for cell in row} for row in table.rows)


def is_roster(rows: Sequence[Row], profile: Profile) -> bool:
    """Whether a table's head says that it lists people."""
    return any(_heads(row, profile, first=True) for row in rows[:2])


def read_table(rows: Sequence[Row], profile: Profile, legend: Legend, lanes: tuple[Lane, ...] = ()) -> Roster:
    """The people of a table; `lanes` are those of the table that it continues."""
    people: list[Found] = []
    titled: tuple[Presence, str] | None = None
    for index, row in enumerate(rows):
        title = _section_title(row, profile)
        if title:
            titled = title
            lanes = tuple(replace(lane, group=None) for lane in _under(lanes, title))
            lanes = _under(lanes, title)
            continue
        heads = _heads(row, profile, first=not lanes or index == 0)
        if heads:
            lanes = _under(_lanes(heads), titled)
            continue
        lanes = lanes or _under(_guess(rows, profile), titled)
        read = [_read_lane(row, lane, profile, legend) for lane in lanes]
        lanes = tuple(lane for lane, _ in read)
        people += [one for _, found in read for one in found]
    return Roster(tuple(people), lanes)


def _under(lanes: tuple[Lane, ...], title: tuple[Presence, str] | None) -> tuple[Lane, ...]:
    """The lanes below a row that names a list; the next person's affiliation is not carried over it."""
    if title is None:
        return lanes
    return tuple(replace(lane, presence=title[0], group=lane.group or title[1], affiliation=None) for lane in lanes)


@dataclass(frozen=True, slots=True)
class _Head:
    column: int
    kind: str  # name, list, affiliation, role, number, mark, other
    text: str
    presence: Presence | None = field(default=None)


def _heads(row: Row, profile: Profile, *, first: bool) -> list[_Head]:
    """The row's heads if it is a head; a repeated one further down must be surer than the first."""
    cells = {column: _joined(cell) for column, cell in row.items() if cell}
    if not cells or any(len(text) > _LONGEST_HEAD for text in cells.values()):
        return []
    heads = [_head(column, text, profile) for column, text in sorted(cells.items())]
    kinds = [head.kind for head in heads]
    if _is_foreign(heads, profile) or not {"name", "list", "affiliation"} & set(kinds):
        return []
    unknown = [head for head in heads if head.kind == "other"]
    telling = sum(kind in ("affiliation", "role", "number", "list", "name") for kind in kinds)
    if len(heads) == 1:
        return heads if first and kinds[0] == "name" else []
    if any(is_full_name(head.text) for head in unknown) and not (first and "affiliation" in kinds):
        return []
    return heads if telling > 1 or (first and "affiliation" in kinds) or (first and "name" in kinds) else []


def _head(column: int, text: str, profile: Profile) -> _Head:
    words, plain = profile.attendance, text.strip(" :").casefold()
    for kind in ("affiliation", "role", "name"):
        if plain in _folded(getattr(words, kind)) and plain not in _folded(words.present):
            return _Head(column, kind, text)
    if plain in _NUMBER_HEADS:
        return _Head(column, "number", text)
    label = attendance_label(text, profile)
    if label and label.rest >= len(text):
        return _Head(column, "list", text.strip(" :"), label.presence)
    within = any(re.search(rf"\b{re.escape(word)}s?\b", plain) for word in _folded(words.name))
    return _Head(column, "name" if within else "other", text.strip(" :"))


def _is_foreign(heads: list[_Head], profile: Profile) -> bool:
    """Tables of actions, papers and agendas name people too; their heads say what they are."""
    tables = profile.tables
    known = _folded((*tables.text, *tables.owner, *tables.target, *tables.revised, *tables.raised, *_FOREIGN))
    return any(head.kind in ("other", "role") and head.text.casefold() in known - {"role", "title"} for head in heads)


_FOREIGN = ("paper", "agenda item", "item", "topic", "version", "author", "changes", "subject", "presenter", "time", "slot")


def _lanes(heads: list[_Head]) -> tuple[Lane, ...]:
    names = [head for head in heads if head.kind == "name"]
    lists = [head for head in heads if head.kind == "list"]
    others = [head for head in heads if head.kind == "other"]
    ticks: list[_Head] = []
    if names:
        ticks = lists
    else:
        names = lists or others[:1]
    marks = tuple(head.column for head in others if head not in names)
    affiliations = [head.column for head in heads if head.kind == "affiliation"]
    roles = [head.column for head in heads if head.kind == "role"]
    return tuple(
        Lane(
            names=head.column,
            affiliations=_partner(index, affiliations, names),
            roles=_partner(index, roles, names),
            ticks=tuple((tick.presence or "present", tick.column) for tick in ticks),
            presence=head.presence if len(names) > 1 or head.presence == "apologies" else None,
            group=head.text if len(head.text.split()) > 1 or head.kind == "list" else None,
            marks=marks,
        )
        for index, head in enumerate(names)
    )


def _partner(index: int, columns: list[int], names: list[_Head]) -> int | None:
    if len(columns) == len(names):
        return columns[index]
    return columns[0] if columns and len(names) == 1 else None


def _guess(rows: Sequence[Row], profile: Profile) -> tuple[Lane, ...]:
    """The lane of a table without a head: the column whose cells look most like full names, no two alike."""
    columns = sorted({column for row in rows for column in row})
    scores = {column: _nameliness([_joined(row.get(column, ())) for row in rows], profile) for column in columns}
    best = max(columns, key=lambda column: scores[column], default=None)
    if best is None or scores[best] < 0.6:
        return ()
    if len(columns) == 4 and scores.get(best ^ 2, 0) > 0.4:  # two pairs side by side
        return tuple(Lane(names=column, affiliations=column ^ 1) for column in sorted((best, best ^ 2)))
    other = next((column for column in columns if column != best and _is_short(rows, column)), None)
    return (Lane(names=best, affiliations=other),)


def _nameliness(texts: list[str], profile: Profile) -> float:
    filled = [re.split(r"\s*[(,;\n]", text)[0] for text in texts if text]
    good = [text for text in filled if is_full_name(text) and not canonical_role(text, profile.attendance)]
    return len(set(good)) / len(texts) if texts else 0.0


def _is_short(rows: Sequence[Row], column: int) -> bool:
    texts = [_joined(row.get(column, ())) for row in rows]
    return any(re.search(r"[^\W\d]", text) for text in texts) and all(len(text) < 60 for text in texts)


def _section_title(row: Row, profile: Profile) -> tuple[Presence, str] | None:
    """A row that only names the list below it: 'Other Participants', 'Apologies'."""
    texts = {_joined(cell) for cell in row.values() if cell}
    if len(texts) != 1:
        return None
    text = texts.pop()
    label = attendance_label(text, profile)
    return (label.presence, label.name) if label and label.rest >= len(text) else None


def _read_lane(row: Row, lane: Lane, profile: Profile, legend: Legend) -> tuple[Lane, list[Found]]:
    words = profile.attendance
    cell = row.get(lane.names, ())
    own = row.get(lane.affiliations, ()) if lane.affiliations is not None else ()
    if own:
        lane = replace(lane, affiliation=_joined(own))
    presence = _ticked(row, lane, profile)
    if presence == "absent":
        return lane, []
    beside = _beside(row, lane, words, legend)
    found: list[Found] = []
    people = [one for line in cell for one in _entries(line, words, alone=True)]
    for index, one in enumerate(people):
        person = read_person(one, words, legend)
        if person is None or is_nobody(one.text):
            continue
        affiliation = own[index].text if len(own) == len(people) > 1 else lane.affiliation
        marks = person.marks | beside
        listed = Listed(person, affiliation or person.affiliation, lane.group, marks)
        found.append(Found(listed, presence or lane.presence))
    return lane, found


def _entries(line: Passage, words: AttendanceWords, *, alone: bool) -> Iterator[Passage]:
    from opsgdocs.extractors.passage import split

    for entry in split(line, r"\s*;\s*(?:and\s+)?"):
        yield from split_people(entry, words, alone=alone)


def _beside(row: Row, lane: Lane, words: AttendanceWords, legend: Legend) -> Marks:
    """The marks in the cells beside the name: its role, 'Teleconference', 'Part'."""
    total = Marks()
    for column in (*lane.marks, *(column for _, column in lane.ticks)):
        total |= read_mark(_joined(row.get(column, ())), words, legend) or Marks()
    role = _joined(row.get(lane.roles, ())) if lane.roles is not None else ""
    return total | Marks(role=canonical_role(role, words) or role or None)


def _ticked(row: Row, lane: Lane, profile: Profile) -> str | None:
    """What tick columns say: present, apologies, absent (neither), or None where there are none."""
    if not lane.ticks:
        return None
    said = {presence: _joined(row.get(column, ())) for presence, column in lane.ticks}
    apologies, present = said.get("apologies", ""), said.get("present", "")
    marks = read_mark(present, profile.attendance)
    if (apologies and not _NO.fullmatch(apologies)) or _APOLOGIES.fullmatch(present) or (marks and marks.apologies):
        return "apologies"
    if present and not _NO.fullmatch(present):
        return "present"
    return "absent" if "present" in said else "present"


def _joined(cell: Sequence[Passage]) -> str:
    return " ".join(passage.text for passage in cell).strip()


@cache
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)


