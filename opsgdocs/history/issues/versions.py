"""Which Issues Log papers count: of drafts, versions and other forms of one paper the last.

'Issues Log OPSG_30 draft.docx' and 'Issues Log OPSG_30 v1.0.pdf' are for one meeting; so is a PDF of the same words.
"""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from opsgdocs.history.finding import Finding
from opsgdocs.history.ids import tokens_of
from opsgdocs.history.issues.sentences import sections_of, words_of
from opsgdocs.history.targets.resolving import Resolver
from opsgdocs.kept_patterns import compiled
from opsgdocs.records import Issue, IssuesLogPaper

_DRAFT = compiled(r"(?<![a-z])draft(?![a-z])|(?<![a-z])v\.?\s?0\.\d", re.IGNORECASE)
_FINAL = compiled(r"(?<![a-z])final(?![a-z])", re.IGNORECASE)
_VERSION = compiled(r"(?<![a-z])v(?:ersion)?[._\s]?(\d{1,4}(?:\.\d{1,4})*)", re.IGNORECASE)
_STATE = compiled(r"(?<![a-z])(?:draft|final|v(?:ersion)?[._\s]?\d[\d.]*|copy)(?![a-z])|\.[a-z]{1,8}$", re.IGNORECASE)
_APART = 14  # days between versions of one paper
_NUMBER = compiled(r"(\d+)(?=\D*$)")
Group = list["Candidate"]


def chosen_of(papers: Iterable[IssuesLogPaper], resolver: Resolver) -> tuple[list["Candidate"], list[Finding]]:
    """The papers that count, in no order, and what is to be said of the others."""
    findings: list[Finding] = []
    candidates = [Candidate(paper, resolver) for paper in _distinct(papers)]
    return [_choose(group, findings) for group in _occasions(candidates)], findings


class Candidate:
    """A paper with what tells when it was written."""

    def __init__(self, paper: IssuesLogPaper, resolver: Resolver) -> None:
        self.paper = paper
        self.tokens = tokens_of(paper.meeting or "")
        self.held = resolver.day_of(paper.meeting)
        found = _NUMBER.search(paper.meeting or "")
        self.number = int(found[1]) if found and len(found[1]) < 10 else None
        bounds = paper.date_bounds
        self.earliest = paper.date or (bounds.earliest if bounds else None)
        self.latest = paper.date or self.held or (bounds.latest if bounds else None)

    @cached_property
    def content(self) -> tuple[object, ...]:
        """What it says of issues, without how it is set."""
        return tuple((words_of(issue.title), _sections(issue)) for issue in self.paper.issues)

    @cached_property
    def said(self) -> str:
        """Where drafts and versions are told: its title and its file's name."""
        return f"{self.paper.title or ''} {self.paper.source.name}"

    @cached_property
    def stem(self) -> str:
        """The file's name without what tells versions apart."""
        return re.sub(r"[\W_]+", "", _STATE.sub("", _STATE.sub("", self.paper.source.name)).casefold())

    @cached_property
    def standing(self) -> tuple[int, tuple[int, ...]]:
        """Draft before others before final; then by the number of the version."""
        status = 0 if _DRAFT.search(self.said) else 2 if _FINAL.search(self.said) else 1
        version = _VERSION.search(self.said)
        return status, tuple(map(int, version[1].split("."))) if version else ()

    @property
    def day(self) -> dt.date | None:
        """Its date, else the day of the meeting that it was for."""
        return self.paper.date or self.held


def _sections(issue: Issue) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((name, words_of(text)) for name, text in sections_of(issue).items())


def _distinct(papers: Iterable[IssuesLogPaper]) -> list[IssuesLogPaper]:
    """Each file once, in an order that does not depend on how they came: those that know most first."""
    files: dict[str, IssuesLogPaper] = {}
    for paper in papers:
        content = paper.source.sha256 or paper.to_json()
        known = files.get(content)
        if known is None or _file_order(paper) < _file_order(known):
            files[content] = paper
    known_first = sorted(files.items(), key=lambda entry: (not entry[1].meeting, not entry[1].date, entry[0]))
    return [paper for _, paper in known_first]


def _file_order(paper: IssuesLogPaper) -> tuple[bool, str, str, str]:
    return (paper.incomplete, paper.source.name, paper.profile, paper.to_json())


def _occasions(candidates: Sequence[Candidate]) -> list[Group]:
    groups: list[Group] = []
    for one in candidates:
        group = next((group for group in groups if any(_is_same_paper(one, other) for other in group)), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    return groups


def _is_same_paper(one: Candidate, other: Candidate) -> bool:
    """For one meeting; else of one day; else, where only one of them tells, of the same words or versions of a file."""
    if one.tokens and other.tokens:
        return one.tokens == other.tokens and not _are_apart(one, other)
    if one.paper.date and other.paper.date:
        return one.paper.date == other.paper.date
    if one.stem and one.stem == other.stem and one.standing != other.standing:
        return True
    return bool(one.content) and one.content == other.content


def _are_apart(one: Candidate, other: Candidate) -> bool:
    """Two dates so far from each other that the label of one of them was left over from the paper before."""
    mine, theirs = one.paper.date, other.paper.date
    return bool(mine and theirs and abs((mine - theirs).days) > _APART)


def _choose(group: Group, findings: list[Finding]) -> Candidate:
    """The final one, then the newest, then the one with most to say, then Word before PDF."""
    best = max(group, key=_rank)
    findings += [_set_aside(best, other) for other in group if other is not best]
    return best


def _rank(one: Candidate) -> tuple[object, ...]:
    paper = one.paper
    status, version = one.standing
    return (
        status,
        version,
        paper.date or dt.date.min,
        not paper.incomplete,
        len(paper.issues),
        "word" in paper.source.media_type,
        paper.source.name,
        paper.source.sha256,
    )


def _set_aside(best: Candidate, other: Candidate) -> Finding:
    kept, left = best.paper.source.called, other.paper.source.called
    occasion = best.paper.meeting or (best.paper.date.isoformat() if best.paper.date else "One paper")
    if best.content == other.content:
        return Finding("duplicate_document", f"{occasion}: {kept} and {left} say the same; {kept} counts.")
    titles = {words_of(issue.title) for issue in best.paper.issues}
    alone = [f"“{issue.title}”" for issue in other.paper.issues if words_of(issue.title) not in titles]
    lost = f" Only the other one has {', '.join(alone)}." if alone else ""
    if best.standing > other.standing:
        return Finding("duplicate_document", f"{occasion}: the newer version ({kept}) counts, not {left}.{lost}")
    message = f"{occasion}: {kept} and {left} are both papers of it and differ; {kept} counts.{lost}"
    return Finding("conflicting_versions", message)
