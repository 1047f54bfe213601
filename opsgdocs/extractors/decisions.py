"""Formal decisions: 'The OPSG **AGREED** that the minutes would be published, subject to the above correction.'

A decision verb counts where it stands out (capitals, or bold in a line that is not) and the committee is its subject,
or where it heads a clause beneath 'The OPSG:'. Narrative 'agreed', quotations and other bodies' decisions are none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from opsgdocs.document import Heading, ListItem, TextBlock, fold
from opsgdocs.extractors.decision.elsewhen import is_of_elsewhen
from opsgdocs.extractors.decision.ids import find_decision_id
from opsgdocs.extractors.decision.listed import HEADINGS, is_list_of_decisions, says_something
from opsgdocs.extractors.decision.passive import passive_sentence
from opsgdocs.extractors.decision.plain import plain_verbs
from opsgdocs.extractors.decision.votes import find_vote, split_vote, without_vote
from opsgdocs.extractors.decision.words import ADVERBS, condition_in, label_of, stems_of, subject_before, verbs_in
from opsgdocs.extractors.decision_lines import with_decisions_on_lines
from opsgdocs.extractors.decision_objects import TYPED_NUMBER, carried_on, in_words, with_clauses, with_object_of
from opsgdocs.extractors.decision_tables import decisions_in_tables
from opsgdocs.extractors.ids.action_ids import find_ids
from opsgdocs.extractors.items.headings import is_heading_of
from opsgdocs.extractors.owner.capitals import are_shouted, is_shouted
from opsgdocs.extractors.owner.people import are_known
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.text.bullets import belonging, with_bullets
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.extractors.text.sentences import is_quoted, sentence_end, sentences
from opsgdocs.patterns import late, may_hold
from opsgdocs.profile import DecisionWords
from opsgdocs.records import Decision

_NEAR = 2_000  # characters around a verb that are looked at: no sentence is longer, and a text without end may be
_LONGEST_SUBJECT = 60  # characters: 'The Operations Group members'
_ADVERBS_ALONE = late(re.compile, rf"[\s•▪◦–-]*{ADVERBS}")
# 'It was (unanimously) AGREED that …': nobody but the meeting can have agreed
_IMPERSONAL = late(re.compile, rf"(?i)(?:^|[.;]\s+)it\s+(?:was|is|has\s+been)\s+{ADVERBS}$")
# 'DID NOT APPROVE CP1599' has no word beside the verb
_NO_WORD = late(re.compile, r"\b(?:DID|DOES|DO|NOT)\b|\b\w*\d\w*\b")
_AND = late(
    re.compile,
    rf"(?:,\s*|;\s*)?(?:\band\b|,|;)\s*(?:\(?(?:[a-z]|[ivx]+)\)\s*)?(?:also\s+|then\s+|further\s+)?{ADVERBS}$",
)
# 'It was reported that the Council had resolved …': told of another day
_REPORTED = late(
    re.compile,
    r"(?i)\b(?:report|recall|remind|explain|stat|inform|sa(?:id|ys)|told|mention|not)(?:ed)?\b[^.]{0,80}?\bthat\b[^.]{0,80}?"
    r"\b(?:had|has|have)\s+(?:\w+ly\s+)?$",
)
_LABEL_END = late(re.compile, r"\s*[:–—-]\s*")
# 'It was AGREED by the Forum that …'
_BY_WHOM = late(re.compile, r"^\s*by\s+(?:the\s+|all\s+)?(?:[A-Z][\w&’'. -]{0,60}?|members)\s+(?=that\b|to\b)")
_HEADS_LIST = late(re.compile, r"[:–—]\s*$")
# 'Resolved: (For information only)' decides nothing
_NOTHING = late(
    re.compile,
    r"(?i)\s*(?:\([^()]*\)|(?:none|nil|n/?a|nothing|no\s+decisions?)(?:\s+(?:was|were))?(?:\s+(?:taken|made|reached|required|needed))?)\W*",
)
# Where the profile names no labels: '**Decision:** …', '**DECISION 3** – …'
_DECISION = late(
    re.compile, r"\s*[\[(]?(?P<label>Decision|DECISION)(?:\s+\d+(?:[./]\d+)*)?[\])]?\s*(?:[:–—]|\s-\s)\s*(?=\S)"
)
# 'Resolution 41/1: WG 7 requests …', 'Decision 12: …': the number tells that it is one
_NUMBERED = late(
    re.compile,
    r"\s*(?P<label>Resolution|RESOLUTION|Decision|DECISION)\s+(?:[Nn]o\.?\s*)?[A-Z]{0,4}-?\d+(?:\s?[./-]\s?\d+)*[a-z]?\s*[:–—]\s*(?=\S)",
)
_TO_DECIDE = late(re.compile, r"(?i)\b(?:asked|invited|requested|recommended|required|needed|awaited|pending)\b|\?")


_DECIDES_NOTHING = frozenset({"CONSIDERED", "REVIEWED"})  # as labels: 'CONSIDERED: Proposed amendments'

_FEWEST_LOUD = 2  # verbs that stand out: one alone is no house style

DECIDED = "DECIDED"
"""The verb of a decision that a label or a heading tells, and no verb of its own."""


class _Verb(NamedTuple):
    start: int
    end: int
    name: str
    whole: tuple[int, int] | None = None  # the sentence, where all of it is what was decided


def extract_decisions(reading: Reading) -> tuple[Decision, ...]:
    """The formal decisions of the minutes, in order; two verbs are two decisions."""
    found: list[tuple[Passage, Decision]] = []
    passages = tuple(reading.passages())
    for before, passage, after in zip((None, *passages), passages, (*passages[1:], None), strict=False):
        told = (_in_words(one, passage, before, reading) for one in _from_passage(passage, reading))
        found += ((passage, carried_on(one, passage, after)) for one in told)
    found = [(passage, with_clauses(one, passage, reading)) for passage, one in found]
    shouted = are_shouted(passage.block.text for passage in passages)
    words = _plain_words(reading, shouted=shouted)
    if shouted:  # no verb can stand out
        found = [(passage, one) for passage, one in found if one.verb == DECIDED]
    heads = words.headings or HEADINGS
    loud = 0 if shouted else sum(not _is_quiet(passage, one, words) for passage, one in found)
    plain = _plain_ones(found, words, reading) if words.plain else []
    found += () if _is_house_style(loud, len(plain)) else plain
    found = with_decisions_on_lines(found, reading)
    stated = {_loose(decision.text) for passage, decision in found if not passage.is_under(heads)}
    running = tuple(
        decision
        for passage, decision in found
        if not (passage.is_under(heads) and _loose(decision.text) in stated)  # a summary repeats the decisions
    )
    said = {_loose(place.text or "") for decision in running for place in decision.evidence}
    tables = decisions_in_tables(reading)
    return (*running, *(one for one in tables if not said & {_loose(place.text or "") for place in one.evidence}))


def _plain_ones(
    found: Sequence[tuple[Passage, Decision]], words: DecisionWords, reading: Reading
) -> list[tuple[Passage, Decision]]:
    """The decisions of plain sentences, but for what was found already."""
    entries = {id(passage.block) for passage, one in found if one.verb == DECIDED or not _is_quiet(passage, one, words)}
    known = {(id(passage.block), one.text) for passage, one in found}
    rest = (passage for passage in reading.passages() if id(passage.block) not in entries)
    plain = ((passage, one) for passage in rest for one in _plainly(passage, words, reading))
    return [(passage, one) for passage, one in plain if (id(passage.block), one.text) not in known]


def _is_house_style(loud: int, plain: int) -> bool:
    """Whether decisions stand out in these minutes, so that what is 'agreed' in small letters is none."""
    return loud >= _FEWEST_LOUD and plain <= loud * _FEWEST_LOUD


def _is_quiet(passage: Passage, decision: Decision, words: DecisionWords) -> bool:
    """Whether it says nothing of verbs that stand out: an entry beneath 'Decisions', or 'resolved' in small letters."""
    verb = decision.verb.casefold()
    small = verb in words.verbs and any((place.text or "").startswith(verb) for place in decision.evidence)
    return small or passage.is_under(words.headings or HEADINGS)


def _plain_words(reading: Reading, *, shouted: bool) -> DecisionWords:
    """The words that decide in a plain sentence; in minutes all in capitals all verbs do where the profile has none."""
    words = reading.profile.decisions
    if not shouted:
        return words
    small = [verb for verb in words.verbs if verb.islower()]
    plain = (*words.plain, *small) if words.plain else tuple(verb.lower() for verb in words.verbs)
    return replace(words, plain=tuple(dict.fromkeys(plain)))


def _plainly(passage: Passage, words: DecisionWords, reading: Reading) -> Iterator[Decision]:
    """'The Committee resolved that …' where no verb stands out in all of the minutes."""
    if isinstance(passage.block, Heading):
        return
    text = fold(passage.block.text)
    limit = _limit(passage, reading)
    said = text.lower() if is_shouted(text) and len(text.lower()) == len(text) else text
    for verb in plain_verbs(said[:limit], reading.profile.meeting, words):
        if is_of_elsewhen(text, verb.start, verb.end, reading.meeting) or are_known(verb.topic, reading.names):
            continue
        decision = _decision(passage, _Verb(verb.start, verb.end, verb.name), limit, reading)
        if any(find_ids(decision.text, reading.profile)):
            continue  # 'It was agreed to close action 29/04' is said of the action
        if verb.whole:
            said = text[slice(*verb.whole)].strip()
            decision = decision.model_copy(update={"text": said, "evidence": cite(passage.block, *verb.whole)})
        if not _is_excluded(decision, reading):
            yield decision


def _limit(passage: Passage, reading: Reading) -> int:
    """Where the first action of a paragraph begins; what a bracket gives to somebody may be decided as well."""
    marks = (mark.start for mark in reading.marks(passage.block) if not mark.signed)
    return next(marks, len(passage.block.text))


def _loose(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .;")


def _from_passage(passage: Passage, reading: Reading) -> Iterator[Decision]:
    limit = _limit(passage, reading)
    verbs = [verb for verb in _formal_verbs_in(passage, reading) if verb.start < limit]
    verbs = verbs or [verb for verb in _labelled(passage, reading) if verb.start < limit]
    if not verbs and (trailing := _trailing(passage, reading)):
        yield trailing
    decisions: list[Decision] = []
    for index, verb in reversed(tuple(enumerate(verbs))):
        following = verbs[index + 1].start if index + 1 < len(verbs) else limit
        decision = _whole(_decision(passage, verb, following, reading), verb, passage.block)
        decisions.insert(0, with_object_of(decision, decisions))
    yield from (decision for decision in decisions if not _is_excluded(decision, reading))


def _whole(decision: Decision, verb: _Verb, block: TextBlock) -> Decision:
    """'The minutes were **APPROVED** as a true record.' is itself what was decided."""
    if verb.whole is None:
        return decision
    said = TYPED_NUMBER.sub("", fold(block.text)[slice(*verb.whole)]).strip()
    return decision.model_copy(update={"text": said, "evidence": cite(block, *verb.whole)})


def _in_words(decision: Decision, passage: Passage, before: Passage | None, reading: Reading) -> Decision:
    """A decision with its object; clauses beneath say it themselves."""
    clauses = _are_clauses(reading.plain_bullets(passage.bullets), reading)
    return decision if clauses else in_words(decision, passage, before, reading)


def _is_excluded(decision: Decision, reading: Reading) -> bool:
    """'Resolved: (For information only)', and 'The Board NOTED the apologies' where the profile says so."""
    if _NOTHING.fullmatch(decision.text):
        return True
    said = f"{decision.verb} {decision.text}"
    return any(re.search(pattern, said) for pattern in reading.profile.decisions.excluded)


def _decision(passage: Passage, verb: _Verb, following: int, reading: Reading) -> Decision:
    """`following` is where the next decision or action of the paragraph begins, else the paragraph's end."""
    block = passage.block
    text = fold(block.text)
    end = following if verb.name == DECIDED else min(sentence_end(text, verb.end), following)
    if end == following < len(text):
        end = verb.end + len(_AND.sub("", text[verb.end : end]))
    last = end >= len(text.rstrip()) or _HEADS_LIST.search(text[verb.end : end]) is not None
    words = without_vote(text[verb.end : end], reading.profile.decisions)
    bullets = belonging(words, block, reading.plain_bullets(passage.bullets)) if last else ()
    bullets = bullets if not _are_clauses(bullets, reading) else ()
    vote = find_vote(text[verb.end : following], reading.profile.decisions)
    said = with_bullets(_clean(words), bullets)
    return Decision(
        id=find_decision_id(text[: verb.end], said, reading.profile.decisions),
        verb=verb.name,
        body=reading.profile.meeting.short or reading.meeting.committee,
        text=said,
        condition=condition_in(said, reading.profile.decisions.conditions),
        mover=vote.mover,
        seconder=vote.seconder,
        votes=vote.votes,
        item=passage.item,
        evidence=cite(block, verb.start, end) + tuple(line for item in bullets for line in cite(item)),
    )


