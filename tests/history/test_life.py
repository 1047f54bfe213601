"""What happens to one action: raised, carried, updated, handed on, closed, opened again."""

import datetime as dt
import gc

import pytest

from opsgdocs.history import ActionLog
from opsgdocs.problems import problem
from opsgdocs.records import Target
from tests.factories import action, minutes, row, says


def events(log, id):
    return [(event.event, event.meeting) for event in log.history(id).history]


def codes(log):
    return [problem.code for problem in log.problems]


def open_ids(log, before=None):
    return [each.id for each in log.outstanding(before).actions]


def after_28(*statements, **fields):
    """OPSG_28 raises 28/01 and 28/02; what OPSG_29 then says is given."""
    return ActionLog([
        minutes(28, "2020-01-07", [action("28/01"), action("28/02")]),
        minutes(29, "2020-02-04", statements=statements, **fields),
    ])  # fmt: skip


def test_an_action_is_open_from_the_minutes_that_raise_it():
    log = ActionLog([minutes(29, "2020-02-04", [action("29/01", "SECAS to publish the report.", owners=("SECAS",))])])

    (raised,) = log.outstanding().actions
    assert (raised.id, raised.text, raised.owners) == ("OPSG 29/01", "SECAS to publish the report.", ("SECAS",))
    assert (raised.raised.isoformat(), raised.raised_at, raised.status) == ("2020-02-04", "OPSG_29", "open")
    assert events(log, "OPSG 29/01") == [("raised", "OPSG_29")]


def test_every_event_tells_its_document_day_and_passage():
    log = ActionLog([minutes(29, "2020-02-04", [action("29/01", "SECAS to act.")], name="OPSG 29 final.pdf")])

    (event,) = log.history("29/01").history
    assert (event.document, event.date.isoformat()) == ("OPSG 29 final.pdf", "2020-02-04")
    assert event.evidence[0].text == "ACTION OPSG 29/01: SECAS to act."


def test_a_table_that_lists_an_action_carries_it():
    log = after_28(outstanding=[row("28/01"), row("28/02")])

    assert events(log, "28/01") == [("raised", "OPSG_28"), ("carried", "OPSG_29")]
    assert log.problems == ()


def test_what_the_table_says_of_an_action_becomes_its_updates_in_order_of_meetings():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01")]),
        minutes(29, "2020-02-04", outstanding=[row("28/01", updates=("Traffic logs are gone.",))]),
        minutes(30, "2020-03-03", outstanding=[row("28/01", updates=("Traffic logs are gone.", "A test was run."))]),
    ])  # fmt: skip

    updates = [(update.meeting, update.text) for update in log.history("28/01").updates]
    assert updates == [("OPSG_29", "Traffic logs are gone."), ("OPSG_30", "A test was run.")]
    assert [event for event, _ in events(log, "28/01")] == ["raised", "carried", "updated", "carried", "updated"]


def test_a_row_said_to_be_closed_closes():
    log = after_28(outstanding=[row("28/01", status="closed", said="Closed"), row("28/02")])

    assert open_ids(log) == ["OPSG 28/02"]
    assert events(log, "28/01") == [("raised", "OPSG_28"), ("closed", "OPSG_29")]
    assert log.history("28/01").status == "closed"


def test_a_caption_over_the_table_closes_and_the_event_quotes_it():
    log = after_28(outstanding=[row("28/01", status="closed", said="Actions closed since OPSG_28"), row("28/02")])

    assert "Actions closed since OPSG_28" in log.history("28/01").history[-1].detail


def test_a_sentence_closes():
    sentence = "Members agreed that action OPSG 28/01 could be closed."
    log = after_28(says("28/01", "closed", sentence), outstanding=[row("28/02")])

    assert open_ids(log) == ["OPSG 28/02"]
    assert sentence in log.history("28/01").history[-1].detail
    assert log.problems == ()


def test_a_sentence_closes_what_the_table_lists_without_a_status():
    log = after_28(says("28/01", "closed"), outstanding=[row("28/01"), row("28/02")])

    assert open_ids(log) == ["OPSG 28/02"]
    assert log.problems == ()


