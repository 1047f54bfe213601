"""PDF: lines become paragraphs."""

from tests.parsers.pdf.sheets import LEADING, Sheets, outline, read, texts

LONG = (
    "The DCC presented the Major Incident Review Report and explained that the engineer who caused the Incident "
    "has since been dismissed, that it will perform an audit of all operations and provide an update at the next "
    "meeting (OPSG_30), and that similar Incidents are not expected."
)
SHORT = "The OPSG was informed of an Incident that took place on 31 January."


class DescribeLinesOfOneParagraph:
    def it_joins_wrapped_lines(self):
        sheets = Sheets()
        sheets.wrapped(72, 100, LONG)

        assert texts(read(sheets).blocks) == [LONG]

    def it_joins_justified_lines(self):
        sheets = Sheets()
        sheets.wrapped(72, 100, LONG, justified=True)

        assert texts(read(sheets).blocks) == [LONG]

    def it_joins_a_first_line_that_is_indented(self):
        sheets = Sheets()
        sheets.wrapped(72, 100, LONG, indent=24)

        assert texts(read(sheets).blocks) == [LONG]

    def it_parts_paragraphs_by_the_space_between(self):
        sheets = Sheets()
        y = sheets.wrapped(72, 100, LONG)
        sheets.wrapped(72, y + 6, LONG)

        assert texts(read(sheets).blocks) == [LONG, LONG]

    def it_parts_paragraphs_without_space_where_a_line_has_room(self):
        sheets = Sheets()
        y = sheets.wrapped(72, 100, LONG)
        y = sheets.wrapped(72, y, SHORT)
        sheets.wrapped(72, y, LONG)

        assert texts(read(sheets).blocks) == [LONG, SHORT, LONG]

    def it_parts_paragraphs_without_space_by_the_indent_of_the_first_line(self):
        sheets = Sheets()
        y = sheets.wrapped(72, 100, LONG, indent=20)
        y = sheets.wrapped(72, y, LONG, indent=20)
        sheets.wrapped(72, y, SHORT, indent=20)

        assert texts(read(sheets).blocks) == [LONG, LONG, SHORT]

    def it_takes_the_double_spacing_of_a_document_for_its_line_spacing(self):
        sheets = Sheets()
        y = sheets.wrapped(72, 100, LONG, leading=20)
        sheets.wrapped(72, y + 12, LONG, leading=20)

        assert texts(read(sheets).blocks) == [LONG, LONG]

    def it_joins_a_sentence_whose_last_line_is_a_date_or_begins_with_an_id(self):
        for last in ("30/06/2021.", "OPSG 41/06 could be closed.", "24/02 could be closed."):
            sheets = Sheets()
            y = sheets.wrapped(72, 100, LONG)
            sheets.text(72, y + 6, "The members that use prepayment meters are to say how often they are read by the")
            sheets.text(72, y + 6 + LEADING, last)

            assert texts(read(sheets).blocks)[1].endswith("are read by the " + last)

    def it_parts_paragraphs_that_are_all_of_one_line(self):
        lines = (
            "The OPSG RESOLVED that the terms of reference remain in force until the end of 2024.",
            "ACTION OPSG 20/02: SECAS to publish the terms of reference within one month.",
            "ACTION OPSG 20/04: SECAS to send the survey round again by 2 May 2023.",
            "The Chair thanked all.",
        )
        sheets = Sheets()
        for number, line in enumerate(lines):
            sheets.text(72, 100 + 18.5 * number, line)

        assert texts(read(sheets).blocks) == list(lines)

    def it_keeps_names_one_below_the_other_apart(self):
        sheets = Sheets()
        y = sheets.wrapped(72, 100, LONG)
        for number, name in enumerate(("Tim Hall", "Abhay Soorya", "Joey Manners")):
            sheets.text(72, y + 10 + LEADING * number, name)

        assert texts(read(sheets).blocks) == [LONG, "Tim Hall", "Abhay Soorya", "Joey Manners"]


class DescribeAPageEnd:
    def _over_two_pages(self, above, below, *, foot=True):
        sheets = Sheets()
        y = sheets.wrapped(72, 100, LONG)
        for line in above:
            y = sheets.text(72, y + 6, line) and y + LEADING
        for number in (1, 2):
            if foot:
                sheets.text(72, 804, "Managed by").text(480, 804, f"Page {number} of 2")
            if number == 1:
                sheets.end_page()
        y = 60
        for line in below:
            sheets.text(72, y, line)
            y += LEADING
        sheets.wrapped(72, y + 6, LONG)
        return read(sheets)

    def it_joins_a_sentence_that_goes_on_behind_the_foot(self):
        first, *rest = Sheets().wrap(LONG, 451, 0, 10, bold=False)

        document = self._over_two_pages([first], rest)

        assert texts(document.blocks) == [LONG, LONG, LONG]
        assert [block.text for block in document.furniture] == ["Managed by", "Page 1 of 2", "Page 2 of 2"]

    def it_knows_the_page_of_each_line_of_a_joined_paragraph(self):
        first, *rest = Sheets().wrap(LONG, 451, 0, 10, bold=False)

        joined = self._over_two_pages([first], rest).blocks[1]

        assert [place.page for place in joined.places] == [1, 2, 2]
        assert [place.path for place in joined.places] == ["page[1]/p[2]", "page[2]/p[1]", "page[2]/p[1]"]
        assert [joined.text[place.start :].split(" ")[0] for place in joined.places] == [
            line.split(" ")[0] for line in (first, *rest)
        ]

    def it_leaves_two_paragraphs_apart(self):
        document = self._over_two_pages([SHORT], [SHORT])

        assert texts(document.blocks) == [LONG, SHORT, SHORT, LONG]

    def it_leaves_an_action_apart_from_the_action_on_the_next_page(self):
        document = self._over_two_pages(
            ["ACTION OPSG 29/11: The DCC to confirm."], ["ACTION OPSG 29/12: SECAS to ask."]
        )

        assert texts(document.blocks)[1:3] == [
            "ACTION OPSG 29/11: The DCC to confirm.",
            "ACTION OPSG 29/12: SECAS to ask.",
        ]


