"""The record that one set of minutes must give, written straight from the plain data.

Nothing of opsgdocs is used to find it: what a target means, who owns an action, what is closed, stands in the data.
Evidence and source are left out; they depend on the file.
"""

import re
from typing import Any

from corpus.generator.model import Action, CellDate, Decisions, Due, Item, Meeting, Person, Prose, Row, Series

Json = dict[str, Any]

_MARKUP = re.compile(r"\*\*|\[\[|\]\]|\^\[[^\]]*\]")
_KINDS = (
    ("modification", re.compile(r"\b((?:SECMP|MP|DP)\d{3,4})\b(?: '([^']+)')?")),
    ("incident", re.compile(r"\b(INC\d{6,})\b()")),
    ("problem", re.compile(r"\b(PBI\d{6,})\b()")),
    ("change_request", re.compile(r"\b(CR\d{3,5})\b()")),
)


def minutes(series: Series, meeting: Meeting) -> Json:
    """The minutes' record in the contract's form, for the layout that shows everything (L1)."""
    return {
        "kind": "minutes",
        "profile": series.profile,
        "incomplete": False,
        "title": f"{series.name} Meeting {meeting.number}",
        "reference": reference(series, meeting),
        "classification": meeting.classification,
        "status": meeting.status,
        "meeting": _meeting(series, meeting),
        "attendees": [_attendee(person) for person in meeting.people],
        "items": [{"number": item.number, "title": item.title} for item in meeting.items],
        "decisions": [one for item in meeting.items for one in _decisions(series, item)],
        "actions": [_action(series, meeting, item, action) for item, action in meeting.actions],
        "outstanding": [_row(series, row) for row in meeting.rows],
        "statements": [_statement(says, item) for item in meeting.items for says in _says(item)],
        "next_meetings": [{"kind": n.kind, "date": n.date, "label": n.label} for n in meeting.next],
        "mentions": mentions(series, meeting),
        "problems": sorted(meeting.problems),
        "problems_allowed": sorted({*meeting.problems_allowed, "expected_meeting"}),
    }


def reference(series: Series, meeting: Meeting) -> str:
    """'OPSG_41_0202': label, day, month."""
    return f"{series.label(meeting.number)}_{meeting.date[8:]}{meeting.date[5:7]}"


def action_id(series: Series, meeting: Meeting, action: Action) -> str:
    """'OPSG 41/03'."""
    return f"{series.short} {meeting.number}/{action.seq}"


def target(due: Due, phrase: str | None) -> Json:
    """A target in the contract's form."""
    return {
        "text": phrase,
        "date": due.date,
        "earliest": due.earliest,
        "latest": due.latest,
        "meeting": due.meeting,
        "basis": due.basis,
        "stated": due.basis != "default",
    }


def cell_target(cell: str | CellDate | None) -> Json | None:
    """The target of a date cell; a plain day is shown as 'dd/mm/yyyy'."""
    if cell is None:
        return None
    if isinstance(cell, CellDate):
        return target(cell.due, cell.text)
    return target(Due("day", cell), f"{cell[8:]}/{cell[5:7]}/{cell[:4]}")


def defined(series: Series) -> dict[str, tuple[str, str, tuple[str, ...]]]:
    """Every action of the series: id → (text, day raised, owners)."""
    known = {action.id: (action.text, action.raised, action.owners) for action in series.earlier}
    for meeting in series.meetings:
        for _, action in meeting.actions:
            known[action_id(series, meeting, action)] = (action.full_text, meeting.date, action.owners)
    return known


def _meeting(series: Series, meeting: Meeting) -> Json:
    return {
        "committee": series.short,
        "number": meeting.number,
        "label": series.label(meeting.number),
        "date": meeting.date,
        "start": meeting.start,
        "end": meeting.end,
        "venue": meeting.venue,
    }


