"""The text of one block of a web page, gathered piece by piece with its styles."""

from collections.abc import Sequence

from opsgdocs.document import Paragraph, Place, Run
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.html.styles import Style

_SPACES = compiled(r"\s+")
_SPACES_IN_LINE = compiled(r"[^\S\n]+")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Buffer:
    """Runs in the making; white space is folded as it comes in."""

    def __init__(self) -> None:
        self._runs: list[Run] = []
        self._path: str | None = None
        self._last = "\n"  # character before the next one; a block begins as a line does
        self._lines = False

    @classmethod
    def of(cls, paragraph: Paragraph) -> "Buffer":
        """A buffer that holds a paragraph."""
        buffer = cls()
        buffer._runs = list(paragraph.runs)
        buffer._path = paragraph.places[0].path
        buffer._last = paragraph.text[-1:]
        return buffer

    @property
    def ends_line(self) -> bool:
        """True after a line break."""
        return bool(self._runs) and self._last == "\n"

    def write(self, text: str, style: Style, path: str, *, as_is: bool = False) -> None:
        """More text in that style."""
        text = self._folded(text, style, as_is=as_is)
        if not text:
            return
        self._path = self._path or path
        self._last = text[-1]
        if style.raised and text.strip().isdecimal():
            text = text.translate(_RAISED)  # '10⁶' is not 106, and '¹' marks a footnote
        run = Run(text, style.bold, style.italic, style.strike, colour=style.colour, href=style.href)
        if self._runs and self._runs[-1]._replace(text="") == run._replace(text=""):
            run = run._replace(text=self._runs.pop().text + text)
        self._runs.append(run)

    def with_colon(self) -> "Buffer":
        """The buffer with ': ' at its end, as between a term and its definition."""
        between = " " if self._last == ":" else ": "
        self._runs[-1] = self._runs[-1]._replace(text=self._runs[-1].text + between)
        self._last = " "
        return self

    def paragraphs(self) -> list[Paragraph]:
        """The block, or one for each line where the lines of the page were kept."""
        found: list[Paragraph] = []
        for runs in _lines(self._runs) if self._lines else [self._runs]:
            kept = _trimmed(runs)
            if kept:
                found.append(Paragraph(runs=kept, places=(Place(path=self._path),)))
        return found

    def _folded(self, text: str, style: Style, *, as_is: bool) -> str:
        if style.as_is and not as_is:
            self._lines = True
            return _SPACES_IN_LINE.sub(" ", text)
        if as_is:
            return text
        text = _SPACES.sub(" ", text)
        return text.lstrip() if self._last in " \n" else text


def _lines(runs: Sequence[Run]) -> list[list[Run]]:
    lines: list[list[Run]] = [[]]
    for run in runs:
        for at, part in enumerate(run.text.split("\n")):
            if at:
                lines.append([])
            if part:
                lines[-1].append(run._replace(text=part))
    return lines


def _trimmed(runs: Sequence[Run]) -> tuple[Run, ...]:
    kept = [run for run in runs if run.text]
    while kept and not kept[-1].text.strip():
        kept.pop()
    while kept and not kept[0].text.strip():
        kept.pop(0)
    if kept:
        kept[-1] = kept[-1]._replace(text=kept[-1].text.rstrip())
        kept[0] = kept[0]._replace(text=kept[0].text.lstrip())
    return tuple(kept)
