"""Reads rows of tokens by many rules at once: 'end of February' is END OF MONTH, and so on for sixty rules.

A row is a regular expression over kinds of tokens. One pattern of all rows takes longer to compile than most documents
take to read; here a state comes into being when a text first leads to it, and is a look-up from then on.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from opsgdocs.kept_patterns import compiled

_SIGN = compiled(r"[A-Z]+|\{\w+\}|[()|?*+]")
_END = ""  # in place of a kind: here the row can end


@dataclass(frozen=True, slots=True, eq=False)
class _Node:
    """Part of a row: one kind of token, parts one behind the other, one of several, one that may come again."""

    form: Literal["kind", "chain", "choice", "again"]
    letter: str = ""
    parts: tuple["_Node", ...] = ()


_Rest = tuple[_Node, "_Rest"] | None  # what is still to be read: a part, and what follows it
_Items = frozenset[tuple[int, _Rest]]  # by the number of their rule


class _State:
    """Where a reader stands: `rule` is the first rule that can end here, -1 where none does."""

    __slots__ = ("after", "ahead", "rule")

    def __init__(self, items: _Items) -> None:
        ahead: dict[str, set[tuple[int, _Rest]]] = defaultdict(set)
        for number, rest in items:
            for letter, then in _firsts(rest):
                ahead[letter].add((number, then))
        self.rule = min((number for number, _ in ahead.pop(_END, ())), default=-1)
        self.ahead = ahead
        self.after: dict[str, _State] = {}  # filled as texts lead there


class Automaton:
    """Rules in the order of their rank, each a row in the notation of regular expressions.

    Args:
        rows: of kinds of tokens: 'END OF? MONTH'.
        parts: rows that stand in others as {name}.
        letters: the letter of each kind.
    """

    def __init__(self, rows: Iterable[str], parts: Mapping[str, str], letters: Mapping[str, str]) -> None:
        grammar = _Grammar(parts, letters)
        self._states: dict[_Items, _State] = {}
        self._start = self._state(frozenset((number, (grammar.node(row), None)) for number, row in enumerate(rows)))

    def longest(self, shape: str, start: int, end: int) -> tuple[int, int]:
        """The rule that reads most letters from `start` on, the first of equals, and where it ends; -1 where none."""
        state, best, stop = self._start, -1, start
        for at in range(start, end):
            letter = shape[at]
            state = state.after.get(letter) or self._step(state, letter)
            if state.rule >= 0:
                best, stop = state.rule, at + 1
            elif not state.ahead:
                break
        return best, stop

    def _step(self, state: _State, letter: str) -> _State:
        state.after[letter] = self._state(frozenset(state.ahead.get(letter, ())))
        return state.after[letter]

    def _state(self, items: _Items) -> _State:
        if items not in self._states:
            self._states[items] = _State(items)
        return self._states[items]


def _firsts(rest: _Rest) -> Iterator[tuple[str, _Rest]]:
    """The kinds that can come next, each with what then remains."""
    if rest is None:
        yield _END, None
        return
    node, then = rest
    if node.form == "kind":
        yield node.letter, then
    elif node.form == "chain":
        for part in reversed(node.parts):
            then = (part, then)
        yield from _firsts(then)
    else:
        for part in node.parts:
            yield from _firsts((part, rest if node.form == "again" else then))
        if node.form == "again":
            yield from _firsts(then)


class _Grammar:
    """Makes nodes of rows; each part once."""

    def __init__(self, parts: Mapping[str, str], letters: Mapping[str, str]) -> None:
        self._rows = parts
        self._letters = letters
        self._parts: dict[str, _Node] = {}

    def node(self, row: str) -> _Node:
        """What a row says."""
        return self._choice(_SIGN.findall(row)[::-1])

    def _choice(self, signs: list[str]) -> _Node:
        """Up to the end or the closing bracket; the signs that were read are taken away, the next one is the last."""
        choices = [self._chain(signs)]
        while signs and signs[-1] == "|":
            signs.pop()
            choices.append(self._chain(signs))
        return choices[0] if len(choices) == 1 else _Node("choice", parts=tuple(choices))

    def _chain(self, signs: list[str]) -> _Node:
        parts: list[_Node] = []
        while signs and signs[-1] not in "|)":
            parts.append(self._repeated(self._single(signs), signs))
        return parts[0] if len(parts) == 1 else _Node("chain", parts=tuple(parts))

    def _repeated(self, node: _Node, signs: list[str]) -> _Node:
        if not signs or signs[-1] not in "?*+":
            return node
        sign = signs.pop()
        if sign == "?":
            return _Node("choice", parts=(node, _Node("chain")))
        again = _Node("again", parts=(node,))
        return again if sign == "*" else _Node("chain", parts=(node, again))

    def _single(self, signs: list[str]) -> _Node:
        sign = signs.pop()
        if sign == "(":
            node = self._choice(signs)
            signs.pop()
            return node
        if sign not in self._parts:
            named = sign[0] == "{"
            self._parts[sign] = self.node(self._rows[sign[1:-1]]) if named else _Node("kind", self._letters[sign])
        return self._parts[sign]
