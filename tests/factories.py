"""Small records for tests: `minutes(29, "2020-02-04", actions=[action("29/01")], outstanding=[row("24/02")])`."""

import datetime as dt
import hashlib

from opsgdocs.corrections import Correction
from opsgdocs.dates import Said, resolve
from opsgdocs.meetings.calendar import MeetingCalendar
from opsgdocs.records import (
    Action,
    Evidence,
    Meeting,
    Mention,
    Minutes,
    NextMeeting,
    OutstandingAction,
    Source,
    Statement,
    Target,
)

BODY = "OPSG"


def day(text):
    """An ISO day, or None."""
    return dt.date.fromisoformat(text) if text else None


def passage(text, page=1):
    """Evidence of one passage."""
    return (Evidence(page=page, start=0, end=len(text), text=text),)


def action(id, text=None, *, owners=("DCC",), target=None, **fields):
    """An action; the id without the committee's name ('29/01'), the target as said."""
    text = text or f"The DCC to report on matter {id}."
    id = _own(id)
    stated = {} if target is None else {"text": target, "stated": True, "basis": "none"}
    return Action(
        id=id, key=id or f"key {text}", text=text, owners=owners, target=Target(**stated),
        evidence=passage(f"ACTION {id}: {text}"), **fields,
    )  # fmt: skip


def row(id, text=None, *, owners=("DCC",), last=None, revised=None, updates=(), status="open", said=None, **fields):
    """A row of a table of actions outstanding; dates as the cells print them, `said` the status line."""
    text = text or f"The DCC to report on matter {id}."
    id = _own(id)
    fields["raised"] = day(fields.get("raised"))
    return OutstandingAction(
        id=id, key=id or f"row {text}", text=text, owners=owners, last_target=_cell(last), revised_target=_cell(revised),
        updates=updates, status=status, status_text=said or (status if status != "open" else None),
        evidence=passage(f"{id} {text}"), **fields,
    )  # fmt: skip


def says(id, what, text=None):
    """A sentence on an action: `says("28/02", "closed")`."""
    text = text or f"Members said that action {id} was {what}."
    return Statement(action=_own(id), says=what, text=text, evidence=passage(text))


def minutes(
    number, date, actions=(), *, outstanding=(), statements=(), next_main=None, status="final", name=None,
    committee=BODY, mentions=(), next_label=None, **fields,
):  # fmt: skip
    """The minutes of a meeting, with the targets of its actions resolved as an extractor would."""
    label = f"{committee}_{number}" if number is not None else None
    name = name or f"{label or date}_{status}.docx"
    announced = () if next_main is None else (_announced(next_main, next_label),)
    record = Minutes(
        source=Source(name=name, sha256="", media_type="text/plain"),
        profile="opsg", status=status,
        meeting=Meeting(committee=committee, number=number, label=label, date=day(date), evidence=passage(f"{label}, {date}")),
        outstanding=tuple(outstanding), statements=tuple(statements), next_meetings=announced,
        mentions=tuple(Mention(kind="action", id=_own(id), evidence=passage(f"see action {id}")) for id in mentions),
        **fields,
    )  # fmt: skip
    said = Said(day(date), MeetingCalendar.of([record], committee or ""), committee or "")
    raised = tuple(_raised(each, record, said) for each in actions)
    record = record.model_copy(update={"actions": raised})
    sha256 = hashlib.sha256(record.to_json().encode()).hexdigest()
    return record.model_copy(update={"source": record.source.model_copy(update={"sha256": sha256})})


def correction(id, date, reason="A member said so.", **settled):
    """What a person settled: `correction("28/01", "2020-02-10", close=True)`."""
    return Correction(action=_own(id), date=day(date), reason=reason, document="corrections.toml", number=1, **settled)


def _raised(each, record, said):
    meeting = record.meeting
    target = resolve(each.target.text, said)
    return each.model_copy(update={"target": target, "raised": meeting.date, "raised_at": meeting.label})


def _announced(text, label):
    printed = f"Next Main Meeting: {text}"
    return NextMeeting(kind="main", date=day(text), label=label, evidence=passage(printed, page=9))


def _own(id):
    return id if id is None or id[0].isalpha() else f"{BODY} {id}"


def _cell(text):
    return None if text is None else resolve(text, Said(None))
