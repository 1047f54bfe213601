"""What begins an action in running text, and what merely looks like it."""

import pytest

from opsgdocs.extractors.mark.marks import find_marks, is_unread_mark
from opsgdocs.profile import load
from opsgdocs.records import Meeting
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


def test_a_mark_without_id_behind_a_sentence_needs_a_capital_and_a_colon():
    assert marked("It was said. Action: the DCC to report.") == [(None, "the DCC to report.")]
    assert marked("It was said. action: the DCC to report.") == []
    assert marked("It was said. Action – the DCC to report.") == []
    assert marked("It was said that Action: the DCC to report.") == []


@pytest.mark.parametrize("before", ["1- ", "1. ", "(a) ", "3.4 ", "– ", "• ", "[ ] "])
def test_a_number_or_bullet_may_stand_before_the_mark(before):
    assert marked(f"{before}Action: Omar will try.") == [(None, "Omar will try.")]


@pytest.mark.parametrize(("text", "owner"), [
    ("Action ND to look further into alternatives", "ND"),
    ("Action ND+AM to contact the staff", "ND+AM"),
    ("Action ND+MH expand on the paper", "ND+MH"),
    ("ACTION on David Malcolm to propose a date", "David Malcolm"),
    ("ACTION on MW: contact the guild", "MW"),
    ("Action on everyone to read the draft", "everyone"),
    ("1. Action RS and TP (Toby) to write it", "RS and TP (Toby)"),
])  # fmt: skip
def test_the_owner_alone_may_part_the_mark_from_the_task(text, owner):
    (mark,) = find_marks(printed(text), MEETING, OPSG)

    assert mark.owner == owner


@pytest.mark.parametrize("text", [
    "Action Plan to be agreed", "Action Group to meet in May", "Action DCC is late", "The Action ND to look at it",
    "ACTION ITEMS to follow", "Actions ND to be seen",
])  # fmt: skip
def test_a_name_of_something_and_a_narrative_are_no_marks(text):
    assert marked(text) == []


def test_an_items_number_is_no_id():
    assert marked("29.1 – Alex Smith – 4 February 2020") == []
    assert marked("29/01 – The DCC to report.") == [("OPSG 29/01", "The DCC to report.")]


def test_a_decisions_number_is_none_either():
    profile = load("generic")
    meeting = Meeting(number=80)

    assert list(find_marks(printed("DECISIONS 80.1: EIP 1930 is left out."), meeting, profile)) == []


def test_a_mark_whose_owner_is_in_lower_case_is_pointed_at():
    assert is_unread_mark(printed("ACTION cmt-elect: Make a profile"), OPSG)
    assert not is_unread_mark(printed("ACTION required: none"), OPSG)


def test_an_id_of_this_meeting_in_bold_before_a_task_is_a_mark():
    assert marked("**OPSG 29/04** SECAS to send the file.") == [("OPSG 29/04", "SECAS to send the file.")]
    assert marked("**OPSG 29/04** was discussed.") == []
    assert marked("**OPSG 28/04** SECAS to send the file.") == []
    assert marked("OPSG 29/04 SECAS to send the file.") == []
