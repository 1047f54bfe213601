"""The conventions of a committee, read from a short TOML file.

What differs between committees stands here and not in code. `profiles/opsg.toml` is the first; `generic.toml` reads
minutes of the same make whose committee is told by the document itself.
"""

import tomllib
from dataclasses import dataclass, fields, replace
from functools import cache
from importlib import resources
from typing import Any, ClassVar

from opsgdocs.errors import ProfileError

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeetingWords:
    """How meetings are named: short form, full names, label, and the words before date, time and place."""

    short: str = ""
    names: Words = ()
    label: str = "{committee}_{number}"
    day_first: bool = True
    date: Words = ()
    time: Words = ()
    venue: Words = ()
    number: Words = ()
    reference: Words = ()
    classification: Words = ()
    status: Words = ()
    next_kinds: Words = ()  # in order of appearance in 'Next Reporting Meeting'; the first is the default kind


@dataclass(frozen=True, slots=True)
class AttendanceWords:
    """Words of the lists of those present: headings, roles, and the marks in brackets behind a name."""

    present: Words = ()
    apologies: Words = ()
    affiliation: Words = ()
    name: Words = ()
    role: Words = ()
    remote: Words = ()
    part: Words = ()
    alternate: Words = ()
    roles: Words = ()


@dataclass(frozen=True, slots=True)
class ActionWords:
    """How actions are marked and numbered; `id` is the canonical form."""

    markers: Words = ()
    id: str = "{body} {meeting}/{sequence:02d}"
    support: Words = ()  # 'with the support of': whoever follows is no owner


@dataclass(frozen=True, slots=True)
class TableWords:
    """Words in the heads of action tables, by the column they name, and words of the status lines."""

    id: Words = ()
    text: Words = ()
    raised: Words = ()
    raised_at: Words = ()
    target: Words = ()
    revised: Words = ()
    owner: Words = ()
    status: Words = ()
    update: Words = ()
    status_line: Words = ()
    outstanding: Words = ()  # headings or captions over tables of actions from earlier meetings
    raised_now: Words = ()  # headings or captions over tables of actions raised by these minutes
    open: Words = ()
    closed: Words = ()
    on_hold: Words = ()


@dataclass(frozen=True, slots=True)
class DecisionWords:
    """Decision verbs in their printed base form, and words before a condition."""

    verbs: Words = ()
    conditions: Words = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """One committee's conventions; every section has defaults that suit minutes of the Smart Energy Code's make."""

    name: str
    meeting: MeetingWords = MeetingWords()
    attendance: AttendanceWords = AttendanceWords()
    actions: ActionWords = ActionWords()
    tables: TableWords = TableWords()
    decisions: DecisionWords = DecisionWords()
    owners: tuple[tuple[str, str], ...] = ()  # alias → name
    mentions: tuple[tuple[str, str], ...] = ()  # kind → pattern

    SECTIONS: ClassVar[dict[str, type]] = {
        "meeting": MeetingWords,
        "attendance": AttendanceWords,
        "actions": ActionWords,
        "tables": TableWords,
        "decisions": DecisionWords,
    }

    def for_committee(self, short: str, names: Words = ()) -> "Profile":
        """The same conventions for another committee."""
        return replace(self, meeting=replace(self.meeting, short=short, names=names))

    def label(self, number: int | str) -> str:
        """The label of a meeting: `label(30)` is 'OPSG_30'."""
        return self.meeting.label.format(committee=self.meeting.short, number=number)


@cache
def load(name: str) -> Profile:
    """The built-in profile of that name.

    Raises:
        ProfileError: there is none of that name, or it cannot be used.
    """
    file = resources.files("opsgdocs") / "profiles" / f"{name}.toml"
    if not file.is_file():
        raise ProfileError(f"there is no profile {name!r}; built in are: {', '.join(built_in())}")
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(f"profile {name}: {error}") from error
    base = load(data.pop("extends")) if "extends" in data else Profile(name=name)
    return _overlay(replace(base, name=name), data)


def built_in() -> Words:
    """Names of the profiles that come with opsgdocs."""
    folder = resources.files("opsgdocs") / "profiles"
    return tuple(sorted(file.name.removesuffix(".toml") for file in folder.iterdir() if file.name.endswith(".toml")))


def _overlay(base: Profile, data: dict[str, Any]) -> Profile:
    for section, values in data.items():
        if section in Profile.SECTIONS:
            changes: dict[str, Any] = {section: _section(getattr(base, section), section, values)}
        elif section in ("owners", "mentions"):
            changes = {section: tuple(values.items())}
        else:
            raise ProfileError(f"profile {base.name}: there is no section [{section}]")
        base = replace(base, **changes)
    return base


def _section(words: Any, section: str, values: dict[str, Any]) -> Any:  # noqa: ANN401
    known = {field.name for field in fields(words)}
    for key in values:
        if key not in known:
            raise ProfileError(f"[{section}] has no key {key!r}; allowed are: {', '.join(sorted(known))}")
    return replace(words, **{key: tuple(v) if isinstance(v, list) else v for key, v in values.items()})
