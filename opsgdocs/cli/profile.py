"""`opsgdocs profile new SAMPLE…` and `opsgdocs profile check my.toml SAMPLE…`: help for writing a profile."""

import argparse
import re
import sys
from collections import Counter
from typing import TYPE_CHECKING

from opsgdocs.characters import one_line
from opsgdocs.cli.options import add_command
from opsgdocs.cli.output import count, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opsgdocs.cli.options import Commands
    from opsgdocs.profiling import Checked
    from opsgdocs.records import Action, Issue, IssuesLogPaper, Minutes, Problem

_SHOWN = 12  # passages of each kind
_FEWEST_WORDS = 3  # of a passage that is told as unclaimed: numbers and heads of a table are none
_LONGEST = 110  # characters of a passage


def new(options: argparse.Namespace) -> int:
    """A first profile from sample papers, with what was seen as evidence; it goes to stdout."""
    from opsgdocs.pipeline import find_files
    from opsgdocs.profiling import draft_profile

    sys.stdout.write(draft_profile(find_files(options.paths)))
    return 0


def check(options: argparse.Namespace) -> int:
    """What a profile reads of each sample, and what it leaves unread."""
    from opsgdocs.pipeline import find_files
    from opsgdocs.profile import load
    from opsgdocs.profiling import check_profile

    checked = list(check_profile(load(options.profile), find_files(options.paths)))
    for one in checked:
        sys.stdout.write("\n".join(map(one_line, _told(one))) + "\n\n")
    missed = sum(len(one.missed_actions) + len(one.missed_decisions) + len(one.missed_tables) for one in checked)
    say(f"{count(len(checked), 'sample')}, {count(missed, 'passage')} that may be an action or a decision not read")
    return int(any(one.error for one in checked))


def add_profile(commands: "Commands") -> None:
    """The command's options."""
    parser = commands.add_parser("profile", help="write and try a committee's profile", allow_abbrev=False)
    kinds = parser.add_subparsers(metavar="new|check", required=True)
    first = add_command(kinds, "new", new, "a first profile from sample papers")
    first.add_argument("paths", nargs="+", metavar="SAMPLE", help="minutes of one committee")
    tried = add_command(kinds, "check", check, "what a profile reads of samples, and what it leaves")
    tried.add_argument("profile", metavar="PROFILE", help="a profile's file (.toml), or the name of a built-in one")
    tried.add_argument("paths", nargs="+", metavar="SAMPLE", help="minutes or Issues Log papers of one committee")


def _told(one: "Checked") -> "Iterator[str]":
    yield f"== {one.path}"
    if one.error is not None:
        yield f"   cannot be read: {one.error}"
        return
    yield from (f"   {line}" for line in _read_paper(one.paper)) if one.paper else ()
    yield from (f"   {line}" for line in _read(one.minutes)) if one.minutes else ()
    yield f"   text in records: {one.share} %"
    left = [passage.text for passage in one.coverage.passages if passage.kind == "unclaimed"] if one.coverage else []
    left = [text for text in left if len(re.findall(r"[^\W\d]{2,}", text)) >= _FEWEST_WORDS]
    for what, passages in (
        ("may be an action", one.missed_actions),
        ("may be a table of actions", one.missed_tables),
        ("may be a decision", one.missed_decisions),
        ("in no item and unclaimed", left),
    ):
        yield from (f"   {what}: {passage[:_LONGEST]}" for passage in passages[:_SHOWN])
        if len(passages) > _SHOWN:
            yield f"   … and {len(passages) - _SHOWN} more"


def _read(minutes: "Minutes") -> "Iterator[str]":
    meeting = minutes.meeting
    yield f"profile {minutes.profile}; {minutes.title or 'no title'}"
    yield f"meeting: {meeting.label or 'no label'}, {meeting.date or 'no date'}, {meeting.venue or 'no place'}"
    present = sum(one.presence == "present" for one in minutes.attendees)
    yield f"people: {present} present, {len(minutes.attendees) - present} apologies; {len(minutes.items)} items"
    absent = ", ".join(one.name for one in minutes.attendees if one.presence != "present")
    yield from [f"apologies: {absent}"] if absent else []
    yield f"actions raised: {len(minutes.actions)}"
    yield from (f"  {_raised(action)}" for action in minutes.actions)
    rows = "; ".join(f"{row.key} {row.status}" for row in minutes.outstanding[:_SHOWN])
    yield f"actions carried: {len(minutes.outstanding)}{': ' if rows else ''}{rows}"
    verbs = ", ".join(dict.fromkeys(decision.verb for decision in minutes.decisions))
    yield f"decisions: {len(minutes.decisions)}{': ' if verbs else ''}{verbs}"
    yield _problems(minutes.problems)


def _raised(action: "Action") -> str:
    """'PB 61/01 (Tom Lee; by 3 May: 2020-05-03): Tom Lee to write …', the end of a long text shown too."""
    owners = ", ".join(action.owners) or "no owner"
    target = (
        f"{action.target.text}: {action.target.date or 'no single day'}" if action.target.stated else "no date stated"
    )
    text = " ".join(action.text.split())
    shown = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 40]} … {text[-37:]} [{len(text)} characters]"
    return f"{action.key} ({owners}; {target}): {shown}"


def _read_paper(paper: "IssuesLogPaper") -> "Iterator[str]":
    """Issues, their categories and sections; what the profile does not name stands last."""
    yield f"profile {paper.profile}; Issues Log paper; {paper.title or 'no title'}"
    yield f"meeting: {paper.meeting or 'no label'}, {paper.date or 'no date'}"
    issues = paper.issues
    titles = "; ".join(f"{issue.number + ' ' if issue.number else ''}{issue.title}" for issue in issues[:_SHOWN])
    yield f"issues: {len(issues)}{': ' if titles else ''}{titles}"
    categories = dict.fromkeys(issue.category for issue in issues if issue.category)
    bare = sum(issue.category is None for issue in issues)
    named = [*categories, *([f"({count(bare, 'issue')} in none)"] if bare and categories else [])]
    yield f"categories: {len(categories)}{': ' if named else ''}{'; '.join(named)}"
    sections = Counter(name for issue in issues for name in _sections(issue))
    yield f"sections: {', '.join(f'{name} {number}' for name, number in sections.items()) or 'none'}"
    yield f"recommendations: {len(paper.recommendations)}"
    yield _problems(paper.problems)
    unknown = [one.message for one in paper.problems if one.code in ("unknown_section", "no_issues")]
    yield from (f"not named in [papers]: {message}" for message in unknown[:_SHOWN])


def _sections(issue: "Issue") -> "Iterator[str]":
    """The sections of an issue that hold something: the fields of its record, then those by their own heads."""
    yield from (name for name in ("stage", "impact", "status", "next_steps") if getattr(issue, name))
    yield from issue.other


def _problems(problems: "Sequence[Problem]") -> str:
    codes = ", ".join(dict.fromkeys(problem.code for problem in problems))
    return f"problems: {len(problems)}{': ' if codes else ''}{codes}"
