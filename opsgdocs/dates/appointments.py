"""What phrases mean that speak of meetings: 'the next meeting (OPSG_30)', 'the April meeting', 'the March Panel'.

A meeting's day counts where a document states it; where none does, the month that was named bounds it, and nothing
is reckoned from a rhythm. The meetings of another body are looked up as that body's, never as the committee's own.
"""

from dataclasses import replace
from datetime import date
from string import digits

from opsgdocs.dates.bodies import is_own
from opsgdocs.dates.periods import month_in
from opsgdocs.dates.said import Meaning, Reading, Said, Unplaced, one_day
from opsgdocs.dates.single import date_in, far_ahead
from opsgdocs.kept_patterns import compiled
from opsgdocs.meetings.calendar import MAIN, MeetingCalendar, MeetingFact, label_key
from opsgdocs.meetings.days import MONTH_NAMES, spoken

_MOST_MEETINGS = 12
_ORDINARY = frozenset(("ordinary", "regular", "full", "scheduled", "formal"))  # words for the main kind
_PRINTED = compiled(r"(.+?)[\s_]+(\w+)")  # 'OPSG_30', 'OPSG 31', 'OPSG_EX3'


def mean_meeting_day(reading: Reading, said: Said) -> Meaning:
    """'next meeting (3 March 2020)', '03/03/2020 (OPSG_30)': the text itself says the day."""
    day, doubt = date_in(reading, said)
    label = _label_in(reading, said)
    fact = said.calendar.day_of(label) if label else None
    if fact and fact.day and fact.day != day:
        doubt = f"{label} is {spoken(fact.day)} elsewhere: {fact.told}"
    if not label and reading.has("MEETING") and _is_own(reading, said):
        held = said.calendar.on(day)
        label = held.label if held else None
    return one_day(reading, day, doubt=doubt)._replace(meeting=label)


def mean_labelled(reading: Reading, said: Said) -> Meaning:
    """'the next meeting (OPSG_30)', 'OPSG 31', 'meeting 30', 'March (OPSG_30)'."""
    label = _label_in(reading, said)
    if label is None:
        raise Unplaced(f"“{reading.text}” is no meeting of {said.body or 'the committee'}", "none")
    fact = said.calendar.day_of(label)
    if fact and fact.day:
        return _checked(_stated(fact, _nth_in(reading), label, said), reading, said)
    why = f"no document states the day of {label}"
    if reading.has("MONTH") or reading.has("MONTHYEAR"):
        return Meaning(None, *month_in(reading, said), label, why)
    return (
        Meaning(None, fact.earliest, fact.latest, label, f"{why}; {fact.told}")
        if fact
        else Meaning(meeting=label, why=why)
    )


def _nth_in(reading: Reading) -> str:
    if reading.has("BUTONE"):
        return "the next but one meeting"
    return "the next meeting" if reading.has("NEXT") else ""


def _checked(meaning: Meaning, reading: Reading, said: Said) -> Meaning:
    """'the next meeting (OPSG_31)' said at OPSG_29: either the words or the label are wrong."""
    due = _next_label(said) if reading.has("NEXT") and not reading.has("KIND") else None
    if due and reading.has("BUTONE"):
        due = said.calendar.label_after(due)
    label = meaning.meeting or ""
    if meaning.doubt or not due or label == due or label.rstrip(digits) != due.rstrip(digits):
        return meaning
    return meaning._replace(doubt=f"“{reading.text}” is {due} by its number, not {label}")


def mean_next_meeting(reading: Reading, said: Said) -> Meaning:
    """'the next meeting', 'the next reporting meeting', 'the next Panel meeting', 'the reporting meeting'."""
    anchor, kind = said.anchor(), _kind_in(reading)
    if not said.forward and not reading.has("NEXT"):
        return mean_last_meeting(reading, said)
    if reading.has("BUTONE"):
        return mean_after_next(reading, said)
    if not _is_own(reading, said):
        other = _calendar_of(reading, said).next_after(anchor, None)
        return _stated(other, reading.text, other.label, said) if other else _unknown_other(reading)
    fact = said.calendar.following(anchor, kind)
    label = _next_label(said) if kind == MAIN else None
    if fact is None:
        raise Unplaced(f"no document states the day of “{reading.text}”", meeting=label)
    return _stated(fact, "the next meeting" if kind == MAIN else f"the next {kind} meeting", fact.label or label, said)


def mean_after_next(reading: Reading, said: Said) -> Meaning:
    """'the meeting after next', 'the next but one meeting'."""
    if not _is_own(reading, said):
        return _unknown_other(reading)
    first = said.calendar.following(said.anchor())
    second = said.calendar.following(first.day) if first and first.day else None
    if second is None:
        label = said.calendar.label_after(_next_label(said) or "")
        raise Unplaced(f"no document states the day of “{reading.text}”", meeting=label)
    return _stated(second, reading.text, second.label, said)


