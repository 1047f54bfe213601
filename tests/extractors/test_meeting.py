"""Title, reference, number, day, times and place, in the layouts that front pages use."""

from datetime import date
from pathlib import Path

import pytest

from opsgdocs.extractors.front.clock import find_times
from opsgdocs.extractors.meeting import extract_meeting
from opsgdocs.profile import load
from tests.extractors.pages import minutes, table, title

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
TITLE = title("Operations Group Meeting 29")


def read(*front, profile="opsg", **more):
    profile = load(profile) if isinstance(profile, str) else profile
    return extract_meeting(minutes(*front, **more), profile)


def occasion(page):
    """Day, times and place."""
    meeting = page.meeting
    return (meeting.date and meeting.date.isoformat(), meeting.start, meeting.end, meeting.venue)


def codes(page):
    return [problem.code for problem in page.problems]


def test_the_house_style():
    page = read(
        "This document is classified as White in accordance with the Panel Information Policy.",
        TITLE,
        "4 February 2020, 10:00 – 16:30",
        "Gemserv, 8 Fenchurch Place, London, EC3M 4AJ",
        "OPSG_29_0402 - Final Minutes",
        "Present: Alex Smith",
    )

    assert (page.title, page.reference, page.classification, page.status) == (
        "Operations Group Meeting 29",
        "OPSG_29_0402",
        "White",
        "final",
    )
    assert (page.meeting.committee, page.meeting.number, page.meeting.label) == ("OPSG", 29, "OPSG_29")
    assert occasion(page) == ("2020-02-04", "10:00", "16:30", "Gemserv, 8 Fenchurch Place, London, EC3M 4AJ")
    assert page.problems == ()


class TestDayTimesAndPlace:
    EXPECTED = ("2020-02-04", "10:00", "16:30", "Thames House, Reading")

    @pytest.mark.parametrize("front", [
        ("4 February 2020, 10:00 – 16:30", "Thames House, Reading"),
        ("Tuesday 4th February 2020, 10.00am to 4.30pm", "Thames House, Reading"),
        ("Date: 4 Feb 2020", "Time: 1000-1630", "Venue: Thames House, Reading"),
        ("Date: 04/02/2020 | Time: 10:00 – 16:30 | Venue: Thames House, Reading",),
        ("Date:\t4 February 2020", "Time:\t10:00 to 16:30", "Location:\tThames House, Reading"),
        ("Date\t4 February 2020", "Time\t10:00 to 16:30", "Location\tThames House, Reading"),
        ("Date and time: 4 February 2020, 10:00 – 16:30", "Venue: Thames House, Reading"),
        (table(["Date", "4 February 2020"], ["Time", "10:00 – 16:30"], ["Venue", "Thames House, Reading"]),),
        (table(["Date", "04/02/2020", "Time", "10:00-16:30"], ["Venue", "Thames House, Reading", "Reference", "OPSG_29_0402"]),),
        (table(["Date", "Time", "Venue"], ["4 February 2020", "10am – 4.30pm", "Thames House, Reading"]),),
        ("4 February 2020 | 10:00 – 16:30 | Thames House, Reading",),
        ("Issued on 12 February 2020", "4 February 2020, 10:00 – 16:30", "Thames House, Reading", "Next Meeting: 3 March 2020"),
    ])  # fmt: skip
    def test_in_many_layouts(self, front):
        assert occasion(read(TITLE, *front)) == self.EXPECTED

    @pytest.mark.parametrize("separator", [" | ", ", "])
    def test_all_on_the_line_of_the_title(self, separator):
        page = read(
            separator.join(["Operations Group Meeting 29", "4 February 2020", "10:00 – 16:30", "Thames House, Reading"])
        )

        assert page.title == "Operations Group Meeting 29"
        assert occasion(page) == self.EXPECTED

    def test_in_the_running_head_alone(self):
        page = read("Minutes", furniture=("Operations Group Meeting 29 | 4 February 2020",))

        assert (page.title, page.meeting.number, page.meeting.date) == (
            "Operations Group Meeting 29",
            29,
            date(2020, 2, 4),
        )

    def test_the_page_counts_before_what_a_web_page_says_of_itself(self):
        assert read(TITLE, "4 February 2020", furniture=("date: 2020-02-28",)).meeting.date == date(2020, 2, 4)

    @pytest.mark.parametrize("place", ["Microsoft Teams", "Teleconference", "Gemserv, 8 Fenchurch Place, London"])
    def test_the_line_beside_the_date_is_the_place(self, place):
        assert read(TITLE, "4 February 2020", place).meeting.venue == place

    def test_no_place_is_none(self):
        assert read(TITLE, "4 February 2020, 10:00", "OPSG_29_0402 - Final Minutes").meeting.venue is None

    @pytest.mark.parametrize(
        ("printed", "times"),
        [
            ("10:00 – 16:30", ["10:00", "16:30"]),
            ("10.00am to 4.30pm", ["10:00", "16:30"]),
            ("1000-1630", ["10:00", "16:30"]),
            ("9 – 11am", ["09:00", "11:00"]),
            ("12:15am", ["00:15"]),
            ("noon", ["12:00"]),
            ("Room 2020", ["20:20"]),  # only lines of date and time are asked
            ("£10.50", []),
            ("version 1.12.3", []),
        ],
    )
    def test_times_of_day(self, printed, times):
        assert [time for _, _, time in find_times(printed)] == times


