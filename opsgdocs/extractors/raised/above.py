"""Marks that stand alone, with nothing but their id: what is to be done stands in the paragraph above, or beneath.

2.2 The Panel asked Elexon to circulate the timetable by 13 May.
                                                  ACTION 312/01

Minutes keep to one way. A mark that closes its item has nothing beneath; one that opens it has nothing above.
"""

from collections.abc import Sequence
from typing import NamedTuple

from opsgdocs.dates import target_in
from opsgdocs.document import Heading, fold
from opsgdocs.extractors.owner.heads import BEFORE_TASK, head_of_action
from opsgdocs.extractors.owner.imperatives import VERBS
from opsgdocs.extractors.owner.owners import owners_in_text
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.extractors.text.sentences import sentences
from opsgdocs.extractors.text.typed_numbers import behind_number
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.records import Action

_ASKED = late(
    compiled,
    r"\b(?:asked|requested|invited|instructed|tasked|directed|mandated)\s+(?:that\s+)?(?=[^.;]{2,80}?\sto\s)",
)
_TO_BE = late(compiled, r"\bto\s+be\s+\w")


class Bare(NamedTuple):
    """A mark that stands alone, between two paragraphs of its item where there are any."""

    passage: Passage
    above: Passage | None
    below: Passage | None


def bare_marks(reading: Reading) -> tuple[Bare, ...]:
    """The marks with an id and nothing else in their paragraph, in order."""
    passages = reading.passages()
    return tuple(
        Bare(passage, _prose(passages[index - 1], passage, reading) if index else None, reading.after(passage))
        for index, passage in enumerate(passages)
        if _is_bare(passage, reading)
    )


def tasks_above(bare: Sequence[Bare], reading: Reading) -> dict[int, Passage | None]:
    """Where these minutes give tasks out above their marks: the paragraph, by the identity of the mark's block.

    None for a mark above which nothing is given out: what stands beneath is another's.
    """
    told = {id(one.passage.block): _task_start(one.above, reading) is not None for one in bare if one.above}
    closing = [one for one in bare if one.below is None or _is_bare(one.below, reading)]
    opening = [one for one in bare if one.above is None and one not in closing]
    if opening or not all(told.values()):
        upward = len(closing) > len(opening) and all(told.get(id(one.passage.block)) for one in closing)
    else:
        others = sum(one.below is not None and not _says_task(one.below, reading) for one in bare)
        upward = bool(told) and (bool(closing) or others * 2 > len(bare))
    if not upward:
        return {}
    return {key: one.above if told.get(key) else None for one in bare for key in (id(one.passage.block),)}


def id_of(bare: Bare, reading: Reading) -> str:
    """The id that stands alone."""
    (mark,) = reading.marks(bare.passage.block)
    return mark.id.canonical if mark.id else ""


def of_above(action: Action, above: Passage, reading: Reading) -> Action:
    """The action with the words above its mark, from the sentence on that gives it out."""
    text = fold(above.block.text)
    start = _task_start(above, reading) or 0
    words = text[start:].strip()
    return action.model_copy(
        update={
            "text": words,
            "owners": action.owners or _owners(words, reading),
            "target": action.target if action.target.stated else target_in(words, reading.said).target,
            "evidence": cite(above.block, start, len(text)) + action.evidence,
        }
    )


def _owners(words: str, reading: Reading) -> tuple[str, ...]:
    """'Following discussion, the Panel asked Elexon to bring a paper': Elexon is to do it."""
    asked = _ASKED.search(words)
    return owners_in_text(words[asked.end() :] if asked else words, reading.profile, reading.names)


def _is_bare(passage: Passage, reading: Reading) -> bool:
    marks = reading.marks(passage.block)
    one = marks[0] if len(marks) == 1 else None
    return one is not None and one.id is not None and not (one.owner or passage.block.text[one.text :].strip())


def _prose(passage: Passage, mark: Passage, reading: Reading) -> Passage | None:
    """What stands right above a mark, where it is a paragraph of the same item that bears no mark of its own."""
    alone = passage.item == mark.item and not isinstance(passage.block, Heading) and not reading.marks(passage.block)
    return passage if alone else None


def _task_start(passage: Passage, reading: Reading) -> int | None:
    """Where the last sentence begins that gives a task to somebody."""
    text = fold(passage.block.text)
    begin = behind_number(passage.block.text)
    starts = [
        max(start, begin)
        for start, end in sentences(text)
        if end > begin and owners_in_text(text[max(start, begin) : end], reading.profile, reading.names)
    ]
    return starts[-1] if starts else None


def _says_task(passage: Passage, reading: Reading) -> bool:
    """'Elexon to circulate the timetable', 'Circulate the timetable', 'The timetable to be circulated'."""
    text = fold(passage.block.text)[behind_number(passage.block.text) :].strip()
    first = text.split()[0].casefold() if text else ""
    told = first in VERBS or _TO_BE.search(text) or head_of_action(text, BEFORE_TASK)
    return bool(told) or _task_start(passage, reading) is not None
