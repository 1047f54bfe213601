"""What was said about 'by when', in days: the tables in tests/dates/cases say each phrase's meaning."""

import itertools
import re
import sys
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opsgdocs.dates import (
    Said,
    doubt_of,
    explain,
    find_days,
    find_targets,
    is_blank,
    parse_day,
    resolve,
    rule_of,
    target_in,
)
from opsgdocs.dates.meanings import MEANINGS
from opsgdocs.dates.phrases import RULES
from opsgdocs.dates.token import Names
from opsgdocs.meetings.days import spoken
from tests.dates.tables import OPSG_29, calendar, outcome, read_cases

ANCHOR = date(2020, 2, 4)
SAID = Said(ANCHOR, calendar(OPSG_29, ANCHOR), "OPSG", names=("Operations Group",))
DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
WORDS = sorted(
    set(" ".join(example for rule in RULES for example in rule.examples).split())
    | {
        "by",
        "at",
        "for",
        "before",
        "the",
        "within",
        "OPSG",
        "29/01",
        "11.7",
        "99%",
        "R2.0",
        "(",
        ")",
        ",",
        ".",
        "31",
        "0",
        "2020",
        "February",
        "may",
    }
)
PHRASES = st.one_of(st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join), st.text(max_size=40))


@pytest.mark.parametrize(
    "case", read_cases("dates.tsv"), ids=lambda case: f"{case.phrase}|{case.anchor}|{case.calendar}"
)
def it_means_what_the_table_says(case):
    assert outcome(resolve(case.words, case.said)) == case.expected


@pytest.mark.parametrize("case", read_cases("dates_blind.tsv"), ids=lambda case: f"{case.phrase}|{case.anchor}")
def it_means_what_the_blind_table_says(case):
    assert outcome(resolve(case.words, case.said)) == case.expected


@pytest.mark.parametrize(("rule", "example"), [(rule.name, example) for rule in RULES for example in rule.examples])
def test_each_example_of_a_rule_is_read_by_it(rule, example):
    assert rule_of(example, SAID) == rule


def test_every_rule_has_examples_and_a_meaning():
    assert {rule.name for rule in RULES} == set(MEANINGS)
    assert all(rule.examples for rule in RULES)


class DescribeWhy:
    """Every resolved day says why, in words."""

    def it_quotes_the_passage_that_states_the_meetings_day(self):
        assert resolve("by the next meeting (OPSG_30)", SAID).why == (
            "the next meeting (OPSG_30) is 3 March 2020: OPSG_29 minutes, page 9, “main 2020-03-03”"
        )

    def it_says_that_nothing_was_stated(self):
        target = resolve(None, SAID)
        assert (target.stated, target.text, target.date) == (False, None, date(2020, 3, 3))
        assert target.why.startswith("no target is stated; the next main meeting (OPSG_30) is 3 March 2020")

    def it_says_from_which_day_it_counts(self):
        assert resolve("in two weeks", SAID).why == "“two weeks”, said on 4 February 2020, is 18 February 2020"

    def it_says_that_no_document_states_the_day(self):
        assert resolve("at the April meeting", SAID).why == (
            "no document states the day of “April meeting”; it lies in April 2020"
        )

    @given(PHRASES)
    def it_is_never_empty(self, phrase):
        assert resolve(phrase, SAID).why


