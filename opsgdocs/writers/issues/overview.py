"""What the terminal shows of issues: all of them on few lines, and what changed since a paper.

Communications Hub Exceptions | The exceptions fall into three groups: | OPSG_29 | OPSG_31 | OPSG 29/14
"""

import sys
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from textwrap import wrap

from opsgdocs.document import Block, Document, ListItem, Run
from opsgdocs.records import IssueChange, IssueEvent, IssueRegister, TrackedIssue
from opsgdocs.writers.issues.days import cell_day, said_day, since
from opsgdocs.writers.text import wording
from opsgdocs.writers.text.blocks import Content, entitled, heading, paragraph, table
from opsgdocs.writers.text.places import shortened

COLUMNS = ("Issue", "Status", "Opened", "Last", "Open actions")
WIDTHS = (110.0, 220.0, 60.0, 60.0, 80.0)
NONE_FOUND = "No issue was found."
NOTHING_NEW = "Nothing has changed."
_TITLE = 14  # letters on a line: what a screen of 80 columns leaves for it
_LONG = 400  # words; to compare more takes too long
_STATUS = 120  # letters of a status that say enough
_SECTIONS = {"impact": "Issue and impact", "next_steps": "Next steps"}


def render_issue_overview(register: IssueRegister, *, whole: bool = False) -> Document:
    """The issues by category with the beginning of their status; then those left out, then the closed ones.

    `whole` is for a pipe, where no text is cut.
    """
    longest = sys.maxsize if whole else _STATUS
    blocks: list[Block] = []
    for name, issues in _groups(register.issues).items():
        blocks += [heading(name), table(COLUMNS, (_row(tracked, longest) for tracked in issues), WIDTHS)]
    occasion = f"As of {said_day(register.date, register.date_bounds)}" if register.date else None
    return entitled(wording.title(register.committee, "Issues"), occasion, *(blocks or [paragraph(NONE_FOUND)]))


def render_issue_news(register: IssueRegister) -> Document:
    """What changed since the paper that `since` names, issue by issue, sentence by sentence, figure by figure."""
    blocks = [block for tracked in register.issues for block in _news(tracked)]
    occasion = f"Since {since(register.since)}" if register.since else None
    title = wording.title(register.committee, "Changes to Issues")
    return entitled(title, occasion, *(blocks or [paragraph(NOTHING_NEW)]))


def _groups(issues: Iterable[TrackedIssue]) -> dict[str, list[TrackedIssue]]:
    groups: dict[str, list[TrackedIssue]] = {}
    for tracked in sorted(issues, key=lambda tracked: (not tracked.open, _is_left_out(tracked))):
        groups.setdefault(_group(tracked), []).append(tracked)
    return groups


def _group(tracked: TrackedIssue) -> str:
    if not tracked.open:
        return "Closed"
    if _is_left_out(tracked):
        return "Not listed: please confirm"
    return tracked.category or "Open issues"


def _is_left_out(tracked: TrackedIssue) -> bool:
    return tracked.open and bool(tracked.history) and tracked.history[-1].event == "not_listed"


def _row(tracked: TrackedIssue, longest: int) -> tuple[Content, ...]:
    actions = dict.fromkeys(link.ref for link in tracked.links if link.open and not link.doubtful)
    return (
        [paragraph(Run("\n".join(wrap(tracked.title, _TITLE, break_long_words=False)), bold=True))],
        shortened(_standing(tracked), longest),
        tracked.opened_at or cell_day(tracked.opened, tracked.opened_bounds),
        tracked.last_listed_at or cell_day(tracked.last_listed, tracked.last_listed_bounds),
        "\n".join(actions),
    )


def _standing(tracked: TrackedIssue) -> str:
    """Why it is closed or recommended for it, else the beginning of its status."""
    ends = [event for event in tracked.history if event.event in ("closed", "recommended_for_closure")]
    if ends and (not tracked.open or ends[-1].document == tracked.history[-1].document):
        return _told(ends[-1])
    issue = tracked.issue
    text = issue.status or issue.next_steps or issue.impact or ""
    return ": ".join(filter(None, (issue.stage, text.strip())))


def _told(event: IssueEvent) -> str:
    at = f" ({event.meeting})" if event.meeting else ""
    return f"{wording.words(event.event)}{at}: {event.detail}" if event.detail else f"{wording.words(event.event)}{at}"


def _news(tracked: TrackedIssue) -> Iterator[Block]:
    yield heading(tracked.title)
    for event in tracked.history:
        head, colon, rest = _told(event).partition(": ")
        yield paragraph(Run(head + colon, bold=True), rest)
        yield from (line for change in event.changes for line in _change(change))


def _change(change: IssueChange) -> Iterator[ListItem]:
    """Of a category or title the event's own sentence has told all."""
    if change.section in ("category", "title"):
        return
    section = f"{_SECTIONS.get(change.section, wording.words(change.section))}: "
    if change.change == "figure":
        figures = Run(f"{change.before} → {change.after}", bold=True)
        yield _item(0, section, figures, f" in “{change.sentence}”" if change.sentence else "")
    elif change.before and change.after:
        yield _item(0, section, Run("was "), *_marked(change.before, change.after))
        yield _item(1, Run("now "), *_marked(change.after, change.before))
    else:
        yield _item(0, section, Run(f"{change.change} "), change.after or change.before or "")


def _item(level: int, *runs: str | Run) -> ListItem:
    made = tuple(Run(run) if isinstance(run, str) else run for run in runs if run)
    return ListItem(made, level=level, marker="•◦"[level])


def _marked(text: str, other: str) -> list[Run]:
    """The text with the words in bold that the other one lacks."""
    mine, theirs = text.split(" "), other.split(" ")
    if max(len(mine), len(theirs)) > _LONG:
        return [Run(text)]
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    runs, last = [], len(mine)
    for kind, start, end, _, _ in matcher.get_opcodes():
        if start < end:
            gap = " " if end < last else ""
            runs.append(Run(" ".join(mine[start:end]) + gap, bold=kind != "equal"))
    return runs
