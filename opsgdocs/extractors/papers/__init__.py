"""Issues Log papers: a Document whose sections are issues: Current Stage, Issue and Impact, Status, Next Steps."""

from opsgdocs.document import Document
from opsgdocs.extractors.reading import source_of
from opsgdocs.profile import Profile
from opsgdocs.records import IssuesLogPaper


def is_issues_log(document: Document, profile: Profile | None = None) -> bool:
    """Whether the document is an Issues Log paper, not minutes."""
    return False


def extract_issues_log(document: Document, profile: Profile | None = None) -> IssuesLogPaper:
    """What an Issues Log paper says; the profile is recognised where none is given."""
    return IssuesLogPaper(source=source_of(document), profile=profile.name if profile else "generic")