class DescribeDoubt:
    """What a person should check."""

    @pytest.mark.parametrize(
        ("phrase", "says"),
        [
            ("by 3 February", "almost a year"),
            ("next Friday", "7 February 2020 or 14 February 2020"),
            ("Monday 21 February 2020", "is a Friday, not a Monday"),
            ("02/21/2020", "day and month exchanged"),
            ("w/c 11 March", "is a Wednesday, not a Monday"),
            ("04/02/2020 03/03/2020", "more than one time"),
            ("OPSG_30 (10 March 2020)", "OPSG_30 is 3 March 2020 elsewhere"),
            ("at the January meeting", "almost a year"),
            ("at OPSG_29", "not after the day this was said"),
            ("by Mar 20", "March 2020"),
            ("by 30 February 2022", "is no day of the calendar"),
            ("by Monday 11 March 2022", "is a Friday, not a Monday"),
            ("by 7 December", "almost a year"),
            ("by January", "almost a year"),
            ("by the end of January", "almost a year"),
            ("04/02/2020 / 03/03/2020", "more than one day"),
            ("Ongoing On hold", "more than one time"),
        ],
    )
    def it_tells_what_can_be_read_in_two_ways(self, phrase, says):
        assert says in doubt_of(phrase, SAID)

    @pytest.mark.parametrize(
        ("phrase", "says"),
        [
            ("the next meeting (OPSG_31)", "is OPSG_30 by its number, not OPSG_31"),
            ("the next but one meeting (OPSG_30)", "is OPSG_31 by its number, not OPSG_30"),
        ],
    )
    def it_tells_that_words_and_label_do_not_fit(self, phrase, says):
        known = Said(ANCHOR, calendar(". 31=2020-04-07", ANCHOR), "OPSG")
        assert says in doubt_of(phrase, known)
        assert doubt_of("the next but one meeting (OPSG_31)", known) is None

    @pytest.mark.parametrize(
        "phrase",
        [
            "by 21 February",
            "the next meeting",
            "Friday 21 February",
            "w/c 9 March",
            "TBC",
            "by 5 December",
            "by the end of December",
            "at its March meeting",
            "03/03/2020 -> 07/04/2020",
            "by 31 January 2021",
        ],
    )
    def it_is_none_where_there_is_one_reading(self, phrase):
        assert doubt_of(phrase, SAID) is None


class DescribeFindTargets:
    """Deadlines in running text, preposition included."""

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("The DCC to provide a report by the end of February highlighting all meters affected.",
             ["by the end of February"]),
            ("By 21 February, the DCC to provide a draft.", ["By 21 February"]),
            ("The DCC to provide an update at the next meeting (OPSG_30).", ["at the next meeting (OPSG_30)"]),
            ("present the outcome at the April meeting (OPSG_31)", ["at the April meeting (OPSG_31)"]),
            ("to add it to the agenda for the next meeting", ["for the next meeting"]),
            ("in time for the March meeting", ["in time for the March meeting"]),
            ("to publish before the next OPSG", ["before the next OPSG"]),
            ("to respond no later than 5pm on 21 February with comments", ["no later than 5pm on 21 February"]),
            ("to circulate it prior to the next reporting meeting", ["prior to the next reporting meeting"]),
            ("to brief members ahead of the March Panel", ["ahead of the March Panel"]),
            ("to present the plan at OPSG_31", ["at OPSG_31"]),
            ("to prepare a paper for OPSG 31", ["for OPSG 31"]),
            ("to report to the April meeting", ["to the April meeting"]),
            ("to report volumes each month until June", ["each month until June"]),
            ("to notify members within 5 Working Days", ["within 5 Working Days"]),
            ("to notify members within 5 Working Days of receipt", ["within 5 Working Days of receipt"]),
            ("to send papers 5 Working Days before the next meeting", ["5 Working Days before the next meeting"]),
            ("to provide a draft of the plan in approximately two weeks.", ["in approximately two weeks"]),
            ("to confirm (by 21 February) the volume", ["by 21 February"]),
            ("to confirm in March (OPSG_30) whether it can", ["in March (OPSG_30)"]),
            ("to provide a report (target date: 3 March 2020)", ["3 March 2020"]),
            ("to start next week and finish by close of play on Friday 28 February",
             ["next week", "by close of play on Friday 28 February"]),
            ("to be presented at the next meeting", ["at the next meeting"]),
            ("a paper to be drafted and discussed at the next meeting", ["at the next meeting"]),
            ("to plan ahead of the June 2020 SEC Release", ["ahead of the June 2020"]),
            ("to review the report published on 3 March by 17 March", ["by 17 March"]),
            ("to present it for the next but one meeting (OPSG_31)", ["for the next but one meeting (OPSG_31)"]),
            ("to respond by COP 11/3.", ["by COP 11/3"]),
            ("to respond by 1st/2nd April", ["by 1st/2nd April"]),
            ("to present it to the Security Sub-Committee (SSC) at its March meeting", ["at its March meeting"]),
            ("to present it at the Panel's April meeting", ["at the Panel's April meeting"]),
            ("DCC – provide a list – 18th March", ["18th March"]),
            ("Provide a list – DCC – 18/03/2022.", ["18/03/2022"]),
            ("Keep the list – SECAS – Ongoing", ["Ongoing"]),
        ],
    )  # fmt: skip
    def it_finds(self, text, found):
        phrases = find_targets(text, Names("OPSG"))
        assert [phrase.text for phrase in phrases] == found
        assert all(text[phrase.start : phrase.end] == phrase.text and phrase.sure for phrase in phrases)

    @pytest.mark.parametrize(
        "text",
        [
            "the report published on 3 March",
            "incidents since January",
            "the January release",
            "the meeting of 4 February",
            "as stated in section 11.7 of the SEC",
            "to achieve a Green status (99%)",
            "the OTA pilot of R2.0 EDMI hubs",
            "as raised in ACTION OPSG 29/01",
            "as part of the outstanding action 28/02",
            "as raised in March",
            "to review the 2020 budget",
            "more than 90 days after the notification",
            "delayed by two weeks",
            "operated installations by customer",
            "accessed by the 3rd party",
            "all SMETS1 sites by region",
            "for inclusion in the January release",
            "to challenge Incident categorisation quarterly",
            "to fix the ongoing issue",
            "as discussed at the last meeting",
            "to note the update given at this meeting",
            "it may be that the DCC may, by then, march on",
            "next week's release",
            "outstanding for over a year",
            "particularly in the immediate area",
            "welcome to the core developers meeting",
            "the in-person meeting",
            "to set up SAM 2 for ITEA, with N/A in the column",
            "on the last Wednesday of each month",
            "to report on the outage of 3 – 5 March",
            "to compare actions 28/02 and 28/03.",
            "as agreed by the Panel (following the last meeting)",
            "to keep its record of each meeting",
        ],
    )
    def but_it_is_not_fooled_by(self, text):
        assert find_targets(text, Names("OPSG")) == ()

    @pytest.mark.parametrize(
        "text",
        [
            "to publish it on 17 February",
            "to present it in March",
            "as soon as possible",
            "a Quote for SAM 2",
            "to provide a list (SECAS, 5 April 2022)",
            "to provide a list [DCC - OPSG_31]",
            "to report after the Panel's next meeting",
        ],
    )
    def and_it_is_not_sure_of(self, text):
        assert [phrase.sure for phrase in find_targets(text)] == [False]

    @given(PHRASES)
    def it_is_total_and_its_phrases_stand_in_order(self, text):
        phrases = find_targets(text)
        assert all(text[phrase.start : phrase.end] == phrase.text for phrase in phrases)
        assert all(one.end <= other.start for one, other in itertools.pairwise(phrases))


