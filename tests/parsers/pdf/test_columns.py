"""PDF: columns are read in the order in which a person reads them."""

from tests.parsers.pdf.sheets import LEADING, Sheets, outline, read, texts

ONE = (
    "The DCC presented the Major Incident Review Report and explained that the engineer who caused the Incident has "
    "since been dismissed. It will perform an audit of all its operations and will provide an update."
)
TWO = (
    "Members raised concerns that the processes which the engineer followed had not been checked by anyone else, and "
    "that there is a risk of similar Incidents in future. The group asked for technical guidelines."
)


def lines_of(sheets, words, width=210):
    return sheets.wrap(words, width, 0, 10, bold=False)


class DescribeTwoColumns:
    def it_reads_one_after_the_other(self):
        sheets = Sheets().text(72, 80, "Report of the Operations Group", size=18)
        sheets.wrapped(72, 120, ONE, width=210)
        sheets.wrapped(312, 120, TWO, width=210)

        assert texts(read(sheets).blocks) == ["Report of the Operations Group", ONE, TWO]

    def it_reads_them_so_although_the_file_prints_line_by_line(self):
        sheets = Sheets()
        left, right = lines_of(sheets, ONE), lines_of(sheets, TWO)
        for number, (one, other) in enumerate(zip(left, right, strict=True)):
            sheets.text(72, 120 + LEADING * number, one).text(312, 120 + LEADING * number, other)

        assert texts(read(sheets).blocks) == [ONE, TWO]

    def it_joins_a_paragraph_that_goes_on_in_the_next_column(self):
        sheets = Sheets()
        lines = lines_of(sheets, ONE)
        for number, line in enumerate(lines):
            x, row = (72, number) if number < 2 else (312, number - 2)
            sheets.text(x, 120 + LEADING * row, line)
        sheets.wrapped(312, 140 + LEADING * len(lines), TWO, width=210)

        assert texts(read(sheets).blocks) == [ONE, TWO]

    def it_reads_what_runs_across_between_them_where_it_stands(self):
        sheets = Sheets()
        sheets.wrapped(72, 120, ONE, width=210)
        sheets.wrapped(312, 120, TWO, width=210)
        sheets.text(72, 260, "Decisions of the Operations Group at its meeting of 4 February 2020", bold=True, size=13)
        sheets.wrapped(72, 290, TWO, width=210)
        sheets.wrapped(312, 290, ONE, width=210)

        assert texts(read(sheets).blocks) == [
            ONE, TWO, "Decisions of the Operations Group at its meeting of 4 February 2020", TWO, ONE,
        ]  # fmt: skip

    def it_reads_a_short_second_column_before_what_follows_below(self):
        sheets = Sheets()
        y = sheets.wrapped(72, 120, ONE, width=210)
        sheets.text(312, 120, "Apologies:").text(312, 140, "Nasir Zeb")
        sheets.wrapped(72, y + 20, TWO)

        assert texts(read(sheets).blocks) == [ONE, "Apologies:", "Nasir Zeb", TWO]


class DescribeListsSideBySide:
    def it_reads_one_after_the_other(self):
        sheets = Sheets().text(72, 60, "Minutes", size=18)
        for x, names in (
            (72, ("Present:", "Dave Warner", "Mo Asif", "Tim Hall")),
            (312, ("Apologies:", "Nasir Zeb", "Ed Webber")),
        ):
            for number, name in enumerate(names):
                sheets.text(x, 100 + 16 * number, name, bold=number == 0)
        sheets.wrapped(72, 200, ONE)

        assert outline(read(sheets).blocks) == [
            ("h0", "Minutes"), ("h1", "Present:"), ("p", "Dave Warner"), ("p", "Mo Asif"), ("p", "Tim Hall"),
            ("h1", "Apologies:"), ("p", "Nasir Zeb"), ("p", "Ed Webber"), ("p", ONE),
        ]  # fmt: skip

    def it_reads_the_last_names_of_a_longer_list_as_entries_of_their_own(self):
        sheets = Sheets()
        rows = (
            ("Attendees", "Apologies"), ("Dave Warner, SECAS", "Nasir Zeb, EDF"), ("Ann Smith, DCC", "Paul Jones, SSE"),
            ("", "Kim Lee, Ofgem"), ("", "Lou May, Gemserv"),
        )  # fmt: skip
        for number, (left, right) in enumerate(rows):
            y = 60 + 14 * number + 4 * (number > 0)
            if left:
                sheets.text(72, y, left, bold=number == 0)
            sheets.text(320, y, right, bold=number == 0)
        sheets.wrapped(72, 160, ONE)

        assert outline(read(sheets).blocks) == [("table", [list(row) for row in rows]), ("p", ONE)]

    def but_the_second_line_of_an_entry_goes_on_with_it(self):
        sheets = Sheets()
        rows = (("Owner", "Action"), ("DCC", "Report on it"), ("Chair", "Write to the"), ("", "Panel on that"))
        for number, (left, right) in enumerate(rows):
            sheets.text(72, 60 + 14 * number, left).text(320, 60 + 14 * number, right)
        sheets.wrapped(72, 160, ONE)

        assert "Write to the Panel on that" in str(outline(read(sheets).blocks))


class DescribeATableInAColumn:
    def it_is_read_before_the_next_column_however_far_it_reaches_down(self):
        sheets = Sheets()
        y = sheets.wrapped(60, 90, ONE, width=225)
        y = sheets.wrapped(60, y + 6, TWO, width=225)
        sheets.table([60, 110, 220, 285], y, [["ID", "Action", "Due"], ["TB/01", "Report it", "03/04/2024"]])
        y = sheets.wrapped(310, 90, TWO, width=225)
        sheets.text(310, y + 6, "Close.")

        assert outline(read(sheets).blocks) == [
            ("p", ONE), ("p", TWO), ("table", [["ID", "Action", "Due"], ["TB/01", "Report it", "03/04/2024"]]), ("p", TWO),
            ("p", "Close."),
        ]  # fmt: skip
