"""What holds for any run of papers: no issue is lost, no two are made one, and the order of input does not matter."""

import datetime as dt
import random
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from opsgdocs.history import IssuesLog
from tests.factories import action, minutes
from tests.history.papers import ACTIVE, issue, paper

WORDS = ("alerts", "hubs", "outages", "keys", "meters", "north", "south", "power", "late", "reports", "8F3E", "MP092")
CATEGORIES = (ACTIVE, "Long-Term Monitoring", "Issues recommended for closure", "Closed Issues", None)
LISTED = {"opened", "unchanged", "updated", "moved", "renamed", "closed", "reopened", "recommended_for_closure"}

titles = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(
    lambda words: f"Some {' '.join(words)} of 70 cases."
)
issues = st.builds(issue, titles, texts, status=texts, category=st.sampled_from(CATEGORIES))


@st.composite
def runs(draw, dated=False):
    """One to five monthly papers, some without a date or a meeting unless `dated`, with minutes between them."""
    records = []
    for month in range(draw(st.integers(1, 5))):
        date = str(dt.date(2020, 1, 7) + dt.timedelta(days=30 * month))
        number = draw(st.sampled_from([28 + month, None]))
        listed = draw(st.lists(issues, max_size=5))
        said = date if dated or number is None or draw(st.booleans()) else None
        records.append(paper(number, said, listed, name=f"{month}.docx"))
        records.append(minutes(28 + month, date, [action(f"{28 + month}/01", f"The DCC to look at {draw(titles)}.")]))
    return records


@settings(max_examples=60, deadline=None)
@given(runs(), st.randoms())
def test_the_order_of_input_does_not_matter(records, chance):
    shuffled = list(records)
    random.Random(chance.random()).shuffle(shuffled)

    assert IssuesLog(shuffled).register() == IssuesLog(records).register()


@settings(max_examples=60, deadline=None)
@given(runs())
def test_every_issue_of_every_paper_is_in_exactly_one_history(records):
    log = IssuesLog(records)
    papers = {record.source.name: record for record in records if record.kind == "issues_log"}
    held = Counter(
        event_document
        for tracked in log.issues
        for event_document in {event.document for event in tracked.history if event.event in LISTED} & papers.keys()
    )

    for name, count in held.items():
        assert count == len(papers[name].issues)
    assert sum(tracked.history[0].event == "opened" for tracked in log.issues) == len(log.issues)


@settings(max_examples=60, deadline=None)
@given(runs(dated=True), st.integers(0, 5))
def test_what_was_so_on_a_day_does_not_hang_on_what_came_later(records, months):
    day = dt.date(2020, 1, 7) + dt.timedelta(days=30 * months)
    early = [record for record in records if _day(record) <= day]

    assert IssuesLog(records).as_of(day).issues == IssuesLog(early).issues


def _day(record):
    return record.meeting.date if record.kind == "minutes" else record.date
