"""From a phrase to its target: which rule reads it, what that means, and the sentence that says why.

A phrase may be part of a sentence ('by the end of February') or a cell of a table: '03/03/2020 (was 04/02/2020)',
'Ongoing', 'moved from 03/03/2020 to 07/04/2020'.
"""

from dataclasses import replace
from typing import NamedTuple

from opsgdocs.dates.appointments import default_meaning
from opsgdocs.dates.families import LEFT_OPEN
from opsgdocs.dates.lexicon import KINDS
from opsgdocs.dates.meanings import MEANINGS
from opsgdocs.dates.phrases import Found, read_longest, read_whole
from opsgdocs.dates.said import Meaning, Reading, Said, Unplaced
from opsgdocs.dates.sentences import Phrase, find_targets
from opsgdocs.dates.token import Token, shape_of
from opsgdocs.dates.tokens import tokens_of
from opsgdocs.dates.unread import unread_time
from opsgdocs.kept_patterns import compiled
from opsgdocs.meetings.days import add_days, spoken
from opsgdocs.meetings.labels import LAST_NUMBER, is_numbered
from opsgdocs.patterns import late
from opsgdocs.records import Basis, Target

_BLANK = late(compiled, r"[\s\-–—−_.]*")  # an empty cell, a dash
_BEFORE = "bfaIACOPRU,."  # kinds of words that lead to a phrase: 'by no later than', 'at', 'in'
_BEHIND = ".,RA"
# What says when only where nothing else in the phrase does: 'Ongoing, next update 3 March'.
_MINOR = frozenset(
    ("tbc", "ongoing", "no_date", "now", "every", "year", "season", "clock", "every_meeting", "unknown_start",
     "unknown_working_days", "other_meeting", "this_meeting")
)  # fmt: skip
_BETWEEN = "between"
# 'by 14 August for discussion at the September meeting'
_WANTED_FOR = late(
    compiled,
    r"(?i)\b(?:for\s+(?:discussion|approval|consideration|decision|review|presentation|endorsement|inclusion|comment|agreement|sign-off)"
    r"|to\s+be\s+(?:discussed|considered|presented|approved|reviewed|tabled))\s+(?:(?:by|to)\s+(?:the\s+)?\w+\s+)?$",
)
_DUE, _WHAT_FOR = ("by ", "no later than "), ("for ", "in time for ")
_LABELLED = frozenset(("labelled", "label_month", "month_label", "numbered"))
# What stands before these no longer counts: 'moved from 03/03/2020 to 07/04/2020', '03/03/2020 now 07/04/2020'.
_REVISED = frozenset(
    ("moved", "revised", "changed", "extended", "deferred", "postponed", "rescheduled", "slipped", "amended", "now")
)


class Resolution(NamedTuple):
    """A target, the name of the rule that gave it, and what a person should check about it, if anything."""

    target: Target
    rule: str
    doubt: str | None = None


def resolve(phrase: str | None, said: Said) -> Target:
    """The days that a phrase means; without a phrase the next main meeting. Never raises.

    >>> from datetime import date
    >>> resolve("by 21 February", Said(date(2020, 2, 4))).date
    datetime.date(2020, 2, 21)
    """
    return explain(phrase, said).target


def target_in(text: str, said: Said) -> Resolution:
    """The deadline that the text of an action names: the last sure one, as earlier ones are steps on the way.

    Without a sure one the last that is not doubtful and not over counts; without any the next main meeting.
    """
    phrases = find_targets(text, said.called)
    read = [(phrase, _in_sentence(phrase, said)) for phrase in phrases]
    read = [(phrase, resolution) for phrase, resolution in read if not _is_no_meeting(phrase, resolution, said)]
    sure = [resolution for phrase, resolution in read if phrase.sure]
    sure = [resolution for resolution in sure if resolution.rule not in LEFT_OPEN] or sure  # 'by 3 March (TBC)'
    if sure:
        return _unless_over(_by_when(text, read, sure[-1]), said)
    ahead = [(phrase, found) for phrase, found in read if not found.doubt and _is_ahead(found.target, said)]
    told = [one for one in ahead if not one[0].aside and not _was_held(one[1], said)]
    meant = [found for phrase, found in told if not _has_begun(phrase, found.target, said)]
    if meant:
        return meant[-1]
    others = (phrase for phrase, _ in reversed(ahead or [one for one in read if one[0].aside]))
    aside = next((f"“{phrase.text}” seems to tell of something else" for phrase in others), None)
    unread = None if aside else unread_time(text, said.called)
    return explain(None, said)._replace(doubt=aside or unread)


