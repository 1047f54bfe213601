"""How far targets have moved, the farthest first.

OPSG 24/02 | 04/02/2020 → 03/03/2020 | 28 days, revised once | DCC | The DCC to review …
"""

from collections.abc import Iterable

from opsgdocs.document import Block, Document, Table
from opsgdocs.history import Revision, Slip, Slips
from opsgdocs.meetings.days import spoken
from opsgdocs.writers.sheets.sheet import Sheet, Value, due
from opsgdocs.writers.text import wording
from opsgdocs.writers.text.blocks import Content, entitled, paragraph, table
from opsgdocs.writers.text.printed_ids import slips_with_printed_ids

COLUMNS = ("Action ID", "Target", "Slipped", "Owner", "Action")
WIDTHS = (65.0, 80.0, 65.0, 65.0, 225.0)
SHEET_COLUMNS = ("Action ID", "Action", "Owner", "Original Target Date", "Last Target Date", "Days Slipped",
                 "Times Revised", "Age in Days", "Revisions")  # fmt: skip
SHEET_WIDTHS = (13.0, 60, 20, 16, 16, 9, 9, 9, 40)
NONE_SLIPPED = "No target of an open action has been moved."


def render_slips(slips: Slips, scope: str | None = None) -> Document:
    """The open actions whose targets were moved, each with its revisions beneath."""
    body: Block = _table(slips_with_printed_ids(slips.slips)) if slips.slips else paragraph(NONE_SLIPPED)
    return entitled(_title(slips, scope), f"As of {spoken(slips.date)}" if slips.date else None, body)


def render_slip_sheet(slips: Slips) -> Sheet:
    """One row an action, for spreadsheets."""
    title = _title(slips, None)
    return Sheet(
        SHEET_COLUMNS, tuple(map(_sheet_row, slips_with_printed_ids(slips.slips))), "Slipped", SHEET_WIDTHS, title=title
    )


def moved(slip: Slip) -> str:
    """'28 days, revised once'."""
    return f"{_days(slip)}, {_times(slip)}"


def _title(slips: Slips, scope: str | None) -> str:
    return wording.title(slips.committee, "Slipped Actions", scope)


def _table(slips: Iterable[Slip]) -> Table:
    return table(COLUMNS, (row for slip in slips for row in (_row(slip), _beneath(slip))), WIDTHS)


def _row(slip: Slip) -> tuple[Content, ...]:
    target = f"{wording.due(slip.original_target)}\n→ {wording.due(slip.last_target)}"
    return slip.id or slip.key, target, _slipped(slip), wording.parties(slip.owners), slip.text


def _slipped(slip: Slip) -> str:
    return f"{_days(slip)},\n{_times(slip)}"


def _times(slip: Slip) -> str:
    return {0: "never revised", 1: "revised once", 2: "revised twice"}.get(slip.times, f"revised {slip.times} times")


def _days(slip: Slip) -> str:
    return wording.counted(slip.days, "day") if slip.days is not None else "how far is not known"


def _beneath(slip: Slip) -> tuple[Content]:
    return (_revisions(slip),)


def _revisions(slip: Slip) -> str:
    age = f"; {wording.counted(slip.age, 'day')} old" if slip.age is not None else ""
    return f"Revised to {', '.join(map(_revision, slip.revisions))}{age}"


def _revision(revision: Revision) -> str:
    place = f" ({revision.meeting})" if revision.meeting else ""
    return f"{wording.due(revision.target)}{place}"


def _sheet_row(slip: Slip) -> tuple[Value, ...]:
    return (
        slip.id or slip.key,
        slip.text,
        wording.parties(slip.owners),
        due(slip.original_target),
        due(slip.last_target),
        slip.days,
        slip.times,
        slip.age,
        "\n".join(map(_revision, slip.revisions)),
    )