def _trailing(passage: Passage, reading: Reading) -> Decision | None:
    """'The window is to be mended at a cost of £100. AGREED.': the verb behind its text, where the profile says so."""
    if not reading.profile.decisions.trailing:
        return None
    text = fold(passage.block.text).rstrip()
    last = next(reversed(tuple(verbs_in(reading.profile.decisions).finditer(text))), None)
    if last is None or text[last.end() :].strip(" .)]") or not _counts(passage.block, last, reading):
        return None
    said = TYPED_NUMBER.sub("", text[: last.start()]).rstrip(" ,;–-([")
    said, vote = split_vote(said, reading.profile.decisions)
    start = max((begin for begin, end in sentences(said) if end <= len(said)), default=0)
    if not said[start:].strip():
        return None
    found = _decision(passage, _Verb(last.start(), last.end(), _name(last)), len(text), reading)
    told = {"mover": vote.mover, "seconder": vote.seconder, "votes": vote.votes} if vote.mover else {}
    return found.model_copy(update={**told, "text": said[start:].strip(), "evidence": cite(passage.block)})


def _labelled(passage: Passage, reading: Reading) -> Iterator[_Verb]:
    """'Decision: The fee is raised' on a line of its own, and each line beneath a heading such as 'Decisions'."""
    words, text = reading.profile.decisions, fold(passage.block.text)
    label = label_of(words).match(text) if words.labels else _printed_label(passage.block)
    if label and text[label.end() :].strip():
        yield _Verb(label.start("label"), label.end(), DECIDED)
        return
    if not (passage.is_under(words.headings) or (not words.headings and _is_listed(passage, reading))):
        return
    if passage.above is None or is_heading_of(passage.above.text, words.headings or HEADINGS):
        yield _Verb(0, 0, DECIDED)


