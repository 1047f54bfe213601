"""What several layouts of papers share: lines as paragraphs and bullets, recommendations, text without marks."""

import textwrap
from collections.abc import Callable
from typing import Any

from corpus.generator import word
from corpus.generator.papers.model import Lines, Paper, bare, plain

LABELS = {
    "stage": "Current Stage",
    "impact": "Issue and Impact",
    "status": "Status",
    "next_steps": "Next Steps",
}
_BULLETS = (("    ▪ ", "List Bullet 3"), ("  ◦ ", "List Bullet 2"), ("• ", "List Bullet"))


def lines(document: Any, texts: Lines, new: Callable[[], Any] | None = None) -> None:  # noqa: ANN401
    """Paragraphs and bullets of a Word file or of a cell; `new` gives the first paragraph."""
    for at, text in enumerate(texts):
        paragraph = new() if new and at == 0 else document.add_paragraph()
        mark, style = next(((m, s) for m, s in _BULLETS if text.startswith(m)), ("", None))
        if style:
            paragraph.style = style
        word.rich(paragraph, plain(text).removeprefix(mark))


def recommend(document: Any, paper: Paper, mark: str) -> None:  # noqa: ANN401
    """'The OPSG is requested to:' over a list, with bullets or with letters."""
    document.add_paragraph(f"The {paper.series.short} is requested to:")
    entries = requests(paper)
    for letter, entry in zip("abcdef", entries, strict=False):
        style = "List Bullet" if mark == "•" else None
        word.rich(document.add_paragraph(style=style), entry if mark == "•" else f"{letter}) {entry}")


def requests(paper: Paper) -> list[str]:
    """'**NOTE** the contents of this paper; and' and the last one with a full stop."""
    found = [f"**{verb}** {text}" for verb, text in paper.series.recommendations]
    return [*(f"{one}; and" for one in found[:-1]), f"{found[-1]}."]


def wrapped(texts: Lines, width: int) -> list[str]:
    """Lines of text as a page breaks them; bullets with the marks of a PDF."""
    found: list[str] = []
    for text in texts:
        mark = next((m for m, _ in _BULLETS if text.startswith(m)), "")
        shown = {"    ▪ ": "▪ ", "  ◦ ": "o ", "• ": "• "}.get(mark, "")
        body = shown + bare(text).removeprefix(mark)
        found += [*textwrap.wrap(body, width, break_on_hyphens=False), *([] if mark else [""])]
    return found if found and not found[-1] else [*found, ""]
