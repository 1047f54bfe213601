"""Text with a margin in which stands who is to act, as a page has it that was copied with its layout.

Action OPSG_41/04 – CSP A and B to agree one method of counting download          CSP A
attempts and report on it by the next meeting (OPSG_42).                          CSP B

The margin would end up inside the sentence; so each such passage is a row of two cells.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.text.line.gutters import columns_of
from opsgdocs.parsers.text.line.lines import Line, bullet, ends_open, ends_sentence, fold_spaces, is_key, starts_low
from opsgdocs.parsers.text.table.grids import Row

_GUTTER = compiled(r"(?<=\S)\s{6,}(?=\S)")
_SHORTEST = 45  # characters of text; what is shorter beside a margin may be a name in a list
_LONGEST_NOTE = 30
_MOST_LINES = 30
_ROOM = 8  # columns that are left blank before the margin
_FULL = 0.9  # of the width; letters are of different widths
_ACTION = compiled(r"\*{0,2}A(?:ction|CTION) \S{0,20}[ _]?\d{1,4}[/-]\d{1,4}\b")
_SLACK = 2  # columns that a note may stand beside the one above it


@dataclass
class _Passage:
    """The lines of one passage and of its margin so far, and where the margin begins."""

    start: int
    texts: list[Line] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)


def margin_rows(lines: Sequence[Line], at: int, width: int = 0) -> tuple[int, list[Row]] | None:
    """End and rows of the passages with a margin that begin with line `at`, if one does.

    `width` is how long the lines of the text are, its margin aside; 0 where nobody knows.
    """
    rows: list[Row] = []
    while found := _passage(lines, at, width):
        at, passage = found
        rows.append(Row(passage.texts[0], ((tuple(passage.texts),), _noted(passage))))
        if at == len(lines) or lines[at].blanks or lines[at].gap:
            break
    return (at, rows) if rows else None


def _passage(lines: Sequence[Line], at: int, width: int) -> tuple[int, _Passage] | None:
    """A sentence that goes on in the next line, or a whole action, with a note in the margin of its first."""
    if at >= len(lines) or bullet(lines[at]) is not None:
        return None
    text, note, start = _parted(lines[at])
    if (
        note is None
        or not note.text[:1].isupper()
        or len(text.text) < _SHORTEST
        or (ends_sentence(text.text) and not _ACTION.match(text.text))
        or is_key(text.text)
    ):
        return None
    whole = ends_sentence(text.text)
    passage = _Passage(start, [text], [note])
    end = at + 1
    while end < min(len(lines), at + _MOST_LINES) and _takes(passage, lines[end], width):
        end += 1
    return (end, passage) if whole or len(passage.texts) > 1 else None


def _takes(passage: _Passage, line: Line, width: int) -> bool:
    """Adds a line that goes on with the passage, its margin, or both."""
    if line.blanks or line.gap:
        return False
    if line.indent >= passage.start - _SLACK:
        passage.notes.append(line)
        return len(line.text) <= _LONGEST_NOTE
    text, note, start = _parted(line)
    beside = note is not None and abs(start - passage.start) <= _SLACK
    goes_on = not ends_sentence(passage.texts[-1].text)
    if not goes_on or (note is not None and not beside) or len(text.raw.rstrip()) > passage.start:
        return False
    if len(passage.texts) == 1 and not (beside or _wraps(passage, text, width)):
        return False
    passage.texts.append(text)
    if note is not None:
        passage.notes.append(note)
    return True


def _wraps(passage: _Passage, line: Line, width: int) -> bool:
    """True where the line is the second half of a sentence, or its first word had no room before the margin."""
    above = passage.texts[0]
    if starts_low(line.text) or line.text[:1].isdigit() or ends_open(above.text):
        return True
    room = passage.start - _ROOM
    return len(above.raw) + 1 + len(line.text.split(" ", 1)[0]) >= (min(room, _FULL * width) if width else room)


def _parted(line: Line) -> tuple[Line, Line | None, int]:
    """The text of the line, what stands in its margin, and where that begins."""
    columns = columns_of(line)
    gutters = list(_GUTTER.finditer(columns))
    note = columns[gutters[-1].end() :] if gutters else ""
    if len(gutters) != 1 or len(note) > _LONGEST_NOTE or ends_sentence(note):
        return line, None, 0
    raw = columns[: gutters[-1].start()]
    return replace(line, raw=raw, text=fold_spaces(raw)), replace(line, text=note), gutters[-1].end()


def _noted(passage: _Passage) -> tuple[tuple[Line, ...], ...]:
    """One name under another is a name of its own; 'members' under 'OPSG' goes on, as do names that the text joins."""
    text = " ".join(line.text for line in passage.texts)
    found: list[tuple[Line, ...]] = []
    for note in passage.notes:
        if found and (starts_low(note.text) or f"{found[-1][-1].text} {note.text}" in text):
            found[-1] = (*found[-1], note)
        else:
            found.append((note,))
    return tuple(found)
