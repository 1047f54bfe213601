"""Two ids that a person said are one action's: 'OPSG 81/02' is 'OPSG 18/02'.

A link holds for all documents, whenever they were written: it tells what their words mean, and adds nothing to them.
"""

from collections.abc import Iterable, Iterator, Sequence

from opsgdocs.corrections import Correction
from opsgdocs.history.ids import Tokens, identity
from opsgdocs.history.thread import Visit


class Links:
    """The ids that stand for another one."""

    def __init__(
        self, corrections: Iterable[Correction] = (), committee: str | None = None, visits: Sequence[Visit] = ()
    ) -> None:
        self._committee = committee
        self.made = tuple(correction for correction in corrections if correction.same_as)
        self._next = {identity(made.action, committee): identity(made.same_as or "", committee) for made in self.made}
        self._names = {identity(made.same_as or "", committee): made.same_as or "" for made in self.made}
        if self.made:
            self._names.update(self._printed(visits))
        self.met: set[Tokens] = set()

    def follow(self, printed: str, ident: Tokens) -> tuple[str, Tokens]:
        """The id that is meant, as documents print it and as it is compared."""
        if ident not in self._next:
            return printed, ident
        self.met.add(ident)
        last = self._last(ident)
        return (printed if last == ident else self._names.get(last, printed)), last

    def has_met(self, correction: Correction) -> bool:
        """Whether some document names the id that stands for another, and it does."""
        ident = identity(correction.action, self._committee)
        return ident in self.met and not self.is_circular(correction)

    def is_circular(self, correction: Correction) -> bool:
        """Whether the links lead back to where they begin."""
        ident = identity(correction.action, self._committee)
        return self._last(ident) == ident

    def joins(self, ident: Tokens | None) -> bool:
        """Whether other ids stand for this one."""
        return ident in self._names

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
        """The linked ids in the form that the documents print, the first one found."""
        found: dict[Tokens, str] = {}
        for printed in _all_ids(visits):
            ident = identity(printed, self._committee)
            if ident in self._names:
                found.setdefault(ident, printed)
        return found


def _all_ids(visits: Iterable[Visit]) -> Iterator[str]:
    for visit in visits:
        ids = [action.id for action in visit.minutes.actions] + [row.id for row in visit.minutes.outstanding]
        yield from filter(None, ids)
