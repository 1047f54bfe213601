"""The page of a Word file: A4 upright, the foot with 'Page X of Y', the file's title and language."""

from typing import TYPE_CHECKING

from opsgdocs.document import Run, TextBlock
from opsgdocs.writers.word.text import Element, element, render_run

if TYPE_CHECKING:
    from docx.document import Document as WordFile
    from docx.opc.rel import Relationships

LANGUAGE = "en-GB"
_WORD_2013 = "15"  # the newest there is; anything less is opened in 'Compatibility Mode'
_A4 = (11906, 16838)  # twips
_SIDE, _TOP, _FOOT = 964, 1134, 567  # 17 mm, 20 mm, 10 mm


def set_settings(file: "WordFile") -> None:
    """Word's own layout of today, its language, and none of the leavings of python-docx's template."""
    from docx.oxml.ns import qn

    settings = file.settings.element
    for mode in settings.iter(qn("w:compatSetting")):
        if mode.get(qn("w:name")) == "compatibilityMode":
            mode.set(qn("w:val"), _WORD_2013)
    for language in settings.iter(qn("w:themeFontLang")):
        language.set(qn("w:val"), LANGUAGE)
    _drop(file.part.package.rels, "/thumbnail")
    _drop(file.part.rels, "/customXml", "/stylesWithEffects")


def set_page(file: "WordFile", *, wide: bool = False) -> None:
    """A4, upright or across, with margins that leave the table its width."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Twips

    page = file.sections[0]
    width, height = reversed(_A4) if wide else _A4
    page.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    page.page_width, page.page_height = Twips(width), Twips(height)
    page.left_margin = page.right_margin = Twips(_SIDE)
    page.top_margin = page.bottom_margin = Twips(_TOP)
    page.header_distance = page.footer_distance = Twips(_FOOT)


def turn_page(file: "WordFile") -> None:
    """The template's own page across, its margins as they are."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Twips

    page = file.sections[-1]
    if page.page_width is None or page.page_height is None:
        page.page_width, page.page_height = Twips(_A4[0]), Twips(_A4[1])
    if page.page_width < page.page_height:
        page.page_width, page.page_height = page.page_height, page.page_width
    page.orientation = WD_ORIENT.LANDSCAPE


def text_width(file: "WordFile") -> int:
    """The width between the margins, in twips."""
    page = file.sections[-1]
    sizes = (page.page_width, page.left_margin, page.right_margin)
    width, left, right = (size.twips if size is not None else 0 for size in sizes)
    return width - left - right if width > left + right else _A4[0] - 2 * _SIDE


def set_foot(file: "WordFile", running: tuple[TextBlock, ...]) -> None:
    """The running text on the left, 'Page X of Y' on the right."""
    from docx.oxml.ns import qn

    foot = file.sections[0].footer
    foot.is_linked_to_previous = False
    paragraph = foot.paragraphs[0]._p  # noqa: SLF001  (python-docx has no public way to its element)
    style = element("pStyle", val="Footer")
    right = element("tab", val="right", pos=text_width(file))
    paragraph.remove(paragraph.find(qn("w:pPr")))
    paragraph.append(element("pPr", style, element("tabs", right)))
    paragraph.extend(render_run(run) for block in running for run in block.runs)
    paragraph.extend(_page_of_pages())


def name_document(file: "WordFile", title: str, maker: str | None) -> None:
    """Title and language for screen readers; no times, so that the same input gives the same file."""
    properties = file.core_properties
    properties.title = title[:255]  # the limit of python-docx and of Word
    properties.language = LANGUAGE
    properties.keywords = f"opsgdocs/{maker}" if maker else ""
    properties.author = properties.last_modified_by = properties.comments = ""
    for stamp in ("created", "modified", "lastPrinted"):
        for found in properties._element.xpath(f"//*[local-name()='{stamp}']"):  # noqa: SLF001
            found.getparent().remove(found)


def _drop(relationships: "Relationships", *kinds: str) -> None:
    for key in [key for key, found in relationships.items() if found.reltype.endswith(kinds)]:
        del relationships[key]


def _page_of_pages() -> list[Element]:
    return [render_run(Run("\tPage ")), *_field("PAGE"), render_run(Run(" of ")), *_field("NUMPAGES")]


def _field(code: str) -> list[Element]:
    instruction = element("instrText")
    instruction.text = code
    return [
        element("r", element("fldChar", fldCharType="begin")),
        element("r", instruction),
        element("r", element("fldChar", fldCharType="separate")),
        render_run(Run("1")),
        element("r", element("fldChar", fldCharType="end")),
    ]
