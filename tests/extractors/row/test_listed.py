"""Entries of lists that begin with an id of their own: rows of the carried actions, and what the text raises."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from opsgdocs.records import Minutes
from tests.extractors.pages import bullet, heading, line, minutes, table

PEOPLE = "Present: Anna Bell (AB), Tom Cole (TC), Deb Orr (DO)"
EARLIER = heading("Actions from last meeting")


def read(*body) -> Minutes:
    return extract(minutes("Garden Club, 14 April 2026", PEOPLE, body=body), load("generic"))


def rows(record: Minutes) -> list[tuple[str | None, str, str, tuple[str, ...]]]:
    return [(row.id, row.text, row.status, row.updates) for row in record.outstanding]


@pytest.mark.parametrize("kind", [line, bullet])
def test_an_id_its_text_and_labelled_lines_beneath_are_a_row(kind):
    record = read(
        EARLIER,
        line("F126/3 Ring the plumber"),
        kind("Update: rang twice"),
        kind("Status: Closed"),
        line("F126/4 Get two quotes"),
        kind("Owner: TC"),
        kind("Status: Open"),
        heading("Garden"),
        line("F127/1 DO to buy bulbs by 1 May."),
    )

    assert rows(record) == [
        ("F126/3", "Ring the plumber", "closed", ("rang twice",)),
        ("F126/4", "Get two quotes", "open", ()),
    ]
    assert record.outstanding[1].owners == ("TC",)
    assert [(one.id, one.owners, str(one.target.date)) for one in record.actions] == [
        ("F127/1", ("DO",), "2026-05-01"),
    ]


def test_the_layout_may_set_the_id_beside_its_lines():
    record = read(EARLIER, table(["F126/3", "AB to ring the plumber. Update: rang twice. Status: Closed"]))

    assert rows(record) == [("F126/3", "AB to ring the plumber.", "closed", ("rang twice.",))]
    assert record.outstanding[0].owners == ("AB",)


def test_without_a_column_of_owners_the_bracket_says_who_and_by_when():
    record = read(EARLIER, line("F126/3 Ring the plumber (AB, due 31 March)"), line("Status: Open"))

    row = record.outstanding[0]
    assert (row.owners, row.last_target and str(row.last_target.date)) == (("AB",), "2026-03-31")


def test_a_meeting_of_a_year_and_a_running_number_are_an_id():
    record = read(
        heading("Previous minutes and open tasks"),
        line("1/2026-3: Tom delivers the test data. Done."),
        line("1/2026-4: Anna checks the model. Ongoing, new deadline 30.4.2026."),
        heading("Garden"),
        line("Task 2/2026-1: Bulbs are sent to all members. Responsible: Deb Orr. Deadline: 1.5.2026."),
    )

    assert [(row.id, row.status) for row in record.outstanding] == [("1/2026-3", "closed"), ("1/2026-4", "open")]
    assert [(one.id, one.owners) for one in record.actions] == [("2/2026-1", ("Deb Orr",))]


def test_a_year_of_a_school_is_part_of_an_id():
    record = read(
        heading("Matters arising"),
        line("2025/26-03 AB to send the policy. Done."),
        line("2025/26-04 TC to visit Year 3. Carried forward."),
        heading("Safeguarding"),
        line("Action 2025/26-05: AB to update the policy by 1 May."),
    )

    assert [(row.id, row.status) for row in record.outstanding] == [("2025/26-03", "closed"), ("2025/26-04", "open")]
    assert [one.id for one in record.actions] == ["2025/26-05"]


def test_what_a_paper_is_called_is_no_id_of_an_action():
    record = read(line("A112 was discussed."), line("Status: Closed meeting of the board"), line("B7 road works."))

    assert record.outstanding == ()
    assert record.actions == ()


def test_an_id_that_the_list_closes_first_raises_nothing():
    record = read(
        heading("Open actions"), bullet("DWG_06_03 – closed: AB to call"), bullet("DWG_06_04 – AB to write – Closed")
    )

    assert record.actions == ()
