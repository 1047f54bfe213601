"""Minutes that are printed in capitals throughout."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.extractors.owner.capitals import quieted
from opsgdocs.extractors.owner.owners import Names, owners_in_text
from opsgdocs.profile import load
from tests.extractors.pages import minutes
from tests.extractors.readings import OPSG


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("THE CLERK TO WRITE TO THE COUNCIL BY 3 MAY.", ("CLERK",)),
        ("CLLR HILL AND CLLR WOOD TO INSPECT THE BRIDGE.", ("CLLR HILL", "CLLR WOOD")),
        ("IT WAS AGREED THAT THE SECRETARY WOULD WRITE TO THE COUNCIL.", ("SECRETARY",)),
        ("THE DCC, WITH THE SUPPORT OF SECAS, TO REPORT.", ("DCC",)),
        ("THE DCC WAS ASKED TO PROVIDE A NOTE.", ("DCC",)),
        ("A NOTE TO BE SENT BY THE CLERK.", ("CLERK",)),
        ("ALL MEMBERS TO COMMENT.", ("ALL MEMBERS",)),
        ("AS, BJ AND CD TO BOOK THE HALL.", ("AS", "BJ", "CD")),
        ("REVIEW THE PLAN.", ()),
    ],
)
def test_their_owners_are_told_by_what_joins_them(text, owners):
    assert owners_in_text(text, OPSG, Names(frozenset({"CLERK"}))) == owners


def test_each_sign_keeps_its_place():
    text = "ACTION: THE CLERK TO WRITE TO THE COUNCIL BY 3 MAY."

    assert quieted(text).upper() == text
    assert quieted("The Clerk TO write") == "The Clerk TO write"


TALK = " ".join(["THE CHAIR TOLD MEMBERS OF THE WORK OF THE LAST YEAR."] * 20)


def decisions(front: tuple[str, ...], *body: str, profile: str) -> list[tuple[str, str]]:
    record = extract(minutes(*front, body=(*body, TALK if body[0].isupper() else "")), load(profile))
    return [(one.verb, one.text) for one in record.decisions]


def test_the_bodys_decisions_are_read_and_those_of_others_are_not():
    found = decisions(
        ("OPSG_29 MINUTES", "4 FEBRUARY 2020"),
        "THE OPSG AGREED THAT THE REPORT BE PUBLISHED.",
        "THE OPSG NOTED THE UPDATE.",
        "THE DCC AGREED TO LOOK AT THE MATTER.",
        "THE CHAIR SAID THAT THE BOARD HAD APPROVED THE ACCOUNTS.",
        profile="opsg",
    )

    assert found == [("AGREED", "THAT THE REPORT BE PUBLISHED."), ("NOTED", "THE UPDATE.")]


def test_so_are_those_of_a_council():
    found = decisions(
        ("PARISH COUNCIL OF LITTLE WENHAM", "MINUTES OF THE MEETING HELD ON 3 MARCH 2020"),
        "RESOLVED THAT THE MINUTES BE SIGNED AS A TRUE RECORD.",
        "IT WAS RESOLVED TO PAY £300 TO SMITH AND SONS.",
        "THE COUNCIL AGREED TO RAISE THE FEE.",
        "THE CLERK AGREED TO LOOK INTO IT.",
        profile="parish",
    )

    assert [verb for verb, _ in found] == ["RESOLVED", "RESOLVED", "AGREED"]
    assert found[2][1] == "TO RAISE THE FEE."


def test_in_minutes_with_small_letters_a_line_in_capitals_is_none():
    assert (
        decisions(
            ("OPSG_29 Minutes", "4 February 2020"),
            "The report was seen by all of the members.",
            "THE OPSG AGREED THAT THE REPORT BE PUBLISHED.",
            profile="opsg",
        )
        == []
    )
