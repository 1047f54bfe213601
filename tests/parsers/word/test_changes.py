"""Tracked changes: as accepted by default, and as before them where that is asked for."""

import pytest

from opsgdocs.document import Paragraph, Place, Run
from opsgdocs.errors import UsageError
from tests.parsers.word.files import p, r, read, row, tbl


def gone(text):
    return f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>'


CHANGED = p(
    "The DCC to report ",
    f"<w:del>{gone('quarterly')}</w:del>",
    f"<w:ins>{r('monthly')}</w:ins>",
    f"<w:moveFrom>{r(' to Panel')}</w:moveFrom>",
    f"<w:moveTo>{r(' to OPSG')}</w:moveTo>",
)
MARK_DELETED = "<w:rPr><w:del/></w:rPr>"
MARK_INSERTED = "<w:rPr><w:ins/></w:rPr>"


def texts(body, tracked_changes="accepted"):
    return [block.text for block in read(body, tracked_changes=tracked_changes).walk()]


class DescribeChangesInText:
    def it_shows_them_as_accepted(self):
        assert texts(CHANGED) == ["The DCC to report monthly to OPSG"]

    def it_shows_the_text_before_them_on_request(self):
        assert texts(CHANGED, "original") == ["The DCC to report quarterly to Panel"]

    def it_reads_insertions_inside_links_and_deletions_inside_insertions(self):
        link = f'<w:hyperlink w:anchor="a"><w:ins>{r("MP092")}<w:del>{gone("x")}</w:del></w:ins></w:hyperlink>'
        assert texts(p(link)) == ["MP092"]

    def it_drops_a_deleted_field_whole(self):
        field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText>PAGE</w:delInstrText></w:r>'
        assert texts(p("a", f"<w:del>{field}{gone('7')}</w:del>", "b")) == ["ab"]

    def it_takes_no_note_of_changes_of_look(self):
        run = r("AGREED", "<w:b/><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange>")
        assert read(p(run)).blocks[0].runs == (Run("AGREED", bold=True),)

    def it_refuses_any_other_wish(self):
        with pytest.raises(UsageError, match="'accepted' or 'original'"):
            texts(CHANGED, "both")


class DescribeChangesOfParagraphs:
    JOINED = p("The DCC ", properties=MARK_DELETED) + p("to report.")

    def it_joins_paragraphs_whose_mark_was_deleted(self):
        assert read(self.JOINED).blocks == (
            Paragraph(
                (Run("The DCC to report."),),
                (Place(start=0, path="body/p[1]"), Place(start=7, path="body/p[2]")),
            ),
        )

    def but_it_leaves_them_apart_before_the_change(self):
        assert texts(self.JOINED, "original") == ["The DCC", "to report."]

    def it_joins_paragraphs_whose_mark_was_inserted_before_the_change(self):
        body = p("The DCC ", properties=MARK_INSERTED) + p("to report.")
        assert (texts(body), texts(body, "original")) == (["The DCC", "to report."], ["The DCC to report."])

    def it_drops_a_paragraph_that_was_deleted_whole(self):
        body = p("a") + p(f"<w:del>{gone('b')}</w:del>", properties=MARK_DELETED) + p("c")
        found = read(body).blocks
        assert [(block.text, block.places) for block in found] == [
            ("a", (Place(path="body/p[1]"),)),
            ("c", (Place(path="body/p[3]"),)),
        ]

    def it_keeps_a_paragraph_that_was_to_run_on_but_has_nothing_behind_it(self):
        assert texts(p("a", properties=MARK_DELETED) + tbl(row("b")) + p("c", properties=MARK_DELETED)) == [
            "a",
            "b",
            "c",
        ]

    def it_reads_moved_paragraphs_once(self):
        body = p(f"<w:moveTo>{r('moved')}</w:moveTo>") + p("stays") + p(f"<w:moveFrom>{r('moved')}</w:moveFrom>")
        assert texts(body) == ["moved", "stays"]
        assert texts(body, "original") == ["stays", "moved"]


class DescribeChangesOfTables:
    ROWS = tbl(
        row("OPSG 28/01", properties="<w:del/>"),
        row("OPSG 28/02"),
        row("OPSG 28/03", properties="<w:ins/>"),
    )

    def it_drops_deleted_rows(self):
        assert texts(self.ROWS) == ["OPSG 28/02", "OPSG 28/03"]

    def it_drops_inserted_rows_before_the_change(self):
        assert texts(self.ROWS, "original") == ["OPSG 28/01", "OPSG 28/02"]

    def it_drops_a_table_that_was_deleted_row_by_row(self):
        rows = tbl(row("OPSG 28/01", properties="<w:del/>"), row("OPSG 28/02", properties="<w:del/>"))
        assert [block.text for block in read(p("a") + rows + p("b")).blocks] == ["a", "b"]
        assert len(read(rows, tracked_changes="original").blocks[0].rows) == 2

    def it_drops_deleted_cells(self):
        removed = f"<w:tc><w:tcPr><w:cellDel/></w:tcPr>{p('x')}</w:tc>"
        table = read(tbl(row(removed, "y"))).blocks[0]
        assert [(cell.text, cell.column) for cell in table.rows[0]] == [("y", 0)]
