"""Every issue of the Issues Log through all its papers, and the questions put to it."""

import datetime as dt
from collections.abc import Iterable
from functools import cached_property

from opsgdocs.arguments import check_kind
from opsgdocs.collector import without_collector
from opsgdocs.errors import UsageError
from opsgdocs.history.actions.state import Omitted
from opsgdocs.history.finding import problems_of
from opsgdocs.history.ids import Tokens, identity
from opsgdocs.history.issues.carrying import carried
from opsgdocs.history.issues.editions import Edition, editions_of
from opsgdocs.history.issues.fold import State, fold
from opsgdocs.history.issues.links import links_of
from opsgdocs.history.issues.passages import Passage, passages_of
from opsgdocs.history.issues.sentences import words_of
from opsgdocs.history.issues.sources import sources_of
from opsgdocs.history.issues.timeline import Timeline, timeline_of
from opsgdocs.history.issues.upcoming import is_before, meeting_at, next_meeting
from opsgdocs.history.issues.views import in_order, issue_of
from opsgdocs.history.logs.actions import ActionLog
from opsgdocs.history.logs.given import check_omitted, records_given
from opsgdocs.history.logs.shown import shown
from opsgdocs.history.targets.resolving import Resolver
from opsgdocs.history.visits.occasions import Occasion, asked_day
from opsgdocs.history.visits.versions import visits_of
from opsgdocs.records import ActionTable, IssueEvent, IssueRegister, IssuesLogPaper, Minutes, Problem, TrackedIssue


