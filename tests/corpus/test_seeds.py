"""The real minutes that define the house style, in their three forms; skipped where they are absent."""

import datetime as dt
from pathlib import Path

import pytest

import opsgdocs
from opsgdocs.history import ActionLog

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
FORMS = ("opsg_29_0402_final_minutes.txt", "OPSG_29_0402_Final_Minutes.docx", "OPSG_29_0402_Final_Minutes.pdf")

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SEEDS.is_dir(), reason="the real documents are not beside this checkout"),
]


@pytest.fixture(scope="module", params=FORMS)
def minutes(request):
    return opsgdocs.read(SEEDS / request.param)


def without_evidence(value):
    if isinstance(value, dict):
        return {key: without_evidence(part) for key, part in value.items() if key not in ("evidence", "source")}
    return [without_evidence(part) for part in value] if isinstance(value, list) else value


def targets(minutes):
    return {action.id: action.target for action in minutes.actions}


def test_the_three_forms_give_the_same_record():
    text, word, pdf = (without_evidence(opsgdocs.read(SEEDS / form).model_dump(mode="json")) for form in FORMS)

    assert text == word
    assert word == pdf


def test_it_counts_what_a_person_counts(minutes):
    present = [person for person in minutes.attendees if person.presence == "present"]

    assert (len(present), len(minutes.attendees) - len(present)) == (39, 5)
    assert len(minutes.items) == 19
    assert len(minutes.decisions) == 18
    assert [action.id for action in minutes.actions] == [f"OPSG 29/{number:02d}" for number in range(1, 23)]
    assert [row.id for row in minutes.outstanding] == ["OPSG 24/02", "OPSG 27/14"]
    assert sum(len(row.updates) for row in minutes.outstanding) == 4


def test_it_knows_the_meeting_and_the_next_ones(minutes):
    meeting = minutes.meeting

    assert (meeting.label, meeting.date, meeting.start, meeting.end) == (
        "OPSG_29",
        dt.date(2020, 2, 4),
        "10:00",
        "16:30",
    )
    assert meeting.venue == "Gemserv, 8 Fenchurch Place, London, EC3M 4AJ"
    assert (minutes.title, minutes.reference) == ("Operations Group Meeting 29", "OPSG_29_0402")
    assert (minutes.classification, minutes.status) == ("White", "final")
    assert [(next_.kind, next_.date) for next_ in minutes.next_meetings] == [
        ("reporting", dt.date(2020, 2, 25)),
        ("main", dt.date(2020, 3, 3)),
    ]


def test_shared_heads_are_two_owners(minutes):
    owners = {action.id: action.owners for action in minutes.actions}

    assert owners["OPSG 29/08"] == ("CSP N", "CSP C&S")
    assert owners["OPSG 29/20"] == ("OPSG members",)
    assert owners["OPSG 29/22"] == ("OPSG",)


def test_targets_are_days_only_where_the_minutes_say_so(minutes):
    target = targets(minutes)

    assert target["OPSG 29/04"].date == dt.date(2020, 3, 3)
    assert target["OPSG 29/04"].text == "by the next meeting (OPSG_30)"
    assert target["OPSG 29/13"].date == dt.date(2020, 2, 29)
    april = target["OPSG 29/01"]
    assert april.date is None
    assert april.meeting == "OPSG_31"
    assert dt.date(2020, 4, 1) <= april.earliest <= april.latest <= dt.date(2020, 4, 30)


def test_narrative_is_no_decision(minutes):
    fifteen = [decision for decision in minutes.decisions if decision.item == "15"]

    assert [(decision.verb, decision.text) for decision in fifteen] == [
        ("APPROVED", 'the "Rules of Engagement" for the OPSG Party Differences Process.')
    ]


def test_furniture_and_footnotes_stay_out_of_sentences(minutes):
    text = minutes.model_dump_json(include={"actions", "decisions", "outstanding", "attendees", "items", "statements"})

    assert "Managed by" not in text
    assert "¹" not in text


def test_it_reports_what_does_not_fit(minutes):
    assert sorted((problem.code, problem.severity) for problem in minutes.problems) == [
        ("not_listed_though_open", "warning"),
        ("owner_conflict", "info"),
    ]
    assert [(said.action, said.says, said.item) for said in minutes.statements] == [("OPSG 28/02", "outstanding", "5")]


