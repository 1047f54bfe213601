"""Two owners on one line, each with a day of their own."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import minutes


def read(text: str):
    record = extract(minutes("OPSG_29 Minutes", "4 February 2020", body=(text,)), load("opsg"))
    actions = [(one.owners, str(one.target.date)) for one in record.actions]
    return actions, [one.message for one in record.problems if one.code == "target_doubtful"]


@pytest.mark.parametrize("joint", [" and", ", and", ";", ".", ",", " while"])
def test_under_one_id_both_owners_are_kept_and_the_days_are_told(joint):
    actions, (message,) = read(
        f"ACTION OPSG 29/01: The DCC to send the report by 20 August{joint} SECAS to send the note by 27 August."
    )

    assert actions == [(("DCC", "SECAS"), "2020-08-27")]
    assert "'by 20 August'" in message
    assert "SECAS" in message


@pytest.mark.parametrize("word", ["ACTION", "ACTIONS"])
@pytest.mark.parametrize("joint", [" and", ";", ","])
def test_without_an_id_they_are_two_actions(word, joint):
    actions, told = read(f"{word}: DCC to send the report by 20 August{joint} SECAS to send the note by 27 August.")

    assert actions == [(("DCC",), "2020-08-20"), (("SECAS",), "2020-08-27")]
    assert told == []


def test_what_one_does_for_the_other_by_a_later_day_is_told():
    _, told = read("ACTION OPSG 29/01: DCC to send the report by 20 August for SECAS to publish by 27 August.")

    assert len(told) == 1


@pytest.mark.parametrize(
    "text",
    [
        "DCC and SECAS to send the report by 20 August.",
        "DCC to send the report by 20 August and to update members by 27 August.",
        "DCC to ask Ofgem and SECAS to publish by 20 August.",
        "DCC to arrange a call between CSP N and SECAS to agree it by 20 August.",
    ],
)
def test_one_owner_or_one_day_is_one_action(text):
    actions, told = read(f"ACTION: {text}")

    assert len(actions) == 1
    assert told == []
