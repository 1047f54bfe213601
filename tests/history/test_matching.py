"""Which action a row tells of: by id however it is spelled, by text where the id is missing or misprinted."""

import pytest

from opsgdocs.history import ActionLog
from opsgdocs.records import Action
from tests.factories import action, minutes, row, says

TEXT = "The DCC to review and analyse the traffic generated on the network by the power disruption."


def codes(log):
    return [problem.code for problem in log.problems]


def ids(log):
    return [each.id for each in log.outstanding().actions]


@pytest.mark.parametrize(
    "printed", ["OPSG 28/1", "opsg_28/01", "OPSG  28 / 01", "28/01", "OPSG 28-01", "ＯＰＳＧ 28/01"]
)
def test_an_id_is_the_same_in_any_spacing_case_and_padding(printed):
    table_row = row("28/01").model_copy(update={"id": printed})
    log = ActionLog([minutes(28, "2020-01-07", [action("28/01")]), minutes(29, "2020-02-04", outstanding=[table_row])])

    assert ids(log) == ["OPSG 28/01"]
    assert log.problems == ()


def misprint(printed="81/02", text=TEXT, also=(), **fields):
    """18/02 is raised; OPSG_19's table prints the id given."""
    return ActionLog([
        minutes(18, "2019-03-05", [action("18/01"), action("18/02", TEXT), *also]),
        minutes(19, "2019-04-02", outstanding=[row("18/01"), row(printed, text, **fields)]),
    ])  # fmt: skip


def test_a_misprinted_id_is_linked_by_its_text_and_reported():
    log = misprint(updates=("The DCC is at it.",))

    assert ids(log) == ["OPSG 18/01", "OPSG 18/02"]
    assert [update.text for update in log.history("18/02").updates] == ["The DCC is at it."]
    assert codes(log) == ["misprinted_id"]
    assert "OPSG 81/02" in log.problems[0].message
    assert "OPSG 18/02" in log.problems[0].message


def test_a_misprint_seen_again_is_known():
    log = ActionLog([
        minutes(18, "2019-03-05", [action("18/01"), action("18/02", TEXT)]),
        minutes(19, "2019-04-02", outstanding=[row("18/01"), row("81/02", TEXT)]),
        minutes(20, "2019-05-07", outstanding=[row("18/01"), row("81/02", TEXT)], statements=[says("81/02", "closed")]),
    ])  # fmt: skip

    assert ids(log) == ["OPSG 18/01"]
    assert codes(log) == ["misprinted_id"]


def test_a_text_with_a_slip_of_the_pen_is_near_enough():
    log = misprint(text=TEXT.replace("analyse", "analyze"))

    assert "misprinted_id" in codes(log)
    assert ids(log) == ["OPSG 18/01", "OPSG 18/02"]


def test_another_figure_makes_another_action():
    log = ActionLog([
        minutes(18, "2019-03-05", [
            action("18/01"), action("18/02", "SECAS to publish the Review Report for Incident INC000000526144 to all SEC Parties."),
        ]),
        minutes(19, "2019-04-02", outstanding=[
            row("18/01"), row("81/02", "SECAS to publish the Review Report for Incident INC000000526999 to all SEC Parties."),
        ]),
    ])  # fmt: skip

    assert ids(log) == ["OPSG 18/01", "OPSG 18/02", "OPSG 81/02"]
    assert codes(log) == ["not_listed"]


def test_two_candidates_are_none():
    log = misprint(also=[action("18/03", TEXT)])

    assert ids(log) == ["OPSG 18/01", "OPSG 18/02", "OPSG 18/03", "OPSG 81/02"]
    assert codes(log) == ["misprinted_id", "not_listed", "not_listed"]


def test_an_action_that_the_table_lists_itself_is_no_candidate():
    log = ActionLog([
        minutes(18, "2019-03-05", [action("18/02", TEXT)]),
        minutes(19, "2019-04-02", outstanding=[row("18/02", TEXT), row("81/02", TEXT)]),
    ])  # fmt: skip

    assert ids(log) == ["OPSG 18/02", "OPSG 81/02"]


def test_another_day_of_raising_is_another_action():
    log = misprint(raised="2018-11-06")

    assert ids(log) == ["OPSG 18/01", "OPSG 18/02", "OPSG 81/02"]


def test_an_id_that_some_minutes_define_is_no_misprint():
    log = ActionLog([
        minutes(18, "2019-03-05", [action("18/01"), action("18/02", TEXT)]),
        minutes(19, "2019-04-02", outstanding=[row("18/01"), row("20/01", TEXT)]),
        minutes(20, "2019-05-07", [action("20/01", "SECAS to book a larger room for the summer.")]),
    ])  # fmt: skip

    assert "OPSG 18/02" in ids(log)
    assert ids(log).count("OPSG 20/01") == 2


