"""People in lines: bullets, 'Alex Smith, DCC', 'DCC: Alex Smith, Jo Bloggs', or all on one line with commas.

Whether a comma stands between two people or between a person and an organisation is told by the list as a whole.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from opsgdocs.document import ListItem, fold
from opsgdocs.extractors.attendance.enumeration import (
    is_login,
    is_run_together,
    name_before,
    split_entries,
    split_people,
    split_titled,
)
from opsgdocs.extractors.attendance.labels import folded
from opsgdocs.extractors.attendance.marks import UNMARKED, Legend, Marks, canonical_role, is_initials, read_mark
from opsgdocs.extractors.attendance.names import can_head_people, has_title, is_full_name, is_name, is_nobody
from opsgdocs.extractors.attendance.person import SURNAME_FIRST, Person, are_inverted, read_person
from opsgdocs.extractors.text.passage import Passage, split
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import AttendanceWords

_HEADED = compiled(r"(?P<head>[^:;,|]{1,60}?)(?:\s*:|\s\|)\s+(?P<people>\S.*)", re.DOTALL)
_ORGANISATION_FIRST = compiled(r"(?P<head>[^:;,()]{1,60}?)\s*(?P<between>\s[–—-]\s|,|:)\s*(?P<people>\S.*)", re.DOTALL)


_HEADED_BEHIND = compiled(r";[^:;,]{1,60}:\s")
_SEVERAL_TITLES = frozenset({"cllrs", "councillors", "messrs", "governors", "trustees", "directors"})
_UNTICKED, _TICKED = "☐", frozenset("☑☒✓✔")
_FIRST = compiled(r"\W?1\W?")
_NUMBERED = compiled(r"\W?\d{1,3}\W?")
_SEVERAL = compiled(r"[,;&]|\band\b")
# As in: Voting: Ann Bell, Bo Cole
_KIND_OF_PEOPLE = late(
    compiled,
    r"(?:(?:non-?|ex[- ]?officio|co-?opted|elected|appointed|voting|lay|executive|independent|other|additional)\s*)+"
    r"(?:members?|governors?|directors?|trustees?|attendees?)?|officers?|staff|members?|directors|trustees|governors|councillors",
    re.IGNORECASE,
)
_FEWEST_BELOW = 4  # lines: two people and whom they are from
_FEWEST_NAMES = 3  # among which a login may stand
_DIGIT = compiled(r"\d")
_LONGEST_STRAY = 120  # characters
_LONGEST_LINE = 10_000  # characters; no list of people is longer


class Listed(NamedTuple):
    """A person of a list, with what the list around says of all who stand in it; `around` is where it says so."""

    person: Person
    affiliation: str | None = None
    group: str | None = None
    marks: Marks = UNMARKED
    around: tuple[Passage, ...] = ()

    @property
    def passages(self) -> tuple[Passage, ...]:
        """All that the person was read from; first the entry with the name."""
        return (self.person.entry, *self.around)


class _Way(NamedTuple):
    """How the lines of one list are read; `inverted`: surnames stand first."""

    headed: re.Pattern[str]
    words: AttendanceWords
    legend: Legend
    inverted: bool


class _Above(NamedTuple):
    """What a sub-heading, or the words before a colon, say of the people below or behind them."""

    affiliation: str | None = None
    group: str | None = None
    marks: Marks = UNMARKED
    source: tuple[Passage, ...] = ()

    def over(self, one: Listed) -> Listed:
        return one._replace(
            affiliation=self.affiliation or one.affiliation,
            group=self.group or one.group,
            marks=one.marks | self.marks,
            around=(*one.around, *self.source),
        )


def read_roster(
    found: Sequence[Passage], words: AttendanceWords, legend: Legend = (), *, inline: bool = False
) -> tuple[Listed, ...]:
    """The people of a list's lines, up to the first line that names nobody; `inline`: it began behind its name."""
    found = _ticked(found)
    below = _lines_below(found)
    way = _Way(_ORGANISATION_FIRST if _organisation_first(found) else _HEADED, words, legend, _is_inverted(found))
    people: list[Listed] = []
    above = _Above()
    for index, line in enumerate(found):
        told = _told(people, line, words, below=index in below)
        title = None if told else _subheading(found, index, words, inline=inline)
        people[-1:] = told or people[-1:]
        above = title or above
        if told or title:
            continue
        if len(line.text) > _LONGEST_LINE or (people and _begins_minutes(line, people[-1], above)):
            break
        if people and inline and _is_loud_title(line, people[-1]):
            break
        read = list(_read_line(line, way, alone=len(found) == 1 or (inline and index == 0)))
        if inline and _is_word_beneath(read, people):
            break
        marked = marked_below(people[-1], line, words, legend) if people and not read else None
        if marked and marked is not people[-1]:
            people[-1] = marked
        elif not read and not _is_passed_over(found, index, way):
            break
        people += [above.over(one) for one in read]
    return tuple(_without_posts(people))


