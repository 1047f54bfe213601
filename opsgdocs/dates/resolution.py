"""From a phrase to its target: which rule reads it, what that means, and the sentence that says why."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from opsgdocs.dates import appointments, counts, feasts, ranges, single, stretches
from opsgdocs.dates.periods import half_in, month_in, quarter_in, unit_in, year_in
from opsgdocs.dates.phrases import Found, read_longest, read_whole
from opsgdocs.dates.said import Meaning, Reading, Said, Unplaced
from opsgdocs.dates.tokens import Token, shape_of, tokens_of
from opsgdocs.days import add_days
from opsgdocs.records import Basis, Target

_BLANK = re.compile(r"[\s\-–—−_.]*")


@dataclass(frozen=True, slots=True)
class Resolution:
    """A target, the name of the rule that gave it, and what a person should check about it, if anything."""

    target: Target
    rule: str
    doubt: str | None = None


def _mean_open(why: str) -> "_Rule":
    def mean(reading: Reading, said: Said) -> Meaning:
        return Meaning(why=f"“{reading.text}” {why}")

    return mean


_Rule = Callable[[Reading, Said], Meaning]
_OPEN_SEASON = _mean_open("is a season, which has no first and last day")
_NO_END = _mean_open("has no last day")
MEANINGS: dict[str, tuple[Basis, _Rule]] = {
    "range": ("range", ranges.mean_range),
    "months": ("range", ranges.mean_months),
    "quarters": ("range", ranges.mean_quarters),
    "offset": ("relative", appointments.mean_offset),
    "unknown_working_days": ("working_days", counts.mean_unknown_start),
    "unknown_start": ("relative", counts.mean_unknown_start),
    "meeting_day": ("meeting", appointments.mean_meeting_day),
    "label_day": ("meeting", appointments.mean_meeting_day),
    "day_meeting": ("meeting", appointments.mean_meeting_day),
    "day_label": ("day", appointments.mean_meeting_day),
    "day": ("day", single.mean_day),
    "short_year": ("day", single.mean_day),
    "month_meeting": ("meeting", appointments.mean_month_meeting),
    "meeting_month": ("meeting", appointments.mean_month_meeting),
    "month_label": ("meeting", appointments.mean_labelled),
    "label_month": ("meeting", appointments.mean_labelled),
    "labelled": ("meeting", appointments.mean_labelled),
    "numbered": ("meeting", appointments.mean_labelled),
    "after_next": ("meeting", appointments.mean_after_next),
    "every_meeting": ("ongoing", _NO_END),
    "next_meeting": ("meeting", appointments.mean_next_meeting),
    "this_meeting": ("meeting", appointments.mean_this_meeting),
    "last_meeting": ("meeting", appointments.mean_last_meeting),
    "other_meeting": ("meeting", appointments.mean_other_meeting),
    "kind_meeting": ("meeting", appointments.mean_next_meeting),
    "week_of": ("week", stretches.mean_week_of),
    "week_to": ("week", stretches.mean_week_to),
    "end_of_week": ("end_of", stretches.mean_end_of_week),
    "end_of_day": ("day", single.mean_day),
    "end_month": ("end_of", stretches.mean_end(month_in)),
    "end_quarter": ("end_of", stretches.mean_end(quarter_in)),
    "end_half": ("end_of", stretches.mean_end(half_in)),
    "end_unit": ("end_of", stretches.mean_end(unit_in)),
    "end_year": ("end_of", stretches.mean_end(year_in)),
    "end_season": ("season", _OPEN_SEASON),
    "end_meeting": ("meeting", appointments.mean_this_meeting),
    "part_month": ("part_of", stretches.mean_part(month_in)),
    "part_unit": ("part_of", stretches.mean_part(unit_in)),
    "part_quarter": ("part_of", stretches.mean_part(quarter_in)),
    "part_year": ("part_of", stretches.mean_part(year_in)),
    "part_season": ("season", _OPEN_SEASON),
    "half_month": ("part_of", stretches.mean_half_month),
    "in_month": ("week", stretches.mean_in_month),
    "month": ("month", stretches.mean_whole(month_in)),
    "quarter": ("quarter", stretches.mean_whole(quarter_in)),
    "half": ("half", stretches.mean_whole(half_in)),
    "season": ("season", _OPEN_SEASON),
    "feast": ("event", feasts.mean_feast),
    "year": ("range", stretches.mean_whole(year_in)),
    "counts": ("relative", counts.mean_counts),
    "count_working_days": ("working_days", counts.mean_count),
    "count": ("relative", counts.mean_count),
    "count_ago": ("relative", counts.mean_count_ago),
    "unit_after_next": ("week", stretches.mean_unit_after_next),
    "unit": ("week", stretches.mean_unit),
    "now": ("relative", counts.mean_now),
    "weekday": ("day", counts.mean_weekday),
    "day_of_month": ("day", single.mean_day_of_month),
    "every": ("ongoing", _NO_END),
    "tbc": ("tbc", _mean_open("leaves the day to be stated")),
    "ongoing": ("ongoing", _NO_END),
    "no_date": ("none", _mean_open("names no day")),
    "clock": ("day", counts.mean_clock),
}


def resolve(phrase: str | None, said: Said) -> Target:
    """The days that a phrase means; without a phrase the next main meeting. Never raises.

    >>> from datetime import date
    >>> resolve("by 21 February", Said(date(2020, 2, 4))).date
    datetime.date(2020, 2, 21)
    """
    return explain(phrase, said).target


def rule_of(phrase: str | None, said: Said) -> str:
    """Name of the rule that gives the days: 'end_month' for 'by the end of February'."""
    return explain(phrase, said).rule


def doubt_of(phrase: str | None, said: Said) -> str | None:
    """What a person should check about a phrase that can be read in more than one way; None if nothing."""
    return explain(phrase, said).doubt


def is_blank(phrase: str | None) -> bool:
    """Whether a cell states nothing: empty, or only a dash."""
    return phrase is None or _BLANK.fullmatch(phrase) is not None


def explain(phrase: str | None, said: Said) -> Resolution:
    """The target of a phrase, the rule that gave it, and what is doubtful about it."""
    if phrase is None or is_blank(phrase):
        return _resolution(None, appointments.default_meaning(said), "default", "default")
    tokens = _since_revised(tokens_of(phrase, said.called))
    bare = _without_remarks(tokens)
    for candidate in (tokens,) if bare == tokens else (tokens, bare):
        lead, core = _split_lead(candidate)
        rule = read_whole(shape_of(core))
        if rule:
            return _resolution(phrase, _meaning(rule, _reading(phrase, core, lead), said), rule)
    return _searched(phrase, bare, said)


_LEAD = re.compile(r"[bfaIACOPRU,.]*(?=.)")
_MINOR = frozenset(("tbc", "ongoing", "no_date", "now", "every", "year", "season", "clock", "every_meeting",
                    "unknown_start", "unknown_working_days", "other_meeting", "this_meeting"))  # fmt: skip
_REVISED = frozenset(
    ["moved", "revised", "changed", "extended", "deferred", "postponed", "rescheduled", "slipped", "pushed", "amended"]
)


def _split_lead(tokens: list[Token]) -> tuple[str, list[Token]]:
    """The prepositions' letters, and what they lead to; clock times and stops left out unless alone."""
    kept = [token for token in tokens if token.kind not in "T"] or tokens
    while kept and kept[-1].kind in ".,RA":
        kept = kept[:-1]
    match = _LEAD.match(shape_of(kept))
    size = match.end() if match else 0
    return shape_of(kept[:size]), kept[size:]


