"""PDF: tables with rulings, without, and over page ends."""

import pytest

from opsgdocs.document import ListItem, Paragraph, Table
from tests.parsers.pdf.sheets import Sheets, grid, outline, read, texts

HEAD = ("Action ID", "Action", "Owner")
XS = (72, 160, 400, 520)
FILLER = (
    "SECAS presented the actions outstanding table, and actions were noted as completed where that was appropriate."
)


def actions(*numbers):
    return [(f"OPSG 24/{number:02}", "The DCC to review the traffic.", "DCC") for number in numbers]


def tables(document):
    return [block for block in document.blocks if isinstance(block, Table)]


class DescribeATableWithRulings:
    @pytest.fixture
    def rows(self):
        return [HEAD, *actions(1, 2)]

    def it_is_read_cell_by_cell_between_its_paragraphs(self, rows):
        sheets = Sheets()
        sheets.wrapped(72, 60, FILLER)
        sheets.wrapped(72, sheets.table(XS, 120, rows) + 30, FILLER)

        assert outline(read(sheets).blocks) == [("p", FILLER), ("table", [list(row) for row in rows]), ("p", FILLER)]

    def it_knows_the_grid_and_where_it_stands(self, rows):
        sheets = Sheets()
        sheets.table(XS, 120, rows)

        (table,) = read(sheets).blocks

        assert table.columns == 3
        assert table.widths == (88.0, 240.0, 120.0)
        assert [(cell.row, cell.column) for row in table.rows for cell in row] == [
            (row, column) for row in range(3) for column in range(3)
        ]
        assert [(place.page, place.path, place.bbox) for place in table.places] == [
            (1, "page[1]/tbl[1]", (72.0, 120.0, 520.0, 168.0))
        ]
        assert table.rows[1][2].blocks[0].places[0].path == "page[1]/tbl[1]/tr[2]/tc[3]/p[1]"

    def it_may_be_ruled_with_thin_rectangles(self, rows):
        sheets = Sheets()
        for y in (120, 136, 152, 168):
            sheets.rect(72, y, 448, 0.6, fill="#000000", stroke=False)
        for x in XS:
            sheets.rect(x, 120, 0.6, 48, fill="#000000", stroke=False)
        for number, row in enumerate(rows):
            for x, words in zip(XS, row, strict=False):
                sheets.text(x + 4, 131 + 16 * number, words, size=9)

        assert grid(*read(sheets).blocks) == [list(row) for row in rows]

    def it_may_be_drawn_within_a_form(self, rows):
        sheets = Sheets()
        sheets.canvas.beginForm("table")
        sheets.table(XS, 120, rows)
        sheets.canvas.endForm()
        sheets.canvas.saveState()
        sheets.canvas.translate(10, -20)
        sheets.canvas.doForm("table")
        sheets.canvas.restoreState()

        (table,) = read(sheets).blocks

        assert grid(table) == [list(row) for row in rows]
        assert table.places[0].bbox == (82.0, 140.0, 530.0, 188.0)

    def it_has_merged_cells_across_and_down(self):
        sheets = Sheets()
        for y in (100, 120, 140, 160):
            sheets.line(72 if y != 140 else 200, y, 520, y)
        sheets.line(72, 100, 72, 160).line(520, 100, 520, 160).line(200, 100, 200, 160).line(360, 120, 360, 160)
        for x, y, words in (
            (76, 114, "Category"), (204, 114, "Members"), (76, 134, "DCC"), (204, 134, "Mo Asif"), (364, 134, "Part"),
            (204, 154, "Alex Henighan"), (364, 154, "Full"),
        ):  # fmt: skip
            sheets.text(x, y, words)

        (table,) = read(sheets).blocks

        spans = {
            cell.text: (cell.row, cell.column, cell.row_span, cell.column_span) for row in table.rows for cell in row
        }
        assert spans == {
            "Category": (0, 0, 1, 1), "Members": (0, 1, 1, 2), "DCC": (1, 0, 2, 1), "Mo Asif": (1, 1, 1, 1),
            "Part": (1, 2, 1, 1), "Alex Henighan": (2, 1, 1, 1), "Full": (2, 2, 1, 1),
        }  # fmt: skip

    def it_keeps_a_row_across_all_columns_as_one_cell(self):
        sheets = Sheets()
        bottom = sheets.table(XS, 100, [HEAD, *actions(2)])
        sheets.rect(72, bottom, 448, 40).text(76, bottom + 14, "The DCC stated that the logs are gone.", size=9)
        sheets.text(76, bottom + 26, "Action Status:", bold=True, size=9).text(144, bottom + 26, "Open", size=9)

        (table,) = read(sheets).blocks

        (update,) = table.rows[2]
        assert (update.column, update.column_span) == (0, 3)
        assert texts(update.blocks) == ["The DCC stated that the logs are gone.", "Action Status: Open"]

    def it_keeps_empty_cells_and_their_shade(self):
        sheets = Sheets()
        for number in range(5):
            sheets.rect(72 + 80 * number, 100, 80, 14, fill="#1F3B6F" if number == 2 else "#D9E2F3")

        (table,) = read(sheets.text(72, 60, "Current Stage")).blocks[1:]

        assert [cell.shade for cell in table.rows[0]] == ["D9E2F3", "D9E2F3", "1F3B6F", "D9E2F3", "D9E2F3"]

    @pytest.mark.parametrize(("mark", "font"), [("•", None), ("✔", "ZapfDingbats")])
    def it_keeps_a_mark_that_is_all_that_a_cell_holds(self, mark, font):
        """A dot beneath 'Present' says that somebody was there."""
        sheets = Sheets().grid((72, 200, 260, 320), (100, 116, 132))
        for x, words in zip((76, 204, 264), ("Name", "Present", "Apologies"), strict=True):
            sheets.text(x, 111, words)
        sheets.text(76, 127, "Ann Bell").text(220, 127, mark, font=font)

        ((_, row),) = [grid(*read(sheets).blocks)]

        assert row == ["Ann Bell", mark, ""]

    def it_keeps_the_words_of_neighbouring_cells_apart_however_near(self):
        sheets = Sheets().grid((72, 143, 210), (100, 116, 132))
        sheets.text(74, 111, "OPSG 24/02 X").text(144, 111, "03/09/2019")
        sheets.text(74, 127, "OPSG 24/03 X").text(144, 127, "04/09/2019")

        assert grid(*read(sheets).blocks) == [["OPSG 24/02 X", "03/09/2019"], ["OPSG 24/03 X", "04/09/2019"]]

    def it_takes_one_box_around_text_for_no_table(self):
        sheets = Sheets().rect(60, 80, 475, 60)
        sheets.wrapped(72, 100, FILLER)

        assert outline(read(sheets).blocks) == [("p", FILLER)]

    def it_does_not_see_white_rectangles(self):
        sheets = Sheets().rect(0, 0, 595, 842, fill="#FFFFFF", stroke=False)
        sheets.rect(50, 50, 500, 200, fill="#FFFFFF", stroke=False).rect(
            50, 250, 500, 200, fill="#FFFFFF", stroke=False
        )
        sheets.wrapped(72, 100, FILLER)
        sheets.wrapped(72, 300, FILLER)

        assert outline(read(sheets).blocks) == [("p", FILLER), ("p", FILLER)]


