"""Lists that were typed into one paragraph or cell, with a line for each entry: '- Write the paper<br>- Send it'."""

from collections.abc import Sequence
from dataclasses import replace

from opsgdocs.document import Paragraph, Place, Run, TextBlock
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.text.entry.bullets import BULLETS, with_levels
from opsgdocs.parsers.text.entry.entry import Entry
from opsgdocs.parsers.text.entry.numbering import as_item

_NUMBER = compiled(r"(\(?)(\d{1,2}|[a-z])([.)])(?= \S)")
_DASHES = ("-", "–", "o")


def typed_entries(block: Paragraph) -> tuple[TextBlock, ...]:
    """The paragraph as the entries of a list that its lines are, with the text before them; else as it is."""
    lines = block.text.split("\n")
    markers = typed_markers(lines)
    if not any(markers):
        return (block,)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    firsts = [at for at, marker in enumerate(markers) if marker or not at]
    blocks: list[TextBlock] = []
    for at, end in zip(firsts, [*firsts[1:], len(lines)], strict=True):
        part = _part(block, starts[at], starts[at] + len("\n".join(lines[at:end]).rstrip()))
        blocks.append(as_item(part, markers[at]) if markers[at] else part)
    return _levelled([block for block in blocks if block.text])


def typed_markers(lines: Sequence[str]) -> list[str]:
    """The bullet or number that each line begins with, '' where it begins no entry of a list."""
    bullets = [found[1] if (found := BULLETS.match(line)) else "" for line in lines]
    trusted = [bullet if bullet and _is_entry(lines, bullets, at) else "" for at, bullet in enumerate(bullets)]
    return [bullet or number for bullet, number in zip(trusted, _numbers(lines), strict=True)]


def _is_entry(lines: Sequence[str], bullets: Sequence[str], at: int) -> bool:
    """False for a lone dash in the middle, which stands between words: 'April' over '– May'."""
    if bullets[at] not in _DASHES or not at:
        return True
    return bullets.count(bullets[at]) > 1 or bool(bullets[at - 1]) or lines[at - 1].rstrip().endswith((":", ";"))


def _numbers(lines: Sequence[str]) -> list[str]:
    """The numbers that count on from line to line: '1.', '2.'; one alone may be a date or the number of an item."""
    found = [_NUMBER.match(line) for line in lines]
    counted = {(mark[1], _value(mark[2]), mark[3]) for mark in found if mark}
    return [
        mark[0] if mark and any((mark[1], _value(mark[2]) + step, mark[3]) in counted for step in (-1, 1)) else ""
        for mark in found
    ]


def _value(mark: str) -> int:
    return int(mark) if mark.isdecimal() else 1000 + ord(mark)


def _part(block: Paragraph, start: int, end: int) -> Paragraph:
    """The text from `start` to `end`, and the places that it begins and goes on in."""
    runs: list[Run] = []
    offset = 0
    for run in block.runs:
        text = run.text[max(start - offset, 0) : max(end - offset, 0)]
        offset += len(run.text)
        if text:
            runs.append(run._replace(text=text))
    return replace(block, runs=tuple(runs), places=_places(block.places, start, end))


def _places(places: Sequence[Place], start: int, end: int) -> tuple[Place, ...]:
    first = max((at for at, place in enumerate(places) if place.start <= start), default=0)
    return tuple(place._replace(start=max(place.start - start, 0)) for place in places[first:] if place.start < end)


def _levelled(blocks: Sequence[TextBlock]) -> tuple[TextBlock, ...]:
    if len(blocks) < 2:
        return tuple(blocks)
    return tuple(
        entry.block for entry in with_levels([Entry(block) for block in blocks]) if isinstance(entry.block, TextBlock)
    )
