"""`opsgdocs decisions minutes/ --about MP092`: the formal decisions of all meetings, and what came later."""

import argparse
import sys
from typing import TYPE_CHECKING

from opsgdocs.cli.documents import Documents
from opsgdocs.cli.following import refuse_overwriting, tell_problems
from opsgdocs.cli.options import add_as_of, add_command, add_history, add_json, add_output, add_reading
from opsgdocs.cli.output import count, emit_json, say
from opsgdocs.cli.reading import read_documents
from opsgdocs.errors import SeveralCommittees, UnreadableFile, UsageError

if TYPE_CHECKING:
    from opsgdocs.cli.options import Commands
    from opsgdocs.history import DecisionLog
    from opsgdocs.records import DecisionRegister


def decisions(options: argparse.Namespace) -> int:
    """The formal decisions of all meetings in order, by verb, by what they are about, or by their words."""
    from opsgdocs.writers import check_target

    if options.output:
        check_target(options.output, "decision_register", options.template)
    documents = read_documents(options, only=options.committee, narrow=True)
    refuse_overwriting(options.output, documents)
    log = _follow(documents, options.committee)
    log = log.as_of(options.as_of) if options.as_of else log
    found = log.search(options.search, options.verb, options.about, since=options.since, until=options.until)
    _put_out(found, options)
    scope = _scope(options)
    if not scope:
        tell_problems(log.problems, documents)
    part = f" ({len(found.decisions)} chosen)" if scope else ""
    say(
        f"{count(documents.count, 'document')} read, {count(len(log.meetings), 'meeting')}, "
        f"{count(len(log.decisions), 'decision')}{part}, {count(len(log.problems), 'problem')}{documents.left_out}"
    )
    if options.verb and not found.decisions:
        say(f"the verbs of these minutes are {', '.join(log.verbs) or 'none'}")
    if options.output:
        say(f"written: {options.output}")
    return documents.code


def add_decisions(commands: "Commands") -> None:
    """The command's options."""
    parser = add_command(commands, "decisions", decisions, "the formal decisions of all meetings")
    add_reading(parser, "minutes in any order and mix of formats: files, folders, globs")
    parser.add_argument("--verb", metavar="VERB", help="only these: APPROVED, or 'not approved'")
    parser.add_argument("--about", metavar="ID", help="only those that name it: MP092, 'OPSG 29/04'")
    parser.add_argument("--search", metavar="WORDS", help="only those in which all these words begin a word")
    parser.add_argument("--since", metavar="WHEN", help="from this meeting (OPSG_29) or day on")
    parser.add_argument("--until", metavar="WHEN", help="up to this meeting or day")
    add_as_of(parser)
    add_history(parser, "decisions")
    add_output(parser)
    add_json(parser, "print as JSON")


def _follow(documents: Documents, committee: str | None) -> "DecisionLog":
    from opsgdocs.history import DecisionLog

    if not documents.records:
        raise UnreadableFile(documents.paths, "nothing could be read, so there are no decisions; give readable minutes")
    if not documents.minutes:
        raise UsageError("there are no minutes among the documents; decisions stand in minutes")
    try:
        return DecisionLog(documents.records, committee=committee)
    except SeveralCommittees as error:
        raise SeveralCommittees(f"{error}, with --committee NAME") from error


def _put_out(register: "DecisionRegister", options: argparse.Namespace) -> None:
    """The file that was asked for, JSON, or else what people read."""
    from opsgdocs.writers import write
    from opsgdocs.writers.decisions import render_decision_register
    from opsgdocs.writers.terminal import console_for, show

    scope = _scope(options)
    if options.output:
        write(register, options.output, options.template, scope=scope)
    if options.json:
        emit_json(register.to_json())
    elif not options.output:
        show(render_decision_register(register, scope), console_for(sys.stdout))


def _scope(options: argparse.Namespace) -> str | None:
    """What they are a choice of, for the title: 'APPROVED, MP092, since OPSG_29'."""
    words = (
        options.verb.upper() if options.verb else None,
        options.about,
        f"“{options.search}”" if options.search else None,
        f"since {options.since}" if options.since else None,
        f"until {options.until}" if options.until else None,
    )
    return ", ".join(filter(None, words)) or None
