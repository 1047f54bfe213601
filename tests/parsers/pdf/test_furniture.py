"""PDF: heads, feet, page numbers and watermarks are kept apart."""

import pytest

from opsgdocs.document import Table
from tests.parsers.pdf.sheets import Sheets, grid, outline, read, texts

TEXTS = (
    "The Chair welcomed the members and noted that the meeting was quorate, and that nobody had an interest to declare in it.",
    "SECAS updated the group with feedback from the January meeting, and highlighted that the trial had been extended by it.",
    "The DCC presented its report for the month, and explained that the engineer who caused the incident had been dismissed.",
    "Members raised concerns that the processes which the engineer followed had not been checked by anyone else before that.",
    "The group asked that guidelines be produced for new users, so that their configuration be resilient to such failures.",
)


def pages(count, draw, *, first=110):
    """Pages with a paragraph each; `draw(sheets, number)` draws the furniture."""
    sheets = Sheets()
    for number in range(1, count + 1):
        draw(sheets, number)
        sheets.wrapped(72, first + 7 * number, TEXTS[number % 5])
        sheets.wrapped(72, 400, TEXTS[(number + 2) % 5])
        sheets.end_page()
    return sheets


def body(count):
    return [text for number in range(1, count + 1) for text in (TEXTS[number % 5], TEXTS[(number + 2) % 5])]


class DescribeFurniture:
    @pytest.mark.parametrize("count", [2, 3, 9])
    def it_is_what_all_pages_repeat_in_their_margins(self, count):
        document = read(
            pages(count, lambda sheets, _: sheets.text(72, 44, "SEC Operations Group").text(72, 804, "Managed by"))
        )

        assert texts(document.blocks) == body(count)
        assert texts(document.furniture) == ["SEC Operations Group", "Managed by"]

    def it_is_as_far_from_the_edges_of_a_page_that_lies(self):
        sheets = Sheets()
        for number, (width, height) in enumerate(((595, 842), (842, 595), (595, 842)), 1):
            sheets.size = (width, height)
            sheets.canvas.setPageSize(sheets.size)
            sheets.wrapped(72, 200 + 7 * number, TEXTS[number])
            sheets.text(72, height - 40, "Draft minutes").text(width - 60, height - 40, f"Page {number}", right=True)
            sheets.end_page()

        document = read(sheets)

        assert texts(document.blocks) == [TEXTS[number] for number in (1, 2, 3)]
        assert texts(document.furniture) == ["Draft minutes", "Page 1", "Page 2", "Page 3"]

    def it_is_no_heading_that_two_pages_have_at_one_height_with_their_own_text_beneath(self):
        def draw(sheets, number):
            if number < 3:
                sheets.text(72, 720, "Status", bold=True)
                sheets.wrapped(72, 736, TEXTS[number])

        document = read(pages(3, draw))

        assert texts(document.furniture) == []
        assert texts(document.blocks).count("Status") == 2

    @pytest.mark.parametrize(
        "form", ["Page {} of 4", "{}", "- {} -", "Page {}", "{}/4", "{} | Page", "OPSG_29 Final Minutes  {}"]
    )
    def it_is_a_number_that_counts_the_pages(self, form):
        document = read(pages(4, lambda sheets, number: sheets.text(290, 810, form.format(number))))

        assert texts(document.blocks) == body(4)
        assert texts(document.furniture) == [form.format(number).replace("  ", " ") for number in (1, 2, 3, 4)]

    def it_is_a_number_that_does_not_begin_at_one_or_stands_left_and_right(self):
        document = read(pages(4, lambda sheets, number: sheets.text(72 if number % 2 else 500, 810, str(number + 16))))

        assert texts(document.blocks) == body(4)
        assert texts(document.furniture) == ["17", "18", "19", "20"]

    def it_is_a_roman_number(self):
        document = read(pages(4, lambda sheets, number: sheets.text(290, 810, ("i", "ii", "iii", "iv")[number - 1])))

        assert texts(document.blocks) == body(4)

    def it_is_a_page_number_on_the_only_page(self):
        document = read(pages(1, lambda sheets, _: sheets.text(290, 810, "Page 1 of 1")))

        assert texts(document.blocks) == body(1)
        assert texts(document.furniture) == ["Page 1 of 1"]

    def it_may_differ_on_the_first_page(self):
        def draw(sheets, number):
            sheets.text(72, 44, "OPSG_29_0402 Final Minutes" if number > 1 else "Gemserv, 8 Fenchurch Place")

        document = read(pages(4, draw))

        assert texts(document.blocks) == ["Gemserv, 8 Fenchurch Place", *body(4)]
        assert texts(document.furniture) == ["OPSG_29_0402 Final Minutes"]

    def it_may_alternate_from_page_to_page(self):
        document = read(
            pages(6, lambda s, number: s.text(72, 44, "SEC Operations Group" if number % 2 else "Final Minutes"))
        )

        assert texts(document.blocks) == body(6)

    def it_takes_along_what_stands_beside_it(self):
        document = read(
            pages(4, lambda s, number: s.text(72, 44, "OPSG").text(300, 44, f"Section {'ABCD'[number - 1]}"))
        )

        assert texts(document.blocks) == body(4)

    def it_keeps_the_places_of_its_first_appearance(self):
        document = read(pages(3, lambda sheets, _: sheets.text(72, 44, "SEC Operations Group")))

        (head,) = document.furniture
        assert [(place.page, round(place.bbox[0])) for place in head.places] == [(1, 72)]


