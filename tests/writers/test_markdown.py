"""Documents as Markdown; a reader of Markdown gives back the words that were written."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from opsgdocs.document import Cell, Document, ListItem, Run, Table
from opsgdocs.writers.actions.outstanding import render_outstanding
from opsgdocs.writers.markdown import write_markdown
from opsgdocs.writers.text.blocks import heading, paragraph
from tests.writers.samples import action, log, update


def markdown(*blocks) -> str:
    return write_markdown(Document("x", blocks)).decode("utf-8")


def tokens(text: str):
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)


def shown(text: str) -> str:
    """What a reader sees of `text`: the words of all inline tokens."""
    children = (child for token in tokens(text) for child in token.children or ())
    return "".join("\n" if child.type in ("softbreak", "hardbreak") else child.content for child in children)


def test_titles_headings_and_paragraphs_stand_apart():
    assert markdown(heading("Title", 0), heading("Part", 1), paragraph("Text.")) == "# Title\n\n## Part\n\nText.\n"


def test_the_items_of_a_list_stand_together():
    items = (ListItem((Run("one"),)), ListItem((Run("two"),), level=1), ListItem((Run("three"),), marker="1."))
    assert markdown(*items) == "- one\n    - two\n1. three\n"


def test_the_table_of_actions_has_one_line_for_each_row():
    text = write_markdown(render_outstanding(log(action(updates=(update("Begun."),))))).decode()
    lines = text.splitlines()[4:]
    assert lines[1] == "| --- | --- | --- | --- | --- | --- |"
    assert lines[2] == (
        "| HBG 39/01 | The Harbour Office to circulate the draft berthing plan. "
        "| 07/01/2021 | 04/03/2021 | | Harbour Office |"
    )
    assert lines[3] == "| **HBG_40:** Begun.<br><br>**Action Status:** Open | | | | | |"


def test_pipes_and_line_breaks_stay_in_their_cell():
    text = write_markdown(render_outstanding(log(action(text="a|b\nc\n• d")))).decode()
    assert "| a\\|b<br>c<br>• d |" in text


def test_a_table_without_a_head_gets_an_empty_one():
    table = Table(rows=((Cell((paragraph("a"),)), Cell((paragraph("b"),), 0, 1)),), columns=2)
    assert markdown(table) == "| | |\n| --- | --- |\n| a | b |\n"


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[click](javascript:alert(1))",
        "![x](http://example.org/x.png)",
        "a * b * c, _d_ and `e`",
        "&lt; is no <",
        "~~gone~~ $x$",
        "# no heading",
        "- no item",
        "+ no item",
        "12. no item",
        "== no heading",
        r"C:\files\*.doc",
    ],
)
def test_marks_in_the_words_of_a_document_are_words(text):
    assert shown(markdown(paragraph(text))) == text


def test_an_underscore_within_a_label_needs_no_escape():
    assert markdown(paragraph("see OPSG_30")) == "see OPSG_30\n"


def test_bold_marks_touch_the_words_they_mark():
    assert markdown(paragraph(Run(" bold ", bold=True), "plain")) == "**bold** plain\n"


def test_hidden_text_is_not_shown():
    assert markdown(paragraph("seen", Run("unseen", hidden=True))) == "seen\n"


_LINE = st.text(st.characters(exclude_categories=["C", "Z"]) | st.sampled_from(" *_[]()<>|`~#&\\-+.1!$:"), max_size=40)


@given(_LINE)
@settings(max_examples=200, deadline=None)
def test_any_line_is_shown_as_it_was_said(text):
    words = " ".join(text.split())
    assert shown(markdown(paragraph(words))) == words


@given(st.lists(_LINE, min_size=1, max_size=3))
@settings(max_examples=100, deadline=None)
def test_any_cells_make_one_row(texts):
    cells = tuple(Cell((paragraph(text),), 0, column) for column, text in enumerate(texts))
    parsed = tokens(markdown(Table((cells,), columns=len(cells))))
    assert sum(token.type == "td_open" for token in parsed) == len(texts)


def test_marks_of_reading_direction_are_taken_out():
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", markdown(paragraph("pay \u202eeno\u202c two \u2066x\u2069")))


@pytest.mark.parametrize("text", ["# no heading", "- no item", "1. no item", "+ x"])
def test_the_words_of_an_item_make_no_block_of_their_own(text):
    parsed = [token.type for token in tokens(markdown(ListItem((Run(text),))))]
    assert parsed.count("list_item_open") == 1
    assert "heading_open" not in parsed
    assert shown(markdown(ListItem((Run(text),)))) == text


def test_a_heading_keeps_a_sign_at_its_end():
    assert shown(markdown(heading("About C#", 1))) == "About C#"


def test_a_link_to_the_web_leads_there():
    assert markdown(paragraph(Run("MP1", href="https://example.org/a)b"))) == "[MP1](<https://example.org/a)b>)\n"
