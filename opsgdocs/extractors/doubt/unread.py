"""What is said of earlier actions and can be followed no further: a person is shown the sentence.

'Members agreed a two-week extension for action OPSG 28/02.' · 'OPSG 28/02: The incident is closed.'
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

from opsgdocs.dates import find_targets
from opsgdocs.document import fold, walk
from opsgdocs.extractors.earlier.topics import Topic, is_task, treated
from opsgdocs.extractors.ids.action_ids import ActionId, find_ids
from opsgdocs.extractors.ids.lists import find_id_lists
from opsgdocs.extractors.reading import Reading
from opsgdocs.extractors.row.rows import ActionRow
from opsgdocs.extractors.statements import clauses
from opsgdocs.extractors.status.amendments import amendment_of
from opsgdocs.extractors.status.clauses import ACTION, is_agreed, is_negated
from opsgdocs.extractors.status.closings import is_doubtful
from opsgdocs.extractors.status.handovers import new_owners
from opsgdocs.extractors.status.sayings import about_this
from opsgdocs.extractors.status.standing import own_clause
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.extractors.text.sentences import is_quoted, sentences
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.problems import problem
from opsgdocs.records import Minutes, OutstandingAction, Problem

_CHANGED = late(
    compiled,
    r"\b(?:extension|extend(?:ed)?|re-?assign\w*|transferr?\w*|hand(?:ed|s)?\s+over|more\s+time"
    r"|owner\w*\b[^.;]*\bchang\w+|chang\w+\b[^.;]*\bowner\w*|new\s+owner|take[sn]?\s+over|took\s+o(?:ver|n)"
    r"|take[sn]?\s+on\s+(?:the|this)\s+action|take[sn]?\s+(?:this|it)\s+(?:on|forward)\s+(?:in\s+place|instead)\s+of"
    r"|(?:led|owned|taken\s+\w+)\s+by|pass(?:es|ed)\s+(?:from|to)|merged|combined|consolidated"
    r"|now\s+(?:lies|rests|sits|belongs?|is)\s+with|should\s+(?:read|say|state|have\s+(?:been|read|said|shown))"
    r"|(?:was|were|is|are|be)\s+(?:incorrect|wrong|misstated|recorded\s+incorrectly))\b",
    re.IGNORECASE,
)

_HANDED = late(
    compiled,
    r"(?i)\bt(?:ook|aken?)\s+(?:over|on)\s+(?:the|this)\s+action\b|\bin\s+place\s+of\b"
    r"|\b(?:action|ownership)\s+(?:\w+\s+){0,3}(?:transferred|re-?assigned|handed|passed)\b|\bowner\w*\s+(?:\w+\s+){0,2}changed\b",
)
# 'asked that the target be moved to 1 December, which members agreed'
_DATE_MOVED = late(
    compiled,
    r"(?i)\b(?:target|deadline|due\s+date|date)\b[^.;]{0,40}\b(?:mov|chang|extend|revis|push|put\s+back|deferr|postpon|slip)\w*"
    r"|\b(?:mov|chang|extend|revis|push|deferr|postpon)\w*\b[^.;]{0,30}\b(?:target|deadline|due\s+date)\b",
)
_TO = late(compiled, r"(?i)\b(?:to|until|till)\s+(?=\S)")
_REQUESTED = late(compiled, r"(?i)\b(?:ask|request|propos|suggest)\w*\b")
_ANNOUNCED = late(compiled, r"(?i)\W*(?:date\s+(?:and\s+\w+\s+)?of\s+)?(?:the\s+)?next\s+(?:\w+\s+){0,2}meeting")


class _Told(NamedTuple):
    """What was read of these minutes: each sentence of an action, what it says, and the actions of the tables."""

    sentences: frozenset[tuple[str, str]]
    says: dict[str, set[str]]
    rows: Mapping[str, OutstandingAction]

    def says_any(self, action: str, *words: str) -> bool:
        """Whether one of these was said of an action."""
        return not self.says[action].isdisjoint(words)


def check_sayings(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """Sentences about an earlier action that left no record: a date, more time, another owner, a doubtful end."""
    told = _told(minutes)
    for passage, topic, opens, _, named in treated(reading):
        if reading.marks(passage.block) or not (topic or reading.ids.within(passage.block)):
            continue
        text = fold(passage.block.text)
        task = opens and topic and told.says[topic.action] and is_task(passage, reading)
        # its own words, above what was said of it; who takes it over may stand behind them
        for start, end in (one for one in sentences(text) if not task or _is_handed(text[slice(*one)])):
            of_named = named if about_this(text[start:end]) else None
            unread = _unread(text, (start, end), topic or of_named, told, reading)
            if unread:
                said = text[start:end].strip()
                message = f"Of {' and '.join(unread)} it is said, and nothing was made of it: “{said}”"
                yield problem("said_of_action", message, cite(passage.block, start, end))
    yield from _unread_of_rows(reading, told)


def _unread_of_rows(reading: Reading, told: _Told) -> Iterator[Problem]:
    """Updates of a row that give its action to others, or may end it, where the row's record has it otherwise."""
    for number, row in enumerate(reading.rows, start=1):
        action, cell = row.id(reading.profile), row.cells.get("update")
        record = told.rows.get(action.canonical if action else f"{reading.occasion} R{number}")
        if record is None:
            continue
        for block in (*(walk(cell.blocks) if cell else ()), *row.beneath):
            text = fold(block.text)
            for start, end in sentences(text):
                said = text[start:end].strip()
                if made := _made_of(said, row, record, reading):
                    message = f"Of {record.key} it is said, and {made}: “{said}”"
                    yield problem("said_of_action", message, cite(block, start, end))