class IssuesLog:
    """The issues of one committee through all papers of its Issues Log; immutable, and the same for any order of input.

    An issue of a paper is the one of the same title in the papers before; where the title is new, the one whose text it
    has ('renamed', with a problem unless that is certain). Where two could be meant, nothing is merged and a person is
    told. An issue is open until a paper has it among closed issues or says that it is closed, or minutes do.

    Attributes:
        committee: short form of the committee, None where no document names it.
    """

    def __init__(
        self,
        records: Iterable[IssuesLogPaper | Minutes | ActionTable],
        *,
        committee: str | None = None,
        omitted: Omitted = "open",
    ) -> None:
        """Follow the papers; of minutes those count that speak of issues, written tables are passed over.

        Args:
            records: what was read, in any order.
            committee: whose documents count, where there are those of several.
            omitted: whether an action that a table leaves out stays 'open' or is thereby 'closed'.

        Raises:
            SeveralCommittees: the documents are of several committees and none was named.
            UsageError: no document is of the committee named.
            TypeError: something else than records was given.
        """
        check_omitted(omitted)
        self.committee, papers, minutes = sources_of(records_given(records, "IssuesLog", committee), committee)
        visits, _ = visits_of(minutes, self.committee)
        editions, self._set_aside = editions_of(papers, visits, Resolver(minutes, self.committee))
        self._timeline = timeline_of(editions, visits, self.committee)
        self._omitted = omitted
        self._asked: Occasion | None = None

    def __repr__(self) -> str:
        return shown(self, self.committee, self.papers)

    @property
    def papers(self) -> tuple[str, ...]:
        """The papers that count, in order: the meeting that each was for, else its day, else its file's name."""
        return tuple(edition.name for edition in self._timeline.editions)

    @property
    def newest(self) -> IssuesLogPaper:
        """The newest paper.

        Raises:
            UsageError: there are none.
        """
        if not self._timeline.editions:
            raise UsageError("there are no Issues Log papers among the documents")
        return self._timeline.editions[-1].paper

    @cached_property
    def issues(self) -> tuple[TrackedIssue, ...]:
        """Every issue, open or closed: as the newest paper has them, then those that it leaves out."""
        with without_collector(keeping=True):
            passages = [passage for said in self._passages.values() for passage in said]
            links = links_of(self._state.threads, passages, self.committee)
            is_open = self._open_actions.get
            return tuple(
                issue_of(thread, [link.record(is_open) for link in links[thread.key] if self._is_known(link.passage)])
                for thread in in_order(self._state.threads)
            )

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What a person should look at, over all papers."""
        set_aside = (finding for finding in self._set_aside if finding.at < len(self._timeline.editions))
        return problems_of([*set_aside, *self._state.findings])

    def register(self) -> IssueRegister:
        """All issues as one record: for JSON, and to be written."""
        newest = self._timeline.newest
        return IssueRegister(
            committee=self.committee,
            date=newest.day if newest else None,
            date_bounds=newest.bounds if isinstance(newest, Edition) else None,
            issues=self.issues,
            problems=self.problems,
        )

    def issue(self, title: str) -> TrackedIssue:
        """The issue of that title, present or former, or key; else the only one whose title has these words.

        Raises:
            UsageError: no issue has it, or several have.
        """
        check_kind(title, str, "an issue's title", "text")
        words = words_of(title)
        called = [issue for issue in self.issues if words in map(words_of, (issue.title, *issue.titles, issue.key))]
        called = called or [issue for issue in self.issues if words and set(words) <= set(words_of(issue.title))]
        if len(called) == 1:
            return called[0]
        if not called:
            known = "; ".join(issue.title for issue in self.issues) or "none"
            raise UsageError(f"no issue is called {title!r}; the issues are: {known}")
        several = "; ".join(f"{issue.title} ({issue.key})" for issue in called)
        raise UsageError(f"{title!r} is the name of several issues: {several}")

    def changes(self, since: str | dt.date | None = None) -> IssueRegister:
        """What has changed since a paper: the issues that did, with the steps since then as their history.

        Args:
            since: the meeting of a paper, in any spacing and case, or a day; else the last paper but one.

        Raises:
            UnknownMeeting: no document knows the meeting.
        """
        known, name = self._compared(since)
        before = {id(moment) for moment in known.moments}
        late = {thread.key: [step.moment for step in thread.steps] for thread in self._state.threads}
        issues = []
        for issue in self.issues:
            steps = zip(issue.history, late[issue.key], strict=True)
            history = tuple(event for event, at in steps if id(at) not in before and _is_news(event))
            if history:
                issues.append(issue.model_copy(update={"history": history}))
        return self.register().model_copy(update={"issues": tuple(issues), "since": name})

    def as_of(self, when: str | dt.date) -> "IssuesLog":
        """The log as it was after that meeting or on that day, by what was known then.

        Raises:
            UnknownMeeting: no document knows the meeting.
        """
        return self._at(self._timeline.as_of(when))

    def before(self, when: str | dt.date) -> "IssuesLog":
        """The log as it is when that meeting begins, by the papers and minutes of those before it.

        Args:
            when: a label in any spacing and case ('opsg 30'), or a day.

        Raises:
            UnknownMeeting: no document knows the label, and it is not the number after the newest.
            UsageError: no paper was written for a meeting before it.
        """
        timeline = self._timeline
        occasion = meeting_at(when, timeline.editions, timeline.run)
        known = timeline.of([moment for moment in timeline.moments if is_before(moment, occasion, self.committee)])
        if timeline.editions and not known.editions:
            raise UsageError(f"no Issues Log paper was written for a meeting before {occasion.label or when}")
        return self._at(known, occasion)

    def next_paper(self) -> IssuesLogPaper:
        """The newest paper carried on: for the next main meeting, or that of `before`, under its label and day.

        What minutes have closed since stands among closed issues, what they have opened again where it stood before.

        Raises:
            UsageError: there are no papers.
        """
        newest = self.newest
        return carried(
            newest, self._state.threads, self._asked or next_meeting(self._timeline.editions, self._timeline.run)
        )

    def _at(self, timeline: Timeline, asked: Occasion | None = None) -> "IssuesLog":
        log = IssuesLog((), committee=self.committee, omitted=self._omitted)
        log._timeline = timeline
        log._set_aside = self._set_aside
        log._asked = asked
        return log

    @cached_property
    def _state(self) -> State:
        with without_collector(keeping=True):
            return fold(self._timeline.moments, self._passages)

    @cached_property
    def _passages(self) -> dict[int, list[Passage]]:
        """What each meeting says that may speak of an issue, by the meeting's index."""
        said: dict[int, list[Passage]] = {visit.index: [] for visit in self._timeline.visits}
        for passage in passages_of(self._timeline.visits, self.committee):
            said[passage.visit.index].append(passage)
        return said

    @cached_property
    def _open_actions(self) -> dict[Tokens, bool]:
        """Whether each action is still open by all minutes."""
        minutes = [visit.minutes for visit in self._timeline.visits]
        if not minutes:
            return {}
        log = ActionLog(minutes, committee=self.committee, omitted=self._omitted)
        still = {action.key for action in log.outstanding().actions}
        return {identity(action.id, self.committee): action.key in still for action in log.actions if action.id}

    def _is_known(self, passage: Passage) -> bool:
        """Not so the misprinted id of an action in a table."""
        return passage.kind != "action" or passage.ident is None or passage.ident in self._open_actions

    def _compared(self, since: str | dt.date | None) -> tuple[Timeline, str | None]:
        """What was known when the paper was written that is compared with, and its name."""
        timeline = self._timeline
        if since is None and len(timeline.editions) < 2:
            return timeline.of(()), None
        paper = timeline.editions[-2] if since is None else timeline.paper_for(str(since))
        if paper:
            return timeline.through(paper), paper.name
        assert since is not None
        day = asked_day(since)
        return timeline.as_of(since), day.isoformat() if day else str(since)


def _is_news(event: IssueEvent) -> bool:
    """An issue that is as it was is news where a paper had left it out."""
    return event.event != "unchanged" or bool(event.detail)