class DescribeTargetIn:
    """The one deadline of an action's text."""

    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("The DCC to provide a draft by 21 February and a report by the next meeting.", date(2020, 3, 3)),
            ("The DCC to provide the report raised in March by 21 February.", date(2020, 2, 21)),
            ("SECAS to circulate the minutes on 17 February.", date(2020, 2, 17)),
            ("SECAS to look into the Incident on 31 January.", date(2020, 3, 3)),
            ("SECAS to check if there is an amnesty on the CH returns process.", date(2020, 3, 3)),
        ],
    )
    def it_is(self, text, day):
        assert target_in(text, SAID).target.date == day

    @pytest.mark.parametrize(
        ("text", "days"),
        [
            ("SECAS to present it to the Security Sub-Committee (SSC) at its March meeting.",
             (None, date(2020, 3, 1), date(2020, 3, 31), None)),
            ("SECAS to present it to the SEC Panel at its April meeting.",
             (None, date(2020, 4, 1), date(2020, 4, 30), None)),
            ("The DCC to report after the Panel's next meeting.", (None, None, None, None)),
            ("OPSG Chair to raise it with Electralink at its March meeting.",
             (None, date(2020, 3, 1), date(2020, 3, 31), None)),
            ("The OPSG to review it at its March meeting.", (*[date(2020, 3, 3)] * 3, "OPSG_30")),
            ("The Operations Group to review it at its next meeting.", (*[date(2020, 3, 3)] * 3, "OPSG_30")),
        ],
    )  # fmt: skip
    def it_knows_whose_meeting_is_meant(self, text, days):
        target = target_in(text, SAID).target
        assert (target.date, target.earliest, target.latest, target.meeting) == days
        assert (target.basis, target.stated) == ("meeting", True)

    def it_doubts_whose_meeting_is_meant_where_the_words_do_not_say(self):
        found = target_in("SECAS to present it to the SEC Panel at the March meeting.", SAID)
        assert found.target.date == date(2020, 3, 3)
        assert found.doubt == "“at the March meeting” may be a meeting of the SEC Panel"
        assert target_in("SECAS to present it to the OPSG at the March meeting.", SAID).doubt is None
        assert target_in("SECAS to send it to DCC by the March meeting.", SAID).doubt is None

    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("DCC – provide a list – 18th March", date(2020, 3, 18)),
            ("SECAS to provide a list (SECAS, 5 March 2020)", date(2020, 3, 5)),
            ("SECAS to provide a list [DCC, OPSG_30]", date(2020, 3, 3)),
            ("SECAS to provide a list (SECAS, 5 March 2020) by 17 March", date(2020, 3, 17)),
        ],
    )
    def it_may_stand_alone_at_the_end(self, text, day):
        target = target_in(text, SAID).target
        assert (target.date, target.stated) == (day, True)

    @pytest.mark.parametrize(
        "text",
        [
            "SECAS to answer the letter (Ofgem, 7 January 2020)",
            "SECAS to look into the Incidents of 3 – 5 March",
            "SECAS to report on 11.7, as in action – 29/01",
        ],
    )
    def but_not_what_is_only_cited_there(self, text):
        assert not target_in(text, SAID).target.stated

    @pytest.mark.parametrize(
        ("text", "day", "says"),
        [
            ("DCC to report by 30 February 2020", None, "no day of the calendar"),
            ("DCC to report by Monday 11 March 2020", date(2020, 3, 11), "is a Wednesday, not a Monday"),
            ("DCC to report by 7 December", date(2020, 12, 7), "almost a year"),
            ("DCC to report by 31 January 2020", date(2020, 1, 31), "was over when this was said"),
        ],
    )
    def it_keeps_the_doubt(self, text, day, says):
        found = target_in(text, SAID)
        assert (found.target.stated, found.target.date) == (True, day)
        assert says in found.doubt


