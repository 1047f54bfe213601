"""What begins an action in running text, and what merely looks like it."""

import pytest

from opsgdocs.extractors.action.marks import find_marks
from tests.extractors.readings import MEETING, OPSG, printed


def marked(text: str, meeting=MEETING) -> list[tuple[str | None, str]]:
    """Id and the text behind the mark."""
    block = printed(text)
    found = find_marks(block, meeting, OPSG)
    return [(mark.id.canonical if mark.id else None, block.text[mark.text :]) for mark in found]


@pytest.mark.parametrize(
    "text",
    [
        "ACTION OPSG 29/04: The DCC to report.",
        "Action OPSG_29/04 – The DCC to report.",
        "OPSG 29/04: The DCC to report.",
        "OPSG 29/04 – ACTION: The DCC to report.",
        "ACTION (OPSG 29/04): The DCC to report.",
        "[ACTION OPSG 29/04] – The DCC to report.".removeprefix("["),
        "NEW ACTION OPSG 29/04: The DCC to report.",
        "ACTION 29/04: The DCC to report.",
        "ACTION: OPSG 29/04: The DCC to report.",
    ],
)
def test_marks_in_all_their_forms(text):
    assert marked(text) == [("OPSG 29/04", "The DCC to report.")]


def test_a_mark_may_follow_a_sentence():
    assert marked("The group was content. ACTION OPSG 29/04: The DCC to report.") == [
        ("OPSG 29/04", "The DCC to report.")
    ]


def test_two_marks_in_one_block_are_two_actions():
    ids = [name for name, _ in marked("ACTION OPSG 29/04: The DCC to report.\nACTION OPSG 29/05: SECAS to reply.")]

    assert ids == ["OPSG 29/04", "OPSG 29/05"]


def test_inside_a_sentence_it_is_no_mark():
    assert marked("The group discussed ACTION OPSG 29/04: the report.") == []


def test_a_quoted_action_is_recalled():
    assert marked("The wording was changed. “ACTION OPSG 29/04: The DCC to report.”") == []
    assert marked('It now reads "as was said: ACTION OPSG 29/04: The DCC to report."') == []


def test_an_earlier_meetings_number_recalls_an_action():
    assert marked("ACTION OPSG 28/04: The DCC to report.") == []


def test_a_later_number_is_a_misprint_where_it_stands_first():
    assert marked("ACTION OPSG 30/04: The DCC to report.") == [("OPSG 30/04", "The DCC to report.")]
    assert marked("It was said. ACTION OPSG 30/04: The DCC to report.") == []


def test_an_id_that_a_sentence_begins_with_is_no_mark():
    assert marked("OPSG 29/04 was discussed at length.") == []


def test_a_mere_action_with_a_colon_is_one_without_id():
    assert marked("ACTION: MW to contact the guild.") == [(None, "MW to contact the guild.")]


def test_the_owner_may_stand_before_the_colon():
    (mark,) = find_marks(printed("Action MW: Contact the guild."), MEETING, OPSG)

    assert (mark.id, mark.owner) == (None, "MW")


def test_the_owner_may_stand_in_brackets_behind_the_id():
    (mark,) = find_marks(printed("ACTION OPSG 29/04 (SECAS): Notify the Parties."), MEETING, OPSG)

    assert mark.owner == "SECAS"


@pytest.mark.parametrize("text", ["Action Status: Open", "Action Log: see the annex", "Actions Outstanding: none"])
def test_words_of_the_tables_are_no_mark(text):
    assert marked(text) == []


@pytest.mark.parametrize("text", ["Action points: as above", "The action: to be done", "Actions were reviewed."])
def test_nor_is_a_narrative_use_of_the_word(text):
    assert [name for name, _ in marked(text) if name] == []


def test_a_mark_without_id_inside_a_paragraph_is_none():
    assert marked("It was said. Action: the DCC to report.") == []
