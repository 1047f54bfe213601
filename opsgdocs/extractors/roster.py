"""People in lines: bullets, 'Alex Smith, DCC', 'DCC: Alex Smith, Jo Bloggs', or all on one line with commas.

Whether a comma stands between two people or between a person and an organisation is told by the list as a whole.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from opsgdocs.document import ListItem
from opsgdocs.extractors.marks import UNMARKED, Legend, Marks, canonical_role, read_mark
from opsgdocs.extractors.names import Person, can_head_people, is_full_name, is_name, is_nobody, read_person
from opsgdocs.extractors.passage import Passage, split
from opsgdocs.profile import AttendanceWords

_AND = r"\s+(?:and|&)\s+|\s*;\s*and\s+"
_COMMA = r"\s*,\s*(?:and\s+)?|\s+\|\s+"
_HEADED = re.compile(r"(?P<head>[^:;,]{1,60}?)\s*:\s+(?P<people>\S.*)", re.DOTALL)
_ORGANISATION_FIRST = re.compile(
    r"(?P<head>[^:;,()]{1,60}?)\s*(?P<between>\s[–—-]\s|,|:)\s*(?P<people>\S.*)", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A person of a list, with what the list around says of all who stand in it."""

    person: Person
    affiliation: str | None = None
    group: str | None = None
    marks: Marks = UNMARKED


@dataclass(frozen=True, slots=True)
class _Above:
    """What a sub-heading says of the people below it."""

    affiliation: str | None = None
    group: str | None = None
    marks: Marks = UNMARKED

    def over(self, one: Listed) -> Listed:
        return replace(
            one,
            affiliation=self.affiliation or one.affiliation,
            group=self.group or one.group,
            marks=one.marks | self.marks,
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
    return replace(one, marks=one.marks | marks) if marks else one


def _subheading(found: Sequence[Passage], index: int, words: AttendanceWords) -> "_Above | None":
    """What a sub-heading says of those below it: 'By telephone' that they are remote, 'DCC' whom they are from."""
    line = found[index]
    text = line.text.strip(" :")
    marks = read_mark(text, words) if not re.search(r"[(,]", text) else None
    if marks and not marks.role and not marks.alternate:
        return _Above(group=text, marks=marks)
    below = found[index + 1] if index + 1 < len(found) else None
    if below is None or isinstance(line.block, ListItem) or not isinstance(below.block, ListItem):
        return None
    return _Above(affiliation=text) if can_head_people(text) else None


def _organisation_first(found: Sequence[Passage]) -> bool:
    """'DCC – Alex Smith' in every line: what stands first is no name, or the same again and again."""
    pairs = [match for match in (_ORGANISATION_FIRST.fullmatch(line.text) for line in found) if match]
    alone = len(found) == 1 and any(pair["between"] == "," for pair in pairs)
    if not pairs or len(pairs) < len(found) or alone:
        return False
    firsts, seconds = [pair["head"] for pair in pairs], [_head(pair["people"]) for pair in pairs]
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
        above = _Above(None if role else head["head"].strip(), None, Marks(role=role))
        for one in _read_entries(line.part(head.start("people")), words, legend, alone=True):
            yield above.over(one)
    else:
        yield from _read_entries(line, words, legend, alone=alone)


def _read_entries(line: Passage, words: AttendanceWords, legend: Legend, *, alone: bool) -> Iterator[Listed]:
    entries = split(line, r"\s*;\s*(?:and\s+)?")
    for entry in entries:
        for one in split_people(entry, words, alone=alone and len(entries) == 1):
            person = read_person(one, words, legend)
            if person:
                yield Listed(person, person.affiliation, marks=person.marks)


def split_people(entry: Passage, words: AttendanceWords, *, alone: bool) -> tuple[Passage, ...]:
    """The people of one entry, each with what belongs to it; `alone`: nothing but commas can part people here."""
    parts = split(entry, _COMMA)
    heads = [re.split(_AND, _head(part.text))[0] for part in parts]
    if len(parts) == 2 and "(" in parts[0].text and "(" not in parts[1].text:
        return (entry,)  # 'Alex Smith (AS), Service Manager'
    joined = len([one for one in split(parts[-1], _AND) if is_full_name(_head(one.text))]) > 1
    if not _is_listing(heads, words, alone=alone, joined=joined):
        return tuple(_split_and(entry))
    starts = [0, *(index for index in range(1, len(parts)) if _starts_person(index, heads, words))]
    ends = [*starts[1:], len(parts)]
    spans = (Passage(entry.block, parts[a].start, parts[b - 1].end) for a, b in zip(starts, ends, strict=True))
    return tuple(one for person in spans for one in _split_and(person))


def _head(text: str) -> str:
    return re.split(r"\s*[(\[]|\s+[–—-]\s+", text, maxsplit=1)[0].strip(" .*†‡#")


def _is_listing(heads: list[str], words: AttendanceWords, *, alone: bool, joined: bool) -> bool:
    """Whether commas part people; `joined`: the last part holds two of them ('…, Jo Bloggs and Alex Smith')."""
    people = [head for head in heads if _is_person(head, words)]
    if len(heads) < 2 or not heads[0] or not _is_person(heads[0], words):
        return False
    full = [head for head in people if is_full_name(re.split(_AND, head)[0])]
    if len(heads) == 2 and not joined:
        return alone and (
            len(full) == 2 or (len(people) == 2 and not full and heads[0].isupper() == heads[1].isupper())
        )
    return len(full) > 1 or len(people) == len(heads)


def _is_person(head: str, words: AttendanceWords) -> bool:
    first = re.split(_AND, head)[0]
    return is_name(first) and not canonical_role(first, words) and read_mark(first, words) is None


def _starts_person(index: int, heads: list[str], words: AttendanceWords) -> bool:
    """In 'Alex Smith, DCC, Jo Bloggs, SECAS' the organisations belong to the person before them."""
    head = heads[index]
    if not _is_person(head, words):
        return False
    if is_full_name(head) or not any(is_full_name(other) for other in heads):
        return True
    if heads[0].isupper():
        return True
    alternating = all(is_full_name(other) == (place % 2 == 0) for place, other in enumerate(heads))
    return not alternating and not head.isupper()


def _split_and(entry: Passage) -> Iterator[Passage]:
    """'Alex Smith and Jo Bloggs' are two; 'Alex Smith, Safety and Security' is one."""
    parts = split(entry, _AND)
    people = all(is_name(_head(part.text).split(",")[0]) for part in parts)
    organisation = any("," in _head(part.text) for part in parts[:-1])
    if len(parts) > 1 and people and not organisation:
        yield from parts
    else:
        yield entry
