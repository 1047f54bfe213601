"""Several owners in one margin beside sentences that each name their own."""

import pytest

from opsgdocs.extractors import extract_minutes
from opsgdocs.parsers import parse

PAGE = """<table><tr><td></td><td></td><td><b>Action</b></td></tr>
<tr><td>9.1</td><td>The oak was discussed. <b>NC to seek advice on this.</b> Works began.
<b>RL to keep a close eye on works.</b> All agreed. <b>{last}</b></td><td><b>{margin}</b></td></tr></table>"""


@pytest.mark.parametrize(
    ("margin", "last", "owners"),
    [
        ("NC/JB/RL", "NC/JB to make contact.", {("NC",), ("RL",), ("NC", "JB")}),
        # nobody says what JB is to do: it may be any of the two
        ("NC/JB/RL", "It rained.", {("NC", "JB", "RL")}),
    ],
)
def test_each_sentence_keeps_the_owners_that_it_names(tmp_path, margin, last, owners):
    path = tmp_path / "minutes.md"
    front = "# Wereham Parish Council\n\nDate: 14 January 2014\n\nPresent: NC, JB, RL\n\n## 1. Trees\n\n"
    path.write_text(front + PAGE.format(margin=margin, last=last).replace("\n", " ") + "\n", encoding="utf-8")
    found = extract_minutes(parse(path)).actions

    assert {action.owners for action in found} == owners
