"""Which action a row of a table tells of: by its id; without one, or by a misprinted one, by its text.

'OPSG 81/02', defined nowhere, bears the text of the open 'OPSG 18/02' which the same table lacks: it is that one, and
this is reported. Where two actions could be meant, none is.
A mere number ('87', 'AP3') over words that have nothing in common with those of its action is another meeting's: the
two are not joined, and this is reported.
"""

from dataclasses import dataclass

from opsgdocs.history.actions.state import State
from opsgdocs.history.actions.thread import Thread
from opsgdocs.history.ids import Tokens, identity, label_like, parts
from opsgdocs.history.targets.said import SaidTarget
from opsgdocs.history.visits.visit import Visit
from opsgdocs.history.wording import same, unlike
from opsgdocs.kept_patterns import compiled
from opsgdocs.records import OutstandingAction, Target

_COUNTED = compiled(r"(?:[A-Za-z]{1,4}[\s./-]?)?[1-9]\d{0,2}")  # '87', 'AP3': it may begin anew at each meeting

Taken = dict[Thread, None]
"""The actions that the table lists, in order."""


@dataclass(slots=True)
class Match:
    """A row and the action it tells of. `doubtful`: its id is one action's, its text another's."""

    row: OutstandingAction
    name: str | None
    ident: Tokens | None
    thread: Thread | None
    doubtful: bool = False


def match_rows(state: State, visit: Visit) -> list[Match]:
    """The rows of the minutes' tables with their actions; those never heard of are begun."""
    matches = [_by_id(state, row) for row in visit.minutes.outstanding]
    taken: Taken = {match.thread: None for match in matches if match.thread}
    for match in matches:
        if match.thread is None and match.ident:  # a row above may have begun it
            match.thread = _named(state, match.row, match.ident)
        if match.thread is None:
            match.thread = _by_text(state, visit, match, taken)
            taken[match.thread] = None
        elif not same(match.thread.text, match.row.text):
            _doubt(state, visit, match, taken)
    return matches


def _by_id(state: State, row: OutstandingAction) -> Match:
    name, ident = state.identify(row.id) if row.id else (None, None)
    return Match(row, name, ident, _named(state, row, ident) if ident else None)


def _named(state: State, row: OutstandingAction, ident: Tokens) -> Thread | None:
    """The action of that id, but for one that only has its number from another meeting."""
    thread = state.find(ident, row.text)
    return None if thread and _is_another(thread, row) else thread


def _is_another(thread: Thread, row: OutstandingAction) -> bool:
    is_day_alike = thread.raised is not None and thread.raised == row.raised
    counted = _COUNTED.fullmatch(row.id or "") is not None
    return counted and not is_day_alike and unlike(thread.text, row.text)


def _by_text(state: State, visit: Visit, match: Match, taken: Taken) -> Thread:
    """The one open action of that text which the table does not list already; else a new one."""
    alike = state.wordings.like(match.row.text)
    found = [thread for thread in alike if thread not in taken and _can_be(thread, match.row, visit)]
    if match.ident is None:
        return _without_id(state, visit, match.row, found)
    if len(found) == 1 and match.ident not in state.defined:
        if found[0].ident:
            return _misprinted(state, visit, match, found[0])
        if parts(match.ident) is None or _raised_there(match.ident, found[0]):
            return _numbered(state, visit, match, found[0])
    if found:
        _report_likeness(state, visit, match, found)
    if other := state.find(match.ident):
        message = f"{match.row.id} was “{other.text}” and is “{match.row.text}” at {visit.name}: taken for two actions."
        state.report("duplicate_action", message, visit, match.row.evidence, other)
    return _begin(state, visit, match)


def _can_be(thread: Thread, row: OutstandingAction, visit: Visit) -> bool:
    """A table of ids carries what earlier meetings raised; two days of raising are two actions, alike or not."""
    is_earlier = thread.listed_at != visit.index or row.id is None
    return is_earlier and (thread.raised is None or row.raised is None or thread.raised == row.raised)


