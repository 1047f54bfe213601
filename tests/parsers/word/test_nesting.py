"""Lists that stand in each other: the level of an entry is the one that the page shows."""

import pytest

from opsgdocs.document import ListItem
from tests.parsers.views import view
from tests.parsers.word.files import blocks, cell, in_list, level, lists, p, row, tbl

INCH = 1440


def indent(left, hanging=0):
    return f'<w:ind w:left="{left}" w:hanging="{hanging}"/>'


def definition(abstract, *levels):
    return f'<w:abstractNum w:abstractNumId="{abstract}">{"".join(levels)}</w:abstractNum>'


def step(place, text, form, left):
    """A level of a list whose markers stand a quarter of an inch left of its text."""
    return level(place, text, form).replace("</w:lvl>", f"<w:pPr>{indent(left, 360)}</w:pPr></w:lvl>")


# 1: '1.' at a quarter of an inch, 'a.' at three; 2: bullets at three quarters, dashes at five
NUMBERING = (
    definition(0, step(0, "%1.", "decimal", 720), step(1, "%2.", "lowerLetter", 1440))
    + definition(1, step(0, "•", "bullet", 1440), step(1, "–", "bullet", 2160))
    + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
)


def item(text, number_id, place=0, more=""):
    return p(text, properties=in_list(number_id, place) + more)


def shown(*paragraphs, **parts):
    return view(blocks("".join(paragraphs), numbering=NUMBERING, **parts))


class DescribeAListInAnother:
    def it_stands_one_level_below_the_item_it_is_indented_under(self):
        body = item("Goal", 1), item("Update", 2), item("Training", 2, 1), item("Discuss", 2), item("Decisions", 1)
        assert shown(*body) == ["L0 1. Goal", "L1 • Update", "L2 – Training", "L1 • Discuss", "L0 2. Decisions"]

    def it_keeps_its_place_under_the_next_item(self):
        body = item("Goal", 1), item("Update", 2), item("Motions", 1), item("Training", 2, 1)
        assert shown(*body) == ["L0 1. Goal", "L1 • Update", "L0 2. Motions", "L2 – Training"]

    def it_counts_from_the_level_that_comes_first(self):
        assert shown(item("Goal", 1), item("Training", 2, 1)) == ["L0 1. Goal", "L1 – Training"]

    def it_goes_on_behind_a_table(self):
        body = item("Decisions", 1), item("Motions", 2), tbl(row("a")), item("Actions", 2)
        assert shown(*body) == ["L0 1. Decisions", "L1 • Motions", [("a",)], "L1 • Actions"]

    def it_goes_on_behind_text_of_the_item_above(self):
        body = item("Goal", 1), p("more of it", properties=indent(720)), item("Update", 2)
        assert shown(*body) == ["L0 1. Goal", "P more of it", "L1 • Update"]

    @pytest.mark.parametrize("between", [p("Quorum: 12 of 13."), p("Agenda", properties='<w:outlineLvl w:val="0"/>')])
    def it_is_a_list_of_its_own_behind_other_text(self, between):
        assert shown(item("Goal", 1), between, item("Update", 2))[-1] == "L0 • Update"

    def it_is_a_list_of_its_own_in_a_cell(self):
        inner = cell("x").replace("<w:p>", "<w:p><w:pPr>" + in_list(2) + "</w:pPr>")
        (_, table) = blocks(item("Goal", 1) + tbl(row(inner)), numbering=NUMBERING)
        assert view(table.rows[0][0].blocks) == ["L0 • x"]


class DescribeIndents:
    def it_goes_by_the_marker_and_not_by_the_text(self):
        """'1.' at the margin with its text half an inch away, a bullet with its text below that."""
        body = item("Goal", 1, more=indent(720, 720)), item("Update", 2, more=indent(720, 360))
        assert shown(*body) == ["L0 1. Goal", "L1 • Update"]

    def it_takes_lists_at_one_indent_for_neighbours(self):
        body = item("Goal", 1, more=indent(720, 360)), item("Update", 2, more=indent(800, 360))
        assert shown(*body) == ["L0 1. Goal", "L0 • Update"]

    def it_leaves_the_levels_of_one_list_as_the_file_has_them(self):
        body = item("Notetakers", 1), item("Monday", 1, 1, more=indent(2 * INCH)), item("Report", 1, more=indent(INCH))
        assert shown(*body) == ["L0 1. Notetakers", "L1 a. Monday", "L0 2. Report"]

    def it_is_the_styles_where_that_names_the_list(self):
        """'List Bullet' and 'List Bullet 2' are two lists of one level each."""
        styles = "".join(
            f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/><w:pPr>'
            f'<w:numPr><w:numId w:val="{number_id}"/></w:numPr>{indent(left, 360)}</w:pPr></w:style>'
            for name, number_id, left in (("One", 1, 360), ("Two", 2, 720))
        )
        found = blocks(
            p("a", style="One") + p("b", style="Two"),
            numbering=lists(level(0, "•", "bullet"), number_ids=(1, 2)),
            styles=styles,
        )
        assert [(type(entry), entry.level) for entry in found] == [(ListItem, 0), (ListItem, 1)]
