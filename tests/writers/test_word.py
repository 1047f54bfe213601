"""The Word file that the secretary sends."""

import datetime as dt
import io
import shutil
import subprocess
import time
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from opsgdocs.document import Document, ListItem, Run
from opsgdocs.errors import UnreadableFile
from opsgdocs.writers.actions.outstanding import render_outstanding
from opsgdocs.writers.text.blocks import paragraph, table
from opsgdocs.writers.word import write_word
from tests.writers.samples import action, log, long_log, omitted, update


def opened(data: bytes):
    return docx.Document(io.BytesIO(data))


def written(*actions, **more):
    return opened(write_word(render_outstanding(log(*actions, **more))))


def row_has(row, tag: str) -> bool:
    return row._tr.find(f"{qn('w:trPr')}/{qn(tag)}") is not None


def keeps(row) -> bool:
    return all(paragraph.paragraph_format.keep_with_next for cell in row.cells for paragraph in cell.paragraphs)


def test_the_page_is_a4_upright():
    page = written(action()).sections[0]
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)


def test_the_table_fits_between_the_margins():
    file = written(action())
    page = file.sections[0]
    width = sum(column.width for column in file.tables[0].columns)
    assert abs(width - (page.page_width - page.left_margin - page.right_margin)) < 12700  # a point


def test_the_head_is_shaded_and_repeated_on_each_page():
    head, *rows = written(action()).tables[0].rows
    assert row_has(head, "w:tblHeader")
    assert not any(row_has(row, "w:tblHeader") for row in rows)
    fills = {shade.get(qn("w:fill")) for shade in head._tr.iter(qn("w:shd"))}
    assert fills == {"D9E2F3"}


def test_an_action_stays_on_one_page_with_what_stands_beneath_it():
    _, first, beneath, second, _ = written(action(1), action(2)).tables[0].rows
    assert keeps(first)
    assert keeps(second)
    assert not keeps(beneath)
    assert all(row_has(row, "w:cantSplit") for row in (first, beneath))


def test_a_row_longer_than_a_page_may_run_over_its_end():
    *_, beneath = written(action(updates=(update("A long story. " * 600),))).tables[0].rows
    assert not row_has(beneath, "w:cantSplit")


def test_a_long_action_and_a_long_update_do_not_move_to_a_new_page_together_and_leave_one_empty():
    long = action(text="To review the traffic of the winter. " * 40, updates=(update("A long story. " * 80),))
    _, first, beneath = written(long).tables[0].rows
    assert not keeps(first)
    assert not row_has(first, "w:cantSplit")
    assert row_has(beneath, "w:cantSplit")


def test_each_update_is_a_paragraph_with_its_meeting_in_bold():
    cell = written(action(updates=(update("Begun.", "HBG_39"), update("Late.")))).tables[0].rows[2].cells[0]
    assert [p.text for p in cell.paragraphs] == ["HBG_39: Begun.", "HBG_40: Late.", "", "Action Status: Open"]
    assert [p.runs[0].text for p in cell.paragraphs if p.runs and p.runs[0].bold] == [
        "HBG_39:",
        "HBG_40:",
        "Action Status:",
    ]


