"""Text that a program wrote of a page with its layout kept, or cell by cell: tables, margins and what parts them."""

import pytest

from opsgdocs.document import Table
from opsgdocs.parsers.text import parse_text
from tests.parsers.views import parsed, view

PROSE = "The Clerk said that the traffic on the network had grown by more than a third since the summer and that the\n"


def read(source):
    return parsed(parse_text, source)


def blocks(source):
    return view(read(source).blocks)


def tables(source):
    return [block for block in blocks(source) if isinstance(block, list)]


HEAD = "Ref         Action                      Date         Owner     Update\n"
SECOND = "                                        Raised\n"
ROWS = (
    "AB 52/01    The Clerk to do A and       04/01/2022   Clerk     It has\n"
    "            then to do B.                                      begun.\n"
    "AB 52/02    The Chair to do C.          04/01/2022   Chair     Done.\n"
)
READ = [
    ("Ref", "Action", "Date Raised", "Owner", "Update"),
    ("AB 52/01", "The Clerk to do A and then to do B.", "04/01/2022", "Clerk", "It has begun."),
    ("AB 52/02", "The Chair to do C.", "04/01/2022", "Chair", "Done."),
]


class DescribeHeads:
    def it_keeps_the_heads_of_two_tables_of_which_one_begins_a_page(self):
        more = "".join(
            f"AB 52/0{number}    The Chair to do D.          04/01/2022   Chair     Done.\n" for number in "345678"
        )
        source = f"Open\n\n1\n\f{HEAD}{SECOND}{ROWS}{more}\nClosed\n\n{HEAD}{SECOND}{ROWS}\nThe end came.\n"
        first, second = tables(source)
        assert first[:3] == second == READ
        assert len(first) == 9

    def it_drops_heads_that_come_again_within_a_row(self):
        first, rest = ROWS.split("\n", 1)
        source = (
            f"Minutes\n\n{HEAD}{SECOND}{first}\n\n\nPage 1 of 2\n\f{HEAD}{SECOND}{rest}\nThe end came.\n\nPage 2 of 2\n"
        )
        assert tables(source) == [READ]

    def it_follows_columns_that_stand_elsewhere_on_the_next_page(self):
        first, rest = ROWS.split("\n", 1)
        moved = "".join(f"{line[:12]}{line[12:40]:34}{line[40:]}\n" for line in f"{HEAD}{SECOND}{rest}".splitlines())
        source = f"Minutes\n\n{HEAD}{SECOND}{ROWS}AB 52/03{first[8:]}\n\n\nPage 1 of 2\n\f{moved}\nThe end came.\n\nPage 2 of 2\n"
        assert tables(source) == [[*READ, ("AB 52/03", *READ[1][1:]), READ[2]]]

    def it_ends_at_the_heads_of_another_table(self):
        other = "Ref         Update                                   Status\n"
        updates = "AB 52/01    Work began in May.                       Open\nAB 52/02    The letter was sent.                     Closed\n"
        found = tables(f"{HEAD}{SECOND}{ROWS}Updates\n{other}{updates}\nThe end came.\n")
        assert found[0] == READ
        assert not any("Work began" in cell for row in found[0] for cell in row)

    def it_takes_a_key_in_a_column_for_part_of_its_cell(self):
        rows = ROWS.replace(
            "begun.",
            "begun.\n                                                               State: On\n                                                               hold",
        )
        (table,) = tables(f"{HEAD}{SECOND}{rows}\nThe end came.\n")
        assert table[1][4] == "It has begun. State: On hold"


