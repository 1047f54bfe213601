"""PDF: ruled tables, cell by cell as pdfplumber finds them."""

import io
from pathlib import Path

import pytest

from opsgdocs.parsers.pdf.engine.pdfium import pdfium
from opsgdocs.parsers.pdf.page.reading import PageReader
from tests.benchmarks.pdf import make_minutes

SEEDS = sorted((Path(__file__).parents[4] / "shared" / "seeds").glob("*.pdf"))


def ours(data):
    """Of each page its tables as rows of texts, None where a merged cell goes on."""
    engine = pdfium()
    document = engine.load(data, len(data), None)
    try:
        reader = PageReader(engine, document)
        pages = [reader.read(number + 1) for number in range(engine.page_count(document))]
    finally:
        engine.close(document)
    return [[_matrix(grid) for grid in page.grids if not grid.boxed] for page in pages]


def _matrix(grid):
    rows = [[None] * (len(grid.xs) - 1) for _ in grid.ys[1:]]
    for cell in grid.cells:
        rows[cell.row][cell.column] = _folded("\n".join(line.text for line in cell.lines))
    return rows


def theirs(data):
    import pdfplumber

    with pdfplumber.open(io.BytesIO(data)) as document:
        return [
            [[[_folded(text) for text in row] for row in table] for table in page.extract_tables()]
            for page in document.pages
        ]


def _folded(text):
    return None if text is None else " ".join(text.split())


def test_made_minutes_have_the_tables_that_pdfplumber_finds():
    data = make_minutes(6)

    found = ours(data)

    assert sum(map(len, found)) == 4  # two tables, each over a page end
    assert found == theirs(data)


@pytest.mark.shared
@pytest.mark.skipif(not SEEDS, reason="the folder of real documents is not here")
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_the_samples_have_the_tables_that_pdfplumber_finds(path):
    data = path.read_bytes()

    assert ours(data) == theirs(data)
