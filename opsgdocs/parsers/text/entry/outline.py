"""Which short lines of a text are its headings: 'Next Steps' standing alone over a paragraph.

Plain text has no styles. A line is taken for a heading only where it is short, stands alone, is no sentence and has a
text under it; a column of names is none. Lines that come again ('Status', 'Next Steps') stand below those that do not.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from opsgdocs.document import Heading, Paragraph, Table, TextBlock
from opsgdocs.parsers.text.entry.entry import Entry
from opsgdocs.parsers.text.entry.numbering import as_heading, looks_like_title
from opsgdocs.parsers.text.line.lines import has_full_stop, is_chat, is_key, is_url

_LONGEST = 70  # characters
_WORDS = 9
_TITLE_WITHIN = 4  # entries; the document's title is one of the first


def find_headings(entries: Sequence[Entry]) -> list[Entry]:
    """The entries with the headings among them that bear no number."""
    counts = Counter(_text(entry) for at, entry in enumerate(entries) if _could_head(entry) and _alone(entry, at))
    titles = [
        _could_head(entry) and (_alone(entry, at) or counts[_text(entry)] > 1) for at, entry in enumerate(entries)
    ]
    again = [title and counts[_text(entry)] > 1 for entry, title in zip(entries, titles, strict=True)]
    done = list(entries)
    first = next((at for at, title in enumerate(titles[:_TITLE_WITHIN]) if title), None)
    listed = first is not None and _is_column(entries, [first], again)
    if first is not None and not again[first] and not listed and not _has_heading(entries[:first]):
        done[first] = _headed(entries, first, 0)
        titles[first] = False
    for index in _heads(entries, titles, again):
        done[index] = _headed(entries, index, _level(entries, index, again))
    return done


def _could_head(entry: Entry) -> bool:
    block = entry.block
    if type(block) is not Paragraph or len(block.runs) != 1:
        return False
    text = block.text
    if len(text) > _LONGEST or len(text.split()) > _WORDS or any(char in text for char in "\n\t,"):
        return False
    if is_key(text) or is_chat(text) or is_url(text) or text[:1].isdigit():
        return False
    return looks_like_title(text)


def _alone(entry: Entry, at: int) -> bool:
    return at == 0 or entry.blanks > 0


def _heads(entries: Sequence[Entry], titles: Sequence[bool], again: Sequence[bool]) -> list[int]:
    found: list[int] = []
    for chain in _chains(titles):
        if _has_text_below(entries, chain[-1] + 1) and not _is_column(entries, chain, again):
            found += [at for at in chain if _belongs(at, chain, again)]
    numbered = next((at for at, entry in enumerate(entries) if isinstance(entry.block, Heading)), len(entries))
    return [at for at in found if at < numbered or _text(entries[at]).isupper()]


def _chains(titles: Sequence[bool]) -> list[list[int]]:
    chains: list[list[int]] = []
    for index, title in enumerate(titles):
        if title and index and titles[index - 1]:
            chains[-1].append(index)
        elif title:
            chains.append([index])
    return chains


def _has_text_below(entries: Sequence[Entry], index: int) -> bool:
    if index >= len(entries):
        return False
    block = entries[index].block
    if isinstance(block, Heading):
        return False
    if isinstance(block, Table) or type(block) is not Paragraph:
        return True
    return len(block.text) > _LONGEST or has_full_stop(block.text) or (len(block.text) > 20 and block.text[-1] == ":")


def _is_column(entries: Sequence[Entry], chain: list[int], again: Sequence[bool]) -> bool:
    """True for names under 'Present: Mrs Cann', which are no headings though a text follows them."""
    if any(again[at] for at in chain):
        return False
    before = _text(entries[chain[0] - 1]) if chain[0] else ""
    return is_key(before) and len(before) <= _LONGEST


def _belongs(at: int, chain: list[int], again: Sequence[bool]) -> bool:
    if len(chain) == 1 or again[at]:
        return True
    return at + 1 in chain and again[at + 1]


def _level(entries: Sequence[Entry], index: int, again: Sequence[bool]) -> int:
    if _has_heading(entries[:index]):
        return 2
    over = index + 1 < len(again) and again[index + 1] and not again[index]
    if again[index]:
        return 3
    return 2 if over else 1


def _has_heading(entries: Sequence[Entry]) -> bool:
    return any(isinstance(entry.block, Heading) for entry in entries)


def _headed(entries: Sequence[Entry], index: int, level: int) -> Entry:
    block = entries[index].block
    return replace(entries[index], block=as_heading(block, level)) if isinstance(block, TextBlock) else entries[index]


def _text(entry: Entry) -> str:
    return entry.block.text if isinstance(entry.block, TextBlock) else ""
