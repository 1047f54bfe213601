"""Sentences that speak of many actions at once."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import minutes
from tests.extractors.readings import grid

HEAD = ("Action ID", "Action", "Owner", "Target Date", "Update")
ROWS = (
    ("OPSG 28/01", "Provide it.", "DCC", "04/02/2020", ""),
    ("OPSG 28/02", "Send it.", "SECAS", "04/02/2020", "It was sent to members."),
    ("OPSG 27/03", "Reply.", "DCC", "04/02/2020", ""),
)


def read(*body, rows=ROWS):
    table = (grid(HEAD, *rows),) if rows else ()
    record = extract(minutes("OPSG_29 Minutes", "4 February 2020", body=(*body, *table)), load("opsg"))
    told = [one.message for one in record.problems if one.code == "said_of_action"]
    return [(one.action, one.says) for one in record.statements], told


ALL = [("OPSG 28/01", "closed"), ("OPSG 28/02", "closed"), ("OPSG 27/03", "closed")]


@pytest.mark.parametrize(
    "text",
    [
        "All outstanding actions were closed.",
        "It was noted that all of the actions had been completed.",
        "Members agreed that all actions be closed.",
        "All actions were confirmed as complete.",
    ],
)
def test_all_that_the_tables_list_are_meant(text):
    assert read(text) == (ALL, [])


@pytest.mark.parametrize(
    "text",
    [
        "All actions from OPSG_28 were closed.",
        "All actions from the previous meeting were confirmed as complete.",
        "All actions from meeting 28 were closed.",
    ],
)
def test_of_a_meeting_only_its_own(text):
    assert read(text) == (ALL[:2], [])


def test_but_for_those_that_are_named():
    said, _ = read("Members agreed that all actions except OPSG 27/03 be closed.")

    assert sorted(said) == sorted([*ALL[:2], ("OPSG 27/03", "outstanding")])


def test_others_are_those_of_which_nothing_is_said():
    said, told = read("Action OPSG 28/01 remains open. All other actions were closed.")

    assert said == [("OPSG 28/01", "outstanding"), *ALL[1:]]
    assert "OPSG 28/01" in told[0]


def test_what_remains_is_kept_open():
    assert read("The remaining actions are to be carried forward.")[0] == [(action, "outstanding") for action, _ in ALL]


@pytest.mark.parametrize("update", ["Still awaited.", "The DCC will send it in May.", "Late."])
def test_a_row_that_is_not_finished_is_told_and_stays_open(update):
    said, (message,) = read("All actions were closed.", rows=(ROWS[0], (*ROWS[1][:4], update)))

    assert said == ALL[:1]
    assert "OPSG 28/02" in message


@pytest.mark.parametrize(
    "text",
    [
        "All actions from OPSG_28 were closed.",
        "The remaining actions are to be carried forward.",
        "Actions 1–4 complete, 5 ongoing.",
        "The actions were reviewed and all were closed.",
        "All actions were noted as complete or on the agenda.",
    ],
)
def test_where_no_action_can_be_known_it_is_told(text):
    said, told = read(text, rows=())

    assert said == []
    assert len(told) == 1


@pytest.mark.parametrize(
    "text",
    [
        "It was asked whether all actions were closed.",
        "All actions should be closed by May.",
        "Not all actions were closed.",
    ],
)
def test_what_is_asked_or_denied_closes_nothing(text):
    assert read(text)[0] == []


def test_what_others_are_leaves_the_named_ones_closed():
    said, _ = read("Actions OPSG 28/01 and OPSG 28/02 were closed; all others were carried forward.")

    assert said[:2] == ALL[:2]


PROPOSED = (
    ("OPSG 28/01", "Provide it.", "DCC", "04/02/2020", "Provided. Propose to close."),
    ("OPSG 28/02", "Send it.", "SECAS", "04/02/2020", "Recommended for closure"),
    ("OPSG 27/03", "Reply.", "DCC", "04/02/2020", "The DCC is drafting."),
)


@pytest.mark.parametrize(
    "text",
    [
        "The OPSG AGREED to close those actions proposed for closure.",
        "It was agreed to close the actions that were recommended for closure.",
        "Members agreed that all actions marked as proposed for closure be closed.",
        "The OPSG AGREED the closure of all actions proposed for closure.",
    ],
)
def test_those_proposed_for_closure_are_closed_together(text):
    assert read(text, rows=PROPOSED)[0] == ALL[:2]


def test_but_not_those_excepted():
    text = "The OPSG AGREED to close the actions proposed for closure, with the exception of OPSG 28/02."
    assert sorted(read(text, rows=PROPOSED)[0]) == [ALL[0], ("OPSG 28/02", "outstanding")]


@pytest.mark.parametrize(
    "text",
    [
        "SECAS asked whether to close those actions proposed for closure.",
        "The OPSG did not agree to close those actions proposed for closure.",
        "Several actions were proposed for closure.",
    ],
)
def test_and_none_where_nobody_agrees(text):
    assert read(text, rows=PROPOSED)[0] == []


@pytest.mark.parametrize(
    "text",
    [
        "The OPSG approved all proposed closures.",
        "The OPSG AGREED the actions proposed for closure.",
        "Members agreed that those actions listed as ‘Propose to close’ could be closed.",
        "It was agreed that all actions with a status of ‘Propose to close’ would be closed.",
        "The OPSG agreed to close the two actions proposed for closure.",
    ],
)
def test_other_ways_to_close_what_is_proposed(text):
    assert read(text, rows=PROPOSED)[0] == ALL[:2]


def test_of_those_proposed_only_the_ones_that_are_named():
    assert read("The OPSG agreed to close the actions proposed for closure (OPSG 28/01).", rows=PROPOSED)[0] == ALL[:1]


@pytest.mark.parametrize(
    "text",
    [
        "The OPSG agreed that none of the actions proposed for closure be closed.",
        "The OPSG agreed to review the actions proposed for closure at the next meeting.",
        "The OPSG noted the actions proposed for closure.",
        "The OPSG agreed that the actions proposed for closure will be closed once the report is out.",
        "The OPSG agreed that the actions proposed for closure would be closed in March.",
        "The OPSG agreed to keep open the actions proposed for closure.",
    ],
)
def test_what_closes_none_of_them(text):
    assert ("OPSG 28/01", "closed") not in read(text, rows=PROPOSED)[0]


def test_a_row_that_is_not_proposed_for_closure_is_not_meant():
    rows = (("OPSG 28/01", "Provide it.", "DCC", "04/02/2020", "Not proposed for closure"),)

    said, told = read("The OPSG AGREED to close those actions proposed for closure.", rows=rows)

    assert said == []
    assert len(told) == 1