def _lines_below(found: Sequence[Passage]) -> frozenset[int]:
    """The lines that say whom the person above is from, where every other line does: 'Gil Hart' / 'Isle Council'."""
    heads, below = found[::2], found[1::2]
    if len(found) < _FEWEST_BELOW or len(heads) != len(below) or any(":" in line.text for line in found):
        return frozenset()
    names = all(is_full_name(one.text) or (has_title(one.text) and is_name(one.text)) for one in heads)
    others = [not is_full_name(one.text) and can_head_people(one.text) for one in below]
    alike = len({type(one.block) for one in found}) == 1
    return frozenset(range(1, len(found), 2)) if names and all(others) and alike else frozenset()


def _told(people: Sequence[Listed], line: Passage, words: AttendanceWords, *, below: bool) -> list[Listed]:
    """The last person with what the line `below` the name says, or the line of a card; [] for any other line."""
    if not people:
        return []
    one = people[-1]
    if below:
        return [one._replace(affiliation=line.text, around=(*one.around, line))]
    described = _described(one, line, words)
    return [described] if described else []


def _described(one: Listed, line: Passage, words: AttendanceWords) -> Listed | None:
    """The person with what a line of a card says: 'Role: Chair' beneath 'Name: Ann Bell'."""
    head, colon, rest = line.text.partition(":")
    plain, said = head.strip().casefold(), rest.strip()
    if not (colon and said):
        return None
    if plain in folded(words.role):
        role = Marks(role=canonical_role(said, words) or said)
        return one._replace(marks=one.marks | role, around=(*one.around, line))
    return one._replace(affiliation=said, around=(*one.around, line)) if plain in folded(words.affiliation) else None


def _is_word_beneath(read: Sequence[Listed], people: Sequence[Listed]) -> bool:
    """A single word beneath a line of full names, such as the head of a table, names nobody."""
    lone = len(read) == 1 and read[0].person.bare and " " not in read[0].person.name.text
    return lone and bool(people) and is_full_name(people[-1].person.name.text)


def _ticked(found: Sequence[Passage]) -> Sequence[Passage]:
    """The lines without those whose box is empty, where others are ticked: '[x] Alex Smith', '[ ] Jo Bloggs'."""
    markers = [line.block.marker if isinstance(line.block, ListItem) else "" for line in found]
    if _UNTICKED not in markers or not _TICKED.intersection(markers):
        return found
    return [line for line, marker in zip(found, markers, strict=True) if marker != _UNTICKED]


def _is_inverted(found: Sequence[Passage]) -> bool:
    entries = [line.text for line in found] if len(found) > 1 else [one.text for one in split_entries(found[0])]
    return are_inverted(entries)


