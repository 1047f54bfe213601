"""A document is cut once for all steps that begin with the same cuts."""

from dataclasses import replace

from opsgdocs.document import Document, Heading, Paragraph, Run
from opsgdocs.extractors.attendees import extract_attendees
from opsgdocs.extractors.meeting import extract_meeting
from opsgdocs.extractors.next_meetings import extract_next_meetings
from opsgdocs.extractors.outline import Outline
from opsgdocs.profile import load

OPSG = load("opsg")
DOCUMENT = Document(
    "x.txt",
    (
        Heading((Run("Operations Group Meeting 29"),), level=0),
        Paragraph((Run("4 February 2020, 10:00"),)),
        Paragraph((Run("Apologies: Alex Smith (DCC)"),)),
        Heading((Run("1. Minutes"),), level=1),
        Paragraph((Run("The OPSG AGREED the minutes."),)),
        Heading((Run("2. Any Other Business"),), level=1),
        Paragraph((Run("Next Meeting: 3 March 2020"),)),
    ),
)


def test_the_sections_and_the_front_page_are_parts_of_the_blocks():
    outline = Outline(DOCUMENT, OPSG)

    assert outline.blocks == DOCUMENT.blocks
    assert [section.name for section in outline.sections] == [None, "1", "2"]
    assert outline.front.blocks == DOCUMENT.blocks[:3]
    assert outline.sections is outline.sections


def test_a_step_says_the_same_whether_it_is_given_the_cuts_or_makes_them():
    outline = Outline(DOCUMENT, OPSG)
    steps = (extract_meeting, extract_attendees, extract_next_meetings)

    assert all(step(DOCUMENT, OPSG, outline) == step(DOCUMENT, OPSG) for step in steps)
    assert extract_meeting(DOCUMENT, OPSG, outline).meeting.number == 29
    assert [one.name for one in extract_attendees(DOCUMENT, OPSG, outline)] == ["Alex Smith"]
    assert [str(one.date) for one in extract_next_meetings(DOCUMENT, OPSG, outline)] == ["2020-03-03"]


def test_another_profile_with_the_same_words_for_items_and_front_page_takes_over_what_was_cut():
    generic = Outline(DOCUMENT, load("generic"))
    outline = Outline(DOCUMENT, OPSG, generic)

    assert outline.sections is generic.sections
    assert outline.front is generic.front
    assert outline.sections == Outline(DOCUMENT, OPSG).sections


def test_a_profile_that_tells_items_or_lists_of_people_otherwise_cuts_anew():
    generic = Outline(DOCUMENT, load("generic"))
    by_labels = replace(OPSG, items=replace(OPSG.items, labels=("Paper",)))
    other_lists = replace(OPSG, attendance=replace(OPSG.attendance, apologies=("Regrets",)))

    for profile in (by_labels, other_lists):
        assert Outline(DOCUMENT, profile, generic).sections is not generic.sections
        assert Outline(DOCUMENT, profile, generic).front is not generic.front
