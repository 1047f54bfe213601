"""Rows of actions carried from earlier meetings, and what was said of each."""

import datetime as dt

import pytest

from opsgdocs.document import Heading, Run
from opsgdocs.extractors.checks import check_targets
from opsgdocs.extractors.doubt.unread import check_sayings
from opsgdocs.extractors.outstanding import extract_outstanding
from opsgdocs.extractors.statements import extract_statements
from opsgdocs.records import Minutes, OutstandingAction, Source
from tests.extractors.readings import HEAD, ROW, grid, reading

SECOND = ("OPSG 28/03", "SECAS to reply.", "07/01/2020", "04/02/2020", "", "SECAS")
WITH_STATUS = ("Action ID", "Action", "Owner", "Update", "Status")


def outstanding(*blocks) -> tuple[OutstandingAction, ...]:
    return extract_outstanding(reading(*blocks))


def beneath(text: str) -> OutstandingAction:
    """The row with these lines beneath it."""
    return outstanding(grid(HEAD, ROW, text))[0]


def updated(update: str, status: str) -> OutstandingAction:
    return outstanding(grid(WITH_STATUS, ("OPSG 28/02", "Provide the plan.", "DCC", update, status)))[0]


def test_a_row_gives_all_its_cells():
    (row,) = outstanding(grid(HEAD, ROW))

    assert (row.id, row.text, row.owners) == ("OPSG 28/02", "The DCC to provide the plan.", ("DCC",))
    assert (row.raised, row.raised_at) == (dt.date(2020, 1, 7), "OPSG_28")
    assert (row.last_target.date, row.revised_target.date) == (dt.date(2020, 2, 4), dt.date(2020, 3, 3))
    assert (row.status, row.status_text, row.updates) == ("open", None, ())


def test_its_evidence_covers_all_cells_and_what_stands_beneath():
    row = beneath("It is late.")

    assert [place.text for place in row.evidence] == [*ROW, "It is late."]


def test_an_empty_cell_is_no_target():
    assert outstanding(grid(HEAD, SECOND))[0].revised_target is None
    assert outstanding(grid(HEAD, (*SECOND[:4], "–", "SECAS")))[0].revised_target is None


def test_a_target_without_a_day_keeps_its_words():
    target = outstanding(grid(HEAD, (*ROW[:4], "TBC", "DCC")))[0].revised_target

    assert (target.text, target.date, target.basis) == ("TBC", None, "tbc")


def test_the_status_line_is_no_update():
    row = beneath("The DCC said that it is late.\nAction Status: Closed")

    assert (row.updates, row.status, row.status_text) == (("The DCC said that it is late.",), "closed", "Closed")


def test_each_paragraph_is_an_update_with_its_bullets():
    row = beneath("The DCC gave two reasons:\n• the plan\n• its dates\nThe group noted this.")

    assert row.updates == ("The DCC gave two reasons:\n• the plan\n• its dates", "The group noted this.")


def test_a_status_that_the_layout_ran_on_is_parted_from_the_update():
    row = beneath("The note was sent to all. Action Status: Closed")

    assert (row.updates, row.status) == (("The note was sent to all.",), "closed")


@pytest.mark.parametrize(
    ("line", "status"), [("Closed", "closed"), ("Carried forward.", "open"), ("On hold", "on_hold")]
)
def test_a_last_line_that_is_only_a_status_is_one(line, status):
    row = beneath(f"The DCC said that it is late.\n{line}")

    assert (row.updates, row.status) == (("The DCC said that it is late.",), status)


def test_a_sentence_that_begins_with_a_status_is_an_update():
    row = beneath("Closed circuit tests are late.")

    assert (row.updates, row.status) == (("Closed circuit tests are late.",), "open")


def test_1600_hubs_have_been_done_is_an_update_and_no_status():
    row = beneath("1,600 hubs have been done")

    assert (row.updates, row.status) == (("1,600 hubs have been done",), "open")


def test_asked_to_be_closed_does_not_close():
    row = updated("The note was sent.", "Propose to close")

    assert (row.status, row.status_text) == ("open", "Propose to close")


def test_what_stands_behind_the_status_is_an_update_if_it_says_something():
    row = updated("", "Open – the report is late again")

    assert (row.status, row.status_text, row.updates) == ("open", "Open", ("the report is late again",))


def test_a_column_of_updates_counts():
    assert updated("The note was sent.", "Closed").updates == ("The note was sent.",)


def test_a_revised_date_beneath_is_the_revised_target():
    row = outstanding(grid(HEAD, SECOND, "It is late.\nRevised Target Date: 3 March 2020"))[0]

    assert (row.revised_target.date, row.updates) == (dt.date(2020, 3, 3), ("It is late.",))


def test_a_caption_tells_the_status_of_the_rows_below_it():
    first, second = outstanding(grid(HEAD, ROW, "Actions closed at this meeting", SECOND))

    assert (first.status, second.status, second.status_text) == ("open", "closed", None)


def test_the_meeting_may_stand_in_the_column_of_dates():
    row = outstanding(grid(HEAD, (*ROW[:2], "OPSG_27", *ROW[3:])))[0]

    assert (row.raised, row.raised_at) == (None, "OPSG_27")


def test_an_action_in_two_tables_is_one_row():
    table = grid(("Ref", "Update", "Status"), ("OPSG 28/02", "The note was sent.", "Closed"))
    (row,) = outstanding(grid(HEAD, ROW), table)

    assert (row.text, row.status, row.updates) == (ROW[1], "closed", ("The note was sent.",))
    assert row.owners == ("DCC",)


def test_an_update_in_both_is_told_once():
    table = grid(("Ref", "Update", "Status"), ("OPSG 28/02", "It is late.", "Open"))
    (row,) = outstanding(grid(HEAD, ROW, "It is late."), table)

    assert row.updates == ("It is late.",)


