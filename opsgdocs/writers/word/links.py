"""Links of a Word file: each address is a relationship of the document, and only addresses that are safe become one."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from opsgdocs.document import Document
from opsgdocs.writers.links import safe_target
from opsgdocs.writers.word.text import Links

if TYPE_CHECKING:
    from docx.document import Document as WordFile


def set_links(file: "WordFile", document: Document) -> Links:
    """Give the file a relationship for each address of the document; returns their ids."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    targets = {href: target for href in sorted(_addresses(document)) if (target := safe_target(href))}
    return {
        href: file.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        for href, target in targets.items()
    }


def _addresses(document: Document) -> Iterable[str]:
    return {run.href for block in document.walk() for run in block.runs if run.href}
