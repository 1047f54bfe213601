"""Quotations in text and Markdown that have the form of an action."""

import pytest

import opsgdocs
from opsgdocs.records import Minutes

HEAD = (
    "Change Board Meeting 41\n\n19 February 2035\n\nPresent: Eva Hill (Chair)\n\n1. Reports\n\nThe report was seen.\n\n"
)
OWN = "ACTION: Tom Ash to write to the Board by 3 March 2035.\n\n"
QUOTED = "> ACTION: Eva Hill to complete the assessment by 7 February 2035.\n\n"
FORWARDED = "\n".join(f"> {line}" for line in f"{HEAD}{OWN}".split("\n"))


def read(tmp_path, text: str, suffix: str) -> Minutes:
    path = tmp_path / f"CB_41{suffix}"
    path.write_text(text.replace("1. Reports", "## 1. Reports" if suffix == ".md" else "1. Reports"), encoding="utf-8")
    record = opsgdocs.read(path)
    assert isinstance(record, Minutes)
    return record


@pytest.mark.parametrize("suffix", [".md", ".txt"])
class TestAQuotation:
    def test_raises_no_action_and_a_person_is_told(self, tmp_path, suffix):
        record = read(tmp_path, f"{HEAD}{QUOTED}{OWN}", suffix)
        told = [problem for problem in record.problems if problem.code == "doubtful_action"]

        assert [action.owners for action in record.actions] == [("Tom Ash",)]
        assert ["quotation" in problem.message for problem in told] == [True]

    def test_of_a_whole_mail_beneath_the_minutes_neither(self, tmp_path, suffix):
        mail = "> On 3 February Tom Ash wrote:\n>\n" + QUOTED.rstrip() + "\n>\n> Thanks all.\n"

        assert [action.owners for action in read(tmp_path, f"{HEAD}{OWN}{mail}", suffix).actions] == [("Tom Ash",)]

    def test_is_none_where_all_actions_are_set_off_so(self, tmp_path, suffix):
        assert [action.owners for action in read(tmp_path, f"{HEAD}{QUOTED}", suffix).actions] == [("Eva Hill",)]

    def test_of_the_minutes_themselves_is_read(self, tmp_path, suffix):
        assert [action.owners for action in read(tmp_path, FORWARDED, suffix).actions] == [("Tom Ash",)]

    def test_with_an_id_of_this_meeting_is_an_action(self, tmp_path, suffix):
        quoted = "> ACTION CB 41/02: Eva Hill to complete the assessment.\n\n"

        assert len(read(tmp_path, f"{HEAD}{OWN}{quoted}", suffix).actions) == 2
