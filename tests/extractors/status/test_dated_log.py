"""What a cell of statuses says beyond its status: a log with days, and short words."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.extractors.status.dated_log import newest_entry
from opsgdocs.profile import load
from opsgdocs.records import OutstandingAction
from tests.extractors.pages import minutes, table

GENERIC = load("generic")


def row(head: str, *cell: str) -> OutstandingAction:
    body = table(["Ref", "Action", "Owner", head], ["11/07", "Provide the schedule", "CD", list(cell)])
    (found,) = extract(minutes("OPB – Meeting 12", body=(body,)), GENERIC).outstanding
    return found


@pytest.mark.parametrize(
    ("updates", "newest"),
    [
        (["01/02: sent. 04/03: Closed"], "Closed"),
        (["04/03: Closed. 01/02: sent to all."], "Closed."),
        (["20/12: sent. 10/01: Done."], "Done."),
        (["1 February 2024: sent.", "4 March 2024: Closed"], "Closed"),
        (["04/03/24 – Closed.", "01/02/24 – sent."], "Closed."),
        (["The note was sent on 01/02: it was long."], None),
        (["Closed"], None),
    ],
)
def test_the_newest_entry_counts(updates, newest):
    assert newest_entry(updates) == newest


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("01/02: sent. 04/03: Closed", "closed"),
        ("01/02: Closed. 04/03: reopened as data was wrong", "open"),
        ("01/02: sent. 04/03: to be closed.", "open"),
    ],
)
def test_it_gives_the_status(cell, status):
    assert row("Update", cell).status == status
    assert row("Update", *cell.split(". ")).status == status


@pytest.mark.parametrize(
    ("cell", "update"),
    [
        ("Open – drafting.", "drafting."),
        ("Open: CSP N outstanding", "CSP N outstanding"),
        ("Open – awaiting BEIS", "awaiting BEIS"),
        ("Open. Two responses received.", "Two responses received."),
        ("Closed – sent.", "sent."),
    ],
)
def test_short_words_behind_a_status_are_its_update(cell, update):
    assert row("Status / Update", cell).updates == (update,)


@pytest.mark.parametrize(
    "cell", ["Open – carried forward", "Open until May", "Closed at this meeting", "Closed – 3 May 2023"]
)
def test_what_only_says_the_status_again_is_none(cell):
    assert row("Status", cell).updates == ()
