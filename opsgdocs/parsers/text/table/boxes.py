"""Boxes of two cells drawn with spaces: an id, and beside it the text that it names, broken over several lines.

Action AB_112/01                     The Clerk to notify Party A of the outcome within 5 Working
                                     Days.
"""

from collections.abc import Sequence

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.text.line.gutters import columns_of
from opsgdocs.parsers.text.line.lines import Line, starts_block
from opsgdocs.parsers.text.table.grids import Row, row_of, under

_LABEL = compiled(r"(?P<label>\S{1,20}(?: \S{1,20}){0,3})\s{3,}(?P<text>\S+(?: \S+){2,})$")
_ID = compiled(r"(?:[A-Za-z]{1,20}:? (?:[–-] )?)?(?:[A-Z][A-Za-z&]{0,20}[ _-]?){0,2}\d{1,4}[/-]\d{1,4}[a-z]?:?")
_SHORTEST = 30  # characters; what had to be broken fills its cell
_MOST_LINES = 40
_SLACK = 1  # columns of characters


def boxed_rows(lines: Sequence[Line], at: int) -> tuple[int, list[Row]] | None:
    """End and rows of the box, or of several under each other, that begin with line `at`."""
    rows: list[Row] = []
    while found := _box(lines, at):
        at, row = found
        rows.append(row)
        if at == len(lines) or lines[at].blanks:
            break
    return (at, rows) if rows else None


def _box(lines: Sequence[Line], at: int) -> tuple[int, Row] | None:
    found = _LABEL.match(columns_of(lines[at])) if at < len(lines) and lines[at].indent <= 1 else None
    if found is None or not _ID.fullmatch(found["label"]) or len(found["text"]) < _SHORTEST:
        return None
    end = at + 1
    while end < min(len(lines), at + _MOST_LINES) and _goes_on(lines[end], found.start("text")):
        end += 1
    if end == at + 1:
        return None
    label, text = row_of(lines[at], [found["label"], found["text"]]).fields
    for line in lines[at + 1 : end]:
        text = under(text, row_of(line, [line.text]).fields[0])
    return end, Row(lines[at], (label, text))


def _goes_on(line: Line, column: int) -> bool:
    """True for what stands in the second cell alone, directly under the line before or at the top of the next page."""
    beside = abs(len(columns_of(line)) - len(columns_of(line).lstrip()) - column) <= _SLACK
    return beside and (not line.blanks or line.gap) and not starts_block(line)
