"""The words of a text that can speak of time, each with its kind and its value.

'by the end of February (OPSG_30)' has the tokens BY, END, OF, MONTH 2, OPEN, LABEL, CLOSE. Numbers that are no dates
are told apart here, once: ids ('OPSG 29/01'), sections ('11.7'), shares ('99%'), versions ('R2.0') and sums are MARKs.
A kind is one letter, so a sentence becomes a short string over which `phrases` states its grammar.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from opsgdocs.dates.lexicon import ABBREVIATED, BODY_NOUNS, DOUBTFUL, KINDS, LEADING, ROWS, SIGNS, SKIPPED, WORDS
from opsgdocs.days import MONTHS

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
# A word of letters alone; 'Feb-20' and 'R2.0' are left to the next pattern.
_PIECE = re.compile(r"(?P<word>[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*)(?!\w|[-/]['’]?\d)|\S")
_FIGURE = re.compile(
    rf"""
      (?<![\w/.])(?P<NUMERIC>
          \d{{4}}(?P<s1>[-/.])\d{{1,2}}(?P=s1)\d{{1,2}}(?:T[\d:]+)?             # 2020-02-04
        | \d{{1,2}}\ ?(?P<s2>[-/.])\ ?\d{{1,2}}\ ?(?P=s2)\ ?(?:\d{{4}}|\d{{2}})  # 04/02/2020, 4.2.20
        | \d{{1,2}}(?P<s3>[-/.])(?:{_MONTH})\.?(?P=s3)['’]?(?:\d{{4}}|\d{{2}})   # 4-Feb-20
        | \d{{1,2}}(?:{_MONTH})\d{{4}}                                           # 04Feb2020
      )(?![\w/]|[-.]\d)
    | (?<![\w/.])(?:fy\s?)?(?P<FISCAL>20\d\d[/-]\d\d|(?<=fy)\d\d/\d\d)(?![\w/]|[-.]\d)     # 2020/21, FY20/21
    | (?<![\w/.])(?P<MONTHYEAR>\d{{1,2}}/\d{{4}}|(?:{_MONTH})[-/]['’]?\d\d(?:\d\d)?)(?![\w/]|[-.]\d)
    | (?<![\w/.])(?P<SHORT>\d{{1,2}}/\d{{1,2}})(?![\w/.-])                       # 04/02
    | (?P<CLOCK>
          \d{{1,2}}(?:[:.]\d\d)?\ ?(?:[ap]m|[ap]\.m\.)(?!\w)                     # 5pm
        | \d{{1,2}}:\d\d(?::\d\d)?(?:\ ?(?:hrs|hours))?|\d{{4}}\ ?hrs            # 17:00
      )
    | q(?P<QUARTER>[1-4])\b
    | h(?P<HALF>[12])\b
    | (?P<LABEL>[a-z][a-z&]*_[a-z]{{0,3}}\d{{1,3}})(?!\w)                        # OPSG_30
    | (?<![\w/.£$€])(?P<ORDINAL>\d{{1,2}})\ ?(?:st|nd|rd|th)\b(?:\.(?=\s*(?:{_MONTH})))?             # 21st
    | (?<![\w/.£$€,])(?P<YEAR>(?:19|20)\d\d|['’]\d\d)(?![\w%]|[/.,]\d)           # 2020, '20
    | (?<![\w.,])(?P<count>\d{{1,3}})(?=(?:wds?|days?|weeks?|months?)\b)         # 5WD
    | (?P<MARK>
          [£$€]\s?[\d.,]*\d\w* | \d[\d,]*(?:\.\d+)*\s?%                          # £30,000, 87.07%
        | \d+(?:[.,/]\d+)+\w* | \d+[a-z]\w*                                      # 11.7, 8F3E
        | [a-z]*_\w+ | (?!(?:mid|end|early|late|year)-)[a-z]+(?:-[a-z]*)?\d\w*   # OPSG_29_0402, R2, SECMP0063
      )
    | (?P<count_>\d+)
    | (?P<POSSESSIVE>(?<=\w)['’]s?(?!\w))
    | (?P<word>[^\W\d_]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MOST_MEETINGS = 1000  # '2020' behind a body's name is a year, no number of a meeting


class Token(NamedTuple):
    """One word: its kind's letter, where it stands, and what it is worth."""

    kind: str
    start: int
    end: int
    value: str | int = 0


class Names(NamedTuple):
    """How the committee at hand is called: short form and full names."""

    short: str = ""
    full: tuple[str, ...] = ()


def tokens_of(text: str, names: Names | None = None) -> list[Token]:
    """The tokens of a text, in order; words that say nothing here are WORDs, 'the' is left out."""
    found: list[Token] = []
    at = 0
    while piece := _PIECE.search(text, at):
        token = _word(text, piece, found) if piece.lastgroup else _figure(text, piece.start())
        at = token.end
        if token.kind:
            found.append(token)
    return _with_bodies(text, found, names or Names())


def shape_of(tokens: Sequence[Token]) -> str:
    """The letters of the tokens' kinds in a row."""
    return "".join([token.kind for token in tokens])


def _word(text: str, piece: re.Match[str], before: list[Token]) -> Token:
    start, end = piece.span()
    word = piece[0]
    lower = word.casefold()
    for kind, row in ROWS.get(lower, ()):
        match = row.match(text, start)
        if match:
            return Token(kind, start, match.end(), match[0].casefold())
    if lower in SKIPPED:
        return Token("", start, end)
    if lower in DOUBTFUL and word == lower and before and before[-1].kind not in LEADING:
        return Token("X", start, end, word)
    if lower == "following" and text[:start].casefold().endswith("the "):
        return Token(KINDS["NEXT"], start, end, lower)
    kind, value = WORDS.get(lower, ("X", word))
    if kind in "mw" and lower in ABBREVIATED and text[end : end + 1] == ".":
        end += 1  # 'Feb. 2020'
    return Token(kind, start, end, value)


def _figure(text: str, start: int) -> Token:
    match = _FIGURE.match(text, start)
    if not match:
        return _sign(text, start)
    group, end = match.lastgroup or "", match.end()
    if group.startswith("count"):
        value = int(match[group][:9])
        return Token(KINDS["DAY"] if 1 <= value <= 31 and end - start < 3 else KINDS["COUNT"], start, end, value)
    if group == "word":
        kind, word = WORDS.get(match[0].casefold(), ("X", match[0]))
        return Token(kind, start, end, word)
    if group == "FISCAL" and text[start + 4 : start + 5] == "-" and int(text[end - 2 : end]) <= 12:
        group = "MONTHYEAR"  # '2020-03'
        return Token(KINDS[group], start, end, match[0])
    return Token(KINDS[group], start, end, _value(group, match[group]))


def _value(group: str, text: str) -> str | int:
    if group == "YEAR":
        return int(text) if text.isdigit() else 2000 + int(text[1:])
    if group == "FISCAL":
        return text if len(text) > 5 else f"20{text}"
    if group in ("ORDINAL", "QUARTER", "HALF"):
        return int(text)
    return text if group == "LABEL" else text.casefold()


def _sign(text: str, start: int) -> Token:
    kind = SIGNS.get(text[start], "")
    if text[start] == "?" and not text[:start].strip():
        kind = KINDS["TBC"]  # a cell with nothing but a question mark
    return Token(kind, start, start + 1, text[start])


def _with_bodies(text: str, tokens: list[Token], names: Names) -> list[Token]:
    """Names of committees as BODY, 'OPSG 31' as LABEL, 'OPSG 29/01' as MARK."""
    if not any(token.kind in "XZ" for token in tokens):
        return tokens
    own = names.short.casefold()
    found, told_by_capitals = False, not text.isupper()
    for index, token in enumerate(tokens):
        if token.kind == "X" and _names_body(tokens, index, own, told_by_capitals):
            tokens[index] = token._replace(kind=KINDS["BODY"])
            found = True
        elif own and token.kind == "Z" and re.fullmatch(rf"{re.escape(own)}\d{{1,3}}", str(token.value)):
            label = f"{names.short}_{str(token.value)[len(own) :]}"  # 'OPSG30'
            tokens[index] = token._replace(kind=KINDS["LABEL"], value=label)
    if found:
        _spread_left(tokens)
    lower = text.casefold() if names.full else ""
    for name in names.full:
        if name.casefold() in lower:
            _join_name(text, tokens, name, names.short)
    return _joined(text, tokens, own)


def _names_body(tokens: list[Token], index: int, own: str, told_by_capitals: bool) -> bool:  # noqa: FBT001
    word = str(tokens[index].value)
    lower = word.casefold()
    if lower == own and own:
        return True
    if lower in BODY_NOUNS:
        after = tokens[index + 1].kind if index + 1 < len(tokens) else ""
        return word[0].isupper() or after == KINDS["MEETING"]
    return told_by_capitals and len(word) > 2 and word.isupper()


def _spread_left(tokens: list[Token]) -> None:
    """Capitalised words right before a body belong to its name: 'Change Board'."""
    for index in range(len(tokens) - 1, 0, -1):
        left, right = tokens[index - 1], tokens[index]
        if right.kind == "B" and left.kind == "X" and str(left.value)[0].isupper() and right.start - left.end < 2:
            tokens[index - 1] = left._replace(kind="B")


def _join_name(text: str, tokens: list[Token], name: str, short: str) -> None:
    for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE):
        inside = [at for at, token in enumerate(tokens) if found.start() <= token.start and token.end <= found.end()]
        if inside:
            tokens[inside[0] : inside[-1] + 1] = [Token("B", found.start(), found.end(), short or name)]


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