def test_where_the_table_says_open_and_the_text_says_closed_the_table_counts_and_a_person_is_told():
    log = after_28(says("28/01", "closed"), outstanding=[row("28/01", said="Open"), row("28/02")])

    assert open_ids(log) == ["OPSG 28/01", "OPSG 28/02"]
    assert codes(log) == ["status_conflict"]
    assert [place.text for place in log.problems[0].evidence][1] == "Members said that action 28/01 was closed."


def test_where_the_table_says_closed_and_the_text_says_outstanding_a_person_is_told():
    closed = row("28/01", status="closed", said="Closed")
    log = after_28(says("28/01", "outstanding"), outstanding=[closed, row("28/02")])

    assert open_ids(log) == ["OPSG 28/02"]
    assert codes(log) == ["status_conflict"]


def test_in_one_meeting_a_closing_sentence_outweighs_one_that_calls_the_action_outstanding():
    log = after_28(says("28/01", "closed"), says("28/01", "outstanding"), outstanding=[row("28/02")])

    assert open_ids(log) == ["OPSG 28/02"]
    assert log.problems == ()


def test_an_action_can_be_closed_by_the_meeting_that_raises_it():
    log = ActionLog([minutes(29, "2020-02-04", [action("29/01")], statements=[says("29/01", "closed")])])

    assert open_ids(log) == []


def test_an_action_on_hold_stays_outstanding():
    log = after_28(outstanding=[row("28/01", status="on_hold"), row("28/02")])

    assert [(each.id, each.status) for each in log.outstanding().actions] == [
        ("OPSG 28/01", "on_hold"),
        ("OPSG 28/02", "open"),
    ]


def test_an_absorbed_action_is_closed_and_the_other_one_says_what_it_took_over():
    sentence = "Action OPSG 28/01 has been absorbed into OPSG 28/02."
    log = after_28(says("28/01", "absorbed", sentence), outstanding=[row("28/02")])

    assert open_ids(log) == ["OPSG 28/02"]
    assert log.history("28/01").status == "absorbed"
    assert log.history("28/01").history[-1].detail.startswith("absorbed into OPSG 28/02 at OPSG_29")
    assert log.history("28/02").history[-1].detail.startswith("takes over OPSG 28/01")


def test_an_action_absorbed_into_one_that_nobody_defines_is_a_problem():
    sentence = "Action OPSG 28/01 has been absorbed into OPSG 27/09."
    log = after_28(says("28/01", "absorbed", sentence), outstanding=[row("28/02")])

    assert codes(log) == ["unknown_action"]
    assert "OPSG 27/09" in log.problems[0].message


def test_an_action_listed_as_open_after_it_was_closed_is_open_again_and_a_problem():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01")]),
        minutes(29, "2020-02-04", statements=[says("28/01", "closed")]),
        minutes(30, "2020-03-03", outstanding=[row("28/01")]),
    ])  # fmt: skip

    assert events(log, "28/01") == [("raised", "OPSG_28"), ("closed", "OPSG_29"), ("reopened", "OPSG_30")]
    assert open_ids(log) == ["OPSG 28/01"]
    assert codes(log) == ["closed_then_listed"]


def closed_then_told(what, **closing):
    return ActionLog([
        minutes(28, "2020-01-07", [action("28/01")]),
        minutes(29, "2020-02-04", **closing),
        minutes(30, "2020-03-03", statements=[says("28/01", what)]),
    ])  # fmt: skip


def test_an_action_closed_by_a_sentence_is_opened_again_by_one_that_calls_it_outstanding_and_a_problem():
    log = closed_then_told("outstanding", statements=[says("28/01", "closed")])

    assert open_ids(log) == ["OPSG 28/01"]
    assert codes(log) == ["closed_then_listed"]


