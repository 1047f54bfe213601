"""P1, the house style of papers: headings of three levels, the stage as a word beneath its heading."""

from pathlib import Path
from typing import Any

from corpus.generator import word
from corpus.generator.papers.layouts.parts import LABELS, lines, recommend
from corpus.generator.papers.model import Issue, Paper
from corpus.generator.shown import long_date


def write(paper: Paper, path: Path) -> None:
    """Write the Word file."""
    document = word.new("Arial", 10)
    document.add_paragraph(paper.title, style="Title")
    word.rich(document.add_paragraph(), f"Paper for {paper.label}, {long_date(paper.month.meeting_date)}")
    word.rich(document.add_paragraph(), f"Date: {long_date(paper.month.date)}")
    document.add_heading("Purpose", 1)
    lines(document, paper.series.purpose)
    for name, issues in paper.by_category():
        document.add_heading(name, 1)
        document.add_paragraph(f"This section holds the issues under “{name}”.")
        for issue in issues:
            _issue(document, issue)
    document.add_heading("Recommendation & Next Steps", 1)
    recommend(document, paper, "•")
    document.add_paragraph("CAS Team")
    word.rich(document.sections[0].footer.paragraphs[0], f"{paper.title}   Managed by CAS   Page ", size=8)
    word.field(document.sections[0].footer.paragraphs[0], "PAGE", size=8)
    word.save(document, path, paper.title)


def _issue(document: Any, issue: Issue) -> None:  # noqa: ANN401
    document.add_heading(issue.title, 2)
    for section, label in LABELS.items():
        document.add_heading(label, 3)
        lines(document, (issue.stage,) if section == "stage" else getattr(issue, section))
