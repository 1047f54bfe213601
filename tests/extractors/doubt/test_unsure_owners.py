"""Owner cells that leave open who it is."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import minutes
from tests.extractors.readings import grid


def read(cell: str):
    body = (grid(("Action ID", "Action", "Owner", "Due"), ("OPSG 28/01", "Provide it.", cell, "03/03/2020")),)
    record = extract(minutes("OPSG_29 Minutes", "4 February 2020", body=body), load("opsg"))
    told = [one.message for one in record.problems if one.code in ("doubtful_action", "no_owner")]
    return record.outstanding[0].owners, told


@pytest.mark.parametrize(
    ("cell", "owners"),
    [
        ("DCC (TBC)", ("DCC",)),
        ("DCC?", ("DCC",)),
        ("DCC or SECAS", ("DCC", "SECAS")),
        ("DCC → SECAS", ("DCC", "SECAS")),
    ],
)
def test_they_are_read_and_told(cell, owners):
    found, (message,) = read(cell)

    assert found == owners
    assert f"“{cell}”" in message


@pytest.mark.parametrize("cell", ["Vacant", "Not assigned", "To be confirmed", "TBC"])
def test_nobody_is_no_owner(cell):
    found, told = read(cell)

    assert found == ()
    assert len(told) == 1


def test_a_plain_owner_is_not_told():
    assert read("DCC") == (("DCC",), [])
