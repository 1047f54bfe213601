"""What a paragraph of Word shows: runs and their looks, links, fields, symbols, hyphens, white space."""

import docx
import pytest
from docx.shared import Pt, RGBColor

from opsgdocs.document import Heading, Paragraph, Place, Run
from opsgdocs.parsers import File, parse_bytes
from tests.parsers.word.files import blocks, p, r, read, texts


def text_of(*runs, **parts):
    """The one text of a document with these runs."""
    found = texts(p(*runs), **parts)
    assert len(found) <= 1
    return found[0] if found else ""


def runs_of(*runs, **parts):
    return blocks(p(*runs), **parts)[0].runs


def begin(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def instruction(text):
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


class DescribeRuns:
    def it_reads_a_decision_with_its_bold_verb(self):
        assert blocks(p("The OPSG ", r("NOTED", "<w:b/>"), " the update.")) == (
            Paragraph((Run("The OPSG "), Run("NOTED", bold=True), Run(" the update.")), (Place(path="body/p[1]"),)),
        )

    def it_joins_neighbours_that_look_alike(self):
        """Word cuts runs wherever an author paused."""
        assert runs_of(r("AGR", "<w:b/>"), r("EED", '<w:b w:val="1"/>')) == (Run("AGREED", bold=True),)

    def it_knows_what_python_docx_sets(self, tmp_path):
        document = docx.Document()
        run = document.add_paragraph("plain ").add_run("set")
        run.bold = run.italic = run.font.strike = True
        run.font.size, run.font.color.rgb = Pt(9.5), RGBColor(0x1F, 0x3B, 0x6F)
        document.save(tmp_path / "a.docx")

        found = parse_bytes(File("a.docx", (tmp_path / "a.docx").read_bytes())).blocks

        assert found[0].style == "Normal"
        assert found[0].runs == (
            Run("plain ", size=11.0),  # of the template's defaults
            Run("set", bold=True, italic=True, strike=True, size=9.5, colour="1F3B6F"),
        )

    def it_takes_text_struck_out_twice_for_struck_out(self):
        assert runs_of(r("DCC", "<w:dstrike/>"), " to report") == (Run("DCC", strike=True), Run(" to report"))

    @pytest.mark.parametrize("off", ["0", "false", "off"])
    def it_takes_a_switch_that_says_off_as_off(self, off):
        assert runs_of(r("x", f'<w:b w:val="{off}"/>')) == (Run("x"),)

    def it_takes_automatic_colour_for_none(self):
        assert runs_of(r("x", '<w:color w:val="auto"/>')) == (Run("x"),)

    def it_shows_capitals_where_word_does(self):
        assert text_of("The OPSG ", r("noted", "<w:caps/>"), r(" it", "<w:smallCaps/>")) == "The OPSG NOTED it"

    def it_drops_hidden_text(self):
        assert text_of("shown", r(" hidden", "<w:vanish/>"), " too") == "shown too"

    def it_drops_a_break_that_is_hidden(self):
        assert text_of("a", "<w:r><w:rPr><w:vanish/></w:rPr><w:br/></w:r>", "b") == "ab"

    def it_does_not_take_the_look_of_the_paragraphs_end_for_that_of_its_text(self):
        assert blocks(p("x", properties="<w:rPr><w:b/></w:rPr>"))[0].runs == (Run("x"),)


class DescribeStyles:
    STYLES = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="D"><w:name w:val="Decision"/><w:basedOn w:val="N"/>'
        '<w:rPr><w:b/><w:color w:val="ff0000"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="D2"><w:name w:val="Decision 2"/><w:basedOn w:val="D"/>'
        '<w:rPr><w:caps/><w:sz w:val="28"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="H"><w:name w:val="Hid"/><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="table" w:styleId="T"><w:name w:val="Grid"/><w:rPr><w:i/></w:rPr></w:style>'
    )

    def it_gives_text_the_look_of_its_paragraph_style_and_of_those_it_is_based_on(self):
        found = blocks(p("noted", style="D2"), styles=self.STYLES)
        assert found[0].runs == (Run("NOTED", bold=True, size=14.0, colour="FF0000"),)
        assert found[0].style == "Decision 2"

    def it_names_the_usual_style_where_a_paragraph_names_none(self):
        assert blocks(p("x"), styles=self.STYLES)[0] == Paragraph(
            (Run("x", size=11.0),), (Place(path="body/p[1]"),), "Normal"
        )

    def it_gives_a_run_the_look_of_its_character_style(self):
        assert runs_of(r("x", '<w:rStyle w:val="S"/>'), styles=self.STYLES) == (Run("x", bold=True, size=11.0),)

    def it_lets_bold_in_a_bold_style_cancel_out_as_word_does(self):
        found = blocks(p(r("x", '<w:rStyle w:val="S"/>'), style="D"), styles=self.STYLES)
        assert not found[0].runs[0].bold

    def but_it_lets_what_is_set_on_the_run_itself_stand(self):
        found = blocks(p(r("x", "<w:b/>"), r("y", '<w:b w:val="0"/>'), style="D"), styles=self.STYLES)
        assert [run.bold for run in found[0].runs] == [True, False]

    def it_drops_text_hidden_by_its_style(self):
        assert text_of("a", r("b", '<w:rStyle w:val="H"/>'), styles=self.STYLES) == "a"

    def it_reads_on_where_a_style_is_unknown(self):
        assert blocks(p("x", style="Gone"), styles=self.STYLES)[0].text == "x"

    def it_survives_styles_based_on_each_other(self):
        ring = (
            '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>'
            '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/><w:rPr><w:b/></w:rPr></w:style>'
        )
        assert blocks(p("x", style="A"), styles=ring)[0].runs == (Run("x", bold=True),)

    def it_reads_styles_behind_those_of_tables(self):
        """The styles of tables are left out before parsing; those around them must stay."""
        late = '<w:style w:type="paragraph" w:styleId="Z"><w:name w:val="Last"/><w:rPr><w:i/></w:rPr></w:style>'
        latent = '<w:latentStyles w:count="1"><w:lsdException w:name="Normal"/></w:latentStyles>'
        found = blocks(p("x", style="Z"), styles=latent + self.STYLES + late)
        assert found[0].runs == (Run("x", italic=True, size=11.0),)