def _by_when(text: str, read: list[tuple[Phrase, Resolution]], last: Resolution) -> Resolution:
    """'by 15 September for the Panel on 18 September' tells by when, and what for."""
    *others, (phrase, found) = [one for one in read if one[0].sure]
    own = [one for earlier, one in others if earlier.text.casefold().startswith(_DUE) and one.rule not in LEFT_OPEN]
    what_for = phrase.text.casefold().startswith(_WHAT_FOR) or _WANTED_FOR.search(text, 0, phrase.start)
    return own[-1] if own and found is last and what_for else last


def _is_no_meeting(phrase: Phrase, resolution: Resolution, said: Said) -> bool:
    """'documentation for XML 4', said by the XML group at its 25th meeting: no meeting to come bears that number."""
    if resolution.rule not in _LABELLED or "_" in phrase.text:
        return False
    own = said.calendar.on(said.day) if said.day else None
    named = LAST_NUMBER.search(resolution.target.meeting or "")
    if own is None or not is_numbered(own.label, own.number, own.day):
        return named is None and resolution.target.basis == "none"
    return named is not None and isinstance(own.number, int) and int(named[0]) < own.number


def _was_held(resolution: Resolution, said: Said) -> bool:
    """'those reported at OPSG_31', said at OPSG_34: its day need not be known."""
    own = said.calendar.on(said.day) if said.day and resolution.rule in _LABELLED else None
    named = LAST_NUMBER.search(resolution.target.meeting or "")
    if own is None or named is None or not is_numbered(own.label, own.number, own.day):
        return False
    return isinstance(own.number, int) and int(named[0]) <= own.number


def _in_sentence(phrase: Phrase, said: Said) -> Resolution:
    """What the phrase means behind the words that stand before it."""
    resolution = explain(phrase.text, replace(said, its=phrase.whose) if phrase.whose else said)
    if not phrase.told_to or resolution.doubt or resolution.target.latest is None or phrase.whose:
        return resolution
    return resolution._replace(doubt=f"“{phrase.text}” may be a meeting of the {phrase.told_to}")


def _unless_over(resolution: Resolution, said: Said) -> Resolution:
    """What was to be done before it was asked for is doubtful."""
    latest = resolution.target.latest
    if resolution.doubt or latest is None or said.day is None or latest >= said.day:
        return resolution
    return resolution._replace(doubt=f"{spoken(latest)} was over when this was said, on {spoken(said.day)}")


def _has_begun(phrase: Phrase, target: Target, said: Said) -> bool:
    """'Incidents between January and March', said in February."""
    if phrase.text[: len(_BETWEEN)].casefold() != _BETWEEN or target.earliest is None or said.day is None:
        return False
    return target.earliest < said.day


def _is_ahead(target: Target, said: Said) -> bool:
    return target.latest is None or said.day is None or target.latest > said.day


def rule_of(phrase: str | None, said: Said) -> str:
    """Name of the rule that gives the days: 'end_month' for 'by the end of February'."""
    return explain(phrase, said).rule


def doubt_of(phrase: str | None, said: Said) -> str | None:
    """What a person should check about a phrase that can be read in more than one way; None if nothing."""
    return explain(phrase, said).doubt


def is_blank(phrase: str | None) -> bool:
    """Whether a cell states nothing: empty, or only a dash."""
    return phrase is None or (not phrase[:1].isalnum() and _BLANK.fullmatch(phrase) is not None)


def explain(phrase: str | None, said: Said) -> Resolution:
    """The target of a phrase, the rule that gave it, and what is doubtful about it."""
    resolution = said.known.get(phrase)
    if resolution is None:
        resolution = said.known[phrase] = _explained(phrase, said)
    return resolution


def _explained(phrase: str | None, said: Said) -> Resolution:
    if phrase is None or is_blank(phrase):
        return _resolution(None, default_meaning(said), "default", "default")
    tokens = _since_revised(tokens_of(phrase, said.called))
    resolution = _read(phrase, tokens, said)
    if resolution is None and not any(map(_is_revised, tokens)):
        tokens = _without_remarks(tokens)
        resolution = _read(phrase, tokens, said)
    return resolution or _searched(phrase, tokens, said)


def _read(phrase: str, tokens: list[Token], said: Said) -> Resolution | None:
    """What the rule means that reads all of the tokens behind the leading words; None where none does."""
    lead, core, shape = _split_lead(tokens)
    rule = read_whole(shape)
    if rule is None:
        return None
    reading = Reading(core, phrase[core[0].start : core[-1].end], lead, shape)
    return _resolution(phrase, _meaning(rule, reading, said), rule, MEANINGS[rule][0])


