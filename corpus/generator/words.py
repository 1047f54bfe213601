"""Short ways to write the plain data: `prose`, `agreed`, `noted`, and targets that are one day."""

from corpus.generator.model import Decisions, Due, Prose, Says, Verb


def prose(text: str, *says: tuple[str, str, str]) -> Prose:
    """A paragraph and what its sentences say of actions: (action, says, sentence)."""
    return Prose(text, tuple(Says(*one) for one in says))


def decided(verb: str, text: str, condition: str | None = None, lead: str = "The OPSG ") -> Decisions:
    """'The OPSG **AGREED** that …'."""
    return Decisions((Verb(verb, text, condition),), lead)


def noted(text: str = "the update.", lead: str = "The OPSG ") -> Decisions:
    """'The OPSG **NOTED** the update.'."""
    return decided("NOTED", text, lead=lead)


def day(date: str) -> Due:
    """One named day."""
    return Due("day", date)


def at(meeting: str, date: str | None = None, earliest: str | None = None, latest: str | None = None) -> Due:
    """A meeting, with its day where the same document states it, else the days it may be on."""
    return Due("meeting", date, earliest, latest, meeting)
