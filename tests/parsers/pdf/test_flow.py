"""PDF: where paragraphs begin beside columns, labels, dashes, addresses; lines of few words that were made full."""

from tests.parsers.pdf.sheets import LEADING, Sheets, grid, outline, read, texts

LONG = (
    "The DCC presented the Major Incident Review Report and explained that the engineer who caused the Incident has "
    "since been dismissed, that it will perform an audit of all its operations, and that it will provide an update on "
    "the outcome to the next meeting of the group."
)


def lines_at(sheets, x, y, *lines, leading=LEADING):
    for number, line in enumerate(lines):
        sheets.text(x, y + leading * number, line)
    return y + leading * len(lines)


class DescribeALabel:
    def _below(self, sentence, *parts):
        sheets = Sheets()
        y = sheets.wrapped(72, 100, LONG)
        return texts(read(sheets.text(72, y + 8, sentence).runs(72, y + 8 + LEADING, *parts)).blocks)[1:]

    def it_begins_a_paragraph_though_the_line_above_is_full(self):
        sentence = "Members suggested that next year's meeting should have a guest, maybe one from the libraries."

        assert self._below(sentence, ("ACTION: DT", {"bold": True})) == [sentence, "ACTION: DT"]
        assert self._below(sentence, ("VOTE", {"bold": True}), ": two against, all others for it.") == [
            sentence, "VOTE: two against, all others for it.",
        ]  # fmt: skip

    def but_a_bold_word_in_the_sentence_begins_none(self):
        sentence = "Members suggested that next year's meeting should have a guest. After some discussion it was"

        assert self._below(sentence, ("AGREED", {"bold": True}), " that the Chair asks one.") == [
            sentence + " AGREED that the Chair asks one."
        ]

    def it_begins_each_entry_of_a_list_of_labels(self):
        sheets = Sheets()
        y = sheets.wrapped(72, 100, LONG) + 8
        sheets.runs(
            72,
            y,
            ("Storage:", {"bold": True}),
            " it lies on https://github.com/OpenDreamKit/OpenDreamKit.github.io/of-the-project/data",
        )
        sheets.runs(72, y + LEADING, ("Preservation:", {"bold": True}), " by the copies of it")

        assert texts(read(sheets).blocks)[2] == "Preservation: by the copies of it"


class DescribeABlockNarrowerThanItsColumn:
    def it_is_one_paragraph_though_its_lines_have_room(self):
        sheets = Sheets()
        y = sheets.wrapped(72, 100, LONG + " " + LONG)
        block = "A first version of this paper came with the Management Plan of the year before the last. " * 4
        sheets.wrapped(72, y + 16, block, width=340, justified=True)

        assert texts(read(sheets).blocks) == [LONG + " " + LONG, block.strip()]

    def it_may_hang_and_be_cut_within_a_word(self):
        sheets = Sheets()
        y = sheets.wrapped(72, 100, LONG + " " + LONG)
        lines = (
            "Preservation: by using the distributed system to manage most of our data we assure a",
            "local copy of the data within each machine. We rely on the public reposi-",
            "tories of others for access. If these were not there any more, all of the data can",
            "easily be moved to another one.",
        )
        for number, line in enumerate(lines):
            x = 72 if number == 0 else 84
            sheets._justify(x, y + 16 + LEADING * number, line, (412 if number < 3 else 230) - x)

        assert texts(read(sheets).blocks)[1] == " ".join(lines).replace("reposi- tories", "repositories")


