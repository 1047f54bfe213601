"""Short lines that are what a section says, though they read as a category or look like a title.

'Next Steps', 'Closed', 'Wrong reads', 'Current Stage': the step of one issue, no category of the issues behind it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from opsgdocs.extractors.papers.labels import SECTIONS, is_one_of, plain_form
from opsgdocs.extractors.papers.line import Line
from opsgdocs.extractors.papers.looks import PLAIN, Look
from opsgdocs.profile import PaperWords

_ISSUES = "issues"  # in 'Closed Issues' it tells a heading over several of them
_FEWEST = 2  # times that a line comes which is no heading wherever it comes


def settle_values(lines: list[Line], of: list[str], words: PaperWords, *, guessed: bool = False) -> list[int]:
    """Make text of what a section says; the places of those that may be categories after all.

    Args:
        lines: the lines of a paper; those that are values look plain afterwards.
        of: what each is so far; changed in place.
        words: of the profile.
        guessed: whether no print tells headings, as in plain text.
    """
    flow = _Flow(lines, of)
    doubtful = list(_settle_categories(flow, words))
    label_look = next((line.look for line, role in zip(lines, of, strict=True) if _is_head(line, role)), PLAIN)
    for at in [*_within(flow, label_look, guessed=guessed), *(_recurring(flow, label_look) if guessed else ())]:
        _flatten(flow, at)
    return doubtful


class _Flow:
    """The lines, and where each issue goes on."""

    def __init__(self, lines: list[Line], of: list[str]) -> None:
        self.lines, self.of = lines, of
        labels = [at for at, role in enumerate(of) if role == "label" and lines[at].label]
        core = (line.label.word for line in lines if line.label and line.label.key in SECTIONS)
        self._first = next(core, "")
        self._before: list[int | None] = []
        self._behind: list[int | None] = []
        self._seen = dict(self._words_by_label(labels))
        waiting, last = iter([*labels, None]), None
        following = next(waiting)
        for at in range(len(lines)):
            if at == following:
                last, following = following, next(waiting)
            self._before.append(last)
            self._behind.append(following)

    def _words_by_label(self, labels: Sequence[int]) -> Iterator[tuple[int, frozenset[str]]]:
        """With each sub-heading those that its issue has had so far: one that comes again begins another issue."""
        seen: frozenset[str] = frozenset()
        for at in labels:
            word = self._word(at)
            seen = frozenset((word,)) if word in seen else seen | {word}
            yield at, seen

    def _word(self, at: int) -> str:
        label = self.lines[at].label
        return label.word if label else ""

    def is_beneath(self, at: int) -> bool:
        """Whether a sub-heading that is a line of its own stands right above."""
        return at > 0 and self.of[at - 1] == "label" and not self.lines[at - 1].in_table

    def is_stage(self, at: int) -> bool:
        """Whether the sub-heading right above is 'Current Stage'."""
        above = self.lines[at - 1].label
        return above is not None and above.key == "stage"

    def is_inside(self, at: int) -> bool:
        """Whether the last sub-heading above stands in running text: behind a table that has it no issue goes on."""
        before = self._before[at]
        return before is not None and not self.lines[before].in_table

    def goes_on(self, at: int) -> bool:
        """Whether the sub-heading behind is one of the same issue."""
        before, behind = self._before[at], self._behind[at]
        if before is None or behind is None or "title" in self.of[at:behind]:
            return False
        word = self._word(behind)
        return word not in self._seen[before] and word != self._first

    def may_lead(self, at: int) -> bool:
        """Whether a title may stand between a line and the next sub-heading, which begins another issue."""
        behind = self._behind[at]
        return behind is not None and behind > at + 1 and not self.goes_on(at)

    def is_titled(self, at: int) -> bool:
        """Whether something that stands out comes before the next sub-heading."""
        return any(line.look.stands_out or line.role == "title" for line in self.lines[at + 1 : self._behind[at]])

    def is_followed(self, at: int) -> bool:
        """Whether the next line is a sub-heading."""
        return self._behind[at] == at + 1

    def is_between(self, at: int) -> bool:
        """Whether it stands right between what looks like a title and the first sub-heading of an issue."""
        return at > 0 and self.is_followed(at) and self.of[at - 1] == "text" and self.lines[at - 1].look.stands_out


def _settle_categories(flow: _Flow, words: PaperWords) -> Iterator[int]:
    looks: set[Look] = set()
    places = [at for at, role in enumerate(flow.of) if role == "category" and not flow.lines[at].in_table]
    elsewhere = _elsewhere((flow.lines[at].text for at in places if not flow.is_beneath(at)), words)
    elsewhere |= {text for text, count in Counter(_words(flow, at) for at in places).items() if count > 1}
    for at in places:
        if (
            flow.is_beneath(at)
            and flow.may_lead(at)
            and _is_like(flow, at, looks)
            and _words(flow, at) not in elsewhere
        ):
            yield at
        if _is_value(flow, at, looks, elsewhere):
            _flatten(flow, at)
        else:
            looks.add(flow.lines[at].look)


def _is_value(flow: _Flow, at: int, looks: set[Look], elsewhere: set[str]) -> bool:
    """Right beneath a sub-heading or a title, or within an issue that goes on.

    `looks` are those of the categories above, `elsewhere` words that stand where categories do, or come again.
    """
    stands_out = flow.lines[at].look.stands_out
    if not stands_out and looks and flow.is_between(at):
        return True
    if not flow.is_inside(at):
        return False
    if not flow.is_beneath(at):
        return flow.goes_on(at) and not stands_out and not flow.is_titled(at)
    if stands_out and flow.lines[at].look in looks and flow.may_lead(at):
        return False
    words = _words(flow, at)
    return not flow.may_lead(at) or words in elsewhere or _ISSUES not in words.split()


def _is_like(flow: _Flow, at: int, looks: set[Look]) -> bool:
    """Whether a line that does not stand out is printed as categories are."""
    look = flow.lines[at].look
    return look in looks and not look.stands_out


def _elsewhere(categories: Iterable[str], words: PaperWords) -> set[str]:
    """What cannot be a category once more: the words of those, and of closed issues where these have theirs."""
    printed = list(categories)
    closed = words.closed if any(is_one_of(text, words.closed) for text in printed) else ()
    return {plain_form(text) for text in (*printed, *closed)}


def _words(flow: _Flow, at: int) -> str:
    return plain_form(flow.lines[at].text)


def _is_head(line: Line, role: str) -> bool:
    return role == "label" and line.exact and not line.in_table


def _within(flow: _Flow, label_look: Look, *, guessed: bool) -> Iterator[int]:
    """'Assess' alone between 'Current Stage' and the next sub-heading of the same issue."""
    for at, line in enumerate(flow.lines):
        if flow.of[at] == "text" and line.look.stands_out and flow.is_beneath(at) and flow.is_followed(at):
            is_heading = not guessed and line.look.kind == label_look.kind == "heading"
            is_title = is_heading and line.look.level < label_look.level and not flow.is_stage(at)
            if flow.goes_on(at) and not is_title:
                yield at


def _recurring(flow: _Flow, label_look: Look) -> Iterator[int]:
    """'Open', which comes again and again, and never but right beneath a sub-heading."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(flow.lines):
        if flow.of[at] == "text" and line.look == label_look and label_look.kind == "heading":
            places[plain_form(line.text)].append(at)
    for found in places.values():
        if len(found) >= _FEWEST and all(map(flow.is_beneath, found)):
            yield from found


def _flatten(flow: _Flow, at: int) -> None:
    flow.of[at] = "text"
    flow.lines[at] = replace(flow.lines[at], look=PLAIN)
