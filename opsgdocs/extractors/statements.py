"""What the running text says of actions: 'Members agreed that action OPSG 17/05 could be closed.'

A paragraph that opens with an earlier action ('SMSF 07/01 – Second quotation. … The action was closed.') is about that
action until another is named.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from opsgdocs.document import Heading, TextBlock, fold, walk
from opsgdocs.extractors.action.id_lists import IdList, find_id_lists
from opsgdocs.extractors.action.ids import ActionId, id_at
from opsgdocs.extractors.action.revisions import revised_target
from opsgdocs.extractors.action.sayings import ACTION, about_this, ends_closed, saying_of
from opsgdocs.extractors.action.statuses import leading_status
from opsgdocs.extractors.evidence import cite
from opsgdocs.extractors.headings import is_heading_of
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.sentences import is_quoted, sentences
from opsgdocs.records import Statement

# Where one clause ends and the next, about another action, begins
_PARTS = re.compile(r"[;,]\s*(?:but|while|whereas|and|however)?\s+|\s+(?:but|while|whereas|and|however)\s+")
_LEADS = re.compile(r"[\s•*\-–—\[(]*(?:(?i:actions?)\s+(?:(?i:item)\s+)?)?")
_LABEL = re.compile(r"^[A-Z]\w+:\s+")  # 'Update: Closed'
_PARTED = re.compile(r"\s*[:–—-]")
_SAYS: dict[str, str] = {"closed": "closed", "open": "outstanding", "on_hold": "on_hold"}
_LONGEST_REST = 3  # words: 'Deferred to October'
_ENDED = frozenset({"closed", "absorbed"})
_LONGEST_TITLE = 90  # characters: 'SMSF 07/01 – Second quotation' above the paragraph about it


@dataclass(frozen=True, slots=True)
class _Topic:
    """The action that a paragraph is about."""

    action: str
    item: str | None


def extract_statements(reading: Reading) -> tuple[Statement, ...]:
    """What sentences say of actions, in order; a sentence that merely mentions an action says nothing of it."""
    return tuple(dict.fromkeys([*_from_text(reading), *_from_rows(reading)]))


def _from_text(reading: Reading) -> Iterator[Statement]:
    topic: _Topic | None = None
    for passage in reading.passages():
        block, review = passage.block, is_heading_of(passage.title, reading.profile.actions.review)
        if reading.marks(block) and not review:
            topic = None
            continue
        opened = (_reviewed(passage, reading) if review else None) or _opened(passage, reading)
        topic = opened or (topic if topic and topic.item == passage.item and not isinstance(block, Heading) else None)
        said = list(_from_block(block, passage.item, reading, topic))
        said = said or (list(_status_told(passage, topic, reading)) if review and topic else [])
        yield from said
        if opened and not any(one.action == opened.action for one in said) and ends_closed(fold(block.text)):
            yield _statement(opened.action, "closed", block, (0, len(block.text)), passage.item)
        if topic and not review and not (opened and _is_title(block.text)):
            topic = None


def _is_title(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and not text.rstrip().endswith(".")


def _opened(passage: Passage, reading: Reading) -> _Topic | None:
    """The single earlier action that the paragraph opens with."""
    text = fold(passage.block.text)
    first = next(find_id_lists(text, reading.profile), None)
    if first is None or len(first.ids) > 1 or reading.is_own(first.ids[0]):
        return None
    return _Topic(first.ids[0].canonical, passage.item) if _LEADS.fullmatch(text, 0, first.start) else None


def _reviewed(passage: Passage, reading: Reading) -> _Topic | None:
    """The action that a paragraph beneath a heading of reviews begins with: '0105: Joint Office (AB) to …'."""
    text = fold(passage.block.text)
    lead = _LEADS.match(text)
    found = id_at(text, reading.profile, lead.end() if lead else 0)
    return _Topic(found.canonical, passage.item) if found and _PARTED.match(text, found.end) else None


def _status_told(passage: Passage, topic: _Topic, reading: Reading) -> Iterator[Statement]:
    """The status with which what is said of an action ends: 'Update: DR asked for more time. Carried Forward'."""
    text = fold(passage.block.text)
    stretches = list(sentences(text))
    start, end = stretches[-1] if stretches else (0, 0)
    last = _LABEL.sub("", text[start:end].strip(), count=1)
    found = leading_status(last, reading.profile)
    if found and len(last[found[1] :].split()) <= _LONGEST_REST:
        yield _statement(topic.action, _SAYS[found[0]], passage.block, (start, end), passage.item)


def _from_rows(reading: Reading) -> Iterator[Statement]:
    """Beneath the row of an action an id may be named: 'This was absorbed into OPSG 29/03; OPSG 28/01 is closed.'"""
    for row in reading.rows:
        update = row.cells.get("update")
        blocks = (*(walk(update.blocks) if update else ()), *row.beneath)
        for block in blocks:
            yield from _from_block(block, row.item, reading, None)
        action = row.id(reading.profile)
        if action and not row.text("revised"):
            yield from _revised_beneath(action.canonical, blocks, row.item, reading)


def _revised_beneath(
    action: str, blocks: Sequence[TextBlock], item: str | None, reading: Reading
) -> Iterator[Statement]:
    """The last update that sets a new target for the row's own action: 'The target date was extended to 3 March.'"""
    said = [(block, stretch) for block in blocks for stretch in sentences(fold(block.text))]
    for block, (start, end) in reversed(said):
        sentence = fold(block.text)[start:end]
        words = None if any(find_id_lists(sentence, reading.profile)) else revised_target(f"{ACTION}: {sentence}")
        if words:
            yield _with_target(_statement(action, "revised", block, (start, end), item), words, reading)
            return


