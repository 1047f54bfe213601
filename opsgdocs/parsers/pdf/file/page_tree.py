"""Pages that the file holds and that no reader shows: left out of its tree of pages, or with their content gone.

pdfium shows what the tree says. A tree that was damaged says too little, and a page whose content is missing is blank;
both would be minutes without the actions that stood there.
"""

import re
from collections.abc import Iterator

from opsgdocs.document import Damage
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.file import File

_REACH = 8_000  # bytes; a page's own dictionary is shorter
_PAGE = compiled(rb"/Type\s*/Page(?![A-Za-z])")
_NUMBER = compiled(rb"(\d+)\s+\d+\s+\Z")
_CONTENTS = compiled(rb"/Contents\s*\[?((?:\s*\d+\s+\d+\s+R)+)")
_TARGET = compiled(rb"(\d+)\s+\d+\s+R")


def lost_pages(file: File, count: int, *, blank: bool) -> Iterator[Damage]:
    """Damage, where pages or their content are in the file and not shown; pages in packed objects are not found.

    The content of pages is looked for where one of those that are shown is `blank`.
    """
    leaves = dict(_leaves(file.data))
    if len(leaves) > count:
        yield Damage(
            "part_missing", f"The file says that it has {count} pages and holds {len(leaves)}; some are missing."
        )
    if blank:
        lost = sum(_is_hollow(file.data, leaf) for leaf in leaves.values())
        if lost:
            yield Damage("part_missing", f"The content of {lost} of the pages is missing from the file.")


def _leaves(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The number and the dictionary of each page; a later version of a page takes its place."""
    for found in _PAGE.finditer(data):
        start = data.rfind(b" obj", max(0, found.start() - _REACH), found.start())
        number = _NUMBER.search(data, max(0, start - 20), start + 1)
        if start >= 0 and number:
            yield number[1], data[start : data.find(b"endobj", found.end(), found.end() + _REACH)]


def _is_hollow(data: bytes, leaf: bytes) -> bool:
    contents = _CONTENTS.search(leaf)
    if contents is None or b"/ObjStm" in data:
        return False
    return any(not re.search(rb"(?<!\d)%s\s+\d+\s+obj\b" % number, data) for number in _TARGET.findall(contents[1]))
