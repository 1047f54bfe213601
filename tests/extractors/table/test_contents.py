"""Columns whose heads the profile does not know, told by what stands in them."""

import datetime as dt

import pytest

from opsgdocs.claims import cover
from opsgdocs.extractors import extract_minutes
from opsgdocs.extractors.actions import extract_actions
from opsgdocs.extractors.doubt.unread_columns import check_columns
from opsgdocs.extractors.outstanding import extract_outstanding
from tests.extractors.pages import at_places, line, minutes, title
from tests.extractors.readings import OPSG, grid, reading

KNOWN = ("Ref", "Action", "Owner", "Due")
FIRST = ("OPSG 28/02", "Provide the plan.", "DCC", "04/02/2020")
SECOND = ("OPSG 28/03", "Send the note.", "SECAS", "04/02/2020")


def outstanding(head: str, first: str, second: str, known: tuple[str, ...] = KNOWN):
    return extract_outstanding(reading(grid((*known, head), (*FIRST, first), (*SECOND, second))))


def revised(row) -> dt.date | None:
    return row.revised_target.date if row.revised_target else None


@pytest.mark.parametrize("head", ["Position", "Outcome", "Latest", "Complete?"])
def test_a_column_of_statuses_is_the_status_whatever_its_head(head):
    first, second = outstanding(head, "Closed. It was sent on 15 January.", "Open. Revised to 03/03/2020.")

    assert (first.status, first.updates) == ("closed", ("It was sent on 15 January.",))
    assert (second.status, revised(second)) == ("open", dt.date(2020, 3, 3))


def test_its_cells_are_evidence():
    first, _ = outstanding("Position", "Closed", "Open")

    assert "Closed" in [place.text for place in first.evidence]


def test_it_says_nothing_of_the_actions_that_a_table_raises():
    table = grid((*KNOWN, "Access"), ("OPSG 29/01", "Book the room.", "DCC", "03/03/2020", "Closed"))
    record = extract_minutes(
        minutes(title("Operations Group Meeting 29"), "Date: 4 February 2020", body=(table,)), OPSG
    )

    assert ([action.id for action in record.actions], record.statements) == (["OPSG 29/01"], ())


def test_sentences_beneath_an_unknown_head_are_updates():
    first, second = outstanding("Remarks of the Chair", "The plan was seen by two parties.", "")

    assert first.updates == ("Remarks of the Chair: The plan was seen by two parties.",)
    assert second.updates == ()


def test_an_unknown_column_makes_no_table_one_of_earlier_actions():
    read = reading(
        grid(("Action", "Owner", "Due", "Reason"), ("Book it.", "DCC", "03/03/2020", "The old one is lost."))
    )

    assert ([action.text for action in extract_actions(read)], extract_outstanding(read)) == (["Book it."], ())
    assert list(check_columns(read)) == []


@pytest.mark.parametrize(
    "head", ["New due", "Extended to", "Rev. target", "Updated target", "Latest target", "Forecast", "Moved to"]
)
def test_a_column_of_later_dates_is_the_revised_target(head):
    first, second = outstanding(head, "03/03/2020", "")

    assert (first.last_target.date, revised(first)) == (dt.date(2020, 2, 4), dt.date(2020, 3, 3))
    assert revised(second) is None


@pytest.mark.parametrize("head", ["Original date", "Date"])
def test_the_only_column_of_dates_behind_the_text_is_the_target(head):
    table = grid(("No.", "Description", "Lead", head, "Status"), (*FIRST, "Open"))

    assert extract_outstanding(reading(table))[0].last_target.date == dt.date(2020, 2, 4)


def test_a_date_in_front_of_the_text_is_not():
    table = grid(("No.", "Date", "Description", "Lead", "Status"), ("OPSG 28/02", "07/01/2020", "Go.", "DCC", "Open"))
    read = reading(table)

    assert extract_outstanding(read)[0].last_target is None
    assert ["“Date”" in problem.message for problem in check_columns(read)] == [True]


def test_the_older_of_two_columns_is_the_last_target_in_either_order():
    table = grid(("Ref", "Action", "Latest target", "Original date"), (*FIRST[:2], "03/03/2020", "04/02/2020"))
    (row,) = extract_outstanding(reading(table))

    assert (row.last_target.date, revised(row)) == (dt.date(2020, 2, 4), dt.date(2020, 3, 3))


def test_names_beneath_by_are_owners():
    table = grid(("Ref", "Action", "By", "Status"), ("OPSG 28/02", "Go.", "DCC", "Open"))

    assert extract_outstanding(reading(table))[0].owners == ("DCC",)