def _attendee(person: Person) -> Json:
    return {
        "name": person.name,
        "affiliation": person.affiliation,
        "group": person.group,
        "presence": "apologies" if person.apologies else "present",
        "remote": person.remote,
        "part": person.part,
        "alternate": person.alternate,
        "alternate_for": person.alternate_for,
        "role": person.role,
    }


def _decisions(series: Series, item: Item) -> list[Json]:
    return [
        {"verb": verb.verb, "body": series.short, "text": _with_bullets(block, index), "condition": verb.condition,
         "item": item.number}
        for block in item.blocks
        if isinstance(block, Decisions)
        for index, verb in enumerate(block.verbs)
    ]  # fmt: skip


def _with_bullets(block: Decisions, index: int) -> str:
    last = index == len(block.verbs) - 1
    return "\n".join((block.verbs[index].text, *(f"• {b}" for b in block.bullets if last)))


def _action(series: Series, meeting: Meeting, item: Item, action: Action) -> Json:
    ident = action_id(series, meeting, action)
    return {
        "id": ident,
        "key": ident,
        "text": action.full_text,
        "owners": list(action.owners),
        "target": target(action.due, action.phrase),
        "item": item.number,
        "raised": meeting.date,
        "raised_at": series.label(meeting.number),
    }


def _row(series: Series, row: Row) -> Json:
    text, raised, owners = defined(series)[row.id]
    ident = row.printed_id or row.id
    return {
        "id": ident,
        "key": ident,
        "text": row.text or text,
        "raised": raised,
        "raised_at": ident.replace(" ", "_").split("/")[0],
        "last_target": cell_target(row.last),
        "revised_target": cell_target(row.revised),
        "owners": list(row.owners or owners),
        "updates": list(row.updates),
        "status": row.status.lower().replace(" ", "_"),
        "status_text": row.status,
    }


def _says(item: Item) -> list[Any]:
    return [says for block in item.blocks if isinstance(block, Prose) for says in block.says]


def _statement(says: Any, item: Item) -> Json:  # noqa: ANN401
    return {"action": says.action, "says": says.says, "text": says.sentence, "item": item.number}


def mentions(series: Series, meeting: Meeting) -> list[Json]:
    """What the words of the minutes name, apart from their own label and the heads of their own actions."""
    text = _MARKUP.sub("", "\n".join(_words(series, meeting)))
    found: dict[tuple[str, str], str | None] = {}
    for kind, m in ((kind, m) for kind, form in _KINDS for m in form.finditer(text)):
        found[kind, m[1]] = found.get((kind, m[1])) or m[2] or None
    own = series.label(meeting.number)
    labels = [f"{series.short}_{m[1]}" for m in re.finditer(rf"\b{series.short}[_ ]((?:EX)?\d+)\b(?!/)", text)]
    found |= {("meeting", label): None for label in labels if label != own}
    ids = re.finditer(rf"\baction (?:{series.short} )?(\w+/\d\d)\b", text, re.IGNORECASE)
    found |= {("action", f"{series.short} {m[1]}"): None for m in ids}
    return [{"kind": kind, "id": ident, "title": title} for (kind, ident), title in sorted(found.items())]


def _words(series: Series, meeting: Meeting) -> list[str]:
    words = [line for row in meeting.rows for line in (row.text or defined(series)[row.id][0], *row.updates)]
    words += [cell.text for row in meeting.rows for cell in (row.last, row.revised) if isinstance(cell, CellDate)]
    words += [str(n.label or "") for n in meeting.next]
    for item in meeting.items:
        for block in item.blocks:
            words += _block_words(block)
    return words


def _block_words(block: Any) -> list[str]:  # noqa: ANN401
    if isinstance(block, Prose):
        return [block.text]
    if isinstance(block, Decisions):
        return [*(verb.text for verb in block.verbs), *block.bullets]
    if isinstance(block, Action):
        return [block.full_text]
    return list(getattr(block, "entries", ()))