class DescribeWhatIsNoFurniture:
    def it_keeps_a_heading_that_begins_several_pages(self):
        sheets = Sheets()
        for number in range(1, 7):
            sheets.text(72, 44, "OPSG Paper")
            if number in (2, 4, 5):
                sheets.text(72, 84, "Status", bold=True)
            sheets.wrapped(72, 98, TEXTS[number % 5])
            if number == 3:
                sheets.text(72, 300, "Status", bold=True)
                sheets.wrapped(72, 314, TEXTS[0])
            sheets.end_page()

        document = read(sheets)

        assert texts(document.blocks).count("Status") == 4
        assert texts(document.furniture) == ["OPSG Paper"]

    def it_keeps_actions_whose_numbers_happen_to_count_the_pages(self):
        sheets = Sheets()
        for number in range(1, 4):
            sheets.text(72, 60, f"ACTION {number}: {('DCC', 'SECAS', 'OPSG')[number - 1]} to report.")
            sheets.wrapped(72, 90, TEXTS[number])
            sheets.end_page()

        found = texts(read(sheets).blocks)

        assert [text for text in found if text.startswith("ACTION")] == [
            "ACTION 1: DCC to report.", "ACTION 2: SECAS to report.", "ACTION 3: OPSG to report.",
        ]  # fmt: skip

    def it_keeps_the_head_of_a_table_that_each_page_repeats(self):
        sheets = Sheets()
        for number in range(1, 5):
            rows = [("Action ID", "Owner"), *((f"OPSG 2{number}/{row:02}", "DCC") for row in range(1, 41))]
            sheets.table((72, 200, 400), 60, rows, bold_head=True)
            sheets.end_page()

        (table,) = read(sheets).blocks

        assert grid(table)[0] == ["Action ID", "Owner"]
        assert len(table.rows) == 161
        assert table.header_rows == 1


class DescribeFurnitureWithinATable:
    def it_is_taken_out_of_the_cells(self):
        sheets = Sheets()
        for number in range(1, 4):
            sheets.grid((60, 300, 530), (60, 300, 830))
            sheets.wrapped(64, 80, TEXTS[number], width=220)
            sheets.wrapped(64, 320, TEXTS[number + 1], width=220)
            sheets.text(304, 80, "DCC").text(304, 320, "SECAS")
            sheets.text(64, 820, "OPSG_29_0402 - Final Minutes").text(440, 820, f"Page {number} of 3")
            sheets.end_page()

        document = read(sheets)

        cells = [
            cell.text for block in document.blocks if isinstance(block, Table) for row in block.rows for cell in row
        ]
        assert not [text for text in cells if "Page" in text or "Final" in text]
        assert texts(document.furniture)[:2] == ["OPSG_29_0402 - Final Minutes", "Page 1 of 3"]

    def it_is_a_table_at_the_head_of_each_page(self):
        def draw(sheets, number):
            sheets.table(
                (72, 300, 520), 30, [("SEC Operations Group", f"Page {number} of 3"), ("Final Minutes", "White")]
            )

        document = read(pages(3, draw))

        assert texts(document.blocks) == body(3)
        assert not [block for block in document.blocks if isinstance(block, Table)]


