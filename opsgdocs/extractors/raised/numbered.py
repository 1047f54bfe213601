"""New actions of the text without an id that a log of the same minutes lists with one: each is one action.

Action: Dr Patel to bring the winter plan by 12 October.  …  47/23 | Dr Patel to bring the winter plan | 12/10/23 | New
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from opsgdocs.dates import find_targets
from opsgdocs.extractors.ids.twins import is_same_action
from opsgdocs.extractors.raised.repeats import Wordings, repeated
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.problems import problem
from opsgdocs.records import Action, Minutes, OutstandingAction, Problem, Target

Both = tuple[tuple[Action, ...], tuple[OutstandingAction, ...]]

_NEW = late(compiled, r"(?i)\W*(?:new|(?:newly\s+)?raised|added)\b")
_QUOTED = 60  # characters


def with_ids_of_log(actions: Sequence[Action], rows: Sequence[OutstandingAction], day: date | None) -> Both:
    """The actions with the ids, and the rows but for those that are new and are the actions'.

    A row in the words of an action and for the same owner bears its id, though an earlier meeting may have raised it.
    """
    pairs = dict(_pairs(actions, rows, day))
    joined = {at: rows[of] for at, of in pairs.items() if _is_meant(actions[at], rows[of], day)}
    gone = {id(row) for row in joined.values() if _is_new(row, day)}
    numbered = (_merge(action, joined[at]) if at in joined else action for at, action in enumerate(actions))
    return tuple(numbered), tuple(row for row in rows if id(row) not in gone)


def check_log(minutes: Minutes) -> Iterator[Problem]:
    """Actions without an id that may be those of a row, and may be others."""
    actions, rows = minutes.actions, minutes.outstanding
    for at, of in _pairs(actions, rows, minutes.meeting.date):
        message = (
            f"“{actions[at].text[:_QUOTED]}” was raised without an id and may be {rows[of].id} of the table of "
            "these minutes: they are taken for two actions."
        )
        yield problem("doubtful_action", message, (*actions[at].evidence, *rows[of].evidence))


def _pairs(actions: Sequence[Action], rows: Sequence[OutstandingAction], day: date | None) -> Iterator[tuple[int, int]]:
    """Where each action without an id stands, with the one row that has its words."""
    known = {action.id for action in actions if action.id}
    free = [at for at, row in enumerate(rows) if row.id and row.id not in known and _may_be_new(row, day)]
    bare = [index for index, action in enumerate(actions) if action.id is None]
    listed = {at: _undated(_as_action(rows[at], actions[bare[0]])) for at in free} if bare else {}
    wordings = Wordings(())
    for index in bare:
        found = repeated(_undated(actions[index]), listed.values(), wordings)
        at = next((at for at, one in listed.items() if one is found), None)
        if at is not None:
            del listed[at]
            yield index, at


def _may_be_new(row: OutstandingAction, day: date | None) -> bool:
    earlier = row.raised is not None and row.raised != day
    return not (earlier or row.status != "open" or row.updates or row.revised_target)


def _is_new(row: OutstandingAction, day: date | None) -> bool:
    """'New' for its status, or the day of these minutes for that on which it was raised."""
    return (day is not None and row.raised == day) or _NEW.match(row.status_text or "") is not None


def _is_meant(action: Action, row: OutstandingAction, day: date | None) -> bool:
    days = {target.latest for target in (action.target, row.last_target) if target and target.stated}
    if len(days - {None}) > 1:
        return False
    same = is_same_action(_undated(action), _undated(_as_action(row, action))) and _share(action.owners, row.owners)
    return same or _is_new(row, day)


def _share(one: Iterable[str], other: Iterable[str]) -> bool:
    """'Dr Patel' is 'Dr Sunita Patel'."""
    mine, theirs = ([set(name.casefold().split()) for name in names] for names in (one, other))
    return any(first <= second or second <= first for first in mine for second in theirs)


def _as_action(row: OutstandingAction, action: Action) -> Action:
    return action.model_copy(
        update={
            "id": row.id,
            "key": row.key,
            "text": row.text,
            "owners": row.owners,
            "target": row.last_target or Target(),
            "evidence": row.evidence,
        }
    )


def _undated(action: Action) -> Action:
    """A column has the day that the words of the text name: 'by 12 October'."""
    text = action.text
    for phrase in reversed(find_targets(text)):
        text = text[: phrase.start] + text[phrase.end :] if phrase.sure else text
    return action.model_copy(update={"text": text.strip(" .")})


def _merge(action: Action, row: OutstandingAction) -> Action:
    target = action.target if action.target.stated or row.last_target is None else row.last_target
    return action.model_copy(
        update={
            "id": row.id,
            "key": row.key,
            "owners": row.owners or action.owners,
            "target": target,
            "evidence": action.evidence + row.evidence,
        }
    )