def _split_lead(tokens: list[Token]) -> tuple[str, list[Token], str]:
    """The prepositions' letters, what they lead to, and its letters; clock times and stops left out unless alone."""
    shape = shape_of(tokens)
    if KINDS["CLOCK"] in shape:
        tokens = [token for token in tokens if token.kind != KINDS["CLOCK"]] or tokens
        shape = shape_of(tokens)
    end = len(shape.rstrip(_BEHIND))
    size = min(end - len(shape[:end].lstrip(_BEFORE)), max(end - 1, 0))
    return shape[:size], tokens[size:end], shape[size:end]


def _since_revised(tokens: list[Token]) -> list[Token]:
    """What counts of 'moved from 03/03/2020 to 07/04/2020' and of '07/04/2020 (moved from 03/03/2020)'."""
    revised = [at for at, token in enumerate(tokens) if token[0] == "X" and _is_revised(token)]
    if not revised:
        return tokens
    at = revised[0]
    to = [i for i in range(at, len(tokens) - 1) if tokens[i].value in ("to", "now")]
    if to:
        return tokens[to[-1] + 1 :]
    was_before = at > 0 and [token.value for token in tokens[at + 1 : at + 2]] == ["from"]
    return tokens[:at] if was_before else tokens


def _is_revised(token: Token) -> bool:
    return token.kind == "X" and str(token.value).casefold() in _REVISED


def _without_remarks(tokens: list[Token]) -> list[Token]:
    """Without what stands in brackets, and without what 'was': '03/03/2020 (was 04/02/2020)'."""
    kept: list[Token] = []
    depth, dropping = 0, False
    for token in tokens:
        depth += (token.kind == "<") - (token.kind == ">" and depth > 0)
        dropping = token.kind == KINDS["WAS"] or (dropping and token.kind not in "X,.")
        if depth == 0 and token.kind != ">" and not dropping:
            kept.append(token)
    return kept or tokens


def _searched(phrase: str, tokens: list[Token], said: Said) -> Resolution:
    """A phrase that no rule reads whole: the time that stands in it, the last printed where there are several."""
    shape = shape_of(tokens)
    hits = _hits(shape)
    hits = [hit for hit in hits if hit.rule not in _MINOR] or hits
    found = [_hit(phrase, tokens, hit, said) for hit in hits]
    if not found:
        return _resolution(phrase, Meaning(why=f"“{phrase}” names no day"), "none")
    return _several(phrase, found) if len(set(map(_days_of, found))) > 1 else found[-1]


def _hit(phrase: str, tokens: list[Token], hit: Found, said: Said) -> Resolution:
    lead = tokens[hit.start - 1].kind if hit.start else ""
    words = phrase[tokens[hit.start].start : tokens[hit.end - 1].end]
    reading = Reading(tokens[hit.start : hit.end], words, lead)
    return _resolution(phrase, _meaning(hit.rule, reading, said), hit.rule, MEANINGS[hit.rule][0])


def _days_of(resolution: Resolution) -> tuple[object, ...]:
    target = resolution.target
    return target.earliest, target.latest, target.meeting, target.basis


def _several(phrase: str, found: list[Resolution]) -> Resolution:
    """More than one time in a cell: it was written over from left to right, unless a person sees otherwise."""
    placed = [one.target for one in found if one.target.latest or one.target.earliest or one.target.meeting]
    last = (placed or [found[-1].target])[-1]
    doubt = f"“{phrase}” names more than one time"
    why = f"{doubt}, of which the last counts: {last.why}"
    return Resolution(last.model_copy(update={"why": why}), "several", doubt)


def _hits(shape: str) -> list[Found]:
    hits: list[Found] = []
    start = 0
    while start < len(shape):
        hit = read_longest(shape, start)
        if hit:
            hits.append(hit)
        start = hit.end if hit else start + 1
    return hits


def _meaning(rule: str, reading: Reading, said: Said) -> Meaning:
    try:
        meaning = MEANINGS[rule][1](reading, said)
    except Unplaced as unplaced:
        return unplaced.meaning
    if reading.led_by("AFTER") and meaning.latest and rule != "feast":
        # the April meeting may be on the first of April
        last = meaning.earliest if MEANINGS[rule][0] == "meeting" else meaning.latest
        first = add_days(last or meaning.latest, 1)
        return meaning._replace(day=None, earliest=first, latest=None, why=f"{meaning.why}; after it")
    return meaning


def _resolution(phrase: str | None, meaning: Meaning, rule: str, basis: Basis = "none") -> Resolution:
    target = Target(
        text=phrase,
        date=meaning.day,
        earliest=meaning.earliest,
        latest=meaning.latest,
        meeting=meaning.meeting,
        basis=meaning.basis or basis,
        stated=phrase is not None,
        why=meaning.why,
    )
    return Resolution(target, rule, meaning.doubt)
