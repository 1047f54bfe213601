"""What reading left in doubt stands beside the table where the table hangs on it."""

import pytest

from opsgdocs.history import ActionLog
from opsgdocs.problems import problem
from opsgdocs.records import Evidence
from tests.factories import action, minutes, passage, row, says


def told(log):
    return [(found.code, found.message) for found in log.problems]


def doubt(code, text="ACTION 29/?: The DCC to look."):
    return problem(code, f"{text} is doubtful.", passage(text))


class TestTheNewestMinutes:
    @pytest.mark.parametrize("code", ["doubtful_action", "no_owner", "status_unknown", "nothing_read", "bad_date"])
    def test_what_puts_a_row_in_doubt_is_told_with_the_document(self, code):
        log = ActionLog([minutes(29, "2020-02-04", [action("29/01")], problems=(doubt(code),), name="m.docx")])

        assert told(log) == [(code, "m.docx: ACTION 29/?: The DCC to look. is doubtful.")]

    @pytest.mark.parametrize("code", ["request_without_action", "struck_out", "other_body_id"])
    def test_but_what_concerns_the_minutes_alone_stays_with_them(self, code):
        assert told(ActionLog([minutes(29, "2020-02-04", problems=(doubt(code),))])) == []

    def test_and_so_does_what_concerns_a_row_that_is_closed(self):
        closed = row("28/01", status="closed")
        odd = problem("bad_date", "No date can be read.", closed.evidence)
        run = [
            minutes(28, "2020-01-07", [action("28/01")]),
            minutes(29, "2020-02-04", outstanding=[closed], problems=(odd,)),
        ]

        assert told(ActionLog(run)) == []

    def test_the_same_doubt_of_an_open_row_is_told(self):
        listed = row("28/01")
        odd = problem("bad_date", "No date can be read.", listed.evidence)
        run = [
            minutes(28, "2020-01-07", [action("28/01")]),
            minutes(29, "2020-02-04", outstanding=[listed], problems=(odd,)),
        ]

        assert [code for code, _ in told(ActionLog(run))] == ["bad_date"]


class TestEarlierMinutes:
    def run(self, *codes):
        earlier = [
            minutes(28 - back, f"2020-01-{20 - back:02}", problems=(doubt(code),)) for back, code in enumerate(codes)
        ]
        return ActionLog([*earlier, minutes(29, "2020-02-04", [action("29/01")])])

    def test_passages_that_may_be_actions_are_counted_in_one_sentence(self):
        assert told(self.run("doubtful_action", "nothing_read")) == [
            (
                "doubtful_action",
                "In 2 passages of earlier minutes there may be actions that were not read (OPSG_27, OPSG_28): "
                "opsgdocs check shows them.",
            )
        ]

    def test_the_newest_of_many_are_named(self):
        ((_, message),) = told(self.run(*["doubtful_action"] * 9))

        assert "(OPSG_23, OPSG_24, OPSG_25, OPSG_26, OPSG_27, OPSG_28 and 3 before)" in message

    def test_it_points_at_a_passage(self):
        (found,) = self.run("doubtful_action").problems

        assert found.evidence == (Evidence(page=1, start=0, end=29, text="ACTION 29/?: The DCC to look."),)

    @pytest.mark.parametrize("code", ["no_owner", "bad_date", "status_unknown"])
    def test_but_what_later_minutes_may_have_settled_is_not_told(self, code):
        assert told(self.run(code)) == []

    def unknown(self, *later):
        listed = row("27/01", said="Transferred to TABASC")
        odd = problem("status_unknown", "The status is none that is known.", listed.evidence)
        run = [
            minutes(27, "2020-01-02", [action("27/01")]),
            minutes(28, "2020-01-20", outstanding=[listed], problems=(odd,), name="m.docx"),
            *later,
        ]
        return [message for code, message in told(ActionLog(run)) if code == "status_unknown"]

    def test_a_status_nobody_knows_is_told_as_long_as_no_later_table_lists_the_action(self):
        assert self.unknown(minutes(29, "2020-02-04")) == ["m.docx: The status is none that is known."]

    def test_and_no_longer_once_one_lists_it_or_a_sentence_closes_it(self):
        assert self.unknown(minutes(29, "2020-02-04", outstanding=[row("27/01", said="Open")])) == []
        assert self.unknown(minutes(29, "2020-02-04", statements=[says("27/01", "closed")])) == []


NAMELESS = "What became of an action is said, and it cannot be told of which: “It is out. Action complete.”"


class TestWhatIsSaidOfNoActionInParticular:
    def test_is_told_as_it_stands_in_the_newest_minutes(self):
        odd = problem("said_of_action", NAMELESS, passage("It is out. Action complete."))
        log = ActionLog([minutes(29, "2020-02-04", [action("29/01")], problems=(odd,), name="m.docx")])

        assert told(log) == [("said_of_action", f"m.docx: {NAMELESS}")]

    def test_and_in_one_line_of_those_before(self):
        odd = problem("said_of_action", NAMELESS, passage("It is out. Action complete."))
        run = [
            minutes(28, "2020-01-07", [action("28/01")], problems=(odd,)),
            minutes(29, "2020-02-04", outstanding=[row("28/01")]),
        ]

        ((code, message),) = told(ActionLog(run))

        assert code == "said_of_action"
        assert "In a passage of earlier minutes it is said what became of an action, and not of which" in message

    def test_what_is_said_of_a_named_one_is_no_such_thing(self):
        odd = problem("said_of_action", "Of 28/01 it is said, and nothing was made of it: “Soon.”", passage("Soon."))
        run = [minutes(29, "2020-02-04", [action("29/01")], problems=(odd,))]

        assert told(ActionLog(run)) == []
