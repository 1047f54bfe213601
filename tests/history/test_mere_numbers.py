"""A number that may begin anew at each meeting joins no two actions that have nothing in common."""

import pytest

from opsgdocs.history import ActionLog
from tests.factories import action, minutes, row

MARCH, APRIL = (1, "2026-03-24"), (2, "2026-04-21")
ROOF, BANK = "Mend the leaking chapel roof", "Write to Northern Bank about charges"


def log(*tables):
    """The log of two meetings, of their rows or actions."""
    return ActionLog([
        minutes(*day, [one for one in table if "Outstanding" not in type(one).__name__],
                outstanding=[one for one in table if "Outstanding" in type(one).__name__])
        for day, table in zip((MARCH, APRIL), tables, strict=True)
    ])  # fmt: skip


def open_texts(followed):
    return sorted(one.text for one in followed.outstanding().actions)


def codes(followed):
    return [problem.code for problem in followed.problems]


@pytest.mark.parametrize("number", ["87", "AP3", "3"])
def test_two_actions_under_one_number_are_kept_apart_and_told(number):
    followed = log([row(number, ROOF)], [row(number, BANK)])

    assert open_texts(followed) == [ROOF, BANK]
    assert "duplicate_action" in codes(followed)


def test_other_words_for_an_action_are_followed_by_its_number():
    followed = log(
        [row("87", "Recovery plan for data migration")],
        [row("87", "Recovery plan for migration of data (incl. HR)", status="closed")],
    )

    assert open_texts(followed) == []


@pytest.mark.parametrize("id", ["OPSG 1/03", "A-048"])
def test_an_id_that_no_meeting_gives_out_again_joins_whatever_the_words(id):
    followed = log([row(id, ROOF)], [row(id, BANK)])

    assert open_texts(followed) == [BANK]


@pytest.mark.parametrize("id", ["A-051", "AP7"])
def test_an_action_raised_without_an_id_gets_that_of_the_log(id):
    raised = action(None, ROOF)
    followed = log([raised], [row(id, ROOF)])

    assert [one.id for one in followed.outstanding().actions] == [id]