def test_an_action_closed_by_a_table_is_not_opened_by_a_sentence_that_calls_it_outstanding_but_a_problem():
    log = closed_then_told("outstanding", outstanding=[row("28/01", status="closed", said="Closed")])

    assert open_ids(log) == []
    assert codes(log) == ["closed_then_listed"]


def test_a_sentence_that_says_so_opens_what_a_table_closed():
    log = closed_then_told("reopened", outstanding=[row("28/01", status="closed", said="Closed")])

    assert open_ids(log) == ["OPSG 28/01"]
    assert events(log, "28/01")[-1] == ("reopened", "OPSG_30")


def test_a_sentence_puts_an_action_on_hold():
    log = after_28(says("28/01", "on_hold"), outstanding=[row("28/01"), row("28/02")])

    assert log.history("28/01").status == "on_hold"


def test_an_action_that_the_next_tables_go_on_showing_as_closed_stays_closed():
    closed = row("28/01", status="closed", said="Closed")
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01")]),
        minutes(29, "2020-02-04", outstanding=[closed]),
        minutes(30, "2020-03-03", outstanding=[closed]),
    ])  # fmt: skip

    assert events(log, "28/01") == [("raised", "OPSG_28"), ("closed", "OPSG_29")]


def test_the_newest_owner_counts_and_the_change_is_told():
    log = after_28(outstanding=[row("28/01", owners=("SECAS",)), row("28/02")])

    assert log.history("28/01").owners == ("SECAS",)
    assert log.history("28/01").history[-1].detail == "owner changed from DCC to SECAS"
    assert codes(log) == ["reowned"]


def test_the_same_owner_in_other_words_is_no_change():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01", owners=("CSP N", "CSP C&S")), action("28/02", owners=("Members",))]),
        minutes(29, "2020-02-04", outstanding=[
            row("28/01", owners=("The CSP N and C&S",)), row("28/02", owners=("All members",)),
        ]),
    ])  # fmt: skip

    assert log.problems == ()


def test_a_row_without_owner_keeps_the_owner():
    log = after_28(outstanding=[row("28/01", owners=()), row("28/02")])

    assert log.history("28/01").owners == ("DCC",)


def test_the_newest_wording_counts_and_the_change_is_told():
    log = after_28(outstanding=[row("28/01", "The DCC to report on matter 28/01 in writing."), row("28/02")])

    assert log.history("28/01").text == "The DCC to report on matter 28/01 in writing."
    assert codes(log) == ["reworded"]


def test_spaces_stops_and_the_words_of_the_target_are_no_new_wording():
    log = ActionLog([
        minutes(28, "2020-01-07", [
            action("28/01", "The DCC to report on ‘end-to-end’ tests"),
            action("28/02", "SECAS to publish the report by 21 February.", target="by 21 February"),
        ]),
        minutes(29, "2020-02-04", outstanding=[
            row("28/01", "The DCC to  report on 'end to end' tests."),
            row("28/02", "SECAS to publish the report.", last="21/02/2020"),
        ]),
    ])  # fmt: skip

    assert log.problems == ()


def test_a_mention_is_an_event_and_changes_nothing():
    log = after_28(outstanding=[row("28/02")], mentions=["28/01"])

    assert ("mentioned", "OPSG_29") in events(log, "28/01")
    assert log.history("28/01").status == "open"


def test_mentioning_an_action_that_the_table_lists_is_no_event_of_its_own():
    log = after_28(outstanding=[row("28/01"), row("28/02")], mentions=["28/01"])

    assert ("mentioned", "OPSG_29") not in events(log, "28/01")


def test_an_action_first_seen_in_a_table_is_followed_from_there():
    log = ActionLog([minutes(29, "2020-02-04", outstanding=[row("24/02", raised="2019-09-03", last="04/02/2020")])])

    (carried,) = log.outstanding().actions
    assert (carried.raised.isoformat(), carried.raised_at) == ("2019-09-03", "OPSG_24")
    assert carried.original_target.date.isoformat() == "2020-02-04"
    assert events(log, "24/02") == [("carried", "OPSG_29")]
    assert log.problems == ()


