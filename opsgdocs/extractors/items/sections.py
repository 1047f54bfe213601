"""The minutes cut at their items: '5. DCC Operational Update' and what stands beneath it.

Items are numbered headings in one style whose numbers run on; sub-items ('5.1 Traffic') belong to the item before.
Where a document numbers nothing, its headings are the items. Paragraphs that are merely numbered ('5.1 The Chair
welcomed …') are text.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from opsgdocs.document import Block, Document, Heading, ListItem, Table, TextBlock, fold
from opsgdocs.extractors.items.forms import items_of_form, labelled_items, running_items
from opsgdocs.extractors.items.gaps import compound_run, missing_between, told_by_paragraphs
from opsgdocs.extractors.items.layout import unfolded
from opsgdocs.extractors.items.odd_numbers import odd_items
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.patterns import late
from opsgdocs.profile import Profile
from opsgdocs.profile.forms import title_pattern
from opsgdocs.records import AgendaItem

# As in: 3. Actions Outstanding | 5.1 Traffic | Item 4: Reports | 17/16 Planning
_NUMBER = re.compile(
    r"(?:(?i:agenda\s+)?(?i:item)\s+)?(?P<number>\d{1,3}(?:[./]\d{1,3}){0,3})(?:[.):]|\s*[–-](?=\s))?[\s]+"
)
# '17 November 2020': a day of a month with its year, or before another
_IS_DAY = late(
    re.compile,
    r"\d{1,2}(?:(?:\s*(?:,|&|and|[–-])\s*|\s+)\d{1,2}){0,30}\s+"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+\d{4}(?!\d)",
    re.IGNORECASE,
)
_FEWEST_OF_SEVERAL = 3  # numbers: two days and a year
_ONLY_DAY = late(
    re.compile,
    r"(?:[\W\d]|(?:st|nd|rd|th|to|and)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)*\d{4}\W*",
    re.IGNORECASE,
)
# 'Wednesday 20th November 2024 at 6.00pm in the school library'
_DAY_AND_PLACE = late(
    re.compile,
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9},?\s+\d{4},?\s+(?:at|from|in)\b",
    re.IGNORECASE,
)
_BEFORE_NUMBER = ("agenda", "item")
_MARKER = re.compile(r"\D*?(?P<number>\d{1,3}(?:[./]\d{1,3}){0,3})[.):]?")
_LEADERS = re.compile(r"(?:\.{4,}|…{2,}|\t|\s{2,})\s*\d{1,3}$")  # 'Reports ........ 4' in a list of contents
_SIDE_BY_SIDE = ["{title}", "{presenter}"]
_PRESENTER = late(re.compile, r"[^\W\d_][^()\d:.]{0,60}")
_SPEAKS = re.compile(r"(?i)\b(?:is|are|was|were|will|has|have)\b|[;,]$")
_SIGNED = re.compile(r"\s*(?:agenda\s+)?(?:item\s+)?[\d./]*\d[.):]", re.IGNORECASE)
_LONGEST_OTHER = 80  # characters of a title that is printed in another way than most
_LONGEST_MISSING = 120  # characters of the title of an item that is missing otherwise
_LONGEST_TITLE = 160  # characters; a longer numbered line is a paragraph


class Section(NamedTuple):
    """The blocks of one item, tables that only lay out text unfolded; `item` is None before the first one."""

    item: AgendaItem | None
    blocks: tuple[Block, ...]

    @property
    def name(self) -> str | None:
        """What records call the item: its number, else its title."""
        return (self.item.number or self.item.title) if self.item else None


_ACTS = re.compile(r"[^\W\d_][.!?]\s+[(\[]?(?:ACTION|Action)\b")  # '5.4 The bench is old. (Action: JS)' is text


@dataclass(frozen=True, slots=True)
class _Head:
    index: int
    number: str | None
    title: str
    style: tuple[str, int, bool]
    runs_on: bool = False  # the item's text begins in the same block
    signed: bool = True  # a stop or bracket ends the number, as in '5. Minute books'; '5 Minute Break' has none


def split_sections(document: Document, profile: Profile) -> tuple[Section, ...]:
    """The document's sections in order; the first is what stands before the first item."""
    return split_blocks(tuple(unfolded(document.blocks, profile)), profile)


