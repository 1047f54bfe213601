"""Every formal decision of a committee, and the questions put to them."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from opsgdocs.arguments import check_kind
from opsgdocs.collector import without_collector
from opsgdocs.errors import UsageError
from opsgdocs.history.committees import minutes_of
from opsgdocs.history.decisions.later import Taken, later_of
from opsgdocs.history.decisions.subjects import own_subjects, subjects_of
from opsgdocs.history.finding import problems_of
from opsgdocs.history.ids import tokens_of
from opsgdocs.history.logs.given import records_given
from opsgdocs.history.logs.shown import shown
from opsgdocs.history.targets.resolving import Resolver
from opsgdocs.history.visits.occasions import Run, asked_day
from opsgdocs.history.visits.versions import visits_of
from opsgdocs.history.visits.visit import Visit
from opsgdocs.kept_patterns import compiled
from opsgdocs.records import (
    ActionTable,
    Decision,
    DecisionRegister,
    IssuesLogPaper,
    LoggedDecision,
    Minutes,
    Problem,
)

_WORD = compiled(r"[^\W_]+")
# What a decision and its entry in the log both have.
_CARRIED = sorted(Decision.model_fields.keys() & LoggedDecision.model_fields.keys())
_NEGATION = compiled(r"\b(?:not|declined(?=\s+to\b))\b", re.IGNORECASE)


class DecisionLog:
    """The decisions of one committee in the order in which they were taken; immutable, the same for any order of input.

    Two decisions are on the same thing, and the later stands in `later` of the earlier, where both name one
    modification, incident, problem, change request, action, paper or decision (in the text, or in the title of the
    item), or where their texts, of five words or more, are nearly the same: nine words in ten, and all figures. That
    both name a meeting makes nothing one thing, and decisions of one meeting are not later than each other.

    Attributes:
        committee: short form of the committee, None where no document names it.
    """

    def __init__(
        self, records: Iterable[Minutes | ActionTable | IssuesLogPaper], *, committee: str | None = None
    ) -> None:
        """Gather the decisions; of draft and final minutes the final ones count, papers and tables are passed over.

        Raises:
            SeveralCommittees: the minutes are of several committees and none was named.
            UsageError: no minutes are of the committee named.
            TypeError: something else than records was given.
        """
        self.committee, minutes = minutes_of(records_given(records, "DecisionLog", committee), committee)
        self._visits, self._set_aside = visits_of(minutes, self.committee)

    def __repr__(self) -> str:
        return shown(self, self.committee, self.meetings)

    @property
    def meetings(self) -> tuple[str, ...]:
        """The meetings whose minutes were given, in order."""
        return tuple(visit.name for visit in self._visits)

    @cached_property
    def decisions(self) -> tuple[LoggedDecision, ...]:
        """Every decision."""
        with without_collector(keeping=True):
            logged = [decision for visit in self._visits for decision in _of_meeting(visit)]
            later = later_of(self._taken(logged))
            return tuple(
                decision.model_copy(update={"later": later[decision.key]}) if decision.key in later else decision
                for decision in logged
            )

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What a person should look at: versions of minutes that were set aside."""
        return problems_of(self._set_aside)

    @property
    def verbs(self) -> tuple[str, ...]:
        """The verbs that there are, the most frequent first."""
        return tuple(verb for verb, _ in Counter(decision.verb for decision in self.decisions).most_common())

    def register(self) -> DecisionRegister:
        """All of them as one record."""
        return self._register(self.decisions)

    def decision(self, key: str) -> LoggedDecision:
        """The decision of that key or id, in any spacing and case: 'OPSG_29 D03'.

        Raises:
            UsageError: no minutes have it.
        """
        check_kind(key, str, "a decision's key", "its text, in any spacing and case")
        wanted = tokens_of(key)
        for decision in self.decisions:
            if wanted and wanted in (tokens_of(decision.key), tokens_of(decision.id or "")):
                return decision
        raise UsageError(f"no minutes have a decision {key!r}")

    def search(
        self,
        words: str | None = None,
        verb: str | None = None,
        about: str | None = None,
        *,
        since: str | dt.date | None = None,
        until: str | dt.date | None = None,
    ) -> DecisionRegister:
        """The decisions that are asked for; what is asked combines.

        Args:
            words: all of them begin a word of the decision's text or of its item's title.
            verb: 'APPROVED' or 'approve'; 'NOT APPROVED' finds those that did not.
            about: an id in any form ('mp 092', 'OPSG 29/4'), else words of the item's title.
            since: the first meeting or day.
            until: the last one.

        Raises:
            UnknownMeeting: no document knows the meeting.
        """
        meetings = self._between(since, until)
        asked = (decision for decision, at in zip(self.decisions, self._places, strict=True) if at in meetings)
        asked = (decision for decision in asked if not verb or _same_verb(decision.verb, verb))
        asked = (decision for decision in asked if not about or _is_about(decision, about))
        return self._register(tuple(decision for decision in asked if not words or _has_words(decision, words)))

    def as_of(self, when: str | dt.date) -> "DecisionLog":
        """The log as it was after that meeting or on that day: of what was taken later it knows nothing.

        Raises:
            UnknownMeeting: no document knows the meeting.
        """
        held = self._run().held_as_of(when)
        log = DecisionLog((), committee=self.committee)
        log._visits = self._visits[:held]
        log._set_aside = tuple(finding for finding in self._set_aside if finding.at < held)
        return log

    @cached_property
    def _places(self) -> list[int]:
        """The number of the meeting of each decision."""
        return [visit.index for visit in self._visits for _ in visit.minutes.decisions]

    def _taken(self, logged: list[LoggedDecision]) -> list[Taken]:
        minutes = [visit.minutes for visit in self._visits]
        named = own_subjects([name for one in logged for name in (*one.about, one.id) if name], minutes)
        return [
            Taken(one.key, at, one.text, frozenset(tokens_of(name) for name in (*one.about, one.id or "")) & named)
            for one, at in zip(logged, self._places, strict=True)
        ]

    def _between(self, since: str | dt.date | None, until: str | dt.date | None) -> range:
        run = self._run()
        first = 0 if since is None else run.held_as_of(_day_before(since)) if asked_day(since) else run.at(since).held
        last = len(self._visits) if until is None else run.held_as_of(until)
        return range(first, last)

    def _run(self) -> Run:
        return Run(self._visits, Resolver([visit.minutes for visit in self._visits], self.committee), self.committee)

    def _register(self, decisions: tuple[LoggedDecision, ...]) -> DecisionRegister:
        return DecisionRegister(committee=self.committee, decisions=decisions, problems=self.problems)


