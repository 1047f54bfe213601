"""Charts: the words on them, not the numbers: titles, the names of series, the categories.

'Open actions by owner' with the bars 'DCC' and 'SECAS': what the minutes say of a chart leans on those words. A chart
stands in a part of its own, to which the drawing points, and keeps the words of its workbook there.
"""

from collections.abc import Iterable, Iterator
from unicodedata import normalize

from lxml.etree import _Element as Element

from opsgdocs.document import Paragraph, Place, Run
from opsgdocs.parsers.word.story import Story
from opsgdocs.parsers.word.tags import (
    CATEGORIES,
    CHART_TITLES,
    DRAWN_PARAGRAPH,
    DRAWN_TEXT,
    KEPT_VALUES,
    RELATION_ID,
    SERIES,
    SERIES_NAMES,
    WORD_CACHES,
)


def read_chart(reference: Element, path: str, story: Story) -> Iterator[Paragraph]:
    """A paragraph for each line of a title, one for the series, one for the categories, as far as they are words."""
    part = story.book.package.part(story.target(reference.get(RELATION_ID)))
    if part is None:
        return
    names = [name for series in part.root.iter(*SERIES) for name in series.iterchildren(*SERIES_NAMES)]
    categories = part.root.iter(*CATEGORIES)
    lines = dict.fromkeys((*_titles(part.root), ", ".join(_kept(names)), ", ".join(_kept(categories))))
    for place, words in enumerate(filter(None, lines), 1):
        yield Paragraph((Run(words),), (Place(path=f"{path}/p[{place}]"),))


def _titles(chart: Element) -> Iterator[str]:
    for title in chart.iter(*CHART_TITLES):
        for paragraph in title.iter(DRAWN_PARAGRAPH):
            yield _tidy("".join(text.text or "" for text in paragraph.iter(DRAWN_TEXT)))
        yield from _kept([title])


def _kept(parts: Iterable[Element]) -> list[str]:
    """The words that parts of the chart keep of its workbook, each once: series share their categories."""
    caches = [cache for part in parts for cache in part.iter(*WORD_CACHES)]
    words = [_tidy(value.text or "") for cache in caches for value in cache.iter(*KEPT_VALUES)]
    return list(filter(None, dict.fromkeys(words)))


def _tidy(text: str) -> str:
    return normalize("NFC", " ".join(text.split()))