def _is_listed(passage: Passage, reading: Reading) -> bool:
    """'- D12: Production freeze on 30 March.' beneath 'Decisions', where all beneath it are such entries."""
    if not passage.is_under(HEADINGS) or not says_something(passage.block):
        return False
    beside = (one for one in reading.passages() if one.title == passage.title and one.item == passage.item)
    return is_list_of_decisions(one.block for one in beside if one.is_under(HEADINGS))


def _printed_label(block: TextBlock) -> "re.Match[str] | None":
    """'**Decision:** The plan was approved.': the label stands out, and nobody is only asked to decide."""
    if numbered := _NUMBERED.match(fold(block.text)):
        return numbered if not _TO_DECIDE.search(block.text) else None
    label = _DECISION.match(fold(block.text))
    if label is None or _TO_DECIDE.search(block.text):
        return None
    return label if _stands_out(block, label.start("label"), label.end("label")) else None


def _clean(text: str) -> str:
    return _BY_WHOM.sub("", text).strip().removeprefix(":").strip()


def _are_clauses(bullets: Sequence[ListItem], reading: Reading) -> bool:
    """'The Panel AGREED:' above clauses that bring verbs of their own is no decision itself."""
    return any(_opens_with_verb(item, reading) for item in bullets)


def _formal_verbs_in(passage: Passage, reading: Reading) -> Iterator[_Verb]:
    block = passage.block
    text = fold(block.text)
    previous: _Verb | None = None
    words = reading.profile.decisions
    for match in verbs_in(words).finditer(text) if may_hold(text, stems_of(words)) else ():
        if not _counts(block, match, reading) or is_quoted(text, match.start()):
            continue
        small = match[_verb_of(match)].islower() and match[_verb_of(match)] in words.verbs
        if is_of_elsewhen(text, *match.span(), reading.meeting, told=small):
            continue
        if _has_subject_before(passage, match, previous, reading):
            previous = _Verb(match.start(), match.end(), _name(match))
            yield previous
        elif _stands_out(block, *match.span(_verb_of(match))) and (whole := passive_sentence(text, *match.span())):
            previous = _Verb(match.start(), match.end(), _name(match), whole)
            yield previous


