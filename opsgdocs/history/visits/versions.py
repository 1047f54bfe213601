"""Which document counts for each meeting, and in what order the meetings were.

OPSG_29's draft and final minutes are one meeting, of which the final ones count; the same file twice counts once.
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from opsgdocs.history.finding import Finding
from opsgdocs.history.ids import Tokens, identity, sort_key, tokens_of
from opsgdocs.history.visits.annexes import part_annexes, with_annex
from opsgdocs.history.visits.numbered import standing, version_of
from opsgdocs.history.visits.visit import Visit
from opsgdocs.history.wording import squeezed
from opsgdocs.records import Action, Minutes, OutstandingAction

_STATUS = {"draft": 0, None: 1, "final": 2}
Version = list[Minutes]
"""All the documents of one meeting."""
Oddity = tuple[Version, Finding]


class Chosen(NamedTuple):
    """The minutes that count for a meeting, and the log of actions that is a paper of its own beside them."""

    minutes: Minutes
    log: Minutes | None = None


def visits_of(minutes: Iterable[Minutes], committee: str | None) -> tuple[tuple[Visit, ...], tuple[Finding, ...]]:
    """The meetings in order, each with the document that counts, and what was odd about the others."""
    oddities: list[Oddity] = []
    chosen = [
        _chosen(documents, committee, oddities)
        for same_label in _by_label(_distinct(minutes)).values()
        for documents in _by_day(same_label, oddities)
    ]
    ordered = _in_order(chosen)
    visits = [_visit(index, one, committee) for index, one in enumerate(ordered)]
    index_of = {id(one.minutes): index for index, one in enumerate(ordered)}
    findings = (
        finding._replace(at=max(index_of.get(id(record), -1) for record in documents))
        for documents, finding in oddities
    )
    return tuple(visits), tuple(findings)


def _distinct(minutes: Iterable[Minutes]) -> list[Minutes]:
    """Each file once, in an order that does not depend on how they came."""
    files: dict[str, Minutes] = {}
    for record in minutes:
        content = record.source.sha256 or record.to_json()
        known = files.get(content)
        if known is None or (known is not record and _file_order(record) < _file_order(known)):
            files[content] = record
    return [files[content] for content in sorted(files)]


def _file_order(record: Minutes) -> tuple[bool, str, str, str]:
    return (record.incomplete, record.source.name, record.profile, record.to_json())


def _by_label(minutes: Iterable[Minutes]) -> dict[object, Version]:
    groups: dict[object, Version] = {}
    for record in minutes:
        meeting = record.meeting
        key = tokens_of(meeting.label or "") or meeting.date or (record.source.name, record.source.sha256)
        groups.setdefault(key, []).append(record)
    return groups


def _by_day(documents: Version, oddities: list[Oddity]) -> list[Version]:
    """Documents of one label and different days are different meetings, unless one is a version of the other."""
    days = {record.meeting.date for record in documents if record.meeting.date}
    if len(days) < 2:
        return [documents]
    meetings: list[Version] = []
    for record in sorted(documents, key=_finality):
        same = next((meeting for meeting in meetings if _is_version(record, meeting[0])), None)
        meetings.append([record]) if same is None else same.append(record)
    oddities.append((documents, Finding("meeting_conflict", _conflict(documents, len(meetings)))))
    return meetings


def _finality(record: Minutes) -> tuple[bool, int, dt.date, str]:
    """The final minutes first, those without a day last."""
    day = record.meeting.date
    return day is None, -_STATUS[standing(record)], day or dt.date.min, record.source.sha256


def _is_version(record: Minutes, other: Minutes) -> bool:
    """Whether both are minutes of one meeting: of one day, of the same words, or a draft of which nothing is lost."""
    if record.meeting.date == other.meeting.date or (_matters(record) and _says(record)[1:] == _says(other)[1:]):
        return True
    may_be = record.meeting.date is None or (standing(record) == "draft") != (standing(other) == "draft")
    return may_be and _matters(record) <= _matters(other)


def _matters(record: Minutes) -> set[tuple[Tokens, str]]:
    """The actions raised or listed, by id; those without one by their words."""
    listed: tuple[Action | OutstandingAction, ...] = (*record.actions, *record.outstanding)
    return {(tokens_of(one.id), "") if one.id else ((), squeezed(one.text)) for one in listed}


def _conflict(documents: Version, meetings: int) -> str:
    names = ", ".join(sorted(f"{record.source.called} ({record.meeting.date or 'no day'})" for record in documents))
    message = f"{documents[0].meeting.label} is given different days: {names}."
    if meetings == 1:
        return message
    return f"{message} They count as {meetings} meetings; a correction can say which meeting each document is of."


def _chosen(documents: Version, committee: str | None, oddities: list[Oddity]) -> Chosen:
    minutes, logs = part_annexes(documents)
    best = _choose(minutes, committee, oddities)
    if not logs:
        return Chosen(best)
    log = _choose(logs, committee, oddities)
    message = (
        f"{best.meeting.label or best.meeting.date}: {log.source.called} counts as the table of {best.source.called}."
    )
    oddities.append((documents, Finding("log_joined", message, log.meeting.evidence)))
    return Chosen(best, log)


def _choose(documents: Version, committee: str | None, oddities: list[Oddity]) -> Minutes:
    """The final one; of equals the later version, the one with most to say, Word before PDF, the last by file name."""
    if len(documents) == 1:
        return documents[0]
    best = max(documents, key=_rank)
    oddities += [(documents, _set_aside(best, other, committee)) for other in documents if other is not best]
    return best


def _rank(record: Minutes) -> tuple[int, bool, tuple[int, ...], int, bool, str, str]:
    said = len(record.actions) + len(record.outstanding)
    return (
        _STATUS[standing(record)],
        not record.incomplete,
        version_of(record),
        said,
        _is_word(record),
        record.source.name,
        record.source.sha256,
    )


def _is_word(record: Minutes) -> bool:
    """Word says what a PDF only shows: nothing of it is told from the layout."""
    return "word" in record.source.media_type


def _set_aside(best: Minutes, other: Minutes, committee: str | None) -> Finding:
    meeting = best.meeting.label or str(best.meeting.date)
    alone = _only_in(other, best, committee)
    lost = f" Only the other one has {', '.join(alone)}." if alone else ""
    kept, left = best.source.called, other.source.called
    if _STATUS[standing(best)] > _STATUS[standing(other)]:
        message = f"{meeting}: the {best.status or 'later'} minutes ({kept}) count, not {left}.{lost}"
        return Finding("duplicate_document", message, best.meeting.evidence)
    if _says(best) == _says(other):
        message = f"{meeting}: {kept} and {left} say the same; {kept} counts."
        return Finding("duplicate_document", message, best.meeting.evidence)
    message = f"{meeting}: {kept} and {left} both claim to be its minutes and differ; {kept} counts.{lost}"
    return Finding("conflicting_versions", message, (*best.meeting.evidence, *other.meeting.evidence))


def _only_in(other: Minutes, best: Minutes, committee: str | None) -> list[str]:
    known = {identity(action.id, committee) for action in best.actions if action.id}
    return [action.id for action in other.actions if action.id and identity(action.id, committee) not in known]


def _says(record: Minutes) -> tuple[object, ...]:
    """What counts for the history, without how it is set: a Word and a PDF file of the same minutes are equal."""
    return (
        record.meeting.date,
        sorted(map(_action_words, record.actions)),
        sorted(map(_row_words, record.outstanding)),
        sorted((sort_key(statement.action), statement.says) for statement in record.statements),
    )


def _action_words(action: Action) -> tuple[object, ...]:
    return sort_key(action.id or ""), squeezed(action.text), action.owners, squeezed(action.target.text or "")


def _row_words(row: OutstandingAction) -> tuple[object, ...]:
    revised = row.revised_target.text if row.revised_target else None
    last = row.last_target.text if row.last_target else None
    cells = (squeezed(revised or ""), squeezed(last or ""), squeezed("".join(row.updates)))
    return sort_key(row.id or ""), squeezed(row.text), row.owners, row.status, *cells


def _in_order(chosen: Sequence[Chosen]) -> list[Chosen]:
    """By day, then by number; one without a day stands where its number puts it."""
    dated = sorted(
        (record.meeting.number, record.meeting.date)
        for record, _ in chosen
        if record.meeting.date and isinstance(record.meeting.number, int)
    )
    return sorted(chosen, key=lambda one: _place(one.minutes, dated))


def _place(record: Minutes, dated: Sequence[tuple[int, dt.date]]) -> tuple[object, ...]:
    meeting, source = record.meeting, record.source
    number = sort_key(str(meeting.number)) if meeting.number is not None else ()
    day = meeting.date or _day_near(meeting.number, dated)
    return day, number, meeting.label or "", source.sha256, source.name


def _day_near(number: int | str | None, dated: Sequence[tuple[int, dt.date]]) -> dt.date:
    """The day of the meeting before, by number; else of the first one after; the beginning where neither helps."""
    if not isinstance(number, int) or not dated:
        return dt.date.min
    before = bisect_right(dated, (number, dt.date.max))
    return dated[max(before - 1, 0)][1]


def _visit(index: int, chosen: Chosen, committee: str | None) -> Visit:
    record, log = chosen
    meeting = record.meeting
    return Visit(
        index=index,
        minutes=with_annex(record, log) if log else record,
        name=meeting.label or (meeting.date.isoformat() if meeting.date else record.source.called),
        tokens=tokens_of(meeting.label or ""),
        ids=tuple(identity(action.id, committee) if action.id else None for action in record.actions),
        documents=(record, log) if log else (record,),
    )
