"""Blocks that several Word layouts show alike: bullets and decisions."""

from collections.abc import Callable
from typing import Any

from corpus.generator import word
from corpus.generator.model import Bullets, Decisions, Prose

NewParagraph = Callable[[], Any]


def bullets(document: Any, entries: tuple[str, ...], **look: Any) -> None:  # noqa: ANN401
    """List items; a leading '- ' is one level deeper."""
    for entry in entries:
        style = "List Bullet 2" if entry.startswith("- ") else "List Bullet"
        word.rich(document.add_paragraph(style=style), entry.removeprefix("- "), **look)


def clauses(block: Decisions) -> tuple[str, ...]:
    """'**NOTED** the report; and', '**AGREED** that …': the decisions of a sentence as entries of a list."""
    found = [f"**{verb.verb}** {verb.text}" for verb in block.verbs]
    return (*(f"{one}; and" for one in found[:-1]), found[-1])


def sentence(block: Decisions) -> str:
    """'The OPSG **NOTED** the report and **AGREED** that …'."""
    return block.lead + " and ".join(f"**{verb.verb}** {verb.text}" for verb in block.verbs)


def decisions(document: Any, block: Decisions, new: NewParagraph | None = None, *, listed: bool = False) -> None:  # noqa: ANN401
    """A sentence, or a list of clauses under 'The OPSG:'."""
    new = new or document.add_paragraph
    if block.listed or (listed and len(block.verbs) > 1):
        word.rich(new(), f"{block.lead.strip()}:")
        bullets(document, clauses(block))
        return
    word.rich(new(), sentence(block))
    bullets(document, block.bullets)


def prose(document: Any, block: Prose | Bullets, new: NewParagraph | None = None) -> None:  # noqa: ANN401
    """A paragraph, or a list that stands for itself."""
    if isinstance(block, Bullets):
        bullets(document, block.entries)
    else:
        word.rich((new or document.add_paragraph)(), block.text, document)