class DescribePlaces:
    def it_gives_each_line_its_offset_and_box_from_the_top_left(self):
        sheets = Sheets().text(72, 100, "3. Actions", bold=True, size=14)
        sheets.wrapped(72, 130, LONG)

        heading, paragraph = read(sheets).blocks

        assert heading.places[0].page == 1
        assert heading.places[0].path == "page[1]/p[1]"
        x0, top, x1, bottom = heading.places[0].bbox
        assert (round(x0), round(bottom) > 100, top < 100) == (72, True, True)
        assert 72 + 60 < x1 < 72 + 90
        lines = sheets.wrap(LONG, 451, 0, 10, bold=False)
        starts = [place.start for place in paragraph.places]
        assert [paragraph.text[start:].startswith(line) for start, line in zip(starts, lines, strict=True)] == [
            True
        ] * 3
        assert [round(place.bbox[3] - 2.2) for place in paragraph.places] == [130, 143, 156]


class DescribeStyles:
    def it_makes_a_run_of_each_style(self):
        sheets = Sheets().runs(
            72, 100, "The OPSG ", ("AGREED", {"bold": True}), " that it is ", ("final", {"italic": True}), "."
        )

        (paragraph,) = read(sheets).blocks

        assert paragraph.text == "The OPSG AGREED that it is final."
        assert [(run.text.strip(), run.bold, run.italic) for run in paragraph.runs] == [
            ("The OPSG", False, False),
            ("AGREED", True, False),
            ("that it is", False, False),
            ("final", False, True),
            (".", False, False),
        ]

    def it_knows_size_and_colour(self):
        sheets = Sheets().text(72, 100, "Overdue since the spring of last year.", size=9, colour="#FF0000")

        (paragraph,) = read(sheets).blocks

        assert [(run.size, run.colour) for run in paragraph.runs] == [(9.0, "FF0000")]


class DescribeTextThatIsStruckOut:
    def _struck(self, sheets):
        document = read(sheets)
        return [run.text.strip() for block in document.walk() for run in block.runs if run.strike]

    def it_has_a_thin_line_through_its_middle(self):
        sheets = Sheets().text(72, 100, "Revised to 31/03/2021 30/04/2021, as agreed.")

        assert self._struck(sheets.line(123, 97, 174, 97)) == ["31/03/2021"]

    def it_may_be_half_of_a_word(self):
        sheets = Sheets().text(72, 100, "SERVICETechnical Architecture")

        assert self._struck(sheets.line(72, 97, 116, 97)) == ["SERVICE"]

    def it_may_be_struck_by_a_thin_rectangle_in_a_cell(self):
        sheets = Sheets().grid((72, 160, 300), (90, 110, 130)).text(76, 104, "OPSG 24/02").text(76, 124, "OPSG 24/03")
        sheets.text(164, 104, "31/03/2021").rect(164, 101, 51, 0.6, fill="#000000", stroke=False).text(164, 124, "TBC")

        assert self._struck(sheets) == ["31/03/2021"]

    def it_is_not_what_is_underlined_or_stands_on_a_ruling(self):
        sheets = Sheets().text(72, 100, "It is underlined.").line(72, 101.5, 140, 101.5)
        sheets.text(72, 140, "It stands on a ruling.").line(40, 137, 540, 137)

        assert self._struck(sheets) == []


class DescribeTabs:
    def it_keeps_the_gap_in_a_line_as_a_tab(self):
        sheets = Sheets().text(72, 100, "Date: 4 February 2020").text(300, 100, "Time: 10:00")

        assert outline(read(sheets).blocks) == [("p", "Date: 4 February 2020\tTime: 10:00")]

    def it_puts_what_stands_in_the_margin_behind_its_paragraph(self):
        sheets = Sheets()
        lines = sheets.wrap(LONG, 380, 0, 10, bold=False)
        sheets.wrapped(72, 100, LONG, width=380)
        sheets.text(490, 100, "AW/IB")
        sheets.wrapped(72, 100 + LEADING * len(lines) + 8, LONG, width=380)

        assert texts(read(sheets).blocks) == [LONG + "\tAW/IB", LONG]
