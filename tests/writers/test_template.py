"""The committee's own Word file as template, whatever it is like: its page, styles and heads, none of its text."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from lxml import etree

from opsgdocs.errors import UnreadableFile
from opsgdocs.writers.actions.outstanding import render_outstanding
from opsgdocs.writers.actions.register import render_action_register
from opsgdocs.writers.word import write_word
from tests.writers.kinds import action_register
from tests.writers.samples import action, log

SECRET = "Text of the template"


def opened(data: bytes):
    return docx.Document(io.BytesIO(data))


def saved(file, folder: Path, name: str = "house.docx") -> Path:
    file.save(str(folder / name))
    return folder / name


def by(template: Path, **more) -> bytes:
    return write_word(render_outstanding(log(action(text="To send:\n• names"), **more)), template)


def retyped(path: Path, kind: str) -> Path:
    """The file with its main part called otherwise, as in a template or a file with macros."""
    plain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    packed = io.BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(plain.encode(), kind.encode()))
    path.write_bytes(packed.getvalue())
    return path


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("house.dotx", "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"),
        ("house.docm", "application/vnd.ms-word.document.macroEnabled.main+xml"),
        ("house.dotm", "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"),
    ],
)
def test_templates_and_files_with_macros_serve_and_a_plain_document_comes_of_them(name, kind, tmp_path):
    file = docx.Document()
    file.sections[0].header.paragraphs[0].text = "Port Anselm"
    data = by(retyped(saved(file, tmp_path, name), kind))
    assert opened(data).sections[0].header.paragraphs[0].text == "Port Anselm"
    assert b"macroEnabled" not in zipfile.ZipFile(io.BytesIO(data)).read("[Content_Types].xml")


def test_of_several_sections_the_last_gives_the_page_with_the_heads_it_inherits(tmp_path):
    file = docx.Document()
    first = file.sections[0]
    first.header.paragraphs[0].text = "Port Anselm"
    first.footer.paragraphs[0].text = "Official"
    last = file.add_section(WD_SECTION.NEW_PAGE)
    last.orientation, last.page_width, last.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    made = opened(by(saved(file, tmp_path)))
    (section,) = made.sections
    assert (section.orientation, round(section.page_width.mm)) == (WD_ORIENT.LANDSCAPE, 297)
    assert section.header.paragraphs[0].text == "Port Anselm"
    assert section.footer.paragraphs[0].text == "Official"
    width = sum(column.width for column in made.tables[0].columns)
    assert abs(width - (section.page_width - section.left_margin - section.right_margin)) < 12700  # a point


def test_a_head_of_its_own_on_the_first_page_stays(tmp_path):
    file = docx.Document()
    section = file.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "Letterhead"
    section.header.paragraphs[0].text = "Running head"
    (made,) = opened(by(saved(file, tmp_path))).sections
    assert made.different_first_page_header_footer
    assert (made.first_page_header.paragraphs[0].text, made.header.paragraphs[0].text) == ("Letterhead", "Running head")


def test_columns_and_page_numbers_of_the_place_are_left_out(tmp_path):
    file = docx.Document()
    page = file.sections[0]._sectPr
    page.find(qn("w:cols")).set(qn("w:num"), "2")
    start = OxmlElement("w:pgNumType")
    start.set(qn("w:start"), "7")
    page.append(start)
    (made,) = opened(by(saved(file, tmp_path))).sections
    assert made._sectPr.find(qn("w:cols")).get(qn("w:num")) is None
    assert made._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) is None


def test_nothing_of_the_templates_text_is_left_anywhere_in_the_file(tmp_path):
    file = docx.Document()
    paragraph = file.add_paragraph(SECRET)
    file.add_comment(paragraph.runs, text=f"{SECRET} in a comment", author="x")
    file.part.relate_to(f"https://example.org/{SECRET}", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    file.add_table(1, 1).cell(0, 0).text = SECRET
    package = zipfile.ZipFile(io.BytesIO(by(saved(file, tmp_path))))
    assert not [name for name in package.namelist() if SECRET.encode() in package.read(name)]


def test_what_binds_the_template_to_other_files_or_locks_it_is_gone(tmp_path):
    file = docx.Document()
    settings = file.settings.element
    for name in ("attachedTemplate", "documentProtection", "mailMerge"):
        settings.append(OxmlElement(f"w:{name}"))
    part = next(r.target_part for r in file.part.rels.values() if r.reltype == RELATIONSHIP_TYPE.SETTINGS)
    part.relate_to(
        "file:///C:/evil.dotm", f"{RELATIONSHIP_TYPE.SETTINGS.rpartition('/')[0]}/attachedTemplate", is_external=True
    )
    package = zipfile.ZipFile(io.BytesIO(by(saved(file, tmp_path))))
    assert not [name for name in package.namelist() if b"evil" in package.read(name)]
    left = {etree.QName(found).localname for found in etree.fromstring(package.read("word/settings.xml"))}
    assert not left & {"attachedTemplate", "documentProtection", "mailMerge"}


def test_styles_that_the_template_lacks_are_added_and_its_own_are_kept(tmp_path):
    file = docx.Document()
    styles = file.styles.element
    for name in ("Title", "Subtitle", "List Paragraph", "Heading 2"):
        styles.remove(file.styles[name].element)
    file.styles["Heading 1"].font.name = "Georgia"
    made = opened(by(saved(file, tmp_path)))
    assert made.paragraphs[0].style.name == "Title"
    assert made.styles["Heading 1"].font.name == "Georgia"
    used = {style.get(qn("w:val")) for style in made.element.body.iter(qn("w:pStyle"))}
    assert used <= {style.style_id for style in made.styles}


def test_a_style_of_the_template_that_has_our_name_or_our_id_is_no_trouble(tmp_path):
    file = docx.Document()
    file.styles.add_style("Table Text", WD_STYLE_TYPE.PARAGRAPH).element.set(qn("w:styleId"), "house-table")
    file.styles.add_style("Other", WD_STYLE_TYPE.PARAGRAPH).element.set(qn("w:styleId"), "TableHead")
    made = opened(by(saved(file, tmp_path)))
    head, row = made.tables[0].rows[:2]
    assert row.cells[0].paragraphs[0].style.style_id == "house-table"
    assert head.cells[0].paragraphs[0].style.name == "Table Head"
    ids = [style.style_id for style in made.styles]
    assert len(ids) == len(set(ids))


def test_a_template_without_a_page_set_up_gets_one(tmp_path):
    file = docx.Document()
    file.element.body.remove(file.element.body.sectPr)
    assert len(opened(by(saved(file, tmp_path))).sections) == 1


def test_the_same_template_gives_the_same_bytes(tmp_path):
    template = saved(docx.Document(), tmp_path)
    assert by(template) == by(template)


@pytest.mark.parametrize("data", [b"", b"not a zip", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_word_file_is_told_in_one_sentence(data, tmp_path):
    (tmp_path / "house.docx").write_bytes(data)
    with pytest.raises(UnreadableFile, match=r"house\.docx: the template is no Word file \(\.docx\); name another one"):
        by(tmp_path / "house.docx")


def test_a_template_that_is_not_there_is_told(tmp_path):
    with pytest.raises(UnreadableFile, match=r"the template cannot be opened \(No such file or directory\)"):
        by(tmp_path / "nowhere.docx")


def test_a_template_that_would_fill_the_machine_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "house.docx", "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "")
        for number in range(3):
            package.writestr(f"{number}.bin", bytes(80_000_000))
    with pytest.raises(UnreadableFile, match="the template is no Word file"):
        by(tmp_path / "house.docx")


def test_between_wide_margins_the_action_gives_way_and_no_date_is_broken(tmp_path):
    template = docx.Document()
    page = template.sections[0]
    page.page_width, page.left_margin, page.right_margin = Mm(210), Mm(32), Mm(32)
    file = opened(by(saved(template, tmp_path)))

    widths = [column.width.pt for column in file.tables[0].columns]
    assert sum(widths) == pytest.approx(Mm(146).pt, abs=1)
    assert min(widths[2], widths[3]) > 58  # '04/03/2021' of nine points in a wide font, with the cell's margins
    assert widths[1] == max(widths)


def test_a_wide_table_turns_the_page_of_the_template(tmp_path):
    file = opened(write_word(render_action_register(action_register()), saved(docx.Document(), tmp_path)))

    page = file.sections[-1]
    assert page.orientation == WD_ORIENT.LANDSCAPE
    assert page.page_width > page.page_height
