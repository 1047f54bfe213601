"""The paper for the next meeting: the newest one carried on, under that meeting's label and day."""

import datetime as dt

import pytest

from opsgdocs.errors import UnknownMeeting, UsageError
from opsgdocs.history import IssuesLog
from opsgdocs.records import Decision
from tests.factories import action, minutes
from tests.history.papers import issue, paper

CLOSED = "Closed Issues"


def closing(number, date, title, **more):
    said = Decision(verb="AGREED", text=f"that the issue “{title}” be closed.")
    return minutes(number, date, [action(f"{number}/01", "The DCC to report.")], decisions=(said,), **more)


def carried(*records, before=None):
    log = IssuesLog(records)
    return (log.before(before) if before else log).next_paper()


def groups(record):
    return [(one.title, one.category) for one in record.issues]


def test_it_bears_the_label_and_day_of_the_next_main_meeting():
    record = carried(paper(45, "2021-06-01", [issue("Keys")]), minutes(45, "2021-06-01", [], next_main="2021-07-06"))

    assert (record.meeting, record.date) == ("OPSG_46", dt.date(2021, 7, 6))
    assert [one.title for one in record.issues] == ["Keys"]


def test_without_minutes_it_is_for_the_meeting_after_that_of_the_newest_paper():
    record = carried(paper(44, "2021-05-04", [issue("Keys")]), paper(45, "2021-06-01", [issue("Keys")]))

    assert (record.meeting, record.date) == ("OPSG_46", None)


def test_a_meeting_that_has_its_paper_is_not_the_next_one():
    held = minutes(44, "2021-05-04", [], next_main="2021-06-01")
    record = carried(paper(44, "2021-05-04", [issue("Keys")]), paper(45, "2021-06-01", [issue("Keys")]), held)

    assert (record.meeting, record.date) == ("OPSG_46", None)


def test_papers_of_days_alone_leave_the_next_meeting_to_the_minutes():
    held = minutes(45, "2021-06-01", [], next_main="2021-07-06")

    assert carried(paper(None, "2021-05-28", [issue("Keys")]), held).meeting == "OPSG_46"
    assert carried(paper(None, "2021-05-28", [issue("Keys")])).meeting is None


def test_what_minutes_have_closed_since_stands_last_among_closed_issues():
    issues = [issue("Keys of Hubs"), issue("Aerials in Stock"), issue("Old Logins", category=CLOSED)]
    record = carried(paper(45, "2021-06-01", issues), closing(45, "2021-06-01", "Keys of Hubs"))

    assert groups(record) == [
        ("Aerials in Stock", "Actively Managed Issues"), ("Old Logins", CLOSED), ("Keys of Hubs", CLOSED)
    ]  # fmt: skip


def test_where_no_paper_has_closed_issues_they_stand_under_the_profiles_word_for_them():
    record = carried(
        paper(45, "2021-06-01", [issue("Keys of Hubs"), issue("Aerials in Stock")]), closing(45, "2021-06-01", "Keys of Hubs")
    )  # fmt: skip

    assert groups(record) == [("Aerials in Stock", "Actively Managed Issues"), ("Keys of Hubs", CLOSED)]


def test_what_minutes_have_opened_again_stands_where_it_stood():
    said = Decision(verb="AGREED", text="that the issue “Keys of Hubs” be reopened.")
    reopening = minutes(45, "2021-06-01", [], decisions=(said,))
    record = carried(
        paper(44, "2021-05-04", [issue("Keys of Hubs", category="Candidate Issues"), issue("Aerials")]),
        paper(45, "2021-06-01", [issue("Keys of Hubs", category=CLOSED), issue("Aerials")]),
        reopening,
    )

    assert groups(record) == [("Aerials", "Actively Managed Issues"), ("Keys of Hubs", "Candidate Issues")]


def test_what_the_paper_itself_calls_closed_stays_where_the_paper_has_it():
    issues = [issue("Keys of Hubs", stage="Closed"), issue("Aerials in Stock")]

    assert groups(carried(paper(45, "2021-06-01", issues)))[0] == ("Keys of Hubs", "Actively Managed Issues")


def test_before_a_meeting_only_what_came_before_it_counts():
    records = (
        paper(44, "2021-05-04", [issue("Keys of Hubs")]),
        closing(44, "2021-05-04", "Keys of Hubs", next_main="2021-06-01"),
        paper(45, "2021-06-01", [issue("Aerials in Stock")]),
    )

    assert groups(carried(*records, before="opsg 45")) == [("Keys of Hubs", CLOSED)]
    assert carried(*records, before="opsg 45").date == dt.date(2021, 6, 1)
    assert groups(carried(*records, before="OPSG_46")) == [("Aerials in Stock", "Actively Managed Issues")]
    assert groups(carried(*records, before="2021-06-01")) == [("Keys of Hubs", CLOSED)]


def test_a_meeting_that_no_document_knows_is_refused():
    with pytest.raises(UnknownMeeting, match="no document knows a meeting 'OPSG_48'"):
        carried(paper(45, "2021-06-01", [issue("Keys")]), minutes(45, "2021-06-01", []), before="OPSG_48")


def test_before_the_first_paper_there_is_none_to_carry_on():
    with pytest.raises(UsageError, match="no Issues Log paper was written for a meeting before OPSG_45"):
        carried(paper(45, "2021-06-01", [issue("Keys")]), before="OPSG_45")


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("OPSG Issues Log – Progress Report", "OPSG Issues Log – Progress Report"),
        ("OPSG Issues Log – March 2021", "OPSG Issues Log"),
        ("Paper 5: Issues Log – Progress Report", "Issues Log – Progress Report"),
        ("Issues Log for OPSG_45", None),
    ],
)
def test_its_title_names_no_month_or_meeting_of_the_paper_before(printed, kept):
    newest = paper(45, "2021-06-01", [issue("Keys")]).model_copy(update={"title": printed})

    assert carried(newest).title == kept


def test_it_comes_behind_the_paper_that_it_carries_on():
    newest, held = paper(45, "2021-06-01", [issue("Keys")]), minutes(45, "2021-06-01", [], next_main="2021-07-06")
    log = IssuesLog([newest, held, carried(newest, held)])

    assert log.papers == ("OPSG_45", "OPSG_46")
    assert log.problems == ()