class DescribeACell:
    def _cell(self, lines, *, width=200):
        sheets = Sheets().grid((72, 140, 140 + width), (100, 120, 120 + 14 * len(lines)))
        sheets.text(76, 114, "ID").text(144, 114, "Text")
        for number, (dx, words, style) in enumerate(lines):
            sheets.text(144 + dx, 131 + 12 * number, words, size=9, **style)
        (table,) = read(sheets).blocks
        return table.rows[1][1].blocks

    def it_joins_wrapped_lines(self):
        blocks = self._cell(
            [(0, "The DCC to review and analyse the traffic that", {}), (0, "is generated on the network.", {})]
        )

        assert outline(blocks) == [("p", "The DCC to review and analyse the traffic that is generated on the network.")]

    def it_makes_whole_a_number_or_a_name_that_the_cell_was_too_narrow_for(self):
        number = self._cell([(0, "10.", {}), (0, "5", {})], width=22)
        sheets = Sheets().text(72, 60, "Stuart Campbell opened the meeting.").grid((72, 112, 200), (100, 140, 160))
        sheets.text(76, 114, "Stuart", size=9).text(76, 125, "Campbe", size=9).text(76, 136, "ll", size=9)
        sheets.text(116, 114, "to do").text(76, 154, "ND").text(116, 154, "done")

        assert outline(number) == [("p", "10.5")]
        assert grid(read(sheets).blocks[1]) == [["Stuart Campbell", "to do"], ["ND", "done"]]

    def it_keeps_paragraphs_apart_where_a_line_has_room(self):
        blocks = self._cell([(0, "Dave Warner", {}), (0, "Mo Asif", {}), (0, "Alex Henighan", {})])

        assert outline(blocks) == [("p", "Dave Warner"), ("p", "Mo Asif"), ("p", "Alex Henighan")]

    def it_begins_a_paragraph_at_a_bold_label(self):
        blocks = self._cell([(0, "The logs are gone.", {}), (0, "Action Status: Open", {"bold": True})])

        assert outline(blocks) == [("p", "The logs are gone."), ("p", "Action Status: Open")]
        assert [run.bold for block in blocks for run in block.runs] == [False, True]

    def it_knows_lists(self):
        blocks = self._cell(
            [(0, "The DCC to:", {}), (0, "•  review the plan; and", {}), (0, "•  report in March.", {})]
        )

        assert outline(blocks) == [("p", "The DCC to:"), ("• 0", "review the plan; and"), ("• 0", "report in March.")]


