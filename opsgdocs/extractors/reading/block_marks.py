"""The marks of actions in the blocks of a document, as its meeting and its tables let them count.

'ACTION OPSG 28/03' in the minutes of meeting 29 recalls its action; 'ACTION 21/09' may, if the meeting has no number.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from opsgdocs.document import QUOTATION, ListItem, Paragraph, TextBlock, fold
from opsgdocs.extractors.ids.action_ids import id_at, is_telling
from opsgdocs.extractors.items.headings import is_heading_of
from opsgdocs.extractors.mark.informal import assigned_box, is_set_off, names_responsible
from opsgdocs.extractors.mark.marks import Mark, find_marks
from opsgdocs.extractors.mark.unmarked import Unmarked
from opsgdocs.extractors.reading.context import Context
from opsgdocs.extractors.reading.running_text import RunningText
from opsgdocs.extractors.row.novelty import has_history, is_new, is_unsure, says_no_meeting
from opsgdocs.extractors.row.rows import ActionRow
from opsgdocs.extractors.status.outcomes import recalls
from opsgdocs.extractors.text.kept import KeptByBlock


class _Found(NamedTuple):
    marks: tuple[Mark, ...]
    unsure: tuple[Mark, ...]  # of all that stand there: whether they count or not


@dataclass(frozen=True)
class BlockMarks:
    """Which marks stand in the blocks of a text, whose tables have these rows."""

    context: Context
    text: RunningText
    rows: tuple[ActionRow, ...]

    def within(self, block: TextBlock) -> tuple[Mark, ...]:
        """The marks of actions in a block."""
        return self._known.of(block).marks

    def unsure(self, block: TextBlock) -> tuple[Mark, ...]:
        """The marks of a block whose number does not tell whether they are raised here."""
        return self._known.of(block).unsure

    def is_passed_over(self, block: TextBlock) -> bool:
        """Whether a block is a quotation with a mark of an action that does not count."""
        return (
            _is_quotation(block)
            and not self.within(block)
            and (any(self._printed(block)) or bool(self.unmarked.marks(block)))
        )

    def plain_bullets(self, bullets: Sequence[ListItem]) -> tuple[ListItem, ...]:
        """The bullets up to the first that is an action itself."""
        plain: list[ListItem] = []
        for item in bullets:
            if self.within(item) or self._is_assigned(item):
                break
            plain.append(item)
        return tuple(plain)

    @cached_property
    def unmarked(self) -> Unmarked:
        """What marks actions here without a word of the profile."""
        context = self.context
        return Unmarked(self.text.blocks, context.profile, context.names, context.said)

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids that marks in the text give out."""
        marks = (mark for block in self.text.blocks for mark in self.within(block))
        return frozenset(mark.id.canonical for mark in marks if mark.id)

    @cached_property
    def ids_of_no_meeting(self) -> frozenset[str]:
        """The ids without a number to compare that the text gives out: a log at the end may list them too."""
        words = self.context.profile.actions.review
        new = (passage for passage in self.text.passages if not is_heading_of(passage.title, words))
        blocks = (passage.block for passage in new if not self.text.is_of_earlier(passage))
        marks = (mark for block in blocks for mark in self.within(block))
        ids = (mark for mark in marks if is_unsure(mark, self.context.meeting) or says_no_meeting(mark))
        return frozenset(mark.id.canonical for mark in ids if mark.id)

    @cached_property
    def _known(self) -> KeptByBlock[_Found]:
        return KeptByBlock(self._find)

    def _find(self, block: TextBlock) -> _Found:
        found = tuple(self._printed(block))
        found = found or tuple(mark for mark in self.unmarked.marks(block) if self._may_raise(mark, block))
        unsure = tuple(mark for mark in found if is_unsure(mark, self.context.meeting))
        if any(mark in unsure or says_no_meeting(mark) for mark in found):
            found = tuple(mark for mark in found if self._is_new(mark, block))
        if found and _is_quotation(block) and not is_set_off(block) and self._raises_unquoted:
            found = tuple(mark for mark in found if mark.id)
        return _Found(found, unsure)

    def _printed(self, block: TextBlock) -> Iterator[Mark]:
        return find_marks(block, self.context.meeting, self.context.profile)

    def _begins_with_own_id(self, block: TextBlock) -> bool:
        """'AP3 – …: done' where 'AP3' is an id of these minutes: it recalls, and 'AP' is no mark of a new action."""
        profile = self.context.profile
        telling = bool(profile.actions.id_forms) and is_telling(profile)
        return telling and id_at(fold(block.text).lstrip(), profile) is not None

    def _may_raise(self, mark: Mark, block: TextBlock) -> bool:
        """An id of another meeting recalls its action; so does 'AP3 – …: done', where 'AP' is no mark of a new one."""
        if mark.id is None:
            return not self._begins_with_own_id(block)
        if says_no_meeting(mark) or is_unsure(mark, self.context.meeting):
            passage = self.text.passage_of(block)
            told = passage is not None and self.text.is_of_earlier(passage)
            said = block.text[mark.text :]
            return not told and (names_responsible(said) or not recalls(said, self.context.profile))
        return self.context.is_own(mark.id)

    def _is_new(self, mark: Mark, block: TextBlock) -> bool:
        """Whether a mark raises its action though its number does not tell: not where earlier ones are gone through."""
        profile = self.context.profile
        if says_no_meeting(mark):
            return not has_history(mark, self.rows, profile)
        if not is_unsure(mark, self.context.meeting):
            return True
        passage = self.text.passage_of(block)
        if passage and self.text.is_of_earlier(passage):
            return False
        return is_new(mark, block, self.rows, profile, self.context.names)

    @cached_property
    def _raises_unquoted(self) -> bool:
        """Where all actions stand behind '>' that is how these minutes set them off."""
        return any(self.within(block) for block in self.text.blocks if not _is_quotation(block))

    def _is_assigned(self, item: ListItem) -> bool:
        """A check box before somebody's name is an action of its own, whatever it stands beneath."""
        box = assigned_box(item, self.context.names)
        return box is not None and (not box.bullet or self.text.has_boxes)


def _is_quotation(block: TextBlock) -> bool:
    return isinstance(block, Paragraph) and block.style == QUOTATION
