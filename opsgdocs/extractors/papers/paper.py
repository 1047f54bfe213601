"""One Issues Log paper as a record."""

from collections.abc import Iterable, Sequence

from opsgdocs.dates import Said
from opsgdocs.document import Block, Document, TextBlock
from opsgdocs.extractors.papers.accepted import with_labels
from opsgdocs.extractors.papers.body import recognise_body
from opsgdocs.extractors.papers.building import Built, build_issue, spoken_in
from opsgdocs.extractors.papers.categories import mark_categories
from opsgdocs.extractors.papers.checks import check_issues
from opsgdocs.extractors.papers.dates import bounds_of
from opsgdocs.extractors.papers.drafts import Draft, draft_issues
from opsgdocs.extractors.papers.front import Front, read_front, title_line
from opsgdocs.extractors.papers.labels import is_one_of
from opsgdocs.extractors.papers.line import Line, text_lines
from opsgdocs.extractors.papers.naming import find_mentions
from opsgdocs.extractors.papers.recurring import mark_recurring
from opsgdocs.extractors.papers.requests import find_asked, find_requests, is_lead
from opsgdocs.extractors.papers.roles import Roles, assign_roles
from opsgdocs.extractors.papers.tables import Head, table_lines
from opsgdocs.extractors.reading import damage_problems, source_of
from opsgdocs.extractors.text.struck import struck_problems, without_struck
from opsgdocs.profile import PaperWords, Profile, load
from opsgdocs.records import DateBounds, IssuesLogPaper


def read_paper(document: Document, profile: Profile | None = None) -> IssuesLogPaper:
    """What an Issues Log paper says; the profile is recognised where none is given."""
    whole, document = document, without_struck(document)
    words = (profile or load("generic")).papers
    profile = recognise_body(document, title_line(document, words), profile)
    lines = with_labels(paper_lines(document.blocks, profile.papers), profile.papers)
    roles = assign_roles(lines, profile.papers, guessed=document.media_type == "text/plain")
    mark_recurring(roles)
    mark_categories(roles, profile.papers)
    drafts = draft_issues(roles, profile.papers)
    front = read_front(document, roles, profile)
    bounds = _bounds(drafts, front, profile)
    built = _built(drafts, front, profile, bounds)
    issues = tuple(one.issue for one in built)
    requesting = _requesting(roles)
    headings = [line for line in requesting if is_one_of(line.text, profile.papers.recommendations)]
    leads = [*headings, *(line for line in requesting if is_lead(line))]
    unclear = [at for at, one in enumerate(built) if one.unclear]
    return IssuesLogPaper(
        source=source_of(document),
        profile=profile.name,
        incomplete=document.incomplete,
        committee=profile.meeting.short or None,
        title=front.title,
        meeting=front.meeting,
        date=front.date,
        date_bounds=bounds,
        purpose=front.purpose,
        issues=issues,
        recommendations=find_requests([line for line in requesting if line not in headings]) or find_asked(front.lines),
        mentions=find_mentions((line for line in roles.lines if line.role != "number"), profile, front.meeting),
        problems=(
            *damage_problems(document),
            *check_issues(drafts, issues, unclear, roles),
            *struck_problems(whole),
        ),
        evidence=(*front.evidence, *(place for line in leads for place in line.cite())),
    )


def paper_lines(blocks: Iterable[Block], words: PaperWords) -> list[Line]:
    """All lines of a paper in order."""
    lines: list[Line] = []
    head: Head | None = None
    for block in blocks:
        if isinstance(block, TextBlock):
            lines += text_lines(block, words)
            head = None if block.text.strip() else head
        else:
            found, head = table_lines(block, words, head)
            lines += found
    return lines


def _said(front: Front, profile: Profile, bounds: DateBounds | None) -> Said:
    """What is known of the day on which the paper was written."""
    day = front.date or front.meeting_date or (bounds and (bounds.earliest or bounds.latest))
    meeting = profile.meeting
    return Said(day or None, body=meeting.short, day_first=meeting.day_first, names=meeting.names)


def _bounds(drafts: Sequence[Draft], front: Front, profile: Profile) -> DateBounds | None:
    """Between which days a paper without a date was written."""
    if front.date is not None:
        return None
    if front.month is not None:
        return front.month
    said = _said(front, profile, None)
    return bounds_of((spoken for draft in drafts for spoken in spoken_in(draft, said)), front.meeting_date)


def _built(drafts: Sequence[Draft], front: Front, profile: Profile, bounds: DateBounds | None) -> list[Built]:
    said = _said(front, profile, bounds)
    return [build_issue(draft, profile, said, front.meeting) for draft in drafts]


def _requesting(roles: Roles) -> list[Line]:
    """The lines beneath the headings of recommendations, those headings first in each."""
    found: list[Line] = []
    for at in roles.at("recommendations"):
        stop = next((i for i in range(at + 1, len(roles.of)) if roles.of[i] not in ("text", "label")), len(roles.of))
        found += roles.lines[at:stop]
    return found
