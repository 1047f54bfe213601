"""What is drawn on a page beside its text: straight lines, filled rectangles, pictures."""

from dataclasses import dataclass, field

from opsgdocs.document import BBox

NEARLY_WHITE = 250  # of 255
Edge = tuple[float, float, float]  # position, start, end


@dataclass(slots=True)
class Drawing:
    """Edges of lines and rectangles; filled rectangles with their colour in order of painting; pictures."""

    across: list[Edge] = field(default_factory=list)  # y, x0, x1
    down: list[Edge] = field(default_factory=list)  # x, top, bottom
    fills: list[tuple[BBox, str]] = field(default_factory=list)
    tints: list[BBox] = field(default_factory=list)  # filled rectangles whose edges can be seen and are not stroked
    images: list[BBox] = field(default_factory=list)
    dots: list[tuple[BBox, str]] = field(default_factory=list)  # as small as a bullet, and the bullet that they are
    objects: int = 0
    shapes: list[BBox] = field(default_factory=list)  # filled paths that are no rectangles, or of a colour not known
    vague: bool = False  # something is painted of which it is not known where
