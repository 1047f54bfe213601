"""From a Document to records: what the minutes say, with the place of every value.

The steps are listed in `extract_minutes` in the order in which they stand in minutes; none imports another. What
several of them need (evidence, ids, owners, sections, rows of tables) lies in modules of its own beneath them.
"""

from opsgdocs.document import Document
from opsgdocs.profile import Profile
from opsgdocs.records import ActionTable, IssuesLogPaper, Minutes


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
    from opsgdocs.extractors.actions import extract_actions
    from opsgdocs.extractors.attendees import extract_attendees
    from opsgdocs.extractors.chat import without_writers
    from opsgdocs.extractors.checks import check_marks, check_minutes, check_sayings, check_targets
    from opsgdocs.extractors.committee import recognise
    from opsgdocs.extractors.decisions import extract_decisions
    from opsgdocs.extractors.meeting import extract_meeting
    from opsgdocs.extractors.mentions import extract_mentions
    from opsgdocs.extractors.next_meetings import extract_next_meetings
    from opsgdocs.extractors.outline import Outline
    from opsgdocs.extractors.outstanding import extract_outstanding
    from opsgdocs.extractors.reading import damage_problems, open_outline, source_of
    from opsgdocs.extractors.statements import extract_statements
    from opsgdocs.extractors.struck import struck_problems, without_struck

    whole, document = document, without_writers(without_struck(document))
    profile = recognise(document, profile)
    outline = Outline(document, profile)
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
    problems = (
        *damage_problems(document),
        *front.problems,
        *check_minutes(minutes, profile, reading.names),
        *check_marks(reading, minutes),
        *check_targets(reading, minutes),
        *check_sayings(reading, minutes),
        *struck_problems(whole),
    )
    return minutes.model_copy(update={"problems": problems})
