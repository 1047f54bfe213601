"""PDF: what cannot be read, or not be trusted, is said."""

import io

import pytest

from opsgdocs.errors import NoTrustworthyText, ParseError, PasswordNeeded, UnreadableFile
from opsgdocs.parsers.pdf.page.trust import is_garbage
from tests.parsers.pdf.sheets import Sheets, read, texts

TEXT = (
    "The DCC presented the Major Incident Review Report and explained that the engineer who caused the Incident has "
    "since been dismissed, and that it will perform an audit of all its operations, which the members welcomed."
)
SHIFTED = "".join(chr(ord(letter) - 29) if letter.isalpha() else letter for letter in TEXT)
NEXT_LETTERS = TEXT.translate({code: code + 1 for code in (*range(65, 90), *range(97, 122))})


def picture(sheets):
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    target = io.BytesIO()
    Image.new("L", (60, 80), 200).save(target, "PNG")
    sheets.canvas.drawImage(ImageReader(target), 0, 0, 595, 842)
    return sheets


def page_of_text(sheets, words=TEXT):
    sheets.wrapped(72, 100, words)
    return sheets.end_page()


class DescribeScans:
    def it_refuses_a_file_of_pictures(self):
        with pytest.raises(NoTrustworthyText, match=r"made\.pdf: its pages are pictures without text; have the text"):
            read(picture(Sheets()))

    def it_says_which_page_of_others_is_a_picture(self):
        sheets = page_of_text(Sheets())
        picture(sheets).end_page()

        document = read(page_of_text(sheets, "Members raised concerns. " + TEXT))

        assert texts(document.blocks) == [TEXT, "Members raised concerns. " + TEXT]
        assert [(damage.code, damage.place.page) for damage in document.damage] == [("page_without_text", 2)]
        assert document.incomplete

    def it_reads_what_text_recognition_put_behind_a_picture(self):
        sheets = picture(Sheets())
        shown = sheets.canvas.beginText(72, 600)
        shown.setFont("Helvetica", 10)
        shown.setTextRenderMode(3)
        shown.textOut("The DCC to report in March.")
        sheets.canvas.drawText(shown)

        document = read(sheets)

        assert texts(document.blocks) == ["The DCC to report in March."]
        assert document.damage == ()

    def it_passes_over_a_page_that_is_blank(self):
        sheets = page_of_text(Sheets()).end_page()

        document = read(page_of_text(sheets))

        assert document.pages == 3
        assert document.damage == ()

    def it_says_that_letters_drawn_as_outlines_are_no_text(self):
        sheets = page_of_text(Sheets())
        for number in range(100):
            path = sheets.canvas.beginPath()
            path.moveTo(72 + 4 * number, 600)
            path.curveTo(74 + 4 * number, 610, 75 + 4 * number, 605, 76 + 4 * number, 600)
            sheets.canvas.drawPath(path)

        assert [damage.code for damage in read(sheets).damage] == ["page_without_text"]


class DescribeGarbage:
    @pytest.mark.parametrize("words", [SHIFTED, NEXT_LETTERS])
    def it_refuses_text_that_is_no_language(self, words):
        with pytest.raises(NoTrustworthyText, match="does not say what the pages show"):
            read(page_of_text(Sheets(), words))

    def it_knows_blanks_that_are_no_blanks(self):
        assert is_garbage("\n".join([TEXT.replace(" ", "$")] * 3))

    def it_says_which_page_of_others_is_garbage(self):
        document = read(page_of_text(page_of_text(Sheets()), SHIFTED))

        assert [(damage.code, damage.place.page) for damage in document.damage] == [("text_not_trusted", 2)]

    @pytest.mark.parametrize(
        "words",
        [
            TEXT, TEXT.upper(), "Welodd y cyfarfod y byddai angen rhagor o wybodaeth am y cynllun cyn y gellid ei gytuno, a "
            "gofynnodd i'r ysgrifennydd drefnu cyfarfod arall ym mis Mawrth er mwyn trafod yr holl faterion hynny yn llawn.",
            "Les membres ont pris acte du rapport et ont demandé que le calendrier soit revu avant la prochaine séance, afin "
            "que toutes les parties puissent se prononcer sur la proposition et que la décision soit prise en mars.",
            "OPSG 24/02 03/09/2019 04/02/2020 DCC " * 30, "Tim Hall, Abhay Soorya, Joey Manners, Damian Bevan, Huw Exley, Alan "
            "Bateman, Bradley Baker, Robin Healey, Abigail Hermon, Julian Hughes, Michael Walls, Natasha Free, Dan Chambers",
            "12.50 13.75 14.00 (3.2%) £1,200 " * 30, "", "Page 1",
        ],
    )  # fmt: skip
    def it_trusts_languages_names_and_numbers(self, words):
        assert not is_garbage(words)


