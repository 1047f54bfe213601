"""Issues through the papers of an Issues Log: opened, moved, renamed, left out, closed, opened again."""

import itertools

import pytest

from opsgdocs.errors import SeveralCommittees, UnknownMeeting, UsageError
from opsgdocs.history import IssuesLog
from opsgdocs.records import AgendaItem, Decision
from tests.factories import action, day, minutes
from tests.history.papers import issue, paper

LONG_TERM, CLOSED = "Long-Term Monitoring", "Closed Issues"


def events(log, title=None):
    """The events of the only issue, or of the one of that title, with the meeting of each."""
    tracked = log.issue(title) if title else log.issues[0]
    return [(event.meeting, event.event) for event in tracked.history]


def codes(log):
    return [problem.code for problem in log.problems]


def closing(text, verb="AGREED", condition=None):
    return Decision(verb=verb, text=text, condition=condition)


def test_an_issue_is_opened_by_the_first_paper_that_has_it():
    log = IssuesLog([paper(30, "2020-03-03", [issue("Spurious Alerts")])])
    (tracked,) = log.issues

    assert (tracked.key, tracked.opened, tracked.opened_at) == ("spurious-alerts", day("2020-03-03"), "OPSG_30")
    assert [(event.event, event.detail) for event in tracked.history] == [
        ("opened", "first listed among “Actively Managed Issues”")
    ]
    assert (tracked.open, log.problems) == (True, ())


def test_a_paper_that_repeats_an_issue_leaves_it_unchanged():
    log = IssuesLog([paper(30, "2020-03-03", [issue("Alerts", status="None.")]),
                     paper(31, "2020-04-07", [issue("ALERTS", status="None")])])  # fmt: skip

    assert events(log) == [("OPSG_30", "opened"), ("OPSG_31", "unchanged")]
    assert (log.issues[0].last_listed_at, log.issues[0].titles) == ("OPSG_31", ())


def test_an_issue_moves_between_categories():
    log = IssuesLog([paper(30, "2020-03-03", [issue("Alerts")]),
                     paper(31, "2020-04-07", [issue("Alerts", category=LONG_TERM)])])  # fmt: skip

    moved = log.issues[0].history[-1]
    assert (moved.event, moved.detail) == ("moved", "from “Actively Managed Issues” to “Long-Term Monitoring”")
    assert [(one.section, one.before, one.after) for one in moved.changes] == [
        ("category", "Actively Managed Issues", LONG_TERM)
    ]
    assert log.issues[0].category == LONG_TERM


@pytest.mark.parametrize("ended", [{"category": CLOSED}, {"category": "Closed"}, {"stage": "Closed"}])
def test_a_paper_closes_an_issue_by_its_category_or_its_stage(ended):
    log = IssuesLog([paper(30, "2020-03-03", [issue("Alerts")]), paper(31, "2020-04-07", [issue("Alerts", **ended)])])

    assert ("OPSG_31", "closed") in events(log)
    assert not log.issues[0].open


CLOSING = [
    "This issue has been closed.",
    "Closed at OPSG_30.",
    "This issue was closed at the May meeting.",
    "The OPSG agreed to close this issue.",
    "The OPSG has closed this issue.",
    "At the last meeting it was agreed that the issue be closed.",
    "The Alerts issue was closed on 3 March 2020.",
]


@pytest.mark.parametrize("said", CLOSING)
def test_a_sentence_closes_an_issue_in_a_paper_without_categories(said):
    log = IssuesLog([paper(30, "2020-03-03", [issue("Alerts", category=None)]),
                     paper(31, "2020-04-07", [issue("Alerts", category=None, status=said)])])  # fmt: skip

    assert ("OPSG_31", "closed") in events(log)
    assert (log.issues[0].open, log.problems) == (False, ())


@pytest.mark.parametrize("said", CLOSING)
def test_a_sentence_closes_nothing_that_its_paper_has_among_open_issues_and_a_person_is_told_once(said):
    papers = [paper(30, "2020-03-03", [issue("Alerts")])]
    papers += [paper(number, f"2020-0{number - 27}-07", [issue("Alerts", status=said)]) for number in (31, 32)]
    log = IssuesLog(papers)

    assert log.issues[0].open
    assert [(one.code, one.message.startswith(f"OPSG_31 says “{said}” of “Alerts”")) for one in log.problems] == [
        ("status_conflict", True)
    ]


