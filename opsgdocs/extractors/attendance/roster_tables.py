"""People in tables: 'Category | Operations Group Members', 'Name | Organisation | Present | Apologies'.

A head tells which column holds names; side by side there may be several such columns ('Present | Apologies'), here
called lanes. An empty affiliation means the one above.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from opsgdocs.document import Cell, Table, walk
from opsgdocs.extractors.attendance.affiliation import without_contact
from opsgdocs.extractors.attendance.enumeration import split_entries, split_people
from opsgdocs.extractors.attendance.labels import Label, attendance_label
from opsgdocs.extractors.attendance.left_labels import BESIDE
from opsgdocs.extractors.attendance.marks import UNMARKED, Legend, Marks, canonical_role, read_mark
from opsgdocs.extractors.attendance.names import can_head_people, has_title, is_full_name
from opsgdocs.extractors.attendance.person import SURNAME_FIRST, are_inverted, read_person
from opsgdocs.extractors.attendance.posts import are_initialled
from opsgdocs.extractors.attendance.roster import Listed, marked_below
from opsgdocs.extractors.attendance.roster_heads import Lane, Row, guess_lanes, heads_of, joined, lanes_of
from opsgdocs.extractors.attendance.split_names import with_whole_names
from opsgdocs.extractors.attendance.ticks import Said, is_ticked, read_ticks
from opsgdocs.extractors.text.passage import Passage, lines
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import AttendanceWords, Profile
from opsgdocs.records import Presence

_BRACKET_BEHIND = compiled(r"(?P<said>[^()]+?)\s*\((?P<mark>[^()]+)\)")
_DASH_BEHIND = compiled(r"(?P<said>[^()]+?)(?:\s+[–—-]\s+|,\s+)(?P<mark>[^(),–—]+)")  # 'Pier Ltd – by phone'
Title = tuple[Presence, str]
"""The list that a row in the table names, and its name as printed."""

# What a name alone does not hold: 'Alex Smith and Jo Bloggs', 'Alex Smith (Part), DCC'
_MORE = late(compiled, r"[^\w\s.'’-]|\b(?:and|plus|also)\b", re.IGNORECASE)
_BEGINS_INITIALED = compiled(r"^[A-Z]{2,4}\s+(?=\S)")
_TELLING_ROWS = 200  # beneath a head, which tell what its columns hold
# What people are called together, or whom they are from: 'Industry Representatives', 'MHHS IM'
_BODY = late(
    compiled,
    r"\b(?:[Rr]epresentatives|[Mm]embers|[Oo]bservers|[Ss]uppliers|[Oo]fficers|[Gg]uests|[Pp]arties|[Uu]sers|[Aa]gents|[Oo]perators|"
    r"[Tt]eam|[Ss]ecretariat|[Aa]dministrators?|[A-Z]{3,}s?)\b",
)
_EMPTY = late(compiled, r"[–—-]+|n/?a", re.IGNORECASE)
_SAYS_MORE = late(compiled, r"[(\[,;:=]|\d")  # behind a name, or in a sentence
_MARKED = late(compiled, r"[✓✔☑☒✗✘✕✖×x●•*]|y|yes|1", re.IGNORECASE)  # what fills a cell beneath 'Teams'


class Found(NamedTuple):
    """A person read from a table; `presence` is None where the list around the table tells it."""

    listed: Listed
    presence: Presence | None = None


class Roster(NamedTuple):
    """What a table gave, and the lanes as they stand, for the rest of the table behind a page break."""

    people: tuple[Found, ...] = ()
    lanes: tuple[Lane, ...] = ()


BAND = -1
"""The column of a cell that spans the table and names those below it, though it is the name of no known list."""


def rows_of(table: Table, profile: Profile) -> tuple[Row, ...]:
    """A table's rows as lines of text."""
    found = tuple({cell.column: lines(walk(cell.blocks)) for cell in row} for row in table.rows)
    rows = with_whole_names(found)
    paired = sum(_filled(row) > 1 for row in rows) * 2 >= len(rows)
    loud = sum(joined(row.get(0, ())).isupper() for row in rows) * 2 > len(rows)
    rows = tuple({BAND: row[0]} if paired and _is_band_of_cells(row, profile, loud=loud) else row for row in rows)
    if not any(len(heads_of(row, profile, first=True)) > 1 for row in rows[:2]):
        return rows
    return tuple(_banded(row, cells, table, profile) for row, cells in zip(rows, table.rows, strict=True))


