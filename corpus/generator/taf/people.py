"""Who sits on the invented Technical Assurance Forum."""

from dataclasses import replace

from corpus.generator.model import Person

MEMBERS, GUESTS, APOLOGIES = "Members", "Guests", "Apologies"

_ROSTER = (
    Person("Prof. Adaeze Obi", "Independent", MEMBERS, role="Chair"),
    Person("Magnus Thorsen", "GridCo", MEMBERS),
    Person("Lucy de Witt", "GridCo", MEMBERS),
    Person("Sanjay Iyer", "MeterWorks", MEMBERS),
    Person("Fiona McAllister", "Data Exchange (DEX)", MEMBERS),
    Person("Hugo Santos", "Data Exchange (DEX)", MEMBERS),
    Person("Maud Eriksen", "Consumer Voice", MEMBERS),
    Person("Tobias Klein", "Secretariat", GUESTS, role="Secretary"),
    Person("Amira Saleh", "Secretariat", GUESTS),
    Person("Colm Brady", "Utility Regulator", GUESTS, role="Observer"),
)


def attend(remote: tuple[str, ...] = (), part: tuple[str, ...] = (), away: tuple[str, ...] = ()) -> tuple[Person, ...]:
    """The people of one meeting with their marks; those away stand under apologies."""
    present = [replace(p, remote=p.name in remote, part=p.name in part) for p in _ROSTER if p.name not in away]
    sorry = [replace(p, group=APOLOGIES, apologies=True, role=None) for p in _ROSTER if p.name in away]
    return (*present, *sorry)
