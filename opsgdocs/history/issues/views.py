"""From a followed issue to the record that leaves the house."""

from collections.abc import Iterable, Sequence

from opsgdocs.history.issues.editions import Edition
from opsgdocs.history.issues.thread import Step, Thread
from opsgdocs.records import IssueEvent, IssueLink, TrackedIssue


def issue_of(thread: Thread, links: Sequence[IssueLink]) -> TrackedIssue:
    """The issue as the newest paper that has it prints it, with its history."""
    first, last = thread.first, thread.last
    return TrackedIssue(
        key=thread.key,
        title=thread.title,
        titles=tuple(thread.titles),
        category=thread.category,
        open=thread.open,
        opened=first.day,
        opened_bounds=first.bounds,
        opened_at=first.paper.meeting,
        last_listed=last.day,
        last_listed_bounds=last.bounds,
        last_listed_at=last.paper.meeting,
        issue=thread.issue,
        links=tuple(links),
        history=tuple(map(_event, thread.steps)),
    )


def in_order(threads: Iterable[Thread]) -> list[Thread]:
    """As the newest paper has them; then those that it leaves out, the last listed first."""
    return sorted(threads, key=lambda thread: (-thread.last.index, _place(thread.last, thread), thread.key))


def _place(edition: Edition, thread: Thread) -> int:
    return next(number for number, issue in enumerate(edition.paper.issues) if issue is thread.issue)


def _event(step: Step) -> IssueEvent:
    return IssueEvent(
        meeting=step.meeting,
        date=step.day,
        date_bounds=step.bounds,
        event=step.event,
        detail=step.detail,
        changes=step.changes,
        document=step.document,
        evidence=step.evidence,
    )
