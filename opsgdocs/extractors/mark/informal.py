"""Actions that bear no word of the profile and are marked all the same: by an arrow, a label, a name in bold.

→ AB to draft a complaint, by 30 March
TODO: AB to ring the bank
(Action 3) CD to order paint
**Ollie** to query the invoice

Such a sign alone is none: behind it stands who is to do what, and the document knows who that is.
"""

from collections.abc import Iterator
from itertools import pairwise

from opsgdocs.document import QUOTATION, Heading, ListItem, Paragraph, TextBlock, fold
from opsgdocs.extractors.ids.action_ids import id_at
from opsgdocs.extractors.mark.boxes import Box, box_of
from opsgdocs.extractors.mark.marks import Mark
from opsgdocs.extractors.mark.named_labels import labelled_with_name, tells
from opsgdocs.extractors.owner.handles import linked_owner, owners_by_handle
from opsgdocs.extractors.owner.heads import BEFORE_TASK, BEFORE_TO, head_of_action
from opsgdocs.extractors.owner.imperatives import VERBS, is_collective, is_imperative
from opsgdocs.extractors.owner.owners import Names
from opsgdocs.extractors.owner.people import are_known, called_by_name, is_attendee, mentioned_owner
from opsgdocs.extractors.text.sentences import sentences
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile

_ARROW = late(compiled, r"(?:^\W{0,3}|(?<=[.!?;:])\s+|(?<=\n)\s*|(?<=\s))(?:[→➔➜➤⇒►▶⮕»]|>>|[-=]{1,2}>)\s*(?=\w)")
_LABEL = late(
    compiled,
    r"\W{0,3}(?:(?P<word>(?i:to[\s-]?do|tasks?|follow[\s-]?ups?(?:\s+(?:actions?|tasks?))?|next\s+steps?)|AI|AP|AC|ACT|A(?=\s?\d))"
    r"[\s.-]?(?P<label>\d{1,4}(?:\s?[/.–-]\s?\d{1,4}){0,2}[a-z]?)?)\s{0,2}[)\]]?\s{0,2}(?::|\s[–—-]\s)\s*(?=\S)",
)
_BOXED = late(
    compiled,
    r"\W{0,2}[(\[]\s?(?:(?i:new\s+)?(?i:action)(?:\s+(?i:point|item|no))?\.?\s?|AP|AI|A)\s?#?(?P<label>[A-Z]{0,2}\d{1,4}(?:[./-]\d{1,3})?)\s?[)\]]"
    r"\s*[:–—-]?\s*(?=\S)",
)
_TASK_WORD = late(compiled, r"\W{0,3}(?P<word>(?i:tasks?|items?)\s+)?#?")
_BEHIND_ID = late(compiled, r"(?:\s{0,2}[\])])?(?:\s{0,2}[:–—-])?\s+(?=\S)")
_RESPONSIBLE = late(compiled, r"(?i)\b(?:responsible|owner|assigned\s+to|lead)\s*:\s*[A-Z]")
_ASIDE = compiled(r",?\s+to\s+(?:her|his|my|your|some|date)\b")  # 'Ann, to her credit, agreed'
_GOES_TO = compiled(r"(?P<name>[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,2})\s*(?:→|->)\s*(?=[a-z])")
_JOINT = compiled(r"\s*(?:,|/|&|\band\b)\s*")
_FEWEST_WORDS = 3  # behind a name, with what parts it from them
_CALL = late(compiled, r"\s+to\s+\w+(?:\s+(?:this|it|these|that|further|up|accordingly))?\W*")  # 'NC to action.'
_FIRM = late(compiled, r"(?i)to[\s-]?do|task|follow")
_MEETING = frozenset(
    "member board committee panel meeting group council trustee director governor forum".split()  # noqa: SIM905
)
_DECIDES = compiled(
    r"\s+(?:(?:is|are)\s+(?:asked|invited|requested)\s+)?to\s+(?:note|agree|approve|consider|discuss|receive|endorse|decide|determine|ratify"
    r"|accept|adopt|resolve)\b"
)
_SET_OFF = compiled(r"\s{0,3}>>(?!>)\s*\w")
_SIGNS = ("→", "➔", "➜", "➤", "⇒", "►", "▶", "⮕", "->", "=>", ">>", "»")
_POINTERS = frozenset(("→", "⇒", "->", "=>", ">>", "»"))  # as bullets; heavier arrows are bullets of any list


def find_informal(block: TextBlock, profile: Profile, names: Names) -> tuple[Mark, ...]:
    """The marks of a block in which no word of the profile marks any; none in headings and quotations."""
    if not profile.actions.written or isinstance(block, Heading):
        return ()
    if _is_quotation(block):
        return _set_off(block, names)
    text = fold(block.text)
    if isinstance(block, ListItem) and block.marker.strip() in _POINTERS and is_tasked(text, names):
        return (Mark(0, 0, None),)
    if found := _identified(text, profile, names):
        return found
    marks = tuple(_pointed(block.text, names)) or _boxed(text, names) or _labelled(text, names)
    named = None if marks else labelled_with_name(text, names)
    return marks or ((named,) if named else _in_bold(block, names))


