"""What sentences say of actions."""

import pytest

from opsgdocs.document import Heading, Run
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


@pytest.mark.parametrize(("text", "says"), [
    ("Action 28/02: Done.", "closed"),
    ("Action 28/02: Complete. The clerk reported that the letter was sent.", "closed"),
    ("Action 28/02 – Cancelled", "closed"),
    ("Action 28/02: Not started.", "outstanding"),
    ("Action 28/02: Deferred to May.", "on_hold"),
])  # fmt: skip
def test_a_status_right_behind_the_id(text, says):
    assert said(text) == [("OPSG 28/02", says)]


@pytest.mark.parametrize(
    "text", ["Action 28/02: Propose to close.", "Action 28/02: Openreach to report.", "28.02 Done."]
)
def test_what_merely_looks_like_a_status_behind_an_id(text):
    assert said(text) == []


def test_a_bare_id_beneath_matters_arising_and_its_status():
    blocks = (Heading((Run("Matters arising"),), level=2), "28/02: The clerk wrote to the county. Complete.")

    assert said(*blocks) == [("OPSG 28/02", "closed")]
    assert said(blocks[1]) == []


def moved(*blocks) -> list[tuple[str, str, str]]:
    told = extract_statements(reading(*blocks, parties=("DCC", "SECAS", "SSC Chair")))
    return [(one.action, one.says, one.target.text) for one in told if one.target]


@pytest.mark.parametrize(("paragraph", "expected"), [
    ("The note is not finished. The target date was revised to 28 February 2020.", ("revised", "28 February 2020")),
    ("The CIO asked for longer. The target date was moved to the May meeting (OPSG_32).",
     ("revised", "the May meeting (OPSG_32)")),
    ("This action was re-opened. The target date is 9 April 2020.", ("revised", "9 April 2020")),
    ("The action was re-opened with a new target date of 9 April 2020.", ("reopened", "9 April 2020")),
    ("No update. The date of 4 February 2020 was missed and a new date of 12 March 2020 was set.",
     ("revised", "12 March 2020")),
    ("The date was not met. A new date of 12 May 2020 was set.", ("revised", "12 May 2020")),
    ("Members gave the DCC until 30 April 2020.", ("revised", "30 April 2020")),
])  # fmt: skip
def test_every_sentence_behind_a_label_may_set_the_target_of_its_action(paragraph, expected):
    assert moved(f"**OPSG 17/05:** {paragraph}") == [("OPSG 17/05", *expected)]
    assert moved("OPSG 17/05 – Second quotation", paragraph) == [("OPSG 17/05", *expected)]


@pytest.mark.parametrize(
    "paragraph",
    [
        "It is like OPSG 17/06. The target date was revised to 28 February 2020.",
        "The workshop is held. The date of the workshop was moved to 3 May 2020.",
        "The go-live date was moved to 3 May 2020.",
        "The DCC was given until 30 April 2020 to answer the letter.",
        "The service has room until the end of 2022.",
        "The DCC asked that the target date be moved to 3 May 2020.",
    ],
)
def test_a_date_of_something_else_or_of_another_action_sets_no_target(paragraph):
    assert moved(f"**OPSG 17/05:** {paragraph}") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The action was transferred from the SSC Chair to SECAS.",
        "The action now lies with SECAS.",
        "SECAS took over this action from the DCC.",
        "The owner was changed to SECAS.",
    ],
)
def test_a_sentence_gives_an_action_to_another_owner(sentence):
    read = reading(f"**OPSG 17/05:** {sentence}", parties=("DCC", "SECAS", "SSC Chair"))
    (told,) = extract_statements(read)

    assert (told.action, told.says, told.owners) == ("OPSG 17/05", "reassigned", ("SECAS",))


def test_a_new_owner_and_a_new_date_in_one_sentence():
    text = "**OPSG 17/05:** The action was transferred to SECAS, with a new target date of 3 March 2020."
    (told,) = extract_statements(reading(text, parties=("DCC", "SECAS")))

    assert (told.says, told.owners, told.target.text) == ("revised", ("SECAS",), "3 March 2020")


@pytest.mark.parametrize(
    "sentence",
    [
        "The action was transferred to the archive.",
        "It was proposed that the action be transferred to SECAS.",
        "The data was transferred to SECAS.",
        "The action was not transferred to SECAS.",
    ],
)
def test_what_is_given_to_no_known_party_or_is_no_action_has_no_new_owner(sentence):
    told = extract_statements(reading(f"**OPSG 17/05:** {sentence}", parties=("DCC", "SECAS")))

    assert [one.owners for one in told if one.owners] == []


def test_what_is_merged_into_another_action_does_not_end_that_one():
    assert said("The action was merged into OPSG 17/06.") == []
    assert said("OPSG 17/05: It is done twice. The action was merged into OPSG 17/06.") == [("OPSG 17/05", "absorbed")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Action transferred to SECAS.",
        "SECAS has taken over this action.",
        "It was agreed that SECAS would take on this action.",
        "SECAS will now take this forward in place of the DCC.",
    ],
)
def test_a_handover_in_prose_gives_the_action_to_another_owner(sentence):
    read = reading(f"**OPSG 17/05:** {sentence}", parties=("DCC", "SECAS"))
    (told,) = extract_statements(read)

    assert (told.action, told.owners) == ("OPSG 17/05", ("SECAS",))


@pytest.mark.parametrize(
    "sentence",
    [
        "SECAS will take this forward with the DCC.",
        "SECAS would not take on this action.",
        "SECAS took this on board.",
        "SECAS was asked to take on this action.",
    ],
)
def test_what_hands_nothing_over_leaves_the_owner(sentence):
    told = extract_statements(reading(f"**OPSG 17/05:** {sentence}", parties=("DCC", "SECAS")))

    assert [one.owners for one in told if one.owners] == []
