"""Issues that became one, and one that became several: ended where a paper says so, else a person is told."""

import pytest

from opsgdocs.history import IssuesLog
from tests.history import papers
from tests.history.papers import paper

TOP, VEND, BOTH = "Top-up Failures", "Vend Delays", "Prepayment Failures"
PAIR, KEYS, CERTS = "Certificates & Keys of Hubs", "Keys of Hubs", "Certificates of Hubs"


IMPACTS = {
    TOP: "Consumers are left without supply where codes that they bought do not arrive.",
    VEND: "Messages over the wide area network take half an hour on winter evenings.",
    BOTH: "Shops and kiosks report both kinds to the helpdesk of each supplier.",
    PAIR: "Gas proxy functions in the North cannot be read at all by anybody.",
    CERTS: "Wrong ones were written by a factory and stop readings.",
    KEYS: "Those that ran out must be renewed at a visit of the home.",
}


def issue(title, impact=None, **fields):
    """An issue whose text is that of no other."""
    return papers.issue(title, impact or IMPACTS.get(title), **fields)


def followed(*months):
    """The log of papers 41, 42 … with these issues."""
    return IssuesLog([paper(41 + at, f"2021-0{at + 1}-02", issues) for at, issues in enumerate(months)])


def one(log, title):
    (found,) = (tracked for tracked in log.issues if tracked.title == title)
    return found


def told(tracked):
    return [(event.event, event.detail) for event in tracked.history]


def merged(status, **more):
    return followed([issue(TOP), issue(VEND)], [issue(BOTH, status=status, **more)])


@pytest.mark.parametrize(
    "said",
    [
        f"This issue merges the former issues '{TOP}' and '{VEND}'.",
        f"This issue merges the former issues “{TOP}” and “{VEND}”.",
        f"This issue replaces {TOP} and {VEND}.",
        f"{TOP} and {VEND} were merged into this issue in May 2021.",
        f"Both '{TOP}' and '{VEND}' have now been combined in this issue.",
        f"Merged from '{TOP}' and '{VEND}'.",
        f"Formed by merging {TOP} and {VEND}.",
        f"This issue was created from the merger of the issues {TOP} and {VEND}.",
        f"'{BOTH}' now combines issues 1 ({TOP}) and 2 ({VEND}).",
    ],
)
def test_former_issues_that_a_paper_says_to_have_become_one_are_ended(said):
    log = merged(f"{said} About 4,100 failures were seen.")

    for title in (TOP, VEND):
        assert not one(log, title).open
        assert told(one(log, title))[-1] == ("closed", f"merged into “{BOTH}”: “{said}”")
    assert one(log, BOTH).open
    assert told(one(log, BOTH)) == [
        ("opened", f"first listed among “Actively Managed Issues”, merged from “{TOP}” and “{VEND}”")
    ]
    assert log.problems == ()


@pytest.mark.parametrize(
    "said",
    [
        f"It is proposed that the issues '{TOP}' and '{VEND}' be merged into this issue.",
        f"'{TOP}' and '{VEND}' will be merged into this issue.",
        f"'{TOP}' and '{VEND}' were merged into this issue once the Panel had agreed.",
        f"'{TOP}' and '{VEND}' have not been merged into this issue.",
        f"This issue replaces the {TOP.lower()} of meters.",
        f"Combined with '{TOP}' the failures reach 5%.",
        f"The DCC merged its reports on '{TOP}' and '{VEND}'.",
    ],
)
def test_what_is_not_sure_ends_nothing(said):
    log = merged(said)

    assert all(one(log, title).open for title in (TOP, VEND))
    assert {problem.code for problem in log.problems} >= {"issue_not_listed"}


def test_what_comes_next_ends_nothing():
    log = merged("It goes on.", next_steps=f"Merged from '{TOP}' and '{VEND}'.")

    assert one(log, TOP).open