class DescribeAnAddress:
    def it_goes_on_with_a_line_that_had_no_room_for_it(self):
        first = "This talk is on the pages of the web about the meeting of the committee"
        second = "(http://www.nexusformat.org/NIAC2010/minutes) and the main points were:"
        sheets = Sheets()
        y = sheets.wrapped(72, 100, LONG)
        lines_at(sheets, 72, y + 8, first, second)

        assert texts(read(sheets).blocks) == [LONG, f"{first} {second}"]

    def it_is_whole_where_its_hyphen_ended_the_line(self):
        sheets = Sheets()
        y = sheets.wrapped(72, 100, LONG)
        lines_at(
            sheets,
            72,
            y + 8,
            "https://github.com/niemopen/niem-",
            "model/tree/2afcd93dc4061e825df8c2b3bf44557bbd4cb976",
        )

        assert texts(read(sheets).blocks)[1] == (
            "https://github.com/niemopen/niem-model/tree/2afcd93dc4061e825df8c2b3bf44557bbd4cb976"
        )

    def it_is_whole_where_its_beginning_ended_the_line(self):
        first = "Each section of the database of the working group has its own page, see the list at http:"
        sheets = Sheets()
        y = sheets.wrapped(72, 100, LONG)
        lines_at(sheets, 72, y + 8, first, "//www.lmfdb.org/ with all of them.")

        assert texts(read(sheets).blocks)[1] == first + "//www.lmfdb.org/ with all of them."


class DescribeDashesOfOneList:
    def it_knows_the_small_words_behind_them_by_the_entry_above(self):
        sheets = Sheets().text(90, 100, "-").text(104, 100, "document management system")
        sheets.text(88, 114, "- clearly separate out Part A and B").text(104, 128, "meetings")
        sheets.text(88, 142, "- clear naming of documents")

        assert outline(read(sheets).blocks) == [
            ("- 0", "document management system"), ("- 0", "clearly separate out Part A and B meetings"),
            ("- 0", "clear naming of documents"),
        ]  # fmt: skip


class DescribeAnEntryThatIsANameAlone:
    def it_is_apart_from_the_text_below_it(self):
        sheets = Sheets()
        y = sheets.wrapped(72, 80, LONG)
        sheets.text(72, y + 8, "\u2022").text(84, y + 8, "Southampton")
        lines_at(sheets, 84, y + 8 + LEADING, "There are no data sets of the work here.", leading=LEADING)

        assert outline(read(sheets).blocks)[1:] == [
            ("\u2022 0", "Southampton"), ("p", "There are no data sets of the work here."),
        ]  # fmt: skip

    def but_a_sentence_goes_on_exactly_below_it(self):
        sheets = Sheets()
        y = sheets.wrapped(72, 80, LONG)
        sheets.text(72, y + 8, "\u2022").text(84, y + 8, "Data will come from")
        sheets.text(84, y + 8 + LEADING, "Leeds and York.")

        assert outline(read(sheets).blocks)[1:] == [("\u2022 0", "Data will come from Leeds and York.")]


class DescribeALineMadeFull:
    def it_has_blanks_and_no_tabs_however_wide(self):
        sheets = Sheets()
        sheets._justify(72, 100, "80 open issues on GitHub:", 300)
        sheets.text(72, 113, "https://github.com/SEMICeu/DCAT-AP/issues")

        assert texts(read(sheets).blocks) == ["80 open issues on GitHub: https://github.com/SEMICeu/DCAT-AP/issues"]


