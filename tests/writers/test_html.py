"""The web page: whole by itself, readable by machines and people, and laid out well in a browser."""

import shutil
import subprocess

import pytest
from lxml import html

from opsgdocs.document import Cell, Document, ListItem, Run, Table
from opsgdocs.parsers import parse
from opsgdocs.writers.actions.outstanding import render_outstanding
from opsgdocs.writers.html import write_html
from opsgdocs.writers.kinds import document_of
from opsgdocs.writers.text.blocks import heading, paragraph, table
from tests.writers.kinds import action_register, issues_log
from tests.writers.samples import action, log, long_log, update

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def page(*blocks):
    return html.fromstring(write_html(Document("x", blocks)).decode("utf-8"))


def words(element) -> str:
    return " ".join(element.text_content().split())


def test_the_page_names_itself_its_language_and_its_letters():
    found = html.fromstring(write_html(render_outstanding(log(action()))).decode("utf-8"))
    assert found.get("lang") == "en-GB"
    assert found.findtext(".//title") == "HBG – Actions Outstanding"
    assert found.find(".//meta[@charset]").get("charset") == "utf-8"
    assert [words(title) for title in found.iter("h1")] == ["HBG – Actions Outstanding"]


def test_nothing_is_fetched_from_elsewhere():
    data = write_html(render_outstanding(long_log())).decode("utf-8")
    assert not [word for word in ("<script", "src=", "<link", "@import", "url(", "<img") if word in data]


def test_heads_name_their_columns_and_the_first_cell_its_row():
    found = html.fromstring(write_html(render_outstanding(log(action()))).decode("utf-8")).find(".//table")
    heads = found.findall("thead/tr/th")
    assert next((words(head), head.get("scope")) for head in heads) == ("Action ID", "col")
    first, beneath = found.findall("tbody/tr")
    assert [(words(head), head.get("scope")) for head in first.findall("th")] == [("HBG 39/01", "row")]
    assert [cell.get("data-label") for cell in first][1:3] == ["Action", "Date Raised"]
    assert beneath.find("td").get("colspan") == "6"


def test_an_action_and_what_stands_beneath_it_are_one_group():
    found = html.fromstring(write_html(render_outstanding(log(action(1), action(2)))).decode("utf-8"))
    assert [len(group.findall("tr")) for group in found.iter("tbody")] == [2, 2]


def test_the_table_has_a_name_for_those_who_do_not_see_it():
    found = html.fromstring(write_html(document_of(action_register())).decode("utf-8")).find(".//table")
    assert found.get("aria-label") == "HBG – Action Log"


def test_lists_stand_within_the_items_they_belong_to():
    items = [ListItem((Run(text),), level=level) for text, level in (("a", 0), ("b", 1), ("c", 2), ("d", 0))]
    top = page(*items).find(".//ul")
    assert [child.tag for child in top] == ["li", "li"]
    assert words(top[0].find("ul/li/ul/li")) == "c"
    assert words(top[1]) == "d"


def test_a_list_that_begins_deep_is_still_within_items():
    found = page(ListItem((Run("deep"),), level=2))
    assert [words(item) for item in found.iterfind(".//ul/li/ul/li/ul/li")] == ["deep"]


def test_numbers_and_letters_are_those_of_the_record():
    items = [ListItem((Run("x"),), marker=marker) for marker in ("3.", "4.", "b)", "(iv)")]
    listed = list(page(*items).iter("li"))
    assert [(item.getparent().tag, item.get("value"), item.get("style")) for item in listed] == [
        ("ol", "3", None),
        ("ol", "4", None),
        ("ol", "2", "list-style-type:'b) '"),
        ("ul", None, "list-style-type:'(iv) '"),
    ]


def test_emphasis_line_breaks_and_warnings_are_kept():
    found = page(
        paragraph(Run("Late", bold=True, colour="9C0006"), "\nsince ", Run("May", strike=True), Run("no", hidden=True))
    )
    text = found.find(".//main/p")
    assert (words(text), text.find("span").get("style")) == ("Late since May", "color:#9C0006")
    assert [element.tag for element in text.iter()][1:] == ["span", "strong", "br", "del"]


def test_headings_go_down_as_the_document_does():
    found = page(*(heading(str(level), level) for level in range(4)))
    assert [element.tag for element in found.find(".//main")] == ["h1", "h2", "h3", "h4"]


def test_spans_and_shades_of_cells_are_kept():
    rows = ((Cell((paragraph("a"),), 0, 0, row_span=2, shade="FFC7CE"), Cell((paragraph("b"),), 0, 1)),)
    cell = page(Table(rows, columns=2)).find(".//td")
    assert (cell.get("rowspan"), cell.get("style")) == ("2", "background:#FFC7CE")


def test_a_wide_table_turns_the_page_when_it_is_printed():
    assert html.fromstring(write_html(document_of(action_register())).decode()).find(".//body").get("class") == "wide"
    assert page(table(("A",), [], (500.0,))).find(".//body").get("class") == "table"
    assert page(paragraph("x")).find(".//body").get("class") == "text"


def test_the_parser_reads_the_words_in_their_order(tmp_path):
    document = document_of(issues_log())
    (tmp_path / "x.html").write_bytes(write_html(document))
    read = [" ".join(block.text.split()) for block in parse(tmp_path / "x.html").walk()]
    assert read == [" ".join(block.text.split()) for block in document.walk() if block.text]


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")
@pytest.mark.parametrize("width", [390, 1000])
def test_a_browser_shows_every_word_and_needs_no_scrolling_sideways(width, tmp_path):
    document = render_outstanding(log(action(updates=(update("Begun."),), text="A" + "b" * 60)))
    probe = "<script>document.title=[document.documentElement.scrollWidth,innerWidth].join()</script>"
    data = (
        write_html(document)
        .decode("utf-8")
        .replace("<meta http-equiv", "<meta data-x")
        .replace("</body>", f"{probe}</body>")
    )
    (tmp_path / "x.html").write_text(data, encoding="utf-8")
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}",
               f"--window-size={width},800", "--dump-dom", (tmp_path / "x.html").as_uri()]  # fmt: skip
    shown = html.fromstring(subprocess.run(command, capture_output=True, timeout=60, check=True).stdout.decode("utf-8"))
    needed, given = map(int, shown.findtext(".//title").split(","))
    assert needed <= given
    assert "HBG_40: Begun." in words(shown)
