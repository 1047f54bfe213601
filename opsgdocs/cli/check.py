"""`opsgdocs check draft.docx`: problems alone, for minutes before they go out.

OPSG_30_draft.docx
no_owner (warning): Action OPSG 30/04 names nobody to do it.
"""

import argparse
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opsgdocs.cli.documents import Documents
from opsgdocs.cli.options import add_command, add_corrections, add_history, add_json, add_reading, ocr_of
from opsgdocs.cli.origins import names_of, naming_of
from opsgdocs.cli.output import count, emit_json, say
from opsgdocs.cli.reading import read_documents

if TYPE_CHECKING:
    from pathlib import Path

    from opsgdocs.cli.options import Commands
    from opsgdocs.document import Document
    from opsgdocs.pipeline import Outcome
    from opsgdocs.records import DocumentRecord, Minutes, Problem
    from opsgdocs.writers.text.places import Naming

TOGETHER = "All documents together"

Check = Callable[["Outcome", argparse.Namespace, Documents], "Iterable[Problem]"]


@dataclass(frozen=True)
class Group:
    """The problems of one document, or of the run of them where `document` is None."""

    document: str | None
    problems: "tuple[Problem, ...]"


def check(options: argparse.Namespace) -> int:
    """Problems alone, for draft minutes before they go out: those of each document, then those of their run."""
    documents = read_documents(options, pages=True)
    naming = naming_of(documents)
    groups = [*_single(documents, options), *_run(documents, options)]
    if options.json:
        emit_json(_json(groups, naming))
    else:
        _show(groups, naming)
    problems = [problem for group in groups for problem in group.problems]
    say(f"{count(documents.count, 'document')} checked, {count(len(problems), 'problem')}{documents.left_out}")
    grave = any(problem.severity in ("error", "warning") for problem in problems)
    return int(documents.code or (options.strict and grave))


def add_check(commands: "Commands") -> None:
    """The command's options."""
    parser = add_command(commands, "check", check, "problems alone, for drafts before they go out")
    add_reading(parser, "drafts and, where they belong to a run, the minutes before them")
    add_history(parser)
    add_corrections(parser)
    parser.add_argument("--strict", action="store_true", help="exit code 1 where there is an error or a warning")
    add_json(parser, "print the problems as a JSON array")


def _read_problems(outcome: "Outcome", _: argparse.Namespace, __: Documents) -> "Iterable[Problem]":
    """What reading the document brought up."""
    return outcome.record.problems if outcome.record else ()


def _request_problems(outcome: "Outcome", options: argparse.Namespace, documents: Documents) -> "Iterable[Problem]":
    """What was asked for in the discussion, with no action raised for it."""
    from opsgdocs.extractors.language.commitments import check_requests, find_commitments

    if outcome.record is None or outcome.record.kind != "minutes":
        return ()
    minutes, document = _with_document(outcome.path, outcome.record, options, documents)
    return check_requests(find_commitments(minutes, document)) if minutes.kind == "minutes" and document else ()


def _with_document(
    path: "Path", record: "DocumentRecord", options: argparse.Namespace, documents: Documents
) -> "tuple[DocumentRecord, Document | None]":
    """The record and what it was read from; a register keeps both."""
    if documents.rules is None:
        from opsgdocs.pipeline import read_with_document

        return read_with_document(path, profile=options.profile, password=options.password, ocr=ocr_of(options))
    from opsgdocs.register.pages import unpacked

    pages = documents.pages[path]
    return record, unpacked(pages) if pages else None


_CHECKS: tuple[Check, ...] = (_read_problems, _request_problems)
"""What is asked of each document, in the order of the answers."""


def _single(documents: Documents, options: argparse.Namespace) -> list[Group]:
    names = names_of(documents)
    return [
        Group(names[outcome.path], tuple(problem for ask in _CHECKS for problem in ask(outcome, options, documents)))
        for outcome in documents.outcomes
        if outcome.record is not None
    ]


def _run(documents: Documents, options: argparse.Namespace) -> list[Group]:
    """What only the minutes of one committee together show; what one document said itself is not said again."""
    from opsgdocs.history import ActionLog

    naming = naming_of(documents)
    told = {place for record in documents.minutes for problem in record.problems for place in _marks(problem, naming)}
    found: dict[Problem, None] = {}
    for minutes in _by_committee(documents.minutes, options.committee):
        if len(minutes) > 1:
            log = ActionLog(minutes, committee=minutes[0].meeting.committee, corrections=options.corrections)
            found.update(dict.fromkeys(log.problems))
    fresh = tuple(problem for problem in found if not told & _marks(problem, naming))
    return [Group(None, fresh)] if fresh else []


def _marks(problem: "Problem", naming: "Naming") -> set[tuple[str, str | None, object]]:
    """What tells that two problems are one: a code, and the same passage of the same document."""
    return {(problem.code, naming(passage), passage) for passage in problem.evidence} or {(problem.code, None, None)}


def _by_committee(minutes: "list[Minutes]", committee: str | None) -> "Iterable[list[Minutes]]":
    """The minutes of each committee, the named one alone where one is; names differ in case."""
    groups: dict[str, list[Minutes]] = {}
    for record in minutes:
        groups.setdefault((record.meeting.committee or "").casefold(), []).append(record)
    return [group for name, group in groups.items() if committee is None or name == committee.casefold()]


def _show(groups: Iterable[Group], naming: "Naming") -> None:
    from opsgdocs.writers.problems import render_problem_groups
    from opsgdocs.writers.terminal import console_for, show

    shown = {
        group.document or TOGETHER: (group.problems, group.document or naming) for group in groups if group.problems
    }
    show(render_problem_groups(shown), console_for(sys.stdout))


def _json(groups: Iterable[Group], naming: "Naming") -> str:
    import json

    problems = [_entry(problem, group.document, naming) for group in groups for problem in group.problems]
    return json.dumps(problems, indent=2, ensure_ascii=False)


def _entry(problem: "Problem", document: str | None, naming: "Naming") -> dict[str, object]:
    """The problem's fields, with the document before them and at each passage; null where the run has the problem."""
    evidence = [
        {"document": document or naming(passage), **passage.model_dump(mode="json")} for passage in problem.evidence
    ]
    return {"document": document, **problem.model_dump(mode="json"), "evidence": evidence}
