"""Numbers that were typed before a paragraph, and words that look like them."""

import pytest

from opsgdocs.extractors.text.typed_numbers import behind_number


@pytest.mark.parametrize(
    "number",
    ["2.2\t", "2.1 ", "2.1. ", "2.1.1 ", "1. ", "a) ", "(a) ", "(iv) ", "iv. ", "10253.\t", "7.", "7\t", "A) "],
)
def test_the_words_begin_behind_the_number(number):
    assert behind_number(f"{number}PM to write.") == len(number)


@pytest.mark.parametrize(
    "text", ["7 members spoke.", "PM to write.", "i.e. a note", "I agreed.", "29/04 PM to write.", ""]
)
def test_words_are_no_number(text):
    assert behind_number(text) == 0
