"""What changed since the last paper, marked in the words of the new one: new words bold and blue, gone ones struck.

'overall, there are about **64,000** such cases'
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from opsgdocs.document import Block, Paragraph, Run, TextBlock
from opsgdocs.records import Issue, IssueChange, IssueEvent, IssueRegister, TrackedIssue
from opsgdocs.writers.issues.text import with_runs
from opsgdocs.writers.text import wording
from opsgdocs.writers.text.blocks import paragraph

NEW = "1F4FA8"
GONE = "6B6B6B"
_MOVES = frozenset({"opened", "moved", "renamed", "reopened", "recommended_for_closure", "closed", "not_listed"})
_BY_MINUTES = frozenset({"closed", "reopened", "not_listed"})
_ENDS = frozenset({"closed", "reopened", "recommended_for_closure"})
KEY = "New words are bold and blue, words that are gone are struck through."

Latest = tuple[tuple[TrackedIssue, tuple[IssueEvent, ...]], ...]
"""Each issue with what the newest paper did to it."""


@dataclass(frozen=True, slots=True)
class Marks:
    """The changes of one issue; `new` is true where the last paper had not got it at all."""

    changes: tuple[IssueChange, ...] = ()
    new: bool = False
    _by_section: dict[str, list[IssueChange]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        for change in self.changes:
            self._by_section.setdefault(change.section, []).append(change)

    def title(self, text: str) -> tuple[Run, ...]:
        """The runs of the issue's title."""
        return (_new(Run(text)) if self.new or "title" in self._by_section else Run(text),)

    def on(self, section: str, block: Block) -> Block:
        """A block of the section with its new words marked."""
        if not isinstance(block, TextBlock):
            return block
        said = [change.after for change in self._by_section.get(section, ()) if change.after and _is_in(change, block)]
        # Whole sentences before the figures in them.
        runs = block.runs
        for words in sorted(said, key=len, reverse=True):
            runs = tuple(part for run in runs for part in _marked(run, words.strip()))
        return with_runs(block, runs) if runs != block.runs else block

    def gone(self, section: str) -> list[Paragraph]:
        """The sentences that the section has no more."""
        removed = [change for change in self._by_section.get(section, ()) if change.change == "removed"]
        return [paragraph(Run(change.before, strike=True, colour=GONE)) for change in removed if change.before]


def marks_of(events: Iterable[IssueEvent]) -> Marks:
    """The marks that the newest steps of an issue make."""
    steps = tuple(events)
    return Marks(tuple(change for event in steps for change in event.changes), any(e.event == "opened" for e in steps))


def latest_events(register: IssueRegister) -> Latest:
    """What the newest paper of the register did to each issue, and minutes since."""
    newest, day = _newest_document(register)
    return tuple((tracked, tuple(_since(newest, day, tracked))) for tracked in register.issues)


def _since(newest: str | None, day: dt.date | None, tracked: TrackedIssue) -> Iterator[IssueEvent]:
    for event in tracked.history:
        is_later = event.event in _BY_MINUTES and event.date is not None and day is not None and event.date >= day
        if newest is None or event.document == newest or is_later:
            yield event


def events_of(issue: Issue, latest: Latest) -> tuple[IssueEvent, ...]:
    """Those of one issue: of two that bear one title each has its own."""
    own = next((events for tracked, events in latest if tracked.issue == issue), None)
    return own or next((events for tracked, events in latest if tracked.title == issue.title), ())


def key_of(latest: Latest) -> Paragraph:
    """What the marks mean, and which issues came, went and moved, in one paragraph above the paper."""
    moves = [
        f"\n{tracked.title}: {_move(event)}" for tracked, steps in latest for event in steps if event.event in _MOVES
    ]
    return paragraph(Run("".join((KEY, *moves)), italic=True))


def _move(event: IssueEvent) -> str:
    """'closed at OPSG_45: “The OPSG AGREED …”'; what the paper itself shows needs no verb."""
    said = wording.words(event.event)
    if event.event not in _ENDS:
        return event.detail or said
    at = f" at {event.meeting}" if event.meeting else ""
    return ": ".join(filter(None, (f"{said[:1].lower()}{said[1:]}{at}", event.detail)))


def _newest_document(register: IssueRegister) -> tuple[str | None, dt.date | None]:
    """The name and day of the newest paper, not of minutes after it; None where no paper has a day."""
    events = [event for tracked in register.issues for event in tracked.history if event.event not in _BY_MINUTES]
    listed = [tracked.last_listed for tracked in register.issues if tracked.last_listed]
    newest = max(listed or [event.date for event in events if event.date], default=None)
    listing = Counter(event.document for event in events if newest and event.date == newest and event.document)
    return (listing.most_common(1)[0][0] if listing else None), newest


def _is_in(change: IssueChange, block: TextBlock) -> bool:
    """Whether a change stands in the block: a figure is looked for in its own sentence alone."""
    return change.sentence is None or " ".join(change.sentence.split()) in " ".join(block.text.split())


def _marked(run: Run, words: str) -> list[Run]:
    """The run cut at the words, which are no part of a longer number: 5 does not stand in 2015 or in 1,500."""
    if run.bold or not words or words not in run.text:
        return [run]
    whole = re.compile(rf"((?<![\w.,]){re.escape(words)}(?!\w|[.,]\d))")
    parts = (run._replace(text=part) for part in whole.split(run.text) if part)
    return [_new(part) if part.text == words else part for part in parts]


def _new(run: Run) -> Run:
    return run._replace(bold=True, colour=NEW)
