"""How a row of an earlier action stands where no status line says it: its last update does."""

import pytest

from opsgdocs.extractors.doubt.unread import check_sayings
from opsgdocs.extractors.outstanding import extract_outstanding
from opsgdocs.records import Minutes, Source
from tests.extractors.readings import grid, reading

HEAD = ("Action ID", "Action", "Owner", "Due", "Comments")
NAMELESS = ("Action", "Owner", "Due", "Update")
SOURCE = Source(name="x", sha256="", media_type="text/plain")


def row(said, head=HEAD):
    cells = ("OPSG 28/02", "The DCC to write to Ofgem", "DCC", "7 April", said)
    read = reading(grid(head, cells[len(cells) - len(head) :]), parties=("DCC", "SECAS"))
    (found,) = extract_outstanding(read)
    problems = check_sayings(read, Minutes(source=SOURCE, profile="opsg", outstanding=(found,)))
    return found, [one.code for one in problems]


@pytest.mark.parametrize(
    ("said", "status", "printed", "updates"),
    [
        ("On hold until June.", "on_hold", "On hold until June.", ()),
        ("Paused pending the report", "on_hold", "Paused pending the report", ()),
        ("On hold until June. SECAS to restart then.", "on_hold", "On hold until June.", None),
        ("SECAS drew it. Done.", "closed", "Done.", None),
        ("Closed at this meeting.", "closed", "Closed at this meeting.", ()),
        ("merged into OPSG 29/04", "closed", "merged into OPSG 29/04", ()),
        ("SECAS is waiting. Merged with 28/05.", "closed", "Merged with 28/05.", None),
        ("The action was merged into OPSG 29/04.", "closed", "The action was merged into OPSG 29/04.", ()),
        ("Completed by May", "open", None, None),
        ("Proposed to merge it into OPSG 29/04.", "open", None, None),
        ("Done by half. Waiting.", "open", None, None),
        ("Recommend closure", "open", None, None),
    ],
)
def test_the_last_update_may_tell_the_status(said, status, printed, updates):
    found, _ = row(said)

    assert (found.status, found.status_text) == (status, printed)
    assert found.updates == ((said,) if updates is None else updates)


@pytest.mark.parametrize("head", [HEAD, NAMELESS])
@pytest.mark.parametrize(
    "said",
    [
        "Taken over by SECAS.",
        "Taken over by SECAS, who will write by 5 May.",
        "Now with SECAS.",
        "New owner: SECAS.",
        "Passed to SECAS.",
        "The action now lies with SECAS.",
    ],
)
def test_who_takes_an_action_over_owns_it_and_a_person_is_told(head, said):
    found, problems = row(said, head)

    assert (found.owners, found.status, problems) == (("SECAS",), "open", ["said_of_action"])


@pytest.mark.parametrize(
    "said",
    ["Taken over by Codeco.", "Not taken over by SECAS.", "SECAS took over the site.", "Passed to SECAS for comment."],
)
def test_nobody_else_does(said):
    found, _ = row(said)

    assert found.owners == ("DCC",)


def test_an_open_row_that_is_to_be_closed_is_told():
    found, problems = row("To be closed")

    assert (found.status, problems) == ("open", ["said_of_action"])


@pytest.mark.parametrize(
    ("head", "cells", "statuses"),
    [
        ("Done?", ("Y", "N", "Yes – 3 May"), ["closed", "open", "closed"]),
        ("Closed (Y/N)", ("Y", "N", "Not yet"), ["closed", "open", "open"]),
        ("Date closed", ("1/5/24", "", "2/5/24"), ["closed", "open", "closed"]),
        ("Completed", ("✓", "✗", ""), ["closed", "open", "open"]),
    ],
)
def test_a_column_may_tell_what_has_ended(head, cells, statuses):
    rows = [(f"28/0{index}", f"To do {index}", "DCC", cell) for index, cell in enumerate(cells, start=1)]
    found = extract_outstanding(reading(grid(("Action ID", "Action", "Owner", head), *rows)))

    assert [row.status for row in found] == statuses


def test_a_heading_of_earlier_actions_makes_rows_without_ids_earlier_ones():
    table = grid(("Action", "Owner"), ("Ring the contractor", "DCC"))

    assert [row.text for row in extract_outstanding(reading("**Actions from last meeting**", table))] == [
        "Ring the contractor"
    ]
    assert extract_outstanding(reading("**New actions**", table)) == ()


STATUS = ("Action ID", "Action", "Owner", "Due", "Status", "Comments")


def stands(status, comment=""):
    cells = ("OPSG 28/02", "The DCC to write to Ofgem", "DCC", "7 April", status, comment)
    (found,) = extract_outstanding(reading(grid(STATUS, cells), parties=("DCC", "SECAS")))
    return found


@pytest.mark.parametrize("status", ["Open – Now also covers Action OPSG 28/04.", "Open: Now also covers OPSG 28/04."])
def test_words_behind_a_status_are_an_update_though_they_name_an_action(status):
    found = stands(status)

    assert (found.status, found.status_text) == ("open", "Open")
    assert [one.startswith("Now also covers") for one in found.updates] == [True]


@pytest.mark.parametrize("comment", ["Absorbed into OPSG 29/01.", "Merged with OPSG 29/01", "Superseded by OPSG 29/01"])
def test_merged_is_closed_where_the_comment_says_into_what(comment):
    assert stands("Merged", comment).status == "closed"


@pytest.mark.parametrize(
    "comment",
    [
        "",
        "The log is new.",
        "To be absorbed into OPSG 29/01?",
        "Proposed to merge it into OPSG 29/01.",
        "Not absorbed into OPSG 29/01",
    ],
)
def test_merged_alone_is_not(comment):
    assert stands("Merged", comment).status == "open"
