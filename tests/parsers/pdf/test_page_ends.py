"""PDF: what becomes of a table's rows where a page ends."""

import pytest

from opsgdocs.document import Table
from tests.parsers.pdf.sheets import Sheets, grid, read, texts

HEAD = ("Action ID", "Action", "Target", "Update", "Status")
XS = (40, 100, 268, 328, 478, 540)
FIRST = ("OPSG 42/05", "CAS to publish the slots.", "06/04/2021", "None was due.", "Open")
ONGOING = ("OPSG 42/06", "CAS to tell members of free slots", "Ongoing", "Two slots were taken.", "Open")


def over_two_pages(above, below, *, heads=True, size=8):
    """A table cut by a page end; in an entry '|' begins a new line. The rows of its one Document."""
    sheets = Sheets()
    for page, rows in enumerate((above, below)):
        y = 60 if page else 560
        for row in [HEAD, *rows] if heads or not page else rows:
            bottom = y + 8 + 10 * max(words.count("|") + 1 for words in row)
            sheets.grid(XS, (y, bottom))
            for x, words in zip(XS, row, strict=False):
                for number, line in enumerate(words.split("|")):
                    sheets.text(x + 3, y + 11 + 10 * number, line, size=size)
            y = bottom
        sheets.end_page()
    (table,) = (block for block in read(sheets).blocks if isinstance(block, Table))
    assert grid(table)[0] == list(HEAD)
    return table.rows[1:]


def ids(rows):
    return [row[0].text for row in rows]


class DescribeARowThatBeginsAPage:
    @pytest.mark.parametrize("heads", [True, False])
    def it_is_its_own_where_it_has_an_id_though_the_texts_above_seem_to_go_on(self, heads):
        own = ("OPSG 24/07", "the NDS to say what it means", "w/c 15/03/2021", "no estimate yet.", "Open")

        rows = over_two_pages([FIRST, ONGOING], [own], heads=heads)

        assert ids(rows) == ["OPSG 42/05", "OPSG 42/06", "OPSG 24/07"]
        assert [cell.text for cell in rows[1]] == list(ONGOING)
        assert [cell.text for cell in rows[2]] == list(own)

    def it_is_its_own_where_all_but_its_id_is_there(self):
        own = ("", "The NDS to say what it means.", "15/03/2021", "No estimate yet.", "Open")

        assert ids(over_two_pages([FIRST, ONGOING], [own])) == ["OPSG 42/05", "OPSG 42/06", ""]

    def it_goes_on_with_the_row_above_where_only_its_text_does(self):
        rows = over_two_pages([FIRST, ONGOING], [("", "that were booked and are not used.", "", "", ""), FIRST])

        assert ids(rows) == ["OPSG 42/05", "OPSG 42/06", "OPSG 42/05"]
        assert rows[1][1].text == "CAS to tell members of free slots that were booked and are not used."

    def it_goes_on_with_the_row_above_where_the_id_itself_is_cut(self):
        above = ("OPSG_TTEG", "CAS to tell members of any slots that", "06/04/2021", "Two slots were taken.", "Open")
        first, last = (f"OPSG_TTEG|42/{number:02}" for number in (5, 7))

        rows = over_two_pages(
            [(first, *FIRST[1:]), above], [("42/06", "become free.", "", "One is left.", ""), (last, *ONGOING[1:])]
        )

        assert ids(rows) == ["OPSG_TTEG 42/05", "OPSG_TTEG 42/06", "OPSG_TTEG 42/07"]
        assert rows[1][1].text == "CAS to tell members of any slots that become free."
        assert texts(rows[1][3].blocks) == ["Two slots were taken.", "One is left."]

    def it_goes_on_with_the_only_row_above(self):
        rows = over_two_pages([ONGOING], [("", "", "", "One slot is left.", ""), FIRST])

        assert ids(rows) == ["OPSG 42/06", "OPSG 42/05"]
        assert texts(rows[0][3].blocks) == ["Two slots were taken.", "One slot is left."]


class DescribeARowThatAPageLeavesOpen:
    """Browsers and some Word styles rule neither the end of the cut row nor the beginning of its rest."""

    def _head(self, sheets, y):
        sheets.grid(XS, (y, y + 20, y + 40))
        for x, head, words in zip(XS, HEAD, (f"OPSG 4{y // 40}/01", *FIRST[1:]), strict=False):
            sheets.text(x + 3, y + 12, head, size=8, bold=True).text(x + 3, y + 32, words, size=8)

    @pytest.mark.parametrize("xs", [XS, (XS[0], XS[-1])])
    def it_is_in_the_table_all_the_same(self, xs):
        sheets = Sheets()
        self._head(sheets, 700)
        for x in xs:
            sheets.line(x, 740, x, 800)
        for x, words in zip(XS, ONGOING, strict=False):
            sheets.text(x + 3, 751, words, size=8)

        (table,) = read(sheets).blocks

        assert grid(table)[2] == list(ONGOING)

    def it_goes_on_below_the_head_from_which_no_ruling_parts_it(self):
        sheets = Sheets()
        sheets.table(XS, 600, [HEAD, FIRST, ONGOING], bold_head=True)
        sheets.end_page()
        for x in XS:
            sheets.line(x, 60, x, 110)
        sheets.line(XS[0], 60, XS[-1], 60).line(XS[0], 110, XS[-1], 110)
        for x, words in zip(XS, HEAD, strict=False):
            sheets.text(x + 4, 71, words, size=9, bold=True)
        sheets.text(XS[1] + 4, 91, "that are not used.", size=9)

        (table,) = read(sheets).blocks

        assert ids(table.rows) == ["Action ID", "OPSG 42/05", "OPSG 42/06"]
        assert table.rows[2][1].text == "CAS to tell members of free slots that are not used."