class DescribeBlocksSideBySide:
    NAMES = ("Participants:", "Nicolas Boverie, Alstom", "Uwe Steinke, Siemens", "Marc Behrens, DLR", "Jan Welvaarts")
    PLACE = ("Place:", "Munich, 09:00 - 16:00", "Scope:", "1 Page")

    def it_reads_one_after_the_other_below_another_pair(self):
        sheets = Sheets().text(72, 60, "Minutes of the second workshop on the interface and its review", size=12)
        lines_at(sheets, 72, 90, "Date: 13.05.2014", "Editor: Baseliyos Jacob")
        lines_at(sheets, 360, 84, "Example Ltd", "Main Street 5", "Leeds", "www.example.org", "0113 1234")
        lines_at(sheets, 72, 180, *self.NAMES)
        lines_at(sheets, 333, 186, *self.PLACE)

        found = texts(read(sheets).blocks)

        assert found[1:3] == ["Date: 13.05.2014", "Editor: Baseliyos Jacob"]
        assert found[8:] == [*self.NAMES, *self.PLACE]

    def it_keeps_the_short_lines_of_the_right_one_apart(self):
        sheets = Sheets().text(72, 60, "Shared Minutes of the committee for the meeting held in February", size=12)
        left = ("Voting Members:", "Jonas Gaard - GXF", "Ken Dulaney - RIAPS", "Markus Mirz - SOGNO")
        right = ("Not in Attendance:", "Arjan Stam - Alliander representative", "Phil Ngo - Meter", "Hanae Safi - Fab")
        lines_at(sheets, 72, 80, *left)
        lines_at(sheets, 312, 80, *right)
        sheets.wrapped(72, 180, LONG, width=420)
        sheets.end_page().wrapped(72, 80, LONG)

        assert texts(read(sheets).blocks)[1:9] == [*left, *right]

    def it_keeps_the_lines_of_an_address_that_end_at_the_right_edge_apart(self):
        sheets = Sheets()
        for number, line in enumerate(("DB Netz AG", "I.NVT 321", "Voelckersterstrasse 5", "80939 Muenchen")):
            sheets.text(523, 80 + LEADING * number, line, right=True)
        sheets.wrapped(72, 160, LONG)

        assert texts(read(sheets).blocks) == [
            "DB Netz AG", "I.NVT 321", "Voelckersterstrasse 5", "80939 Muenchen", LONG,
        ]  # fmt: skip


class DescribeALabelBesideTwoLines:
    def it_begins_their_row(self):
        sheets = Sheets().text(72, 60, "Meeting Organisation", size=14, bold=True)
        for y, label, words in (
            (90, "Subject", "Weekly Scrum"),
            (110, "Minutes by", "P. Mahlmann"),
            (130, "When", "9:45"),
        ):
            sheets.text(78, y, label).text(180, y, words)
        sheets.text(78, 155, "Location").text(180, 149, "Telco").text(180, 161, "https://example.org/join/493963173")

        _, table = read(sheets).blocks

        assert [row[0] for row in grid(table)] == ["Subject", "Minutes by", "When", "Location"]
        assert grid(table)[3][1].split() == ["Telco", "https://example.org/join/493963173"]


class DescribeTextBesideAPicture:
    def _sheets(self, x, y):
        import io

        from PIL import Image
        from reportlab.lib.utils import ImageReader

        target = io.BytesIO()
        Image.new("RGB", (20, 20), "#446688").save(target, "PNG")
        sheets = Sheets()
        sheets.canvas.drawImage(ImageReader(target), x, sheets.size[1] - y - 80, 150, 80)
        return sheets

    def it_is_one_paragraph_though_its_lines_end_at_the_picture(self):
        sheets = self._sheets(310, 100)
        sheets.wrapped(72, 320, LONG)
        lines_at(
            sheets, 72, 110, "In December all of the members of the Methodist",
            "Church who live here enjoyed visits from choirs of",
            "Hampshire, and in the new year they were able to see the",
        )  # fmt: skip

        assert texts(read(sheets).blocks)[0] == (
            "In December all of the members of the Methodist Church who live here enjoyed visits from choirs of "
            "Hampshire, and in the new year they were able to see the"
        )

    def it_goes_on_below_the_picture_at_the_left(self):
        sheets = self._sheets(72, 100)
        sheets.wrapped(72, 320, LONG)
        lines_at(sheets, 232, 162, "of the new year, after we were nominated for it by the late")
        lines_at(sheets, 232, 175, "award of the county that the library was nominated for by")
        lines_at(sheets, 72, 188, "Mandy, for all our efforts to support the library, community and each other.")

        assert len(texts(read(sheets).blocks)) == 2

    def it_ends_where_its_last_line_leaves_room_beside_the_picture(self):
        sheets = self._sheets(310, 100)
        sheets.wrapped(72, 320, LONG)
        lines_at(sheets, 72, 110, "In December all of the members of the Methodist", "Church enjoyed visits.")
        lines_at(sheets, 72, 136, "March came and we signed up to be part of a festival")

        assert len(texts(read(sheets).blocks)) == 3


