"""Web pages."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opsgdocs.document import Place, Table
from opsgdocs.errors import ParseError, UnreadableFile
from opsgdocs.parsers.html import parse_html
from tests.parsers.views import parsed, runs, view


def read(source):
    return parsed(parse_html, source)


def blocks(source):
    return view(read(source).blocks)


class DescribeBlocks:
    def it_reads_headings_and_paragraphs(self):
        assert blocks("<h1>Minutes</h1><h3>Agenda</h3><p>One\n  two.<p>Three.") == [
            "H1 Minutes", "H3 Agenda", "P One two.", "P Three.",
        ]  # fmt: skip

    def it_reads_text_between_blocks(self):
        assert blocks("<div>One<p>Two</p>Three</div>Four") == ["P One", "P Two", "P Three", "P Four"]

    def it_keeps_one_break_and_parts_at_two(self):
        assert blocks("<p>One<br> two<br><br>Three<br/></p>") == ["P One\ntwo", "P Three"]

    def it_reads_styles(self):
        (block,) = read(
            "<p>OPSG <strong>AGREED</strong> <i>that</i> <del>no</del> <span style='font-weight:700'>yes</span></p>"
        ).blocks
        assert runs(block) == [
            ("OPSG ", ""),
            ("AGREED", "b"),
            (" ", ""),
            ("that", "i"),
            (" ", ""),
            ("no", "s"),
            (" ", ""),
            ("yes", "b"),
        ]

    def it_reads_links_and_colours(self):
        (block,) = read('<p><a href="#x">one</a> <span style="color:#f00">two</span></p>').blocks
        assert [(run.text, run.href, run.colour) for run in block.runs] == [
            ("one", "#x", None), (" ", None, None), ("two", None, "FF0000"),
        ]  # fmt: skip

    def it_reads_lists_in_lists(self):
        assert blocks("<ul><li>a<ol start=3><li>b<li>c</ol><li><p>d</p></ul>") == [
            "L0 • a",
            "L1 3. b",
            "L1 4. c",
            "L0 • d",
        ]

    def it_numbers_lists_by_letters_and_roman_figures(self):
        assert blocks("<ol type=a><li>x<li>y</ol><ol type=I start=4><li>z</ol>") == ["L0 a. x", "L0 b. y", "L0 IV. z"]

    def it_reads_a_bullet_that_was_typed(self):
        assert blocks("<p>·&nbsp;&nbsp; Bob to write</p>") == ["L0 · Bob to write"]

    def it_reads_terms_with_their_definitions(self):
        assert blocks("<dl><dt>Present</dt><dd>Alain, Nick</dd><dt>Chair:<dd>Steven<dt>Scribe</dl>") == [
            "P Present: Alain, Nick", "P Chair: Steven", "P Scribe",
        ]  # fmt: skip

    def it_reads_preformatted_text_line_by_line(self):
        assert blocks("<pre>&lt;foo> one\n\n&lt;bar>  two</pre>") == ["P <foo> one", "P <bar> two"]

    def it_leaves_out_what_nobody_sees(self):
        source = (
            "<script>var x</script><style>p {}</style><p hidden>a</p><p style='display: none'>b</p><!-- c -->"
            "<template>d</template><p>Shown <span style='visibility:hidden'>not</span>too</p>"
        )
        assert blocks(source) == ["P Shown too"]

    def it_takes_the_way_around_the_page_for_furniture(self):
        document = read("<nav><h2>Contents</h2><ol><li>ACTION-1 - Do it</ol></nav><p>Text.</p>")
        assert view(document.blocks) == ["P Text."]
        assert view(document.furniture) == ["H2 Contents", "L0 1. ACTION-1 - Do it"]

    def it_takes_the_title_where_no_heading_is(self):
        assert blocks("<title>Meeting 3</title><body><p>Text.") == ["H0 Meeting 3", "P Text."]

    def but_not_where_one_is(self):
        document = read("<title>Meeting 3</title><body><h1>Meeting</h1>")
        assert (view(document.blocks), view(document.furniture)) == (["H1 Meeting"], ["P Meeting 3"])

    def it_moves_footnotes_out(self):
        document = read("<p>It was done<sup>1</sup> here, 10<sup>6</sup> times.</p><p><sup>1</sup> By Bob.</p>")
        assert view(document.blocks) == ["P It was done here, 10⁶ times."]
        assert [(note.mark, view(note.blocks)) for note in document.notes] == [("1", ["P By Bob."])]


class DescribeTables:
    def it_puts_spans_on_the_grid(self):
        (table,) = read("<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>").blocks
        assert table.columns == 3
        assert [
            [(cell.text, cell.row, cell.column, cell.row_span, cell.column_span) for cell in row] for row in table.rows
        ] == [
            [("a", 0, 0, 2, 1), ("b", 0, 1, 1, 2)],
            [("c", 1, 1, 1, 1), ("d", 1, 2, 1, 1)],
        ]

    def it_counts_heads(self):
        (table,) = read("<table><thead><tr><td>ID<td>Text</thead><tr><td>1<td>a</table>").blocks
        (other,) = read("<table><tr><th>ID<th>Text<tr><th>1<td>a</table>").blocks
        assert (table.header_rows, other.header_rows) == (1, 1)

    def it_keeps_the_blocks_of_a_cell(self):
        (table,) = read("<table><tr><td><p>a<p>b<ul><li>c</ul><td>").blocks
        assert [view(cell.blocks) for cell in table.rows[0]] == [["P a", "P b", "L0 • c"], []]

    def it_reads_the_shade_of_a_cell(self):
        (table,) = read("<table><tr><td bgcolor='#00ff00'>a<td style='background-color: #abc'>b</table>").blocks
        assert [cell.shade for cell in table.rows[0]] == ["00FF00", "AABBCC"]

    def it_puts_a_caption_before_its_table(self):
        assert blocks("<table><caption>Actions</caption><tr><td>1<td>a</table>") == ["P Actions", [("1", "a")]]

    def it_opens_a_table_of_one_cell(self):
        assert blocks("<table><tr><td><h2>Minutes</h2>Text</table>") == ["H2 Minutes", "P Text"]

    def it_keeps_a_table_in_a_table(self):
        (table,) = read("<table><tr><td>a<td><table><tr><td>b<td>c</table></table>").blocks
        (inner,) = table.rows[0][1].blocks
        assert isinstance(inner, Table)
        assert view([inner]) == [[("b", "c")]]

    def it_names_the_element_as_its_place(self):
        _, table = read("<html><body><table><tr><td>x</table><table><tbody><tr><td>a<td>b<tr><td>c<td>d</table>").blocks
        assert table.rows[1][0].blocks[0].places == (Place(path="body/table[2]/tr[2]/td[1]"),)
        assert table.places == (Place(path="body/table[2]"),)

    def it_does_not_believe_absurd_spans(self):
        (table,) = read("<table><tr><td colspan=99999 rowspan=99999>a<td>b<tr><td>c</table>").blocks
        assert (table.rows[0][0].column_span, table.rows[0][0].row_span) == (200, 2)


class DescribeBytes:
    @pytest.mark.parametrize(
        ("head", "encoding"),
        [
            ("<meta charset=windows-1252>", "cp1252"),
            ("<meta charset=iso-8859-1>", "latin-1"),
            ("", "utf-8"),
            ("", "utf-16"),
            ("", "cp1252"),
        ],
    )
    def it_believes_the_charset_of_the_page(self, head, encoding):
        assert blocks(f"{head}<p>Café £5</p>".encode(encoding)) == ["P Café £5"]

    def it_survives_a_charset_that_does_not_exist(self):
        assert blocks("<meta charset=nonsense><p>Café</p>") == ["P Café"]

    def it_reads_xhtml_with_its_declaration(self):
        source = '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Café</p></body></html>'
        assert blocks(source) == ["P Café"]

    def it_refuses_a_file_without_text(self):
        with pytest.raises(UnreadableFile, match="no text"):
            read(b" \n")


@pytest.mark.parametrize("tag", ["div", "b", "ul><li", "table><tr><td", "blockquote"])
def test_nesting_without_end_loses_no_word(tag):
    document = read(f"<p>first</p>{f'<{tag}>' * 20_000}deepest")
    text = " ".join(block.text for block in document.walk())
    assert "first" in text
    assert "deepest" in text


HTML_FRAGMENTS = st.one_of(
    FRAGMENTS := st.sampled_from([
        "<p>", "</p>", "<table>", "</table>", "<tr>", "<td>", "</td>", "<td colspan=2 rowspan=0>", "<th>", "<li>", "<ul>", "</ul>",
        "<ol start=9>", "<nav>", "</nav>", "<dl>", "<dt>", "<dd>", "</dl>", "<h1>", "</h1>", "<br>", "<pre>", "</pre>", "<b>", "</b>",
        "<sup>", "1", "</sup>", "<!--", "-->", "<script>", "</script>", "&nbsp;", "&#0;", "text", " ", "\n", "<", ">", "</body>",
    ]),
    st.text(max_size=5),
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(HTML_FRAGMENTS, max_size=60).map("".join))
def test_any_page_gives_a_document_or_a_clear_error(source):
    try:
        document = read(source.encode("utf-8", errors="replace"))
    except ParseError:
        return
    for block in document.walk():
        assert all(0 <= place.start <= len(block.text) for place in block.places)


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_a_document_or_a_clear_error(data):
    try:
        read(data)
    except ParseError:
        return


HOSTILE = {
    "wide spans": "<table><tr>" + "<td colspan=1000 rowspan=1000>x" * 500,
    "tall spans": "<table>" + "<tr><td rowspan=99999>x" * 3_000,
    "attributes": "<p " + "a=b " * 20_000 + ">x",
    "open tags": "<a " * 20_000,
    "comments": "<!--" * 10_000 + "x",
    "breaks": "a<br>" * 10_000,
    "cells": "<td>x" * 10_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_is_read_in_time_that_grows_with_its_length(name):
    started = time.process_time()
    try:
        read(HOSTILE[name])
    except ParseError:
        return
    finally:
        assert time.process_time() - started < 8  # seconds; what grows with the square takes minutes