class DescribeMergedCells:
    def it_begins_a_row_at_an_id_beneath_a_day_that_several_rows_share(self):
        assert tables(
            "Meeting      Minute no.   Action                  Lead           Outcome\n"
            "14/09/23     47/23        Bring the plan          Dr Patel       Completed\n"
            "             48/23        Circulate the return    Karen Oduya    In progress\n"
            "                          to all\n"
        ) == [[
            ("Meeting", "Minute no.", "Action", "Lead", "Outcome"),
            ("14/09/23", "47/23", "Bring the plan", "Dr Patel", "Completed"),
            ("", "48/23", "Circulate the return to all", "Karen Oduya", "In progress"),
        ]]  # fmt: skip

    def but_not_where_a_cell_goes_on_with_figures(self):
        (table,) = tables(
            "Ref          Raised       Action                  Lead           Outcome\n"
            "AB 52/01     04/01/22     Bring the plan for      Dr Patel       Completed\n"
            "             05/01/22     the winter              and Mr Orr     in May\n"
        )
        assert len(table) == 2


class DescribeFeet:
    def it_knows_a_foot_of_two_pieces_though_one_is_a_key(self):
        foot = "ABC_52 Final Minutes              Class: White"
        pages = "\f".join(f"{foot}\n\n{PROSE}{PROSE}\nPage {number}\n" for number in (1, 2, 3))
        document = read(pages)
        assert "ABC_52 Final Minutes Class: White" in [block.text for block in document.furniture]
        assert not any("White" in block.text for block in document.blocks[1:])


class DescribeSentences:
    @pytest.mark.parametrize(
        ("first", "rest"),
        [
            ("ACTION AB 52/03: The Clerk to send the comments of the members to CAS by", "17 February."),
            ("ACTION AB 52/03: The Clerk to send the comments of the members by 1st", "February."),
            ("ACTION AB 52/03: The Clerk to send the comments by the end of March", "2027."),
            ("ACTION AB 52/03: The Clerk to send the comments by the next meeting", "(AB_53)."),
        ],
    )
    @pytest.mark.parametrize("pages", [0, 8])
    def it_goes_on_where_it_cannot_be_over_however_short_its_line(self, first, rest, pages):
        prose = f"{PROSE}{PROSE}year ended.\n\n" * pages
        assert blocks(f"{prose}{first}\n{rest}\n")[-1] == f"P {first} {rest}"

    def but_a_sentence_in_brackets_is_its_own(self):
        lines = (
            f"{PROSE}{PROSE}year ended.\n\n" * 8
            + "AB 52/03: The Clerk to send the comments of all members to the Chair\n(Closed.)\n"
        )
        assert blocks(lines)[-1] == "P (Closed.)"


class DescribeMargins:
    def it_keeps_a_margin_out_of_the_sentence(self):
        source = (
            "Action AB_52/04 - The Clerk and the Chair to agree one method of counting          Clerk\n"
            "letters and report on it by the next meeting (AB_53).                              Chair\n"
            "Action AB_52/05 - The members to send comments on the draft to the Clerk           AB\n"
            "by 19 February.                                                                    members\n"
            "\n3. Next\n"
        )
        assert tables(source) == [
            [
                (
                    "Action AB_52/04 - The Clerk and the Chair to agree one method of counting letters and report on it "
                    "by the next meeting (AB_53).",
                    "Clerk\nChair",
                ),
                (
                    "Action AB_52/05 - The members to send comments on the draft to the Clerk by 19 February.",
                    "AB members",
                ),
            ]
        ]

    def it_joins_a_name_that_the_text_joins(self):
        source = (
            "Action AB_52/06 - Network Parties to tell the Clerk which kinds they cannot            Network\n"
            "do without by the end of July.                                                         Parties\n"
        )
        assert tables(source)[0][0][1] == "Network Parties"

    def it_parts_a_whole_action_from_its_margin(self):
        source = (
            "Action AB_52/06 - Members to name a contact for the winter by June.            Members\nThe end came.\n"
        )
        text = "Action AB_52/06 - Members to name a contact for the winter by June."
        assert tables(source) == [[(text, "Members")]]

    def it_goes_on_where_the_line_above_cannot_end(self):
        source = (
            "Action AB_52/06 - The Clerk to show the traffic by hour of the day at the                 Clerk\n"
            "December meeting (AB_54).\n\nThe end came.\n"
        )
        assert tables(source)[0][0][0].endswith("at the December meeting (AB_54).")

    def but_a_whole_sentence_takes_no_line_below_it(self):
        source = "The Clerk thanked all who had come to the meeting in May.          Page\nit was late.\n"
        assert not any(isinstance(block, Table) for block in read(source).blocks)


