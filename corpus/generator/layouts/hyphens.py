"""Where a printer may break long words: 'con|nec|tion'. Rough, and only for lower-case words."""

import re

_WORD = re.compile(r"\b[a-z]{8,}\b")
_BREAK = re.compile(
    r"(?<=[aeiou][bcdfghklmnprstvw])(?=[bcdfghklmnprstvw][aeiou])"  # con|tin
    r"|(?<=[bcdfglmnprst][aeiou])(?=[bcdfglmnprst][aeiou])"  # re|gio
)


def broken(text: str) -> str:
    """The text with soft hyphens, at which a line may end with a hyphen."""
    return _WORD.sub(lambda found: _softened(found.group()), text)


def _softened(word: str) -> str:
    places = [m.start() for m in _BREAK.finditer(word) if 3 <= m.start() <= len(word) - 3]
    parts = [word[a:b] for a, b in zip([0, *places], [*places, len(word)], strict=True)]
    return "\u00ad".join(parts)
