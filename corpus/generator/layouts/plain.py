"""L5, text as a PDF gives it up: lines broken at the page's width, running feet in between, tables as tabs."""

import re
import textwrap
from pathlib import Path

from corpus.generator.expect import action_id, defined, reference
from corpus.generator.layouts.pieces import clauses, sentence
from corpus.generator.model import Action, Bullets, Decisions, Item, Meeting, Person, Prose, Row, Series
from corpus.generator.shown import cell, groups, kind_words, long_date, marks, status_words

_WIDTH = 96
_PAGE = 58  # lines
_MARKUP = re.compile(r"\*\*|\[\[|\]\]|\^\[[^\]]*\]")
_COLUMNS = ("Action ID", "Action", "Date Raised", "Last Target Date", "Revised Target Date", "Owner")


def write(series: Series, meeting: Meeting, path: Path) -> None:
    """Write the text file."""
    lines = _front(series, meeting)
    for heading, people in groups(meeting.people).items():
        lines += _people(heading, people)
    for item in meeting.items:
        lines += _item(series, meeting, item)
    for one in meeting.next:
        lines += [f"{kind_words(one.kind, one.label)}: {long_date(one.date)}", ""]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(_paged(lines, f"{reference(series, meeting)} - {status_words(meeting)}")), "utf-8")


def _front(series: Series, meeting: Meeting) -> list[str]:
    return [
        *_wrapped(f"This document is classified as {meeting.classification} in accordance with the information "
                  "policy of the Panel. It can be shared with the public, and any member may publish it, subject to "
                  "copyright."),
        "", f"{series.name} Meeting {meeting.number}", "",
        f"{long_date(meeting.date)}, {meeting.start} – {meeting.end}", "",
        meeting.venue, "",
        f"{reference(series, meeting)} - {status_words(meeting)}", "",
        "Attendees:", "",
    ]  # fmt: skip


def _people(heading: str, people: list[Person]) -> list[str]:
    sorry = people[0].apologies
    lines = ["Apologies:", ""] if sorry else []
    first = "Category" if heading.endswith("Members") else "Representing"
    lines.append(f"{first}\t{'Name' if sorry else heading}")
    previous = None
    for person in people:
        shown = person.affiliation if person.affiliation != previous else ""
        lines.append(f"{shown}\t{person.name}{marks(person)}")
        previous = person.affiliation
    return [*lines, ""]


def _item(series: Series, meeting: Meeting, item: Item) -> list[str]:
    dot = "" if "." in item.number else "."
    lines = [f"{item.number}{dot} {item.title}", ""]
    for block in item.blocks:
        if isinstance(block, Prose):
            lines += [*_wrapped(block.text), ""]
        elif isinstance(block, Bullets):
            lines += [*_bullets(block.entries), ""]
        elif isinstance(block, Decisions):
            lines += _decisions(block)
        elif isinstance(block, Action):
            head = f"ACTION {action_id(series, meeting, block)}: {block.text}"
            lines += [*_wrapped(head), *_bullets(block.bullets), ""]
        else:
            lines += [*_outstanding(series, meeting.rows), ""]
    return lines


def _decisions(block: Decisions) -> list[str]:
    if block.listed:
        return [f"{block.lead}:", *_bullets(clauses(block)), ""]
    return [*_wrapped(sentence(block)), *_bullets(block.bullets), ""]


def _bullets(entries: tuple[str, ...]) -> list[str]:
    lines = []
    for entry in entries:
        mark = "  o " if entry.startswith("- ") else "• "
        lines += textwrap.wrap(mark + _MARKUP.sub("", entry.removeprefix("- ")), _WIDTH, break_on_hyphens=False)
    return lines


def _outstanding(series: Series, rows: tuple[Row, ...]) -> list[str]:
    lines = ["\t".join(_COLUMNS)]
    for row in rows:
        text, raised, owners = defined(series)[row.id]
        ident = row.printed_id or row.id
        shown = ", ".join(row.owners or owners)
        texts = (ident, row.text or text, cell(raised), cell(row.last), cell(row.revised), shown)
        lines.append("\t".join(t.replace("\n", " ") for t in texts))
        for update in row.updates:
            lines += _wrapped(update)
        lines.append(f"Action Status: {row.status}")
    return lines


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(_MARKUP.sub("", text), _WIDTH, break_on_hyphens=False)


def _paged(lines: list[str], foot: str) -> list[str]:
    pages = [lines[start : start + _PAGE] for start in range(0, len(lines), _PAGE)]
    count = len(pages)
    out: list[str] = []
    for number, page in enumerate(pages, start=1):
        out += [*page, "", "Managed by CAS", f"{foot}   Page {number} of {count}", ""]
    return out
