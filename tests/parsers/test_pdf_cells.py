"""PDF: the paragraphs and words of narrow cells."""

from tests.parsers.pdf_sheets import Sheets, read, texts

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


def narrow(*lines, text=TEXT, size=9):
    """The text of a cell that is as narrow as a program makes it that breaks its longest line within a word."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    widest = max(stringWidth(line, "Helvetica", size) for line in lines)
    return "\n".join(cell(*lines, width=widest + 10, text=text, size=size))


class DescribeWordsThatANarrowCellCuts:
    def it_makes_whole_dates_and_ids(self):
        assert narrow("01/02/20", "22") == "01/02/2022"
        assert narrow("12/12/202", "2.") == "12/12/2022."
        assert narrow("OPSG_5", "5") == "OPSG_55"
        assert narrow("OPSG50/", "02") == "OPSG50/02"
        assert narrow("INC0000", "0073182", "2.") == "INC000000731822."

    def it_makes_whole_words_that_stand_elsewhere(self):
        assert narrow("Communi", "cations", "Hubs are") == "Communications Hubs are"
        assert narrow("MeterWork", "s and the", "Secretar", "iat agree") == "MeterWorks and the Secretariat agree"

    def it_makes_whole_words_of_which_a_mere_ending_is_left(self):
        assert narrow("the", "remainin", "g failures") == "the remaining failures"
        assert narrow("Publishe", "d late") == "Published late"
        assert narrow("Both", "nominati", "ons came") == "Both nominations came"
        assert narrow("workshop", ".") == "workshop."

    def it_joins_no_two_words(self):
        assert narrow("workshop", "is full") == "workshop is full"
        assert narrow("Secretariat", "provides", "notes") == "Secretariat provides notes"
        assert narrow("Members", "met", "DCC") == "Members met DCC"
        assert narrow("devices", "test", text="All test devices were in the devicestest.") == "devices test"

    def it_joins_nothing_where_a_line_has_room(self):
        assert (
            narrow("Published on 2 May", "remainin", "g failures are in it")
            == "Published on 2 May remainin g failures are in it"
        )
        assert narrow("The date is as before", "01/02/20", "22 devices") == "The date is as before 01/02/20 22 devices"

    def it_keeps_the_hyphen_behind_a_number(self):
        assert (
            narrow("The NDS tabled a one-", "page summary of it all") == "The NDS tabled a one-page summary of it all"
        )
