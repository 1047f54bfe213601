"""The prose over the whole width that stands under the rows of a table, and where it ends under the last one.

Some progress has been made.
Action Status: Open
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.text.entry.numbering import is_bare_title
from opsgdocs.parsers.text.line.lines import TAB, Line, bullet, hashes, is_key, starts_block
from opsgdocs.parsers.text.line.wrapping import Wrapping, continues

PROSE_LINES = 60
"""At most, under one row."""
_MARK = compiled(r"<p\b[^<>]{0,200}>", re.IGNORECASE)
_CLOSED = compiled(r"</p>$", re.IGNORECASE)
_MARKS = compiled(r"</?p\b[^<>]{0,200}>", re.IGNORECASE)


def prose_end(lines: Sequence[Line], end: int, keys: AbstractSet[str | None]) -> int:
    """The end of the prose under the last row, which ends before line `end`.

    Args:
        lines: those of the text.
        end: the place after the last row.
        keys: what the prose under the other rows ends with: 'action status', None for a sentence.
    """
    marked = _marked(lines, end)
    if marked > end:
        return marked
    if not keys:
        last = _touching(lines, end)
        return last if last > end and _is_bare_key(lines[last - 1]) else end
    if keys == {None}:
        return _touching(lines, end)
    for at in range(end, min(end + PROSE_LINES, len(lines))):
        key = key_of(lines[at])
        if (key is not None and key in keys) or _says(lines, end, at, keys):
            return at + 1
        if key is None and _begins_else(lines[at]):
            break
    return end


def key_of(line: Line) -> str | None:
    """'action status' for 'Action Status: Open', be it marked as a paragraph behind others or not."""
    text = [part.strip() for part in _MARKS.split(line.text) if part.strip()][-1:] or [line.text]
    return text[0].split(":")[0].casefold() if is_key(text[0]) else None


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


def _says(lines: Sequence[Line], end: int, at: int, keys: AbstractSet[str | None]) -> bool:
    """True for 'Done in May. Action Status: Closed' where the prose under other rows ends with that key alone."""
    if any(line.blanks for line in lines[end : at + 1]):
        return False
    return any(f". {key}: " in lines[at].text.casefold() for key in keys if key)


def _marked(lines: Sequence[Line], end: int) -> int:
    """The end of the paragraphs with marks, '<p>…</p>', under a row: no text behind a table has them.

    What a program left without marks under them is the row's own status.
    """
    last = end
    while last < min(end + PROSE_LINES, len(lines)) and _is_marked(lines, end, last):
        last += 1
    bare = last > end and last < len(lines) and not lines[last].blanks and _is_bare_key(lines[last])
    return last + bare


def _is_marked(lines: Sequence[Line], end: int, at: int) -> bool:
    line = lines[at]
    if line.blanks or TAB in line.raw.strip():
        return False
    goes_on = at > end and not _CLOSED.search(lines[at - 1].text) and not _begins(line)
    return bool(_MARK.match(line.text)) or goes_on


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
