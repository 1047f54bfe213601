"""Which column of a table holds names: 'Category | Operations Group Members', 'Name | Organisation | Apologies'.

The head tells it by words of the profile; without a head the column that looks most like full names does. Columns of
names that stand side by side ('Present | Apologies') are called lanes.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from opsgdocs.extractors.attendance.labels import attendance_label, folded
from opsgdocs.extractors.attendance.marks import canonical_role, is_initials, read_mark
from opsgdocs.extractors.attendance.names import is_full_name
from opsgdocs.extractors.attendance.person import SIGNS
from opsgdocs.extractors.attendance.ticks import Tick, answers_in, are_answers, asked, tell_attendance
from opsgdocs.extractors.text.passage import Passage
from opsgdocs.kept_patterns import compiled
from opsgdocs.profile import AttendanceWords, Profile
from opsgdocs.records import Presence

Row = Mapping[int, tuple[Passage, ...]]
"""A row's cells by column; a cell is its lines."""

_LONGEST_HEAD = 45  # characters
_POST_AND_BODY = 2  # columns beside the names
_FEWEST_REPEATED = 2  # heads that a row further down must have
_MOSTLY = 0.6
# Heads of columns whose names belong to those of another column.
_BESIDE_SOMEBODY = compiled(r"(?i)\b(?:alternates?|deput\w+|substitutes?|prox\w+|manager|contact|sponsor|chair)\b")
_NUMBER_HEADS = frozenset({"#", "no", "no.", "nr", "number", "initials", "ref"})
# Heads of tables that name people for another reason: agendas, papers, versions.
_FOREIGN = compiled(r"paper|agenda|item|topic|version|author|changes|subject|presenter|time|slot", re.IGNORECASE)
# 'Meeting name' names no person
_OF_MEETING = compiled(r"\b(?:meeting|committee|group|project|document|file)\s+name|\bname of (?:the )?meeting")


# 'Company Secretary' is somebody's post
_POST = compiled(
    r"\s(?:secretary|director|manager|officer|clerk|accountant|solicitor|treasurer|administrator|lawyer|engineer)$"
)
# 'Committee Member (Retailer)', 'Alternate for Nicola Smile' in a table without a head
_POSTS = compiled(
    r"(?i)\b(?:chair\w*|member|alternate|secretar\w+|manager|officer|director|representative|observer|lead|head|analyst|clerk|"
    r"administrator|deputy|advis[eo]r|treasurer|guest|presenter|support)\b"
)


class Lane(NamedTuple):
    """A column of names and the columns that belong to it; `affiliation` is the one last seen, in the cell `source`."""

    names: int
    affiliations: int | None = None
    roles: int | None = None
    ticks: tuple[Tick, ...] = ()
    presence: Presence | None = None
    group: str | None = None
    affiliation: str | None = None
    source: tuple[Passage, ...] = ()
    marks: tuple[int, ...] = ()
    inverted: bool = False  # the names have the surname first
    titles: tuple[tuple[int, str], ...] = ()  # the heads of the columns of marks: 'Teams'
    ticked: bool = False  # a tick, not a cross, says who was present
    initialled: bool = False  # the affiliations have the initials in front


_ADDRESSED = compiled(r"(?:Mrs?|Miss|Ms|Mx|Dr|Prof(?:essor)?|Sir|Dame|Cllr|Revd?|Lord|Lady)\b\.?\s+[A-Z]")


class Head(NamedTuple):
    """One cell of a table's head: what its column holds; `presence` where it names a list of people."""

    column: int
    kind: Literal["name", "list", "ticks", "affiliation", "role", "number", "other"]
    text: str
    presence: Presence | None = None


def heads_of(row: Row, profile: Profile, *, first: bool) -> tuple[Head, ...]:
    """The row's heads if it is a head; a repeated one further down must be surer than the first."""
    cells = {column: joined(cell) for column, cell in row.items() if cell}
    if not cells or any(len(text) > _LONGEST_HEAD for text in cells.values()):
        return ()
    if not first and sum(_may_head(text, profile.attendance) for text in cells.values()) < _FEWEST_REPEATED:
        return ()
    heads = tuple(_head(column, text, profile) for column, text in sorted(cells.items()))
    return heads if not _is_foreign(heads, profile) and _is_head(heads, first=first) else ()


