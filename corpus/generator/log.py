"""The table of outstanding actions before each meeting, told from the declared lives of the actions."""

from typing import Any

from corpus.generator.expect import action_id as id_of
from corpus.generator.expect import cell_target, defined, target
from corpus.generator.model import Action, Due, Meeting, Row, Series

Json = dict[str, Any]


def before_tables(series: Series) -> dict[str, Json]:
    """Label of a meeting → the action log as it must be when that meeting begins; the first meeting has none."""
    labels = [series.label(meeting.number) for meeting in series.meetings]
    days = [meeting.date for meeting in series.meetings]
    points = [*zip(labels, days, strict=True), (str(series.after.label), series.after.date)]
    return {label: _table(series, index + 1, label, day) for index, (label, day) in enumerate(points[1:])}


def _table(series: Series, count: int, label: str, day: str) -> Json:
    past = series.meetings[:count]
    rows = [_row(series, past, ident, day) for ident in defined(series) if _open(series, past, ident)]
    return {
        "kind": "action_log",
        "committee": series.short,
        "before": label,
        "date": day,
        "actions": sorted(rows, key=lambda row: str(row["id"])),
        "problems": sorted(series.life.problems.get(label, ())),
        "problems_allowed": sorted({*series.life.allowed.get(label, ()), "expected_meeting", "owner_conflict"}),
    }


def _open(series: Series, past: tuple[Meeting, ...], ident: str) -> bool:
    labels = [series.label(meeting.number) for meeting in past]
    raised = any(ident == id_of(series, m, a) for m in past for _, a in m.actions)
    if not raised and ident not in {action.id for action in series.earlier}:
        return False
    if series.life.reopened.get(ident) in labels:
        return not _closed_again(series, ident, past)
    return series.life.closed.get(ident) not in labels


def _closed_again(series: Series, ident: str, past: tuple[Meeting, ...]) -> bool:
    newest = _rows(past, ident)[-1]
    return newest.status == "Closed"


def _rows(past: tuple[Meeting, ...], ident: str) -> list[Row]:
    return [row for meeting in past for row in meeting.rows if row.id == ident]


def _row(series: Series, past: tuple[Meeting, ...], ident: str, day: str) -> Json:
    text, raised, owners = defined(series)[ident]
    rows = _rows(past, ident)
    original = _original(series, ident)
    revised = [cell_target(row.revised) for row in rows if row.revised]
    last = revised[-1] if revised else original
    omitted = series.life.omitted.get(ident, ())
    table = [series.label(meeting.number) for meeting in past if meeting.rows][-1]
    flags = ["overdue"] if _ends(last) < day else []
    return {
        "id": ident,
        "key": ident,
        "bare": _bare(series, ident),
        "text": [text, *(row.text for row in rows if row.text)][-1],
        "raised": raised,
        "raised_at": ident.replace(" ", "_").split("/")[0],
        "last_target": last,
        "original_target": original,
        "owners": list([owners, *(row.owners for row in rows if row.owners)][-1]),
        "status": rows[-1].status.lower().replace(" ", "_") if rows else "open",
        "updates": [
            {"meeting": series.label(m.number), "text": u}
            for m in past for row in m.rows if row.id == ident for u in row.updates
        ],
        "flags": flags + (["not_listed"] if table in omitted else []),
    }  # fmt: skip


def _bare(series: Series, ident: str) -> str | None:
    """The words without the target, as documents with a column for it print them."""
    action = action_of(series, ident)
    if action is None:
        return None
    return "\n".join((action.bare, *(f"• {bullet}" for bullet in action.bullets)))


def _original(series: Series, ident: str) -> Json:
    for meeting in series.meetings:
        for _, action in meeting.actions:
            if id_of(series, meeting, action) == ident:
                return target(_held(series, action.due), action.phrase)
    first = next(row for meeting in series.meetings for row in meeting.rows if row.id == ident)
    return cell_target(first.last) or {}


def _held(series: Series, due: Due) -> Due:
    """A target at a meeting of the series is the day on which that meeting was held in the end."""
    days = {series.label(m.number): m.date for m in series.meetings}
    return Due(due.basis, days[due.meeting], meeting=due.meeting, text=due.text) if due.meeting in days else due


def _ends(last: Json | None) -> str:
    return str((last or {}).get("date") or (last or {}).get("latest") or "9999")


def action_of(series: Series, ident: str) -> Action | None:
    """The action of that id, or None where it was raised before the series."""
    found = (a for m in series.meetings for _, a in m.actions if id_of(series, m, a) == ident)
    return next(found, None)
