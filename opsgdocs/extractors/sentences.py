"""Where a sentence begins and ends in the prose of minutes."""

from collections.abc import Iterator

import regex

# An end: a full stop, question or exclamation mark, closing quotes or brackets, then white space and a capital, digit,
# bullet or quote. 'e.g. The', 'No. 4', 'Ltd. And' and initials 'J. Smith' do not end a sentence.
_END = regex.compile(
    r"(?<!\b(?:e\.g|i\.e|etc|cf|vs|No|Nos|Ref|Mr|Mrs|Ms|Dr|Prof|St|Ltd|Inc|approx|para|Fig|[A-Z])\.)"
    r"(?<=[.!?][”’\"')\]]*)\s+(?=[A-Z0-9“‘\"'(\[•])"
)


_STRAIGHT = regex.compile(r"(?<!\d)\"")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Offsets (start, end) of each sentence of `text`, without the white space between them."""
    start = 0
    for match in _END.finditer(text):
        yield start, match.start()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def sentence_end(text: str, position: int) -> int:
    """Where the sentence that holds `position` ends."""
    match = _END.search(text, position)
    return match.start() if match else len(text)


def is_quoted(text: str, position: int) -> bool:
    """Whether `position` stands inside quotation marks: 'the wording “ACTION OPSG 28/03: …” was corrected'.

    A mark that nothing closes quotes nothing, and behind a figure it means inches: 'the 19" rack'.
    """
    before, behind = text[:position], text[position:]
    curly = before.count("“") > before.count("”") and "”" in behind
    straight = len(_STRAIGHT.findall(before)) % 2 == 1 and _STRAIGHT.search(behind) is not None
    return curly or straight
