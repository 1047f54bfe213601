"""Entries of a list of actions that begin with an id of their own, with what became of each on lines beneath.

F126/3  Ring the plumber about the boiler
        Update: rang twice, no answer
        Status: Closed
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from opsgdocs.document import Block, Heading, Table, TextBlock, fold, walk
from opsgdocs.extractors.ids.action_ids import id_at
from opsgdocs.extractors.mark.informal import names_responsible
from opsgdocs.extractors.owner.heads import BEFORE_TO, head_of_action
from opsgdocs.extractors.status.outcomes import last_status
from opsgdocs.extractors.status.statuses import status_of
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

# Letters and a number, a meeting of a year, a year of a school: 'F126/3', 'AP 17', 'Task 1/2026-4', '2025/26-03'
_ID = late(
    compiled,
    r"\W{0,3}(?:(?P<word>(?i:tasks?|items?|actions?))\s+)?#?"
    r"(?P<lead>[A-Z](?:[A-Z0-9]|[ ._/-](?=[A-Z0-9])){0,14}?[ ._/-]?|\d{1,3}/20\d\d\s?[/–-]\s?"
    r"|20\d\d[/-]\d\d\s?[/–-]\s?)(?P<number>\d{1,4})[a-z]?"
    r"(?![\w/]|[.-]\d)(?:\s*[:.)–—-])?(?:\s+(?=\S)|$)",
)
_MOST_LINES = 6  # beneath an id up to the status
_NUMBERS = compiled(r"\d+")
_FEWEST = 2  # lines alike
_BESIDE = 2  # cells of a row: an id, and its lines


class Id(NamedTuple):
    """An id as printed, in two parts: what is common to several, and its number."""

    lead: str
    number: str


def listed_ids(blocks: Sequence[Block], profile: Profile) -> Iterator[Id]:
    """The ids of such entries, and of actions in the text whose ids are of their make: 'F127/1 DO to buy bulbs'."""
    found = [*_of_entries(blocks, profile), *_of_lines(blocks, profile)]
    found = [one for one in found if not id_at(f"{one.lead}{one.number}", profile)]
    shapes = {_shape(one.lead) for one in found if _NUMBERS.search(one.lead)}
    yield from found
    for block in walk(tuple(blocks)) if shapes else ():
        text = fold(block.text)
        one = _ID.match(text)
        if one and _shape(one["lead"]) in shapes and _is_task(text[one.end() :]):
            yield Id(one["lead"], one["number"])


def _is_task(text: str) -> bool:
    return bool(head_of_action(text, BEFORE_TO)) or names_responsible(text)


def _shape(lead: str) -> str:
    return _NUMBERS.sub("#", lead)


def _of_entries(blocks: Sequence[Block], profile: Profile) -> Iterator[Id]:
    for index, block in enumerate(blocks):
        if isinstance(block, Table):
            yield from _in_rows(block, profile)
        elif isinstance(block, TextBlock):
            found, beneath = _ID.match(fold(block.text)), blocks[index + 1 : index + 1 + _MOST_LINES]
            if found and _tells_status(_lines(block, beneath), profile):
                yield Id(found["lead"], found["number"])


def _of_lines(blocks: Sequence[Block], profile: Profile) -> Iterator[Id]:
    """'1/2026-3: Statnett delivers the test data. Done.' of the meetings of a year, or by letters and a meeting."""
    begun = ((_ID.match(text), text) for block in walk(tuple(blocks)) if (text := fold(block.text))[:1].isalnum())
    told = [one for one, text in begun if one and _NUMBERS.search(one["lead"]) and _is_told(text[one.end() :], profile)]
    shapes = Counter(_shape(one["lead"]) for one in told)
    yield from (Id(one["lead"], one["number"]) for one in told if shapes[_shape(one["lead"])] >= _FEWEST)


def _is_told(text: str, profile: Profile) -> bool:
    return bool(last_status(text, profile)) or names_responsible(text)


def _in_rows(table: Table, profile: Profile) -> Iterator[Id]:
    """The layout may set an id beside its lines: 'F126/3 | Ring the plumber … Status: Closed'."""
    pairs = [row for row in table.rows if len(row) == _BESIDE] if table.columns == _BESIDE else []
    for row in pairs:
        found = _ID.fullmatch(fold(row[0].text).strip())
        lines = (line for block in walk(row[-1].blocks) for line in _parted(block, profile))
        if found and _tells_status(lines, profile):
            yield Id(found["lead"], found["number"])


def _lines(block: TextBlock, behind: Sequence[Block]) -> Iterator[str]:
    """The lines of an entry, up to a heading or the next id."""
    yield from fold(block.text).split("\n")[1:]
    for one in behind:
        if not isinstance(one, TextBlock) or isinstance(one, Heading) or _ID.match(fold(one.text)):
            return
        yield from fold(one.text).split("\n")


def _parted(block: TextBlock, profile: Profile) -> list[str]:
    """The lines of a cell whose line ends may be lost: 'Ring them. Update: rang twice. Status: Closed'."""
    text = fold(block.text)
    cuts = [0, *(found.start() for found in _label(profile.tables.status_line).finditer(text)), len(text)]
    return [text[first:last] for first, last in pairwise(cuts)]


def _tells_status(lines: Iterator[str], profile: Profile) -> bool:
    label = _label(profile.tables.status_line)
    said = (line[found.end() :].strip() for line in lines if (found := label.match(line.strip())))
    return any(status_of(one, profile) is not None for one in said)


@cache
def _label(words: tuple[str, ...]) -> "re.Pattern[str]":
    return compiled(rf"(?<!\w)(?i:{'|'.join(map(re.escape, words))})\s*[:–—]\s*")
