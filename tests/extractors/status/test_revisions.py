"""New targets that a sentence sets; the action stands as '¤'."""

import pytest

from opsgdocs.extractors.status.revisions import revised_here, revised_target


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        ("The Board agreed to extend ¤ to 14 February.", "14 February"),
        ("it was agreed that the target date for ¤ be moved from 4 February to the end of March", "the end of March"),
        ("the due date of ¤ was revised to HB_31", "HB_31"),
        ("A new target date of 3 March was agreed for ¤", "3 March"),
        ("Members agreed a new target date of 31 March for action ¤", "31 March"),
        ("¤: revised due date – 3 March", "3 March"),
        ("¤ was discussed and the target date moved to 3 March", "3 March"),
        ("¤ was extended until the next meeting", "the next meeting"),
        ("¤ be deferred to the next meeting", "the next meeting"),
        ("¤ – due date changed to Q3 2020", "Q3 2020"),
        ("The clerk asked for more time, and it was agreed to extend ¤ to 3 March", "3 March"),
    ],
)
def test_a_clause_sets_a_new_target(clause, words):
    assert revised_target(clause) == words


@pytest.mark.parametrize(
    "clause",
    [
        "The clerk asked to extend ¤ to 3 March",
        "the Board did not agree to extend ¤ to 3 March",
        "the workshop for ¤ was moved to 3 March",
        "¤ was updated to reflect the change",
        "the deadline for ¤ was extended by two weeks",
        "¤ was moved to the harbour office",
        "the scope of ¤ was extended to the pilots",
        "¤ was discussed on 3 March",
        "the deadline for ¤ was missed and the release pushed to June 2020",
        "the date of ¤ will be reviewed after the outage was extended to Friday 6 March",
        "¤ was due in March and the report has been updated to 3 April",
    ],
)
def test_a_clause_that_sets_none(clause):
    assert revised_target(clause) is None


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("Delayed – now 30/04/24", "30/04/24"),
        ("Slipped; now 30 April", "30 April"),
        ("Delayed, now expected by 30 April 2024", "30 April 2024"),
        ("Now 30/04/24", "30/04/24"),
    ],
)
def test_a_delay_in_a_cell_says_the_new_day(cell, words):
    assert revised_here(cell) == words


@pytest.mark.parametrize(
    "cell",
    [
        "Delayed – now with the DCC",
        "Delayed – now 3 weeks late",
        "Not delayed, now 30/04/24 audited",
        "Open – now also covers Action 312/04",
        "Complete – now live 30/04/24",
    ],
)
def test_what_is_now_so_without_a_day_of_a_delay_sets_none(cell):
    assert revised_here(cell) is None