class DescribeWatermarks:
    def it_takes_text_askew_for_one(self):
        def draw(sheets, _):
            sheets.canvas.saveState()
            sheets.canvas.translate(150, 300)
            sheets.canvas.rotate(45)
            sheets.canvas.setFont("Helvetica", 90)
            sheets.canvas.setFillColor("#DDDDDD")
            sheets.canvas.drawString(0, 0, "DRAFT")
            sheets.canvas.restoreState()

        document = read(pages(2, draw))

        assert texts(document.blocks) == body(2)
        assert texts(document.furniture) == ["DRAFT"]

    def it_takes_large_text_over_other_text_for_one(self):
        def draw(sheets, _):
            sheets.text(150, 410, "DRAFT", size=90, colour="#DDDDDD")

        document = read(pages(2, draw))

        assert texts(document.blocks) == body(2)
        assert texts(document.furniture) == ["DRAFT"]

    def it_leaves_large_titles_alone(self):
        sheets = Sheets().text(72, 100, "Minutes", size=48)
        sheets.wrapped(72, 140, TEXTS[0])

        assert outline(read(sheets).blocks)[0][1] == "Minutes"


class DescribeIdsThatLookLikePageNumbers:
    def it_keeps_the_second_half_of_an_id_in_a_narrow_cell_at_the_foot_of_a_page(self):
        def row(sheets, number):
            sheets.grid((72, 110, 300), (760, 792)).text(112, 772, "The DCC to review the plan.")
            sheets.text(74, 772, "OPSG").text(74, 784, f"24/0{number}")

        tables = [block for block in read(pages(2, row)).blocks if isinstance(block, Table)]

        assert [cells[0] for table in tables for cells in grid(table)] == ["OPSG 24/01", "OPSG 24/02"]

    def it_keeps_a_row_that_begins_with_a_number_at_the_foot_of_a_page(self):
        def rows(sheets, page):
            for number, y in enumerate((740, 755, 770), 3 * page):
                for x, words in ((72, f"24/{number}"), (130, TEXTS[number % 5][:30]), (300, "DCC"), (400, "Open")):
                    sheets.text(x, y, words)

        shown = [cells[0] for table in read(pages(2, rows)).blocks if isinstance(table, Table) for cells in grid(table)]

        assert shown == [f"24/{number}" for number in range(3, 9)]

    def it_takes_the_page_of_so_many_for_furniture(self):
        document = read(pages(2, lambda sheets, number: sheets.text(290, 815, f"{number}/2")))

        assert texts(document.furniture) == ["1/2", "2/2"]


class DescribePagesThatSayTheSame:
    @pytest.mark.parametrize("count", [2, 5, 40])
    def it_keeps_their_text_for_they_do_not_tell_what_is_furniture(self, count):
        sheets = Sheets()
        for _ in range(count):
            y = 72
            for number in range(1, 17):
                y = sheets.wrapped(72, y, f"ACTION 29/{number:02}: {TEXTS[number % 5]}") + 8
            sheets.end_page()

        found = texts(read(sheets).blocks)

        assert [sum(f"29/{number:02}" in text for text in found) for number in range(1, 17)] == [count] * 16

    def it_keeps_their_text_though_a_line_of_each_is_its_own(self):
        sheets = Sheets()
        for page in range(4):
            sheets.text(72, 72, "3. Actions", bold=True)
            y = 92
            for number in range(1, 17):
                y = sheets.wrapped(72, y, f"ACTION 29/{number:02}: {TEXTS[number % 5]}") + 8
            sheets.text(72, y, f"The Chair closed part {'ABCD'[page]} of the meeting.").end_page()

        found = texts(read(sheets).blocks)

        assert found.count("3. Actions") == 4
        assert sum("ACTION 29/01" in text for text in found) == 4

    def it_knows_their_furniture_by_the_other_pages(self):
        def draw(sheets, number):
            sheets.text(72, 44, "SEC Operations Group").text(72, 804, "Managed by")
            sheets.wrapped(72, 150, TEXTS[0])
            sheets.wrapped(72, 400, TEXTS[1 if number < 4 else 2])
            sheets.end_page()

        sheets = Sheets()
        for number in range(1, 5):
            draw(sheets, number)

        document = read(sheets)

        assert texts(document.furniture) == ["SEC Operations Group", "Managed by"]
        assert texts(document.blocks) == [TEXTS[0], TEXTS[1]] * 3 + [TEXTS[0], TEXTS[2]]


