"""Runs, paragraphs and lists of a web page; every sign that HTML would act on is escaped."""

from collections.abc import Sequence
from html import escape

from opsgdocs.characters import straight
from opsgdocs.document import ListItem, Run, TextBlock
from opsgdocs.kept_patterns import compiled
from opsgdocs.writers.links import safe_target

_COLOUR = compiled(r"[0-9A-Fa-f]{6}")
_NUMBER = compiled(r"(\d{1,6})([.)]?)")
_LETTER = compiled(r"([a-z])([.)]?)")
_OWN = compiled(r"[\w.()\[\]/ -]{1,12}")  # what may stand in a style as it is


def escaped(text: str) -> str:
    """Text for an element or an attribute in quotes."""
    return escape(straight(text).replace("\t", " "), quote=True)


def render_runs(block: TextBlock) -> str:
    """The runs of a block with their emphasis, links and line breaks."""
    return "".join(_run(run) for run in block.runs if run.text and not run.hidden)


def render_texts(blocks: Sequence[TextBlock]) -> str:
    """Paragraphs, and the lists that items between them make, each at its depth."""
    lines: list[str] = []
    open_lists: list[str] = []
    for block in blocks:
        if not isinstance(block, ListItem):
            lines += [*_shut(open_lists, 0), f"<p>{render_runs(block)}</p>\n"]
            continue
        lines += _move(open_lists, block)
        lines.append(f"<li{_marked(block.marker)}>{render_runs(block)}")
    return "".join([*lines, *_shut(open_lists, 0)])


def _move(open_lists: list[str], item: ListItem) -> list[str]:
    """The tags between the last item and this one, which leave its list open."""
    depth, tag = item.level + 1, _tag(item.marker)
    lines = _shut(open_lists, depth)
    if len(open_lists) == depth and open_lists[-1] != tag:
        lines += _shut(open_lists, depth - 1)
    if len(open_lists) == depth:
        return [*lines, "</li>\n"]
    while len(open_lists) < depth:
        last = len(open_lists) == depth - 1
        opened = tag if last else "<ul>"
        # A list stands in an item, also where the level between has none.
        lines.append(f"\n{opened}\n" if last else f'\n{opened}\n<li class="none">')
        open_lists.append(opened)
    return lines


def _shut(open_lists: list[str], depth: int) -> list[str]:
    lines: list[str] = []
    while len(open_lists) > depth:
        lines.append(f"</li>\n</{open_lists.pop()[1:3]}>\n")
    return lines


def _tag(marker: str) -> str:
    if _NUMBER.fullmatch(marker):
        return "<ol>"
    return '<ol type="a">' if _LETTER.fullmatch(marker) else "<ul>"


def _marked(marker: str) -> str:
    """The number of an item, and its marker where a list would show another one: '(iv)', 'a)'."""
    number, letter = _NUMBER.fullmatch(marker), _LETTER.fullmatch(marker)
    value = int(number[1]) if number else ord(letter[1]) - ord("a") + 1 if letter else None
    told = f' value="{value}"' if value is not None else ""
    usual = marker.endswith(".") if told else not _OWN.fullmatch(marker)
    return told if usual else f"{told} style=\"list-style-type:'{marker} '\""


def _run(run: Run) -> str:
    text = escaped(run.text).replace("\n", "<br>\n")
    if not text.strip():
        return text
    for tag, on in (("strong", run.bold), ("em", run.italic), ("del", run.strike)):
        text = f"<{tag}>{text}</{tag}>" if on else text
    if run.colour and _COLOUR.fullmatch(run.colour):
        text = f'<span style="color:#{run.colour}">{text}</span>'
    target = safe_target(run.href)
    return f'<a href="{escaped(target)}" rel="noopener noreferrer">{text}</a>' if target else text
