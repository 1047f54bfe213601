"""PDF: papers of short lines do not tell their margin; no line is glued to the one above for that."""

import pytest

from tests.parsers.pdf.sheets import LEADING, Sheets, read, texts

SHORT = [
    "Carl to write the letter by 26 March",
    "Eve to ask Security about the keys",
    "Guy to invite the team to the hall",
]
PROSE = (
    "The hall was discussed at length and the members were of the view that the roof would not last another winter, "
    "so that something would have to be done about it before the autumn."
)


def drawn(lines, *, prose="", **sheet):
    sheets, y = Sheets(**sheet), 100
    if prose:
        y = sheets.wrapped(72, y, prose) + LEADING
    for number, line in enumerate(lines):
        sheets.text(72, y + LEADING * number, line)
    return texts(read(sheets).blocks)


class DescribeAPaperOfShortLines:
    def it_keeps_each_line_a_paragraph(self):
        assert drawn(SHORT) == SHORT

    def it_does_so_on_paper_laid_across(self):
        assert drawn(SHORT, size=(842, 595)) == SHORT

    def it_does_so_below_one_wrapped_paragraph(self):
        assert drawn(SHORT, prose=PROSE) == [PROSE, *SHORT]

    def it_does_so_where_one_line_is_longer_than_the_others(self):
        longer = ["Ann to write to the county council and to the parish about the roof", *SHORT]
        assert drawn(longer, prose=PROSE) == [PROSE, *longer]


class DescribeAMarginThatWrappedLinesTell:
    def it_is_not_widened_by_one_line_that_runs_further(self):
        """Names begin lines that a wrap made: at a margin further right there would have been room for them."""
        sheets, y = Sheets(), 100
        sheets.text(72, 80, "Minutes of the forty-second meeting of the committee for the hall, the green and the pond")
        sentence = "the members of Northumberland asked the members of Northumberland whether Northumberland and "
        for _ in range(4):
            y = sheets.wrapped(72, y, "First " + 5 * sentence + "they agreed.", width=250) + LEADING
        assert len(texts(read(sheets).blocks)) == 5

    @pytest.mark.parametrize("width", [300, 380, 451])
    def it_joins_a_name_that_begins_a_line(self, width):
        sheets = Sheets()
        words = "The members of Northumberland County Council asked for a map, and Northumberland Parks agreed. " * 6
        sheets.wrapped(72, 100, words, width=width)
        assert texts(read(sheets).blocks) == [words.strip()]
