"""Who is to do it."""

import pytest

from opsgdocs.extractors.action.owners import Names, owners_in_text, split_owners, subject_of
from tests.extractors.readings import OPSG


def owners(text: str, said: str = "", parties: tuple[str, ...] = ()) -> tuple[str, ...]:
    return owners_in_text(text, OPSG, Names(frozenset(parties), said))


def cell(text: str, said: str = "", parties: tuple[str, ...] = ()) -> tuple[str, ...]:
    return split_owners(text, OPSG, Names(frozenset(parties), said))


@pytest.mark.parametrize(
    "text",
    [
        "The DCC to provide a plan.",
        "DCC will provide a plan.",
        "DCC is asked to provide a plan.",
        "DCC: provide a plan.",
        "DCC – to provide a plan.",
        "By the next meeting, the DCC to provide a plan.",
        "Provide a plan. (Owner: DCC)",
        "Provide a plan. Action owner: DCC",
        "Provide a plan (DCC).",
    ],
)
def test_the_owner_stands_before_the_task_or_is_named_behind_it(text):
    assert owners(text) == ("DCC",)


@pytest.mark.parametrize("text", ["A note to be prepared.", "Any comments to be sent to SECAS.", "It to be done."])
def test_a_thing_to_be_done_names_nobody(text):
    assert owners(text) == ()


def test_nor_does_a_sentence_whose_verb_comes_first():
    assert owners("Respond to the consultation.") == ()
    assert owners("Reply to the DCC to confirm the date.") == ()
    assert subject_of("Respond to comments.", OPSG) == ()


def test_a_year_in_brackets_at_the_end_is_nobody():
    assert owners("Provide a plan (April 2020).") == ()


def test_all_and_members_are_parties():
    assert owners("All to reply.") == ("All",)
    assert owners("OPSG members to reply.") == ("OPSG members",)


def test_two_parties_are_two_owners():
    assert owners("The DCC and SECAS to provide a plan.") == ("DCC", "SECAS")


def test_who_merely_supports_is_none():
    assert owners("The DCC, with the support of the CSPs, to provide a plan.") == ("DCC",)
    assert cell("DCC (supported by SECAS)") == ("DCC",)


def test_csp_n_and_c_and_s_share_their_head():
    said = "The CSP C&S reported late."

    assert owners("CSP N and C&S to provide a plan.", said) == ("CSP N", "CSP C&S")


def test_a_name_that_the_document_does_not_use_shares_nothing():
    assert owners("SEC Panel and DCC to reply.", "The SEC Panel met the DCC.") == ("SEC Panel", "DCC")


def test_large_and_small_suppliers_share_their_tail():
    assert owners("Large and Small Suppliers to reply.", "Each Large Supplier was asked.") == (
        "Large Suppliers",
        "Small Suppliers",
    )


def test_a_single_letter_or_number_shares_the_head_before_it():
    assert cell("CSP N and S") == ("CSP N", "CSP S")
    assert cell("Team 1 and 2") == ("Team 1", "Team 2")


@pytest.mark.parametrize(
    "text", ["DCC, SECAS", "DCC / SECAS", "DCC & SECAS", "DCC; SECAS", "DCC + SECAS", "DCC\nSECAS"]
)
def test_a_cell_may_part_owners_in_many_ways(text):
    assert cell(text) == ("DCC", "SECAS")


@pytest.mark.parametrize("text", ["", "-", "N/A", "TBC", "None", " – "])
def test_a_cell_that_says_none_names_nobody(text):
    assert cell(text) == ()


def test_a_party_with_and_in_its_name_is_one_where_attendees_show_it():
    assert cell("Safety and Security", parties=("Safety and Security",)) == ("Safety and Security",)
    assert cell("Safety and Security") == ("Safety", "Security")


def test_two_known_parties_are_two_even_if_the_cell_as_a_whole_is_known():
    assert cell("DCC and SECAS", parties=("DCC and SECAS", "DCC", "SECAS")) == ("DCC", "SECAS")


def test_a_former_owner_is_none():
    assert cell("DCC (was SECAS)") == ("DCC",)


def test_one_named_twice_is_one():
    assert cell("DCC, the DCC") == ("DCC",)


def test_a_long_sentence_names_nobody():
    text = "The group noted that, in view of all that the DCC had said about its plans, it was time for us to leave."

    assert owners(text) == ()


def test_the_subject_of_a_row_never_stands_before_a_colon():
    assert subject_of("The DCC to reply.", OPSG) == ("DCC",)
    assert subject_of("Risk Register: review it.", OPSG) == ()


def test_owners_may_stand_in_brackets_in_front():
    assert owners("(Osborn, Peterson) Write down the responsibilities.") == ("Osborn", "Peterson")
