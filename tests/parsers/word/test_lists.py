"""Numbers and bullets that Word computes."""

import docx
import pytest

from opsgdocs.document import Heading, ListItem, Paragraph, Place, Run
from opsgdocs.parsers import File, parse_bytes
from opsgdocs.parsers.word.ordinals import numeral
from tests.parsers.word.files import blocks, in_list, level, lists, p, read, row, tbl


def markers(*places, numbering, number_id=1):
    """The markers of paragraphs on these levels of one list, or of (list, level) pairs."""
    pairs = [place if isinstance(place, tuple) else (number_id, place) for place in places]
    body = "".join(p("x", properties=in_list(*pair)) for pair in pairs)
    return [getattr(block, "marker", "") for block in blocks(body, numbering=numbering)]


class DescribeIdsThatWordCounts:
    @pytest.mark.parametrize("form", ["ACTION OPSG 29/%1:", "OPSG 29/%1", "29/%1", "AP%1", "Decision %1:"])
    def it_shows_them_in_the_text_as_on_the_page(self, form):
        (found,) = blocks(p("The DCC to report.", properties=in_list(1)), numbering=lists(level(0, form)))
        assert found == Paragraph(
            (Run(f"{form.replace('%1', '1')} "), Run("The DCC to report.")), (Place(path="body/p[1]"),)
        )

    def it_counts_with_leading_zeros_where_the_list_says_so(self):
        body = p("a", properties=in_list(1)) + p("b", properties=in_list(1))
        found = blocks(body, numbering=lists(level(0, "29/%1", "decimalZero")))
        assert [block.text for block in found] == ["29/01 a", "29/02 b"]

    def it_fills_a_cell_with_one(self):
        body = tbl(row(f"<w:tc>{p('', properties=in_list(1))}</w:tc>", "DCC"))
        (table,) = blocks(body, numbering=lists(level(0, "OPSG 29/%1")))
        assert table.rows[0][0].text == "OPSG 29/1"

    @pytest.mark.parametrize("form", ["%1.", "%1)", "(%1)", "A%1", "3.%1"])
    def but_numbers_stand_beside_the_text(self, form):
        (found,) = blocks(p("Open", properties=in_list(1)), numbering=lists(level(0, form)))
        assert (found.marker, found.text) == (form.replace("%1", "1"), "Open")

    def but_roman_numbers_stand_beside_the_text(self):
        found = blocks(p("Open", properties=in_list(1)) * 8, numbering=lists(level(0, "%1.", "lowerRoman")))
        assert (found[7].marker, found[7].text) == ("viii.", "Open")


