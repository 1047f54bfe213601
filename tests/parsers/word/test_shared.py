"""Real Word files of other bodies: every word that other readers find is read, and none twice."""

import html
import re
import shutil
import subprocess
import zipfile
from collections import Counter
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from opsgdocs.errors import ParseError
from opsgdocs.parsers import parse, parse_bytes
from opsgdocs.parsers.file import File

SHARED = Path(__file__).resolve().parents[4] / "shared"
FILES = sorted([*SHARED.glob("real/**/*.docx"), *SHARED.glob("seeds/*.docx")])
UNREADABLE = {
    "poi-bug53475-password-is-pass.docx": "PasswordNeeded",
    "poi-truncated62886.docx": "UnreadableFile",
    "word-lock-file-not-a-docx.docx": "UnknownKind",
}
READABLE = [path for path in FILES if path.name not in UNREADABLE]
FOUND = 0.995  # share of another reader's words that must be ours

pytestmark = [pytest.mark.shared, pytest.mark.skipif(not FILES, reason="the shared folder is absent")]

_GONE = [qn("w:del"), qn("w:moveFrom")]
_SHOWN = [qn("w:ins"), qn("w:moveTo")]
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def words(text):
    return re.findall(r"\w+", text)


def our_words(document, *, with_marks=False):
    found = Counter()
    for block in document.walk():
        found.update(words(block.text))
        if with_marks:
            found.update(words(getattr(block, "marker", "")))
    return found


def python_docx_words(path):
    """Words of all paragraphs wherever they stand, with changes accepted and the second writing of drawings left out."""
    body = docx.Document(str(path)).element.body
    for element in [e for tag in (*_GONE, _FALLBACK) for e in body.iter(tag)]:
        if len(element):  # an empty one marks the end of a paragraph
            element.getparent().remove(element)
    for element in [e for tag in _SHOWN for e in body.iter(tag)]:
        for child in element:
            element.addprevious(child)  # python-docx does not look into insertions
    found = Counter()
    for paragraph in body.iter(qn("w:p")):
        found.update(words(docx.text.paragraph.Paragraph(paragraph, None).text))
    return found


def shown_characters(path):
    """Every letter and digit in a `w:t` that is shown, counted without a thought for blocks."""
    with zipfile.ZipFile(path) as archive:
        main = next(n for n in archive.namelist() if re.fullmatch(r"word/document\d*\.xml", n))
        xml = archive.read(main).decode()
    xml = re.sub(r"<(w:del|w:moveFrom|mc:Fallback)(?: [^>]*[^/])?>.*?</\1>", "", xml, flags=re.DOTALL)
    return sum(c.isalnum() for text in re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", xml) for c in html.unescape(text))


@pytest.mark.parametrize("path", READABLE, ids=lambda path: path.name)
class DescribeRealFiles:
    def it_holds_the_words_that_python_docx_finds(self, path):
        theirs = python_docx_words(path)
        missed = theirs - our_words(parse(path))
        assert sum(missed.values()) <= (1 - FOUND) * sum(theirs.values()) + _hidden(path) / 5, missed

    def it_holds_no_text_twice(self, path):
        ours = sum(c.isalnum() for block in parse(path).walk() for c in block.text)
        shown = shown_characters(path)
        assert ours <= shown * 1.001 + 1
        assert ours >= shown * FOUND - _hidden(path)

    def it_gives_each_block_a_place_of_its_own(self, path):
        places = [block.places[0].path for block in parse(path).walk()]
        assert len(places) == len(set(places))

    def it_is_whole(self, path):
        assert not parse(path).incomplete


def _hidden(path):
    """Characters that stand in the file and not on the page: the values of SET fields."""
    return 350 if path.name == "iho-s158-104-redline-tracked.docx" else 0


@pytest.mark.parametrize("path", [p for p in FILES if p.name in UNREADABLE], ids=lambda path: path.name)
def test_an_unreadable_file_is_refused_in_one_sentence(path):
    with pytest.raises(ParseError) as caught:
        parse(path)
    assert type(caught.value).__name__ == UNREADABLE[path.name]


def test_a_pdf_that_is_word_is_read_as_word():
    (path,) = SHARED.glob("real/nasty/*IS-DOCX.pdf")
    assert parse(path).media_type.endswith("wordprocessingml.document")


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_the_words_and_numbers_that_libreoffice_shows_are_read(tmp_path):
    """Files with deletions are left out: LibreOffice's text shows what was deleted."""
    paths = [path for path in READABLE if not _has_deletions(path)]
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "txt:Text",
        "--outdir",
        str(tmp_path),
        *map(str, paths),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)

    for path in paths:
        document = parse(path)
        ours = our_words(document, with_marks=True)
        ours += Counter(
            word for note in document.notes for block in note.blocks for word in words(block.text + " " + note.mark)
        )
        ours += Counter(note.mark for note in document.notes)
        theirs = Counter(words((tmp_path / f"{path.stem}.txt").read_text("utf-8-sig")))
        missed = theirs - ours
        assert sum(missed.values()) <= (1 - FOUND) * sum(theirs.values()), (path.name, missed)


def _has_deletions(path):
    with zipfile.ZipFile(path) as archive:
        return any(
            mark in archive.read(n)
            for n in archive.namelist()
            if n.startswith("word/document")
            for mark in (b"<w:del ", b"<w:moveFrom ")
        )


@pytest.mark.parametrize("path", READABLE, ids=lambda path: path.name)
def test_a_file_cut_off_anywhere_is_refused_in_one_sentence(path):
    data = path.read_bytes()
    for share in (0.1, 0.5, 0.9, 0.999):
        with pytest.raises(ParseError):
            parse_bytes(File(path.name, data[: int(len(data) * share)]))