def _since_revised(tokens: list[Token]) -> list[Token]:
    """Behind 'moved from 03/03/2020 to', 'revised to': what was before it no longer counts."""
    revised = [at for at, token in enumerate(tokens) if str(token.value).casefold() in _REVISED]
    if not revised:
        return tokens
    to = [at for at in range(revised[0], len(tokens) - 1) if tokens[at].value == "to"]
    return tokens[to[-1] + 1 :] if to else tokens


def _without_remarks(tokens: list[Token]) -> list[Token]:
    """Without what stands in brackets, and without what 'was': '03/03/2020 (was 04/02/2020)'."""
    kept: list[Token] = []
    depth, dropping = 0, False
    for token in tokens:
        depth += (token.kind == "<") - (token.kind == ">" and depth > 0)
        dropping = token.kind == "!" or (dropping and token.kind not in "X,.")
        if depth == 0 and token.kind != ">" and not dropping:
            kept.append(token)
    return kept or tokens


def _reading(phrase: str, tokens: list[Token], lead: str) -> Reading:
    return Reading(tokens, phrase[tokens[0].start : tokens[-1].end], lead)


def _searched(phrase: str, tokens: list[Token], said: Said) -> Resolution:
    """A phrase that no rule reads whole: the one time that stands in it, if there is only one."""
    shape = shape_of(tokens)
    hits = list(_hits(shape))
    hits = [hit for hit in hits if hit.rule not in _MINOR] or hits
    read = {}
    for hit in hits:
        reading = _reading(phrase, tokens[hit.start : hit.end], shape[: hit.start][-1:])
        meaning = _meaning(hit.rule, reading, said)
        read[meaning.earliest, meaning.latest, meaning.meeting, meaning.basis] = (hit.rule, meaning)
    if len(read) > 1:
        return _resolution(phrase, _several(phrase, [meaning for _, meaning in read.values()]), "several", "range")
    rule, meaning = next(iter(read.values()), ("none", Meaning(why=f"“{phrase}” names no day")))
    return _resolution(phrase, meaning, rule)


def _hits(shape: str) -> list[Found]:
    hits: list[Found] = []
    start = 0
    while start < len(shape):
        hit = read_longest(shape, start)
        if hit:
            hits.append(hit)
        start = hit.end if hit else start + 1
    return hits


def _several(phrase: str, read: list[Meaning]) -> Meaning:
    """More than one time in one cell: any of them may be meant."""
    days = [day for meaning in read for day in (meaning.earliest, meaning.latest) if day]
    why = f"“{phrase}” names more than one time"
    return Meaning(None, min(days, default=None), max(days, default=None), why=why, doubt=why)


def _meaning(rule: str, reading: Reading, said: Said) -> Meaning:
    basis, mean = MEANINGS[rule]
    try:
        meaning = mean(reading, said)
    except Unplaced as unplaced:
        meaning = unplaced.meaning
    if reading.led_by("AFTER") and meaning.latest and rule != "feast":
        first = add_days(meaning.latest, 1)
        meaning = replace(meaning, day=None, earliest=first, latest=None, why=f"{meaning.why}; after it")
    return meaning if meaning.basis else replace(meaning, basis=basis)


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