def test_an_action_of_this_meeting_is_not_outstanding():
    assert outstanding(grid(HEAD, ("OPSG 29/01", *ROW[1:]))) == ()


def test_a_row_without_id_has_a_key_of_its_own():
    (row,) = outstanding("Actions Outstanding", grid(HEAD, ("", *ROW[1:])))

    assert (row.id, row.key) == (None, "OPSG_29 R1")


def test_no_tables_no_rows():
    assert outstanding("The group had no actions.") == ()


@pytest.mark.parametrize(
    ("printed", "status"),
    [
        ("Superseded by OPSG 29/01", "closed"),
        ("Merged into OPSG 29/01", "closed"),
        ("Propose to merge into OPSG 29/01", "open"),
    ],
)
def test_a_status_that_names_another_action_is_kept_in_full(printed, status):
    row = updated("", printed)

    assert (row.status, row.status_text, row.updates) == (status, printed, ())


def test_a_sentence_above_the_table_is_no_caption():
    table = grid(HEAD, ROW)
    rows = extract_outstanding(reading("DEFERRED its decision on the order of tests.", table))

    assert [row.status for row in rows] == ["open"]


@pytest.mark.parametrize(
    "heading",
    ["Firmware hold", "Closed session", "Completed migrations", "Closed User Group", "Deferred.", "Superseded"],
)
def test_a_heading_that_is_none_of_actions_says_nothing_of_their_status(heading):
    titled = Heading((Run(f"2. {heading}"),), level=1)
    new = grid(("Action", "Owner", "Due"), ("OPSG 29/01: Send the slides.", "DCC", "03/03/2020"))
    for above in (titled, "**Reports**", heading):
        if above != "Superseded":  # alone and no item's title it is a status
            read = reading(*((above, "The DCC spoke about it.", new) if above is titled else (above, new)))
            assert extract_statements(read) == ()
    (row,) = extract_outstanding(reading(titled, grid(HEAD, ROW)))
    assert row.status == "open"


@pytest.mark.parametrize(
    "heading", ["Closed actions", "3. Actions closed at this meeting", "Completed Actions", "DCC: closed actions"]
)
def test_a_heading_of_actions_tells_their_status(heading):
    (row,) = extract_outstanding(reading(Heading((Run(heading),), level=1), grid(HEAD, ROW)))

    assert row.status == "closed"


@pytest.mark.parametrize(
    "printed", ["OPSG 28/02 & 28/03", "OPSG 28/02, 28/03", "28/02 and 28/03", "OPSG 28/02 / 28/03"]
)
def test_a_row_of_two_ids_is_about_both(printed):
    head = ("Action ID", "Action", "Owner", "Status")
    first, second = outstanding(grid(head, (printed, "Send the books and the pens.", "SECAS", "Closed")))

    assert [(row.id, row.status, row.owners) for row in (first, second)] == [
        ("OPSG 28/02", "closed", ("SECAS",)),
        ("OPSG 28/03", "closed", ("SECAS",)),
    ]


def test_an_id_that_another_is_said_to_replace_has_no_row():
    head = ("Action ID", "Action", "Owner", "Status")

    assert len(outstanding(grid(head, ("OPSG 28/02 (was 27/01)", "Send it.", "SECAS", "Closed")))) == 1


def record(said):
    return Minutes(
        source=Source(name="x", sha256="", media_type=""), profile="opsg", outstanding=extract_outstanding(said)
    )


@pytest.mark.parametrize(
    ("cell", "doubts"),
    [
        ("04/02/2020 03/03/2020", 1), ("03/03/2020, 04/02/2020", 1), ("03/03/2020", 0), ("04/02/2020 (was 07/01/2020)", 0),
    ],
)  # fmt: skip
def test_two_days_in_one_cell_are_doubtful(cell, doubts):
    said = reading(grid(HEAD, (*ROW[:3], cell, "", ROW[5])))

    assert [one.code for one in check_targets(said, record(said))] == ["target_doubtful"] * doubts


@pytest.mark.parametrize(
    ("line", "revised", "updates"),
    [
        ("Revised Target Date: 03/03/2020. The DCC awaits data.", "03/03/2020", ("The DCC awaits data.",)),
        ("Revised Target Date: TBC. The DCC awaits data.", "TBC", ("The DCC awaits data.",)),
        ("Revised Target Date: 3 Mar. 2020.", "3 Mar. 2020", ()),
        ("Revised Target Date: by the next meeting", "by the next meeting", ()),
    ],
)
def test_what_stands_behind_a_revised_date_is_an_update(line, revised, updates):
    (row,) = outstanding(grid(HEAD, (*ROW[:4], "", ROW[5]), line))

    assert (row.revised_target.text, row.updates) == (revised, updates)


@pytest.mark.parametrize(
    ("update", "told"),
    [
        ("The DCC asked that the target be moved to 7 April 2020, which members agreed.", 1),
        ("The workshop took place; the target was not moved.", 0),
        ("The date was moved to 14 January 2020 last time.", 0),
        ("7 Jan: The target was moved to 4 February 2020.", 0),
    ],
)
def test_a_new_day_that_an_update_sets_and_no_cell_holds_is_told(update, told):
    said = reading(grid((*HEAD, "Update"), (*ROW[:4], "", ROW[5], update)))

    assert len(list(check_sayings(said, record(said)))) == told


def test_the_day_of_the_meeting_that_raised_it_is_that_of_the_action():
    (row,) = outstanding(
        grid(("Meeting", "Action ID", "Action", "Owner", "Status"), ("07/01/2020", *ROW[:2], "DCC", ""))
    )

    assert row.raised == dt.date(2020, 1, 7)
