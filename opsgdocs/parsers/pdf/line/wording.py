"""What the words of a line tell: whether a sentence ends with them, a date is cut, which pattern an id has.

the maintenance window of 21
June 2020.                              (a date goes on over the line's end)
"""

from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

UNFINISHED = frozenset("a an the of to by in on at for from with and or that its their be &".split())  # noqa: SIM905  (end no sentence)
LONGEST_NAME = 2  # letters: 'CSP A', 'An' may end an entry
DAY = late(
    compiled,
    r"(?:\b(?:of|on|by|to|the|and|from|until|before|after|since)|day,?)\s"  # by … , Tuesday, …
    r"(?:[12]?\d|3[01])(?:st|nd|rd|th)?$",  # … 21st
)
MONTH = late(
    compiled,
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?:,?\s\d{4}\b|[.,;:)]|$)",
)
ANY_DIGIT = "9"  # in a pattern
LETTERS, DIGITS = compiled(r"[^\W\d_]+"), compiled(r"\d+")
LEADERS = "....."  # before the number of a page
SENTENCE_END = (".", "!", "?", ":", ";", ".”", '."', ".)", ".’")


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return text.endswith(SENTENCE_END)


def cuts_date(text: str, following: str) -> bool:
    """Whether a line ends within a date: 'the maintenance window of 21' above 'June 2020.'"""
    return text[-1:].isalnum() and bool(MONTH.match(following)) and bool(DAY.search(text))


def ends_unfinished(text: str) -> bool:
    """Whether a text ends with a word that ends no sentence; 'A' and 'TO' may be names."""
    word = text.rsplit(" ", 1)[-1]
    return (word.lower() if len(word) > LONGEST_NAME else word) in UNFINISHED


def shape_of(text: str) -> str:
    """An id's pattern: 'OPSG 24/02' and 'OPSG 31/11' have one."""
    return LETTERS.sub("A", DIGITS.sub(ANY_DIGIT, text))
