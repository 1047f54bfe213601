"""The columns in which the cells of rows stand, where these are not those in which their heads stand.

Action ID        Action                    Date Raised   Last Target   Revised        Owner
OPSG 42/06       CAS to keep members              02/03/2021     Ongoing              CAS

A program that draws a page as text sets each line by itself; the rows of one page agree with each other all the same.
"""

from collections.abc import Sequence
from itertools import combinations, pairwise

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.text.line.gutters import columns_of
from opsgdocs.parsers.text.line.lines import Line

_PIECE = compiled(r"\S+(?: \S+)*")
_BEHIND_DATE = compiled(r"(?:(?<=[/.-]\d{4})|(?<=[/.-]\d\d)|(?<= (?:19|20)\d\d)) (?=\S)")
_DRIFT = 4  # columns of characters that a cell may begin further in than another of its column
_MOST_EMPTY = 2  # columns that no row fills
_MOST = 20  # columns
_CLEARER = 1.5  # times as far from their heads must the cells be in any other reading


def columns_of_rows(rows: Sequence[Line], heads: Sequence[int]) -> list[int]:
    """The columns in which the cells of these rows begin, one for each of the `heads`, which begin elsewhere.

    Nothing where they do not tell: a column that one row alone has is none, and two that no row has both may be one.
    """
    starts = [_starts(line) for line in rows]
    groups = _groups(sorted(start for row in starts for start in row))
    groups = [group for group in groups if len(group) > 1 or len(rows) < _DRIFT]
    if not all(_are_two(pair, starts) for pair in pairwise(groups)) or len(heads) > _MOST:
        return []
    found = [round(sum(group) / len(group)) for group in groups]
    return found if len(found) == len(heads) else _with_empty(found, heads)


def _starts(line: Line) -> set[int]:
    """Where the cells of a line begin; one that a single space parts from the date before it is a cell as well."""
    text = columns_of(line)
    return {found.start() for found in _PIECE.finditer(text)} | {found.end() for found in _BEHIND_DATE.finditer(text)}


def _groups(starts: Sequence[int]) -> list[list[int]]:
    groups: list[list[int]] = []
    for start in starts:
        if groups and start - groups[-1][-1] <= _DRIFT:
            groups[-1].append(start)
        else:
            groups.append([start])
    return groups


def _are_two(groups: tuple[list[int], list[int]], seen: Sequence[set[int]]) -> bool:
    left, right = map(set, groups)
    return any(left & row and right & row for row in seen)


def _with_empty(found: Sequence[int], heads: Sequence[int]) -> list[int]:
    """The columns with those between them that no row fills, where their heads tell beyond doubt which they are."""
    if not 0 < len(heads) - len(found) <= _MOST_EMPTY or len(found) < 2:
        return []
    readings = [kept for kept in combinations(range(len(heads)), len(found)) if kept[0] == 0]
    rated = sorted((_unevenness(found, [heads[at] for at in kept]), kept) for kept in readings)
    if len(rated) > 1 and rated[1][0] < _CLEARER * rated[0][0] + _DRIFT:
        return []
    return _spread(dict(zip(rated[0][1], found, strict=True)), heads)


def _unevenness(found: Sequence[int], heads: Sequence[int]) -> int:
    """How far cells stand from their heads, and how much further than those of the column before."""
    shifts = [cell - head for cell, head in zip(found, heads, strict=True)]
    return sum(map(abs, shifts)) + sum(abs(after - before) for before, after in pairwise(shifts))


def _spread(cells: dict[int, int], heads: Sequence[int]) -> list[int]:
    """A place for each column; one that no row fills stands as far from the one before as its head does."""
    places: list[int] = []
    for at, head in enumerate(heads):
        places.append(cells[at] if at in cells else places[-1] + head - heads[at - 1])
    return places if all(before < after for before, after in pairwise(places)) else []