def _made_of(sentence: str, row: ActionRow, record: OutstandingAction, reading: Reading) -> str:
    """What became of 'The action now lies with SECAS' beside another owner, of 'To be closed'; else ''."""
    if record.status == "open" and record.revised_target is None and _moves_date(sentence, record, reading):
        return "nothing was made of it"
    clause = own_clause(sentence)
    if clause is None:
        return ""
    owners = new_owners(clause, reading.profile, reading.names)
    if any(owner not in row.text("owner") for owner in owners):
        changed = set(owners) <= set(record.owners)
        return "its owner column has it otherwise" if changed else "nothing was made of it"
    ends = record.status == "open" and record.status_text is None and is_doubtful(clause)
    return "nothing was made of it" if ends else ""


def _moves_date(sentence: str, record: OutstandingAction, reading: Reading) -> bool:
    """A day for the action behind the one that its cell holds."""
    if not _DATE_MOVED.search(sentence) or is_negated(sentence):
        return False
    known = record.last_target.latest if record.last_target else None
    led = _TO.sub("by ", sentence)
    ends = [reading.target(led[phrase.start : phrase.end]).latest for phrase in find_targets(led)]
    return any(end is not None and (known is None or end > known) for end in ends) and _names_day_ahead(led, reading)


def _told(minutes: Minutes) -> _Told:
    says: dict[str, set[str]] = defaultdict(set)
    for said in minutes.statements:
        says[said.action].add(said.says)
    told = frozenset((said.action, said.text) for said in minutes.statements)
    return _Told(told, says, {row.key: row for row in minutes.outstanding})


def _unread(text: str, stretch: tuple[int, int], topic: Topic | None, told: _Told, reading: Reading) -> Sequence[str]:
    """The actions of which a sentence says what no record holds; what it leaves unnamed is the paragraph's."""
    sentence = text[slice(*stretch)]
    named = _named(text, stretch, told.rows, reading)
    if named or any(find_ids(sentence, reading.profile)):
        unread = [action for action in named if (action, sentence.strip()) not in told.sentences]
        told_here = unread != named or all(told.says_any(action, "closed", "absorbed") for action in named)
        return () if told_here or not _may_change(sentence, topic, unread, told, reading) else unread
    if topic is None or (topic.action, sentence.strip()) in told.sentences or is_quoted(text, stretch[0]):
        return ()
    return (topic.action,) if _may_concern(sentence, topic.action, told, reading) else ()


def _is_handed(sentence: str) -> bool:
    return _HANDED.search(sentence) is not None


def _named(text: str, stretch: tuple[int, int], known: Container[str], reading: Reading) -> list[str]:
    """The earlier actions that a sentence names in words of its own: a quotation says what was so before."""
    found = find_ids(text[slice(*stretch)], reading.profile)
    free = (action for action in found if not is_quoted(text, stretch[0] + action.start))
    return sorted({action.canonical for action in free if _is_earlier(action, known, reading)})


def _is_earlier(action: ActionId, known: Container[str], reading: Reading) -> bool:
    """'CONTRACT 2017/18' is no action, nor is that of another committee one of these."""
    ours = action.body in ("", reading.profile.meeting.short.upper())
    numbered = action.meeting is not None and reading.meeting.number is not None
    return (ours and numbered and not reading.is_own(action)) or action.canonical in known


def _may_change(sentence: str, topic: Topic | None, named: Sequence[str], told: _Told, reading: Reading) -> bool:
    """A refusal changes nothing."""
    if (_CHANGED.search(sentence) or find_targets(sentence)) and not is_negated(sentence):
        return True
    lists = tuple(find_id_lists(sentence, reading.profile))
    said = [(action, clause) for action, clause in clauses(sentence, lists, topic) if action in named]
    if any(amendment_of(clause, reading.profile, reading.names) for _, clause in said):
        return True
    return any(is_doubtful(clause) and not told.says_any(action, "outstanding") for action, clause in said)


def _may_concern(sentence: str, action: str, told: _Told, reading: Reading) -> bool:
    """Whether a sentence behind the label, which names no action, may change it or tell its end."""
    if told.says_any(action, "closed", "absorbed") or is_negated(sentence):
        return False
    changed = _CHANGED.search(sentence) and (is_agreed(sentence) or not _REQUESTED.search(sentence))
    if changed or (not told.says_any(action, "revised") and _names_day_ahead(sentence, reading)):
        return True
    return is_doubtful(f"{ACTION}: {sentence}") and not told.says_any(action, "outstanding")


def _names_day_ahead(sentence: str, reading: Reading) -> bool:
    """What was done on a day that is past sets no target, nor does the day of the next meeting."""
    if _ANNOUNCED.match(sentence):
        return False
    day = reading.meeting.date
    ends = (reading.target(sentence[phrase.start : phrase.end]).latest for phrase in find_targets(sentence))
    return any(day is None or end is None or end >= day for end in ends)
