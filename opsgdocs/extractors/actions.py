"""Actions raised by the minutes: 'ACTION OPSG 29/04: The DCC to provide … by the next meeting (OPSG_30).'

They stand as paragraphs, list items or boxes of their own, at the end of a paragraph, or as rows of a table; one that
stands in text and table is one action.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from opsgdocs.dates import target_in
from opsgdocs.document import ListItem, Paragraph, Run, TextBlock, fold, walk
from opsgdocs.extractors.decision.votes import is_vote_alone
from opsgdocs.extractors.earlier.recollections import recollection_of
from opsgdocs.extractors.earlier.reviews import review_of
from opsgdocs.extractors.ids.action_ids import ActionId
from opsgdocs.extractors.items.headings import is_heading_of
from opsgdocs.extractors.mark.boxes import Box, box_of
from opsgdocs.extractors.mark.informal import pointed_owner, tasked_to
from opsgdocs.extractors.mark.marks import Mark
from opsgdocs.extractors.mark.parts import with_parts
from opsgdocs.extractors.owner.handles import linked_owner, owners_by_handle
from opsgdocs.extractors.owner.imperatives import is_collective
from opsgdocs.extractors.owner.labels import labelled_owner
from opsgdocs.extractors.owner.owners import is_party, owners_in_text, split_owners
from opsgdocs.extractors.owner.people import bracketed_owner, called_by_name, is_attendee, mentioned_owner
from opsgdocs.extractors.owner.timed import timed_owner
from opsgdocs.extractors.raised.above import bare_marks, id_of, of_above, tasks_above
from opsgdocs.extractors.raised.bare_days import bare_day
from opsgdocs.extractors.raised.checklists import is_settled, task_box
from opsgdocs.extractors.raised.details import Beneath, lines_beneath, with_details
from opsgdocs.extractors.raised.joining import add_action, merge_actions
from opsgdocs.extractors.raised.line_ends import parted_owner
from opsgdocs.extractors.raised.listed_tasks import is_beneath_actions, is_listed_task
from opsgdocs.extractors.raised.lone_owners import owners_alone
from opsgdocs.extractors.raised.repeats import merge_repeated
from opsgdocs.extractors.raised.summaries import summed_up
from opsgdocs.extractors.raised.trailing import trailing_actions
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.row.novelty import printed_id
from opsgdocs.extractors.row.rows import ActionRow
from opsgdocs.extractors.status.outcomes import recalls
from opsgdocs.extractors.table.marginalia import marginalia
from opsgdocs.extractors.table.margins import Beside, Task
from opsgdocs.extractors.text.bullets import belonging, with_bullets
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.extractors.text.sentences import sentences
from opsgdocs.extractors.text.typed_numbers import behind_number
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.records import Action, Target

_BEFORE_LISTED = late(compiled, r"\s*(?:\[[ xX]?\]|\(?\d{1,2}(?:\.\d{1,2})*[.)]|[☐☑☒✓•–-])?\s+|\s*")
_NONE = late(
    compiled,
    r"(?i)\W*(?:none|nil|n/?a|noted?|(?:for\s+)?(?:noting|information|discussion|decision|approval)"
    r"|(?:there (?:are|were) )?(?:no|none) (?:new |further )?(?:actions?\b|required|needed)[^.]{0,40}\.?)\W*$",
)
_NEXT = late(
    compiled,
    r"(?i)\W*(?:dates?\s+(?:and\s+\w+\s+)?of\s+)?(?:the\s+)?next\s+(?:(?:\w+\s+){0,2}meetings?\b|(?:[\w-]+\s+){0,3}[\w-]+\s*:\s*(?=[^:]*\d))",
)
_NARRATIVE = late(compiled, r"(?i)(?:the|an?|it|its|this|that|there|they|we|he|she|as|no|all was|members)\b")
_FEWEST_WORDS = 3
_FEWEST_SHARED = 2  # owners of one margin
# What was done before the minutes were written sets no day
_NOTE = late(compiled, r"(?i)[(\[]?\s*\b(?:post[\s-]+meeting|secretary['’]s|secretariat|editor['’]s)\s+note\b.*$")
_TYPED_BULLET = late(compiled, r"[•▪◦·‣]\s*|[*\-–]\s+")


def extract_actions(reading: Reading) -> tuple[Action, ...]:
    """The actions that these minutes raise, by number; where some bear none, those of the text first."""
    merged: dict[str, Action] = {}
    rows = list(_from_rows(reading))
    bare = bare_marks(reading)
    found = _with_details(_from_text(reading), tasks_above(bare, reading), reading)
    for action in merge_repeated(found, rows, reading.profile.actions.lists):
        add_action(merged, action)
    alone, beside = {id_of(one, reading) for one in bare}, _ids_beside(reading)
    repeats = summed_up(tuple(merged.values()), rows)
    for row in rows:
        if repeated := merged.get(repeats.get(row.key, "")):
            merged[repeated.key] = merge_actions(repeated, row).model_copy(update={"text": row.text})
            continue
        known = merged.get(row.key)
        misplaced = row.key in beside and known is not None and not _owners_in(known.text, reading)
        add_action(merged, row, is_bare=row.key in alone or misplaced)
    for action in trailing_actions(reading, merged):
        add_action(merged, action)
    numbered = all(action.id for action in merged.values())
    return tuple(sorted(merged.values(), key=_number)) if numbered else tuple(merged.values())


def _ids_beside(reading: Reading) -> set[str]:
    """The ids in margins: the layout may set them at the head of a cell, away from what is to be done."""
    beside = (marginalia(one.block, reading.profile).id for one in reading.passages() if isinstance(one.block, Beside))
    return {found.canonical for found in beside if found}


def _number(action: Action) -> tuple[int, ...]:
    return tuple(int(digits) for digits in re.findall(r"\d{1,18}", action.key))


def _with_details(
    found: Iterable[tuple[Action, Passage]], above: Mapping[int, Passage | None], reading: Reading
) -> Iterator[tuple[Action, Passage]]:
    beneath = lines_beneath(reading)
    for action, passage in found:
        key = id(passage.block)
        if key in above:
            told = above[key]
            yield of_above(action, told, reading) if told else action, passage
        else:
            yield with_details(action, beneath.get(key, Beneath()), reading), passage


def _from_text(reading: Reading) -> Iterator[tuple[Action, Passage]]:
    unnumbered = 0
    within: set[int] = set()  # bullets of an action in a list of actions
    previous: TextBlock | None = None
    if not reading.profile.actions.in_text:
        return
    for passage in reading.passages():
        marks = with_parts(_marks(passage, reading, within), passage.block, reading.profile, reading.names)
        ends = [*(mark.start for mark in marks[1:]), len(passage.block.text)]
        for mark, end in zip(marks, ends, strict=False):
            if review_of(passage, mark, end, reading) or _raises_nothing(
                passage.block.text[mark.text : end], mark, reading
            ):
                continue
            strange = printed_id(mark)
            unnumbered += mark.id is None and not strange
            key = mark.id.canonical if mark.id else strange or f"{reading.occasion} {unnumbered}"
            action = _action(reading, passage, mark, end).model_copy(update={"key": key})
            above = _before(passage.block, mark) or previous
            action = _of_paragraph(action, above, reading) if above and not mark.signed else action
            yield action, passage
            for other in mark.others:
                yield action.model_copy(update={"id": other.canonical, "key": other.canonical}), passage
        previous = passage.block


def _raises_nothing(text: str, mark: Mark, reading: Reading) -> bool:
    """'Action: none', and behind a mere number what became of an earlier action: 'Action 3: Mr Hill reported …'."""
    told = mark.label and not labelled_owner(fold(text), reading.profile.tables)
    return mark.id is None and bool(_NONE.match(text) or (told and recalls(text, reading.profile)))


def _marks(passage: Passage, reading: Reading, within: set[int]) -> tuple[Mark, ...]:
    """The marks of a block; beneath the profile's headings and beside its margin a block is an action without one."""
    words = reading.profile.actions
    if is_heading_of(passage.title, words.review):
        return ()
    marks = reading.marks(passage.block)
    settled = box_of(passage.block) is not None and is_settled(passage, reading)
    if settled or marks or id(passage.block) in within or not words.written:
        return () if settled else marks
    box = task_box(passage, reading)
    if not (box or _is_owned(passage, reading) or _is_listed(passage, reading) or _is_task(passage, reading)):
        return ()
    mark = _unmarked(passage, box, reading)
    within.update(map(id, _bullets(passage, mark.text, reading)) if mark else ())
    return (mark,) if mark else ()


