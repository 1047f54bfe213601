"""Words that a narrow cell cut in two, without a hyphen.

OPSG_5      01/02/20      Communicati      MeterWork
5           22            ons hub          s
"""

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.pdf.block.hyphens import Hyphens
from opsgdocs.parsers.pdf.line.lines import Line
from opsgdocs.parsers.pdf.line.room import Region, width_of
from opsgdocs.patterns import late

CUT_NUMBER, REST_OF_NUMBER = compiled(r"\d+(?:[./-]\d+)*[./-]"), compiled(r"\d+(?:[./-]\d+)*[.,;]?")
CUTS = (".", "/", "-", "_")  # what a number or an id is cut behind
CUT_ID = compiled(r"(?=.*\w)\S*\w[/_]")
DIGITS_BEFORE, DIGITS_BEHIND = compiled(r"\S*[A-Za-z/._-]\d+|\d{5,}"), compiled(r"\d+[^\w\s]*")
DATE = compiled(r"\D*\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)\D*")
LETTERS = late(compiled, r"[^\W\d_]+")
ENDING = late(
    compiled, r"[a-z]{0,2}(?:tions?|sions?|ments?|ness|ings?|it(?:y|ies)|ances?|ences?|ants?|ates?d?|ly|ers?|ors?)"
)
SHORT = 3  # letters: what is no longer, and none of the small words, is the end of one
SMALL = frozenset(
    "a add ago aim all an and any are as ask at bad be big but by can cap car csp cut did do due end etc eta few fit "  # noqa: SIM905
    "fix for get go got had has he her him his how if in is it its law led let lot low man may me met mid mix my net "
    "new nil no non nor not now of off old on one or our out own pay per put ran run saw say see set she six so ten "
    "the tie to too top try two up us use via was way we who why win won yes yet you".split()
)
STEP = 0.15  # of the size: as exactly as places are known


def is_cut(above: Line, line: Line, region: Region, words: Hyphens) -> bool:
    """Whether the last word of a cell's line and the first of the next are one."""
    last, first = above.text.rsplit(" ", 1)[-1], line.text.split(" ", 1)[0]
    if last.endswith(CUTS):
        if CUT_NUMBER.fullmatch(last):
            return bool(REST_OF_NUMBER.fullmatch(first))
        if CUT_ID.fullmatch(last) and first[0].isdigit():
            return True
    return not last.endswith("-") and _is_full(above, line, region) and _goes_on(above, last, first, words)


def _goes_on(above: Line, last: str, first: str, words: Hyphens) -> bool:
    """Whether two halves at the ends of full lines are one word, number, or word with its full stop."""
    alone = last == above.text
    if first[0].isdigit():
        return alone and _are_digits(last, first)
    if first[0].islower():
        return last[-1].isalpha() and _is_word(last, first, words, alone=alone)
    return first.strip(".,;:!?)]”’") == "" or (first[0] == "&" and first[1:2].isalnum())


def _is_full(above: Line, line: Line, region: Region) -> bool:
    """Whether not even the next letter had room: a line that ends with its word seldom ends so exactly."""
    return region.right - above.x1 < width_of(line.text[0], line) + STEP * line.size


def _are_digits(last: str, first: str) -> bool:
    if DATE.fullmatch(last + first):
        return True
    return not DATE.fullmatch(last) and bool(DIGITS_BEFORE.fullmatch(last) and DIGITS_BEHIND.fullmatch(first))


def _is_word(last: str, first: str, words: Hyphens, *, alone: bool) -> bool:
    before, behind = LETTERS.findall(last)[-1].lower(), LETTERS.findall(first)[0].lower()
    if words.knows(before + behind):
        return not (words.ends_no_line(before) and words.begins_no_line(behind))
    if not alone or behind in SMALL or not (len(behind) <= SHORT or ENDING.fullmatch(behind)):
        return False
    return not words.ends_no_line(before) and not words.begins_no_line(behind)
