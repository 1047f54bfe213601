"""The day that a file's name bears: '2025-03-04 Roof Group minutes.docx', 'Minutes_4_March_2025_final.pdf'."""

from datetime import date

from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_RUN_TOGETHER = late(compiled, r"(?<!\d)(?P<year>20\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d)(?!\d)")
_SUFFIX = compiled(r"\.\w{1,5}$")
_BETWEEN_WORDS = compiled(r"(?<=[^\W\d_])[-_.]|[-_.](?=[^\W\d_])|_")


def day_in_name(name: str, *, day_first: bool = True) -> date | None:
    """The only whole day that a name bears; None where it bears none, or several."""
    from opsgdocs.dates import find_days

    plain = _RUN_TOGETHER.sub(r"\g<year>-\g<month>-\g<day>", _SUFFIX.sub("", name))
    days = {day for _, day in find_days(_BETWEEN_WORDS.sub(" ", plain), day_first)}
    return days.pop() if len(days) == 1 else None
