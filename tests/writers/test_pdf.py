"""PDF by LibreOffice: tagged, titled, the same on any day; and one clear sentence where it cannot be made."""

import shutil

import pytest

from opsgdocs import office
from opsgdocs.errors import UsageError
from opsgdocs.writers import check_target, pdf, write
from opsgdocs.writers.actions.outstanding import render_outstanding
from opsgdocs.writers.word import write_word
from tests.writers.kinds import action_register
from tests.writers.samples import action, log

needs_office = pytest.mark.skipif(office.find_office() is None, reason="needs LibreOffice")


def test_without_libreoffice_one_sentence_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(
        UsageError, match=r"out\.pdf: a PDF is made by LibreOffice, which is not installed; install it, or write"
    ):
        check_target(tmp_path / "out.pdf")
    with pytest.raises(UsageError, match="not installed"):
        write(log(action()), tmp_path / "out.pdf")
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not shutil.which("sh"), reason="needs a shell")
def test_a_libreoffice_that_hangs_is_ended(tmp_path, monkeypatch):
    _program(tmp_path, "sleep 60", monkeypatch)
    monkeypatch.setattr(pdf, "TIME_LIMIT", 0.2)
    with pytest.raises(UsageError, match=r"took more than 0\.2 seconds; write \.docx or \.html"):
        pdf.write_pdf(b"", tmp_path / "out.pdf")


@pytest.mark.skipif(not shutil.which("sh"), reason="needs a shell")
def test_a_libreoffice_that_fails_is_told(tmp_path, monkeypatch):
    _program(tmp_path, "exit 1", monkeypatch)
    with pytest.raises(UsageError, match="LibreOffice made no PDF"):
        pdf.write_pdf(b"", tmp_path / "out.pdf")


@pytest.mark.skipif(not shutil.which("sh"), reason="needs a shell")
def test_a_libreoffice_that_does_not_start_is_told(tmp_path, monkeypatch):
    _program(tmp_path, "exit 0", monkeypatch)
    (tmp_path / "soffice").write_text("#!/no/such/interpreter\n")
    with pytest.raises(UsageError, match=r"made by LibreOffice, which does not start \(.+\); install it, or write"):
        pdf.write_pdf(b"", tmp_path / "out.pdf")


@pytest.mark.slow
@needs_office
def test_the_pdf_is_tagged_titled_and_the_same_on_any_day(tmp_path):
    word = write_word(render_outstanding(log(action())))
    first = pdf.write_pdf(word, tmp_path / "x.pdf")
    assert first == pdf.write_pdf(word, tmp_path / "x.pdf")
    assert b"/MarkInfo<</Marked true>>" in first
    other = pdf.write_pdf(write_word(render_outstanding(log(action(2)))), tmp_path / "x.pdf")
    assert _id(first) != _id(other)


@pytest.mark.slow
@needs_office
def test_a_wide_log_is_printed_across(tmp_path):
    import pypdfium2

    write(action_register(), tmp_path / "out.pdf")
    file = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    width, height = file[0].get_size()
    file.close()
    assert width > height


def _program(folder, script, monkeypatch):
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setattr(office, "_PROGRAMS", (str(program),))


def _id(data: bytes) -> bytes:
    return data.rpartition(b"/ID [")[2][:40]