def split_blocks(blocks: tuple[Block, ...], profile: Profile) -> tuple[Section, ...]:
    """The sections that blocks make whose layout tables are unfolded."""
    heads = _heads(blocks, profile)
    starts = [0, *(head.index + (not head.runs_on) for head in heads)]
    ends = [*(head.index for head in heads), len(blocks)]
    items = [None, *(_item(head, blocks, profile) for head in heads)]
    return tuple(
        Section(item.with_blocks(blocks[start:end]) if item else None, blocks[start:end])
        for item, start, end in zip(items, starts, ends, strict=True)
    )


def _item(head: _Head, blocks: Sequence[Block], profile: Profile) -> AgendaItem:
    block = blocks[head.index]
    assert not isinstance(block, Table)
    title, presenter = _parted(head.title, block, profile)
    return AgendaItem(number=head.number, title=title, presenter=presenter, evidence=cite(block))


def _parted(title: str, block: TextBlock, profile: Profile) -> tuple[str, str | None]:
    """'DCC Report (Alex Smith)' → title and presenter, where the profile has that form."""
    for form in profile.items.presenters:
        if form.split() == _SIDE_BY_SIDE:
            parted = _parted_at_gap(title, block)
            if parted:
                return parted
            continue
        match = title_pattern(form).fullmatch(title)
        if match:
            return match["title"].strip(), match["presenter"].strip()
    return title, None


def _parted_at_gap(title: str, block: TextBlock) -> tuple[str, str] | None:
    """'DCC Report<tab>AS': where nothing but space stands between the two, only a wide one parts them."""
    before, gap, presenter = block.text.strip().rpartition("\t")
    presenter = presenter.strip()
    if not (gap and before.strip() and _PRESENTER.fullmatch(presenter) and title.endswith(presenter)):
        return None
    return title.removesuffix(presenter).strip(), presenter


def _heads(blocks: Sequence[Block], profile: Profile) -> list[_Head]:
    formed = list(items_of_form(blocks, profile.items.numbers)) if profile.items.numbers else []
    if len(formed) > 1:
        return [_Head(one.index, one.number, one.title, ("", 0, False), one.runs_on) for one in formed]
    labelled = list(labelled_items(blocks, profile.items.labels)) if profile.items.labels else []
    if len(labelled) > 1:
        return [_Head(one.index, None, one.title, ("", 0, False)) for one in labelled]
    numbered = [head for head in _numbered(blocks) if head.number]
    top = _main_run([head for head in numbered if head.number and _whole(head.number).isdigit()])
    compound = compound_run(numbered)
    headed = compound and compound[0].style[0] == "Heading"  # among all headings that bear numbers
    if len(compound) > len(top) and not headed and not (top and _stands_out(top)):
        return compound
    if top:
        return _with_subitems(_with_told(top, blocks), numbered)
    return _otherwise(numbered, blocks, profile)


def _otherwise(numbered: Sequence[_Head], blocks: Sequence[Block], profile: Profile) -> list[_Head]:
    """The items where no run of plain numbers tells them: headings, odd numbers, paragraphs that are all there is."""
    other = [head for head in numbered if head.style[0] == "Heading"]
    other = other or _unnumbered(blocks, profile)
    odd = [_Head(one.at, one.number, one.title, ("", 0, False)) for one in odd_items(blocks)]
    if odd and {head.index for head in other} <= {head.index for head in odd}:
        return odd
    running = list(running_items(blocks)) if not other or other[-1].index == 0 else []
    return [_Head(one.index, one.number, one.title, ("", 0, False), one.runs_on) for one in running] or other


def _numbered(blocks: Sequence[Block]) -> Iterator[_Head]:
    for index, block in enumerate(blocks):
        if isinstance(block, Table) or not block.text.strip() or len(block.text) > _LONGEST_TITLE:
            continue
        number, title = _split_number(block)
        if number and title and not _LEADERS.search(block.text) and not _ACTS.search(block.text):
            yield _Head(index, number, title, _style(block), signed=_is_signed(block))


