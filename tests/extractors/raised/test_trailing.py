"""Actions whose id stands in brackets, behind, or among other words of the line."""

import pytest

from opsgdocs.extractors import extract
from opsgdocs.extractors.actions import extract_actions
from opsgdocs.extractors.statements import extract_statements
from tests.extractors.pages import minutes
from tests.extractors.readings import OPSG, reading


def actions(*blocks, parties=("DCC", "SECAS")):
    found = extract_actions(reading(*blocks, parties=parties))
    return [(one.id, one.owners, one.text, one.target.text) for one in found]


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("The DCC to sign it (ACTION OPSG 29/09).", None),
        ("The DCC to sign it. [OPSG 29/09]", None),
        ("The DCC to sign it. ACTION OPSG 29/09", None),
        ("The DCC to sign it (Action OPSG 29/09, due 9 May).", "due 9 May"),
    ],
)
def test_an_id_behind_a_sentence_raises_what_the_sentence_says(line, due):
    assert actions(f"Members met. {line}") == [("OPSG 29/09", ("DCC",), "The DCC to sign it.", due)]


def test_and_a_person_is_told():
    record = extract(minutes("Operations Group Meeting 29", body=("The DCC to sign it (ACTION OPSG 29/09).",)), OPSG)

    assert [one.message for one in record.problems if one.code == "doubtful_action"] == [
        "Action OPSG 29/09 has the number of this meeting, and was read from the sentence before it."
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The DCC signed it (ACTION OPSG 28/09).",
        "The paper was signed (see ACTION OPSG 29/09).",
        "As OPSG 29/09 says, the DCC to sign it.",
        "“The DCC to sign it (ACTION OPSG 29/09).” was the wording.",
    ],
)
def test_what_only_speaks_of_an_action_raises_none(line):
    assert actions(line) == []


def test_an_action_that_is_raised_in_its_own_line_is_raised_once():
    blocks = ("The DCC agreed to sign it (ACTION OPSG 29/09).", "ACTION OPSG 29/09: The DCC to sign it by 9 May.")

    assert actions(*blocks) == [("OPSG 29/09", ("DCC",), "The DCC to sign it by 9 May.", "by 9 May")]


@pytest.mark.parametrize(
    ("line", "text", "due"),
    [
        ("[ACTION OPSG 29/09 – DCC] Sign it by 9 May.", "Sign it by 9 May.", "by 9 May"),
        ("ACTION OPSG 29/09 (DCC, 9 May): Sign it.", "Sign it.", "by 9 May"),
        ("ACTION OPSG 29/09 (DCC, by 9 May): Sign it.", "Sign it.", "by 9 May"),
        ("OPSG 29/09 ACTION: DCC to sign it.", "DCC to sign it.", None),
        ("Action OPSG_29/09. The DCC to sign it.", "The DCC to sign it.", None),
        ("ACTION OPSG 29/09: Agreed that the DCC should sign it.", "Agreed that the DCC should sign it.", None),
        ("ACTION OPSG 29/09: DCC to: (i) sign it; and (ii) tell us.", "DCC to: (i) sign it; and (ii) tell us.", None),
        (
            "ACTION OPSG 29/09: DCC to sign it. (Post-meeting note: this was done on 8 April.)",
            "DCC to sign it. (Post-meeting note: this was done on 8 April.)",
            None,
        ),
    ],
)
def test_forms_of_one_line(line, text, due):
    assert actions(line) == [("OPSG 29/09", ("DCC",), text, due)]


@pytest.mark.parametrize("end", ["[Closed]", "(complete)", "– done"])
def test_an_action_may_end_in_the_line_that_raises_it(end):
    found = extract_statements(reading(f"ACTION OPSG 29/09: DCC to sign it {end}"))

    assert [(one.action, one.says) for one in found] == [("OPSG 29/09", "closed")]