def _unmarked(passage: Passage, box: Box | None, reading: Reading) -> Mark | None:
    """What stands for the mark of a line that is an action by its place."""
    beside = marginalia(passage.block, reading.profile).id
    if beside and _recalls(beside, passage, reading):
        return None
    opening = _BEFORE_LISTED.match(fold(passage.block.text))
    start = box.start if box else opening.end() if opening else 0
    parted = parted_owner(passage.block, reading) if _is_headed(passage, reading) and not box else None
    if parted:
        return Mark(0, max(start, parted.start), beside, parted.said, behind=parted.end)
    return Mark(0, start, beside)


def _recalls(beside: ActionId, passage: Passage, reading: Reading) -> bool:
    """Whether the id in the margin is that of an earlier action: with owners beside a new task it is not."""
    if beside.meeting is None or reading.is_own(beside):
        return False
    known = (row.id(reading.profile) for row in reading.rows)
    listed = any(row is not None and row.canonical == beside.canonical for row in known)
    owned = marginalia(passage.block, reading.profile).owners
    return listed or not (owned and owners_in_text(_task_of(passage), reading.profile, reading.names))


def _task_of(passage: Passage) -> str:
    """The sentence of the paragraph that says who is to do what, for most often it is the last."""
    text = fold(passage.block.text)
    *_, (start, end) = [(0, 0), *sentences(text)]
    return text[start:end]