def _may_head(text: str, words: AttendanceWords) -> bool:
    """A cheap look: whether a cell of a row further down may hold anything that a head says."""
    return text.strip(" :").casefold() in _NUMBER_HEADS or _head_words(words).search(text.casefold()) is not None


@cache
def _head_words(words: AttendanceWords) -> re.Pattern[str]:
    known = (*words.present, *words.apologies, *words.affiliation, *words.role, *words.name, "apologies")
    return compiled("|".join(re.escape(word.casefold()) for word in known))


def _is_head(heads: Sequence[Head], *, first: bool) -> bool:
    kinds = [head.kind for head in heads]
    if len(heads) == 1:
        return first and kinds[0] == "name"
    if not {"name", "list", "affiliation", "ticks"} & set(kinds):
        return False
    described = first and "affiliation" in kinds
    if any(head.kind == "other" and _ADDRESSED.match(head.text) and is_full_name(head.text) for head in heads):
        return False  # 'Mr Joe Pratt | Company Secretary' is the first of the people
    if any(head.kind == "other" and is_full_name(head.text) for head in heads) and not described:
        return False
    telling = sum(kind != "other" for kind in kinds)
    return telling > 1 or described or (first and bool({"name", "ticks"} & set(kinds)))


@lru_cache(maxsize=1 << 9)  # whether a table lists people is asked before it is read
def _head(column: int, text: str, profile: Profile) -> Head:
    words, plain = profile.attendance, text.strip(" :").casefold()
    lists = folded(words.present)
    if plain in folded(words.affiliation) and plain not in lists:
        return Head(column, "affiliation", text)
    if plain in folded(words.role) or plain in _NUMBER_HEADS:
        return Head(column, "number" if plain in _NUMBER_HEADS else "role", text)
    if plain in folded(words.name) and plain not in lists:
        return Head(column, "name", text)
    return _head_of_list(column, text, profile) or _head_by_words(column, text.strip(" :"), words)


def _head_of_list(column: int, text: str, profile: Profile) -> Head | None:
    """'Apologies' holds names or ticks, 'Attend/Regrets' and 'Present?' answers."""
    if asked(text):
        return Head(column, "ticks", text, "present")
    bare = text.rstrip(" ?")
    label = attendance_label(bare, profile)
    return Head(column, "list", bare.strip(" :"), label.presence) if label and label.rest >= len(bare) else None


def _head_by_words(column: int, text: str, words: AttendanceWords) -> Head:
    """'Organisation/Country' holds organisations, 'Attendee Name' names."""
    plain = text.casefold()
    if _is_somebody(text):
        return Head(column, "other", text)
    if len(text.split()) < 5 and _any_of(words.affiliation).search(plain) and not _POST.search(plain):
        return Head(column, "affiliation", text)
    named = _any_of(words.name).search(plain) and not _OF_MEETING.search(plain)
    return Head(column, "name" if named else "other", text)


def _is_somebody(text: str) -> bool:
    """'Alex Smith (AS), Supplier Representative' is no head, whichever word of one it holds."""
    name = re.split(r"\s*[(,]", text, maxsplit=1)[0]
    return name != text and is_full_name(name)


def _is_foreign(heads: Sequence[Head], profile: Profile) -> bool:
    """Tables of actions, papers and agendas name people too; their heads say what they are."""
    tables = profile.tables
    known = folded((*tables.text, *tables.owner, *tables.target, *tables.revised, *tables.raised))
    others = [head.text for head in heads if head.kind == "other"]
    return any(text.casefold() in known or _FOREIGN.fullmatch(text) for text in others)