def test_an_issue_that_was_called_closed_and_is_left_out_is_told_as_such():
    log = IssuesLog([paper(30, "2020-03-03", [issue("Alerts", status="This issue is closed."), issue("Keys")]),
                     paper(31, "2020-04-07", [issue("Keys")])])  # fmt: skip

    assert log.issue("alerts").open
    assert log.problems[-1].message == (
        "“Alerts” is not listed in OPSG_31; OPSG_30 called it closed and had it among open issues."
    )


@pytest.mark.parametrize(
    "said",
    [
        "If reporting is satisfactory, then the issue can be closed.",
        "The incident was closed on 3 March 2020.",
        "This issue should not be closed.",
        "The issue will be closed once the release is live.",
        "The issue is being monitored closely.",
        "The consultation closed on 3 March 2020.",
        "The DCC has agreed to close the issue.",
        "The DCC has closed this issue.",
        "A related issue was closed in May 2020.",
        "The DCC has closed its own issue on this subject.",
        "The OPSG closed the southern issue on 9 February 2020.",
        "This issue was closed on 3 January 2020 and reopened on 4 January 2020.",
        "The issue was raised in 2019 and closed in 2020; it has come back.",
        "This issue was closed in 2019. It has since recurred.",
        "This issue is about closed valves.",
        "While this issue was looked into, the ticket was closed.",
    ],
)
@pytest.mark.parametrize("category", ["Actively Managed Issues", None])
def test_words_that_close_nothing(said, category):
    log = IssuesLog([paper(30, "2020-03-03", [issue("Alerts", status=said, category=category)])])

    assert events(log) == [("OPSG_30", "opened")]
    assert (log.issues[0].open, log.problems) == (True, ())


@pytest.mark.parametrize(
    "asked",
    [
        {"next_steps": "It is recommended that this issue now be closed or moved to Long-Term Monitoring."},
        {"category": "Issues recommended for closure"},
        {"next_steps": "The issue is proposed for closure."},
    ],
)
def test_an_issue_that_is_recommended_for_closure_is_still_open(asked):
    log = IssuesLog([paper(30, "2020-03-03", [issue("Alerts")]), paper(31, "2020-04-07", [issue("Alerts", **asked)]),
                     paper(32, "2020-05-05", [issue("Alerts", **asked)])])  # fmt: skip

    assert [event for event in events(log) if event[1] == "recommended_for_closure"] == [
        ("OPSG_31", "recommended_for_closure")
    ]
    assert log.issues[0].open


def test_minutes_close_the_issue_that_a_decision_names():
    log = IssuesLog([
        paper(30, "2020-03-03", [issue("Power Outage Reporting"), issue("Spurious Alerts")]),
        minutes(30, "2020-03-03", decisions=(closing("that the issue ‘Power Outage Reporting’ can be closed."),)),
    ])  # fmt: skip

    assert events(log, "power outage") == [("OPSG_30", "opened"), ("OPSG_30", "closed")]
    assert log.issue("alerts").open
    closed = log.issue("power outage").history[-1]
    assert (closed.document, closed.detail) == (
        "OPSG_30_final.docx", "“AGREED that the issue ‘Power Outage Reporting’ can be closed.”"
    )  # fmt: skip


@pytest.mark.parametrize(
    "decided",
    [
        closing("the closure of the issue ‘Power Outage Reporting’.", "DID NOT APPROVE"),
        closing("the closure of the issue ‘Power Outage Reporting’.", "REJECTED"),
        closing("that ‘Power Outage Reporting’ be closed once DP096 is live."),
        closing("that ‘Power Outage Reporting’ should not be closed."),
        closing("to consider closing ‘Power Outage Reporting’ in May."),
        closing("the paper on ‘Power Outage Reporting’."),
        closing("that, as the Power Outage Reporting was under control, the action OPSG 29/02 be closed."),
        closing("that the action on Power Outage Reporting be closed."),
        closing("to close the incident behind ‘Power Outage Reporting’."),
    ],
)
def test_decisions_that_close_nothing(decided):
    log = IssuesLog([paper(30, "2020-03-03", [issue("Power Outage Reporting")]),
                     minutes(30, "2020-03-03", decisions=(decided,))])  # fmt: skip

    assert log.issues[0].open


