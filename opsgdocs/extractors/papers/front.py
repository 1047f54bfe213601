"""What a paper says of itself before its issues: title, day, the meeting it was written for, purpose.

OPSG Issues Log – Progress Report
Paper for OPSG_42, 2 March 2021
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from opsgdocs.document import Document, Heading, TextBlock, fold, walk
from opsgdocs.extractors.front.designation import find_references, number_by, number_in_title
from opsgdocs.extractors.papers.labels import is_one_of, names_kind, plain_form
from opsgdocs.extractors.papers.line import Line
from opsgdocs.extractors.papers.looks import look_of
from opsgdocs.extractors.papers.naming import passages_of
from opsgdocs.extractors.papers.roles import Roles
from opsgdocs.extractors.papers.wording import wording_of
from opsgdocs.extractors.text.passage import Passage, whole
from opsgdocs.kept_patterns import compiled
from opsgdocs.profile import PaperWords, Profile
from opsgdocs.records import DateBounds, Evidence

_LONGEST = 160  # characters of a line that tells something of the paper
_FRONT = 40  # lines at most
_FRONT_COLUMNS = 2  # of a table that tells of the paper; where no issue was read, a wider one is no longer its front
_OF_MEETING = compiled(r"(?i)\b(?:meeting|agenda|for|to be (?:held|discussed|presented))\b")
_ELSEWHERE = compiled(r"(?i)\b(?:next|previous|last|since|until|actions?)\b")
_PARTING = compiled(r"\s*[:–—|\t-]\s*")
_MONTH_ALONE = compiled(
    r"(?i)(?:.*(?<!\d)(?<!\d(?:st|nd|rd|th))[\s(–—,:-])?(?P<month>(?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december)\s+(?:19|20)\d\d)\)?\s*"
)
_SPEAKS = compiled(r"(?i)\b(?:this|the) (?:paper|report|document|update)\b")
_PURPOSE_LABEL = compiled(r"(?i)^(?:purpose(?: of (?:this|the) paper)?|introduction|summary)\s*[:–—-]\s*")
_SHORTEST_PURPOSE = 30  # characters


@dataclass(frozen=True, slots=True)
class Front:
    """The front of a paper; `meeting_date` is the day of the meeting it was for, `month` what its title names."""

    title: str | None = None
    meeting: str | None = None
    date: dt.date | None = None
    meeting_date: dt.date | None = None
    month: DateBounds | None = None
    purpose: str | None = None
    lines: tuple[Passage, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class _Day(NamedTuple):
    """A day that a line names; `of_meeting` where it is the meeting's, not the paper's own."""

    line: Passage
    day: dt.date
    of_meeting: bool


def read_front(document: Document, roles: Roles, profile: Profile) -> Front:
    """What stands before the first issue, and in the running heads."""
    end = _end_of_front(roles)
    every = _front_lines(roles, end)
    lines = [line for line in every if len(line.text) <= _LONGEST]
    title = _title(document, lines, profile.papers)
    marks = [line for line in (*lines, *_furniture(document)) if not _ELSEWHERE.search(line.text)]
    days = list(_days(marks, profile))
    own = next((one for one in days if not one.of_meeting), None)
    meeting = next(((line, label) for line in marks if (label := _meeting(line, profile))), None)
    heading, purpose = _purpose(roles, end)
    told: list[Passage | None] = [title, *(one.line for one in days), meeting[0] if meeting else None]
    told += passages_of((*heading, *purpose))
    return Front(
        title=_folded(title.text) if title else None,
        meeting=meeting[1] if meeting else _meeting_of_file(document.name, profile),
        date=own.day if own else None,
        meeting_date=next((one.day for one in days if one.of_meeting), None),
        month=None if own else _month(marks, profile),
        purpose=_without_label(wording_of(purpose)),
        lines=tuple(every),
        evidence=tuple(dict.fromkeys(place for passage in told if passage for place in passage.cite())),
    )


def title_line(document: Document, words: PaperWords) -> Passage | None:
    """The line that names the paper as one of its kind: 'OPSG Issues Log – Progress Report'."""
    blocks = [whole(block) for block in _first_blocks(document)]
    return next((one for one in blocks if len(one.text) <= _LONGEST and names_kind(one.text, words)), None)


def _first_blocks(document: Document) -> Iterator[TextBlock]:
    for block, _ in zip(document.walk(), range(12), strict=False):
        if block.text.strip():
            yield block


def _end_of_front(roles: Roles) -> int:
    stops = [at for role in ("title", "number", "label", "category", "recommendations") for at in roles.at(role)]
    grids = (at for at, line in enumerate(roles.lines) if line.cells and len(line.cells[0]) > _FRONT_COLUMNS)
    return min(stops) if stops else next(grids, len(roles.lines))


def _front_lines(roles: Roles, end: int) -> list[Passage]:
    found: list[Passage] = []
    for line in roles.lines[:end][:_FRONT]:
        if line.cells:
            found += [whole(b) for row in line.cells for cell in row for b in walk(cell.blocks) if b.text.strip()]
        elif line.passage:
            found.append(line.passage)
    return found


def _furniture(document: Document) -> Iterator[Passage]:
    return (whole(block) for block in document.furniture if len(block.text) <= _LONGEST)


def _title(document: Document, lines: Sequence[Passage], words: PaperWords) -> Passage | None:
    named = [line for line in lines if names_kind(line.text, words) and not line.text.endswith(".")]
    styled = [line for line in lines if isinstance(line.block, Heading) and not is_one_of(line.text, words.purpose)]
    first = [line for line in lines[:3] if look_of(line).stands_out and not is_one_of(line.text, words.purpose)]
    furniture = [line for line in _furniture(document) if names_kind(line.text, words)]
    return next(iter((*[line for line in named if line in styled], *named, *styled, *furniture, *first)), None)


def _meeting(line: Passage, profile: Profile) -> str | None:
    """The label of the meeting that a line names: 'OPSG_42', 'Operations Group Meeting 42', 'OPSG_42_0203'."""
    short = profile.meeting.short
    if not short:
        return None
    own = [match for match in find_references(line.text) if match["short"] == short and match["sep"] in "_-"]
    number = number_in_title(line.text, profile) if own or _OF_MEETING.search(line.text) else None
    if number is None and own:
        number = number_in_title(f"{short}_{own[0]['number']}", profile)
    return None if number is None else profile.label(number)


def _meeting_of_file(name: str, profile: Profile) -> str | None:
    """'OPSG_42_Issues_Log.docx', where the paper itself names no meeting."""
    short = profile.meeting.short
    if not short:
        return None
    match = re.match(rf"{re.escape(short)}[_ -](\d{{1,4}}|EX\d+)(?=[_ .-])", name, re.IGNORECASE)
    number = number_by(profile.meeting.file_patterns, name) or (
        match and number_in_title(f"{short}_{match[1]}", profile)
    )
    return profile.label(number) if number else None


def _days(lines: Iterable[Passage], profile: Profile) -> Iterator[_Day]:
    """The days that lines of the front name, and whether each is a meeting's: 'Date: 4 March 2021' is the paper's."""
    from opsgdocs.dates import find_days

    named = {plain_form(word) for word in profile.meeting.date}
    before = ""
    for line in lines:
        text = line.text
        for phrase, day in find_days(text, profile.meeting.day_first):
            head = _PARTING.split(text[: phrase.start].strip(" :–—-|"))[-1] or before
            around = text[: phrase.start] + text[phrase.end :]
            alone = not any(char.isalpha() for char in around.replace("Date", ""))
            own = plain_form(head) in named and "meeting" not in head.casefold()
            if own or alone or len(around) < _LONGEST // 2:
                of_meeting = _OF_MEETING.search(around) is not None or _names_meeting(around, profile)
                yield _Day(line, day, not own and of_meeting)
        before = text if len(text) < 40 else ""


def _names_meeting(text: str, profile: Profile) -> bool:
    return number_in_title(text, profile) is not None if profile.meeting.short else False


def _month(lines: Iterable[Passage], profile: Profile) -> DateBounds | None:
    """'OPSG Issues Log – March 2021': written in that month."""
    from opsgdocs.dates import Said, resolve

    for line in lines:
        match = _MONTH_ALONE.fullmatch(line.text)
        if match and len(line.text) < _LONGEST // 2:
            target = resolve(match["month"], Said(None, day_first=profile.meeting.day_first))
            return DateBounds(earliest=target.earliest, latest=target.latest)
    return None


def _purpose(roles: Roles, end: int) -> tuple[list[Line], list[Line]]:
    """Its heading and what stands beneath; else the paragraph that speaks of the paper."""
    heads = [at for at in roles.at("purpose") if at < max(end, 1) or end == len(roles.lines)]
    if heads:
        first, behind = roles.lines[heads[0]], list(_until_next(roles, heads[0] + 1))
        return ([], [first, *behind]) if ":" in first.text.rstrip(" :") else ([first], behind)
    plain = [line for at, line in enumerate(roles.lines[:end]) if roles.of[at] == "text"]
    spoken = [line for line in plain if _SPEAKS.search(line.text) and len(line.text) > _SHORTEST_PURPOSE]
    return [], spoken[:1]


def _without_label(text: str | None) -> str | None:
    """The purpose without the word 'Purpose' before it."""
    return (_PURPOSE_LABEL.sub("", text) or None) if text else None


def _until_next(roles: Roles, start: int) -> Iterator[Line]:
    for at in range(start, len(roles.lines)):
        line = roles.lines[at]
        if roles.of[at] != "text" or (line.look.kind in ("heading", "bold") and not line.cells):
            return
        yield line


def _folded(text: str) -> str:
    return " ".join(fold(text).split())
