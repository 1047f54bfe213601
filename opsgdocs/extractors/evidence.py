"""From a stretch of a block's text to the evidence that points at it.

A PDF block is printed on several lines and may run over a page end; the evidence of a stretch has one entry for each
page it touches, with the box around the lines it stands on.
"""

from collections.abc import Iterable

from opsgdocs.document import BBox, Place, TextBlock, fold
from opsgdocs.records import Evidence


def cite(block: TextBlock, start: int = 0, end: int | None = None) -> tuple[Evidence, ...]:
    """Evidence for ``block.text[start:end]``."""
    end = len(block.text) if end is None else end
    places = block.places or (Place(),)
    found: list[Evidence] = []
    for page_places in _by_page(places, start, end):
        first = max(start, page_places[0].start)
        last = min(end, _end_of(page_places[-1], places, end))
        found.append(
            Evidence(
                page=page_places[0].page,
                bbox=_around(place.bbox for place in page_places),
                path=page_places[0].path,
                start=first,
                end=last,
                text=fold(block.text[first:last]).strip(),
            )
        )
    return tuple(found)


def _by_page(places: tuple[Place, ...], start: int, end: int) -> list[list[Place]]:
    pages: list[list[Place]] = []
    for index, place in enumerate(places):
        stop = places[index + 1].start if index + 1 < len(places) else max(end, place.start) + 1
        if stop <= start or place.start > max(end - 1, start):
            continue
        if pages and pages[-1][0].page == place.page:
            pages[-1].append(place)
        else:
            pages.append([place])
    return pages or [[places[0]]]


def _end_of(place: Place, places: tuple[Place, ...], end: int) -> int:
    later = [other.start for other in places if other.start > place.start]
    return min(later, default=end)


def _around(boxes: Iterable[BBox | None]) -> BBox | None:
    known = [box for box in boxes if box is not None]
    if not known:
        return None
    return (
        min(box[0] for box in known),
        min(box[1] for box in known),
        max(box[2] for box in known),
        max(box[3] for box in known),
    )
