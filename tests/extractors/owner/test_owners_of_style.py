"""Owners as secretaries write them: in sentences, and in cells."""

import pytest

from opsgdocs.extractors.owner.owners import Names, owners_in_text, split_owners
from tests.extractors.readings import OPSG

NAMES = Names(frozenset({"Alex Smith", "DCC", "SECAS", "Ann"}))


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("DCC in liaison with SECAS to send the plan.", ("DCC",)),
        ("It was agreed that a paper would be brought by the DCC to the next meeting.", ("DCC",)),
        ("Paper on access to be brought to the next meeting by Alex Smith.", ("Alex Smith",)),
        ("An action was placed on the DCC to circulate the slides.", ("DCC",)),
        ("An action was taken by SECAS to circulate the slides.", ("SECAS",)),
        ("The action was assigned to SECAS to circulate the slides.", ("SECAS",)),
        ("Action on the DCC to circulate the slides.", ("DCC",)),
        ("SECAS took an action to circulate the slides.", ("SECAS",)),
        ("SECAS has taken an action to circulate the slides.", ("SECAS",)),
        ("The DCC has agreed to circulate the slides.", ("DCC",)),
        ("SECAS were asked by the Chair to circulate the slides.", ("SECAS",)),
        ("The Chair asked SECAS to circulate the slides.", ("SECAS",)),
        ("DCC was actioned to circulate the slides.", ("DCC",)),
        ("The Board tasked the Chief Executive with preparing a plan.", ("Chief Executive",)),
        ("AS, BJ & CD to draft the paper.", ("AS", "BJ", "CD")),
        ("BJ, AS and CD to draft the paper.", ("BJ", "AS", "CD")),
        ("Both the DCC and SECAS to report.", ("DCC", "SECAS")),
        ("DCC (with SECAS) to report.", ("DCC",)),
        ("Lead: AB; Support: CD. Draft the paper.", ("AB",)),
        ("The Chair, on behalf of the OPSG, to write to Ofgem.", ("Chair",)),
        ("Head of Legal and Compliance to report.", ("Head of Legal and Compliance",)),
        ("Head of Legal and Secretary to report.", ("Head of Legal", "Secretary")),
        ("The paper to be circulated.", ()),
    ],
)
def test_in_sentences(text, owners):
    assert owners_in_text(text, OPSG, NAMES) == owners


@pytest.mark.parametrize(
    ("cell", "owners"),
    [
        ("DCC in liaison with SECAS", ("DCC",)),
        ("DCC on behalf of the CSPs", ("DCC",)),
        ("DCC cc SECAS", ("DCC",)),
        ("DCC, then SECAS", ("DCC", "SECAS")),
        ("AB (CD to assist)", ("AB",)),
        ("AB (supported by CD)", ("AB",)),
        ("Lead: AB; Support: CD", ("AB",)),
        ("DCC (TBC)", ("DCC",)),
        ("DCC?", ("DCC",)),
        ("Chair/Secretariat", ("Chair", "Secretariat")),
        ("Head of Legal and Compliance", ("Head of Legal and Compliance",)),
        ("Head of Legal and Ann", ("Head of Legal", "Ann")),
        ("Vacant", ()),
        ("To be confirmed", ()),
    ],
)
def test_in_cells(cell, owners):
    assert split_owners(cell, OPSG, NAMES) == owners