class DescribeParseDay:
    """A cell or line that is exactly one day."""

    @pytest.mark.parametrize(
        "text",
        ["04/02/2020", "4 February 2020", "Tuesday 4th Feb 2020", "2020-02-04", "4-Feb-20", "4.2.2020", "4/2/20",
         "February 4, 2020", " 04/02/2020. ", "(4 February 2020)", "4th February 2020", "TUESDAY, 4 FEBRUARY 2020"],
    )  # fmt: skip
    def it_reads(self, text):
        assert parse_day(text) == date(2020, 2, 4)

    def it_follows_the_order_of_day_and_month(self):
        assert parse_day("02/04/2020", day_first=False) == date(2020, 2, 4)

    @pytest.mark.parametrize(
        "text",
        ["", "4 February", "OPSG 29/01", "29/01", "8.14.3", "11.7", "2020", "February 2020", "31/02/2020",
         "4 February 2020, 10:00 – 16:30", "04/02/2020 03/03/2020", "Closed 04/02/2020", "99%", "OPSG_29_0402"],
    )  # fmt: skip
    def but_nothing_else(self, text):
        assert parse_day(text) is None

    @given(
        DAYS, st.sampled_from(["%d/%m/%Y", "%Y-%m-%d", "%d %B %Y", "%A %d %b %Y", "%d-%b-%Y", "%d.%m.%Y", "%B %d, %Y"])
    )
    def it_reads_back_what_was_formatted(self, day, form):
        assert parse_day(day.strftime(form)) == day


class DescribeFindDays:
    """Complete days in running text."""

    @pytest.mark.parametrize(
        ("text", "days"),
        [
            ("4 February 2020, 10:00 – 16:30", [date(2020, 2, 4)]),
            ("Next Reporting Meeting: 25 February 2020", [date(2020, 2, 25)]),
            (
                "Next meetings: 3 March 2020, 7 April 2020 and 05/05/2020",
                [date(2020, 3, 3), date(2020, 4, 7), date(2020, 5, 5)],
            ),
            ("by the previous target of December 2019, version 2.0, 8.14.3", []),
            ("17 February and 31 February 2020", []),
        ],
    )
    def it_finds(self, text, days):
        assert [day for _, day in find_days(text)] == days


