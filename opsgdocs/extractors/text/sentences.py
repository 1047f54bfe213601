"""Where a sentence begins and ends in the prose of minutes."""

from collections.abc import Iterator
from functools import lru_cache

from opsgdocs.kept_patterns import compiled

# An end: a full stop, question or exclamation mark, closing quotes or brackets, then white space and a capital, digit,
# bullet or quote. 'e.g. The', 'No. 4', 'Ltd. And' and initials 'J. Smith' do not end a sentence.
_END = compiled(r"[.!?][”’\"')\]]*(?P<gap>\s+)(?=[A-Z0-9“‘\"'(\[•])")
_ABBREVIATED = compiled(
    r"\b(?:e\.g|i\.e|etc|cf|vs|No|Nos|Ref|Mr|Mrs|Ms|Dr|Prof|Cllr|Cllrs|Cr|Revd?|Messrs|St|Ltd|Inc|approx|para|Fig|[A-Z])\.\Z"
)
_LONGEST_ABBREVIATION = 8  # letters, with the one before it
_LONGEST_CLOSING = 4  # a stop with the quotes and brackets behind it

_STRAIGHT = compiled(r"(?<!\d)\"")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Offsets (start, end) of each sentence of `text`, without the white space between them."""
    return iter(_stretches(text))


@lru_cache(maxsize=1 << 9)  # statements, outcomes and doubts are sought in the same paragraphs
def _stretches(text: str) -> tuple[tuple[int, int], ...]:
    gaps = tuple(_gaps(text, 0))
    starts, ends = [0, *(start for _, start in gaps)], [*(end for end, _ in gaps), len(text)]
    return tuple([(start, end) for start, end in zip(starts, ends, strict=True) if start < len(text)])


def sentence_end(text: str, position: int) -> int:
    """Where the sentence that holds `position` ends."""
    return next((end for end, _ in _gaps(text, position - _LONGEST_CLOSING) if end >= position), len(text))


def is_quoted(text: str, position: int) -> bool:
    """Whether `position` stands inside quotation marks: 'the wording “ACTION OPSG 28/03: …” was corrected'.

    A mark that nothing closes quotes nothing, and behind a figure it means inches: 'the 19" rack'.
    """
    if "“" not in text and '"' not in text:
        return False
    before, behind = text[:position], text[position:]
    curly = before.count("“") > before.count("”") and "”" in behind
    straight = len(_STRAIGHT.findall(before)) % 2 == 1 and _STRAIGHT.search(behind) is not None
    return curly or straight


def _gaps(text: str, position: int) -> Iterator[tuple[int, int]]:
    """Where the white space between two sentences begins and ends, from `position` on."""
    for match in _END.finditer(text, max(0, position)):
        end, following = match.span("gap")
        if not _ABBREVIATED.search(text[max(0, end - _LONGEST_ABBREVIATION) : end]):
            yield end, following