class DescribeATableOverAPageEnd:
    def _two_pages(self, above, below, *, foot=True, xs=XS):
        sheets = Sheets()
        sheets.wrapped(72, 60, FILLER)
        sheets.table(xs, 780 - 16 * len(above), above, bold_head=True)
        for number in (1, 2):
            if foot:
                sheets.text(72, 815, "Managed by").text(480, 815, f"Page {number} of 2")
            if number == 1:
                sheets.end_page()
        sheets.wrapped(72, sheets.table(xs, 60, below, bold_head=below[0] == above[0]) + 30, FILLER)
        return read(sheets)

    def it_is_one_table_without_its_repeated_head(self):
        document = self._two_pages([HEAD, *actions(1, 2)], [HEAD, *actions(3, 4)])

        (table,) = tables(document)
        assert grid(table) == [list(row) for row in (HEAD, *actions(1, 2, 3, 4))]
        assert table.header_rows == 1
        assert [place.page for place in table.places] == [1, 2]
        assert [cell.row for row in table.rows for cell in row if cell.column == 0] == [0, 1, 2, 3, 4]
        assert table.rows[3][0].blocks[0].places[0].page == 2

    def it_is_one_table_where_no_head_is_repeated(self):
        document = self._two_pages([HEAD, *actions(1, 2)], actions(3, 4))

        assert [grid(table) for table in tables(document)] == [[list(row) for row in (HEAD, *actions(1, 2, 3, 4))]]

    def it_is_two_tables_where_the_head_is_another(self):
        sheets = Sheets()
        sheets.wrapped(72, 60, FILLER)
        sheets.table(XS, 740, [HEAD, *actions(1, 2)], bold_head=True)
        sheets.end_page()
        sheets.table(XS, 60, [("Name", "Representing", "Part"), ("Tim Hall", "SECAS", "yes")], bold_head=True)

        assert len(tables(read(sheets))) == 2

    def it_is_two_tables_where_text_stands_between(self):
        sheets = Sheets()
        sheets.table(XS, 700, [HEAD, *actions(1, 2)])
        sheets.text(72, 775, "Closed actions are in the log that the DCC keeps.").end_page()
        sheets.table(XS, 60, [HEAD, *actions(3, 4)])

        assert len(tables(read(sheets))) == 2

    def it_makes_whole_a_row_that_the_page_end_cut(self):
        cut = [("", "and subsequent reconnections.", "")]
        above = [HEAD, *actions(1), ("OPSG 24/02", "The DCC to analyse the traffic on the network", "DCC")]

        (table,) = tables(self._two_pages(above, [HEAD, *cut, *actions(3)]))

        assert grid(table)[2] == [
            "OPSG 24/02",
            "The DCC to analyse the traffic on the network and subsequent reconnections.",
            "DCC",
        ]
        assert [row[0].text for row in table.rows] == ["Action ID", "OPSG 24/01", "OPSG 24/02", "OPSG 24/03"]
        assert [place.page for place in table.rows[2][1].blocks[0].places] == [1, 2]

    def it_makes_whole_a_row_cut_between_two_paragraphs(self):
        above = [HEAD, *actions(1), ("OPSG 24/02", "The DCC to analyse it.", "DCC")]

        (table,) = tables(self._two_pages(above, [HEAD, ("", "SECAS to help.", ""), *actions(3)]))

        assert texts(table.rows[2][1].blocks) == ["The DCC to analyse it.", "SECAS to help."]

    def it_takes_a_row_without_an_entry_in_the_first_column_for_a_row_where_others_are_such(self):
        above = [
            ("Category", "Members", ""),
            ("DCC", "Mo Asif", ""),
            ("", "Alex Henighan", ""),
            ("Network", "Gemma Slaney", ""),
        ]

        (table,) = tables(self._two_pages(above, [("", "Matthew Alexander", ""), ("Large", "Tony Shanahan", "")]))

        assert [row[1].text for row in table.rows][3:] == ["Gemma Slaney", "Matthew Alexander", "Tony Shanahan"]

    def it_lets_a_category_go_on_in_the_empty_cell_of_the_next_page(self):
        sheets = Sheets()
        sheets.wrapped(72, 60, FILLER)
        sheets.grid((72, 300, 520), (720, 736)).line(72, 736, 72, 768).line(300, 736, 300, 768).line(520, 736, 520, 768)
        sheets.line(300, 752, 520, 752).line(72, 768, 520, 768)
        sheets.text(76, 731, "Category").text(304, 731, "Members").text(76, 747, "DCC")
        sheets.text(304, 747, "Mo Asif").text(304, 763, "Alex Henighan").end_page()
        sheets.grid((72, 300, 520), (60, 76)).text(304, 71, "Penny Brown")
        sheets.grid((72, 300, 520), (76, 92)).text(76, 87, "BEIS").text(304, 87, "Natasha Free")

        (table,) = tables(read(sheets))

        assert [(c.row, c.row_span, c.text) for row in table.rows for c in row if c.column == 0] == [
            (0, 1, "Category"), (1, 3, "DCC"), (4, 1, "BEIS"),
        ]  # fmt: skip

    def it_joins_an_update_across_all_columns_that_goes_on_in_a_box(self):
        sheets = Sheets()
        sheets.wrapped(72, 60, FILLER)
        bottom = sheets.table(XS, 700, [HEAD, *actions(2)])
        sheets.rect(72, bottom, 448, 40).text(
            76, bottom + 14, "The DCC stated that the logs are gone.", size=9
        ).end_page()
        sheets.rect(72, 60, 448, 40).text(76, 74, "Action Status: Open", size=9)

        (table,) = tables(read(sheets))

        assert [len(row) for row in table.rows] == [3, 3, 1]
        assert texts(table.rows[2][0].blocks) == ["The DCC stated that the logs are gone.", "Action Status: Open"]


