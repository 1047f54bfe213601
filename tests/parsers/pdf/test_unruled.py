"""PDF: tables of actions that no rulings part, with updates across the page beneath their rows."""

from opsgdocs.document import Heading, Paragraph, Table
from tests.parsers.pdf.sheets import Sheets, grid, outline, read, texts

XS = (54, 115, 275, 340, 393, 446, 500)
HEAD = ("ID", "Action", "Owner", "Raised", "Target|Date", "Revised|Target|Date", "Status")
SHOWN_HEAD = [words.replace("|", " ") for words in HEAD]
WORKS = (
    "TAF 16/04",
    "MeterWorks to find why displays go|dark in frost.",
    "MeterWorks",
    "15 Sep 2022",
    "16 Mar 2023",
    "",
)
TESTS = (
    "TAF 17/02",
    "GridCo to provide test devices for|Release 5.",
    "GridCo",
    "17 Nov 2022",
    "31 Mar 2023",
    "18 May 2023",
)
CLOCKS = ("TAF 18/01", "The Secretariat to say how clocks|are read.", "Secretariat", "19 Jan 2023", "TBC", "")
UPDATE = "A new part is needed, which comes in June, and which MeterWorks will then show to all members of the Forum."
SHORT, LATE = "No update was due.", "The Secretariat asked for more time."


def shown(row, status):
    return [*(words.replace("|", " ") for words in row), status]


class Unruled:
    """A table drawn row by row, cell by cell."""

    def __init__(self, y=100):
        self.sheets = Sheets()
        self.y = y

    def head(self, row=HEAD, xs=XS):
        return self.row(row, xs=xs, bold=True)

    def row(self, row, *, xs=XS, bold=False):
        for x, words in zip(xs, row, strict=True):
            for number, line in enumerate(words.split("|")):
                self.sheets.text(x, self.y + 10 * number, line, size=8, bold=bold)
        self.y += 6 + 10 * max(words.count("|") + 1 for words in row)
        return self

    def update(self, *lines, indent=0):
        for line in lines:
            self.sheets.text(XS[0] + indent, self.y, line, size=8)
            self.y += 10
        self.y += 6
        return self

    def text(self, words, *, size=9.5, bold=False, space=10):
        self.y += space
        self.sheets.text(XS[0], self.y, words, size=size, bold=bold)
        self.y += 18
        return self

    def end_page(self):
        self.sheets.end_page()
        self.y = 60
        return self

    def blocks(self):
        return read(self.sheets).blocks