def _filled(row: Row) -> int:
    return sum(bool(cell) for cell in row.values())


def _is_band_of_cells(row: Row, profile: Profile, *, loud: bool) -> bool:
    """'Industry Representatives' with nothing beside it, in a table in which something stands beside each person."""
    text = joined(row.get(0, ())) if _filled(row) == 1 and len(row) > 1 else ""
    if (
        not text
        or (is_full_name(text) and (loud or not text.isupper()))
        or has_title(text)
        or _SAYS_MORE.search(text)
        or not can_head_people(text)
    ):
        return False
    return _BODY.search(text) is not None and _section_title(row, profile) is None


def _banded(row: Row, cells: Sequence[Cell], table: Table, profile: Profile) -> Row:
    """'Code Administrator' across all columns of a table with a head is nobody: it stands over the people below."""
    spans = len(cells) == 1 and cells[0].column_span == table.columns > 1
    text = joined(next(iter(row.values()))) if spans else ""
    if (
        not text
        or _section_title(row, profile)
        or has_title(text)
        or not can_head_people(text)
        or _SAYS_MORE.search(text)
    ):
        return row
    return {BAND: row[cells[0].column]}


def is_roster(rows: Sequence[Row], profile: Profile) -> bool:
    """Whether a table's head says that it lists people; its first row may be the list's name."""
    if any(heads_of(row, profile, first=True) for row in rows[:2]):
        return True
    return bool(rows) and _section_title(rows[0], profile) is not None and bool(guess_lanes(rows[1:], profile))


def has_ticks(rows: Sequence[Row], profile: Profile) -> bool:
    """Whether a table's head has a column for names and one to tick who was there."""
    heads = heads_of(rows[0], profile, first=True) if rows else ()
    return any(lane.ticks for lane in lanes_of(heads, rows[1:], profile))


def read_table(rows: Sequence[Row], profile: Profile, legend: Legend, lanes: tuple[Lane, ...] = ()) -> Roster:
    """The people of a table; `lanes` are those of the table that it continues."""
    people: list[Found] = []
    title: Title | None = None
    headless = 0  # the row to guess at where nothing has told the columns
    lanes = () if _begins_anew(rows, lanes, profile) else lanes
    for index, row in enumerate(rows):
        named = _section_title(row, profile)
        heads = () if named else heads_of(row, profile, first=not lanes or index == 0)
        if named:
            title = named
            lanes, headless = tuple(_named(lane, named) for lane in lanes), index + 1
        elif BAND in row or BESIDE in row:
            lanes = tuple(_banded_lane(lane, row) for lane in lanes)
        elif heads:
            below = rows[index + 1 : index + 1 + _TELLING_ROWS]
            lanes = _under(title, _seen(lanes_of(heads, below, profile), below))
        else:
            guessed = _seen(guess_lanes(rows[index:], profile), rows[index:]) if index == headless and not lanes else ()
            lanes = lanes or _under(title, guessed)
            read = [_read_lane(row, lane, profile, legend) for lane in lanes]
            lanes = tuple(lane for lane, _ in read)
            people += [one for _, found in read for one in found]
            title = _title_at_end(row, lanes, profile)
            lanes = lanes if title is None else tuple(_named(lane, title) for lane in lanes)
    return Roster(tuple(people), lanes)


def _banded_lane(lane: Lane, row: Row) -> Lane:
    """A band within the apologies is of those who sent them; another label beside 'Apologies' ends these."""
    presence = lane.presence if BAND in row else "present"
    return _named(lane, (presence, joined(next(iter(row.values()))).strip(" :")))


