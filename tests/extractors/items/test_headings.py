"""Headings are compared with a profile's words, whatever stands around them."""

import pytest

from opsgdocs.extractors.items.headings import is_heading_of

WORDS = ("New Actions", "Review of Actions")


@pytest.mark.parametrize(
    "title",
    [
        "New Actions",
        "7. NEW ACTIONS:",
        "New  Actions 25",
        "12.3.4 New Actions " + "." * 120 + " 14",
        "Review of Actions (those that were raised at the meetings in November and December of the year before)",
    ],
)
def test_a_heading_is_known_with_numbers_dots_and_brackets_around_it(title):
    assert is_heading_of(title, WORDS)


@pytest.mark.parametrize(
    "title",
    ["", "Actions", "New Actions for the DCC", "New business", "The new actions were agreed. " * 9],
)
def test_other_titles_and_paragraphs_are_none(title):
    assert not is_heading_of(title, WORDS)


def test_without_words_there_is_no_such_heading():
    assert not is_heading_of("New Actions", ())
