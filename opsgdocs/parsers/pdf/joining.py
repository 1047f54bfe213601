"""Joins what a page end or a column's end cut in two: paragraphs."""

from collections.abc import Sequence

from opsgdocs.parsers.pdf.paragraphs import Para, ends_sentence, is_full


def join_paragraphs(columns: Sequence[list[Para]]) -> list[Para]:
    """The paragraphs of consecutive columns, the last of one and the first of the next joined where they are one."""
    found: list[Para] = []
    for paras in columns:
        if found and paras and goes_on(found[-1], paras[0]):
            found[-1].lines += paras[0].lines
            found += paras[1:]
        else:
            found += paras
    return found


def goes_on(para: Para, following: Para) -> bool:
    """Whether a paragraph at a page's end goes on in the one that begins the next."""
    last, first = para.lines[-1], following.lines[0]
    if following.mark is not None and not following.numbered:
        return False
    if abs(last.size - first.size) > 0.6 or para.heading is not None or following.heading is not None:
        return False
    if last.text.endswith("-"):
        return True
    if ends_sentence(last.text):
        return first.text[:1].islower() or _is_justified(para)
    return first.text[:1].islower() or is_full(last, first, para.region)


def _is_justified(para: Para) -> bool:
    """Whether the last line reaches the margin as exactly as those before it: then it is not the paragraph's last."""
    ends = [line.x1 for line in para.lines]
    return len(ends) > 2 and max(ends) - min(ends) < 1.5