def test_where_an_id_does_not_tell_its_meeting_nothing_is_deduced():
    log = ActionLog([minutes(29, "2020-02-04", outstanding=[row("A 17", raised="2019-09-03")])])

    assert log.history("A 17").raised_at is None


def test_what_was_said_before_an_action_came_to_be_known_is_part_of_its_history():
    log = ActionLog([
        minutes(28, "2020-01-07", statements=[says("24/02", "outstanding")]),
        minutes(29, "2020-02-04", outstanding=[row("24/02")]),
    ])  # fmt: skip

    assert events(log, "24/02") == [("mentioned", "OPSG_28"), ("carried", "OPSG_29")]
    assert log.problems == ()


def test_an_action_both_closed_and_open_in_one_table_is_open_and_a_problem():
    log = after_28(outstanding=[row("28/02"), row("28/01", status="closed", said="Closed"), row("28/01", said="Open")])

    assert open_ids(log) == ["OPSG 28/01", "OPSG 28/02"]
    assert codes(log) == ["status_conflict"]


def test_an_owner_found_only_later_is_an_event_and_told():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01", owners=())]),
        minutes(29, "2020-02-04", outstanding=[row("28/01", owners=("SECAS",))]),
    ])  # fmt: skip

    assert log.history("28/01").history[-1].detail == "owner named: SECAS"
    assert [(problem.code, problem.severity) for problem in log.problems] == [("reowned", "info")]


def test_an_owner_whom_only_the_table_of_the_same_minutes_names_is_nothing_odd():
    log = ActionLog([
        minutes(28, "2020-01-07", [action("28/01", owners=())], outstanding=[row("28/01", owners=("SECAS",))]),
    ])  # fmt: skip

    assert log.history("28/01").owners == ("SECAS",)
    assert log.problems == ()


def test_the_collector_of_garbage_is_left_as_it_was():
    after_28().outstanding()
    assert gc.isenabled()

    gc.disable()
    try:
        after_28().outstanding()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_row_that_is_superseded_by_another_action_is_absorbed_into_it():
    log = after_28(outstanding=[row("28/01", status="closed", said="Superseded by OPSG 28/02"), row("28/02")])

    step = log.history("28/01").history[-1]
    assert (step.event, step.detail) == (
        "absorbed",
        "absorbed into OPSG 28/02 in the table of OPSG_29: “Superseded by OPSG 28/02”",
    )
    assert open_ids(log) == ["OPSG 28/02"]


def handed(id, *owners, target=None):
    told = says(id, "reassigned", text=f"{id} was transferred to {owners[0]}.")
    return told.model_copy(update={"owners": owners, "target": target})


def test_a_sentence_gives_an_action_to_another_owner():
    log = after_28(handed("28/01", "SECAS"))

    assert log.outstanding().actions[0].owners == ("SECAS",)
    assert ("owner_changed", "OPSG_29") in events(log, "28/01")


def test_against_the_table_of_the_same_minutes_a_sentence_gives_an_action_to_nobody():
    log = after_28(handed("28/01", "SECAS"), outstanding=[row("28/01", owners=("DCC",)), row("28/02")])

    assert log.outstanding().actions[0].owners == ("DCC",)
    assert "owner_conflict" in codes(log)


def test_what_is_opened_again_has_the_target_that_the_same_sentence_sets():
    closed = minutes(29, "2020-02-04", statements=[says("28/01", "closed")])
    day = dt.date(2020, 5, 5)
    may = Target(text="5 May 2020", date=day, earliest=day, latest=day, basis="day", stated=True)
    again = says("28/01", "reopened").model_copy(update={"target": may})
    log = ActionLog(
        [minutes(28, "2020-01-07", [action("28/01")]), closed, minutes(30, "2020-03-03", statements=[again])]
    )

    (action_again,) = log.outstanding().actions
    assert action_again.last_target.date.isoformat() == "2020-05-05"


UNREAD = "Of OPSG 28/01 it is said, and nothing was made of it: “Members gave the DCC longer for it.”"


