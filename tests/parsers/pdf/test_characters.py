"""PDF: what stands on the page becomes clean text."""

import pytest

from opsgdocs.parsers.pdf.piece.characters import show_hyphens, tidy
from tests.parsers.pdf.sheets import LEADING, Sheets, outline, read, texts

FILLER = (
    "The Chair welcomed the members and noted that the meeting was quorate, and that nobody had an interest to declare."
)


def two_lines(first, second, *, also=""):
    """A paragraph of two full lines, and a paragraph that uses other words."""
    sheets = Sheets()
    y = 100
    for line in (first, second):
        sheets.text(72, y, line)
        y += LEADING
    sheets.wrapped(72, y + 8, FILLER + " " + also, width=len(first) * 4.7)
    return read(sheets).blocks[0].text


def called(words, font, code):
    """A line in a font that gives the sign for a section another code."""
    made = Sheets(pageCompression=0).text(72, 100, words, font=font).bytes()
    assert b"<00A7>" in made
    return made.replace(b"<00A7>", b"<%04X>" % code)


class DescribeAHyphenAtALineEnd:
    def it_is_dropped_where_the_line_end_cut_the_word(self):
        assert two_lines("The members discussed at some length the imple-", "mentation of the plan.") == (
            "The members discussed at some length the implementation of the plan."
        )

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ("The members discussed at some length that the sub-", "group would meet again."),
            ("The members discussed at some length what a non-", "compliant engineer had done."),
            ("The members discussed at some length the SMETS-", "related incidents."),
            ("The members discussed at some length the mid-", "March deadline."),
        ],
    )
    def it_is_kept_in_a_word_that_has_one(self, first, second):
        assert two_lines(first, second, also="The group heard of it.") == first + second

    @pytest.mark.parametrize(
        ("first", "second", "word"),
        [
            ("The members discussed at some length how to sub-", "mit the plan.", "submit"),
            ("The members discussed at some length how they under-", "stood the plan.", "understood"),
            ("The members discussed at some length the high-", "lighted part.", "highlighted"),
            ("The members discussed at some length the mid-", "dle part.", "middle"),
        ],
    )
    def it_is_dropped_in_a_word_that_only_begins_like_one(self, first, second, word):
        assert f" {word} " in two_lines(first, second)

    def it_is_kept_where_the_document_writes_the_word_with_one(self):
        text = two_lines(
            "The members discussed at some length the action-", "owner rule.", also="An action-owner acts."
        )

        assert text.endswith("the action-owner rule.")

    def it_is_dropped_where_the_document_writes_the_word_without_one(self):
        text = two_lines("The members discussed at some length the sub-", "group rule.", also="The subgroup met.")

        assert text.endswith("the subgroup rule.")

    def it_is_dropped_before_a_capital_where_the_document_writes_the_word_whole(self):
        end = "The members discussed the data of Open-"

        assert two_lines(end, "DreamKit for long.", also="OpenDreamKit is a project.").endswith(
            "of OpenDreamKit for long."
        )
        assert two_lines(end, "DreamKit for long.", also="It is a project.").endswith("of Open-DreamKit for long.")

    def it_is_kept_behind_a_number(self):
        assert two_lines("The members discussed at some length the years 2019-", "2020 in turn.").endswith(
            "2019-2020 in turn."
        )


