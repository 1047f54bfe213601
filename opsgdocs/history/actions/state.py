"""What the fold knows so far: every action, which of them the next table should list, and what looked odd."""

from dataclasses import dataclass, field
from typing import Literal

from opsgdocs.corrections import Correction
from opsgdocs.history.actions.links import Links
from opsgdocs.history.actions.thread import Thread
from opsgdocs.history.actions.wordings import Wordings
from opsgdocs.history.finding import Finding, Passages
from opsgdocs.history.ids import Tokens, identity
from opsgdocs.history.targets.resolving import Resolver
from opsgdocs.history.visits.visit import Visit
from opsgdocs.history.wording import near
from opsgdocs.records import Action, OutstandingAction, Target

Omitted = Literal["open", "closed"]


@dataclass(frozen=True, slots=True)
class Told:
    """What the running text of one meeting says of an action; `says` is 'mentioned' for a bare mention."""

    visit: Visit
    ident: Tokens
    name: str
    says: str
    text: str
    evidence: Passages
    target: Target | None = None
    owners: tuple[str, ...] = ()


@dataclass(slots=True)
class State:
    """The fold between two meetings.

    Attributes:
        committee: short form of the committee, for ids printed without it.
        omitted: whether an action that a table omits stays open.
        defined: ids that some document of the run raises.
        labels: one label of each form that the meetings have.
        resolver: what targets mean by all that these documents say.
        threads: every action, in order of appearance.
        expected: the open actions that the next table should list; one that it omits leaves at once.
        listed: the rows of the table in hand, by the action they tell of.
        again: what the minutes in hand print of actions known from earlier ones, outside a table of such.
        pending: what was said of ids that no document has defined so far.
        findings: problems in the making.
        after_gap: the meetings, by index, before which minutes are missing.
        one_due: whether no table prints a revised target beside the last one: its only due column tells both.
        links: ids that people said stand for others.
        due: what people settled, by the index of the meeting that it follows.
        acknowledged: problems of actions that people have looked at, and the last meeting that they had seen.
        applied: what of it has been done.
    """

    committee: str | None
    omitted: Omitted
    defined: frozenset[Tokens]
    labels: tuple[str, ...]
    resolver: Resolver
    threads: list[Thread] = field(default_factory=list)
    expected: dict[Thread, None] = field(default_factory=dict)
    listed: dict[Thread, OutstandingAction] = field(default_factory=dict)
    again: list[tuple[Action, Thread]] = field(default_factory=list)
    pending: dict[Tokens, list[Told]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    wordings: Wordings = field(default_factory=Wordings)
    by_id: dict[Tokens, Thread] = field(default_factory=dict)
    twins: dict[Tokens, list[Thread]] = field(default_factory=dict)
    keys: set[str] = field(default_factory=set)
    after_gap: frozenset[int] = frozenset()
    one_due: bool = False
    links: Links = field(default_factory=Links)
    due: dict[int, list[Correction]] = field(default_factory=dict)
    acknowledged: dict[tuple[str, Tokens], int] = field(default_factory=dict)
    applied: set[Correction] = field(default_factory=set)

    def identify(self, printed: str) -> tuple[str, Tokens]:
        """The id that is meant, as printed and as compared."""
        return self.links.follow(printed, identity(printed, self.committee))

    def named(self, printed: str) -> Thread | None:
        """The action of that id, else of that key."""
        found = self.find(self.identify(printed)[1])
        for thread in () if found else self.threads:
            if thread.key.casefold() == printed.strip().casefold():
                return thread
        return found

    def add(self, thread: Thread) -> None:
        """Begin following an action; a second one of the same id is kept beside the first."""
        self._make_key_unique(thread)
        self.threads.append(thread)
        self.expected[thread] = None
        self.wordings.add(thread)
        if thread.ident is None:
            return
        known = self.by_id.setdefault(thread.ident, thread)
        if known is thread:
            return
        if known.ident == thread.ident:
            self.twins.setdefault(thread.ident, [known]).append(thread)
        else:  # the id had been taken for a misprint of another before it was given out
            self.by_id[thread.ident] = thread

    def find(self, ident: Tokens, text: str = "") -> Thread | None:
        """The action of that id; among two of one id the one whose text it is, else the first."""
        twins = self.twins.get(ident)
        if twins and text:
            return next((thread for thread in twins if near(thread.text, text)), twins[0])
        return self.by_id.get(ident)

    def rename(self, thread: Thread, name: str, ident: Tokens) -> None:
        """Give an action another id; the one it had still finds it."""
        thread.id, thread.key, thread.ident = name, name, ident
        self._make_key_unique(thread)

    def report(
        self, code: str, message: str, visit: Visit, evidence: Passages = (), thread: Thread | None = None
    ) -> None:
        """Note a problem."""
        self.findings.append(Finding(code, message, evidence, visit.index, thread))

    def _make_key_unique(self, thread: Thread) -> None:
        key, count = thread.key, 1
        while thread.key in self.keys:
            count += 1
            thread.key = f"{key} ({count})"
        self.keys.add(thread.key)
