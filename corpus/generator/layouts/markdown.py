"""L9, minutes kept as Markdown: pipe tables, stars and dashes."""

from collections.abc import Sequence
from pathlib import Path

from corpus.generator.expect import action_id, defined, reference
from corpus.generator.layouts.pieces import clauses, sentence
from corpus.generator.model import Action, Bullets, Decisions, Item, Meeting, Person, Prose, Row, Series
from corpus.generator.shown import cell, groups, kind_words, long_date, marks, status_words

_COLUMNS = ("Action ID", "Action", "Owner", "Date Raised", "Target Date", "Revised Target Date", "Update", "Status")


def write(series: Series, meeting: Meeting, path: Path) -> None:
    """Write the Markdown file."""
    lines = [
        f"# {series.name} Meeting {meeting.number}", "",
        f"**Date:** {long_date(meeting.date)}  ",
        f"**Time:** {meeting.start} – {meeting.end}  ",
        f"**Venue:** {meeting.venue}  ",
        f"**Reference:** {reference(series, meeting)} – {status_words(meeting)}  ",
        f"**Classification:** {meeting.classification}", "",
    ]  # fmt: skip
    for heading, people in groups(meeting.people).items():
        lines += [f"**{heading}**", "", *_people(people), ""]
    for item in meeting.items:
        lines += _item(series, meeting, item)
    lines += ["**Summary of actions**", "", *_summary(series, meeting), ""]
    for one in meeting.next:
        lines += [f"{kind_words(one.kind, one.label)}: {long_date(one.date)}", ""]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines), "utf-8")


def _people(people: list[Person]) -> list[str]:
    return _table(("Name", "Party"), [(p.name + marks(p, "Teams"), p.affiliation) for p in people])


def _item(series: Series, meeting: Meeting, item: Item) -> list[str]:
    lines = [f"## {item.number}. {item.title}", ""]
    for block in item.blocks:
        if isinstance(block, Prose):
            lines += [_linked(block.text), ""]
        elif isinstance(block, Bullets):
            lines += [*(f"- {entry}" for entry in block.entries), ""]
        elif isinstance(block, Decisions):
            lines += _decisions(block)
        elif isinstance(block, Action):
            lines += [f"**ACTION {action_id(series, meeting, block)}:** {block.text}", ""]
        else:
            lines += [*_outstanding(series, meeting.rows), ""]
    return lines


def _decisions(block: Decisions) -> list[str]:
    if len(block.verbs) > 1:
        return [f"{block.lead.strip()}:", "", *(f"- {clause}" for clause in clauses(block)), ""]
    return [sentence(block), "", *(f"- {bullet}" for bullet in block.bullets), ""]


def _outstanding(series: Series, rows: tuple[Row, ...]) -> list[str]:
    cells = []
    for row in rows:
        text, raised, owners = defined(series)[row.id]
        dates = (cell(raised), cell(row.last), cell(row.revised))
        cells.append((row.id, row.text or text, ", ".join(row.owners or owners), *dates, "<br>".join(row.updates),
                      row.status))  # fmt: skip
    return _table(_COLUMNS, cells)


def _summary(series: Series, meeting: Meeting) -> list[str]:
    rows = [
        (action_id(series, meeting, action), action.text, ", ".join(action.owners), action.phrase or "")
        for _, action in meeting.actions
    ]
    return _table(("Action ID", "Action", "Owner", "Due"), rows)


def _table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> list[str]:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return [f"| {' | '.join(line)} |" for line in lines]


def _linked(text: str) -> str:
    return text.replace("[[", "[").replace("]]", "](https://code.example/)")
