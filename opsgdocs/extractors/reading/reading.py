"""One set of minutes as the steps are given it: all that is known of it, and whom to ask."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from opsgdocs.dates import Said
from opsgdocs.document import Document, ListItem, TextBlock
from opsgdocs.extractors.ids.action_ids import ActionId
from opsgdocs.extractors.ids.known import KnownIds
from opsgdocs.extractors.items.sections import Section
from opsgdocs.extractors.mark.marks import Mark
from opsgdocs.extractors.mark.unmarked import Unmarked
from opsgdocs.extractors.owner.owners import Names
from opsgdocs.extractors.reading.block_marks import BlockMarks
from opsgdocs.extractors.reading.context import Context
from opsgdocs.extractors.reading.raised_rows import RaisedRows
from opsgdocs.extractors.reading.running_text import Passage, RunningText
from opsgdocs.extractors.row.rows import ActionRow
from opsgdocs.profile import Profile
from opsgdocs.records import Meeting, Target


@dataclass(frozen=True)
class Reading:
    """One set of minutes on its way from Document to records; each question goes to the part that can answer it."""

    document: Document
    profile: Profile
    meeting: Meeting
    sections: tuple[Section, ...]
    rows: tuple[ActionRow, ...]
    said: Said
    names: Names

    @cached_property
    def _context(self) -> Context:
        return Context(self.profile, self.meeting, self.said, self.names)

    @cached_property
    def _text(self) -> RunningText:
        return RunningText(self.sections, self.profile)

    @cached_property
    def _marks(self) -> BlockMarks:
        return BlockMarks(self._context, self._text, self.rows)

    @cached_property
    def _raised(self) -> RaisedRows:
        return RaisedRows(self.rows, self._context, self._text, self._marks)

    @cached_property
    def ids(self) -> KnownIds:
        """The ids of the blocks."""
        return KnownIds(self.profile)

    # The context

    @property
    def occasion(self) -> str:
        """What made-up keys begin with: the meeting's label, else its day."""
        return self._context.occasion

    def is_own(self, action: ActionId) -> bool:
        """Whether the id says that these minutes raised the action."""
        return self._context.is_own(action)

    def raised_at(self, action: ActionId) -> str | None:
        """The label of the meeting that the id names, if it names one."""
        return self._context.raised_at(action)

    def said_day(self, words: str) -> date | None:
        """The day that a cell names, if it names one."""
        return self._context.said_day(words)

    def target(self, words: str | None) -> Target:
        """What a phrase or a cell says of the day, resolved with what this document knows."""
        return self._context.target(words)

    # The running text

    def passages(self) -> tuple[Passage, ...]:
        """All running text in order; what stands in tables that stay tables is not among it."""
        return self._text.passages

    def after(self, passage: Passage) -> Passage | None:
        """The passage that follows in the same item."""
        return self._text.after(passage)

    def is_review(self, passage: Passage) -> bool:
        """Whether a passage stands where earlier actions are gone through: 'Matters arising'."""
        return self._text.is_review(passage)

    @property
    def has_boxes(self) -> bool:
        """Whether an empty check box stands anywhere: a tick is one then, and no bullet."""
        return self._text.has_boxes

    # The marks of actions in it

    def marks(self, block: TextBlock) -> tuple[Mark, ...]:
        """The marks of actions in a block; several steps ask, each block is searched once."""
        return self._marks.within(block)

    def unsure(self, block: TextBlock) -> tuple[Mark, ...]:
        """The marks of a block whose number does not tell whether they are raised here."""
        return self._marks.unsure(block)

    def is_passed_over(self, block: TextBlock) -> bool:
        """Whether a block is a quotation with a mark of an action that does not count."""
        return self._marks.is_passed_over(block)

    def plain_bullets(self, bullets: Sequence[ListItem]) -> tuple[ListItem, ...]:
        """The bullets up to the first that is an action itself."""
        return self._marks.plain_bullets(bullets)

    @property
    def unmarked(self) -> Unmarked:
        """What marks actions here without a word of the profile."""
        return self._marks.unmarked

    # The rows of tables

    def is_raised_here(self, row: ActionRow) -> bool:
        """Whether a row of a table is an action of these minutes: by its id, else by the table and its caption."""
        return self._raised.is_raised_here(row)

    def is_entry(self, block: TextBlock) -> bool:
        """Whether a block is an entry of a list of actions, which is read as a row."""
        return self._raised.is_entry(block)

    @property
    def colours(self) -> dict[str, str]:
        """What the running text says that the colours of statuses stand for: 'Key: Blue – complete'."""
        return self._raised.colours