def _name(match: "re.Match[str]") -> str:
    return " ".join(match[0].split()).upper()


def _counts(block: TextBlock, match: "re.Match[str]", reading: Reading) -> bool:
    """A verb that stands out, or one that the profile writes in lower case: it counts in any form."""
    verb = _verb_of(match)
    plain = match[verb].casefold() in reading.profile.decisions.verbs
    if plain and not _REPORTED.search(block.text, max(0, match.start() - _NEAR), match.start()):
        return True
    return _stands_out(block, match.start(verb), match.end(verb))


def _verb_of(match: "re.Match[str]") -> str:
    """The group that holds the verb: as printed, or its base form behind 'DID NOT'."""
    return "verb" if match["verb"] else "base"


def _stands_out(block: TextBlock, start: int, end: int) -> bool:
    """In capitals, or bold where not the whole line is; never in a line all of capitals."""
    word = block.text[start:end]
    if word.isupper():
        around = _NO_WORD.sub(" ", block.text[max(0, start - _NEAR) : start] + block.text[end : end + _NEAR])
        return not around.isupper()
    return _is_bold(block, start, end) and not all(run.bold for run in block.runs if run.text.strip())


def _is_bold(block: TextBlock, start: int, end: int) -> bool:
    position = 0
    for run in block.runs:
        if position < end and position + len(run.text) > start and run.text.strip() and not run.bold:
            return False
        position += len(run.text)
    return True


