"""The history of the documents of a command line, and what is said of it at the end.

10 documents read, 10 actions open, 41 closed, 7 problems; left out: OPSG_28.pdf
"""

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from opsgdocs.cli.documents import Documents
from opsgdocs.cli.origins import naming_of
from opsgdocs.cli.output import count, say
from opsgdocs.errors import SeveralCommittees, UnreadableFile, UsageError

if TYPE_CHECKING:
    from opsgdocs.corrections import Correction
    from opsgdocs.history import ActionLog
    from opsgdocs.pipeline import Outcome
    from opsgdocs.records import OutstandingActions, Problem
    from opsgdocs.writers.text.places import Naming


_KINDS = {"issues_log": "Issues Log paper", "action_table": "written table", "minutes": "set of minutes"}


def follow(documents: Documents, committee: str | None, corrections: "Sequence[Correction]" = ()) -> "ActionLog":
    """The actions through all the minutes, and what people settled.

    Raises:
        UnreadableFile: nothing could be read.
        UsageError: there are no minutes among the documents, or they are of several committees.
    """
    from opsgdocs.history import ActionLog

    if not documents.records:
        raise UnreadableFile(
            documents.paths, "nothing could be read, so there are no actions to follow; give readable minutes"
        )
    if not documents.minutes:
        raise UsageError(
            f"there are no minutes among the documents, only {_given(documents)}; give the minutes as well"
        )
    try:
        omitted = rule_of_omission(documents, committee)
        return ActionLog(documents.records, committee=committee, corrections=corrections, omitted=omitted)
    except SeveralCommittees as error:
        raise SeveralCommittees(f"{error}, with --committee NAME") from error


def _given(documents: Documents) -> str:
    """'4 Issues Log papers', 'one written table of actions'"""
    kinds = Counter(record.kind for record in documents.records)
    named = (count(number, _KINDS.get(kind, "other document")) for kind, number in sorted(kinds.items()))
    return " and ".join(named)


def rule_of_omission(documents: Documents, committee: str | None) -> 'Literal["open", "closed"]':
    """What leaving an action out of a table means, by the profiles that the committee's minutes were read with."""
    from opsgdocs.history.committees import minutes_of

    own = {id(record) for record in minutes_of(documents.records, committee)[1]}
    rules = {_rule(outcome, documents) for outcome in documents.outcomes if id(outcome.record) in own} - {None}
    return "closed" if rules == {"closed"} else "open"


def _rule(outcome: "Outcome", documents: Documents) -> str | None:
    """By the profile that was named, else by the built-in one that was recognised."""
    from opsgdocs.profile import built_in, load

    if documents.rules is not None:
        return documents.rules[outcome.path]
    named = documents.profile or (outcome.record.profile if outcome.record and outcome.record.kind == "minutes" else "")
    return load(named).tables.omitted if documents.profile or named in built_in() else None


def refuse_overwriting(output: str | None, documents: Documents) -> None:
    """See that the file to write is none of those that were read.

    Raises:
        UsageError: it is.
    """
    place = Path(output) if output else None
    if place and place.exists() and any(_is_minutes(place, file) for file in documents.found.files):
        raise UsageError(f"{output}: these are minutes that are read; name another file to write")


def tell_problems(problems: "Sequence[Problem]", documents: Documents, naming: "Naming | None" = None) -> None:
    """The problems on stderr, each with the files, pages and passages."""
    from opsgdocs.writers.terminal import console_for, show_problems

    show_problems(problems, console_for(sys.stderr), naming or naming_of(documents))


def tell_summary(log: "ActionLog", table: "OutstandingActions", documents: Documents, shown: str = "") -> None:
    """The line at the end; `shown` tells what part of the open actions was put out."""
    tell_counts(table, log.closed(table), documents, shown)


def tell_counts(table: "OutstandingActions", closed: int, documents: Documents, shown: str = "") -> None:
    """How many documents were read, how many actions are open and closed, and what was left out."""
    say(
        f"{count(documents.count, 'document')} read, {count(len(table.actions), 'action')} open{shown}, "
        f"{closed or 'none'} closed, {count(len(table.problems), 'problem')}{documents.left_out}"
    )


def _is_minutes(place: Path, file: Path) -> bool:
    return file.exists() and place.samefile(file)
