"""What is true of every action as of a meeting: the fold of all minutes, and the questions put to it."""

import datetime as dt
from collections.abc import Iterable
from functools import cached_property

from opsgdocs.arguments import check_kind, day_given
from opsgdocs.collector import without_collector
from opsgdocs.corrections import Correction
from opsgdocs.errors import UsageError
from opsgdocs.history.actions.owners import owners_called
from opsgdocs.history.actions.slips import Slip, slip_of
from opsgdocs.history.actions.state import Omitted, State
from opsgdocs.history.actions.thread import Thread
from opsgdocs.history.actions.views import action_of, in_order
from opsgdocs.history.committees import minutes_of, name_in_titles
from opsgdocs.history.finding import Finding, problems_of
from opsgdocs.history.logs.followed import Followed, follow
from opsgdocs.history.logs.given import check_omitted, corrections_given, records_given
from opsgdocs.history.logs.shown import shown
from opsgdocs.history.visits.occasions import Occasion
from opsgdocs.records import (
    ActionRegister,
    ActionTable,
    IssuesLogPaper,
    Minutes,
    OpenAction,
    OutstandingActions,
    Problem,
)

# Of no interest once the action is closed.
_OVER = frozenset({"reworded", "reowned", "not_listed", "owner_conflict", "target_conflict", "said_of_action"})


