"""Titles that a drawn line underlines in plain text."""

import pytest

from opsgdocs.document import Heading
from opsgdocs.parsers.text import parse_text
from tests.parsers.views import parsed

TEXT = "Garden Club, 14 April 2026\n\nPresent: Anna Bell, Tom Cole\n\n{}\n\nThe report was noted by all members.\n"


def headings(title: str) -> list[tuple[int, str]]:
    blocks = parsed(parse_text, TEXT.format(title)).blocks
    return [(block.level, block.text) for block in blocks if isinstance(block, Heading) and block.level > 0]


@pytest.mark.parametrize(("rule", "level"), [("-----------", 2), ("===========", 1), ("------------", 2)])
def test_they_are_headings(rule, level):
    assert headings(f"Fire safety\n{rule}") == [(level, "Fire safety")]


def test_a_title_in_small_letters_is_one_where_the_line_is_as_long():
    assert headings("draft-core-09 (Yuki)\n--------------------") == [(2, "draft-core-09 (Yuki)")]


@pytest.mark.parametrize(
    "said", ["The report was noted.\n---------------------", "Ann wrote it down\nand sent it\n-----"]
)
def test_a_sentence_above_a_line_is_none(said):
    assert headings(said) == []