class DescribeListsOfFewRows:
    @pytest.mark.parametrize("caption", ["Apologies\n", "Apologies:\n", "\n"])
    def it_reads_heads_over_one_row(self, caption):
        source = (
            f"Minutes\n\n{caption}Representing             Name\nSmall Suppliers          Iris Quill\n\nThe end came.\n"
        )
        assert tables(source) == [[("Representing", "Name"), ("Small Suppliers", "Iris Quill")]]

    def it_reads_rows_that_do_not_fill_the_last_column(self):
        source = (
            "Minutes\n\n Party               Name               Role\n GridCo              Magnus Thorsen\n"
            " Regulator           Colm Brady\n\nThe end came.\n"
        )
        assert tables(source)[0][1:] == [("GridCo", "Magnus Thorsen", ""), ("Regulator", "Colm Brady", "")]

    def it_reads_an_action_under_heads_that_stand_under_a_text(self):
        source = (
            "The Board AGREED it.\nAction ID     Action                 Owner    Target\n"
            "AB 44/04      Clerk to publish it.   Clerk\n\nThe end came.\n"
        )
        assert tables(source)[0][1] == ("AB 44/04", "Clerk to publish it.", "Clerk", "")

    def it_leaves_a_label_to_the_list_below_it(self):
        source = (
            "Date                 11 June 2027\nTime                 10:00\nPlace                Leeds\n"
            "Attendees\n\u2022 Ruth Adeyemi, Chair\n"
        )
        assert blocks(source)[1:] == ["P Attendees", "L0 • Ruth Adeyemi, Chair"]


class DescribeSections:
    HEAD = "Action        Action                 Owner\nReference\n"
    ROW = "AB161-0{}      Issue the paper.       Clerk\nAB161-0{}      Issue it again.        Clerk\n"

    def it_ends_a_table_at_a_title_that_bears_a_bare_number(self):
        source = (
            f"{self.HEAD}{self.ROW.format(1, 2)}3 Event Codes\nThe Clerk spoke.\n{self.HEAD}{self.ROW.format(3, 4)}"
        )
        assert [len(table) for table in tables(source)] == [3, 3]
        assert tables(source)[0][0] == ("Action Reference", "Action", "Owner")

    def but_not_at_a_date(self):
        rows = "AB 1/01       Do A.      4 May 2022     Clerk\nIt was put off to\n3 June 2022\n"
        source = f"ID            Action     Date           Owner\n{rows}{rows.replace('1/01', '1/02')}"
        assert len(tables(source)[0]) == 5


class DescribeIds:
    HEAD = "Ref       Action               Owner      Target          Status\n"

    def it_joins_the_last_figure_of_an_id_that_a_narrow_column_broke(self):
        rows = (
            "AB_168/0  Amend the            Clerk      16 July 2031    Open\n"
            "4         template.\n"
            "AB_170/0  Book a room.         Clerk      13 May 2031     Closed\n"
            "2\n"
        )
        ((_, *found),) = tables(f"{self.HEAD}{rows}\nThe end came.\n")
        assert [row[:2] for row in found] == [("AB_168/04", "Amend the template."), ("AB_170/02", "Book a room.")]

    def it_parts_an_id_that_fills_its_column_from_the_text(self):
        rows = (
            "PMA159-02 Review the plan.     Clerk      17/09/2029      Open\nIt has been sent.\n"
            "PMA161-01 Issue the paper.     Clerk      27/07/2029      Closed\nIt was issued.\n"
        )
        ((_, first, *_),) = tables(f"{self.HEAD.replace('Ref  ', 'Ref      ')}{rows}\nThe end came.\n")
        assert first[:2] == ("PMA159-02", "Review the plan.")


