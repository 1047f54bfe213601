"""Scans: pages that are pictures, read by a recogniser that knows what stands on them (the plumbing is what is tested)."""

import io

import pytest

from opsgdocs.document import Table
from opsgdocs.errors import ConverterMissing, NoTrustworthyText, UnknownKind, UsageError
from opsgdocs.parsers import File, Settings, parse_bytes
from opsgdocs.parsers.ocr import engines, scans
from opsgdocs.parsers.ocr.words import EngineFailed
from opsgdocs.pipeline import record_of
from tests.parsers.ocr.scanned import KnownWords, page_pictures, scanned
from tests.parsers.pdf.sheets import Sheets, outline, read

MINUTES = "The members agreed that the review can be shared with all of the parties, and thanked the authors for it."


def sheet_of_actions():
    sheets = Sheets()
    sheets.text(72, 80, "Operations Group Meeting 41", size=18)
    sheets.text(72, 110, "2 February 2021")
    sheets.wrapped(72, 140, MINUTES)
    sheets.text(72, 180, "ACTION OPSG 41/03: The NDS to report by 19 February.", bold=True)
    sheets.table([72, 200, 380, 520], 220, [["Action ID", "Action", "Owner"], ["OPSG 40/01", "CAS to write", "CAS"]])
    return sheets.bytes()


@pytest.fixture
def recogniser(monkeypatch):
    """Puts a recogniser in the place of those that may be installed."""

    def put(engine):
        monkeypatch.setattr(scans, "find_engine", lambda file, settings: engine)
        return engine

    return put


class DescribeAScan:
    def it_is_an_error_that_says_how_unless_it_was_asked_for(self):
        with pytest.raises(NoTrustworthyText, match=r"--ocr, by Tesseract or pip install 'opsgdocs\[ocr\]'"):
            read(scanned(sheet_of_actions()))

    def it_reads_as_the_page_did_that_was_scanned(self, recogniser):
        original = sheet_of_actions()
        recogniser(KnownWords(original))

        document = read(scanned(original), ocr=True)

        assert outline(document.blocks) == outline(read(original).blocks)

    def it_says_which_pages_were_recognised_and_by_what(self, recogniser):
        original = sheet_of_actions()
        recogniser(KnownWords(original, confidence=0.9))

        document = read(scanned(original), ocr=True)

        assert [(page.page, page.engine, page.confidence) for page in document.recognised] == [(1, "known words", 0.9)]
        assert not document.incomplete

    def it_gives_each_word_its_confidence_at_its_place_in_the_text(self, recogniser):
        original = sheet_of_actions()
        recogniser(KnownWords(original, unsure={"41/03:": 0.55}))

        (action,) = [block for block in read(scanned(original), ocr=True).walk() if block.text.startswith("ACTION")]

        sure = {action.text[at:].split()[0]: confidence for place in action.places for at, confidence in place.words}
        assert sure["41/03:"] == 0.55
        assert sure["ACTION"] == sure["February."] == 0.95

    def it_keeps_boxes_on_the_page_as_it_is_shown(self, recogniser):
        original = sheet_of_actions()
        recogniser(KnownWords(original))
        boxes = [
            next(block.places[0].bbox for block in document.walk() if block.text.startswith("ACTION"))
            for document in (read(original), read(scanned(original), ocr=True))
        ]

        assert boxes[1] == pytest.approx(boxes[0], abs=3)

    def it_is_read_though_its_lines_slope(self, recogniser):
        original = sheet_of_actions()
        recogniser(KnownWords(original))

        document = read(scanned(original, slope=1.5), ocr=True)

        assert outline(document.blocks) == outline(read(original).blocks)

    def it_is_read_though_it_lies_on_its_side(self, recogniser):
        original = sheet_of_actions()
        recogniser(KnownWords(original, upright=True))

        document = read(scanned(original, turn=1), ocr=True)

        assert outline(document.blocks) == outline(read(original).blocks)

    def it_has_white_letters_on_dark_read_as_black_on_white(self, recogniser):
        sheets = Sheets().rect(72, 100, 300, 16, fill="#333333").text(76, 112, "Action ID", colour="#FFFFFF", bold=True)
        sheets.rect(72, 116, 300, 16).text(76, 128, "OPSG 40/01", size=9)
        original = sheets.bytes()
        engine = recogniser(KnownWords(original))

        (table,) = read(scanned(original), ocr=True).blocks

        assert isinstance(table, Table)
        assert [cell.shade is not None for row in table.rows for cell in row] == [True, False]
        assert engine.pictures[0].getpixel((1000, 450)) > 200  # within the dark head, beside its letters


class DescribeAMixedDocument:
    def it_leaves_pages_with_text_as_they_are(self, recogniser):
        sheets = Sheets()
        sheets.wrapped(72, 100, MINUTES)
        sheets.end_page()
        picture = page_pictures(sheet_of_actions())[0]
        sheets.canvas.drawImage(picture, 0, 0, *sheets.size)
        recogniser(KnownWords(sheet_of_actions()))

        document = read(sheets, ocr=True)

        assert [page.page for page in document.recognised] == [2]
        marked = {place.page for block in document.walk() for place in block.places if place.words}
        assert marked == {2}

    def it_asks_for_no_recogniser_where_every_page_has_text(self, monkeypatch):
        monkeypatch.setattr(engines.shutil, "which", lambda name: None)
        monkeypatch.setattr(engines, "find_spec", lambda name: None)

        assert read(sheet_of_actions(), ocr=True).recognised == ()


