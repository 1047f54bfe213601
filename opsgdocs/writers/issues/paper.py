"""The Issues Log paper in the house style: purpose, the issues by category, recommendations.

Apparently Spurious Alerts
    Current Stage / Issue and Impact / Status / Next Steps, as last month's paper had them

What is written reads back to the same record; marks of what changed and lists of actions are options.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from opsgdocs.document import Block, Document, Heading, ListItem, Paragraph, Run
from opsgdocs.meetings.days import spoken
from opsgdocs.records import (
    Issue,
    IssueLink,
    IssueRegister,
    IssuesLogPaper,
    Link,
    OpenAction,
    OutstandingActions,
    Recommendation,
)
from opsgdocs.writers.issues.marks import Latest, Marks, events_of, key_of, latest_events, marks_of
from opsgdocs.writers.issues.text import text_blocks
from opsgdocs.writers.text import wording
from opsgdocs.writers.text.blocks import entitled, heading, paragraph

TITLE = "Issues Log – Progress Report"
PURPOSE = "Purpose"
RECOMMENDATIONS = "Recommendation & Next Steps"
ACTIONS = "Open Actions"
# An issue has these headings also where nothing is known, as the committee's form has them; only papers with stages
# have one for the stage.
_SECTIONS = (
    ("stage", "Current Stage"),
    ("impact", "Issue and Impact"),
    ("status", "Status"),
    ("next_steps", "Next Steps"),
)


def render_issues_log(
    paper: IssuesLogPaper,
    *,
    changes: IssueRegister | None = None,
    links: IssueRegister | None = None,
    actions: OutstandingActions | None = None,
) -> Document:
    """The paper as the committee prints it.

    Args:
        paper: what it says; last month's is carried with its texts.
        changes: the register from whose newest paper the marks are made of what changed.
        links: the register that tells which actions belong to which issue; those not closed are listed beneath it.
        actions: the actions open before the meeting: of those linked only these are listed, with owner and target.
    """
    latest = latest_events(changes) if changes else ()
    linked = _linked(links, actions) if links else None
    title = paper.title or " ".join(filter(None, (paper.committee, TITLE)))
    key = (key_of(latest),) if changes else ()
    return entitled(title, None, *_occasion(paper), *key, *_body(paper, latest, linked))


def _occasion(paper: IssuesLogPaper) -> Iterator[Paragraph]:
    """On lines of their own: a day beside the label would be that of the meeting."""
    if paper.meeting:
        yield paragraph(f"Paper for {paper.meeting}", style="Subtitle")
    if paper.date:
        yield paragraph(f"Date: {spoken(paper.date)}", style="Subtitle")


def _linked(register: IssueRegister, actions: OutstandingActions | None) -> dict[str, list[str]]:
    """By the title of the issue: a line for each action that belongs to it."""
    known = {action.id or action.key: action for action in actions.actions} if actions else None
    return {tracked.title: list(_lines(tracked.links, known)) for tracked in register.issues}


def _lines(links: Iterable[IssueLink], known: Mapping[str, OpenAction] | None) -> Iterator[str]:
    seen: set[str] = set()
    for link in links:
        if link.kind != "action" or link.doubtful or link.open is False or link.ref in seen:
            continue
        seen.add(link.ref)
        if known is None:
            yield f"{link.ref}: {link.text}"
        elif link.ref in known:
            yield _action_line(known[link.ref])


def _action_line(action: OpenAction) -> str:
    facts = ", ".join(filter(None, (wording.parties(action.owners), f"due {wording.due(action.last_target)}")))
    return f"{action.id or action.key} ({facts}): {' '.join(action.text.split())}"


def _body(paper: IssuesLogPaper, latest: Latest, linked: Mapping[str, list[str]] | None) -> Iterator[Block]:
    if paper.purpose:
        yield from (heading(PURPOSE), *text_blocks(paper.purpose))
    has_stages = any(issue.stage for issue in paper.issues)
    for category, issues in groupby(paper.issues, key=lambda issue: issue.category):
        if category:
            yield heading(category)
        for issue in issues:
            actions = None if linked is None else linked.get(issue.title, [])
            yield from _issue(issue, marks_of(events_of(issue, latest)), actions, has_stages=has_stages)
    if paper.recommendations:
        yield from _recommendations(paper)


def _issue(issue: Issue, marks: Marks, actions: list[str] | None, *, has_stages: bool) -> Iterator[Block]:
    """`actions` take the place of those of the paper before; None leaves them as they are."""
    number = (Run(f"{issue.number.rstrip('.')}. "),) if issue.number else ()
    yield Heading((*number, *marks.title(issue.title)), level=2)
    for field, name in _SECTIONS if has_stages else _SECTIONS[1:]:
        yield heading(name, 3)
        yield from _section(field, getattr(issue, field), marks, issue.links)
    yield from _addresses(issue)
    for name, text in issue.other.items():
        if actions is None or name != ACTIONS:
            yield heading(name, 3)
            yield from _section(name, text, marks, issue.links)
    if actions:
        yield heading(ACTIONS, 3)
        yield from (ListItem((Run(line),)) for line in actions)


def _section(name: str, text: str | None, marks: Marks, links: Iterable[Link]) -> Iterator[Block]:
    yield from (marks.on(name, block) for block in text_blocks(text or "", links))
    yield from marks.gone(name)


def _addresses(issue: Issue) -> Iterator[Paragraph]:
    """Addresses that stand in the paper by themselves, not in a sentence."""
    told = "\n".join(filter(None, (issue.stage, issue.impact, issue.status, issue.next_steps, *issue.other.values())))
    for link in issue.links:
        if link.text == link.target and link.text not in told:
            yield Paragraph((Run(link.text, href=link.target),))


def _recommendations(paper: IssuesLogPaper) -> Iterator[Block]:
    asked = f"The {paper.committee} is requested to:" if paper.committee else "The committee is requested to:"
    yield from (heading(RECOMMENDATIONS), paragraph(asked))
    last = len(paper.recommendations) - 1
    ends = ("" if number == last else "; and" if number == last - 1 else ";" for number in range(last + 1))
    yield from map(_recommended, paper.recommendations, ends)


def _recommended(recommendation: Recommendation, end: str) -> ListItem:
    end = "" if recommendation.text.endswith((".", ";")) else end
    return ListItem((Run(recommendation.verb, bold=True), Run(f" {recommendation.text}{end}")))
