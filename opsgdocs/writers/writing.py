"""A record or Document -> a file, in the format that the ending of its name tells: 'outstanding.docx'."""

from pathlib import Path

from opsgdocs.arguments import check_text, path_given
from opsgdocs.document import Document
from opsgdocs.errors import UnreadableFile, UsageError
from opsgdocs.writers.files import check_folder, save_bytes
from opsgdocs.writers.html import write_html
from opsgdocs.writers.kinds import PAGES, SUFFIXES, Written, check_written, document_of, sheets_of
from opsgdocs.writers.markdown import write_markdown
from opsgdocs.writers.pdf import check_office, write_pdf
from opsgdocs.writers.sheets.sheet import write_csv
from opsgdocs.writers.sheets.workbook import write_workbook
from opsgdocs.writers.word import write_word

_FROM_WORD = (".docx", ".pdf")


def write(record: Written, path: str | Path, template: str | Path | None = None, *, scope: str | None = None) -> None:
    """Write `record` to `path` in the format that the ending of the name tells.

    The same record gives the same bytes. A `template` is a Word file that gives its styles, page and feet. `scope`
    is what the actions are a choice of, for the title: 'DCC', 'overdue on 3 March 2020'.

    Raises:
        TypeError: it is no record.
        UsageError: an ending that this kind of record is not written as, a place that cannot be written, or a PDF
            where LibreOffice is not installed.
        UnreadableFile: the template is no Word file.
    """
    path = path_given(path, "write")
    check_written(record)
    check_text(scope, "scope", "words for the title")
    check_target(path, record.kind, template)
    suffix = path.suffix.lower()
    if suffix in PAGES:
        save_bytes(_encoded(document_of(record, scope), path, template), path)
    elif suffix == ".json":
        save_bytes((record.to_json() + "\n").encode("utf-8"), path)
    else:
        sheets = sheets_of(record)
        save_bytes(write_csv(sheets[0]) if suffix == ".csv" else write_workbook(sheets), path)


def write_document(document: Document, path: str | Path, template: str | Path | None = None) -> None:
    """Write a Document that was rendered with options of its own: an Issues Log paper with its changes marked.

    Raises:
        UsageError, UnreadableFile: as `write`.
    """
    path = path_given(path, "write_document")
    _check(path, PAGES, template)
    save_bytes(_encoded(document, path, template), path)


def check_target(path: str | Path, kind: str = "action_log", template: str | Path | None = None) -> None:
    """Find out before the work whether `path` is a place that a record of that kind can be written to.

    Raises:
        UsageError: the ending is none of its formats or none for a template, there is no such folder, or a PDF
            is asked for where LibreOffice is not installed.
        UnreadableFile: there is no such template.
    """
    _check(Path(path), SUFFIXES[kind], template)


def _check(path: Path, allowed: tuple[str, ...], template: str | Path | None) -> None:
    template = None if template is None else path_given(template, "template", "the path of a Word file")
    suffix = path.suffix.lower()
    if suffix not in allowed:
        raise UsageError(f"{path}: the name must end in {_alternatives(allowed)}")
    if template is not None and suffix not in _FROM_WORD:
        raise UsageError(f"{path}: a template is for Word; let the name end in {_alternatives(_FROM_WORD)}")
    if template is not None and not template.is_file():
        raise UnreadableFile(template, "there is no such file to take as a template; name another one")
    check_folder(path)
    if suffix == ".pdf":
        check_office(path)


def _encoded(document: Document, path: Path, template: str | Path | None) -> bytes:
    suffix = path.suffix.lower()
    if suffix == ".md":
        return write_markdown(document)
    if suffix == ".html":
        return write_html(document)
    word = write_word(document, None if template is None else Path(template))
    return write_pdf(word, path) if suffix == ".pdf" else word


def _alternatives(words: tuple[str, ...]) -> str:
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))
