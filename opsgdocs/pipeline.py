"""The whole journey on one screen: file → Document → records.

`read` takes one file, `read_folder` many; what cannot be read is an error of its own file and never stops the rest.
"""

import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from opsgdocs.arguments import check_kind, check_text, path_given
from opsgdocs.document import Document
from opsgdocs.errors import FilesLeftOut, NotMinutes, ParseError, TooLarge, UnreadableFile
from opsgdocs.parsers.limits import USUAL, Limits
from opsgdocs.profile import Profile, load
from opsgdocs.records import DocumentRecord, Minutes

SUFFIXES = frozenset({".docx", ".pdf", ".txt", ".md", ".markdown", ".html", ".htm", ".doc", ".rtf", ".odt", ".text"})
"""Files in folders with another suffix are passed over; a file that is named is read whatever its suffix."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: its record, or the error that says why there is none."""

    path: Path
    record: DocumentRecord | None = None
    error: ParseError | None = None


def read(
    path: str | Path,
    *,
    profile: str | Path | Profile | None = None,
    password: str | None = None,
    limits: Limits = USUAL,
    ocr: bool | str = False,
) -> DocumentRecord:
    """One document as a record: `Minutes`, an `IssuesLogPaper`, or an `ActionTable` that opsgdocs wrote.

    Args:
        path: a .docx, .pdf, .txt, .md or .html file; the bytes decide what it is, not the name.
        profile: the committee's conventions, the name of built-in ones or a TOML file; recognised where None.
        password: for an encrypted file.
        limits: of size and number; those of time and memory are kept by `opsgdocs.guard`.
        ocr: whether pages that are pictures are read by text recognition; the language for Tesseract: 'eng+cym'.

    Raises:
        ParseError: the file gives no record; its subclasses say why (`opsgdocs.errors`).
    """
    return read_with_document(path, profile=profile, password=password, limits=limits, ocr=ocr)[0]


def read_minutes(
    path: str | Path,
    *,
    profile: str | Path | Profile | None = None,
    password: str | None = None,
    limits: Limits = USUAL,
    ocr: bool | str = False,
) -> Minutes:
    """As `read`, for a file that holds minutes.

    Raises:
        NotMinutes: it is an Issues Log paper or a table that opsgdocs wrote.
        ParseError: the file gives no record.
    """
    record = read(path, profile=profile, password=password, limits=limits, ocr=ocr)
    if not isinstance(record, Minutes):
        raise NotMinutes(path, f"it holds no minutes but an {type(record).__name__}; `read` gives it")
    return record


def read_with_document(
    path: str | Path,
    *,
    profile: str | Path | Profile | None = None,
    password: str | None = None,
    limits: Limits = USUAL,
    ocr: bool | str = False,
) -> tuple[DocumentRecord, Document]:
    """As `read`, with the Document that the record was made from."""
    from opsgdocs.parsers import parse
    from opsgdocs.parsers.file import Settings

    place = path_given(path, "read")
    check_settings(password, limits, ocr)
    conventions = conventions_of(profile)
    language = ocr if isinstance(ocr, str) else "eng"
    check_link(place)
    document = parse(place, Settings(password=password, limits=limits, ocr=bool(ocr), ocr_language=language))
    return record_of(document, conventions, place), document


def record_of(document: Document, profile: Profile | None, path: str | Path) -> DocumentRecord:
    """What a document says.

    Raises:
        NotMinutes: it says nothing that minutes say, or opsgdocs made it from minutes.
    """
    from opsgdocs.extractors import extract
    from opsgdocs.extractors.refusal import why_no_minutes, why_unread

    if reason := why_unread(document):
        raise NotMinutes(path, reason)
    record = extract(document, profile)
    if reason := why_no_minutes(document, record):
        raise NotMinutes(path, reason)
    return record


def read_all(
    paths: Iterable[Path],
    *,
    profile: str | Path | Profile | None = None,
    password: str | None = None,
    limits: Limits = USUAL,
    ocr: bool | str = False,
) -> Iterator[Outcome]:
    """Each file's outcome, in the order given."""
    conventions = conventions_of(profile)
    check_settings(password, limits, ocr)
    for path in paths:
        try:
            yield Outcome(path, record=read(path, profile=conventions, password=password, limits=limits, ocr=ocr))
        except ParseError as error:
            yield Outcome(path, error=error)
        except Exception as error:  # noqa: BLE001  (one file never stops the others)
            yield Outcome(path, error=unforeseen(path, error))


