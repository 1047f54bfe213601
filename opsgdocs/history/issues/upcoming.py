"""For which meeting the next paper is: the next main one by the minutes, and never one that has its paper.

The minutes of OPSG_45 say 'Next Main Meeting: 6 July 2021', so behind the paper for OPSG_45 comes that for OPSG_46.
"""

import datetime as dt
from collections.abc import Sequence

from opsgdocs.errors import UnknownMeeting
from opsgdocs.history.ids import Tokens, identity, label_like
from opsgdocs.history.issues.editions import Edition
from opsgdocs.history.issues.thread import Moment
from opsgdocs.history.visits.occasions import Occasion, Run
from opsgdocs.history.visits.visit import Visit


def next_meeting(editions: Sequence[Edition], run: Run) -> Occasion:
    """The next main meeting after the newest minutes, else the one after the meeting of the newest paper."""
    said = run.next()
    newest = editions[-1]
    if _number(newest.tokens) is None:
        return said if said.day is None or newest.anchor < said.day else Occasion(None, None, said.held)
    announced = identity(said.label or "", run.committee)
    if said.label and not (_is_one_run(announced, newest.tokens) and not _is_later(announced, newest.tokens)):
        return said
    return _after(newest, run)


def meeting_at(when: str | dt.date, editions: Sequence[Edition], run: Run) -> Occasion:
    """The meeting of that label or day, which minutes know or papers.

    Raises:
        UnknownMeeting: no document knows it, and it is not the number after the newest paper.
    """
    try:
        return run.at(when)
    except UnknownMeeting:
        tokens = identity(str(when), run.committee)
        if not any(edition.tokens == tokens for edition in editions) and not _is_next(tokens, editions):
            raise
    label = label_like(tokens, [edition.name for edition in editions if edition.tokens]) or str(when)
    later = (
        visit.index for visit in run.visits if _is_one_run(visit.tokens, tokens) and not _is_later(tokens, visit.tokens)
    )
    return Occasion(label, run.resolver.day_of(label), next(later, len(run.visits)))


def is_before(moment: Moment, occasion: Occasion, committee: str | None) -> bool:
    """Whether a paper, or minutes, come before that meeting; the paper for it does not."""
    if isinstance(moment, Visit):
        return moment.index < occasion.held
    tokens = identity(occasion.label or "", committee)
    if moment.tokens and _is_one_run(tokens, moment.tokens):
        return _is_later(tokens, moment.tokens)
    return occasion.day is None or moment.anchor < occasion.day


def _after(newest: Edition, run: Run) -> Occasion:
    number = _number(newest.tokens)
    assert number is not None
    label = label_like((*newest.tokens[:-1], number + 1), [newest.name])
    return Occasion(label, run.resolver.day_of(label), len(run.visits))


def _is_next(tokens: Tokens, editions: Sequence[Edition]) -> bool:
    numbers = [number for one in editions if _is_one_run(one.tokens, tokens) and (number := _number(one.tokens))]
    return bool(numbers) and _number(tokens) == max(numbers) + 1


def _is_one_run(one: Tokens, other: Tokens) -> bool:
    """Whether two labels count the meetings of one run: OPSG_45 and OPSG_46, not OPSG_EX3."""
    return bool(one and other) and one[:-1] == other[:-1] and _number(one) is not None and _number(other) is not None


def _is_later(one: Tokens, other: Tokens) -> bool:
    mine, theirs = _number(one), _number(other)
    return mine is not None and theirs is not None and mine > theirs


def _number(tokens: Tokens) -> int | None:
    last = tokens[-1] if tokens else None
    return last if isinstance(last, int) else None