class DescribeASentenceThatStopsShort:
    def it_goes_on_where_a_bracket_is_open(self):
        sheets = Sheets()
        sheets.wrapped(72, 60, LONG)
        lines_at(sheets, 72, 200, "The item may be agendized at a later date (Ed.", "Code 35145.5). It was.")

        assert texts(read(sheets).blocks)[1] == "The item may be agendized at a later date (Ed. Code 35145.5). It was."

    def it_goes_on_with_small_words_that_a_stroke_parts_but_not_with_an_address(self):
        sheets = Sheets()
        sheets.wrapped(72, 60, LONG)
        lines_at(sheets, 72, 200, "He gets estimates for the existing wooden", "road/street signs at the Ranch")
        lines_at(sheets, 72, 240, "The Review Committee", "c/o Sara Lupton")

        assert texts(read(sheets).blocks)[1:] == [
            "He gets estimates for the existing wooden road/street signs at the Ranch",
            "The Review Committee",
            "c/o Sara Lupton",
        ]

    def it_goes_on_below_the_text_behind_a_bullet(self):
        sheets = Sheets()
        sheets.wrapped(72, 60, LONG)
        sheets.text(72, 200, "\u2022").text(92.2, 200, "Co-Chairs &").text(90, 213, "Maintainers of it")

        assert outline(read(sheets).blocks)[1] == ("• 0", "Co-Chairs & Maintainers of it")

    def it_goes_on_behind_an_article_but_not_behind_a_name_of_one_letter(self):
        sheets = Sheets()
        sheets.wrapped(72, 60, LONG)
        lines_at(sheets, 72, 200, "Any item may be raised. The", "Board decides on it.")
        lines_at(sheets, 72, 240, "CSP A", "CSP B")

        assert texts(read(sheets).blocks)[1:] == ["Any item may be raised. The Board decides on it.", "CSP A", "CSP B"]

    def it_goes_on_within_a_date_but_not_behind_another_number(self):
        sheets = Sheets()
        sheets.wrapped(72, 60, LONG)
        lines_at(sheets, 72, 200, "The Group approved the window of 21", "June 2020.")
        lines_at(sheets, 72, 240, "The Group noted item 3", "June 2020 and its works")

        assert texts(read(sheets).blocks)[1:] == [
            "The Group approved the window of 21 June 2020.",
            "The Group noted item 3",
            "June 2020 and its works",
        ]

    def it_goes_on_within_a_date_over_a_page_end(self):
        sheets = Sheets()
        sheets.wrapped(72, 60, LONG)
        sheets.text(72, 780, "The Group approved the window of 21").end_page()
        sheets.text(72, 60, "June 2020.").wrapped(72, 100, LONG)

        assert texts(read(sheets).blocks)[1] == "The Group approved the window of 21 June 2020."


class DescribeALineOfTwoSizes:
    def _blocks(self, begin):
        sheets = Sheets()
        sheets.wrapped(72, 60, LONG, size=10)
        sheets.text(
            72, 200, "Mr Mertic proceeded to present a resolution to renew it at the Early Adoption stage for", size=11
        )
        sheets.runs(
            72, 215, ("another year.", {"size": begin}), (" Mr Pope moved to approve it, and all agreed.", {"size": 10})
        )
        return texts(read(sheets).blocks)[1:]

    def it_goes_on_with_the_sentence_that_it_begins_in_the_size_of(self):
        (text,) = self._blocks(11)

        assert text.endswith("stage for another year. Mr Pope moved to approve it, and all agreed.")

    def it_is_another_paragraph_where_it_begins_in_another_size(self):
        assert len(self._blocks(10)) == 2


class DescribeTextBesideAShortOne:
    def it_is_no_aside_in_the_margin_where_it_is_the_longer(self):
        sheets = Sheets()
        sheets.wrapped(72, 60, LONG)
        sheets.text(72, 200, "Nick Hauser").text(
            200, 200, "National Institute of Standards and Technology, of the USA,"
        )
        sheets.text(72, 213, "committee chair")

        assert texts(read(sheets).blocks)[1].startswith("Nick Hauser\tNational Institute")
