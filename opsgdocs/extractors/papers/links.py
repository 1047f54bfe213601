"""Hyperlinks of a paper: the words that carry them, or the address itself where it stands in the text."""

from collections.abc import Iterable, Iterator

from opsgdocs.document import Table, TextBlock, fold, walk
from opsgdocs.extractors.papers.line import Line
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.kept_patterns import compiled
from opsgdocs.records import Evidence, Link

_ADDRESS = compiled(r"(?:https?://|www\.)[^\s<>\"“”]+[^\s<>\"“”.,;:!?)\]']")


def find_links(lines: Iterable[Line]) -> tuple[Link, ...]:
    """Each link once, with all its places."""
    found: dict[tuple[str, str], list[Evidence]] = {}
    for block, start, end in _stretches(lines):
        for text, target, first, last in (*_carried(block, start, end), *_printed(block, start, end)):
            found.setdefault((text, target), []).extend(cite(block, first, last))
    return tuple(Link(text=text, target=target, evidence=tuple(places)) for (text, target), places in found.items())


def _stretches(lines: Iterable[Line]) -> Iterator[tuple[TextBlock, int, int]]:
    for line in lines:
        if line.cells:
            blocks = walk((Table(rows=line.cells),))
            yield from ((block, 0, len(block.text)) for block in blocks)
        elif line.passage:
            yield line.passage.block, line.passage.start, line.passage.end


def _carried(block: TextBlock, start: int, end: int) -> Iterator[tuple[str, str, int, int]]:
    """Runs that lead somewhere; those of one link are one."""
    at, open_at, target = 0, 0, None
    for run in (*block.runs, None):
        href = run.href if run else None
        if target and href != target:
            text = " ".join(block.text[open_at:at].split())
            if start <= open_at < end and text:
                yield text, target, open_at, at
        if href != target:
            open_at, target = at, href
        at += len(run.text) if run else 0


def _printed(block: TextBlock, start: int, end: int) -> Iterator[tuple[str, str, int, int]]:
    if "://" not in block.text and "www." not in block.text:
        return
    linked = {first for _, _, first, _ in _carried(block, start, end)}
    text = fold(block.text)
    for match in _ADDRESS.finditer(text, start, end):
        if match.start() not in linked:
            yield match[0], match[0], match.start(), match.end()
