"""PDF: lines that begin as their paragraph does are entries, though the line above them is full."""

from opsgdocs.parsers.pdf.line.lines import make_line
from opsgdocs.parsers.pdf.line.measure import Measure
from opsgdocs.parsers.pdf.line.room import Region
from opsgdocs.parsers.pdf.paragraph.paragraphs import make_paragraphs
from opsgdocs.parsers.pdf.piece.pieces import Piece
from opsgdocs.parsers.pdf.piece.styles import Style
from tests.parsers.pdf.sheets import LEADING, Sheets, read, texts

FULL = "write to the county council and to the parish about the roof of the hall, and to report on it"


def drawn(lines):
    """Lines of one paper, the longest of which runs to the margin that a wrapped paragraph below tells."""
    sheets = Sheets()
    for number, line in enumerate(lines):
        sheets.text(72, 100 + LEADING * number, line)
    sheets.wrapped(72, 400, f"The Panel agreed to {FULL} at the next of its meetings in Northumberland.", width=451)
    return texts(read(sheets).blocks)[:-1]


class DescribeLinesWithALabel:
    def it_parts_two_with_the_same_label(self):
        lines = [f"ACTION: Carl to {FULL}", "ACTION: Eve to ask Security"]
        assert drawn(lines) == lines

    def it_parts_two_whose_labels_are_numbered(self):
        lines = [f"ACTION 4/01: Carl to {FULL[:-6]}", "ACTION 4/02: Eve to ask Security"]
        assert drawn(lines) == lines

    def it_parts_an_owner_and_a_date_from_what_is_to_be_done(self):
        lines = [f"ACTION 4/01: {FULL.capitalize()[:-6]}", "Owner: Carl Dunn", "Due date: 26 March 2024"]
        assert drawn(lines) == lines

    def it_parts_them_below_a_line_that_has_no_label(self):
        lines = [f"Carl to {FULL}", "Owner: Carl Dunn", "Due: 26 March 2024"]
        assert drawn(lines) == lines

    def it_leaves_a_label_in_the_sentence_that_it_stands_in(self):
        lines = [f"Carl is to {FULL} the", "Agenda: the item on the roof was not on it, which was noted by all"]
        assert drawn(lines) == [" ".join(lines)]

    def it_leaves_a_label_in_a_run_of_them(self):
        """The names of those who stood and the votes for them, one behind the other."""
        run = "Ann Bell: 18; Carl Dunn: 6; Guy Hill: 4; Priya Raman: 4; Jonas Weber: 3; Mia Carlsen: 3; Eve"
        assert drawn([run, "Frost: 1; Tom Abbott: 0"]) == [f"{run} Frost: 1; Tom Abbott: 0"]


class DescribeLinesWithABox:
    """Drawn from pieces: the fonts that every PDF has hold no box."""

    def _parted(self, *lines):
        pieces = [Piece(words, 72, 500, 100 + 13 * at, Style(size=10.0), 0, 0, at) for at, words in enumerate(lines)]
        made = [make_line(1, [piece]) for piece in pieces]
        return [para.text for para in make_paragraphs(made, Region(72, 505), Measure())]

    def it_parts_them_though_the_first_is_full(self):
        lines = [f"☐ Carl to {FULL}", "☑ Eve to ask Security"]
        assert self._parted(*lines) == lines

    def it_leaves_the_choices_of_a_form_together(self):
        lines = ["Do you wish to see the plans again before they are sent? ☐ Yes, by e-mail", "☐ No"]
        assert self._parted(*lines) == [" ".join(lines)]


class DescribeNamesWithBracketsInACell:
    def _cell(self, *lines):
        sheets = Sheets().grid((60, 300, 380), (100, 180))
        sheets.text(64, 112, "Give examples of what has failed")
        for number, line in enumerate(lines):
            sheets.text(304, 112 + LEADING * number, line)
        return [block.text for block in read(sheets).blocks[0].rows[0][1].blocks]

    def it_makes_each_a_paragraph(self):
        assert self._cell("British Gas (KL)", "E.ON (SM)") == ["British Gas (KL)", "E.ON (SM)"]

    def it_does_so_where_the_brackets_stand_on_the_next_line(self):
        assert self._cell("National Grid", "(KL)", "Northern (SM)") == ["National Grid (KL)", "Northern (SM)"]

    def it_leaves_a_sentence_whole(self):
        assert self._cell("Gas Shippers (KL)", "and Meters (SM)") == ["Gas Shippers (KL) and Meters (SM)"]
