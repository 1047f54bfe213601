"""Tables of Word on their grid."""

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from opsgdocs.document import Cell, Paragraph, Place, Run, Table
from opsgdocs.parsers import File, parse_bytes
from tests.parsers.word.files import blocks, cell, p, row, tbl

RESTART = '<w:vMerge w:val="restart"/>'
ON = "<w:vMerge/>"


def table(*rows, **kwargs):
    (found,) = blocks(tbl(*rows, **kwargs))
    return found


def grid(found):
    """Each cell as (text, row, column, row span, column span)."""
    return [(c.text, c.row, c.column, c.row_span, c.column_span) for line in found.rows for c in line]


class DescribeTables:
    def it_is_rows_of_cells_of_blocks_each_with_its_path(self):
        found = table(row("OPSG 27/03", "Open"), widths=(1440, 720))
        assert found == Table(
            rows=(
                (
                    Cell((Paragraph((Run("OPSG 27/03"),), (Place(path="body/tbl[1]/tr[1]/tc[1]/p[1]"),)),), 0, 0),
                    Cell((Paragraph((Run("Open"),), (Place(path="body/tbl[1]/tr[1]/tc[2]/p[1]"),)),), 0, 1),
                ),
            ),
            columns=2,
            places=(Place(path="body/tbl[1]"),),
            widths=(72.0, 36.0),
        )

    def it_spans_columns(self):
        found = table(row("a", "b"), row(cell("c", '<w:gridSpan w:val="2"/>')))
        assert grid(found) == [("a", 0, 0, 1, 1), ("b", 0, 1, 1, 1), ("c", 1, 0, 1, 2)]
        assert found.columns == 2

    def it_spans_rows(self):
        found = table(row(cell("DCC", RESTART), "x"), row(cell("", ON), "y"), row(cell("", ON), "z"), row("Ofgem", "w"))
        assert grid(found) == [
            ("DCC", 0, 0, 3, 1), ("x", 0, 1, 1, 1), ("y", 1, 1, 1, 1), ("z", 2, 1, 1, 1), ("Ofgem", 3, 0, 1, 1), ("w", 3, 1, 1, 1),
        ]  # fmt: skip

    def it_begins_a_new_span_where_a_cell_says_so(self):
        found = table(row(cell("a", RESTART)), row(cell("", ON)), row(cell("b", RESTART)), row(cell("", ON)))
        assert grid(found) == [("a", 0, 0, 2, 1), ("b", 2, 0, 2, 1)]

    def it_keeps_a_cell_that_goes_on_from_nothing(self):
        assert grid(table(row("a"), row(cell("b", ON)))) == [("a", 0, 0, 1, 1), ("b", 1, 0, 1, 1)]

    def it_spans_both_ways(self):
        both = '<w:gridSpan w:val="2"/>'
        found = table(row(cell("a", both + RESTART), "b"), row(cell("", both + ON), "c"))
        assert grid(found) == [("a", 0, 0, 2, 2), ("b", 0, 2, 1, 1), ("c", 1, 2, 1, 1)]

    def it_merges_sideways_as_old_files_do(self):
        found = table(row(cell("a", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), "b"))
        assert grid(found) == [("a", 0, 0, 1, 2), ("b", 0, 2, 1, 1)]

    def it_leaves_out_the_columns_before_a_row(self):
        found = table(row("a", "b", "c"), row("d", properties='<w:gridBefore w:val="2"/>'))
        assert grid(found)[-1] == ("d", 1, 2, 1, 1)

    def it_spans_rows_that_begin_later(self):
        found = table(row("a", cell("b", RESTART)), row(cell("", ON), properties='<w:gridBefore w:val="1"/>'))
        assert grid(found) == [("a", 0, 0, 1, 1), ("b", 0, 1, 2, 1)]

    def it_knows_the_rows_that_word_repeats_as_heads(self):
        head = "<w:tblHeader/>"
        found = table(row("a", properties=head), row("b", properties=head), row("c"), row("d", properties=head))
        assert found.header_rows == 2

    def but_a_head_that_is_switched_off_is_none(self):
        assert table(row("a", properties='<w:tblHeader w:val="0"/>')).header_rows == 0

    @pytest.mark.parametrize(
        ("shading", "shade"),
        [
            ('<w:shd w:val="clear" w:fill="1f3b6f"/>', "1F3B6F"),
            ('<w:shd w:val="clear" w:fill="auto"/>', None),
            ('<w:shd w:val="nil" w:fill="FF0000"/>', None),
            ('<w:shd w:val="solid" w:color="C00000" w:fill="FFFFFF"/>', "C00000"),
        ],
    )
    def it_knows_the_shade_of_a_cell(self, shading, shade):
        assert table(row(cell("a", shading))).rows[0][0].shade == shade

    def it_leaves_out_rows_that_are_hidden(self):
        found = table(row("a"), row("b", properties="<w:hidden/>"), row("c", properties='<w:hidden w:val="0"/>'))
        assert grid(found) == [("a", 0, 0, 1, 1), ("c", 1, 0, 1, 1)]

    def it_keeps_empty_cells(self):
        assert grid(table(row("", "b"))) == [("", 0, 0, 1, 1), ("b", 0, 1, 1, 1)]

    def it_keeps_a_box_of_one_cell_a_table(self):
        assert grid(table(row("This document is classified as White"))) == [
            ("This document is classified as White", 0, 0, 1, 1)
        ]

    def it_keeps_a_table_that_only_lays_text_out(self):
        """Names on the left, the meeting's details on the right: without rulings, read cell by cell."""
        left, right = p("Present:") + p("A. Name (AN)"), p("Location:") + p("Gracechurch Street")
        found = table(row(f"<w:tc>{left}</w:tc>", f"<w:tc>{right}</w:tc>"), row("", "10:00"))
        assert [[[block.text for block in c.blocks] for c in line] for line in found.rows] == [
            [["Present:", "A. Name (AN)"], ["Location:", "Gracechurch Street"]],
            [[], ["10:00"]],
        ]
        assert found.header_rows == 0

    def it_holds_tables_in_cells(self):
        inner = f"<w:tc>{p('a')}{tbl(row('b'))}{p('c')}</w:tc>"
        outer = table(row(inner))
        first, nested, last = outer.rows[0][0].blocks
        assert (first.text, grid(nested), last.text) == ("a", [("b", 0, 0, 1, 1)], "c")
        assert nested.places == (Place(path="body/tbl[1]/tr[1]/tc[1]/tbl[1]"),)

    def it_reads_rows_and_cells_in_content_controls(self):
        held = f"<w:sdt><w:sdtContent>{cell('b')}</w:sdtContent></w:sdt>"
        rows = f"<w:sdt><w:sdtContent>{row('a', held)}</w:sdtContent></w:sdt>"
        found = table(rows)
        assert grid(found) == [("a", 0, 0, 1, 1), ("b", 0, 1, 1, 1)]
        assert found.rows[0][1].blocks[0].places[0].path == (
            "body/tbl[1]/sdt[1]/sdtContent[1]/tr[1]/sdt[1]/sdtContent[1]/tc[1]/p[1]"
        )

    @pytest.mark.parametrize("span", ["-3", "0", "two", ""])
    def it_takes_a_senseless_span_for_one(self, span):
        assert grid(table(row(cell("a", f'<w:gridSpan w:val="{span}"/>')))) == [("a", 0, 0, 1, 1)]

    def it_does_not_believe_a_huge_span(self):
        assert table(row(cell("a", '<w:gridSpan w:val="2000000000"/>'))).columns == 1
        assert table(row(cell("a", '<w:gridSpan w:val="900000000"/>'))).columns == 1000

    def it_has_widths_only_where_the_file_says_them(self):
        assert table(row("a"), widths=(0,)).widths == ()