@pytest.mark.parametrize(
    "decided",
    [
        closing("a proposal that the issue ‘Power Outage Reporting’ be closed.", "REJECTED"),
        closing("the closure of the issue ‘Power Outage Reporting’.", "DID NOT APPROVE"),
        closing("to close ‘Power Outage Reporting’.", "DECLINED"),
        closing("not to close ‘Power Outage Reporting’."),
    ],
)
def test_a_closure_that_was_refused_is_told_as_such(decided):
    log = IssuesLog([paper(30, "2020-03-03", [issue("Power Outage Reporting")]),
                     minutes(30, "2020-03-03", decisions=(decided,))])  # fmt: skip

    assert [(event.event, event.detail) for event in log.issues[0].history[1:]] == [
        ("updated", f"closure was refused: “{decided.verb} {decided.text}”")
    ]


def test_several_issues_are_closed_by_one_decision():
    decided = closing("to close the Power Outage Reporting and Spurious Alerts issues.")
    titles = ["Power Outage Reporting", "Spurious Alerts", "Hub Exceptions"]
    log = IssuesLog([paper(30, "2020-03-03", map(issue, titles)), minutes(30, "2020-03-03", decisions=(decided,))])

    assert [tracked.title for tracked in log.issues if not tracked.open] == titles[:2]


def test_of_two_issues_that_one_decision_names_the_one_is_closed():
    decided = closing("to close ‘Power Outage Reporting’ and to look at ‘Spurious Alerts’ in May.")
    titles = ["Power Outage Reporting", "Spurious Alerts"]
    log = IssuesLog([paper(30, "2020-03-03", map(issue, titles)), minutes(30, "2020-03-03", decisions=(decided,))])

    assert [tracked.open for tracked in log.issues] == [False, True]


def test_a_number_is_that_of_the_meeting_s_paper():
    numbered = [issue("Alerts", number="1"), issue("Keys", number="2."), issue("Hubs", number="Issue 3")]
    decided = closing("that Issues 1 and 3 be closed.")
    log = IssuesLog([paper(30, "2020-03-03", numbered), minutes(30, "2020-03-03", decisions=(decided,))])

    assert [(tracked.title, tracked.open) for tracked in log.issues] == [
        ("Alerts", False),
        ("Keys", True),
        ("Hubs", False),
    ]
    assert log.problems == ()


@pytest.mark.parametrize("meeting", [30, 31])
def test_a_number_that_no_paper_of_the_meeting_has_is_a_problem(meeting):
    decided = closing("that Issue 4 be closed.") if meeting == 30 else closing("that Issue 1 be closed.")
    log = IssuesLog([paper(30, "2020-03-03", [issue("Alerts", number="1")]),
                     minutes(meeting, f"2020-0{meeting - 27}-04", decisions=(decided,))])  # fmt: skip

    assert log.issues[0].open
    assert [(one.code, decided.text in one.message) for one in log.problems] == [("issue_doubtful", True)]


def test_this_issue_is_that_of_the_item():
    item = AgendaItem(number="7", title="Power Outage Reporting")
    decided = Decision(verb="AGREED", text="that this issue be closed.", item="7")
    log = IssuesLog([paper(30, "2020-03-03", [issue("Power Outage Reporting"), issue("Alerts")]),
                     minutes(30, "2020-03-03", items=(item,), decisions=(decided,))])  # fmt: skip

    assert [tracked.title for tracked in log.issues if not tracked.open] == ["Power Outage Reporting"]


def test_minutes_of_before_the_paper_close_nothing_that_it_opens():
    log = IssuesLog([
        minutes(29, "2020-02-04", decisions=(closing("that the issue ‘Power Outage Reporting’ be closed."),)),
        paper(30, "2020-03-03", [issue("Power Outage Reporting")]),
    ])  # fmt: skip

    assert log.issues[0].open


