"""What in the minutes may speak of an issue: items, actions and decisions, each with its text and the item above.

'8 Spurious Alerts' · 'OPSG 29/11' · 'OPSG_29 D10', as the decision log has it
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from opsgdocs.document import Place, walk
from opsgdocs.history.ids import Tokens, identity
from opsgdocs.history.issues.naming import folded
from opsgdocs.history.visits.visit import Visit
from opsgdocs.records import Action, AgendaItem, Decision, Evidence, OutstandingAction


@dataclass(frozen=True, eq=False)
class Passage:
    """One of them.

    Attributes:
        text: what it says; for an item its title.
        beneath: the text beneath an item, '' where the record was not read from the document itself.
        item: the item that it stands in, None for an item itself.
        ident: the id of an action, as compared.
        verb: of a decision.
    """

    visit: Visit
    kind: Literal["item", "action", "decision"]
    ref: str
    text: str
    beneath: str = ""
    item: "Passage | None" = None
    ident: Tokens | None = None
    verb: str = ""
    evidence: tuple[Evidence, ...] = ()

    @cached_property
    def whole(self) -> str:
        """All that it says."""
        return f"{self.text}\n{self.beneath}" if self.beneath else self.text

    @cached_property
    def plain(self) -> str:
        """The same on one line, in one case."""
        return folded(self.whole)


def passages_of(visits: Sequence[Visit], committee: str | None) -> Iterator[Passage]:
    """All of them, meeting by meeting; an action that the minutes given do not raise where a table first lists it."""
    raised = {ident for visit in visits for ident in visit.ids if ident}
    for visit in visits:
        items = {item.number or item.title: _item(visit, item) for item in visit.minutes.items}
        yield from items.values()
        for number, decision in enumerate(visit.minutes.decisions, start=1):
            yield _decision(visit, number, decision, items.get(decision.item or ""))
        for action in visit.minutes.actions:
            yield _action(visit, action, items.get(action.item or ""), committee)
        for row in visit.minutes.outstanding:
            ident = identity(row.id, committee) if row.id else None
            if ident and ident not in raised:
                raised.add(ident)
                yield _action(visit, row, None, committee)


def _item(visit: Visit, item: AgendaItem) -> Passage:
    carried = {table for row in visit.minutes.outstanding for table in _tables(row.evidence)}
    blocks = (block for block in walk(item.blocks) if not carried & _tables(block.places))
    beneath = "\n".join(block.text for block in blocks)
    return Passage(visit, "item", item.number or item.title, item.title, beneath=beneath, evidence=item.evidence)


def _tables(places: Iterable[Evidence | Place]) -> set[str]:
    """The tables that places lie in: what a table of actions repeats of other meetings is not said at this one."""
    return {place.path.partition("/tr[")[0] for place in places if place.path and "/tr[" in place.path}


def _decision(visit: Visit, number: int, decision: Decision, item: Passage | None) -> Passage:
    ref = f"{visit.name} D{number:02d}"
    return Passage(
        visit, "decision", ref, decision.text, item=item, verb=decision.verb, evidence=decision.evidence
    )  # fmt: skip


def _action(visit: Visit, action: Action | OutstandingAction, item: Passage | None, committee: str | None) -> Passage:
    ident = identity(action.id, committee) if action.id else None
    return Passage(
        visit, "action", action.id or action.key, action.text, item=item, ident=ident, evidence=action.evidence
    )  # fmt: skip
