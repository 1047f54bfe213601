"""`opsgdocs actions minutes/ --owner DCC --overdue`: the open actions, one action's life, packs for the owners."""

import argparse
import re
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from opsgdocs.cli.choice import Choice, choice_of, choose, choose_all, day_asked, day_of, slips_of
from opsgdocs.cli.documents import Documents
from opsgdocs.cli.following import follow, refuse_overwriting, tell_problems, tell_summary
from opsgdocs.cli.options import add_as_of, add_command, add_corrections, add_history, add_json, add_output, add_reading
from opsgdocs.cli.output import emit_json, say
from opsgdocs.cli.reading import read_documents
from opsgdocs.errors import SeveralCommittees, UsageError

if TYPE_CHECKING:
    from opsgdocs.cli.options import Commands
    from opsgdocs.document import Document
    from opsgdocs.history import ActionLog, Life, Slips
    from opsgdocs.records import ActionRegister, OutstandingActions

    Shown = OutstandingActions | Slips | Life | ActionRegister


def actions(options: argparse.Namespace) -> int:
    """The open actions, by owner, lateness or slip; every action ever; the life of one; a Word file for each owner."""
    _check(options)
    documents, log = _followed(options)
    log = log.as_of(options.as_of) if options.as_of else log
    if options.history:
        _put_out(_life(log, options), options)
        tell_summary(log, log.outstanding(), documents)
    else:
        _choose(log, documents, options)
    if options.output:
        say(f"written: {options.output}")
    return documents.code


def _followed(options: argparse.Namespace) -> "tuple[Documents, ActionLog]":
    """The documents and the history of their actions; among those of several committees the id that is asked for tells.

    Raises:
        SeveralCommittees: neither `--committee` nor the id says of which.
    """
    try:
        return _followed_of(options.committee, options)
    except SeveralCommittees as error:
        for committee in _named_in(options.history or "") if options.committee is None else ():
            with suppress(UsageError):
                return _followed_of(committee, options)
        raise error


def _followed_of(committee: str | None, options: argparse.Namespace) -> "tuple[Documents, ActionLog]":
    documents = read_documents(options, only=committee, narrow=True)
    refuse_overwriting(options.output, documents)
    return documents, follow(documents, committee, options.corrections)


def _named_in(action: str) -> tuple[str, ...]:
    """The committees that an id may name, the longest first: 'SMKI PMA 61/01' of the SMKI PMA, 'OPSG EX3/01'."""
    words = re.findall(r"[^\W\d_]+", re.split(r"\d", action, maxsplit=1)[0])
    return tuple(" ".join(words[:count]) for count in range(len(words), 0, -1))


def add_actions(commands: "Commands") -> None:
    """The command's options."""
    parser = add_command(commands, "actions", actions, "open actions by owner and lateness; one action's life")
    add_reading(parser, "minutes in any order and mix of formats: files, folders, globs")
    parser.add_argument("--owner", metavar="NAME", help="only the actions of this party: DCC")
    parser.add_argument("--overdue", action="store_true", help="only those whose target has passed")
    parser.add_argument(
        "--on", metavar="DATE", help="overdue on this day (2020-03-03); today by default, with --as-of that day"
    )
    add_as_of(parser)
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--all", action="store_true", help="every action ever, open or closed, with its history")
    shape.add_argument("--slipped", action="store_true", help="how far targets have moved, the farthest first")
    shape.add_argument("--history", metavar="ID", help="the whole life of one action, open or closed")
    shape.add_argument("--pack", metavar="DIR", help="write a Word file for each owner into this folder")
    add_history(parser)
    add_corrections(parser)
    add_output(parser)
    add_json(parser, "print as JSON")


def _check(options: argparse.Namespace) -> None:
    """What can be told to be wrong before anything is read."""
    from opsgdocs.writers import check_target
    from opsgdocs.writers.pack import open_folder

    day_of(options.on)
    if options.history and (options.owner or options.overdue):
        raise UsageError("--history shows one action: leave out --owner and --overdue")
    if options.output:
        check_target(options.output, _kind(options), options.template)
    if options.pack:
        open_folder(options.pack)


def _kind(options: argparse.Namespace) -> str:
    """The kind of record that is asked for."""
    asked = ((options.history, "life"), (options.slipped, "slips"), (options.all, "action_register"))
    return next((kind for option, kind in asked if option), "action_log")


def _life(log: "ActionLog", options: argparse.Namespace) -> "Life":
    from opsgdocs.history import Life

    action, day = log.history(options.history), log.outstanding().date
    late = {late.key: late for late in log.overdue(day_asked(options, log))}
    slip = log.slip(options.history)
    return Life(
        committee=log.committee,
        date=day,
        action=late.get(action.key, action),
        why=action.last_target.why,
        slip=slip,
    )


def _choose(log: "ActionLog", documents: Documents, options: argparse.Namespace) -> None:
    choice = choice_of(options, log)
    table = choose(log, choice)
    if options.pack:
        _pack(table, choice, options)
    _put_out(_shaped(log, table, choice, options), options, choice.scope)
    whole = log.outstanding()
    part = f" ({len(table.actions)} chosen)" if choice.scope else ""
    # Who asks for a part does not want the problems of the whole; their number is told.
    if not choice.scope:
        tell_problems(whole.problems, documents)
    tell_summary(log, whole, documents, part)


def _shaped(
    log: "ActionLog", table: "OutstandingActions", choice: Choice, options: argparse.Namespace
) -> "OutstandingActions | Slips | ActionRegister":
    """The open actions as they are asked for: as a table, by how far they slipped, or with the closed ones."""
    if options.all:
        return choose_all(log, choice)
    return slips_of(log, table) if options.slipped else table


def _pack(table: "OutstandingActions", choice: Choice, options: argparse.Namespace) -> None:
    from opsgdocs.writers.pack import write_pack

    for file in write_pack(table, options.pack, only=choice.owners, late=choice.late):
        say(f"written: {file}")


def _put_out(record: "Shown", options: argparse.Namespace, scope: str | None = None) -> None:
    """The file that was asked for, JSON, or else what people read."""
    from opsgdocs.writers import write
    from opsgdocs.writers.terminal import console_for, show

    if options.output:
        write(record, options.output, options.template, scope=scope)
    if options.json:
        emit_json(record.to_json())
    elif not (options.output or options.pack):
        show(_document(record, scope), console_for(sys.stdout))


def _document(record: "Shown", scope: str | None) -> "Document":
    from opsgdocs.writers.actions.life import render_timeline
    from opsgdocs.writers.actions.outstanding import render_overview
    from opsgdocs.writers.actions.overview import render_action_overview
    from opsgdocs.writers.actions.slips import render_slips

    if record.kind == "life":
        return render_timeline(record)
    if record.kind == "action_register":
        return render_action_overview(record, scope)
    return render_slips(record, scope) if record.kind == "slips" else render_overview(record, scope)
