"""What minutes name."""

import pytest

from opsgdocs.document import Document, Note
from opsgdocs.extractors import extract_minutes
from opsgdocs.extractors.mentions import extract_mentions
from tests.extractors.pages import line
from tests.extractors.readings import ITEM, OPSG, grid, reading


def mentioned(*blocks) -> list[tuple[str, str]]:
    return [(mention.kind, mention.id) for mention in extract_mentions(reading(*blocks))]


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("SECMP0062 is late.", "modification", "SECMP0062"),
        ("See MP092.", "modification", "MP092"),
        ("INC000000512345 was raised.", "incident", "INC000000512345"),
        ("PBI000000123456 is open.", "problem", "PBI000000123456"),
        ("CR1234 was approved.", "change_request", "CR1234"),
        ("It was set at OPSG_27.", "meeting", "OPSG_27"),
        ("It was set at OPSG 27.", "meeting", "OPSG_27"),
        ("An update on action OPSG 28/02.", "action", "OPSG 28/02"),
    ],
)
def test_each_kind_has_its_form(text, kind, name):
    assert mentioned(text) == [(kind, name)]


def test_one_named_twice_is_one_with_both_places():
    (mention,) = extract_mentions(reading("MP092 is late.", "The DCC spoke of MP092."))

    assert [(place.text, place.start) for place in mention.evidence] == [("MP092", 0), ("MP092", 17)]


def test_they_stand_in_the_order_of_their_first_appearance():
    assert [name for _, name in mentioned("CR1234 and MP092.", "INC000000512345, CR1234.")] == [
        "CR1234",
        "MP092",
        "INC000000512345",
    ]


@pytest.mark.parametrize(
    "text",
    ["MP092 ‘New methodology’", "MP092 – “New methodology”", "MP092 'New methodology'", 'MP092 "New methodology"'],
)
def test_a_title_in_quotes_behind_the_id_is_kept(text):
    (mention,) = extract_mentions(reading(f"{text} was discussed."))

    assert mention.title == "New methodology"


def test_a_quote_further_along_is_no_title():
    (mention,) = extract_mentions(reading("MP092 was called “too late” by many."))

    assert mention.title is None


def test_the_documents_own_label_is_none():
    assert mentioned("These are the minutes of OPSG_29.") == []


def test_nor_is_the_mark_of_an_action_raised_here():
    assert mentioned("ACTION OPSG 29/01: The DCC to report.") == []


def test_but_an_own_action_named_elsewhere_is_one():
    assert mentioned("This is covered by OPSG 29/01.") == [("action", "OPSG 29/01")]


def test_a_reference_with_the_committees_form_is_no_meeting():
    assert mentioned("See OPSG_27_0412 and OPSG_27-0412.") == []


def test_another_committees_meeting_is_none():
    assert mentioned("It went to TABASC_27.") == []


def test_cells_and_notes_are_searched_too():
    document = Document(
        "x.txt", (ITEM, grid(("See", "MP092"), ("and", "CR1234"))), notes=(Note("1", (line("MP093"),)),)
    )

    record = extract_minutes(document, OPSG)

    assert [mention.id for mention in record.mentions] == ["MP092", "CR1234", "MP093"]


def test_part_of_a_longer_word_is_none():
    assert mentioned("XMP092, MP09 and CR1.") == []


def test_a_version_of_what_bears_the_committees_name_is_no_action():
    assert mentioned("Members spoke of OPSG 2.0 and of action OPSG 27.2.") == [("action", "OPSG 27/02")]


def test_but_it_is_one_where_actions_are_numbered_so():
    table = grid(("Action ID", "Action", "Owner"), ("29.1", "SECAS to act.", "SECAS"))

    assert ("action", "OPSG 2/01") in mentioned("Members spoke of OPSG 2.1.", table)
