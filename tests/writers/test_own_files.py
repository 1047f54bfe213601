"""What opsgdocs made from minutes is known again and never read as minutes."""

import docx
import pytest

from opsgdocs import ActionLog, read, read_folder, write
from opsgdocs.errors import NotMinutes
from opsgdocs.office import find_office
from opsgdocs.parsers import parse
from opsgdocs.writers.kinds import document_of
from tests.factories import action, minutes
from tests.writers.kinds import MAKERS

RUN = [
    minutes(28, "2020-01-07", [action("28/01", target="by 4 February 2020")]),
    minutes(29, "2020-02-04", [action("29/01", target="by 3 March 2020")]),
]
LOG = ActionLog(RUN)
REFUSED = ("action_register", "decision_register", "issue_register", "slips", "life", "minutes")
WRITTEN = {record.kind: record for record in (make() for make in MAKERS) if record.kind in REFUSED}


@pytest.mark.parametrize("suffix", ["docx", "html", "md"])
@pytest.mark.parametrize("kind", REFUSED)
def test_a_log_that_lies_among_the_minutes_is_refused(tmp_path, kind, suffix):
    path = tmp_path / f"OPSG_30.{suffix}"
    write(WRITTEN[kind], path)

    assert parse(path).maker == kind
    with pytest.raises(NotMinutes, match=r"opsgdocs wrote this .* from minutes; give the minutes themselves"):
        read(path)


@pytest.mark.slow
@pytest.mark.skipif(find_office() is None, reason="needs LibreOffice")
def test_so_is_a_pdf(tmp_path):
    path = tmp_path / "log.pdf"
    write(LOG.register(), path)

    assert parse(path).maker == "action_register"


@pytest.mark.filterwarnings("ignore::opsgdocs.errors.FilesLeftOut")
def test_a_folder_with_logs_in_it_gives_what_it_gives_without(tmp_path):
    (tmp_path / "OPSG_29.txt").write_text(
        "Operations Group Meeting 29\n4 February 2020\n\nACTION OPSG 29/01: The DCC to report by 3 March 2020.\n"
    )
    before = ActionLog(read_folder(tmp_path)).outstanding()
    for suffix in ("docx", "html", "md"):
        write(ActionLog(read_folder(tmp_path)).register(), tmp_path / f"log.{suffix}")

    assert ActionLog(read_folder(tmp_path)).outstanding() == before


def test_it_is_known_after_somebody_saved_it_in_word(tmp_path):
    path = tmp_path / "log.docx"
    write(LOG.register(), path)
    edited = docx.Document(str(path))
    edited.add_paragraph("Seen by the Chair.")
    edited.save(str(path))

    assert parse(path).maker == "action_register"


def test_a_template_does_not_take_its_mark(tmp_path):
    template = tmp_path / "template.docx"
    own = docx.Document()
    own.core_properties.keywords = "SEC, minutes"
    own.save(str(template))
    path = tmp_path / "log.docx"
    write(LOG.register(), path, template)

    assert parse(path).maker == "action_register"


@pytest.mark.parametrize("suffix", ["docx", "html", "md"])
def test_the_table_of_open_actions_is_read_as_what_it_is(tmp_path, suffix):
    path = tmp_path / f"outstanding.{suffix}"
    write(LOG.outstanding(), path)

    assert read(path).kind == "action_table"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("notes.md", "# Minutes\n\nopsgdocs/life is a folder.\n"),
        ("notes.txt", "Minutes\n\nopsgdocs/life is a folder.\n"),
        ("notes.html", "<html><body><p>opsgdocs/life is a folder.</p></body></html>"),
    ],
)
def test_but_files_of_others_bear_no_mark(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text)

    assert parse(path).maker is None


def test_a_document_that_is_shown_says_nothing_of_its_maker():
    shown = document_of(LOG.register())

    assert "action_register" not in "".join(block.text for block in shown.walk())