class DescribeResolve:
    """Properties that hold for any phrase."""

    @given(PHRASES, st.one_of(st.none(), st.dates()), st.sampled_from(["forward", "back"]))
    def it_is_total_and_bounded(self, phrase, day, looking):
        target = resolve(phrase, Said(day, looking=looking))
        if target.date:
            assert target.earliest == target.date == target.latest
        if target.earliest and target.latest:
            assert target.earliest <= target.latest

    @given(PHRASES, DAYS)
    def it_is_deterministic(self, phrase, day):
        assert explain(phrase, Said(day)) == explain(phrase, Said(day))

    @given(DAYS)
    def it_reads_a_day_that_it_spoke(self, day):
        assert resolve(f"by {spoken(day)}", SAID).date == day

    @given(DAYS, st.integers(0, 300))
    def it_takes_a_day_without_year_as_the_next_one(self, anchor, ahead):
        day = anchor + timedelta(days=ahead)
        said = resolve(f"by {spoken(day)[:-5]}", Said(anchor))
        assert said.date == day

    @given(st.sampled_from(["by 21 February", "in March", "next week", "by Friday", "within 5 Working Days", "Q2",
                            "the end of the month", "before Easter", "in two weeks", "mid-March", "by the 21st"]),
           st.dates(date(2015, 1, 1), date(2030, 1, 1)), st.integers(1, 400))  # fmt: skip
    def it_never_moves_back_when_it_is_said_later(self, phrase, anchor, days):
        sooner, later = (resolve(phrase, Said(day)) for day in (anchor, anchor + timedelta(days=days)))
        assert sooner.latest <= later.latest

    @given(st.integers(1, 99), st.integers(1, 99))
    def it_never_takes_an_id_for_a_date(self, meeting, sequence):
        for form in ("OPSG {:02}/{:02}", "ACTION OPSG {}/{:02}", "action {}/{:02}", "section {}.{}", "{}.{}%"):
            target = resolve(form.format(meeting, sequence), SAID)
            assert (target.date, target.earliest, target.latest) == (None, None, None)

    @given(st.sampled_from([rule for rule in RULES if rule.name not in ("tbc", "ongoing", "no_date", "clock")]))
    def it_reads_a_phrase_in_any_case(self, rule):
        for example in rule.examples:
            if re.search(r"OPSG|Panel|Group|may", example):
                continue  # names of bodies are told by their capitals
            assert resolve(example.lower(), SAID).latest == resolve(example, SAID).latest

    @pytest.mark.parametrize("cell", ["", " ", "-", "–", "—", "_"])
    def it_takes_an_empty_cell_as_nothing_stated(self, cell):
        assert is_blank(cell)
        assert not resolve(cell, SAID).stated


def test_working_days_follow_the_region():
    """2 January is a holiday in Scotland only."""
    said = date(2019, 12, 30)
    assert resolve("within 2 Working Days", Said(said)).date == date(2020, 1, 2)
    assert resolve("within 2 Working Days", Said(said, region="GB-SCT")).date == date(2020, 1, 3)


def test_easter_agrees_with_the_published_dates():
    from opsgdocs.meetings.days import easter

    published = {
        2008: (3, 23),
        2011: (4, 24),
        2016: (3, 27),
        2019: (4, 21),
        2020: (4, 12),
        2024: (3, 31),
        2038: (4, 25),
    }
    assert {year: (easter(year).month, easter(year).day) for year in published} == published


def test_the_documentation_says_what_phrases_mean():
    page = (Path(__file__).parents[2] / "docs" / "dates.md").read_text(encoding="utf-8")
    table = page.partition("## What is understood")[2].partition("The rules stand in")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines() if line[:1] == "|"][2:]
    assert len(rows) > 40
    for _, phrase, days, basis, doubt in rows:
        target, _, doubted = explain(phrase, SAID)
        first, last = (str(day or "") for day in (target.earliest, target.latest))
        told = (f"{first} … {last}".strip() if first != last else first) or "–"
        assert (phrase, days, basis, doubt == "yes") == (
            phrase, f"{told}, {target.meeting}" if target.meeting else told, target.basis, bool(doubted),
        )  # fmt: skip


@pytest.mark.parametrize("words", ["monthly ", "by ", "a, ", "? ", "– 3 March ", "Operations Group its next meeting "])
def test_long_texts_take_their_length_and_no_more(words):
    """Counted in calls, not in seconds: twice the text is twice the work."""

    def calls(times):
        counted = Counter()
        sys.setprofile(lambda frame, event, _: counted.update([event]))
        try:
            find_targets(words * times, Names("OPSG", ("Operations Group",)))
        finally:
            sys.setprofile(None)
        return counted.total()

    assert calls(400) < 2.2 * calls(200)
