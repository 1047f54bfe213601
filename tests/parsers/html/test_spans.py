"""Cells that reach down over rows: each cell beneath stands in the first column that is free."""

from hypothesis import given
from hypothesis import strategies as st

from opsgdocs.document import Place
from opsgdocs.parsers.html.spans import LooseCell, LooseTable, settle

SPANS = st.lists(st.lists(st.tuples(st.integers(0, 4), st.integers(1, 3)), max_size=4), max_size=7)


def columns_searched_one_by_one(rows):
    filled = set()
    for at, row in enumerate(rows):
        column, columns = 0, []
        for tall, wide in row:
            while (at, column) in filled:
                column += 1
            until = at + max(1, min(tall or len(rows), len(rows) - at))
            filled |= {(below, column + right) for below in range(at, until) for right in range(wide)}
            columns.append(column)
            column += wide
        yield columns


@given(SPANS)
def test_no_place_is_missed_or_taken_twice(rows):
    table = LooseTable([[LooseCell([], tall, wide) for tall, wide in row] for row in rows], [False] * len(rows))
    settled = settle(table, Place())
    assert [[cell.column for cell in row] for row in settled.rows] == list(columns_searched_one_by_one(rows))
