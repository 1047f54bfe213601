"""The zip of a Word file, made so that the same document gives the same bytes."""

import io
import zipfile

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip can hold
_FIRST = "[Content_Types].xml"  # readers that stream look for it first


def repack(package: bytes) -> bytes:
    """The same members in one order, without times."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(packed, "w") as target:
        for name in sorted(source.namelist(), key=lambda name: (name != _FIRST, name)):
            target.writestr(_member(name), source.read(name))
    return packed.getvalue()


def _member(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, _EPOCH)
    member.compress_type = zipfile.ZIP_DEFLATED
    member.create_system = 0  # the system of the machine is not part of the document
    return member
