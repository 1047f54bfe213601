"""Entries for tests: `entry(minutes(29, "2020-02-04"))`, `failed("/srv/OPSG_30.pdf")`, `paper("2020-04-01", issue(…))`."""

from opsgdocs.document import Document, Paragraph, Place, Run
from opsgdocs.register import Failure, Stamp, entry_of


def stamp(path, sha256="0" * 64, **fields):
    """A stamp of some file."""
    return Stamp(**{"path": path, "size": 100, "modified": 1, "sha256": sha256, "reader": "r1", "profile": ""} | fields)


def entry(record, path=None, *, lines=(), **how):
    """What the register keeps of a record; `lines` are the text on its pages."""
    path = path or f"/srv/{record.source.name}"
    return entry_of(record, document(*lines) if lines else None, stamp(path, record.source.sha256), **how)


def document(*lines):
    """A page of text."""
    return Document(
        name="page.txt",
        blocks=tuple(
            Paragraph(runs=(Run(line),), places=(Place(0, 1, None, f"line {number}"),))
            for number, line in enumerate(lines, start=1)
        ),
    )


def failed(path, kind="TooLarge", reason="too large; split it"):
    """What the register keeps of a file that could not be read."""
    return entry_of(None, None, stamp(path), Failure(kind, reason))
