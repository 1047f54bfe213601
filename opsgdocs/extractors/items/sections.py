"""The minutes cut at their items: '5. DCC Operational Update' and what stands beneath it.

Items are numbered headings in one style whose numbers run on; sub-items ('5.1 Traffic') belong to the item before.
Where a document numbers nothing, its headings are the items. Paragraphs that are merely numbered ('5.1 The Chair
welcomed …') are text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from opsgdocs.document import Block, Document, Heading, ListItem, Table, TextBlock, fold
from opsgdocs.extractors.items.bold_lines import bold_items
from opsgdocs.extractors.items.forms import items_of_form, labelled_items, running_items
from opsgdocs.extractors.items.gaps import compound_run, told_by_paragraphs
from opsgdocs.extractors.items.headings import is_heading_of
from opsgdocs.extractors.items.heads import Head, whole_number
from opsgdocs.extractors.items.layout import unfolded
from opsgdocs.extractors.items.odd_numbers import odd_items
from opsgdocs.extractors.items.runs import main_run, stands_out
from opsgdocs.extractors.items.two_languages import numbered_twice, titled_twice
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.profile import Profile
from opsgdocs.profile.forms import title_pattern
from opsgdocs.records import AgendaItem

# As in: 3. Actions Outstanding | 5.1 Traffic | Item 4: Reports | 17/16 Planning
_NUMBER = compiled(
    r"(?:(?i:agenda\s+)?(?i:item)\s+)?(?P<number>\d{1,3}(?:[./]\d{1,3}){0,3})(?:[.):]|\s*[–-](?=\s))?[\s]+"
)
# '17 November 2020': a day of a month with its year, or before another
_IS_DAY = late(
    compiled,
    r"\d{1,2}(?:(?:\s*(?:,|&|and|[–-])\s*|\s+)\d{1,2}){0,30}\s+"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+\d{4}(?!\d)",
    re.IGNORECASE,
)
_FEWEST_OF_SEVERAL = 3  # numbers: two days and a year
_ONLY_DAY = late(
    compiled,
    r"(?:[\W\d]|(?:st|nd|rd|th|to|and)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)*\d{4}\W*",
    re.IGNORECASE,
)
# 'Wednesday 20th November 2024 at 6.00pm in the school library'
_DAY_AND_PLACE = late(
    compiled,
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9},?\s+\d{4},?\s+(?:at|from|in)\b",
    re.IGNORECASE,
)
_APPENDED = compiled(
    r"(?i)\b(?:annex|appendix|attachment|enclosure)\b|\b(?:actions?|issues|decisions?)\s+(?:log|list|table|register|summary)\b|"
    r"\b(?:summary|list|table|log)\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:actions|decisions)\b|^open actions\b"
)
_CONTAINER = compiled(
    r"(?i)(?:(?:meeting|discussion|detailed)\s+)?(?:notes|minutes|discussions?|topics|items|agenda(?:\s+items)?|proceedings)\W*"
)
_TITLE = compiled(r"(?i)\b(?:minutes|meeting)\b|\b\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\s+\d{4}\b|\b\d{4}-\d\d-\d\d\b")
_BEFORE_NUMBER = ("agenda", "item")
_MARKER = compiled(r"\D*?(?P<number>\d{1,3}(?:[./]\d{1,3}){0,3})[.):]?")
_LEADERS = compiled(r"(?:\.{4,}|…{2,}|\t|\s{2,})\s*\d{1,3}$")  # 'Reports ........ 4' in a list of contents
_SIDE_BY_SIDE = ["{title}", "{presenter}"]
_PRESENTER = late(compiled, r"[^\W\d_][^()\d:.]{0,60}")
_SIGNED = compiled(r"\s*(?:agenda\s+)?(?:item\s+)?[\d./]*\d[.):]", re.IGNORECASE)
_LONGEST_TITLE = 160  # characters; a longer numbered line is a paragraph


class Section(NamedTuple):
    """The blocks of one item, tables that only lay out text unfolded; `item` is None before the first one."""

    item: AgendaItem | None
    blocks: tuple[Block, ...]

    @property
    def name(self) -> str | None:
        """What records call the item: its number, else its title."""
        return (self.item.number or self.item.title) if self.item else None


_ACTS = compiled(r"[^\W\d_][.!?]\s+[(\[]?(?:ACTION|Action)\b")  # '5.4 The bench is old. (Action: JS)' is text


def split_sections(document: Document, profile: Profile) -> tuple[Section, ...]:
    """The document's sections in order; the first is what stands before the first item."""
    return split_blocks(tuple(unfolded(document.blocks, profile)), profile)


