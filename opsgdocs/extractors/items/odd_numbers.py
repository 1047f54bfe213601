"""Items numbered neither 1, 2, 3 nor in a form of the profile: '2025/014 Finance', 'BD/25/31 Finance', 'C. Finance'.

They count where at least three follow each other without a gap, with text between them, and nothing else tells items.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from opsgdocs.document import Block, Heading, ListItem, Table, TextBlock, fold
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_FEWEST = 3
_LONGEST_TITLE = 120  # characters
_SPEAKS = compiled(r"(?i)\b(?:is|are|was|were|will|has|have)\b|[.;,]$")
_LETTERS = 26
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


def _roman(text: str) -> int:
    values = [_ROMAN[letter] for letter in text.upper()]
    return sum(-one if one < after else one for one, after in pairwise([*values, 0]))


def _lettered(text: str) -> int:
    """'1a' and '1b' follow each other, and so do '1b' and '2a'."""
    return int(text[:-1]) * _LETTERS + ord(text[-1]) - ord("a")


def _letter(text: str) -> int:
    return ord(text) - ord("A") + 1


# '2025/014', 'BD/25/31' and 'FC25/31', 'Minute 45:', '(3)', '#3', '3/', 'III.', 'iii.', 'C.', 'M26.3', '§ 3', '3b.'
_FORMS: tuple[tuple["re.Pattern[str]", Callable[[str], int]], ...] = (
    (late(compiled, r"(?P<number>(?:19|20)\d\d/(?P<count>\d{1,4}))[.:)]?\s+"), int),
    (late(compiled, r"(?P<number>[A-Z]{1,6}/?\d{2,4}[/-](?P<count>\d{1,4}))[.:)]?\s+"), int),
    (late(compiled, r"(?:Minute|MINUTE)\s+(?P<number>(?P<count>\d{1,4}))(?:\s*[:.–-]\s+|\s+(?=[A-Z]))"), int),
    (late(compiled, r"\((?P<number>(?P<count>\d{1,2}))\)\s+"), int),
    (late(compiled, r"#(?P<number>(?P<count>\d{1,3}))[.:]?\s+"), int),
    (late(compiled, r"(?P<number>(?P<count>\d{1,2}))/\s+"), int),
    (late(compiled, r"(?P<number>(?P<count>[IVXL]{1,6}))[.)]\s+"), _roman),
    (late(compiled, r"(?P<number>(?P<count>[ivxl]{1,6}))[.)]\s+"), _roman),
    (late(compiled, r"(?P<number>(?P<count>[A-Z]))[.)]\s+"), _letter),
    (late(compiled, r"(?P<number>[A-Z]{1,4}\d{1,4}\.(?P<count>\d{1,3}))[.:)]?\s+"), int),
    (late(compiled, r"§\s?(?P<number>(?P<count>\d{1,3}))[.:)]?\s+"), int),
    (late(compiled, r"(?P<number>(?P<count>\d{1,2}[a-z]))[.)]\s+"), _lettered),
)


class OddItem(NamedTuple):
    """A block that begins an item; `number` as printed: '2025/014', 'III'."""

    at: int
    number: str
    title: str
    value: int


def odd_items(blocks: Sequence[Block]) -> tuple[OddItem, ...]:
    """The longest run of items of one odd form; () where there is none."""
    runs = (_run(blocks, form, count) for form, count in _FORMS)
    return max(runs, key=len, default=())


def _run(blocks: Sequence[Block], form: "re.Pattern[str]", count: Callable[[str], int]) -> tuple[OddItem, ...]:
    found = tuple(_items(blocks, form, count))
    rises = all(_follows(after.value, one.value, by_letters=count is _lettered) for one, after in pairwise(found))
    spread = all(after.at > one.at + 1 for one, after in pairwise(found))
    return found if len(found) >= _FEWEST and rises and spread else ()


def _follows(after: int, one: int, *, by_letters: bool) -> bool:
    return after == one + 1 or (by_letters and after == (one // _LETTERS + 1) * _LETTERS)


def _items(blocks: Sequence[Block], form: "re.Pattern[str]", count: Callable[[str], int]) -> Iterator[OddItem]:
    for index, block in enumerate(blocks):
        if isinstance(block, Table) or len(block.text) > _LONGEST_TITLE:
            continue
        text = _with_marker(block)
        match = form.match(text)
        title = text[match.end() :].strip() if match else ""
        if match and title and not _SPEAKS.search(title):
            yield OddItem(index, match["number"], title, count(match["count"]))


def _with_marker(block: TextBlock) -> str:
    marker = block.marker.strip() if isinstance(block, Heading | ListItem) else ""
    return f"{marker} {fold(block.text).strip()}" if marker else fold(block.text).strip()