class DescribeUpdatesAcrossATableWithoutRulings:
    def it_is_one_table_whose_updates_are_one_cell_across(self):
        made = Unruled().text("2. Matters Arising", bold=True, size=11).head()
        made.row((*WORKS, "On hold")).update(UPDATE).row((*TESTS, "Open")).update(SHORT)
        made.row((*CLOCKS, "Open")).update(UPDATE, SHORT).text("3. Release 5", bold=True, size=11)

        heading, table, after = made.blocks()

        assert (heading.text, after.text) == ("2. Matters Arising", "3. Release 5")
        assert grid(table) == [
            SHOWN_HEAD, shown(WORKS, "On hold"), [UPDATE], shown(TESTS, "Open"), [SHORT],
            shown(CLOCKS, "Open"), [f"{UPDATE}\n{SHORT}"],
        ]  # fmt: skip
        assert [(cell.column, cell.column_span) for row in table.rows for cell in row if len(row) == 1] == [(0, 7)] * 3
        assert [cell.row for row in table.rows for cell in row[:1]] == [0, 1, 2, 3, 4, 5, 6]
        assert table.header_rows == 1

    def it_may_have_indented_updates_of_several_lines(self):
        made = Unruled().head().row((*WORKS, "On hold"))
        made.update(f"{UPDATE} The Forum,", "which had asked for it, was content.", indent=14)
        made.row((*TESTS, "Open")).row((*CLOCKS, "Open")).text("3. Release 5", bold=True, size=11)

        table, _ = made.blocks()

        assert [len(row) for row in table.rows] == [7, 7, 1, 7, 7]
        assert table.rows[2][0].text == f"{UPDATE} The Forum, which had asked for it, was content."

    def it_ends_before_the_paragraph_below(self):
        made = Unruled().head().row((*WORKS, "On hold")).update(UPDATE).row((*TESTS, "Open")).update(SHORT)
        made.row((*CLOCKS, "Open")).text("The Forum thanked all who have helped to close actions.", size=8, space=6)

        table, after = made.blocks()

        assert [len(row) for row in table.rows] == [7, 7, 1, 7, 1, 7]
        assert after.text == "The Forum thanked all who have helped to close actions."

    def it_may_have_a_single_row(self):
        made = Unruled().head().row((*WORKS, "On hold")).update(UPDATE).text("3. Release 5", bold=True, size=11)

        table, _ = made.blocks()

        assert grid(table) == [SHOWN_HEAD, shown(WORKS, "On hold"), [UPDATE]]

    def it_goes_on_over_a_page_end_with_its_head_repeated(self):
        made = Unruled(700).head().row((*WORKS, "On hold")).update(UPDATE).end_page()
        made.head().row((*TESTS, "Open")).update(SHORT).row((*CLOCKS, "Open")).text("3. Release 5", bold=True, size=11)

        table, _ = made.blocks()

        assert grid(table) == [
            SHOWN_HEAD, shown(WORKS, "On hold"), [UPDATE], shown(TESTS, "Open"), [SHORT], shown(CLOCKS, "Open"),
        ]  # fmt: skip
        assert [place.page for place in table.places] == [1, 2]

    def it_goes_on_over_a_page_end_without_its_head(self):
        made = Unruled(700).head().row((*WORKS, "On hold")).update(UPDATE).end_page()
        made.row((*CLOCKS, "Open")).update(SHORT).row((*TESTS, "Open")).text("3. Release 5", bold=True, size=11)

        table, _ = made.blocks()

        assert grid(table) == [
            SHOWN_HEAD, shown(WORKS, "On hold"), [UPDATE], shown(CLOCKS, "Open"), [SHORT], shown(TESTS, "Open"),
        ]  # fmt: skip

    def it_goes_on_over_a_page_end_with_an_update(self):
        made = Unruled(700).head().row((*WORKS, "On hold")).end_page()
        made.update(UPDATE).row((*TESTS, "Open")).row((*CLOCKS, "Open")).text("3. Release 5", bold=True, size=11)

        table, _ = made.blocks()

        assert grid(table) == [
            SHOWN_HEAD, shown(WORKS, "On hold"), [UPDATE], shown(TESTS, "Open"), shown(CLOCKS, "Open")
        ]  # fmt: skip

    def it_keeps_its_head_and_rows_where_several_pages_repeat_them_at_one_place(self):
        made = Unruled(60)
        for row, update in ((WORKS, SHORT), (TESTS, UPDATE), (CLOCKS, LATE)):
            made.head().row((*row, "Open")).update(update).end_page()

        (table,) = made.blocks()

        assert grid(table) == [
            SHOWN_HEAD, shown(WORKS, "Open"), [SHORT], shown(TESTS, "Open"), [UPDATE], shown(CLOCKS, "Open"), [LATE],
        ]  # fmt: skip

    def it_may_end_with_an_update_below_the_head_of_a_page(self):
        made = Unruled(60)
        for row in (WORKS, TESTS):
            made.head().row((*row, "Open")).end_page()
        made.head().update(UPDATE, SHORT).text("The Forum noted all of it.", size=10)

        table, after = made.blocks()

        assert grid(table) == [SHOWN_HEAD, shown(WORKS, "Open"), shown(TESTS, "Open"), [f"{UPDATE}\n{SHORT}"]]
        assert after.text == "The Forum noted all of it."

    def it_may_have_ids_in_two_lines(self):
        made = Unruled().head()
        for row in (WORKS, TESTS, CLOCKS):
            made.row((row[0].replace(" ", "|"), *row[1:], "Open"))

        (table,) = made.blocks()

        assert [row[1].text for row in table.rows[1:]] == [
            words[1].replace("|", " ") for words in (WORKS, TESTS, CLOCKS)
        ]
        assert [row[0].text.split() for row in table.rows[1:]] == [
            ["TAF", "16/04"], ["TAF", "17/02"], ["TAF", "18/01"]
        ]  # fmt: skip


class DescribeTablesBelowEachOther:
    def it_leaves_the_headings_between_them_outside(self):
        made = Unruled().text("Members", bold=True)
        xs, head = (54, 260), ("Name", "Party")
        made.head(head, xs)
        for row in (("Adaeze Obi", "Independent"), ("Magnus Thorsen", "GridCo"), ("Lucy de Witt", "GridCo")):
            made.row(row, xs=xs)
        made.text("Guests", bold=True, space=0).head(head, xs).row(("Tobias Klein", "Secretariat"), xs=xs)
        made.row(("Colm Brady", "Regulator"), xs=xs)
        made.text("Apologies", bold=True, space=0).head(head, xs).row(("Amira Saleh", "Secretariat"), xs=xs)
        made.text("The Chair opened the meeting and thanked all members for coming to Leeds in such weather.")

        blocks = made.blocks()

        assert [type(block) for block in blocks] == [Heading, Table] * 3 + [Paragraph]
        assert texts(blocks)[:3] == ["Members", "Guests", "Apologies"]
        assert outline(blocks)[3] == (
            "table", [["Name", "Party"], ["Tobias Klein", "Secretariat"], ["Colm Brady", "Regulator"]]
        )  # fmt: skip
        assert grid(blocks[5]) == [["Name", "Party"], ["Amira Saleh", "Secretariat"]]