class DescribeHeadings:
    STYLES = (
        '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="U2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="G3"><w:name w:val="heading 3"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="I"><w:name w:val="Item"/><w:basedOn w:val="U2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="Contents Heading"/><w:basedOn w:val="U2"/>'
        '<w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>'
    )

    @pytest.mark.parametrize(
        ("style", "level", "name"),
        [("T", 0, "Title"), ("U2", 2, "Heading 2"), ("G3", 3, "Heading 3"), ("I", 2, "Item")],
    )
    def it_is_told_by_the_outline_level_of_its_style(self, style, level, name):
        assert blocks(p("AOB", style=style), styles=self.STYLES) == (
            Heading((Run("AOB"),), (Place(path="body/p[1]"),), level=level, style=name),
        )

    def it_is_the_title_though_that_has_the_outline_level_of_a_heading(self):
        style = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
        assert blocks(p("Meeting 29", style="T"), styles=style)[0].level == 0

    def it_is_told_by_an_outline_level_of_its_own(self):
        assert blocks(p("AOB", properties='<w:outlineLvl w:val="0"/>'))[0].level == 1

    def but_the_level_of_body_text_makes_none(self):
        assert isinstance(blocks(p("x", style="C"), styles=self.STYLES)[0], Paragraph)

    def and_an_empty_one_is_dropped(self):
        assert blocks(p("", style="U2"), styles=self.STYLES) == ()

    def it_leaves_a_typed_number_in_the_text(self):
        assert blocks(p("3. Network Updates", style="U2"), styles=self.STYLES)[0].text == "3. Network Updates"


