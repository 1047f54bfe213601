"""What stands beside the body: text boxes, notes, running heads and feet, watermarks."""

import pytest

from opsgdocs.document import Damage, Note, Paragraph, Place, Run
from tests.parsers.word.files import blocks, p, r, read, row, tbl, texts

DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"


def choice(new, old=""):
    """A drawing as Word writes it: for new programs, and again for old ones."""
    return f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>'


def shape(inner):
    return f"<w:drawing><a:graphic><wps:wsp><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphic></w:drawing>"


def old_shape(inner):
    return f"<w:pict><v:shape><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict>"


class DescribeTextBoxes:
    def it_follows_its_paragraph_and_is_read_once(self):
        box = choice(shape(p("White")), old_shape(p("White")))
        assert blocks(p("Minutes", box) + p("next")) == (
            Paragraph((Run("Minutes"),), (Place(path="body/p[1]"),)),
            Paragraph((Run("White"),), (Place(path="body/p[1]/txbxContent[1]/p[1]"),)),
            Paragraph((Run("next"),), (Place(path="body/p[2]"),)),
        )

    def it_is_read_from_the_old_form_where_there_is_no_other(self):
        assert texts(p(f"<w:r>{old_shape(p('White'))}</w:r>")) == ["White"]
        assert texts(p(choice("<w:drawing/>", old_shape(p("White"))))) == ["White"]

    def it_reads_a_box_in_a_box(self):
        inner = p("outer", choice(shape(p("inner")), old_shape(p("inner"))))
        assert texts(p(choice(shape(inner), old_shape(inner)))) == ["outer", "inner"]

    def it_reads_tables_in_it(self):
        assert texts(p(choice(shape(tbl(row("a", "b")))))) == ["a", "b"]

    def it_stays_in_its_cell(self):
        table = blocks(tbl(row(f"<w:tc>{p('a', choice(shape(p('b'))))}</w:tc>")))[0]
        assert table.rows[0][0].text == "a\nb"

    def it_does_not_end_the_look_of_its_paragraph(self):
        assert texts(p(choice(shape(p("box"))), "a", r("b", "<w:caps/>"))) == ["aB", "box"]


NOTES = (
    f'<w:footnote w:type="separator" w:id="0">{p("<w:r><w:separator/></w:r>")}</w:footnote>'
    f'<w:footnote w:id="1">{p("<w:r><w:footnoteRef/></w:r>", " On demand reads.")}</w:footnote>'
    f'<w:footnote w:id="2">{p("Second.")}</w:footnote>'
)


def note(number, kind="footnote", more=""):
    return f'<w:r><w:{kind}Reference w:id="{number}"{more}/></w:r>'


class DescribeDiagrams:
    DRAWING = (
        "<w:r><w:drawing><a:graphic><a:graphicData>"
        f'<dgm:relIds xmlns:dgm="{DIAGRAM}" r:dm="data1"/></a:graphicData></a:graphic></w:drawing></w:r>'
    )

    def shapes(self, *texts):
        points = [f"<dgm:pt><dgm:t><a:p><a:r><a:t>{text}</a:t></a:r></a:p></dgm:t></dgm:pt>" for text in texts]
        return f'<dgm:ptLst xmlns:dgm="{DIAGRAM}"><dgm:pt/>{"".join(points)}</dgm:ptLst>'

    def it_follows_its_paragraph_shape_by_shape(self):
        found = read(p("Who reports:", self.DRAWING) + p("End"), data1=self.shapes("SECAS", " ", "DCC  Ops"))
        assert found.blocks == (
            Paragraph((Run("Who reports:"),), (Place(path="body/p[1]"),)),
            Paragraph((Run("SECAS"),), (Place(path="body/p[1]/relIds[1]/pt[2]/p[1]"),)),
            Paragraph((Run("DCC Ops"),), (Place(path="body/p[1]/relIds[1]/pt[4]/p[1]"),)),
            Paragraph((Run("End"),), (Place(path="body/p[2]"),)),
        )

    def it_is_passed_over_where_the_file_does_not_say_where_its_text_is(self):
        assert read(p("a", self.DRAWING)).blocks == (Paragraph((Run("a"),), (Place(path="body/p[1]"),)),)


