"""The Issues Log paper: what is written reads back to the same record; marks and lists of actions are options."""

import datetime as dt
import json
from pathlib import Path

import pytest

import opsgdocs
from opsgdocs.document import Heading, ListItem, walk
from opsgdocs.records import (
    Issue,
    IssueChange,
    IssueEvent,
    IssueLink,
    IssueRegister,
    IssuesLogPaper,
    Link,
    Recommendation,
    Source,
    TrackedIssue,
)
from opsgdocs.writers import write, write_document
from opsgdocs.writers.issues.paper import render_issues_log
from opsgdocs.writers.pdf import find_office
from tests.writers.samples import action, log

READABLE = [
    ".docx",
    ".md",
    ".html",
    pytest.param(
        ".pdf", marks=[pytest.mark.slow, pytest.mark.skipif(find_office() is None, reason="needs LibreOffice")]
    ),
]
SEED = Path(__file__).parents[3] / "shared" / "seeds" / "OPSG_Issues_Log_Progress_Report.docx"
SOURCE = Source(name="p.docx", sha256="0", media_type="x")


def paper(*issues: Issue, **more) -> IssuesLogPaper:
    return IssuesLogPaper(
        source=SOURCE, profile="generic", committee="HBG", title="HBG Issues Log", issues=issues, **more
    )


def issue(title="Ice on the quay", **more) -> Issue:
    facts = {
        "category": "Actively Managed Issues",
        "impact": "Ships wait.",
        "status": "Salt was bought.",
        "next_steps": "To wait.",
    }
    return Issue(**{"title": title, **facts, **more})


def full_paper() -> IssuesLogPaper:
    """A paper with all that a paper may have: depths of bullets, numbers, links, sections of its own, categories."""
    return paper(
        issue(
            number="1",
            stage="Assess",
            status="The ice is of these kinds:\n• clear ice:\n  ◦ in the north, 40% of the quay:\n    ▪ in January;\n• black ice.\n"
            "It is measured every day.",
            next_steps="The Pilots to look at MP1 'Salt' before 1 May 2021.",
            links=(Link(text="MP1 'Salt'", target="https://example.org/mp1"),),
            other={"Background": "It was cold."},
        ),
        issue("Fog at the lock", number="2", impact=None, status="Horns are\n1. bought\n2. tried"),
        issue("Old ropes", number="3", category="Long-Term Monitoring", next_steps=None),
        meeting=None,
        date=dt.date(2021, 3, 1),
        purpose="This paper tells how the issues of the harbour stand, and what is planned for the next month.",
        recommendations=(
            Recommendation(verb="NOTE", text="the contents of this paper"),
            Recommendation(verb="APPROVE", text="the next steps for each issue."),
        ),
    )


def said(record: IssuesLogPaper) -> object:
    """What the record says, without where it stands."""

    def bare(value):
        if isinstance(value, dict):
            return {key: bare(one) for key, one in value.items() if key not in ("evidence", "source", "problems")}
        return [bare(one) for one in value] if isinstance(value, list) else value

    return bare(json.loads(record.to_json()))


def again(record: IssuesLogPaper, folder, suffix: str) -> IssuesLogPaper:
    write(record, folder / f"paper{suffix}")
    read = opsgdocs.read(folder / f"paper{suffix}")
    assert isinstance(read, IssuesLogPaper)
    return read


@pytest.mark.parametrize("suffix", READABLE)
def test_a_paper_reads_back_to_the_same_record(suffix, tmp_path):
    # What is derived (figures, mentions, dates) is that of a paper that was read, so it is written once before.
    first = again(full_paper(), tmp_path, ".docx")
    assert [one.title for one in first.issues] == ["Ice on the quay", "Fog at the lock", "Old ropes"]
    assert [one.status for one in first.issues] == [one.status for one in full_paper().issues]
    assert [one.other for one in first.issues] == [one.other for one in full_paper().issues]
    assert first.issues[0].links[0].target == "https://example.org/mp1"
    assert said(again(first, tmp_path, suffix)) == said(first)


@pytest.mark.shared
@pytest.mark.skipif(not SEED.exists(), reason="needs the real documents beside the checkout")
@pytest.mark.parametrize("suffix", READABLE)
def test_the_seed_paper_reads_back_to_the_same_record(suffix, tmp_path):
    seed = opsgdocs.read(SEED)
    assert len(seed.issues) == 10
    assert said(again(seed, tmp_path, suffix)) == said(seed)


def test_the_headings_are_those_of_the_house():
    blocks = render_issues_log(full_paper()).blocks
    heads = [(block.level, block.text) for block in blocks if isinstance(block, Heading)]
    assert heads[:8] == [
        (0, "HBG Issues Log"),
        (1, "Purpose"),
        (1, "Actively Managed Issues"),
        (2, "1. Ice on the quay"),
        (3, "Current Stage"),
        (3, "Issue and Impact"),
        (3, "Status"),
        (3, "Next Steps"),
    ]
    assert heads[-1] == (1, "Recommendation & Next Steps")


def test_what_is_asked_of_the_committee_is_one_list():
    items = [block.text for block in render_issues_log(full_paper()).blocks if isinstance(block, ListItem)][-2:]
    assert items == ["NOTE the contents of this paper; and", "APPROVE the next steps for each issue."]


