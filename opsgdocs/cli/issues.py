"""`opsgdocs issues papers/ minutes/ --changes`: the issues of the Issues Log, and what changed since the last paper."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from opsgdocs.cli.documents import Documents
from opsgdocs.cli.following import refuse_overwriting, rule_of_omission, tell_problems
from opsgdocs.cli.options import add_as_of, add_command, add_history, add_json, add_output, add_reading
from opsgdocs.cli.output import count, emit_json, say
from opsgdocs.cli.reading import read_documents
from opsgdocs.errors import SeveralCommittees, UnknownMeeting, UnreadableFile, UsageError

if TYPE_CHECKING:
    from opsgdocs.cli.options import Commands
    from opsgdocs.document import Document
    from opsgdocs.history import IssuesLog
    from opsgdocs.records import IssueRegister, IssuesLogPaper, OutstandingActions


def issues(options: argparse.Namespace) -> int:
    """The issues through all papers of the Issues Log, with the actions of the minutes that speak of them."""
    _check(options)
    documents = read_documents(options, only=options.committee, narrow=True, papers=True)
    refuse_overwriting(options.output, documents)
    log = _follow(documents, options)
    log = log.before(options.before) if options.before else log
    register = _register(log, options)
    if options.paper:
        _put_out_paper(log, register, options, documents)
    else:
        _put_out(register, options)
    if options.issue is None:
        tell_problems(log.problems, documents)
    _tell_summary(log, register, documents)
    if options.output:
        say(f"written: {options.output}")
    return documents.code


def add_issues(commands: "Commands") -> None:
    """The command's options."""
    parser = add_command(commands, "issues", issues, "issues through all Issues Log papers, and what changed")
    add_reading(parser, "Issues Log papers, and minutes that may speak of the issues: files, folders, globs")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--changes", action="store_true", help="what changed since the last paper but one")
    shape.add_argument("--issue", metavar="TITLE", help="the whole life of one issue; words of its title are enough")
    shape.add_argument("--paper", action="store_true", help="the paper for the next meeting, with the open actions")
    parser.add_argument("--marked", action="store_true", help="with --paper: mark what changed in the newest paper")
    parser.add_argument("--before", metavar="MEETING", help="with --paper: the meeting it is for: OPSG_30, or a date")
    parser.add_argument("--since", metavar="WHEN", help="changes since the paper for a meeting (OPSG_30), or a day")
    add_as_of(parser)
    add_history(parser, "issues")
    add_output(parser)
    add_json(parser, "print as JSON")


def _check(options: argparse.Namespace) -> None:
    from opsgdocs.writers import check_target

    if options.since and not options.changes:
        raise UsageError("--since tells what --changes is compared with: give both")
    if options.marked and not options.paper:
        raise UsageError("--marked shows what changed in the paper that --paper writes: give both")
    if options.before and not options.paper:
        raise UsageError("--before says for which meeting --paper is: give both")
    if options.output:
        check_target(options.output, "issues_log" if options.paper else "issue_register", options.template)


def _follow(documents: Documents, options: argparse.Namespace) -> "IssuesLog":
    from opsgdocs.history import IssuesLog

    if not documents.records:
        raise UnreadableFile(
            documents.paths, "nothing could be read, so there are no issues to follow; give readable papers"
        )
    if not any(record.kind == "issues_log" for record in documents.records):
        raise UsageError("there are no Issues Log papers among the documents; give the papers beside the minutes")
    try:
        committee = options.committee or _of_papers(documents)
        log = IssuesLog(documents.records, committee=committee, omitted=_omitted(documents, committee))
    except SeveralCommittees as error:
        raise SeveralCommittees(f"{error}, with --committee NAME") from error
    return log.as_of(options.as_of) if options.as_of else log


def _of_papers(documents: Documents) -> str | None:
    """Minutes of other committees beside the papers of one ask for no choice."""
    from opsgdocs.history.issues.sources import of_papers

    return of_papers(documents.records)


def _omitted(documents: Documents, committee: str | None) -> 'Literal["open", "closed"]':
    """What leaving an action out of a table means; without minutes of the committee that is no question."""
    named = {minutes.meeting.committee.casefold() for minutes in documents.minutes if minutes.meeting.committee}
    return rule_of_omission(documents, committee) if committee is None or committee.casefold() in named else "open"


