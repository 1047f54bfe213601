"""The words of a text that can speak of time, each with its kind and its value.

'by the end of February (OPSG_30)' has the tokens BY, END, OF, MONTH 2, OPEN, LABEL, CLOSE. Numbers that are no dates
are told apart here, once: ids ('OPSG 29/01'), sections ('11.7'), shares ('99%'), versions ('R2.0') and sums are MARKs.
A kind is one letter, so a sentence becomes a short string over which `phrases` states its grammar.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

from opsgdocs.days import MONTHS, WEEKDAYS

KINDS = {
    "DAY": "d",  # '21', also a count: '5 Working Days'
    "COUNT": "c",  # 'two', '90'
    "FEW": "i",  # 'a few', 'several', 'the coming': a count that nobody knows
    "ORDINAL": "o",  # '21st', 'first'
    "YEAR": "y",  # '2020', "'20"
    "FISCAL": "z",  # '2020/21'
    "MONTH": "m",
    "WEEKDAY": "w",
    "NUMERIC": "N",  # '04/02/2020', '2020-02-04', '4-Feb-20'
    "SHORT": "n",  # '04/02'
    "MONTHYEAR": "Y",  # '02/2020', '2020-02', 'Feb-20'
    "UNIT": "u",  # 'weeks'
    "WORKDAY": "k",  # 'Working Days'
    "END": "e",
    "PART": "p",  # 'early', 'mid', 'late', 'the start of'
    "QUARTER": "q",  # 'Q2'
    "HALF": "h",  # 'H1', 'half'
    "FINANCIAL": "G",  # 'financial (year)'
    "NEXT": "x",
    "THIS": "t",
    "LAST": "l",
    "EVERY": "v",
    "MEETING": "M",
    "LABEL": "L",  # 'OPSG_30'
    "BODY": "B",  # 'OPSG', 'SEC Panel'
    "KIND": "K",  # 'main', 'reporting'
    "SEASON": "S",
    "EVENT": "E",  # 'Easter'
    "CLOCK": "T",  # '5pm', 'close of play'
    "COMMENCING": "W",  # 'w/c'
    "ENDING": "V",  # 'w/e'
    "NOW": "D",  # 'today', 'tomorrow'
    "ABOUT": "~",
    "AGO": "g",
    "TIME": "H",  # "(two weeks') time", '(two weeks) from now'
    "BY": "b",
    "BEFORE": "f",
    "AFTER": "a",
    "WITHIN": "I",
    "AT": "A",  # 'at', 'for'
    "IN": "C",
    "ON": "O",
    "OF": "P",
    "TO": "R",  # 'to', '-', '/'
    "AND": "&",
    "BETWEEN": "U",
    "ARTICLE": "j",  # 'a', 'an'
    "POSSESSIVE": "'",
    "OPEN": "<",
    "CLOSE": ">",
    "COMMA": ",",
    "STOP": ".",
    "TBC": "?",
    "ONGOING": "=",
    "NODATE": "0",  # 'as soon as possible'
    "WAS": "!",  # 'was', 'previously'
    "MARK": "Z",  # an id, a share, a section, a sum
    "WORD": "X",
}


class Token(NamedTuple):
    """One word: its kind's letter, where it stands, and what it is worth."""

    kind: str
    start: int
    end: int
    value: str | int = 0


@dataclass(frozen=True, slots=True)
class Names:
    """How the committee at hand is called: short form and full names."""

    short: str = ""
    full: tuple[str, ...] = ()


def _lexicon(*entries: tuple[str, str]) -> dict[str, tuple[str, str | int]]:
    return {word: (KINDS[kind], word) for kind, words in entries for word in words.split()}


