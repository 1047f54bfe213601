"""P5: one table across the page with a row for each issue, the category in a column."""

from pathlib import Path

from corpus.generator import word
from corpus.generator.papers.layouts.parts import lines, recommend
from corpus.generator.papers.model import Issue, Paper
from corpus.generator.shown import long_date

_COLUMNS = ("Ref", "Issue", "Category", "Stage", "Issue and Impact", "Status", "Next Steps")
_WIDTHS = (1.4, 2.8, 2.6, 1.9, 5.4, 6.4, 4.8)


def write(paper: Paper, path: Path) -> None:
    """Write the Word file."""
    document = word.new("Calibri", 9)
    document.add_paragraph(paper.title, style="Title")
    word.rich(document.add_paragraph(), f"Meeting: {paper.label}")
    word.rich(document.add_paragraph(), f"Date of paper: {long_date(paper.month.date)}")
    document.add_heading("Purpose", 1)
    lines(document, paper.series.purpose)
    word.landscape(document, on=True)
    document.add_heading("The issues", 1)
    made = word.table(document, _WIDTHS)
    word.repeat(word.add_row(made, _COLUMNS, fill="D9E2F3", bold=True))
    for ref, issue in zip(refs(paper), _issues(paper), strict=True):
        row = word.add_row(made, (ref, issue.title, issue.category, issue.stage, "", "", ""))
        for cell, section in zip(row.cells[4:], ("impact", "status", "next_steps"), strict=True):
            lines(cell, getattr(issue, section), lambda cell=cell: cell.paragraphs[0])
    word.landscape(document, on=False)
    document.add_heading("Recommendations", 1)
    recommend(document, paper, "•")
    word.save(document, path, paper.title)


def refs(paper: Paper) -> list[str]:
    """'IL-01', 'IL-02' …"""
    return [f"IL-{number:02d}" for number in range(1, len(paper.issues) + 1)]


def _issues(paper: Paper) -> list[Issue]:
    return [issue for _, issues in paper.by_category() for issue in issues]