def test_an_id_misprinted_where_the_action_was_raised_gives_way_to_the_right_one():
    log = ActionLog([
        minutes(29, "2020-02-04", [action("29/01"), action("92/02", TEXT), action("29/03")]),
        minutes(30, "2020-03-03", outstanding=[row("29/01"), row("29/02", TEXT), row("29/03")]),
    ])  # fmt: skip

    assert ids(log) == ["OPSG 29/01", "OPSG 29/02", "OPSG 29/03"]
    assert codes(log) == ["misprinted_id"]
    assert log.history("92/02").id == "OPSG 29/02"


def test_a_row_whose_id_is_one_action_and_whose_text_is_another_changes_neither():
    log = ActionLog([
        minutes(18, "2019-03-05", [action("18/01"), action("18/02", TEXT)]),
        minutes(19, "2019-04-02", outstanding=[row("18/01", TEXT, status="closed", said="Closed")]),
    ])  # fmt: skip

    assert ids(log) == ["OPSG 18/01", "OPSG 18/02"]
    assert log.history("18/01").text == "The DCC to report on matter 18/01."
    assert "misprinted_id" in codes(log)


def test_two_actions_of_one_id_are_both_kept_and_told():
    log = ActionLog([
        minutes(29, "2020-02-04", [action("29/01"), action("29/01", "SECAS to book a larger room for the summer.")]),
        minutes(30, "2020-03-03", outstanding=[
            row("29/01"), row("29/01", "SECAS to book a larger room for the summer.", status="closed"),
        ]),
    ])  # fmt: skip

    assert [each.text for each in log.outstanding().actions] == ["The DCC to report on matter 29/01."]
    assert [each.key for each in log.actions] == ["OPSG 29/01", "OPSG 29/01 (2)"]
    assert log.history("OPSG 29/01 (2)").status == "closed"
    assert codes(log) == ["duplicate_action"]


def test_an_action_printed_again_with_the_same_words_is_one_action():
    log = ActionLog([
        minutes(29, "2020-02-04", [action("29/01"), action("29/01")]),
        minutes(30, "2020-03-03", [action("29/01")]),
    ])  # fmt: skip

    assert ids(log) == ["OPSG 29/01"]
    assert log.problems == ()


def nameless(text, meeting="OPSG_28", number=1):
    return Action(key=f"{meeting} {number}", text=text, owners=("DCC",))


def test_actions_without_ids_are_followed_by_their_text():
    log = ActionLog([
        minutes(28, "2020-01-07", [nameless(TEXT), nameless("SECAS to write to Ofgem.", number=2)]),
        minutes(29, "2020-02-04", outstanding=[row(None, TEXT, status="closed"), row(None, "SECAS to write to Ofgem")]),
    ])  # fmt: skip

    assert [(each.id, each.key) for each in log.outstanding().actions] == [(None, "OPSG_28 2")]
    assert log.history("OPSG_28 1").status == "closed"
    assert log.problems == ()


def test_a_row_without_id_whose_text_nobody_raised_is_followed_and_reported():
    log = ActionLog([
        minutes(28, "2020-01-07", [nameless("SECAS to write to Ofgem.")]),
        minutes(29, "2020-02-04", outstanding=[row(None, TEXT), row(None, "SECAS to write to Ofgem.")]),
    ])  # fmt: skip

    assert [each.text for each in log.outstanding().actions] == ["SECAS to write to Ofgem.", TEXT]
    assert codes(log) == ["row_without_id"]


def test_rows_without_ids_in_the_first_minutes_are_nothing_odd():
    log = ActionLog([minutes(28, "2020-01-07", outstanding=[row(None, TEXT), row(None, "SECAS to write to Ofgem.")])])

    assert len(log.outstanding().actions) == 2
    assert log.problems == ()


def test_a_row_that_lost_its_id_is_linked_by_its_text_and_reported():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01", TEXT)]),
        minutes(29, "2020-02-04", outstanding=[row(None, TEXT)]),
    ])  # fmt: skip

    assert ids(log) == ["OPSG 28/01"]
    assert codes(log) == ["row_without_id"]


def test_a_table_without_ids_may_list_what_its_own_meeting_raised():
    log = ActionLog([minutes(28, "2020-01-07", [nameless(TEXT)], outstanding=[row(None, TEXT)])])

    assert [each.key for each in log.outstanding().actions] == ["OPSG_28 1"]


def test_a_row_of_another_id_is_not_the_action_just_raised_in_the_same_words():
    listed = row("20/07", TEXT, status="closed", said="Closed")
    log = ActionLog([minutes(28, "2020-01-07", [action("28/01", TEXT)], outstanding=[listed])])

    assert ids(log) == ["OPSG 28/01"]


def test_of_actions_with_the_very_same_words_each_row_takes_the_oldest_left():
    same = [nameless(TEXT, number=1), nameless(TEXT, number=2)]
    log = ActionLog([
        minutes(28, "2020-01-07", same),
        minutes(29, "2020-02-04", outstanding=[row(None, TEXT), row(None, TEXT)]),
    ])  # fmt: skip

    assert [each.key for each in log.outstanding().actions] == ["OPSG_28 1", "OPSG_28 2"]
    assert {event.event for each in log.actions for event in each.history} == {"raised", "carried"}


