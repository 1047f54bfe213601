"""PDF: numbers in a margin that count the lines are no text."""

import pytest

from opsgdocs.document import Table
from tests.parsers.pdf.sheets import Sheets, read, texts

WORDS = (
    "The group noted that the trial would be extended until the end of the year and that the members had been asked to "
    "say which of the meters were to be moved first because the engineers who visit them can do no more than three of "
    "them on one day in winter as the roads are closed and the days are short and nobody had thought of it before. "
)


def counted(step, *, pages=(40, 40), goes_on=False, right=False, numbers=True):
    """Pages of one paragraph, every so many lines of it with its number in a margin."""
    sheets, at, number = Sheets(), 0, 0
    lines = sheets.wrap(WORDS * 24, 400, 0, 10, bold=False)
    for count in pages:
        number = number if goes_on else 0
        for line in range(count):
            number += 1
            sheets.text(100, 100 + 14 * line, lines[at])
            at += 1
            if numbers and number % step == 0:
                sheets.text(520 if right else 80, 100 + 14 * line, str(number), size=8, right=True)
        sheets.end_page()
    return read(sheets)


class DescribeNumbersThatCountLines:
    @pytest.mark.parametrize("step", [1, 5, 10])
    @pytest.mark.parametrize("how", [{}, {"goes_on": True}, {"right": True}])
    def it_drops_them(self, step, how):
        document = counted(step, **how)

        assert texts(document.blocks) == texts(counted(step, numbers=False).blocks)
        assert [line for line in texts(document.furniture) if line.isdigit()][:2] == [str(step), str(2 * step)]

    @pytest.mark.parametrize("step", [1, 5])
    def it_drops_the_few_of_a_last_page(self, step):
        pages = (40, 6)

        assert texts(counted(step, pages=pages).blocks) == texts(counted(step, pages=pages, numbers=False).blocks)

    def it_keeps_the_numbers_of_a_table(self):
        sheets = Sheets()
        for row, (number, name) in enumerate(
            ((5, "Approve the plan"), (10, "Elect the Chair"), (15, "Note the report"))
        ):
            sheets.text(80, 100 + 70 * row, str(number), right=True).text(100, 100 + 70 * row, name)
            for line in range(1, 5):
                sheets.text(100, 100 + 70 * row + 14 * line, "It was agreed by all.")

        (blocks,) = [read(sheets).blocks]

        shown = " ".join(block.text for block in blocks if not isinstance(block, Table))
        cells = " ".join(
            cell.text for block in blocks if isinstance(block, Table) for row in block.rows for cell in row
        )
        assert all(number in f"{shown} {cells}".split() for number in ("5", "10", "15"))
