"""P4: text as a PDF gives it up; neither a date nor the day of the meeting, the stage on a line of its own."""

import re
from pathlib import Path

from corpus.generator.papers.layouts.parts import LABELS, requests, wrapped
from corpus.generator.papers.model import Paper

_WIDTH = 98
_PAGE = 54  # lines


def write(paper: Paper, path: Path) -> None:
    """Write the text file."""
    shown = [paper.title, "", f"Paper for {paper.label}", "", "Purpose", "", *wrapped(paper.series.purpose, _WIDTH)]
    for name, issues in paper.by_category():
        shown += [name, "", f"This section holds the issues under “{name}”.", ""]
        for issue in issues:
            shown += [issue.title, ""]
            for section, label in LABELS.items():
                texts = (issue.stage,) if section == "stage" else getattr(issue, section)
                shown += [label, "", *wrapped(texts, _WIDTH)]
    asked = [f"• {re.sub(r'[*]{2}', '', one)}" for one in requests(paper)]
    shown += ["Recommendation & Next Steps", "", f"The {paper.series.short} is requested to:", *asked, "", "CAS Team"]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(_paged(shown, paper.title)) + "\n", "utf-8")


def _paged(shown: list[str], foot: str) -> list[str]:
    pages = [shown[start : start + _PAGE] for start in range(0, len(shown), _PAGE)]
    out: list[str] = []
    for number, page in enumerate(pages, start=1):
        out += [*page, "", "Managed by CAS", f"{foot}   Page {number} of {len(pages)}", ""]
    return out
