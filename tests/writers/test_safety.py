"""What a document says is only ever text: in no format does it become a formula, markup, a field, a link or a command."""

import csv
import io
import re
import shutil
import unicodedata
import zipfile

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree, html
from markdown_it import MarkdownIt

from opsgdocs.document import Document, Run
from opsgdocs.writers import SUFFIXES, write
from opsgdocs.writers.html import write_html
from opsgdocs.writers.kinds import document_of, sheets_of
from opsgdocs.writers.links import safe_target
from opsgdocs.writers.markdown import write_markdown
from opsgdocs.writers.pdf import find_office, write_pdf
from opsgdocs.writers.sheets.sheet import write_csv
from opsgdocs.writers.sheets.workbook import write_workbook
from opsgdocs.writers.terminal import console_for, show
from opsgdocs.writers.text.blocks import paragraph
from opsgdocs.writers.word import write_word
from tests.writers.kinds import MAKERS, issues_log

NASTY = (
    "=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1:A9)", "\t=1", "\r=1", "\n=1", "\x00=1", "\u202e=1", "\ufeff=1", "＝1", "\x1b=1",
    "=HYPERLINK(\"http://x\",\"y\")", "http://example.org/", "12", "03/04/2021", "{=1}", "_x0041_", "&P&N&[Pfad]&\"Arial\"",
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg/onload=alert(1)>", "</style><script>1</script>",
    "</title><script>1</script>", "<!--", "]]>", "&lt;b&gt;", "<a href='javascript:alert(1)'>x</a>", "{{7*7}}", "{0}", "%s",
    "[x](javascript:alert(1))", "![x](http://example.org/x.png)", "<javascript:alert(1)>", "[x]: file:///etc/passwd", "`x`", "|a|b|",
    "| --- |", "# x", "- [ ] x", "1. x", "* * *", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "\\\\host\\share",
    "HYPERLINK \"http://x\"", "{ INCLUDETEXT \"c:\\x\" }", "DDEAUTO c:\\\\x.exe", "../../etc/passwd", "CON", "a\x07b\x08c\x7f",
    "\x1b]0;title\x07", "\x1b[2J", "\x9b31m", "\u2028x\u2029", "\ufffe\uffff", "a" * 40000, "\n" * 50, "• ", "a) ", "",
)  # fmt: skip
TEXTS = (
    st.sampled_from(NASTY)
    | st.text(max_size=30)
    | st.builds("{}{}".format, st.sampled_from(NASTY[:12]), st.text(max_size=9))
)
RECORDS = st.builds(
    lambda make, text, more: make((lambda plain: f"{text}{plain}") if more else (lambda _: text)),
    st.sampled_from(MAKERS),
    TEXTS,
    st.booleans(),
)
SHEETS = RECORDS.filter(lambda record: ".xlsx" in SUFFIXES[record.kind])
_CAREFUL = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)

_ELEMENTS = {
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "main",
    "h1",
    "h2",
    "h3",
    "h4",
    "p",
    "ul",
    "ol",
    "li",
    "strong",
    "em",
    "del",
    "span",
    "a",
    "br",
    "table",
    "colgroup",
    "col",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
}
_ATTRIBUTES = {
    "lang",
    "charset",
    "http-equiv",
    "content",
    "name",
    "class",
    "href",
    "rel",
    "role",
    "aria-label",
    "scope",
    "colspan",
    "rowspan",
    "data-label",
    "style",
    "value",
    "type",
}
_STYLES = re.compile(
    r"color:#[0-9A-Fa-f]{6}|background:#[0-9A-Fa-f]{6}|width:[\d.]+%|list-style-type:'[\w.()\[\]/ -]+'"
)
_ALLOWED = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)


@given(SHEETS)
@_CAREFUL
def test_no_cell_of_a_spreadsheet_is_a_formula_or_a_link(record):
    data = write_workbook(sheets_of(record))
    for sheet in openpyxl.load_workbook(io.BytesIO(data)):
        assert not [cell for row in sheet for cell in row if cell.data_type == "f" or cell.hyperlink]
    package = zipfile.ZipFile(io.BytesIO(data))
    for name in package.namelist():
        root = etree.fromstring(package.read(name))
        assert not [
            found for found in root.iter() if etree.QName(found).localname in ("f", "hyperlink", "externalReference")
        ]
        assert b'TargetMode="External"' not in package.read(name)


@given(SHEETS)
@_CAREFUL
def test_the_words_of_a_spreadsheet_are_those_of_the_record(record):
    for sheet, made in zip(
        openpyxl.load_workbook(io.BytesIO(write_workbook(sheets_of(record)))), sheets_of(record), strict=True
    ):
        found = [cell.value for row in sheet.iter_rows(min_row=2) for cell in row if isinstance(cell.value, str)]
        wanted = [value for row in made.rows for value in row if isinstance(value, str)]
        assert [_letters(text)[:9000] for text in found] == [
            letters[:9000] for text in wanted if (letters := _letters(text)) or _kept(text)
        ]


@given(SHEETS)
@_CAREFUL
def test_no_cell_of_a_csv_starts_a_formula(record):
    read = csv.reader(io.StringIO(write_csv(sheets_of(record)[0]).decode("utf-8-sig"), newline=""))
    assert not [cell for row in read for cell in row if cell.startswith(tuple("=+-@\t\r\n＝＋－＠"))]


@given(RECORDS)
@_CAREFUL
def test_no_text_is_markup_or_script_in_a_web_page(record):
    page = html.fromstring(write_html(document_of(record)).decode("utf-8"))
    for found in page.iter():
        assert found.tag in _ELEMENTS
        assert set(found.attrib) <= _ATTRIBUTES
        assert found.tag == "a" or "href" not in found.attrib
        assert all(_STYLES.fullmatch(style) for style in [found.get("style")] if style)
    assert all(_ALLOWED.match(link.get("href")) for link in page.iter("a"))
    assert len(page.findall(".//style")) == len(page.findall(".//title")) == 1


