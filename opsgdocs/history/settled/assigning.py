"""Which meeting a document is of, where a person settled that: the file that says 'Meeting 8' is the ninth's.

What the document's own number had decided is decided anew: its label, the days counted from the meeting, and which of
its actions were raised there and which carried.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from opsgdocs.corrections import Correction
from opsgdocs.dates import Said, resolve, target_in
from opsgdocs.history.finding import Finding
from opsgdocs.history.ids import identity, parts, tokens_of
from opsgdocs.history.settled.applying import place_of
from opsgdocs.meetings.calendar import MeetingCalendar
from opsgdocs.records import Action, Meeting, Minutes, OutstandingAction, Statement, Target

_SHORTEST_HASH = 8
# How profiles print days in labels: 'Board 09 July 2024', 'Board 2024-07-09', 'Board 2024-07'.
_FORMS = ("%d %B %Y", "%d %b %Y", "%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%Y%m%d", "%B %Y", "%Y-%m")


def assign(
    minutes: Sequence[Minutes], corrections: Iterable[Correction], committee: str | None
) -> tuple[list[Minutes], list[Finding]]:
    """The minutes with the numbers and days that people settled, and the corrections that name none of them."""
    assigned, findings = list(minutes), list[Finding]()
    settled = sorted((one for one in corrections if one.minutes), key=attrgetter("date"))
    calendar = MeetingCalendar.of(minutes if settled else (), committee or "")
    for correction in settled:
        meant = [index for index, record in enumerate(assigned) if _is_meant(record, correction.minutes or "")]
        for index in meant:
            assigned[index] = _Assignment(assigned[index], correction, calendar).record()
        if not meant:
            message = f"The {correction.called} could not be applied: no minutes given are {correction.minutes}."
            findings.append(Finding("correction_unapplied", message, place_of(correction)))
    return assigned, findings


def _is_meant(record: Minutes, named: str) -> bool:
    source, last = record.source, named.replace("\\", "/").rpartition("/")[2]
    by_hash = len(named) >= _SHORTEST_HASH and bool(source.sha256) and source.sha256.startswith(named.casefold())
    return by_hash or source.name.casefold() in (named.casefold(), last.casefold())


@dataclass(frozen=True)
class _Assignment:
    """One document given to the meeting that it is of."""

    old: Minutes
    correction: Correction
    calendar: MeetingCalendar

    def record(self) -> Minutes:
        """The document as it would have been read, had it said so itself."""
        was, meeting = self.old.meeting, self._meeting()
        actions = [self._action(action, meeting) for action in self.old.actions]
        rows = [self._row(row, meeting) for row in self.old.outstanding]
        moved = was.label != meeting.label
        raised = [row for row in rows if moved and self._is_of(row.id, meeting)]
        carried = [action for action in actions if moved and self._is_of(action.id, was)]
        return self.old.model_copy(
            update={
                "meeting": meeting,
                "actions": (*_without(actions, carried), *(self._raised(row, meeting) for row in raised)),
                "outstanding": (*_without(rows, raised), *(_carried(action, was) for action in carried)),
                "statements": (*self.old.statements, *(said for row in raised for said in _said_of(row))),
            }
        )

    def _meeting(self) -> Meeting:
        was, correction = self.old.meeting, self.correction
        number = was.number if correction.meeting is None else correction.meeting
        day = correction.held or was.date
        label = self._label(number) if correction.meeting is not None else was.label
        label = _on_day(label, was.date, day)
        return was.model_copy(update={"number": number, "label": label, "date": day})

    def _label(self, number: int | str | None) -> str | None:
        """As the other documents have it; where they are called by their days, that stays."""
        body = self.old.meeting.committee or ""
        return (self.calendar.label_for(number or 0, body) if body else None) or self.old.meeting.label

    def _is_of(self, id: str | None, meeting: Meeting) -> bool:
        divided = parts(identity(id, meeting.committee)) if id else None
        return bool(divided and meeting.label and divided[0] == tokens_of(meeting.label))

    def _action(self, action: Action, meeting: Meeting) -> Action:
        target = self._counted_anew(action.target, meeting.date)
        key = self._key(action.key, meeting) if action.id is None else action.key
        return action.model_copy(
            update={"key": key, "raised": meeting.date, "raised_at": meeting.label, "target": target}
        )

    def _row(self, row: OutstandingAction, meeting: Meeting) -> OutstandingAction:
        revised = self._counted_anew(row.revised_target, meeting.date) if row.revised_target else None
        key = self._key(row.key, meeting) if row.id is None else row.key
        return row.model_copy(update={"key": key, "revised_target": revised})

    def _key(self, key: str, meeting: Meeting) -> str:
        """Made-up keys begin with the meeting."""
        return f"{_occasion(meeting)}{key.removeprefix(_occasion(self.old.meeting))}"

    def _counted_anew(self, target: Target, day: dt.date | None) -> Target:
        """'Within two weeks' counts from the meeting; what this reading does not understand as it was read, stays."""
        before = self.old.meeting.date
        if day is None or day == before:
            return target
        phrase = target.text if target.stated else None
        known = resolve(phrase, Said(before, self.calendar, self.old.meeting.committee or ""))
        if before and (known.earliest, known.latest) != (target.earliest, target.latest):
            return target
        anew = resolve(phrase, Said(day, self.calendar, self.old.meeting.committee or ""))
        return anew if anew.basis == target.basis or before is None else target

    def _raised(self, row: OutstandingAction, meeting: Meeting) -> Action:
        """A row with the meeting's own number is an action of that meeting."""
        said = Said(meeting.date, self.calendar, meeting.committee or "")
        return Action(
            id=row.id,
            key=row.key,
            text=row.text,
            owners=row.owners,
            target=row.revised_target or row.last_target or target_in(row.text, said).target,
            raised=meeting.date,
            raised_at=meeting.label,
            evidence=row.evidence,
        )


def _without(listed: "Iterable[Action] | Iterable[OutstandingAction]", moved: Sequence[object]) -> list[object]:
    return [one for one in listed if not any(one is other for other in moved)]


def _carried(action: Action, was: Meeting) -> OutstandingAction:
    """An action with the number that the document no longer bears is an earlier meeting's."""
    return OutstandingAction(
        id=action.id,
        key=action.key,
        text=action.text,
        raised_at=was.label,
        last_target=action.target if action.target.stated else None,
        owners=action.owners,
        evidence=action.evidence,
    )


def _said_of(row: OutstandingAction) -> Iterable[Statement]:
    """What the row said besides: a raised action has no place for it."""
    if row.id and row.status != "open":
        yield Statement(action=row.id, says=row.status, text=row.status_text or row.status, evidence=row.evidence)
    for update in row.updates if row.id else ():
        yield Statement(action=row.id or "", says="mentioned", text=update, evidence=row.evidence)


def _on_day(label: str | None, before: dt.date | None, day: dt.date | None) -> str | None:
    """'Board 2024-07-09' of another day."""
    if label is None or before is None or day is None:
        return label
    form = next((form for form in _FORMS if before.strftime(form) in label), None)
    return label.replace(before.strftime(form), day.strftime(form)) if form else label


def _occasion(meeting: Meeting) -> str:
    return meeting.label or str(meeting.date or "undated")
