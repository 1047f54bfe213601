"""References that hold a date and no number of a meeting: 'MEC_19_0625' of the meeting on 25 June 2019.

'OPSG_20_0402' of 4 February 2020 numbers its meeting: its day stands before its month, as no date in this order has.
"""

from datetime import date

from opsgdocs.extractors.front.designation import find_references


def is_dated(text: str, day: date | None) -> bool:
    """Whether a text's reference is the meeting's day: year, month and day in this order."""
    return day is not None and any(
        match["number"] in (f"{day:%y}", f"{day:%Y}") and _digits(match["rest"]).startswith(f"{day:%m%d}")
        for match in find_references(text)
        if day.day != day.month
    )


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