def _is_owned(passage: Passage, reading: Reading) -> bool:
    """An owner stands in the margin that the profile names; beside what became of an earlier action it is carried."""
    owned = isinstance(passage.block, Beside) and bool(passage.block.margin)
    return owned and recollection_of(passage, reading) is None


def _is_listed(passage: Passage, reading: Reading) -> bool:
    """A line beneath 'Action Items' is an action; the heading itself and 'None' are not, nor is an introduction."""
    text = fold(passage.block.text).strip()
    if not passage.is_under(reading.profile.actions.lists) or _NONE.match(text) or _NEXT.match(text):
        return False
    return not text.endswith(":") or bool(owners_in_text(text, reading.profile, reading.names))


def _is_headed(passage: Passage, reading: Reading) -> bool:
    """Whether it stands in a list of actions, beneath a heading of the profile or a mere 'Actions'."""
    return passage.is_under(reading.profile.actions.lists) or is_beneath_actions(passage)


def _is_task(passage: Passage, reading: Reading) -> bool:
    """A paragraph beneath 'Action' in a table of discussions, or a line beneath 'Actions:' that is clearly one."""
    block = passage.block
    if not isinstance(block, Task) and is_beneath_actions(passage):
        return is_listed_task(passage, reading) and not _is_verb(fold(block.text).strip(), reading)
    if not isinstance(block, Task):
        return False
    text = fold(block.text).strip()
    if owners_in_text(text, reading.profile, reading.names):
        return True
    told = _NONE.match(text) or _NARRATIVE.match(text) or _is_verb(text, reading)
    return not (told or len(text.split()) < _FEWEST_WORDS)


def _is_verb(text: str, reading: Reading) -> bool:
    """'Noted by the Board' beneath 'Action' is what was decided."""
    return text.casefold().startswith(tuple(verb.casefold() for verb in reading.profile.decisions.verbs))


def _before(block: TextBlock, mark: Mark) -> TextBlock | None:
    """What stands before a mark in its own paragraph."""
    text = block.text[: mark.start].rstrip().rstrip("[(").rstrip()
    return Paragraph((Run(text),), block.places) if text else None


def _of_paragraph(action: Action, previous: TextBlock, reading: Reading) -> Action:
    """'ACTION: AH/MS' on a line of its own: the paragraph before says what they are to do.

    So it does where owners stand beside a mere vote: 'Prop. DD, 2nd RL. | NC'.
    """
    voted = is_vote_alone(action.text, reading.profile.decisions)
    alone = None if action.id else owners_alone(action.text, reading)
    if action.id or not (voted or alone):
        return action
    text = fold(previous.text)[behind_number(previous.text) :].strip()
    target = _target(alone.due, reading) if alone and alone.due else _target(text, reading)
    return action.model_copy(
        update={
            "text": text,
            "owners": alone.owners if alone and not voted else action.owners,
            "target": target,
            "evidence": cite(previous) + action.evidence,
        }
    )


def _action(reading: Reading, passage: Passage, mark: Mark, end: int) -> Action:
    block = passage.block
    bullets = _bullets(passage, mark.text, reading) if end == len(block.text) and not mark.signed else ()
    printed = block.text[mark.text : mark.behind or end]
    closing = {"[": "]", "(": ")"}.get(block.text[mark.start - 1 : mark.start], "\0")
    bare = printed.rstrip().removesuffix(".")
    boxed = bare.removesuffix(closing) if bare.endswith(closing) else printed
    text = with_bullets(_lines(boxed), bullets)
    return Action(
        id=mark.id.canonical if mark.id else printed_id(mark),
        key="",
        text=text,
        owners=_own_of(_owners_beside(passage, mark, reading), text, passage, reading)
        or _owners_said(text, reading)
        or _owners_in(text, reading)
        or linked_owner(block),
        target=_target_beside(block, mark, reading) or _target(text, reading),
        item=passage.item,
        raised=reading.meeting.date,
        raised_at=reading.meeting.label,
        evidence=cite(block, mark.start, end) + tuple(line for item in bullets for line in cite(item)),
    )