class DescribeCharacters:
    def it_spells_ligatures_out_and_folds_blanks(self, unicode_font):
        sheets = Sheets().text(72, 100, "The o\ufb03ce con\ufb01rmed the\u00a0target\u2009date.", font=unicode_font)

        assert texts(read(sheets).blocks) == ["The office confirmed the target date."]

    def it_reads_soft_hyphens_that_are_printed_and_no_break_hyphens_as_hyphens(self, unicode_font):
        sheets = Sheets().text(72, 100, "An e\u00admail of the sub\u2011group, 5 \u00ad 6 May.", font=unicode_font)

        assert texts(read(sheets).blocks) == ["An e-mail of the sub-group, 5 - 6 May."]

    def it_drops_soft_hyphens_that_have_no_width(self):
        def boxes(places):
            return [value for place in places for value in (place, 10.0, place + (place > 5), 0.0)]

        assert tidy(show_hyphens("up\u00addate of 5\u00ad6", boxes)) == "update of 5-6"

    def it_keeps_the_blank_before_a_sign_that_cannot_be_seen(self, unicode_font):
        sheets = Sheets().runs(
            72,
            100,
            ("17 November 2020 \u200b", {"font": unicode_font}),
            ("Link to it", {"font": unicode_font, "size": 11}),
        )

        assert texts(read(sheets).blocks) == ["17 November 2020 Link to it"]

    def it_reads_a_hyphen_told_in_three_ways_once(self, unicode_font):
        sheets = Sheets().text(72, 100, "They went roller-\u00ad\u2010skating -- at last.", font=unicode_font)

        assert texts(read(sheets).blocks) == ["They went roller-skating -- at last."]

    def it_closes_up_letters_that_are_spaced(self):
        sheets = Sheets()
        sheets.canvas.saveState()
        shown = sheets.canvas.beginText(72, 700)
        shown.setFont("Helvetica-Bold", 14)
        shown.setCharSpace(7)
        shown.textOut("MINUTES")
        sheets.canvas.drawText(shown)
        sheets.canvas.restoreState()
        sheets.wrapped(72, 200, FILLER)

        assert texts(read(sheets).blocks) == ["MINUTES", FILLER]

    def it_reads_text_printed_twice_for_boldness_once(self):
        sheets = Sheets().text(72, 100, "NOTED the update.").text(72.3, 100, "NOTED the update.")

        assert texts(read(sheets).blocks) == ["NOTED the update."]

    def it_takes_letters_with_an_outline_for_bold(self):
        sheets = Sheets()
        shown = sheets.canvas.beginText(72, 700)
        shown.setFont("Helvetica", 10)
        shown.setTextRenderMode(2)
        shown.textOut("AGREED")
        sheets.canvas.drawText(shown)

        (paragraph,) = read(sheets).blocks

        assert [(run.text, run.bold) for run in paragraph.runs] == [("AGREED", True)]

    def it_leaves_out_what_lies_beyond_the_page(self):
        sheets = (
            Sheets().text(72, 100, "On the page it says this.").text(700, 100, "not this").text(72, 900, "nor this")
        )

        assert texts(read(sheets).blocks) == ["On the page it says this."]

    def it_leaves_out_text_that_cannot_be_seen(self):
        sheets = Sheets().text(72, 100, "On the page it says this.")
        shown = sheets.canvas.beginText(72, 600)
        shown.setFont("Helvetica", 10)
        shown.setTextRenderMode(3)
        shown.textOut("ACTION 9: The DCC to do what nobody sees.")
        sheets.canvas.drawText(shown)

        assert texts(read(sheets).blocks) == ["On the page it says this."]

    def it_keeps_the_th_of_9th_with_its_number(self):
        sheets = Sheets().runs(
            72, 100, "Tuesday 9", ("th", {"size": 6, "rise": 4}), " July 2024 was the day of the meeting."
        )

        assert texts(read(sheets).blocks) == ["Tuesday 9th July 2024 was the day of the meeting."]

    def it_reads_a_blank_that_the_font_calls_a_tab(self, unicode_font):
        made = called("The\u00a7members\u00a7agreed.", unicode_font, 0x09)

        assert texts(read(made).blocks) == ["The members agreed."]

    def it_reads_the_codes_that_windows_has_for_quotes(self, unicode_font):
        made = called("The DCC\u00a7s Issues Log", unicode_font, 0x92)

        assert texts(read(made).blocks) == ["The DCC\u2019s Issues Log"]

    def it_keeps_all_hyphens_of_a_word_of_several_parts(self):
        assert two_lines("The members discussed at some length the state-", "of-the-art review.").endswith(
            "the state-of-the-art review."
        )


class DescribeAccentsPrintedByThemselves:
    def _printed(self, *signs):
        """Signs, each with its x, on one baseline."""
        sheets = Sheets()
        for x, sign in signs:
            sheets.text(72 + x, 100, sign)
        return texts(read(sheets).blocks)

    def it_puts_one_on_the_letter_behind_it(self):
        width = Sheets().canvas.stringWidth("Klaus-R", "Helvetica", 10)

        assert self._printed((0, "Klaus-R"), (width + 1.1, "\u00a8"), (width, "udiger")) == ["Klaus-R\u00fcdiger"]

    def it_puts_one_on_the_letter_beneath_it_wherever_the_file_prints_it(self):
        width = Sheets().canvas.stringWidth("Universit", "Helvetica", 10)

        assert self._printed((0, "Universite Paris"), (width + 1.1, "\u00b4")) == ["Universit\u00e9 Paris"]

    def but_a_sign_between_letters_stays(self):
        assert self._printed((0, "the DCC\u00b4s plan")) == ["the DCC\u00b4s plan"]


