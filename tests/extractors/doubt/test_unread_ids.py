"""What looks like an id of the meeting itself and was read as none."""

import pytest

from opsgdocs.extractors import extract
from tests.extractors.pages import heading, minutes


def told(*lines):
    record = extract(
        minutes("Operations Group Meeting OPSG_29", "4 February 2020", body=(heading("2. Reports"), *lines))
    )
    return [one.message for one in record.problems if one.code == "doubtful_action"]


@pytest.mark.parametrize("form", ["OPSG:29:02", "OPSG.29.02", "OPSG#29/02", "OPSG~29~02", "OPSG 29 02", "OPSG_29//02"])
def test_an_id_of_an_unknown_form_is_told_behind_the_word_and_alone(form):
    said = f"“{form}” has the number of this meeting, and was not read as the id of an action."
    assert said in told(f"ACTION {form} – The DCC to report.")
    assert said in told(form)


def test_many_of_them_are_told_once():
    (one,) = told(*(f"ACTION OPSG:29:0{number} – The DCC to report." for number in (1, 2, 3)))
    assert one.endswith("There are 3 such.")


def test_an_action_without_words_is_told():
    assert "Nothing says what action OPSG 29/02 asks for." in told("ACTION OPSG 29/02")


@pytest.mark.parametrize(
    "line",
    [
        "ACTION OPSG 29/02: The DCC to report.",
        "ACTION OPSG/29-02: The DCC to report.",
        "OPSG_29_0402",
        "Paper OPSG:29:02 was taken as read.",
        "ACTION OPSG:28:02 – The DCC to report.",
        "OPSG_29 – 4 February 2020",
    ],
)
def test_ids_that_are_read_references_and_dates_are_not_told(line):
    assert not [one for one in told(line) if "was not read as the id" in one]