SCRAMBLED = (
    "Ref\n\nAction\n\nAB 52/01\n\nDate Raised\n\nOwner\n\nThe Clerk to do\n04/01/2022\nClerk\nA and then B.\n"
    "AB 52/02\nThe Chair\n05/01/2022\nChair\nto do C.\n"
)


class DescribeTablesThatCannotBeRead:
    def it_tells_of_cells_in_an_order_without_rows(self):
        (damage,) = read(f"Minutes\n\n{PROSE}\n{SCRAMBLED}").damage
        assert damage.code == "part_missing"
        assert damage.message.startswith("The cells of a table stand one below the other from line 9 on")
        assert damage.place.path == "line 9"

    def it_tells_of_columns_that_run_into_each_other(self):
        head = "Ref          Action                         Date         Owner\n"
        rows = (
            "AB 52/01     The Clerk to do A  and all of it by April 04/01/2022 Clerk\n"
            "AB 52/02     The Chair to do C.                    05/01/2022    Chair\n"
            "AB 52/03     The Chair to do D and E.   06/01/2022      Chair\n"
        )
        (damage,) = read(f"Minutes\n\n{head}{rows}").damage
        assert damage.message.startswith("The columns of the table from line 3 on cannot be told apart")

    @pytest.mark.parametrize(
        "source",
        [
            "Action ID\nAB\nEX2/01\nAB\nEX2/02\n3.\nClose\n",  # ids alone
            "Date\n14/04/33\nMinute\n14/04/33\n12/05/33\nRef\n12/05/33\n",  # dates alone
            "Category\nSmall Supplier\nNDS\n\nBell Group Members\nIda Roe\nTom Vane\n",
            "Representing\nSmall Supplier\nNDS\n\nName\nIda Roe\nTom Vane\n",
        ],
    )
    def it_tells_of_columns_one_below_the_other(self, source):
        (damage,) = read(f"Minutes\n\n{PROSE}\n{source}").damage
        assert damage.message.startswith("The cells of a table stand one below the other")

    def it_makes_no_rows_where_some_heads_stand_behind_the_first_id(self):
        source = (
            "Action ID\nAction\nDate Raised\nAB 59/04\nLast Target Date\nThe Clerk to do A.\n07/01/2021\n"
            "Done.\nAB 60/02\nThe Chair to do B.\n04/02/2021\nOwner\nDone.\n"
        )
        document = read(source)
        assert not any(isinstance(block, Table) for block in document.blocks)
        assert [damage.code for damage in document.damage] == ["part_missing"]

    def it_makes_no_rows_of_columns_one_below_the_other(self):
        head = "ID\nAction\nDate Raised\nTarget Date\nOwner\n"
        source = f"{head}AB 1/01\nDo A.\n04/01/2022\n01/03/2022\nClerk\nDone.\nAB 1/02\nAB 1/03\nAB 1/04\n"
        document = read(source)
        assert not any(isinstance(block, Table) for block in document.blocks)
        assert document.damage

    @pytest.mark.parametrize(
        "source",
        [
            f"{HEAD}{SECOND}{ROWS}",  # it was read
            "Minutes\n\n4 February 2022\n\nAB 52/01 was closed.\n",  # one date
            "4 February 2022\n5 May 2022\n\nThe end came.\n",  # no id
            "Category\n\nThe category of the papers was changed.\n",  # no names
            "It rained on these days:\n\n4/2/2022\n\n5/2/2022\n\nThe end came.\n",  # few dates
        ],
    )
    def but_not_of_others(self, source):
        assert not read(source).damage


def test_a_word_of_two_thousand_capitals_is_read_in_time():
    assert blocks("ACTION" * 300) == ["P " + "ACTION" * 300]
