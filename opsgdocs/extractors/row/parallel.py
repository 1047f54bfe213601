"""Rows of a table that hold several actions, line by line: two tasks, two owners and two days in one row.

5 | … | Add attendance by year group | HT    | 29/01/2025
      | Check the central record     | SG/HO | 31/01/2025
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from opsgdocs.document import Block, Cell, ListItem, Paragraph, TextBlock, fold
from opsgdocs.extractors.ids.action_ids import id_at
from opsgdocs.extractors.owner.heads import BEFORE_TO, head_of_action
from opsgdocs.extractors.owner.owners import is_party
from opsgdocs.extractors.row.rows import ActionRow
from opsgdocs.extractors.text.blanks import between, without_start
from opsgdocs.kept_patterns import compiled
from opsgdocs.profile import Profile

_ALIKE = ("owner", "target")
_LETTER = compiled(r"\s*\(?(?P<letter>[a-h]|[ivx]{1,3}|\d)\)\s+(?=\S)")
_BESIDES = ("status", "update", "revised")  # parted too where they have a line for each


def parted(row: ActionRow, profile: Profile) -> Iterator[ActionRow]:
    """The actions of a row: each paragraph of its text with the line beside it, where the lines match; else the row."""
    tasks = _paragraphs(row.cells.get("text"))
    lines = {name: _paragraphs(row.cells.get(name)) for name in _ALIKE}
    several = len(tasks) > 1 and not id_at(row.text("id"), profile) and not row.beneath and _begin_anew(tasks)
    counts = [len(found) for found in lines.values()]
    lettered = [_letters(found) for found in (tasks, lines["owner"])]
    each = bool(lettered[0]) and lettered[0] == lettered[1] and counts[1] in (0, 1, len(tasks))
    told = counts[0] == 0 and counts[1] in (0, 1, len(tasks)) and all(map(_says_who, tasks))
    if not (several and (each or told or _match(len(tasks), *counts))):
        yield row
        return
    more = {name: _paragraphs(row.cells.get(name)) for name in _BESIDES}
    lines |= {name: found for name, found in more.items() if len(found) == len(tasks)}
    for index, task in enumerate(tasks):
        beside = {name: _only(row, name, _bare(found[index])) for name, found in lines.items() if len(found) > 1}
        yield row._replace(cells={**row.cells, "text": _only(row, "text", task), **beside})


def _match(tasks: int, owners: int, days: int) -> bool:
    """Two owners of two tasks with one day may be the owners of both."""
    return (days == tasks and owners in (1, tasks)) or (owners == tasks and days == 0)


def _says_who(task: TextBlock) -> bool:
    """'Carl to send photos to Eve' needs no owner beside it."""
    text = fold(task.text).strip()
    head = head_of_action(text, BEFORE_TO)
    return bool(head) and text.startswith(head) and is_party(head)


def _letters(lines: tuple[TextBlock, ...]) -> tuple[str, ...]:
    """The letters of '(a) AB' and '(b) TC'; () where a line has none."""
    found = [_LETTER.match(line.text) for line in lines]
    return tuple(one["letter"] for one in found if one) if all(found) else ()


def _bare(line: TextBlock) -> TextBlock:
    letter = _LETTER.match(line.text)
    return without_start(line, letter.end()) if letter else line


def _paragraphs(cell: Cell | None) -> tuple[TextBlock, ...]:
    """The filled paragraphs of a cell, and the lines that were typed in them; none where it holds anything else."""
    blocks: tuple[Block, ...] = cell.blocks if cell else ()
    if not all(isinstance(block, Paragraph | ListItem) for block in blocks):
        return ()
    lines = (line for block in blocks if isinstance(block, TextBlock) for line in _lines(block))
    return tuple(line for line in lines if line.text.strip())


def _lines(block: TextBlock) -> Iterator[TextBlock]:
    if "\n" not in block.text:
        yield block
        return
    ends = [found.start() for found in re.finditer("\n", block.text)]
    for start, end in pairwise([0, *(end + 1 for end in ends), len(block.text) + 1]):
        part = between(block, start, end - 1)
        yield Paragraph(part.runs, part.places)


def _begin_anew(tasks: tuple[TextBlock, ...]) -> bool:
    """'Order the paint, | then have the fence painted.' is one task on two lines."""
    texts = [fold(task.text).strip() for task in tasks]
    return not any(text[0].islower() for text in texts) and not any(text.endswith((",", ":")) for text in texts)


def _only(row: ActionRow, name: str, block: TextBlock) -> Cell:
    return row.cells[name]._replace(blocks=(block,))