def _own_of(beside: tuple[str, ...], text: str, passage: Passage, reading: Reading) -> tuple[str, ...]:
    """Of 'NC JB RL' in the margin those that the sentence names, where others beside it name each of the rest."""
    block = passage.block
    if len(beside) < _FEWEST_SHARED or not isinstance(block, Beside):
        return beside
    named = owners_in_text(text, reading.profile, reading.names)
    rest = [one for one in beside if one not in named]
    others = fold(block.text).replace(text, " ")
    told = all(
        re.search(rf"\b{re.escape(one)}\b[^.;]{{0,40}}?\s(?:to|will|would|shall|agreed)\s", others) for one in rest
    )
    return named if named and rest and set(named) < set(beside) and told else beside


def _owners_in(text: str, reading: Reading) -> tuple[str, ...]:
    """The owners that the words name, the last resort a name before its verb: 'Gareth get a written agreement'."""
    named = owners_in_text(text, reading.profile, reading.names)
    return named or split_owners(called_by_name(text, reading.names), reading.profile, reading.names)


def _bullets(passage: Passage, start: int, reading: Reading) -> tuple[ListItem, ...]:
    """The bullets beneath that belong to what begins at `start`; in a table of discussions those behind a colon."""
    block = passage.block
    if isinstance(block, Task) and not block.text.rstrip().endswith(":"):
        return ()
    return belonging(block.text[start:], block, reading.plain_bullets(passage.bullets))


def _owners_beside(passage: Passage, mark: Mark, reading: Reading) -> tuple[str, ...]:
    """Owners in the margin, in brackets behind the id, or alone above their part of the list."""
    margin = marginalia(passage.block, reading.profile).owners
    called = mark.owner.casefold() in {name.casefold() for name, _ in reading.profile.owners}
    named = called or is_party(mark.owner) or is_collective(mark.owner)
    beside = margin or (mark.owner if named else passage.owner)
    alone = None if margin else owners_alone(mark.owner, reading)
    if alone and alone.due:
        return alone.owners
    return split_owners(beside, reading.profile, reading.names)


def _lines(text: str) -> str:
    """Bullets that were typed keep their lines, all else is one line."""
    joined = ""
    for line in filter(None, (line.strip() for line in text.replace("\t", " ").split("\n"))):
        bullet = _TYPED_BULLET.match(line)
        joined += f"\n• {line[bullet.end() :]}" if bullet else f" {line}"
    return joined.strip()


def _target(text: str, reading: Reading) -> Target:
    """The deadline that the text names; earlier ones are steps on the way."""
    said = _NOTE.sub("", fold(text))
    target = target_in(said, reading.said).target
    if target.stated and is_attendee(target.text or "", reading.names):  # 'Send the list to June'
        return reading.target(None)
    return target if target.stated else bare_day(said, reading).target or target


def _owners_said(text: str, reading: Reading) -> tuple[str, ...]:
    """'@ab: do it', 'AB by 3 March to do it', 'Do it. Owner: AB Due: 3 March'."""
    timed = timed_owner(text)
    said = timed["owner"] if timed else labelled_owner(fold(text), reading.profile.tables)
    said = said or pointed_owner(text, reading.names) or mentioned_owner(text, reading.names)
    said = said or ("" if tasked_to(text, reading.names) else bracketed_owner(text, reading.names))
    return owners_by_handle(text) or split_owners(said, reading.profile, reading.names)


def _target_beside(block: TextBlock, mark: Mark, reading: Reading) -> Target | None:
    """The day in the margin, or in brackets behind the id: 'ACTION OPSG 29/04 (DCC, 9 May): …'."""
    alone = owners_alone(mark.owner, reading)
    due = marginalia(block, reading.profile).due or (alone.due if alone else "")
    return reading.target(due) if due else None


def _from_rows(reading: Reading) -> Iterator[Action]:
    rows = [row for row in reading.rows if reading.is_raised_here(row)]
    for number, row in enumerate(rows, start=1):
        yield _row_action(row, number, reading)


def _row_action(row: ActionRow, number: int, reading: Reading) -> Action:
    action = row.id(reading.profile)
    text = row.words(reading.profile)
    column = split_owners(row.lines("owner"), reading.profile, reading.names)
    due = row.text("revised") or row.text("target")
    return Action(
        id=action.canonical if action else None,
        key=action.canonical if action else f"{reading.occasion} T{number}",
        text=text,
        owners=column or owners_in_text(text, reading.profile, reading.names),
        target=reading.target(due) if due else _target(text, reading),
        item=row.item,
        raised=reading.meeting.date,
        raised_at=reading.meeting.label,
        evidence=tuple(line for cell in row.cells.values() for block in walk(cell.blocks) for line in cite(block)),
    )
