"""Whatever is put before the commands: one clear sentence that names the file, an exit code, and no traceback."""

import json
import shutil
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from opsgdocs.__main__ import main
from tests.documents import CORPUS
from tests.minutes_files import write_minutes, write_run

WORD = CORPUS / "opsg" / "L1" / "OPSG_41.docx"
PDF = CORPUS / "opsg" / "L1" / "OPSG_41.pdf"


def picture():
    """A PNG of one dot."""

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\x00\x7f")) + chunk(b"IEND", b"")


def make_picture(path):
    """A picture under the name of a Word file."""
    path.write_bytes(picture())


def make_empty(path):
    """Nothing at all."""
    path.write_bytes(b"")


def make_blank(path):
    """Nothing but white space."""
    path.write_bytes(b" \r\n\t\n")


def make_noise(path):
    """Bytes of no kind."""
    path.write_bytes(bytes(range(256)) * 40)


def make_zip(path):
    """An archive, as it comes by mail."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("HBG_40.txt", "minutes")


def make_half_word(path):
    """A Word file of which the second half did not arrive."""
    data = WORD.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def make_pdf_head(path):
    """A PDF of which only the beginning arrived."""
    path.write_bytes(PDF.read_bytes()[:600])


def make_locked_pdf(path):
    """A PDF that opens with a password alone."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), encrypt=StandardEncryption("secret", strength=128))
    canvas.drawString(72, 720, "Harbour Board Group Meeting 40")
    canvas.save()


def make_locked_word(path):
    """The container that Word wraps around a file with a password."""
    path.write_bytes(
        bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(2000)
    )


def make_scan(path):
    """Two pages that are pictures."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    image = path.with_suffix(".png")
    image.write_bytes(picture())
    canvas = Canvas(str(path))
    for _ in range(2):
        canvas.drawImage(ImageReader(str(image)), 0, 0, 595, 842)
        canvas.showPage()
    canvas.save()
    image.unlink()


def make_letter(path):
    """A readable document that is no minutes."""
    path.write_text(
        "Dear Jo,\n\nThank you for the flowers. They arrived on Monday and look lovely.\n\nYours, Sam\n", "utf-8"
    )


BAD = [
    (make_picture, "HBG_40.docx", "it is a picture (PNG)"),
    (make_empty, "HBG_40.pdf", "it is empty"),
    (make_blank, "HBG_40.txt", "it is empty"),
    (make_noise, "HBG_40.txt", "it is neither a document nor text"),
    (make_zip, "HBG_40.docx", "it is a zip file"),
    (make_half_word, "HBG_40.docx", "cut off"),
    (make_pdf_head, "HBG_40.pdf", "cut off"),
    (make_locked_pdf, "HBG_40.pdf", "password"),
    (make_locked_word, "HBG_40.docx", "password"),
    (make_scan, "HBG_40.pdf", "have the text recognised (OCR)"),
    (make_letter, "HBG_40.txt", "these are no minutes"),
]
each = pytest.mark.parametrize(("make", "name", "reason"), BAD, ids=[make.__name__ for make, _, _ in BAD])


@pytest.fixture
def bad(tmp_path, make, name):
    """A bad file in a folder of its own."""
    folder = tmp_path / "bad"
    folder.mkdir()
    make(folder / name)
    return folder / name


@each
def test_it_is_one_sentence_that_names_the_file_and_exit_code_1(capsys, bad, reason):
    assert main(["read", str(bad), "--json"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    (line,) = err.splitlines()
    assert line.startswith(f"opsgdocs: {bad}: ")
    assert reason in line
    assert len(line.removeprefix(f"opsgdocs: {bad}: ")) > 20  # says what to do, too


@each
def test_the_other_files_are_still_followed_and_the_summary_says_what_was_left_out(capsys, bad, reason, tmp_path):
    assert main(["outstanding", str(bad), *write_run(tmp_path), "--json"]) == 1
    out, err = capsys.readouterr()
    assert [action["id"] for action in json.loads(out)["actions"]] == ["HBG 40/02", "HBG 41/01"]
    assert reason in err
    assert err.splitlines()[-1] == f"2 documents read, 2 actions open, 1 closed, no problems; left out: {bad}"


@each
def test_in_a_folder_it_is_told_but_no_failure(capsys, bad, reason):
    write_minutes(bad.parent, 41)
    assert main(["outstanding", str(bad.parent)]) == 0
    err = capsys.readouterr().err
    assert reason in err
    assert f"left out: {bad}" in err


def test_a_password_opens_what_is_locked(capsys, tmp_path):
    locked = tmp_path / "HBG_40.pdf"
    make_locked_pdf(locked)
    main(["read", str(locked), "--password", "secret"])
    assert "password" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("source", "name"), [(WORD, "minutes.pdf"), (PDF, "minutes.docx"), (WORD, "minutes.txt"), (PDF, "minutes")]
)
def test_the_bytes_decide_what_a_file_is_and_not_its_name(capsys, tmp_path, source, name):
    shutil.copy(source, tmp_path / name)
    assert main(["read", str(tmp_path / name), "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["meeting"]["label"] == "OPSG_41"
    assert record["source"]["media_type"].endswith("pdf") == (source is PDF)


def test_a_label_that_no_document_knows_is_exit_code_2_and_names_those_known(capsys, tmp_path):
    assert main(["outstanding", *write_run(tmp_path), "--before", "HBG_77", "-o", str(tmp_path / "out.docx")]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    (line,) = err.splitlines()
    assert "'HBG_77'" in line
    assert "HBG_40, HBG_41" in line
    assert not (tmp_path / "out.docx").exists()


def test_an_unknown_profile_is_exit_code_2_and_names_the_built_in_ones(capsys, tmp_path):
    assert main(["read", write_minutes(tmp_path, 40), "--profile", "nonesuch"]) == 2
    assert "there is no profile 'nonesuch'; built in are: " in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nonsense"],
        ["read"],
        ["outstanding", "a", "--nonsense"],
        ["actions", "a", "--slipped", "--pack", "x"],
        ["schema", "nonsense"],
    ],
)
def test_a_command_line_that_makes_no_sense_is_exit_code_2(capsys, arguments):
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage: opsgdocs" in capsys.readouterr().err


def test_what_should_not_happen_is_one_sentence_too(capsys, tmp_path, monkeypatch):
    def fail(*_args, **_kwargs):
        raise RecursionError("too deep")

    monkeypatch.delenv("OPSGDOCS_TRACEBACK", raising=False)
    monkeypatch.setattr("opsgdocs.pipeline.read_all", fail)
    assert main(["read", write_minutes(tmp_path, 40)]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("opsgdocs: this should not happen, please report it")
    assert "(RecursionError)" in line  # its own message may quote the document


def test_a_template_without_a_file_to_write_is_a_wrong_call(capsys):
    assert main(["outstanding", str(WORD), "--template", str(WORD)]) == 2

    assert capsys.readouterr().err == (
        "opsgdocs: --template gives the look of a Word file that is written: add -o FILE.docx\n"
    )


@pytest.mark.parametrize("error", [MemoryError(), SystemError("returned NULL without setting an exception")])
def test_memory_that_runs_out_is_told_as_such_also_by_code_in_c(error):
    from opsgdocs.errors import TooLarge
    from opsgdocs.pipeline import unforeseen

    told = unforeseen(Path("rows.docx"), error)

    assert isinstance(told, TooLarge)
    assert "more memory than it may" in told.reason
