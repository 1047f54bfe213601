"""Decisions of minutes in which no verb stands out: 'The Committee resolved that the roof be mended.'

They count where the profile has words for them and nothing else in the minutes is a formal decision. The committee,
its members or 'it' must open the sentence, and the verb must decide: 'It was agreed that this was a good point',
'Bo agreed to look into it' and 'the Board had approved it' do not.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from opsgdocs.extractors.decision.words import ADVERBS, heads_of, stems_of, verbs_in
from opsgdocs.extractors.text.sentences import is_quoted, sentences
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late, may_hold
from opsgdocs.profile import DecisionWords, MeetingWords

_PEOPLE = (
    "Members",
    "Councillors",
    "Governors",
    "Trustees",
    "Directors",
    "Meeting",
    "All present",
    "Those present",
    "All",
    "We",
)
_BODIES = ("Committee", "Sub-Committee", "Group", "Board", "Panel", "Council", "Forum")
_GROUPS = ("Workgroup", "Working Group", "WG")
# As in: Conclusion – the group endorsed the plan
_CONCLUDED = r"(?:(?:conclusions?|outcome|result|decisions?)\s*[:–—]\s*)?"
# 'Following discussion, …', 'On a vote of 5 to 2 …'
_INTRODUCED = (
    r"(?:(?:(?:after|following|on|upon|having|in view of|with|therefore|accordingly|finally|consequently|as a result)\b"
    r"[^.;:]{0,100}?,|on\s+a\s+vote\s+of\s+\d+\s+to\s+\d+|therefore|accordingly)\s+)?"
)
_IT_WAS = r"it\s+was\s+(?:then\s+|therefore\s+|also\s+|further\s+)*(?:proposed\b[^.;]{0,120}?\band\s+)?"
# A stop behind 'Cllr' or an initial ends no sentence
_ON = (
    r"(?:[^.;]|(?<=\b[a-z])\.|(?<=\bcllr)\.|(?<=\bcr)\.|(?<=\bmr)\.|(?<=\bmrs)\.|(?<=\bms)\.|(?<=\bdr)\.|(?<=\brev)\.)"
)
_MOVED = rf"(?:it\s+was\s+)?(?:proposed|moved)\b{_ON}{{0,160}}?\bseconded\b{_ON}{{0,80}}?\band\s+(?:it\s+was\s+)?"
_BEFORE_DONE = late(compiled, r"(?i)\b(?:had|has|have|previously|already|earlier|last|if|once|whether|not yet)\b")
_DONE_BEFORE = late(
    compiled,
    r"(?i)\s*(?:at|in|on)\s+(?:its|their|the|a)\s+\w+\s+meeting\b"
    r"|.*\blast (?:month|year|week)\W*$",
)
_TO_DO = r"\b(?:be|should|would|will|shall|must|may|can)\b"
_A_THING = r"\s+(?:the|an?|this|these|those|its|their|all|both|two|three|each|no|[A-Z£\d“\"‘'])"
_AS_WHOLE = r"(?:\s*,?\s*(?:unanimously|nem\.?\s*con\.?|without\s+dissent|in\s+principle|by\s+(?:a\s+)?\w+),?)?"
# What must follow the verb, by the kind of verb; 'agreed that' only where something is to be done
_FOLLOWED = {
    "agreed": rf"{_AS_WHOLE}(?:\s+to\b(?!\s+(?:differ|disagree))"
    rf"|\s+that\b(?!\s+(?:it|this|that)\s+would\s+be\b)[^.;]*?{_TO_DO}"
    rf"|{_A_THING}(?![^.;,]*\b(?:was|were|is|are|had)\b))",
    "resolved": r"(?:\s+unanimously)?\s*(?:[:–—]|that\b|(?:not\s+)?to\b)",
    "voted": r"(?:\s+unanimously|\s+\d+\W+(?:to\W+)?\d+,?)?\s+(?:to|in\s+favour|against)\b",
}
_LISTED = r"\s*:\s*\S"  # 'The Board approved: Behaviour, Charging'
_OBJECT = rf"(?:{_LISTED})|(?:\s+and\s+\w+ed)?{_AS_WHOLE}(?!\s+(?:by|that|in|on|at)\b)(?:{_A_THING}|\s+[a-z])"
_VERB_OF = {"DECISION": "DECIDED", "RESOLUTION": "RESOLVED"}
# '4.2 The Group agreed that …'
_TYPED_NUMBER = compiled(r"\s*(?:\d{1,3}(?:\.\d{1,3})+[.)]?|\d{1,3}[.)]|\(?[a-z]\))\s+")
_SAME = {"decided": "resolved", "determined": "resolved"}
_LABEL = late(
    compiled,
    r"(?P<verb>(?i:resolved|agreed|approved|decided|(?:decision|resolution)(?=\s*:)))"
    r"(?:\s+\(?(?:unanimously|[\w/.-]*\d[\w/.-]*)\)?)?"
    r"(?:\s*[:–—]\s*|\s+-\s+|\s+(?=(?:that|(?:not\s+)?to)\b))(?=\S)",
)
# 'Subs: agreed to raise to £12': a topic, and no name of two words
_TOPIC = late(
    compiled, r"(?P<topic>[A-Z][a-z][\w’'&/-]*(?:\s+[a-z][\w’'&/-]*){0,4})\s*:\s+(?=agreed\s+(?:not\s+)?to\b)"
)
# 'The motion was carried.', 'The minutes were approved as a true record.'
_CARRIED = late(
    compiled,
    r"(?i)(?:the|this|these)\s+(?:motion|proposal|resolution|amendment|recommendation|minutes|substantive\s+motion)s?\b"
    r"[^.;]{0,120}?\b(?:was|were)\s+(?:then\s+|put\s+to\s+the\s+vote\s+and\s+|duly\s+|unanimously\s+)*"
    r"(?P<verb>carried(?!\s+(?:over|forward))|passed|lost|defeated|agreed|approved|adopted|accepted|rejected)\b"
    r"(?!\s+by\s+the\b)(?!\s+(?:at|in)\s+(?:its|the|their|a)\s+\w+\s+meeting)",
)
_SHORTLY = late(
    compiled,
    r"(?i)(?:the\s+)?(?:motion|proposal|resolution|amendment)\s+(?P<verb>carried(?!\s+(?:over|forward))|passed|lost|defeated)\b(?!\s+by\s+the\b)",
)
# 'Motion to give £500 to the foodbank carried 5-2.', 'It was proposed by Bo Cole, and carried that …'
_MOTION_TO = late(
    compiled,
    r"(?i)(?:a\s+|the\s+)?(?:motion|resolution|proposal|amendment)\s+(?:to|that)\b[^.;]{3,200}?\b(?:was\s+)?"
    r"(?P<verb>carried|passed|lost|defeated|failed)(?:\s*[,(]?\s*(?:unanimously|nem\.?\s*con\.?|\d{1,3}\s*(?:[-–/:]|to)\s*\d{1,3}))?\W*$",
)
_CARRIED_THAT = late(
    compiled,
    rf"(?i)(?:it\s+was\s+)?(?:proposed|moved)\b{_ON}{{0,200}}?\band\s+(?:it\s+was\s+)?(?:unanimously\s+)?(?P<verb>carried|passed)"
    r"(?:\s+unanimously)?\s*,?\s+(?:that|to)\b",
)
# 'The motion was proposed by Cllr. Bell, seconded by Cllr. Cole and agreed.'
_PROPOSED_AND = late(
    compiled,
    rf"(?i)(?:the|this)\s+(?:motion|proposal|resolution|amendment)\s+(?:was\s+)?(?:proposed|moved)\b{_ON}{{0,120}}?\bseconded\b"
    rf"{_ON}{{0,80}}?\band\s+(?:was\s+)?(?:unanimously\s+)?(?P<verb>carried|passed|agreed|adopted|approved|lost|defeated)\b",
)
# 'Ann Bell was unanimously elected Chair.'
_ELECTED = late(
    compiled,
    r"(?:[A-Z][\w.'’-]+\s+){1,5}was\s+(?:duly\s+|unanimously\s+)*(?P<verb>(?:re-)?elected|co-opted)\s+(?:as\s+)?(?:the\s+|an?\s+)?"
    r"(?i:(?:vice|deputy|co)?-?\s*chair\w*|treasurer|secretary|mayor|member|governor|trustee|councillor)"
    r"(?![^.;]*\b(?:19|20)\d\d\b)",
)
_UNANIMOUS = late(
    compiled,
    r"(?i)(?:the|this|these)\s[^.;]{3,160}?\b(?:was|were)\s+(?P<verb>agreed|approved|adopted)\s+unanimously\b",
)

# '… as contractor: 4 for, 0 against. Carried.': the verb alone behind the vote
_CARRIED_ALONE = late(
    compiled,
    r"(?i)\W*(?:no\s+objections?\W+)?(?:the\s+)?(?:(?:motion|vote|minutes|agenda)\s+)?(?:(?:was|were)\s+)?"
    r"(?P<verb>carrie[ds]|passe[ds]|lost|defeated|fails|failed|adopted|approved)"
    r"(?:\s*[,:(–-]?\s*(?:unanimously|nem\.?\s*con\.?|\d{1,3}\s*(?:[-–/:]|to)\s*\d{1,3}(?:\s*[-–/:,]\s*\d{1,3})?))?\W*",
)
PRESENT = {"carries": "carried", "passes": "passed", "fails": "failed"}
"""Outcomes that minutes tell in the present, as decisions name them."""
# What stands between a motion and its outcome: 'Seconded by Bo Cole.', 'Roll call vote: Ayes – Bell.', 'Nays – Cole.'
_MOVED_BY = late(
    compiled,
    r"(?i)\W*(?:(?:moved|proposed|seconded)\b|(?:roll\s+call|voice\s+vote|votes?|ayes?|nays?|noes|yes|no|abstentions?|for|against)\s*[:–—-]"
    r"|(?:roll\s+call|voice)\s+vote\b|[\w.'’ -]{2,40}\bseconded(?:\s+(?:it|this|the\s+motion))?\W*$)",
)
_VOTED = late(
    compiled, r"(?i)\b(?:vote[ds]?|motion|proposal|proposed|moved|seconded|in\s+favour|\d+\s+for\b|against)\b"
)

_PASSIVE = (_CARRIED, _UNANIMOUS, _MOTION_TO, _CARRIED_THAT, _PROPOSED_AND, _SHORTLY, _ELECTED)


class Plain(NamedTuple):
    """A verb that decides in a plain sentence; `whole`: what was decided is the sentence itself."""

    start: int
    end: int
    name: str
    whole: tuple[int, int] | None = None
    topic: str = ""  # before a colon: 'Subs: agreed to raise to £12'


def plain_verbs(text: str, meeting: MeetingWords, words: DecisionWords) -> Iterator[Plain]:
    """The verbs of a paragraph that decide, each with its place."""
    plain = _plain(words)
    if not may_hold(
        text,
        (
            *stems_of(plain),
            "carrie",
            "passe",
            "lost",
            "defeated",
            "elected",
            "motion",
            "co-opted",
            "resolution",
            "decision",
        ),
    ):
        return
    number = _TYPED_NUMBER.match(text)
    before = 0
    for begin, end in sentences(text):
        if carried := _carried_alone(text, before, begin, end):
            yield carried
            continue
        before = before if _MOVED_BY.match(text, begin, end) else begin
        start = max(begin, number.end() if number else 0)
        if is_quoted(text, start) or text[:end].rstrip().endswith("?"):
            continue
        found = _passive(text, start, end) or _active(text, (start, end), meeting, plain)
        if found:
            yield found


def _carried_alone(text: str, before: int, start: int, end: int) -> Plain | None:
    verb = _CARRIED_ALONE.fullmatch(text, start, end)
    if not verb or before == start or not _VOTED.search(text, before, start):
        return None
    name = PRESENT.get(verb["verb"].casefold(), verb["verb"])
    return Plain(verb.start("verb"), verb.end("verb"), name.upper(), (before, end))


def _passive(text: str, start: int, end: int) -> Plain | None:
    sentence = text[start:end]
    match = next((match for form in _PASSIVE if (match := form.match(sentence))), None)
    if match is None or _BEFORE_DONE.search(sentence.replace("last", ""), 0, match.start("verb")):
        return None
    return Plain(start + match.start("verb"), start + match.end("verb"), match["verb"].upper(), (start, end))


def _active(text: str, span: tuple[int, int], meeting: MeetingWords, plain: DecisionWords) -> Plain | None:
    start, end = span
    topic = _TOPIC.match(text, start, end)
    label = _LABEL.match(text, topic.end() if topic else start, end)
    if label:
        name = label["verb"].upper()
        whole, about = ((start, end), str(topic["topic"])) if topic else (None, "")
        return Plain(label.start("verb"), label.end(), _VERB_OF.get(name, name), whole, about)
    for verb in verbs_in(plain).finditer(text, start, end):
        before = text[start : verb.start()]
        if (
            _subject(meeting).fullmatch(before)
            and not _BEFORE_DONE.search(before)
            and _decides(verb, text[verb.end() : end])
        ):
            return Plain(verb.start(), verb.end(), " ".join(verb[0].split()).upper())
    return None


def _decides(verb: "re.Match[str]", behind: str) -> bool:
    said = (verb["verb"] or "").casefold()
    followed = re.match(_FOLLOWED.get(_SAME.get(said, said), _OBJECT), behind)
    return followed is not None and not _DONE_BEFORE.match(behind)


@cache
def _plain(words: DecisionWords) -> DecisionWords:
    return replace(words, verbs=words.plain)


@cache
def _subject(meeting: MeetingWords) -> "re.Pattern[str]":
    """All that may stand before the verb in its sentence: 'Following discussion, the Committee unanimously '."""
    names = [meeting.short, *meeting.names, *(name.rsplit(" ", 1)[-1] for name in meeting.names)]
    names += heads_of(meeting.names)
    listed = "|".join(re.escape(name) for name in dict.fromkeys((*names, *_bodies_in(meeting.names), *_PEOPLE)) if name)
    body = rf"(?:the\s+|all\s+(?:the\s+)?)?(?:{listed})(?:\s+(?:members|representatives))?(?:\s+\([A-Z]+\))?"
    first = rf"{body},?\s+(?:(?!that\b)(?:(?!\bthat\b)[^.;:]){{0,120}}?\b(?:and|then)\s+)?"
    return re.compile(rf"(?i)\W*{_CONCLUDED}{_INTRODUCED}(?:{first}|{_IT_WAS}|{_MOVED}){ADVERBS}")


def _bodies_in(names: tuple[str, ...]) -> tuple[str, ...]:
    """'Group' and 'Workgroup' where the name has 'Expert Group 1', any where no word of it says what meets."""
    words = {word.casefold() for name in names for word in re.findall(r"[^\W\d_]+", name)}
    found = tuple(body for body in _BODIES if any(word.endswith(body.casefold()) for word in words))
    return (*found, *_GROUPS) if "Group" in found else found or _BODIES
