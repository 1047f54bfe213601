"""Lists that were typed line by line into one cell or paragraph."""

import pytest

from opsgdocs.document import Paragraph, Place, Run, Table
from opsgdocs.parsers.html import parse_html
from opsgdocs.parsers.markdown import parse_markdown
from opsgdocs.parsers.text import parse_text
from opsgdocs.parsers.text.entry.typed_lists import typed_entries
from tests.parsers.views import parsed, view


def lines(text):
    return view(typed_entries(Paragraph(runs=(Run(text),))))


def markdown_cell(source):
    table = parsed(parse_markdown, f"# Actions\n\n| Ref | Action |\n|---|---|\n| 29/01 | {source} |\n").blocks[1]
    return view(table.rows[1][1].blocks)


def html_cell(source):
    (table,) = parsed(parse_html, f"<table><tr><td>29/01</td><td>{source}</td></tr></table>").blocks
    return view(table.rows[0][1].blocks)


BOTH = pytest.mark.parametrize("cell", [markdown_cell, html_cell])


class DescribeCells:
    @BOTH
    @pytest.mark.parametrize("bullet", ["-", "–", "•", "▪"])
    def it_reads_an_entry_for_each_line_with_a_bullet(self, cell, bullet):
        found = [f"L0 {bullet} Write the paper", f"L0 {bullet} Send it"]
        if bullet == "▪":  # Word's third bullet
            found = [entry.replace("L0", "L2") for entry in found]
        assert cell(f"{bullet} Write the paper<br>{bullet} Send it") == found

    @BOTH
    @pytest.mark.parametrize(("first", "second"), [("1.", "2."), ("a)", "b)"), ("(4)", "(5)")])
    def it_reads_numbers_that_count_on(self, cell, first, second):
        assert cell(f"{first} Write<br>{second} Send") == [f"L0 {first} Write", f"L0 {second} Send"]

    @BOTH
    def it_keeps_the_text_before_them_and_a_line_that_goes_on(self, cell):
        assert cell("Members to:<br>- write<br>the paper<br>- send it") == [
            "P Members to:", "L0 - write\nthe paper", "L0 - send it",
        ]  # fmt: skip

    @BOTH
    def it_reads_bullets_of_two_levels(self, cell):
        assert cell("• DCC<br>o Alerts<br>• SECAS") == ["L0 • DCC", "L1 o Alerts", "L0 • SECAS"]

    @BOTH
    def but_breaks_alone_make_no_list(self, cell):
        assert cell("Held in London<br>on 4 February") == ["P Held in London\non 4 February"]

    def it_reads_the_lists_of_html_in_markdown(self):
        assert markdown_cell("<ul><li>one</li><li>two</li></ul>") == ["L0 • one", "L0 • two"]

    def it_reads_them_in_tables_drawn_in_text(self):
        source = (
            "+-------+-----------------+\n| 29/01 | Members to:     |\n|       | - write the     |\n"
            "|       |   paper         |\n|       | - send it       |\n+-------+-----------------+\n"
        )
        (table,) = parsed(parse_text, source).blocks
        assert isinstance(table, Table)
        assert view(table.rows[0][1].blocks) == ["P Members to:", "L0 - write the paper", "L0 - send it"]


class DescribeParagraphs:
    def it_leaves_one_number_alone(self):
        """'3. Network' may be the number of an item, and '1. May' a date."""
        assert lines("3. Network\nThe DCC reported.") == ["P 3. Network\nThe DCC reported."]

    def it_leaves_numbers_alone_that_do_not_count(self):
        assert lines("1. May\n3. June") == ["P 1. May\n3. June"]

    def it_takes_a_lone_dash_between_two_lines_for_words(self):
        assert lines("from April\n– May at the latest") == ["P from April\n– May at the latest"]

    def it_leaves_a_dash_with_nothing_behind_it(self):
        assert lines("-") == ["P -"]

    def it_parts_the_looks_and_places_of_its_text(self):
        block = Paragraph(
            runs=(Run("- one\n- "), Run("two", bold=True)), places=(Place(0, path="line 1"), Place(6, path="line 2"))
        )
        first, second = typed_entries(block)
        assert (first.runs, first.places) == ((Run("one"),), (Place(0, path="line 1"),))
        assert (second.runs, second.places) == ((Run("two", bold=True),), (Place(0, path="line 2"),))

    def it_is_read_in_web_pages_outside_of_tables_too(self):
        assert view(parsed(parse_html, "<p>1. Welcome<br>2. Minutes</p>").blocks) == ["L0 1. Welcome", "L0 2. Minutes"]