class DescribeCharts:
    C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    CX = "http://schemas.microsoft.com/office/drawing/2014/chartex"
    DRAWING = (
        "<w:r><w:drawing><a:graphic><a:graphicData>"
        f'<c:chart xmlns:c="{C}" r:id="chart1"/></a:graphicData></a:graphic></w:drawing></w:r>'
    )

    def title(self, *lines):
        drawn = "".join(f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in lines)
        return f"<c:title><c:tx><c:rich>{drawn}</c:rich></c:tx></c:title>"

    def cached(self, *words):
        return (
            "<c:strRef><c:f>Sheet1!A1</c:f><c:strCache>"
            + "".join(f"<c:pt><c:v>{word}</c:v></c:pt>" for word in words)
            + "</c:strCache></c:strRef>"
        )

    def series(self, name, categories):
        values = "<c:val><c:numRef><c:numCache><c:pt><c:v>7</c:v></c:pt></c:numCache></c:numRef></c:val>"
        return f"<c:ser><c:tx>{self.cached(name)}</c:tx><c:cat>{categories}</c:cat>{values}</c:ser>"

    def chart(self, inner):
        return f'<c:plotArea xmlns:c="{self.C}">{inner}</c:plotArea>'

    def words(self, inner):
        return [block.text for block in read(p(self.DRAWING), chart1=self.chart(inner)).blocks]

    def it_follows_its_paragraph_with_its_words_and_without_its_numbers(self):
        owners = self.cached("DCC", "SECAS")
        inner = self.title("Open  actions", "by owner") + self.series("May", owners) + self.series("June", owners)
        found = read(p("As shown:", self.DRAWING) + p("End"), chart1=self.chart(inner + self.title("Actions")))
        assert [block.text for block in found.blocks] == [
            "As shown:",
            "Open actions",
            "by owner",
            "Actions",
            "May, June",
            "DCC, SECAS",
            "End",
        ]
        assert found.blocks[1].places == (Place(path="body/p[1]/chart[1]/p[1]"),)

    def it_reads_a_title_that_is_a_cell_of_its_workbook(self):
        title = f"<c:title><c:tx>{self.cached('Open actions')}</c:tx></c:title>"
        assert self.words(title + self.series("May", "")) == ["Open actions", "May"]

    def it_leaves_out_categories_that_are_numbers(self):
        years = "<c:numRef><c:numCache><c:pt><c:v>2026</c:v></c:pt></c:numCache></c:numRef>"
        assert self.words(self.series("Alerts", years)) == ["Alerts"]

    def it_reads_the_charts_of_newer_programs(self):
        new = (
            f'<cx:chartData xmlns:cx="{self.CX}"><cx:data><cx:strDim><cx:lvl><cx:pt>DCC</cx:pt></cx:lvl></cx:strDim>'
            "<cx:numDim><cx:lvl><cx:pt>7</cx:pt></cx:lvl></cx:numDim></cx:data><cx:title><cx:tx><cx:rich>"
            "<a:p><a:r><a:t>Funnel</a:t></a:r></a:p></cx:rich></cx:tx></cx:title>"
            "<cx:series><cx:tx><cx:txData><cx:v>Stage</cx:v></cx:txData></cx:tx></cx:series></cx:chartData>"
        )
        drawing = self.DRAWING.replace(self.C, self.CX).replace("<w:r>", "").replace("</w:r>", "")
        found = read(p(choice(drawing, "<w:pict/>")), chart1=new)
        assert [block.text for block in found.blocks] == ["Funnel", "Stage", "DCC"]

    def it_is_told_where_its_part_is_damaged(self):
        found = read(p("a", self.DRAWING), chart1="<c:title")
        assert [block.text for block in found.blocks] == ["a"]
        assert [damage.code for damage in found.damage] == ["part_missing"]

    def it_is_passed_over_where_the_file_does_not_say_where_it_is(self):
        assert texts(p("a", self.DRAWING)) == ["a"]


class DescribeNotes:
    def it_is_kept_out_of_the_sentence(self):
        found = read(p("PBI0001", note(1), " was raised."), footnotes=NOTES)
        assert found.blocks == (Paragraph((Run("PBI0001 was raised."),), (Place(path="body/p[1]"),)),)
        assert found.notes == (
            Note(
                "1",
                (Paragraph((Run("On demand reads."),), (Place(path="footnotes/footnote[2]/p[1]"),)),),
                beside="body/p[1]",
            ),
        )

    def it_is_numbered_in_the_order_of_the_text(self):
        found = read(p("a", note(2)) + tbl(row(f"<w:tc>{p('b', note(1))}</w:tc>")), footnotes=NOTES)
        assert [(n.mark, n.blocks[0].text) for n in found.notes] == [("1", "Second."), ("2", "On demand reads.")]

    def it_bears_the_marks_that_the_settings_ask_for(self):
        settings = '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr>'
        assert read(p("a", note(1)), footnotes=NOTES, settings=settings).notes[0].mark == "c"

    def it_takes_a_mark_of_its_own_out_of_the_sentence(self):
        own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>'
        found = read(p("a", own, " b"), footnotes=NOTES)
        assert (found.blocks[0].text, found.notes[0].mark) == ("a b", "*")

    def it_reads_endnotes_too_in_roman_numbers(self):
        endnotes = f'<w:endnote w:id="1">{p("At the end.")}</w:endnote>'
        found = read(p("a", note(1), note(1, "endnote")), footnotes=NOTES, endnotes=endnotes)
        assert [(n.mark, n.blocks[0].text) for n in found.notes] == [("1", "On demand reads."), ("i", "At the end.")]

    def it_is_not_there_where_its_reference_was_deleted(self):
        assert read(p("a", f"<w:del>{note(1)}</w:del>"), footnotes=NOTES).notes == ()

    def it_is_passed_over_where_the_file_does_not_hold_it(self):
        assert read(p("a", note(9)), footnotes=NOTES).notes == ()
        assert read(p("a", note(1))).notes == ()