def lanes_of(heads: Sequence[Head], rows: Sequence[Row] = (), profile: Profile | None = None) -> tuple[Lane, ...]:
    """The lanes that a head describes; beside a column of names, 'Present' and 'Apologies' are columns of ticks.

    `rows` stand beneath it: a column of names whose head is a party ('SECAS') is a lane beside those of the lists.
    """
    names = [head for head in heads if head.kind == "name"]
    lists = [head for head in heads if head.kind == "list"]
    others = [head for head in heads if head.kind == "other"]
    ticks = [head for head in heads if _is_ticked(head, rows, named=bool(names))]
    ticks = ticks or _only_answers(names, others, rows)
    lists = [head for head in lists if head not in ticks]
    if not names and profile:
        parties = [head for head in others if _is_party_of_names(head, rows, profile)]
        lists = sorted((*lists, *parties), key=lambda head: head.column) if lists or len(parties) > 1 else lists
    posts = _posts_of(names, others, rows, profile) if names and profile else []
    first = [head for head in others[:1] if not (ticks and profile) or _is_of_names(head, rows, profile)]
    names = sorted((*names, *posts), key=lambda head: head.column) or lists or first  # 'Course | Attended' names nobody
    lanes = tuple(
        Lane(
            names=head.column,
            affiliations=_partner(index, heads, "affiliation", len(names)),
            roles=_partner(index, heads, "role", len(names)),
            ticks=_ticks_of(index, ticks, len(names)),
            presence=head.presence if len(names) > 1 or head.presence == "apologies" else None,
            group=None if head.kind == "name" or (head.kind == "other" and (ticks or head in posts)) else head.text,
            affiliation=head.text if head not in posts and len(names) > 1 and _is_party(head, names) else None,
            marks=tuple(other.column for other in others if other not in names),
            titles=tuple((other.column, other.text) for other in others if other not in names),
        )
        for index, head in enumerate(names)
    )
    return _with_headless(lanes, heads, rows, profile) if profile else lanes


def _with_headless(
    lanes: tuple[Lane, ...], heads: Sequence[Head], rows: Sequence[Row], profile: Profile
) -> tuple[Lane, ...]:
    """With the columns without a head that go on with the list at their left: 'Attendees' over two columns."""
    known = {head.column for head in heads}
    found = list(lanes)
    for column in sorted({column for row in rows for column, cell in row.items() if cell} - known):
        left = next((lane for lane in found if lane.names == column - 1 and lane.group), None)
        texts = [text for row in rows if (text := joined(row.get(column, ())))]
        if left and _nameliness(texts, profile) > _MOSTLY:
            found.append(left._replace(names=column, affiliations=None, roles=None, ticks=()))
    return tuple(found)


def _is_party(head: Head, names: Sequence[Head]) -> bool:
    """Not 'Governor', which stands over both halves of a table."""
    return head.kind == "other" and sum(other.text == head.text for other in names) == 1


def _posts_of(names: Sequence[Head], others: Sequence[Head], rows: Sequence[Row], profile: Profile) -> list[Head]:
    """'Chairperson' over a name is a column of names beside 'Ofgem Representative' and 'Supplier Representative'."""
    words = profile.attendance
    if any(head.text.strip(" :").casefold() in folded(words.name) for head in names):
        return []
    return [head for head in others if canonical_role(head.text, words) and _is_of_names(head, rows, profile)]


def _is_of_names(head: Head, rows: Sequence[Row], profile: Profile) -> bool:
    texts = [text for row in rows if (text := joined(row.get(head.column, ())))]
    return bool(texts) and _nameliness(texts, profile) > _MOSTLY


def _is_ticked(head: Head, rows: Sequence[Row], *, named: bool) -> bool:
    """Whether a column is there to tick who was present: beside names, or beside a list of 'Members'."""
    if head.kind == "ticks" or (named and head.kind == "list"):
        return True
    return head.kind == "list" and are_answers([joined(row.get(head.column, ())) for row in rows])


def _only_answers(names: Sequence[Head], others: Sequence[Head], rows: Sequence[Row]) -> list[Head]:
    """The one column of another name that tells who was there; of several each may be of another meeting."""
    told = [head for head in others if tell_attendance(head.text, [joined(row.get(head.column, ())) for row in rows])]
    return told if names and len(told) == 1 else []


def _ticks_of(index: int, ticks: Sequence[Head], lanes: int) -> tuple[Tick, ...]:
    """The columns of ticks of a lane: its own where each lane has one, else all."""
    own = ticks[index : index + 1] if lanes > 1 and len(ticks) == lanes else ticks
    return tuple(Tick(head.presence or "present", head.column, answers_in(head.text)) for head in own)


