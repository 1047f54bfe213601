"""The head of an action: the words before what is to be done, which name who is to do it.

'By the next meeting, the DCC and SECAS are to report' → 'the DCC and SECAS'; 'It was agreed that SECAS would report' →
'SECAS'; 'A note to be written' and 'The aim is to reduce costs' have none.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from opsgdocs.document import fold
from opsgdocs.extractors.owner.imperatives import VERBS, is_person
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_LONGEST_HEAD = 110  # characters from the beginning of the action to the verb
_LONGEST_VERB = 120  # 'are therefore each to, before the next meeting, '
_TITLES = r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Cllr|Cllrs|Sir|St)"
_ASKED = r"(?:asked|requested|required|invited|actioned|tasked|instructed|directed)"
# What parts the owner from the task: 'X to do', 'X will do', 'X is asked to do'; 'A note to be written' names nobody,
# and neither does 'Respond to the consultation'
_TO = (
    r"[,;]?\s+(?:(?:(?:are\s+)?(?:each|both|all|jointly|together)\s+)?(?:not\s+)?to(?:,[^,.;]{2,60},)?"
    rf"|(?:will|shall|should|must),?|(?:(?:is|are|was|were|ha(?:s|ve)\s+been)\s+)?{_ASKED}(?:\s+by\s+[^,.;]{{2,40}}?)?\s+to"
    r"|(?:(?:has|have|had)\s+)?(?:(?:also|then|kindly)\s+)?(?:agreed|undertook|undertaken|undertakes|offered|offers|volunteered"
    r"|promised|committed)\s+to|(?:took|takes|accepted|(?:has|have|had)\s+(?:taken|accepted))\s+(?:an|the|this)\s+action\s+to"
    r"|needs?\s+to|ha(?:s|ve)\s+to|(?:would|could|can)\s+you|please"
    r"|(?P<weak>would|(?:is|are)\s+(?:(?:each|both|all|now|also|jointly|therefore|not)\s+)*to))(?:\s*:\s*(?:$|(?=\(?(?:[a-z]|[ivx]+|\d{1,2})[.)]\s))|\s+)"
    r"(?!(?:not\s+)?be\s+\w+(?:ed|en|de|ne|nt|ut)\b|(?:the|an?|this|that|these|those|any|its|their|our)\s)"
)
BEFORE_TO = compiled(_TO)
BEFORE_TASK = compiled(rf"{_TO}|\s*[:–—]\s+(?:to\s+)?|\s+-\s+(?:to\s+)?")  # also 'X: do', 'X – do'
_ENUMERATED = compiled(r"^\(?(?:\d{1,2}|[a-z]|[ivx]+)[.)]\s+")  # '1. Clerk to ring. 2. Ann to write.'
_OPENING = compiled(
    r"^(?![A-Z]{2,4}\b)(?i:(?:by|before|following|after|at|in|on|within|prior to|ahead of|once|when|as)\b[^,]*"
    r"|(?:given|due to|owing to|because of|since|while|whilst|if|for|to|until|unless|with|subject to|depending|having"
    r"|regarding|concerning|further to|where|under|during|upon|noting|despite|instead of)\b[^,:]*),\s*"
)
# 'It was agreed that SECAS would …', 'The OPSG asked the DCC to …'
_AGREED = late(
    compiled,
    r"^(?i:agreed|resolved)\s+that\s+(?=\S)|^(?:(?i:it\s+(?:was|is|has\s+been)\s+(?:also\s+|then\s+|further\s+)?"
    r"(?:agreed|resolved|decided|proposed|suggested|recommended|requested))|(?:The\s+)?\w+\s+(?:then\s+|also\s+)?"
    r"(?:agreed|resolved|decided|asked|requested))\s+(?i:that|for)\s+(?=\S)"
    rf"|^(?:The\s+)?[A-Z][\w&'’-]*(?:\s+[\w&'’-]+){{0,3}}?\s+{_ASKED}\s+(?=(?:the\s+)?[A-Z])",
)
# 'An action was placed on the DCC to …', 'Action on the DCC to …'
_PLACED = late(
    compiled,
    r"^(?i:(?:(?:an|the|this|that|a\s+(?:new|further))\s+)?action\s+(?:(?:was|is|has\s+been)\s+)?(?:also\s+|then\s+)?"
    r"(?:(?:placed|put|taken|raised|assigned|allocated|given|recorded|agreed|set)\s+)?(?:on|upon|to|with|by|against|for))\s+"
    r"(?=(?:the\s+)?[A-Z])",
)
# As in: Director of Services (to publish the calendar by 27 March)
_TO_IN_BRACKETS = late(compiled, r"^(?P<owner>(?:The\s+)?[A-Z][^().:;]{1,60}?)\s*\((?=to\s+(?!be\b)[a-z]+\b)")
_WITH_DOING = compiled(r"\s+with\s+(?=\w+ing\b)")  # 'tasked the Chair with writing'
_ASKED_FOR = compiled(r"\b(?:for|about|if|whether)\b")  # 'asked the Board for agreement to move it'
_ON = compiled(r"^(?:[Oo]n|[Ff]or)\s+(?:the\s+)?(?=[A-Z])")  # 'ACTION: on MW to …'
# 'that the Clerk write to the Council'
_MODAL = {"will", "shall", "should", "must", "need", "want", "let"}
_BARE = late(compiled, rf"\s+(?:not\s+)?(?=(?:{'|'.join(sorted(VERBS - _MODAL))})\b)")
_TASK_VERB = compiled(r"\b(?:is|are|was|were|has|have|had|noted|agreed|provided|confirmed|that|which)\b")
# 'A note to be prepared' names nobody
_NO_PARTY = {"a", "an", "any", "this", "that", "these", "those", "further", "no", "it", "there"}
_SENTENCE_END = compiled(r"[.!?]\s")
_SHORTENED = compiled(
    rf"\b(?:[A-Z]\.(?=\s?(?:[A-Z]|and\b|[&,/]))|{_TITLES}\.)"
)  # 'F. Akeroyd', 'Mr. Hill' are no end of a sentence
_ARTICLE = compiled(r"(?i)^(?:the|both|either)\s+(?=\S)")
# '…; SECAS to publish it', '…. SECAS to circulate it', '… and SECAS to publish it'
_NAME = r"(?:[Tt]he\s+)?[A-Z][\w&'’-]*+(?:(?:\s+|\s*(?:,|&|/|\band\b)\s*)(?:the\s+)?[A-Z][\w&'’-]*+){0,4}"
_BEHIND = late(
    compiled,
    rf"(?P<joint>[;.,]|,?\s+(?:and|with|while|whilst))\s+(?:\(?(?:\d{{1,2}}|[ivx]+|[a-z])[.)]\s+)?(?P<head>{_NAME})\s+(?:to|(?P<told>will|shall|must))\s+[a-z]+\b",
)
_POINT = late(
    compiled, rf"\s\(?(?:[b-z]|i[iv]|vi?|\d{{1,2}})[.)]\s+(?P<head>{_NAME})\s*(?:[–—:]|\s-|\sto)\s+(?:to\s+)?[a-z]"
)
# 'by 20 August', 'in May': what stands behind a day takes no part in the task before it
_DATED = late(
    compiled,
    r"(?i)\b(?:by|before|on|in|at|during|until|w/c|end of|no later than)\b[^.;,]{0,40}?"
    r"(?:\d{4}|\b\d{1,2}(?:st|nd|rd|th)?(?:[./-]\d{1,2}){0,2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"|(?:mon|tues|wednes|thurs|fri)day|meeting|week|month)\s*$",
)
_NEAR = 200  # characters, in which a day or a name stands before somebody else
_TOLD = compiled(r"\s+\S+\s+")
_BE_DONE = compiled(r"(?:not\s+)?be\s+\w+")
# 'to ask members and SECAS to publish', 'to write to Ofgem and SECAS to ask'
_TAKES_ANOTHER = late(
    compiled,
    r"(?i)\b(?:ask|invit|request|remind|requir|encourag|urg|tell|enabl|allow|expect|want|need|get|help|advis|direct"
    r"|instruct|contact|liais|work|meet|agree|permit|support|prompt|press|call|appoint|nominat)\w*\b"
    r"|\b(?:write|speak|talk)\s+to\b",
)


def head_of_action(text: str, pattern: "re.Pattern[str]") -> str:
    """What stands before the task in the first line of an action; '' where that is no party."""
    line = _OPENING.sub("", _ENUMERATED.sub("", fold(text.split("\n", 1)[0]).strip(), count=1))
    agreed = _AGREED.match(line)
    line = _TO_IN_BRACKETS.sub(r"\g<owner> ", line)
    line = _ON.sub("", _PLACED.sub("", line[agreed.end() :] if agreed else line, count=1), count=1)
    ways = (pattern, _BARE, _WITH_DOING) if agreed else (pattern,)
    near = _LONGEST_HEAD + _LONGEST_VERB
    verb = min((found for way in ways if (found := way.search(line, 1, near))), key=_start, default=None)
    head = line[: verb.start()] if verb and verb.start() <= _LONGEST_HEAD else ""
    if not head or not is_short_party(head) or (agreed and _ASKED_FOR.search(head)):
        return ""
    weak = verb is not None and verb.groupdict().get("weak") is not None
    return "" if weak and not _is_named(head) else head


def _start(found: "re.Match[str]") -> int:
    return found.start()


class Task(NamedTuple):
    """Who else is to do something, and where that begins and its words end."""

    head: str
    start: int
    end: int


def heads_behind(text: str) -> Iterator[str]:
    """Who else is to do something: 'The DCC must report; SECAS to publish' → 'SECAS'."""
    line = fold(text.split("\n", 1)[0]).strip()
    for task in tasks_behind(line):
        yield task.head
    if _ENUMERATED.match(line):
        yield from _enumerated(line)


def tasks_behind(line: str) -> Iterator[Task]:
    """The places in a line where somebody else is named with what is to be done: '; SECAS to publish'."""
    places = list(_BEHIND.finditer(line))
    takes = _TAKES_ANOTHER.search(line) if places else None  # sought once, as a line may name very many
    for found in places:
        near, start = max(0, found.start() - _NEAR), found.start()
        verb = _TOLD.match(line, found.end("head"))
        if (verb and _BE_DONE.match(line, verb.end())) or (found["joint"] == "." and found["told"]):
            continue
        dated = _DATED.search(line, near, start) is not None
        if found["joint"] == "," and not dated:
            continue
        another = takes is not None and takes.end() <= start
        if dated or found["joint"] in ";." or not (another or _ends_with_name(line[near:start])):
            yield Task(str(found["head"]), found.start(), found.end("head"))


def _enumerated(line: str) -> Iterator[str]:
    """'(a) Clerk – ring the contractor (b) DW – write to the school' → 'DW'."""
    return (str(found["head"]) for found in _POINT.finditer(line))


def _ends_with_name(text: str) -> bool:
    """'… for Ofgem', '… with the DSP': what 'and' goes on with may be another of these."""
    return text.rstrip().rpartition(" ")[2][:1].isupper()


def is_short_party(head: str) -> bool:
    """A party is a short noun phrase with a capital in it, and no sentence."""
    words = head.split()
    if words[0].casefold() in _NO_PARTY or (words[0].islower() and not is_person(words)):
        return False
    if len(words) > 14 or "to" in words or _TASK_VERB.search(head) or _SENTENCE_END.search(_SHORTENED.sub("", head)):
        return False
    capital = any(word.strip("(,'\"“")[:1].isupper() for word in words[:4])
    return capital or is_person(words)


def _is_named(head: str) -> bool:
    """'The DCC', 'the Chair'; not 'The aim', whose capital is that of the sentence."""
    bare = _ARTICLE.sub("", head)
    return bare[:1].isupper() or is_person(bare.casefold().split())
