"""From a stretch of a block's text to the evidence that points at it.

A PDF block is printed on several lines and may run over a page end; the evidence of a stretch has one entry for each
page it touches, with the box around the lines it stands on.
"""

from bisect import bisect
from collections.abc import Iterable, Sequence
from operator import attrgetter

from opsgdocs.document import BBox, Place, TextBlock, fold
from opsgdocs.records import Evidence

_start = attrgetter("start")


def cite(block: TextBlock, start: int = 0, end: int | None = None) -> tuple[Evidence, ...]:
    """Evidence for ``block.text[start:end]``."""
    end = len(block.text) if end is None else end
    places = block.places or (Place(),)
    if len(places) == 1:
        return (_evidence(block, places, max(start, places[0].start), end),)
    found: list[Evidence] = []
    for page_places in _by_page(places, start, end):
        first = max(start, page_places[0].start)
        last = min(end, _end_of(page_places[-1], places, end))
        found.append(_evidence(block, page_places, first, last))
    return tuple(found)


def _evidence(block: TextBlock, places: Sequence[Place], start: int, end: int) -> Evidence:
    return Evidence(
        page=places[0].page,
        bbox=_around([place.bbox for place in places]) if len(places) > 1 else places[0].bbox,
        path=places[0].path,
        start=start,
        end=end,
        text=fold(block.text[start:end]).strip(),
        confidence=_confidence(places, start, end) if places[0].words else None,
    )


def _confidence(places: Sequence[Place], start: int, end: int) -> float | None:
    """That of the least sure of the recognised words in the stretch."""
    words = [word for place in places for word in place.words]
    ends = [*(at for at, _ in words[1:]), max(end, start) + 1]
    touched = (sure for (at, sure), after in zip(words, ends, strict=True) if at < end and after > start)
    return min(touched, default=None)


def _by_page(places: tuple[Place, ...], start: int, end: int) -> list[list[Place]]:
    """The places that the stretch touches, page by page; places stand in the order of their offsets."""
    pages: list[list[Place]] = []
    first, last = bisect(places, start, key=_start), bisect(places, max(end - 1, start), key=_start)
    for place in places[max(first - 1, 0) : last]:
        if pages and pages[-1][0].page == place.page:
            pages[-1].append(place)
        else:
            pages.append([place])
    return pages or [[places[0]]]


def _end_of(place: Place, places: tuple[Place, ...], end: int) -> int:
    after = bisect(places, place.start, key=_start)
    return places[after].start if after < len(places) else end


def _around(boxes: Iterable[BBox | None]) -> BBox | None:
    known = [box for box in boxes if box is not None]
    if not known:
        return None
    left, top, right, bottom = zip(*known, strict=True)
    return min(left), min(top), max(right), max(bottom)
