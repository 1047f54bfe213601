"""Names in scripts without capitals: '王小明', 'محمد علي', 'राम कुमार', 'სანდრო ბერიძე'.

Nothing in such a word tells that it is a name, so that they count only where a list of people is certain; their
length keeps sentences apart.
"""

import re
from collections.abc import Sequence

from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0dff\u0e31\u0e34-\u0e4e"
    "\u200c\u200d·・"
)
"""What stands in words of such scripts beside letters, for a class of a regular expression."""

# Hebrew to Arabic and Syriac, Indic, Thai to Myanmar, Georgian, Ethiopic, Khmer, Kana, Han and Hangul
_LETTERS = (
    "\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3\u0710-\u072f\u0904-\u0d7f\u0e01-\u0e30\u0e40-\u0e46\u0e81-\u0ec6\u0f40-\u0fbc"
    "\u1000-\u109f\u10d0-\u10ff\u1200-\u137f\u1780-\u17b3\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3"
)
_WORD = late(compiled, rf"[{_LETTERS}][{_LETTERS}{MARKS}.’'-]*")
_DENSE = late(compiled, r"[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3·・]+")  # written without spaces
_ORGANISATION = late(
    compiled,
    r".*(?:公司|会社|大学|大學|学院|學院|委員会|委员会|委員會|協会|协会|協會|部|局|省|庁|廳|厅|課|科|院|회사|대학교|위원회|협회)",
)
_LONGEST_DENSE = 6  # characters
_MOST_WORDS = 5


def is_caseless(word: str) -> bool:
    """Whether a word is written in a script that has no capitals."""
    return not word.isascii() and _WORD.fullmatch(word) is not None


def can_be_caseless_name(words: Sequence[str]) -> bool:
    """Whether words of such a script can be a name by their number and length."""
    dense = [word for word in words if _DENSE.fullmatch(word)]
    long = any(len(re.sub("[·・]", "", word)) > _LONGEST_DENSE and not re.search("[·・]", word) for word in dense)
    return len(words) <= _MOST_WORDS and not long and not any(_ORGANISATION.fullmatch(word) for word in dense)


def is_whole(word: str) -> bool:
    """Whether one word holds a surname and a first name, as they are written without a space: '王小明'."""
    return len(word) > 1 and _DENSE.fullmatch(word) is not None
