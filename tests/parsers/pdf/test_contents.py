"""PDF: a list of contents is no table, and its entries are neither headings nor items."""

import pytest

from tests.parsers.pdf.sheets import Sheets, outline, read

TEXT = "The Chair welcomed the members and noted that the meeting was quorate, and that nobody had an interest to declare. "
TITLES = (("Introduction", 2), ("Actions Outstanding", 3), ("Major Incidents", 4))


def paper(entry, *, head="Contents", off=0):
    """A page with a list, whose lines `entry` draws, and a page for each of the titles in it."""
    sheets = Sheets().text(72, 120, head, bold=True, size=12)
    for number, (title, page) in enumerate(TITLES, 1):
        entry(sheets, 124 + 16 * number, number, title, page + off)
    sheets.end_page()
    for number, (title, _) in enumerate(TITLES, 1):
        sheets.text(72, 300, f"{number}. {title}", bold=True, size=12).wrapped(72, 330, (3 * TEXT).strip())
        sheets.end_page()
    return outline(read(sheets).blocks)


def far(sheets, y, number, title, page):
    sheets.text(72, y, f"{number}. {title}").text(523, y, str(page), right=True)


def near(sheets, y, number, title, page):
    sheets.text(72, y, f"{number}. {title} {page}")


def bold(sheets, y, number, title, page):
    sheets.text(72, y, f"{number}. {title} {page}", bold=True)


def in_parts(sheets, y, number, title, page):
    sheets.text(72, y, str(number)).text(100, y, title).text(523, y, str(page), right=True)


SECTIONS = [
    block
    for number, (title, _) in enumerate(TITLES, 1)
    for block in (("h1", f"{number}. {title}"), ("p", (3 * TEXT).strip()))
]


class DescribeAListOfContentsWithoutLeaders:
    @pytest.mark.parametrize("entry", [far, near, bold])
    def it_is_paragraphs_with_a_tab_before_the_page(self, entry):
        assert paper(entry) == [
            ("h1", "Contents"),
            ("p", "1. Introduction\t2"),
            ("p", "2. Actions Outstanding\t3"),
            ("p", "3. Major Incidents\t4"),
            *SECTIONS,
        ]

    def it_may_have_its_numbers_in_a_column(self):
        found = paper(in_parts)

        assert [kind for kind, _ in found[:4]] == ["h1", "p", "p", "p"]
        assert [text.split("\t")[-1] for _, text in found[1:4]] == ["2", "3", "4"]

    def it_is_known_by_its_titles_where_it_is_called_something_else(self):
        found = paper(bold, head="In this paper")

        assert found[1:4] == [
            ("p", "1. Introduction\t2"),
            ("p", "2. Actions Outstanding\t3"),
            ("p", "3. Major Incidents\t4"),
        ]

    def it_may_count_the_pages_from_elsewhere(self):
        assert paper(bold, head="In this paper", off=10)[1:4] == [
            ("p", "1. Introduction\t12"),
            ("p", "2. Actions Outstanding\t13"),
            ("p", "3. Major Incidents\t14"),
        ]


class DescribeWhatIsNoListOfContents:
    def it_keeps_a_table_of_figures_whose_names_stand_nowhere_else(self):
        sheets = Sheets()
        for at, (name, count) in enumerate((("Meters installed", 2), ("Meters removed", 5), ("Meters left", 9))):
            sheets.text(72, 100 + 15 * at, name).text(300, 100 + 15 * at, str(count))
        sheets.wrapped(72, 180, TEXT)

        assert outline(read(sheets).blocks)[0] == (
            "table",
            [["Meters installed", "2"], ["Meters removed", "5"], ["Meters left", "9"]],
        )

    def it_keeps_headings_that_end_in_a_number(self):
        sheets = Sheets()
        for number in (1, 2, 3):
            sheets.text(72, 300, f"Workstream {number}", bold=True, size=12).wrapped(72, 330, TEXT)
            sheets.end_page()

        assert [block for block in outline(read(sheets).blocks) if block[0] != "p"] == [
            ("h1", "Workstream 1"), ("h1", "Workstream 2"), ("h1", "Workstream 3"),
        ]  # fmt: skip