class DescribeListItems:
    def it_has_its_level_and_its_marker_beside_the_text(self):
        found = blocks(
            p("Open", properties=in_list(1, 1)), numbering=lists(level(0, "%1."), level(1, "%2)", "lowerLetter"))
        )
        assert found == (ListItem((Run("Open"),), (Place(path="body/p[1]"),), level=1, marker="a)"),)

    def it_counts(self):
        assert markers(0, 0, 0, numbering=lists(level(0, "%1."))) == ["1.", "2.", "3."]

    def it_counts_from_where_the_list_starts(self):
        assert markers(0, 0, numbering=lists(level(0, "%1.", start=4))) == ["4.", "5."]

    def it_begins_deeper_levels_again(self):
        numbering = lists(level(0, "%1."), level(1, "%1.%2"), level(2, "%1.%2.%3"))
        assert markers(0, 1, 2, 1, 0, 1, numbering=numbering) == ["1.", "1.1", "1.1.1", "1.2", "2.", "2.1"]

    def it_takes_a_level_that_was_left_out_for_begun(self):
        """Word numbers a first 'Heading 1' as 2 where a 'Heading 2' came before it."""
        numbering = lists(level(0, "%1."), level(1, "%1.%2"), level(2, "%1.%2.%3"))
        assert markers(1, 1, 0, 2, numbering=numbering) == ["1.1", "1.2", "2.", "2.1.1"]

    def it_begins_each_level_where_the_list_says_whenever_it_begins_again(self):
        starts = "".join(
            f'<w:lvlOverride w:ilvl="{place}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
            for place, start in ((0, 5), (1, 3))
        )
        more = f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{starts}</w:num>'
        numbering = lists(level(0, "%1."), level(1, "%1.%2"), more=more)
        assert markers(0, 1, 1, 0, 1, numbering=numbering, number_id=2) == ["5.", "5.3", "5.4", "6.", "6.3"]

    def it_counts_on_through_a_level_that_never_begins_again(self):
        numbering = lists(level(0, "%1."), level(1, "(%2)", more='<w:lvlRestart w:val="0"/>'))
        assert markers(0, 1, 1, 0, 1, numbering=numbering) == ["1.", "(1)", "(2)", "2.", "(3)"]

    def it_begins_again_only_after_the_level_that_is_named(self):
        numbering = lists(level(0, "%1"), level(1, "%2"), level(2, "%3", more='<w:lvlRestart w:val="1"/>'))
        assert markers(0, 1, 2, 1, 2, 0, 1, 2, numbering=numbering) == ["1", "1", "1", "2", "2", "2", "1", "1"]

    def it_shows_all_numbers_as_digits_in_legal_style(self):
        numbering = lists(level(0, "%1.", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>"))
        assert markers(0, 0, 1, numbering=numbering) == ["I.", "II.", "2.1"]

    def it_counts_on_in_another_list_of_one_definition(self):
        assert markers((1, 0), (2, 0), (1, 0), numbering=lists(level(0, "%1."), number_ids=(1, 2))) == [
            "1.",
            "2.",
            "3.",
        ]

    def but_a_list_that_starts_anew_does_so_once(self):
        more = (
            '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
            "</w:lvlOverride></w:num>"
        )
        assert markers((1, 0), (1, 0), (2, 0), (2, 0), numbering=lists(level(0, "%1."), more=more)) == [
            "1.",
            "2.",
            "1.",
            "2.",
        ]

    def it_reads_a_level_that_a_list_defines_itself(self):
        override = f'<w:lvlOverride w:ilvl="0">{level(0, "(%1)")}</w:lvlOverride>'
        more = f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{override}</w:num>'
        assert markers((2, 0), numbering=lists(level(0, "%1."), more=more)) == ["(1)"]

    def it_follows_a_list_to_the_style_that_defines_it(self):
        styles = (
            '<w:style w:type="numbering" w:styleId="L"><w:name w:val="Actions"/><w:pPr><w:numPr><w:numId w:val="1"/>'
            "</w:numPr></w:pPr></w:style>"
        )
        more = (
            '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="L"/></w:abstractNum>'
            '<w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num>'
        )
        body = p("a", properties=in_list(1)) + p("b", properties=in_list(2))
        found = blocks(body, styles=styles, numbering=lists(level(0, "A%1"), more=more))
        assert [item.marker for item in found] == ["A1", "A2"]

    def it_counts_empty_items_and_drops_them(self):
        body = p("a", properties=in_list(1)) + p("", properties=in_list(1)) + p("c", properties=in_list(1))
        assert [(item.text, item.marker) for item in blocks(body, numbering=lists(level(0, "%1.")))] == [
            ("a", "1."),
            ("c", "3."),
        ]

    def but_it_keeps_a_cell_that_shows_nothing_but_its_number(self):
        body = tbl(row(f"<w:tc>{p('', properties=in_list(1))}</w:tc>", "DCC"))
        item = blocks(body, numbering=lists(level(0, "%1.")))[0].rows[0][0].blocks[0]
        assert (item.text, item.marker) == ("", "1.")

    def it_is_a_paragraph_where_the_list_shows_nothing(self):
        assert blocks(p("x", properties=in_list(1)), numbering=lists(level(0, "", "none"))) == (
            Paragraph((Run("x"),), (Place(path="body/p[1]"),)),
        )

    @pytest.mark.parametrize("number_id", [0, 7])
    def it_is_a_paragraph_where_there_is_no_such_list(self, number_id):
        found = blocks(p("x", properties=in_list(number_id)), numbering=lists(level(0, "%1.")))
        assert isinstance(found[0], Paragraph)

    def it_counts_anew_in_each_story(self):
        item = p("x", properties=in_list(1))
        found = read(
            item + '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>',
            header1=item,
            numbering=lists(level(0, "%1.")),
        )
        assert [block.marker for block in (*found.blocks, *found.furniture)] == ["1.", "1."]


class DescribeSeries:
    FORMAT = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="%s"/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    )

    @pytest.mark.parametrize(
        ("series", "shown"), [("001, 002, 003, ...", "A/001"), ("а, б, в", "A/1"), ("", "A/1"), ("0" * 40, "A/1")]
    )
    def it_is_counted_as_its_first_number_is_written(self, series, shown):
        """Actions numbered 001, 002, 003: the format that Word offers beside 1 and 01."""
        plain = level(0, "A/%1").replace('<w:numFmt w:val="decimal"/>', self.FORMAT % series)
        assert markers(0, numbering=lists(plain)) == [shown]


class DescribeDefinitions:
    """Only the definitions in use are parsed; where the part is not as Word writes it, all of it is."""

    UNUSED = '<w:abstractNum w:abstractNumId="9">&broken;</w:abstractNum>'

    def it_does_not_parse_what_is_not_in_use(self):
        found = read(
            p("x", properties=in_list(1)),
            numbering=lists(level(0, "%1.")).replace("<w:num ", self.UNUSED + "<w:num ", 1),
        )
        assert (found.blocks[0].marker, found.damage) == ("1.", ())

    @pytest.mark.parametrize(
        "oddity",
        [
            "<!-- <w:abstractNum  -->",
            '<w:abstractNum w:abstractNumId="8"/>',
            "<w:numPicBullet><w:pict/></w:numPicBullet>",
        ],
    )
    def it_reads_the_part_whatever_else_stands_in_it(self, oddity):
        assert markers(0, 0, numbering=oddity + lists(level(0, "%1."))) == ["1.", "2."]


class DescribeBullets:
    @pytest.mark.parametrize(
        ("text", "font", "shown"),
        [
            ("\uf0b7", "Symbol", "•"),
            ("·", "Symbol", "•"),
            ("\uf0a7", "Wingdings", "▪"),
            ("§", "Wingdings", "▪"),
            ("\uf0d8", "Wingdings", "➢"),
            ("o", "Courier New", "o"),
            ("–", "Arial", "–"),
        ],
    )
    def it_is_shown_by_its_font(self, text, font, shown):
        fonts = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>'
        assert markers(0, numbering=lists(level(0, text, "bullet", more=fonts))) == [shown]

    def it_stands_for_a_picture(self):
        assert markers(0, numbering=lists(level(0, "", "bullet", more='<w:lvlPicBulletId w:val="0"/>'))) == ["•"]


class DescribeNumberedStyles:
    NUMBERING = lists(
        level(0, "%1.", more='<w:pStyle w:val="H1"/>'),
        level(1, "%1.%2", more='<w:pStyle w:val="H2"/>'),
    )
    STYLES = (
        '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        '<w:outlineLvl w:val="0"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        '<w:outlineLvl w:val="1"/></w:pPr></w:style>'
    )

    def it_numbers_headings_by_the_level_their_style_stands_for(self):
        body = p("Minutes", style="H1") + p("Actions", style="H2") + p("AOB", style="H1")
        assert blocks(body, styles=self.STYLES, numbering=self.NUMBERING) == (
            Heading((Run("Minutes"),), (Place(path="body/p[1]"),), level=1, marker="1.", style="Heading 1"),
            Heading((Run("Actions"),), (Place(path="body/p[2]"),), level=2, marker="1.1", style="Heading 2"),
            Heading((Run("AOB"),), (Place(path="body/p[3]"),), level=1, marker="2.", style="Heading 1"),
        )

    def it_leaves_a_heading_without_a_number_where_the_paragraph_says_so(self):
        found = blocks(p("Annex", style="H1", properties=in_list(0)), styles=self.STYLES, numbering=self.NUMBERING)
        assert found[0].marker == ""

    def it_numbers_what_python_docx_calls_list_number(self, tmp_path):
        document = docx.Document()
        for style in ("List Number", "List Number", "List Bullet", "List Bullet 2"):
            document.add_paragraph("x", style)
        document.save(tmp_path / "a.docx")

        found = parse_bytes(File("a.docx", (tmp_path / "a.docx").read_bytes())).blocks

        assert [(item.marker, item.style) for item in found] == [
            ("1.", "List Number"), ("2.", "List Number"), ("•", "List Bullet"), ("•", "List Bullet 2"),
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("count", "form", "shown"),
    [
        (4, "decimal", "4"), (4, "decimalZero", "04"), (12, "decimalZero", "12"), (1999, "upperRoman", "MCMXCIX"),
        (4, "lowerRoman", "iv"), (27, "lowerLetter", "aa"), (26, "upperLetter", "Z"), (53, "upperLetter", "AAA"),
        (1, "ordinal", "1st"), (12, "ordinal", "12th"), (22, "ordinal", "22nd"), (3, "ordinalText", "Third"),
        (20, "ordinalText", "Twentieth"), (42, "cardinalText", "Forty-two"), (5, "chicago", "**"), (4, "none", ""),
        (7, "001", "007"), (1234, "001", "1234"), (4, "hebrew1", "4"), (0, "lowerLetter", "0"), (0, "decimalZero", "00"), (9999, "lowerRoman", "9999"),
    ],
)  # fmt: skip
def test_a_count_is_shown_in_the_form_of_its_list(count, form, shown):
    assert numeral(count, form) == shown