def _of_meeting(visit: Visit) -> Iterable[LoggedDecision]:
    titles = {item.number: item.title for item in visit.minutes.items if item.number}
    for number, decision in enumerate(visit.minutes.decisions, start=1):
        title = titles.get(decision.item) if decision.item else None
        yield _logged(visit, number, decision, title)


def _logged(visit: Visit, number: int, decision: Decision, title: str | None) -> LoggedDecision:
    """An item without a number is known by its title alone."""
    return LoggedDecision(
        key=f"{visit.name} D{number:02d}",
        meeting=visit.minutes.meeting.label,
        date=visit.day,
        about=subjects_of(decision, title or decision.item, visit.minutes),
        item_title=title,
        document=visit.minutes.source.name,
        **{name: getattr(decision, name) for name in _CARRIED},
    )


def _same_verb(verb: str, asked: str) -> bool:
    if bool(_NEGATION.search(verb)) != bool(_NEGATION.search(asked)):
        return False
    mine, theirs = (_WORD.findall(_NEGATION.sub("", text).casefold()) for text in (verb, asked))
    return bool(mine and theirs) and _stem(mine[-1]) == _stem(theirs[-1])


def _stem(word: str) -> str:
    """'approved', 'approve' and 'approves' are one; so are 'deferred' and 'defer', 'ratified' and 'ratify'."""
    bare = re.sub(r"(?:ing|ed|es|d|e|s)$", "", word)
    single = re.sub(r"([^\Waeiou_])\1$", r"\1", bare)
    return re.sub(r"y$", "i", single)


def _is_about(decision: LoggedDecision, asked: str) -> bool:
    wanted = tokens_of(asked)
    if any(tokens_of(name) == wanted for name in decision.about):
        return True
    return _all_begin(asked, decision.item_title or decision.item or "") and not any(char.isdigit() for char in asked)


def _has_words(decision: LoggedDecision, words: str) -> bool:
    return _all_begin(words, " ".join(filter(None, (decision.text, decision.condition, decision.item_title))))


def _all_begin(words: str, text: str) -> bool:
    there = _WORD.findall(text.casefold())
    wanted = _WORD.findall(words.casefold())
    return bool(wanted) and all(any(word.startswith(begin) for word in there) for begin in wanted)


def _day_before(when: str | dt.date) -> dt.date:
    day = asked_day(when)
    assert day is not None
    return day - dt.timedelta(days=1)
