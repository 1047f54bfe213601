"""Versions that the name of a file counts: 'PAB 23 Minutes v0.1.docx' is a draft, 'v1.0' is none."""

import re
from typing import Literal

from opsgdocs.kept_patterns import compiled
from opsgdocs.records import Minutes

_VERSION = compiled(r"(?i)(?<![a-z])v(?:er(?:sion)?)?[ _.]{0,2}(\d{1,2}(?:[._]\d{1,3}){1,2})(?!\d)")


def standing(record: Minutes) -> Literal["draft", "final"] | None:
    """Whether these are draft or final minutes: what the document says; else 'v0.1' is a draft."""
    version = version_of(record)
    return "draft" if record.status is None and version[:1] == (0,) else record.status


def version_of(record: Minutes) -> tuple[int, ...]:
    """The version that the name of the file ends with: (1, 0) of 'Minutes v1.0.docx'; none is ()."""
    found = _VERSION.findall(record.source.name.rpartition(".")[0])
    return tuple(map(int, re.split(r"[._]", found[-1]))) if found else ()
