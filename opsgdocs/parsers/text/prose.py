"""The prose over the whole width that stands under the rows of a table, and where it ends under the last one.

Some progress has been made.
Action Status: Open
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from opsgdocs.parsers.text.lines import Line, bullet, hashes, is_key, starts_block
from opsgdocs.parsers.text.numbering import is_bare_title
from opsgdocs.parsers.text.wrapping import Wrapping, continues

PROSE_LINES = 60
"""At most, under one row."""


def prose_end(lines: Sequence[Line], end: int, keys: AbstractSet[str | None]) -> int:
    """The end of the prose under the last row, which ends before line `end`.

    Args:
        lines: those of the text.
        end: the place after the last row.
        keys: what the prose under the other rows ends with: 'action status', None for a sentence.
    """
    if not keys:
        last = _touching(lines, end)
        return last if last > end and _is_bare_key(lines[last - 1]) else end
    if keys == {None}:
        return _touching(lines, end)
    for at in range(end, min(end + PROSE_LINES, len(lines))):
        key = key_of(lines[at])
        if key is not None and key in keys:
            return at + 1
        if key is None and _begins_else(lines[at]):
            break
    return end


def key_of(line: Line) -> str | None:
    """'action status' for 'Action Status: Open'."""
    return line.text.split(":")[0].casefold() if is_key(line.text) else None


def paragraphs_under(
    lines: Sequence[Line], wrapping: Wrapping, before: Sequence[Sequence[Line]] = ()
) -> list[list[Line]]:
    """The paragraphs that these lines are; the first may go on with the last of those `before` a page end."""
    found = [list(paragraph) for paragraph in before]
    for index, line in enumerate(lines):
        after = replace(line, gap=True) if before and not index else line
        if found and continues(found[-1][-1], after, wrapping):
            found[-1].append(after)
        else:
            found.append([after])
    return found


def _begins_else(line: Line) -> bool:
    return hashes(line) is not None or (starts_block(line) and bullet(line) is None)


def _touching(lines: Sequence[Line], end: int) -> int:
    """The end of the lines that follow without an empty one between."""
    last = end
    while last < min(end + PROSE_LINES, len(lines)) and not lines[last].blanks and not _begins(lines[last]):
        last += 1
    return last


def _begins(line: Line) -> bool:
    return starts_block(line) or (not line.indent and is_bare_title(line.text))


def _is_bare_key(line: Line) -> bool:
    """True for 'Action Status: Open', not for 'Next Meeting: 3 March 2020'."""
    return is_key(line.text) and not any(char.isdigit() for char in line.text)