class DescribeWhiteSpace:
    @pytest.mark.parametrize(
        ("written", "shown"),
        [
            ("  The  DCC   to report ", "The DCC to report"),
            ("25\u00a0February\u20092020", "25 February 2020"),
            ("a\n      b", "a b"),
            ("MP\u00ad092\u200b:", "MP092:"),
            ("Cafe\u0301", "Café"),
            ("\u200e29/01\u200f", "29/01"),
        ],
    )
    def it_is_one_character_a_run_and_none_at_the_ends(self, written, shown):
        assert text_of(written) == shown

    def it_is_folded_over_the_borders_of_runs(self):
        assert runs_of("The ", r(" DCC ", "<w:b/>"), " to") == (Run("The "), Run("DCC ", bold=True), Run("to"))

    def it_composes_letters_over_the_borders_of_runs(self):
        assert runs_of("Cafe", r("\u0301s", "<w:b/>")) == (Run("Café"), Run("s", bold=True))

    def it_keeps_typed_breaks_and_tabs(self):
        run = "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t><w:tab/><w:t>d</w:t><w:ptab/><w:t>e</w:t></w:r>"
        assert text_of(run) == "a\nb\nc\td\te"

    def it_lets_a_break_win_over_the_spaces_around_it(self):
        assert text_of("a ", "<w:r><w:br/><w:tab/></w:r>", " b") == "a\nb"

    def it_turns_a_break_of_the_page_into_a_break(self):
        assert text_of("a", '<w:r><w:br w:type="page"/></w:r>', "b") == "a\nb"

    def it_drops_paragraphs_with_nothing_but_white_space(self):
        assert blocks(p(" ") + "<w:p/>" + p("<w:r><w:tab/><w:br/></w:r>")) == ()

    def it_does_not_take_tab_stops_for_tabs(self):
        assert texts(p("x", properties='<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>')) == ["x"]


class DescribeHyphens:
    def it_shows_the_one_that_does_not_break_and_not_the_one_that_is_soft(self):
        assert (
            text_of("<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>oper</w:t><w:softHyphen/><w:t>ate</w:t></w:r>")
            == "co-operate"
        )