def _register(log: "IssuesLog", options: argparse.Namespace) -> "IssueRegister":
    """What is asked for: all issues, those that changed, or one."""
    if options.changes:
        return log.changes(since=options.since)
    register = log.register()
    return register.model_copy(update={"issues": (log.issue(options.issue),)}) if options.issue else register


def _put_out(register: "IssueRegister", options: argparse.Namespace) -> None:
    """The file that was asked for, JSON, or else what people read."""
    from opsgdocs.writers import PAGES, write, write_document
    from opsgdocs.writers.terminal import console_for, show, wraps

    if options.output and options.changes and Path(options.output).suffix.lower() in PAGES:
        write_document(replace(_document(register, options), maker=register.kind), options.output, options.template)
    elif options.output:
        write(register, options.output, options.template)
    if options.json:
        emit_json(register.to_json())
    elif not options.output:
        console = console_for(sys.stdout)
        show(_document(register, options, whole=not wraps(console)), console)


def _put_out_paper(
    log: "IssuesLog", register: "IssueRegister", options: argparse.Namespace, documents: Documents
) -> None:
    """The newest paper carried on, with the actions that are open by the minutes given."""
    from opsgdocs.writers import PAGES, write, write_document
    from opsgdocs.writers.issues.paper import render_issues_log
    from opsgdocs.writers.terminal import console_for, show

    paper = log.next_paper()
    document = render_issues_log(
        paper,
        changes=log.changes() if options.marked else None,
        links=register,
        actions=_open_actions(documents, log.committee, paper),
    )
    if options.output and Path(options.output).suffix.lower() in PAGES:
        write_document(document, options.output, options.template)
    elif options.output:
        write(paper, options.output, options.template)
    if options.json:
        emit_json(paper.to_json())
    elif not options.output:
        show(document, console_for(sys.stdout))
    _tell_carried(log.newest, paper)


def _open_actions(documents: Documents, committee: str | None, paper: "IssuesLogPaper") -> "OutstandingActions | None":
    """The actions that are open when the meeting of the paper begins; None without minutes."""
    from opsgdocs.history import ActionLog

    if not documents.minutes:
        return None
    log = ActionLog(documents.records, committee=committee, omitted=_omitted(documents, committee))
    try:
        return log.outstanding(before=paper.meeting or paper.date)
    except UnknownMeeting:  # papers alone know it
        return log.outstanding()


def _tell_carried(newest: "IssuesLogPaper", paper: "IssuesLogPaper") -> None:
    """For which meeting it is, and what minutes have moved in it."""
    from opsgdocs.meetings.days import spoken

    day = f", {spoken(paper.date)}" if paper.date else ""
    if paper.meeting or paper.date:
        say(f"for {paper.meeting or 'the meeting'}{day}, carried on from {newest.meeting or newest.source.called}")
    else:
        say("no document tells the next meeting: say for which one it is, with --before")
    places = [issue.title for issue in newest.issues]
    for issue in paper.issues:
        before = newest.issues[places.index(issue.title)].category
        if before != issue.category:
            say(f"by the minutes: “{issue.title}” moved from “{before or 'no category'}” to “{issue.category}”")


def _document(register: "IssueRegister", options: argparse.Namespace, *, whole: bool = True) -> "Document":
    """What people read of it; `whole` where no text is cut."""
    from opsgdocs.writers.issues.life import render_issue_life
    from opsgdocs.writers.issues.overview import render_issue_news, render_issue_overview

    if options.issue:
        return render_issue_life(register.issues[0])
    return render_issue_news(register) if options.changes else render_issue_overview(register, whole=whole)


def _tell_summary(log: "IssuesLog", register: "IssueRegister", documents: Documents) -> None:
    held = sum(issue.open for issue in log.issues)
    changed = f"{len(register.issues) or 'none'} changed, " if register.since else ""
    say(
        f"{count(documents.count, 'document')} read, {count(len(log.papers), 'paper')} followed, "
        f"{count(held, 'issue')} open, {len(log.issues) - held or 'none'} closed, "
        f"{changed}{count(len(log.problems), 'problem')}{documents.left_out}"
    )
