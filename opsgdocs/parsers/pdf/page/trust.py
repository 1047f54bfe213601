"""Whether a page's text says what the page shows.

A scan shows a picture and has no text; a font without a table of its letters gives text that is shifted or
substituted (``7KH PHHWLQJ``), or blanks that are no blanks (``The$meeting``).
"""

from collections.abc import Sequence
from math import sqrt

from opsgdocs.document import Damage, Place
from opsgdocs.errors import NoTrustworthyText, ParseError, UnreadableFile
from opsgdocs.kept_patterns import compiled
from opsgdocs.parsers.pdf.page.page import Page

NO_TEXT, GARBAGE = "page_without_text", "text_not_trusted"
PICTURE = 0.1  # of the page's area: a picture that may show text
DRAWN = 40  # objects: a page without text that draws so many draws its letters
FEWEST_TOKENS, FEWEST_LETTERS = 25, 120  # less text tells nothing of itself
SAMPLE = 1_200  # characters of a page: enough to tell
PLAIN = 0.5  # of the tokens of a text that can be trusted, at the least
ALIKE = 0.72  # likeness of its letters' frequencies to those of English; other Latin languages are above 0.8
COMMON = frozenset(
    "a an and are as at be been by for from has in is it of on or that the this to was will with".split()  # noqa: SIM905
)
EVIDENT = 0.15  # of the tokens: so many common words are nothing but English
WORD = compiled(r"\w\w")
TOKEN = compiled(r"[\W_]*(?:[^\W\d_]+(?:[-'’/&.,@_][^\W_]+)*|[\d.,:/%-]+[^\W\d_]{0,3}|[^\W_]+)?[\W_]*")
STRANGE = compiled(r"\w[$#?!<>{}|^~\\=+*%\"]+\w")
FREQUENCIES = dict(
    zip(
        "etaoinshrdlcumwfgypbvkjxqz",
        (12.7, 9.1, 8.2, 7.5, 7, 6.7, 6.3, 6.1, 6, 4.3, 4, 2.8, 2.8, 2.4, 2.4, 2.2, 2, 2, 1.9, 1.5, 1, 0.8, 0.2, 0.2,
         0.1, 0.1),
        strict=True,
    )
)  # fmt: skip
LENGTH = sqrt(sum(share * share for share in FREQUENCIES.values()))


MIXED = (
    "The rows of a table without rulings on page {} cannot be told apart, so that lines may stand in the wrong row. "
    "Compare it with the page, or save the document anew with its rulings."
)
HOW = "have the text recognised (OCR) with --ocr, by Tesseract or pip install 'opsgdocs[ocr]'"


def doubtful_tables(pages: Sequence[Page]) -> tuple[Damage, ...]:
    """What is to be told of tables whose rows cannot be told apart."""
    return tuple(
        Damage("part_missing", MIXED.format(page.number), Place(page=page.number)) for page in pages if page.doubtful
    )


def check_pages(path: str, pages: Sequence[Page], *, tried: bool = False) -> tuple[Damage, ...]:
    """What of the pages cannot be trusted, also after text recognition where that was `tried`.

    Raises:
        NoTrustworthyText: no page has text that can be trusted.
        UnreadableFile: the pages show nothing at all.
    """
    damage = tuple(found for page in pages if (found := check_page(page)))
    doubtful = {found.place.page for found in damage if found.place}
    if any(page.has_text and page.number not in doubtful for page in pages):
        return damage
    raise _nothing_left(path, damage, tried=tried)


def _nothing_left(path: str, damage: Sequence[Damage], *, tried: bool) -> ParseError:
    codes = {found.code for found in damage}
    if codes and tried:
        return NoTrustworthyText(
            path, "text recognition found nothing on its pages that can be trusted; ask for the Word file"
        )
    if GARBAGE in codes:
        return NoTrustworthyText(
            path, f"its text layer does not say what the pages show; ask for the Word file, or {HOW}"
        )
    if codes:
        return NoTrustworthyText(path, f"its pages are pictures without text; {HOW}")
    return UnreadableFile(path, "its pages are empty or damaged, nothing can be read; ask for the file again")


def check_page(page: Page) -> Damage | None:
    """Why a page's text cannot be trusted; None where it can, or there is none because the page is empty."""
    place = Place(page=page.number, path=f"page[{page.number}]")
    if not page.has_text or (len(page.text) < 20 and not WORD.search(page.text)):
        if _shows_something(page):
            return Damage(NO_TEXT, f"Page {page.number} shows something but has no text.", place)
        return None
    if is_garbage(page.text[:SAMPLE]):
        return Damage(GARBAGE, f"The text layer of page {page.number} does not say what the page shows.", place)
    return None


def _shows_something(page: Page) -> bool:
    area = max(1.0, page.frame.width * page.frame.height)
    pictures = sum((x1 - x0) * (bottom - top) for x0, top, x1, bottom in page.drawing.images)
    return pictures > PICTURE * area or page.drawing.objects > DRAWN


def is_garbage(text: str) -> bool:
    """Whether a text is no language but letters shifted, substituted, or run together by strange signs."""
    tokens = text.split()
    if sum(map(COMMON.__contains__, tokens)) > EVIDENT * len(tokens):
        return False
    if len(tokens) >= FEWEST_TOKENS or len(text) > 10 * FEWEST_TOKENS:
        if (
            sum(map(text.count, '$#<>{}|^~\\=+*%?!"')) > 0.3 * len(tokens) + 5
            and len(STRANGE.findall(text)) > 0.3 * len(tokens) + 5
        ):
            return True
        words = sum(map(str.isalpha, tokens))
        if words < PLAIN * len(tokens) > sum(TOKEN.fullmatch(token) is not None for token in tokens):
            return True
    return _likeness("".join(set(text.lower().split()))) < ALIKE


def _likeness(text: str) -> float:
    """Cosine between the frequencies of letters and those of English; 1 where there are too few."""
    counts = {letter: text.count(letter) for letter in FREQUENCIES}
    total = sum(counts.values())
    if total < FEWEST_LETTERS or total < 0.3 * len(text):
        return 1.0
    length = sqrt(sum(count * count for count in counts.values()))
    return sum(count * FREQUENCIES[letter] for letter, count in counts.items()) / (length * LENGTH)