class DescribeColumnsThatAreNear:
    ROWS = (
        ("Peter Link", "Technische Universitaet Muenchen"),
        ("Nick Hauser", "Bragg Institute of the University"),
        ("Nicholas Maliszewskyj", "National Institute of Standards"),
        ("Mark Koennecke-Maliszewskyj", "Paul Scherrer Institut"),
        ("Ray Osborn", "Argonne National Laboratory"),
    )

    def _sheets(self, blank):
        sheets = Sheets()
        widest = max(sheets.canvas.stringWidth(name, "Helvetica", 10) for name, _ in self.ROWS)
        for number, (name, place) in enumerate(self.ROWS):
            sheets.text(72, 100 + 13 * number, name).text(72 + widest + blank, 100 + 13 * number, place)
        return sheets

    def it_parts_a_long_entry_from_the_next_column_by_the_rows_beside_it(self):
        (table,) = read(self._sheets(4)).blocks

        assert grid(table) == [list(row) for row in self.ROWS]

    def it_leaves_a_sentence_whole_whose_word_begins_at_the_column(self):
        sheets = Sheets()
        words = "The group thanked everyone of the Institute"
        edge = 72 + sheets.canvas.stringWidth(words + " ", "Helvetica", 10)
        for number, (name, place) in enumerate(self.ROWS):
            sheets.text(72, 100 + 13 * number, name).text(edge, 100 + 13 * number, place)
        sheets.text(72, 100 + 13 * len(self.ROWS), words + " who came to see it on that day")

        assert read(sheets).blocks[-1].text == words + " who came to see it on that day"


class DescribeListsOfUnevenLength:
    LISTS = (
        ("Members", "SECAS", "Apologies"),
        ("Dave Warner", "Tim Hall", "Nasir Zeb"),
        ("Mo Asif", "Ann Lee", "Ed Webber"),
    )

    def _blocks(self, *, step):
        sheets = Sheets()
        for number, row in enumerate(self.LISTS):
            for x, words in zip((72, 220, 370), row, strict=True):
                sheets.text(x, 100 + 18 * number, words, bold=number == 0)
        return read(sheets.text(72, 136 + step, "Ben Brown").text(72, 230, "The meeting began at noon.")).blocks

    def it_keeps_the_last_name_of_the_longest_in_its_list(self):
        table, _ = self._blocks(step=18)
        assert grid(table) == [*map(list, self.LISTS), ["Ben Brown", "", ""]]

    def it_takes_a_line_further_below_for_none_of_them(self):
        table, below, _ = self._blocks(step=23)
        assert (len(table.rows), below.text) == (3, "Ben Brown")


class DescribeShortEntriesOfARow:
    def it_keeps_letters_and_numbers_apart_from_the_entry_behind_them(self):
        rows = [
            ("Late reports of faults", "G", "12 June", "10", "4"),
            ("Slots for the tests", "R", "3 July", "7", "120"),
            ("Keys of the new devices", "A", "8 July", "255", "12"),
        ]
        sheets = Sheets()
        for number, row in enumerate(rows):
            for x, words in zip((72, 220, 260, 330, 380), row, strict=True):
                sheets.text(x, 100 + 13 * number, words)

        (table,) = read(sheets).blocks

        assert grid(table) == [list(row) for row in rows]

    def it_keeps_the_number_of_an_item_before_its_words(self):
        sheets = Sheets()
        for number, words in enumerate(("Apologies", "Minutes", "Matters arising")):
            sheets.text(72, 100 + 40 * number, str(number + 1)).text(110, 100 + 40 * number, words)

        assert [block.text for block in read(sheets).blocks] == ["1 Apologies", "2 Minutes", "3 Matters arising"]

    def it_keeps_rows_apart_that_one_cell_holds(self):
        sheets = Sheets().grid([72, 160, 400], [100, 116, 170])
        sheets.text(76, 112, "Region").text(164, 112, "Visits, calls, visitors")
        for number, row in enumerate(("2108 5744 1000", "1425 4350 6100", "2550 5920 1680")):
            sheets.text(76, 130 + 13 * number, ("Europe", "Asia", "Oceania")[number])
            for x, words in zip((250, 310, 370), row.split(), strict=True):
                sheets.text(x, 130 + 13 * number, words)

        (table,) = read(sheets).blocks

        assert "2108\t5744\t1000" in grid(table)[1][-1].split("\n")
