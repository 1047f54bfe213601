"""PDF: the hyphen at a line's end belongs to the word, or only cut it."""

import pytest

from opsgdocs.parsers.pdf.block.hyphens import Hyphens
from tests.parsers.pdf.sheets import Sheets, grid, read

PROSE = "The members of the group discussed at some length what was said of it before.\r\n"


def joined(word, text=""):
    """What becomes of 'post-implementation' in a document that says `text`."""
    before, after = word.split("-", 1)
    kept = Hyphens([f"{text}\r\nThey discussed the {before}\ufffe{after} of it.\r\n"]).keeps(f"the {before}-", after)
    return f"{before}-{after}" if kept else before + after


class DescribeAHyphenAtALineEnd:
    @pytest.mark.parametrize(
        "word",
        ["post-implementation", "time-out", "sign-off", "follow-up", "half-hourly", "pre-approved", "sub-group",
         "long-term", "thirty-day", "½-hourly", "over-represented", "end-to-end", "back-up", "pre-contract", "sub-office"],
    )  # fmt: skip
    def it_is_kept_in_words_that_are_two(self, word):
        assert joined(word) == word

    @pytest.mark.parametrize(
        "word",
        ["post-poned", "imple-mentation", "with-out", "under-stood", "time-table", "sub-mitted", "pre-vious", "high-lighted",
         "over-all", "part-ners", "work-shop", "busi-ness", "mid-dle", "short-ly", "there-by", "long-er", "correc-tion"],
    )  # fmt: skip
    def it_is_dropped_where_it_cut_one(self, word):
        assert joined(word) == word.replace("-", "")

    def it_follows_what_the_document_writes_elsewhere(self):
        assert joined("time-out", "The timeout is long.") == "timeout"
        assert joined("web-site", "The web-site is new.") == "web-site"

    def it_is_kept_in_an_unknown_word_where_the_document_cuts_none(self):
        assert joined("pan-galactic", 60 * PROSE) == "pan-galactic"
        assert joined("pan-galactic", PROSE) == "pangalactic"

    def it_is_dropped_where_a_long_document_has_such_an_end_of_a_word(self):
        assert joined("correc-tion", 60 * PROSE) == "correction"

    def it_is_dropped_where_the_document_cuts_words(self):
        cut = "They spoke of the imple\ufffementation. The implementation is late.\r\n"

        assert joined("pan-galactic", 60 * PROSE + cut) == "pangalactic"
        assert joined("time-out", cut) == "timeout"

    def it_is_kept_in_a_cell(self):
        sheets = Sheets().grid((72, 160, 280), (100, 116, 146))
        sheets.text(76, 111, "ID").text(164, 111, "Action")
        sheets.text(76, 127, "TB/01").text(164, 127, "Do the post-").text(164, 139, "implementation review.")

        ((_, row),) = [grid(*read(sheets).blocks)]

        assert row == ["TB/01", "Do the post-implementation review."]