class ActionLog:
    """The actions of one committee through all its minutes; immutable, and the same for any order of input.

    Attributes:
        committee: short form of the committee, None where no document names it.
    """

    def __init__(
        self,
        records: Iterable[Minutes | ActionTable | IssuesLogPaper],
        *,
        committee: str | None = None,
        omitted: Omitted = "open",
        corrections: Iterable[Correction] = (),
    ) -> None:
        """Fold the minutes; papers and tables that opsgdocs wrote are passed over.

        Args:
            records: what was read, in any order.
            committee: whose minutes count, where there are those of several.
            omitted: whether an action that a table leaves out stays 'open' or is thereby 'closed'.
            corrections: what people settled where the documents leave it open (`load_corrections`).

        Raises:
            SeveralCommittees: the minutes are of several committees and none was named.
            TypeError: something else than records was given.
        """
        check_omitted(omitted)
        self.committee, minutes = minutes_of(records_given(records, "ActionLog", committee), committee)
        self._minutes = follow(minutes, self.committee, corrections_given(corrections), omitted)

    def __repr__(self) -> str:
        return shown(self, self.committee, self.meetings)

    @property
    def meetings(self) -> tuple[str, ...]:
        """The meetings whose minutes were given, in order: ('OPSG_28', 'OPSG_29')."""
        return tuple(visit.name for visit in self._followed.visits)

    @property
    def minutes(self) -> tuple[Minutes, ...]:
        """The minutes that count for these meetings, in order: the final ones where there are drafts."""
        return tuple(visit.documents[0] for visit in self._followed.visits)

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What a person should look at, over the whole run."""
        return problems_of([*self._followed.set_aside, *self._followed.whole.findings])

    @cached_property
    def actions(self) -> tuple[OpenAction, ...]:
        """Every action ever, open or closed, sorted by id."""
        state, day = self._followed.whole, self._followed.run.next().day
        with without_collector(keeping=True):
            return tuple(action_of(thread, state.resolver, day) for thread in in_order(state.threads))

    def register(self) -> ActionRegister:
        """Every action ever, with its history, as one record; late is what was due before the next meeting."""
        return ActionRegister(
            committee=self.committee,
            name=self._name,
            date=self._followed.run.next().day,
            actions=self.actions,
            problems=self.problems,
        )

    def outstanding(self, before: str | dt.date | None = None) -> OutstandingActions:
        """The actions open when a meeting begins, by the minutes of the meetings before it.

        Args:
            before: a label in any spacing and case ('opsg 30'), or a day; else the next main meeting.

        Raises:
            UnknownMeeting: no document knows the label, and it is not the number after the newest.
        """
        run = self._followed.run
        return self._before(run.next() if before is None else run.at(before))

    def closed(self, table: OutstandingActions) -> int:
        """How many of the actions that were known when the meeting of that table begins are not in it."""
        known = [action for action in self.actions if _was_known(action, table)]
        return len(known) - len(table.actions)

    def as_of(self, when: str | dt.date) -> "ActionLog":
        """The log as it was after that meeting or on that day, by what was known then.

        Raises:
            UnknownMeeting: no document knows the label.
        """
        log = ActionLog((), committee=self.committee)
        log._minutes = self._followed.as_of(when)
        return log

    def day_of(self, when: str | dt.date) -> dt.date | None:
        """The day of that meeting, as far as a document tells it; a day is itself.

        Raises:
            UnknownMeeting: no document knows the label.
        """
        return self._followed.run.at(when).day

    def history(self, id: str) -> OpenAction:
        """The whole life of an action, open or closed; its id in any spacing and case.

        Raises:
            UsageError: no document defines it.
        """
        return action_of(self._find(id), self._followed.whole.resolver, self._followed.run.next().day)

    def why(self, id: str) -> str:
        """How the target of an action was found, in one sentence.

        Raises:
            UsageError: no document defines it.
        """
        return self.history(id).last_target.why

    def overdue(self, on: dt.date) -> tuple[OpenAction, ...]:
        """The open actions whose target lies before that day."""
        day = day_given(on, "overdue()")
        actions = (action_of(thread, self._followed.whole.resolver, day) for thread in _open(self._followed.whole))
        return tuple(action for action in actions if "overdue" in action.flags)

    def by_owner(self) -> dict[str, tuple[OpenAction, ...]]:
        """The outstanding actions of each owner; those of nobody under ''."""
        shares: dict[str, list[OpenAction]] = {}
        for action in self.outstanding().actions:
            for owner in action.owners or ("",):
                shares.setdefault(owner, []).append(action)
        return {owner: tuple(shares[owner]) for owner in sorted(shares, key=str.casefold)}

    @property
    def owners(self) -> tuple[str, ...]:
        """All who own or owned an action, open or closed."""
        return tuple(sorted({owner for action in self.actions for owner in action.owners}, key=str.casefold))

    def owned_by(self, name: str) -> tuple[OpenAction, ...]:
        """The outstanding actions of a party, as `--owner` finds them: 'DCC', and 'CSP' for CSP N and CSP S.

        Raises:
            UsageError: no action names such an owner; it says who the owners are.
        """
        check_kind(name, str, "an owner's name", "text")
        meant = set(owners_called(name, self.owners)[0])
        return tuple(action for action in self.outstanding().actions if meant & set(action.owners))

    def slipped(self) -> tuple[Slip, ...]:
        """The open actions whose target was moved, the farthest first."""
        day = self._followed.run.next().day
        slips = [
            slip_of(thread, self._followed.whole.resolver, day)
            for thread in _open(self._followed.whole)
            if thread.revisions
        ]
        return tuple(sorted(slips, key=lambda slip: -(slip.days or 0)))

    def slip(self, id: str) -> Slip:
        """How the target of an action moved, whether it is open or closed.

        Raises:
            UsageError: no document defines it.
        """
        return slip_of(self._find(id), self._followed.whole.resolver, self._followed.run.next().day)

    @property
    def _name(self) -> str | None:
        """What the titles of the minutes call the committee, where no short form is known."""
        return None if self.committee else name_in_titles(self.minutes)

    @property
    def _followed(self) -> Followed:
        """The minutes that every question goes to."""
        return self._minutes

    def _before(self, occasion: Occasion) -> OutstandingActions:
        known = self._followed.known_before(occasion)
        state = self._followed.state(known)
        with without_collector(keeping=True):
            return OutstandingActions(
                committee=self.committee,
                name=self._name,
                before=occasion.label,
                date=occasion.day,
                actions=tuple(action_of(thread, state.resolver, occasion.day) for thread in _open(state)),
                problems=problems_of(one for one in self._followed.findings(known) if not _is_settled(one)),
            )

    def _find(self, printed: str) -> Thread:
        check_kind(printed, str, "an action's id", "its text, in any spacing and case")
        found = self._followed.whole.named(printed)
        if found is None:
            raise UsageError(f"no document defines an action {printed!r}")
        return found


def _open(state: State) -> list[Thread]:
    return in_order(thread for thread in state.threads if thread.is_open)


def _is_settled(finding: Finding) -> bool:
    """What was odd about an action that is closed by now, or said of one before a table told of it again."""
    thread = finding.about
    if not isinstance(thread, Thread):
        return False
    listed_since = finding.code == "said_of_action" and thread.listed_at > finding.at
    return listed_since or (not thread.is_open and finding.code in _OVER)


def _was_known(action: OpenAction, table: OutstandingActions) -> bool:
    """Whether an action had been raised or listed when the meeting began that the table is for."""
    first = action.history[0].date if action.history else None
    return table.date is None or first is None or first < table.date