class DescribeARowWithoutRulingsWithin:
    def it_has_its_text_in_the_column_below_whose_head_it_stands(self):
        sheets = Sheets().grid(XS, (100, 120, 140)).rect(XS[0], 140, XS[-1] - XS[0], 20)
        for x, head, words in zip(XS, HEAD, FIRST, strict=False):
            sheets.text(x + 3, 112, head, size=8, bold=True).text(x + 3, 132, words, size=8)
        sheets.text(XS[1] + 3, 152, "and the costs.", size=8)

        (table,) = read(sheets).blocks

        assert grid(table)[2] == ["", "and the costs.", "", "", ""]


class DescribeAnUpdateThatIsGivenTwiceAtOnePlace:
    def it_is_no_furniture(self):
        update = ("The Secretariat asked for", "more time, as it had no", "figures yet.")
        sheets = Sheets()
        for number in (1, 2):
            sheets.grid(XS, (740, 800)).text(XS[0] + 3, 752, f"OPSG 42/0{number}", size=8)
            for at, line in enumerate(("Done." if number == 1 else "Begun.", *update)):
                sheets.text(XS[3] + 3, 752 + 10 * at, line, size=8)
            sheets.end_page()

        found = [row[3].text for table in read(sheets).blocks for row in table.rows]

        assert [" ".join(update) in text.replace("\n", " ") for text in found] == [True, True]


class DescribeAHeadThatIsRepeatedWithinAPage:
    def it_is_dropped(self):
        sheets = Sheets()
        sheets.table(XS, 100, [HEAD, FIRST], bold_head=True)
        sheets.table(XS, 132, [HEAD, ONGOING], bold_head=True)

        (table,) = read(sheets).blocks

        assert ids(table.rows) == ["Action ID", "OPSG 42/05", "OPSG 42/06"]
        assert [row[0].row for row in table.rows] == [0, 1, 2]


class DescribeAParagraphInACellThatAPageEndCuts:
    LINES = (
        "CAS said that of the slots that are",
        "free, four were taken in March and",
        "another three in May, all of them in",
        "London, where no shops have shut.",
    )

    def _updates(self, above, below):
        (row, _) = over_two_pages([(*ONGOING[:3], "|".join(above), "Open")], [("", "", "", "|".join(below), ""), FIRST])
        return texts(row[3].blocks)

    def it_is_joined_within_a_sentence(self):
        assert self._updates(self.LINES[:2], self.LINES[2:]) == [" ".join(self.LINES)]

    def it_is_joined_between_two_sentences_where_it_is_long_and_its_line_full(self):
        assert self._updates(self.LINES, ["Members asked who took them."]) == [
            " ".join([*self.LINES, "Members asked who took them."])
        ]

    def it_ends_where_the_line_has_room(self):
        above = [*self.LINES, "None is left."]

        assert self._updates(above, ["Members asked who took them."]) == [
            " ".join(above),
            "Members asked who took them.",
        ]

    def it_ends_before_a_label(self):
        assert self._updates(self.LINES, ["Action Status: Open"]) == [" ".join(self.LINES), "Action Status: Open"]


class DescribeAHeadAloneAtTheFootOfAPage:
    def it_stands_once_where_the_next_page_repeats_it(self):
        sheets = Sheets()
        sheets.table((72, 200, 400), 760, [("Description", "Owner")], bold_head=True)
        sheets.end_page().table((72, 200, 400), 60, [("Description", "Owner"), ("Plan", "SECAS")], bold_head=True)

        (table,) = read(sheets).blocks

        assert grid(table) == [["Description", "Owner"], ["Plan", "SECAS"]]
        assert table.header_rows == 1


class DescribeAnEntryThatBeginsAPage:
    def it_is_an_entry_though_its_letter_is_small(self):
        sheets = Sheets()
        sheets.wrapped(72, 700, "The group met in the hall of the town, and " * 5)
        sheets.text(72, 780, "a)").text(90, 780, "AGREED the report").end_page()
        sheets.text(72, 72, "b)").text(90, 72, "NOTED the plan of the year").text(72, 85, "c)").text(
            90, 85, "THANKED all."
        )

        assert [block.text for block in read(sheets).blocks][1:] == [
            "AGREED the report", "NOTED the plan of the year", "THANKED all.",
        ]  # fmt: skip