def _begins_minutes(line: Passage, last: Listed, above: _Above) -> bool:
    """Whether the numbered paragraphs of the minutes begin behind people who are in no list: '1. Roof'."""
    if not isinstance(line.block, ListItem) or isinstance(last.person.entry.block, ListItem) or above.source:
        return False
    return bool(_FIRST.fullmatch(line.block.marker)) and not is_full_name(name_before(line.text))


def _is_loud_title(line: Passage, last: Listed) -> bool:
    """'CHRISTMAS FAIR – Sat 7 December' beneath 'Apologies: Leah' heads the first item."""
    head = name_before(line.text)
    loud = head.isupper() and " " in head and not last.person.name.text.isupper()
    return loud and _DIGIT.search(line.text) is not None


def _is_stray(found: Sequence[Passage], index: int, way: "_Way") -> bool:
    """Whether a bullet that names nobody stands between people: in the same list the next is a person again."""
    here, below = found[index], found[index + 1] if index + 1 < len(found) else None
    if below is None or not index or not (isinstance(here.block, ListItem) and isinstance(below.block, ListItem)):
        return False
    if here.block.level != below.block.level or len(here.text) > _LONGEST_STRAY:
        return False
    return any(is_full_name(one.person.name.text) for one in _read_line(below, way, alone=False))


def _is_passed_over(found: Sequence[Passage], index: int, way: _Way) -> bool:
    """Whether a line that names nobody ends no list: 'None', a mark alone, a stray bullet."""
    line = found[index]
    return is_nobody(line.text) or _is_only_mark(line, way.words) or _is_stray(found, index, way)


def _is_only_mark(line: Passage, words: AttendanceWords) -> bool:
    """'(apologies)' alone beside a bullet, whose name was struck out."""
    bare = line.text.startswith("(") and line.text.endswith(")")
    return bare and isinstance(line.block, ListItem) and read_mark(line.text, words) is not None


def _without_posts(people: Sequence[Listed]) -> Iterator[Listed]:
    """The people without what ran on behind several of them alike: '(DCC) Duty Officer', '(SECAS) Duty Officer'."""
    names = Counter(one.person.name.text for one in people)
    for one in people:
        entry = one.person.entry
        begins = not fold(entry.block.text[: entry.start]).rstrip().endswith((")", "]"))
        if begins or names[one.person.name.text] < 2:
            yield one


def marked_below(one: Listed, line: Passage, words: AttendanceWords, legend: Legend) -> Listed:
    """The person with the marks that a line of marks alone adds: '(Teleconference)' below a name."""
    apart = isinstance(line.block, ListItem) and line.block is not one.person.entry.block
    if apart or not line.text.startswith(("(", "[")):
        return one
    marks = read_mark(line.text, words, legend)
    return one._replace(marks=one.marks | marks, around=(*one.around, line)) if marks else one


def _subheading(found: Sequence[Passage], index: int, words: AttendanceWords, *, inline: bool) -> "_Above | None":
    """What a sub-heading says of those below it: 'By telephone' that they are remote, 'DCC' whom they are from."""
    line = found[index]
    text = line.text.strip(" :")
    marks = read_mark(text, words) if not re.search(r"[(,]", text) else None
    if marks and not marks.role and not marks.alternate:
        return _Above(group=text, marks=marks, source=(line,))
    below = found[index + 1] if index + 1 < len(found) else None
    if below is None or isinstance(line.block, ListItem) or not isinstance(below.block, ListItem):
        return None
    behind_name = inline and not index and not _is_kind_of_people(line, below)
    if behind_name or not can_head_people(text) or not _heads(line, below):
        return None
    return _Above(affiliation=text, source=(line,))


def _is_kind_of_people(line: Passage, below: Passage) -> bool:
    """'Attendees: Isle Networks' above the bullets with their names; 'Present: Adrian, Bob' names people itself."""
    return (
        not _SEVERAL.search(line.text)
        and not is_full_name(name_before(line.text))
        and is_full_name(name_before(below.text))
    )


