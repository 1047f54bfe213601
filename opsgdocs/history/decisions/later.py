"""Which later decisions are on the same thing: they name one id, or say nearly the same.

'NOTED the progress of MP092' at OPSG_29 and 'APPROVED MP092' at OPSG_31; 'RECOMMENDED the Quarterly Work Package for
SECCo Board approval' in February and in May. 'NOTED the update' says too little.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from opsgdocs.history.ids import Tokens
from opsgdocs.history.wording import near, squeezed
from opsgdocs.kept_patterns import compiled

_WORD = compiled(r"[^\W_]+")
_LEAST = 5  # words from which a text says what it is about
_EDGE = 3  # words at either end: a near text has the one or the other
_MOST = 60  # decisions of one beginning: a formula, not a thing


@dataclass(frozen=True, slots=True, eq=False)
class Taken:
    """A decision as it is compared: `visit` is the number of its meeting, `subjects` the ids that it names."""

    key: str
    visit: int
    text: str
    subjects: frozenset[Tokens]


def later_of(decisions: Sequence[Taken]) -> dict[str, tuple[str, ...]]:
    """The keys of the later decisions on the same thing, in order, by the key of the earlier one."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    order = {decision.key: number for number, decision in enumerate(decisions)}
    for earlier, later in (*_by_subject(decisions), *_by_text(decisions)):
        if earlier.visit < later.visit:
            found[earlier.key][later.key] = None
    return {key: tuple(sorted(keys, key=order.__getitem__)) for key, keys in found.items()}


def _by_subject(decisions: Iterable[Taken]) -> Iterator[tuple[Taken, Taken]]:
    groups: dict[Tokens, list[Taken]] = defaultdict(list)
    for decision in decisions:
        for subject in sorted(decision.subjects, key=str):
            yield from ((earlier, decision) for earlier in groups[subject])
            groups[subject].append(decision)


def _by_text(decisions: Iterable[Taken]) -> Iterator[tuple[Taken, Taken]]:
    known: dict[tuple[str, ...], list[Taken]] = defaultdict(list)
    for decision in decisions:
        words = _WORD.findall(decision.text.casefold())
        if len(words) < _LEAST:
            continue
        edges = {("^", *words[:_EDGE]), ("$", *words[-_EDGE:])}
        candidates = dict.fromkeys(one for edge in sorted(edges) for one in known[edge][-_MOST:])
        yield from ((earlier, decision) for earlier in candidates if _is_near(earlier.text, decision.text))
        for edge in edges:
            known[edge].append(decision)


def _is_near(one: str, other: str) -> bool:
    """A quick look at the lengths spares most comparisons."""
    short, long = sorted((len(one), len(other)))
    return squeezed(one) == squeezed(other) or (short * 2 > long and near(one, other))
