"""The recognisers themselves: how their answers are taken, and what they make of minutes that were scanned."""

import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from opsgdocs.parsers.ocr.rapid import _line, _model
from opsgdocs.parsers.ocr.spaces import respace
from opsgdocs.parsers.ocr.tesseract import Tesseract, _lines
from opsgdocs.parsers.ocr.words import EngineFailed, Word
from opsgdocs.pipeline import read
from tests.parsers.ocr.scanned import scanned

CORPUS = Path(__file__).parents[3] / "corpus" / "opsg"
TABLE = (
    "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
    "4\t1\t1\t1\t1\t0\t261\t157\t263\t31\t-1\t\n"
    "5\t1\t1\t1\t1\t1\t261\t157\t161\t31\t96.5\tACTION\n"
    "5\t1\t1\t1\t1\t2\t434\t157\t90\t31\t64.0\t41/03:\n"
    "5\t1\t2\t1\t1\t1\t261\t489\t196\t8\t95.0\t \n"
    "5\t1\t3\t1\t1\t1\t261\t600\t61\t25\t91.0\tThe\n"
)


def picture():
    from PIL import Image

    return Image.new("L", (40, 20), 255)


def program(folder, body):
    """A program that stands in the place of Tesseract."""
    path = folder / "tesseract"
    path.write_text(f"#!{sys.executable}\nimport sys, time\n{body}\n", encoding="ascii")
    path.chmod(0o755)
    return str(path)


class DescribeTesseract:
    def it_gives_its_table_as_words_line_by_line(self):
        assert list(_lines(TABLE)) == [
            [Word("ACTION", (261, 157, 422, 188), 0.965), Word("41/03:", (434, 157, 524, 188), 0.64)],
            [Word("The", (261, 600, 322, 625), 0.91)],
        ]

    def it_is_given_the_picture_by_a_pipe_and_no_file(self, tmp_path):
        command = program(
            tmp_path, "sys.stdin.buffer.read(); print(sys.argv[1:3], file=open(sys.argv[0] + '.said', 'w'))"
        )

        assert Tesseract(command, "eng", 20).read(picture(), 300) == []
        assert (tmp_path / "tesseract.said").read_text() == "['stdin', 'stdout']\n"

    def it_has_so_many_seconds_and_no_more(self, tmp_path):
        with pytest.raises(EngineFailed, match=r"took more than 0\.2 seconds"):
            Tesseract(program(tmp_path, "time.sleep(30)"), "eng", 0.2).read(picture(), 300)

    def it_looks_once_more_for_what_it_passed_over(self, tmp_path):
        """The second time it is asked for scattered text, without the words that it gave."""
        from PIL import Image

        page = Image.new("L", (400, 200), 255)
        page.paste(0, (10, 10, 60, 40))
        page.paste(0, (300, 150, 350, 180))
        row = "5\\t1\\t1\\t1\\t1\\t1\\t{}\\t{}\\t50\\t30\\t95\\t{}"
        body = f"""
sys.stdin.buffer.readline()
scattered = sys.argv[sys.argv.index('--psm') + 1] == '11'
print('{row.format(300, 150, "Name")}' if scattered else '{row.format(10, 10, "Owner")}')
"""

        lines = Tesseract(program(tmp_path, body), "eng", 20).read(page, 300)

        assert [word.text for line in lines for word in line] == ["Owner", "Name"]

    def it_says_which_language_it_lacks(self, tmp_path):
        body = "print('Failed loading language \\'xyz\\'', file=sys.stderr); sys.exit(1)"

        with pytest.raises(EngineFailed, match="does not have the language 'xyz'"):
            Tesseract(program(tmp_path, body), "xyz", 20).read(picture(), 300)


class DescribeRapid:
    def it_takes_its_spaces_from_the_line_and_its_boxes_from_the_parts(self):
        def part(text, x0, x1, sure):
            return text, sure, [(x0, 10), (x1, 10), (x1, 30), (x0, 30)]

        parts = [part("OPSG", 0, 40, 0.99), part("41", 50, 70, 0.97), part("/", 70, 75, 0.6), part("03", 75, 95, 0.98)]

        assert _line("OPSG 41/03", parts) == [Word("OPSG", (0, 10, 40, 30), 0.99), Word("41/03", (50, 10, 95, 30), 0.6)]

    def it_fails_rather_than_look_for_models_elsewhere(self, tmp_path):
        with pytest.raises(EngineFailed, match="without its models"):
            _model(tmp_path, "*det*.onnx")


class DescribeSpaces:
    """Words of letters 10 pixels wide and 2 apart; a space is 8."""

    def ink(self, text):
        import numpy as np

        columns = []
        for letter in text:
            columns += [False] * 8 if letter == " " else [True] * 10 + [False] * 2
        return np.array([columns] * 20)

    def words(self, printed, *seen):
        ink = self.ink(printed)
        return [word.text for word in respace(list(seen), ink, slice(0, 20), 20.0)]

    def it_finds_one_that_was_missed(self):
        assert self.words("CSP B", Word("CSPB", (0, 0, 56, 20), 0.9)) == ["CSP", "B"]

    def it_drops_one_that_is_none(self):
        assert self.words("AB_42", Word("AB_", (0, 0, 34, 20), 0.9), Word("42", (36, 0, 60, 20), 0.9)) == ["AB_42"]

    def it_parts_what_stands_in_two_cells(self):
        assert self.words("06  AB", Word("06AB", (0, 0, 64, 20), 0.9)) == ["06", "AB"]

    def but_it_leaves_words_as_they_are(self):
        assert self.words("CSP B", Word("CSP", (0, 0, 34, 20), 0.9), Word("B", (44, 0, 54, 20), 0.9)) == ["CSP", "B"]


def engines():
    return [
        pytest.param(
            "Tesseract", marks=pytest.mark.skipif(not shutil.which("tesseract"), reason="Tesseract is not installed")
        ),
        pytest.param(
            "RapidOCR",
            marks=pytest.mark.skipif(
                not (find_spec("rapidocr") and find_spec("onnxruntime")), reason="the extra 'ocr' is not installed"
            ),
        ),
    ]


@pytest.mark.slow
@pytest.mark.parametrize("engine", engines())
@pytest.mark.filterwarnings("default")  # those of the recogniser's own libraries
def test_minutes_that_were_scanned_give_their_actions(engine, monkeypatch, tmp_path):
    """As printed: 41/01 to 41/08, each with its owner and its day; what was misread is said to be doubtful."""
    if engine == "RapidOCR":
        monkeypatch.setattr(shutil, "which", lambda name: None)
    original = CORPUS / "L1" / "OPSG_41.pdf"
    scan = tmp_path / "OPSG_41.pdf"
    scan.write_bytes(scanned(original.read_bytes()))

    printed, found = read(original), read(scan, ocr=True)

    assert found.problems[0].message.startswith(f"Pages 1–3 (all of them) read by text recognition ({engine})")
    doubtful = " ".join(problem.message for problem in found.problems if problem.code == "ocr_doubtful")
    for record in (*found.actions, *found.outstanding):
        assert record.evidence[0].confidence is not None
        assert said(record) in map(said, (*printed.actions, *printed.outstanding)) or record.key in doubtful
    assert len(found.actions) == len(printed.actions) == 8
    assert len(found.outstanding) == len(printed.outstanding) == 4


def said(record):
    targets = [getattr(record, name, None) for name in ("target", "last_target", "revised_target")]
    return record.id, record.owners, [target and (target.date, target.earliest, target.latest) for target in targets]
