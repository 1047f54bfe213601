"""What of a record is compared: for each kind, its entries as (key, value) pairs.

Two records agree in a kind where they have the same pairs. Values are brought to one form first: white space, the
full stop at the end, capitals of a target's first word.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any

Json = dict[str, Any]
Pairs = list[tuple[str, Any]]

_LOOSE_END = re.compile(r"(?:[\s.;,:]|\band$)+$")
_MEETING = ("committee", "number", "label", "date", "start", "end", "venue")
_TOP = ("title", "reference", "classification", "status", "profile", "incomplete")
_PERSON = ("affiliation", "group", "presence", "remote", "part", "alternate", "alternate_for", "role")
_SPOKEN = ("tbc", "ongoing", "none")


def _text(value: str | None) -> str | None:
    """Text without what readers may rightly differ in: its last full stop, blanks at line ends."""
    if value is None:
        return None
    lines = [" ".join(line.split()) for line in value.split("\n")]
    return _LOOSE_END.sub("", "\n".join(lines))


def _target(target: Json | None) -> Any:
    """The days of a target, and its words where days alone do not say it."""
    if target is None:
        return None
    basis, day = target["basis"], target["date"]
    if basis == "default":
        return ("default", day)
    return (_days(target), (target["text"] or "").casefold(), target["meeting"], basis)


def _cell(target: Json | None) -> Any:
    """The days of a target in a table's cell; how a day is printed is the layout's affair."""
    if target is None:
        return None
    return target["date"] if target["basis"] == "day" else _target(target)


def _days(target: Json) -> Any:
    """One day, or what bounds it: 'mid-March' is held to its month, a week to its first day."""
    earliest, latest, basis = target["earliest"], target["latest"], target["basis"]
    if target["date"]:
        return target["date"]
    if basis == "part_of":
        return (earliest or "")[:7]
    return earliest if basis == "week" else (earliest, latest)


def _known(target: Json) -> Any:
    """A target in the log: its days, else its words."""
    return (target["text"] or "").casefold() if target["basis"] in _SPOKEN else _days(target)


def _each(records: Iterable[Json], key: str, value: Callable[[Json], Any]) -> Pairs:
    return [(str(record[key]), value(record)) for record in records]


MINUTES: dict[str, Callable[[Json], Pairs]] = {
    "meeting": lambda m: [(k, m[k]) for k in _TOP] + [(k, _text_or_same(m["meeting"][k])) for k in _MEETING],
    "attendees": lambda m: _each(m["attendees"], "name", lambda a: tuple(a[k] for k in _PERSON)),
    "items": lambda m: _each(m["items"], "number", lambda i: _text(i["title"])),
    "decisions": lambda m: _each(m["decisions"], "verb", lambda d: (d["body"], _text(d["text"]), d["item"])),
    "decision conditions": lambda m: _each(m["decisions"], "verb", lambda d: _text(d["condition"])),
    "action ids": lambda m: _each(m["actions"], "id", lambda a: a["key"]),
    "action texts": lambda m: _each(m["actions"], "id", lambda a: _text(a["text"])),
    "action owners": lambda m: _each(m["actions"], "id", lambda a: tuple(a["owners"])),
    "action targets": lambda m: _each(m["actions"], "id", lambda a: _target(a["target"])),
    "action places": lambda m: _each(m["actions"], "id", lambda a: (a["item"], a["raised"], a["raised_at"])),
    "row ids": lambda m: _each(m["outstanding"], "id", lambda r: r["key"]),
    "row texts": lambda m: _each(m["outstanding"], "id", lambda r: _text(r["text"])),
    "row owners": lambda m: _each(m["outstanding"], "id", lambda r: tuple(r["owners"])),
    "row targets": lambda m: _each(
        m["outstanding"], "id", lambda r: (_cell(r["last_target"]), _cell(r["revised_target"]))
    ),
    "row raised": lambda m: _each(m["outstanding"], "id", lambda r: (r["raised"], r["raised_at"])),
    "row updates": lambda m: [
        (f"{r['id']}[{n}]", _text(u)) for r in m["outstanding"] for n, u in enumerate(r["updates"])
    ],
    "row status": lambda m: _each(m["outstanding"], "id", lambda r: (r["status"], _text(r["status_text"]))),
    "statements": lambda m: _each(m["statements"], "action", lambda s: (s["says"], _text(s["text"]), s["item"])),
    "next meetings": lambda m: _each(m["next_meetings"], "kind", lambda n: (n["date"], n["label"])),
    "mentions": lambda m: _each(m["mentions"], "id", lambda x: (x["kind"], x["title"])),
    "problems": lambda m: [(code, True) for code in m["problems"]],
}

LOG: dict[str, Callable[[Json], Pairs]] = {
    "log head": lambda t: [(k, t[k]) for k in ("committee", "before", "date")],
    "log rows": lambda t: _each(t["actions"], "id", lambda a: _text(a["text"])),
    "log raised": lambda t: _each(t["actions"], "id", lambda a: (a["raised"], a["raised_at"])),
    "log targets": lambda t: _each(t["actions"], "id", lambda a: _known(a["last_target"])),
    "log originals": lambda t: _each(t["actions"], "id", lambda a: _known(a["original_target"])),
    "log owners": lambda t: _each(t["actions"], "id", lambda a: tuple(a["owners"])),
    "log status": lambda t: _each(t["actions"], "id", lambda a: a["status"]),
    "log updates": lambda t: [
        (f"{a['id']}[{n}]", (u["meeting"], _text(u["text"]))) for a in t["actions"] for n, u in enumerate(a["updates"])
    ],
    "log flags": lambda t: _each(
        t["actions"], "id", lambda a: tuple(f for f in ("overdue", "not_listed") if f in a["flags"])
    ),
    "log problems": lambda t: [(code, True) for code in t["problems"]],
}


def _text_or_same(value: Any) -> Any:
    return _text(value) if isinstance(value, str) else value


def forgiven(found: Json, expected: Json) -> Json:
    """What was found, less what may be there or not: problems allowed, mentions of the table's own rows.

    A status without words of its own (a caption over the table says it) is not compared in words.
    """
    out = {**found, "problems": _codes(found, expected)}
    if "actions" in expected and "outstanding" not in expected:
        out["actions"] = [_as_expected(action, expected) for action in found["actions"]]
    if "mentions" in expected:
        rows = {row["id"] for row in expected["outstanding"]}
        wanted = {mention["id"] for mention in expected["mentions"]}
        out["mentions"] = [m for m in found["mentions"] if m["id"] in wanted or m["id"] not in rows]
        out["statements"] = [s for s in found["statements"] if s["says"] != "mentioned"]
        spoken = {row["id"]: row["status_text"] for row in expected["outstanding"]}
        out["outstanding"] = [r if spoken.get(r["id"]) else {**r, "status_text": None} for r in found["outstanding"]]
    return out


def _as_expected(action: Json, expected: Json) -> Json:
    """An action whose text is one of the forms that documents print: without its target, its bullets on one line."""
    for row in expected["actions"]:
        if row["id"] == action["id"] and _line(action["text"]) in (_line(row["text"]), _line(row["bare"] or "")):
            return {**action, "text": row["text"]}
    return action


def _line(text: str) -> str | None:
    return _text(" ".join(text.replace("•", " ").split()))


def _codes(found: Json, expected: Json) -> list[str]:
    codes = {p if isinstance(p, str) else p["code"] for p in found["problems"]}
    for either in (code for code in expected["problems"] if "|" in code):
        if codes & set(either.split("|")):
            codes = codes - set(either.split("|")) | {either}
    return sorted(codes - (set(expected.get("problems_allowed", ())) - set(expected["problems"])))
