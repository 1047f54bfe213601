"""The part with the definitions of lists, of which only those in use are parsed.

Word keeps every list a document ever had; in minutes that are edited from month to month they outweigh the text.
"""

from collections.abc import Callable
from functools import cached_property

from lxml.etree import _Element as Element

from opsgdocs.parsers.word.tags import ABSTRACT_ID, NUMBER_ID, W

_NUMBER = W + "num"
_ABSTRACT = W + "abstractNum"
_START = b"<w:abstractNum "
_END = b"</w:abstractNum>"
_ID = b'w:abstractNumId="'

Parse = Callable[[bytes], Element | None]


class Definitions:
    """The lists (`w:num`) and their definitions (`w:abstractNum`) by their ids."""

    def __init__(self, load: Callable[[], bytes | None], parse: Parse) -> None:
        self._load = load
        self._parse = parse

    def number(self, number_id: str) -> Element | None:
        """The list of that id."""
        return self._numbers.get(number_id)

    def abstract(self, abstract_id: str) -> Element | None:
        """The definition of that id."""
        if abstract_id not in self._abstracts and abstract_id in self._unparsed:
            root = self._parse(self._cut[0] + _START + self._unparsed[abstract_id] + _END + b"</w:numbering>")
            if root is not None and len(root):
                self._abstracts[abstract_id] = root[-1]
        return self._abstracts.get(abstract_id)

    @cached_property
    def _content(self) -> bytes:
        return self._load() or b""

    @cached_property
    def _cut(self) -> list[bytes]:
        """The part cut before each definition; in one piece where it is not as Word writes it."""
        content = self._content
        plain = b"<!" not in content and b"<w:numbering" in content and content.count(_START) == content.count(_END)
        return content.split(_START) if plain else [content]

    @cached_property
    def _unparsed(self) -> dict[str, bytes]:
        found = {}
        for piece in self._cut[1:]:
            definition = piece.partition(_END)[0]
            found[definition.partition(_ID)[2].partition(b'"')[0].decode(errors="replace")] = definition
        return found

    @cached_property
    def _rest(self) -> Element | None:
        """The part without its definitions."""
        if not self._content:
            return None
        first, *others = self._cut
        return self._parse(first + b"".join(piece.partition(_END)[2] for piece in others))

    @cached_property
    def _numbers(self) -> dict[str, Element]:
        return {} if self._rest is None else {e.get(NUMBER_ID, ""): e for e in self._rest.iterchildren(_NUMBER)}

    @cached_property
    def _abstracts(self) -> dict[str, Element]:
        return {} if self._rest is None else {e.get(ABSTRACT_ID, ""): e for e in self._rest.iterchildren(_ABSTRACT)}
