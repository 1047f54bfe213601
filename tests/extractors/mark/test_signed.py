"""Brackets behind a sentence with who is to see to it: '… a list of debts. [PH, 10/04/26]'."""

import pytest

from opsgdocs.extractors import extract
from tests.extractors.pages import heading, minutes

PRESENT = "Present: Ann Bell (AB), Carl Dean (CD), Eve Fox (EF)"


def record(*body):
    pages = ("Works Committee", "Held on 24 March 2026", PRESENT)
    return extract(minutes(*pages, body=(heading("1. Roof"), *body)))


def actions(*body):
    return [(one.text, one.owners, one.target.latest and str(one.target.latest)) for one in record(*body).actions]


def told(*body):
    return [one.message for one in record(*body).problems if one.code == "doubtful_action"]


def test_initials_and_a_day_behind_a_sentence_make_it_an_action():
    found = actions(
        "Turnover is up. The Board asked for a list of debts. [AB, 10/04/26]",
        "CD to prepare the vouchers. [CD, before 30 April]",
    )

    assert found == [
        ("The Board asked for a list of debts.", ("AB",), "2026-04-10"),
        ("CD to prepare the vouchers.", ("CD",), "2026-04-30"),
    ]


def test_initials_alone_do_behind_who_is_to_do_what():
    found = actions("CD to prepare the vouchers. [CD]", "EF to sign the letter. (EF)")

    assert [(text, owners) for text, owners, _ in found] == [
        ("CD to prepare the vouchers.", ("CD",)),
        ("EF to sign the letter.", ("EF",)),
    ]


def test_and_behind_what_was_asked_for_where_other_brackets_hold_days():
    found = actions("A list is needed. [AB, 10 April]", "Ann asked that the policy be reviewed. [CD]")

    assert [owners for _, owners, _ in found] == [("AB",), ("CD",)]


def test_two_of_them_in_one_paragraph_are_two_actions():
    found = actions("CD to prepare the vouchers. [CD, 10/04/26] EF and AB to visit the shop. [EF/AB, by 31 March]")

    assert found == [
        ("CD to prepare the vouchers.", ("CD",), "2026-04-10"),
        ("EF and AB to visit the shop.", ("EF", "AB"), "2026-03-31"),
    ]


def test_names_count_as_initials_do():
    found = actions("A list of debts to be drawn up. (Ann Bell, by 10 April)", "CD to write. [Carl]")

    assert [owners for _, owners, _ in found] == [("Ann Bell",), ("Carl",)]


@pytest.mark.parametrize(
    "body",
    [
        ("The budget is on track. (AB)", "The roof is leaking again. (CD)"),
        ("He had written at length. (AB, 3 March)", "She replied. (CD, 5 March 2026)"),
        ("The Clerk's report was clear. (AB)", "It was agreed to repaint the door. (CD)"),
        ("A list is needed. [XY, 10/04/26]", "A note is needed. [ZZ, 12/04/26]"),
        ("The Board asked for a list. [AB, 10/04/26]",),
    ],
)
def test_who_spoke_or_wrote_and_whom_nobody_knows_is_none(body):
    assert actions(*body) == []


def test_a_decision_behind_which_somebody_is_named_stays_one():
    found = record("It was AGREED to transfer £10,000. [CD, 10 April]", "AB to tell the bank. [AB, 3 April]")

    assert len(found.actions) == 2
    assert [one.verb for one in found.decisions] == ["AGREED"]


def test_a_lone_bracket_and_unknown_initials_with_days_are_told():
    assert len(told("The Board asked for a list. [AB, 10/04/26]")) == 1
    assert len(told("A list is needed. [XY, 10/04/26]", "A note is needed. [ZZ, 12/04/26]")) == 1
    assert told("The budget is on track. (AB)", "The roof is leaking again. (CD)") == []