class TestTitleAndNumber:
    @pytest.mark.parametrize(
        ("lines", "expected", "number"),
        [
            (("Operations Group Meeting 29",), "Operations Group Meeting 29", 29),
            (("Minutes of the", "Operations Group – Meeting 29"), "Minutes of the Operations Group – Meeting 29", 29),
            (("Operations Group", "Meeting 29"), "Operations Group Meeting 29", 29),
            (("OPERATIONS GROUP", "Operations Group Meeting 29"), "Operations Group Meeting 29", 29),
            (
                ("Minutes of the 29th Meeting of the Operations Group",),
                "Minutes of the 29th Meeting of the Operations Group",
                29,
            ),
            (("Operations Group Meeting No. 29",), "Operations Group Meeting No. 29", 29),
            (("Operations Group Extraordinary Meeting EX3",), "Operations Group Extraordinary Meeting EX3", "EX3"),
            (("Operations Group Extraordinary Meeting 3",), "Operations Group Extraordinary Meeting 3", "EX3"),
            (("Operations Group Meeting 4 February 2020",), "Operations Group Meeting 4 February 2020", None),
            (
                ("Subject: RE: Operations Group 29 - minutes", "OPERATIONS GROUP MEETING 29"),
                "OPERATIONS GROUP MEETING 29",
                29,
            ),
            (("From: Alex Smith", "Subject: Re: Operations Group 29 - minutes"), "Operations Group 29 - minutes", 29),
        ],
    )
    def test_titles(self, lines, expected, number):
        page = read(*lines, "Date: 4 February 2020")

        assert (page.title, page.meeting.number) == (expected, number)

    @pytest.mark.parametrize("line", ["Meeting: 29", "Meeting number: 29", "Reference: OPSG_29_0402"])
    def test_the_number_can_stand_beside_the_title(self, line):
        assert read("Operations Group Minutes", line, "Date: 4 February 2020").meeting.label == "OPSG_29"

    def test_an_extraordinary_meeting_has_a_label_of_its_own(self):
        page = read("Operations Group Extraordinary Meeting EX3", "18 February 2020", "OPSG_EX3_1802 - Final Minutes")

        assert (page.meeting.label, page.reference) == ("OPSG_EX3", "OPSG_EX3_1802")

    def test_where_nothing_else_says_it_the_raised_actions_do(self):
        page = read(
            "Operations Group",
            "4 February 2020",
            body=("ACTION OPSG 29/01: The DCC to report.", "ACTION OPSG 29/02: SECAS to ask."),
        )

        assert page.meeting.number == 29
        assert [one.text for one in page.meeting.evidence][1] == "OPSG 29/01"