def _is_signed(block: TextBlock) -> bool:
    marker = block.marker if isinstance(block, Heading | ListItem) else ""
    return _SIGNED.match(marker.strip() or block.text) is not None


def _split_number(block: TextBlock) -> tuple[str | None, str]:
    text = fold(block.text).strip()
    marker = block.marker if isinstance(block, Heading | ListItem) else ""
    if marker and (match := _MARKER.fullmatch(marker.strip())):
        return match["number"], text
    match = _NUMBER.match(text) if text[:1].isdigit() or text[:6].casefold().startswith(_BEFORE_NUMBER) else None
    if not match or _IS_DAY.match(text):
        return None, text
    return match["number"], text[match.end() :].strip()


def _style(block: TextBlock) -> tuple[str, int, bool]:
    kind = type(block).__name__
    level = block.level if isinstance(block, Heading | ListItem) else 0
    return kind, level, is_bold(block)


def is_bold(block: TextBlock) -> bool:
    """Whether all visible text of the block is bold."""
    return bool(block.text.strip()) and all(run.bold for run in block.runs if run.text.strip())


def _whole(number: str) -> str:
    """'1.0' is item 1 as '1' is."""
    return number.removesuffix(".0")


def _main_run(heads: list[_Head]) -> list[_Head]:
    """The longest run of numbers 1, 2, 3 … in one style that looks like headings."""
    styles = dict.fromkeys(head.style for head in heads)
    runs = [_longest_chain([head for head in heads if head.style == style]) for style in styles]
    runs = [run for run in runs if run and (_stands_out(run) or _spread(run))]
    best = max(runs, key=lambda run: (run[0].style[0] == "Heading", run[0].style[2], len(run)), default=[])
    return _with_missing(_with_others([*_before(best, heads), *best], heads), heads)


def _before(run: list[_Head], heads: list[_Head]) -> list[_Head]:
    """The items 1, 2 … in front of a run that begins with 3, printed in another way: '1. Apologies: None'."""
    first = int(_whole(run[0].number or "0")) if run else 0
    earlier = [head for head in heads if head.index < run[0].index][-(first - 1) :] if first > 1 else []
    counted = [int(_whole(head.number or "0")) for head in earlier] == list(range(1, first))
    titles = all(len(head.title) <= _LONGEST_OTHER and not _SPEAKS.search(head.title) for head in earlier)
    return earlier if counted and titles and len(run) > 2 else []


def _with_others(run: list[_Head], heads: list[_Head]) -> list[_Head]:
    """With items of the next number in bold that are printed in another way: a typed '3. Governance' among headings."""
    found, places = list(run), [item.index for item in run]
    for head in heads:
        at = bisect_left(places, head.index)
        owner = run[at - 1] if at and head.index not in places[at : at + 1] else None
        counts_on = owner is not None and int(_whole(head.number or "0")) == int(_whole(owner.number or "0")) + 1
        if counts_on and head.style[2] and head.signed and _is_title_of_another_make(head):
            found.append(head)
    return sorted(found, key=lambda head: head.index)


def _with_missing(run: list[_Head], heads: list[_Head]) -> list[_Head]:
    """With the items between two of the run that are printed in another way, as where a title is no heading."""
    others = [head for head in heads if head not in run and head.style[1] == 0]
    gaps = (gap for gap in missing_between(run, others) if all(_counts_on(head) for head in gap))
    found = [head for gap in gaps for head in gap]
    return sorted((*run, *found), key=lambda head: head.index)


def _counts_on(head: _Head) -> bool:
    """Whether a line whose number is missing among the items can be a title."""
    return head.signed and len(head.title) <= _LONGEST_MISSING and not _SPEAKS.search(head.title)