def split_blocks(blocks: tuple[Block, ...], profile: Profile) -> tuple[Section, ...]:
    """The sections that blocks make whose layout tables are unfolded."""
    heads = _heads(blocks, profile)
    starts = [0, *(head.index + (not head.runs_on) + bool(head.second) for head in heads)]
    ends = [*(head.index for head in heads), len(blocks)]
    items = [None, *(_item(head, blocks, profile) for head in heads)]
    return tuple(
        Section(item.with_blocks(blocks[start:end]) if item else None, blocks[start:end])
        for item, start, end in zip(items, starts, ends, strict=True)
    )


def _item(head: Head, blocks: Sequence[Block], profile: Profile) -> AgendaItem:
    block = blocks[head.index]
    assert not isinstance(block, Table)
    title, presenter = _parted(head.title, block, profile)
    if not head.second:
        return AgendaItem(number=head.number, title=title, presenter=presenter, evidence=cite(block))
    beneath = blocks[head.index + 1]
    assert not isinstance(beneath, Table)
    both = f"{title} / {head.second}"
    return AgendaItem(number=head.number, title=both, presenter=presenter, evidence=(*cite(block), *cite(beneath)))


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


def _heads(blocks: Sequence[Block], profile: Profile) -> list[Head]:
    formed = list(items_of_form(blocks, profile.items.numbers)) if profile.items.numbers else []
    if len(formed) > 1:
        return [Head(one.index, one.number, one.title, ("", 0, False), one.runs_on) for one in formed]
    labelled = list(labelled_items(blocks, profile.items.labels)) if profile.items.labels else []
    if len(labelled) > 1:
        return [Head(one.index, None, one.title, ("", 0, False)) for one in labelled]
    numbered = _paired([head for head in _numbered(blocks) if head.number])
    top = main_run([head for head in numbered if head.number and whole_number(head.number).isdigit()])
    compound = compound_run(numbered)
    headed = compound and compound[0].style[0] == "Heading"  # among all headings that bear numbers
    if len(compound) > len(top) and not headed and not (top and stands_out(top)):
        return compound
    if top:
        heads = _with_subitems(_with_told(top, blocks), numbered)
        return _with_second(_with_last(heads, blocks, profile), blocks)
    return _otherwise(numbered, blocks, profile)


def _paired(numbered: Sequence[Head]) -> list[Head]:
    """The heads, two of one number in two languages as one."""
    pairs = numbered_twice(numbered)
    seconds = {after.index for _, after in pairs}
    joined = {one.index: replace(one, second=after.title) for one, after in pairs}
    return [joined.get(head.index, head) for head in numbered if head.index not in seconds]


def _with_second(heads: list[Head], blocks: Sequence[Block]) -> list[Head]:
    """The heads with the titles in another language right beneath them."""
    bold = [not isinstance(block, Table) and is_bold(block) for block in blocks]
    titles = titled_twice([head for head in heads if head.number and not head.second], blocks, bold)
    beneath = {place + 1 for place in titles}
    return [replace(head, second=titles.get(head.index, head.second)) for head in heads if head.index not in beneath]


def _with_last(heads: list[Head], blocks: Sequence[Block], profile: Profile) -> list[Head]:
    """With the headings of no number behind the last item, where all before are numbered: 'Any Other Business'."""
    style = heads[-1].style
    if style[0] != "Heading" or any(head.style != style for head in heads if "." not in (head.number or "")):
        return heads
    own = {head.index for head in heads}
    plain = [head for head in _headings(blocks, profile) if head.style == style and head.index not in own]
    plain = [head for head in plain if not _is_appended(head.title, profile)]
    behind = [head for head in plain if head.index > heads[-1].index]
    between = any(heads[0].index < head.index < heads[-1].index for head in plain)
    part = bool(behind) and behind[0].index == heads[-1].index + 1  # right beneath '5. Reports'
    return heads if between or part else [*heads, *behind]


def _is_appended(title: str, profile: Profile) -> bool:
    """'Annex A – Action Log', 'Open actions': what is appended to the minutes, and no item."""
    lists = (*profile.actions.lists, *profile.tables.outstanding, *profile.tables.raised_now)
    return _APPENDED.search(title) is not None or is_heading_of(title, lists)


def _otherwise(numbered: Sequence[Head], blocks: Sequence[Block], profile: Profile) -> list[Head]:
    """The items where no run of plain numbers tells them: headings, odd numbers, paragraphs that are all there is."""
    other = [head for head in numbered if head.style[0] == "Heading"]
    other = other or _unnumbered(blocks, profile)
    other = [] if _is_only_title(other, blocks) else other
    odd = [Head(one.at, one.number, one.title, ("", 0, False)) for one in odd_items(blocks)]
    if odd and {head.index for head in other} <= {head.index for head in odd}:
        return odd
    if not other and (bold := bold_items(blocks, profile)):
        return [Head(index, None, title, ("", 0, True)) for index, title in bold]
    running = list(running_items(blocks)) if not other or other[-1].index == 0 else []
    return [Head(one.index, one.number, one.title, ("", 0, False), one.runs_on) for one in running] or other


