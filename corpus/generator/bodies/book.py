"""A document of a body and what its record must say: small words for large JSON.

person("Ann Lee", "Large Suppliers", group="Panel Members")
raised("SECP 76/01", "SECAS to publish the minutes by 17 January 2020.", ("SECAS",), "2020-01-17")
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from corpus.generator.bodies.page import Part

Json = dict[str, Any]


@dataclass(frozen=True)
class Says:
    """What the record must say; days are ISO text. What stands in none of these fields is not compared."""

    profile: str
    committee: str | None
    number: int | str | None
    label: str | None
    date: str
    attendees: Sequence[Json] = ()
    items: Sequence[tuple[str | None, str]] = ()
    decisions: Sequence[Json] = ()
    actions: Sequence[Json] = ()
    outstanding: Sequence[Json] = ()
    next_meetings: Sequence[tuple[str, str]] = ()
    problems: Sequence[str] = ()

    def record(self) -> Json:
        """As JSON, in the contract's names."""
        meeting = {"committee": self.committee, "number": self.number, "label": self.label, "date": self.date}
        return {
            "profile": self.profile,
            "meeting": meeting,
            "attendees": list(self.attendees),
            "items": [{"number": number, "title": title} for number, title in self.items],
            "decisions": list(self.decisions),
            "actions": list(self.actions),
            "outstanding": list(self.outstanding),
            "next_meetings": [{"kind": kind, "date": date} for kind, date in self.next_meetings],
            "problems": list(self.problems),
        }


@dataclass(frozen=True)
class Book:
    """A document: the name of its file, its arrangement ('B1', 'B2'), what stands on its pages, what it says.

    `forms` are the kinds of files that it is made as; a Word file has a PDF beside it.
    """

    name: str
    layout: str
    parts: tuple[Part, ...]
    says: Says
    forms: tuple[str, ...] = field(default=(".docx", ".md"))


def person(name: str, affiliation: str | None = None, **more: object) -> Json:
    """Somebody present, or with `presence="apologies"` not; `remote`, `part`, `role`, `alternate_for` as in the record."""
    plain = {
        "presence": "present",
        "remote": False,
        "part": False,
        "alternate": False,
        "alternate_for": None,
        "role": None,
    }
    plain["alternate"] = "alternate_for" in more
    return {"name": name, "affiliation": affiliation} | plain | more


def away(name: str, affiliation: str | None = None, **more: object) -> Json:
    """Somebody who sent apologies."""
    return person(name, affiliation, presence="apologies", **more)


def decided(verb: str, text: str, **more: object) -> Json:
    """A formal decision; `mover`, `seconder`, `votes` where they are read."""
    return {"verb": verb, "text": text, "mover": None, "seconder": None, "votes": None} | more


def raised(id: str | None, text: str, owners: Sequence[str], date: str | None, **more: object) -> Json:
    """An action of these minutes; `date` is the day of its target, None where there is none that is known.

    `key` is the id where there is one, and must be given where there is none.
    """
    return {"id": id, "key": id, "text": text, "owners": list(owners), "date": date} | more


def carried(id: str | None, owners: Sequence[str], last: str | None, revised: str | None, status: str = "open") -> Json:
    """A row of a table of earlier actions, with the days of its targets; without an id its key is set by `keyed`."""
    return {"id": id, "key": id, "owners": list(owners), "last": last, "revised": revised, "status": status}


def keyed(key: str, row: Json) -> Json:
    """A row that bears no id, under the key made up for it."""
    return row | {"key": key}
