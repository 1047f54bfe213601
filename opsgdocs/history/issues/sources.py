"""Whose papers and minutes these are: one log follows one committee."""

from collections.abc import Iterable

from opsgdocs.errors import SeveralCommittees, UsageError
from opsgdocs.history.committees import minutes_of
from opsgdocs.records import IssuesLogPaper, Minutes


def sources_of(
    records: Iterable[object], committee: str | None
) -> tuple[str | None, list[IssuesLogPaper], list[Minutes]]:
    """The committee's short name, its papers and its minutes; other kinds of records are passed over.

    A paper that names no committee belongs to the one that all the others are of. Where no committee was asked for and
    papers are of one alone, it is that one: minutes of others say nothing of its issues.

    Raises:
        SeveralCommittees: the documents are of several committees and none was named.
        UsageError: no document is of the committee named.
    """
    known = list(records)
    papers = [record for record in known if isinstance(record, IssuesLogPaper)]
    minutes = [record for record in known if isinstance(record, Minutes)]
    printed = [*(paper.committee for paper in papers), *(record.meeting.committee for record in minutes)]
    committee = committee or of_papers(known)
    mine = chosen(printed, committee)
    if committee is None or mine is None:
        return mine, papers, minutes
    kept = [paper for paper in papers if (paper.committee or mine).casefold() == mine.casefold()]
    theirs = minutes_of(minutes, mine)[1] if mine.casefold() in _committees(minutes) else []
    return mine, kept, theirs


def of_papers(records: Iterable[object]) -> str | None:
    """The one committee that the papers name beside minutes of others; None where there is no such choice."""
    known = list(records)
    names = names_of(known)
    others = _committees(record for record in known if isinstance(record, Minutes))
    return names[0] if len(names) == 1 and others - {names[0].casefold()} else None


def names_of(records: Iterable[object]) -> list[str]:
    """The committees that papers name, in one spelling each."""
    return _names(record.committee for record in records if isinstance(record, IssuesLogPaper))


def chosen(printed: Iterable[str | None], committee: str | None) -> str | None:
    """The committee that is meant among those that documents name.

    Raises:
        SeveralCommittees: there are several and none was named.
        UsageError: the one that was named is none of them.
    """
    names = _names(printed)
    if committee is None and len(names) > 1:
        raise SeveralCommittees(f"the documents are of several committees ({', '.join(names)}): say of which one")
    if committee is None:
        return names[0] if names else None
    own = next((name for name in names if name.casefold() == committee.casefold()), None)
    if own is None and names:
        raise UsageError(f"no document of {committee} was given, only of {', '.join(names)}")
    return own or committee


def _names(printed: Iterable[str | None]) -> list[str]:
    """One spelling of each name, the same whatever the order of input."""
    return sorted({name.casefold(): name for name in sorted({name for name in printed if name})}.values())


def _committees(minutes: Iterable[Minutes]) -> set[str]:
    return {record.meeting.committee.casefold() for record in minutes if record.meeting.committee}
