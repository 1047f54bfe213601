"""Which words name a committee, which numbers count its meetings, and whose meeting 'its March meeting' is.

'OPSG 31' is a LABEL, 'OPSG 29/01' a MARK, 'Security Sub-Committee' one BODY; in 'present it to the SEC Panel at its
April meeting' the meeting is the Panel's.
"""

import re
from bisect import bisect_left, bisect_right
from operator import attrgetter

from opsgdocs.dates.lexicon import BODY_NOUNS, KINDS
from opsgdocs.dates.token import Names, Token, shape_of

_ITS = KINDS["ITS"]
_TELLING = frozenset((KINDS["WORD"], KINDS["BODY"], KINDS["MARK"]))  # where a body can be named
_JOINING = frozenset((KINDS["BODY"], KINDS["SHORT"], KINDS["FISCAL"]))  # may make one token with what stands before
_start, _end = attrgetter("start"), attrgetter("end")
_MOST_MEETINGS = 1000  # '2020' behind a body's name is a year, no number of a meeting


def with_bodies(text: str, tokens: list[Token], names: Names) -> list[Token]:
    """The tokens with names of committees as BODY, 'OPSG 31' as LABEL, 'OPSG 29/01' as MARK."""
    shape = shape_of(tokens)
    if not _TELLING.isdisjoint(shape) and _marked(tokens, names, told_by_capitals=not text.isupper()):
        _spread_left(tokens)
        shape += "B"
    lower = text.casefold() if names.full else ""
    for name in names.full:
        if name.casefold() in lower:
            _join_name(text, tokens, name, names.short)
            shape += "B"
    if not _JOINING.isdisjoint(shape):
        tokens = _joined(text, tokens, names.short.casefold())
    return _with_owners(tokens, names) if _ITS in shape else tokens


def _marked(tokens: list[Token], names: Names, *, told_by_capitals: bool) -> bool:
    """Whether there is a body's name among the words."""
    own, found = names.short.casefold(), False
    for index, (kind, _, _, value) in enumerate(tokens):
        if kind == "X" and _names_body(tokens, index, own, told_by_capitals):
            tokens[index] = tokens[index]._replace(kind="B")
            found = True
        elif kind == "B":
            found = True
        elif kind == "Z" and own and re.fullmatch(rf"{re.escape(own)}\d{{1,3}}", str(value)):
            label = f"{names.short}_{str(value)[len(own) :]}"  # 'OPSG30'
            tokens[index] = tokens[index]._replace(kind=KINDS["LABEL"], value=label)
    return found


def _names_body(tokens: list[Token], index: int, own: str, told_by_capitals: bool) -> bool:  # noqa: FBT001
    word = str(tokens[index].value)
    lower = word.lower()
    if lower in BODY_NOUNS:
        after = tokens[index + 1].kind if index + 1 < len(tokens) else ""
        return word[0].isupper() or after == KINDS["MEETING"]
    return (told_by_capitals and len(word) > 2 and word.isupper()) or (lower == own and own != "")


def _spread_left(tokens: list[Token]) -> None:
    """Capitalised words right before a body belong to its name: 'Change Board'."""
    for index in range(len(tokens) - 1, 0, -1):
        left, right = tokens[index - 1], tokens[index]
        if right.kind == "B" and left.kind == "X" and str(left.value)[0].isupper() and right.start - left.end < 2:
            tokens[index - 1] = left._replace(kind="B")


def _join_name(text: str, tokens: list[Token], name: str, short: str) -> None:
    for found in reversed(list(re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE))):
        first = bisect_left(tokens, found.start(), key=_start)
        behind = bisect_right(tokens, found.end(), lo=first, key=_end)
        if first < behind:
            tokens[first:behind] = [Token("B", found.start(), found.end(), short or name)]


def _joined(text: str, tokens: list[Token], own: str) -> list[Token]:
    joined: list[Token] = []
    for index, token in enumerate(tokens):
        last = joined[-1] if joined else None
        if last and last.kind in "BX" and token.kind != "X":
            joined[-1:] = _with_last(text, last, tokens[index : index + 2], own)
        else:
            joined.append(token)
    return joined


def _with_last(text: str, last: Token, tokens: list[Token], own: str) -> list[Token]:
    """A body or a word and the first token behind it, together where they are one thing."""
    token, after = tokens[0], tokens[1:2]
    if token.kind in "nz":
        return [last, token._replace(kind=KINDS["MARK"])]  # 'OPSG 29/01', 'action 28/02'
    if last.kind == "B" and token.kind == "B" and token.start - last.end < 2:
        return [Token("B", last.start, token.end, text[last.start : token.end])]
    if last.kind == "B" and token.kind in "dc" and _is_number(token, after):
        mark = "_" if own and str(last.value).casefold() == own else " "
        return [Token("L", last.start, token.end, f"{last.value}{mark}{token.value}")]
    return [last, token]


def _is_number(token: Token, after: list[Token]) -> bool:
    """Whether the number behind a body counts its meetings: 'OPSG 31', not 'OPSG 3 March', not 'OPSG 5 days'."""
    counts = isinstance(token.value, int) and token.value < _MOST_MEETINGS
    return counts and not (after and after[0].kind in "muky")


def _with_owners(tokens: list[Token], names: Names) -> list[Token]:
    """'its' with the body that it stands for: the one named last; '' where that is not certain."""
    name, others = "", False
    for index, token in enumerate(tokens):
        if token.kind == "B":
            name, others = str(token.value), False
        elif token.kind == "X":
            # 'OPSG Chair to raise it with Electralink at its March meeting': perhaps theirs
            others = others or str(token.value)[0].isupper()
        elif token.kind == _ITS:
            certain = not (others and is_own(name, names))
            tokens[index] = token._replace(value=name if certain else "")
    return tokens


def is_own(body: str, names: Names) -> bool:
    """Whether it is the committee's own name, short or full, or the last word of it: 'the Committee'."""
    named = body.casefold()
    return any(named == name or name.split()[-1:] == [named] for name in map(str.casefold, (names.short, *names.full)))
