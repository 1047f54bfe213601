"""Patterns that are compiled when they are first used."""

import re

import pytest

from opsgdocs.patterns import late


def counting(made):
    def compile_now(pattern, flags):
        made.append(pattern)
        return re.compile(pattern, flags)

    return compile_now


def test_a_pattern_is_compiled_at_its_first_use_and_once():
    made = []
    number = late(counting(made), r"\d+")

    assert made == []
    assert [number.search("OPSG 29")[0], number.findall("29/04"), number.sub("#", "29/04")] == [
        "29",
        ["29", "04"],
        "#/#",
    ]
    assert made == [r"\d+"]


def test_flags_are_handed_on():
    assert late(re.compile, "action", re.IGNORECASE).match("ACTION OPSG 29/04")


def test_a_wrong_pattern_is_told_at_its_first_use():
    with pytest.raises(re.error):
        late(re.compile, "(").match("")