def test_a_closed_issue_that_a_later_paper_lists_is_open_again_and_a_problem():
    log = IssuesLog([paper(30, "2020-03-03", [issue("Alerts", category=CLOSED)]),
                     paper(31, "2020-04-07", [issue("Alerts")])])  # fmt: skip

    assert events(log) == [("OPSG_30", "opened"), ("OPSG_30", "closed"), ("OPSG_31", "reopened"), ("OPSG_31", "moved")]
    assert codes(log) == ["issue_closed_then_listed"]
    assert log.issues[0].open


def test_a_paper_that_says_so_opens_an_issue_again_without_a_problem():
    log = IssuesLog([paper(30, "2020-03-03", [issue("Alerts", category=CLOSED)]),
                     paper(31, "2020-04-07", [issue("Alerts", status="The issue has been reopened.")])])  # fmt: skip

    assert ("OPSG_31", "reopened") in events(log)
    assert log.problems == ()


def test_an_open_issue_that_a_paper_leaves_out_stays_open_and_is_told_once():
    papers = [paper(30, "2020-03-03", [issue("Alerts"), issue("Outages")])]
    papers += [paper(number, date, [issue("Alerts")]) for number, date in ((31, "2020-04-07"), (32, "2020-05-05"))]
    log = IssuesLog(papers)

    assert events(log, "outages") == [("OPSG_30", "opened"), ("OPSG_31", "not_listed")]
    assert log.issue("outages").open
    assert [(one.code, one.message) for one in log.problems] == [
        ("issue_not_listed", "“Outages” is not listed in OPSG_31; nothing says that it was closed.")
    ]


def test_an_issue_that_comes_back_is_no_problem_any_more():
    log = IssuesLog([paper(30, "2020-03-03", [issue("Alerts"), issue("Outages")]), paper(31, "2020-04-07", [issue("Alerts")]),
                     paper(32, "2020-05-05", [issue("Alerts"), issue("Outages")])])  # fmt: skip

    assert events(log, "outages")[-2:] == [("OPSG_31", "not_listed"), ("OPSG_32", "unchanged")]
    assert log.issue("outages").history[-1].detail == "listed again"
    assert log.problems == ()


def test_a_closed_issue_may_be_left_out():
    log = IssuesLog([paper(30, "2020-03-03", [issue("Alerts"), issue("Outages", category=CLOSED)]),
                     paper(31, "2020-04-07", [issue("Alerts")])])  # fmt: skip

    assert events(log, "outages") == [("OPSG_30", "opened"), ("OPSG_30", "closed")]
    assert log.problems == ()


def test_a_paper_of_which_no_issue_was_read_leaves_none_out():
    log = IssuesLog([paper(30, "2020-03-03", [issue("Alerts")]), paper(31, "2020-04-07", [])])

    assert events(log) == [("OPSG_30", "opened")]


def test_the_order_of_input_does_not_matter():
    records = [
        paper(30, "2020-03-03", [issue("Alerts", status="About 70,000 cases."), issue("Outages")]),
        paper(31, "2020-04-07", [issue("Alerts", status="About 64,000 cases.")]),
        paper(31, "2020-04-01", [issue("Alerts")], name="Issues Log OPSG_31 draft.docx"),
        minutes(30, "2020-03-05", [action("30/01", "The DCC to explain the Alerts.")]),
    ]
    registers = {IssuesLog(order).register().to_json() for order in itertools.permutations(records)}

    assert len(registers) == 1


def test_as_of_an_earlier_meeting_later_papers_do_not_count():
    log = IssuesLog([
        paper(30, "2020-03-03", [issue("Alerts", status="About 70,000 cases.")]),
        minutes(30, "2020-03-05", [action("30/01", "The DCC to look into “Alerts” of all kinds.")]),
        paper(31, "2020-04-07", [issue("Alerts", category=CLOSED)]),
    ])  # fmt: skip

    for when in ("OPSG_30", "opsg 30", "2020-03-31", day("2020-03-31")):
        then = log.as_of(when)
        assert events(then) == [("OPSG_30", "opened")]
        assert then.issues[0].open
        assert [link.ref for link in then.issues[0].links] == ["OPSG 30/01"]
    assert not log.issues[0].open
    with pytest.raises(UnknownMeeting, match="OPSG_77"):
        log.as_of("OPSG_77")


