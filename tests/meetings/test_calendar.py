"""Which meeting is when: built from what the documents themselves say, later ones correcting earlier ones."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opsgdocs.meetings.calendar import MeetingCalendar, MeetingFact, facts_of
from opsgdocs.records import Action, Evidence, Meeting, Minutes, NextMeeting, Source


def own(number, day, kind="main", body="OPSG"):
    """The minutes of a meeting, which are certain about their own day."""
    day = date.fromisoformat(day)
    label = f"{body}_{number}" if number else None
    return MeetingFact(body, label, number, kind, day, day, day, day, f"{label or day} minutes", f"{day}", True)


def told(day, said_on, kind="main", label=None, body="OPSG"):
    """A forecast."""
    day, said_on = date.fromisoformat(day), date.fromisoformat(said_on)
    number = int(label.rpartition("_")[2]) if label else None
    return MeetingFact(
        body, label, number, kind, day, day, day, said_on, f"minutes of {said_on}", f"Next Meeting: {day}"
    )


def month(label, first, last, said_on):
    """A label tied to a month."""
    first, last, said_on = (date.fromisoformat(day) for day in (first, last, said_on))
    number = int(label.rpartition("_")[2])
    return MeetingFact("OPSG", label, number, "main", None, first, last, said_on, "minutes", f"the meeting ({label})")


def minutes(number, day, announced=(), actions=(), title="Operations Group Meeting"):
    """Minutes of OPSG with announcements `(kind, day)` and texts of actions."""
    seen = (Evidence(page=9, text="Operations Group Meeting"),)
    return Minutes(
        source=Source(name="minutes.pdf", sha256="", media_type="application/pdf"),
        profile="opsg",
        title=title,
        meeting=Meeting(committee="OPSG", number=number, label=number and f"OPSG_{number}",
                        date=date.fromisoformat(day), evidence=seen),
        actions=tuple(Action(key=text, text=text, evidence=seen) for text in actions),
        next_meetings=tuple(
            NextMeeting(kind=kind, date=date.fromisoformat(when),
                        evidence=(Evidence(page=9, text=f"Next {kind} Meeting: {when}"),))
            for kind, when in announced
        ),
    )  # fmt: skip


class DescribeForecasts:
    """What minutes say of the meetings to come."""

    def it_gives_the_next_main_meeting_the_number_that_follows(self):
        calendar = MeetingCalendar([own(29, "2020-02-04"), told("2020-03-03", "2020-02-04")])
        assert calendar.day_of("OPSG_30").day == date(2020, 3, 3)
        assert calendar.next_after(date(2020, 2, 4)).label == "OPSG_30"

    def it_numbers_several_forecasts_in_order(self):
        facts = [own(29, "2020-02-04"), told("2020-04-07", "2020-02-04"), told("2020-03-03", "2020-02-04")]
        assert MeetingCalendar(facts).day_of("OPSG_31").day == date(2020, 4, 7)

    def it_lets_later_documents_correct_earlier_ones(self):
        facts = [own(29, "2020-02-04"), told("2020-03-03", "2020-02-04"), told("2020-03-10", "2020-02-18")]
        assert MeetingCalendar(facts).day_of("OPSG_30").day == date(2020, 3, 10)

    def it_believes_a_meetings_own_minutes_first(self):
        facts = [own(29, "2020-02-04"), told("2020-03-03", "2020-02-04"), own(30, "2020-03-12")]
        calendar = MeetingCalendar(facts)
        assert calendar.day_of("opsg 30").own
        assert [fact.day for fact in calendar.meetings()] == [date(2020, 2, 4), date(2020, 3, 12)]
        assert calendar.next_after(date(2020, 2, 4)).day == date(2020, 3, 12)

    def it_counts_a_meeting_whose_minutes_are_not_at_hand(self):
        facts = [own(29, "2020-02-04"), told("2020-03-03", "2020-02-04"), told("2020-04-07", "2020-03-24")]
        assert MeetingCalendar(facts).day_of("OPSG_31").day == date(2020, 4, 7)

    def it_does_not_number_a_forecast_that_the_same_document_contradicts(self):
        facts = [own(29, "2020-02-04"), told("2020-04-07", "2020-02-04"),
                 month("OPSG_30", "2020-03-01", "2020-03-31", "2020-02-04")]  # fmt: skip
        assert MeetingCalendar(facts).day_of("OPSG_30").day is None

    def it_moves_a_meeting_without_number_a_few_days_only(self):
        facts = [own(None, "2020-02-04"), told("2020-03-03", "2020-02-04"), own(None, "2020-03-10")]
        assert len(MeetingCalendar(facts).meetings()) == 2
        gap = [own(None, "2020-02-04"), told("2020-03-03", "2020-02-04"), own(None, "2020-04-07")]
        assert len(MeetingCalendar(gap).meetings()) == 3

    def it_never_reckons_a_day_from_the_rhythm(self):
        calendar = MeetingCalendar([own(27, "2019-12-03"), own(28, "2020-01-07"), own(29, "2020-02-04")])
        assert calendar.next_after(date(2020, 2, 4)) is None
        assert calendar.day_of("OPSG_30") is None

    @given(st.permutations(range(5)))
    def it_does_not_depend_on_the_order_of_documents(self, order):
        facts = [own(29, "2020-02-04"), told("2020-03-03", "2020-02-04"), told("2020-02-25", "2020-02-04", "reporting"),
                 own(30, "2020-03-10"), told("2020-04-07", "2020-03-10")]  # fmt: skip
        assert MeetingCalendar(facts[i] for i in order).meetings() == MeetingCalendar(facts).meetings()


class DescribeKinds:
    """Main, reporting and extraordinary meetings are kept apart."""

    FACTS = (own(29, "2020-02-04"), told("2020-02-25", "2020-02-04", "reporting"), told("2020-03-03", "2020-02-04"),
             own("EX3", "2020-02-18", "extraordinary"))  # fmt: skip

    def it_skips_the_reporting_meeting_on_the_way_to_the_main_one(self):
        calendar = MeetingCalendar(self.FACTS)
        assert calendar.next_after(date(2020, 2, 4)).day == date(2020, 3, 3)
        assert calendar.next_after(date(2020, 2, 4), "reporting").day == date(2020, 2, 25)
        assert calendar.next_after(date(2020, 2, 4), None).label == "OPSG_EX3"

    def it_takes_the_minutes_of_an_announced_reporting_meeting_as_such(self):
        calendar = MeetingCalendar([*self.FACTS, own(None, "2020-02-25")])
        assert calendar.next_after(date(2020, 2, 24), "reporting").own
        assert calendar.next_after(date(2020, 2, 4)).label == "OPSG_30"

    def it_tells_the_kind_from_title_or_number(self):
        assert (
            facts_of(minutes(30, "2020-03-03", title="Operations Group Extraordinary Meeting"))[0].kind
            == "extraordinary"
        )
        assert facts_of(minutes("EX3", "2020-03-03"))[0].kind == "extraordinary"
        assert facts_of(minutes(30, "2020-03-03"))[0].kind == "main"


class DescribeBodies:
    """A Panel date is no OPSG date."""

    def it_keeps_them_apart(self):
        facts = [own(29, "2020-02-04"), told("2020-02-14", "2020-01-17", body="Panel")]
        assert MeetingCalendar(facts, "OPSG").next_after(date(2020, 2, 4)) is None
        assert MeetingCalendar(facts).for_body("panel").next_after(date(2020, 2, 4)).day == date(2020, 2, 14)


class DescribeInMonth:
    """'the April meeting'."""

    def it_is_the_only_one_of_the_month(self):
        calendar = MeetingCalendar([own(29, "2020-02-04"), told("2020-03-03", "2020-02-04")])
        assert calendar.in_month(2020, 3).label == "OPSG_30"
        assert calendar.in_month(2020, 4) is None

    def but_it_is_nobodys_guess_where_there_are_two(self):
        calendar = MeetingCalendar(
            [own(29, "2020-02-04"), told("2020-03-03", "2020-02-04"), told("2020-03-31", "2020-02-04")]
        )
        assert calendar.in_month(2020, 3) is None

    def it_may_have_no_day_yet(self):
        fact = MeetingCalendar([month("OPSG_31", "2020-04-01", "2020-04-30", "2020-02-04")]).in_month(2020, 4)
        assert (fact.label, fact.day) == ("OPSG_31", None)

    def it_takes_a_later_month_against_an_earlier_day(self):
        facts = [
            told("2020-04-07", "2020-02-04", label="OPSG_31"),
            month("OPSG_31", "2020-05-01", "2020-05-31", "2020-03-03"),
        ]
        assert MeetingCalendar(facts).day_of("OPSG_31").day is None

    def but_a_later_mention_of_the_same_month_keeps_the_day(self):
        facts = [
            told("2020-04-07", "2020-02-04", label="OPSG_31"),
            month("OPSG_31", "2020-04-01", "2020-04-30", "2020-03-03"),
        ]
        assert MeetingCalendar(facts).day_of("OPSG_31").day == date(2020, 4, 7)


class DescribeFactsOf:
    """What one set of minutes says."""

    def it_has_the_own_meeting_and_the_announced_ones(self):
        found = facts_of(minutes(29, "2020-02-04", [("reporting", "2020-02-25"), ("main", "2020-03-03")]))
        assert [(fact.kind, fact.day.isoformat(), fact.own) for fact in found] == [
            ("main", "2020-02-04", True), ("reporting", "2020-02-25", False), ("main", "2020-03-03", False),
        ]  # fmt: skip
        assert found[2].told == "OPSG_29 minutes, page 9, “Next main Meeting: 2020-03-03”"

    @pytest.mark.parametrize(
        ("text", "label", "first", "last"),
        [
            ("present the outcome at the April meeting (OPSG_31).", "OPSG_31", "2020-04-01", "2020-04-30"),
            ("provide the output to the OPSG in March (OPSG_30)", "OPSG_30", "2020-03-01", "2020-03-31"),
            ("at the January meeting (OPSG 28)", "OPSG_28", "2020-01-01", "2020-01-31"),
            ("at the January meeting (OPSG_40)", "OPSG_40", "2021-01-01", "2021-01-31"),
            ("at the 7 April 2020 meeting (OPSG_31)", "OPSG_31", "2020-04-07", "2020-04-07"),
            ("OPSG_31 on 7 April", "OPSG_31", "2020-04-07", "2020-04-07"),
            ("OPSG_31 (7th April 2020)", "OPSG_31", "2020-04-07", "2020-04-07"),
        ],
    )
    def it_reads_a_time_beside_a_label(self, text, label, first, last):
        paired = [fact for fact in facts_of(minutes(29, "2020-02-04", actions=[text])) if not fact.own]
        assert [(fact.label, str(fact.earliest), str(fact.latest)) for fact in paired] == [(label, first, last)]

    @pytest.mark.parametrize(
        "text",
        [
            "by 21 February (OPSG_30)",
            "ACTION OPSG 29/01: in March",
            "in March (TAG_12)",
            "OPSG_29 minutes were agreed in full",
        ],
    )
    def but_not_every_date_near_one(self, text):
        assert len(facts_of(minutes(29, "2020-02-04", actions=[text]))) == 1

    def it_says_nothing_where_the_minutes_have_no_date(self):
        record = minutes(29, "2020-02-04").model_copy(update={"meeting": Meeting(committee="OPSG")})
        assert facts_of(record) == ()


class DescribeLabels:
    """'OPSG_30' in any spacing and case."""

    @pytest.mark.parametrize("label", ["OPSG_30", "opsg 30", "OPSG30", "Opsg-30", "OPSG_030"])
    def it_finds_a_meeting_by_any_spelling(self, label):
        assert MeetingCalendar([own(30, "2020-03-03")]).day_of(label).day == date(2020, 3, 3)

    def it_counts_on(self):
        calendar = MeetingCalendar()
        assert calendar.label_after("OPSG_29") == "OPSG_30"
        assert calendar.label_after("TAG09") == "TAG10"
        assert calendar.label_after("Panel") is None

    def it_writes_a_number_as_the_documents_do(self):
        day = date(2020, 2, 4)
        dashed = MeetingFact("TAG", "TAG-9", 9, day=day, earliest=day, latest=day, said_on=day, own=True)
        assert MeetingCalendar([dashed], "TAG").label_for(10) == "TAG-10"
        assert MeetingCalendar(body="TAG").label_for(10) == "TAG_10"


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 60), st.integers(0, 60), st.integers(20, 40)), max_size=8))
def test_the_next_meeting_is_always_ahead_and_stated(rows):
    start = date(2020, 1, 1)
    facts = [
        own(number, str(start + timedelta(days=said))) if certain
        else told(str(start + timedelta(days=said + ahead)), str(start + timedelta(days=said)))
        for certain, said, ahead, number in rows
    ]  # fmt: skip
    found = MeetingCalendar(facts).next_after(start)
    assert found is None or (found.day > start and found.day in {fact.day for fact in facts})


def test_minutes_without_number_on_an_announced_day_are_that_meetings():
    calendar = MeetingCalendar([told("2020-03-03", "2020-02-04", label="OPSG_30"), own(None, "2020-03-03")])
    assert [(fact.label, fact.own) for fact in calendar.meetings()] == [("OPSG_30", True)]


class DescribeFollowing:
    """The meeting that 'the next meeting' meant, where minutes may be missing."""

    def it_is_the_one_of_the_next_number(self):
        calendar = MeetingCalendar([own(29, "2020-02-04"), own(30, "2020-03-03")])
        assert calendar.following(date(2020, 2, 4)).label == "OPSG_30"

    def but_it_is_none_across_a_missing_number(self):
        calendar = MeetingCalendar([own(29, "2020-02-04"), own(31, "2020-04-07")])
        assert calendar.following(date(2020, 2, 4)) is None

    def it_may_be_announced_as_any_number(self):
        calendar = MeetingCalendar([own(29, "2020-02-04"), told("2020-04-07", "2020-02-04"), own(31, "2020-04-07")])
        assert calendar.following(date(2020, 2, 4)).label == "OPSG_31"

    def it_passes_over_numbers_that_other_kinds_took(self):
        calendar = MeetingCalendar([own(29, "2020-02-04"), own(30, "2020-02-18", "reporting"), own(31, "2020-03-03")])
        assert calendar.following(date(2020, 2, 4)).label == "OPSG_31"

    def but_it_passes_over_none_of_its_own_kind(self):
        facts = [own(29, "2020-02-04"), month("OPSG_30", "2020-03-01", "2020-03-31", "2020-02-04"),
                 own(31, "2020-04-07")]  # fmt: skip
        assert MeetingCalendar(facts).following(date(2020, 2, 4)) is None

    def it_is_counted_from_the_last_main_meeting_where_an_extraordinary_one_says_it(self):
        facts = [own(29, "2020-02-04"), own("EX3", "2020-02-18", "extraordinary"), own(30, "2020-03-03")]
        assert MeetingCalendar(facts).following(date(2020, 2, 18)).label == "OPSG_30"

    def it_is_no_meeting_far_off_where_meetings_bear_no_numbers(self):
        days = ["2020-01-07", "2020-02-04", "2020-03-03", "2020-10-06"]
        calendar = MeetingCalendar([own(None, day) for day in days])
        assert [calendar.following(date.fromisoformat(day)) is not None for day in days] == [True, True, False, False]

    def but_it_may_be_announced_far_off(self):
        days = ["2020-01-07", "2020-02-04", "2020-03-03"]
        calendar = MeetingCalendar([*(own(None, day) for day in days), told("2020-10-06", "2020-03-03")])
        assert calendar.following(date(2020, 3, 3)).day == date(2020, 10, 6)

    @pytest.mark.parametrize(("second", "is_next"), [("2020-03-31", True), ("2020-09-01", False)])
    def it_trusts_two_lone_documents_for_a_quarter(self, second, is_next):
        calendar = MeetingCalendar([own(None, "2020-01-07"), own(None, second)])
        assert (calendar.following(date(2020, 1, 7)) is not None) == is_next


class DescribeDaysAsLabels:
    """'Board 9 July 2024': nothing follows it by counting."""

    def _calendar(self, label, number=None):
        day = date(2024, 7, 9)
        return MeetingCalendar([MeetingFact("Board", label, number, "main", day, day, day, day, label, "", own=True)])

    @pytest.mark.parametrize("label", ["Board 9 July 2024", "Board 2024-07-09", "Board 2024-07"])
    @pytest.mark.parametrize("number", [None, 9])
    def it_counts_no_day_on(self, label, number):
        assert self._calendar(label, number).label_after(label) is None

    def it_has_no_label_for_a_number(self):
        assert self._calendar("Board 9 July 2024").label_for(4) is None

    def it_gives_a_forecast_no_label(self):
        calendar = MeetingCalendar(
            [*self._calendar("Board 9 July 2024", 9).facts, told("2024-08-13", "2024-07-09", body="Board")]
        )
        assert [fact.label for fact in calendar.meetings()] == ["Board 9 July 2024", None]


def test_one_number_on_two_days_is_two_meetings_and_the_label_names_neither_day():
    calendar = MeetingCalendar([own(8, "2015-01-29"), own(8, "2015-05-29"), own(10, "2016-01-22")])

    assert [fact.day for fact in calendar.meetings()] == [date(2015, 1, 29), date(2015, 5, 29), date(2016, 1, 22)]
    assert calendar.day_of("OPSG_8").day is None
    assert calendar.following(date(2015, 1, 29)) is None


def test_a_next_meeting_announced_for_a_day_that_was_over_is_not_used():
    facts = facts_of(minutes(29, "2020-02-04", [("main", "2019-03-03")]))
    assert [fact.day for fact in facts] == [date(2020, 2, 4)]
