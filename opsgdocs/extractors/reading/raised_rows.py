"""Which rows of a document's tables are actions of these minutes, and which were raised before.

OPSG 29/02   Check the guide   SECAS   22 Sept 2020   in a table 'New actions' of meeting 29
"""

from dataclasses import dataclass
from functools import cached_property

from opsgdocs.document import Place, TextBlock, fold
from opsgdocs.extractors.ids.action_ids import ActionId, id_at
from opsgdocs.extractors.items.earlier import is_of_earlier
from opsgdocs.extractors.reading.block_marks import BlockMarks
from opsgdocs.extractors.reading.context import Context
from opsgdocs.extractors.reading.running_text import RunningText, names_one
from opsgdocs.extractors.row.past import has_past
from opsgdocs.extractors.row.rows import ActionRow
from opsgdocs.extractors.status.legends import colour_of, explained_colours
from opsgdocs.extractors.status.outcomes import recalls

# Columns that only a table of earlier actions has
_CARRIED = frozenset({"raised", "raised_at", "revised", "status", "update"})


@dataclass(frozen=True)
class RaisedRows:
    """The rows, and the text and its marks that tell of them."""

    rows: tuple[ActionRow, ...]
    context: Context
    text: RunningText
    marks: BlockMarks

    def is_raised_here(self, row: ActionRow) -> bool:
        """Whether a row of a table is an action of these minutes: by its id, else by the table and its caption."""
        context = self.context
        action, day = row.id(context.profile), context.meeting.date
        known = action is not None and (context.is_own_beyond_doubt(action) or action.canonical in self.marks.ids)
        if not known and has_past(row, day, context.profile):
            return False
        if action and action.meeting is None and row.text("raised"):
            return day is not None and context.said_day(row.text("raised")) == day
        if action and action.meeting is None and action.canonical in self._recalled:
            return False
        return (action is not None and action.canonical in self.marks.ids_of_no_meeting) or self._is_of_now(row, action)

    def is_entry(self, block: TextBlock) -> bool:
        """Whether a block is an entry of a list of actions, which is read as a row."""
        return bool(block.places) and block.places[0] in self._entries

    @cached_property
    def colours(self) -> dict[str, str]:
        """What the running text says that the colours of statuses stand for: 'Key: Blue – complete'."""
        coloured = any(colour_of(row.text("status")) for row in self.rows)
        text = "\n".join(fold(block.text) for block in self.text.blocks) if coloured else ""
        return explained_colours(text, self.context.profile)

    def _is_of_now(self, row: ActionRow, action: ActionId | None) -> bool:
        if action and action.meeting is not None and self.context.meeting.number is not None:
            return self.context.is_own(action)
        if action is None and row.text("id") and (neighbours := self._raised_beside.get((row.item, row.caption))):
            return sum(neighbours) * 2 > len(neighbours)
        tables = self.context.profile.tables
        if names_one(row.caption, tables.outstanding) or is_of_earlier(row.caption):
            return False
        return names_one(row.caption, tables.raised_now) or not _CARRIED & row.columns

    @cached_property
    def _recalled(self) -> frozenset[str]:
        """The ids without a number to compare of which the text says what became: a log may list them too."""
        profile = self.context.profile
        texts = (fold(block.text) for block in self.text.blocks)
        found = ((one, text) for text in texts if (one := id_at(text, profile)))
        return frozenset(one.canonical for one, text in found if recalls(text[one.end :].lstrip(" :–—-."), profile))

    @cached_property
    def _raised_beside(self) -> dict[tuple[str | None, str], list[bool]]:
        """Of each table whether its rows with ids are raised here: '8.3.1', whose form is none, is like '8.1'."""
        beside: dict[tuple[str | None, str], list[bool]] = {}
        for row in self.rows:
            if row.id(self.context.profile):
                beside.setdefault((row.item, row.caption), []).append(self.is_raised_here(row))
        return beside

    @cached_property
    def _entries(self) -> frozenset[Place]:
        """The places of what was read as rows and stands in no table."""
        return frozenset(block.places[0] for row in self.rows for block in row.entry if block.places)