class DescribeWhatGoesWrong:
    def it_says_what_to_install_where_nothing_is(self, monkeypatch):
        monkeypatch.setattr(engines.shutil, "which", lambda name: None)
        monkeypatch.setattr(engines, "find_spec", lambda name: None)

        with pytest.raises(ConverterMissing, match=r"install Tesseract, or the extra: pip install 'opsgdocs\[ocr\]'"):
            read(scanned(sheet_of_actions()), ocr=True)

    def it_says_why_recognition_failed(self, recogniser):
        recogniser(Failing(None, at=1))

        with pytest.raises(ConverterMissing, match="could not be recognised: it took more than 60 seconds"):
            read(scanned(sheet_of_actions()), ocr=True)

    def it_tells_a_page_on_which_recognition_failed_once_and_reads_the_others(self, recogniser):
        sheets = Sheets()
        for picture in page_pictures(sheet_of_actions()) * 2:
            sheets.canvas.drawImage(picture, 0, 0, *sheets.size)
            sheets.end_page()
        recogniser(Failing(KnownWords(sheet_of_actions()), at=2))

        document = read(sheets, ocr=True)

        assert [page.page for page in document.recognised] == [1]
        assert [(damage.place.page, damage.message) for damage in document.damage] == [
            (2, "The text of page 2 could not be recognised: it took more than 60 seconds.")
        ]

    def it_takes_no_noise_for_text(self, recogniser):
        recogniser(KnownWords(sheet_of_actions(), confidence=0.2))

        with pytest.raises(NoTrustworthyText, match="text recognition found nothing on its pages"):
            read(scanned(sheet_of_actions()), ocr=True)

    @pytest.mark.parametrize("language", ["../../etc", "-l", "eng;ls", "", "eng+"])
    def it_takes_no_path_or_option_for_a_language(self, language):
        with pytest.raises(UsageError, match="no language"):
            engines.find_engine(File("a.pdf", b""), Settings(ocr=True, ocr_language=language))


class DescribeAPicture:
    @pytest.mark.parametrize(
        ("kind", "media_type"), [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("TIFF", "image/tiff")]
    )
    def it_is_a_document_of_one_page_where_it_was_asked_for(self, recogniser, kind, media_type):
        original = sheet_of_actions()
        recogniser(KnownWords(original))
        data = io.BytesIO()
        page_pictures(original, raw=True)[0].save(data, kind, dpi=(300, 300))

        document = parse_bytes(File("scan", data.getvalue()), Settings(ocr=True))

        assert (document.media_type, document.pages) == (media_type, 1)
        assert "ACTION OPSG 41/03: The NDS to report by 19 February." in [block.text for block in document.walk()]
        with pytest.raises(UnknownKind, match="it is a picture"):
            parse_bytes(File("scan", data.getvalue()))


class DescribeTheRecord:
    def it_carries_the_confidence_of_the_least_sure_word_of_each_value(self, recogniser):
        original = sheet_of_actions()
        recogniser(KnownWords(original, unsure={"41/03:": 0.55}))

        record = record_of(read(scanned(original), ocr=True), None, "made.pdf")

        (action,) = record.actions
        assert [place.confidence for place in action.evidence] == [0.55]
        assert {place.confidence for row in record.outstanding for place in row.evidence} == {0.95}

    def it_says_that_it_was_recognised_and_what_is_doubtful(self, recogniser):
        original = sheet_of_actions()
        recogniser(KnownWords(original, unsure={"41/03:": 0.55, "report": 0.4}))

        record = record_of(read(scanned(original), ocr=True), None, "made.pdf")

        told = {problem.code: problem for problem in record.problems}
        assert told["read_by_ocr"].message.startswith("Page 1 read by text recognition (known words), mean confidence")
        doubts = [problem.message for problem in record.problems if problem.code == "ocr_doubtful"]
        assert doubts == [
            "Text recognition is not sure of the id 'OPSG 41/03' of action OPSG 41/03: it read “41/03:” (0.55)."
        ]

    def it_points_at_an_action_whose_mark_was_misread(self, recogniser):
        original = sheet_of_actions()
        recogniser(KnownWords(original, misread={"ACTION": "ACTIoON"}))

        record = record_of(read(scanned(original), ocr=True), None, "made.pdf")

        assert "“ACTIoON OPSG 41/03: The NDS to report by 19 February.…” may be an action that was misread." in [
            problem.message for problem in record.problems
        ]

    def it_has_no_confidence_for_text_that_was_there(self):
        record = record_of(read(sheet_of_actions()), None, "made.pdf")

        assert {place.confidence for action in record.actions for place in action.evidence} == {None}
        assert not [problem for problem in record.problems if "ocr" in problem.code]


class Failing:
    """Fails on the page that it is given as number `at`."""

    name = "failing"

    def __init__(self, engine, at):
        self._engine, self._left = engine, at

    def read(self, picture, dpi):
        self._left -= 1
        if not self._left:
            raise EngineFailed("it took more than 60 seconds")
        return self._engine.read(picture, dpi)
