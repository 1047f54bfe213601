"""The life of one action: what it is, how its target moved, and meeting by meeting what was said, and where.

03/03/2020 | OPSG_30 | Target revised from 03/03/2020 to 07/04/2020
                       OPSG_30.docx, table 4, row 6: 'OPSG 29/01 | The DCC to …'
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from opsgdocs.characters import one_line
from opsgdocs.document import Block, Document, Paragraph, Run, Table
from opsgdocs.history import Life, Revision, Slip
from opsgdocs.kept_patterns import compiled
from opsgdocs.meetings.days import spoken
from opsgdocs.records import ActionEvent, Evidence, OpenAction, Target
from opsgdocs.writers.actions.outstanding import NONE_STATED, is_presumed
from opsgdocs.writers.actions.slips import moved
from opsgdocs.writers.text import wording
from opsgdocs.writers.text.blocks import Content, heading, paragraph, prose, table
from opsgdocs.writers.text.places import Place, places_of
from opsgdocs.writers.text.printed_ids import with_printed_ids

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
_ISO = compiled(r"\b(\d{4})-(\d\d)-(\d\d)\b")


def render_timeline(life: Life) -> Document:
    """One action from its raising on, with the passage that shows each step."""
    (action,) = with_printed_ids([life.action])
    title = f"{action.id or action.key} – {_standing(action)}"
    blocks: tuple[Block, ...] = (
        heading(title, level=0),
        *prose(wording.task(action.text)),
        paragraph("\n".join(_facts(life))),
        *_targets(life),
        _events(action.history),
    )
    return Document(f"{title}.docx", blocks, furniture=(paragraph(title),))


def told_event(event: ActionEvent) -> str:
    """The step in words: 'Raised', 'Target revised from 03/03/2020 to 07/04/2020', 'Update: …'."""
    if event.event in _BARE:
        return _BARE[event.event]
    detail = wording.of_days(event.detail, event.meeting or "")
    detail = _ISO.sub(r"\3/\2/\1", detail) if event.event == "revised" else detail
    label = _LABELS.get(event.event)
    return f"{label}: {detail}" if label else f"{detail[:1].upper()}{detail[1:]}"


def _standing(action: OpenAction) -> str:
    return ", ".join((wording.words(action.status), *(wording.words(flag).lower() for flag in action.flags)))


def _facts(life: Life) -> Iterator[str]:
    action, slip = life.action, life.slip
    yield f"Owner: {wording.parties(action.owners) or 'nobody is named'}"
    raised = spoken(action.raised) if action.raised else "on a day that is not known"
    yield f"Raised: {raised}{f' at {action.raised_at}' if action.raised_at else ''}{_age(life)}"
    presumed = f" ({NONE_STATED})" if is_presumed(action) else ""
    yield f"Target: {_target(action.last_target)}{presumed}"
    if life.why:
        yield f"Why: {life.why}"
    if slip.times:
        yield f"Slipped: {moved(slip)}"


def _age(life: Life) -> str:
    if life.slip.age is None or life.date is None or life.action.status in ("closed", "absorbed"):
        return ""
    return f", {wording.counted(life.slip.age, 'day')} old on {spoken(life.date)}"


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
    return _target(revision.target), wording.meeting(revision.meeting or ""), slipped


def _target(target: Target) -> str:
    return wording.due(target)


def _events(events: Iterable[ActionEvent]) -> Table:
    return table(COLUMNS, _rows(events), WIDTHS)


def _rows(events: Iterable[ActionEvent]) -> Iterator[tuple[Content, ...]]:
    """The steps that one passage shows stand together: 'Listed', 'Target revised from …', 'Update: …'."""
    for _, group in groupby(events, key=lambda event: (event.document, event.meeting, event.evidence)):
        steps = tuple(group)
        yield wording.day(steps[0].date), wording.meeting(steps[0].meeting or ""), [*map(_step, steps), *_shown(steps)]


def _step(event: ActionEvent) -> Paragraph:
    """What happened in bold, the words of the minutes behind it plain."""
    head, colon, rest = told_event(event).partition(": ")
    return paragraph(Run(head + colon, bold=True), rest)


def _shown(steps: tuple[ActionEvent, ...]) -> list[Paragraph]:
    """Where the steps are told; words that a step has just quoted are not printed twice."""
    said = "".join(step.detail for step in steps if step.event in _QUOTING)
    document = one_line(steps[0].document or "")
    places = places_of([_unless(said, passage) for passage in steps[0].evidence], document)
    lines = [str(place) for place in _apart(places)[:_MOST]] or ([document] if document else [])
    return [paragraph(Run(f"– {line}", italic=True)) for line in lines]


def _apart(places: Iterable[Place]) -> list[Place]:
    """The places without the further ones on one page or in one table: the reader is there already."""
    found: dict[str, Place] = {}
    for place in places:
        found.setdefault(place.where.rpartition(", row ")[0] or place.where, place)
    return list(found.values())


def _unless(said: str, passage: Evidence) -> Evidence:
    return passage.model_copy(update={"text": ""}) if passage.text and passage.text in said else passage
