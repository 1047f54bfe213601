"""The corpus' papers: what changes between months is what the generator did, whatever the layout."""

import json
from collections import Counter

import pytest

from opsgdocs.history import IssuesLog
from opsgdocs.pipeline import read
from tests.documents import CORPUS

FOLDER = CORPUS / "opsg_issues"
MONTHS = tuple(range(42, 47))
# Where a paper lists again what the one before left out, the log says 'unchanged' with the detail 'listed again'.
_BACK = "listed again"


def stated(month):
    """What the generator did, as (issue's newest title, event, section, change, before, after)."""
    made = json.loads((FOLDER / "expected" / f"changes_OPSG_{month}.json").read_text("utf-8"))["changes"]
    newest = {"slots": "Notice for Test Slots"}
    fields = ("event", "section", "change", "before", "after")
    return Counter((newest.get(one["issue"], one["title"]), *(one[field] for field in fields)) for one in made)


def followed(log, month):
    return Counter(
        (tracked.title, *change)
        for tracked in log.issues
        for event in tracked.history
        if event.meeting == f"OPSG_{month}"
        for change in _told(event)
    )


def _told(event):
    if event.changes:
        for one in event.changes:
            kind = None if one.section in ("category", "title") else one.change
            yield event.event, one.section, kind, one.before, one.after
    elif event.event != "unchanged" or event.detail:
        yield ("back" if event.detail == _BACK else event.event), None, None, None, None


# A committee that changes its template every month, and one that never does.
_RUNS = {
    "headings": [f"P1/OPSG_{month}_issues.docx" for month in (41, *MONTHS)],
    "text": [f"P4/OPSG_{month}_issues.txt" for month in (41, *MONTHS)],
    "mixed": ["P2/OPSG_41_issues.docx", "P6/OPSG_42_issues.md", "P5/OPSG_43_issues.docx", "P3/OPSG_44_issues.docx",
              "P2/OPSG_45_issues.docx", "P3/OPSG_46_issues.docx"],
}  # fmt: skip


@pytest.fixture(scope="module", params=_RUNS)
def log(request):
    papers = [FOLDER / name for name in _RUNS[request.param]]
    minutes = sorted((CORPUS / "opsg" / "L1").glob("*.docx"))
    return IssuesLog([read(path) for path in (*papers, *minutes)])


@pytest.mark.parametrize("month", MONTHS)
def test_what_changed_is_what_was_done(log, month):
    assert followed(log, month) == stated(month)


def test_nothing_of_it_is_doubtful(log):
    assert log.papers == tuple(f"OPSG_{number}" for number in (41, *MONTHS))
    assert log.problems == ()


def test_the_minutes_of_the_same_months_speak_of_the_issues(log):
    links = {tracked.title: {link.ref for link in tracked.links if not link.doubtful} for tracked in log.issues}

    assert {"OPSG 42/02", "OPSG 42/03", "OPSG 42/04"} <= links["Spurious Alerts"]
    assert {"OPSG 41/02", "OPSG 41/03"} <= links["Renewal of Gateway Certificates"]
    assert "OPSG 41/01" in links["Planned Maintenance Windows"]
    assert not any(link.ref == "OPSG 24/07" for tracked in log.issues for link in tracked.links)
