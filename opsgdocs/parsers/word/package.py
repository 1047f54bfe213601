"""The parts of a Word file: found by their relationships, never by their names, and parsed without trust.

A .docx is a zip of parts that point at each other: `_rels/.rels` names the main part, the main part's own relationships
name its styles, numbering, notes, headers and the targets of its links.
"""

import posixpath
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree
from lxml.etree import _Element as Element

from opsgdocs.document import Damage, Place
from opsgdocs.errors import TooLarge, UnreadableFile
from opsgdocs.parsers.archive import Archive, DamagedMember, open_archive
from opsgdocs.parsers.file import File
from opsgdocs.parsers.limits import USUAL, Limits

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MAIN = "officeDocument"

_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL: tuple[tuple[bytes, bytes], ...] = tuple(
    (_STRICT + strict, b"http://schemas.openxmlformats.org/" + usual)
    for strict, usual in (
        (b"wordprocessingml/main", b"wordprocessingml/2006/main"),
        (b"officeDocument/relationships", b"officeDocument/2006/relationships"),
        (b"officeDocument/math", b"officeDocument/2006/math"),
    )
)


def _parser(*, recover: bool) -> etree.XMLParser:
    """Nothing from outside the part is fetched, no entity is put in, and depth and length have limits."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        recover=recover,
    )


_PARAGRAPHS = (b"<w:p>", b"<w:p ", b"<w:p/>")
_PARSER = _parser(recover=False)
_MENDING_PARSER = _parser(recover=True)


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part points at: `kind` is the last word of the relationship's type ('styles', 'hyperlink')."""

    kind: str
    target: str
    external: bool


@dataclass(slots=True)
class Part:
    """One parsed part, with the relations of the whole part by their ids."""

    name: str
    root: Element
    relations: dict[str, Relation]

    @property
    def stem(self) -> str:
        """The part's name without folder and ending: 'document', 'header1'."""
        return posixpath.basename(self.name).partition(".")[0]

    def first(self, kind: str) -> str | None:
        """The name of the first part of that kind that this one points at."""
        return next((r.target for r in self.relations.values() if r.kind == kind and not r.external), None)


@dataclass(slots=True)
class Package:
    """A Word file's parts, and what of them could not be read."""

    archive: Archive
    damage: list[Damage] = field(default_factory=list)

    @property
    def file(self) -> File:
        """The file the parts are in."""
        return self.archive.file

    def main(self) -> Part:
        """The part with the text.

        Raises:
            UnreadableFile: there is none, or nothing of it can be read.
            TooLarge: it is past a limit of size or depth.
        """
        main = Part("", etree.Element("none"), self._relations("")).first(_MAIN)
        part = self.part(main if main in self.archive.members else "word/document.xml")
        if part is None:
            raise UnreadableFile(self.file.path, "the part that holds its text is missing or damaged; ask for it again")
        if self._stands_alone(part.name):
            self._note(_relations_of(part.name), "is missing or damaged")
        return part

    def part(self, name: str | None) -> Part | None:
        """The part of that name; None, and noted as damage, where it is missing or damaged beyond reading."""
        root = self.root(name)
        return None if name is None or root is None else Part(name, root, self._relations(name))

    def root(self, name: str | None, prepare: Callable[[bytes], bytes] | None = None) -> Element | None:
        """The XML of a part that points at no other, its bytes first put through `prepare`."""
        content = None if name is None else self.content(name)
        if name is None or content is None:
            return None
        return self.parsed(name, prepare(content) if prepare else content)

    def content(self, name: str) -> bytes | None:
        """The bytes of a part, None and noted as damage where they cannot be had."""
        try:
            return self.archive.read(name)
        except (KeyError, DamagedMember):
            self._note(name, "is missing or damaged")
            return None

    def parsed(self, name: str, content: bytes) -> Element | None:
        """The root of a part's XML; what stands behind a fault in it is mended as far as possible, and noted.

        Raises:
            UnreadableFile: it declares entities.
            TooLarge: nested too deeply, or a text too long.
        """
        self._check_paragraphs(content)
        if _STRICT in content[:4096]:
            content = _usual_names(content)
        try:
            root = etree.fromstring(content, _PARSER)
        except etree.XMLSyntaxError as error:
            root = self._mended(name, content, error)
        if root is not None and root.getroottree().docinfo.internalDTD is not None:
            raise UnreadableFile(
                self.file.path, f"its part {name} declares entities, which Word never does; do not trust it"
            )
        return root

    def _check_paragraphs(self, content: bytes) -> None:
        """Empty ones count too: to pass over millions of them takes as long as to read them."""
        limits, count = self.archive.limits, sum(map(content.count, _PARAGRAPHS))
        if count > limits.blocks + limits.cells:
            raise TooLarge(self.file.path, f"it has {count:,} paragraphs, more than {limits.blocks:,}; split it")

    def _mended(self, name: str, content: bytes, error: etree.XMLSyntaxError) -> Element | None:
        if "depth" in str(error) or "huge" in str(error).lower():
            raise TooLarge(self.file.path, f"its part {name} is nested too deeply or has too long a text") from error
        self._note(name, "is damaged")
        try:
            return etree.fromstring(content, _MENDING_PARSER)
        except etree.XMLSyntaxError:
            return None

    def _relations(self, name: str) -> dict[str, Relation]:
        own = _relations_of(name)
        root = self.root(own) if own in self.archive.members else None
        if root is None:
            return {}
        folder = posixpath.dirname(name)
        return {element.get("Id", ""): _relation(element, folder) for element in root.iterchildren(_RELATIONSHIP)}

    def _stands_alone(self, name: str) -> bool:
        """Whether a part points at nothing though styles, numbering or pictures lie beside it."""
        folder, members = posixpath.dirname(name), self.archive.members
        beside = (other for other in members if other != name and posixpath.dirname(other) == folder)
        return _relations_of(name) not in members and any(beside)

    def _note(self, name: str, what: str) -> None:
        self.damage.append(Damage("part_missing", f"The part {name} of the Word file {what}.", Place(path=name)))


def open_package(file: File, limits: Limits = USUAL) -> Package:
    """The parts of a Word file.

    Raises:
        ParseError: the zip cannot be trusted or read.
    """
    return Package(open_archive(file, limits))


def _relations_of(name: str) -> str:
    folder, base = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def _relation(element: Element, folder: str) -> Relation:
    target = element.get("Target", "")
    external = element.get("TargetMode") == "External"
    if not external:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relation(element.get("Type", "").rpartition("/")[2], target, external)


def _usual_names(content: bytes) -> bytes:
    """Strict Word files use other names for the same things."""
    for strict, usual in _TRANSITIONAL:
        content = content.replace(strict, usual)
    return content
