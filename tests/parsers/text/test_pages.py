"""Tables that go on over the end of a page of text: `pdftotext -layout` draws each page by itself."""

import pytest

from opsgdocs.parsers.text import parse_text
from tests.parsers.views import parsed, view

HEAD = "Action ID     Action               Date Raised     Last Target     Owner\n"
SECOND = "                                                   Date\n"
FIRST = (
    "AB 52/01      The Clerk to do      04/01/2022      01/03/2022      Clerk\n",
    "              all that was\n",
    "              asked for.\n",
    "Half of it has been done.\n",
    "Action Status: Closed\n",
)
REST = (
    "AB 52/02      The Chair to do C.   05/01/2022      01/03/2022      Chair\n"
    "Nothing was said of it.\n"
    "Action Status: Open\n"
    "AB 52/03      The Chair to do D.   06/01/2022      01/03/2022      Chair\n"
    "Action Status: Open\n"
)
ROWS = [
    ("Action ID", "Action", "Date Raised", "Last Target Date", "Owner"),
    ("AB 52/01", "The Clerk to do all that was asked for.", "04/01/2022", "01/03/2022", "Clerk"),
    ("Half of it has been done.\nAction Status: Closed",),
    ("AB 52/02", "The Chair to do C.", "05/01/2022", "01/03/2022", "Chair"),
    ("Nothing was said of it.\nAction Status: Open",),
    ("AB 52/03", "The Chair to do D.", "06/01/2022", "01/03/2022", "Chair"),
    ("Action Status: Open",),
]


def read(source):
    return parsed(parse_text, source)


def tables(source):
    """Each table as its rows; a row over the whole width is one text."""
    found = [block for block in view(read(source).blocks) if isinstance(block, list)]
    return [[tuple(cell.replace(" <5>", "") for cell in row) for row in table] for table in found]


def minutes(table, *, foot="\n\n\nAB_52 Minutes – White Page 1\n", name="Board of Bells\n\n\n"):
    return f"AB_52 Minutes\n\n2. Actions\n{table(foot + chr(12) + name)}\n\nThe Board NOTED it.\n"


class DescribeAPageEndWithinAnEntry:
    @pytest.mark.parametrize("cut", [1, 2, 3, 4])
    def it_goes_on_under_the_heads_that_come_again(self, cut):
        source = minutes(
            lambda end: HEAD + SECOND + "".join(FIRST[:cut]) + end + HEAD + SECOND + "".join(FIRST[cut:]) + REST
        )
        assert tables(source) == [ROWS]

    @pytest.mark.parametrize("cut", [1, 2, 3, 4])
    def it_goes_on_where_no_heads_come_again(self, cut):
        source = minutes(lambda end: HEAD + SECOND + "".join(FIRST[:cut]) + end + "".join(FIRST[cut:]) + REST, name="")
        assert tables(source) == [ROWS]

    @pytest.mark.parametrize("cut", [1, 3, 4])
    def it_goes_on_where_the_columns_stand_elsewhere(self, cut):
        moved = "".join(
            f"{line[:14]}{line[14:35]:27}{line[35:]}" if "  " in line else line
            for line in (HEAD, SECOND, *FIRST[cut:], *REST.splitlines(keepends=True))
        )
        assert tables(minutes(lambda end: HEAD + SECOND + "".join(FIRST[:cut]) + end + moved)) == [ROWS]

    def it_keeps_two_tables_with_the_same_heads_apart(self):
        source = f"Open\n\n{HEAD}{SECOND}{REST}\n\nClosed\n\n{HEAD}{SECOND}{REST}\nThe end came.\n"
        head, *rows = ROWS
        assert tables(source) == [[head, *rows[2:]]] * 2

    def it_ends_at_a_section_that_begins_the_next_page(self):
        section = "3. Terms of Reference\nThe Board AGREED them.\n"
        more = HEAD + SECOND + REST.replace("52/02", "52/04").replace("52/03", "52/05")
        source = minutes(lambda end: HEAD + SECOND + "".join(FIRST) + REST + end + section + more, name="")
        assert [len(table) for table in tables(source)] == [7, 5]


class DescribeFeetThatStandOnce:
    def it_takes_out_a_title_with_the_number_of_its_page(self):
        document = read("Minutes\n\nIt rains on the\n\nAB_52 Minutes – White Page 1\n\froof of the hall.\n")
        assert [block.text for block in document.furniture] == ["AB_52 Minutes – White Page 1"]

    def but_not_one_that_counts_something_else(self):
        document = read("Minutes\n\nIt rains.\n\nThe Long Report, Annex B, Page 17\n\fThe roof leaks.\n")
        assert not document.furniture

    def it_keeps_the_second_line_of_heads_that_come_again(self):
        source = minutes(lambda end: HEAD + SECOND + "".join(FIRST) + end + HEAD + SECOND + REST)
        assert tables(source)[0][0][3] == "Last Target Date"

    def it_takes_out_nothing_far_from_the_ends_of_pages(self):
        cells = "Clerk\nThe Clerk said that it is not known what the whole of it would cost the members and\n{}\nwhat not.\n"
        filler = "".join(f"The rain of {year} was heavy.\n" for year in range(1990, 2000))
        source = f"Minutes\n\n{filler}{cells.format('Chair')}{filler}{cells.format('Chair')}{filler}\fThe end.\n"
        assert not read(source).furniture

    def it_keeps_what_is_all_the_text_of_a_page(self):
        foot = "\n\nAB_52                    Page {} of 2\n\f"
        source = f"Minutes\n\nIt rains.\n{foot.format(1)}Next Meeting: 6 April 2021\n{foot.format(2)}"
        assert view(read(source).blocks)[-1] == "P Next Meeting: 6 April 2021"


