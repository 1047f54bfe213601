"""A block without its beginning, of which blanks are left, so that offsets still count from the block's own start."""

from collections.abc import Iterator
from dataclasses import replace

from opsgdocs.document import Run, TextBlock


def without_start(block: TextBlock, count: int) -> TextBlock:
    """The block with blanks in place of its first `count` characters."""
    return replace(block, runs=tuple(_blanked(block.runs, count)))


def _blanked(runs: tuple[Run, ...], count: int) -> Iterator[Run]:
    for run in runs:
        blank = min(count, len(run.text))
        count -= blank
        yield run._replace(text=" " * blank + run.text[blank:])


def between(block: TextBlock, start: int, end: int) -> TextBlock:
    """What stands from `start` to `end` of the block, at its own offsets."""
    return replace(block, runs=tuple(runs_until(tuple(_blanked(block.runs, start)), end)))


def runs_until(runs: tuple[Run, ...], count: int) -> Iterator[Run]:
    """The runs of the first so many characters."""
    for run in runs:
        text = run.text[: max(0, count)]
        count -= len(run.text)
        if text:
            yield run._replace(text=text)
