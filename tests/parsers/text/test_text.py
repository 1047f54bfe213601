"""Plain text, mostly copied from a page."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opsgdocs.document import Heading, ListItem, Paragraph, Place, Table
from opsgdocs.errors import ParseError, UnreadableFile
from opsgdocs.parsers.text import parse_text
from tests.parsers.views import parsed, runs, view

PROSE = "The DCC noted that the number of devices in the returns process had risen for the third month in a row"


def read(source):
    return parsed(parse_text, source)


def blocks(source):
    return view(read(source).blocks)


class DescribeMarks:
    def it_makes_double_stars_bold(self):
        (block,) = read("OPSG **AGREED** that it be published.").blocks
        assert runs(block) == [("OPSG ", ""), ("AGREED", "b"), (" that it be published.", "")]

    def it_makes_a_link_a_run_with_its_target(self):
        (block,) = read("See [MP092 'New methodology'](#) for this.").blocks
        assert [(run.text, run.href) for run in block.runs] == [
            ("See ", None), ("MP092 'New methodology'", "#"), (" for this.", None),
        ]  # fmt: skip

    def it_reads_entities(self):
        assert blocks("CSP C&amp;S&nbsp;North and C&S, 5 &lt; 6.") == ["P CSP C&S North and C&S, 5 < 6."]

    def it_parts_a_line_at_paragraph_marks_and_keeps_a_break_as_a_line(self):
        assert blocks("<p>One was noted.</p> <p>Two was<br>noted.</p>") == ["P One was noted.", "P Two was\nnoted."]

    def it_reads_html_styles(self):
        (block,) = read("The <b>DCC</b> to <i>report</i>.").blocks
        assert runs(block) == [("The ", ""), ("DCC", "b"), (" to ", ""), ("report", "i"), (".", "")]

    def but_it_keeps_angle_brackets_that_are_no_marks(self):
        line = "14:59:27 <RRSAgent> we have <hint> on items"
        assert blocks(line) == [f"P {line}"]

    def but_it_keeps_underscores_within_words(self):
        assert blocks("The minutes of OPSG_29_0402 stand.") == ["P The minutes of OPSG_29_0402 stand."]

    def it_marks_headings_by_hashes(self):
        assert blocks("## Agenda ##\n\nText stands here.") == ["H2 Agenda", "P Text stands here."]


class DescribePlaces:
    def it_names_the_line_of_each_block(self):
        document = read("One is here.\n\n\nTwo is here.")
        assert [block.places for block in document.blocks] == [
            (Place(path="line 1"),), (Place(path="line 4"),),
        ]  # fmt: skip

    def it_has_a_place_for_each_line_of_a_joined_paragraph(self):
        (block,) = read(f"{PROSE},\n\nand asked for a **report**.").blocks
        assert block.places == (Place(path="line 1"), Place(start=len(PROSE) + 2, path="line 3"))
        assert block.text[block.places[1].start :] == "and asked for a report."

    def it_counts_the_place_of_a_cell(self):
        (table,) = read("A\tB\tC\n1\t2\t3").blocks
        assert table.rows[1][2].blocks[0].places == (Place(path="line 2"),)


class DescribeTabTables:
    SOURCE = (
        "Action ID\tAction\tOwner\n"
        "OPSG 24/02\tThe DCC to review the traffic.\tDCC\n"
        "<p>The logs are gone.</p> <p>Action Status: Open</p>\t\t\n"
        "OPSG 27/14\tCSPs to clarify.\t\n"
    )

    def it_makes_a_table_of_tab_lines(self):
        (table,) = read(self.SOURCE).blocks
        assert isinstance(table, Table)
        assert table.columns == 3
        assert view([table]) == [[
            ("Action ID", "Action", "Owner"),
            ("OPSG 24/02", "The DCC to review the traffic.", "DCC"),
            ("The logs are gone.\nAction Status: Open <3>",),
            ("OPSG 27/14", "CSPs to clarify.", ""),
        ]]  # fmt: skip

    def it_makes_one_paragraph_of_each_that_a_wide_row_holds(self):
        (table,) = read(self.SOURCE).blocks
        assert [block.text for block in table.rows[2][0].blocks] == ["The logs are gone.", "Action Status: Open"]

    def it_reads_an_empty_first_field_as_an_empty_cell(self):
        assert blocks("Category\tMembers\nDCC\tMo Asif\n\tAlex Henighan") == [
            [("Category", "Members"), ("DCC", "Mo Asif"), ("", "Alex Henighan")],
        ]

    def it_ends_a_table_at_an_empty_line(self):
        assert blocks("A\tB\n1\t2\n\nC\tD\n3\t4") == [[("A", "B"), ("1", "2")], [("C", "D"), ("3", "4")]]

    def but_not_where_every_row_has_an_empty_line_after_it(self):
        assert blocks("A\tB\tC\n\n1\t2\t3\n\n4\t5\t6") == [[("A", "B", "C"), ("1", "2", "3"), ("4", "5", "6")]]

    def it_makes_wide_rows_of_prose_between_rows(self):
        source = "ID\tAction\tOwner\nX 1/1\tDo it.\tBob\nIt was not done.\nStatus: Open\nX 1/2\tDo that.\tAnn"
        assert blocks(source) == [[
            ("ID", "Action", "Owner"), ("X 1/1", "Do it.", "Bob"),
            ("It was not done.\nStatus: Open <3>",), ("X 1/2", "Do that.", "Ann"),
        ]]  # fmt: skip

    def it_takes_prose_under_the_last_row_that_ends_as_the_other_prose_does(self):
        source = (
            "ID\tAction\tOwner\n\nX 1/1\tDo it.\tBob\n\nNot done.\n\nStatus: Open\n\n"
            "X 1/2\tDo that.\tAnn\n\nDone.\n\nStatus: Closed\n\nThe group noted it."
        )
        rows, after = blocks(source)
        assert rows[-1] == ("Done.\nStatus: Closed <3>",)
        assert after == "P The group noted it."

    def it_joins_a_row_that_was_broken_in_a_field(self):
        assert blocks("ID\tAction\tOwner\n1/1\tThe DCC to\nreview it.\tDCC") == [
            [("ID", "Action", "Owner"), ("1/1", "The DCC to review it.", "DCC")],
        ]

    def it_uses_several_tabs_as_one_where_the_rows_then_agree(self):
        assert blocks("Name\t\tBody\nAlexander\tDCC\nBo\t\tDCC") == [
            [("Name", "Body"), ("Alexander", "DCC"), ("Bo", "DCC")],
        ]

    def it_takes_prose_that_touches_the_only_row(self):
        source = "ID\tAction\tOwner\nAB 52/01\tDo A.\tClerk\nIt goes on.\nStatus: Open\n\nThe end came."
        assert blocks(source) == [
            [("ID", "Action", "Owner"), ("AB 52/01", "Do A.", "Clerk"), ("It goes on.\nStatus: Open <3>",)], "P The end came.",
        ]  # fmt: skip

    def but_it_keeps_keys_with_a_tab_as_paragraphs(self):
        assert blocks("Date:\t4 February 2020\nVenue:\tLondon") == ["P Date:\t4 February 2020", "P Venue:\tLondon"]

    def but_a_number_with_a_tab_is_no_row(self):
        assert blocks("1.\tApologies\n\nNone came.\n\n2.\tMinutes\n\nThey were read.") == [
            "H1 1.\tApologies", "P None came.", "H1 2.\tMinutes", "P They were read.",
        ]  # fmt: skip


class DescribeDrawnTables:
    def it_reads_pipes(self):
        (table,) = read("| Item | Res |\n|------|-----|\n| 25.01 | AM |\n| 25.02 | a \\| b |").blocks
        assert table.header_rows == 1
        assert view([table]) == [[("Item", "Res"), ("25.01", "AM"), ("25.02", "a | b")]]

    def it_drops_an_empty_head(self):
        (table,) = read("|  |  |\n|--|--|\n| a | b |\n| c | d |").blocks
        assert (table.header_rows, view([table])) == (0, [[("a", "b"), ("c", "d")]])

    def it_reads_borders_with_cells_of_several_lines(self):
        source = "+----+------+\n| ID | Text |\n+====+======+\n| 1  | The  |\n|    | DCC  |\n+----+------+\n"
        (table,) = read(source).blocks
        assert (table.header_rows, view([table])) == (1, [[("ID", "Text"), ("1", "The DCC")]])

    def it_reads_columns_kept_apart_by_spaces(self):
        source = "Paul Anderson    (Grammatech)   Member\nDavid Keaton     (Individual)   Chair\nEddy N           (Micro)        Member"
        assert blocks(source) == [[
            ("Paul Anderson", "(Grammatech)", "Member"), ("David Keaton", "(Individual)", "Chair"),
            ("Eddy N", "(Micro)", "Member"),
        ]]  # fmt: skip

    def but_not_sentences_with_two_spaces_between_them(self):
        source = "It was noted.  It was late.\nAll agreed.  None spoke.\nThe end came.  At last."
        assert not any(isinstance(block, Table) for block in read(source).blocks)


HEAD = "ID        Action                     Raised       Target       Owner"
ROW_1 = "AB 52/01  The Clerk to do A and      04/01/2022   01/03/2022   Clerk"
MORE_1 = "          then to do B."
ROW_2 = "AB 52/02  The Chair to do C.         04/01/2022                Chair"
HEAD_CELLS = ("ID", "Action", "Raised", "Target", "Owner")
CELLS_1 = ("AB 52/01", "The Clerk to do A and then to do B.", "04/01/2022", "01/03/2022", "Clerk")
CELLS_2 = ("AB 52/02", "The Chair to do C.", "04/01/2022", "", "Chair")


class DescribeAlignedTablesWithProse:
    def it_makes_wide_rows_of_prose_between_rows(self):
        source = "\n".join([HEAD, ROW_1, MORE_1, "It goes on.", "Status: Open", ROW_2, "Done.", "Status: Closed"])
        assert blocks(f"{source}\n\nThe group was content.") == [
            [HEAD_CELLS, CELLS_1, ("It goes on.\nStatus: Open <5>",), CELLS_2, ("Done.\nStatus: Closed <5>",)],
            "P The group was content.",
        ]  # fmt: skip

    def it_reads_one_row_alone_with_the_prose_that_touches_it(self):
        assert blocks(f"{HEAD}\n{ROW_1}\n{MORE_1}\nIt goes on.\nStatus: Open\n\nThe end came.") == [
            [HEAD_CELLS, CELLS_1, ("It goes on.\nStatus: Open <5>",)], "P The end came.",
        ]  # fmt: skip

    def but_it_does_not_take_what_announces_a_day_for_prose_of_the_last_row(self):
        assert blocks(f"{HEAD}\n{ROW_2}\nNext Meeting: 5 April 2022") == [
            [HEAD_CELLS, CELLS_2], "P Next Meeting: 5 April 2022",
        ]  # fmt: skip

    def it_reads_a_head_of_two_lines(self):
        head = "ID        Action                     Date         Target       Owner\n                                     Raised       Date"
        ((first, *_),) = blocks(f"{head}\n{ROW_1}\n{MORE_1}\nIt goes on.\nStatus: Open\n{ROW_2}")
        assert first == ("ID", "Action", "Date Raised", "Target Date", "Owner")

    def it_joins_cells_that_wrap_whichever_they_are(self):
        row = "AB 52/03  The Clerk to do D.         04/01/2022   01/03/2022   Clerk,\n                                                               Chair"
        (table,) = blocks(f"{HEAD}\n{row}\n{ROW_2}\nDone.\nStatus: Closed")
        assert table[1] == ("AB 52/03", "The Clerk to do D.", "04/01/2022", "01/03/2022", "Clerk, Chair")

    def it_skips_rules_and_heads_that_come_again(self):
        rule = "-" * 70
        source = "\n".join(
            [HEAD, rule, ROW_1, MORE_1, "It goes", "Page 1 of 2", HEAD, "on.", "Status: Open", rule, ROW_2]
        )
        document = read(f"Minutes\n\n{source}\nDone.\nStatus: Closed\n{rule}")
        assert view(document.blocks)[1][:3] == [HEAD_CELLS, CELLS_1, ("It goes\non.\nStatus: Open <5>",)]
        assert view(document.furniture) == ["P Page 1 of 2"]

    def it_reads_ids_without_a_name(self):
        source = f"{HEAD}\n{ROW_1}\n{MORE_1}\n{ROW_2}".replace("AB 52/01", "52/01   ").replace("AB 52/02", "52/02   ")
        assert [row[0] for row in blocks(source)[0]] == ["ID", "52/01", "52/02"]

    def it_reads_rows_that_stand_only_roughly_under_their_heads(self):
        source = (
            "ID           Action         Raised         Target         Owner\n"
            "AB 52/01    The Clerk and 04/01/2022       01/03/2022      Clerk\n"
            "            Chair to do A\n"
            "            for the group.\n"
            "It goes on.\n"
            "AB 52/02     The Chair       04/01/2022    Next meeting Chair\n"
            "             to do B.\n"
            "Done."
        )
        assert blocks(source)[0] == [
            HEAD_CELLS,
            ("AB 52/01", "The Clerk and Chair to do A for the group.", "04/01/2022", "01/03/2022", "Clerk"),
            ("It goes on. <5>",),
            ("AB 52/02", "The Chair to do B.", "04/01/2022", "Next meeting", "Chair"),
            ("Done. <5>",),
        ]

    def it_joins_ids_and_dates_that_narrow_columns_broke(self):
        source = (
            "ID       Action      Raised      Target      Owner\n"
            "AB52/    The Clerk   04/01/20    01/03/20    Clerk\n"
            "01       to do A.    22          22\n"
            "AB52/    The Chair   04/01/20    TBC         Chair\n"
            "02       to do B.    22\n"
        )
        assert blocks(source)[0][1:] == [
            ("AB52/01", "The Clerk to do A.", "04/01/2022", "01/03/2022", "Clerk"),
            ("AB52/02", "The Chair to do B.", "04/01/2022", "TBC", "Chair"),
        ]

    @pytest.mark.parametrize(
        ("cell", "rest", "whole"),
        [
            ("AB_5", "5", "AB_55"),
            ("INC007", "318.", "INC007318."),
            ("1/2/", "2022", "1/2/2022"),
            ("Q3", "2022", "Q3 2022"),
        ],
    )
    def it_joins_a_figure_that_a_cell_broke_but_no_year(self, cell, rest, whole):
        (table,) = blocks(f"{HEAD}\n{ROW_1}\n          {cell}\n          {rest}\n{ROW_2}")
        assert table[1][1] == f"The Clerk to do A and {whole}"

    def it_takes_no_time_for_rows_that_never_agree(self):
        lines = "".join(f"A {number}   b c   d e   f\nprose here\n" for number in range(2000))
        start = time.process_time()
        read(lines)
        assert time.process_time() - start < 8  # seconds; what grows with the square takes minutes

    def it_reads_a_row_whose_id_has_another_shape(self):
        row = ROW_2.replace("AB 52/02", "EX 1/01 ").replace("            Chair", "TBC         Chair")
        (table,) = blocks(f"{HEAD}\n{ROW_1}\n{MORE_1}\n{row}")
        assert [cells[0] for cells in table] == ["ID", "AB 52/01", "EX 1/01"]

    @pytest.mark.parametrize("between", ["3. Major Incidents\n\nThe group was told.", "Open actions"])
    def but_it_ends_where_another_section_or_table_begins(self, between):
        rows = f"{ROW_1}\n{MORE_1}\nIt goes on."
        source = f"{HEAD}\n{rows}\n\n{between}\n\n{HEAD}\n{ROW_2}\nDone."
        tables = [block for block in blocks(source) if isinstance(block, list)]
        assert [[row[0] for row in table if len(row) > 1] for table in tables] == [
            ["ID", "AB 52/01"],
            ["ID", "AB 52/02"],
        ]

    def and_it_never_makes_prose_of_a_row(self):
        source = f"{HEAD}\n{ROW_1}\n{MORE_1}\nIt goes on.\nAB 52/02  A row that has nothing   to do with  these columns\n{ROW_2}"
        wide = [row for block in blocks(source) if isinstance(block, list) for row in block if len(row) == 1]
        assert not any("AB 52/02" in cell for (cell,) in wide)

    def but_sentences_with_wide_gaps_are_no_rows(self):
        lines = "The Clerk  (Ms A)  wrote  to 3 members.\nThis was  noted by  all of them  in 2022.\nStatus: Open"
        assert all(block.startswith("P ") for block in blocks(lines))


class DescribeShortAlignedLists:
    def it_reads_two_rows_that_stand_alone(self):
        assert blocks("Apologies:\nRole              Name\nSmall Supplier    Ada Quist\n\nThe end came.") == [
            "P Apologies:", [("Role", "Name"), ("Small Supplier", "Ada Quist")], "P The end came.",
        ]  # fmt: skip

    def it_keeps_the_rest_of_the_longer_of_two_lists_side_by_side(self):
        assert blocks("Present:              Apologies:\nMo Asif               Ada Quist\nTim Hall") == [
            [("Present:", "Apologies:"), ("Mo Asif", "Ada Quist"), ("Tim Hall", "")],
        ]  # fmt: skip

    def but_two_keys_with_their_values_are_none(self):
        assert blocks("Date:      3 March 2020\nPlace:     London") == ["P Date: 3 March 2020", "P Place: London"]

    def but_fields_that_begin_at_different_columns_are_none(self):
        assert not any(
            isinstance(block, Table) for block in read("Mo Asif       London\nTim Hall               York").blocks
        )


STACKED_HEAD = "ID\nAction\nDate Raised\nTarget Date\nOwner\n"


class DescribeStackedTables:
    def it_rebuilds_rows_of_which_each_cell_stands_on_a_line(self):
        source = (
            f"{STACKED_HEAD}AB 52/01\nThe Clerk to do A and\nthen B.\n04/01/2022\n01/03/2022\nClerk\nIt goes on.\n"
            "Status: Open\nAB 52/02\nThe Chair to do C.\n04/01/2022\nTBC\nChair\nDone.\nStatus: Closed\n\nThe end came."
        )
        assert blocks(source) == [
            [
                ("ID", "Action", "Date Raised", "Target Date", "Owner"),
                ("AB 52/01", "The Clerk to do A and then B.", "04/01/2022", "01/03/2022", "Clerk"),
                ("It goes on.\nStatus: Open <5>",),
                ("AB 52/02", "The Chair to do C.", "04/01/2022", "TBC", "Chair"),
                ("Done.\nStatus: Closed <5>",),
            ],
            "P The end came.",
        ]

    def it_reads_them_with_empty_lines_between(self):
        source = f"{STACKED_HEAD}AB 1/01\nDo A.\n04/01/2022\n01/03/2022\nClerk\nAB 1/02\nDo B.\n04/01/2022\n01/03/2022\nChair"
        assert blocks(source.replace("\n", "\n\n")) == blocks(source)

    def it_does_not_guess_which_of_the_dates_is_missing(self):
        (table,) = blocks(f"{STACKED_HEAD}AB 52/01\nDo A.\n04/01/2022\nClerk\nStatus: Open\n")
        assert table[1:] == [("AB 52/01", "Do A.", "", "", "Clerk"), ("04/01/2022\nStatus: Open <5>",)]

    @pytest.mark.parametrize(
        "source",
        [
            "ID\nAction\nOwner\nAB 52/01\nDo A.\nClerk",  # nothing shows where the text ends
            f"{STACKED_HEAD}AB 52/01\nDo A.\nClerk",  # no date
            f"{STACKED_HEAD}Do A.\n04/01/2022\n01/03/2022\nClerk",  # no id
            "Date Raised\nID\nAction\nTarget Date\nOwner\nAB 52/01\nDo A.\n04/01/2022\n01/03/2022\nClerk",
        ],
    )
    def but_it_leaves_what_is_not_clear(self, source):
        assert not any(isinstance(block, Table) for block in read(source).blocks)


class DescribeLists:
    def it_tells_levels_by_bullets(self):
        assert blocks("• 8F3Es:\no In the North\n▪ 15% of them;\no In the South\n• Others") == [
            "L0 • 8F3Es:", "L1 o In the North", "L2 ▪ 15% of them;", "L1 o In the South", "L0 • Others",
        ]  # fmt: skip

    def it_tells_levels_by_indents(self):
        assert blocks("- a\n  - b\n    - c\n- d") == ["L0 - a", "L1 - b", "L2 - c", "L0 - d"]

    def it_starts_at_the_second_level_where_the_bullet_says_so(self):
        assert blocks("As a result:\n\no it is difficult") == ["P As a result:", "L1 o it is difficult"]

    def it_reads_numbers_that_stand_close_as_a_list(self):
        assert blocks("Agenda:\n1. Apologies\n2. Minutes\n3. Actions") == [
            "P Agenda:", "L0 1. Apologies", "L0 2. Minutes", "L0 3. Actions",
        ]  # fmt: skip

    def it_reads_letters_as_a_list(self):
        assert blocks("a) Footpaths were discussed.\n\nb) Drains were not.") == [
            "L0 a) Footpaths were discussed.", "L0 b) Drains were not.",
        ]  # fmt: skip

    def it_joins_what_hangs_under_an_entry(self):
        assert blocks("- The Clerk will write\n  to the Council.\n- Next") == [
            "L0 - The Clerk will write to the Council.", "L0 - Next",
        ]  # fmt: skip

    def it_reads_a_star_before_capitals_as_a_bullet(self):
        assert blocks(" *ACTION Eddy: Review it.") == ["L0 * ACTION Eddy: Review it."]

    @pytest.mark.parametrize(("line", "marker"), [("[ ]", "☐"), ("- [x]", "☑"), ("* [X]", "☑"), ("☐", "☐")])
    def it_makes_a_box_the_marker(self, line, marker):
        assert blocks(f"{line} ACTION: Book a room.") == [f"L0 {marker} ACTION: Book a room."]

    def it_keeps_done_and_undone_at_one_level(self):
        assert blocks("- [ ] One\n- [x] Two\n- [ ] Three") == ["L0 ☐ One", "L0 ☑ Two", "L0 ☐ Three"]


TITLE = "AB_54_0103 Draft Minutes"


class DescribePageBreaks:
    @pytest.mark.parametrize(
        "foot",
        [
            "Page 3 of 7",
            "3",
            "- 3 -",
            f"{TITLE} Page 3 of 7",
            f"{TITLE}                Page 3 of 7",
            f"Page 3 of 7 | {TITLE}",
            "This paper is classified as Green          Page 3 of 7",
            f"{TITLE}        Page 3 of 7\n           Managed by Gemserv",
            "Page 3 of 7\n\n           Managed by Gemserv\n\f",
        ],
    )
    def it_moves_a_foot_out_of_a_short_sentence(self, foot):
        document = read(f"ACTION AB 54/01: Clerk to send it to\n\n{foot}\n\nall members by 11 March.")
        assert view(document.blocks) == ["P ACTION AB 54/01: Clerk to send it to all members by 11 March."]
        assert len(document.furniture) == len(foot.split("\n")) - foot.count("\n\n") - foot.count("\f")

    @pytest.mark.parametrize("rest", ["(AB_62).", "AB_62.", "and not later."])
    def it_joins_the_short_end_of_a_sentence(self, rest):
        source = f"ACTION AB 61/01: The Clerk to provide the list of tests, with the reason\nfor each, by the next meeting\nPage 1 of 2\n{rest}"
        assert blocks(source)[-1].endswith(f"by the next meeting {rest}")

    def it_takes_out_what_comes_again_beside_page_counts(self):
        page = "\n\nManaged by Gemserv\n{title} Page {number} of 3\n\nOperations\n\n"
        text = "One was noted.{}Two was noted.{}Three was noted."
        source = text.format(*(page.format(title=TITLE, number=number) for number in (1, 2)))
        document = read(source)
        assert view(document.blocks) == ["P One was noted.", "P Two was noted.", "P Three was noted."]
        assert [line.text for line in document.furniture] == [
            "Managed by Gemserv", f"{TITLE} Page 1 of 3", "Operations", f"{TITLE} Page 2 of 3",
        ]  # fmt: skip

    def it_takes_out_a_head_that_repeats_how_the_document_begins(self):
        head = "Advisory Group Meeting 61\nClassification: Green\n"
        document = read(f"{head}\nIt was withdrawn from\n\n{TITLE} Page 1 of 2\n\n{head}\nthe market in April.")
        assert view(document.blocks) == [
            "H0 Advisory Group Meeting 61", "P Classification: Green", "P It was withdrawn from the market in April.",
        ]  # fmt: skip

    @pytest.mark.parametrize(
        "line",
        [
            "29/01",  # an action's id
            "3/7",
            "ACTION AB 54/01: See Page 3 of 7",
            "The reader is referred to Page 3 of 7",
            "Status: Open",
        ],
    )
    def but_it_keeps_what_may_be_the_minutes_own(self, line):
        source = f"One was noted.\n\n{line}\n\nTwo was noted.\n\n{line}\n\nThree was noted."
        document = read(source)
        assert document.furniture == ()
        assert sum(line in block.text for block in document.blocks) == 2

    def but_a_row_of_a_table_beside_a_page_count_stays(self):
        row = "AB 49/4       Clerk to        05/10/2021      Clerk"
        document = read(
            f"ID            Action          Raised          Owner\nPage 1 of 3\n{row}\n              circulate the list."
        )
        assert [line.text for line in document.furniture] == ["Page 1 of 3"]

    def but_cells_over_and_under_page_ends_stay(self):
        row = "AB {}/01       Clerk to        05/10/2021\n              send\n              the"
        page = f"{row}\n              list to all\n\n{'The Board talked of it for long. ' * 3}\n\n{row}"
        document = read("\n\f".join(page.format(number, 10 + number) for number in (1, 2, 3)))
        assert document.furniture == ()

    def but_a_status_over_each_page_end_stays(self):
        source = (
            "One was noted.\nStatus: Open\nPage 1 of 3\nTwo was noted.\nStatus: Open\nPage 2 of 3\nThree was noted."
        )
        assert blocks(source).count("P Status: Open") == 2

    def but_a_list_of_papers_with_their_pages_stays(self):
        assert len(blocks("First Paper, Page 1 of 3\nSecond Paper, Page 2 of 3\nThird Paper, Page 3 of 3")) == 3


class DescribeMails:
    BODY = "Minutes of the Group\n3 March 2020\nThe report was read by\nall members.\n"

    def it_reads_what_a_mail_quotes(self):
        quoted = "".join(f"> {line}\n" for line in self.BODY.splitlines())
        assert blocks(quoted) == blocks(self.BODY)

    def it_keeps_the_lines_of_the_file(self):
        assert read("> One.\n>\n> Two.").blocks[1].places == (Place(0, path="line 3"),)

    def but_one_line_with_an_angle_stays(self):
        assert blocks("> 5 members are a quorum.") == ["P > 5 members are a quorum."]

    def it_puts_the_heads_of_the_mail_aside(self):
        head = "From: Tim Hall\nSent: 9 March 2020 09:12\nTo: The Group\nSubject: FW: minutes\n\n"
        document = read(head + self.BODY)
        assert view(document.blocks) == blocks(self.BODY)
        assert [line.text.split(":")[0] for line in document.furniture] == ["From", "Sent", "To", "Subject"]

    def but_one_key_of_them_is_the_minutes_own(self):
        assert blocks("From: 10:00\nTo: 12:00") == ["P From: 10:00", "P To: 12:00"]


class DescribeBrokenSentences:
    def it_joins_a_sentence_over_an_empty_line(self):
        assert blocks(f"{PROSE} that has been\n\ncommunicated to all.") == [
            f"P {PROSE} that has been communicated to all."
        ]

    def but_it_does_not_join_what_follows_a_full_stop(self):
        assert blocks(f"{PROSE}.\n\nnone came.") == [f"P {PROSE}.", "P none came."]

    def but_it_does_not_join_to_a_short_line(self):
        source = "One came.\n\nTwo came.\n\nThree came.\n\nFour came.\n\nApologies\n\nnone"
        assert blocks(source)[-2:] == ["P Apologies", "P none"]

    def it_moves_a_foot_out_of_a_sentence(self):
        rest = "\n\n".join(f"Sentence {number} is complete and stands alone." for number in range(9))
        source = f"{PROSE}. The\n\nManaged by\n\nOPSG was told.\n\n{rest}\n\n{PROSE}, as\n\nManaged by\n\nthe rest."
        document = read(source)
        texts = [block.text for block in document.blocks]
        assert texts[0] == f"{PROSE}. The OPSG was told."
        assert texts[-1] == f"{PROSE}, as the rest."
        assert [block.text for block in document.furniture] == ["Managed by"]

    def it_moves_a_foot_out_of_a_table(self):
        rest = "\n\n".join(f"Sentence {number} is complete and stands alone." for number in range(9))
        source = f"Body\tName\nDCC\tAnn\n\nManaged by\n\n\tBob\n\n{rest}\n\n{PROSE}, as\n\nManaged by\n\nthe rest."
        assert blocks(source)[0] == [("Body", "Name"), ("DCC", "Ann"), ("", "Bob")]

    def it_takes_page_numbers_out(self):
        document = read(f"{PROSE}, and\n\nPage 3 of 9\n\nthe rest of it.")
        assert view(document.blocks) == [f"P {PROSE}, and the rest of it."]
        assert view(document.furniture) == ["P Page 3 of 9"]

    def it_takes_out_lines_that_come_again_at_page_ends(self):
        source = "Head of All\n\nOne is here.\n\n\fHead of All\n\nTwo is here.\n\n\fHead of All\n\nThree is here."
        document = read(source)
        assert [text for text in view(document.blocks) if "Head of All" not in text] == [
            "P One is here.", "P Two is here.", "P Three is here.",
        ]  # fmt: skip
        assert view(document.furniture) == ["P Head of All"]

    def but_an_action_that_comes_again_is_no_foot(self):
        rest = "\n\n".join(f"Sentence {number} is complete and stands alone." for number in range(9))
        source = f"{PROSE} and\n\nAction: Clerk\n\nthe rest.\n\n{rest}\n\n{PROSE} and\n\nAction: Clerk\n\nthe rest."
        document = read(source)
        assert document.furniture == ()
        assert view(document.blocks).count("P Action: Clerk") == 2

    def it_moves_a_footnote_out_of_a_sentence(self):
        document = read(f"{PROSE} in Requests¹.\n\n{PROSE},\n\n¹ PBI1: Reads.\n\nparticularly in the North.")
        assert view(document.blocks) == [f"P {PROSE} in Requests.", f"P {PROSE}, particularly in the North."]
        assert [(note.mark, view(note.blocks)) for note in document.notes] == [("1", ["P PBI1: Reads."])]

    def but_a_raised_figure_without_a_note_stays(self):
        assert blocks("The area is 300 m² or so.") == ["P The area is 300 m² or so."]


class DescribeWrappedLines:
    LINES = (
        "The Chair welcomed all members to the meeting and thanked them for",
        "coming. It was noted that the minutes of the last meeting had been",
        "sent to all and that no comments had been received on them by the",
        "end of the week in which they had been published on the site of the",
        "group.",
    )
    SECOND = ("The minutes were agreed.",)

    def it_joins_lines_of_a_paragraph(self):
        source = "\n".join(self.LINES) + "\n\n" + "\n".join(self.SECOND)
        assert blocks(source) == ["P " + " ".join(self.LINES), "P The minutes were agreed."]

    def it_joins_lines_with_an_empty_one_between_each(self):
        source = "\n\n".join(self.LINES + self.SECOND)
        assert blocks(source) == ["P " + " ".join(self.LINES), "P The minutes were agreed."]

    def it_begins_anew_at_a_short_key(self):
        lines = [*self.LINES, "Attendees: Dave Warner (Chair), Mo Asif (DCC), Tim Hall (SECAS)", "Apologies: Ada Quist"]
        assert blocks("\n".join(lines))[-2:] == [f"P {lines[-2]}", f"P {lines[-1]}"]

    @pytest.mark.parametrize("line", ["The paper is due by 14", "The next meeting: Thursday 18"])
    def it_joins_a_day_to_its_month(self, line):
        assert blocks(f"{line}\nJanuary 2024.") == [f"P {line} January 2024."]

    def it_joins_a_day_to_the_key_that_announces_it(self):
        line = "ACTION AB 1/02 (James Birch): Propose measures. Target date:"
        assert blocks(f"{line}\n1 March 2024") == [f"P {line} 1 March 2024"]

    def it_joins_a_bracket_to_an_action(self):
        line = "ACTION AB 1/02: Clerk to report at the April meeting"
        assert blocks(f"{line}\n(AB_55).") == [f"P {line} (AB_55)."]

    def but_a_numbered_meeting_is_no_day(self):
        assert len(blocks("Operations Group Meeting 54\nLondon")) == 2

    def it_joins_an_action_whose_width_is_unknown(self):
        assert blocks("ACTION AB 1/01: Clerk to book a room\nfor the workshop.") == [
            "P ACTION AB 1/01: Clerk to book a room for the workshop."
        ]

    def it_ends_a_paragraph_at_a_short_line(self):
        source = "\n".join((*self.LINES, *self.SECOND, *self.LINES))
        joined = "P " + " ".join(self.LINES)
        assert blocks(source) == [joined, "P The minutes were agreed.", joined]

    def it_starts_anew_at_an_action(self):
        source = "\n".join((*self.LINES[:2], "ACTION X 1/02: Bob to write.", *self.LINES))
        assert "P ACTION X 1/02: Bob to write." in blocks(source)

    def it_undoes_hyphens_at_line_ends(self):
        source = "\n".join((*self.LINES[:3], "end of the imple-", "mentation."))
        assert blocks(source)[0].endswith("end of the implementation.")

    @pytest.mark.parametrize(
        ("front", "back"), [("micro", "pilot"), ("end", "to-end"), ("CSP", "North"), ("non", "essential")]
    )
    def but_it_keeps_hyphens_that_are_the_words_own(self, front, back):
        source = "\n".join((*self.LINES[:3], f"end of the {front}-", f"{back} phase.", "", "A micro-pilot was held."))
        assert f"end of the {front}-{back} phase." in blocks(source)[0]

    def it_joins_words_that_a_stroke_joins(self):
        source = "\n".join((*self.LINES[:3], "end of the Toshiba/", "WNC hubs."))
        assert blocks(source)[0].endswith("end of the Toshiba/WNC hubs.")

    def but_it_keeps_addresses_apart(self):
        source = "\n".join((*self.LINES, "https://example.org/one/", "https://example.org/two/"))
        assert blocks(source)[1:] == ["P https://example.org/one/", "P https://example.org/two/"]

    def it_keeps_keys_one_to_a_line(self):
        assert blocks("Next Reporting Meeting: 25 February 2020\nNext Main Meeting: 3 March 2020") == [
            "P Next Reporting Meeting: 25 February 2020", "P Next Main Meeting: 3 March 2020",
        ]  # fmt: skip

    def it_keeps_lines_of_a_chat_apart(self):
        source = "<foo> Pete: Something else\n<foo> .. i wanted to say\n<bar> action-33?"
        assert blocks(source) == [f"P {line}" for line in source.split("\n")]


class DescribeHeadings:
    def it_finds_numbered_ones(self):
        assert blocks("5. DCC Update\n\nIt was given.\n\n6. CSP N Update\n\nIt was not.") == [
            "H1 5. DCC Update", "P It was given.", "H1 6. CSP N Update", "P It was not.",
        ]  # fmt: skip

    def it_tells_levels_by_numbers(self):
        document = read("1. Opening\n1.1 Roll call\nAll were there.\n1.1.1 New members\nNone were.\n2. Closing")
        assert [(block.text, block.level) for block in document.blocks if isinstance(block, Heading)] == [
            ("1. Opening", 1), ("1.1 Roll call", 2), ("1.1.1 New members", 3), ("2. Closing", 1),
        ]  # fmt: skip

    def it_finds_numbers_of_a_year(self):
        assert blocks("74/17 Matters Arising\n\nThere were none.")[0] == "H1 74/17 Matters Arising"

    def but_a_numbered_sentence_is_a_paragraph(self):
        text = "3.1 The DCC presented its report and said that all was well."
        assert blocks(text) == [f"P {text}"]

    def but_one_number_alone_is_an_entry_of_a_list(self):
        assert blocks("1. Clerk to write to all\n\nThe end came.") == ["L0 1. Clerk to write to all", "P The end came."]

    def but_not_where_it_stands_close_over_a_text(self):
        assert blocks("Minutes\n\n1. Disclosure of the incident\nThe group:\n\n(a) NOTED it.")[1].startswith("H1 1.")

    def but_not_where_it_stands_out_over_a_text(self):
        assert blocks("Minutes\n\n1. Aerials\n\nThe group:\n\n(a) NOTED the paper.") == [
            "H0 Minutes", "H1 1. Aerials", "P The group:", "L0 (a) NOTED the paper.",
        ]  # fmt: skip

    def it_finds_lines_that_stand_alone_over_a_text(self):
        source = (
            "Progress Report\n\nPurpose\n\nThis paper is an update.\n\nSpurious Alerts\n\nStatus\n\nThey go on.\n\n"
            "Dual Band Hubs\n\nStatus\n\nThere are none.\n\nThe Team"
        )
        assert blocks(source) == [
            "H0 Progress Report", "H1 Purpose", "P This paper is an update.", "H2 Spurious Alerts", "H3 Status",
            "P They go on.", "H2 Dual Band Hubs", "H3 Status", "P There are none.", "P The Team",
        ]  # fmt: skip

    def but_names_under_a_key_are_none(self):
        source = "Present: Mrs Cann\n\nMs Richardson\n\nMrs Berry\n\nThe meeting was opened at 8pm."
        assert not any(isinstance(block, Heading) for block in read(source).blocks[1:])

    def but_a_line_with_a_bold_word_is_none(self):
        source = "1. Update\n\nIt was given.\n\nThe OPSG **NOTED** the Update\n\nACTION X 1/1: Bob to write.\n\n2. End\n\nIt came."
        assert "P The OPSG NOTED the Update" in blocks(source)


class DescribeBytes:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    def it_reads_the_usual_encodings(self, encoding):
        assert blocks("The fee is £5 – “agreed”.".encode(encoding)) == ["P The fee is £5 – “agreed”."]

    def it_survives_one_broken_byte_in_utf8(self):
        assert blocks("Café – née – “x” ".encode() + b"\xff end.") == ["P Café – née – “x” \ufffd end."]

    def it_gives_composed_letters_without_soft_hyphens(self):
        assert blocks("Cafe\u0301 imple\u00admentation.") == ["P Caf\u00e9 implementation."]

    @pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"\x00\x00"])
    def it_refuses_a_file_without_text(self, data):
        with pytest.raises(UnreadableFile, match="no text"):
            read(data)

    def it_fills_in_the_document(self):
        document = read("Minutes.")
        assert (document.name, document.media_type, document.pages) == ("minutes", "text/plain", None)
        assert len(document.sha256) == 64


FRAGMENTS = st.sampled_from([
    "a", "The DCC noted", " ", "\n", "\n\n", "\t", "**", "*", "_", "`", "[", "](", ")", "<p>", "</p>", "<br>", "<b>", "&amp;",
    "- ", "• ", "o ", "1. ", "2.", "1.1 ", "| ", "|-|", "+--+", "#", "¹", "Page 1", "\f", "Key: ", "ACTION X:", "---", "...",
    ".", ",", "-", "é", "\u00a0", "\u2028", "<table>", "<td>", "</td>", "    ", "> ", "[^1]: ", "\ufdd0", "\x00",
])  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(FRAGMENTS, max_size=60).map("".join))
def test_any_text_gives_a_document_or_a_clear_error(source):
    try:
        document = read(source)
    except ParseError:
        return
    for block in document.walk():
        assert isinstance(block, Paragraph | Heading | ListItem)
        assert all(0 <= place.start <= len(block.text) for place in block.places)


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_a_document_or_a_clear_error(data):
    try:
        read(data)
    except ParseError:
        return


HOSTILE = {
    "brackets": "[" * 20_000,
    "stars": "**a" * 8_000,
    "tags": "<p>" * 10_000,
    "deep elements": "<div>" * 20_000 + "x",
    "short lines": "a\n" * 8_000,
    "one word": "a" * 40_000,
    "tabs": "a" + "\t" * 20_000 + "b\n",
    "feet": "Managed by\n\n" * 3_000,
    "notes": "word¹ " * 5_000 + "\n\n¹ note",
    "gaps": ("aa    bb    cc\n" + "  a  b\n") * 2_000,
    "prose in tables": "a 1\tb\tc\n\nprose line\n\n" * 1_000,
    "titles": "Title Case Words\n\n" * 2_000,
    "hyphens": "foo-\n" * 5_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_read_in_time_that_grows_with_its_length(name):
    source = HOSTILE[name]
    started = time.process_time()
    read(source)
    assert time.process_time() - started < 8  # seconds; what grows with the square takes minutes
