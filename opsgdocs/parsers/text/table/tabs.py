"""Where a table of tab lines begins and ends, with the prose that stands between its rows."""

from collections.abc import Sequence

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.text.line.lines import Line, hashes
from opsgdocs.parsers.text.line.wrapping import Wrapping, continues
from opsgdocs.parsers.text.table.grids import Row, fields_of, is_tab_row, is_tab_table, prose_row, tab_row
from opsgdocs.parsers.text.table.prose import key_of, prose_end

_PROSE_LINES = 40  # at most, between two rows of one table
_FEWEST = 3  # columns
_SHAPE = compiled(r"\d+")


def find_tab_rows(lines: Sequence[Line], at: int, wrapping: Wrapping) -> tuple[int, list[Row]] | None:
    """End and rows of the table that begins with line `at`, if one does."""
    if not is_tab_row(lines[at]):
        return None
    end = at + 1
    while end < len(lines):
        following = _following(lines, at, end)
        if following == end:
            break
        end = following
    tabbed = [line for line in lines[at:end] if is_tab_row(line)]
    if not is_tab_table(tabbed):
        return None
    end = _with_last_prose(lines, at, end)
    return end, _rows(lines[at:end], wrapping)


def _following(lines: Sequence[Line], first: int, at: int) -> int:
    """Where the table goes on to from line `at`; `at` itself where it does not go on."""
    line = lines[at]
    if is_tab_row(line):
        return at + 1 if not line.blanks or line.gap or _spaced_rows(lines, first, at) else at
    return _over_prose(lines, first, at)


def _spaced_rows(lines: Sequence[Line], first: int, at: int) -> bool:
    """True where all rows of the table have one empty line between them."""
    columns = len(fields_of(lines[first]))
    if lines[at].blanks != 1 or len(fields_of(lines[at])) != columns:
        return False
    if at - first > 1:
        return all(line.blanks for line in lines[first + 1 : at])
    if at + 1 == len(lines):
        return columns > 2
    # Two tables of two columns may stand under each other: the next row must be spaced like this one.
    return lines[at + 1].blanks > 0 and (columns > 2 or is_tab_row(lines[at + 1]))


def _over_prose(lines: Sequence[Line], first: int, at: int) -> int:
    columns = len(fields_of(lines[first]))
    if columns < 3:
        return at
    for end in range(at, min(at + _PROSE_LINES, len(lines))):
        line = lines[end]
        if is_tab_row(line):
            return end + 1 if _same_kind(lines, first, at, end) else at
        if hashes(line) is not None:
            return at
    return at


def _same_kind(lines: Sequence[Line], first: int, at: int, end: int) -> bool:
    """True where the row at `end` is another row of the table that prose interrupts at `at`."""
    fields = fields_of(lines[end])
    if len(fields) != len(fields_of(lines[first])):
        return False
    if not any(line.blanks for line in lines[at : end + 1]):
        return True
    if not any(char.isdigit() for char in fields[0]):
        return False
    above = next((line for line in reversed(lines[max(first, at - _PROSE_LINES) : at]) if is_tab_row(line)), None)
    return above is not None and _shape(fields[0]) == _shape(fields_of(above)[0])


def _shape(text: str) -> str:
    return _SHAPE.sub("0", text)


def _with_last_prose(lines: Sequence[Line], first: int, end: int) -> int:
    """Prose under the last row belongs to it where it ends as the prose under the other rows does."""
    under = {
        key_of(line)
        for line, after in zip(lines[first:end], lines[first + 1 : end], strict=False)
        if is_tab_row(after) and not is_tab_row(line)
    }
    last = prose_end(lines, end, under - {None})
    # Under two columns of names stands what has to do with none of them.
    if any(map(is_tab_row, lines[end:last])) or (not under and len(fields_of(lines[first])) < _FEWEST):
        return end
    return last


def _rows(lines: Sequence[Line], wrapping: Wrapping) -> list[Row]:
    rows: list[Row] = []
    prose: list[list[Line]] = []
    for line in lines:
        if is_tab_row(line):
            rows += [prose_row(prose)] if prose else []
            rows.append(tab_row(line))
            prose = []
        elif prose and continues(prose[-1][-1], line, wrapping):
            prose[-1].append(line)
        else:
            prose.append([line])
    return rows + ([prose_row(prose)] if prose else [])
