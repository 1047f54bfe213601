"""The fold: meeting after meeting, what the minutes say becomes what is true.

A pure function of the meetings in their order; its cost grows with what the documents say, not with what is open.
"""

from collections.abc import Callable, Sequence

from opsgdocs.collector import without_collector
from opsgdocs.corrections import Correction
from opsgdocs.history.actions.links import Links
from opsgdocs.history.actions.state import Omitted, State
from opsgdocs.history.fold.listing import read_table
from opsgdocs.history.fold.missing import gaps
from opsgdocs.history.fold.omission import note_omissions
from opsgdocs.history.fold.raising import raise_actions
from opsgdocs.history.fold.reconcile import reconcile
from opsgdocs.history.fold.telling import read_statements
from opsgdocs.history.ids import tokens_of
from opsgdocs.history.settled.applying import apply_corrections, places_of, settle
from opsgdocs.history.targets.resolving import Resolver
from opsgdocs.history.visits.visit import Visit

_STEPS: tuple[Callable[[State, Visit], None], ...] = (
    raise_actions,
    read_table,
    read_statements,
    note_omissions,
    apply_corrections,
)


def fold(
    visits: Sequence[Visit],
    committee: str | None,
    *,
    resolver: Resolver,
    corrections: Sequence[Correction] = (),
    omitted: Omitted = "open",
) -> State:
    """Every action of these meetings as it stands after the last of them.

    The resolver may know more than these meetings say: of the days of other meetings.
    """
    state = State(
        committee=committee,
        omitted=omitted,
        defined=frozenset(ident for visit in visits for ident in visit.ids if ident),
        labels=_forms(visits),
        resolver=resolver,
        after_gap=frozenset(gap.after.index for gap in gaps(visits)),
        one_due=not any(row.revised_target for visit in visits for row in visit.minutes.outstanding),
        links=Links(corrections, committee, visits),
        due=places_of(corrections, visits),
    )
    with without_collector(keeping=True):
        for visit in visits:
            for step in _STEPS:
                step(state, visit)
        reconcile(state, visits)
        settle(state, visits)
    return state


def _forms(visits: Sequence[Visit]) -> tuple[str, ...]:
    """One label of each form, the newest: 'OPSG_29' stands for all that differ in the number alone."""
    forms = {tokens_of(label)[:-1]: label for visit in visits if (label := visit.minutes.meeting.label)}
    return tuple(sorted(forms.values()))