def test_the_changes_are_those_since_the_last_paper_but_one():
    log = IssuesLog([
        paper(30, "2020-03-03", [issue("Alerts"), issue("Outages"), issue("Hubs")]),
        paper(31, "2020-04-07", [issue("Alerts", status="New."), issue("Outages"), issue("Hubs")]),
        minutes(31, "2020-04-07", decisions=(closing("that the issue “Hubs” be closed."),)),
        paper(32, "2020-05-05", [issue("Alerts", status="New."), issue("Outages", category=LONG_TERM)]),
    ])  # fmt: skip

    last = log.changes()
    assert last.since == "OPSG_31"
    assert [(one.title, [event.event for event in one.history]) for one in last.issues] == [
        ("Outages", ["moved"]), ("Hubs", ["closed"])
    ]  # fmt: skip
    assert [one.title for one in log.changes(since="opsg 30").issues] == ["Alerts", "Outages", "Hubs"]
    assert [one.title for one in log.changes(since="2020-04-30").issues] == ["Outages"]


def test_of_one_paper_everything_is_new():
    found = IssuesLog([paper(30, "2020-03-03", [issue("Alerts")])]).changes()

    assert (found.since, [event.event for event in found.issues[0].history]) == (None, ["opened"])


def test_an_issue_is_found_by_its_title_its_key_or_words_of_it():
    log = IssuesLog([paper(30, "2020-03-03", [issue("Spurious Alerts"), issue("Alerts in the North")])])

    assert log.issue("spurious alerts").key == log.issue("spurious-alerts").key == log.issue("Spurious").key
    with pytest.raises(UsageError, match=r"Spurious Alerts .*Alerts in the North"):
        log.issue("alerts")
    with pytest.raises(UsageError, match="no issue is called 'outages'"):
        log.issue("outages")


def test_minutes_of_others_beside_the_papers_of_one_committee_ask_for_no_choice():
    records = [paper(30, "2020-03-03", [issue("Alerts")]), minutes(5, "2020-03-03", committee="TAF")]

    log = IssuesLog(records)

    assert (log.committee, [tracked.title for tracked in log.issues]) == ("OPSG", ["Alerts"])


def test_papers_of_several_committees_need_one_to_be_named():
    records = [paper(30, "2020-03-03", [issue("Alerts")]), paper(5, "2020-03-03", [issue("Keys")], committee="TAF"),
               minutes(5, "2020-03-03", committee="TAF")]  # fmt: skip

    with pytest.raises(SeveralCommittees, match="OPSG, TAF"):
        IssuesLog(records)
    assert [tracked.title for tracked in IssuesLog(records, committee="taf").issues] == ["Keys"]
    with pytest.raises(UsageError, match="no document of SPQR"):
        IssuesLog(records, committee="SPQR")


def test_without_papers_there_are_no_issues():
    log = IssuesLog([minutes(30, "2020-03-03")])

    assert (log.issues, log.problems, log.papers, log.register().date) == ((), (), (), None)


def test_the_register_is_of_the_day_of_the_newest_document_that_counts():
    records = [paper(30, "2020-03-03", [issue("Alerts")]), minutes(30, "2020-03-10")]

    assert IssuesLog(records).register().date == day("2020-03-10")
    assert IssuesLog(records).as_of("2020-03-05").register().date == day("2020-03-03")


def test_a_paper_without_a_date_has_the_days_between_which_it_was_written():
    log = IssuesLog([paper(None, None, [issue("Alerts")], name="a.docx", bounds=("2020-04-17", "2020-05-11"))])
    (tracked,) = log.issues

    told = [
        tracked.opened_bounds,
        tracked.last_listed_bounds,
        tracked.history[0].date_bounds,
        log.register().date_bounds,
    ]
    assert [(one.earliest, one.latest) for one in told] == [(day("2020-04-17"), day("2020-05-11"))] * 4
    later = IssuesLog([paper(30, "2020-06-02", [issue("Alerts")]), minutes(30, "2020-06-02")])
    assert (later.register().date_bounds, later.issues[0].last_listed_bounds) == (None, None)