def _from_block(block: TextBlock, item: str | None, reading: Reading, topic: _Topic | None) -> Iterator[Statement]:
    text = fold(block.text)
    for start, end in sentences(text):
        for action, clause in _clauses(text[start:end], reading, topic):
            if is_quoted(text, start):
                continue
            saying = saying_of(clause)
            ended = saying is not None and saying.says in _ENDED
            words = None if ended else revised_target(clause)
            if words:
                yield _with_target(_statement(action, "revised", block, (start, end), item), words, reading)
            elif saying:
                yield _statement(action, saying.says, block, (start, end), item)


def _statement(action: str, says: str, block: TextBlock, stretch: tuple[int, int], item: str | None) -> Statement:
    text = fold(block.text)[slice(*stretch)].strip()
    return Statement(action=action, says=says, text=text, item=item, evidence=cite(block, *stretch))


def _with_target(statement: Statement, words: str, reading: Reading) -> Statement:
    return statement.model_copy(update={"target": reading.target(words)})


def _clauses(sentence: str, reading: Reading, topic: _Topic | None) -> Iterator[tuple[str, str]]:
    """Each action that the sentence speaks of, with the clause about it, the action as a sign."""
    lists = tuple(find_id_lists(sentence, reading.profile))
    if not lists:
        if topic and (clause := about_this(sentence)):
            yield topic.action, clause
        return
    for index, group in enumerate(lists):
        start, end = _bounds(sentence, lists, index)
        clause = f"{_without_word(sentence[start : group.start])}{ACTION}{sentence[group.end : end]}"
        if index and saying_of(_own_clause(sentence, lists[index - 1], group)):
            continue  # '28/02 was absorbed into 29/03' says nothing of the second
        for action in _distinct(group.ids):
            yield action, clause


def _own_clause(sentence: str, before: IdList, group: IdList) -> str:
    """What stands between two lists, read as absorbing the first into the second."""
    between = sentence[before.end : group.start]
    saying = saying_of(f"{ACTION}{between}")
    return f"{ACTION}{between}" if saying and saying.says == "absorbed" else ""


def _distinct(ids: Sequence[ActionId]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(action.canonical for action in ids))


def _bounds(sentence: str, lists: Sequence[IdList], index: int) -> tuple[int, int]:
    """Where the clause about a list begins and ends: at the last joint before it and the last before the next."""
    start = _joint(sentence, lists[index - 1].end, lists[index].start) if index else 0
    if index + 1 == len(lists):
        return start, len(sentence)
    end = lists[index].end
    if _own_clause(sentence, lists[index], lists[index + 1]):  # 'closed and absorbed into ¤' is one clause
        return start, lists[index + 1].start
    following = _joint(sentence, end, lists[index + 1].start)
    return start, following if following > end else lists[index + 1].start


def _joint(sentence: str, start: int, end: int) -> int:
    joints = [match.start() for match in _PARTS.finditer(sentence, start, end)]
    return joints[-1] if joints else start


def _without_word(text: str) -> str:
    """The word 'action' before the id belongs to it."""
    return re.sub(r"(?i)\bactions?\s*$", "", text)
