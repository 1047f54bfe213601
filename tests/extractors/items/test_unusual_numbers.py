"""Items that begin anew, stand behind the last number, are out of order, or that only bold print tells."""

import pytest

from opsgdocs.document import Document, Heading, Paragraph, Run
from opsgdocs.extractors.minutes import extract_minutes
from opsgdocs.profile import load
from tests.extractors.pages import line


def heading(text, level=2):
    return Heading((Run(text),), level=level)


def told(*body):
    front = (heading("Minutes of the Harbour Forum", level=1), line("12 March 2026"))
    found = extract_minutes(Document("x.txt", (*front, *body)), load("generic"))
    return [item.number or item.title for item in found.items], [action.item for action in found.actions]


def acting(head, what):
    return head, line("It was spoken of at length."), line(f"ACTION: Ann Bell to paint {what} by 1 May 2026.")


def bold(text):
    return Paragraph((Run(text, bold=True),))


def test_a_confidential_part_counts_from_one_again():
    public = (*acting(heading("1. Roof"), "boat"), *acting(heading("2. Crane"), "mast"))
    private = (*acting(heading("1. Pay"), "oars"), *acting(heading("2. Staff"), "keel"))

    assert told(*public, *private) == (["1", "2", "1", "2"], ["1", "2", "1", "2"])


def test_a_list_of_contents_is_no_part():
    contents = (heading("1. Roof"), heading("2. Crane"))

    assert told(*contents, *acting(heading("1. Roof"), "boat"), *acting(heading("2. Crane"), "mast"))[1] == ["1", "2"]


def test_a_heading_behind_the_last_number_is_an_item():
    body = (*acting(heading("1. Roof"), "boat"), *acting(heading("2. Crane"), "mast"))

    items, owners = told(*body, *acting(heading("Any Other Business"), "oars"))

    assert items == ["1", "2", "Any Other Business"]
    assert owners == ["1", "2", "Any Other Business"]


@pytest.mark.parametrize("title", ["Annex A – Action Log", "Summary of actions", "Appendix 1"])
def test_what_is_appended_is_none(title):
    body = (*acting(heading("1. Roof"), "boat"), *acting(heading("2. Crane"), "mast"))

    assert told(*body, heading(title), line("See overleaf."))[0] == ["1", "2"]


def test_headings_of_no_number_among_the_items_stay_parts_of_them():
    body = (
        heading("1. Roof"),
        heading("Tiles"),
        *acting(line("They slip."), "boat"),
        heading("2. Crane"),
        line("Rust."),
    )

    assert told(*body, heading("Jib"), line("Bent."))[0] == ["1", "2"]


def test_an_item_taken_out_of_its_order_keeps_its_number():
    body = (
        *acting(heading("1. Roof"), "boat"),
        *acting(heading("3. Crane"), "mast"),
        *acting(heading("2. Quay"), "oars"),
    )

    assert told(*body, heading("4. Close"), line("At noon."))[1] == ["1", "3", "2"]


def test_bold_lines_alone_tell_the_items():
    body = (*acting(bold("Roof"), "boat"), *acting(bold("Crane"), "mast"), *acting(bold("Quay"), "oars"))

    assert told(*body) == (["Roof", "Crane", "Quay"], ["Roof", "Crane", "Quay"])


def test_lines_in_capitals_do_so_too():
    body = (*acting(line("ROOF"), "boat"), *acting(line("CRANE"), "mast"), *acting(line("QUAY"), "oars"))

    assert told(*body)[1] == ["ROOF", "CRANE", "QUAY"]


def test_two_bold_lines_do_not():
    assert told(*acting(bold("Roof"), "boat"), *acting(bold("Crane"), "mast"))[1] == [None, None]


@pytest.mark.parametrize(
    "numbers",
    [
        ("i.", "ii.", "iii."),
        ("1a.", "1b.", "2a."),
        ("M26.1", "M26.2", "M26.3"),
        ("§ 1", "§ 2", "§ 3"),
        ("Minute 112", "Minute 113", "Minute 114"),
        ("HF/26/01", "HF/26/02", "HF/26/03"),
    ],
)
def test_odd_numbers_beneath_a_title(numbers):
    heads = [line(f"{number} {name}") for number, name in zip(numbers, ("Roof", "Crane", "Quay"), strict=True)]
    body = [block for head, what in zip(heads, ("boat", "mast", "oars"), strict=True) for block in acting(head, what)]
    bare = [number.rstrip(".").removeprefix("§ ").removeprefix("Minute ") for number in numbers]

    assert told(*body)[1] == bare


def test_the_title_over_all_is_no_item():
    assert told(*acting(line("The roof leaks."), "boat")) == ([], [None])
