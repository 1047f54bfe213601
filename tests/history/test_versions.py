"""Which document counts where there are several of one meeting, and in what order meetings come."""

import pytest

from opsgdocs.errors import SeveralCommittees, UsageError
from opsgdocs.history import ActionLog
from opsgdocs.records import ActionTable, Source
from tests.factories import action, minutes, row


def told(log):
    return [(problem.code, problem.message) for problem in log.problems]


def test_the_final_minutes_count_and_the_draft_does_not():
    draft = minutes(29, "2020-02-04", [action("29/01", "SECAS to act."), action("29/02")], status="draft")
    final = minutes(29, "2020-02-04", [action("29/01", "The DCC to act.")])
    log = ActionLog([final, draft])

    assert [(each.id, each.text) for each in log.outstanding().actions] == [("OPSG 29/01", "The DCC to act.")]
    ((code, message),) = told(log)
    assert code == "duplicate_document"
    assert "Only the other one has OPSG 29/02" in message


def test_the_same_document_twice_counts_once_and_is_nothing_odd():
    once = minutes(29, "2020-02-04", [action("29/01")])

    assert ActionLog([once, once]).outstanding() == ActionLog([once]).outstanding()


def test_the_same_bytes_under_two_names_count_once():
    one = minutes(29, "2020-02-04", [action("29/01")])
    copy = one.model_copy(update={"source": one.source.model_copy(update={"name": "copy of it.docx"})})

    assert ActionLog([one, copy]).outstanding().to_json() == ActionLog([copy, one]).outstanding().to_json()
    assert ActionLog([one, copy]).problems == ()


def test_a_pdf_and_a_word_file_of_the_same_minutes_agree():
    word = minutes(29, "2020-02-04", [action("29/01", "The DCC to test “end-to-end”.")], name="minutes.docx")
    pdf = minutes(29, "2020-02-04", [action("29/01", 'The DCC to test "end-to-end".')], name="minutes.pdf")

    ((code, _),) = told(ActionLog([word, pdf]))
    assert code == "duplicate_document"


def test_two_different_final_minutes_are_a_problem_that_says_which_one_counts():
    short = minutes(29, "2020-02-04", [action("29/01")], name="a.docx")
    long = minutes(29, "2020-02-04", [action("29/01"), action("29/02")], name="b.docx")

    ((code, message),) = told(ActionLog([long, short]))
    assert code == "conflicting_versions"
    assert "b.docx counts" in message
    assert ActionLog([long, short]).outstanding() == ActionLog([short, long]).outstanding()


def test_what_only_the_version_set_aside_has_is_named():
    one = minutes(29, "2020-02-04", [action("29/01"), action("29/02")], name="a.docx")
    other = minutes(29, "2020-02-04", [action("29/01"), action("29/03")], name="b.docx")

    assert "Only the other one has OPSG 29/02." in dict(told(ActionLog([one, other])))["conflicting_versions"]


def test_one_label_on_two_days_is_two_meetings_and_a_problem():
    log = ActionLog([
        minutes(29, "2020-02-04", [action("29/01")]),
        minutes(29, "2020-03-03", [action("30/01")], name="OPSG 30.docx"),
    ])  # fmt: skip

    assert log.meetings == ("OPSG_29", "OPSG_29")
    assert [each.id for each in log.outstanding().actions] == ["OPSG 29/01", "OPSG 30/01"]
    assert "meeting_conflict" in dict(told(log))


def test_a_draft_with_a_wrong_day_is_still_the_same_meeting():
    draft = minutes(29, "2019-02-04", [action("29/01")], status="draft")
    log = ActionLog([draft, minutes(29, "2020-02-04", [action("29/01")])])

    assert log.meetings == ("OPSG_29",)
    assert [code for code, _ in told(log)] == ["duplicate_document", "meeting_conflict"]


