"""Decisions as lists, tables, labels and votes."""

import pytest

from opsgdocs.extractors import extract_minutes
from opsgdocs.parsers import parse


@pytest.fixture
def record(tmp_path):
    def of(body, committee="Programme Board"):
        path = tmp_path / "minutes.md"
        front = f"# {committee}\n\nDate: 24 March 2026\n\nPresent: Ann Bell (AB), Olly Stone\n\n## 1. Roof\n\n"
        path.write_text(f"{front}{body}\n\n## 2. AOB\n\nNext meeting: 21 April 2026\n", encoding="utf-8")
        return extract_minutes(parse(path))

    return of


@pytest.fixture
def told(record):
    return lambda *body: [(one.verb, one.text) for one in record(*body).decisions]


@pytest.fixture
def doubts(record):
    return lambda *body: sum(problem.code == "doubtful_decision" for problem in record(*body).problems)


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


def test_a_column_of_decisions_says_what_was_decided_on_this_day(told):
    table = "| Ref | Decision | Made by | Date |\n|---|---|---|---|\n"
    rows = "| D-2 | Mend the roof | Board | 24/03/2026 |\n| D-1 | Buy the hall | Board | 24/02/2026 |"

    assert told(table + rows) == [("DECIDED", "Mend the roof")]


def test_a_verdict_is_on_what_its_row_names(record):
    table = "| Change | Title | Notes | Decision |\n|---|---|---|---|\n"
    rows = "| C1 | New payroll | tested | APPROVED subject to a test |\n| C2 | Switch | | REJECTED |\n| C3 | Gate | | TBC |"
    found = record(table + rows).decisions

    assert [(one.verb, one.text, one.condition) for one in found] == [
        ("APPROVED", "C1 New payroll subject to a test", "subject to a test"),
        ("REJECTED", "C2 Switch", None),
    ]


def test_a_column_of_ids_of_decisions_holds_none(told):
    assert told("| Decision | Meeting |\n|---|---|\n| DAF_41 D01 | 24/03/2026 |") == []


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


def test_verdicts_of_others_in_a_table_are_told_and_not_taken(told, doubts):
    table = "| Ref | Proposal | Decision |\n|---|---|---|\n| 1 | Porch | Approved by District |\n| 2 | Shed | {} |"

    assert told(table.format("No objection")) == [("DECIDED", "No objection")]
    assert doubts(table.format("No objection")) == 1
    assert told(table.format("Rejected in 2021")) == []


@pytest.mark.parametrize(
    "said", ["Approved by a majority", "Approved by the Programme Board", "Approved, to be done in 2027", "Approved"]
)
def test_but_its_own_verdicts_are_taken(told, doubts, said):
    table = f"| Ref | Proposal | Decision |\n|---|---|---|\n| 1 | Porch | {said} |"

    assert ([verb for verb, _ in told(table)], doubts(table)) == (["APPROVED"], 0)


def test_a_column_of_committees_tells_whose_decisions_they_are(told, doubts):
    table = "| Committee | Paper | Decision |\n|---|---|---|\n| Finance Panel | Budget | Approved |"

    assert (told(table), doubts(table)) == ([], 1)