def _begins_anew(rows: Sequence[Row], lanes: tuple[Lane, ...], profile: Profile) -> bool:
    """Whether a table that names its own list has its names in another column than the table before it."""
    guessed = guess_lanes(rows[1:], profile) if lanes and rows and _section_title(rows[0], profile) else ()
    return bool(guessed) and {lane.names for lane in guessed} != {lane.names for lane in lanes}


def _seen(lanes: tuple[Lane, ...], rows: Sequence[Row]) -> tuple[Lane, ...]:
    """The lanes with what their cells as a whole tell: whether they have surnames first."""
    return tuple(
        lane._replace(
            inverted=are_inverted([joined(row.get(lane.names, ())) for row in rows]),
            ticked=_has_ticks(lane, rows),
            initialled=_has_initials(lane, rows),
        )
        for lane in lanes
    )


def _has_ticks(lane: Lane, rows: Sequence[Row]) -> bool:
    """Whether the column of those present has ticks, beside which a cross says no."""
    columns = [tick.column for tick in lane.ticks if tick.presence == "present"]
    return is_ticked([joined(row.get(column, ())) for row in rows for column in columns])


def _has_initials(lane: Lane, rows: Sequence[Row]) -> bool:
    """Whether a page without rulings ran a column of initials into that of the organisations."""
    if lane.affiliations is None:
        return False
    return are_initialled([(joined(row.get(lane.names, ())), joined(row.get(lane.affiliations, ()))) for row in rows])


def _named(lane: Lane, title: tuple[Presence | None, str]) -> Lane:
    return lane._replace(presence=title[0], group=title[1], affiliation=None, source=())


def _is_title(line: Passage, profile: Profile) -> bool:
    label = attendance_label(line.text, profile)
    return label is not None and label.sure and label.rest >= len(line.text)


def _title_at_end(row: Row, lanes: tuple[Lane, ...], profile: Profile) -> Title | None:
    """The name of the next list where a page without rulings ran it into the cell above: 'Ann Lee', 'Guests'."""
    cell = row.get(lanes[0].names, ()) if len(lanes) == 1 else ()
    if len(cell) < 2 or not _is_title(cell[-1], profile):
        return None
    label = attendance_label(cell[-1].text, profile)
    return (label.presence, label.name) if label else None


def _under(title: Title | None, lanes: tuple[Lane, ...]) -> tuple[Lane, ...]:
    """Lanes below a row that names the list; what their own head names counts more."""
    if title is None:
        return lanes
    return tuple(lane._replace(presence=title[0], group=lane.group or title[1]) for lane in lanes)


def _section_title(row: Row, profile: Profile) -> tuple[Presence, str] | None:
    """A row that only names the list below it: 'Other Participants', 'Apologies'."""
    texts = {joined(cell) for cell in row.values() if cell}
    if len(texts) != 1:
        return None
    text = texts.pop()
    label = attendance_label(text, profile)
    return (label.presence, label.name) if label and label.rest >= len(text) else None


def _read_lane(row: Row, lane: Lane, profile: Profile, legend: Legend) -> tuple[Lane, list[Found]]:
    words = profile.attendance
    own = row.get(lane.affiliations, ()) if lane.affiliations is not None else ()
    behind = UNMARKED
    if own:
        text = _BEGINS_INITIALED.sub("", joined(own)) if lane.initialled else joined(own)
        said, behind = _without_marks(_unbracketed(without_contact(text)), words)
        lane = lane._replace(affiliation=said or None, source=own)
    presence = _ticked(row, lane, profile)
    if presence == "absent":
        return lane, []
    marks, marked = _beside(row, lane, words, legend)
    cell = [line for line in row.get(lane.names, ()) if not _is_title(line, profile)]
    title = _title_before(cell, profile)
    if title:
        cell = [cell[0].part(title.rest), *cell[1:]]
        presence = title.presence
    listed = _read_cell(cell, profile, legend, inverted=lane.inverted)
    apart = len(own) == len(listed) > 1 and len({id(passage.block) for passage in own}) == len(own)
    found = [
        Found(
            one._replace(
                affiliation=(own[index].text if apart else lane.affiliation) or one.affiliation,
                group=title.name if title else lane.group,
                marks=one.marks | marks | behind,
                around=(*one.around, *((own[index],) if apart else lane.source), *marked),
            ),
            presence or lane.presence,
        )
        for index, one in enumerate(listed)
    ]
    return lane, found


