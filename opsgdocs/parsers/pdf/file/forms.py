"""How much a page draws with its forms: a form that draws ten others, each of which draws ten, is a page without end.

    /X0 Do /X0 Do /X0 Do      (a form's content: it draws another three times)

pdfium draws them all, to a depth of forty, and a file of a kilobyte takes all memory. What they come to is counted
here without drawing anything.
"""

from collections import Counter
from functools import cache

from opsgdocs.errors import TooLarge
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.file import File
from opsgdocs.parsers.limits import Limits
from opsgdocs.parsers.pdf.file.bodies import Bodies, Stream
from opsgdocs.parsers.pdf.file.filters import TooMuch

_FORM = compiled(rb"/Subtype\s*/(?:F|#46)")
_PAGE = compiled(rb"/Type\s*/Page(?![A-Za-z])")
_DRAWN = compiled(rb"/([^\s/<>\[\]()%{}]+)\s+Do\b")
_NAMED = compiled(rb"/([^\s/<>\[\]()%{}]+)\s+(\d{1,9})\s+\d{1,5}\s+R")
_CONTENTS = compiled(rb"/Contents\s*\[?((?:\s*\d{1,9}\s+\d{1,5}\s+R)+)")
_TARGET = compiled(rb"(\d{1,9})\s+\d{1,5}\s+R")
_DEEPEST = 40  # forms in each other, beyond which pdfium draws nothing
_PASSED_ON = (b"Resources", b"XObject", b"Parent")
"""Entries that may lead to the names of forms by way of other objects."""


def check_forms(file: File, limits: Limits) -> None:
    """See that no page draws more than may be.

    Raises:
        TooLarge: with its forms, one has more than `limits.member` bytes of content.
    """
    if b"/Encrypt" in file.data or not _FORM.search(file.data):
        return
    drawn = _Drawn(Bodies(file.data, limits.member), limits.member)
    try:
        drawn.check()
    except TooMuch:
        pages = f"with the forms on it, a page draws more than {limits.member >> 20} MB; do not trust it"
        raise TooLarge(file.path, pages) from None


class _Drawn:
    def __init__(self, bodies: Bodies, most: int) -> None:
        self._bodies, self._most = bodies, most
        self._forms = {one.number: one for one in bodies.streams if _FORM.search(one.head)}
        self._streams = {one.number: one for one in bodies.streams}
        self._names = cache(self._looked_up)
        self._lent = cache(self._of_pages)

    def check(self) -> None:
        """Raises `TooMuch` where a form or a page comes to more than may be."""
        drawing = {number: self._draws(form.head, [form]) for number, form in self._forms.items()}
        sizes = {number: size for number, (size, _) in drawing.items()}
        total = dict(sizes)
        for _ in range(_DEEPEST):
            last, total = (
                total,
                {
                    number: size + sum(total[form] * times for form, times in drawing[number][1].items())
                    for number, size in sizes.items()
                },
            )
            if max(total.values(), default=0) > self._most:
                raise TooMuch
            if last == total:
                break
        self._check_pages(total)

    def _check_pages(self, total: dict[int, int]) -> None:
        for number in self._bodies.numbers():
            text = self._bodies.text(number)
            contents = _CONTENTS.search(text) if _PAGE.search(text) else None
            if contents is None:
                continue
            shown = [self._streams.get(int(one)) for one in _TARGET.findall(contents[1])]
            size, forms = self._draws(text, [stream for stream in shown if stream])
            if size + sum(total[form] * times for form, times in forms.items()) > self._most:
                raise TooMuch

    def _draws(self, text: bytes, contents: list[Stream]) -> tuple[int, Counter[int]]:
        """How many bytes the contents have, and how often they draw each form."""
        size, forms = 0, Counter[int]()
        for content in map(self._bodies.unpacked, contents):
            size += len(content)
            drawn = Counter(_DRAWN.findall(content)) if b"Do" in content else {}
            names = (self._names(text) if b"/Resources" in text else self._lent()) if drawn else {}
            for name, times in drawn.items():
                if names.get(name) in self._forms:
                    forms[names[name]] += times
        return size, forms

    def _of_pages(self) -> dict[bytes, int]:
        """What the pages name: a form without resources of its own takes theirs."""
        names: dict[bytes, int] = {}
        for number in self._bodies.numbers():
            text = self._bodies.text(number)
            if _PAGE.search(text):
                names |= self._names(text)
        return names

    def _looked_up(self, text: bytes) -> dict[bytes, int]:
        """The objects that a dictionary names, those of its resources among them: {b'X0': 7}."""
        names: dict[bytes, int] = {}
        todo, seen = [text], set[int]()
        while todo:
            for name, number in _NAMED.findall(todo.pop()):
                names.setdefault(name, int(number))
                if name in _PASSED_ON and int(number) not in seen:
                    seen.add(int(number))
                    todo.append(self._bodies.text(int(number)))
        return names