def _with_told(run: list[_Head], blocks: Sequence[Block]) -> list[_Head]:
    """With the headings of no number whose paragraphs go on counting: 'Chair's report' above '4.1 The Chair …'."""
    numbers = [_whole(head.number or "") for head in run]
    told = [
        _Head(index, number, fold(block.text).strip(), _style(block))
        for index, number in told_by_paragraphs(blocks, numbers)
        if index > run[0].index and isinstance(block := blocks[index], TextBlock)
    ]
    return sorted((*run, *told), key=lambda head: head.index)


def _is_title_of_another_make(head: _Head) -> bool:
    return len(head.title) <= _LONGEST_OTHER and not _SPEAKS.search(head.title) and not head.title.endswith((".", ":"))


def _stands_out(run: list[_Head]) -> bool:
    kind, _, bold = run[0].style
    return kind == "Heading" or (bold and len(run) > 1)


def _spread(run: list[_Head]) -> bool:
    """Plain numbered lines are items only if text stands between them and none of them is a sentence."""
    gaps = [later.index - earlier.index for earlier, later in pairwise(run)]
    return len(run) > 2 and min(gaps) > 1 and not any(head.title.endswith((".", ";", ",")) for head in run)


def _longest_chain(heads: list[_Head]) -> list[_Head]:
    """The longest stretch whose numbers rise by small steps; a list of contents before it loses against it."""
    best: list[_Head] = []
    current: list[_Head] = []
    for head in heads:
        number = int(_whole(head.number or "0"))
        step = number - int(_whole(current[-1].number or "0")) if current else 1
        if not 1 <= step <= 3:
            if number > 1 and current:
                continue  # a stray number: a numbered line inside an item
            current = []
        current = [*current, head]
        if len(current) >= len(best):
            best = current
    return best


def _with_subitems(top: list[_Head], numbered: list[_Head]) -> list[_Head]:
    heads = {head.index: head for head in top}
    for head in numbered:
        owner = max((item for item in top if item.index < head.index), key=lambda item: item.index, default=None)
        if owner and head.number and head.number.startswith(f"{_whole(owner.number or '')}.") and _is_title(head):
            heads[head.index] = head
    return [heads[index] for index in sorted(heads)]


def _is_title(head: _Head) -> bool:
    kind, _, bold = head.style
    sentence = head.title.endswith((".", ";", ":", ","))
    return (kind == "Heading" or bold) and not sentence


def _unnumbered(blocks: Sequence[Block], profile: Profile) -> list[_Head]:
    lists = {word.casefold() for word in (*profile.attendance.present, *profile.attendance.apologies)}
    heads = [
        _Head(index, None, fold(block.text).strip(), _style(block))
        for index, block in enumerate(blocks)
        if isinstance(block, Heading) and block.level > 0 and block.text.strip() and not _ACTS.search(block.text)
    ]
    heads = [head for head in heads if head.title.rstrip(" :").casefold() not in lists]
    heads = _without_title(heads, blocks)
    first = min((head.style[1] for head in heads), default=0)
    counts = {level: sum(head.style[1] == level for head in heads) for level in range(first, 10)}
    level = next((level for level in counts if counts[level] > 1), first)
    return [head for head in heads if head.style[1] == level]


def _without_title(heads: Sequence[_Head], blocks: Sequence[Block]) -> list[_Head]:
    """Without the headings beneath the title up to the day: 'Grenoble, France', 'February 1-3, 2006'."""
    opening = next((index for index, block in enumerate(blocks) if not isinstance(block, Heading)), len(blocks))
    beneath = [head for head in heads if 0 < head.index < opening]
    dated = [head for head in beneath if _ONLY_DAY.fullmatch(head.title) or _DAY_AND_PLACE.match(head.title)]
    if not dated or _is_day_of_several(dated[0], heads):
        return list(heads)
    return [head for head in heads if head.index == 0 or head.index > dated[0].index]


def _is_day_of_several(dated: _Head, heads: Sequence[_Head]) -> bool:
    """'Wednesday, February 1, 2006' over what was said on that day, with other days below it."""
    single = len(re.findall(r"\d+", dated.title)) < _FEWEST_OF_SEVERAL
    return single and any(head.index > dated.index and _ONLY_DAY.fullmatch(head.title) for head in heads)
