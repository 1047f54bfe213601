"""Ids and labels compared as people read them: 'OPSG 29/1', 'opsg_29/01' and 'OPSG 29/01' are one id.

An id is a label and a running number: 'OPSG 29/01' is the first action of the meeting 'OPSG_29'.
"""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from opsgdocs.kept_patterns import compiled

Tokens = tuple[int | str, ...]
"""The words and numbers of an id or label: ('opsg', 29, 1)."""
SortKey = tuple[tuple[int, int, str], ...]

# Longer numbers are no ids, and turning them into integers is slow.
_TOKEN = compiled(r"\d{1,18}|[^\W\d_]+")
_LAST_WORD = compiled(r"[^\W_]+(?=[\W_]*$)")


@lru_cache(maxsize=1 << 16)  # an id stands in table after table
def tokens_of(text: str) -> Tokens:
    """The words and numbers of an id or label.

    >>> tokens_of("OPSG 29/01") == tokens_of("opsg_29/1")
    True
    """
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return tuple([int(word) if word.isdecimal() else word for word in _TOKEN.findall(plain.casefold())])


def identity(text: str, committee: str | None) -> Tokens:
    """The tokens of an id; '28/02' without a body is the committee's own."""
    tokens = tokens_of(text)
    if committee and tokens and isinstance(tokens[0], int):
        return tokens_of(committee) + tokens
    return tokens


def sort_key(text: str) -> SortKey:
    """Natural order: 'OPSG 3/02' before 'OPSG 24/02', numbers before words such as 'EX3'."""
    return tuple([(0, token, "") if isinstance(token, int) else (1, 0, token) for token in tokens_of(text)])


def parts(ident: Tokens) -> tuple[Tokens, int] | None:
    """Meeting and running number of an id: ('opsg', 29, 1) → ('opsg', 29), 1; None where it has not both."""
    for index in range(len(ident) - 1, 0, -1):
        number = ident[index]
        if isinstance(number, int):
            meeting = ident[:index]
            return (meeting, number) if any(isinstance(token, int) for token in meeting) else None
    return None


def label_like(meeting: Tokens, labels: Iterable[str]) -> str | None:
    """The label of a meeting in the form of the others: ('opsg', 24) is 'OPSG_24' where 'OPSG_29' is known."""
    for label in labels:
        known = tokens_of(label)
        if known == meeting:
            return label
        if known[:-1] and meeting[: len(known) - 1] == known[:-1]:
            number = "".join(str(token).upper() for token in meeting[len(known) - 1 :])
            return _LAST_WORD.sub(number, label)
    return None
