"""PDF: the paragraphs and words of narrow cells."""

import pytest

from tests.parsers.pdf.sheets import LEADING, Sheets, read, texts

TEXT = (
    "The DCC stated that Communications Hubs and the MeterWorks devices were to be tested by the Secretariat in turn."
)


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
        above = (
            "The NDS presented the",
            "second run. Even with",
            "doubled volumes the",
            "service has room until",
            "March, as it has now.",
        )

        assert cell("Members were content", "and thanked the NDS.", before=above, width=104) == [
            " ".join(above), "Members were content and thanked the NDS.",
        ]  # fmt: skip

    def it_joins_the_lines_of_one_across_a_sentence_end(self):
        lines = (
            "The NDS presented the",
            "second run. Even with",
            "doubled volumes it has",
            "room until March, says",
            "the NDS. Members were",
            "content with it all.",
        )

        assert cell(*lines, width=104) == [" ".join(lines)]


def broken(text, width, size=9):
    """The lines that a program makes of a text: a word for which even a whole line is too short is cut."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    lines = [""]
    for word in text.split():
        if lines[-1] and stringWidth(f"{lines[-1]} {word}", "Helvetica", size) <= width:
            lines[-1] += " " + word
            continue
        lines.append("")
        for letter in word:
            if stringWidth(lines[-1] + letter, "Helvetica", size) > width:
                lines.append("")
            lines[-1] += letter
    return [line for line in lines if line]


def narrow(text, width, *, elsewhere=TEXT):
    """The lines of a text in a narrow cell, and what is read of them."""
    lines = broken(text, width)
    return lines, "\n".join(cell(*lines, width=width + 8, text=elsewhere))


class DescribeWordsThatANarrowCellCuts:
    @pytest.mark.parametrize(
        ("text", "width", "line"),
        [
            ("01/02/2022", 40, "01/02/20"),
            ("w/c 12/12/2022.", 41, "12/12/202"),
            ("OPSG_55", 38, "OPSG_5"),
            ("OPSG50/02", 40, "OPSG50/"),
            ("Review Report for INC000000731822.", 40, "0073182"),
            ("Communications Hubs are in stock", 39, "Communi"),
            ("The MeterWorks devices", 45, "MeterWork"),
            ("Both nominations received on Monday", 38, "nominati"),
            ("to explain the remaining failures", 37, "remainin"),
            ("Published late", 38, "Publishe"),
            ("nominate members for the workshop.", 40, "workshop"),
        ],
    )
    def it_makes_them_whole(self, text, width, line):
        lines, found = narrow(text, width)

        assert line in lines
        assert found == text

    @pytest.mark.parametrize("width", range(40, 62))
    def it_joins_no_two_words_however_wide_the_cell(self, width):
        text = (
            "Members met in June and asked that the DCC test its new hubs as soon as it can and say by when it is done"
        )

        assert narrow(text, width)[1] == text

    def it_joins_no_two_words_that_make_a_third(self):
        elsewhere = "All test devices were in the devicestest, and the test was made by all who made it."

        assert narrow("devices test", 32, elsewhere=elsewhere) == (["devices", "test"], "devices test")

    def it_joins_nothing_where_a_line_has_room(self):
        assert cell("Published by all", "remainin", "g failures", width=100) == ["Published by all remainin g failures"]

    def it_keeps_the_hyphen_behind_a_number(self):
        assert cell("NDS tabled a one-", "page summary of it", width=86) == ["NDS tabled a one-page summary of it"]


class DescribeLabelsInOneCell:
    def _cells(self, labels, entries):
        sheets = Sheets().grid([72, 72 + 62, 400], [100, 160])
        for at, (label, entry) in enumerate(zip(labels, entries, strict=True)):
            sheets.text(76, 114 + LEADING * at, label, size=9).text(138, 114 + LEADING * at, entry, size=9)
        (table,) = read(sheets).blocks
        return [texts(cell.blocks) for cell in table.rows[0]]

    def it_is_an_entry_each_beside_an_entry(self):
        entries = ["31/08/2018", "30/08/2018", "Rushmere Trust"]

        assert self._cells(["Due on", "Delivered on", "Lead"], entries) == [["Due on", "Delivered on", "Lead"], entries]

    def it_is_one_label_beside_a_wrapped_sentence(self):
        wrapped = ["The group asked that each of the members should tell the", "Chair of it before", "August."]

        assert self._cells(["Due on the", "Date that the", "Group set"], wrapped)[0] == [
            "Due on the Date that the Group set"
        ]