class DescribeRowsThatStandBesideTheirHeads:
    HEAD = "Action ID       Action                          Date Raised    Last Target    Revised        Owner\n"

    def it_follows_the_rows_where_they_agree(self):
        rows = (
            "AB 52/01      The Clerk to do A and B and             04/01/2022        01/03/2022     05/04/2022 Clerk\n"
            "              all of C.\n"
            "AB 52/02      The Chair to do D.                      05/01/2022        01/03/2022                Chair\n"
            "AB 52/03      The Chair to do E.                      06/01/2022        01/03/2022                Chair\n"
        )
        ((_, *found),) = tables(f"Minutes\n\n{self.HEAD}{rows}\nThe end came.\n")
        assert found == [
            ("AB 52/01", "The Clerk to do A and B and all of C.", "04/01/2022", "01/03/2022", "05/04/2022", "Clerk"),
            ("AB 52/02", "The Chair to do D.", "05/01/2022", "01/03/2022", "", "Chair"),
            ("AB 52/03", "The Chair to do E.", "06/01/2022", "01/03/2022", "", "Chair"),
        ]

    def it_reads_a_row_that_has_a_cell_for_each_column_wherever_these_stand(self):
        rows = (
            "AB 52/01        The Clerk to do A     04/01/2022     01/03/2022          05/04/2022      Clerk\n"
            "AB 52/02        The Chair to do D.              05/01/2022     01/03/2022                    Chair\n"
            "AB 52/03        The Chair to do E.              06/01/2022     01/03/2022                    Chair\n"
        )
        ((_, first, *_),) = tables(f"Minutes\n\n{self.HEAD}{rows}\nThe end came.\n")
        assert first == ("AB 52/01", "The Clerk to do A", "04/01/2022", "01/03/2022", "05/04/2022", "Clerk")

    @pytest.mark.parametrize(
        "cells",
        [
            "The Clerk to do A and           04/01/2022 Q2 2022       ",
            "The Clerk to do all of A and of 04/01/2022     Q2 2022   ",
            "The Clerk to do all of A by 04/01/2022         Q2 2022   ",
        ],
    )
    def it_parts_a_date_from_what_one_space_parts_it_from(self, cells):
        rows = (
            f"AB 52/01        {cells}                 Clerk\n"
            "AB 52/02        The Chair to do D.              05/01/2022     01/03/2022                    Chair\n"
            "AB 52/03        The Chair to do E.              06/01/2022     01/03/2022                    Chair\n"
        )
        ((_, first, *_),) = tables(f"Minutes\n\n{self.HEAD}{rows}\nThe end came.\n")
        assert first[2:4] == ("04/01/2022", "Q2 2022")

    def it_parts_two_dates_that_nothing_parts(self):
        rows = (
            "AB 52/01        The Clerk to do A.              04/01/202201/03/2022      05/04/2022         Clerk\n"
            "AB 52/02        The Chair to do D.              05/01/2022     01/03/2022                    Chair\n"
            "AB 52/03        The Chair to do E.              06/01/2022     01/03/2022                    Chair\n"
        )
        ((_, first, *_),) = tables(f"Minutes\n\n{self.HEAD}{rows}\nThe end came.\n")
        assert first[2:5] == ("04/01/2022", "01/03/2022", "05/04/2022")

    def it_joins_an_id_that_its_column_broke_though_other_rows_have_theirs_whole(self):
        rows = (
            "AB 52/01        The Clerk to do A.              04/01/2022     01/03/2022                    Clerk\n"
            "It was done.\n"
            "AB              The Chair to do D and then      05/01/2022     01/03/2022                    Chair\n"
            "EX2/02          to do E.\n"
            "It was done as well.\n"
        )
        ((_, _, _, third, _),) = tables(f"Minutes\n\n{self.HEAD}{rows}\n\n")
        assert third[:2] == ("AB EX2/02", "The Chair to do D and then to do E.")


class DescribeWhatIsToldOfRows:
    def it_tells_of_rows_that_are_in_no_table(self):
        source = (
            "Minutes\n\nAction ID     Action               Date Raised     Last Target     Owner\n"
            "AB 52/01      The Clerk to do      04/01/2022      01/03/2022      Clerk\n\n3. The Hall\nThe end came.\n\n"
            "AB 52/02      The Chair to do C.   05/01/2022      01/03/2022      Chair\n\nThe Board NOTED it.\n"
        )
        (damage,) = read(source).damage
        assert damage.code == "part_missing"
        assert damage.message.startswith("The rows of the table from line")

    def it_tells_of_a_line_of_cells_that_was_read_as_the_text_under_a_row(self):
        odd = FIRST[0][:51].rstrip() + "\n" + " " * 43 + "01/03/2022            Clerk\n"
        source = minutes(lambda _: HEAD + SECOND + odd + "".join(FIRST[1:]) + REST)
        assert [damage.place.path for damage in read(source).damage] == ["line 7"]

    def but_not_of_a_table_that_was_read(self):
        assert not read(minutes(lambda end: HEAD + SECOND + "".join(FIRST) + end + HEAD + SECOND + REST)).damage