def _numbered(state: State, visit: Visit, match: Match, thread: Thread) -> Thread:
    """An action that was raised without an id and gets one, of that meeting or of none, in the table of a later one."""
    printed, ident = match.row.id, match.ident
    message = f"{thread.name} was raised without an id; by its text the table of {visit.name} calls it {printed}."
    state.report("row_without_id", message, visit, match.row.evidence, thread)
    assert ident is not None
    state.by_id[ident] = thread
    state.rename(thread, printed or thread.key, ident)
    return thread


def _misprinted(state: State, visit: Visit, match: Match, thread: Thread) -> Thread:
    printed, ident = match.row.id, match.ident
    message = f"{printed} in the table of {visit.name} has the text of {thread.name}: taken for a misprint of it."
    state.report("misprinted_id", message, visit, match.row.evidence, thread)
    assert ident is not None
    state.by_id[ident] = thread
    if _raised_there(ident, thread) and not _raised_there(thread.ident, thread):
        state.rename(thread, printed or thread.key, ident)
    return thread


def _raised_there(ident: Tokens | None, thread: Thread) -> bool:
    """Whether the id is of the run of the meeting that raised the action."""
    divided = parts(ident) if ident else None
    return bool(divided and thread.raised_at and identity(thread.raised_at, None) == divided[0])


def _report_likeness(state: State, visit: Visit, match: Match, found: list[Thread]) -> None:
    names = ", ".join(thread.name for thread in found)
    message = f"{match.row.id} in the table of {visit.name} has the text of {names}, which the table lacks."
    state.report("misprinted_id", message, visit, match.row.evidence, found[0])


def _without_id(state: State, visit: Visit, row: OutstandingAction, found: list[Thread]) -> Thread:
    """One candidate is it; of several with the very same words the oldest; else it is a new action."""
    alike = [thread for thread in found if same(thread.text, row.text)]
    if len(found) == 1:
        if found[0].id:
            message = f"A row of {visit.name}'s table bears no id; its text is that of {found[0].name}."
            state.report("row_without_id", message, visit, row.evidence, found[0])
        return found[0]
    thread = alike[0] if alike else None
    if found or any(known.listed_at < visit.index for known in state.expected if known.steps):
        names = ", ".join(candidate.name for candidate in found) or "no open action"
        message = f"A row of {visit.name}'s table bears no id, and its text is that of {names}: “{row.text}”."
        state.report("row_without_id", message, visit, row.evidence, thread)
    return thread or _begin(state, visit, Match(row, None, None, None))


def _begin(state: State, visit: Visit, match: Match) -> Thread:
    """An action first seen in a table: the minutes that raised it were not given."""
    row = match.row
    raised_at = row.raised_at or _raising_meeting(state, match.ident)
    said = SaidTarget(row.last_target or Target(), row.raised, raised_at)
    thread = Thread(
        id=match.name,
        key=match.name or row.key,
        ident=match.ident,
        text=row.text,
        owners=row.owners,
        original=said,
        current=said,
        raised=row.raised,
        raised_at=raised_at,
    )
    state.add(thread)
    return thread


def _raising_meeting(state: State, ident: Tokens | None) -> str | None:
    divided = parts(ident) if ident else None
    return label_like(divided[0], state.labels) if divided else None


def _doubt(state: State, visit: Visit, match: Match, taken: Taken) -> None:
    """A known id over the very text of another open action that the table lacks: nothing is concluded from it."""
    others = [thread for thread in state.wordings.of(match.row.text) if thread not in taken]
    if not others:
        return
    match.doubtful = True
    message = (
        f"The row of {match.row.id} in the table of {visit.name} has the text of {others[0].name}: "
        "neither action was changed by it."
    )
    state.report("misprinted_id", message, visit, match.row.evidence, match.thread)
