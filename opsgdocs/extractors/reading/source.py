"""The file that was read, as the record names it: 'OPSG_29.pdf', and what in it could not be read."""

from opsgdocs.document import Document
from opsgdocs.problems import problem
from opsgdocs.records import Evidence, Problem, Source


def source_of(document: Document) -> Source:
    """The file that the document was read from."""
    return Source(name=document.name, sha256=document.sha256, media_type=document.media_type, pages=document.pages)


def damage_problems(document: Document) -> tuple[Problem, ...]:
    """What the parser could not read, as problems of the record."""
    return tuple(
        problem(
            damage.code,
            damage.message,
            (Evidence(page=damage.place.page, bbox=damage.place.bbox, path=damage.place.path),) if damage.place else (),
        )
        for damage in document.damage
    )