def _title_before(cell: Sequence[Passage], profile: Profile) -> Label | None:
    """The list that a cell names in front of its people: 'Apologies: Ann Lee'."""
    label = attendance_label(cell[0].text, profile) if cell and ":" in cell[0].text else None
    return label if label and label.sure and label.rest < len(cell[0].text) else None


def _read_cell(cell: Sequence[Passage], profile: Profile, legend: Legend, *, inverted: bool) -> list[Listed]:
    """The people of one cell: on lines of their own, or with commas or semicolons between them."""
    words = profile.attendance
    listed: list[Listed] = []
    for entry in (one for line in cell for one in _entries(line, words)):
        person = read_person(entry, words, legend, inverted=inverted)
        if person:
            listed.append(Listed(person, person.affiliation, marks=person.marks))
        elif listed:
            listed[-1] = marked_below(listed[-1], entry, words, legend)
    return listed


def _entries(line: Passage, words: AttendanceWords) -> Iterator[Passage]:
    if not _MORE.search(line.text):
        yield line
        return
    for entry in split_entries(line):
        if SURNAME_FIRST.fullmatch(entry.text):
            yield entry
        else:
            yield from split_people(entry, words, alone=True)


def _beside(row: Row, lane: Lane, words: AttendanceWords, legend: Legend) -> tuple[Marks, tuple[Passage, ...]]:
    """The marks in the cells beside the name (its role, 'Teleconference', 'Part'), and the cells that hold them."""
    total = UNMARKED
    told: list[Passage] = []
    for column in (*lane.marks, *(tick.column for tick in lane.ticks)):
        cell = joined(row.get(column, ()))
        title = dict(lane.titles).get(column, "") if _MARKED.fullmatch(cell) else ""
        answered = _BRACKET_BEHIND.fullmatch(cell) if column not in lane.marks else None  # 'Yes (Teams)'
        in_bracket = read_mark(answered["mark"], words) if answered else None
        total |= in_bracket or UNMARKED
        cell = answered["said"] if in_bracket and answered else cell
        marks = read_mark(cell, words, legend) or in_bracket or (read_mark(title, words) if title else None)
        total |= marks or UNMARKED
        if marks or column not in lane.marks:
            told += row.get(column, ())
    roles = row.get(lane.roles, ()) if lane.roles is not None else ()
    role = _without_dash(joined(roles))
    said, in_bracket = _without_marks(role, words)
    named = Marks(role=canonical_role(said, words) or said) if said else UNMARKED
    role_mark = in_bracket | named if role else UNMARKED
    return total | role_mark, (*told, *roles)


def _without_dash(text: str) -> str:
    """A dash, or 'n/a', fills an empty cell."""
    return "" if _EMPTY.fullmatch(text) else text


def _ticked(row: Row, lane: Lane, profile: Profile) -> Said | None:
    """What columns of ticks say; absent is who is in neither, None where there are no such columns."""
    cells = [(tick, joined(row.get(tick.column, ()))) for tick in lane.ticks]
    return read_ticks(cells, profile.attendance, ticked=lane.ticked)


def _without_marks(text: str, words: AttendanceWords) -> tuple[str, Marks]:
    """'Isle Networks (Chair)' and 'Guardian (item 7 only)' without what the bracket marks."""
    whole = read_mark(text, words)
    if whole and whole.alternate_for:
        return "", whole  # 'Alternate for Nicola Smile' where others have their post
    bracket = _BRACKET_BEHIND.fullmatch(text) or _DASH_BEHIND.fullmatch(text)
    marks = read_mark(bracket["mark"], words) if bracket else None
    return (bracket["said"], marks) if bracket and marks else (text, UNMARKED)


def _unbracketed(text: str) -> str:
    return re.sub(r"^\(([^()]*)\)$", r"\1", text) if text.startswith("(") else text