class TestMarksOfTheDocument:
    @pytest.mark.parametrize(
        ("line", "status"),
        [
            ("OPSG_29_0402 - Final Minutes", "final"),
            ("Draft Minutes", "draft"),
            ("DRAFT", "draft"),
            ("Status: Draft", "draft"),
            ("Members were asked to comment on the Draft Minutes from OPSG_28.", None),
            ("OPSG_29_0402", None),
        ],
    )
    def test_status(self, line, status):
        assert read(TITLE, "4 February 2020", line).status == status

    def test_a_watermark_is_a_status(self):
        assert read(TITLE, "4 February 2020", furniture=("DRAFT",)).status == "draft"

    @pytest.mark.parametrize(
        "line",
        [
            "This document is classified as Green in accordance with the Policy.",
            "Classification: Green",
            "Document classification: Green",
        ],
    )
    def test_classification(self, line):
        assert read(TITLE, line).classification == "Green"
        assert read(TITLE, furniture=(line,)).classification == "Green"

    def test_a_classified_incident_is_no_classification(self):
        assert read(TITLE, "An Incident classified as Major was reported.").classification is None


class TestProblems:
    def test_no_day(self):
        assert codes(read(TITLE)) == ["no_meeting_date"]

    def test_no_number(self):
        assert codes(read("Operations Group Minutes", "4 February 2020")) == ["no_meeting_number"]

    def test_title_and_reference_disagree(self):
        page = read(TITLE, "4 February 2020", "OPSG_30_0402 - Final Minutes")

        assert codes(page) == ["meeting_conflict"]
        assert page.meeting.number == 29
        assert {one.text for one in page.problems[0].evidence} == {"Operations Group Meeting 29", "OPSG_30_0402"}

    def test_the_file_name_disagrees(self):
        assert codes(read(TITLE, "4 February 2020", name="OPSG_30_0402_Final.docx")) == ["meeting_conflict"]

    def test_an_empty_page_is_all_unknown(self):
        page = read(profile="generic")

        assert (page.title, page.meeting.committee, page.meeting.label) == (None, None, None)


def cited(page):
    return [one.text for one in page.meeting.evidence]


class TestEvidence:
    def test_it_covers_title_date_place_reference_status_and_classification(self):
        lines = (
            "4 February 2020, 10:00 – 16:30",
            "Gemserv, 8 Fenchurch Place, London, EC3M 4AJ",
            "OPSG_29_0402 - Final Minutes",
            "This document is classified as White in accordance with the Panel Information Policy.",
        )

        assert set(cited(read(TITLE, *lines))) >= {"Operations Group Meeting 29", *lines}

    def test_a_detail_is_cited_with_its_label(self):
        lines = ("Date: 4 February 2020", "Time: 10:00", "Venue: London", "Status: Final", "Classification: White")

        assert set(cited(read(TITLE, *lines))) >= set(lines)

    def test_so_are_two_on_one_line_and_a_label_above_its_value(self):
        found = cited(read(TITLE, "Date: 4 February 2020 | Time: 10:00", "Venue", "Church Hall, Leeds"))

        assert {"Date: 4 February 2020", "Time: 10:00", "Venue", "Church Hall, Leeds"} <= set(found)

    def test_a_detail_from_which_nothing_was_read_is_not_cited(self):
        assert "Time: all day" not in cited(read(TITLE, "Date: 4 February 2020", "Time: all day"))

    def test_a_line_that_only_names_the_committee_is_cited(self):
        assert "OPERATIONS GROUP" in cited(read("OPERATIONS GROUP", TITLE, "4 February 2020"))


@pytest.mark.shared
@pytest.mark.skipif(not SEEDS.exists(), reason="the seed documents are not here")
@pytest.mark.parametrize(
    "name", ["OPSG_29_0402_Final_Minutes.docx", "OPSG_29_0402_Final_Minutes.pdf", "opsg_29_0402_final_minutes.txt"]
)
def test_the_seed_reads_alike_in_every_form(name):
    from opsgdocs.parsers import parse
    from opsgdocs.parsers.file import Settings

    page = extract_meeting(parse(SEEDS / name, Settings()), load("opsg"))

    assert (page.title, page.reference, page.classification, page.status) == (
        "Operations Group Meeting 29",
        "OPSG_29_0402",
        "White",
        "final",
    )
    assert occasion(page) == ("2020-02-04", "10:00", "16:30", "Gemserv, 8 Fenchurch Place, London, EC3M 4AJ")
    assert page.problems == ()


