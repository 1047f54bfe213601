"""PDF: real documents of other bodies, and the sample minutes beside their Word twin."""

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from unicodedata import normalize

import pytest

from opsgdocs.document import ListItem, Table, fold
from opsgdocs.errors import NoTrustworthyText, PasswordNeeded, UnreadableFile
from opsgdocs.parsers.file import File, Settings
from opsgdocs.parsers.pdf import parse_pdf

SHARED = Path(__file__).parents[4] / "shared"
FILES = sorted((SHARED / "real").rglob("*.pdf")) + sorted((SHARED / "seeds").glob("*.pdf"))
WORD = re.compile(r"[^\W_]+")
LEAST = 0.995  # of the words that pdftotext finds

UNREADABLE = {
    "fcr-minutes-2024-02-29-IS-DOCX.pdf": UnreadableFile,
    "fcr-minutes-2024-06-26-CORRUPT-UTF8.pdf": UnreadableFile,
    "fcr-owner-encrypted.pdf": NoTrustworthyText,  # '$' for each blank
    "fcr-scanned-board-resolution.pdf": NoTrustworthyText,
    "fcr-scanned-member-resolution-2015.pdf": NoTrustworthyText,
    "niem-2025-q3-report-no-text-layer.pdf": NoTrustworthyText,
    "ocrmypdf-invalid.pdf": UnreadableFile,
    "ocrmypdf-linn.pdf": NoTrustworthyText,
    "ocrmypdf-rotated_skew.pdf": NoTrustworthyText,
    "ocrmypdf-truetype_font_nomapping.pdf": NoTrustworthyText,
    "opf-no-catalog.pdf": UnreadableFile,
    "opf-open-password.pdf": PasswordNeeded,
    "opf-page-tree-loop.pdf": UnreadableFile,
    "unstr-password.pdf": PasswordNeeded,
    "unstr-table-multi-row-column-cells.pdf": NoTrustworthyText,
}
LESS = {
    "unstr-multi-column-2p.pdf": 0.985,  # formulas: indices that both programs glue to different letters
    "openetcs-qa-2013-03-08-lost-ligatures.pdf": 0.98,  # pdftotext gives no ligatures: 'o ce' for 'office'
    "saa-eaccpf-annual-report-2019.pdf": 0.99,  # names in Arabic, whose letters pdftotext orders otherwise
    "suffolk-2016-08-09-fohcl-minutes.pdf": 0.99,  # '9 TH' of a date, which belongs together
}

needs_files = pytest.mark.skipif(not FILES, reason="the folder of real documents is not here")
pytestmark = [pytest.mark.shared, needs_files]


def parse(path):
    return parse_pdf(File(str(path), path.read_bytes()), Settings())


def words(text):
    return Counter(WORD.findall(normalize("NFKC", text.replace("\u00ad", "")).lower()))


def everything(document):
    for block in (*document.walk(), *document.furniture):
        yield block.text
        if isinstance(block, ListItem):
            yield block.marker
    for note in document.notes:
        yield note.mark
        yield from (block.text for block in note.blocks)


def kept_once(document):
    """The words of what a Document keeps once although the pages repeat it."""
    heads = [
        cell.text for b in document.blocks if isinstance(b, Table) for row in b.rows[: b.header_rows] for cell in row
    ]
    return words("\n".join([*(block.text for block in document.furniture), *heads]))


def share_found(document, reference):
    """The share of the reference's words that are in the document; words cut at a line's end may be whole."""
    found, once = words("\n".join(everything(document))), kept_once(document)
    whole = words(re.sub(r"(\w)[-\u2010]\n(\w)", r"\1\2", reference))
    glued = "".join(WORD.findall(normalize("NFKC", "".join(everything(document))).lower()))
    expected = words(reference)
    missing = sum(
        count - found[word]
        for word, count in expected.items()
        if count > found[word] and whole[word] > found[word] and word not in once and word not in glued
    )
    return 1 - missing / max(1, sum(expected.values()))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_file_gives_a_document_or_a_clear_error(path):
    """Nothing else than the errors that are right for a file is raised."""
    expected = UNREADABLE.get(path.name)
    if expected:
        with pytest.raises(expected):
            parse(path)
    else:
        assert parse(path).blocks


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext is not installed")
@pytest.mark.parametrize("path", [path for path in FILES if path.name not in UNREADABLE], ids=lambda path: path.name)
def test_the_words_of_each_file_are_in_its_document(path):
    """What another program finds on the pages is in blocks, furniture or notes."""
    reference = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout.decode()

    assert share_found(parse(path), reference) >= LESS.get(path.name, LEAST)


@pytest.mark.parametrize("path", [path for path in FILES if path.name not in UNREADABLE], ids=lambda path: path.name)
def test_the_text_of_each_file_keeps_the_rules_of_a_document(path):
    """One blank at a time, none at the ends, and places that point into the text in order."""
    for block in parse(path).walk():
        assert not re.search(r"\s\s|\u00ad", block.text)
        assert block.text == block.text.strip() != ""
        assert len(fold(block.text)) == len(block.text)
        starts = [place.start for place in block.places]
        assert starts == sorted(starts)
        assert starts[0] == 0
        assert starts[-1] < len(block.text)
        assert all(place.page and place.bbox and place.path for place in block.places)


def flat(blocks):
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield [(cell.row, cell.column, cell.row_span, cell.column_span, cell.text) for cell in row]
        else:
            yield block.text


@pytest.mark.parametrize("name", ["OPSG_29_0402_Final_Minutes", "OPSG_Issues_Log_Progress_Report"])
def test_the_sample_says_the_same_as_its_word_twin(name):
    """The same paragraphs, list entries and cells in the same order, whatever the format."""
    from opsgdocs.parsers.word import parse_word

    twin = SHARED / "seeds" / f"{name}.docx"
    word = parse_word(File(str(twin), twin.read_bytes()), Settings())

    assert list(flat(parse(twin.with_suffix(".pdf")).blocks)) == list(flat(word.blocks))


@pytest.mark.parametrize("name", ["OPSG_29_0402_Final_Minutes", "OPSG_Issues_Log_Progress_Report"])
def test_the_foot_of_the_sample_is_furniture(name):
    """'Managed by' stands on each page and in no sentence."""
    document = parse(SHARED / "seeds" / f"{name}.pdf")

    assert "Managed by" in [block.text for block in document.furniture]
    assert not [block.text for block in document.walk() if "Managed by" in block.text]
