"""The life of one action: what it is, how its target moved, and meeting by meeting what was said, and where.

03/03/2020 | OPSG_30 | Target revised from 03/03/2020 to 07/04/2020
                       OPSG_30.docx, table 4, row 6: 'OPSG 29/01 | The DCC to …'
"""

import re
from collections.abc import Iterable, Iterator

from opsgdocs.document import Block, Document, Paragraph, Run, Table
from opsgdocs.history import Life, Revision, Slip
from opsgdocs.records import ActionEvent, OpenAction, Target
from opsgdocs.writers import wording
from opsgdocs.writers.blocks import Content, heading, paragraph, prose, table
from opsgdocs.writers.places import Place, places_of
from opsgdocs.writers.slips import moved

COLUMNS = ("Date", "Meeting", "What happened, and where it stands")
WIDTHS = (60.0, 60.0, 380.0)
TARGET_COLUMNS = ("Target", "Set at", "Slipped")
TARGET_WIDTHS = (160.0, 170.0, 170.0)

# What goes before an event's own sentence; the others' sentences begin with it.
_LABELS = {"updated": "Update", "mentioned": "Mentioned", "reopened": "Reopened", "not_listed": "Not listed"}
_BARE = {"raised": "Raised", "carried": "Listed"}
# Their sentence is, or has in it, the passage itself.
_QUOTING = frozenset({"updated", "mentioned", "reopened", "closed", "absorbed"})
_MOST = 2  # places of one step
_ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")


def render_timeline(life: Life) -> Document:
    """One action from its raising on, with the passage that shows each step."""
    action = life.action
    title = f"{action.id or action.key} – {_standing(action)}"
    blocks: tuple[Block, ...] = (
        heading(title, level=0),
        *prose(action.text),
        paragraph("\n".join(_facts(life))),
        *_targets(life),
        _events(action.history),
    )
    return Document(f"{title}.docx", blocks, furniture=(paragraph(title),))


def _standing(action: OpenAction) -> str:
    return ", ".join((wording.words(action.status), *(wording.words(flag).lower() for flag in action.flags)))


def _facts(life: Life) -> Iterator[str]:
    action, slip = life.action, life.slip
    yield f"Owner: {wording.parties(action.owners) or 'nobody is named'}"
    raised = wording.long_day(action.raised) if action.raised else "on a day that is not known"
    age = f", {wording.counted(slip.age, 'day')} before {wording.long_day(life.date)}" if _aged(life) else ""
    yield f"Raised: {raised}{f' at {action.raised_at}' if action.raised_at else ''}{age}"
    yield f"Target: {_target(action.last_target)}"
    if life.why:
        yield f"Why: {life.why}"
    if slip.times:
        yield f"Slipped: {moved(slip)}"


def _aged(life: Life) -> bool:
    return life.slip.age is not None and life.date is not None and life.action.status not in ("closed", "absorbed")


def _targets(life: Life) -> tuple[Table, ...]:
    """The first target and each that replaced it, where there was more than one."""
    slip = life.slip
    if not slip.times:
        return ()
    first = (_target(slip.original_target), life.action.raised_at or "first", "")
    rows = [first, *(_revision(revision, slip) for revision in slip.revisions)]
    return (table(TARGET_COLUMNS, rows, TARGET_WIDTHS),)


def _revision(revision: Revision, slip: Slip) -> tuple[Content, ...]:
    first, latest = slip.original_target.latest, revision.target.latest
    slipped = wording.counted((latest - first).days, "day") if first and latest else "not known"
    return _target(revision.target), revision.meeting or "", slipped


def _target(target: Target) -> str:
    return wording.due(target)


def _events(events: Iterable[ActionEvent]) -> Table:
    return table(COLUMNS, _rows(events), WIDTHS)


def _rows(events: Iterable[ActionEvent]) -> Iterator[tuple[Content, ...]]:
    before: tuple[Place, ...] = ()
    for event in events:
        places = places_of(event.evidence, event.document)
        yield wording.day(event.date), event.meeting or "", _what(event, places, again=bool(places) and places == before)
        before = places


def _what(event: ActionEvent, places: tuple[Place, ...], *, again: bool) -> list[Paragraph]:
    """The step, and beneath it where it stands; a passage that was just printed is not printed again."""
    told = _told(event)
    lines = [_line(place, event) for place in places[:_MOST]]
    if again:
        lines = [f"{places[0].where}, as above"]
    elif not lines and event.document:
        lines = [event.document]
    return [_step(told), *(paragraph(Run(line, italic=True)) for line in lines)]


def _step(told: str) -> Paragraph:
    """What happened in bold, the words of the minutes behind it plain."""
    head, colon, rest = told.partition(": ")
    return paragraph(Run(head + colon, bold=True), rest)


def _line(place: Place, event: ActionEvent) -> str:
    quoted = any(passage.text and passage.text in event.detail for passage in event.evidence)
    return place.where if quoted and event.event in _QUOTING else str(place)


def _told(event: ActionEvent) -> str:
    if event.event in _BARE:
        return _BARE[event.event]
    detail = _ISO.sub(r"\3/\2/\1", event.detail) if event.event == "revised" else event.detail
    label = _LABELS.get(event.event)
    return f"{label}: {detail}" if label else f"{detail[:1].upper()}{detail[1:]}"
