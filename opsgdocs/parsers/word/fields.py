"""Fields: what they show counts, not what they are told to compute.

A complex field is three marks in the row of runs: begin, instruction, separate, result, end; a field may stand in the
instruction of another, and then its result is not shown. ' HYPERLINK "https://…" ' gives its result a target.
"""

import re
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.word.tags import VAL, W
from opsgdocs.parsers.word.values import child_on, child_value, is_on, whole

_LINK = compiled(r'\s*HYPERLINK\s+(?!\\)(?:"([^"]*)"|(\S+))|\s*HYPERLINK\s', re.IGNORECASE)
_KEYWORD = compiled(r"\s*(\w+)")
_SILENT = frozenset(("SET", "ASK", "XE", "TC", "TA", "RD", "PRIVATE"))  # they keep a value; the page shows nothing
_PLACE = compiled(r'\\l\s+"?([^"\s]+)', re.IGNORECASE)

_DEEPEST = 60  # fields in each other; Word allows twenty, and a thousand open ones were made to cost time

_CHECK_BOX = f"{W}ffData/{W}checkBox"
_DROP_DOWN = f"{W}ffData/{W}ddList"
_CHECKED = W + "checked"
_DEFAULT = W + "default"
_RESULT = W + "result"
_ENTRY = W + "listEntry"


@dataclass(slots=True)
class Field:
    """A complex field that has begun: its instruction so far, and whether its result has been reached."""

    instruction: list[str] = field(default_factory=list)
    shows: bool = False

    @property
    def is_silent(self) -> bool:
        """True for a field whose result is not on the page."""
        keyword = _KEYWORD.match("".join(self.instruction))
        return bool(keyword and keyword.group(1).upper() in _SILENT)


@dataclass(slots=True)
class Fields:
    """The fields that are open at one point of a paragraph, the innermost last."""

    stack: list[Field] = field(default_factory=list)
    muted: bool = False  # what stands here is not shown
    href: str | None = None

    def instruct(self, text: str) -> None:
        """Takes up a piece of the innermost field's instruction."""
        if self.stack and not self.stack[-1].shows:
            self.stack[-1].instruction.append(text)

    def mark(self, part: str | None) -> None:
        """Takes up one of the marks 'begin', 'separate' and 'end'; one that fits nothing is passed over."""
        if part == "begin":
            self.stack = [*self.stack[-_DEEPEST:], Field()]
        elif self.stack and part == "separate":
            self.stack[-1].shows = True
        elif self.stack and part == "end":
            self.stack.pop()
        self._settle()

    def clear(self) -> None:
        """Ends all fields, as the end of a paragraph does: a missing 'end' must not swallow what follows."""
        self.stack.clear()
        self._settle()

    def _settle(self) -> None:
        hidden = any(not outer.shows for outer in self.stack[:-1])
        self.muted = hidden or any(f.is_silent for f in self.stack if f.shows)
        links = (link_target("".join(f.instruction)) for f in reversed(self.stack) if f.shows)
        self.href = next((link for link in links if link), None)


def link_target(instruction: str) -> str | None:
    """The target in a field's instruction, None where it is no link; a place in the document is '#place'."""
    link = _LINK.match(instruction)
    if not link:
        return None
    place = _PLACE.search(instruction)
    return (link.group(1) or link.group(2) or "") + (f"#{place.group(1)}" if place else "") or None


def form_value(mark: Element) -> str:
    """What the old form fields show, which have no result: a box ticked or not, the entry chosen from a list."""
    box = mark.find(_CHECK_BOX)
    if box is not None:
        state = box.find(_CHECKED)
        ticked = child_on(box, _DEFAULT) if state is None else is_on(state.get(VAL))
        return "☒" if ticked else "☐"
    choice = mark.find(_DROP_DOWN)
    if choice is None:
        return ""
    entries = choice.findall(_ENTRY)
    chosen = whole(child_value(choice, _RESULT) or child_value(choice, _DEFAULT)) or 0
    return (entries[chosen].get(VAL) or "") if 0 <= chosen < len(entries) else ""