def test_an_id_misprinted_once_may_be_given_out_later_and_is_then_an_action_of_its_own():
    log = ActionLog([
        minutes(29, "2020-02-04", [action("29/01"), action("92/02", TEXT)]),
        minutes(30, "2020-03-03", outstanding=[row("29/01"), row("29/02", TEXT)]),
        minutes(92, "2025-05-06", [action("92/01"), action("92/02")]),
    ])  # fmt: skip

    assert ids(log) == ["OPSG 29/01", "OPSG 29/02", "OPSG 92/01", "OPSG 92/02"]
    assert log.history("92/02").raised_at == "OPSG_92"


def test_an_id_that_a_later_meeting_raises_is_not_taken_for_a_misprint():
    log = ActionLog([
        minutes(18, "2019-03-05", [action("18/01"), action("18/02", TEXT)]),
        minutes(19, "2019-04-02", outstanding=[row("18/01"), row("81/02", TEXT)]),
        minutes(81, "2024-07-02", [action("81/01"), action("81/02", TEXT)]),
    ])  # fmt: skip

    assert "OPSG 18/02" in ids(log)
    assert [problem.code for problem in log.problems if "has the text of" in problem.message] == ["misprinted_id"]


def test_an_id_of_words_alone_tells_no_meeting():
    log = ActionLog([minutes(29, "2020-02-04", outstanding=[row("Action Alpha")])])

    assert log.history("action alpha").raised_at is None


def test_a_target_that_only_one_of_two_texts_prints_does_not_part_them():
    log = ActionLog([
        minutes(42, "2021-03-02", [action("42/06"), action("42/07", "The NDS to say what CR4471 would mean.")]),
        minutes(43, "2021-04-06", outstanding=[row("42/06"), row("24/07", "The NDS to say what CR4471 would mean by 5 May.")]),
    ])  # fmt: skip

    assert ids(log) == ["OPSG 42/06", "OPSG 42/07"]
    assert "misprinted_id" in codes(log)


def test_two_texts_with_two_targets_are_two_actions():
    log = ActionLog([
        minutes(42, "2021-03-02", [action("42/06"), action("42/07", "SECAS to publish the traffic report by 5 March.")]),
        minutes(43, "2021-04-06", outstanding=[row("42/06"), row("24/07", "SECAS to publish the traffic report by 5 May.")]),
    ])  # fmt: skip

    assert ids(log) == ["OPSG 24/07", "OPSG 42/06", "OPSG 42/07"]


def test_rows_without_ids_beside_the_first_actions_raised_are_nothing_odd():
    log = ActionLog(
        [minutes(28, "2020-01-07", [action("28/01")], outstanding=[row(None, TEXT), row(None, "SECAS to write.")])]
    )

    assert len(log.outstanding().actions) == 3
    assert codes(log) == []


def test_an_action_raised_without_an_id_is_the_row_that_bears_its_words_and_an_id_of_its_meeting():
    log = ActionLog([
        minutes(28, "2020-01-07", [nameless(f"{TEXT.rstrip('.')} (DCC).")]),
        minutes(29, "2020-02-04", outstanding=[row("28/04", TEXT)]),
    ])  # fmt: skip

    assert ids(log) == ["OPSG 28/04"]
    assert codes(log) == ["row_without_id"]


def test_the_owner_in_brackets_at_the_end_is_no_other_wording():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01", f"{TEXT.rstrip('.')} (DCC).")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01", TEXT)]),
    ])  # fmt: skip

    assert codes(log) == []


def test_an_action_raised_without_an_id_is_not_that_of_another_meeting():
    log = ActionLog([
        minutes(28, "2020-01-07", [nameless(TEXT)]),
        minutes(29, "2020-02-04", outstanding=[row("27/04", TEXT)]),
    ])  # fmt: skip

    assert len(log.outstanding().actions) == 2


@pytest.mark.parametrize("printed", ["OPSG28/02", "OPSG 28/02", "28/02", "OPSG_28/02"])
def test_the_action_that_takes_another_over_is_known_in_any_spacing(printed):
    merged = says("28/01", "absorbed", f"The OPSG agreed to merge this action with {printed}.")
    log = ActionLog(
        [
            minutes(28, "2020-01-07", [action("28/01"), action("28/02")]),
            minutes(29, "2020-02-04", statements=[merged]),
        ]
    )

    assert (ids(log), "unknown_action" in codes(log)) == (["OPSG 28/02"], False)


def test_a_review_without_the_target_of_a_short_action_is_still_of_it():
    raised = action(None, "GG agreed to prepare a note on attendance by 26 March 2020.", owners=("GG",))
    told = row(None, "GG to prepare a note on attendance.", owners=("GG",), status="closed")
    log = ActionLog([minutes(28, "2020-01-07", [raised]), minutes(29, "2020-02-04", outstanding=[told])])

    assert log.outstanding().actions == ()