class DescribeFurniture:
    SECTION = (
        '<w:sectPr><w:footerReference w:type="default" r:id="footer1"/><w:headerReference w:type="default" r:id="header1"/>'
        '<w:headerReference w:type="first" r:id="header2"/><w:headerReference w:type="even" r:id="header3"/>%s</w:sectPr>'
    )
    OWN_FIRST_PAGE, OWN_EVEN_PAGES = "<w:titlePg/>", "<w:evenAndOddHeaders/>"

    def it_is_all_heads_and_feet_and_no_block(self):
        found = read(
            p("Minutes") + self.SECTION % self.OWN_FIRST_PAGE, settings=self.OWN_EVEN_PAGES,
            header1=p("SEC Operations Group"), header2=tbl(row("OPSG", "White")), header3=p("even"), footer1=p("Page 1"),
        )  # fmt: skip
        assert [block.text for block in found.blocks] == ["Minutes"]
        assert [(block.text, block.places[0].path) for block in found.furniture] == [
            ("SEC Operations Group", "header1/p[1]"),
            ("OPSG", "header2/tbl[1]/tr[1]/tc[1]/p[1]"),
            ("White", "header2/tbl[1]/tr[1]/tc[2]/p[1]"),
            ("even", "header3/p[1]"),
            ("Page 1", "footer1/p[1]"),
        ]

    @pytest.mark.parametrize(
        ("section", "settings", "shown"),
        [
            ("", "", ["usual", "foot"]),
            ("<w:titlePg/>", "", ["usual", "first", "foot"]),
            ('<w:titlePg w:val="0"/>', "<w:evenAndOddHeaders/>", ["usual", "even", "foot"]),
        ],
    )
    def it_leaves_out_what_the_file_holds_and_no_page_shows(self, section, settings, shown):
        """A form that was made over keeps the head of its old first page."""
        found = read(
            p("a") + self.SECTION % section, settings=settings,
            header1=p("usual"), header2=p("first"), header3=p("even"), footer1=p("foot"),
        )  # fmt: skip
        assert [block.text for block in found.furniture] == shown

    def it_has_from_the_section_before_what_a_section_does_not_say(self):
        before = p("a", properties='<w:sectPr><w:headerReference w:type="first" r:id="header1"/></w:sectPr>')
        found = read(before + p("b") + "<w:sectPr><w:titlePg/></w:sectPr>", header1=p("OPSG"))
        assert [block.text for block in found.furniture] == ["OPSG"]

    def it_stands_once_though_sections_repeat_it(self):
        first = p("a", properties='<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>')
        last = '<w:sectPr><w:headerReference r:id="header2"/></w:sectPr>'
        found = read(first + p("b") + last, header1=p("OPSG"), header2=p("OPSG") + p("Part 2"))
        assert [block.text for block in found.furniture] == ["OPSG", "Part 2"]

    def it_includes_watermarks(self):
        art = '<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>'
        found = read(p("a") + '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>', header1=p(art))
        assert [block.text for block in found.furniture] == ["DRAFT"]


class DescribeWhatCannotBeRead:
    def it_reports_a_document_that_was_inserted_whole(self):
        found = read(p("a") + '<w:altChunk r:id="x"/>')
        assert found.damage == (
            Damage(
                "part_missing",
                "A document that was inserted as a whole into the Word file could not be read.",
                Place(path="body/altChunk[1]"),
            ),
        )
        assert found.incomplete

    @pytest.mark.parametrize("kind", ["styles", "numbering", "header1"])
    def it_reports_a_part_that_is_damaged_and_reads_the_rest(self, kind):
        body = (
            p("a", properties='<w:numPr><w:numId w:val="1"/></w:numPr>')
            + '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>'
        )
        found = read(body, **{kind: "<w:oops>"})
        assert [block.text for block in found.blocks] == ["a"]
        assert [(d.code, d.place) for d in found.damage] == [("part_missing", Place(path=f"word/{kind}.xml"))]
