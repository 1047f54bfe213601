"""The full action log, the decision log and the register of issues as documents."""

import datetime as dt

from opsgdocs.document import Heading, Table, walk
from opsgdocs.records import (
    ActionEvent,
    ActionRegister,
    DateBounds,
    DecisionRegister,
    Issue,
    IssueEvent,
    IssueLink,
    IssueRegister,
    TrackedIssue,
)
from opsgdocs.writers.actions.register import render_action_register, render_action_sheets
from opsgdocs.writers.decisions import render_decision_register
from opsgdocs.writers.issues.life import newest, render_issue_life
from opsgdocs.writers.issues.register import render_issue_register, render_issue_sheets
from tests.writers.kinds import MARCH, action_register, decision_register, issue_register
from tests.writers.samples import action


def rows(document) -> list[list[str]]:
    table = next(block for block in document.blocks if isinstance(block, Table))
    return [[cell.text for cell in row] for row in table.rows[1:]]


def test_an_action_tells_its_targets_its_end_and_its_steps():
    closed = ActionEvent(meeting="HBG_41", date=MARCH, event="closed", detail="closed in the table of HBG_41: “Closed”")
    raised = ActionEvent(meeting="HBG_39", event="raised", detail="raised")
    carried = ActionEvent(meeting="HBG_40", event="carried", detail="listed at HBG_40")
    one = action(status="closed", history=(raised, carried, closed))
    document = render_action_register(ActionRegister(committee="HBG", date=MARCH, actions=(one,)))
    assert rows(document) == [
        [
            "HBG 39/01",
            "The Harbour Office to circulate the draft berthing plan.",
            "07/01/2021\nHBG_39",
            "Harbour Office",
            "04/03/2021",
            "Closed\nHBG_41\n04/03/2021",
            "HBG_39: Raised\nHBG_41: Closed",
        ]
    ]


def test_the_log_tells_for_which_day_it_stands_and_how_many_are_open():
    assert render_action_register(action_register()).blocks[1].text == "As of 1 April 2021: 2 actions, 1 of them open"
    empty = render_action_register(ActionRegister(committee="HBG"))
    assert [block.text for block in empty.blocks] == ["HBG – Action Log", "No action was found."]


def test_a_choice_of_actions_says_what_it_is_a_choice_of():
    assert render_action_register(action_register(), "DCC").blocks[0].text == "HBG – Action Log: DCC"


def test_every_step_of_every_action_is_a_row_of_the_history():
    _, history = render_action_sheets(action_register())
    assert [(row[0], row[3], row[6]) for row in history.rows] == [
        ("HBG 39/01", "Raised", "page 2"),
        ("HBG 39/01", "Revised", "page 2"),
        ("HBG 39/01", "Closed", ""),
    ]


def test_a_decision_tells_its_item_its_words_and_what_came_later():
    assert rows(render_decision_register(decision_register())) == [
        [
            "HBG_40 D01",
            "04/03/2021\nHBG_40",
            "1 Ice",
            "HBG AGREED that salt is bought, subject to price.\n"
            "Moved by: A · Seconded by: B · Votes: 3–2 · About: MP1 · Later: HBG_41 D01",
        ]
    ]


def test_a_log_without_decisions_says_so():
    blocks = render_decision_register(DecisionRegister(committee="HBG"), "MP092").blocks
    assert [block.text for block in blocks] == ["HBG – Decision Log: MP092", "No decision was found."]


def test_open_issues_come_before_closed_ones_and_each_has_its_life():
    document = render_issue_register(issue_register())
    heads = [block.text for block in document.blocks if isinstance(block, Heading) and block.level == 1]
    assert heads == ["Open issues", "Closed issues", "Ice on the quay", "Ice on the quay"]
    assert rows(document) == [
        [
            "Ice on the quay",
            "Actively Managed Issues",
            "07/01/2021\nHBG_39",
            "04/03/2021\nHBG_40",
            "Updated\nHBG_40\n1 change",
            "HBG 39/01",
        ]
    ]


def test_a_register_without_issues_says_so():
    assert [block.text for block in render_issue_register(IssueRegister()).blocks] == [
        "Issues Register",
        "No issue was found.",
    ]


def test_the_life_of_an_issue_has_its_text_its_links_and_its_changes():
    document = render_issue_life(issue_register().issues[0])
    text = "\n".join(block.text for block in walk(document.blocks))
    assert "Opened: 7 January 2021, HBG_39" in text
    assert "Status: 70,000 → 64,000" in text
    assert "– Both name MP1." in text
    assert "Decision HBG 39/01\nDoubtful" in text


def test_sections_of_its_own_are_columns_and_items_stand_with_their_meeting():
    links = [IssueLink(kind="item", ref=ref, meeting="HBG_40", doubtful=ref == "3") for ref in ("2", "3")]
    issues = [Issue(title="Ice", other={"Owner": "DCC"}), Issue(title="Fog", other={"Owner": "SECAS", "Cost": "£5"})]
    tracked = [TrackedIssue(key=one.title, title=one.title, issue=one, links=links) for one in issues]
    sheet = render_issue_sheets(IssueRegister(issues=tracked))[0]

    assert sheet.columns[-3:] == ("Items", "Owner", "Cost")
    assert [row[-3:] for row in sheet.rows] == [("HBG_40 2 / 3 (?)", "DCC", None), ("HBG_40 2 / 3 (?)", "SECAS", "£5")]


def test_the_newest_step_of_a_closed_issue_is_its_closing_and_an_undated_paper_has_its_bounds():
    bounds = DateBounds(earliest=dt.date(2020, 4, 17), latest=dt.date(2020, 5, 11))
    history = [IssueEvent(event="closed", date=bounds.earliest), IssueEvent(event="updated", date=bounds.earliest)]
    tracked = TrackedIssue(key="ice", title="Ice", open=False, issue=Issue(title="Ice"), opened=bounds.earliest,
                           opened_bounds=bounds, history=history)  # fmt: skip
    register = IssueRegister(date=bounds.earliest, date_bounds=bounds, issues=(tracked,))
    blocks = render_issue_register(register).blocks

    assert newest(tracked) == history[0]
    assert blocks[1].text == "As of 17 April – 11 May 2020, undated; 1 issue, none of them open"
    assert any("17/04/2020 – 11/05/2020, undated" in row for row in rows(render_issue_register(register)))


def test_every_change_of_an_issue_is_a_row():
    issues, history = render_issue_sheets(issue_register())
    assert [row[2] for row in issues.rows] == ["Open", "Closed"]
    assert history.rows[0][5:9] == ("Status", "Figure", "70,000", "64,000")
    assert issues.rows[0][12:14] == ("HBG 39/01", "HBG 39/01 (?)")
