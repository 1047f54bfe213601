"""PDF: what is usual in a document tells its paragraphs apart."""

from tests.parsers.pdf.sheets import LEADING, Sheets, read, texts

FULL = "The content of this item is classified as confidential and is therefore kept in an annex of its own, which"
CLAUSES = [
    "The Committee:",
    "a) AGREED that the plan which was presented at the meeting is adequate and may be used as it stands; and",
    "b) REJECTED the dates that were proposed for the third stage of the plan, which seemed to be too early.",
    "c) NOTED that the plan will be presented again as soon as new dates have been found for its third stage.",
    "The next meeting is on 3 March.",
]


def drawn(lines, step):
    sheets = Sheets()
    for number, line in enumerate(lines):
        sheets.text(72, 100 + number * step, line, size=9)
    return texts(read(sheets).blocks)


class DescribeTheUsualStep:
    def it_is_not_told_by_lines_that_begin_with_a_small_letter_and_a_bracket(self):
        assert drawn(CLAUSES, LEADING + 6) == CLAUSES

    def it_is_told_by_a_sentence_that_runs_on(self):
        lines = [FULL, "the Secretary keeps."]

        assert drawn(lines, LEADING + 4) == [" ".join(lines)]
