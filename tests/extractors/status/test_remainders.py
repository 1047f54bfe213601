"""Words of closing behind which something is left over close nothing, and a person is told."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.extractors.status.statuses import leading_status, status_of
from opsgdocs.records import Minutes
from tests.extractors.pages import heading, minutes, table
from tests.extractors.readings import OPSG

LEFT_OVER = [
    "done apart from the hinge",
    "Complete but for the hinge",
    "completed 50%",
    "Completed: about 80 %",
    "Done 2 of 3",
    "Complete (AB), outstanding (BL)",
    "Complete (the north), pending (the south)",
    "Done: AB. Outstanding: BL",
    "Closed at the May meeting? CM to check.",
    "Superseded by OPSG 44/01?",
    "done 3 May – AB to file the copy",
    "Done 3 May – Clerk to write to the county",
    "Completed 3 May – copy to be filed",
]
NOTHING_LEFT = [
    "done",
    "Done 3 May",
    "completed 100%",
    "Done 3 of 3",
    "Complete (AB, BL)",
    "Closed. Outstanding: none",
    "Closed at the May meeting. CM was thanked.",
    "Done, see https://example.org/minutes?page=1",
    "Superseded by OPSG 44/01",
    "done 3 May – AB filed the copy",
    "Closed – thanks to all",
    "Closed – Thanks to all who helped",
    "Closed – Letter to Dover sent",
    "Closed – DCC to report each month under 33/04",
]


def in_cell(said: str) -> Minutes:
    rows = table(
        ["Action No", "Action", "Owner", "Due", "Status"], ["OPSG 20/01", "Publish it", "AB", "3 March 2026", said]
    )
    return extract(minutes("Works Committee", "Date: 24 March 2026", body=("Actions brought forward", rows)))


def in_prose(line: str) -> Minutes:
    body = (heading("Actions from the last meeting"), line, "AB to sweep the path. Closed.")
    return extract(minutes("Hall Committee", "Date: 7 June 2022", body=body))


def told(read: Minutes) -> bool:
    return any(one.code in ("status_unknown", "closed_conditionally") for one in read.problems)


@pytest.mark.parametrize("said", LEFT_OVER)
def test_what_leaves_something_over_is_open(said: str) -> None:
    found = (status_of(said, OPSG), leading_status(said, OPSG))

    assert [one and one[0] for one in found] == ["open", "open"]


@pytest.mark.parametrize("said", [*LEFT_OVER, "Merged with 21/01?", "Members asked AB to stop. Done."])
def test_its_row_stays_open_and_is_told(said: str) -> None:
    read = in_cell(said)

    assert [(row.status, row.status_text) for row in read.outstanding] == [("open", said)]
    assert told(read)


@pytest.mark.parametrize("said", [*NOTHING_LEFT, "Merged with 21/01"])
def test_a_row_of_which_nothing_is_left_is_closed_and_nothing_is_told(said: str) -> None:
    read = in_cell(said)

    assert [row.status for row in read.outstanding] == ["closed"]
    assert not told(read)


@pytest.mark.parametrize(
    "line",
    [
        "CM to fix the gate: done apart from the hinge.",
        "CM to fix the gate - completed 50%",
        "CM to fix the gate: Complete (AB), outstanding (BL)",
        "CM to fix the gate. Closed at the May meeting? CM to check.",
        "CM to fix the gate – done 3 May – AB to file the copy",
    ],
)
def test_nor_does_it_close_an_action_of_the_text(line: str) -> None:
    read = in_prose(line)

    assert [row.status for row in read.outstanding] == ["open", "closed"]
    assert told(read)


@pytest.mark.parametrize(
    "line",
    [
        "CM to fix the gate: done.",
        "CM to fix the gate - completed 100%",
        "CM to fix the gate. Closed at the May meeting. CM was thanked.",
        "CM to fix the gate – done 3 May – AB filed the copy",
        "CM to fix the gate: BL had agreed to pay. Closed.",
        "CM to fix the gate: BL had not been asked to pay. Closed.",
    ],
)
def test_a_plain_end_closes_it(line: str) -> None:
    read = in_prose(line)

    assert [row.status for row in read.outstanding] == ["closed", "closed"]
    assert not told(read)


@pytest.mark.parametrize("said", ["BL had agreed to pay. Closed.", "No need to be there. Done."])
def test_a_sentence_before_negates_no_word_of_closing_that_stands_alone(said: str) -> None:
    assert status_of(said, OPSG) is None


@pytest.mark.parametrize("said", ["To be closed", "Not yet closed", "Partly done", "Due to be completed"])
def test_what_stands_in_its_own_sentence_does(said: str) -> None:
    found = status_of(said, OPSG)

    assert found is not None
    assert found[0] == "open"


@pytest.mark.parametrize("update", ["Complete (AB), outstanding (BL)", "Completed 50%", "Closed in May?"])
def test_a_column_of_updates_closes_nothing_with_it_and_is_told(update: str) -> None:
    rows = table(["Action", "Owner", "Due", "Progress"], ["Publish it", "AB", "3 March 2026", update])
    read = extract(minutes("Works Committee", "Date: 24 March 2026", body=("Actions brought forward", rows)))

    assert [row.status for row in read.outstanding] == ["open"]
    assert told(read)
