"""Actions raised here whose text says that they are done, and stories behind the word 'Action'."""

import pytest

from opsgdocs.extractors import extract_minutes
from opsgdocs.parsers import parse


@pytest.fixture
def told(tmp_path):
    def of(line):
        path = tmp_path / "minutes.txt"
        front = "Green Hill Trust Board\n\nMinutes of the meeting held on 7 July 2022\n\nPresent: Ann Bell, Bo Lund, Cy Marsh"
        path.write_text(f"{front}\n\n1. Report\n\nAll went well.\n\n{line}\n\n2. Close\n", encoding="utf-8")
        return [one.code for one in extract_minutes(parse(path)).problems]

    return of


@pytest.mark.parametrize("line", [
    "Action: Bo to paint the gate (done).", "Action: Bo to paint the gate – done.",
    "Action: Bo to paint the gate (completed 3 July).", "Action: Bo to paint the gate. Complete.",
])  # fmt: skip
def test_an_action_that_ends_with_done_is_told(told, line):
    assert told(line) == ["status_conflict"]


@pytest.mark.parametrize(
    "line",
    ["Action: Bo to get the job done.", "Action: Bo to check that the work is complete.", "Action: Bo to paint."],
)
def test_one_whose_task_speaks_of_an_end_is_not(told, line):
    assert told(line) == []


def test_a_story_behind_a_strange_name_is_told(told):
    assert told("Action Fraud: the police had been told.") == ["doubtful_action"]


@pytest.mark.parametrize(
    "line", ["Action Ann: ring the bank.", "Action Zoe: to bring the cake.", "Action Zoe: bring it."]
)
def test_a_task_behind_a_name_is_not(told, line):
    assert told(line) == []
