"""Items numbered neither 1, 2, 3 nor in a form that a profile knows."""

import pytest

from opsgdocs.document import Document
from opsgdocs.extractors.items.odd_numbers import odd_items
from opsgdocs.extractors.items.sections import split_sections
from tests.extractors.pages import heading
from tests.extractors.readings import OPSG, entry, printed


def items(*blocks):
    sections = split_sections(Document("x.txt", tuple(printed(block) for block in blocks)), OPSG)
    return [(section.item.number, section.item.title) for section in sections if section.item]


@pytest.mark.parametrize(("first", "second", "third"), [
    ("2025/014", "2025/015", "2025/016"),
    ("BD/25/31", "BD/25/32", "BD/25/33"),
    ("FC25/9", "FC25/10", "FC25/11"),
])  # fmt: skip
def test_numbers_with_the_year_are_the_items(first, second, third):
    assert items(f"{first} Welcome", "Hello.", f"{second} Roof", "It leaks.", f"{third}. End", "Bye.") == [
        (first, "Welcome"), (second, "Roof"), (third, "End"),
    ]  # fmt: skip


@pytest.mark.parametrize("numbers", ["ABC", ("I", "II", "III"), ("VIII", "IX", "X")])
def test_letters_and_roman_numbers_are_too(numbers):
    first, second, third = numbers

    assert items(entry("Welcome", f"{first}."), "Hello.", f"{second}. Roof", "It leaks.", f"{third}. End", "Bye.") == [
        (first, "Welcome"), (second, "Roof"), (third, "End"),
    ]  # fmt: skip


def test_a_list_of_letters_among_other_items_is_text():
    listed = ("A. Oak", "a", "B. Ash", "b", "C. Elm", "c")

    assert items(heading("1. Welcome"), "Hello.", heading("2. Trees"), *listed) == [("1", "Welcome"), ("2", "Trees")]


@pytest.mark.parametrize("lines", [
    ("A. Oak", "B. Ash", "C. Elm"),
    ("A. Oak", "a", "C. Elm", "c", "D. Yew", "d"),
    ("A. The oak was felled.", "a", "B. The ash is ill.", "b", "C. Nobody was told.", "c"),
    ("A. Oak", "a", "B. Ash", "b"),
])  # fmt: skip
def test_lines_without_text_between_them_gaps_and_sentences_are_none(lines):
    assert odd_items(tuple(printed(line) for line in lines)) == ()
