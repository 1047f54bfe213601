"""Who the document knows: by name, by initials, by an office."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.extractors.owner.explained import explained_initials
from opsgdocs.extractors.owner.owners import Names
from opsgdocs.extractors.owner.people import are_known, stands_for
from tests.extractors.pages import heading, minutes, table

NAMES = Names(frozenset({"DCC"}), "", frozenset({"Ann Bell", "Alison Moyet-Clarke", "Cllr M Rudge"}), frozenset({"PK"}))


@pytest.mark.parametrize("short", ["Ann Bell", "Ann", "Bell", "Ms Bell", "AB", "Ann B."])
def test_short_forms_of_a_name_stand_for_it(short):
    assert stands_for(short, "Ann Bell")


@pytest.mark.parametrize("short", ["CD", "Anne", "B", "Ann Ball", "ab", ""])
def test_others_do_not(short):
    assert not stands_for(short, "Ann Bell")


@pytest.mark.parametrize(
    "words", ["AB", "AMC and PK", "AB/DCC", "Ann Bell & the Chair", "All", "Cllr Rudge", "Large Supplier members"]
)
def test_people_parties_and_offices_are_known(words):
    assert are_known(words, NAMES)


@pytest.mark.parametrize(
    "words", ["XY", "AB and XY", "The DCC asked", "Costs", "The Board decided", "Support staff", ""]
)
def test_whoever_else_is_named_is_not(words):
    assert not are_known(words, NAMES)


def test_initials_are_explained_by_the_name_before_them():
    text = "Jan Skelton (JS), Mrs Kaur (PK), Ros Tan (RT - by phone), Fergal O'Dowd [FOD], the annual report (IT)"

    assert explained_initials(text) == {"JS", "PK", "RT", "FOD"}


def actions(*body):
    front = ("Works Committee", "Held on 24 March 2026", "Present: Ann Bell (AB), Carl Dean (CD), Gareth Pugh")
    return extract(minutes(*front, body=(heading("1. Roof"), *body)))


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Gareth get a written agreement", ("Gareth",)),
        ("Ann B. and Carl to write down the overlap", ("Ann B", "Carl")),
        ("All module leaders to upload scripts", ("All module leaders",)),
        ("Director of Services (to publish the calendar)", ("Director of Services",)),
        ("All papers to reach the Clerk by 3 May", ()),
    ],
)
def test_owners_before_their_verb_and_in_other_forms(text, owners):
    assert actions(f"Action: {text}").actions[0].owners == owners


def test_initials_beside_the_person_they_stand_for_are_no_conflict():
    rows = [["Action", "Owner"], ["Mr Dean to write to the bank", "CD"], ["Ann Bell to ring", "CD"]]
    found = actions(heading("New Actions"), table(*rows))

    assert [one.message for one in found.problems if one.code == "owner_conflict"] == [
        "The text of action 2026-03-24 T2 names Ann Bell, its owner column CD."
    ]
