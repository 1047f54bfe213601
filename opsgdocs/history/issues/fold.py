"""The fold: paper after paper, and the minutes between them, what they say of issues becomes what is true.

A pure function of papers and minutes in their order.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from opsgdocs.history.finding import Finding, Passages
from opsgdocs.history.issues.changes import changes_of, in_words
from opsgdocs.history.issues.closing import Said, said_by_paper
from opsgdocs.history.issues.editions import Edition
from opsgdocs.history.issues.likeness import bare_title, title_words
from opsgdocs.history.issues.matching import Match, match_issues
from opsgdocs.history.issues.minuted import ends_of
from opsgdocs.history.issues.passages import Passage
from opsgdocs.history.issues.sentences import words_of
from opsgdocs.history.issues.thread import Moment, Step, Thread
from opsgdocs.history.issues.unions import Unions, in_quotes, unions_of
from opsgdocs.history.visits.visit import Visit
from opsgdocs.records import Issue, IssueChange

_LONGEST_KEY = 60
_UNSAID = "nothing says that it was closed"

Changes = tuple[IssueChange, ...]


@dataclass(slots=True)
class State:
    """What the papers and minutes so far say."""

    threads: list[Thread] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)


def fold(moments: Iterable[Moment], passages: Mapping[int, Sequence[Passage]]) -> State:
    """Every issue as it stands after the last of them; `passages` are what each meeting says, by its index."""
    state = State()
    for moment in moments:
        if isinstance(moment, Edition):
            _read_paper(state, moment)
        else:
            _read_minutes(state, moment, passages.get(moment.index, ()))
    _report_omissions(state)
    return state


def _read_paper(state: State, edition: Edition) -> None:
    unions = unions_of(edition.paper.issues, state.threads)
    matches = match_issues(edition, state.threads, unions, state.findings)
    listed = [_read_issue(state, edition, match, unions.olds(place)) for place, match in enumerate(matches)]
    for place, thread in enumerate(listed):
        thread.leaving = unions.leaving.get(place, "")
    _join(state.threads, listed, edition, unions)
    # A paper of which no issue was read leaves none out.
    for thread in state.threads if listed else ():
        if thread.last is not edition and thread.open and not thread.not_listed:
            _omit(thread, edition)


def _read_issue(state: State, edition: Edition, match: Match, came_of: str) -> Thread:
    said = said_by_paper(match.issue, edition.paper.profile, edition.paper.committee)
    if match.thread is None:
        thread = _open(state, edition, match.issue, came_of)
        _end(state, thread, edition, said)
        return thread
    thread, before, again = match.thread, match.thread.issue, match.thread.not_listed
    told = len(thread.steps)
    _rename(thread, edition, match)
    moves = _move(thread, edition, match.issue)
    thread.issue, thread.last, thread.not_listed = match.issue, edition, False
    thread.said.append(match.issue)
    ends = _end(state, thread, edition, said, moves)
    if moves and not ends:
        detail = f"from “{moves[0].before}” to “{moves[0].after}”"
        thread.note(Step(edition, "moved", detail, moves, _head(match.issue)))
    _compare(thread, edition, before, again="listed again" if again else "", is_quiet=len(thread.steps) == told)
    return thread


def _join(threads: Iterable[Thread], listed: Sequence[Thread], edition: Edition, unions: Unions) -> None:
    """End the issues that are gone and that the paper says to have gone into others."""
    for thread in threads:
        ties = [tie for tie in unions.ties if tie.old is thread] if thread.open and thread.last is not edition else []
        into = list(dict.fromkeys(listed[tie.place].title for tie in ties))
        kinds = {tie.kind for tie in ties}
        # One that was split from it leaves a rest of which nothing is said.
        if kinds == {"merged"} or (kinds == {"split"} and len(into) > 1):
            thread.open = thread.not_listed = False
            detail = f"{ties[0].kind} into {in_quotes(into)}: “{ties[0].sentence}”"
            passages = tuple(dict.fromkeys(passage for tie in ties for passage in tie.evidence))
            thread.note(Step(edition, "closed", detail, evidence=passages))


def _open(state: State, edition: Edition, issue: Issue, came_of: str) -> Thread:
    thread = Thread(_key(state, issue), issue, first=edition, last=edition, category=issue.category, said=[issue])
    state.threads.append(thread)
    among = f" among “{issue.category}”" if issue.category else ""
    detail = ", ".join(filter(None, (f"first listed{among}", came_of)))
    thread.note(Step(edition, "opened", detail, evidence=issue.evidence[:1]))
    return thread


def _key(state: State, issue: Issue) -> str:
    """'apparently-spurious-alerts'; a second issue of one title is '…-2'."""
    words = re.findall(r"[^\W_]+", bare_title(issue.title).casefold())
    base, count = "-".join(words)[:_LONGEST_KEY].strip("-") or "issue", 1
    key = base
    while key in state.keys:
        count += 1
        key = f"{base}-{count}"
    state.keys.add(key)
    return key


def _rename(thread: Thread, edition: Edition, match: Match) -> None:
    before, after = thread.title, match.issue.title
    if title_words(before) == title_words(after):
        return
    thread.titles = [title for title in (*thread.titles, before) if title_words(title) != title_words(after)]
    change = IssueChange(section="title", change="changed", before=before, after=after, evidence=_head(match.issue))
    detail = f"from “{before}” to “{after}”"
    thread.note(Step(edition, "renamed", detail, (change,), _head(match.issue)))


def _move(thread: Thread, edition: Edition, issue: Issue) -> Changes:
    """The change of its category, none where it has the same or where either paper has no categories."""
    before, after = thread.category, issue.category
    thread.category = after or before
    if not before or not after or words_of(before) == words_of(after):
        return ()
    change = IssueChange(section="category", change="changed", before=before, after=after, evidence=_head(issue))
    return (change,)


def _end(state: State, thread: Thread, edition: Edition, said: Said | None, moves: Changes = ()) -> bool:
    """Closed, recommended for it, or listed as open though it was closed; whether that is why it moved."""
    said = _unless_listed(state, thread, edition, said)
    says = said.says if said else None
    reason, told = said.text if said else "", len(thread.steps)
    if says == "closed" and thread.open:
        thread.open = False
        thread.note(Step(edition, "closed", reason, moves, _head(thread.issue)))
    elif says != "closed" and not thread.open:
        _reopen(state, thread, edition, is_said=says == "reopened")
    if says == "recommended" and not thread.recommended:
        thread.note(Step(edition, "recommended_for_closure", reason, moves, _head(thread.issue)))
    thread.recommended = says == "recommended"
    return any(step.changes for step in thread.steps[told:])


def _unless_listed(state: State, thread: Thread, edition: Edition, said: Said | None) -> Said | None:
    """A sentence closes nothing that its paper has among open issues: a person is told, once."""
    is_doubtful = bool(said and said.says == "closed" and said.by_sentence and thread.open and thread.issue.category)
    if not is_doubtful or said is None:
        thread.called_closed = False
        return said
    if not thread.called_closed:
        message = (
            f"{edition.name} says {said.text} of “{thread.title}” and has it among “{thread.issue.category}”: "
            "it stays open."
        )
        state.findings.append(Finding("status_conflict", message, _head(thread.issue), edition.index))
    thread.called_closed = True
    return None


def _reopen(state: State, thread: Thread, edition: Edition, *, is_said: bool) -> None:
    closed = next(step for step in reversed(thread.steps) if step.event == "closed")
    thread.open = True
    thread.note(Step(edition, "reopened", "listed as open again", evidence=_head(thread.issue)))
    if not is_said:
        message = (
            f"“{thread.title}” was closed at {closed.moment.name}: {closed.detail}; {edition.name} lists it again."
        )
        passages = (*closed.evidence, *_head(thread.issue))
        state.findings.append(Finding("issue_closed_then_listed", message, passages, edition.index))


def _compare(thread: Thread, edition: Edition, before: Issue, *, again: str, is_quiet: bool) -> None:
    changes = changes_of(before, thread.issue)
    if changes:
        passages = tuple(dict.fromkeys(passage for change in changes for passage in change.evidence))
        detail = ": ".join(filter(None, (again, in_words(changes))))
        thread.note(Step(edition, "updated", detail, changes, passages))
    elif is_quiet:
        thread.note(Step(edition, "unchanged", again, evidence=_head(thread.issue)))


def _omit(thread: Thread, edition: Edition) -> None:
    if thread.leaving:
        thread.open = False
        thread.note(Step(edition, "closed", thread.leaving, evidence=_head(thread.issue)))
        return
    thread.not_listed = True
    asked = f"; {thread.last.name} recommended its closure" if thread.recommended else ""
    said = f"{thread.last.name} called it closed and had it among open issues" if thread.called_closed else _UNSAID
    partly = "; not everything of the paper could be read" if edition.paper.incomplete else ""
    thread.note(Step(edition, "not_listed", f"{said}{asked}{partly}"))


def _read_minutes(state: State, visit: Visit, said_there: Sequence[Passage]) -> None:
    paper = _paper_of(visit, state.threads)
    for thread, said, passages in ends_of(said_there, state.threads, paper):
        if thread is None:
            _report_unknown(state, visit, said, passages)
        else:
            _end_by_minutes(thread, visit, said, passages)


def _paper_of(visit: Visit, threads: Iterable[Thread]) -> Edition | None:
    """The newest paper so far, unless it was for another meeting."""
    newest = max((thread.last for thread in threads), key=lambda edition: edition.index, default=None)
    if newest is None or (newest.tokens and visit.tokens and newest.tokens != visit.tokens):
        return None
    return newest


def _report_unknown(state: State, visit: Visit, said: Said, passages: Passages) -> None:
    message = f"{visit.name} says {said.text}; no paper for that meeting tells which issue bears the number."
    newest = max(thread.last.index for thread in state.threads)
    finding = Finding("issue_doubtful", message, passages, newest)
    # The sentence stands among the decisions and beneath its item.
    if not any(known.code == finding.code and known.evidence == passages for known in state.findings):
        state.findings.append(finding)


def _end_by_minutes(thread: Thread, visit: Visit, said: Said, passages: Passages) -> None:
    if said.says == "closed" and thread.open:
        thread.open = False
        thread.note(Step(visit, "closed", said.text, evidence=passages))
    elif said.says == "reopened" and not thread.open:
        thread.open = True
        thread.note(Step(visit, "reopened", said.text, evidence=passages))
    elif said.says == "recommended" and thread.open and not thread.recommended:
        thread.recommended = True
        thread.note(Step(visit, "recommended_for_closure", said.text, evidence=passages))
    elif said.says == "refused" and thread.open and thread.steps[-1].moment is not visit:
        thread.recommended = False
        thread.note(Step(visit, "updated", f"closure was refused: {said.text}", evidence=passages))


def _report_omissions(state: State) -> None:
    """The issues that are open and that the newest paper leaves out."""
    for thread in state.threads:
        if thread.open and thread.not_listed:
            step = next(step for step in reversed(thread.steps) if step.event == "not_listed")
            assert isinstance(step.moment, Edition)
            message = f"“{thread.title}” is not listed in {step.moment.name}; {step.detail}."
            state.findings.append(Finding("issue_not_listed", message, _head(thread.issue), step.moment.index))


def _head(issue: Issue) -> Passages:
    return issue.evidence[:1]