@given(st.data())
def test_merged_cells_stand_where_python_docx_merged_them(data):
    """Any rectangle merged by python-docx is one cell here, and nothing else has moved."""
    rows, columns = data.draw(st.integers(1, 4)), data.draw(st.integers(1, 4))
    top, left = data.draw(st.integers(0, rows - 1)), data.draw(st.integers(0, columns - 1))
    bottom, right = data.draw(st.integers(top, rows - 1)), data.draw(st.integers(left, columns - 1))
    document = docx.Document()
    made = document.add_table(rows, columns)
    for r in range(rows):
        for c in range(columns):
            if not (top <= r <= bottom and left <= c <= right) or (r, c) == (top, left):
                made.cell(r, c).text = f"{r},{c}"
    made.cell(top, left).merge(made.cell(bottom, right))

    found = parse_bytes(saved(document)).blocks[0]

    expected = {
        (f"{r},{c}", r, c, 1, 1)
        for r in range(rows)
        for c in range(columns)
        if not (top <= r <= bottom and left <= c <= right)
    } | {(f"{top},{left}", top, left, bottom - top + 1, right - left + 1)}
    assert set(grid(found)) == expected
    assert found.columns == columns


def saved(document):
    import io

    stream = io.BytesIO()
    document.save(stream)
    return File("a.docx", stream.getvalue())
