"""Page numbers: what is one by its form, and which number a line may count pages with.

Page 2 of 9      - 3 -      iv
"""

import re

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.pdf.line.lines import Line

NUMBER = compiled(r"(?<![/\d])\d{1,4}(?!\d*/\d+/)")  # not the 02 of 24/02, no part of a date
ROMAN = compiled(r"^[ivxl]{1,6}\b|\b[ivxl]{1,6}$")
BARE_NUMBER = compiled(r"[-–—|\[\s]*\d{1,4}[-–—|\]\s.]*")
NAMED_NUMBER = compiled(
    r"""
    [-–—|\[\s]*                             # | Page 2 of 9 |
      (?:page|pg\.?|seite|tudalen)          # English, German, Welsh
      \s*\|?\s* \d{1,4} (?:\s*(?:of|/|von)\s*\d{1,4})?
    [-–—|\]\s.]*
    | \d{1,4} \s*of\s* \d{1,4}              # 2 of 9
    | (?P<page>\d{1,4}) \s*/\s* (?P<pages>\d{1,4})      # 2/9, which may be an action's id
    """,
    re.IGNORECASE | re.VERBOSE,
)
VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}


def roman(text: str) -> int:
    """4 for 'iv'."""
    values = [VALUES[letter] for letter in text]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def is_page_number(line: Line) -> bool:
    """Whether a line is a number and no more, with or without 'page' before it."""
    return bool(BARE_NUMBER.fullmatch(line.text) or NAMED_NUMBER.fullmatch(line.text))
