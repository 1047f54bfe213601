"""What sentences say of actions."""

import pytest

from opsgdocs.extractors.statements import extract_statements
from tests.extractors.readings import HEAD, ROW, grid, reading


def said(*blocks) -> list[tuple[str, str]]:
    return [(statement.action, statement.says) for statement in extract_statements(reading(*blocks))]


@pytest.mark.parametrize(
    "text",
    [
        "Members agreed that action OPSG 17/05 could be closed.",
        "Action OPSG 17/05 is complete.",
        "OPSG 17/05 was discharged.",
        "It was noted that action 17/05 has been completed.",
        "Members agreed with the proposal that OPSG 17/05 be closed.",
    ],
)
def test_what_closes_an_action(text):
    assert said(text) == [("OPSG 17/05", "closed")]


@pytest.mark.parametrize(
    "text",
    [
        "The DCC asked for action OPSG 17/05 to be closed.",
        "SECAS proposed to close OPSG 17/05.",
        "OPSG 17/05 will be closed once the report is out.",
        "Members discussed whether OPSG 17/05 could be closed.",
    ],
)
def test_asked_to_be_closed_says_nothing(text):
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Members agreed that OPSG 17/05 should not be closed.",
        "OPSG 17/05 is kept open until the work is completed.",
        "OPSG 17/05 is not yet complete.",
        "Action OPSG 17/05 remains open.",
        "Action OPSG 17/05 is outstanding.",
        "OPSG 17/05 was carried forward.",
    ],
)
def test_kept_open_is_outstanding(text):
    assert said(text) == [("OPSG 17/05", "outstanding")]


def test_put_on_hold_and_opened_again():
    assert said("OPSG 17/05 was put on hold.") == [("OPSG 17/05", "on_hold")]
    assert said("Members agreed to re-open OPSG 17/05, which was closed in May.") == [("OPSG 17/05", "reopened")]


def test_the_first_action_is_absorbed_into_the_second():
    assert said("OPSG 17/05 is closed and absorbed into OPSG 28/03.") == [("OPSG 17/05", "absorbed")]


def test_absorbed_into_nothing_says_nothing():
    assert said("The costs of OPSG 17/05 were absorbed.") == []


def test_a_mere_mention_says_nothing():
    assert said("The DCC gave an update on OPSG 17/05.") == []


def test_a_quoted_sentence_says_nothing():
    assert said("The minutes should read “OPSG 17/05 is closed”.") == []


def test_only_the_sentence_with_the_id_counts():
    assert said("The log was closed. The DCC spoke of OPSG 17/05. The window is closed.") == []


def test_two_actions_in_one_sentence_are_both_closed():
    assert said("Members agreed that OPSG 17/05 and OPSG 17/06 are closed.") == [
        ("OPSG 17/05", "closed"),
        ("OPSG 17/06", "closed"),
    ]


def test_an_action_raised_here_is_no_statement():
    assert said("ACTION OPSG 29/01: The DCC to say why action OPSG 17/05 was closed.") == []


def test_beneath_a_row_another_action_may_be_spoken_of():
    assert said(grid(HEAD, ROW, "Members agreed that OPSG 17/05 is closed.")) == [("OPSG 17/05", "closed")]


def test_its_text_item_and_evidence_are_the_sentence():
    text = "The DCC left. Action OPSG 17/05 is closed. All were content."
    (statement,) = extract_statements(reading(text))

    assert (statement.text, statement.item) == ("Action OPSG 17/05 is closed.", "1")
    assert [place.text for place in statement.evidence] == ["Action OPSG 17/05 is closed."]


REVIEWED = """[actions]
id = "{sequence:04d}"
id_forms = ["{sequence:04d}"]
review = ["Review of Actions"]
"""


@pytest.mark.parametrize(("printed", "expected"), [
    ("0105: Tom Lee to ask. **Closed**", [("0105", "closed")]),
    ("Action 0105: Tom Lee to ask.\n\nUpdate: Tom Lee asked on 3 March. **Closed**", [("0105", "closed")]),
    ("Action 0105: Tom Lee to ask.\n\nUpdate: He needs more time. Carried Forward", [("0105", "outstanding")]),
    ("Action 0105: Tom Lee to ask.\n\nUpdate: Deferred to October.", [("0105", "on_hold")]),
    ("Action 0105: Tom Lee to ask.\n\nHe is away. Deferred to October.", [("0105", "on_hold")]),
    ("Action 0105: Tom Lee to ask.\n\nThe gate is closed now.", []),
    ("Action 0105: Tom Lee to ask.\n\n## 2. Gate\n\nIt leaks. Closed", []),
])  # fmt: skip
def test_the_status_that_ends_the_review_of_an_action(tmp_path, printed, expected):
    from tests.profiles.reading import read

    record = read(tmp_path, REVIEWED, f"## 1. Review of Actions\n\n{printed}\n")

    assert [(statement.action, statement.says) for statement in record.statements] == expected
    assert record.actions == ()
