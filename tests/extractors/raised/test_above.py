"""A mark that stands alone behind the paragraph that gives the task out, or above its own words."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from opsgdocs.records import Minutes
from tests.extractors.pages import heading, minutes, table

OPSG = load("opsg")
ASKED = "2.2\tFollowing discussion, the OPSG asked SECAS to circulate the revised timetable by 3 March 2020."
NEXT = "2.3\tThe OPSG asked the DCC to confirm which services are in scope by 10 March 2020."
HEAD = ["Action ID", "Action", "Owner", "Target Date"]


def read(*body) -> Minutes:
    return extract(minutes("OPSG_29 Minutes", "4 February 2020", body=body), OPSG)


def raised(record: Minutes) -> list[tuple[str, tuple[str, ...], str | None, str]]:
    return [(one.key, one.owners, one.target.text, one.text) for one in record.actions]


FIRST = (
    "OPSG 29/01",
    ("SECAS",),
    "by 3 March 2020",
    "Following discussion, the OPSG asked SECAS to circulate the revised timetable by 3 March 2020.",
)
SECOND = (
    "OPSG 29/02",
    ("DCC",),
    "by 10 March 2020",
    "The OPSG asked the DCC to confirm which services are in scope by 10 March 2020.",
)


def test_a_mark_that_closes_its_item_looks_up_and_so_do_the_others():
    record = read(heading("Credit"), ASKED, "ACTION OPSG 29/01", NEXT, "ACTION OPSG 29/02")

    assert raised(record) == [FIRST, SECOND]


def test_what_stands_beneath_such_a_mark_is_another_matter():
    record = read(heading("Credit"), ASKED, "ACTION OPSG 29/01", "2.4 The OPSG:", "(a) NOTED the paper.")

    assert raised(record) == [FIRST]


def test_a_mark_above_its_own_words_looks_down():
    record = read(
        heading("Credit"),
        "SECAS explained that the DCC is to confirm which services are in scope.",
        "ACTION OPSG 29/01",
        "SECAS to circulate the revised timetable by 3 March 2020.",
        heading("Other"),
        "ACTION OPSG 29/02",
        "The DCC to confirm the scope.",
    )

    assert [(key, owners) for key, owners, _, _ in raised(record)] == [
        ("OPSG 29/01", ("SECAS",)),
        ("OPSG 29/02", ("DCC",)),
    ]


def test_the_row_of_the_same_id_has_the_words_where_the_mark_has_none():
    log = table(HEAD, ["OPSG 29/01", "Circulate the revised timetable", "SECAS", "03/03/2020"])

    record = read(heading("Credit"), "2.2 The OPSG:", "ACTION OPSG 29/01", heading("Summary of actions"), log)

    assert raised(record) == [("OPSG 29/01", ("SECAS",), "03/03/2020", "Circulate the revised timetable")]


@pytest.mark.parametrize("words", ["The DCC to mend the fence", "Large Suppliers to write to Ofgem by May"])
def test_two_marks_with_words_of_their_own_are_still_two_actions(words):
    log = table(HEAD, ["OPSG 29/01", words, "DCC", "03/03/2020"])

    record = read(
        heading("Credit"),
        "ACTION OPSG 29/01: SECAS to circulate the revised timetable.",
        heading("Summary of actions"),
        log,
    )

    assert [one.key for one in record.actions] == ["OPSG 29/01", "OPSG 29/01 (2)"]
    assert any(one.code == "duplicate_action" for one in record.problems)


@pytest.mark.parametrize(
    ("beside", "words"),
    [
        ("Members thanked the team for the work done.", "Circulate the revised timetable"),
        ("SECAS to circulate the revised timetable.", "SECAS to circulate the revised timetable."),
    ],
)
def test_an_id_in_the_margin_beside_what_is_no_task_has_the_words_of_its_row(beside, words):
    page = table(["Item", "Discussion", "Action"], ["1", beside, ["OPSG 29/01", "SECAS"]])
    log = table(HEAD, ["OPSG 29/01", "Circulate the revised timetable", "SECAS", "03/03/2020"])

    (action,) = read(page, heading("Summary of actions"), log).actions

    assert (action.key, action.text, action.owners) == ("OPSG 29/01", words, ("SECAS",))