def test_an_issue_that_takes_in_another_goes_on_under_a_new_title():
    text = "Parties see large numbers of alerts that tell of nothing and slow down all of their systems every day."
    hubs = "The reports include a large number of exceptions of hubs which appear to have multiple causes at once."
    log = followed(
        [issue("Alert Storms", text, number="1"), issue("Hub Exceptions", hubs, number="2")],
        [issue("Alert Storms and Hub Exceptions", f"{text} {hubs}", number="1",
               status="Issue 2 (Hub Exceptions) has been merged into this issue.")],
    )  # fmt: skip

    assert [tracked.title for tracked in log.issues if tracked.open] == ["Alert Storms and Hub Exceptions"]
    assert one(log, "Alert Storms and Hub Exceptions").titles == ("Alert Storms",)
    assert told(one(log, "Hub Exceptions"))[-1][0] == "closed"
    assert "issue_doubtful" not in {problem.code for problem in log.problems}


def test_an_issue_is_named_by_its_number_in_the_paper_before():
    log = followed(
        [issue(TOP, number="1"), issue(VEND, number="2")],
        [issue(TOP, number="1", status="Issue 2 has been merged into this issue.")],
    )

    assert one(log, VEND).history[-1].detail == f"merged into “{TOP}”: “Issue 2 has been merged into this issue.”"


def test_an_issue_that_is_listed_still_goes_on():
    log = followed([issue(TOP), issue(VEND)], [issue(BOTH, status=f"Merged from '{TOP}' and '{VEND}'."), issue(VEND)])

    assert not one(log, TOP).open
    assert one(log, VEND).open


def test_an_issue_that_says_itself_where_it_went_is_ended_when_it_is_gone():
    gone = issue(VEND, status=f"This issue has been merged into “{BOTH}”.")
    log = followed([issue(VEND)], [issue(BOTH), gone], [issue(BOTH)])

    assert one(log, VEND).history[-1].detail == f"merged into “{BOTH}”: “This issue has been merged into “{BOTH}”.”"
    assert one(followed([issue(VEND)], [issue(BOTH), gone]), VEND).open
    assert log.problems == ()


@pytest.mark.parametrize(
    "said",
    [
        f"Split from '{PAIR}'.",
        f"This issue was split off from the former issue “{PAIR}” in May.",
        f"{PAIR} has been split into this issue and another.",
    ],
)
def test_an_issue_of_which_several_were_split_is_ended(said):
    log = followed([issue(PAIR)], [issue(CERTS, status=said), issue(KEYS, status=said)])

    assert told(one(log, PAIR))[-1] == ("closed", f"split into “{CERTS}” and “{KEYS}”: “{said}”")
    assert told(one(log, KEYS))[0][1].endswith(f", split from “{PAIR}”")
    assert log.problems == ()


def test_an_issue_of_which_one_was_split_and_that_is_gone_is_told():
    log = followed([issue(PAIR)], [issue(KEYS, status=f"Split from '{PAIR}'.")])

    assert one(log, PAIR).open
    assert [problem.code for problem in log.problems] == ["issue_not_listed"]


def test_an_issue_of_which_one_was_split_goes_on_where_it_is_listed():
    log = followed([issue(PAIR)], [issue(PAIR), issue(KEYS, status=f"Split from '{PAIR}'.")])

    assert one(log, PAIR).open
    assert log.problems == ()


def test_an_ended_issue_that_is_listed_again_is_told():
    log = followed(
        [issue(TOP), issue(VEND)], [issue(BOTH, status=f"Merged from '{TOP}' and '{VEND}'.")], [issue(BOTH), issue(TOP)]
    )

    assert one(log, TOP).open
    assert [problem.code for problem in log.problems] == ["issue_closed_then_listed"]


def test_an_endless_sentence_takes_no_time():
    said = "the former issues of the issues " * 18 + "merged"
    log = followed([issue(TOP, status="Open.")], [issue(VEND, status=" ".join([said, "."] * 40))])

    assert one(log, TOP).open
