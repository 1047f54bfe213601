"""Cells that take back the end they begin with, or tell of another's; rows that print a new date."""

import pytest

from opsgdocs.extractors.outstanding import extract_outstanding
from opsgdocs.extractors.status.statuses import status_of
from opsgdocs.records import OutstandingAction
from tests.extractors.readings import HEAD, OPSG, grid, reading
from tests.extractors.test_checks import found

CELLS_OF_NO_CLOSING = [
    "Stage 1 complete. Stage 2 begun.",
    "Stage 2 complete",
    "Complete for the east bank; west bank outstanding.",
    "Complete in Wales, England to follow.",
    "See OPSG 31/07, which is closed.",
    "Withdrawn? Chair to say.",
    "Complete? Chair to say.",
    "Complete pending signature.",
    "Completed pending a check by the Chair.",
    "Closed – no. More is needed.",
    "Complete – not yet agreed.",
    "Closed (not agreed)",
    "Agreed to close at the next meeting.",
    "Agreed to close once paid.",
    "Northwind showed the closed report.",
    "Northwind's own log: closed in its own list.",
    "Closed in error",
    "Complete for pilots only",
    "The old gate has been closed.",
    "The first draft is complete.",
    "A draft is complete.",
    "Complete the back first.",
    "Completed quotation received.",
    "Closed session to be held.",
    "Closed season until May.",
    "Complete list still awaited.",
    "Withdrawn devices were counted.",
]

CELLS_OF_CLOSING = [
    "Closed",
    "Closed.",
    "Now closed",
    "Complete",
    "Completed 4 February",
    "Completed on 4 February",
    "Completed and closed",
    "Closed at this meeting",
    "Closed – sent to all",
    "Closed – no further action",
    "Closed. No items outstanding.",
    "Closed – not required",
    "Complete. Report sent to members.",
    "Complete; report sent",
    "Completed actions",
    "Closed actions",
    "Closed by e-mail",
    "Closed following the workshop",
    "Closed via correspondence",
    "Agreed to close",
    "Propose to close – agreed",
    "Closed as superseded",
    "The action is closed.",
    "Action closed",
    "All done",
    "Superseded by OPSG 31/07",
    "Withdrawn by the Group",
]


@pytest.mark.parametrize("cell", CELLS_OF_NO_CLOSING)
def test_a_cell_that_takes_back_its_end_or_tells_of_another_closes_nothing(cell: str) -> None:
    found = status_of(cell, OPSG)
    assert found is None or found[0] != "closed"


@pytest.mark.parametrize("cell", CELLS_OF_CLOSING)
def test_a_cell_that_says_an_end_closes(cell: str) -> None:
    found = status_of(cell, OPSG)
    assert found is not None
    assert found[0] == "closed"


def _beneath_new_date(revised: str, update: str) -> OutstandingAction:
    row = ("OPSG 28/02", "The DCC to provide the plan.", "07/01/2020", "04/02/2020", revised, "DCC")
    return extract_outstanding(reading(grid(HEAD, row, update)))[0]


def test_prose_does_not_close_a_row_that_prints_a_new_date_ahead() -> None:
    assert _beneath_new_date("03/03/2020", "The plan was sent. This action was closed.").status == "open"


def test_it_closes_one_that_prints_none_or_one_gone_by() -> None:
    assert _beneath_new_date("", "The plan was sent. This action was closed.").status == "closed"
    assert _beneath_new_date("14/01/2020", "The plan was sent. This action was closed.").status == "closed"


def test_its_status_line_closes_it_whatever_the_date() -> None:
    assert _beneath_new_date("03/03/2020", "The plan was sent. Action Status: Closed").status == "closed"


def test_a_person_is_told_of_a_row_with_a_new_date_that_its_prose_closes() -> None:
    row = _beneath_new_date("03/03/2020", "The plan was sent. This action was closed.")

    assert "status_conflict" in found(outstanding=(row,))