@pytest.mark.parametrize(("head", "cell"), [("Date closed", "14/01/2020"), ("Priority", "High")])
def test_what_was_not_understood_is_told_and_not_claimed(head, cell):
    table = grid((*KNOWN, "Status", head), (*FIRST, "Closed", cell))
    document = at_places(minutes(title("Operations Group Meeting 29"), line("Date: 4 February 2020"), body=(table,)))
    record = extract_minutes(document, OPSG)
    (told,) = [problem for problem in record.problems if problem.code == "column_unread"]

    assert head in told.message
    assert [place.text for place in told.evidence] == [cell]
    assert cell in [passage.text for passage in cover(document, record, OPSG).passages]


@pytest.mark.parametrize(("head", "cell"), [("Minute", "17/28"), ("History", "OPSG_28: Raised\nOPSG_29: Closed")])
def test_a_place_in_the_minutes_and_the_history_of_a_register_are_worth_no_word(head, cell):
    assert list(check_columns(reading(grid((*KNOWN, "Status", head), (*FIRST, "Open", cell))))) == []


def test_a_running_number_is_worth_no_word():
    table = grid(("#", *KNOWN, "Line"), ("1", *FIRST, "7"), ("2", *SECOND, "8"))

    assert list(check_columns(reading(table))) == []


def test_a_table_that_goes_on_without_its_head_keeps_them():
    first, second = extract_outstanding(
        reading(grid((*KNOWN, "Position"), (*FIRST, "Open")), grid((*SECOND, "Closed")))
    )

    assert (first.status, second.status) == ("open", "closed")


@pytest.mark.parametrize("head", ["Status", "Status / Update", "Update", "Comments"])
@pytest.mark.parametrize("cell", ["Open. Revised to 03/03/2020", "Open. Now due 3 March 2020."])
def test_a_new_date_behind_the_status_is_the_revised_target(head, cell):
    first, _ = outstanding(head, cell, "Open")

    assert (first.status, revised(first)) == ("open", dt.date(2020, 3, 3))


@pytest.mark.parametrize(
    "cell",
    ["Not done; revised to 03/03/2020.", "The OPSG agreed a new date of 3 March 2020.", "Open – new date 3 March"],
)
def test_so_is_one_in_a_sentence_of_the_status_cell(cell):
    first, _ = outstanding("Status / Update", cell, "Open")

    assert (first.status, revised(first)) == ("open", dt.date(2020, 3, 3))


@pytest.mark.parametrize(
    "cell",
    ["Closed. The note was revised to 3 March 2020.", "DCC asked to move it to 3 March 2020.", "Moved to SECAS."],
)
def test_other_dates_of_a_status_cell_are_not(cell):
    assert revised(outstanding("Status", cell, "Open")[0]) is None


def test_sentences_of_a_column_of_both_are_updates():
    first, second = outstanding(
        "Status / Update", "Two of three parts are complete.", "SECAS wants to close the action."
    )

    assert (first.status, first.updates) == ("open", ("Two of three parts are complete.",))
    assert (second.status, second.updates) == ("open", ("SECAS wants to close the action.",))


@pytest.mark.parametrize("head", ["Status", "Status / Update"])
def test_a_sentence_that_closes_the_action_closes_it_in_a_status_cell_too(head):
    said = "The paper was sent on 1 May and the OPSG agreed to close the action."
    first, _ = outstanding(head, said, "Open")

    assert (first.status, first.updates) == ("closed", (said,))


@pytest.mark.parametrize("head", ["By", "Date"])
@pytest.mark.parametrize("word", ["asap", "ongoing", "Immediately"])
def test_what_is_to_be_done_at_any_time_costs_the_others_no_day(head, word):
    rows = (("1", "Mend the gutter", "AB", "25/03/2024"), ("2", "Ring the bank", "CD", word))
    first, second = extract_actions(reading(grid(("No", "Action", "Who", head), *rows)))

    assert (first.target.date, second.target.text) == (dt.date(2024, 3, 25), word)


def test_a_column_of_another_day_is_none_of_targets():
    rows = (("1", "Mend the gutter", "AB", "25/03/2024"), ("2", "Ring the bank", "CD", "ongoing"))

    assert not any(
        action.target.stated for action in extract_actions(reading(grid(("No", "Action", "Who", "Raised by"), *rows)))
    )


def test_a_day_of_a_new_action_that_is_not_understood_is_told_and_a_priority_is_not():
    head, row = ("No", "Action", "Who", "Priority", "Check"), ("1", "Mend the gutter", "AB", "High", "25/03/2024")

    (problem,) = check_columns(reading(grid(head, row)))
    assert "“Check”" in problem.message
