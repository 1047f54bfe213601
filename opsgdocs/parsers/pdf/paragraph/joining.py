"""Joins what a page end or a column's end cut in two: paragraphs."""

from collections.abc import Sequence

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.pdf.line.room import is_full, width_of
from opsgdocs.parsers.pdf.line.wording import cuts_date, ends_sentence
from opsgdocs.parsers.pdf.paragraph.para import Para

SHORT = 12  # characters: a shorter line is an entry, whatever the width of its cell
ANOTHER_SIZE = 0.6  # points
MANY_LINES = 4
LABELLED = compiled(r"[^.:]{1,30}:\s")  # 'Action Status: Open' begins anew
SPACE = 0.25  # of the size
BRIM = 1.6  # of the size: room for no word


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
    if not _may_go_on(para, following):
        return False
    if (last.text[-2:-1].isalpha() and last.text.endswith("-")) or first.text[:1].islower():
        return True
    if cuts_date(last.text, first.text):
        return True
    if not is_full(last, first, para.region) or (len(last.text) < SHORT and not _is_half(para, first.text)):
        return False
    return not ends_sentence(last.text) or _surely_full(para, following) or _is_long_update(para, following)


def _may_go_on(para: Para, following: Para) -> bool:
    if para.heading is not None or following.heading is not None or _is_entry(following):
        return False
    return abs(para.lines[-1].size - following.lines[0].size) <= ANOTHER_SIZE


def _is_entry(para: Para) -> bool:
    """Whether a paragraph begins an entry of a list: behind a bullet or a letter; a number may be a sentence's."""
    return para.mark is not None and not (para.numbered and para.mark.text.strip("(")[0].isdigit())


def _is_half(para: Para, following: str) -> bool:
    """Whether a short line in a narrow cell is no entry of its own: 'OPSG' above '24/02', '15 Sep' above '2022'."""
    text = para.lines[-1].text
    narrow = len(para.lines) > 1 or "," in text or text.upper() != text  # initials are entries
    return para.region.in_cell and (narrow or (text[-1].isalpha() and following[0].isdigit()))


def _is_long_update(para: Para, following: Para) -> bool:
    """Whether a cell's paragraph has so many lines that the page end more likely stands in it than behind it."""
    if not para.region.in_cell or len(para.lines) < MANY_LINES or LABELLED.match(following.text):
        return False
    last, first = para.lines[-1], following.lines[0]
    room = para.region.right - last.x1 - SPACE * last.size
    return room < width_of(first.text.split(" ", 1)[0], first)


def _surely_full(para: Para, following: Para) -> bool:
    """Whether a line that ends with its sentence is full to a hair, as a paragraph's last line hardly ever is."""
    last, first = para.lines[-1], following.lines[0]
    if following.mark is not None or last.pieces[-1].style.bold != first.pieces[0].style.bold:
        return False
    ends = [line.x1 for line in para.lines]
    justified = len(ends) > 2 and max(ends) - min(ends) < 1.5
    return justified or (len(ends) > 1 and para.region.right - last.x1 < BRIM * last.size)
