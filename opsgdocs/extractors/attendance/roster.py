"""People in lines: bullets, 'Alex Smith, DCC', 'DCC: Alex Smith, Jo Bloggs', or all on one line with commas.

Whether a comma stands between two people or between a person and an organisation is told by the list as a whole.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from opsgdocs.document import ListItem
from opsgdocs.extractors.attendance.enumeration import name_before, split_entries, split_people
from opsgdocs.extractors.attendance.marks import UNMARKED, Legend, Marks, canonical_role, read_mark
from opsgdocs.extractors.attendance.names import Person, can_head_people, is_full_name, is_name, is_nobody, read_person
from opsgdocs.extractors.front.passage import Passage
from opsgdocs.profile import AttendanceWords

_HEADED = re.compile(r"(?P<head>[^:;,]{1,60}?)\s*:\s+(?P<people>\S.*)", re.DOTALL)
_ORGANISATION_FIRST = re.compile(
    r"(?P<head>[^:;,()]{1,60}?)\s*(?P<between>\s[–—-]\s|,|:)\s*(?P<people>\S.*)", re.DOTALL
)


_LONGEST_LINE = 10_000  # characters; no list of people is longer


@dataclass(frozen=True, slots=True)
class Listed:
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


@dataclass(frozen=True, slots=True)
class _Above:
    """What a sub-heading, or the words before a colon, say of the people below or behind them."""

    affiliation: str | None = None
    group: str | None = None
    marks: Marks = UNMARKED
    source: tuple[Passage, ...] = ()

    def over(self, one: Listed) -> Listed:
        return replace(
            one,
            affiliation=self.affiliation or one.affiliation,
            group=self.group or one.group,
            marks=one.marks | self.marks,
            around=(*one.around, *self.source),
        )


def read_roster(
    found: Sequence[Passage], words: AttendanceWords, legend: Legend = (), *, inline: bool = False
) -> tuple[Listed, ...]:
    """The people of a list's lines, up to the first line that names nobody; `inline`: it began behind its name."""
    headed = _ORGANISATION_FIRST if _organisation_first(found) else _HEADED
    people: list[Listed] = []
    above = _Above()
    for index, line in enumerate(found):
        title = _subheading(found, index, words)
        if title:
            above = title
            continue
        if len(line.text) > _LONGEST_LINE:
            break
        read = list(_read_line(line, headed, words, legend, alone=len(found) == 1 or (inline and index == 0)))
        marked = marked_below(people[-1], line, words, legend) if people and not read else None
        if marked and marked is not people[-1]:
            people[-1] = marked
        elif not read and not is_nobody(line.text):
            break
        people += [above.over(one) for one in read]
    return tuple(people)


def marked_below(one: Listed, line: Passage, words: AttendanceWords, legend: Legend) -> Listed:
    """The person with the marks that a line of marks alone adds: '(Teleconference)' below a name."""
    if not line.text.startswith(("(", "[")):
        return one
    marks = read_mark(line.text, words, legend)
    return replace(one, marks=one.marks | marks, around=(*one.around, line)) if marks else one


def _subheading(found: Sequence[Passage], index: int, words: AttendanceWords) -> "_Above | None":
    """What a sub-heading says of those below it: 'By telephone' that they are remote, 'DCC' whom they are from."""
    line = found[index]
    text = line.text.strip(" :")
    marks = read_mark(text, words) if not re.search(r"[(,]", text) else None
    if marks and not marks.role and not marks.alternate:
        return _Above(group=text, marks=marks, source=(line,))
    below = found[index + 1] if index + 1 < len(found) else None
    if below is None or isinstance(line.block, ListItem) or not isinstance(below.block, ListItem):
        return None
    return _Above(affiliation=text, source=(line,)) if can_head_people(text) else None


def _organisation_first(found: Sequence[Passage]) -> bool:
    """'DCC – Alex Smith' in every line: what stands first is no name, or the same again and again."""
    pairs = [match for match in (_ORGANISATION_FIRST.fullmatch(line.text) for line in found) if match]
    alone = len(found) == 1 and any(pair["between"] == "," for pair in pairs)
    if not pairs or len(pairs) < len(found) or alone:
        return False
    firsts, seconds = [pair["head"] for pair in pairs], [name_before(pair["people"]) for pair in pairs]
    if not all(is_name(second) for second in seconds):
        return False
    full = sum(map(is_full_name, firsts)) - sum(map(is_full_name, seconds))
    return full < 0 or (full == 0 and len(set(firsts)) < len(set(seconds)))


def _read_line(
    line: Passage, headed: re.Pattern[str], words: AttendanceWords, legend: Legend, *, alone: bool
) -> Iterator[Listed]:
    head = headed.fullmatch(line.text)
    if head and (headed is _ORGANISATION_FIRST or not is_full_name(head["head"])):
        role = canonical_role(head["head"], words)
        above = _Above(
            None if role else head["head"].strip(), None, Marks(role=role), (line.part(0, head.start("people")),)
        )
        for one in _read_entries(line.part(head.start("people")), words, legend, alone=True):
            yield above.over(one)
    else:
        yield from _read_entries(line, words, legend, alone=alone)


def _read_entries(line: Passage, words: AttendanceWords, legend: Legend, *, alone: bool) -> Iterator[Listed]:
    entries = split_entries(line)
    for entry in entries:
        for one in split_people(entry, words, alone=alone and len(entries) == 1):
            person = read_person(one, words, legend)
            if person:
                yield Listed(person, person.affiliation, marks=person.marks)
