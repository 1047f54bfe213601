"""What the running text says of actions: 'Members agreed that action OPSG 17/05 could be closed.'

A paragraph that opens with an earlier action ('SMSF 07/01 – Second quotation. … The action was closed.') is about that
action until another is named.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from opsgdocs.document import TextBlock, fold, walk
from opsgdocs.extractors.earlier.sweeps import find_sweeps
from opsgdocs.extractors.earlier.topics import PARTED, Topic, first_id, names_none_but, still, treated
from opsgdocs.extractors.ids.action_ids import ActionId
from opsgdocs.extractors.ids.lists import IdList, find_id_lists
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.row.ended import ended
from opsgdocs.extractors.status.amendments import amendment_of, approves_corrections, is_decided
from opsgdocs.extractors.status.clauses import ACTION, is_agreed
from opsgdocs.extractors.status.handovers import new_owners
from opsgdocs.extractors.status.hedges import is_taken_back, is_unsure
from opsgdocs.extractors.status.outcomes import last_status
from opsgdocs.extractors.status.revisions import revised_target
from opsgdocs.extractors.status.sayings import about_this, ends_closed, in_own_words, saying_of
from opsgdocs.extractors.status.statuses import leading_status, status_of
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.extractors.text.sentences import is_quoted, sentences
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.records import Statement

# Where one clause ends and the next, about another action, begins
_PARTS = late(compiled, r"[;,]\s*(?:but|while|whereas|and|however)?\s+|\s+(?:but|while|whereas|and|however)\s+")
_LABEL = late(compiled, r"^[A-Z]\w+:\s+")  # 'Update: Closed'
_STATUS_LINE = late(compiled, r"(?i)\W*(?:action\s+)?status\s*[:–-]\s*(?=\S)")
_STATUS_ENDS = late(compiled, r"\s*(?:[.;:,(–—-]|$|(?:to|until|by)\s)")
# '…; all others were carried forward' speaks of none that the sentence names
_OTHERS = late(
    compiled,
    r"(?i)[;,.]?\s*(?:\b(?:and|but|while|whilst|with)\s+)?(?:all\s+)?(?:the\s+)?\b(?:others|all\s+other|rest\b|remainder|remaining|other\s+actions)\b",
)
_CONSENT = late(
    compiled,
    r"(?:This|That|The\s+(?:proposal|request|closure|recommendation))\s+(?:was|were|has\s+been)\s+(?:duly\s+|then\s+)?"
    r"(?:agreed|approved|accepted)(?:\s+by\s+[^.]{2,40})?\."
    r"|(?:The\s+)?[A-Z]\w+\s+(?:duly\s+|also\s+)?(?:agreed|approved\s+this|accepted\s+this)(?:\s+(?:to|with)\s+this)?\.",
)
_TOGETHER = late(
    compiled,
    rf"(?i){ACTION}[^.;]*?\b(?:merged|combined|consolidated)\b(?!\s+(?:in|into|with|by|under|to)\b(?!\s+(?:one|a\s+single)\b))",
)
_SAYS: dict[str, str] = {"closed": "closed", "open": "outstanding", "on_hold": "on_hold"}
_LONGEST_REST = 3  # words: 'Deferred to October'
_ENDED = frozenset({"closed", "absorbed"})


def extract_statements(reading: Reading) -> tuple[Statement, ...]:
    """What sentences say of actions, in order; a sentence that merely mentions an action says nothing of it."""
    said = [*_from_text(reading), *_from_rows(reading), *_ended_at_once(reading), *_ended_in_text(reading)]
    return tuple(dict.fromkeys([*said, *_of_many(reading, {one.action for one in said})]))


def _of_many(reading: Reading, spoken_of: Collection[str]) -> Iterator[Statement]:
    """'All other actions were closed.' of each action that it means."""
    for sweep, meant, _ in find_sweeps(reading, spoken_of):
        for action in meant:
            yield _statement(action, sweep.says, sweep.block, sweep.stretch, sweep.item)


def _from_text(reading: Reading) -> Iterator[Statement]:
    for passage, topic, opens, review, named in treated(reading):
        block = passage.block
        said = list(_from_block(block, passage.item, reading, topic, named))
        said = said or list(_status_first(passage, reading))
        ended = opens and bool(last_status(fold(block.text), reading.profile))
        labelled = topic is not None and _STATUS_LINE.match(fold(block.text)) is not None
        told = topic and (review or ended or labelled or (opens and reading.is_review(passage)))
        said = said or (list(_status_told(passage, topic, reading)) if told and topic else [])
        yield from said
        spoken_of = any(topic and one.action == topic.action for one in said)
        if topic and opens and not spoken_of and ends_closed(fold(block.text)):
            yield _statement(topic.action, "closed", block, (0, len(block.text)), passage.item)


def _status_first(passage: Passage, reading: Reading) -> Iterator[Statement]:
    """'Action 3/12: Done. The letter was sent.': the status right behind the id, with all that is said."""
    text = fold(passage.block.text)
    found = first_id(passage, reading)
    named = found is not None and (text[found.start].isalpha() or "action" in text[: found.start].casefold())
    if found is None or not (named or reading.is_review(passage)):
        return
    parted = PARTED.match(text, found.end)
    start = len(text) - len(text[parted.end() if parted else found.end :].lstrip())
    status = leading_status(text[start:], reading.profile)
    first = next((text[start:][slice(*stretch)] for stretch in sentences(text[start:])), "")
    if status and _STATUS_ENDS.match(text, start + status[1]) and not is_unsure(first):
        yield _statement(found.canonical, _SAYS[status[0]], passage.block, (0, len(text)), passage.item)


def _status_told(passage: Passage, topic: Topic, reading: Reading) -> Iterator[Statement]:
    """The status with which what is said of an action ends: 'Update: DR asked for more time. Carried Forward'.

    A line of its own may name it first: 'Status: Completed. It is on the site.'
    """
    text = fold(passage.block.text)
    label = _STATUS_LINE.match(text)
    if label and (first := status_of(text[label.end() :], reading.profile)):
        yield _statement(topic.action, _SAYS[first[0]], passage.block, (0, len(text)), passage.item)
        return
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


def _ended_in_text(reading: Reading) -> Iterator[Statement]:
    """An action that ends in its own line: 'ACTION OPSG 29/04: The DCC to sign it. [Closed]'."""
    for passage in reading.passages():
        marks, text = reading.marks(passage.block), fold(passage.block.text)
        ends = [*(mark.start for mark in marks[1:]), len(text)]
        for mark, end in zip(marks, ends, strict=bool(marks)):
            if mark.id and ends_closed(text[mark.text : end]):
                yield _statement(mark.id.canonical, "closed", passage.block, (mark.start, end), passage.item)


def _ended_at_once(reading: Reading) -> Iterator[Statement]:
    """The table that raises an action has it as done: '25.1 | Set up the next meeting | Ann | Done'."""
    raised = (row for row in reading.rows if reading.is_raised_here(row))
    for number, row in enumerate(raised, start=1):
        found, action = ended(row, reading.profile), row.id(reading.profile)
        if found:
            key = action.canonical if action else f"{reading.occasion} T{number}"
            evidence = tuple(line for block in found.blocks for line in cite(block))
            yield Statement(action=key, says=found.status, text=found.words, item=row.item, evidence=evidence)


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


def _consented(text: str, stretches: Sequence[tuple[int, int]], index: int) -> str:
    """'The DCC requested that OPSG 28/01 be closed. This was agreed.': the sentence with what is said next."""
    start, end = stretches[index]
    following = text[slice(*stretches[index + 1])] if index + 1 < len(stretches) else ""
    sentence = text[start:end]
    return f"{sentence.rstrip(' .')}, which was agreed." if _CONSENT.fullmatch(following.strip()) else sentence


def _from_block(
    block: TextBlock, item: str | None, reading: Reading, topic: Topic | None, named: Topic | None = None
) -> Iterator[Statement]:
    text, dated = fold(block.text), True
    stretches = tuple(sentences(text))
    for index, (start, end) in enumerate(stretches):
        sentence = _consented(text, stretches, index)
        lists = tuple(find_id_lists(sentence, reading.profile))
        quoted = is_quoted(text, start)
        told: dict[str, Statement | None] = {}  # what is said of many actions at once is asked once
        for action, clause in () if quoted else clauses(sentence, lists, topic):
            if clause not in told:
                found = _meant(clause, _statement(action, "", block, (start, end), item), reading)
                doubted = found and _is_doubted(found.says, clause, text, stretches[index : index + 2])
                told[clause] = None if doubted else found
            if meant := told[clause]:
                yield meant if meant.action == action else meant.model_copy(update={"action": action})
        if topic and dated and not (lists or quoted or about_this(sentence)):
            yield from _unnamed(sentence, _statement(topic.action, "revised", block, (start, end), item), reading)
        if lists and named:
            topic, named = named, None
        topic, dated = still(topic, lists, reading), dated and (topic is None or names_none_but(topic, lists))


def _is_doubted(says: str, clause: str, text: str, stretches: Sequence[tuple[int, int]]) -> bool:
    """'Superseded by OPSG 33/03? To be discussed.', '… that it was complete. Members did not accept this.'"""
    said = [text[start:end] for start, end in stretches]
    if says == "absorbed":
        return is_unsure(f"{ACTION} {said[0]}")
    return says == "closed" and len(said) > 1 and is_taken_back(said[1]) and not is_agreed(clause)


def _meant(clause: str, statement: Statement, reading: Reading) -> Statement | None:
    """What the clause says of the action: that it ends, or stays, has a new target, or another owner."""
    saying = saying_of(clause)
    says = saying.says if saying else None
    if amended := _amended(clause, statement, reading) if says not in _ENDED else None:
        return amended
    words = None if says in _ENDED else revised_target(clause)
    owners = () if says in _ENDED else new_owners(clause, reading.profile, reading.names)
    if not (says or words or owners):
        return None
    told = "revised" if words and says != "reopened" else says or "reassigned"
    target = reading.target(words) if words else None
    return statement.model_copy(update={"says": told, "target": target, "owners": owners})


def _amended(clause: str, statement: Statement, reading: Reading) -> Statement | None:
    """A correction of the minutes that raised the action, where it is agreed, or the minutes are approved with it."""
    amendment = amendment_of(clause, reading.profile, reading.names)
    if amendment is None or not (is_decided(clause) or _is_approved(statement.item, reading)):
        return None
    if amendment.target:
        return _with_target(statement.model_copy(update={"says": "revised"}), amendment.target, reading)
    return statement.model_copy(update={"says": "reassigned", "owners": amendment.owners})


def _is_approved(item: str | None, reading: Reading) -> bool:
    """Whether the item approves minutes with corrections."""
    return any(
        approves_corrections(text[start:end])
        for passage in reading.passages()
        if passage.item == item
        for text in (fold(passage.block.text),)
        for start, end in sentences(text)
    )


def _unnamed(sentence: str, statement: Statement, reading: Reading) -> Iterator[Statement]:
    """A sentence behind the label that names no action: 'The target date was revised to 28 February 2025.'"""
    clause = f"{ACTION}: {sentence}"
    words, owners = revised_target(clause), new_owners(clause, reading.profile, reading.names)
    if words:
        yield _with_target(statement, words, reading).model_copy(update={"owners": owners})
    elif owners:
        yield statement.model_copy(update={"says": "reassigned", "owners": owners})


def _statement(action: str, says: str, block: TextBlock, stretch: tuple[int, int], item: str | None) -> Statement:
    text = fold(block.text)[slice(*stretch)].strip()
    return Statement(action=action, says=says, text=text, item=item, evidence=cite(block, *stretch))


def _with_target(statement: Statement, words: str, reading: Reading) -> Statement:
    return statement.model_copy(update={"target": reading.target(words)})


def clauses(sentence: str, lists: Sequence[IdList], topic: Topic | None) -> Iterator[tuple[str, str]]:
    """Each action that the sentence speaks of, with the clause about it, the action as a sign."""
    if not lists:
        if topic and (clause := about_this(sentence)):
            yield topic.action, clause
        return
    head = about_this(sentence[: lists[0].start]) if topic else None
    if topic and head and (said := saying_of(head)) and said.says == "absorbed":
        yield topic.action, head  # 'The action was merged into OPSG 29/01' says nothing of the other
        return
    for index, group in enumerate(lists):
        start, end = _bounds(sentence, lists, index)
        clause = f"{_without_word(sentence[start : group.start])}{ACTION}{sentence[group.end : end]}"
        if index and saying_of(_own_clause(sentence, lists[index - 1], group)):
            continue  # '28/02 was absorbed into 29/03' says nothing of the second
        if len(group.ids) > 1 and _TOGETHER.search(clause):
            continue  # one of them goes on, and it is not said which
        for action in _distinct(group.ids):
            yield action, in_own_words(clause)


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
        others = _OTHERS.search(sentence, lists[index].end)
        return start, others.start() if others else len(sentence)
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