def test_meetings_come_by_day_then_by_number():
    days = {3: "2020-02-04", 10: "2020-02-04", 2: "2020-01-07", "EX1": "2020-01-20"}
    log = ActionLog([minutes(number, day) for number, day in days.items()])

    assert log.meetings == ("OPSG_2", "OPSG_EX1", "OPSG_3", "OPSG_10")


def test_minutes_without_a_day_stand_where_their_number_puts_them():
    log = ActionLog([minutes(30, "2020-03-03"), minutes(29, None), minutes(28, "2020-01-07")])

    assert log.meetings == ("OPSG_28", "OPSG_29", "OPSG_30")
    assert [code for code, _ in told(log)] == ["no_meeting_date"]


def test_minutes_without_number_go_by_their_day():
    log = ActionLog([minutes(None, "2020-03-03"), minutes(None, "2020-01-07", [action("A1")])])

    assert log.meetings == ("2020-01-07", "2020-03-03")
    assert log.history("A1").history[0].meeting == "2020-01-07"


def test_several_committees_are_an_error_that_names_them():
    run = [minutes(29, "2020-02-04"), minutes(71, "2020-02-06", committee="SSC")]

    with pytest.raises(SeveralCommittees, match="OPSG, SSC"):
        ActionLog(run)


def test_one_of_several_committees_can_be_asked_for():
    run = [
        minutes(29, "2020-02-04", [action("29/01")]),
        minutes(71, "2020-02-06", [action("SSC 71/01")], committee="SSC"),
    ]

    assert [each.id for each in ActionLog(run, committee="ssc").outstanding().actions] == ["SSC 71/01"]
    with pytest.raises(UsageError, match="TABASC"):
        ActionLog(run, committee="TABASC")


def test_minutes_that_do_not_name_their_committee_belong_where_their_ids_do():
    run = [
        minutes(29, "2020-02-04"),
        minutes(None, "2020-02-06", [action("SSC 71/01")], committee=None),
        minutes(None, "2020-02-07", [action("OPSG 30/01")], committee=None),
    ]

    assert [each.id for each in ActionLog(run, committee="OPSG").outstanding().actions] == ["OPSG 30/01"]


def test_tables_that_opsgdocs_wrote_are_no_part_of_the_history():
    source = Source(name="outstanding.docx", sha256="0", media_type="text/plain")
    table = ActionTable(source=source, committee="OPSG", before="OPSG_30", rows=(row("24/02"),))

    assert ActionLog([table, minutes(29, "2020-02-04", [action("29/01")])]).meetings == ("OPSG_29",)
    assert ActionLog([table]).outstanding().actions == ()


def test_a_misprinted_number_loses_no_minutes_though_they_print_the_same_actions():
    log = ActionLog([
        minutes(8, "2015-01-29", [action("8/01"), action("8/02")], name="january.docx"),
        minutes(8, "2015-05-29", [action("8/02")], outstanding=[row("9/01")], name="may.docx"),
    ])  # fmt: skip

    assert log.meetings == ("OPSG_8", "OPSG_8")
    assert [each.id for each in log.outstanding().actions] == ["OPSG 8/01", "OPSG 8/02", "OPSG 9/01"]
    message = dict(told(log))["meeting_conflict"]
    assert "january.docx (2015-01-29), may.docx (2015-05-29)" in message
    assert "They count as 2 meetings" in message


def test_a_draft_of_another_day_that_has_more_than_the_final_minutes_is_another_meeting():
    draft = minutes(29, "2020-03-03", [action("29/01")], outstanding=[row("30/01")], status="draft")
    log = ActionLog([draft, minutes(29, "2020-02-04", [action("29/01")])])

    assert [each.id for each in log.outstanding().actions] == ["OPSG 29/01", "OPSG 30/01"]


def test_two_files_of_the_same_words_of_which_one_misread_the_day_are_one_meeting():
    word = minutes(29, "2020-02-04", [action("29/01")], name="minutes.docx")
    pdf = minutes(29, "2020-04-02", [action("29/01")], name="minutes.pdf")
    log = ActionLog([word, pdf])

    assert log.meetings == ("OPSG_29",)
    assert {"meeting_conflict", "conflicting_versions"} == {code for code, _ in told(log)}


