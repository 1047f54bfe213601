"""P2: no heading styles; bold lines with numbers, and the stages in a row of which one is bold."""

from pathlib import Path
from typing import Any

from corpus.generator import word
from corpus.generator.papers.layouts.parts import LABELS, lines, recommend
from corpus.generator.papers.model import Issue, Paper, Papers
from corpus.generator.shown import long_date


def write(paper: Paper, path: Path) -> None:
    """Write the Word file."""
    document = word.new("Calibri", 11)
    word.rich(document.add_paragraph(), paper.title, bold=True, size=18)
    word.rich(document.add_paragraph(), f"For the meeting {paper.label} on {long_date(paper.month.meeting_date)}")
    _bold(document, "1. Purpose", 13)
    lines(document, paper.series.purpose)
    number = 1
    for number, (name, issues) in enumerate(paper.by_category(), start=2):
        _bold(document, f"{number}. {name}", 13)
        for at, issue in enumerate(issues, start=1):
            _bold(document, f"{number}.{at} {issue.title}", 12)
            _issue(document, paper.series, issue)
    _bold(document, f"{number + 1}. Recommendations", 13)
    recommend(document, paper, "a)")
    word.save(document, path, paper.title)


def numbers(paper: Paper) -> list[str]:
    """'2.1', '2.2', '3.1' …: the numbers of the issues in order."""
    held = enumerate(paper.by_category(), start=2)
    return [f"{number}.{at}" for number, (_, issues) in held for at in range(1, len(issues) + 1)]


def _bold(document: Any, text: str, size: float) -> None:  # noqa: ANN401
    word.rich(document.add_paragraph(), text, bold=True, size=size)


def _issue(document: Any, series: Papers, issue: Issue) -> None:  # noqa: ANN401
    for section, label in LABELS.items():
        _bold(document, f"{label}:", 11)
        if section == "stage":
            shown = " → ".join(f"**{one}**" if one == issue.stage else one for one in series.stages)
            word.rich(document.add_paragraph(), shown)
        else:
            lines(document, getattr(issue, section))
