"""The run of numbers 1, 2, 3 … that heads the items: all printed in one way, and what else belongs among them.

1. Apologies: None
2. ROOF
3. CRANE
"""

from bisect import bisect_left
from itertools import pairwise

from opsgdocs.extractors.items.gaps import missing_between
from opsgdocs.extractors.items.heads import Head, count_of, whole_number
from opsgdocs.extractors.items.restarts import with_restarts
from opsgdocs.kept_patterns import compiled

_ABBREVIATED = compiled(r"(?:^|\s)(?:[A-Z]\.){2,}$")  # 'A.O.B.'
_LONGEST_OTHER = 80  # characters of a title that is printed in another way than most
_LONGEST_MISSING = 120  # characters of the title of an item that is missing otherwise
_SPEAKS = compiled(r"(?i)\b(?:is|are|was|were|will|has|have)\b|[;,]$")


def main_run(heads: list[Head]) -> list[Head]:
    """The longest run of numbers 1, 2, 3 … in one style that looks like headings."""
    styles = dict.fromkeys(head.style for head in heads)
    runs = [_longest_chain([head for head in heads if head.style == style]) for style in styles]
    runs = [run for run in runs if run and (stands_out(run) or _spread(run))]
    best = max(runs, key=lambda run: (run[0].style[0] == "Heading", run[0].style[2], len(run)), default=[])
    best = with_restarts(_with_strays(best, heads), heads)
    return _with_missing(_with_others([*_before(best, heads), *best], heads), heads)


def _with_strays(run: list[Head], heads: list[Head]) -> list[Head]:
    """With the headings among them that are out of their order: 3, 2, 4 where an item was taken first."""
    if not run or run[0].style[0] != "Heading":
        return run
    known = {whole_number(head.number or "") for head in run}
    within = (head for head in heads if head.style == run[0].style and run[0].index < head.index < run[-1].index)
    strays = [head for head in within if whole_number(head.number or "") not in known]
    fits = [head for head in strays if 1 < count_of(head) < int(whole_number(run[-1].number or "0"))]
    return sorted((*run, *fits), key=lambda head: head.index)


def _before(run: list[Head], heads: list[Head]) -> list[Head]:
    """The items 1, 2 … in front of a run that begins with 3, printed in another way: '1. Apologies: None'."""
    first = int(whole_number(run[0].number or "0")) if run else 0
    earlier = [head for head in heads if head.index < run[0].index][-(first - 1) :] if first > 1 else []
    counted = [count_of(head) for head in earlier] == list(range(1, first))
    titles = all(len(head.title) <= _LONGEST_OTHER and not _SPEAKS.search(head.title) for head in earlier)
    return earlier if counted and titles and len(run) > 2 else []


def _with_others(run: list[Head], heads: list[Head]) -> list[Head]:
    """With items of the next number in bold that are printed in another way: a typed '3. Governance' among headings."""
    found, places = list(run), [item.index for item in run]
    for head in heads:
        at = bisect_left(places, head.index)
        owner = run[at - 1] if at and head.index not in places[at : at + 1] else None
        counts_on = owner is not None and count_of(head) == int(whole_number(owner.number or "0")) + 1
        if counts_on and head.style[2] and head.signed and _is_title_of_another_make(head):
            found.append(head)
    return sorted(found, key=lambda head: head.index)


def _with_missing(run: list[Head], heads: list[Head]) -> list[Head]:
    """With the items between two of the run that are printed in another way, as where a title is no heading."""
    others = [head for head in heads if head not in run and head.style[1] == 0]
    gaps = (gap for gap in missing_between(run, others) if all(_counts_on(head) for head in gap))
    found = [head for gap in gaps for head in gap]
    return sorted((*run, *found), key=lambda head: head.index)


def _counts_on(head: Head) -> bool:
    """Whether a line whose number is missing among the items can be a title."""
    return head.signed and len(head.title) <= _LONGEST_MISSING and not _SPEAKS.search(head.title)


def _is_title_of_another_make(head: Head) -> bool:
    ended = head.title.endswith((".", ":")) and not _ABBREVIATED.search(head.title)
    return len(head.title) <= _LONGEST_OTHER and not _SPEAKS.search(head.title) and not ended


def stands_out(run: list[Head]) -> bool:
    """Whether the heads of a run are headings, or several bold lines."""
    kind, _, bold = run[0].style
    return kind == "Heading" or (bold and len(run) > 1)


def _spread(run: list[Head]) -> bool:
    """Plain numbered lines are items only if text stands between them and none of them is a sentence."""
    gaps = [later.index - earlier.index for earlier, later in pairwise(run)]
    return len(run) > 2 and min(gaps) > 1 and not any(head.title.endswith((".", ";", ",")) for head in run)


def _longest_chain(heads: list[Head]) -> list[Head]:
    """The longest stretch whose numbers rise by small steps; a list of contents before it loses against it."""
    best: list[Head] = []
    current: list[Head] = []
    for head in heads:
        number = count_of(head)
        step = number - int(whole_number(current[-1].number or "0")) if current else 1
        if not 1 <= step <= 3:
            if number > 1 and current:
                continue  # a stray number: a numbered line inside an item
            current = []
        current = [*current, head]
        if len(current) >= len(best):
            best = current
    return best
