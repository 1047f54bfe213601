"""Which of the list items beneath an action or a decision belong to it."""

import datetime as dt

from opsgdocs.extractors.actions import extract_actions
from opsgdocs.extractors.decisions import extract_decisions
from tests.extractors.readings import entry, reading


def texts(*blocks):
    return [action.text for action in extract_actions(reading(*blocks))]


def test_the_next_point_of_the_minutes_is_no_part_of_an_action():
    found = texts("ACTION: Ann Bell to look at merging.", entry("Bo asked how many people use this by 20 April."))

    assert found == ["Ann Bell to look at merging."]


def test_nor_is_the_date_of_the_next_point_its_target():
    (action,) = extract_actions(
        reading("ACTION: Ann Bell to write.", entry("The club will report by 20 April 2020.", marker="7."))
    )

    assert not action.target.stated


def test_a_numbered_paragraph_behind_an_action_is_none_of_its_points_even_behind_a_colon():
    assert texts("ACTION: Ann Bell to write to:", entry("SPORTS CLUB The roof leaks.", marker="7.")) == [
        "Ann Bell to write to:"
    ]


def test_a_list_that_a_colon_announces_belongs_to_it_numbered_or_not():
    assert texts("ACTION: Ann Bell to provide:", entry("the plan", marker="1."), entry("the costs", marker="2.")) == [
        "Ann Bell to provide:\n1. the plan\n2. the costs"
    ]
    assert texts("ACTION: Ann Bell to provide", entry("the plan; and"), entry("the costs.")) == [
        "Ann Bell to provide\n• the plan; and\n• the costs."
    ]


def test_an_announced_list_ends_where_its_numbers_do_not_go_on():
    blocks = [entry("the plan", marker="1."), entry("the costs", marker="2."), entry("Next point.", marker="2.")]

    assert texts("ACTION: Ann Bell to provide:", *blocks) == ["Ann Bell to provide:\n1. the plan\n2. the costs"]


def test_a_point_in_lower_case_that_does_not_go_on_is_the_next_point_of_the_minutes():
    assert texts("ACTION: Ann Bell to call the builder", entry("the roof leaks")) == ["Ann Bell to call the builder"]


def test_what_is_indented_below_an_action_belongs_to_it():
    found = texts(
        entry("ACTION: Ann Bell to mend the roof."),
        entry("Ask the builder first.", level=1),
        entry("The gate is shut."),
    )

    assert found == ["Ann Bell to mend the roof.\n• Ask the builder first."]


def test_a_lettered_point_of_the_same_level_does_not():
    assert texts(entry("ACTION: Ann Bell to write.", marker="ii)"), entry("The dikes are full.", marker="iii)")) == [
        "Ann Bell to write."
    ]


def test_a_decision_takes_no_next_point_either_but_the_rest_of_its_own_enumeration():
    def decided(*blocks):
        return [decision.text for decision in extract_decisions(reading(*blocks))]

    assert decided("The OPSG AGREED the opening hours.", entry("Thurston", marker="2.")) == ["the opening hours."]
    assert decided("RESOLVED: (1) That the roof be mended.", entry("That the gate be shut.", marker="(2)")) == [
        "(1) That the roof be mended.\n(2) That the gate be shut."
    ]


def test_the_rest_of_a_line_that_the_layout_broke_is_part_of_the_action():
    (action,) = extract_actions(reading(entry("ACTION: LB to find an alternative"), "arrangement by 20 April 2020"))

    assert action.text == "LB to find an alternative arrangement by 20 April 2020"
    assert action.target.date == dt.date(2020, 4, 20)
    assert [place.text for place in action.evidence][-1] == "arrangement by 20 April 2020"


def test_an_action_that_ends_has_no_rest():
    assert texts(entry("ACTION: LB to find an alternative."), "arrangements were made") == [
        "LB to find an alternative."
    ]