class DescribeATableWithoutRulings:
    ROWS = (
        ("Name", "Representing", "Present"),
        ("Dave Warner", "Chair", "yes"),
        ("Gemma Slaney", "Network Party", "yes"),
    )

    def it_is_known_by_its_columns(self):
        sheets = Sheets()
        sheets.wrapped(72, 60, FILLER)
        for number, row in enumerate((*self.ROWS, ("Tim Hall", "SECAS", "part"))):
            for x, words in zip((72, 220, 400), row, strict=True):
                sheets.text(x, 110 + 16 * number, words)
        sheets.wrapped(72, 200, FILLER)

        document = read(sheets)

        assert [type(block) for block in document.blocks] == [Paragraph, Table, Paragraph]
        assert grid(document.blocks[1]) == [list(row) for row in (*self.ROWS, ("Tim Hall", "SECAS", "part"))]

    def it_has_wrapped_entries(self):
        sheets = Sheets()
        y = 110
        for number in range(4):
            sheets.text(72, y, f"OPSG 24/{number:02}").text(160, y, "The DCC to review and analyse the")
            sheets.text(400, y, "DCC").text(160, y + 12, "traffic on the network.")
            y += 30

        (table,) = read(sheets).blocks

        assert grid(table) == [
            [f"OPSG 24/{number:02}", "The DCC to review and analyse the traffic on the network.", "DCC"]
            for number in range(4)
        ]

    def it_parts_rows_between_which_no_ruling_stands(self):
        sheets = (
            Sheets().grid((72, 200, 330), (100, 116, 190)).text(76, 111, "Participant").text(204, 111, "Organisation")
        )
        names = ("Baseliyos Jacob", "Hardi Hungar", "Jan Welte", "Marc Behrens", "Merlin Pokam")
        for number, name in enumerate(names):
            sheets.text(76, 128 + 13 * number, name).text(204, 128 + 13 * number, "DLR")

        (table,) = read(sheets).blocks

        assert grid(table) == [["Participant", "Organisation"], *([name, "DLR"] for name in names)]


