"""Markdown, as minutes are written in it and as the book says."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opsgdocs.document import Place
from opsgdocs.errors import ParseError
from opsgdocs.parsers.markdown import parse_markdown
from opsgdocs.parsers.text import parse_text
from tests.parsers.text.test_text import FRAGMENTS, PROSE
from tests.parsers.views import parsed, runs, view


def read(source):
    return parsed(parse_markdown, source)


def blocks(source):
    return view(read(source).blocks)


class DescribeBlocks:
    def it_reads_headings_of_both_kinds(self):
        assert blocks("# One\n\nTwo\n===\n\nThree\n---\n\n### Four ###") == ["H1 One", "H1 Two", "H2 Three", "H3 Four"]

    def but_a_long_text_over_a_rule_is_no_heading(self):
        long = f"{PROSE}. {PROSE}."
        assert blocks(f"# Minutes\n\n{long}\n---\n") == ["H1 Minutes", f"P {long}"]

    def it_joins_the_lines_of_a_paragraph(self):
        assert blocks("# Notes\n\nTom reported that a bug in\nNxIngest had been\ncorrected.") == [
            "H1 Notes", "P Tom reported that a bug in NxIngest had been corrected.",
        ]  # fmt: skip

    def but_it_keeps_keys_one_to_a_line(self):
        assert blocks("# Vote\n\nSponsor: Grant Ongers\nSecond: Owen Pendlebury") == [
            "H1 Vote", "P Sponsor: Grant Ongers", "P Second: Owen Pendlebury",
        ]  # fmt: skip

    def it_keeps_a_break_that_the_author_made(self):
        assert blocks("# Notes\n\nHeld in London  \non 4 February") == ["H1 Notes", "P Held in London\non 4 February"]

    def it_reads_lists_in_lists(self):
        assert blocks("# List\n\n* a\n  * b\n    1. c\n    2. d\n* e") == [
            "H1 List", "L0 • a", "L1 • b", "L2 1. c", "L2 2. d", "L0 • e",
        ]  # fmt: skip

    def it_makes_the_box_of_a_task_its_marker(self):
        assert blocks("# Present\n\n* [x] Herbert\n* [ ] Adnan\n  - [X] Eric") == [
            "H1 Present", "L0 ☑ Herbert", "L0 ☐ Adnan", "L1 ☑ Eric",
        ]  # fmt: skip

    def it_counts_the_places_of_a_task_behind_its_box(self):
        (item,) = read("* [ ] Book a room\n  in London").blocks
        assert item.text == "Book a room in London"
        assert item.places == (Place(0, path="line 1"), Place(12, path="line 2"))

    def but_a_link_of_one_letter_is_no_box(self):
        assert blocks("* [x](https://example.org) is a link") == ["L0 • x is a link"]

    def it_reads_bullets_that_markdown_does_not_know(self):
        assert blocks("# Notes\n\nIn brief  \n– SF suggested it  \n– SN fixed it") == [
            "H1 Notes", "P In brief", "L0 – SF suggested it", "L0 – SN fixed it",
        ]  # fmt: skip

    def it_reads_entries_that_are_indented_like_code(self):
        assert blocks("# Notes\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n      * ...and Fremantle?") == [
            "H1 Notes", [("a", "b"), ("1", "2")], "L0 • ...and Fremantle?",
        ]  # fmt: skip

    def it_reads_several_of_them_as_neighbours(self):
        source = "# Notes\n\n      * ...and Fremantle?\n      * For the GM\n    * MOTION: set the AGM\n        * in September"
        assert blocks(source) == [
            "H1 Notes", "L0 • ...and Fremantle?", "L0 • For the GM", "L0 • MOTION: set the AGM", "L1 • in September",
        ]  # fmt: skip

    def it_makes_headings_of_numbered_lines_with_text_between(self):
        assert blocks("# Minutes\n\n1. Apologies\n\nNone came.\n\n2. Actions\n\nThey were read.") == [
            "H1 Minutes", "H1 1. Apologies", "P None came.", "H1 2. Actions", "P They were read.",
        ]  # fmt: skip

    def it_makes_headings_of_numbers_whose_stop_is_escaped(self):
        assert blocks("# Minutes\n\n1\\. Apologies\n\nMr Grief\n\n2\\. Interests\n\nNone.")[1::2] == [
            "H1 1. Apologies", "H1 2. Interests",
        ]  # fmt: skip

    def it_reads_a_fence_line_by_line(self):
        assert blocks("# Agenda\n\n```\nCALL TO ORDER\nROLL *CALL*\n```") == [
            "H1 Agenda",
            "P CALL TO ORDER\nROLL *CALL*",
        ]

    def it_reads_a_quotation(self):
        assert blocks("# Notes\n\n> It was said\n> so.") == ["H1 Notes", "P It was said so."]

    def it_keeps_a_line_that_looks_like_the_definition_of_a_link(self):
        assert blocks("# Actions\n\n[ACTION]: Bob") == ["H1 Actions", "P [ACTION]: Bob"]

    def it_follows_the_definition_of_a_link(self):
        _, block = read("# Notes\n\nSee [this][1].\n\n[1]: https://example.org/a").blocks
        assert [(run.text, run.href) for run in block.runs] == [
            ("See ", None), ("this", "https://example.org/a"), (".", None),
        ]  # fmt: skip

    def it_reads_styles(self):
        _, block = read("# Notes\n\n**Resolved**: *that* ~~no~~").blocks
        assert runs(block) == [("Resolved", "b"), (": ", ""), ("that", "i"), (" ", ""), ("no", "s")]

    def it_moves_footnotes_out(self):
        document = read("# Notes\n\nIt was done[^1] here.\n\n[^1]: By Bob himself.")
        assert view(document.blocks) == ["H1 Notes", "P It was done here."]
        assert [(note.mark, view(note.blocks)) for note in document.notes] == [("1", ["P By Bob himself."])]

    def it_drops_comments(self):
        assert blocks("# Notes\n\n<!-- guests -->\n\nText.") == ["H1 Notes", "P Text."]


class DescribeTables:
    def it_reads_cells_beyond_the_last_column(self):
        assert blocks("| a | b |\n|---|---|\n| 1 | 2 | 3 |") == [[("a", "b", ""), ("1", "2", "3")]]

    def it_takes_the_line_under_a_table_for_text(self):
        assert blocks("| a | b |\n|---|---|\n| 1 | 2 |\nLazy text follows.") == [
            [("a", "b"), ("1", "2")], "P Lazy text follows.",
        ]  # fmt: skip

    def it_reads_tables_of_html_with_empty_lines_in_them(self):
        source = "# M\n\n<table><tr><td>1.0</td>\n\n<td colspan=2><b>Welcome</b></td></tr>\n\n<tr><td>a<td>b<td>c</tr></table>\n\nEnd."
        assert blocks(source) == ["H1 M", [("1.0", "Welcome <2>"), ("a", "b", "c")], "P End."]

    def it_names_the_line_and_the_element(self):
        _, table = read("# M\n\n<table><tr><td>1.0</td><td>2</td></tr></table>").blocks
        assert table.rows[0][1].blocks[0].places == (Place(path="line 3/table[1]/tr[1]/td[2]"),)

    def it_leaves_tab_tables_to_the_reader_of_text(self):
        source = "# M\n\nCategory\tMembers\nDCC\tMo Asif\n\tAlex Henighan\n"
        assert blocks(source) == view(parsed(parse_text, source).blocks)
        assert blocks(source)[1] == [("Category", "Members"), ("DCC", "Mo Asif"), ("", "Alex Henighan")]

    def it_joins_a_table_that_a_foot_interrupts(self):
        head = "| ID | Text |\n|----|------|\n"
        source = f"{head}| 1 | a |\n\nPage 1 of 2\n\n{head}| 2 | b |\n\nThe end came."
        document = read(source)
        assert view(document.blocks) == [[("ID", "Text"), ("1", "a"), ("2", "b")], "P The end came."]
        assert view(document.furniture) == ["P Page 1 of 2"]

    def it_joins_a_sentence_that_a_foot_interrupts(self):
        assert blocks(f"# M\n\n{PROSE}, and\n\nPage 1 of 2\n\nthe rest of it.") == [
            "H1 M",
            f"P {PROSE}, and the rest of it.",
        ]


class DescribeFrontMatter:
    SOURCE = '---\ntitle: "Meeting 14 – 7 January 2011"\ndate: 2011-02-01\ntags:\n  - icat\n---\n\nText stands here.\n'

    def it_makes_the_title_the_title(self):
        assert blocks(self.SOURCE) == ["H0 Meeting 14 – 7 January 2011", "P Text stands here."]

    def it_keeps_the_rest_aside(self):
        assert view(read(self.SOURCE).furniture) == ["P date: 2011-02-01", "P tags:", "P - icat"]

    def it_counts_its_lines(self):
        title, text = read(self.SOURCE).blocks
        assert (title.places, text.places) == ((Place(path="line 2"),), (Place(path="line 8"),))

    def but_a_rule_at_the_top_is_none(self):
        assert blocks("---\nThe meeting was opened.\n\n---\n\n# End") == ["P The meeting was opened.", "H1 End"]


def test_places_of_a_paragraph_name_each_line_of_it():
    _, block = read("# Notes\n\n- Tom said that\n  all was well.").blocks
    assert block.places == (Place(path="line 3"), Place(start=14, path="line 4"))


@pytest.mark.parametrize(
    "source", ["> " * 3000 + "deep", "".join("  " * at + "- a\n" for at in range(200)) + "deep", "- " * 3000 + "deep"]
)
def test_nesting_without_end_loses_no_word(source):
    assert "deep" in " ".join(block.text for block in read(source).walk())


@settings(max_examples=150, deadline=None)
@given(st.lists(FRAGMENTS, max_size=60).map("".join))
def test_any_text_gives_a_document_or_a_clear_error(source):
    try:
        document = read(source)
    except ParseError:
        return
    for block in document.walk():
        assert all(0 <= place.start <= len(block.text) for place in block.places)


HOSTILE = {
    "brackets": "# a\n\n" + "[" * 20_000,
    "images": "# a\n\n" + "![" * 8_000,
    "quotes": "# a\n\n" + ">" * 20_000,
    "rows": "|a|b|\n|-|-|\n" + "|1|2|\n" * 4_000,
    "fences": "```\n" * 5_000,
    "open tables": "# a\n\n" + "<table>\n\n" * 500,
    "front matter": "---\n" + "a: b\n" * 5_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_markdown_is_read_in_time_that_grows_with_its_length(name):
    started = time.process_time()
    read(HOSTILE[name])
    assert time.process_time() - started < 8  # seconds; what grows with the square takes minutes
