"""What the terminal shows: tables that read well at 80 columns, and plain lines where nobody looks on.

At a terminal text is wrapped to its width and what is urgent stands out. Into a pipe or a file go no colours and
no wrapping: one row of a table is one line, whatever its length, so that ids and dates are whole and can be found.
Where COLUMNS is set (`COLUMNS=100 opsgdocs outstanding minutes/ | less`), tables are wrapped to so many there too.
"""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, TextIO

from opsgdocs.characters import printable
from opsgdocs.document import Block, Cell, Document, Heading, ListItem, Run, Table, TextBlock
from opsgdocs.records import ActionTable, IssuesLogPaper, Minutes, Problem
from opsgdocs.writers.plain import plain_text

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table as RichTable
    from rich.text import Text

    from opsgdocs.records import OutstandingActions
    from opsgdocs.writers.text.places import Naming

# What tells rich to take a stream for a terminal, or not to
_TOLD = ("FORCE_COLOR", "TTY_COMPATIBLE")

# A line of a cell that is no longer than this (an id, a date) is never wrapped.
_SHORT = 14


class Pipe:
    """A pipe or a file: what goes into it stands there as it is, and rich need not be loaded."""

    is_terminal = False

    def __init__(self, stream: TextIO) -> None:
        self.file = stream

    def print(self, *values: object, end: str = "\n", **_looks: object) -> None:
        """As `Console.print`, but for all that is about looks."""
        self.file.write(" ".join(map(str, values)) + end)
        self.file.flush()


def console_for(stream: TextIO) -> "Console | Pipe":
    """A console on `stream`; signs that its encoding lacks become '?' instead of an error."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
    looked_on = stream.isatty() or any(name in os.environ for name in _TOLD)
    return _screen(stream) if looked_on or _columns() else Pipe(stream)


def wraps(console: "Console | Pipe") -> bool:
    """Whether text is wrapped: at a terminal, and where COLUMNS says how wide a pipe is."""
    return not isinstance(console, Pipe) and (console.is_terminal or _columns() is not None)


def plain(text: str) -> str:
    """A message for the terminal: what would steer it is shown as an escape."""
    return printable(text)


def show_outstanding(log: "OutstandingActions", console: "Console | Pipe", scope: str | None = None) -> None:
    """The actions open before a meeting; `scope` is what they are a choice of: 'DCC'."""
    from opsgdocs.writers.actions.outstanding import render_overview

    show(render_overview(log, scope), console)


def show_record(record: Minutes | ActionTable | IssuesLogPaper, console: "Console | Pipe") -> None:
    """What one document says, and what a person should look at."""
    show(_rendered(record), console)
    if record.problems and not isinstance(record, Minutes):  # the summary of minutes has them
        console.print()
        show_problems(record.problems, console)


def show_problems(
    problems: Sequence[Problem], console: "Console | Pipe", document: "str | Naming | None" = None
) -> None:
    """Problems with their places, or nothing; `document` names the file they were found in, or tells it."""
    if problems:
        from opsgdocs.writers.problems import render_problems

        show(render_problems(problems, document), console)


def show(document: Document, console: "Console | Pipe") -> None:
    """Any document."""
    if isinstance(console, Pipe) or not wraps(console):
        console.print(plain_text(document), end="", soft_wrap=True, markup=False, highlight=False, emoji=False)
        return
    for number, block in enumerate(document.blocks):
        if number and not isinstance(block, ListItem):
            console.print()
        _show_block(block, console)


def _columns() -> int | None:
    """What COLUMNS says; None where it is not set, or to something that is no width."""
    told = os.environ.get("COLUMNS", "")
    return int(told) if told.isascii() and told.isdigit() and int(told) > 0 else None


def _screen(stream: TextIO) -> "Console":
    from rich.console import Console

    class Screen(Console):
        def on_broken_pipe(self) -> None:
            """Leave it to whoever runs the command what a reader who went away means."""
            raise BrokenPipeError

    return Screen(file=stream, highlight=False, markup=False, emoji=False)


def _rendered(record: Minutes | ActionTable | IssuesLogPaper) -> Document:
    if isinstance(record, Minutes):
        from opsgdocs.writers.minutes import render_minutes

        return render_minutes(record)
    if isinstance(record, IssuesLogPaper):
        from opsgdocs.writers.issues.paper import render_issues_log

        return render_issues_log(record)
    from opsgdocs.writers.actions.carried import render_action_table

    return render_action_table(record)


def _show_block(block: Block, console: "Console") -> None:
    if isinstance(block, Table):
        console.print(_rich_table(block, console.width))
    elif isinstance(block, TextBlock):
        console.print(_text(block), highlight=False)


def _text(block: TextBlock) -> "Text":
    from rich.text import Text

    text = Text(style="bold" if isinstance(block, Heading) else "")
    if isinstance(block, ListItem):
        text.append(f"{'  ' * block.level}{printable(block.marker)} ")
    for run in block.runs:
        text.append(printable(run.text), style=_style(run))
    return text


def _style(run: Run) -> str:
    # A colour for paper may be too dark for a dark screen: all of them are warnings here, so they are red.
    styles = (("bold", run.bold), ("italic", run.italic), ("strike", run.strike), ("red", run.colour))
    return " ".join(style for style, on in styles if on)


def _rich_table(table: Table, screen: int) -> "RichTable":
    from rich import box
    from rich.table import Table as RichTable

    made = RichTable(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, show_header=table.header_rows > 0)
    head = {cell.column: cell for row in table.rows[: table.header_rows] for cell in row}
    widest = _widest(table)
    for column in range(table.columns):
        title = _cell(head[column]) if column in head else ""
        limit = None if column == widest else _limit(table, column, screen)
        made.add_column(title, max_width=limit, overflow="fold")
    for row in table.rows[table.header_rows :]:
        made.add_row(*_row(row, table.columns, widest))
    return made


def _widest(table: Table) -> int:
    return max(range(table.columns), key=lambda column: table.widths[column] if table.widths else column)


def _limit(table: Table, column: int, screen: int) -> int:
    """Ids and dates stay on one line; other cells leave most of the screen to the widest column."""
    cells = (cell for row in table.rows for cell in row if cell.column == column and cell.column_span == 1)
    lines = [len(line) for cell in cells for line in cell.text.split("\n") if len(line) <= _SHORT]
    return max(screen // 6, *lines, 1)


def _row(row: tuple[Cell, ...], columns: int, widest: int) -> "list[Text | str]":
    texts: list[Text | str] = [""] * columns
    for cell in row:
        texts[widest if cell.column_span == columns else cell.column] = _cell(cell)
    return texts


def _cell(cell: Cell) -> "Text":
    from rich.text import Text

    return Text("\n").join(_text(block) for block in cell.blocks if isinstance(block, TextBlock))
