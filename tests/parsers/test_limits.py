"""How much of one file is read: each limit can be set, and what is beyond it is told with its number."""

import dataclasses

import pytest

from opsgdocs.errors import TooLarge, UsageError
from opsgdocs.parsers import File, Limits, Settings, parse_bytes
from opsgdocs.parsers.limits import USUAL
from opsgdocs.pipeline import read
from tests.nasty.giants import empty_pages, long_word_table, pdf_file
from tests.parsers.word.files import p, word


def parsed(data, **limits):
    return parse_bytes(File("a", data), Settings(limits=Limits(**limits)))


def pdf_of(*texts):
    """A PDF file with a page for each text."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * number) for number in range(len(texts)))
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    bodies = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(texts), kids), font]
    for number, text in enumerate(texts):
        content = b"BT /F 12 Tf 72 700 Td (%s) Tj ET" % text.encode()
        bodies.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>"
            % (5 + 2 * number)
        )
        bodies.append(b"<</Length %d>>\nstream\n%s\nendstream" % (len(content), content))
    return pdf_file(bodies)


@pytest.mark.parametrize(
    ("data", "limits", "reason"),
    [
        (word(p("The OPSG noted it.")).data, {"characters": 10}, "it has 18 characters, more than 10"),
        (word(p("One.") + p("Two.")).data, {"blocks": 1}, "it has 2 blocks, more than 1"),
        (long_word_table(3), {"cells": 19}, "it has 20 cells, more than 19"),
        (b"The OPSG noted it, and more.\n" * 3, {"characters": 10}, "it has more than 10 characters"),
        (pdf_of("The OPSG noted it.", "And more."), {"characters": 20}, "it has more than 20 characters"),
        (pdf_of("The OPSG noted it.", "And more."), {"pages": 1}, "it has 2 pages, more than 1"),
        (b"The OPSG noted it.\n", {"file": 10}, "it has more than"),
    ],
)
def test_what_is_beyond_a_limit_is_too_large_and_the_limit_is_told(data, limits, reason):
    parsed(data)
    with pytest.raises(TooLarge) as told:
        parsed(data, **limits)
    assert told.value.reason.startswith(reason)


def test_a_pdf_of_a_hundred_thousand_pages_is_not_even_begun():
    with pytest.raises(TooLarge, match=r"it has 100,000 pages, more than 5,000; split it"):
        parsed(empty_pages(100_000))


def test_empty_paragraphs_count_too():
    """A file of sixty kilobytes holds millions of them."""
    empty = word("<w:p/>" * 31 + p("Minutes")).data
    assert parsed(empty, blocks=20, cells=20).blocks
    with pytest.raises(TooLarge, match="it has 42 paragraphs, more than 20"):
        parsed(word("<w:p/>" * 41 + p("Minutes")).data, blocks=20, cells=20)


def test_limits_are_handed_on_by_read(tmp_path):
    (tmp_path / "OPSG_41.docx").write_bytes(word(p("OPSG Meeting 41: Minutes")).data)
    with pytest.raises(TooLarge):
        read(tmp_path / "OPSG_41.docx", limits=Limits(blocks=1, characters=3))


@pytest.mark.parametrize("field", [field.name for field in dataclasses.fields(Limits)])
@pytest.mark.parametrize("value", [0, -1, float("nan"), True, "10"])
def test_a_limit_that_is_none_is_refused(field, value):
    with pytest.raises(UsageError, match=field):
        Limits(**{field: value})


def test_real_minutes_are_far_below_every_limit():
    """Six hundred pages of minutes, as long as any that were seen, have a million characters and some thousand rows."""
    assert USUAL.pages > 600
    assert USUAL.characters > 600 * 5_000
    assert USUAL.cells > 3_000 * 10
