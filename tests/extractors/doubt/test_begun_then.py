"""'beginning with the May meeting' says when an action begins, and not by when it is done."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import line, minutes

PEOPLE = "Present: Anna Bell (AB), Tom Cole (TC)"


def doubts(action: str) -> list[str]:
    record = extract(minutes("Garden Club, 14 April 2026", PEOPLE, body=(line(action),)), load("generic"))
    assert len(record.actions) == 1
    return [one.code for one in record.problems if "begins" in one.message]


@pytest.mark.parametrize(
    "when",
    [
        "beginning with the May meeting",
        "from the May meeting on",
        "from the next meeting onwards",
        "starting at the June meeting",
        "with effect from 1 May",
        "as from the next term",
    ],
)
def test_it_is_told(when):
    assert doubts(f"ACTION: AB to send monthly figures {when}.") == ["target_doubtful"]


@pytest.mark.parametrize(
    "said",
    ["by 3 May, starting on 20 April", "to the May meeting", "from the May meeting to all members by 3 May"],
)
def test_a_day_by_which_it_is_done_is_enough(said):
    assert doubts(f"ACTION: AB to send the figures {said}.") == []
