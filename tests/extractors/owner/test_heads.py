"""Who is to do it, in the many ways in which the words before or behind the task say it."""

import pytest

from opsgdocs.extractors.owner.owners import Names, owners_in_text, split_owners, subject_of
from tests.extractors.readings import OPSG

PARTIES = frozenset({"DCC", "SECAS", "Ofgem", "Tim Hall", "Mr Nolan"})


def owners(text: str) -> tuple[str, ...]:
    return owners_in_text(text, OPSG, Names(PARTIES))


@pytest.mark.parametrize(
    "text",
    [
        "The DCC, with SECAS, to report.",
        "DCC with SECAS to report.",
        "DCC and SECAS are to report.",
        "DCC and SECAS are both to report.",
        "The DCC or SECAS to report.",
        "Either the DCC or SECAS to report.",
        "DCC and/or SECAS to report.",
        "The DCC and, if needed, SECAS to report.",
        "The DCC (or, failing it, SECAS) to report.",
        "The DCC in partnership with SECAS to report.",
        "The DCC must report; SECAS to publish.",
        "The DCC to draft the plan. SECAS to circulate it.",
        "The DCC to report and SECAS to publish it.",
    ],
)
def test_all_who_are_to_do_something_are_owners(text):
    assert owners(text) == ("DCC", "SECAS")


@pytest.mark.parametrize(
    "text",
    [
        "The DCC is to report.",
        "The DCC is not to change the process.",
        "The DCC not to change the process.",
        "The DCC, with SECAS's help, to report.",
        "The DCC, with some support from Ofgem, to report.",
        "The DCC, as author, to report.",
        "The DCC to, by 3 May, report.",
        "The DCC on behalf of members to write.",
        "It was agreed that the DCC would report.",
        "It was agreed that the DCC write to Ofgem.",
        "The OPSG asked the DCC to report.",
        "SECAS asked that the DCC report to members.",
        "Given the delay, the DCC to write to members.",
        "If SECAS agrees, the DCC to publish.",
        "To help members, the DCC to publish it.",
        "The DCC has been asked to publish it.",
        "The DCC undertook to publish it.",
        "The DCC took an action to publish it.",
        "The DCC to ask Ofgem and SECAS to publish it.",
        "The DCC to write to Ofgem and SECAS to agree it.",
        "The DCC to send the log. SECAS will publish it.",
        "Report to be written by the DCC by 3 May.",
        "The report is to be circulated by the DCC.",
        "Publish the minutes – DCC",
        "Publish the minutes [DCC, by 3 May]",
    ],
)
def test_only_who_is_to_do_it_is_an_owner(text):
    assert owners(text) == ("DCC",)


@pytest.mark.parametrize(
    "text",
    [
        "The aim is to reduce the number.",
        "The plan would be late.",
        "Publish the minutes – PDF by Easter",
        "Report to be written by May.",
        "Engage with Ron Sand to discuss the draft.",
        "The Chair asked the Board for agreement to move on.",
        "The new tariff is to apply from May.",
    ],
)
def test_what_is_said_of_a_thing_names_nobody(text):
    assert owners(text) == ()


def test_kinds_of_suppliers_share_their_tail_whether_or_not_the_text_uses_it():
    assert owners("Large and Small Suppliers to reply.") == ("Large Suppliers", "Small Suppliers")
    assert owners("Gas and Electricity Network Parties to reply.") == (
        "Gas Network Parties",
        "Electricity Network Parties",
    )


def test_a_title_in_the_plural_belongs_to_each_name():
    assert owners("Cllrs Smith and Wood to write.") == ("Cllr Smith", "Cllr Wood")
    assert owners("Mr & Mrs Field to write.") == ("Mr and Mrs Field",)
    assert owners("Mr. Nolan to write.") == ("Mr. Nolan",)


def test_names_in_brackets_stay_together():
    assert split_owners("CSPs (North and South), DCC", OPSG) == ("CSPs (North and South)", "DCC")


def test_a_label_ends_with_its_sentence():
    assert owners("Write it up. Owner: Ben O’Dwyer. To report by 20/10/22.") == ("Ben O’Dwyer",)


def test_what_a_body_asked_somebody_for_has_no_subject():
    assert subject_of("The Chair asked the Board for agreement to move on.", OPSG) == ()
