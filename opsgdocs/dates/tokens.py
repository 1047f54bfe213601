"""The words of a text that can speak of time, each with its kind and its value.

'by the end of February (OPSG_30)' has the tokens BY, END, OF, MONTH 2, OPEN, LABEL, CLOSE. Numbers that are no dates
are told apart here, once: ids ('OPSG 29/01'), sections ('11.7'), shares ('99%'), versions ('R2.0') and sums are MARKs.
A kind is one letter, so a sentence becomes a short string over which `phrases` states its grammar.
"""

import re

from opsgdocs.dates.bodies import with_bodies
from opsgdocs.dates.lexicon import (
    ABBREVIATED,
    AMBIGUOUS,
    DOUBTFUL,
    KINDS,
    LEADING,
    SIGNS,
    WORDS,
    rows_from,
)
from opsgdocs.dates.token import Names, Token
from opsgdocs.kept_patterns import compiled
from opsgdocs.meetings.days import MONTHS
from opsgdocs.patterns import any_case, late

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_SHORT = "|".join(sorted({month[:3] for month in MONTHS}))
# A word of letters alone; 'Feb-20' and 'R2.0' are left to the next pattern.
_PIECE = compiled(r"(?P<word>[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*)(?!\w|[-/]['’‘]?\d)|\S")
_DAY_SIGNS = late(compiled, rf"\d ?[-/.] ?\d|(?:{any_case(_SHORT.split('|'))})\D{{0,20}}\d")
_MONTH_KIND = KINDS["MONTH"]
_SHIFTS = {KINDS["NEXT"]: "+1", KINDS["THIS"]: "0", KINDS["LAST"]: "-1"}
_OF = compiled(r"\s+of\s+[A-Z]")
_FIGURE = compiled(
    rf"""
      (?<![\w/.])(?P<NUMERIC>
          \d{{4}}(?P<s1>[-/.])\d{{1,2}}(?P=s1)\d{{1,2}}(?:T[\d:]+)?             # 2020-02-04
        | \d{{1,2}}\ ?(?P<s2>[-/.])\ ?\d{{1,2}}\ ?(?P=s2)\ ?(?:\d{{4}}|\d{{2}})  # 04/02/2020, 4.2.20
        | \d{{1,2}}(?P<s3>[-/.]?)(?:{_MONTH})\.?(?P=s3)['’‘]?(?:\d{{4}}|\d{{2}})  # 4-Feb-20, 04Feb2020
      )(?![\w/]|[-.]\d)
    | (?<![\w/.])(?:fy\s?)?(?P<FISCAL>20\d\d[/-]\d\d|(?<=fy)\d\d/\d\d
          |(?<=q[1-4]\ )\d\d/\d\d)(?![\w/]|[-.]\d)                                # 2020/21, FY20/21, Q1 20/21
    | (?<![\w/.])(?P<MONTHYEAR>\d{{1,2}}/\d{{4}}|(?:{_MONTH})[-/]['’‘]?\d\d(?:\d\d)?)(?![\w/]|[-.]\d)
    | (?<![\w/.])(?P<SHORT>\d{{1,2}}/\d{{1,2}})(?![\w/-]|\.\d)                     # 04/02
    | (?P<CLOCK>
          \d{{1,2}}(?:[:.]\d\d)?\ ?(?:[ap]m|[ap]\.m\.)(?!\w)                     # 5pm
        | \d{{1,2}}:\d\d(?::\d\d)?(?:\ ?(?:hrs|hours))?|\d{{4}}\ ?hrs            # 17:00
      )
    | q(?P<QUARTER>[1-4])\b
    | h(?P<HALF>[12])\b
    | (?P<LABEL>[a-z][a-z&]*_[a-z]{{0,3}}\d{{1,3}})(?!\w)                        # OPSG_30
    | (?<![\w.£$€])(?P<ORDINAL>\d{{1,2}})\ ?(?:st|nd|rd|th)\b(?:\.(?=\s*(?:{_SHORT})))?   # 21st
    | (?<![\w/.£$€,])(?P<YEAR>(?:19|20)\d\d|['’‘]\d\d)(?![\w%]|[/.,]\d|-w\d)           # 2020, '20
    | (?<![\w.,])(?P<count>\d{{1,3}})(?=(?:wds?|hrs?|hours?|days?|weeks?|months?)\b)         # 5WD
    | (?P<MARK>
          20\d\d-w\d\d?(?!\w) | [£$€]\s?[\d.,]*\d\w* | \d[\d,]*(?:\.\d+)*\s?%                          # £30,000, 87.07%
        | \d+(?:[.,/]\d+)+\w* | \d+[a-z]\w*                                      # 11.7, 8F3E
        | [a-z]*_\w+ | (?!(?:mid|end|early|late|year)-)[a-z]+(?:-[a-z]*)?\d\w*   # OPSG_29_0402, R2, SECMP0063
      )
    | (?P<count_>\d+)
    | (?P<POSSESSIVE>(?<=\w)['’]s?(?!\w))
    | (?P<word>[^\W\d_]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)


def may_hold_day(text: str) -> bool:
    """A cheap look before the words are told apart: a whole day has figures with signs between, or behind a month."""
    return _DAY_SIGNS.search(text) is not None


def tokens_of(text: str, names: Names | None = None) -> list[Token]:
    """The tokens of a text, in order; words that say nothing here are WORDs, 'the' is left out."""
    found: list[Token] = []
    next_piece, at = _PIECE.search, 0
    while piece := next_piece(text, at):
        token = _word(text, piece, found) if piece.lastgroup else _figure(text, piece.start())
        at = token[2]
        if token[0]:
            found.append(token)
    return with_bodies(text, found, names or Names())


def _word(text: str, piece: re.Match[str], before: list[Token]) -> Token:
    word, (start, end) = piece[0], piece.span()
    lower = word.lower()
    if lower in AMBIGUOUS:
        return _ambiguous(text, (start, end), lower, before)
    known = WORDS.get(lower)
    if lower == "day" and before and before[-1].kind == KINDS["ORDINAL"] and _OF.match(text, end):
        return Token("", start, end)  # 'the 4th day of March'
    if lower == "year" and len(before) > 1 and before[-2].kind == _MONTH_KIND and before[-1].kind in _SHIFTS:
        which = before.pop()  # 'April next year' is as good as 'April 2016'
        return Token(KINDS["YEAR"], which.start, end, _SHIFTS[which.kind])
    return Token(known[0], start, end, known[1]) if known else Token("X", start, end, word)


def _ambiguous(text: str, span: tuple[int, int], lower: str, before: list[Token]) -> Token:
    start, end = span
    for kind, row in rows_from(lower):
        match = row.match(text, start)
        if match:
            return Token(kind, start, match.end(), match[0].casefold())
    word = text[start:end]
    if lower in DOUBTFUL and word == lower and before and before[-1].kind not in LEADING:
        return Token("X", start, end, word)
    if lower == "following" and text[max(start - 4, 0) : start].lower() == "the ":
        return Token(KINDS["NEXT"], start, end, lower)
    kind, value = WORDS.get(lower, ("X", word))
    if kind in "mw" and lower in ABBREVIATED and text[end : end + 1] == ".":
        end += 1  # 'Feb. 2020'
    return Token(kind, start, end, value)


def _figure(text: str, start: int) -> Token:
    match = None if text[start] in SIGNS else _FIGURE.match(text, start)
    if not match:
        return _sign(text, start)
    group, end = match.lastgroup or "", match.end()
    if group.startswith("count"):
        value = int(match[group][:9])
        return Token(KINDS["DAY"] if 1 <= value <= 31 and end - start < 3 else KINDS["COUNT"], start, end, value)
    if group == "word":
        kind, word = WORDS.get(match[0].casefold(), ("X", match[0]))
        return Token(kind, start, end, word)
    if group == "SHORT" and _leads_to_month_or_unit(text, end):
        cut = text.index("/", start)  # the 1 of '1/2 April'
        return Token(KINDS["DAY"], start, cut, int(text[start:cut]))
    kind = "MONTHYEAR" if group == "FISCAL" and _is_month(match[0]) else group
    return Token(KINDS[kind], start, end, _value(kind, match[group]))


def _is_month(text: str) -> bool:
    """'2020-03' is one, '2020-21' a year."""
    return text[4:5] == "-" and int(text[5:]) <= 12


def _leads_to_month_or_unit(text: str, end: int) -> bool:
    """'1/2 April', '2/3 weeks'."""
    word = text[end : end + 12].lstrip().partition(" ")[0].strip(".,;:)").lower()
    return word in MONTHS or WORDS.get(word, ("", ""))[0] == KINDS["UNIT"]


def _value(group: str, text: str) -> str | int:
    if group == "YEAR":
        return int(text) if text.isdigit() else 2000 + int(text[1:])
    if group == "FISCAL":
        return text if len(text) > 5 else f"20{text}"
    if group in ("ORDINAL", "QUARTER", "HALF"):
        return int(text)
    return text if group == "LABEL" else text.casefold()


def _sign(text: str, start: int) -> Token:
    sign = text[start]
    if sign in "-=→" and (sign == "→" or text[start + 1 : start + 2] == ">"):
        return Token("X", start, start + 1 + (sign != "→"), "now")  # '03/03/2020 -> 07/04/2020'
    kind = SIGNS.get(sign, "")
    if sign == "?" and start < 3 and not text[:start].strip():
        kind = KINDS["TBC"]  # a cell with nothing but a question mark
    if sign == "&" and not text[max(start - 1, 0) : start + 2 : 2].isspace():
        kind = ""  # 'C&S' is one name
    return Token(kind, start, start + 1, sign)
