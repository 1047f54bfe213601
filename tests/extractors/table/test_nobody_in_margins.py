"""A margin says 'Info' or '–' where nobody is to do anything, and may say by when beside who."""

import pytest

from opsgdocs.extractors import extract
from tests.extractors.pages import heading, minutes, table


def read(*rows, head="Action by", body=()):
    return extract(
        minutes("Works Committee", "Date: 24 March 2026", body=(*body, table(["Item", "Minute", head], *rows)))
    )


def actions(*rows):
    return [(one.owners, one.target.text) for one in read(*rows).actions]


OWNED = ["1.9", "AB to submit a programme.", ["AB", "08.04.26"]]


@pytest.mark.parametrize("word", ["Info", "Note", "Noted", "Record", "For information", "N/A", "–", "Information only"])
def test_words_for_nobody_make_no_action(word):
    assert actions(["1.1", "The works are late.", word], OWNED) == [(("AB",), "08.04.26")]


@pytest.mark.parametrize("due", ["ASAP", "ongoing", "w/c 6/4", "asap", "mid April", "next meeting"])
@pytest.mark.parametrize("parted", [" ", " / ", "\n"])
def test_what_says_by_when_is_nobody(due, parted):
    cell = ["CD", due] if parted == "\n" else f"CD{parted}{due}"

    assert actions(["1.1", "CD to order the paint.", cell], OWNED)[0] == (("CD",), due)


def test_a_person_called_as_a_month_is_one():
    assert actions(["1.1", "Theresa May to order the paint.", "Theresa May"], OWNED)[0][0] == ("Theresa May",)


def test_an_earlier_action_whose_outcome_is_told_is_not_raised_again():
    record = read(
        ["1.1", "JT to confirm the colour. Still awaiting a sample.", ["JT", "01.04.26"]],
        OWNED,
        body=(heading("2. Matters arising"),),
    )

    assert [one.owners for one in record.actions] == [("AB",)]
    assert [(row.owners, row.last_target.text) for row in record.outstanding] == [(("JT",), "01.04.26")]


def test_by_heads_the_owners_where_names_stand_beneath():
    rows = (["Check the sample", "AB", "Completed"], ["Ask about noise", "CD", "Outstanding"])
    record = extract(
        minutes(
            "Works Committee",
            "Date: 24 March 2026",
            body=("Matters arising", table(["Action", "By", "Outcome"], *rows)),
        )
    )

    assert [(row.owners, row.status) for row in record.outstanding] == [(("AB",), "closed"), (("CD",), "open")]