def _is_only_title(heads: Sequence[Head], blocks: Sequence[Block]) -> bool:
    """'Minutes of the Roof Group' over all, and no heading beneath it: a title, and no item."""
    return len(heads) == 1 and heads[0].index == 0 and len(blocks) > 1 and _TITLE.search(heads[0].title) is not None


def _numbered(blocks: Sequence[Block]) -> Iterator[Head]:
    for index, block in enumerate(blocks):
        if isinstance(block, Table) or not block.text.strip() or len(block.text) > _LONGEST_TITLE:
            continue
        number, title = _split_number(block)
        if number and title and not _LEADERS.search(block.text) and not _ACTS.search(block.text):
            yield Head(index, number, title, _style(block), signed=_is_signed(block))


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


def _with_told(run: list[Head], blocks: Sequence[Block]) -> list[Head]:
    """With the headings of no number whose paragraphs go on counting: 'Chair's report' above '4.1 The Chair …'."""
    numbers = [whole_number(head.number or "") for head in run]
    told = [
        Head(index, number, fold(block.text).strip(), _style(block))
        for index, number in told_by_paragraphs(blocks, numbers)
        if index > run[0].index and isinstance(block := blocks[index], TextBlock)
    ]
    return sorted((*run, *told), key=lambda head: head.index)


def _with_subitems(top: list[Head], numbered: list[Head]) -> list[Head]:
    heads = {head.index: head for head in top}
    for head in numbered:
        owner = max((item for item in top if item.index < head.index), key=lambda item: item.index, default=None)
        if owner and head.number and head.number.startswith(f"{whole_number(owner.number or '')}.") and _is_title(head):
            heads[head.index] = head
    return [heads[index] for index in sorted(heads)]


def _is_title(head: Head) -> bool:
    kind, _, bold = head.style
    sentence = head.title.endswith((".", ";", ":", ","))
    return (kind == "Heading" or bold) and not sentence


def _unnumbered(blocks: Sequence[Block], profile: Profile) -> list[Head]:
    heads = _without_title(_headings(blocks, profile), blocks)
    first = min((head.style[1] for head in heads), default=0)
    counts = {level: sum(head.style[1] == level for head in heads) for level in range(first, 10)}
    level = next((level for level in counts if counts[level] > 1), first)
    return [one for head in heads if head.style[1] == level for one in _with_parts(head, heads, blocks)]


def _with_parts(head: Head, heads: Sequence[Head], blocks: Sequence[Block]) -> list[Head]:
    """The items right beneath 'Notes' or 'Discussion', which is none itself; else the heading."""
    behind = [other for other in heads if other.index > head.index]
    end = next((other.index for other in behind if other.style[1] <= head.style[1]), len(blocks))
    parts = [other for other in behind if other.index < end]
    parts = [other for other in parts if other.style[1] == parts[0].style[1]]
    whole = len(parts) > 1 and parts[0].index == head.index + 1 and _CONTAINER.fullmatch(head.title) is not None
    return parts if whole else [head]


def _headings(blocks: Sequence[Block], profile: Profile) -> list[Head]:
    """All headings but the names of lists of people."""
    lists = {word.casefold() for word in (*profile.attendance.present, *profile.attendance.apologies)}
    heads = (
        Head(index, None, fold(block.text).strip(), _style(block))
        for index, block in enumerate(blocks)
        if isinstance(block, Heading) and block.level > 0 and block.text.strip() and not _ACTS.search(block.text)
    )
    return [head for head in heads if head.title.rstrip(" :").casefold() not in lists]


def _without_title(heads: Sequence[Head], blocks: Sequence[Block]) -> list[Head]:
    """Without the headings beneath the title up to the day: 'Grenoble, France', 'February 1-3, 2006'."""
    opening = next((index for index, block in enumerate(blocks) if not isinstance(block, Heading)), len(blocks))
    beneath = [head for head in heads if 0 < head.index < opening]
    dated = [head for head in beneath if _ONLY_DAY.fullmatch(head.title) or _DAY_AND_PLACE.match(head.title)]
    if not dated or _is_day_of_several(dated[0], heads):
        return list(heads)
    return [head for head in heads if head.index == 0 or head.index > dated[0].index]


def _is_day_of_several(dated: Head, heads: Sequence[Head]) -> bool:
    """'Wednesday, February 1, 2006' over what was said on that day, with other days below it."""
    single = len(re.findall(r"\d+", dated.title)) < _FEWEST_OF_SEVERAL
    return single and any(head.index > dated.index and _ONLY_DAY.fullmatch(head.title) for head in heads)
