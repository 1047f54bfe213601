"""What one set of minutes says, on a page: who was there, what was decided, who is to do what by when.

OPSG_29 · 4 February 2020, 10:00 – 16:30 · London
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from opsgdocs.document import Block, Document, Paragraph, Run, TextBlock
from opsgdocs.meetings.days import spoken
from opsgdocs.records import (
    Action,
    AgendaItem,
    Attendee,
    Decision,
    Meeting,
    Minutes,
    NextMeeting,
    Statement,
)
from opsgdocs.writers.actions.carried import COLUMNS, WIDTHS, render_carried
from opsgdocs.writers.problems import render_problem_list
from opsgdocs.writers.text import wording
from opsgdocs.writers.text.blocks import WARNING, Content, heading, labelled, paragraph, table
from opsgdocs.writers.text.printed_ids import minutes_with_printed_ids


def render_minutes(minutes: Minutes) -> Document:
    """A readable summary of a record of minutes."""
    minutes = minutes_with_printed_ids(minutes)
    title = minutes.title or minutes.reference or minutes.source.called
    blocks: list[Block] = [heading(title, level=0), *_opening(minutes)]
    for section in _sections(minutes):
        blocks += section
    return Document(minutes.source.name, tuple(blocks), furniture=(paragraph(f"Summary of {title}"),))


def _sections(minutes: Minutes) -> Iterator[list[Block]]:
    yield _section("Attendance", _attendance(minutes.attendees))
    yield _section("Items", _items(minutes))
    yield _section("Decisions", _decisions(minutes))
    yield _section("Actions raised", [_raised(minutes.actions)] if minutes.actions else [])
    yield _section(
        "Actions from earlier meetings", [render_carried(minutes.outstanding)] if minutes.outstanding else []
    )
    yield _section("Said of actions", _lines(map(_said, minutes.statements)))
    yield _section("Next meetings", _lines(map(_next, minutes.next_meetings)))
    yield _section("Problems", render_problem_list(minutes.problems) if minutes.problems else [])


def _section(title: str, blocks: Iterable[Block]) -> list[Block]:
    found = list(blocks)
    return [heading(title), *found] if found else []


def _opening(minutes: Minutes) -> list[Block]:
    facts = [fact for fact in (_meeting(minutes.meeting), _standing(minutes)) if fact]
    opening: list[Block] = [paragraph(fact) for fact in facts]
    if minutes.incomplete:
        opening.append(paragraph(Run("Part of the file could not be read.", bold=True, colour=WARNING)))
    return opening


def _meeting(meeting: Meeting) -> str:
    hours = " – ".join(filter(None, (meeting.start, meeting.end)))
    when = ", ".join(filter(None, (spoken(meeting.date) if meeting.date else "", hours)))
    return " · ".join(filter(None, (meeting.label, when, meeting.venue)))


def _standing(minutes: Minutes) -> str:
    status = f"{minutes.status.capitalize()} minutes" if minutes.status else ""
    return " · ".join(filter(None, (status, minutes.reference, minutes.classification)))


def _attendance(attendees: Iterable[Attendee]) -> Iterator[TextBlock]:
    everybody = tuple(attendees)
    for presence, title in (("present", "Present"), ("apologies", "Apologies")):
        names = [_person(person) for person in everybody if person.presence == presence]
        if names:
            yield from labelled(f"{title} ({len(names)})", ", ".join(names))


def _person(person: Attendee) -> str:
    alternate = f"alternate for {person.alternate_for}" if person.alternate_for else "alternate"
    marks = ((person.role, person.role), (person.alternate, alternate), (person.part, "part"))
    told = [str(mark) for holds, mark in marks if holds]
    return f"{person.name} ({', '.join(told)})" if told else person.name


def _items(minutes: Minutes) -> list[Block]:
    return _lines(map(_item, minutes.items))


def _item(item: AgendaItem) -> str:
    presenter = f"({item.presenter})" if item.presenter else None
    return " ".join(filter(None, (item.number, item.title, presenter)))


def _said(statement: Statement) -> str:
    """'OPSG 28/02: revised to 14/03/2020 – It was agreed to extend …'"""
    target = f" to {wording.due(statement.target)}" if statement.target else ""
    return f"{statement.action}: {wording.words(statement.says).lower()}{target} – {statement.text}"


def _lines(texts: Iterable[str]) -> list[Block]:
    """One paragraph of a line for each text; none where there is nothing to tell."""
    return [paragraph(lines)] if (lines := "\n".join(texts)) else []


def _decisions(minutes: Minutes) -> Iterator[Paragraph]:
    titles = {item.number: item.title for item in minutes.items if item.number}
    for item, decisions in groupby(minutes.decisions, key=lambda decision: decision.item):
        name = " ".join(filter(None, (item, titles.get(item or "")))) or "Outside the items"
        yield paragraph(Run(name, bold=True), *(_decision(decision) for decision in decisions))


def _decision(decision: Decision) -> str:
    return "\n" + " ".join(filter(None, (decision.id, decision.body, decision.verb, decision.text)))


def _raised(actions: Iterable[Action]) -> Block:
    rows = (_action(action) for action in actions)
    return table(COLUMNS, rows, WIDTHS)


def _action(action: Action) -> tuple[Content, ...]:
    target = wording.due_in_full(action.target)
    return action.id or action.key, target, wording.parties(action.owners), action.text


def _next(meeting: NextMeeting) -> str:
    day = spoken(meeting.date) if meeting.date else ""
    when = " · ".join(filter(None, (day, meeting.label))) or "not known"
    return f"{wording.words(meeting.kind)} meeting: {when}"
