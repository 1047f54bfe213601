"""From a Document to records: what the minutes say, with the place of every value.

The steps are listed in `extract_minutes` in the order in which they stand in minutes; none imports another. What
several of them need (evidence, ids, owners, sections, rows of tables) lies in modules of its own beneath them.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from opsgdocs.document import Document
from opsgdocs.profile import Profile
from opsgdocs.records import ActionTable, IssuesLogPaper, Minutes, Problem

if TYPE_CHECKING:
    from opsgdocs.extractors.reading import Reading


def extract(document: Document, profile: Profile | None = None) -> Minutes | ActionTable | IssuesLogPaper:
    """What the document says, as the record of its kind."""
    from opsgdocs.extractors.action_table import extract_action_table, is_action_table
    from opsgdocs.extractors.papers import extract_issues_log, is_issues_log

    if is_action_table(document):
        return extract_action_table(document, profile)
    if is_issues_log(document, profile):
        return extract_issues_log(document, profile)
    return extract_minutes(document, profile)


def extract_minutes(document: Document, profile: Profile | None = None) -> Minutes:
    """One set of minutes as a record; the profile is recognised where none is given."""
    from opsgdocs.extractors.action.doubts import check_doubts
    from opsgdocs.extractors.actions import extract_actions
    from opsgdocs.extractors.attendees import extract_attendees
    from opsgdocs.extractors.chat import without_writers
    from opsgdocs.extractors.checks import check_marks, check_minutes, check_targets
    from opsgdocs.extractors.committee import outline_of
    from opsgdocs.extractors.date_order import with_order
    from opsgdocs.extractors.decisions import extract_decisions
    from opsgdocs.extractors.meeting import extract_meeting
    from opsgdocs.extractors.mentions import extract_mentions
    from opsgdocs.extractors.next_meetings import extract_next_meetings
    from opsgdocs.extractors.outstanding import extract_outstanding
    from opsgdocs.extractors.reading import damage_problems, open_outline, source_of
    from opsgdocs.extractors.statements import extract_statements
    from opsgdocs.extractors.struck import struck_problems, without_struck

    whole, document = document, without_writers(without_struck(document))
    outline, told = with_order(outline_of(document, profile))
    profile = outline.profile
    front = extract_meeting(document, profile, outline)
    attendees = extract_attendees(document, profile, outline)
    next_meetings = extract_next_meetings(document, profile, outline)
    reading = open_outline(outline, front.meeting, attendees, next_meetings)
    minutes = Minutes(
        source=source_of(document),
        profile=profile.name,
        incomplete=document.incomplete,
        title=front.title,
        reference=front.reference,
        classification=front.classification,
        status=front.status,
        meeting=front.meeting,
        attendees=attendees,
        items=tuple(section.item for section in reading.sections if section.item),
        decisions=extract_decisions(reading),
        actions=extract_actions(reading),
        outstanding=extract_outstanding(reading),
        statements=extract_statements(reading),
        next_meetings=next_meetings,
        mentions=extract_mentions(reading),
    )
    return minutes.model_copy(
        update={
            "problems": (
                *damage_problems(document),
                *told,
                *front.problems,
                *check_minutes(minutes, profile, reading.names),
                *check_marks(reading, minutes),
                *_passed_over(reading),
                *check_targets(reading, minutes),
                *check_doubts(reading, minutes),
                *struck_problems(whole),
            )
        }
    )


def _passed_over(reading: "Reading") -> Iterator[Problem]:
    """What has the form of a record, or belongs to one, and was not read."""
    from opsgdocs.extractors.furniture import check_furniture
    from opsgdocs.extractors.quotations import check_quotations
    from opsgdocs.extractors.unread_columns import check_columns

    yield from check_furniture(reading)
    yield from check_columns(reading)
    yield from check_quotations(reading)
