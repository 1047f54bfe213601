"""Issues Log papers for tests, from a few lines: `paper("# Log", "## Late alerts", "### Status", "Open.")`.

A line that begins with '#' is a heading, with '- ' a list item, indented by two blanks for each level, `**bold**` is
bold. A table is given as it is.
"""

import re

from opsgdocs.document import Block, Cell, Document, Heading, ListItem, Paragraph, Run, Table
from opsgdocs.extractors.papers import extract_issues_log
from opsgdocs.profile import load
from opsgdocs.records import Issue, IssuesLogPaper
from tests.extractors.pages import at_places

OPSG = load("opsg")
SECTIONS = ("### Current Stage", "Assess", "### Issue and Impact", "It hurts.", "### Status", "Open.", "### Next Steps", "Wait.")  # fmt: skip

_HEADING = re.compile(r"(#+) ")
_ITEM = re.compile(r"( *)- ")


def document(*lines: str | Block, name: str = "paper.txt") -> Document:
    """The lines as a Document, with a path for each block."""
    return at_places(Document(name, tuple(map(block, lines))))


def paper(*lines: str | Block, profile=OPSG) -> IssuesLogPaper:
    """The record of these lines."""
    return extract_issues_log(document(*lines), profile)


def issue(*lines: str | Block) -> Issue:
    """The only issue of a paper with these lines below its title 'Late alerts'."""
    (found,) = paper("# OPSG Issues Log", "## Late alerts", *lines).issues
    return found


def codes(record: IssuesLogPaper) -> list[str]:
    """The codes of its problems."""
    return [problem.code for problem in record.problems]


def block(line: str | Block) -> Block:
    """One block."""
    if not isinstance(line, str):
        return line
    if match := _HEADING.match(line):
        return Heading(_runs(line[match.end() :]), level=len(match[1]) - 1)
    if match := _ITEM.match(line):
        return ListItem(_runs(line[match.end() :]), level=len(match[1]) // 2)
    return Paragraph(_runs(line))


def grid(*rows: tuple[str, ...]) -> Table:
    """A table; a cell 'Assess@8EA9DB' is shaded, a row of one text runs over all columns, lines are paragraphs."""
    width = max(map(len, rows))
    return Table(tuple(_row(row, at, width) for at, row in enumerate(rows)), columns=width)


def _row(row: tuple[str, ...], at: int, width: int) -> tuple[Cell, ...]:
    last = width - len(row) + 1
    return tuple(_cell(text, (at, column), last if column == len(row) - 1 else 1) for column, text in enumerate(row))


def _cell(text: str, place: tuple[int, int], span: int) -> Cell:
    words, _, shade = text.partition("@")
    blocks = tuple(block(line) for line in words.split("\n"))
    return Cell(blocks, *place, column_span=span, shade=shade or None)


def _runs(text: str) -> tuple[Run, ...]:
    return tuple(Run(part, bold=at % 2 == 1) for at, part in enumerate(text.split("**")) if part)
