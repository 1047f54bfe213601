"""A count in the form a list shows it: 4 is 'd', 'iv', '4th', 'Four'."""

from collections.abc import Callable

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_CHICAGO = "*†‡§"
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_IRREGULAR = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
_MOST = 4000  # beyond it, what would be long is shown in digits


def numeral(count: int, form: str) -> str:
    """`count` in Word's number format `form`; a format that is not known shows digits.

    `form` may be the first number of a series that is spelt out: '001' counts 001, 002, 003.
    """
    if form == "none":
        return ""
    if form.isdecimal():
        return f"{count:0{len(form)}d}"
    shape = _FORMS.get(form)
    return shape(count) if shape and 0 < count < _MOST else _padded(count) if form == "decimalZero" else str(count)


def _padded(count: int) -> str:
    return f"{count:02d}"


def _roman(count: int) -> str:
    letters = []
    for value, letter in _ROMAN:
        times, count = divmod(count, value)
        letters.append(letter * times)
    return "".join(letters)


def _letter(count: int) -> str:
    """After 'z' comes 'aa', then 'bb'."""
    times, place = divmod(count - 1, 26)
    return chr(ord("a") + place) * (times + 1)


def _ordinal(count: int) -> str:
    if count % 100 in (11, 12, 13):
        return f"{count}th"
    return f"{count}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(count % 10, 'th') }"


def _words(count: int) -> str:
    if count < 20:
        return _ONES[count]
    if count >= 100:
        return str(count)
    tens, ones = divmod(count, 10)
    return _TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")


def _ordinal_words(count: int) -> str:
    if count >= 100:
        return _ordinal(count)
    head, dash, last = _words(count).rpartition("-")
    last = _IRREGULAR.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return head + dash + last


def _chicago(count: int) -> str:
    times, place = divmod(count - 1, len(_CHICAGO))
    return _CHICAGO[place] * (times + 1)


_FORMS: dict[str, Callable[[int], str]] = {
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
    "lowerLetter": _letter,
    "upperLetter": lambda count: _letter(count).upper(),
    "decimalZero": _padded,
    "ordinal": _ordinal,
    "cardinalText": lambda count: _words(count).capitalize(),
    "ordinalText": lambda count: _ordinal_words(count).capitalize(),
    "chicago": _chicago,
    "numberInDash": lambda count: f"- {count} -",
    "decimalEnclosedParen": lambda count: f"({count})",
    "decimalEnclosedFullstop": lambda count: f"{count}.",
}