class DescribePagesThatAreTurned:
    def it_reads_a_page_that_is_shown_turned(self):
        sheets = Sheets()
        sheets.canvas.setPageRotation(90)
        sheets.canvas.rotate(90)
        sheets.canvas.translate(0, -842)
        sheets.wrapped(72, 300, FILLER)
        sheets.table(XS, 360, [HEAD, *actions(1, 2)])

        document = read(sheets)

        assert outline(document.blocks) == [("p", FILLER), ("table", [list(row) for row in (HEAD, *actions(1, 2))])]

    @pytest.mark.parametrize("turn", [90, 270, 180])
    def it_reads_text_that_runs_up_or_down_the_page(self, turn):
        sheets = Sheets()
        sheets.canvas.translate(297, 421)
        sheets.canvas.rotate(turn)
        sheets.canvas.translate(-297, -421)
        sheets.wrapped(72, 400, FILLER)
        sheets.table((100, 160, 400, 500), 450, [HEAD, *actions(1, 2)])

        document = read(sheets)

        assert outline(document.blocks) == [("p", FILLER), ("table", [list(row) for row in (HEAD, *actions(1, 2))])]
        x0, top, x1, bottom = document.blocks[0].places[0].bbox
        assert (x1 - x0 > bottom - top) == (turn == 180)
        assert 0 <= x0 < x1 <= 595
        assert 0 <= top < bottom <= 842

    def it_maps_pages_whose_corner_is_not_the_origin(self):
        sheets = Sheets()
        sheets.canvas.setCropBox((36, 36, 559, 806))
        sheets.text(72, 100, "The OPSG noted the update of the DCC.")

        (paragraph,) = read(sheets).blocks

        x0, _, _, bottom = paragraph.places[0].bbox
        assert (round(x0), round(bottom - 2.2)) == (36, 64)


class DescribeListsInTables:
    def it_counts_levels_anew_in_each_cell(self):
        sheets = Sheets().grid((72, 300, 520), (100, 160))
        sheets.text(80, 114, "•  one entry").text(94, 128, "•  one below").text(320, 114, "•  another entry")

        (table,) = read(sheets).blocks

        items = [block for cell in table.rows[0] for block in cell.blocks]
        assert all(isinstance(item, ListItem) for item in items)
        assert [(item.text, item.level) for item in items] == [("one entry", 0), ("one below", 1), ("another entry", 0)]
