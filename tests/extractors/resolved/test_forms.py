"""Decisions as lists, labels and votes."""

import pytest


def test_the_clauses_beneath_resolved_that_are_decided(told):
    body = "RESOLVED that:\n\n(a) the report be noted; and\n\n(b) the fee be raised.\n\nAction: AB to ring."

    assert told(body) == [("RESOLVED", "that:\n(a) the report be noted; and\n(b) the fee be raised.")]


def test_each_entry_of_a_list_beneath_decisions_is_one(told):
    assert told("### Decisions\n\n- D12: Production freeze on 30 March.\n- Fee raised to £5") == [
        ("DECIDED", "D12: Production freeze on 30 March."),
        ("DECIDED", "Fee raised to £5"),
    ]


@pytest.mark.parametrize("body", [
    "### Decisions\n\nThe Board discussed the roof at length.",
    "### Decisions\n\n- The Board discussed the roof.\n- Ann asked for the costs.",
    "### Decision log\n\n| Ref | Decision |\n|---|---|\n| D-1 | Mend the roof |",
    "### Decisions required\n\n| Ref | Decision |\n|---|---|\n| D-1 | Whether to mend the roof |",
    "Consensus call: forbid negative offsets. To be confirmed on the list.",
])  # fmt: skip
def test_what_may_be_one_is_told_and_not_taken(told, doubts, body):
    assert (told(body), doubts(body)) == ([], 1)


@pytest.mark.parametrize("body", [
    "### Decisions\n\n- None",
    "Resolution 2020/12 was recalled.",
    "Action 3 was reviewed. Carried.",
    "Ann said we decided to fit it.",
    "The decision on the roof was deferred.",
    "Olly Stone: agreed to ring the school.",
])  # fmt: skip
def test_narrative_decides_nothing(told, doubts, body):
    assert (told(body), doubts(body)) == ([], 0)


@pytest.mark.parametrize(
    ("body", "decision"),
    [
        ("Resolution 41/1: WG 7 requests a text.", ("DECIDED", "WG 7 requests a text.")),
        ("Conclusion: the Board endorsed the plan.", ("ENDORSED", "the plan.")),
        ("Vote on Tarvon: 4 for, 0 against. Carried.", ("CARRIED", "Vote on Tarvon: 4 for, 0 against. Carried.")),
        (
            "Motion to pay. Moved AB, seconded OS. Carried.",
            ("CARRIED", "Motion to pay. Moved AB, seconded OS. Carried."),
        ),
        ("We decided to fit a better lock.", ("DECIDED", "to fit a better lock.")),
        ("The Board approved: Behaviour, Charging.", ("APPROVED", "Behaviour, Charging.")),
        ("26/41 Rose Cottage. RESOLVED: no objection.", ("RESOLVED", "no objection.")),
    ],
)
def test_the_forms_of_a_decision(told, body, decision):
    assert told(body) == [decision]


@pytest.mark.parametrize(
    ("committee", "sentence"),
    [
        ("Working Group GC0188", "The Workgroup agreed to use cement."),
        ("Smart Grids Task Force Expert Group 1", "The group agreed to use cement."),
        ("Operating Reliability Subcommittee", "The committee agreed to use cement."),
    ],
)
def test_the_body_may_stand_in_the_midst_of_the_name(told, committee, sentence):
    assert told(sentence, committee) == [("AGREED", "to use cement.")]


def test_small_verbs_of_a_charity_count_beside_resolved(told):
    body = "It was agreed to transfer £10,000. The trustees resolved to adopt the policy."

    assert told(body, "Harbour Trust (Registered Charity 1187342) Trustees’ meeting") == [
        ("RESOLVED", "to adopt the policy."),
        ("AGREED", "to transfer £10,000."),
    ]
