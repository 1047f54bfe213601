"""Which papers count, and in what order they were written."""

from opsgdocs.history import IssuesLog
from tests.factories import minutes
from tests.history.papers import issue, paper

ALERTS = [issue("Alerts", status="About 70,000 cases.")]
FEWER = [issue("Alerts", status="About 64,000 cases.")]


def told(log):
    return [(problem.code, problem.message) for problem in log.problems]


def test_the_same_paper_twice_counts_once():
    one = paper(30, "2020-03-03", ALERTS)
    copy = one.model_copy(update={"source": one.source.model_copy(update={"name": "copy.docx"})})
    log = IssuesLog([one, copy, one])

    assert (log.papers, log.problems) == (("OPSG_30",), ())


def test_a_word_file_and_its_pdf_are_one_paper():
    log = IssuesLog([paper(None, None, ALERTS, name="log.docx"), paper(None, None, ALERTS, name="log.pdf")])

    assert len(log.papers) == 1
    assert [code for code, _ in told(log)] == ["duplicate_document"]


def test_the_final_paper_counts_and_the_draft_does_not():
    draft = paper(30, "2020-02-28", [*FEWER, issue("Keys")], name="Issues Log OPSG_30 draft.docx")
    log = IssuesLog([draft, paper(30, "2020-03-03", ALERTS, name="Issues Log OPSG_30 final.docx")])

    assert [tracked.issue.status for tracked in log.issues] == ["About 70,000 cases."]
    ((code, message),) = told(log)
    assert (code, "Only the other one has “Keys”." in message) == ("duplicate_document", True)


def test_of_two_versions_the_newer_counts():
    papers = [
        paper(30, None, one, name=f"Log OPSG_30 v{number}.docx") for number, one in (("0.2", FEWER), ("1.0", ALERTS))
    ]

    assert IssuesLog(papers).issues[0].issue.status == "About 70,000 cases."


def test_two_papers_for_one_meeting_that_differ_are_a_problem():
    log = IssuesLog([paper(30, "2020-03-01", ALERTS, name="a.docx"), paper(30, "2020-03-03", FEWER, name="b.docx")])

    ((code, message),) = told(log)
    assert (code, "b.docx counts" in message) == ("conflicting_versions", True)


def test_a_label_left_over_from_the_paper_before_hides_no_paper():
    log = IssuesLog([paper(30, "2020-03-03", ALERTS), paper(30, "2020-04-07", FEWER, name="April.docx")])

    assert log.papers == ("OPSG_30", "OPSG_30")
    assert log.issues[0].issue.status == "About 64,000 cases."
    assert [code for code, _ in told(log)] == ["meeting_conflict"]


def test_two_papers_of_one_month_for_two_meetings_are_two():
    log = IssuesLog([paper("EX3", "2020-03-17", FEWER), paper(30, "2020-03-03", ALERTS)])

    assert log.papers == ("OPSG_30", "OPSG_EX3")
    assert [event.event for event in log.issues[0].history] == ["opened", "updated"]


def test_papers_without_a_date_stand_where_their_meetings_were():
    log = IssuesLog([
        paper(31, None, FEWER), paper(30, None, ALERTS), minutes(31, "2020-04-07"), minutes(30, "2020-03-03"),
    ])  # fmt: skip

    assert log.papers == ("OPSG_30", "OPSG_31")
    assert log.issues[0].opened.isoformat() == "2020-03-03"
    assert log.problems == ()


def test_papers_without_a_date_or_a_meeting_stand_by_the_days_that_they_speak_of():
    later = paper(None, None, FEWER, name="a.docx", bounds=("2020-05-12", "2020-06-08"))
    log = IssuesLog([later, paper(None, None, ALERTS, name="b.docx", bounds=("2020-04-17", "2020-05-11"))])

    assert log.papers == ("b.docx", "a.docx")
    assert (log.issues[0].opened.isoformat(), log.problems) == ("2020-04-17", ())


def test_papers_of_which_it_cannot_be_told_which_came_first_are_a_problem():
    log = IssuesLog([paper(None, None, ALERTS, name="a.docx"), paper(None, None, FEWER, name="b.docx")])

    ((code, message),) = told(log)
    assert (code, "a.docx is taken for the earlier one" in message) == ("paper_order", True)
