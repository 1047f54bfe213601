"""'TAG 21-07' in minutes of 2021: an id of a year, and none of meeting 21."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from opsgdocs.records import Minutes
from tests.extractors.pages import heading, line, minutes, table

HEAD = ["Ref", "Action", "Owner", "Due", "Status"]


def read(title: str, *body) -> Minutes:
    return extract(minutes("Technical Advisory Group (TAG)", title, "Date: 20 April 2021", body=body), load("generic"))


def carried(form: str):
    return heading("Actions from earlier meetings"), table(
        HEAD, [form.format(5), "Publish the model", "Elexon", "1 May 2021", "Open"]
    )


@pytest.mark.parametrize("form", ["TAG 21-0{}", "TAG 21/0{}", "TAG21/0{}", "TAG-21-0{}"])
@pytest.mark.parametrize("title", ["Minutes of TAG meeting 61", "Minutes of TAG meeting 14", "Minutes of the TAG"])
def test_what_they_raise_is_read_and_what_they_carry_names_no_meeting(form, title):
    task = line(f"ACTION {form.format(7)}: Elexon to send the file by 20 May 2021.")

    record = read(title, *carried(form), heading("New business"), task)

    assert [(one.id, one.owners) for one in record.actions] == [("TAG 21/07", ("Elexon",))]
    assert [(row.id, row.raised_at) for row in record.outstanding] == [("TAG 21/05", None)]
    assert record.meeting.number != 21


def test_actions_of_meeting_21_recalled_at_meeting_22_are_that_meetings():
    record = read("Minutes of TAG meeting 22", *carried("TAG 21/0{}"))

    assert [(row.id, row.raised_at) for row in record.outstanding] == [("TAG 21/05", "TAG_21")]


def test_meeting_21_of_2021_numbers_after_itself():
    record = read("Minutes of TAG meeting 21", line("ACTION TAG 21/07: Elexon to send the file by 20 May 2021."))

    assert [(one.id, one.raised_at) for one in record.actions] == [("TAG 21/07", "TAG_21")]


def test_a_table_of_new_actions_is_of_now_where_no_meeting_can_bear_the_number():
    new = table(["Ref", "Action", "Owner", "Due"], ["TAG 21-07", "Publish the model", "Elexon", "1 May 2021"])

    record = read("Minutes of TAG meeting 14", heading("Summary of new actions"), new)

    assert [one.id for one in record.actions] == ["TAG 21/07"]
