"""PDF: headings, lists and their levels."""

import pytest

from opsgdocs.document import Heading, ListItem
from tests.parsers.pdf.sheets import LEADING, Sheets, outline, read, texts

TEXT = (
    "The DCC presented the Major Incident Review Report and explained that the engineer who caused the Incident "
    "has since been dismissed, and that it will perform an audit of all its operations."
)


def document(*entries):
    """A document of headings (text, keywords for `text`) with a paragraph below each."""
    sheets = Sheets()
    y = 80
    for words, style in entries:
        sheets.text(72, y, words, **style)
        y = sheets.wrapped(72, y + 20, TEXT) + 20
    return read(sheets)


def headings(read_document):
    return [(block.level, block.text) for block in read_document.blocks if isinstance(block, Heading)]


class DescribeHeadings:
    def it_knows_them_by_size_and_the_title_by_being_the_largest(self):
        found = document(
            ("Operations Group Meeting 29", {"size": 20}),
            ("1. Previous Meeting Minutes", {"size": 14, "bold": True}),
            ("2. Panel Feedback Report", {"size": 14, "bold": True}),
            ("Current Stage", {"size": 12, "bold": True}),
        )

        assert headings(found) == [
            (0, "Operations Group Meeting 29"), (1, "1. Previous Meeting Minutes"), (1, "2. Panel Feedback Report"),
            (2, "Current Stage"),
        ]  # fmt: skip

    def it_takes_short_bold_paragraphs_for_headings(self):
        assert headings(document(("Status", {"bold": True}), ("Next Steps", {"bold": True}))) == [
            (1, "Status"), (1, "Next Steps"),
        ]  # fmt: skip

    def it_ranks_numbered_headings_of_one_look_by_their_numbers(self):
        found = document(
            ("3. Actions Outstanding", {"bold": True}),
            ("3.1 Closed actions", {"bold": True}),
            ("4. Major Incidents", {"bold": True}),
        )

        assert headings(found) == [(1, "3. Actions Outstanding"), (2, "3.1 Closed actions"), (1, "4. Major Incidents")]

    @pytest.mark.parametrize(
        "words",
        [
            "ACTION OPSG 29/03: The DCC to provide an update on its audits.",
            "ACTION OPSG 29/03: The DCC to provide an update",
            "The OPSG NOTED the update.",
            "Signed ____________________",
            "Present: Dave Warner, Mo Asif",
        ],
    )
    def it_leaves_bold_sentences_and_labelled_lines_paragraphs(self, words):
        assert headings(document((words, {"bold": True}))) == []

    def it_makes_no_headings_where_all_text_is_bold(self):
        sheets = Sheets()
        y = sheets.wrapped(72, 80, TEXT, bold=True)
        sheets.text(72, y + 10, "A short line", bold=True)
        sheets.wrapped(72, y + 34, TEXT, bold=True)

        assert headings(read(sheets)) == []

    def it_joins_a_heading_of_two_lines(self):
        sheets = Sheets().text(
            72, 80, "13. New Draft Proposals and Modification Proposals that the", size=14, bold=True
        )
        sheets.text(72, 97, "group considered", size=14, bold=True)
        sheets.wrapped(72, 120, TEXT, width=400)

        assert headings(read(sheets)) == [
            (1, "13. New Draft Proposals and Modification Proposals that the group considered")
        ]


