"""How a reading begins: the document is cut at its items, its tables of actions are read, its calendar is made."""

from collections.abc import Iterator, Sequence

from opsgdocs.dates import Said
from opsgdocs.document import Document, fold
from opsgdocs.extractors.items.sections import Section
from opsgdocs.extractors.outline import Outline
from opsgdocs.extractors.owner.explained import explained_initials
from opsgdocs.extractors.owner.owners import Names, split_owners
from opsgdocs.extractors.reading.reading import Reading
from opsgdocs.extractors.reading.source import source_of
from opsgdocs.extractors.row.entries import entry_rows
from opsgdocs.extractors.row.item_numbers import without_item_numbers
from opsgdocs.extractors.row.parallel import parted
from opsgdocs.extractors.row.rows import ActionRow, action_rows
from opsgdocs.extractors.row.running_numbers import with_running_numbers
from opsgdocs.meetings.calendar import MeetingCalendar
from opsgdocs.profile import Profile
from opsgdocs.records import Attendee, Meeting, Minutes, NextMeeting


def open_reading(
    document: Document,
    profile: Profile,
    meeting: Meeting,
    attendees: Sequence[Attendee],
    next_meetings: Sequence[NextMeeting],
) -> Reading:
    """The document cut at its items, its tables of actions read, and its calendar made."""
    return open_outline(Outline(document, profile), meeting, attendees, next_meetings)


def open_outline(
    outline: Outline, meeting: Meeting, attendees: Sequence[Attendee], next_meetings: Sequence[NextMeeting]
) -> Reading:
    """As `open_reading`, for a document that is cut already."""
    document, profile, sections = outline.document, outline.profile, outline.sections
    rows = tuple(_rows(sections, profile)) if profile.actions.written else ()
    known = Minutes(
        source=source_of(document),
        profile=profile.name,
        meeting=meeting,
        next_meetings=tuple(_without_place(announced) for announced in next_meetings),
    )
    return Reading(
        document=document,
        profile=profile,
        meeting=meeting,
        sections=sections,
        rows=rows,
        said=Said(
            day=meeting.date,
            calendar=MeetingCalendar.of([known]),
            body=profile.meeting.short,
            day_first=profile.meeting.day_first,
            names=profile.meeting.names,
        ),
        names=_names(document, rows, attendees, profile),
    )


def _rows(sections: Sequence[Section], profile: Profile) -> Iterator[ActionRow]:
    """The rows of all tables of actions and of all lists that are as good as tables."""
    items = frozenset(section.item.number for section in sections if section.item and section.item.number)
    rows = without_item_numbers(action_rows(sections, profile))
    for row in with_running_numbers(rows, items):
        yield from parted(row, profile)
    yield from entry_rows(sections, profile)


def _without_place(announced: NextMeeting) -> NextMeeting:
    """The reasons given within one document quote it without the place: its Word and PDF forms read the same."""
    evidence = tuple(place.model_copy(update={"page": None, "path": None}) for place in announced.evidence)
    return announced.model_copy(update={"evidence": evidence})


def _names(document: Document, rows: Sequence[ActionRow], attendees: Sequence[Attendee], profile: Profile) -> Names:
    parties = {attendee.affiliation for attendee in attendees if attendee.affiliation}
    parties |= {name for one in attendees for name in (one.name, one.name.split(" ", 1)[0])}  # 'Steven to …'
    parties |= {party for row in rows for party in split_owners(row.lines("owner"), profile)}
    text = "\n".join(fold(block.text) for block in document.walk())
    people = frozenset(attendee.name for attendee in attendees)
    return Names(frozenset(parties), text, people, explained_initials(text))