def mean_count_meetings(reading: Reading, said: Said) -> Meaning:
    """'in two meetings' time' is by the next but one."""
    count = reading.number("DAY", "COUNT") or 1
    if not 1 <= count <= _MOST_MEETINGS:
        raise Unplaced(f"“{reading.text}” counts more meetings than can be told")
    fact, label = said.calendar.following(said.anchor()), _next_label(said)
    for _ in range(count - 1):
        fact = said.calendar.following(fact.day) if fact and fact.day else None
        label = said.calendar.label_after(label or "")
    if fact is None:
        raise Unplaced(f"no document states the day of “{reading.text}”", meeting=label)
    return _stated(fact, reading.text, fact.label or label, said)


def mean_this_meeting(reading: Reading, said: Said) -> Meaning:
    """'this meeting', 'the end of the next meeting'."""
    if reading.has("NEXT"):
        return mean_next_meeting(reading, said)
    held = said.calendar.on(said.anchor())
    return one_day(reading, said.anchor(), said)._replace(meeting=held.label if held else None)


def mean_last_meeting(reading: Reading, said: Said) -> Meaning:
    """'the previous meeting'."""
    if not _is_own(reading, said):
        return _unknown_other(reading)
    fact = said.calendar.last_before(said.anchor(), _kind_in(reading))
    if fact is None:
        raise Unplaced(f"no document states the day of “{reading.text}”")
    return _stated(fact, "the previous meeting", fact.label, replace(said, looking="back"))


def mean_month_meeting(reading: Reading, said: Said) -> Meaning:
    """'the April meeting', 'April OPSG', 'the March Panel', 'next month's meeting', 'the April meeting (OPSG_31)'."""
    if reading.has("LABEL"):
        return mean_labelled(reading, said)
    days = month_in(reading, said)
    fact = _calendar_of(reading, said).in_month(days.first.year, days.first.month, _kind_in(reading))
    month = MONTH_NAMES[days.first.month - 1]
    if fact and fact.day:
        return _stated(fact, f"the {month} meeting", fact.label, said)
    why = f"no document states the day of “{reading.text}”; it lies in {month} {days.first.year}"
    doubt = None if reading.has("YEAR") else far_ahead(days, said)
    return Meaning(None, *days, fact.label if fact else None, why, doubt)


def mean_other_meeting(reading: Reading, said: Said) -> Meaning:
    """'the next project meeting': none of the committee's."""
    return _unknown_other(reading)


def default_meaning(said: Said) -> Meaning:
    """None stated: the next main meeting, where its day stands in a document."""
    if said.day is None:
        return Meaning(why="no target is stated, and the day of the meeting is not known")
    fact, label = said.calendar.following(said.day, MAIN), _next_label(said)
    if fact is None:
        why = "no target is stated, and no document states the day of the next main meeting"
        return Meaning(meeting=label, why=why)
    meaning = _stated(fact, "the next main meeting", fact.label or label, said)
    return meaning._replace(why=f"no target is stated; {meaning.why}")


def _stated(fact: MeetingFact, name: str, label: str | None, said: Said) -> Meaning:
    day = fact.day or date.min
    titled = f"{name} ({label})" if name and label else name or label or "the meeting"
    doubt = None
    if said.forward and said.day and day <= said.day:
        doubt = f"{label or 'the meeting'} was {spoken(day)}, not after the day this was said"
    return Meaning(day, day, day, label, f"{titled} is {spoken(day)}: {fact.told}", doubt)


def _unknown_other(reading: Reading) -> Meaning:
    raise Unplaced(f"“{reading.text}” is another body's meeting, whose day no document states")


def _next_label(said: Said) -> str | None:
    """The label that follows that of the meeting at which it was said."""
    own = said.calendar.on(said.day, MAIN) if said.day else None
    return said.calendar.label_after(own.label) if own and own.label else None


def _kind_in(reading: Reading) -> str:
    kind = reading.word("KIND")
    return MAIN if not kind or kind in _ORDINARY else kind


def _is_own(reading: Reading, said: Said) -> bool:
    """Whether the committee's own meeting is meant: no body is named, or it is, perhaps as 'the Committee'."""
    body = _body_of(reading, said)
    return is_own(body, said.called) if body else not reading.has("ITS")


def _body_of(reading: Reading, said: Said) -> str:
    """The body whose meeting it is, where one is named; for 'its' the one named before."""
    return reading.word("BODY") or reading.word("ITS") or (said.its if reading.has("ITS") else "")


def _calendar_of(reading: Reading, said: Said) -> MeetingCalendar:
    """The meetings of the body that is named; of the committee where none is."""
    if _is_own(reading, said):
        return said.calendar
    body = _body_of(reading, said)
    return said.calendar.for_body(body) if body else MeetingCalendar()


def _label_in(reading: Reading, said: Said) -> str | None:
    """The label that is named, in the form of the documents' labels; None where it is no meeting's."""
    printed = reading.word("LABEL")
    if not printed:
        number = reading.number("DAY", "COUNT")
        numbered = number is not None and reading.has("MEETING") and not reading.has("MONTH")
        return said.calendar.label_for(number or 0, said.body) if numbered else None
    known, parts = said.calendar.day_of(printed), _PRINTED.fullmatch(printed)
    if known or not parts:
        return known.label if known else None
    number_text = parts[2]
    if said.body and label_key(parts[1]) == label_key(said.body):
        return said.calendar.label_for(int(number_text) if number_text.isdigit() else number_text, said.body)
    return printed if "_" in printed else None