class TestALogOfItsOwn:
    minutes_alone = minutes(29, "2020-02-04", [action("29/01")], name="OPSG_29_Minutes.docx")
    log_alone = minutes(
        29, "2020-02-04", outstanding=[row("28/01", status="closed"), row("28/02")], name="OPSG_29_Action_Log.docx"
    )
    before = minutes(28, "2020-01-07", [action("28/01"), action("28/02"), action("28/03")])

    def test_it_counts_as_the_table_of_minutes_that_have_none(self):
        log = ActionLog([self.before, self.minutes_alone, self.log_alone])

        assert log.meetings == ("OPSG_28", "OPSG_29")
        assert [each.id for each in log.outstanding().actions] == ["OPSG 28/02", "OPSG 28/03", "OPSG 29/01"]
        assert [each.id for each in log.outstanding().actions if "not_listed" in each.flags] == ["OPSG 28/03"]
        message = dict(told(log))["log_joined"]
        assert message == "OPSG_29: OPSG_29_Action_Log.docx counts as the table of OPSG_29_Minutes.docx."

    def test_its_order_among_the_documents_does_not_matter(self):
        one = ActionLog([self.log_alone, self.before, self.minutes_alone]).outstanding()

        assert one == ActionLog([self.minutes_alone, self.log_alone, self.before]).outstanding()

    def test_the_history_names_the_document_in_which_each_event_stands(self):
        log = ActionLog([self.before, self.minutes_alone, self.log_alone])
        history = next(each for each in log.actions if each.id == "OPSG 28/01").history

        assert [(event.event, event.document) for event in history][-1] == ("closed", "OPSG_29_Action_Log.docx")
        raised = next(each for each in log.actions if each.id == "OPSG 29/01").history[0]
        assert raised.document == "OPSG_29_Minutes.docx"

    def test_but_a_table_beside_minutes_with_a_table_is_another_version(self):
        listed = minutes(29, "2020-02-04", [action("29/01")], outstanding=[row("28/01")], name="OPSG_29_Minutes.docx")

        assert "conflicting_versions" in dict(told(ActionLog([self.before, listed, self.log_alone])))

    def test_and_drafts_of_the_minutes_are_still_set_aside(self):
        draft = minutes(29, "2020-02-04", [action("29/07")], status="draft", name="draft.docx")
        log = ActionLog([self.before, draft, self.minutes_alone, self.log_alone])

        assert "OPSG 29/07" not in [each.id for each in log.outstanding().actions]
        assert {code for code, _ in told(log)} >= {"duplicate_document", "log_joined"}


def test_versions_that_differ_in_a_due_date_or_an_update_alone_are_told():
    due, later = (minutes(29, "2020-02-04", outstanding=[row("28/01", last=day)]) for day in ("3/3/2020", "7/4/2020"))
    said = minutes(29, "2020-02-04", outstanding=[row("28/01", last="3/3/2020", updates=("It was sent.",))])

    assert [code for code, _ in told(ActionLog([due, later]))] == ["conflicting_versions"]
    assert [code for code, _ in told(ActionLog([due, said]))] == ["conflicting_versions"]


@pytest.mark.parametrize("names", [("PAB 29 v0.1.docx", "PAB 29 v1.0.docx"), ("a v0.2.docx", "b.docx"), ("Version 1.0.pdf", "A Version 1.1.pdf")])  # fmt: skip
def test_the_later_version_by_the_names_of_the_files_counts(names):
    early, late = (
        minutes(29, "2020-02-04", outstanding=[row("28/01", last=day)], name=name, status=None)
        for name, day in zip(names, ("3/3/2020", "7/4/2020"), strict=True)
    )
    log = ActionLog([early, late])

    assert [one.source.name for one in log.minutes] == [names[1]]
