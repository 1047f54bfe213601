"""Whose minutes these are: one history follows one committee."""

import re
from collections.abc import Iterable

from opsgdocs.errors import SeveralCommittees, UsageError
from opsgdocs.history.ids import tokens_of
from opsgdocs.kept_patterns import compiled
from opsgdocs.records import Minutes

_BEFORE = compiled(r"(?i)^\W*(?:(?:draft|final|approved)\s+)?(?:minutes|notes)\s+of\s+(?:the\s+)?")
# 'DCP 402 Working Group – Meeting 01', 'UNC Workgroup 0763R Minutes'
_BEHIND = compiled(
    r"(?i)\s*[–—:|,-]?\s*\b(?:meeting\s*(?:no\.?|number)?\s*#?\d|(?:(?:draft|final|approved|meeting)\s+)*(?:minutes|notes)\b).*$"
)
_OCCASION = compiled(r"(?i)\bheld\b|\b(?:19|20)\d\d\b|\d[/.]\d|\bmeeting\s+of\b")
_LONGEST_NAME = 80


def minutes_of(records: Iterable[object], committee: str | None) -> tuple[str | None, list[Minutes]]:
    """The committee's short name and its minutes; other kinds of records are passed over.

    Raises:
        SeveralCommittees: the minutes are of several committees and none was named.
        UsageError: no minutes are of the committee named.
    """
    minutes = [record for record in records if isinstance(record, Minutes)]
    own = chosen((record.meeting.committee for record in minutes), committee)
    return own, minutes if committee is None else [record for record in minutes if _belongs(record, own or "")]


def name_in_titles(minutes: Iterable[Minutes]) -> str | None:
    """The committee that the titles of all minutes name: 'DCP 402 Working Group'; None where they do not agree."""
    names = {name.casefold(): name for record in minutes if (name := _name_in(record.title or ""))}
    return next(iter(names.values())) if len(names) == 1 else None


def _name_in(title: str) -> str | None:
    name = _BEHIND.sub("", _BEFORE.sub("", title)).strip(" –—:|,-")
    told = re.search(r"[^\W\d_]{3}", name) and len(name) <= _LONGEST_NAME and not _OCCASION.search(name)
    return name if told else None


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
