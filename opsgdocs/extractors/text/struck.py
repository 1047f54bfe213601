"""Text that is struck out says what no longer holds: 'by ~~4 March~~ 11 March'. It is left out before reading."""

from collections.abc import Iterator
from dataclasses import replace

from opsgdocs.document import Block, Document, Place, Run, Table, TextBlock
from opsgdocs.records import Evidence, Problem


def without_struck(document: Document) -> Document:
    """The document without struck-out runs; the same one where nothing is struck out."""
    if not any(run.strike for block in document.walk() for run in block.runs):
        return document
    return replace(document, blocks=tuple(_kept(document.blocks)))


def struck_problems(document: Document) -> Iterator[Problem]:
    """One note for each block that holds struck-out text."""
    from opsgdocs.problems import problem

    for block in document.walk():
        if not any(run.strike for run in block.runs):
            continue
        struck = " … ".join(run.text.strip() for run in block.runs if run.strike and run.text.strip())
        if struck:
            place = block.places[0] if block.places else Place()
            evidence = Evidence(page=place.page, bbox=place.bbox, path=place.path, end=len(struck), text=struck)
            yield problem("struck_out", f"Struck-out text was left out: “{struck[:80]}”.", (evidence,))


def _kept(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Table):
            rows = tuple(tuple(cell._replace(blocks=tuple(_kept(cell.blocks))) for cell in row) for row in block.rows)
            yield replace(block, rows=rows)
        elif any(run.strike for run in block.runs):
            yield from _plain(block)
        else:
            yield block


def _plain(block: TextBlock) -> Iterator[TextBlock]:
    """The block's other runs; white space that met over the gap is one space again."""
    runs: list[Run] = []
    for run in (run for run in block.runs if not run.strike):
        double = bool(runs) and runs[-1].text[-1:].isspace() and run.text[:1].isspace()
        runs.append(run._replace(text=run.text[1:]) if double else run)
    if any(run.text.strip() for run in runs):
        end = sum(len(run.text) for run in runs)
        yield replace(block, runs=tuple(runs), places=tuple(place for place in block.places if place.start < end))
