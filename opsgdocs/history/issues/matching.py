"""Which issue of the earlier papers an issue of a paper is: by its title, else by its text.

'Lack of R2 Dual Band Hubs' is gone and 'Dual Band Hub Delivery' has its text: it is that one under another title, and
unless that is certain a person is told. Where two could be meant, none is.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from opsgdocs.history.finding import Finding
from opsgdocs.history.issues.editions import Edition
from opsgdocs.history.issues.likeness import Weights, has_body, marks_differ, register_number, shared_words, title_words
from opsgdocs.history.issues.sentences import sections_of, words_of
from opsgdocs.history.issues.thread import Thread
from opsgdocs.history.issues.unions import Unions
from opsgdocs.records import Issue

_SAME_BODY = 0.8  # from here on no doubt is left
_NEAR_BODY = 0.6
_SAME_TITLE = 0.6
_HALF_TITLE = 0.45
_HALF_BODY = 0.35
_OTHER_TEXT = 0.1
_MOST_PAIRS = 40_000  # of new issues and earlier ones that are held against each other
_LEAST_SECTION = 5  # words of a section that by themselves tell an issue
_RIVAL = 0.2  # how near a second candidate may come without being meant


@dataclass(slots=True)
class Match:
    """An issue of the paper, and the earlier one that it is (None: it is new)."""

    issue: Issue
    thread: Thread | None = None


class _Pair(NamedTuple):
    score: float
    sure: bool
    issue: int  # place in the paper
    thread: Thread


def match_issues(edition: Edition, threads: Sequence[Thread], unions: Unions, findings: list[Finding]) -> list[Match]:
    """Each issue of the paper with the one that it continues, in the order of the paper; `unions` is what it says."""
    matches = [Match(issue) for issue in edition.paper.issues]
    _by_title(edition, matches, threads, findings)
    if threads and any(match.thread is None for match in matches):
        _by_text(edition, matches, threads, unions, findings)
        _by_section(edition, matches, threads, unions, findings)
    return matches


def _by_title(edition: Edition, matches: list[Match], threads: Sequence[Thread], findings: list[Finding]) -> None:
    known: dict[tuple[str, ...], list[Thread]] = {}
    for thread in threads:
        known.setdefault(title_words(thread.title), []).append(thread)
    printed: dict[tuple[str, ...], list[Match]] = {}
    for match in matches:
        printed.setdefault(title_words(match.issue.title), []).append(match)
    for words, alike in printed.items():
        if len(alike) == 1 and len(known.get(words, ())) == 1:
            _link_title(edition, alike[0], known[words][0], findings)
        elif len(alike) > 1 or len(known.get(words, ())) > 1:
            _tell_apart(edition, alike, known.get(words, []), findings)


def _link_title(edition: Edition, match: Match, thread: Thread, findings: list[Finding]) -> None:
    """One title is one issue, unless its number says that it is another."""
    if not _numbers_agree(match.issue, thread):
        message = (
            f"“{match.issue.title}” is {match.issue.number} in {edition.name}, {thread.issue.number} in "
            f"{thread.last.name}: taken for another issue of the same title."
        )
        findings.append(Finding("issue_doubtful", message, match.issue.evidence[:1], edition.index))
        return
    match.thread = thread
    if shared_words(match.issue, thread.issue) < _OTHER_TEXT:
        message = (
            f"“{match.issue.title}” in {edition.name} has the title of an issue of {thread.last.name} and none of its "
            "text: taken for the same issue."
        )
        findings.append(Finding("issue_doubtful", message, match.issue.evidence[:1], edition.index))


def _tell_apart(edition: Edition, alike: list[Match], threads: list[Thread], findings: list[Finding]) -> None:
    """Several issues of one title: each is the earlier one whose text it has, those that are left in their order."""
    title = alike[0].issue.title
    if len(alike) > 1:
        message = f"{len(alike)} issues of {edition.name} bear the title “{title}”."
        passages = tuple(passage for match in alike for passage in match.issue.evidence[:1])
        findings.append(Finding("duplicate_issue", message, passages, edition.index))
    weights = Weights([match.issue for match in alike] + [thread.issue for thread in threads])
    scored = [
        (
            weights.bodies(match.issue, thread.issue) + _same_category(match.issue, thread),
            -place,
            -number,
            match,
            thread,
        )
        for place, match in enumerate(alike)
        for number, thread in enumerate(threads)
        if _numbers_agree(match.issue, thread)
    ]
    taken: list[Thread] = []
    for _, _, _, match, thread in sorted(scored, key=lambda entry: entry[:3], reverse=True):
        if match.thread is None and thread not in taken:
            match.thread = thread
            taken.append(thread)


def _numbers_agree(issue: Issue, thread: Thread) -> bool:
    mine, theirs = register_number(issue), register_number(thread.issue)
    return not mine or not theirs or mine == theirs


def _same_category(issue: Issue, thread: Thread) -> float:
    return 0.1 if issue.category == thread.issue.category else 0.0


def _by_text(
    edition: Edition, matches: list[Match], threads: Sequence[Thread], unions: Unions, findings: list[Finding]
) -> None:
    """The issues that no title tells, and the earlier ones that are left."""
    taken = {match.thread for match in matches if match.thread}
    free = [thread for thread in threads if thread not in taken]
    left = [place for place, match in enumerate(matches) if match.thread is None]
    if len(left) * len(free) > _MOST_PAIRS:
        message = f"{len(left)} issues of {edition.name} bear titles that no earlier paper has: taken for new issues."
        findings.append(Finding("issue_doubtful", message, at=edition.index))
        return
    weights = Weights([*edition.paper.issues, *(thread.issue for thread in threads)])
    may_be = {place: [thread for thread in free if not unions.bars(place, thread)] for place in left}
    pairs = [pair for place in left for pair in _pairs(weights, place, matches[place].issue, may_be[place])]
    pairs.sort(key=lambda pair: (-pair.score, pair.issue, pair.thread.key))
    while pairs:
        best, near = (
            pairs[0],
            [pair for pair in pairs if pair.score > pairs[0].score - _RIVAL and _rivals(pair, pairs[0])],
        )
        if near:
            findings.append(_rivalry(edition, [best, *near]))
        else:
            _link_text(edition, matches[best.issue], best, findings)
        issues, used = {pair.issue for pair in (best, *near)}, {pair.thread for pair in (best, *near)}
        pairs = [pair for pair in pairs if pair.issue not in issues and pair.thread not in used]


def _by_section(
    edition: Edition, matches: list[Match], threads: Sequence[Thread], unions: Unions, findings: list[Finding]
) -> None:
    """A new title over a text that only an issue had which is gone: a person is told, nothing is merged."""
    told = {match.issue.title for match in matches for finding in findings if _is_told(finding, match, edition)}
    taken = [match.thread for match in matches if match.thread]
    gone = [thread for thread in threads if thread not in taken and thread.last.index == edition.index - 1]
    texts = Counter(text for match in matches for text in _long_texts(match.issue))
    known = Counter(text for thread in threads for text in _long_texts(thread.issue))
    for place, match in enumerate(matches):
        own = {text for text in _long_texts(match.issue) if texts[text] == known[text] == 1}
        alike = [thread for thread in gone if own & _long_texts(thread.issue)] if match.thread is None else []
        found = [thread for thread in alike if not unions.bars(place, thread)]
        if found and match.issue.title not in told:
            findings.append(_doubt(edition, [match.issue], found))


def _is_told(finding: Finding, match: Match, edition: Edition) -> bool:
    is_doubt = finding.code == "issue_doubtful" and finding.at == edition.index
    return is_doubt and f"“{match.issue.title}”" in finding.message


def _long_texts(issue: Issue) -> set[tuple[str, ...]]:
    return {words for text in sections_of(issue).values() if len(words := words_of(text)) >= _LEAST_SECTION}


def _pairs(weights: Weights, place: int, issue: Issue, free: Iterable[Thread]) -> Iterable[_Pair]:
    for thread in free:
        pair = _compare(weights, place, issue, thread)
        if pair:
            yield pair


def _compare(weights: Weights, place: int, issue: Issue, thread: Thread) -> _Pair | None:
    mine, theirs = register_number(issue), register_number(thread.issue)
    if mine and theirs:
        return _Pair(2.0, sure=True, issue=place, thread=thread) if mine == theirs else None
    title = max(weights.titles(issue.title, known) for known in (thread.title, *thread.titles))
    body = weights.bodies(issue, thread.issue)
    if title < 1.0 and not _fits(title, body, told=has_body(issue) and has_body(thread.issue)):
        return None
    sure = body >= _SAME_BODY or (title >= _SAME_TITLE and body >= _NEAR_BODY)
    sure = sure and thread.open and not marks_differ(issue.title, thread.title)
    return _Pair((title + 2 * body) / 3, sure, place, thread)


def _fits(title: float, body: float, *, told: bool) -> bool:
    if not told:
        return title >= _SAME_BODY
    return body >= _NEAR_BODY or (title >= _HALF_TITLE and body >= _HALF_BODY) or (title >= _SAME_BODY and body > 0.15)


def _link_text(edition: Edition, match: Match, pair: _Pair, findings: list[Finding]) -> None:
    match.thread = pair.thread
    if not pair.sure:
        message = (
            f"“{match.issue.title}” in {edition.name} is taken for “{pair.thread.title}” of {pair.thread.last.name} "
            "by its text."
        )
        passages = (*pair.thread.issue.evidence[:1], *match.issue.evidence[:1])
        findings.append(Finding("issue_renamed", message, passages, edition.index))


def _rivals(pair: _Pair, best: _Pair) -> bool:
    """Another thread for the same issue, or another issue for the same thread."""
    return (pair.issue == best.issue) != (pair.thread is best.thread)


def _rivalry(edition: Edition, near: Sequence[_Pair]) -> Finding:
    """Where two could be meant, in either direction, nothing is concluded."""
    places = dict.fromkeys(pair.issue for pair in near)
    issues = [edition.paper.issues[place] for place in places]
    return _doubt(edition, issues, [pair.thread for pair in near])


def _doubt(edition: Edition, issues: Sequence[Issue], threads: Iterable[Thread]) -> Finding:
    mine = [f"“{issue.title}”" for issue in issues]
    theirs = dict.fromkeys(f"“{thread.title}”" for thread in threads)
    new = "a new issue" if len(mine) == 1 else "new issues"
    message = (
        f"{_listed(mine)} in {edition.name} could be {_listed(theirs, 'or')} of the earlier papers: taken for {new}."
    )
    passages = tuple(passage for issue in issues for passage in issue.evidence[:1])
    return Finding("issue_doubtful", message, passages, edition.index)


def _listed(names: Iterable[str], word: str = "and") -> str:
    *first, last = names
    return f"{', '.join(first)} {word} {last}" if first else last
