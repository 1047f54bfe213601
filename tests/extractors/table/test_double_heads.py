"""Tables whose head has two rows."""

from opsgdocs.document import Cell, Table
from opsgdocs.extractors import extract
from opsgdocs.profile import load
from tests.extractors.pages import line, minutes

UPPER = (("Action", 0, 2), ("Responsibility", 2, 2), ("Due", 4, 1))
LOWER = ("Ref", "What", "Lead", "Support", "")
ROWS = (
    ("OPSG 29/01", "Write the guide", "DCC", "SECAS", "29/07/2020"),
    ("OPSG 29/02", "Check the guide", "SECAS", "DCC", "30/07/2020"),
)


def table(lower=LOWER, rows=ROWS):
    head = tuple(Cell((line(text),), 0, column, column_span=span) for text, column, span in UPPER)
    body = [
        tuple(Cell((line(text),), row, column) for column, text in enumerate(texts))
        for row, texts in enumerate((lower, *rows), 1)
    ]
    return Table((head, *body), columns=5)


def raised(given):
    found = extract(
        minutes("Operations Group Meeting 29", "4 February 2020", body=("New actions", given)), load("opsg")
    )
    return [(one.id, one.text, one.owners, str(one.target.date)) for one in found.actions]


def test_the_heads_of_both_rows_tell_the_columns():
    assert raised(table()) == [
        ("OPSG 29/01", "Write the guide", ("DCC",), "2020-07-29"),
        ("OPSG 29/02", "Check the guide", ("SECAS",), "2020-07-30"),
    ]


def test_a_row_of_data_beneath_wide_heads_is_no_head():
    given = table(lower=ROWS[0], rows=ROWS[1:])

    assert len(raised(given)) == 2
