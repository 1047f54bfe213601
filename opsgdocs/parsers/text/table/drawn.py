"""Tables drawn with characters: cells between pipes, perhaps with borders around them.

| Item  | Description          | Res |
| ----- | -------------------- | --- |
| 25.00 | Document the meeting | AM  |
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.text.line.lines import Line, fold_spaces
from opsgdocs.parsers.text.table.grids import Field, Row, row_of, under

_SEPARATOR = compiled(r"[|+]?[ \t]*:?[-=]+:?[ \t]*(?:[|+][ \t]*:?[-=]+:?[ \t]*)*[|+]?$")
_BORDER = compiled(r"\+(?:[-=:]+\+)+$")
_PIPE = compiled(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Drawing:
    """Rows of a drawn table, and the place among the lines after its last."""

    end: int
    rows: tuple[Row, ...]
    header_rows: int = 0


def find_drawing(lines: Sequence[Line], at: int) -> Drawing | None:
    """The drawn table that begins with line `at`, if one does."""
    if not is_drawn(lines[at]):
        return None
    end = _end(lines, at)
    drawn = lines[at:end]
    if not _is_unmistakable(drawn):
        return None
    rows = _bordered(drawn) if _BORDER.match(drawn[0].text) else [_cells(line) for line in drawn if not _is_line(line)]
    return _drawing(end, rows, _has_head(drawn)) if rows else None


def next_drawing(lines: Sequence[Line], at: int) -> int:
    """From which line on a table may begin, where none begins with the drawn line `at`.

    No line parts a head from rows there, so those that are no table are told from the end of the lines.
    """
    end = _end(lines, at)
    last, framed, even, start = _pipes(lines[end - 1]), True, True, end
    while start > at:
        count = _pipes(lines[start - 1])
        framed, even = framed and _is_framed(lines[start - 1]), even and count == last
        if count < 2 or not (framed or even):
            break
        start -= 1
    return max(at + 1, start)


def _drawing(end: int, rows: list[Row], has_head: int) -> Drawing:
    # An empty head is how Markdown writes a table that has none.
    if has_head and not any(rows[0].texts) and len(rows) > 1:
        return Drawing(end=end, rows=tuple(rows[1:]))
    repeated = [row for row in rows[1:] if row.texts != rows[0].texts]
    return Drawing(end=end, rows=(rows[0], *repeated), header_rows=has_head)


def _end(lines: Sequence[Line], at: int) -> int:
    end = at + 1
    while end < len(lines) and is_drawn(lines[end]) and (not lines[end].blanks or lines[end].gap):
        end += 1
    return end


def is_drawn(line: Line) -> bool:
    """True for a line with a pipe, or a border."""
    return bool(_PIPE.search(line.text)) or bool(_BORDER.match(line.text))


def _is_line(line: Line) -> bool:
    return bool(_SEPARATOR.match(line.text))


def _is_unmistakable(drawn: Sequence[Line]) -> bool:
    if any(_is_line(line) for line in drawn):
        return len(drawn) > 1
    counts = list(map(_pipes, drawn))
    framed = all(map(_is_framed, drawn))
    return len(drawn) > 1 and min(counts) > 1 and (framed or len(set(counts)) == 1)


def _pipes(line: Line) -> int:
    return len(_PIPE.findall(line.text))


def _is_framed(line: Line) -> bool:
    return line.text.startswith("|") and line.text.endswith("|")


def _has_head(drawn: Sequence[Line]) -> int:
    """1 where a drawn line stands under the first row and is the only one inside the table, or a double one."""
    inner = [at for at, line in enumerate(drawn) if _is_line(line) and 0 < at < len(drawn) - 1]
    double = any("=" in drawn[at].text for at in inner)
    first = 2 if _BORDER.match(drawn[0].text) else 1
    return 1 if double or inner[:1] == [first] else 0


def _cells(line: Line) -> Row:
    cells = [fold_spaces(cell.replace("\\|", "|")) for cell in _PIPE.split(line.raw.strip())]
    if cells and not cells[0] and line.text.startswith("|"):
        cells = cells[1:]
    if cells and not cells[-1] and line.text.endswith("|"):
        cells = cells[:-1]
    return row_of(line, cells or [""])


def _bordered(drawn: Sequence[Line]) -> list[Row]:
    """Rows between borders; their cells may take several lines."""
    rows: list[Row] = []
    fresh = True
    for line in drawn:
        if _is_line(line):
            fresh = True
            continue
        row = _cells(line)
        if fresh or not rows:
            rows.append(row)
        else:
            rows[-1] = _stacked(rows[-1], row)
        fresh = False
    return rows


def _stacked(upper: Row, lower: Row) -> Row:
    width = max(len(upper.fields), len(lower.fields))
    pairs = zip(_padded(upper, width), _padded(lower, width), strict=True)
    return replace(upper, fields=tuple(under(above, below) for above, below in pairs))


def _padded(row: Row, width: int) -> tuple[Field, ...]:
    return (*row.fields, *((),) * (width - len(row.fields)))
