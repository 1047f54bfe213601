"""The zip of a Word file, made so that the same document gives the same bytes."""

import io
import zipfile

from opsgdocs.kept_patterns import compiled

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip can hold
_FIRST = "[Content_Types].xml"  # readers that stream look for it first
# What the main part of a template or of a file with macros is called, and what that of a plain document is.
_OTHER_TYPE = compiled(
    rb"application/vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.template|"
    rb"ms-word\.(?:document|template)\.macroEnabled(?:Template)?)\.main\+xml"
)
_TYPE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def repack(package: bytes) -> bytes:
    """The same members in one order, without times."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(packed, "w") as target:
        for name in sorted(source.namelist(), key=lambda name: (name != _FIRST, name)):
            target.writestr(_member(name), source.read(name))
    return packed.getvalue()


def retyped(package: bytes) -> bytes:
    """The package of a template, or of a file with macros, as that of a plain document."""
    with zipfile.ZipFile(io.BytesIO(package)) as source:
        types = source.read(_FIRST)
        if not _OTHER_TYPE.search(types):
            return package
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as target:
            for name in source.namelist():
                target.writestr(_member(name), _OTHER_TYPE.sub(_TYPE, types) if name == _FIRST else source.read(name))
    return packed.getvalue()


def _member(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, _EPOCH)
    member.compress_type = zipfile.ZIP_DEFLATED
    member.create_system = 0  # the system of the machine is not part of the document
    return member