class DescribeTextThatPagesRepeat:
    def it_is_text_where_its_sentence_goes_on_below(self):
        sheets = Sheets()
        for number in range(1, 5):
            sheets.text(72, 44, "SEC Operations Group")
            sheets.text(72, 84, "ACTION: The DCC to send the report for the month that it was asked for by then,")
            sheets.text(72, 97, f"and to tell the group which {'ABCDE'[number]} it was sent to.")
            sheets.wrapped(72, 130, TEXTS[number])
            sheets.end_page()

        document = read(sheets)

        assert texts(document.furniture) == ["SEC Operations Group"]
        assert sum("send the report" in text for text in texts(document.blocks)) == 4

    def it_is_text_where_it_is_a_sentence_well_below_the_running_head(self):
        action = "ACTION 41/02: DCC to send the report to SECAS by 3 March 2031."

        def draw(sheets, _):
            sheets.text(72, 44, "SEC Operations Group").text(72, 84, action)

        document = read(pages(4, draw, first=120))

        assert texts(document.furniture) == ["SEC Operations Group"]
        assert texts(document.blocks).count(action) == 4

    def it_is_furniture_where_it_is_a_title_though_the_text_touches_it(self):
        document = read(pages(4, lambda s, _: s.text(72, 97, "Operations Group").text(72, 110, "Minutes"), first=123))

        assert texts(document.furniture) == ["Operations Group", "Minutes"]
        assert texts(document.blocks) == body(4)

    def it_is_furniture_where_it_is_the_second_line_of_the_running_head(self):
        def draw(sheets, _):
            sheets.text(72, 44, "SEC Operations Group").text(72, 62, "This paper is confidential.")

        assert texts(read(pages(4, draw)).blocks) == body(4)

    def it_is_text_where_it_stands_directly_below_the_last_paragraph(self):
        sheets = Sheets()
        for number in range(1, 5):
            below = sheets.wrapped(72, 700, TEXTS[number])
            sheets.text(72, below, "ACTION: The DCC to report on it at the next meeting.")
            sheets.text(72, 806, "Managed by")
            sheets.end_page()

        document = read(sheets)

        assert texts(document.furniture) == ["Managed by"]
        assert sum("ACTION: The DCC" in text for text in texts(document.blocks)) == 4


class DescribeAFootThatOnePageHasHigher:
    def it_is_known_by_the_other_pages(self):
        document = read(
            pages(4, lambda s, number: s.text(500, 760 if number == 1 else 790, f"{number} Provisional", right=True))
        )

        assert texts(document.blocks) == body(4)
        assert texts(document.furniture) == [f"{number} Provisional" for number in (1, 2, 3, 4)]

    def it_is_text_where_only_one_other_page_has_it(self):
        document = read(
            pages(4, lambda s, n: s.text(500, 760 if n == 1 else 790, f"{n} items", right=True) if n < 3 else None)
        )

        assert {"1 items", "2 items"} <= set(texts(document.blocks))


class DescribeLettersThatNobodyReads:
    def it_keeps_them_apart_from_text_that_is_read(self):
        sheets = Sheets().text(90, 40, "ACAC3t", size=2)
        sheets.wrapped(72, 100, TEXTS[0])

        document = read(sheets)

        assert texts(document.blocks) == [TEXTS[0]]
        assert texts(document.furniture) == ["ACAC3t"]

    def it_reads_them_where_the_whole_page_is_as_small(self):
        sheets = Sheets().text(90, 40, "The Chair welcomed all of them.", size=2)

        assert texts(read(sheets).blocks) == ["The Chair welcomed all of them."]