def bulleted(*entries, mark="•", gap=14):
    """A list: (x, text) of each entry."""
    sheets = Sheets()
    y = sheets.wrapped(72, 80, TEXT) + 6
    for x, words in entries:
        sheets.text(x, y, mark[0] if isinstance(mark, str) else mark[(x - 90) // 18])
        y = sheets.wrapped(x + gap, y, words, width=350)
    sheets.wrapped(72, y + 8, TEXT)
    return [block for block in read(sheets).blocks if isinstance(block, ListItem)]


class DescribeLists:
    def it_has_an_entry_for_each_bullet_without_the_bullet(self):
        items = bulleted((90, "LSC 1: services ready"), (90, "LSC 2: capability ready"))

        assert outline(items) == [("• 0", "LSC 1: services ready"), ("• 0", "LSC 2: capability ready")]

    def it_joins_the_wrapped_lines_of_an_entry(self):
        assert outline(bulleted((90, TEXT), (90, "LSC 2: capability ready"))) == [
            ("• 0", TEXT), ("• 0", "LSC 2: capability ready"),
        ]  # fmt: skip

    def it_takes_the_level_from_the_indent(self):
        items = bulleted(
            (90, "8F3Es:"), (108, "In the C&S:"), (126, "73% is traceable;"), (108, "In the North:"), (90, "8F12s")
        )

        assert [(item.level, item.text) for item in items] == [
            (0, "8F3Es:"), (1, "In the C&S:"), (2, "73% is traceable;"), (1, "In the North:"), (0, "8F12s"),
        ]  # fmt: skip

    def it_knows_dashes_and_small_letters_o(self):
        items = bulleted((90, "first of all"), (108, "the second"), (90, "third and last"), mark=["-", "o"])

        assert outline(items) == [("- 0", "first of all"), ("o 1", "the second"), ("- 0", "third and last")]

    def it_goes_on_over_a_page_end(self):
        sheets = Sheets()
        sheets.wrapped(72, 700, TEXT)
        sheets.text(90, 760, "•").text(104, 760, "first entry").text(108, 774, "•").text(
            122, 774, "deeper entry"
        ).end_page()
        sheets.text(108, 60, "•").text(122, 60, "deeper still").text(90, 74, "•").text(104, 74, "last entry")

        items = [block for block in read(sheets).blocks if isinstance(block, ListItem)]

        assert [(item.level, item.text) for item in items] == [
            (0, "first entry"), (1, "deeper entry"), (1, "deeper still"), (0, "last entry"),
        ]  # fmt: skip

    @pytest.mark.parametrize("form", ["{}.", "{})", "({})"])
    def it_knows_letters_and_numbers_that_stand_out(self, form):
        sheets = Sheets()
        y = sheets.wrapped(72, 80, TEXT) + 6
        for mark, words in zip("abc", ("the plan is agreed;", TEXT, "the Panel is told."), strict=True):
            sheets.text(72, y, form.format(mark))
            y = sheets.wrapped(96, y, words, width=380)

        items = read(sheets).blocks[1:]

        assert [(item.marker, item.text) for item in items] == [
            (form.format("a"), "the plan is agreed;"), (form.format("b"), TEXT), (form.format("c"), "the Panel is told."),
        ]  # fmt: skip

    def it_leaves_a_number_that_does_not_stand_out_in_the_text(self):
        sheets = Sheets().text(72, 100, "1. PBI000000118411: On demand reads congesting the network.")

        assert outline(read(sheets).blocks) == [("p", "1. PBI000000118411: On demand reads congesting the network.")]

    def it_takes_no_number_within_a_sentence_for_a_mark(self):
        sheets = Sheets()
        for number, line in enumerate(
            (
                "The discussion around Install and Commission stability not being treated as a Category",
                "1. It was in fact treated as a Category 3 rather than a Category 2, which the members of",
                "the group had not been told.",
            )
        ):
            sheets.text(72, 100 + LEADING * number, line)

        assert len(texts(read(sheets).blocks)) == 1


class DescribeANumberedLine:
    def it_is_a_heading_where_it_is_bold_behind_its_number(self):
        sheets = Sheets()
        for y, number, words in ((100, "4.1.", "Website"), (300, "4.2.", "Codebase")):
            sheets.text(72, y, number).text(95, y, words, bold=True)
            sheets.wrapped(72, y + 20, TEXT)

        assert outline(read(sheets).blocks) == [
            ("h2", "4.1. Website"),
            ("p", TEXT),
            ("h2", "4.2. Codebase"),
            ("p", TEXT),
        ]

    def it_is_a_heading_where_it_is_centred(self):
        sheets = Sheets()
        for y, number, words in ((100, "1.", "PROJECT INFORMATION"), (300, "2.", "DATA RESPONSIBILITY")):
            sheets.text(230, y, number, size=9).text(245, y, words, size=9)
            sheets.wrapped(72, y + 20, TEXT)

        assert [kind for kind, _ in outline(read(sheets).blocks)] == ["h1", "p", "h1", "p"]

    def it_is_an_entry_among_others_of_its_kind(self):
        sheets = Sheets()
        for y, number, words in ((100, "1.", "Website"), (115, "2.", "Codebase"), (130, "3.", "Papers")):
            sheets.text(72, y, number).text(95, y, words, bold=True)
        sheets.wrapped(72, 160, TEXT)

        assert outline(read(sheets).blocks)[:3] == [("1. 0", "Website"), ("2. 0", "Codebase"), ("3. 0", "Papers")]


class DescribeABoldLine:
    def it_is_no_heading_directly_below_a_bold_sentence(self):
        sheets = Sheets()
        sheets.wrapped(72, 60, TEXT)
        sheets.wrapped(72, 120, f"Decision: {TEXT}", bold=True, width=451)
        below = 120 + 13 * len(sheets.wrap(f"Decision: {TEXT}", 451, 0, 10, bold=True))
        sheets.text(72, below, "<p>, and <reference>", bold=True)
        sheets.wrapped(72, below + 30, TEXT)

        assert [kind for kind, _ in outline(read(sheets).blocks)] == ["p", "p", "p", "p"]

    def it_is_no_heading_for_its_size_alone_where_text_is_set_in_it(self):
        sheets = Sheets()
        for y in range(60, 400, 60):
            sheets.wrapped(72, y, TEXT, size=9, leading=11)
        sheets.wrapped(72, 420, TEXT, size=10)
        sheets.text(72, 480, "District Representatives", size=10)
        sheets.wrapped(72, 510, TEXT, size=9, leading=11)

        assert ("p", "District Representatives") in outline(read(sheets).blocks)


class DescribeLinesOfATitle:
    def it_is_a_heading_each_though_a_name_ends_in_a_stop(self):
        sheets = Sheets()
        for y, words in ((80, "RUSHMERE HALL TRUST, INC."), (94, "MEETING OF TRUSTEES")):
            sheets.text(297 - sheets.canvas.stringWidth(words, "Helvetica-Bold", 10) / 2, y, words, bold=True)
        sheets.wrapped(72, 130, TEXT)

        assert outline(read(sheets).blocks)[:2] == [("h1", "RUSHMERE HALL TRUST, INC."), ("h1", "MEETING OF TRUSTEES")]

    def it_is_text_where_a_bold_sentence_stands_at_the_left(self):
        sheets = Sheets()
        sheets.text(72, 80, "The report was agreed.", bold=True).text(72, 94, "Next item", bold=True)
        sheets.wrapped(72, 130, TEXT)

        assert outline(read(sheets).blocks)[0] == ("p", "The report was agreed.")
