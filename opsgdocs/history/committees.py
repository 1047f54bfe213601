"""Whose minutes these are: one history follows one committee."""

from collections.abc import Iterable

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
    own = chosen((record.meeting.committee for record in minutes), committee)
    return own, minutes if committee is None else [record for record in minutes if _belongs(record, own or "")]


def chosen(printed: Iterable[str | None], committee: str | None) -> str | None:
    """The committee that is meant among those that minutes name, in one spelling whatever their order.

    Raises:
        SeveralCommittees: there are several and none was named.
        UsageError: the one that was named is none of them.
    """
    spelled = sorted({name for name in printed if name})
    names = sorted({name.casefold(): name for name in spelled}.values())
    if committee is None and len(names) > 1:
        raise SeveralCommittees(f"the minutes are of several committees ({', '.join(names)}): say of which one")
    if committee is None:
        return names[0] if names else None
    own = next((name for name in names if name.casefold() == committee.casefold()), None)
    if own is None and names:
        raise UsageError(f"no minutes of {committee} were given, only of {', '.join(names)}")
    return own or committee


def _belongs(record: Minutes, committee: str) -> bool:
    """Minutes that do not name their committee are told by the ids of their actions."""
    if record.meeting.committee:
        return record.meeting.committee.casefold() == committee.casefold()
    body = tokens_of(committee)
    ids = [tokens_of(action.id) for action in record.actions if action.id]
    return all(ident[: len(body)] == body or isinstance(ident[0], int) for ident in ids if ident)
