"""A column of updates may say that an action is closed in more than one word."""

import pytest

from opsgdocs.extractors import extract
from tests.extractors.pages import minutes, table


def read(update, head="Progress"):
    rows = table(["Action", "Owner", "Due", head], ["Publish it", "AB", "3 March 2026", update])
    return extract(minutes("Works Committee", "Date: 24 March 2026", body=("Actions brought forward", rows)))


@pytest.mark.parametrize("head", ["Progress", "Update"])
@pytest.mark.parametrize(
    "update",
    [
        "All done",
        "Done ✔",
        "✔ Done",
        "Completed 2 March",
        "Printed and posted – complete",
        "Sent to all on 3 March (completed)",
        "This is now done.",
        "Everything complete",
    ],
)
def test_an_action_that_is_done_is_closed(head, update):
    assert read(update, head).outstanding[0].status == "closed"


@pytest.mark.parametrize(
    "update", ["Not done", "Sent – not complete", "Printed – to be completed", "All done but the annex", "Half done"]
)
def test_one_that_is_not_stays_open(update):
    assert read(update).outstanding[0].status == "open"


@pytest.mark.parametrize("update", ["Draft complete", "Stage 1 – complete", "Posted – done, copies kept"])
def test_what_may_be_a_part_of_it_closes_nothing_and_is_told(update):
    record = read(update)

    assert record.outstanding[0].status == "open"
    assert [one.code for one in record.problems if one.code == "status_unknown"] == ["status_unknown"]


def test_parts_that_are_done_are_progress():
    assert not any(one.code == "status_unknown" for one in read("Two areas are done.").problems)
