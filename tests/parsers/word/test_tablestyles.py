"""What the style of a table makes of its first row, its first column and its last ones."""

import pytest

from opsgdocs.document import Run
from tests.parsers.word.files import blocks, cell, p, r, row, tbl

BOLD = "<w:rPr><w:b/></w:rPr>"
SHADED = '<w:tcPr><w:shd w:val="clear" w:fill="1f3b6f"/></w:tcPr>'


def style(*parts, style_id="T", more="", kind="table"):
    inner = "".join(f'<w:tblStylePr w:type="{name}">{look}</w:tblStylePr>' for name, look in parts)
    return f'<w:style w:type="{kind}" w:styleId="{style_id}"><w:name w:val="Grid {style_id}"/>{more}{inner}</w:style>'


def dressed(*rows, look='w:firstRow="1"', style_id="T", widths=(100, 100)):
    """A table in a style, with the parts that it says it has."""
    properties = f'<w:tblPr><w:tblStyle w:val="{style_id}"/><w:tblLook w:val="0000" {look}/></w:tblPr>'
    return tbl(*rows, widths=widths).replace("<w:tblPr/>", properties, 1)


def table(body, styles):
    (found,) = blocks(body, styles=styles)
    return found


def bold(found):
    """The texts that are bold."""
    return [c.text for line in found.rows for c in line if all(run.bold for b in c.blocks for run in b.runs)]


ROWS = (row("Ref", "Action"), row("29/01", "DCC to report"), row("29/02", "SECAS to ask"))


class DescribeTheHead:
    def it_is_bold_and_known_as_a_head_where_the_style_makes_it_so(self):
        found = table(dressed(*ROWS), style(("firstRow", BOLD)))
        assert bold(found) == ["Ref", "Action"]
        assert found.header_rows == 1

    def it_is_known_by_its_shade(self):
        found = table(dressed(*ROWS), style(("firstRow", SHADED)))
        assert [[c.shade for c in line] for line in found.rows] == [["1F3B6F"] * 2, [None] * 2, [None] * 2]
        assert found.header_rows == 1

    def it_is_none_where_the_table_has_none(self):
        found = table(dressed(*ROWS, look='w:firstRow="0"'), style(("firstRow", BOLD + SHADED)))
        assert (bold(found), found.header_rows, found.rows[0][0].shade) == ([], 0, None)

    def it_is_none_where_the_style_gives_it_no_look_of_its_own(self):
        """Word says of nearly all tables that they have a first row."""
        found = table(dressed(*ROWS), style(more=BOLD))
        assert (bold(found), found.header_rows) == ([c.text for line in found.rows for c in line], 0)

    def it_is_not_the_only_row(self):
        assert table(dressed(ROWS[0]), style(("firstRow", BOLD))).header_rows == 0

    def it_is_told_by_the_bits_of_older_files(self):
        body = dressed(*ROWS).replace('w:val="0000" w:firstRow="1"', 'w:val="0020"')
        assert bold(table(body, style(("firstRow", BOLD)))) == ["Ref", "Action"]

    def it_is_what_the_rows_say_where_they_say_it(self):
        heads = row("a", properties="<w:tblHeader/>"), row("b", properties="<w:tblHeader/>"), row("c")
        assert table(dressed(*heads), style(("firstRow", BOLD))).header_rows == 2


class DescribeOtherParts:
    @pytest.mark.parametrize(
        ("look", "name", "shown"),
        [
            ('w:firstColumn="1"', "firstCol", ["Ref", "29/01", "29/02"]),
            ('w:lastColumn="1"', "lastCol", ["Action", "DCC to report", "SECAS to ask"]),
            ('w:lastRow="1"', "lastRow", ["29/02", "SECAS to ask"]),
        ],
    )
    def it_dresses_first_and_last_ones(self, look, name, shown):
        assert bold(table(dressed(*ROWS, look=look), style((name, BOLD)))) == shown

    def it_lets_columns_win_over_rows_and_keeps_what_they_do_not_say(self):
        red = '<w:rPr><w:color w:val="FF0000"/></w:rPr>'
        found = table(
            dressed(*ROWS, look='w:firstRow="1" w:firstColumn="1"'), style(("firstRow", BOLD), ("firstCol", red))
        )
        assert [line[0].blocks[0].runs for line in found.rows[:2]] == [
            (Run("Ref", bold=True, colour="FF0000"),), (Run("29/01", colour="FF0000"),),
        ]  # fmt: skip

    def it_passes_over_stripes(self):
        assert bold(table(dressed(*ROWS), style(("band1Horz", BOLD)))) == []

    def it_has_from_the_style_it_is_based_on_what_it_does_not_say(self):
        styles = style(("firstRow", BOLD)) + style(("firstRow", SHADED), style_id="U", more='<w:basedOn w:val="T"/>')
        found = table(dressed(*ROWS, style_id="U"), styles)
        assert (bold(found), found.rows[0][0].shade) == (["Ref", "Action"], "1F3B6F")

    def it_survives_styles_based_on_each_other(self):
        styles = style(("firstRow", BOLD), more='<w:basedOn w:val="U"/>') + style(
            style_id="U", more='<w:basedOn w:val="T"/>'
        )
        assert bold(table(dressed(*ROWS), styles)) == ["Ref", "Action"]


class DescribeWhatIsNearer:
    STYLES = style(("firstRow", BOLD + SHADED)) + style(style_id="Q", kind="paragraph", more="<w:rPr><w:i/></w:rPr>")

    def it_lets_the_run_say_otherwise(self):
        plain = p(r("Ref", '<w:b w:val="0"/>'))
        body = dressed(row(f"<w:tc>{plain}</w:tc>", "Action"), ROWS[1])
        assert bold(table(body, self.STYLES)) == ["Action"]

    def it_adds_the_look_of_the_paragraphs_style(self):
        body = dressed(row(f"<w:tc>{p('Ref', style='Q')}</w:tc>", "Action"), ROWS[1])
        assert table(body, self.STYLES).rows[0][0].blocks[0].runs == (Run("Ref", bold=True, italic=True),)

    def it_lets_the_cell_have_a_shade_of_its_own_or_none(self):
        white, none = '<w:shd w:val="clear" w:fill="FFFFFF"/>', '<w:shd w:val="clear" w:fill="auto"/>'
        found = table(dressed(row(cell("a", white), cell("b", none)), ROWS[1]), self.STYLES)
        assert [c.shade for c in found.rows[0]] == ["FFFFFF", None]

    def it_does_not_dress_a_table_in_a_cell_nor_what_follows(self):
        inner = f"<w:tc>{tbl(row('inner'))}{p('outer')}</w:tc>"
        first, after = blocks(dressed(row(inner, "Action"), ROWS[1]) + p("after"), styles=self.STYLES)
        nested, outer = first.rows[0][0].blocks
        assert (bold(nested), outer.runs, after.runs) == ([], (Run("outer", bold=True),), (Run("after"),))


@pytest.mark.parametrize("styles", ["", style(("firstRow", BOLD), style_id="V"), "<!-- --> " + style(style_id="V")])
def test_a_table_in_an_unknown_style_is_read_as_it_stands(styles):
    found = table(dressed(*ROWS), styles)
    assert (bold(found), found.header_rows) == ([], 0)
