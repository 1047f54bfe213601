"""Tables taken for information, people listed twice, and what is no longer told."""

import pytest

from opsgdocs.extractors import extract_minutes
from opsgdocs.parsers import parse

PRESENT = "Present: Ann Bell (Chair), Cy Marsh"


@pytest.fixture
def record(tmp_path):
    def of(body, *front, title="Green Hill Trust Board"):
        path = tmp_path / "minutes.md"
        lines = [
            f"# {title}",
            "Minutes of the meeting held on 7 July 2022",
            *(front or (PRESENT,)),
            "## 1. Report",
            body,
        ]
        path.write_text(
            "\n\n".join([*lines, "## 2. Close", "Action: Cy Marsh to lock the hall.", ""]), encoding="utf-8"
        )
        return extract_minutes(parse(path))

    return of


def codes(record):
    return [problem.code for problem in record.problems]


def test_a_register_of_risks_raises_nothing_and_is_told_once(record):
    rows = "| Fire | 1 | 5 | Test the alarm | AB |\n| Fraud | 1 | 3 | Two signatures | CM |"
    found = record(f"| Risk | Likelihood | Impact | Action | Owner |\n|---|---|---|---|---|\n{rows}")

    assert [action.text for action in found.actions] == ["Cy Marsh to lock the hall."]
    assert codes(found).count("doubtful_action") == 1


def test_an_agenda_raises_nothing(record):
    rows = "| 1 | Minutes | Chair | For approval |\n| 2 | Budget | CM | For decision |"
    found = record(f"| Item | Topic | Lead | Action |\n|---|---|---|---|\n{rows}")

    assert ([action.owners for action in found.actions], codes(found)) == ([("Cy Marsh",)], [])


def test_minutes_that_need_not_bear_a_number_are_not_asked_for_one(record):
    assert "no_meeting_number" not in codes(record("The gate was painted."))


def test_a_person_both_present_and_away_is_told(record):
    assert "attendance_unclear" in codes(record("All was well.", PRESENT, "Apologies: Cy Marsh"))
    assert "attendance_unclear" not in codes(record("All was well.", PRESENT, "Apologies: Bo Lund"))


@pytest.mark.parametrize("line", ["Venue: Marsh House, Bell Lane", "Distribution: all members; Ed Fox; Gus Hay; file"])
def test_a_detail_behind_those_present_names_nobody_who_was_there(record, line):
    found = record("All was well.", PRESENT, line, "Apologies: Bo Lund")

    assert [one.name for one in found.attendees] == ["Ann Bell", "Cy Marsh", "Bo Lund"]


def test_but_a_party_before_a_colon_does(record):
    found = record("All was well.", "Present:", "EDF: Paul Hornby", "SSE: Ann Bell")

    assert {one.name for one in found.attendees} >= {"Paul Hornby", "Ann Bell"}


def test_a_status_in_the_column_of_owners_is_nobody(record):
    rows = "| 12/01 | Meet again | Complete | Done |\n| 12/02 | Write a note | AB | Open |"
    found = record(f"| Ref | Action | Owner | Status |\n|---|---|---|---|\n{rows}")
    owners = [one.owners for one in (*found.outstanding, *found.actions) if "Meet" in one.text]

    assert owners == [()]
    assert "no_owner" in codes(found)


@pytest.mark.parametrize("heads", [
    "Risk description | Mitigating action | Owner | Due date", "Cost centre | Budget | Spend | Action | Owner",
])  # fmt: skip
def test_risks_with_their_mitigation_and_budgets_are_left_and_told(record, heads):
    width = heads.count("|") + 1
    cells = (
        ["Fire", "£58,000", "£61,000", "Test the alarm", "AB"]
        if width > 4
        else ["Fire", "Test the alarm", "AB", "1/9/22"]
    )
    found = record(f"| {heads} |\n|{'---|' * width}\n| {' | '.join(cells)} |")

    assert [action.text for action in (*found.actions, *found.outstanding)] == ["Cy Marsh to lock the hall."]
    assert codes(found).count("doubtful_action") == 1


def test_an_agenda_with_bare_verbs_raises_nothing(record):
    rows = "| 1 | Minutes | AB | Approve |\n| 2 | Budget | CM | Discuss and agree |"
    found = record(f"| Item | Subject | Who | Action required |\n|---|---|---|---|\n{rows}")

    assert [action.owners for action in found.actions] == [("Cy Marsh",)]


def test_a_row_whose_action_is_none_has_none(record):
    rows = "| Gate | AB | Paint the gate |\n| Hall | CM | None |\n| Roof | AB | No action required |"
    found = record(f"| Topic | Owner | Action |\n|---|---|---|\n{rows}")

    assert {action.text for action in found.actions} == {"Paint the gate", "Cy Marsh to lock the hall."}


def test_many_actions_without_an_owner_are_told_together(record):
    few = "\n\n".join(f"Action: paint gate {number}." for number in range(2))
    many = "\n\n".join(f"Action: paint gate {number}." for number in range(9))

    assert codes(record(few)).count("no_owner") == 2
    told = [one for one in record(many).problems if one.code == "no_owner"]
    assert [one.message for one in told] == [
        "9 actions name nobody to do them: 2022-07-07 1, 2022-07-07 2, 2022-07-07 3, 2022-07-07 4 and 5 more."
    ]
    assert len(told[0].evidence) == 9


@pytest.mark.parametrize(("line", "there", "away"), [
    ("Apologies for lateness: Di Ross", ["Di Ross"], []),
    ("Apologies for lateness were received from Di Ross", ["Di Ross"], []),
    ("Apologies for absence: Di Ross", [], ["Di Ross"]),
    ("Apologies: none received; Bo Lund joined at item 3", ["Bo Lund"], []),
    ("Apologies: Bo Lund (left the Board)", [], ["Bo Lund"]),
    ("Apologies: Bo Lund. The Chair wished Di Ross a speedy recovery.", [], ["Bo Lund"]),
    ("In attendance: The Revd Canon Ida Jay, The Venerable Gus Hay", ["The Revd Canon Ida Jay", "The Venerable Gus Hay"], []),
    ("In attendance: Cllr Al Bow (from 19/20) Cllr Ed Fox Cllr Gus Hay", ["Cllr Al Bow", "Cllr Ed Fox", "Cllr Gus Hay"], []),
    ("In attendance: Mr A Bow Mrs C Fox", ["Mr A Bow", "Mrs C Fox"], []),
    ("In attendance: Prof Sir Gus Hay, Cllr Dr Ed Fox", ["Prof Sir Gus Hay", "Cllr Dr Ed Fox"], []),
])  # fmt: skip
def test_who_was_there_and_who_was_not(record, line, there, away):
    found = record("All was well.", PRESENT, line).attendees[2:]

    assert [one.name for one in found if one.presence == "present"] == there
    assert [one.name for one in found if one.presence == "apologies"] == away
