"""Real text, Markdown and HTML of other bodies: every word is read, and none twice; and the sample minutes as text."""

import html
import re
from collections import Counter
from pathlib import Path

import pytest

from opsgdocs.document import Heading, ListItem, Table
from opsgdocs.parsers.file import File, Settings
from opsgdocs.parsers.html import parse_html
from opsgdocs.parsers.markdown import parse_markdown
from opsgdocs.parsers.text import parse_text

SHARED = Path(__file__).resolve().parents[4] / "shared"
TEXTS = sorted([*SHARED.glob("real/*/*.md"), *SHARED.glob("real/text/*.txt")])
PAGES = sorted(SHARED.glob("real/text/*.html"))
SEEDS = SHARED / "seeds"
WORD = re.compile(r"[^\W_]+")
LOST = 0.005  # share of the words that may be missing or doubled: words that a mark stands inside of

pytestmark = [pytest.mark.shared, pytest.mark.skipif(not TEXTS, reason="the shared folder is absent")]


def words(text):
    return Counter(word.lower() for word in WORD.findall(text))


def our_words(document):
    from opsgdocs.document import walk

    notes = tuple(block for note in document.notes for block in note.blocks)
    blocks = [*document.walk(), *walk(document.furniture), *walk(notes)]
    return words("\n".join(f"{getattr(block, 'marker', '')} {block.text}" for block in blocks))


def raw_words(path):
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"<!--.*?-->", " ", text, flags=re.DOTALL)
    text = re.sub(r"\]\([^()\s]*(?:\([^()\s]*\))?[^()\s]*\)", "] ", text)  # targets of links
    text = re.sub(r"</?(?:p|br|table|tbody|tr|td|div|h2)\b[^<>]*>", " ", text)
    text = re.sub(r"</?(?:b|i|strong|span|a|cite|sup)\b[^<>]*>", "", text)
    text = re.sub(r"^\s*(?:[-*+]\s+)?\[[xX]\]\s", " ", text, flags=re.MULTILINE)  # boxes are markers
    return words(html.unescape(html.unescape(text)))


def page_words(path):
    import lxml.html

    source = path.read_text(encoding="utf-8", errors="replace")
    tree = lxml.html.fromstring(re.sub(r"(?=</?(?:d[dt]|p|li|h\d|br)\b)", " ", source))
    return words("".join(tree.xpath("//text()[not(ancestor::script or ancestor::style)]")))


def check(found, expected):
    total = sum(expected.values())
    missing, doubled = expected - found, found - expected
    assert sum(missing.values()) <= LOST * total + 1, missing  # the key of a title is not kept
    assert sum(doubled.values()) <= LOST * total + 1, doubled


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
@pytest.mark.parametrize("parse", [parse_text, parse_markdown])
def test_every_word_of_a_text_is_read_once(path, parse):
    if parse is parse_text and b"<!--" in path.read_bytes():
        pytest.skip("a comment over several lines is text to the reader of text")
    check(our_words(parse(File(str(path), path.read_bytes()), Settings())), raw_words(path))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_word_of_a_page_is_read_once(path):
    found = our_words(parse_html(File(str(path), path.read_bytes()), Settings()))
    numbers = Counter({word: count for word, count in found.items() if word.isdecimal() and len(word) < 3})
    check(found, page_words(path) | numbers)  # the numbers of lists are not written in the page


def minutes(parse=parse_text):
    path = SEEDS / "opsg_29_0402_final_minutes.txt"
    return parse(File(str(path), path.read_bytes()), Settings())


@pytest.mark.parametrize("parse", [parse_text, parse_markdown])
def test_the_sample_minutes_have_their_headings_and_tables(parse):
    document = minutes(parse)
    headings = [block.text for block in document.blocks if isinstance(block, Heading) and block.level == 1]
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert (headings[0], headings[-1], len(headings)) == (
        "1. Previous Meeting Minutes",
        "19. Any Other Business (AOB)",
        19,
    )
    assert [(table.columns, len(table.rows)) for table in tables] == [(2, 15), (2, 26), (2, 6), (6, 5)]
    assert [[cell.column_span for cell in row] for row in tables[-1].rows] == [[1] * 6, [1] * 6, [6], [1] * 6, [6]]
    assert [len(row[0].blocks) for row in tables[-1].rows] == [1, 1, 4, 1, 2]


def test_the_sample_minutes_have_whole_sentences():
    document = minutes()
    text = "\n".join(block.text for block in document.walk())
    assert "methodology' was approved by the Panel" in text
    assert "by the DCC. The OPSG were also concerned" in text
    assert "an Incident that has been communicated, in order" in text
    assert "number of aged Incidents, particularly in" in text
    assert "Service Requests. The OPSG requested" in text
    assert [block.text for block in document.furniture] == ["Managed by"]
    assert [(note.mark, note.blocks[0].text[:16]) for note in document.notes] == [("1", "PBI000000118411:")]


def test_the_sample_paper_has_its_outline_and_lists():
    path = SEEDS / "opsg_issues_log_progress_report.txt"
    document = parse_text(File(str(path), path.read_bytes()), Settings())
    headings = [(block.level, block.text) for block in document.blocks if isinstance(block, Heading)]
    assert [text for level, text in headings if level < 2] == [
        "OPSG Issues Log – Progress Report", "Purpose", "Actively Managed Issues", "Recommendation & Next Steps",
    ]  # fmt: skip
    assert len([text for level, text in headings if level == 2]) == 10
    assert [text for level, text in headings if level == 3] == [
        "Current Stage",
        "Issue and Impact",
        "Status",
        "Next Steps",
    ] * 10
    items = [(block.level, block.marker) for block in document.blocks if isinstance(block, ListItem)]
    assert items[:7] == [(0, "•"), (1, "o"), (2, "▪"), (2, "▪"), (2, "▪"), (2, "▪"), (1, "o")]
    assert not any(block.text.endswith((" a particular", " the DCC")) for block in document.walk())
