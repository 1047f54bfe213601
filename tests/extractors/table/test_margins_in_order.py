"""'TW' and 'JP' in the margin beside the tasks of Dr Wells and Mr Pratt, in Word, where no place is known."""

from opsgdocs.document import Cell, Document, Paragraph, Run, Table
from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import line

WELLS = "Dr Wells to meet with the surgical leads by 31 March."
PRATT = "Mr Pratt to add exception reporting to the forward plan."


def read(texts: list[str], margin: list[str]) -> list[tuple[str, tuple[str, ...]]]:
    rows = [(["Item"], ["Action"]), (texts, margin), (["Ms Bell to order paint by 2 May."], ["AB"])]
    cells = tuple(
        tuple(
            Cell(tuple(Paragraph((Run(text),)) for text in found), row, column)
            for column, found in enumerate(row_texts)
        )
        for row, row_texts in enumerate(rows)
    )
    document = Document("x.docx", (line("Minutes of the Board, 5 March 2026"), Table(cells, columns=2)))
    return [(one.text, one.owners) for one in extract(document, load("generic")).actions]


def test_each_owner_is_that_of_the_task_whose_name_has_the_initial():
    assert read(["Dr Fox presented the report.", WELLS, PRATT], ["TW", "JP"])[:2] == [
        (WELLS, ("TW",)),
        (PRATT, ("JP",)),
    ]


def test_two_owners_of_one_task_are_both_its_owners():
    both = "Dr Wells and Mr Pratt to review agency spend."

    assert read(["Dr Fox presented the report.", both], ["TW", "JP"])[0] == (both, ("TW", "JP"))
