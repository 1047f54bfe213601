"""Evidence points at the passage, page by page."""

from opsgdocs.document import Paragraph, Place, Run
from opsgdocs.extractors.text.evidence import cite
from tests.extractors.pages import line

# 'first line' and 'second line' on page 1, 'third line' on page 2
PRINTED = Paragraph(
    (Run("first line second line third line"),),
    (
        Place(0, page=1, bbox=(50, 100, 300, 110), path="page[1]/p[1]"),
        Place(11, page=1, bbox=(40, 112, 320, 122), path="page[1]/p[1]"),
        Place(23, page=2, bbox=(50, 60, 200, 70), path="page[2]/p[1]"),
    ),
)


def test_a_whole_block_has_one_entry_for_each_page():
    assert [(one.page, one.text, one.start, one.end) for one in cite(PRINTED)] == [
        (1, "first line second line", 0, 23),
        (2, "third line", 23, 33),
    ]


def test_the_box_is_around_the_lines_it_stands_on():
    assert [one.bbox for one in cite(PRINTED)] == [(40, 100, 320, 122), (50, 60, 200, 70)]
    assert [one.bbox for one in cite(PRINTED, 11, 17)] == [(40, 112, 320, 122)]


def test_a_stretch_that_ends_where_a_line_begins_does_not_stand_on_it():
    assert [(one.page, one.text) for one in cite(PRINTED, 11, 23)] == [(1, "second line")]


def test_an_empty_stretch_stands_somewhere():
    assert [(one.page, one.text) for one in cite(PRINTED, 23, 23)] == [(2, "")]


def test_breaks_in_the_text_are_blanks():
    assert [one.text for one in cite(line("Alex Smith\tDCC\nJo"))] == ["Alex Smith DCC Jo"]


def test_a_block_without_places_is_cited_by_its_text():
    (one,) = cite(Paragraph((Run("Alex Smith"),)), 5)

    assert (one.path, one.page, one.text) == (None, None, "Smith")