class DescribeSymbols:
    @pytest.mark.parametrize(
        ("font", "code", "shown"),
        [
            ("Wingdings", "F0FC", "✓"),
            ("Symbol", "F0B7", "•"),
            ("Symbol", "F0A3", "≤"),
            ("Wingdings", "00FE", "☑"),
            ("Arial", "00A7", "§"),
        ],
    )
    def it_shows_symbols_by_their_font(self, font, code, shown):
        assert text_of("a ", f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>') == f"a {shown}"

    def it_shows_text_set_in_a_symbol_font(self):
        assert text_of(r("\uf0fc", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'), " done") == "✓ done"

    def it_takes_a_private_character_without_a_font_for_one_of_symbol(self):
        assert text_of("\uf0b7 a") == "• a"

    @pytest.mark.parametrize("code", ["", "xyz", "110000000"])
    def it_passes_over_a_symbol_with_no_meaning(self, code):
        assert text_of("a", f'<w:r><w:sym w:font="Symbol" w:char="{code}"/></w:r>') == "a"


class DescribeLinks:
    def it_gives_the_text_its_target(self):
        found = read(
            p("see ", f'<w:hyperlink r:id="k">{r("MP092")}</w:hyperlink>', "."), links={"k": "https://x.org/a"}
        )
        assert found.blocks[0].runs == (Run("see "), Run("MP092", href="https://x.org/a"), Run("."))

    def it_marks_a_place_in_the_document(self):
        assert runs_of(f'<w:hyperlink w:anchor="_Toc1">{r("AOB")}</w:hyperlink>') == (Run("AOB", href="#_Toc1"),)

    def it_reads_the_text_of_one_that_leads_nowhere(self):
        assert runs_of(f'<w:hyperlink r:id="none">{r("x")}</w:hyperlink>') == (Run("x"),)

    def it_knows_links_that_are_fields(self):
        field = (
            begin("begin")
            + instruction(' HYPERLINK "https://x.org" \\l "p2" ')
            + begin("separate")
            + r("MP092")
            + begin("end")
        )
        assert runs_of(field, " x") == (Run("MP092", href="https://x.org#p2"), Run(" x"))


class DescribeFields:
    def it_shows_the_result_and_not_the_instruction(self):
        assert (
            text_of("Page ", begin("begin"), instruction(" PAGE "), begin("separate"), r("7"), begin("end"), " of 9")
            == "Page 7 of 9"
        )

    def it_shows_the_result_of_a_simple_field(self):
        assert text_of(f'<w:fldSimple w:instr=" REF OPSG ">{r("OPSG_30")}</w:fldSimple>', " agreed") == "OPSG_30 agreed"

    def it_does_not_show_a_field_in_the_instruction_of_another(self):
        inner = begin("begin") + instruction("PAGE") + begin("separate") + r("3") + begin("end")
        outer = (
            begin("begin")
            + instruction("IF ")
            + inner
            + instruction('> 1 "a"')
            + begin("separate")
            + r("later")
            + begin("end")
        )
        assert text_of(outer) == "later"

    def it_shows_a_field_in_the_result_of_another(self):
        inner = begin("begin") + instruction("PAGEREF _1") + begin("separate") + r("4") + begin("end")
        assert text_of(begin("begin"), instruction("TOC"), begin("separate"), r("AOB "), inner, begin("end")) == "AOB 4"

    def it_reads_what_follows_a_field_that_never_ends(self):
        broken = p(begin("begin"), instruction("PAGE"), "lost?")
        assert texts(broken + p("ACTION OPSG 29/01")) == ["lost?", "ACTION OPSG 29/01"]

    def it_reads_a_field_that_spans_paragraphs(self):
        first = p(begin("begin"), instruction("TOC"), begin("separate"), "1. Minutes")
        assert texts(first + p("2. AOB") + p(begin("end"), "End")) == ["1. Minutes", "2. AOB", "End"]

    def it_does_not_show_a_value_that_is_only_set(self):
        assert (
            text_of(
                begin("begin"), instruction(' SET File "a" '), begin("separate"), r("C:\\a"), begin("end"), "Minutes"
            )
            == "Minutes"
        )

    @pytest.mark.parametrize(
        ("state", "shown"), [("<w:checked/>", "☒"), ('<w:checked w:val="0"/>', "☐"), ("<w:default/>", "☒"), ("", "☐")]
    )
    def it_shows_boxes_of_old_forms(self, state, shown):
        box = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>{state}</w:checkBox></w:ffData></w:fldChar></w:r>'
        assert text_of(box, instruction("FORMCHECKBOX"), begin("end"), " Closed") == f"{shown} Closed"

    def it_shows_the_entry_chosen_in_an_old_form(self):
        entries = '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Open"/><w:listEntry w:val="Closed"/></w:ddList>'
        choice = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{entries}</w:ffData></w:fldChar></w:r>'
        assert text_of(choice, instruction("FORMDROPDOWN"), begin("end")) == "Closed"


class DescribeWrappers:
    @pytest.mark.parametrize("wrapper", ["smartTag", "customXml", "dir", "bdo"])
    def it_reads_on_inside_what_shows_nothing_itself(self, wrapper):
        assert text_of("The ", f"<w:{wrapper}>{r('DCC')}</w:{wrapper}>", " to") == "The DCC to"

    def it_reads_content_controls_in_and_around_paragraphs(self):
        inside = p(
            "Owner: ",
            f"<w:sdt><w:sdtPr><w:alias w:val='Owner'/></w:sdtPr><w:sdtContent>{r('DCC')}</w:sdtContent></w:sdt>",
        )
        around = f"<w:sdt><w:sdtContent>{p('Target: 25 May')}</w:sdtContent></w:sdt>"
        found = blocks(inside + around)
        assert [(block.text, block.places[0].path) for block in found] == [
            ("Owner: DCC", "body/p[1]"),
            ("Target: 25 May", "body/sdt[1]/sdtContent[1]/p[1]"),
        ]

    def it_reads_formulas_as_text(self):
        assert text_of("so ", "<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>") == "so a=b"

    def it_reads_ruby_once(self):
        assert text_of(f"<w:r><w:ruby><w:rt>{r('kan')}</w:rt><w:rubyBase>{r('漢')}</w:rubyBase></w:ruby></w:r>") == "漢"

    def it_does_not_show_comments_and_bookmarks(self):
        mark = '<w:bookmarkStart w:id="1" w:name="x"/><w:commentRangeStart w:id="2"/>'
        assert text_of(mark, "a", '<w:r><w:commentReference w:id="2"/></w:r>') == "a"


class DescribePaths:
    def it_counts_as_xpath_does(self):
        found = read(p("a") + "<w:p/>" + p("c"))
        assert [block.places for block in found.blocks] == [(Place(path="body/p[1]"),), (Place(path="body/p[3]"),)]
