"""Sentences that say who is to do what, and lie in nothing that was read: 'EF to write to the county.'

Notes put actions so, and discussion rarely does. Behind an arrow ('→ Fay to sweep') it is enough that somebody is named
whom the document does not list; an empty check box and a bracket with initials and a day speak for themselves.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from opsgdocs.document import QUOTATION, Heading, Paragraph, TextBlock, fold
from opsgdocs.extractors.mark.boxes import box_of
from opsgdocs.extractors.mark.informal import begins_with_arrow, tasked_to
from opsgdocs.extractors.mark.signed import Signature
from opsgdocs.extractors.owner.heads import BEFORE_TO, head_of_action
from opsgdocs.extractors.owner.owners import Names
from opsgdocs.extractors.owner.people import are_known
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.extractors.text.sentences import is_quoted, sentences
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.problems import problem
from opsgdocs.records import Evidence, Minutes, Problem

_TO = compiled(r"\s*\)?\s+to\s+[a-z]{2,}")
_LISTED = compiled(r"\W{0,3}(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z])[.)]\s+)?")
# As in: Bulbs: DO to buy them | Fence (north): TC to paint it
_TOPIC = late(
    compiled,
    r"(?!(?i:(?:new\s+|agreed\s+)?(?:actions?|updates?|status|notes?|minutes?|decision)\b))"
    r"[A-Z][^\W\d_]*(?:\s+[^\W\d_][^\W\d]*){0,4}\s*:\s+(?=[A-Z])",
)
# '[XY, 10/04/26]' at the end, though nobody is known by these initials
_SIGNED = late(
    compiled, r"[.;!?]\s*[\[(][A-Z]{2,4}(?:[/&,]\s?[A-Z]{2,4})*[,;:]?\s+[^\])\n]{0,12}\d[^\])\n]{0,20}[\])]\s*\.?\s*$"
)
_TO_BE = late(compiled, r"\b(?:(?:is|are)\s+)?to\s+be\s+\w+|\b(?:must|needs?\s+to)\s+be\b|\bwill\s+be\s+\w+ed\b")
_AGENDA = compiled(r"(?i)\bagenda\b")
_FIRST_TO = compiled(r"\sto\s")
_NEAR = 240  # characters, in which 'to' stands behind who is told
_QUOTED = 60  # characters
_FEWEST_WORDS = 3
_FEWEST_SIGNED = 2
_JOINT = 6  # characters: ', and '


class _Told(NamedTuple):
    block: TextBlock
    start: int
    end: int

    @property
    def words(self) -> str:
        """What it says, without the stop at its end: an action may be given out without."""
        return " ".join(self.block.text[self.start : self.end].split()).rstrip(".;")


def check_untaken(reading: Reading, minutes: Minutes) -> Iterator[Problem]:
    """One problem that points at all such sentences, and one at boxes and brackets of which nothing was made."""
    if not reading.profile.actions.written or not reading.profile.actions.in_text:
        return
    taken = _taken(minutes)
    places = _places(minutes)
    told = (one for passage in _discussion(reading) for one in _told(passage.block, reading))
    found = [one for one in told if one.words not in taken and not _is_covered(one, places)]
    if found:
        several = f"{len(found)} sentences say" if len(found) > 1 else "A sentence says"
        lie = "lie" if len(found) > 1 else "lies"
        message = f"{several} who is to do what and {lie} in no action: “{found[0].words[:_QUOTED]}”."
        yield problem("doubtful_action", message, tuple(place for one in found for place in cite(*one)))
    boxes = list(_boxes(reading))
    boxes = boxes if any(one.words in taken for one in boxes) else []  # else they are a roll call, or an agenda
    marked = [one for one in (*boxes, *_signed(reading)) if one.words not in taken]
    if marked := [one for one in marked if one not in found]:
        message = f"“{marked[0].words[:_QUOTED]}” has a box or a bracket as actions have, and lies in none."
        yield problem("doubtful_action", message, tuple(place for one in marked for place in cite(*one)))


def _taken(minutes: Minutes) -> str:
    """All that was read of actions and decisions, in the words of the page."""
    said = [(one.text, one.evidence) for one in minutes.actions]
    said += [(one.text, one.evidence) for one in minutes.outstanding]
    said += [(one.text, one.evidence) for one in minutes.decisions]
    said += [(one.text, one.evidence) for one in minutes.statements]
    texts = [text for told, places in said for text in (told, *(place.text or "" for place in places))]
    return "\n".join(" ".join(text.split()) for text in texts)


def _places(minutes: Minutes) -> dict[str, list[Evidence]]:
    """The stretches of each block that were read as actions, by its path."""
    places: dict[str, list[Evidence]] = defaultdict(list)
    for action in minutes.actions:
        for place in action.evidence:
            places[place.path or ""].append(place)
    return places


def _is_covered(told: _Told, places: Mapping[str, Sequence[Evidence]]) -> bool:
    """'AB to sweep by 3 May and CD to paint by 10 May' is one sentence, and was read as two actions."""
    beside = [place for one in told.block.places for place in places.get(one.path or "", ())]
    spans = sorted((place.start, place.end) for place in beside if place.start is not None and place.end is not None)
    reached = told.start
    for start, end in spans:
        reached = max(reached, end) if start <= reached + _JOINT else reached
    return bool(spans) and reached + _JOINT >= told.end


def _discussion(reading: Reading) -> Iterator[Passage]:
    """The running text but headings, quotations, and what is only to be talked about."""
    for passage in reading.passages():
        block = passage.block
        quoted = isinstance(block, Paragraph) and block.style == QUOTATION
        if not (quoted or isinstance(block, Heading) or _AGENDA.search(passage.title)):
            yield passage


def _told(block: TextBlock, reading: Reading) -> Iterator[_Told]:
    text = fold(block.text)
    for first, end in sentences(text) if " to " in text else ():
        start = first + len(text[first:end]) - len(text[first:end].lstrip())
        opening = _LISTED.match(text, start)
        start = opening.end() if opening else start
        topic = _TOPIC.match(text, start, end)
        start = topic.end() if topic else start
        pointed = begins_with_arrow(text[:start])
        if _is_told(text[start:end], reading, pointed=pointed) and not is_quoted(text, start):
            yield _Told(block, start, end)


def _is_told(sentence: str, reading: Reading, *, pointed: bool) -> bool:
    if not (pointed or _may_be_told(sentence, reading.names)) or len(sentence.split()) < _FEWEST_WORDS:
        return False
    head = head_of_action(sentence, BEFORE_TO) if pointed else tasked_to(sentence, reading.names)
    return bool(head) and sentence.startswith(head) and _TO.match(sentence, len(head)) is not None


def _may_be_told(sentence: str, names: Names) -> bool:
    """Whether those before the first 'to' are known: a glance, where to look for who is told takes long."""
    found = _FIRST_TO.search(sentence, 0, _NEAR)
    before = sentence[: found.start()].rstrip() if found else ""
    return are_known(before, names) or (before.endswith(")") and are_known(before[:-1].rstrip(), names))


def _boxes(reading: Reading) -> Iterator[_Told]:
    for passage in _discussion(reading):
        box = box_of(passage.block)
        text = passage.block.text
        if box and not (box.ticked or box.bullet) and len(text[box.start :].split()) >= _FEWEST_WORDS:
            yield _Told(passage.block, box.start, len(text.rstrip()))


def _signed(reading: Reading) -> tuple[_Told, ...]:
    found = [passage.block for passage in _discussion(reading) if _SIGNED.search(fold(passage.block.text))]
    blocks = {id(passage.block): passage.block for passage in _discussion(reading)}
    known = [(blocks[key], one) for key, ones in reading.unmarked.signatures.items() for one in ones if key in blocks]
    dated = any(one.due for _, one in known)
    told = [_Told(block, one.start, one.end) for block, one in known if dated or _is_to_be_done(block, one)]
    told = told if dated or len(told) >= _FEWEST_SIGNED else []
    strange = [one for one in map(_last_sentence, found) if one not in told]
    return (*told, *(strange if told or len(strange) >= _FEWEST_SIGNED else ()))


def _is_to_be_done(block: TextBlock, found: Signature) -> bool:
    """'Paint to be bought. (AB)'"""
    return _TO_BE.search(fold(block.text), found.start, found.end) is not None


def _last_sentence(block: TextBlock) -> _Told:
    text = fold(block.text)
    before = text[: max(text.rfind("["), text.rfind("("))].rstrip()
    first = ([start for start, _ in sentences(before)] or [0])[-1]
    return _Told(block, first + len(before[first:]) - len(before[first:].lstrip()), len(before))