def _heads(line: Passage, below: Passage) -> bool:
    """Not so a person, or several, above the first numbered paragraph of the minutes: 'Alex Smith' / '1. Welcome'."""
    assert isinstance(below.block, ListItem)
    people = [one for one in re.split(r",|;|\band\b", name_before(line.text)) if is_full_name(one.strip())]
    return not (people and (_NUMBERED.fullmatch(below.block.marker) or not is_name(name_before(below.text))))


def _organisation_first(found: Sequence[Passage]) -> bool:
    """'DCC – Alex Smith' in every line: what stands first is no name, or the same again and again."""
    pairs = [match for match in (_ORGANISATION_FIRST.fullmatch(line.text) for line in found) if match]
    commas = sum(pair["between"] == "," for pair in pairs)
    alone = len(found) == 1 and commas > 0
    mixed = 0 < commas < len(pairs)  # 'Ann Bell, Bo Cole' above 'AD: Cy Dunn'
    if not pairs or len(pairs) < len(found) or alone or mixed:
        return False
    firsts, seconds = [pair["head"] for pair in pairs], [name_before(pair["people"]) for pair in pairs]
    if not all(is_name(second) for second in seconds) or all(map(is_initials, firsts, seconds)):
        return False
    full = sum(map(is_full_name, firsts)) - sum(map(is_full_name, seconds))
    return full < 0 or (full == 0 and len(set(firsts)) < len(set(seconds)))


def _read_line(line: Passage, way: _Way, *, alone: bool) -> Iterator[Listed]:
    several = _several_headed(line)
    if several:
        for entry in several:
            yield from _read_line(entry, way, alone=False)
        return
    head, words = way.headed.fullmatch(line.text), way.words
    if head and (way.headed is _ORGANISATION_FIRST or not is_full_name(name_before(head["head"]))):
        role, said = canonical_role(head["head"], words), head["head"].strip()
        manner = read_mark(said, words) if not role else None
        if (manner and (manner.remote or manner.part)) or said.casefold() in folded(words.name):
            for one in _read_entries(line.part(head.start("people")), way, alone=True):
                yield one._replace(marks=one.marks | (manner or UNMARKED))
            return
        kind = said.casefold() in folded(words.present) or _KIND_OF_PEOPLE.fullmatch(said)
        listed = said if kind and not role else None
        above = _Above(
            None if role or listed or said.casefold().rstrip(".") in _SEVERAL_TITLES else said,
            listed,
            Marks(role=role),
            (line.part(0, head.start("people")),),
        )
        for one in _read_entries(line.part(head.start("people")), way, alone=True):
            yield above.over(one)
    else:
        yield from _read_entries(line, way, alone=alone)


def _several_headed(line: Passage) -> tuple[Passage, ...]:
    """'Chair: Ann Bell; Members: Bo Cole, Cy Dunn': the entries, where more than one says first whom it names."""
    entries = split(line, r"\s*;\s*") if line.text.count(":") > 1 or _HEADED_BEHIND.search(line.text) else ()
    heads = [match["head"] for entry in entries[1:] if (match := _HEADED.fullmatch(entry.text))]
    return entries if heads and not any(is_full_name(name_before(head)) for head in heads) else ()


def _read_entries(line: Passage, way: _Way, *, alone: bool) -> Iterator[Listed]:
    entries = split_entries(line)
    for entry in entries:
        if way.inverted and SURNAME_FIRST.fullmatch(entry.text.strip(" .;")):
            people: tuple[Passage, ...] = (entry,)
        else:
            people = split_people(entry, way.words, alone=alone and is_run_together(line))
        for one in (titled for named in people for titled in split_titled(named)):
            person = read_person(one, way.words, way.legend, inverted=way.inverted)
            if person is None and len(people) > _FEWEST_NAMES and is_login(one.text):
                person = Person(one, None, UNMARKED, bare=True, entry=one)
            if person:
                yield Listed(person, person.affiliation, marks=person.marks)
