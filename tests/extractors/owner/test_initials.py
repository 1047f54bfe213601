"""Initials that only blanks part."""

import pytest

from opsgdocs.extractors.owner.owners import Names, split_owners
from tests.extractors.readings import OPSG

KNOWN = Names(initials=frozenset({"NC", "JB"}), people=frozenset({"Ray Low"}))


@pytest.mark.parametrize(
    ("cell", "owners"), [("NC JB RL", ("NC", "JB", "RL")), ("NC  JB", ("NC", "JB")), ("NC/JB", ("NC", "JB"))]
)
def test_each_that_is_known_is_an_owner(cell, owners):
    assert split_owners(cell, OPSG, KNOWN) == owners


@pytest.mark.parametrize("cell", ["CSP NW", "NC XY", "EDF SSE"])
def test_where_one_is_nobody_the_words_are_one_name(cell):
    assert split_owners(cell, OPSG, KNOWN) == (cell,)
