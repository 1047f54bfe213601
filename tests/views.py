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

_BODY = ("committee", "number", "label", "date")
_MEMBER = ("affiliation", "presence", "remote", "part", "alternate", "alternate_for", "role")
_VOTE = ("mover", "seconder", "votes")


def _body_person(person: Json) -> Any:
    """All but `group`: whether a list bears a name is the arrangement's affair."""
    return tuple(person[key] for key in _MEMBER)


def _due(entry: Json) -> Any:
    """The day of a target, in the record as in the expectation of a body."""
    return entry["date"] if "date" in entry else entry["target"]["date"]


def _cells(row: Json) -> Any:
    if "last" in row:
        return (row["last"], row["revised"])
    return tuple((row[key] or {}).get("date") for key in ("last_target", "revised_target"))


BODIES: dict[str, Callable[[Json], Pairs]] = {
    "body": lambda m: [("profile", m["profile"])] + [(k, m["meeting"][k]) for k in _BODY],
    "attendees": lambda m: _each(m["attendees"], "name", _body_person),
    "items": lambda m: _each(m["items"], "number", lambda i: _text(i["title"])),
    "decisions": lambda m: _each(m["decisions"], "verb", lambda d: _text(d["text"])),
    "decision votes": lambda m: _each(m["decisions"], "verb", lambda d: tuple(d[key] for key in _VOTE)),
    "action ids": lambda m: _each(m["actions"], "id", lambda a: a["key"]),
    "action texts": lambda m: _each(m["actions"], "key", lambda a: _text(a["text"])),
    "action owners": lambda m: _each(m["actions"], "key", lambda a: tuple(a["owners"])),
    "action dates": lambda m: _each(m["actions"], "key", _due),
    "row ids": lambda m: _each(m["outstanding"], "id", lambda r: r["key"]),
    "row owners": lambda m: _each(m["outstanding"], "id", lambda r: tuple(r["owners"])),
    "row dates": lambda m: _each(m["outstanding"], "id", _cells),
    "row status": lambda m: _each(m["outstanding"], "id", lambda r: r["status"]),
    "next meetings": lambda m: _each(m["next_meetings"], "kind", lambda n: n["date"]),
    "problems": lambda m: [(code if isinstance(code, str) else code["code"], True) for code in m["problems"]],
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


_ISSUE_TEXTS = ("stage", "impact", "status", "next_steps")
_PAPER = ("profile", "incomplete", "committee", "title", "meeting", "date", "date_bounds", "purpose")


def _of_issues(paper: Json, key: str, value: Callable[[Json], Any]) -> Pairs:
    """The entries of a list of each issue, by the issue's title."""
    return [(issue["title"], value(entry)) for issue in paper["issues"] for entry in issue[key]]


def _bounds(value: Any) -> Any:
    return (value["earliest"], value["latest"]) if isinstance(value, dict) else _text_or_same(value)


PAPERS: dict[str, Callable[[Json], Pairs]] = {
    "paper": lambda p: [(key, _bounds(p[key])) for key in _PAPER],
    "issues": lambda p: _each(p["issues"], "title", lambda i: (i["number"], i["category"])),
    "issue order": lambda p: [(str(at), issue["title"]) for at, issue in enumerate(p["issues"])],
    "issue texts": lambda p: [
        (f"{issue['title']}: {key}", _text(issue[key])) for issue in p["issues"] for key in _ISSUE_TEXTS
    ],
    "issue other": lambda p: [(f"{i['title']}: {k}", _text(v)) for i in p["issues"] for k, v in i["other"].items()],
    "issue mentions": lambda p: _of_issues(p, "mentions", lambda x: (x["kind"], x["id"], x["title"])),
    "issue figures": lambda p: _of_issues(p, "figures", lambda f: (f["value"], f["unit"], f["approximate"], f["text"])),
    "issue dates": lambda p: _of_issues(p, "dates", lambda d: (d["text"], d["earliest"], d["latest"], d["role"])),
    "issue links": lambda p: _of_issues(p, "links", lambda x: (x["text"], x["target"])),
    "recommendations": lambda p: _each(p["recommendations"], "verb", lambda r: _text(r["text"])),
    "paper mentions": lambda p: _each(p["mentions"], "id", lambda x: (x["kind"], x["title"])),
    "paper problems": lambda p: [(code if isinstance(code, str) else code["code"], True) for code in p["problems"]],
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
