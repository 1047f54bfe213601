"""Records and logs -> Document -> file: Word for the secretary, Markdown, CSV, and JSON for scripts.

The ending of the file's name tells the format. Records become a `Document` (`render_outstanding`,
`render_minutes`); formats know documents alone.
"""

from pathlib import Path

from opsgdocs.document import Document
from opsgdocs.errors import UsageError
from opsgdocs.history import Life, Slips
from opsgdocs.records import ActionTable, Minutes, OutstandingActions
from opsgdocs.writers.files import check_folder, save_bytes
from opsgdocs.writers.markdown import write_markdown
from opsgdocs.writers.minutes import render_minutes
from opsgdocs.writers.outstanding import render_outstanding, render_sheet
from opsgdocs.writers.sheet import Sheet, write_csv
from opsgdocs.writers.slips import render_slip_sheet, render_slips
from opsgdocs.writers.timeline import render_timeline
from opsgdocs.writers.word import write_word

__all__ = ["SUFFIXES", "check_target", "render_minutes", "render_outstanding", "write"]

Written = OutstandingActions | Minutes | ActionTable | Slips | Life
"""What can be written."""

SUFFIXES = {
    "action_log": (".docx", ".md", ".csv", ".json"),
    "minutes": (".docx", ".md", ".json"),
    "action_table": (".json",),
    "slips": (".docx", ".md", ".csv", ".json"),
    "life": (".docx", ".md", ".json"),
}
"""The endings that a file name may have, by kind of record."""


def write(record: Written, path: str | Path, template: str | Path | None = None, *, scope: str | None = None) -> None:
    """Write `record` to `path` in the format that the ending of the name tells.

    The same record gives the same bytes. A `template` is a Word file that gives its styles, page and feet. `scope`
    is what the actions are a choice of, for the title: 'DCC', 'overdue on 3 March 2020'.

    Raises:
        UsageError: an ending that this kind of record is not written as, or a place that cannot be written.
        UnreadableFile: the template is no Word file.
    """
    path = Path(path)
    suffix = path.suffix.lower()
    check_target(path, record.kind)
    if template is not None and suffix != ".docx":
        raise UsageError(f"{path}: a template is for Word; let the name end in .docx")
    save_bytes(_encoded(record, suffix, None if template is None else Path(template), scope), path)


def check_target(path: str | Path, kind: str = "action_log") -> None:
    """Find out before the work whether `path` is a place that a record of that kind can be written to.

    Raises:
        UsageError: the ending is none of its formats, or there is no such folder.
    """
    path = Path(path)
    allowed = SUFFIXES[kind]
    if path.suffix.lower() not in allowed:
        raise UsageError(f"{path}: the name must end in {_alternatives(allowed)}")
    check_folder(path)


def _encoded(record: Written, suffix: str, template: Path | None, scope: str | None) -> bytes:
    if suffix == ".json" or isinstance(record, ActionTable):
        return (record.to_json() + "\n").encode("utf-8")
    if suffix == ".csv":
        return write_csv(_sheet(record))
    return _document_bytes(_document(record, scope), suffix, template)


def _sheet(record: Written) -> Sheet:
    assert isinstance(record, OutstandingActions | Slips)  # no other kind has .csv among its endings
    return render_slip_sheet(record) if isinstance(record, Slips) else render_sheet(record)


def _document(record: Written, scope: str | None) -> Document:
    if isinstance(record, Minutes):
        return render_minutes(record)
    if isinstance(record, Life):
        return render_timeline(record)
    if isinstance(record, Slips):
        return render_slips(record, scope)
    assert isinstance(record, OutstandingActions)
    return render_outstanding(record, scope)


def _document_bytes(document: Document, suffix: str, template: Path | None) -> bytes:
    return write_markdown(document) if suffix == ".md" else write_word(document, template)


def _alternatives(words: tuple[str, ...]) -> str:
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))
