"""Which verbs stand out of the line in which they are printed."""

import pytest

from opsgdocs.extractors.resolved.verbs import stands_out
from tests.extractors.readings import printed


@pytest.mark.parametrize(("line", "expected"), [
    ("The OPSG AGREED the plan.", True),
    ("The OPSG **agreed** the plan.", True),
    ("The OPSG **agr**eed the plan.", False),
    ("The OPSG agreed the plan.", False),
    ("**The OPSG agreed the plan.**", False),
    ("THE OPSG AGREED THE PLAN.", False),
    ("AGREED CP1599.", True),
])  # fmt: skip
def test_a_verb_stands_out_in_capitals_or_in_bold_where_its_line_is_not(line, expected):
    block = printed(line)
    start = block.text.casefold().index("agreed")

    assert stands_out(block, start, start + len("agreed")) is expected