def test_every_record_points_at_its_place(minutes):
    for kind in ("attendees", "items", "decisions", "actions", "outstanding", "statements", "mentions"):
        for record in getattr(minutes, kind):
            assert record.evidence, (kind, record)
            assert all(place.path and place.text for place in record.evidence)


def test_the_table_before_the_next_meeting_has_24_rows(minutes):
    table = ActionLog([minutes]).outstanding(before="OPSG_30")

    assert len(table.actions) == 24
    assert table.date == dt.date(2020, 3, 3)
    assert not [action.id for action in table.actions if "not_listed" in action.flags]


PAPERS = (
    "opsg_issues_log_progress_report.txt",
    "OPSG_Issues_Log_Progress_Report.docx",
    "OPSG_Issues_Log_Progress_Report.pdf",
)
ISSUES = (
    "Apparently Spurious Alerts",
    "Communications Hub Exceptions",
    "Incorrect DNO certificates on meter",
    "Capacity Management Concerns",
    "Operational Reports & DCC Customer Experience",
    "Power Outage Reporting",
    "Forecasting Obligations",
    "Lack of R2 Dual Band Hubs",
    "Stability within the HAN",
    "Lack of defect fixes for the EDMI CH GPFs",
)


@pytest.fixture(scope="module", params=PAPERS)
def paper(request):
    return opsgdocs.read(SEEDS / request.param)


def figures(paper, title):
    issue = next(issue for issue in paper.issues if issue.title == title)
    return [(figure.value, figure.unit, figure.approximate) for figure in issue.figures]


def test_the_three_forms_of_the_paper_give_the_same_record():
    """Only the text shows the addresses of links: its maker printed them at the foot of a page."""
    text, word, pdf = (without_evidence(opsgdocs.read(SEEDS / form).model_dump(mode="json")) for form in PAPERS)
    for issue in text["issues"]:
        issue["links"] = []

    assert text == word
    assert word == pdf


def test_the_paper_has_ten_issues_whose_stages_are_drawings(paper):
    assert tuple(issue.title for issue in paper.issues) == ISSUES
    assert {(issue.category, issue.stage) for issue in paper.issues} == {("Actively Managed Issues", None)}
    assert all(issue.impact and issue.status and issue.next_steps and not issue.other for issue in paper.issues)
    assert [problem.code for problem in paper.problems] == ["stage_unclear"]


def test_the_paper_says_what_it_is_for(paper):
    assert (paper.committee, paper.title, paper.date) == ("OPSG", "OPSG Issues Log – Progress Report", None)
    assert (paper.date_bounds.earliest, paper.date_bounds.latest) == (dt.date(2020, 4, 17), dt.date(2020, 5, 11))
    assert paper.purpose.startswith("This paper provides an update on the status of Actively Managed entries")
    assert [(one.verb, one.text) for one in paper.recommendations] == [
        ("NOTE", "the contents of this paper"),
        ("APPROVE", "the recommended next steps for each issue."),
    ]


def test_the_figures_of_the_paper_are_those_that_count_something(paper):
    assert figures(paper, "Communications Hub Exceptions") == [
        (70000, "cases", True),
        (9000, "cases", True),
        (100000, "cases", True),
        (150000, "cases", True),
    ]
    assert figures(paper, "Incorrect DNO certificates on meter") == [
        (40000, "ESMEs", True),
        (80000, "instances", False),
    ]
    assert figures(paper, "Lack of R2 Dual Band Hubs") == []


def test_the_bullets_of_the_paper_keep_their_depth(paper):
    status = paper.issues[0].status

    assert status.count("\n• ") == 3
    assert status.count("\n  ◦ ") == 4
    assert status.count("\n    ▪ ") == 7


def test_the_paper_mentions_modifications_and_change_requests(paper):
    ids = {mention.id for mention in paper.mentions if mention.kind in ("modification", "change_request")}

    assert ids == {"SECMP0062", "SECMP0067", "MP119", "DP096", "MP116", "CR91", "CR92"}