def conventions_of(profile: str | Path | Profile | None) -> Profile | None:
    """The profile that a caller names or gives.

    Raises:
        ProfileError: it cannot be used.
        TypeError: it is none.
    """
    if isinstance(profile, str | Path):
        return load(profile)
    check_kind(profile, (Profile, type(None)), "profile", "the name of a profile, a TOML file or a Profile")
    return profile


def check_settings(password: object, limits: object, ocr: object) -> None:
    """See that how to read is told in the right kinds of values.

    Raises:
        TypeError: otherwise.
    """
    check_text(password, "password", "text")
    check_kind(limits, Limits, "limits", "Limits (opsgdocs.parsers.limits)")
    check_kind(ocr, (bool, str), "ocr", "True, False, or a language such as 'eng'")


def unforeseen(path: Path, error: Exception) -> ParseError:
    """The error's own message is left out: it may quote the document, and what is told here is kept in logs."""
    if isinstance(error, MemoryError | SystemError):  # as code in C puts it that gets no memory
        return TooLarge(path, "reading it takes more memory than it may; split it or save it anew")
    if isinstance(error, RecursionError):
        return TooLarge(path, "it is nested too deeply; save it anew")
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    place = f" in {Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else ""
    return UnreadableFile(
        path, f"opsgdocs itself failed on this file ({type(error).__name__}{place}); please report it"
    )


def read_folder(folder: str | Path, *, profile: str | Path | Profile | None = None) -> list[DocumentRecord]:
    """The records of all documents in a folder and the folders beneath it, in the order of their paths.

    Files that cannot be read are left out, with a warning that names the first of them;
    `read_all(find_files([folder]))` gives each with its error.

    Warns:
        FilesLeftOut: files could not be read.

    Raises:
        UnreadableFile: there is no such folder, or a pattern that matches nothing.
    """
    place = path_given(folder, "read_folder", "the path of a folder, as text or a Path")
    if not any(sign in str(place) for sign in "*?[") and not place.exists():
        raise UnreadableFile(place, "there is no such folder; check the name")
    outcomes = list(read_all(find_files([place]), profile=conventions_of(profile)))
    errors = [outcome.error for outcome in outcomes if outcome.error]
    if errors:
        rest = f", and {len(errors) - 1} more, which `opsgdocs.read_all` tells" if len(errors) > 1 else ""
        warnings.warn(f"left out: {errors[0]}{rest}", FilesLeftOut, stacklevel=2)
    return [outcome.record for outcome in outcomes if outcome.record is not None]


def find_files(paths: Iterable[str | Path]) -> list[Path]:
    """The files that the paths name: files as they are, folders by what is in them, globs by what they match.

    Raises:
        UnreadableFile: a path or pattern that names nothing.
    """
    found: dict[Path, None] = {}
    for path in paths:
        found.update(dict.fromkeys(_files_of(path_given(path, "opsgdocs"))))
    return list(found)


def _files_of(path: str | Path) -> list[Path]:
    place = Path(path)
    if place.is_dir():
        return sorted(file for file in place.rglob("*") if _is_document(file))
    if not place.exists() and any(sign in str(path) for sign in "*?["):
        return [file for match in find_matches(path) for file in (_files_of(match) if match.is_dir() else [match])]
    return [place]


def find_matches(pattern: str | Path) -> list[Path]:
    """The files and folders that a pattern matches: 'minutes/OPSG_2*.docx'.

    Raises:
        UnreadableFile: nothing matches, or it is no pattern.
    """
    place = Path(pattern)
    try:
        matches = sorted(Path(place.anchor or ".").glob(str(place.relative_to(place.anchor))))
    except (ValueError, NotImplementedError) as error:
        raise UnreadableFile(pattern, f"this is no pattern ({error}); '*' is any name, '**/' any folders") from error
    if not matches:
        raise UnreadableFile(pattern, "no file matches this pattern; check the spelling")
    return matches


def check_link(path: str | Path) -> None:
    """See that `path` is no link that leads nowhere.

    Raises:
        UnreadableFile: it is one.
    """
    place = Path(path)
    if place.is_symlink() and not place.exists():
        raise UnreadableFile(path, "it is a link to a file that is not there; ask for the document itself")


def _is_document(file: Path) -> bool:
    """By its name: a pipe, a device or a link that leads nowhere counts, as what cannot be read is told."""
    hidden = file.name.startswith((".", "~$"))
    return file.suffix.lower() in SUFFIXES and not hidden and not _is_folder(file)


def _is_folder(file: Path) -> bool:
    try:
        return file.is_dir()
    except OSError:  # what it is may not be looked at: it is told when it is to be read
        return False
