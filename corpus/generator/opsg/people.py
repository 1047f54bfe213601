"""Who sits on the invented Operations Group, and who came when."""

from dataclasses import replace

from corpus.generator.model import Person

MEMBERS, OTHERS, APOLOGIES = "Operations Group Members", "Other Participants", "Apologies"

_ROSTER = (
    ("Operations Group Chair", MEMBERS, ("Marian Oakes",)),
    ("NDS", MEMBERS, ("Idris Calloway", "Petra Lindqvist")),
    ("Network Party", MEMBERS, ("Hanna Osei", "Tomas Vane")),
    ("Large Supplier", MEMBERS, ("Joan Ferrier", "Bilal Rashid", "Wendy O'Hare", "Oscar Pym")),
    ("Small Supplier", MEMBERS, ("Keira Dunmore", "Luca Bianchi-Roe")),
    ("Other User", MEMBERS, ("Rhys Maddox",)),
    ("NDS", OTHERS, ("Sunil Varma", "Orla Keane", "Dafydd Pugh", "Agnes Holt", "Marek Zając")),
    ("CAS", OTHERS, ("Naomi Trent", "Felix Arden", "Gwen Lister", "Jonah Reeve")),
    ("TAF", OTHERS, ("Ivo Marsh",)),
    ("Utility Regulator", OTHERS, ("Beth Sandell",)),
    ("Department for Supply", OTHERS, ("Callum Ness",)),
)
_ROLES = {"Marian Oakes": "Chair", "Naomi Trent": "Meeting Secretary"}


def attend(
    remote: tuple[str, ...] = (),
    part: tuple[str, ...] = (),
    away: tuple[str, ...] = (),
    guests: tuple[Person, ...] = (),
) -> tuple[Person, ...]:
    """The people of one meeting: the roster, less those away, plus guests, with their marks.

    Those away are listed under apologies; a guest stands behind the last of the same group and affiliation.
    """
    everyone = [
        Person(name, affiliation, group, role=_ROLES.get(name))
        for affiliation, group, names in _ROSTER
        for name in names
    ]
    present = [replace(p, remote=p.name in remote, part=p.name in part) for p in everyone if p.name not in away]
    for guest in guests:
        present.insert(_behind(present, guest), guest)
    sorry = [replace(p, group=APOLOGIES, apologies=True, role=None) for p in everyone if p.name in away]
    return (*present, *sorry)


def _behind(people: list[Person], guest: Person) -> int:
    same = [i for i, p in enumerate(people) if (p.group, p.affiliation) == (guest.group, guest.affiliation)]
    return (same or [i for i, p in enumerate(people) if p.group == guest.group])[-1] + 1
