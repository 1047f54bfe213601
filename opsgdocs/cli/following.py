"""The history of the documents of a command line, and what is said of it at the end.

10 documents read, 10 actions open, 41 closed, 7 problems; left out: OPSG_28.pdf
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from opsgdocs.cli.origins import naming_of
from opsgdocs.cli.output import count, say
from opsgdocs.cli.reading import Reading
from opsgdocs.errors import SeveralCommittees, UnreadableFile, UsageError

if TYPE_CHECKING:
    from opsgdocs.corrections import Correction
    from opsgdocs.history import ActionLog
    from opsgdocs.records import OpenAction, OutstandingActions, Problem


def follow(reading: Reading, committee: str | None, corrections: "Sequence[Correction]" = ()) -> "ActionLog":
    """The actions through all the minutes, and what people settled.

    Raises:
        UnreadableFile: nothing could be read.
        UsageError: there are no minutes among the documents, or they are of several committees.
    """
    from opsgdocs.history import ActionLog

    if not reading.records:
        paths = ", ".join([error.path for error in reading.found.failed] + [str(file) for file in reading.found.files])
        raise UnreadableFile(paths, "nothing could be read, so there are no actions to follow; give readable minutes")
    if not reading.minutes:
        raise UsageError("only written tables of actions were given; give the minutes that they were made from")
    omitted = _omitted(reading)
    try:
        return ActionLog(reading.records, committee=committee, corrections=corrections, omitted=omitted)
    except SeveralCommittees as error:
        raise SeveralCommittees(f"{error}, with --committee NAME") from error


def _omitted(reading: Reading) -> 'Literal["open", "closed"]':
    """What leaving an action out of a table means, by the profile that the minutes were read with."""
    from opsgdocs.profile import built_in, load

    named = {record.profile for record in reading.minutes if record.profile in built_in()}
    profiles = [load(reading.profile)] if reading.profile else [load(name) for name in sorted(named)]
    return "closed" if profiles and all(one.tables.omitted == "closed" for one in profiles) else "open"


def refuse_overwriting(output: str | None, reading: Reading) -> None:
    """See that the file to write is none of those that were read.

    Raises:
        UsageError: it is.
    """
    place = Path(output) if output else None
    if place and place.exists() and any(_is_minutes(place, file) for file in reading.found.files):
        raise UsageError(f"{output}: these are minutes that are read; name another file to write")


def tell_problems(problems: "Sequence[Problem]", reading: Reading) -> None:
    """The problems on stderr, each with the files, pages and passages."""
    from opsgdocs.writers.terminal import console_for, show_problems

    show_problems(problems, console_for(sys.stderr), naming_of(reading))


def tell_summary(log: "ActionLog", table: "OutstandingActions", reading: Reading, shown: str = "") -> None:
    """The line at the end; `shown` tells what part of the open actions was put out."""
    known = [action for action in log.actions if _was_known(action, table)]
    closed = len(known) - len(table.actions)
    say(
        f"{count(len(reading.records), 'document')} read, {count(len(table.actions), 'action')} open{shown}, "
        f"{closed or 'none'} closed, {count(len(table.problems), 'problem')}{reading.left_out}"
    )


def _is_minutes(place: Path, file: Path) -> bool:
    return file.exists() and place.samefile(file)


def _was_known(action: "OpenAction", table: "OutstandingActions") -> bool:
    """Whether an action had been raised or listed when the meeting began that the table is for."""
    first = action.history[0].date if action.history else None
    return table.date is None or first is None or first < table.date
