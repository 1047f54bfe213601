"""The paper for the next meeting: the newest one carried on, with what the minutes since have closed or opened again.

'Keys on Gas Proxy Functions', which OPSG_45 agreed to close, stands among 'Closed Issues' of the paper for OPSG_46.
"""

from collections.abc import Iterable, Sequence

from opsgdocs.history.issues.closing import is_closed_category
from opsgdocs.history.issues.thread import Step, Thread
from opsgdocs.history.visits.occasions import Occasion
from opsgdocs.history.visits.visit import Visit
from opsgdocs.kept_patterns import compiled
from opsgdocs.profile import built_in, load
from opsgdocs.records import Issue, IssuesLogPaper

_PARTING = compiled(r"(\s+[–—|-]\s+|:\s+|,\s+)")
_DATED = compiled(r"\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")


def carried(paper: IssuesLogPaper, threads: Sequence[Thread], occasion: Occasion) -> IssuesLogPaper:
    """The paper under the label and day of its next meeting; the issues are those of the newest one."""
    known = {id(thread.issue): thread for thread in threads}
    closed = _closed_category(paper, threads)
    moved = [(issue, _category(known.get(id(issue)), issue, paper.profile, closed)) for issue in paper.issues]
    source = paper.source.model_copy(update={"sha256": ""})  # it is no longer what that file says
    return paper.model_copy(
        update={
            "source": source,
            "title": _title(paper.title),
            "meeting": occasion.label,
            "date": occasion.day,
            "date_bounds": None,
            "issues": tuple(_in_groups(moved)),
            "mentions": tuple(one for one in paper.mentions if (one.kind, one.id) != ("meeting", occasion.label)),
            "problems": (),
            "evidence": (),
        }
    )


def last_end(thread: Thread) -> Step | None:
    """What closed the issue or opened it again last."""
    return next((step for step in reversed(thread.steps) if step.event in ("closed", "reopened")), None)


def _category(thread: Thread | None, issue: Issue, profile: str, closed: str) -> str | None:
    """That of the issue, unless minutes have closed it or opened it again since."""
    end = last_end(thread) if thread else None
    if thread is None or end is None or not isinstance(end.moment, Visit):
        return issue.category
    is_closed = is_closed_category(issue.category, profile)
    if thread.open and is_closed:
        before = (said.category for said in reversed(thread.said))
        return next((one for one in before if one and not is_closed_category(one, profile)), issue.category)
    return issue.category if thread.open or is_closed else closed


def _closed_category(paper: IssuesLogPaper, threads: Sequence[Thread]) -> str:
    """As this paper prints it, else as earlier ones did, else as the profile has it."""
    printed = [issue.category for issue in paper.issues]
    printed += [issue.category for thread in threads for issue in reversed(thread.said)]
    words = load(paper.profile if paper.profile in built_in() else "generic").papers.closed
    found = (one for one in printed if one and is_closed_category(one, paper.profile))
    return next(found, words[0] if words else "Closed")


def _in_groups(moved: Iterable[tuple[Issue, str | None]]) -> list[Issue]:
    """In the order of the paper; what comes into another category stands last there."""
    issues: list[Issue] = []
    late: list[Issue] = []
    for issue, category in moved:
        (issues if category == issue.category else late).append(issue.model_copy(update={"category": category}))
    for issue in late:
        places = [at for at, other in enumerate(issues) if other.category == issue.category]
        issues.insert(places[-1] + 1 if places else len(issues), issue)
    return issues


def _title(title: str | None) -> str | None:
    """Without the day, month or meeting of the paper before: 'Issues Log – March 2021' is 'Issues Log'."""
    parts = _PARTING.split(title or "")
    text = ""
    for parting, words in zip(("", *parts[1::2]), parts[::2], strict=True):
        if not _DATED.search(words):
            text += f"{parting}{words}" if text else words
    return text.strip() or None
