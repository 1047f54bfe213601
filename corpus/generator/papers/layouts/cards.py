"""P3: one table for each issue, its stage a shaded cell among five."""

from pathlib import Path
from typing import Any

from corpus.generator import word
from corpus.generator.papers.layouts.parts import LABELS, lines, recommend
from corpus.generator.papers.model import Issue, Paper, Papers
from corpus.generator.shown import long_date

_WIDTHS = (3.4, 2.7, 2.7, 2.7, 2.7, 2.7)


def write(paper: Paper, path: Path) -> None:
    """Write the Word file."""
    document = word.new("Calibri", 10)
    document.add_paragraph(paper.title, style="Title")
    details = word.table(document, (4.0, 12.0))
    word.add_row(details, ("Meeting", paper.label))
    word.add_row(details, ("Date", long_date(paper.month.date)))
    document.add_heading("Purpose", 1)
    lines(document, paper.series.purpose)
    number = 0
    for name, issues in paper.by_category():
        document.add_heading(name, 1)
        for issue in issues:
            number += 1
            _card(document, paper.series, (number, issue))
    document.add_heading("Recommendations", 1)
    recommend(document, paper, "•")
    word.save(document, path, paper.title)


def _card(document: Any, series: Papers, numbered: tuple[int, Issue]) -> None:  # noqa: ANN401
    number, issue = numbered
    made = word.table(document, _WIDTHS)
    head = made.add_row()
    merged = head.cells[0].merge(head.cells[-1])
    word.fill_cell(merged, (f"Issue {number}: {issue.title}",), bold=True, colour="FFFFFF")
    word.shade(merged, "1F3B6F")
    for section, label in LABELS.items():
        row = made.add_row()
        word.no_split(row)
        word.fill_cell(row.cells[0], (label,), bold=True)
        if section == "stage":
            _stages(row, series, issue)
            continue
        value = row.cells[1].merge(row.cells[-1])
        lines(value, getattr(issue, section), lambda cell=value: cell.paragraphs[0])
    document.add_paragraph()


def _stages(row: Any, series: Papers, issue: Issue) -> None:  # noqa: ANN401
    for cell, stage in zip(row.cells[1:], series.stages, strict=True):
        word.fill_cell(cell, (stage,), size=9)
        word.shade(cell, "8EA9DB" if stage == issue.stage else "EDEDED")