def register(*events: IssueEvent, links=()) -> IssueRegister:
    tracked = TrackedIssue(key="ice", title="Ice on the quay", issue=issue(), history=events, links=links)
    return IssueRegister(committee="HBG", issues=(tracked,))


def event(kind="updated", *changes: IssueChange, day=1, **more) -> IssueEvent:
    return IssueEvent(event=kind, date=dt.date(2021, 3, day), document=f"p{day}.docx", changes=changes, **more)


def runs_of(document, **look):
    return [
        run.text
        for block in walk(document.blocks)
        for run in block.runs
        if all(getattr(run, k) == v for k, v in look.items())
    ]


def test_new_sentences_are_marked_and_gone_ones_struck():
    changes = (
        IssueChange(section="status", change="added", after="Salt was bought."),
        IssueChange(section="impact", change="removed", before="Nobody falls."),
        IssueChange(section="next_steps", change="changed", before="To hurry.", after="To wait."),
    )
    one = issue(status="It froze. Salt was bought. It thawed.")
    document = render_issues_log(paper(one), changes=register(event("updated", *changes)))
    assert runs_of(document, bold=True, colour="1F4FA8") == ["Salt was bought.", "To wait."]
    assert runs_of(document, strike=True) == ["Nobody falls."]
    assert "It froze. Salt was bought. It thawed." in [block.text for block in document.blocks]


def test_a_figure_that_changed_is_marked_alone():
    figure = IssueChange(section="status", change="figure", before="70,000", after="64,000")
    document = render_issues_log(paper(issue(status="About 64,000 logs.")), changes=register(event("updated", figure)))
    assert runs_of(document, bold=True, colour="1F4FA8") == ["64,000"]


def test_only_the_newest_paper_is_marked_and_what_moved_is_told_above():
    old = event("updated", IssueChange(section="status", change="added", after="Salt was bought."), day=1)
    new = event("moved", day=2, detail="from “Candidate Issues” to “Actively Managed Issues”")
    document = render_issues_log(paper(issue()), changes=register(old, new))
    assert runs_of(document, bold=True, colour="1F4FA8") == []
    assert "Ice on the quay: from “Candidate Issues” to “Actively Managed Issues”" in document.blocks[1].text


def test_a_paper_with_marks_reads_back_to_the_same_issues(tmp_path):
    figure = IssueChange(section="status", change="figure", before="70,000", after="64,000")
    one = paper(issue(status="About 64,000 logs."), issue("Fog at the lock"))
    write_document(render_issues_log(one, changes=register(event("updated", figure))), tmp_path / "paper.docx")
    read = opsgdocs.read(tmp_path / "paper.docx")
    assert [(each.title, each.status) for each in read.issues] == [(each.title, each.status) for each in one.issues]


def test_actions_that_belong_to_an_issue_are_listed_beneath_it():
    links = (
        IssueLink(kind="action", ref="HBG 39/01", text="To reply.", open=True),
        IssueLink(kind="action", ref="HBG 39/02", text="To ask.", open=False),
        IssueLink(kind="action", ref="HBG 39/03", text="To see.", doubtful=True),
        IssueLink(kind="decision", ref="HBG_39 D01", text="that salt is bought."),
    )
    document = render_issues_log(paper(issue()), links=register(links=links))
    assert document.blocks[-2].text == "Open Actions"
    assert document.blocks[-1].text == "HBG 39/01: To reply."
    full = render_issues_log(paper(issue()), links=register(links=links), actions=log(action(1)))
    assert full.blocks[-1].text == (
        "HBG 39/01 (Harbour Office, due 04/03/2021): The Harbour Office to circulate the draft berthing plan."
    )


def test_last_months_list_of_actions_gives_way_to_the_new_one():
    links = (IssueLink(kind="action", ref="HBG 39/01", text="To reply.", open=True),)
    old = issue(other={"Open Actions": "• HBG 12/01: long done"})
    document = render_issues_log(paper(old), links=register(links=links))
    assert "long done" not in " ".join(block.text for block in walk(document.blocks))


def test_a_paper_without_stages_has_no_headings_for_them():
    without = render_issues_log(paper(Issue(title="Ice", status="It holds."), Issue(title="Fog", status="It stays.")))
    with_one = render_issues_log(paper(Issue(title="Ice", stage="Assess"), Issue(title="Fog", status="It stays.")))

    heads = [[block.text for block in walk(one.blocks)].count("Current Stage") for one in (without, with_one)]
    assert heads == [0, 2]


def test_a_figure_is_no_part_of_another_number():
    figure = IssueChange(
        section="status", change="figure", before="4", after="5", sentence="There are 5 of 1,500 since 2015."
    )
    status = "There are 5 of 1,500 since 2015.\n• And 5 elsewhere."
    document = render_issues_log(paper(issue(status=status)), changes=register(event("updated", figure)))
    assert runs_of(document, bold=True, colour="1F4FA8") == ["5"]


def test_minutes_after_the_paper_leave_its_marks():
    new = event("updated", IssueChange(section="status", change="added", after="Salt was bought."), day=1)
    log = register(new, event("closed", day=9))
    log = log.model_copy(update={"issues": (log.issues[0].model_copy(update={"last_listed": dt.date(2021, 3, 1)}),)})
    document = render_issues_log(paper(issue(status="Salt was bought.")), changes=log)
    assert runs_of(document, bold=True, colour="1F4FA8") == ["Salt was bought."]
