"""How dates and marks are shown; every layout picks its own form."""

from datetime import date

from corpus.generator.model import CellDate, Meeting, Person

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def long_date(iso: str) -> str:
    """'2 March 2021'."""
    day = date.fromisoformat(iso)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def short_date(iso: str) -> str:
    """'2 Mar 2021'."""
    day = date.fromisoformat(iso)
    return f"{day.day} {_MONTHS[day.month - 1][:3]} {day.year}"


def slash_date(iso: str) -> str:
    """'02/03/2021'."""
    return f"{iso[8:]}/{iso[5:7]}/{iso[:4]}"


def weekday_date(iso: str) -> str:
    """'Tuesday 2 March 2021'."""
    return f"{date.fromisoformat(iso):%A} {long_date(iso)}"


def cell(value: str | CellDate | None, form: object = slash_date) -> str:
    """A date cell as printed: a day in the given form, anything else as it stands."""
    if isinstance(value, CellDate):
        return value.text
    return form(value) if value and callable(form) else ""


def marks(person: Person, remote: str = "Teleconference") -> str:
    """' (Part) (Teleconference)': what stands in brackets behind a name."""
    found = [
        role(person),
        _alternate(person),
        "Part" if person.part else "",
        remote if person.remote else "",
    ]
    return "".join(f" ({mark})" for mark in found if mark)


def role(person: Person) -> str:
    """'Meeting Secretary'; nothing where the affiliation says it ('Operations Group Chair')."""
    return "" if (person.role or "") in person.affiliation else str(person.role)


def groups(people: tuple[Person, ...]) -> dict[str, list[Person]]:
    """The lists of people in order, by their heading."""
    found: dict[str, list[Person]] = {}
    for person in people:
        found.setdefault(person.group, []).append(person)
    return found


def kind_words(kind: str, label: str | None) -> str:
    """'Next Main Meeting (OPSG_44)'."""
    return f"Next {kind.capitalize()} Meeting" + (f" ({label})" if label else "")


def status_words(meeting: Meeting) -> str:
    """'Final Minutes'."""
    return f"{meeting.status.capitalize()} Minutes"


def _alternate(person: Person) -> str:
    if person.alternate_for:
        return f"Alternate for {person.alternate_for}"
    return "Alternate" if person.alternate else ""


def clock(time: str) -> str:
    """'4.10pm' for '16:10'."""
    hour, minute = int(time[:2]), time[3:]
    return f"{hour - 12 if hour > 12 else hour}.{minute}{'pm' if hour >= 12 else 'am'}"
