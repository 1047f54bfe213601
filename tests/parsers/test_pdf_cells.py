"""PDF: the paragraphs and words of narrow cells."""

from tests.parsers.pdf_sheets import Sheets, grid, read, texts

TEXT = "The DCC stated that Communications Hubs and the MeterWorks devices were to be tested by the Secretariat in turn."


def cell(*lines, width=90, size=9, leading=10.4, before=(), text=TEXT):
    """The blocks of a cell that shows these lines; each of `before` is parted from the next by a little space."""
    sheets = Sheets()
    sheets.wrapped(72, 60, text)
    height = leading * (len(lines) + len(before) + 1) + 10
    sheets.grid((72, 140, 140 + width), (100, 120, 120 + height)).text(76, 114, "ID", size=9)
    y = 131.0
    for number, line in enumerate([*before, *lines]):
        y += 2.0 if before and number == len(before) else 0.0
        sheets.text(144, y, line, size=size)
        y += leading
    (table,) = (block for block in read(sheets).blocks if hasattr(block, "rows"))
    return texts(table.rows[1][1].blocks)


class DescribeParagraphsInACell:
    def it_parts_them_by_a_little_space_where_a_sentence_ends(self):
        above = ("The NDS presented the", "second run. Even with", "doubled volumes the", "service has room until", "March, as it has now.")

        assert cell("Members were content", "and thanked the NDS.", before=above, width=104) == [
            " ".join(above), "Members were content and thanked the NDS.",
        ]  # fmt: skip

    def it_joins_the_lines_of_one_across_a_sentence_end(self):
        lines = ("The NDS presented the", "second run. Even with", "doubled volumes it has", "room until March, says", "the NDS. Members were", "content with it all.")

        assert cell(*lines, width=104) == [" ".join(lines)]
