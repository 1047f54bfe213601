"""Two ids that a person said are one action's: 'OPSG 81/02' is 'OPSG 18/02'.

A link holds for all documents, whenever they were written: it tells what their words mean, and adds nothing to them.
"""

from collections.abc import Iterable, Iterator, Sequence

from opsgdocs.corrections import Correction
from opsgdocs.history.ids import Tokens, identity
from opsgdocs.history.visits.visit import Visit


class Links:
    """The ids that stand for another one; a link between ids of which no document names one joins nothing."""

    def __init__(
        self, corrections: Iterable[Correction] = (), committee: str | None = None, visits: Sequence[Visit] = ()
    ) -> None:
        self._committee = committee
        made = [self._ends(correction) for correction in corrections if correction.same_as]
        self._names = self._printed(visits) if made else {}
        self._next = {one: other for one, other in made if one in self._names and other in self._names}
        self._joined = {last for one in self._next if (last := self._last(one)) != one}

    def follow(self, printed: str, ident: Tokens) -> tuple[str, Tokens]:
        """The id that is meant, as documents print it and as it is compared."""
        last = self._last(ident) if self._next else ident
        return (printed, ident) if last == ident else (self._names[last], last)

    def joins(self, ident: Tokens | None) -> bool:
        """Whether other ids stand for this one."""
        return ident in self._joined

    def why_not(self, correction: Correction) -> str | None:
        """Why a link joins nothing; None where it does."""
        one, other = self._ends(correction)
        for ident, printed in ((one, correction.action), (other, correction.same_as)):
            if ident not in self._names:
                return f"no document given names {printed}"
        return "the links lead in a circle" if self._last(one) == one else None

    def _ends(self, correction: Correction) -> tuple[Tokens, Tokens]:
        return identity(correction.action, self._committee), identity(correction.same_as or "", self._committee)

    def _last(self, ident: Tokens) -> Tokens:
        """The end of the chain; of a circle nothing is concluded."""
        seen, last = {ident}, ident
        while last in self._next:
            last = self._next[last]
            if last in seen:
                return ident
            seen.add(last)
        return last

    def _printed(self, visits: Sequence[Visit]) -> dict[Tokens, str]:
        """Every id that documents name, in the form in which it is first printed."""
        found: dict[Tokens, str] = {}
        for printed in _ids(visits):
            found.setdefault(identity(printed, self._committee), printed)
        return found


def _ids(visits: Iterable[Visit]) -> Iterator[str]:
    """Those of actions and rows first: sentences print ids in other forms."""
    for visit in visits:
        yield from (action.id for action in visit.minutes.actions if action.id)
        yield from (row.id for row in visit.minutes.outstanding if row.id)
    for visit in visits:
        yield from (statement.action for statement in visit.minutes.statements)
        yield from (mention.id for mention in visit.minutes.mentions if mention.kind == "action")
