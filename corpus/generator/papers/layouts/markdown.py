"""P6: Markdown, with labels in bold before their text on one line."""

import re
from pathlib import Path

from corpus.generator.papers.layouts.parts import requests
from corpus.generator.papers.model import Issue, Lines, Paper, plain
from corpus.generator.shown import long_date

_LABELS = {"stage": "Stage", "impact": "Impact", "status": "Status", "next_steps": "Next steps"}
_LINK = re.compile(r"\[\[((\S+)[^\]]*)\]\]")


def write(paper: Paper, path: Path) -> None:
    """Write the Markdown file."""
    shown = [f"# {paper.title}", "", f"**Meeting:** {paper.label}  ", f"**Date:** {long_date(paper.month.date)}", ""]
    shown += ["## Purpose", "", *_lines(paper.series.purpose)]
    number = 0
    for name, issues in paper.by_category():
        shown += [f"## {name}", ""]
        for issue in issues:
            number += 1
            shown += [f"### {number}. {issue.title}", "", *_issue(issue)]
    shown += ["## Recommendations", "", f"The {paper.series.short} is requested to:", ""]
    shown += [f"- {one}" for one in requests(paper)]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(shown) + "\n", "utf-8")


def _issue(issue: Issue) -> list[str]:
    found: list[str] = []
    for section, label in _LABELS.items():
        texts = (issue.stage,) if section == "stage" else getattr(issue, section)
        first, *rest = _lines(texts)
        found += [f"**{label}:** {first}", *rest]
    return found


def _lines(texts: Lines) -> list[str]:
    found: list[str] = []
    for text in texts:
        linked = _LINK.sub(lambda match: f"[{match[1]}](https://code.example/{match[2].lower()})", plain(text))
        bullet = re.match(r"(\s*)[•◦▪] ", linked)
        if bullet and found and found[-1] and not re.match(r"\s*- ", found[-1]):
            found.append("")
        found += [re.sub(r"^\s*[•◦▪] ", f"{bullet[1]}- ", linked)] if bullet else [linked, ""]
    return found if found and not found[-1] else [*found, ""]