def doubting(**fields):
    return minutes(29, "2020-02-04", **fields).model_copy(update={"problems": (problem("said_of_action", UNREAD),)})


def test_a_sentence_of_which_nothing_was_made_is_told_while_the_action_is_open():
    raised = minutes(28, "2020-01-07", [action("28/01")])

    assert [one.code for one in ActionLog([raised, doubting()]).outstanding().problems] == ["said_of_action"]
    closed = minutes(30, "2020-03-03", statements=[says("28/01", "closed")])
    assert ActionLog([raised, doubting(), closed]).outstanding().problems == ()
    listed = minutes(30, "2020-03-03", outstanding=[row("28/01")])
    assert ActionLog([raised, doubting(), listed]).outstanding().problems == ()


@pytest.mark.parametrize("printed", ["Propose to close", "Recommended for closure", "Closure proposed"])
def test_what_the_table_proposes_to_close_a_sentence_of_the_same_minutes_closes(printed):
    log = after_28(says("28/01", "closed"), outstanding=[row("28/01", said=printed), row("28/02", said=printed)])

    assert open_ids(log) == ["OPSG 28/02"]
    assert codes(log) == []


class TestTheStatusAsPrinted:
    def of(self, *run):
        (found,) = ActionLog([minutes(28, "2020-01-07", [action("28/01")]), *run]).outstanding().actions
        return found.status, found.status_text

    def test_is_that_of_the_newest_table(self):
        run = [
            minutes(29 + index, f"2020-0{2 + index}-04", outstanding=[row("28/01", said=said)])
            for index, said in enumerate(["Open", "Propose to close"])
        ]

        assert self.of(*run) == ("open", "Propose to close")

    def test_is_none_where_no_table_prints_one(self):
        assert self.of() == ("open", None)

    def test_goes_when_a_later_sentence_says_otherwise(self):
        run = (
            minutes(29, "2020-02-04", outstanding=[row("28/01", said="Propose to close")]),
            minutes(30, "2020-03-03", statements=[says("28/01", "on_hold")]),
        )

        assert self.of(*run) == ("on_hold", None)

    def test_and_when_the_action_is_opened_again(self):
        run = (
            minutes(29, "2020-02-04", outstanding=[row("28/01", status="closed")]),
            minutes(30, "2020-03-03", statements=[says("28/01", "reopened")]),
        )

        assert self.of(*run) == ("open", None)


def test_ids_that_end_with_their_year_stand_in_the_order_of_the_years():
    rows = [
        row(each, raised=day) for each, day in (("3/24", "2024-01-11"), ("49/23", "2023-09-14"), ("9/23", "2023-05-11"))
    ]
    log = ActionLog([minutes(29, "2024-02-04", outstanding=rows)])

    assert [one.id for one in log.outstanding().actions] == ["OPSG 9/23", "OPSG 49/23", "OPSG 3/24"]


def test_ids_of_meetings_stand_in_the_order_of_the_meetings():
    rows = [row("40/02", raised="2021-01-05"), row("41/01", raised="2021-02-02"), row("39/21", raised="2020-12-01")]
    log = ActionLog([minutes(42, "2021-03-02", outstanding=rows)])

    assert [one.id for one in log.outstanding().actions] == ["OPSG 39/21", "OPSG 40/02", "OPSG 41/01"]


def test_prose_that_repeats_the_words_of_an_action_does_not_hand_it_back():
    words = "NGESO to set out the options."
    first = row(None, words, owners=("NGESO",)).model_copy(update={"key": "OPSG_28 S1"})
    handed = first.model_copy(update={"key": "OPSG_29 S1", "owners": ("ENA",)})
    again = first.model_copy(update={"key": "OPSG_30 S1"})
    log = ActionLog([
        minutes(28, "2020-01-07", outstanding=[first]), minutes(29, "2020-02-04", outstanding=[handed]),
        minutes(30, "2020-03-03", outstanding=[again]),
    ])  # fmt: skip

    assert [one.owners for one in log.outstanding().actions] == [("ENA",)]
