"""What changed since the last paper, marked in the words of the new one: new words bold and blue, gone ones struck.

'overall, there are about **64,000** such cases'
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from opsgdocs.document import Block, Paragraph, Run, TextBlock
from opsgdocs.records import IssueChange, IssueEvent, IssueRegister
from opsgdocs.writers import wording
from opsgdocs.writers.blocks import paragraph
from opsgdocs.writers.issue_text import with_runs

NEW = "1F4FA8"
GONE = "6B6B6B"
_MOVES = frozenset({"opened", "moved", "renamed", "reopened", "recommended_for_closure", "closed", "not_listed"})
KEY = "New words are bold and blue, words that are gone are struck through."


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
        said = [change.after for change in self._by_section.get(section, ()) if change.after]
        # Whole sentences before the figures in them.
        runs = block.runs
        for words in sorted(said, key=len, reverse=True):
            runs = tuple(part for run in runs for part in _marked(run, words))
        return with_runs(block, runs) if runs != block.runs else block

    def gone(self, section: str) -> list[Paragraph]:
        """The sentences that the section has no more."""
        removed = [change for change in self._by_section.get(section, ()) if change.change == "removed"]
        return [paragraph(Run(change.before, strike=True, colour=GONE)) for change in removed if change.before]


def marks_of(events: Iterable[IssueEvent]) -> Marks:
    """The marks that the newest steps of an issue make."""
    steps = tuple(events)
    return Marks(tuple(change for event in steps for change in event.changes), any(e.event == "opened" for e in steps))


def latest_events(register: IssueRegister) -> dict[str, tuple[IssueEvent, ...]]:
    """What the newest paper of the register did to each issue, by the issue's title."""
    newest = _newest_document(register)
    return {
        tracked.title: tuple(event for event in tracked.history if newest is None or event.document == newest)
        for tracked in register.issues
    }


def key_of(events: Mapping[str, Iterable[IssueEvent]]) -> Paragraph:
    """What the marks mean, and which issues came, went and moved, in one paragraph above the paper."""
    moves = [
        f"\n{title}: {event.detail or wording.words(event.event)}"
        for title, steps in events.items()
        for event in steps
        if event.event in _MOVES
    ]
    return paragraph(Run("".join((KEY, *moves)), italic=True))


def _newest_document(register: IssueRegister) -> str | None:
    """The name of the newest paper, None where no paper has a day."""
    events = [event for tracked in register.issues for event in tracked.history if event.document and event.date]
    return max(events, key=lambda event: str(event.date)).document if events else None


def _marked(run: Run, words: str) -> list[Run]:
    words = words.strip()
    if run.bold or not words or words not in run.text:
        return [run]
    before, _, after = run.text.partition(words)
    rest = _marked(run._replace(text=after), words) if after else []
    return [*([run._replace(text=before)] if before else []), _new(run._replace(text=words)), *rest]


def _new(run: Run) -> Run:
    return run._replace(bold=True, colour=NEW)
