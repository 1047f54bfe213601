"""Who is to do it."""

import pytest

from opsgdocs.extractors.owner.owners import Names, owners_in_text, split_owners, subject_of
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


def test_letters_joined_by_a_sign_are_as_little_a_name_as_the_letter_before_them():
    assert owners("CSP N and C&S to report.") == ("CSP N", "CSP C&S")
    assert cell("CSP N / C&S") == ("CSP N", "CSP C&S")
    assert cell("Mr Hill and C&S") == ("Mr Hill", "C&S")
    assert cell("CSP N, C&S", parties=("C&S",)) == ("CSP N", "C&S")


@pytest.mark.parametrize("joined", [
    "together with", "along with", "jointly with", "as well as", "in conjunction with", "and",
])  # fmt: skip
def test_those_who_do_it_together_are_two_owners(joined):
    assert owners(f"The DCC {joined} SECAS to provide a plan.") == ("DCC", "SECAS")
    assert cell(f"DCC {joined} SECAS") == ("DCC", "SECAS")


@pytest.mark.parametrize("verb", ["are each to", "are both to", "each to", "both to", "jointly to", "together to"])
def test_each_of_two_is_an_owner(verb):
    assert owners(f"The DCC and SECAS {verb} provide a plan by 25 April and 2 May.") == ("DCC", "SECAS")


def test_a_task_that_is_done_together_with_another_names_only_its_owner():
    assert owners("The DCC to work together with SECAS on a plan.") == ("DCC",)


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


@pytest.mark.parametrize("text", [
    "Ask the Guild to extend the sales.",
    "Submit RA to guild.",
    "Engage with Ron Sand and Bea Eisen to discuss the draft.",
    "Meet with Jens to discuss the meeting.",
    "Improvements to xmlingest – discuss with Sri.",
    "Attempt to upgrade the server.",
    "Will need to write to the members.",
    "To assist the Finance Committee to consider it.",
    "EIP 1930 will not be included.",
    "I will write.",
])  # fmt: skip
def test_a_task_that_begins_with_its_verb_or_noun_names_nobody(text):
    assert owners(text) == ()
    assert subject_of(text, OPSG) == ()


@pytest.mark.parametrize(("text", "expected"), [
    ("Review Group to meet.", ("Review Group",)),
    ("Work group to meet.", ("Work group",)),
    ("tech committee to make a proposal.", ("tech committee",)),
    ("The DCC, by 3 March, to provide a plan.", ("DCC",)),
    ("DCC will, by 3 March, provide a plan.", ("DCC",)),
    ("DCC requested to provide a plan.", ("DCC",)),
    ("on MW to contact the guild.", ("MW",)),
    ("WC, write letter: “Yes”", ("WC",)),
    ("[Ivan] Write a proposal.", ("Ivan",)),
    ("Ron Ghosh will create a definition.", ("Ron Ghosh",)),
])  # fmt: skip
def test_who_it_is_in_other_turns_of_phrase(text, expected):
    assert owners(text, parties=("WC",)) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Both", ("Both",)),
    ("All members", ("All members",)),
    ("Chair and Secretary", ("Chair", "Secretary")),
    ("SECAS/DCC", ("SECAS", "DCC")),
    ("DCC & SECAS", ("DCC", "SECAS")),
    ("DCC to lead with SECAS", ("DCC",)),
    ("DCC (lead), SECAS", ("DCC", "SECAS")),
    ("DCC (lead) / SECAS (support)", ("DCC",)),
    ("Lead: DCC; support: SECAS", ("DCC",)),
    ("SECAS to chase DCC", ("SECAS",)),
    ("Smith, J.", ("Smith, J.",)),
    ("Unassigned", ()),
])  # fmt: skip
def test_several_owners_and_collective_ones(text, expected):
    assert cell(text) == expected


def test_the_topic_before_a_dash_and_what_was_done_are_no_subject():
    assert subject_of("Library Fines – The General Manager will report.", OPSG) == ("General Manager",)
    assert subject_of("The Board accepted the plan of the DCC to build it.", OPSG) == ()


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Notify Party A of the outcome. (SECAS, 1 March 2021)", ("SECAS",)),
        ("Notify Party A of the outcome. (SECAS, by 1 March 2021)", ("SECAS",)),
        ("Notify Party A of the outcome. (SECAS, 01/03/2021)", ("SECAS",)),
        ("Publish the list (Annex A, page 12)", ()),
    ],
)
def test_an_owner_with_a_day_in_brackets_behind_the_task(text, owners):
    assert owners_in_text(text, OPSG) == owners


def test_a_cell_that_was_written_over_names_both():
    assert split_owners("DCC now SECAS", OPSG) == ("DCC", "SECAS")
