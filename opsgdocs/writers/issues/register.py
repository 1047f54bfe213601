"""The register of issues: every issue of the papers, where it stands and how it came there.

Apparently Spurious Alerts | Actively Managed Issues | 04/02/2020 OPSG_29 | 7 April 2020: 2 changes | OPSG 29/04
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from opsgdocs.characters import one_line
from opsgdocs.document import Block, Document, Table
from opsgdocs.records import IssueChange, IssueLink, IssueRegister, TrackedIssue
from opsgdocs.writers.issues.days import cell_day, said_day, sheet_day
from opsgdocs.writers.issues.life import life_blocks, newest, told_event
from opsgdocs.writers.sheets.sheet import Sheet, Value
from opsgdocs.writers.text import wording
from opsgdocs.writers.text.blocks import Content, entitled, heading, table
from opsgdocs.writers.text.places import place_of

COLUMNS = ("Issue", "Category", "Opened", "Last listed", "Newest step", "Linked")
WIDTHS = (140.0, 80.0, 65.0, 65.0, 85.0, 65.0)
ISSUE_COLUMNS = ("Issue", "Category", "Open", "Opened", "Opened At", "Last Listed", "Last Listed At", "Stage",
                 "Issue and Impact", "Status", "Next Steps", "Earlier Titles", "Actions", "Decisions",
                 "Items")  # fmt: skip
ISSUE_WIDTHS = (32.0, 20, 8, 12, 12, 12, 12, 16, 60, 60, 45, 24, 18, 22, 18)
HISTORY_COLUMNS = ("Issue", "Date", "Meeting", "Event", "Detail", "Section", "Change", "Before", "After", "Document",
                   "Place")  # fmt: skip
HISTORY_WIDTHS = (32.0, 12, 11, 15, 40, 14, 11, 50, 50, 30, 22)
_OTHER_WIDTH = 40.0
_MOST_OTHERS = 12  # sections that get a column; what more there are stand in one
_REST = "Other Sections"
NONE_FOUND = "No issue was found."


def render_issue_register(register: IssueRegister) -> Document:
    """All issues on few lines, the open ones first, with the life of each beneath."""
    lives = [block for tracked in register.issues for block in (heading(tracked.title), *life_blocks(tracked, 2))]
    return entitled(_title(register), _occasion(register), *_overview(register), *lives)


def render_issue_sheets(register: IssueRegister) -> tuple[Sheet, ...]:
    """The issues, one row each, and their history, one row a change."""
    title = _title(register)
    others = _others(register.issues)
    issues = tuple((*_issue_row(tracked), *_other_sections(tracked, others)) for tracked in register.issues)
    history = tuple(row for tracked in register.issues for row in _history_rows(tracked))
    return (
        Sheet(
            (*ISSUE_COLUMNS, *others), issues, "Issues", (*ISSUE_WIDTHS, *(_OTHER_WIDTH for _ in others)), title=title
        ),
        Sheet(HISTORY_COLUMNS, history, "History", HISTORY_WIDTHS, title=f"{title}: History"),
    )


def _title(register: IssueRegister) -> str:
    return wording.title(register.committee, "Issues Register")


def _occasion(register: IssueRegister) -> str:
    count = len(register.issues)
    held = sum(tracked.open for tracked in register.issues)
    facts = (f"As of {said_day(register.date, register.date_bounds)}" if register.date else "",
             f"{wording.counted(count, 'issue')}, {held or 'none'} of them open" if count else NONE_FOUND)  # fmt: skip
    return "; ".join(filter(None, facts))


def _overview(register: IssueRegister) -> Iterator[Block]:
    for held, name in ((True, "Open issues"), (False, "Closed issues")):
        issues = [tracked for tracked in register.issues if tracked.open is held]
        if issues:
            yield heading(name)
            yield _table(issues)


def _table(issues: Iterable[TrackedIssue]) -> Table:
    return table(COLUMNS, map(_row, issues), WIDTHS)


def _row(tracked: TrackedIssue) -> tuple[Content, ...]:
    actions = dict.fromkeys(link.ref for link in tracked.links if link.kind == "action" and not link.doubtful)
    return (
        tracked.title,
        tracked.category or "",
        _lines(cell_day(tracked.opened, tracked.opened_bounds), tracked.opened_at),
        _lines(cell_day(tracked.last_listed, tracked.last_listed_bounds), tracked.last_listed_at),
        _step(tracked),
        "\n".join(actions),
    )


def _step(tracked: TrackedIssue) -> Content:
    event = newest(tracked)
    if event is None:
        return ""
    changes = wording.counted(len(event.changes), "change") if event.changes else None
    return _lines(wording.words(event.event), event.meeting or cell_day(event.date, event.date_bounds), changes)


def _issue_row(tracked: TrackedIssue) -> tuple[Value, ...]:
    issue = tracked.issue
    return (
        tracked.title,
        tracked.category,
        "Open" if tracked.open else "Closed",
        sheet_day(tracked.opened, tracked.opened_bounds),
        tracked.opened_at,
        sheet_day(tracked.last_listed, tracked.last_listed_bounds),
        tracked.last_listed_at,
        issue.stage,
        issue.impact,
        issue.status,
        issue.next_steps,
        "\n".join(tracked.titles),
        *(_linked(tracked, kind) for kind in ("action", "decision")),
        _items(tracked),
    )


def _others(issues: Iterable[TrackedIssue]) -> tuple[str, ...]:
    """The headings that the profile does not name, the most frequent first: 'Owner', 'Description'."""
    names = [name for name, _ in Counter(name for tracked in issues for name in tracked.issue.other).most_common()]
    return (*names[:_MOST_OTHERS], _REST) if len(names) > _MOST_OTHERS else tuple(names)


def _other_sections(tracked: TrackedIssue, others: Sequence[str]) -> Iterator[str | None]:
    sections = dict(tracked.issue.other)
    for name in others:
        if name == _REST and len(others) > _MOST_OTHERS:
            yield "\n".join(f"{heading}: {text}" for heading, text in sections.items()) or None
        else:
            yield sections.pop(name, None)


def _items(tracked: TrackedIssue) -> str:
    """A line a meeting: 'DAF_42 2 / 3'."""
    found: dict[str, dict[str, None]] = {}
    for link in tracked.links:
        if link.kind == "item":
            found.setdefault(link.meeting or "", {})[_ref(link)] = None
    return "\n".join(" ".join(filter(None, (meeting, " / ".join(refs)))) for meeting, refs in found.items())


def _linked(tracked: TrackedIssue, kind: str) -> str:
    return "\n".join(dict.fromkeys(_ref(link) for link in tracked.links if link.kind == kind))


def _ref(link: IssueLink) -> str:
    return f"{link.ref} (?)" if link.doubtful else link.ref


def _history_rows(tracked: TrackedIssue) -> Iterator[tuple[Value, ...]]:
    for event in tracked.history:
        head = (
            tracked.title,
            sheet_day(event.date, event.date_bounds),
            event.meeting,
            wording.words(event.event),
            told_event(event),
        )
        tail = (one_line(event.document or ""), place_of(event.evidence))
        changes: list[tuple[Value, ...]] = [_change(change) for change in event.changes]
        yield from ((*head, *change, *tail) for change in changes or [(None, None, None, None)])


def _change(change: IssueChange) -> tuple[Value, ...]:
    return wording.words(change.section), wording.words(change.change), change.before, change.after


def _lines(*facts: str | None) -> str:
    return "\n".join(filter(None, facts))
