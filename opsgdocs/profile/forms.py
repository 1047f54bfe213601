r"""Forms such as 'PMA{meeting}-{sequence:02d}': how an id, an item number or a label is printed.

`compile_form("PMA{meeting}-{sequence:02d}", PARTS)` matches 'PMA61-03'; a space in a form may be missing in print.
"""

import re
import string
from collections.abc import Iterator, Mapping
from functools import cache

MEETING = r"(?P<meeting>\d{1,4}|(?i:EX)[\s_-]?\d{1,3})"
SEQUENCE = r"(?P<sequence>\d{1,4}[a-z]?)"
BODY = r"(?P<body>(?!(?i:actions?|items?|refs?)\b)[A-Z][A-Za-z&]*[A-Z])"
ID_PARTS: Mapping[str, str] = {"body": BODY, "meeting": MEETING, "sequence": SEQUENCE}
ITEM_PARTS: Mapping[str, str] = {"number": r"\d{1,4}(?:\.\d{1,3})*", "year": r"(?:\d{4}|\d{2})"}
TITLE_PARTS = ("title", "presenter")
LABEL_PARTS = ("committee", "number", "date")

_AFTER = r"(?![/\d]|[.\-–]\d)"  # '29/01/2020' is no id
_SIGNS = {" ": r"\s?", "-": r"\s?[\-–—]\s?", "/": r"\s?/\s?"}


def parts_of(form: str) -> Iterator[tuple[str, str | None, str]]:
    """The literal texts of a form, each with the name and the format of the part behind it.

    Raises:
        ValueError: a brace that is not closed.
    """
    for literal, name, spec, _ in string.Formatter().parse(form):
        yield literal, name, spec or ""


def fill(form: str, **values: object) -> str:
    """The form with its parts filled in; a number that is a word ('EX3') does without the format of numbers."""
    try:
        return form.format(**values)
    except ValueError:
        return re.sub(r":[^{}]*}", "}", form).format(**values)


def has_letters(form: str) -> bool:
    """Whether an id of that form is known by its letters alone: 'PMA61-03', not '2.1'."""
    return any(char.isalpha() for literal, _, _ in parts_of(form) for char in literal) or "{body" in form


@cache
def form_pattern(form: str, body: str = "") -> str:
    """The regular expression of an id's form; `body` is the committee's short form, any where it is empty."""
    named = rf"(?P<body>(?i:{re.escape(body)}))" if body else BODY
    written = "".join(
        _literal(literal) + (_part(name, spec, named) if name else "") for literal, name, spec in parts_of(form)
    )
    return written + _AFTER


@cache
def item_pattern(form: str) -> str:
    """The regular expression of an item number's form: '{number}/{year}' is that of '196/20'."""
    return "".join(re.escape(literal) + (ITEM_PARTS[name] if name else "") for literal, name, _ in parts_of(form))


@cache
def title_pattern(form: str) -> "re.Pattern[str]":
    """The regular expression of a title's form: '{title} ({presenter})' is that of 'DCC Report (Alex Smith)'."""
    parts = {"title": r"(?P<title>\S.*?)", "presenter": r"(?P<presenter>[^\W\d_][^()\d]{1,60}?)"}
    return re.compile("".join(_literal(literal) + (parts[name] if name else "") for literal, name, _ in parts_of(form)))


def _literal(text: str) -> str:
    return "".join(_SIGNS.get(char, re.escape(char)) for char in text)


def _part(name: str, spec: str, body: str) -> str:
    width = spec.removesuffix("d").removeprefix("0")
    if name == "sequence" and width.isdigit() and int(width) > 2:
        return rf"(?P<sequence>\d{{{width}}}[a-z]?)"
    return body if name == "body" else ID_PARTS[name]