def _is_party_of_names(head: Head, rows: Sequence[Row], profile: Profile) -> bool:
    """'SECAS' over full names; not 'Alternate', whose names belong to those beside them."""
    words = profile.attendance
    if is_full_name(re.split(r"\s*[(,]", head.text)[0]):
        return False
    if canonical_role(head.text, words) or read_mark(head.text, words) or _BESIDE_SOMEBODY.search(head.text):
        return False
    return _is_of_names(head, rows, profile)


def _partner(index: int, heads: Sequence[Head], kind: str, lanes: int) -> int | None:
    columns = [head.column for head in heads if head.kind == kind]
    if len(columns) == lanes:
        return columns[index]
    return columns[0] if columns and lanes == 1 else None


def guess_lanes(rows: Sequence[Row], profile: Profile) -> tuple[Lane, ...]:
    """The lane of a table without a head: as the profile tells its columns, else as its cells look."""
    told = profile.attendance.columns
    if "name" in told and all(column < len(told) for row in rows for column in row):
        places = {kind: told.index(kind) for kind in ("name", "affiliation", "role") if kind in told}
        return (Lane(places["name"], places.get("affiliation"), places.get("role")),)
    return _likely_lanes(rows, profile)


def _likely_lanes(rows: Sequence[Row], profile: Profile) -> tuple[Lane, ...]:
    """The column whose cells look most like full names, no two alike."""
    filled = [row for row in rows if sum(bool(cell) for cell in row.values()) > 1]
    rows = filled or rows  # not the names of lists between them, nor what a sign means
    columns = sorted({column for row in rows for column in row})
    scores = {column: _nameliness([joined(row.get(column, ())) for row in rows], profile) for column in columns}
    best = max(columns, key=lambda column: scores[column], default=None)
    if best is None or scores[best] < _MOSTLY:
        return ()
    if len(columns) == 4 and scores.get(best ^ 2, 0) > 0.4:  # two pairs side by side
        return tuple(Lane(names=column, affiliations=column ^ 1) for column in sorted((best, best ^ 2)))
    beside = [column for column in columns if column != best and not _holds_initials(rows, best, column)]
    short = [column for column in beside if _is_short(rows, column)]
    roles = short[0] if len(short) == _POST_AND_BODY and _are_posts(rows, short[0]) else None
    other = next((column for column in short if column != roles), None)
    rest = tuple(column for column in columns if column not in (best, other, roles))
    return (Lane(names=best, affiliations=other, roles=roles, marks=rest),)


def _are_posts(rows: Sequence[Row], column: int) -> bool:
    """Whether a column without a head says what people are there as, and the one beside it whom they are from."""
    texts = [text for row in rows if (text := joined(row.get(column, ())))]
    return len(texts) > 1 and sum(_POSTS.search(text) is not None for text in texts) > len(texts) * _MOSTLY


def _holds_initials(rows: Sequence[Row], names: int, column: int) -> bool:
    """Whether a column repeats the names by their initials: 'Alex Smith | AS | DCC'."""
    pairs = [(joined(row.get(names, ())), joined(row.get(column, ()))) for row in rows]
    said = [(re.split(r"\s*[(,]", name)[0], text.strip("() ")) for name, text in pairs if name and text]
    return len(said) > 1 and sum(is_initials(text, name) for name, text in said) * 2 > len(said)


def _nameliness(texts: list[str], profile: Profile) -> float:
    filled = [re.split(r"\s*[(\[,;\n]", text)[0].strip(SIGNS) for text in texts if text]
    good = [text for text in filled if is_full_name(text) and not canonical_role(text, profile.attendance)]
    return len(set(good)) / len(texts) if texts else 0.0


def _is_short(rows: Sequence[Row], column: int) -> bool:
    texts = [joined(row.get(column, ())) for row in rows]
    return any(re.search(r"[^\W\d]", text) for text in texts) and all(len(text) < 60 for text in texts)


def joined(cell: Sequence[Passage]) -> str:
    """The text of a cell on one line."""
    if len(cell) == 1:
        return cell[0].text.strip()
    return " ".join([passage.text for passage in cell]).strip()


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """The words, or more than one of each, in a text whose case is folded."""
    return compiled(r"\b(?:" + "|".join(re.escape(word.casefold()) for word in words) + r")s?\b")
