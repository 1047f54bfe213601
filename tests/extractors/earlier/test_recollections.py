"""Earlier actions told in prose or in a list: rows, or at least a word to a person."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.profile import load
from opsgdocs.records import Minutes
from tests.extractors.pages import bullet, heading, line, minutes

GENERIC = load("generic")
ARISING = heading("Matters arising")


def read(*body) -> Minutes:
    return extract(minutes("Parish Council, 13 May 2025", body=body), GENERIC)


def carried(record: Minutes) -> list[tuple[str, tuple[str, ...], str, tuple[str, ...]]]:
    return [(row.text, row.owners, row.status, row.updates) for row in record.outstanding]


@pytest.mark.parametrize("reference", ["", "25/049 ", "Minute 25/049 (Bins): ", "Minute 25/049. "])
def test_beneath_matters_arising_the_outcome_stands_behind_the_action(reference):
    record = read(ARISING, line(f"{reference}Clerk to order two new bins. Done - bins delivered on 2nd May."))

    assert carried(record) == [("Clerk to order two new bins.", ("Clerk",), "closed", ("bins delivered on 2nd May.",))]
    assert record.actions == ()


@pytest.mark.parametrize(
    ("outcome", "status"),
    [("completed", "closed"), ("not done yet", "open"), ("ongoing", "open"), ("on hold", "on_hold")],
)
def test_so_it_does_behind_a_colon(outcome, status):
    record = read(ARISING, line(f"Clerk to arrange the mowing of the cemetery: {outcome}."))

    assert [(row.text, row.status) for row in record.outstanding] == [
        ("Clerk to arrange the mowing of the cemetery", status)
    ]


def test_a_line_may_say_that_the_list_is_of_earlier_actions():
    record = extract(
        minutes(
            "Working Group, 17 November 2020",
            "Present: Ines Duarte (NLnet), Rohan Mehta (Google)",
            body=(
                line("Actions from the October interim:"),
                bullet("Ines: review of the draft. DONE, posted to the list."),
                bullet("Rohan: test vectors. PENDING."),
            ),
        ),
        GENERIC,
    )

    assert [(row.owners, row.status) for row in record.outstanding] == [(("Ines",), "closed"), (("Rohan",), "open")]


def test_where_nothing_says_which_action_is_meant_a_person_is_told():
    record = read(ARISING, line("Minute 22/87 (Software). Reported: That the contract had been let. Action complete."))

    assert record.outstanding == ()
    assert any("cannot be told of which" in one.message for one in record.problems if one.code == "said_of_action")


@pytest.mark.parametrize(
    "text",
    [
        "Clerk to order two new bins.",
        "The Clerk reported that the bins had been ordered.",
        "25/049 The bins were discussed at length. Nothing was agreed.",
        "Update: the text is still with the lawyers. Carried forward.",
        "Key: Red. Overdue",
    ],
)
def test_what_has_no_outcome_is_no_row(text):
    assert read(ARISING, line(text)).outstanding == ()


def test_elsewhere_nothing_is_carried():
    assert read(heading("Highways"), line("Clerk to order two new bins. Done - on 2nd May.")).outstanding == ()
