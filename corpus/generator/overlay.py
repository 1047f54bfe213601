"""What a layout shows otherwise than the house style: laid over the expected record, key by key."""

from collections.abc import Callable
from typing import Any

from corpus.generator.layouts import cover, keyvalue, numbered
from corpus.generator.model import Meeting, Series

Json = dict[str, Any]


def overlay(name: str, series: Series, meeting: Meeting, expected: Json) -> Json:
    """The keys of the record that this layout shows otherwise, with their values; mostly none."""
    shown = _SHOWN.get(name)
    changed = shown(series, meeting, expected) if shown else {}
    return {key: value for key, value in changed.items() if value != expected[key]}


def _numbered(series: Series, meeting: Meeting, _: Json) -> Json:
    return {"title": numbered.title(series, meeting)}


def _keyvalue(series: Series, meeting: Meeting, expected: Json) -> Json:
    """A column for targets, captions for statuses, and the other headings over the lists of people."""
    printed = {f"{series.short} {meeting.number}/{a.seq}": a for _, a in meeting.actions}
    return {
        "title": keyvalue.title(series, meeting),
        "attendees": [{**p, "group": keyvalue.GROUPS.get(p["group"], p["group"])} for p in expected["attendees"]],
        "actions": [_in_columns(action, printed[action["id"]]) for action in expected["actions"]],
        "outstanding": [{**row, "status_text": None} for row in expected["outstanding"]],
    }


def _in_columns(action: Json, printed: Any) -> Json:  # noqa: ANN401
    text = "\n".join((printed.bare, *(f"• {bullet}" for bullet in printed.bullets)))
    return {**action, "text": text, "target": {**action["target"], "text": keyvalue.target(printed)}}


def _plain(_: Series, __: Meeting, expected: Json) -> Json:
    """A table of tabs has no lines within a cell."""
    return {"outstanding": [{**row, "text": row["text"].replace("\n", " ")} for row in expected["outstanding"]]}


def _cover(series: Series, _: Meeting, __: Json) -> Json:
    return {"title": cover.title(series), "reference": None}


_SHOWN: dict[str, Callable[[Series, Meeting, Json], Json]] = {
    "L2": _numbered,
    "L3": _keyvalue,
    "L5": _plain,
    "L7": _cover,
}