def names_responsible(text: str) -> bool:
    """Whether a label says who is to do it: '… Responsible: Ann Bell.'"""
    return _RESPONSIBLE.search(text) is not None


def is_tasked(text: str, names: Names) -> bool:
    """Whether a text begins with who is to do what, and the document knows who: 'AB to draft', 'AB → draft'."""
    return bool(tasked_to(text, names))


def tasked_to(text: str, names: Names) -> str:
    """Who is told what to do at the beginning of a text, '' where the document does not know the name."""
    if arrow := pointed_owner(text, names):
        return arrow
    head = head_of_action(text, BEFORE_TO)
    if not head or is_imperative(head, names.parties) or not are_known(head, names):
        return ""
    is_aside = _ASIDE.match(text, text.find(head) + len(head)) is not None
    return "" if is_aside or _is_asked_to_decide(head, text) else head


def begins_with_arrow(before: str) -> bool:
    """Whether what stands before a text is an arrow and no more."""
    return before.strip() in _SIGNS


def pointed_owner(text: str, names: Names) -> str:
    """Who stands before an arrow that leads to the task: 'Ada → update the sheet'."""
    found = _GOES_TO.match(text)
    return str(found["name"]) if found and are_known(found["name"], names) else ""


def _is_asked_to_decide(head: str, text: str) -> bool:
    """'Members to note the report', 'Board to approve' is what an agenda asks of the meeting itself."""
    body = is_collective(head) or head.rsplit(maxsplit=1)[-1].casefold().rstrip("s") in _MEETING
    return body and _DECIDES.match(text, text.find(head) + len(head)) is not None


def assigned_box(block: TextBlock, names: Names) -> Box | None:
    """The check box of a block before the name of whom the document knows: '☐ Bo: change it'."""
    box = box_of(block)
    if box is None:
        return None
    text = fold(block.text)[box.start :]
    named = owners_by_handle(text) or linked_owner(block) or tasked_to(text, names) or mentioned_owner(text, names)
    return box if named or _is_labelled_by_name(text, names) or _is_called(text, names) else None


def _is_called(text: str, names: Names) -> bool:
    """'Bo change the thresholds'; 'Bo by phone' was there, and 'Bo changes them' is an agenda's."""
    called = called_by_name(text, names)
    rest = text.strip()[len(called) :].split() if called else []
    return len(rest) > 1 and not tells(" ".join(rest)) and not (rest[0].endswith("s") and rest[0] not in VERBS)


def _is_labelled_by_name(text: str, names: Names) -> bool:
    """'Bo: change the thresholds'; 'Jan Friman – Active Maintainer' is on a list of those present."""
    head = head_of_action(text, BEFORE_TASK)
    rest = text[text.find(head) + len(head) :].split() if head else []
    known = all(is_attendee(part, names) or is_collective(part) for part in _JOINT.split(head))
    if len(rest) < _FEWEST_WORDS or not known:
        return False
    labelled = rest[0] == ":" or text[text.find(head) + len(head)] == ":"
    return labelled or rest[1].casefold() in VERBS or (rest[1].islower() and not tells(" ".join(rest[1:])))


def _is_quotation(block: TextBlock) -> bool:
    return isinstance(block, Paragraph) and block.style == QUOTATION


def is_set_off(block: TextBlock) -> bool:
    """Whether each line of a block begins with '>>', which plain text has for an arrow."""
    lines = [line for line in block.text.split("\n") if line.strip()]
    return bool(lines) and all(_SET_OFF.match(line) for line in lines)


def _set_off(block: TextBlock, names: Names) -> tuple[Mark, ...]:
    """'>> Carl to order the tickets' in plain text is no letter quoted twice: each line says who is to do what."""
    lines = [line for line in block.text.split("\n") if line.strip()]
    if not is_set_off(block):
        return (Mark(0, 0, None),) if len(lines) == 1 and is_tasked(fold(block.text), names) else ()
    named = labelled_with_name(lines[0], names) if len(lines) == 1 else None
    marks = (named,) if named else tuple(_pointed(block.text, names))
    return marks if len(marks) == len(lines) else ()


def _pointed(printed: str, names: Names) -> Iterator[Mark]:
    """'→ AB to draft it → CD to send it': each arrow at the beginning, behind a sentence, or behind one of these."""
    if not any(sign in printed for sign in _SIGNS):
        return
    text, taken = fold(printed), False
    for found in _ARROW.finditer(printed):
        before = printed[: found.start()].rstrip(" ")
        begins = not before.strip() or before.endswith((".", "!", "?", ";", ":", "\n")) or taken
        taken = begins and is_tasked(text[found.end() :], names)
        if taken:
            yield Mark(found.start(), found.end(), None)


