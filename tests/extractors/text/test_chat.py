"""Logs of channels: who wrote a line stands before it and is not read."""

from opsgdocs.document import Document
from opsgdocs.extractors.text.chat import without_writers
from opsgdocs.extractors.text.evidence import cite
from tests.extractors.pages import line

LOG = tuple(line(f"15:0{minute}:02 <kofi> Line {minute} of the log") for minute in range(6))


def test_the_writers_are_left_out():
    read = without_writers(Document("x.txt", LOG))

    assert [block.text.strip() for block in read.blocks] == [f"Line {minute} of the log" for minute in range(6)]


def test_offsets_still_count_from_the_beginning_of_the_line():
    block = without_writers(Document("x.txt", LOG)).blocks[3]
    start = block.text.index("Line")
    (place,) = cite(block, start)

    assert (place.start, LOG[3].text[place.start : place.end]) == (start, "Line 3 of the log")


def test_a_line_that_nobody_wrote_stays_as_it_is():
    read = without_writers(Document("x.txt", (*LOG, line("Nobody wrote this."))))

    assert read.blocks[-1].text == "Nobody wrote this."


def test_minutes_that_quote_a_few_lines_are_no_log():
    quoted = Document("x.txt", (*LOG[:3], line("The members read this."), line("Then they went home.")))
    shorter = Document("x.txt", LOG[:4])

    assert without_writers(quoted) is quoted
    assert without_writers(shorter) is shorter


def test_a_tag_is_no_writer_where_most_lines_have_none():
    page = Document("x.txt", (line("<b> bold"), *(line(f"Sentence {number}.") for number in range(9))))

    assert without_writers(page) is page
