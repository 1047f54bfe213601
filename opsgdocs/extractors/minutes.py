"""One set of minutes: each step reads its part of the record, then what was not read or does not fit is told."""

from collections.abc import Iterator

from opsgdocs.document import Document
from opsgdocs.extractors.actions import extract_actions
from opsgdocs.extractors.attendees import check_attendance, extract_attendees
from opsgdocs.extractors.checks import check_marks, check_minutes, check_targets
from opsgdocs.extractors.committee import outline_of
from opsgdocs.extractors.date_order import with_order
from opsgdocs.extractors.decisions import extract_decisions
from opsgdocs.extractors.doubt.doubts import check_doubts
from opsgdocs.extractors.doubt.furniture import check_furniture
from opsgdocs.extractors.doubt.left_out import check_left_out
from opsgdocs.extractors.doubt.quotations import check_quotations
from opsgdocs.extractors.doubt.unread_columns import check_columns
from opsgdocs.extractors.meeting import extract_meeting
from opsgdocs.extractors.mentions import extract_mentions
from opsgdocs.extractors.next_meetings import extract_next_meetings
from opsgdocs.extractors.outline import with_numbers
from opsgdocs.extractors.outstanding import extract_outstanding
from opsgdocs.extractors.raised.doubles import without_doubles
from opsgdocs.extractors.raised.numbered import check_log, with_ids_of_log
from opsgdocs.extractors.reading import Reading, damage_problems, open_outline, source_of
from opsgdocs.extractors.statements import extract_statements
from opsgdocs.extractors.text.chat import without_writers
from opsgdocs.extractors.text.struck import struck_problems, without_struck
from opsgdocs.profile import Profile
from opsgdocs.records import Minutes, Problem


def extract_minutes(document: Document, profile: Profile | None = None) -> Minutes:
    """One set of minutes as a record; the profile is recognised where none is given."""
    whole, document = document, without_struck(document)
    struck = struck_problems(whole) if document is not whole else ()
    document = without_writers(document)
    outline, told = with_order(outline_of(document, profile))
    outline = with_numbers(outline)
    profile = outline.profile
    front = extract_meeting(document, profile, outline)
    attendees = extract_attendees(document, profile, outline)
    next_meetings = extract_next_meetings(document, profile, outline)
    reading = open_outline(outline, front.meeting, attendees, next_meetings)
    actions, rows = with_ids_of_log(extract_actions(reading), extract_outstanding(reading), front.meeting.date)
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
        actions=actions,
        outstanding=without_doubles(rows, actions),
        statements=extract_statements(reading),
        next_meetings=next_meetings,
        mentions=extract_mentions(reading),
    )
    attendance = check_attendance(document, profile, outline)
    front_problems = (*damage_problems(document), *told, *front.problems, *attendance)
    problems = (*front_problems, *_checked(reading, minutes), *struck)
    return minutes.model_copy(update={"problems": problems})


def _checked(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """What does not fit, has the form of a record and was not read, or may mean something else."""
    found = tuple(_questions(reading, minutes))
    yield from found
    yield from check_left_out(reading, minutes, found)


def _questions(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    yield from check_minutes(minutes, reading.profile, reading.names)
    yield from check_marks(reading, minutes)
    yield from check_furniture(reading)
    yield from check_columns(reading)
    yield from check_quotations(reading)
    yield from check_targets(reading, minutes)
    yield from check_doubts(reading, minutes)
    yield from check_log(minutes)