def _identified(text: str, profile: Profile, names: Names) -> tuple[Mark, ...]:
    """'QL 14/01 DO to buy bulbs', 'Task 2/2026-1: … Responsible: Ann Bell.': an id, and behind it who is to do what."""
    lead = _TASK_WORD.match(text)
    start = lead.end() if lead else 0
    found = id_at(text, profile, start)
    if found is None or not (text[start].isalpha() or (lead and lead["word"] and profile.actions.id_forms)):
        return ()
    behind = _BEHIND_ID.match(text, found.end)
    rest = text[behind.end() :] if behind else ""
    if not (names_responsible(rest) or is_tasked(rest, names)):
        return ()
    return (Mark(start, len(text) - len(rest), found, label=text[found.start : found.end]),)


def _labelled(text: str, names: Names) -> tuple[Mark, ...]:
    """'TODO: AB to ring', 'Follow-up: COM to circulate it', 'Task 2/2026-1: … Responsible: Ann Bell.'"""
    found = _LABEL.match(text)
    if found is None:
        return ()
    rest = text[found.end() :]
    word = found["word"] or ""
    told = (word or found["label"]) and _RESPONSIBLE.search(rest)
    firm = _FIRM.match(word) is not None
    if not (told or _is_told(rest, names, firm=firm) or (firm and _is_asked(rest, names))):
        return ()
    return (Mark(0, found.end(), None, label=found["label"] or ""),)


def _is_asked(text: str, names: Names) -> bool:
    """Whoever is told what to do behind 'Follow-up:': 'COM to circulate it', 'Rapporteurs (DE, FR) to present it'."""
    head = head_of_action(text, BEFORE_TO)
    if not head[:1].isupper() or is_imperative(head, names.parties):
        return False
    return not _is_asked_to_decide(head, text)


def _is_told(text: str, names: Names, *, firm: bool) -> bool:
    """'CD to ring the builder', 'CD ring the builder', 'Ann Bell – send the letter'."""
    head = head_of_action(text, BEFORE_TASK)
    if is_tasked(text, names) or (head and head != head_of_action(text, BEFORE_TO) and are_known(head, names)):
        return True
    words = text.split(maxsplit=3)
    called = (words[size] for size in (1, 2) if len(words) > size and are_known(" ".join(words[:size]), names))
    return any(verb in VERBS or (firm and verb.islower()) for verb in called)


def _boxed(text: str, names: Names) -> tuple[Mark, ...]:
    """'(Action 3) AB to order paint', '[A3] CD to ring'."""
    found = _BOXED.match(text)
    if found is None or not head_of_action(text[found.end() :], BEFORE_TO):
        return ()
    return (Mark(0, found.end(), None, label=found["label"]),) if is_tasked(text[found.end() :], names) else ()


def _in_bold(block: TextBlock, names: Names) -> tuple[Mark, ...]:
    """'**Ollie** to query the invoice', '**NS to complete by end of April.**' at the beginning or behind a sentence."""
    if len(block.runs) < 2:  # all of it is bold or none
        return ()
    runs = [run for run in block.runs if run.text]
    if not any(run.bold for run in runs) or all(run.bold for run in runs if run.text.strip()):
        return ()
    starts = [0]
    for run in runs:
        starts.append(starts[-1] + len(run.text))
    text = fold(block.text)
    bold = ((first, last) for run, (first, last) in zip(runs, pairwise(starts), strict=True) if run.bold)
    return tuple(mark for first, last in bold for mark in _tasks_in(text, first, last, names))


def _tasks_in(text: str, first: int, last: int, names: Names) -> Iterator[Mark]:
    """The actions that a stretch in bold holds whole, or the one that it begins."""
    start = first + len(text[first:last]) - len(text[first:last].lstrip())
    said, before = text[start:last].rstrip(), text[:start].rstrip()
    if not said or (before and not before.endswith((".", "!", "?", ";"))):
        return
    if not is_tasked(said, names):
        if are_known(said, names) and is_tasked(text[start:], names):
            yield Mark(start, start, None)
        return
    starts = [start + begin for begin, _ in sentences(said)]
    starts = [start, *(begin for begin in starts[1:] if is_tasked(text[begin:last].lstrip(), names))]
    for begin, end in pairwise([*starts, start + len(said)]):
        yield _with_topic(text, begin, end, names) if begin == start else Mark(begin, begin, None, behind=end)


def _with_topic(text: str, start: int, end: int, names: Names) -> Mark:
    """'It should be submitted. NC to action.': what is to be done stands in the sentence before."""
    said = text[start:end].rstrip()
    head = tasked_to(said, names)
    above = [begin for begin, _ in sentences(text[:start].rstrip())]
    if not above or _CALL.fullmatch(said, said.find(head) + len(head)) is None:
        return Mark(start, start, None, behind=start + len(said))
    return Mark(above[-1], above[-1], None, head, behind=start + len(said))
