"""A log on one line, for a person at work in Python: 'ActionLog(OPSG: OPSG_41 to OPSG_49, 9 in all)'."""

from collections.abc import Sequence


def shown(log: object, committee: str | None, names: Sequence[str]) -> str:
    """The kind of log, whose it is, and what it was made of: the names of meetings or papers in order."""
    first, last = (names[0], names[-1]) if names else ("", "")
    span = f"{first} to {last}, {len(names)} in all" if len(names) > 1 else first or "empty"
    return f"{type(log).__name__}({f'{committee}: ' if committee else ''}{span})"
