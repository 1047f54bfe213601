"""Tables of minutes with owners and days in columns beside the text, and those that are no such thing."""

import datetime as dt

import pytest

from opsgdocs.extractors import extract
from opsgdocs.extractors.table.columns import head_of
from opsgdocs.extractors.table.margins import Margin, margin_of
from opsgdocs.profile import load
from tests.extractors.pages import at_places, minutes, table
from tests.extractors.readings import grid

GENERIC = load("generic")
TALK = (
    ["1", "The minutes were agreed.", "", ""],
    ["2", "The gutter leaks. A builder is to be found.", "AB", "28/03/2024"],
    ["3", "The rota is to be printed.", "CD", "ASAP"],
)


def read(*rows):
    return extract(at_places(minutes("Book Club Committee", "Date: 4 March 2024", body=(table(*rows),))))


def told(*rows):
    return [(action.text, action.owners, action.target.text) for action in read(*rows).actions]


@pytest.mark.parametrize(
    "head",
    [
        ["Item", "Discussion", "Action by", "Date"],
        ["Item", "Description", "Action by", "Date"],
        ["No", "Subject", "By whom", "By when"],
        ["No", "Topic", "Who", "When"],
        ["No", "Notes", "Owner", "Due date"],
        ["No", "Discussion", "Lead", "Deadline"],
        ["No", "Item", "Responsible", "Target date"],
        ["Item", "Notes", "Action", "Due"],
    ],
)
def test_owners_and_days_stand_beside_what_was_talked_about(head):
    assert told(head, *TALK) == [
        ("The gutter leaks. A builder is to be found.", ("AB",), "28/03/2024"),
        ("The rota is to be printed.", ("CD",), "ASAP"),
    ]


def test_the_days_may_stand_before_the_owners():
    rows = [[number, text, day, owner] for number, text, owner, day in TALK]

    assert told(["No.", "Subject", "Due date", "Owner"], *rows)[0][1:] == (("AB",), "28/03/2024")


def test_a_day_without_a_year_is_no_id():
    assert told(["Item", "Discussion", "Action by", "Date"], ["1", "The talk is to be held.", "AB", "22/03"]) == [
        ("The talk is to be held.", ("AB",), "22/03")
    ]


def test_what_is_no_day_beneath_date_is_no_owner():
    rows = (*TALK, ["4", "The machine is to be moved.", "EF", "done at the meeting"])

    assert told(["Item", "Discussion", "Action by", "Date"], *rows)[-1][1] == ("EF",)


@pytest.mark.parametrize("nobody", ["Info", "Note", "-", "None", "Noted"])
def test_nobody_is_to_do_what_is_only_noted(nobody):
    rows = (
        ["1.0", "Health", "", ""],
        ["1.1", "It rained.", nobody, ""],
        ["1.2", "A talk is to be held.", "All", "2/4"],
    )

    assert told(["Item", "Description", "Action by", "Date"], *rows) == [("A talk is to be held.", ("All",), "2/4")]


def test_numbers_of_paragraphs_are_no_ids_and_their_titles_are_items():
    rows = (
        ["1.0", "Health", "", ""],
        ["1.1", "A talk is to be held.", "AB", "22/03/2024"],
        ["2.0", "Next meeting", "", ""],
        ["2.1", "Tuesday 16/04/2024, 10:00 on site.", "All", ""],
    )
    found = read(["Item", "Description", "Responsible", "Due"], *rows)

    assert [(one.id, one.text, one.raised_at) for one in found.actions] == [(None, "A talk is to be held.", None)]
    assert (found.outstanding, [one.date for one in found.next_meetings]) == ((), [dt.date(2024, 4, 16)])


def test_two_owners_of_one_paragraph_share_its_day():
    rows = (["1", "The band and the tables are to be booked.", ["Ann", "Bo"], "31/03/2024"], *TALK[1:])

    assert told(["No", "Subject", "Who", "When"], *rows)[0][1:] == (("Ann", "Bo"), "31/03/2024")


@pytest.mark.parametrize(
    "head",
    [
        ("Milestone", "Owner", "Due date"),
        ("Policy", "Lead", "Deadline"),
        ("Report", "Responsible", "When"),
        ("Item", "Lead", "Time"),
        ("Risk description", "Owner", "Due date"),
    ],
)
def test_plans_and_registers_have_no_margin(head):
    rows = (("The new website is designed", "AB", "28/03/2024"), ("The old website is closed", "CD", "ASAP"))

    assert margin_of(grid(head, *rows), GENERIC) is None


def test_a_log_with_statuses_is_no_table_of_talk():
    rows = (("The gutter leaks badly.", "AB", "28/03/2024", "Open"),)

    assert margin_of(grid(("Subject", "Owner", "Due date", "Status"), *rows), GENERIC) is None


@pytest.mark.parametrize("head", [("Description", "Owner", "Due"), ("Action", "Action by", "Date")])
def test_in_a_list_of_actions_one_without_an_owner_is_one(head):
    rows = (("Mend the gutter", "AB", "28/03/2024"), ("Print the rota", "", ""))

    assert head_of(grid(head, *rows), GENERIC)
    assert [owners for _, owners, _ in told(list(head), *map(list, rows))] == [("AB",), ()]


@pytest.mark.parametrize("asked", ["Write to the landlord.", "Print the rota"])
def test_so_is_one_that_asks_for_something(asked):
    rows = (("The gutter is to be mended.", "AB", "28/03/2024"), (asked, "", ""))

    assert head_of(grid(("Description", "Action by", "Date"), *rows), GENERIC)


def test_people_above_the_head_of_a_margin_are_no_actions():
    rows = (
        ["Governors present", "Ann Bell (Chair), Carl Dunn"],
        ["Apologies", "Eve Frost"],
        ["", "Action"],
        ["The boiler is to be serviced.", "CD"],
        ["The date was agreed.", ""],
    )

    assert told(*rows) == [("The boiler is to be serviced.", ("CD",), None)]
    assert margin_of(table(*rows), GENERIC) == Margin(1, None, 2)


@pytest.mark.parametrize("head", ["Notes", "Comments", "Update"])
def test_what_stands_before_the_action_makes_no_log(head):
    rows = (["Hall", "It was cold.", "Ann to mend the boiler"], ["Fete", "No news.", "None"])

    assert told(["Item", head, "Action"], *rows) == [("Ann to mend the boiler", ("Ann",), None)]


def test_nor_beside_owners_and_days():
    rows = (["Hall", "It was cold.", "Mend the boiler", "Ann", "28/03/2024"],)

    assert told(["Item", "Notes", "Action", "Who", "When"], *rows) == [("Mend the boiler", ("Ann",), "28/03/2024")]


@pytest.mark.parametrize("head", ["Update", "Comments"])
def test_what_stands_behind_it_does(head):
    found = read(["Ref", "Action", head], ["A12/3", "Ann to ring", "Done, closed."], ["A12/4", "Bo to write", "Soon."])

    assert ([one.status for one in found.outstanding], found.actions) == (["closed", "open"], ())


def test_and_so_does_what_stands_before_an_action_with_an_id():
    found = read(["Ref", "Update", "Action"], ["A12/3", "No reply.", "Ann to ring"], ["A12/4", "Soon.", "Bo to write"])

    assert [one.updates for one in found.outstanding] == [("No reply.",), ("Soon.",)]
