"""Patterns that are compiled when they are first used, and what spares most texts from them."""

import re

import pytest

from opsgdocs.patterns import any_case, late, loosely, may_hold


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


@pytest.mark.parametrize("text", ["The OPSG **AGREED** it", "disagreement", "agreed"])
def test_a_part_of_a_word_is_seen_wherever_it_stands_and_in_any_case(text):
    assert may_hold(text, ("note", "agre"))
    assert not may_hold(text, ("note", "reject"))
    assert not may_hold(text, ())


def test_what_is_found_loosely_is_at_least_what_the_pattern_finds():
    pattern = r"\bCR\d{2}\b"

    assert loosely(pattern).search("see CR12")
    assert re.search(pattern, "see CR12")
    assert loosely(pattern).search("SCR12")
    assert not re.search(pattern, "SCR12")
    assert not loosely(pattern).search("see DP12")


@pytest.mark.parametrize("text", ["noted", "Noted", "NOTED", "nOtEd", "signed off", "C.O.B", "#3", "deferred", "cXo.b"])
def test_words_in_any_case_match_as_if_the_pattern_ignored_case(text):
    words = ("NOTED", "Signed off", "c.o.b", "#3")
    plain = "|".join(map(re.escape, words))

    assert bool(re.fullmatch(any_case(words), text)) == bool(re.fullmatch(plain, text, re.IGNORECASE))
