"""Tables with the heads of a table of actions that gave none."""

import pytest

from opsgdocs.extractors import extract_minutes
from tests.extractors.pages import at_places, heading, minutes, table


def told(*rows):
    document = at_places(minutes("Works Committee", "Date: 24 March 2026", body=(table(*rows), "Action: AB to ring.")))
    found = extract_minutes(document).problems
    return [one for one in found if one.code == "doubtful_action" and "has heads as" in one.message]


@pytest.mark.parametrize(
    "head", [["Milestone", "Owner", "Due date"], ["Policy", "Lead", "Deadline"], ["Event", "Responsible", "By when"]]
)
def test_an_owner_and_a_day_of_which_nothing_was_made_are_told_once(head):
    (problem,) = told(head, ["Design", "AB", "3 April 2026"], ["Build", "CD", "4 May 2026"])

    assert " | ".join(head) in problem.message
    assert [place.text for place in problem.evidence] == [*head, "Design", "AB", "3 April 2026"]


@pytest.mark.parametrize(
    "rows",
    [
        (["Action", "Owner", "Due date"], ["Mend the gutter", "AB", "3 April 2026"]),  # read as actions
        (["No", "Subject", "By whom", "By when"], ["1", "The gutter is to be mended.", "AB", "3 April 2026"]),
        (["Milestone", "Owner", "Due date"], ["Design", "", ""]),
        (["Version", "Owner", "Date"], ["1.0", "AB", "3 April 2026"]),
        (["Page", "Visits", "Actions"], ["Home", "200", "31"]),
        (["Item", "Lead", "Time"], ["Welcome", "AB", "10:00"]),
        (["Name", "Role"], ["Ann Bell", "Chair"]),
    ],
)
def test_what_was_read_or_is_none_is_not_told(rows):
    assert told(*rows) == []


def test_what_stands_behind_a_table_beneath_a_list_of_actions_is_no_action():
    log = table(["#", "Action Item", "Owner", "Due"], ["7", "Count the units", "AB", "3 April 2026"])
    people = table(["Name", "Company"], ["Ann Bell", "DCC"])
    body = (heading("Action Items"), log, heading("Attendance"), people, "Author: Kyle Reyes")

    found = extract_minutes(at_places(minutes("Works Committee", "Date: 24 March 2026", body=body)))
    assert [action.text for action in found.actions] == ["Count the units"]