@given(RECORDS)
@_CAREFUL
def test_no_text_is_a_field_or_a_link_to_anything_but_the_web_in_word(record):
    package = zipfile.ZipFile(io.BytesIO(write_word(document_of(record))))
    codes = []
    for name in package.namelist():
        root = etree.fromstring(package.read(name))
        for found in root.iter():
            local = etree.QName(found).localname
            assert local not in ("fldSimple", "altChunk", "object", "subDoc", "attachedTemplate")
            codes += [found.text] if local == "instrText" else []
            if found.get("TargetMode") == "External":
                assert _ALLOWED.match(found.get("Target"))
    assert codes == ["PAGE", "NUMPAGES"]


@given(RECORDS)
@_CAREFUL
def test_no_text_is_markup_in_markdown(record):
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    *tokens, mark = reader.parse(write_markdown(document_of(record)).decode("utf-8"))
    assert (mark.type, mark.content) == ("html_block", f"<!-- opsgdocs/{record.kind} -->\n")
    inline = [child for token in tokens for child in token.children or ()]
    for token in (*tokens, *inline):
        assert token.type not in ("html_block", "image", "code_block", "fence", "code_inline", "hr")
        assert token.type != "html_inline" or token.content == "<br>"
        assert token.type != "link_open" or _ALLOWED.match(str(token.attrs["href"]))


@given(RECORDS)
@_CAREFUL
def test_no_text_steers_a_terminal(record):
    console = console_for(io.StringIO())
    show(document_of(record), console)
    steering = {
        char for char in console.file.getvalue() if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")
    }
    assert steering <= set("\n\u200c\u200d")


@pytest.mark.parametrize(
    "href",
    ["javascript:alert(1)", "JAVASCRIPT:x", " javascript:x", "java\nscript:x", "file:///etc/passwd", "data:text/html,x", "vbscript:x",
     "//example.org", "\\\\host\\share", "ftp://x", "http:", "https://", "http:// x", "mailto:x", "ms-word:ofe|u|http://x", "#x", "",
     "https://x/\u202egpj.exe", "https://x/" + "a" * 3000],
)  # fmt: skip
def test_a_link_that_leads_elsewhere_is_only_its_words(href):
    document = Document("x", (paragraph(Run("words", href=href)),))
    assert safe_target(href) is None
    assert b"<a" not in write_html(document).partition(b"<main>")[2]
    assert write_markdown(document) == b"words\n"
    package = zipfile.ZipFile(io.BytesIO(write_word(document)))
    assert b"hyperlink" not in package.read("word/document.xml")
    assert b"External" not in package.read("word/_rels/document.xml.rels")


@pytest.mark.parametrize("href", ["https://example.org/a?b=c&d=(e)#f", "HTTP://EXAMPLE.ORG", "mailto:a@example.org"])
def test_a_link_to_the_web_or_to_mail_is_one(href):
    document = Document("x", (paragraph(Run("words", href=href)),))
    assert html.fromstring(write_html(document).decode()).find(".//a").get("href") == href
    (link,) = [
        c
        for t in MarkdownIt().parse(write_markdown(document).decode())
        for c in t.children or ()
        if c.type == "link_open"
    ]
    assert link.attrs["href"].casefold() == href.casefold()
    package = zipfile.ZipFile(io.BytesIO(write_word(document)))
    relations = etree.fromstring(package.read("word/_rels/document.xml.rels"))
    assert href in [relation.get("Target") for relation in relations]


def test_a_link_cannot_break_out_of_its_attribute():
    document = Document("x", (paragraph(Run("words", href='https://x/"onmouseover="alert(1)')),))
    (link,) = html.fromstring(write_html(document).decode()).findall(".//a")
    assert set(link.attrib) == {"href", "rel"}


def test_the_web_page_forbids_what_could_run_or_be_fetched():
    page = html.fromstring(write_html(document_of(issues_log())).decode("utf-8"))
    (policy,) = [
        meta.get("content") for meta in page.iter("meta") if meta.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'")


@pytest.mark.slow
@pytest.mark.skipif(find_office() is None, reason="needs LibreOffice")
def test_no_text_acts_in_a_pdf(tmp_path):
    texts = "\n".join(text for text in NASTY if len(text) < 200)
    data = write_pdf(write_word(document_of(issues_log(lambda plain: f"{texts}\n{plain}"))), tmp_path / "x.pdf")
    assert not re.search(
        rb"/(?:JavaScript|JS|Launch|GoToR|SubmitForm|EmbeddedFile|OpenAction\s*<<\s*/S\s*/JavaScript)\b", data
    )
    assert set(re.findall(rb"/URI\s?\(([^)]{0,8})", data)) <= {b"https://", b"http://e"}


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_no_text_makes_a_place_on_the_disk(make, tmp_path):
    (tmp_path / "out").mkdir()
    for suffix in SUFFIXES[make().kind]:
        if suffix != ".pdf":
            write(make(lambda plain: f"../../{plain}/x"), tmp_path / "out" / f"file{suffix}")
    assert {path.name for path in tmp_path.iterdir()} == {"out"}
    assert len(list((tmp_path / "out").iterdir())) == len(SUFFIXES[make().kind]) - 1
    shutil.rmtree(tmp_path / "out")


def _letters(text: str) -> str:
    return re.sub(r"\s", "", "".join(char for char in text if unicodedata.category(char)[0] not in "C"))


def _kept(text: str) -> bool:
    """Whether anything of a text without letters reaches a cell: blanks do."""
    from opsgdocs.characters import straight

    return bool(straight(text))
