"""Minutes that are one table with their actions."""

from opsgdocs.document import Document
from opsgdocs.extractors import extract_minutes
from opsgdocs.profile import load
from tests.extractors.pages import at_places, line, table, title

HEAD = ["Item", "Minute", "Action", "Who", "When"]
FIRST = ["1", ["Welcome", "The Chair welcomed all."], "", "", ""]


def read(*rows):
    document = Document("x.txt", (title("Full Governing Body Meeting"), line("20 November 2024"), table(HEAD, *rows)))
    return extract_minutes(at_places(document), load("generic"))


def test_each_row_is_an_item_with_its_actions():
    record = read(
        FIRST,
        ["2", ["Vice Chair", "Governors agreed that Tom Dale be Vice Chair."], "", "", ""],
        ["3", ["Training", "The skills audit is due."], "Send the skills audit to all", "Clerk", "29/11/2024"],
    )

    assert [(item.number, item.title) for item in record.items] == [
        ("1", "Welcome"),
        ("2", "Vice Chair"),
        ("3", "Training"),
    ]
    assert [(action.text, action.owners, action.item) for action in record.actions] == [
        ("Send the skills audit to all", ("Clerk",), "3")
    ]


def test_a_row_without_a_number_goes_on_with_the_item_above():
    record = read(
        FIRST,
        ["2", "Finance", "Pay the invoice", "Clerk", ""],
        ["", "The roof was seen.", "Mend the roof", "Warden", ""],
        ["3", "Training", "", "", ""],
    )

    assert [(action.text, action.item) for action in record.actions] == [
        ("Pay the invoice", "2"),
        ("Mend the roof", "2"),
    ]


def test_title_and_text_may_stand_in_one_paragraph():
    record = read(["1", "Welcome\nAll were here.", "", "", ""], ["2", "Pay", "", "", ""], ["3", "Close", "", "", ""])

    assert [item.title for item in record.items] == ["Welcome", "Pay", "Close"]


def test_a_log_whose_notes_are_sentences_stays_a_table():
    record = read(
        ["1", "The roof leaks.", "Mend the roof", "Warden", ""],
        ["2", "The bill came.", "Pay the bill", "Clerk", ""],
        ["3", "It is cold.", "Light the fire", "Clerk", ""],
    )

    assert record.items == ()
    assert len(record.actions) == 3


def test_so_does_one_whose_numbers_do_not_count_on():
    record = read(
        ["4", "Roof", "Mend the roof", "Warden", ""],
        ["9", "Bill", "Pay the bill", "Clerk", ""],
        ["2", "Cold", "Light the fire", "Clerk", ""],
    )

    assert record.items == ()