_COUNTS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_ORDINALS = ["first", "second", "third", "fourth", "fifth"]
WORDS: dict[str, tuple[str, str | int]] = {
    **_lexicon(
        ("END", "end"),
        ("PART", "early mid middle late later start beginning"),
        ("NEXT", "next coming upcoming forthcoming subsequent"),
        ("THIS", "this current"),
        ("LAST", "last previous past preceding"),
        ("EVERY", "each every"),
        ("MEETING", "meeting mtg session"),
        (
            "KIND",
            "main reporting extraordinary special emergency interim annual ordinary regular full scheduled formal",
        ),
        ("SEASON", "spring summer autumn winter"),
        ("EVENT", "easter christmas xmas"),
        ("CLOCK", "noon midday midnight cob cop eob eod lunchtime"),
        ("COMMENCING", "wc wb"),
        ("NOW", "today tomorrow yesterday tonight"),
        ("ABOUT", "approximately approx about around roughly circa nearly almost"),
        ("AGO", "ago"),
        ("TIME", "time"),
        ("BY", "by until till due"),
        ("BEFORE", "before"),
        ("AFTER", "after following post"),
        ("WITHIN", "within inside"),
        ("AT", "at for"),
        ("IN", "in during over"),
        ("ON", "on"),
        ("OF", "of from"),
        ("TO", "to through"),
        ("AND", "and or"),
        ("BETWEEN", "between"),
        ("ARTICLE", "a an"),
        ("FEW", "several few some"),
        ("FINANCIAL", "financial fiscal regulatory fy"),
        ("HALF", "half"),
        ("TBC", "tbc tbd tba tbn"),
        ("ONGOING", "ongoing continuous continuing rolling bau standing monthly weekly quarterly"),
        ("NODATE", "asap immediate immediately urgent urgently"),
        ("WAS", "was previously originally formerly"),
    ),
    **{name: (KINDS["MONTH"], number) for name, number in MONTHS.items()},
    **{name: (KINDS["WEEKDAY"], number) for name, number in WEEKDAYS.items()},
    **{word: (KINDS["COUNT"], number) for number, word in enumerate(_COUNTS, start=1)},
    **{word: (KINDS["ORDINAL"], -number) for number, word in enumerate(_ORDINALS, start=1)},
    **{
        word: (KINDS["UNIT"], unit)
        for unit in ("hour", "day", "week", "fortnight", "month", "quarter", "year")
        for word in (unit, unit + "s")
    },
    **dict.fromkeys(("wd", "wds"), (KINDS["WORKDAY"], 1)),
}
_PHRASES = (
    # kind, words in a row
    ("BY", r"(?:by )?no(?:t)? later than|in time for|up to|on or before|by or before|no later"),
    ("BEFORE", r"prior to|ahead of|in advance of|preceding"),
    ("CLOCK", r"close of (?:play|business)|end of (?:play|business)|end of (?:the )?(?:business |working )?day"),
    ("WORKDAY", r"(?:working|business|work)[ -]days?"),
    ("COMMENCING", r"w/[cb]|week (?:commencing|beginning|starting)"),
    ("ENDING", r"w/e|week ending"),
    ("EVENT", r"(?:the )?new year|good friday|easter (?:sunday|monday|weekend)|christmas (?:day|eve|break)|boxing day"),
    ("TBC", r"(?:date )?to be (?:confirmed|advised|agreed|decided|determined|announced|set)|not yet known"),
    ("NODATE", r"as soon as (?:\w+ )?(?:possible|practicable|practical)|in due course|at the earliest opportunity"
               r"|n/a|not applicable|at (?:a|some) (?:later|future) (?:date|point|meeting)"),
    ("ONGOING", r"on an? (?:on-?going|rolling|continuous|regular|monthly|weekly|quarterly) basis|on-going"),
    ("TIME", r"from (?:now|today|the date of (?:this|the) meeting|this meeting)|hence"),
    ("AT", r"at the latest|latest by"),
    ("FEW", r"a few|a couple of|a number of"),
    ("ABOUT", r"in the region of"),
    ("WORD", r"may (?:be|have|not|need|also|want|wish|require|seek|then|only)|in order|in addition to|due to"),
)  # fmt: skip
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_ROWS = "|".join(rf"(?P<{kind.lower()}_>\b(?:{words})(?!\w))".replace(" ", r"\ ") for kind, words in _PHRASES)
_LEXER = re.compile(
    rf"""
      (?<![\w/.])(?P<numeric>
          \d{{4}}(?P<s1>[-/.])\d{{1,2}}(?P=s1)\d{{1,2}}(?:T[\d:]+)?          # 2020-02-04
        | \d{{1,2}}\ ?(?P<s2>[-/.])\ ?\d{{1,2}}\ ?(?P=s2)\ ?(?:\d{{4}}|\d{{2}}) # 04/02/2020, 4.2.20
        | \d{{1,2}}(?P<s3>[-/.])(?:{_MONTH})\.?(?P=s3)['’]?(?:\d{{4}}|\d{{2}})   # 4-Feb-20
        | \d{{1,2}}(?:{_MONTH})\d{{4}}                                        # 04Feb2020
      )(?![\w/]|[-.]\d)
    | (?<![\w/.])(?P<fiscal>20\d\d[/-]\d\d)(?![\w/]|[-.]\d)                   # 2020/21
    | (?<![\w/.])(?P<monthyear>\d{{1,2}}/\d{{4}}|(?:{_MONTH})[-/]['’]?\d\d(?:\d\d)?)(?![\w/]|[-.]\d)
    | (?<![\w/.])(?P<short>\d{{1,2}}/\d{{1,2}})(?![\w/.-])                    # 04/02
    | (?P<clock>\d{{1,2}}(?:[:.]\d\d)?\ ?(?:[ap]m|[ap]\.m\.)(?!\w)|\d{{1,2}}:\d\d(?:\ ?(?:hrs|hours))?|\d{{4}}\ ?hrs)
    | \b(?P<quarter>q[1-4])\b
    | \b(?P<half>h[12])\b
    | (?<![\w])(?P<label>[a-z][a-z&]*_[a-z]{{0,3}}\d{{1,3}})(?![\w])          # OPSG_30
    | (?<![\w/.£$€])(?P<ordinal>\d{{1,2}}\ ?(?:st|nd|rd|th))\b
    | (?<![\w/.£$€,])(?P<year>(?:19|20)\d\d|['’]\d\d)(?![\w%]|[/.,]\d)
    | (?P<mark>[£$€]\s?[\d.,]*\d\w*|\d[\d,]*(?:\.\d+)*\s?%|\d+(?:[.,/]\d+)+\w*|(?!(?:mid|end|early|late|year)-)[a-z]+(?:-[a-z]*)?\d\w*|\d+[a-z]\w*)
    | (?P<number>\d+)
    | {_ROWS}
    | (?P<possessive>(?<=\w)['’]s?(?!\w))
    | (?P<word>[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*)
    | (?P<sign>[-–—−/(),.;:?!\[\]])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SIGNS = {
    **dict.fromkeys("-–—−/", KINDS["TO"]),
    **dict.fromkeys("([", KINDS["OPEN"]),
    **dict.fromkeys(")]", KINDS["CLOSE"]),
    ",": KINDS["COMMA"],
}
_SKIPPED = frozenset(("the", "our", "its", "their", "calendar"))
# Lower case these are mostly other words ('it may', 'to march', 'he sat'): a month or weekday only where the word
# before leads to one.
_DOUBTFUL = frozenset(["may", "march", "mar", "sat", "sun", "wed", "dec", "jan"])
_LEADING = frozenset(
    KINDS[kind]
    for kind in ["BY", "BEFORE", "WITHIN", "IN", "OF", "PART", "END", "DAY", "ORDINAL", "TO", "WEEKDAY", "COMMA"]
)
_BODY_NOUN = frozenset(
    [
        "panel",
        "board",
        "committee",
        "subcommittee",
        "sub-committee",
        "group",
        "subgroup",
        "forum",
        "council",
        "trustees",
        "party",
    ]
)


def tokens_of(text: str, names: Names = Names()) -> list[Token]:
    """The tokens of a text, in order; words that say nothing here are WORDs, 'the' is left out."""
    found: list[Token] = []
    for match in _LEXER.finditer(text):
        token = _token(match, found)
        if token is not None:
            found.append(token)
    return _with_bodies(text, found, names)


def shape_of(tokens: list[Token]) -> str:
    """The letters of the tokens' kinds in a row."""
    return "".join([token.kind for token in tokens])


def _token(match: re.Match[str], before: list[Token]) -> Token | None:
    group = match.lastgroup or "word"
    start, end, text = match.start(), match.end(), match[0]
    if group == "word":
        return _word(match, before)
    if group == "sign":
        return _sign(text, start, end, before)
    if group == "number":
        value = int(text[:9])
        return Token(KINDS["DAY"] if 1 <= value <= 31 and end - start < 3 else KINDS["COUNT"], start, end, value)
    if group == "fiscal" and text[4] == "-" and int(text[5:]) <= 12:
        group = "monthyear"  # '2020-03'
    return Token(KINDS[group.rstrip("_").upper()], start, end, _value(group, text))


def _value(group: str, text: str) -> str | int:
    if group == "ordinal":
        return int(re.match(r"\d+", text)[0])  # type: ignore[index]
    if group == "year":
        return int(text) if text.isdigit() else 2000 + int(text[1:])
    if group in ("quarter", "half"):
        return int(text[1])
    return text.casefold() if group != "label" else text


def _word(match: re.Match[str], before: list[Token]) -> Token | None:
    text, start, end = match[0], match.start(), match.end()
    lower = text.casefold()
    if lower in _SKIPPED:
        return None
    kind, value = WORDS.get(lower, ("X", text))
    if lower == "following" and match.string[:start].endswith(("the ", "The ")):
        kind = KINDS["NEXT"]
    if lower in _DOUBTFUL and text == lower and not (before and before[-1].kind in _LEADING):
        return Token("X", start, end, text)
    return Token(kind, start, end, value)


def _sign(text: str, start: int, end: int, before: list[Token]) -> Token | None:
    kind = _SIGNS.get(text, KINDS["STOP"])
    if text == "?" and start == 0:
        kind = KINDS["TBC"]  # a cell with nothing but a question mark
    if kind == KINDS["STOP"] and text == "." and before and before[-1].end == start and before[-1].kind in "mw":
        return None  # 'Feb. 2020'
    return Token(kind, start, end, text)


def _with_bodies(text: str, tokens: list[Token], names: Names) -> list[Token]:
    """Names of committees as BODY, 'OPSG 31' as LABEL, 'OPSG 29/01' as MARK."""
    own = names.short.casefold()
    for index, token in enumerate(tokens):
        if token.kind == "X" and _names_body(text, tokens, index, own):
            tokens[index] = token._replace(kind=KINDS["BODY"])
    _spread_left(text, tokens)
    _join_full_names(text, tokens, names)
    return _joined(text, tokens)


def _names_body(text: str, tokens: list[Token], index: int, own: str) -> bool:
    word = str(tokens[index].value)
    lower = word.casefold()
    if own and lower == own:
        return True
    if lower in _BODY_NOUN:
        after = tokens[index + 1].kind if index + 1 < len(tokens) else ""
        return word[0].isupper() or after == KINDS["MEETING"]
    return len(word) > 2 and word.isupper()


def _spread_left(text: str, tokens: list[Token]) -> None:
    """Capitalised words right before a body belong to its name: 'Change Board'."""
    for index in range(len(tokens) - 1, 0, -1):
        left, right = tokens[index - 1], tokens[index]
        if right.kind == "B" and left.kind == "X" and str(left.value)[0].isupper() and right.start - left.end < 2:
            tokens[index - 1] = left._replace(kind="B")


def _join_full_names(text: str, tokens: list[Token], names: Names) -> None:
    for name in names.full:
        for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE):
            inside = [i for i, t in enumerate(tokens) if found.start() <= t.start and t.end <= found.end()]
            if inside:
                tokens[inside[0] : inside[-1] + 1] = [Token("B", found.start(), found.end(), names.short or name)]


def _joined(text: str, tokens: list[Token]) -> list[Token]:
    joined: list[Token] = []
    for index, token in enumerate(tokens):
        last = joined[-1] if joined else None
        if last and last.kind in "BX" and token.kind in "nz" and str(last.value).casefold() not in ("no", "on"):
            token = token._replace(kind=KINDS["MARK"])
        if last and last.kind == "B" and token.kind == "B" and token.start - last.end < 2:
            joined[-1] = Token("B", last.start, token.end, text[last.start : token.end])
        elif last and last.kind == "B" and token.kind in "dc" and _is_number_of(tokens, index):
            joined[-1] = Token("L", last.start, token.end, f"{last.value} {token.value}")
        else:
            joined.append(token)
    return joined


def _is_number_of(tokens: list[Token], index: int) -> bool:
    """Whether the number after a body counts its meetings: 'OPSG 31', not 'OPSG 3 March', not 'OPSG 5 days'."""
    token = tokens[index]
    after = tokens[index + 1].kind if index + 1 < len(tokens) else ""
    return isinstance(token.value, int) and token.value < 1000 and after not in tuple("muky")
