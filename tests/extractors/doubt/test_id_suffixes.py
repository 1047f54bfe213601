"""'OPSG 28/04(a)' is read as 28/04, and told."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import minutes
from tests.extractors.readings import grid

HEAD = ("Action ID", "Action", "Owner", "Target Date")


def told(*ids):
    rows = ((printed, "Provide it.", "DCC", "04/03/2020") for printed in ids)
    record = extract(minutes("OPSG_29 Minutes", "4 February 2020", body=(grid(HEAD, *rows),)), load("opsg"))
    return [one.message for one in record.problems if "parts" in one.message]


def test_two_parts_of_one_action_are_told_together():
    assert told("OPSG 28/04(a)", "OPSG 28/04 (b)") == [
        "“OPSG 28/04(a)” and “OPSG 28/04 (b)” are read as OPSG 28/04: its parts are not followed apart."
    ]


@pytest.mark.parametrize("printed", ["OPSG 28/04 (ii)", "28/04(a)", "OPSG 28/04(2)"])
def test_and_so_is_a_single_one(printed):
    assert len(told(printed)) == 1


@pytest.mark.parametrize("printed", ["OPSG 28/04", "OPSG 28/04a", "OPSG 28/04 (new)", "OPSG 28/04 (closed)"])
def test_other_ids_are_not(printed):
    assert told(printed) == []
