"""Items that are not numbered as most are: with the year in front, printed in another way, or by their paragraphs.

25/061  APOLOGIES                     the year and the running number
2. Tags draft (Ann Bell, 15 min)      a line of a list between the headings 1 and 3
Chair's report / 4.1 The Chair …      a heading whose paragraphs bear its number
"""

from bisect import bisect
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from opsgdocs.document import Block, Heading, Table
from opsgdocs.extractors.items.heads import Head
from opsgdocs.kept_patterns import compiled

_COMPOUND = compiled(r"(?P<fixed>\d{1,4})(?P<sign>[/.])(?P<running>\d{1,4})")
_FIRST_PARAGRAPH = compiled(r"\s*(?P<number>\d{1,3})\.0?1[.)]?\s+\S")
_FEWEST_COMPOUND = 3
_FEWEST_APART = 2  # blocks from one item to the next
_FARTHEST_STEP = 3


def compound_run(found: Sequence[Head]) -> list[Head]:
    """The longest run of '25/061', '25/062' … or '196/20', '197/20' … that stands out or has text between its lines."""
    best: list[Head] = []
    for style in dict.fromkeys(one.style for one in found):
        own = [one for one in found if one.style == style and _COMPOUND.fullmatch(one.number or "")]
        best = max(best, _rising(own, _year_first), _rising(own, _year_last), key=len)
    return best if len(best) >= _FEWEST_COMPOUND and _are_titles(best) else []


def _year_first(number: str) -> tuple[str, int]:
    match = _COMPOUND.fullmatch(number)
    assert match
    return match["fixed"] + match["sign"], int(match["running"])


def _year_last(number: str) -> tuple[str, int]:
    match = _COMPOUND.fullmatch(number)
    assert match
    return match["sign"] + match["running"], int(match["fixed"])


def _rising(found: Sequence[Head], parted: Callable[[str], tuple[str, int]]) -> list[Head]:
    """The lines with the part that most have and a number that rises; earlier ones that are only cited are left out."""
    runs: dict[str, list[Head]] = {}
    last: dict[str, int] = {}
    for one in found:
        fixed, number = parted(one.number or "")
        if fixed not in last or 1 <= number - last[fixed] <= _FARTHEST_STEP:
            runs.setdefault(fixed, []).append(one)
            last[fixed] = number
    return max(runs.values(), key=len, default=[])


def _are_titles(run: Sequence[Head]) -> bool:
    kind, _, bold = run[0].style
    if kind == "Heading" or bold or all(one.title.isupper() for one in run):
        return True
    apart = min(after.index - one.index for one, after in pairwise(run))
    return apart >= _FEWEST_APART and not any(one.title.endswith((".", ";", ",")) for one in run)


def missing_between(run: Sequence[Head], others: Sequence[Head]) -> Iterator[list[Head]]:
    """For each gap of a run its items, all of them: 2 and 3 between 1 and 4, which are printed in another way.

    A list there that has a 1 of its own is none of them.
    """
    places = [one.index for one in others]
    for before, after in pairwise(run):
        wanted = list(range(_value(before) + 1, _value(after)))
        between = others[bisect(places, before.index) : bisect(places, after.index)] if wanted else ()
        styles = dict.fromkeys(one.style for one in between)
        ways = ([one for one in between if one.style == style] for style in styles)
        yield from [way for way in ways if [_value(one) for one in way] == wanted][:1]


def _value(one: Head) -> int:
    digits = (one.number or "").removesuffix(".0")
    return int(digits) if digits.isdigit() else 0


def told_by_paragraphs(blocks: Sequence[Block], known: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Where headings without a number stand whose first paragraph is '4.1 …', and the 4, if no such item is `known`."""
    for index, (block, after) in enumerate(pairwise(blocks)):
        if not isinstance(block, Heading) or block.marker or isinstance(after, Table | Heading):
            continue
        match = _FIRST_PARAGRAPH.match(after.text)
        if match and match["number"] not in known and not block.text.strip()[:1].isdigit():
            yield index, match["number"]