def test_the_foot_counts_the_pages():
    foot = written(action()).sections[0].footer.paragraphs[0]
    codes = [code.text for code in foot._p.iter(qn("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]
    assert foot.text == "HBG – Actions Outstanding, before HBG_41\tPage 1 of 1"


def test_the_file_tells_its_title_and_language():
    file = written(action())
    assert (file.core_properties.title, file.core_properties.language) == ("HBG – Actions Outstanding", "en-GB")
    assert {language.get(qn("w:val")) for language in file.styles.element.iter(qn("w:lang"))} == {"en-GB"}


def test_the_table_names_itself_to_screen_readers():
    tables = written(action(1), omitted(2, "HBG_40")).tables
    captions = [table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) for table in tables]
    assert captions == ["HBG – Actions Outstanding", "Not listed at HBG_40: please confirm"]


def test_bullets_are_lists_of_word():
    cell = written(action(text="To send:\n• names\n  ◦ of pilots")).tables[0].rows[1].cells[1]
    levels = [p._p.pPr.numPr.ilvl.val for p in cell.paragraphs if p._p.pPr.numPr is not None]
    assert ([p.text for p in cell.paragraphs], levels) == (["To send:", "names", "of pilots"], [0, 1])


def test_no_two_tables_touch_and_the_file_ends_in_a_paragraph():
    tables = (table(("A",), [("1",), ("2",)], (100.0,)), table(("B",), [], (100.0,)))
    body = opened(write_word(Document("two", tables))).element.body
    assert [child.tag.rpartition("}")[2] for child in body] == ["tbl", "p", "tbl", "p", "sectPr"]


def test_what_xml_forbids_does_not_reach_the_file():
    file = written(action(text="a\x00b\x1b[31mc\x0bd\ufffee", owners=("\x07DCC",)), committee="\x08HBG")
    cells = file.tables[0].rows[1].cells
    assert (cells[1].text, cells[5].text) == ("ab[31mc\nde", "DCC")


def test_line_breaks_and_tabs_are_kept():
    file = opened(write_word(Document("x", (paragraph("one\ntwo\tthree"),))))
    assert file.paragraphs[0].text == "one\ntwo\tthree"


def test_the_same_log_gives_the_same_bytes_on_any_day(monkeypatch):
    first = write_word(render_outstanding(long_log()))
    later = time.localtime(dt.datetime(2031, 5, 6, tzinfo=dt.UTC).timestamp())
    monkeypatch.setattr(time, "localtime", lambda *_: later)
    monkeypatch.setattr(time, "time", lambda: 1935000000.0)
    assert write_word(render_outstanding(long_log())) == first


def test_nothing_of_the_makers_template_is_left_in_the_file():
    names = zipfile.ZipFile(io.BytesIO(write_word(render_outstanding(log(action()))))).namelist()
    assert not [name for name in names if "thumbnail" in name or "customXml" in name]


def template(folder: Path) -> Path:
    file = docx.Document()
    file.sections[0].header.paragraphs[0].text = "Port Anselm Harbour Board"
    file.styles["Title"].font.name = "Georgia"
    file.add_paragraph("Text of the template")
    for key in [key for key, found in file.part.rels.items() if found.reltype.endswith("/numbering")]:
        del file.part.rels[key]
    file.save(str(folder / "house.docx"))
    return folder / "house.docx"


def test_a_template_gives_page_and_styles_but_not_its_text(tmp_path):
    document = render_outstanding(log(action(text="To send:\n• names")))
    file = opened(write_word(document, template(tmp_path)))
    assert file.sections[0].header.paragraphs[0].text == "Port Anselm Harbour Board"
    assert file.styles["Title"].font.name == "Georgia"
    assert file.paragraphs[0].text == "HBG – Actions Outstanding"
    assert "Text of the template" not in [p.text for p in file.paragraphs]
    assert file.tables[0].rows[1].cells[1].text == "To send:\nnames"


def test_a_template_of_another_language_keeps_its_own_title(tmp_path):
    file = docx.Document()
    file.styles["Title"].element.set(qn("w:styleId"), "Titel")
    file.save(str(tmp_path / "haus.docx"))
    made = opened(write_word(render_outstanding(log(action())), tmp_path / "haus.docx"))
    assert made.paragraphs[0].style.style_id == "Titel"
    assert [style.name for style in made.styles].count("Title") == 1


def test_a_template_that_is_no_word_file_is_named_in_one_sentence(tmp_path):
    (tmp_path / "house.docx").write_text("not a zip")
    with pytest.raises(UnreadableFile, match=r"house\.docx: the template is no Word file"):
        write_word(Document("x", ()), tmp_path / "house.docx")


def test_lists_outside_tables_keep_their_markers():
    items = (ListItem((Run("first"),), marker="1."), ListItem((Run("second"),), marker="2."))
    file = opened(write_word(Document("x", items)))
    shown = {text.get(qn("w:val")) for text in file.part.numbering_part.element.iter(qn("w:lvlText"))}
    assert {"1.", "2."} <= shown


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_laid_out_each_page_of_a_long_table_has_the_head_and_its_number(tmp_path):
    import pypdfium2

    (tmp_path / "out.docx").write_bytes(write_word(render_outstanding(long_log())))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*convert, str(tmp_path / "out.docx")], check=True, capture_output=True)
    file = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    pages = [page.get_textpage().get_text_range() for page in file]
    file.close()
    assert len(pages) > 2
    for number, text in enumerate(pages, start=1):
        assert "Action ID" in text
        assert f"Page {number} of {len(pages)}" in text