def _has_subject_before(passage: Passage, match: "re.Match[str]", previous: _Verb | None, reading: Reading) -> bool:
    text = fold(passage.block.text)
    before = TYPED_NUMBER.sub("", text[: match.start()])[-_NEAR:]
    if subject_before(reading.profile.meeting, reading.profile.decisions.subjects).search(before):
        return True
    if _AND.search(before) and _opens_sentence(before, reading):
        return True
    if previous and _AND.search(before) and sentence_end(text, previous.end) >= match.start():
        return True
    if _IMPERSONAL.search(before) or _opens_plainly(match, before, text, reading) or _opens_as_label(match, before):
        return True
    return _ADVERBS_ALONE.fullmatch(before) is not None and _heads_clause(passage, match, reading)


def _opens_plainly(match: "re.Match[str]", before: str, text: str, reading: Reading) -> bool:
    """'Agreed to move funds': nobody is named, where the profile has the verb count in any form."""
    plain = match[_verb_of(match)].casefold() in reading.profile.decisions.verbs
    opens = not before.strip() or before.rstrip().endswith((".", "!", "?"))
    return plain and opens and re.match(r"\s+(?:to|that)\b", text[match.end() :]) is not None


def _opens_as_label(match: "re.Match[str]", before: str) -> bool:
    """'26/0041 Rose Cottage, extension. RESOLVED: no objection.': in capitals behind a sentence, with its colon."""
    verb = match[_verb_of(match)]
    label = re.match(r"\s*:\s*\S", match.string[match.end() :])
    return (
        bool(verb.isupper() and label and before.rstrip().endswith((".", "!", "?")))
        and _name(match) not in _DECIDES_NOTHING
    )


def _opens_sentence(before: str, reading: Reading) -> bool:
    """'The OPSG considered the paper and **AGREED** …': the committee opens the sentence and nobody comes between."""
    start = max((end for _, end in sentences(before) if end < len(before)), default=0)
    sentence = before[start:].strip()
    subject = subject_before(reading.profile.meeting, reading.profile.decisions.subjects)
    head = next(
        (
            i
            for i in range(min(len(sentence), _LONGEST_SUBJECT + 1))
            if sentence[i] == " " and subject.search(sentence[: i + 1])
        ),
        None,
    )
    return head is not None and head <= _LONGEST_SUBJECT and " that " not in sentence


def _heads_clause(passage: Passage, match: "re.Match[str]", reading: Reading) -> bool:
    """A line that begins with the verb: beneath 'The OPSG:', or a label as in 'RESOLVED: That …'."""
    if _LABEL_END.match(passage.block.text, match.end()):
        return _name(match) not in _DECIDES_NOTHING
    if re.match(r"\s*that\b", passage.block.text[match.end() :]):
        return True
    lead = fold(passage.lead.text).strip() if passage.lead else ""
    subject = subject_before(reading.profile.meeting, reading.profile.decisions.subjects)
    return bool(_HEADS_LIST.search(lead)) and subject.search(lead.rstrip(" :–—")) is not None


def _opens_with_verb(item: TextBlock, reading: Reading) -> bool:
    match = verbs_in(reading.profile.decisions).match(fold(item.text).lstrip())
    return match is not None and _counts(item, match, reading)