class DescribeFootnotes:
    def _noted(self, mark, note, *, rise=4, after=" causing a degradation in the service."):
        sheets = Sheets()
        y = sheets.wrapped(72, 100, FILLER)
        sheets.runs(72, y + 8, "CSP N explained the On Demand Read Requests", (mark, {"size": 6, "rise": rise}), after)
        sheets.line(72, 740, 216, 740)
        sheets.runs(72, 752, (mark, {"size": 5, "rise": 3}), (" " + note, {"size": 8}))
        return sheets

    def it_takes_the_mark_out_of_the_sentence_and_the_note_out_of_the_text(self):
        document = read(self._noted("1", "PBI000000118411: reads that congest the network."))

        assert texts(document.blocks) == [
            FILLER, "CSP N explained the On Demand Read Requests causing a degradation in the service.",
        ]  # fmt: skip
        assert [(note.mark, texts(note.blocks)) for note in document.notes] == [
            ("1", ["PBI000000118411: reads that congest the network."])
        ]
        assert document.notes[0].blocks[0].places[0].page == 1

    def it_takes_a_mark_out_that_runs_into_the_words_around_it(self):
        document = read(self._noted("1", "A note.", after="causing a degradation."))

        assert document.blocks[1].text == "CSP N explained the On Demand Read Requests causing a degradation."
        assert [note.mark for note in document.notes] == ["1"]

    def it_puts_a_blank_behind_a_raised_ordinal_that_runs_into_the_next_word(self):
        sheets = Sheets().runs(
            72, 100, "They met on the 29", ("th", {"size": 6, "rise": 4}), "of May and on no other day."
        )

        assert texts(read(sheets).blocks) == ["They met on the 29th of May and on no other day."]

    def it_puts_none_behind_a_mark_that_begins_a_word(self):
        sheets = Sheets().runs(72, 100, ("1", {"size": 6, "rise": 4}), "did not attend the meeting of the group.")

        assert texts(read(sheets).blocks) == ["1did not attend the meeting of the group."]

    def it_knows_notes_with_stars(self):
        document = read(self._noted("*", "Subject to approval."))

        assert [(note.mark, texts(note.blocks)) for note in document.notes] == [("*", ["Subject to approval."])]
        assert "Requests causing" in document.blocks[1].text

    def it_leaves_no_space_before_a_stop_behind_a_mark(self):
        document = read(self._noted("2", "A note.", after=", as before."))

        assert document.blocks[1].text == "CSP N explained the On Demand Read Requests, as before."

    def it_joins_a_sentence_that_goes_on_behind_the_notes_of_a_page(self):
        sheets = self._noted("1", "A note at the foot of the page.", after=" and stated that it would come")
        sheets.text(72, 700, "The DCC asked whether the members of the group that meets every month could")
        sheets.text(72, 713, "say whether the plan for the migration of all the meters in the North will be")
        sheets.end_page().text(72, 60, "ready by April.")
        sheets.wrapped(72, 100, FILLER, width=380)

        assert texts(read(sheets).blocks)[2].endswith("in the North will be ready by April.")


class DescribeSymbols:
    def it_knows_the_bullets_of_symbol_fonts(self):
        sheets = Sheets()
        for number, name in enumerate(("LSC 1: services ready", "LSC 2: capability ready")):
            sheets.text(90, 100 + 14 * number, "\u2022", font="Symbol").text(108, 100 + 14 * number, name)

        assert outline(read(sheets).blocks) == [("• 0", "LSC 1: services ready"), ("• 0", "LSC 2: capability ready")]

    def it_takes_a_code_that_stands_alone_for_a_bullet(self, unicode_font):
        sheets = Sheets(pageCompression=0)
        for number, name in enumerate(("LSC 1: services ready", "LSC 2: capability ready")):
            sheets.text(90, 100 + 14 * number, "\u00a7", font=unicode_font).text(108, 100 + 14 * number, name)

        made = sheets.bytes().replace(b"<00A7>", b"<0088>")

        assert outline(read(made).blocks) == [
            ("\u2022 0", "LSC 1: services ready"),
            ("\u2022 0", "LSC 2: capability ready"),
        ]

    def it_shows_the_square_that_wingdings_has_for_a_section_sign(self):
        sheets = Sheets().text(90, 100, "\u00a7").text(108, 100, "good points")

        assert outline(read(sheets).blocks) == [("\u25aa 0", "good points")]

    def it_knows_the_bold_fonts_of_tex_by_their_names(self):
        made = Sheets(pageCompression=0).text(72, 100, "Owner", font="Courier").bytes()

        (paragraph,) = read(made.replace(b"/BaseFont /Courier ", b"/BaseFont /CMBX10 /X /Y ")).blocks

        assert [(run.text, run.bold) for run in paragraph.runs] == [("Owner", True)]


class DescribeLinks:
    def it_gives_the_words_their_target(self):
        sheets = Sheets().runs(72, 100, "The Modification ", ("MP092", {"colour": "#0000CC"}), " was approved.")
        sheets.canvas.linkURL("https://example.org/mp092", (146, 738, 185, 752))

        (paragraph,) = read(sheets).blocks

        assert [(run.text.strip(), run.href) for run in paragraph.runs] == [
            ("The Modification", None), ("MP092", "https://example.org/mp092"), ("was approved.", None),
        ]  # fmt: skip

    def it_finds_the_words_within_text_of_one_style(self):
        sheets = Sheets().text(72, 100, "Please read the paper MP092 before the next meeting of the group.")
        sheets.canvas.linkURL("https://example.org/mp092", (172, 738, 207, 752))

        (paragraph,) = read(sheets).blocks

        assert [run.text.strip() for run in paragraph.runs if run.href] == ["MP092"]
