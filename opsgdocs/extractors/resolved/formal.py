"""Formal verbs of which the committee is the subject: 'The OPSG **AGREED** that …', 'It was RESOLVED that …'.

A verb also counts where it heads a clause beneath 'The OPSG:', or where all of its sentence is what was decided.
Narrative 'agreed', quotations and other bodies' decisions are none.
"""

import re
from collections.abc import Iterator

from opsgdocs.document import fold
from opsgdocs.extractors.decision.elsewhen import is_of_elsewhen
from opsgdocs.extractors.decision.passive import passive_sentence
from opsgdocs.extractors.decision.words import ADVERBS, stems_of, subject_before, verbs_in
from opsgdocs.extractors.reading import Passage, Reading
from opsgdocs.extractors.resolved.objects import TYPED_NUMBER
from opsgdocs.extractors.resolved.verbs import AND, HEADS_LIST, NEAR, Verb, counts, group_of, name_of, stands_out
from opsgdocs.extractors.text.sentences import is_quoted, sentence_end, sentences
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late, may_hold

_LONGEST_SUBJECT = 60  # characters: 'The Operations Group members'
_ADVERBS_ALONE = late(compiled, rf"[\s•▪◦–-]*{ADVERBS}")
# 'It was (unanimously) AGREED that …': nobody but the meeting can have agreed
_IMPERSONAL = late(compiled, rf"(?i)(?:^|[.;]\s+)it\s+(?:was|is|has\s+been)\s+{ADVERBS}$")
_LABEL_END = late(compiled, r"\s*[:–—-]\s*")
_DECIDES_NOTHING = frozenset({"CONSIDERED", "REVIEWED"})  # as labels: 'CONSIDERED: Proposed amendments'


def formal_verbs_in(passage: Passage, reading: Reading) -> Iterator[Verb]:
    """The verbs of a paragraph that tell of a formal decision of the committee, in order."""
    block = passage.block
    text = fold(block.text)
    previous: Verb | None = None
    words = reading.profile.decisions
    for match in verbs_in(words).finditer(text) if may_hold(text, stems_of(words)) else ():
        if not counts(block, match, reading) or is_quoted(text, match.start()):
            continue
        small = match[group_of(match)].islower() and match[group_of(match)] in words.verbs
        if is_of_elsewhen(text, *match.span(), reading.meeting, told=small):
            continue
        if _has_subject_before(passage, match, previous, reading):
            previous = Verb(match.start(), match.end(), name_of(match))
            yield previous
        elif stands_out(block, *match.span(group_of(match))) and (whole := passive_sentence(text, *match.span())):
            previous = Verb(match.start(), match.end(), name_of(match), whole)
            yield previous


def _has_subject_before(passage: Passage, match: "re.Match[str]", previous: Verb | None, reading: Reading) -> bool:
    text = fold(passage.block.text)
    before = TYPED_NUMBER.sub("", text[: match.start()])[-NEAR:]
    if subject_before(reading.profile.meeting, reading.profile.decisions.subjects).search(before):
        return True
    if AND.search(before) and _opens_sentence(before, reading):
        return True
    if previous and AND.search(before) and sentence_end(text, previous.end) >= match.start():
        return True
    if _IMPERSONAL.search(before) or _opens_plainly(match, before, text, reading) or _opens_as_label(match, before):
        return True
    return _ADVERBS_ALONE.fullmatch(before) is not None and _heads_clause(passage, match, reading)


def _opens_plainly(match: "re.Match[str]", before: str, text: str, reading: Reading) -> bool:
    """'Agreed to move funds': nobody is named, where the profile has the verb count in any form."""
    plain = match[group_of(match)].casefold() in reading.profile.decisions.verbs
    opens = not before.strip() or before.rstrip().endswith((".", "!", "?"))
    return plain and opens and re.match(r"\s+(?:to|that)\b", text[match.end() :]) is not None


def _opens_as_label(match: "re.Match[str]", before: str) -> bool:
    """'26/0041 Rose Cottage, extension. RESOLVED: no objection.': in capitals behind a sentence, with its colon."""
    verb = match[group_of(match)]
    label = re.match(r"\s*:\s*\S", match.string[match.end() :])
    return (
        bool(verb.isupper() and label and before.rstrip().endswith((".", "!", "?")))
        and name_of(match) not in _DECIDES_NOTHING
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
        return name_of(match) not in _DECIDES_NOTHING
    if re.match(r"\s*that\b", passage.block.text[match.end() :]):
        return True
    lead = fold(passage.lead.text).strip() if passage.lead else ""
    subject = subject_before(reading.profile.meeting, reading.profile.decisions.subjects)
    return bool(HEADS_LIST.search(lead)) and subject.search(lead.rstrip(" :–—")) is not None
