"""Tables of actions that may be plans, or those of another body."""

import pytest

from opsgdocs.extractors import extract_minutes
from opsgdocs.parsers import parse

TASKS = "| Task | Owner | Due | Status |\n|---|---|---|---|\n| Test it | AB | 3/9/2022 | Open |\n| Start it | CM | 4/9/2022 | Open |"
ACTIONS = TASKS.replace("Task", "Action")


@pytest.fixture
def told(tmp_path):
    def of(heading, *body, title="Green Hill Trust Board"):
        path = tmp_path / "minutes.md"
        front = f"# {title}\n\nMinutes of the meeting held on 7 July 2022\n\nPresent: Ann Bell (AB), Cy Marsh (CM)"
        lines = [front, f"## 1. {heading}", *body, "## 2. Close", "Action: Cy Marsh to lock the hall.", ""]
        path.write_text("\n\n".join(lines), encoding="utf-8")
        record = extract_minutes(parse(path))
        doubts = [one.message for one in record.problems if one.code in ("doubtful_action", "other_body_id")]
        return len(record.outstanding), doubts

    return of


def test_tasks_beneath_a_plan_are_read_and_told(told):
    rows, doubts = told("Project plan", "The plan was shown.", TASKS)
    assert rows == 2
    assert doubts == ["The table “Task | Owner | Due | Status” may be a plan: its rows were read as actions."]


@pytest.mark.parametrize("heading", ["Actions from the last meeting", "Matters arising", "Outstanding items"])
def test_tasks_that_are_called_actions_are_in_order(told, heading):
    assert told(heading, TASKS) == (2, [])


@pytest.mark.parametrize(("heading", "above"), [
    ("Actions of the Finance Committee", "The table was noted."),
    ("Other bodies", "The actions of the Finance Committee are shown below."),
    ("Other bodies", "Open actions from the TABASC:"),
    ("Other bodies", "Finance Committee actions:"),
])  # fmt: skip
def test_the_actions_of_another_body_are_told(told, heading, above):
    rows, doubts = told(heading, above, ACTIONS)
    assert rows == 2
    assert [
        doubt.split(" may hold the actions of ")[1].split(":")[0] in ("Finance Committee", "TABASC") for doubt in doubts
    ] == [True]


@pytest.mark.parametrize("above", [
    "Actions of the Board:", "Outstanding actions:", "Actions for the Finance Committee:", "AB actions:",
    "Actions of the Green Hill Trust Board:", "Committee actions", "Actions from the AGM", "OUTSTANDING ACTIONS",
    "Actions from the Board meeting of 7 June", "Actions from the last Meeting",
])  # fmt: skip
def test_those_of_the_committee_and_of_its_people_are_in_order(told, above):
    assert told("Review", above, ACTIONS) == (2, [])


def test_ids_of_another_committee_are_told_once(told):
    table = (
        "| Action ID | Action | Owner | Target Date |\n|---|---|---|---|\n"
        "| SECP 80/01 | Write to Ofgem | SECAS | 1/9/2020 |\n| SECP 80/02 | Attend | DCC | 1/10/2020 |"
    )
    _, doubts = told("Actions Outstanding", table, title="Operations Group Meeting 34\n\nOPSG_34_0408 - Final Minutes")
    assert doubts[-1].startswith("Rows bear ids of another committee, SECP 80/01, SECP 80/02:")


def test_an_action_point_is_no_committee(told):
    table = (
        "| Action ID | Action | Owner | Target Date |\n|---|---|---|---|\n"
        "| AP 33/01 | Write to Ofgem | SECAS | 1/9/2020 |\n| AP 33/02 | Attend | DCC | 1/10/2020 |"
    )
    rows, doubts = told(
        "Actions Outstanding", table, title="Operations Group Meeting 34\n\nOPSG_34_0408 - Final Minutes"
    )
    assert rows == 2
    assert not any("another committee" in doubt for doubt in doubts)
