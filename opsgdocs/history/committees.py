"""Whose minutes these are: one history follows one committee."""

from collections.abc import Iterable, Sequence

from opsgdocs.errors import SeveralCommittees, UsageError
from opsgdocs.history.ids import tokens_of
from opsgdocs.records import Minutes


def minutes_of(records: Iterable[object], committee: str | None) -> tuple[str | None, list[Minutes]]:
    """The committee's short name and its minutes; other kinds of records are passed over.

    Raises:
        SeveralCommittees: the minutes are of several committees and none was named.
        UsageError: no minutes are of the committee named.
    """
    minutes = [record for record in records if isinstance(record, Minutes)]
    names = _names(minutes)
    if committee is None and len(names) > 1:
        named = ", ".join(names)
        raise SeveralCommittees(f"the minutes are of several committees ({named}): say of which one")
    if committee is None:
        return (names[0] if names else None), minutes
    own = next((name for name in names if name.casefold() == committee.casefold()), None)
    if own is None and names:
        raise UsageError(f"no minutes of {committee} were given, only of {', '.join(names)}")
    return own or committee, [record for record in minutes if _belongs(record, own or committee)]


def _names(minutes: Sequence[Minutes]) -> list[str]:
    """One spelling of each name, the same whatever the order of input."""
    spelled = sorted({record.meeting.committee for record in minutes if record.meeting.committee})
    return sorted({name.casefold(): name for name in spelled}.values())


def _belongs(record: Minutes, committee: str) -> bool:
    """Minutes that do not name their committee are told by the ids of their actions."""
    if record.meeting.committee:
        return record.meeting.committee.casefold() == committee.casefold()
    body = tokens_of(committee)
    ids = [tokens_of(action.id) for action in record.actions if action.id]
    return all(ident[: len(body)] == body or isinstance(ident[0], int) for ident in ids if ident)