@pytest.mark.parametrize(("printed", "number"), [
    ("Operations Group 0999 Minutes", None), ("Operations Group 99 Minutes", 99), ("Operations Group Meeting 029", 29),
])  # fmt: skip
def test_an_id_of_four_digits_is_no_number_of_a_meeting(printed, number):
    assert read(title(printed)).meeting.number == number


@pytest.mark.parametrize(("line", "printed"), [
    ("Meeting: Operations Group Teleconference", "Operations Group Teleconference"),
    ("Meeting: 29", "Operations Group"),
])  # fmt: skip
def test_a_line_may_name_the_meeting_in_words(line, printed):
    assert read(line, "Operations Group", "4 February 2020").title == printed


class TestLettersDay:
    def test_the_day_of_the_letter_yields_to_the_one_on_which_they_met(self):
        front = ("Expert Group on Labels", "Brussels, 4 June 2019", "21 May 2019, Brussels (room 3B)")

        assert occasion(read(*front, profile="generic"))[0] == "2019-05-21"
        assert occasion(read(*front, profile="generic"))[3] == "Brussels (room 3B)"

    def test_so_it_does_to_a_line_that_says_when_it_was_held(self):
        page = read("Expert Group on Labels", "Brussels, 4 June 2019", "Held on 21 May 2019", profile="generic")

        assert occasion(page)[0] == "2019-05-21"

    def test_alone_it_is_the_meetings(self):
        assert occasion(read("Expert Group on Labels", "Brussels, 4 June 2019", profile="generic"))[0] == "2019-06-04"

    def test_a_day_after_it_is_not_the_meetings(self):
        page = read("Expert Group on Labels", "Brussels, 4 June 2019", "21 June 2019, Brussels", profile="generic")

        assert occasion(page)[0] == "2019-06-04"


def test_date_and_time_of_the_meeting_in_a_cell():
    page = read(TITLE, table(["Date and time of Meeting", "4 February 2020, 10:00"], ["Venue", "Leeds"]))

    assert occasion(page)[:2] == ("2020-02-04", "10:00")


class TestReferencesThatAreDates:
    def test_the_year_in_a_reference_numbers_no_meeting(self):
        page = read(
            "Executive Board",
            "EXB_19_0625 - Draft Minutes",
            "25 June 2019",
            profile=load("generic").for_committee("EXB"),
        )

        assert page.meeting.number is None

    def test_nor_does_the_month_of_its_actions(self):
        body = ("ACTION EXB 06/01: Ann Bell to write.", "ACTION EXB 06/02: Bo Cole to read.")
        page = read(
            "Executive Board", "EXB_19_0625 - Draft Minutes", "25 June 2019",
            profile=load("generic").for_committee("EXB"), body=body,
        )  # fmt: skip

        assert page.meeting.number is None

    def test_a_day_before_its_month_stands_behind_a_number(self):
        page = read("Operations Group", "OPSG_20_0402 - Draft Minutes", "4 February 2020")

        assert page.meeting.number == 20


def test_the_meetings_name_in_a_cell_is_its_title():
    page = read(title("Minutes"), table(["MEETING NAME", "Data Panel"], ["Date", "4 February 2020"]), profile="generic")

    assert page.title == "Data Panel"


@pytest.mark.parametrize(
    ("front", "label"),
    [
        (("Operations Group Ad-hoc Meeting", "16 December 2020", "OPSG_39x_1612 - Final Minutes"), "OPSG_39X"),
        (("Operations Group Meeting 39x", "16 December 2020"), "OPSG_39X"),
        (("Extraordinary Operations Group Meeting OPSGEX_03", "16 December 2020", "OPSGEX_03_1612"), "OPSG_EX3"),
        (("Operations Group Extraordinary Meeting 3", "16 December 2020", "OPSG_EX03_1612"), "OPSG_EX3"),
        (("Operations Group Meeting 39", "16 December 2020", "OPSG_39_1612 - x minutes"), "OPSG_39"),
    ],
)
def test_a_letter_or_ex_beside_the_number_is_part_of_it_however_printed(front, label):
    page = read(*front)
    assert (page.meeting.label, codes(page)) == (label, [])
