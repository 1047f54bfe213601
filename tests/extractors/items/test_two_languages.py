"""Items headed in two languages: one item, its title as printed, its list of actions found in either."""

import pytest

from opsgdocs.document import Document
from opsgdocs.extractors.items.headings import is_heading_of
from opsgdocs.extractors.minutes import extract_minutes
from opsgdocs.profile import load
from tests.extractors.pages import bullet, heading, line


def items(*body):
    found = extract_minutes(Document("x.txt", (line("Harbour Forum"), *body)), load("generic"))
    return [(item.number, item.title) for item in found.items], [action.item for action in found.actions]


ACTION = line("ACTION: Ann Bell to mend the roof by 1 May 2026.")


def test_both_languages_on_one_line_are_the_title():
    titles, _ = items(heading("1. Apologies / Ymddiheuriadau"), line("None."), heading("2. Roof / To"), ACTION)

    assert titles == [("1", "Apologies / Ymddiheuriadau"), ("2", "Roof / To")]


def test_an_item_numbered_in_each_language_is_one():
    welsh = heading("1. Ymddiheuriadau"), heading("1. Apologies"), line("None.")
    body = (*welsh, heading("2. To"), heading("2. Roof"), ACTION, heading("3. Craen"), heading("3. Crane"), line("-"))

    titles, owners = items(*body)

    assert titles == [("1", "Ymddiheuriadau / Apologies"), ("2", "To / Roof"), ("3", "Craen / Crane")]
    assert owners == ["2"]


def test_the_second_heading_may_bear_no_number():
    body = (heading("1. Croeso"), heading("Welcome"), line("All came."), heading("2. To"), heading("Roof"), ACTION)

    assert items(*body) == ([("1", "Croeso / Welcome"), ("2", "To / Roof")], ["2"])


def test_a_heading_beneath_one_item_alone_is_a_part_of_it():
    body = (heading("1. Welcome"), line("All came."), heading("2. Reports"), heading("Treasurer"), ACTION)

    assert items(*body)[0] == [("1", "Welcome"), ("2", "Reports")]


@pytest.mark.parametrize("title", ["3. Actions / Camau gweithredu", "3. Camau gweithredu / Actions"])
def test_actions_are_listed_beneath_a_heading_in_both(title):
    body = (heading("1. Welcome"), line("All came."), heading(title), bullet("Ann Bell to paint by 1 May 2026"))

    assert items(*body)[1] == ["3"]


def test_two_things_in_one_heading_are_not_two_languages():
    assert is_heading_of("Action Items / Camau gweithredu", ("Action Items",))
    assert not is_heading_of("Action Items / Decisions", ("Action Items",))
