"""Lists of people on the front page of which nobody was read, and lines of names in no list.

Attendees: Hannah Ortiz Kofi Mensah Laura Bianchi Steve Wu
"""

from collections.abc import Iterator
from itertools import takewhile

from opsgdocs.document import Heading
from opsgdocs.extractors.attendance.labels import attendance_label
from opsgdocs.extractors.attendance.names import is_full_name, is_nobody
from opsgdocs.extractors.attendance.unknown_labels import can_name_list, names_in
from opsgdocs.extractors.front.page import is_detail
from opsgdocs.extractors.reading import Reading
from opsgdocs.extractors.text.passage import Passage, lines
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.problems import problem
from opsgdocs.records import Minutes, Problem

_SHOWN = 60  # characters
_FEWEST = 2  # full names on a line
_MOST_LINES = 40
_MOST_WORDS = 5  # of one person's name
_TWO_WORDS = compiled(r"[A-Z][\w'’.-]*\s+[A-Z][\w'’-]+")
# 'Marsh House, Bell Lane' names nobody
_PLACE = late(
    compiled,
    r"(?i)\b(?:house|lane|street|st|road|rd|hall|room|centre|center|building|square|park|way|avenue|ave|court|church|school|hotel|"
    r"library|floor|suite|chambers?|campus|theatre|place|club|inn|arms|gardens?|teams|zoom|university|college|committee|board|group|"
    r"council|minutes|meeting|agenda|trust|forum|panel|ltd|limited|plc|inc|from|to|cc|copies|distribution|circulation|author\w*|"
    r"prepared|written|signed|dear|regards|north|south|east|west|new|great|saint|city|county|town)\b|\d",
)


def check_unread_people(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """One problem for each such line."""
    said = tuple(one.name for one in minutes.attendees)
    for line in _front_lines(reading):
        message = _doubt(line, said, reading)
        if message:
            yield problem("attendance_unclear", message, line.cite())
    for one in minutes.attendees:
        if (
            len(one.name.split()) > _MOST_WORDS
            and _TWO_WORDS.match(one.name)
            and all(map(_is_capital, one.name.split()))
        ):
            message = f"“{one.name[:_SHOWN]}” may be several people: nothing parts the names."
            yield problem("attendance_unclear", message, one.evidence)


def _is_capital(word: str) -> bool:
    return word[:1].isupper()


def _front_lines(reading: Reading) -> tuple[Passage, ...]:
    front = takewhile(lambda passage: passage.item is None, reading.passages())
    return lines([passage.block for passage in front if not isinstance(passage.block, Heading)])[:_MOST_LINES]


def _doubt(line: Passage, said: tuple[str, ...], reading: Reading) -> str | None:
    text = line.text.strip()
    if is_detail(text, reading.profile):
        return None
    label = attendance_label(line.block.text[line.start : line.end], reading.profile)
    rest = text[label.rest :].strip() if label and label.sure else ""
    if rest and _TWO_WORDS.match(rest) and not is_nobody(rest) and not any(name in rest for name in said):
        return f"“{text[:_SHOWN]}” names a list of people, but nobody was read of it."
    return None if label or _is_told(text, said) else f"“{text[:_SHOWN]}” may name people; they were not read."


def _is_told(text: str, said: tuple[str, ...]) -> bool:
    """Whether a line holds no two full names of which none was read."""
    head, colon, rest = text.partition(":")
    if _PLACE.search(text) or (colon and not can_name_list(head)):
        return True
    names = names_in(rest if colon else text)
    full = [name for name in names if is_full_name(name)]
    return len(full) < _FEWEST or len(full) * 3 < len(names) * 2 or any(name in text for name in said)
