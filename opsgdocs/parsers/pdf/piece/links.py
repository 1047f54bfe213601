"""Links: which pieces of text lead where."""

import ctypes

from opsgdocs.document import BBox
from opsgdocs.parsers.pdf.engine.frame import Frame
from opsgdocs.parsers.pdf.engine.pdfium import Handle, Pdfium
from opsgdocs.parsers.pdf.piece.pieces import Piece, PieceReader, join_pieces

MOST_LINKS = 1_000  # on one page
LONGEST = 2_048


def read_links(engine: Pdfium, document: Handle, page: Handle, frame: Frame) -> list[tuple[BBox, str]]:
    """The boxes of a page's links to addresses, with the addresses."""
    position, link = ctypes.c_int(0), ctypes.c_void_p()
    rectangle = (ctypes.c_float * 4)()
    found: list[tuple[BBox, str]] = []
    while len(found) < MOST_LINKS and engine.next_link(page, ctypes.addressof(position), ctypes.addressof(link)):
        address = _address(engine, document, link.value)
        if address and engine.link_rect(link.value, ctypes.addressof(rectangle)):
            left, top, right, bottom = rectangle
            found.append((frame.box(left, top, right, bottom), address))
    return found


def mark_links(pieces: list[Piece], links: list[tuple[BBox, str]], reader: PieceReader) -> list[Piece]:
    """The pieces, with `href` on those (or those words) that a link covers."""
    if not links:
        return pieces
    found: list[Piece] = []
    for piece in pieces:
        touching = [(box, address) for box, address in links if _share(box, piece) > 0.02]
        if touching and all(_share(box, piece) < 0.95 for box, _ in touching):
            found += join_pieces([_marked(word, touching) for word in reader.split(piece)])
        else:
            found.append(_marked(piece, touching))
    return found


def _marked(piece: Piece, links: list[tuple[BBox, str]]) -> Piece:
    piece.href = next((address for box, address in links if _share(box, piece) > 0.5), piece.href)
    return piece


def _share(box: BBox, piece: Piece) -> float:
    """How much of a piece's width lies in a box."""
    if not box[1] <= piece.y - 0.3 * piece.style.size <= box[3]:
        return 0.0
    return (min(box[2], piece.x1) - max(box[0], piece.x0)) / max(piece.x1 - piece.x0, 0.1)


def _address(engine: Pdfium, document: Handle, link: Handle | None) -> str:
    action = engine.link_action(link)
    if not action:
        return ""
    buffer = ctypes.create_string_buffer(LONGEST)
    length = engine.action_uri(document, action, ctypes.addressof(buffer), LONGEST)
    return buffer.value.decode("utf-8", "replace") if 0 < length <= LONGEST else ""
