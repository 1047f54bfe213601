"""Issues Log papers: a Document whose sections are issues: Current Stage, Issue and Impact, Status, Next Steps.

A paper becomes lines (`line`, `tables`), each line gets a role (`accepted`, `roles`), lines make drafts of issues
(`drafts`), and drafts become records (`building`): text (`wording`), `stages`, `figures`, `dates`, `links`, `naming`.
Most documents are minutes, so what reads papers is loaded with the first of them.
"""

from opsgdocs.document import Document
from opsgdocs.extractors.papers.kind import is_issues_log
from opsgdocs.profile import Profile
from opsgdocs.records import IssuesLogPaper

__all__ = ["extract_issues_log", "is_issues_log"]


def extract_issues_log(document: Document, profile: Profile | None = None) -> IssuesLogPaper:
    """What an Issues Log paper says; the profile is recognised where none is given."""
    from opsgdocs.extractors.papers.paper import read_paper

    return read_paper(document, profile)
