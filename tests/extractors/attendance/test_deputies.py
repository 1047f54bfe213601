"""Whoever stood in for somebody was there, and who was replaced was not."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import minutes


def read(*front: str) -> list[tuple[str, str, str | None]]:
    record = extract(minutes("Garden Club, 14 April 2026", *front), load("generic"))
    return [(one.name, one.presence, one.alternate_for) for one in record.attendees]


@pytest.mark.parametrize(
    "said",
    ["deputised by Tom Cole", "represented by Tom Cole", "Tom Cole deputising", "Tom Cole attending on her behalf"],
)
@pytest.mark.parametrize("label", ["Present", "Apologies"])
def test_the_bracket_behind_the_one_who_was_away_names_who_came(said, label):
    people = read(f"{label}: Anna Bell ({said}), Jan Pike")

    assert people[:2] == [("Anna Bell", "apologies", None), ("Tom Cole", "present", "Anna Bell")]


@pytest.mark.parametrize(
    "said",
    ["deputising for Anna Bell", "vice Anna Bell", "alternate for Anna Bell", "on behalf of Anna Bell"],
)
@pytest.mark.parametrize("form", ["Tom Cole ({})", "Tom Cole {}"])
def test_who_came_may_be_named_first(said, form):
    assert read(f"Present: {form.format(said)}, Jan Pike") == [
        ("Tom Cole", "present", "Anna Bell"),
        ("Jan Pike", "present", None),
    ]


def test_a_deputy_in_the_list_of_those_present_is_named_once():
    people = read("Present: Jan Pike, Tom Cole", "Apologies: Anna Bell (represented by Tom Cole)")

    assert people == [("Jan Pike", "present", None), ("Tom Cole", "present", None), ("Anna Bell", "apologies", None)]


def test_a_vice_chair_stands_in_for_nobody():
    assert read("Present: Tom Cole (Vice Chair), Jan Pike")[0] == ("Tom Cole", "present", None)
