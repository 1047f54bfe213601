"""An action of earlier minutes that stands among the new ones of a later table: carried, its day and owner anew."""

import datetime as dt

import pytest

from opsgdocs.history import ActionLog
from tests.factories import action, minutes, passage, row, says


def plain(number, text="Nick to contact the other team", **fields):
    """An action whose id does not say its meeting: '3'."""
    return action(f"T{number}", text, **fields)


def in_table(number, text="Nick to contact the other team", **fields):
    """The same in a table: each cell is a passage."""
    cells = (*passage(f"T{number}"), *passage(text))
    return plain(number, text, **fields).model_copy(update={"evidence": cells})


def events(log, id="T3"):
    return [(event.meeting, event.event) for event in log.history(id).history]


def test_it_is_carried_and_its_new_day_counts_with_a_problem():
    log = ActionLog([
        minutes(1, "2007-07-11", [plain(3, target="19/07/2007")]),
        minutes(2, "2007-07-19", [plain(3, target="26/07/2007")]),
    ])  # fmt: skip

    assert log.history("T3").last_target.date == dt.date(2007, 7, 26)
    assert events(log) == [("OPSG_1", "raised"), ("OPSG_2", "carried"), ("OPSG_2", "revised")]
    assert [problem.code for problem in log.problems] == ["target_conflict"]


def test_a_day_that_is_the_same_is_no_news():
    log = ActionLog([
        minutes(1, "2007-07-11", [plain(3, target="by 19 July 2007")]),
        minutes(2, "2007-07-19", [plain(3, target="19/07/2007")]),
    ])  # fmt: skip

    assert events(log) == [("OPSG_1", "raised"), ("OPSG_2", "carried")]
    assert log.problems == ()


def test_the_open_actions_that_such_a_table_leaves_out_are_flagged():
    log = ActionLog([
        minutes(1, "2007-07-11", [plain(1, "Ann to write"), plain(3)]),
        minutes(2, "2007-07-19", [in_table(3), in_table(4, "Bo to call")]),
    ])  # fmt: skip

    assert {each.id: each.flags for each in log.outstanding().actions} == {
        "T1": ("not_listed",), "T3": (), "T4": (),
    }  # fmt: skip


def test_running_text_that_recites_one_action_leaves_out_none():
    log = ActionLog([
        minutes(1, "2007-07-11", [plain(1, "Ann to write"), plain(3)]),
        minutes(2, "2007-07-19", [plain(3)]),
    ])  # fmt: skip

    assert [each.flags for each in log.outstanding().actions] == [(), ()]


def test_but_they_are_not_closed_by_it():
    log = ActionLog(
        [minutes(1, "2007-07-11", [plain(1, "Ann to write"), plain(3)]), minutes(2, "2007-07-19", [in_table(3)])],
        omitted="closed",
    )

    assert [each.id for each in log.outstanding().actions] == ["T1", "T3"]


def test_a_status_said_beside_it_closes_it():
    log = ActionLog([
        minutes(1, "2007-07-11", [plain(3)]),
        minutes(2, "2007-07-19", [plain(3)], statements=[says("T3", "closed", "Done")]),
    ])  # fmt: skip

    assert log.history("T3").status == "closed"


def test_one_that_was_closed_is_open_again_with_a_problem():
    log = ActionLog([
        minutes(1, "2007-07-11", [plain(3)], statements=[says("T3", "closed")]),
        minutes(2, "2007-07-19", [plain(3)]),
    ])  # fmt: skip

    assert log.history("T3").status == "open"
    assert [problem.code for problem in log.problems] == ["closed_then_listed"]


def test_but_one_that_is_told_as_done_again_stays_closed():
    log = ActionLog([
        minutes(1, "2007-07-11", [plain(3)], statements=[says("T3", "closed")]),
        minutes(2, "2007-07-19", [plain(3)], statements=[says("T3", "closed")]),
    ])  # fmt: skip

    assert log.history("T3").status == "closed"
    assert log.problems == ()


def test_a_table_of_earlier_actions_counts_before_it():
    log = ActionLog([
        minutes(1, "2007-07-11", [plain(3, target="19/07/2007")]),
        minutes(2, "2007-07-19", [plain(3, target="2/08/2007")],
                outstanding=[row("T3", "Nick to contact the other team", revised="26/07/2007")]),
    ])  # fmt: skip

    assert log.history("T3").last_target.date == dt.date(2007, 7, 26)


@pytest.mark.parametrize("text", ["Bo to paint the door", "Nick to contact the builder"])
def test_the_same_number_over_other_words_is_another_action(text):
    log = ActionLog([minutes(1, "2007-07-11", [plain(3)]), minutes(2, "2007-07-19", [plain(3, text)])])

    assert sorted(each.text for each in log.outstanding().actions) == sorted(["Nick to contact the other team", text])


def test_words_that_name_another_day_are_the_same_action_and_the_new_day_counts():
    log = ActionLog([
        minutes(1, "2015-01-29", [plain(3, "Jo to distribute the reports before the next meeting", target="before the next meeting")]),
        minutes(2, "2015-05-29", outstanding=[row("T3", "Jo to distribute the reports in August")]),
    ])  # fmt: skip

    target = log.history("T3").last_target
    assert (target.earliest, target.latest) == (dt.date(2015, 8, 1), dt.date(2015, 8, 31))