class DescribeFilesThatCannotBeRead:
    @pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"not a PDF at all", b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF"])
    def it_says_so_of_what_is_none(self, data):
        with pytest.raises(UnreadableFile, match=r"made\.pdf: .*; ask for the file again"):
            read(data)

    def it_says_that_a_password_is_needed(self):
        from reportlab.lib.pdfencrypt import StandardEncryption

        sheets = page_of_text(Sheets(encrypt=StandardEncryption("opsg", ownerPassword="chair")))
        data = sheets.bytes()

        with pytest.raises(PasswordNeeded, match="it is encrypted; give its password"):
            read(data)
        with pytest.raises(PasswordNeeded, match="does not open it"):
            read(data, password="wrong")
        assert texts(read(data, password="opsg").blocks) == [TEXT]

    def it_reads_what_is_left_of_a_file_that_was_cut_off(self):
        sheets = page_of_text(page_of_text(Sheets(pageCompression=0)))
        data = sheets.bytes()

        for length in range(len(data) - 60, 200, -400):
            try:
                document = read(data[:length])
            except ParseError:
                continue
            assert [damage.code for damage in document.damage][-1:] == ["part_missing"]


def raw(*objects, root=1):
    """A PDF of the objects given, with a table of their places."""
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    for place in places:
        out += f"{place:010} 00000 n \n".encode()
    out += f"trailer\n<</Size {len(objects) + 1}/Root {root} 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def stream(text):
    return f"<</Length {len(text)}>>\nstream\n{text}\nendstream"


FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def one_page(content, *, box="0 0 595 842", extra=""):
    return raw(
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>{extra}>>",
        stream(content),
        FONT,
    )


class DescribeHostileFiles:
    def it_ends_with_a_page_tree_that_loops(self):
        data = raw("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 4>>")

        with pytest.raises(ParseError):
            read(data)

    def it_ends_with_a_count_of_pages_that_is_a_lie(self):
        data = raw("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 2000000000>>")

        with pytest.raises(ParseError):
            read(data)

    @pytest.mark.slow
    def it_ends_with_a_hundred_thousand_empty_pages(self):
        kids = "3 0 R " * 100_000
        data = raw(
            "<</Type/Catalog/Pages 2 0 R>>",
            f"<</Type/Pages/Kids[{kids}]/Count 100000>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>>",
        )

        with pytest.raises(ParseError):
            read(data)

    @pytest.mark.parametrize(
        "box", ["0 0 0 0", "0 0 1e30 1e30", "-1e9 -1e9 1e9 1e9", "595 842 0 0", "a b c d", "0 0 595"]
    )
    def it_reads_pages_of_any_size(self, box):
        data = one_page("BT /F1 10 Tf 72 700 Td (The DCC to report.) Tj ET", box=box)

        try:
            document = read(data)
        except ParseError:
            return
        assert texts(document.blocks) == ["The DCC to report."]

    @pytest.mark.parametrize(
        "content",
        [
            "BT /F1 1e30 Tf 72 700 Td (x) Tj ET", "BT /F1 0 Tf 72 700 Td (x) Tj ET", "BT /F1 -10 Tf 72 700 Td (x) Tj ET",
            "BT /F1 10 Tf 1e38 1e38 Td (x) Tj ET", "BT /F1 10 Tf 0 0 0 0 0 0 Tm (x) Tj ET", "q " * 5_000,
            "0 0 1e35 1e35 re f 0 0 m 1e38 1e38 l S", "BT (no font) Tj ET", "/F9 Do /F1 Do", "BT /F1 10 Tf (" + "(" * 2_000,
        ],
    )  # fmt: skip
    def it_survives_content_of_any_kind(self, content):
        data = one_page("BT /F1 10 Tf 72 700 Td (The DCC to report.) Tj ET\n" + content)

        document = read(data)

        assert any("The DCC to report." in block.text for block in (*document.walk(), *document.furniture))

    def it_ends_with_a_page_of_a_hundred_thousand_lines(self):
        lines = " ".join(
            f"{number % 600} {number % 800} m {number % 599} {number % 797} l S" for number in range(100_000)
        )

        document = read(one_page("BT /F1 10 Tf 72 700 Td (The DCC to report.) Tj ET " + lines))

        assert texts(document.blocks) == ["The DCC to report."]

    def it_ends_with_forms_within_themselves(self):
        form = "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>/Length 5>>\nstream\n/X Do\nendstream"
        data = raw(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
            "/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>>>",
            stream("/X Do BT /F1 10 Tf 72 700 Td (The DCC to report.) Tj ET"),
            FONT,
            form,
        )

        assert texts(read(data).blocks) == ["The DCC to report."]
