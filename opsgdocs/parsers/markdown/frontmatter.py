"""The lines of YAML that some Markdown files begin with: 'title: Meeting 14 – 7 January 2011'.

The title is the document's title. The date is often that of the web page and not that of the meeting, so it is kept
aside with the rest, where nobody takes it for more than it is.
"""

from dataclasses import dataclass

from opsgdocs.document import Heading, Paragraph, Place, Run
from opsgdocs.kept_patterns import compiled

_FENCE = compiled(r"-{3}[ \t]*$")
_END = compiled(r"(?:-{3}|\.{3})[ \t]*$")
_ENTRY = compiled(r"([A-Za-z][\w .-]{0,60}):(?:[ \t]+(.*))?$")
_NESTED = compiled(r"[ \t]+\S|- \S|#|$")
_LONGEST = 200  # lines


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Title, the other lines, and how many lines of the file they take."""

    title: tuple[Heading, ...] = ()
    rest: tuple[Paragraph, ...] = ()
    lines: int = 0


def front_matter(text: str) -> FrontMatter:
    """The front matter of a file; none where the file merely begins with a rule."""
    lines = text.split("\n", _LONGEST)[:_LONGEST]
    if not _FENCE.match(lines[0]):
        return FrontMatter()
    end = next((at for at, line in enumerate(lines) if at and _END.match(line)), None)
    inner = lines[1:end]
    if end is None or not all(_ENTRY.match(line) or _NESTED.match(line) for line in inner):
        return FrontMatter()
    if not any(_ENTRY.match(line) for line in inner):
        return FrontMatter()
    return _read(inner, end + 1)


def _read(inner: list[str], length: int) -> FrontMatter:
    title: tuple[Heading, ...] = ()
    rest: list[Paragraph] = []
    for number, line in enumerate(inner, start=2):
        found = _ENTRY.match(line)
        places = (Place(path=f"line {number}"),)
        value = (found[2] or "").strip().strip("\"'").strip() if found else ""
        if found and found[1].lower() == "title" and value and not title:
            title = (Heading(runs=(Run(" ".join(value.split())),), places=places, level=0),)
        elif line.strip():
            rest.append(Paragraph(runs=(Run(" ".join(line.split())),), places=places))
    return FrontMatter(title=title, rest=tuple(rest), lines=length)
