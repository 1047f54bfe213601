"""Lists of people under names that no profile knows, and people printed with handles, posts and bodies."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.extractors.attendees import extract_attendees
from opsgdocs.profile import load
from tests.extractors.pages import bullet, minutes, table


def read(*front):
    return extract_attendees(minutes("Works Council", "4 March 2025", *front), load("generic"))


def told(*front):
    return [(one.name, one.affiliation, one.group) for one in read(*front)]


def names(*front):
    return [one.name for one in read(*front)]


@pytest.mark.parametrize("label", ["Management side", "On the call", "Attended", "Chairs", "Councillors", "Staff"])
def test_names_alone_behind_a_label_are_people(label):
    assert told(f"{label}: Ann Bell (AB), Bo Cole (Isle Networks)") == [
        ("Ann Bell", None, label),
        ("Bo Cole", "Isle Networks", label),
    ]


@pytest.mark.parametrize("line", [
    "Author: Ann Bell", "Wards: High Street, Church Lane", "Working group: Ann Bell, Bo Cole", "Project: Green Field",
    "Proposed: Ann Bell, Bo Cole", "Next speakers: Ann Bell, Bo Cole", "Topics: Roof repair, Ann Bell",
])  # fmt: skip
def test_other_labels_name_nobody(line):
    assert names(line) == []


def test_one_name_is_enough_beneath_a_list():
    assert told("Present: Ann Bell, Bo Cole", "Management: Mr. C. Lund (HR)", "Excused: Ms. I. Nova") == [
        ("Ann Bell", None, "Present"),
        ("Bo Cole", None, "Present"),
        ("Mr. C. Lund", "HR", "Management"),
        ("Ms. I. Nova", None, "Apologies"),
    ]


def test_beneath_those_present_a_body_is_whom_they_are_from():
    assert told("Present: Ann Bell, Bo Cole", "DCC: Cy Dunn, Di East")[2:] == [
        ("Cy Dunn", "DCC", "Present"),
        ("Di East", "DCC", "Present"),
    ]


def test_staff_beneath_the_apologies_sent_none():
    assert [one.presence for one in read("Apologies: Ann Bell", "Staff: Cy Dunn (Clerk)")] == ["apologies", "present"]


def test_who_is_in_a_list_of_the_profile_as_well_stands_there_alone():
    assert told("Chairs: Ann Bell, Bo Cole", "Attendees: Bo Cole, Ann Bell, Cy Dunn") == [
        ("Bo Cole", None, "Attendees"),
        ("Ann Bell", None, "Attendees"),
        ("Cy Dunn", None, "Attendees"),
    ]


def test_a_row_beside_those_of_lists_may_be_one():
    rows = table(
        ["Present", ["Ann Bell (Chair)", "Bo Cole"]], ["Staff", ["Cy Dunn (CEO)", "Di East – item 4"]],
        ["Venue", "Marsh House"], ["Apologies", "Ed Fox"],
    )  # fmt: skip

    assert [one.group for one in read(rows)] == ["Present", "Present", "Staff", "Staff", "Apologies"]


def test_handles_are_no_part_of_a_name():
    assert told("Present:", bullet("@Priya Raman"), bullet("Gil P @gilp (voting member)"), bullet("Ruy Sal @ruys")) == [
        ("Priya Raman", None, "Present"),
        ("Gil P", "voting member", "Present"),
        ("Ruy Sal", None, "Present"),
    ]


def test_a_company_secretary_in_the_first_row_is_somebody():
    assert names("In attendance", table(["Lucy Tan", "Company Secretary"], ["Peter Gough", "Head of News"])) == [
        "Lucy Tan",
        "Peter Gough",
    ]


def test_a_post_may_stand_before_each_name():
    people = read("Staff present: City Clerk Amy Boyd, Public Works Director Joe Park")

    assert [(one.name, one.role) for one in people] == [
        ("Amy Boyd", "City Clerk"),
        ("Joe Park", "Public Works Director"),
    ]


def test_a_body_may_stand_behind_of():
    assert told("Present: Ann Bell, Ed Fox of Green Energy Ltd and his colleague")[1] == (
        "Ed Fox",
        "Green Energy Ltd",
        "Present",
    )
    assert names("Present: Lord Ives of Pier") == ["Lord Ives of Pier"]


def test_a_loud_line_with_a_day_beneath_the_lists_is_nobody():
    assert names("Apologies: Leah", "CHRISTMAS FAIR – Sat 7 December, 12-3") == ["Leah"]


def test_a_numbered_line_beneath_a_table_of_people_begins_the_minutes():
    assert names("Present", table(["Ann Bell", "Chair"], ["Bo Cole", "Clerk"]), "1. Hall") == ["Ann Bell", "Bo Cole"]


def test_rows_with_nothing_beside_a_body_stand_over_the_people_below():
    rows = table(
        ["Ann Bell", "Chair"], ["Industry Representatives", ""], ["Bo Cole", "Trader"], ["MHHS IM", ""],
        ["Cy Dunn", "Designer"], ["Di East", ""],
    )  # fmt: skip

    assert names("Attendees", rows) == ["Ann Bell", "Bo Cole", "Cy Dunn", "Di East"]


def test_apologies_above_a_table_of_one_row():
    there, away = table(["Attendee", "Company"], ["Ann Bell [AB]", "Isle"]), table(["Bo Cole [BC]", "Vale"])

    assert told("Present", there, "Apologies", away) == [
        ("Ann Bell", "Isle", "Present"),
        ("Bo Cole", "Vale", "Apologies"),
    ]


def test_post_and_body_beside_the_initials_in_a_table_without_a_head():
    rows = table(
        ["Elsa Wye", "EW", "Chair", "Independent"], ["Gavin Rowe", "GR", "Alternate for Nia Smile", "Castle Water"]
    )
    wye, rowe = read("Members present", rows)

    assert (wye.role, wye.affiliation) == ("Chair", "Independent")
    assert (rowe.alternate_for, rowe.affiliation) == ("Nia Smile", "Castle Water")


def doubts(*front):
    record = extract(minutes("Works Council", "4 March 2025", *front), load("generic"))
    return [one.message for one in record.problems if one.code == "attendance_unclear"]


def test_names_that_nothing_parts_are_told():
    assert len(doubts("Attendees: Hannah Ortiz Kofi Mensah Laura Bianchi Steve Wu")) == 1


def test_a_line_of_names_in_no_list_is_told():
    assert len(doubts("Ann Bell, Bo Cole and Cy Dunn")) == 1


@pytest.mark.parametrize("line", [
    "Present: Ann Bell, Bo Cole", "Apologies: None received", "Present: as above", "Marsh House, Bell Lane",
    "Venue: Marsh House, Bell Lane",
])  # fmt: skip
def test_what_was_read_or_names_nobody_is_not(line):
    assert doubts(line) == []
