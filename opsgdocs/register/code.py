"""Which code the tables of committees were made by: where it is another one now, they are made anew.

    register: code = 3f2a9c81b04d   →   this program is 77d01c2be9a4: all committees are stale

The versions in `schema` are raised by hand when columns change; this one changes by itself with every rule.
"""

import hashlib
from collections.abc import Collection
from functools import cache
from importlib import resources
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from opsgdocs.register.schema import register

# What lies beneath this package in the order of layers: all that a committee's tables may depend on.
_FOLLOWING = (
    "arguments.py", "characters.py", "collector.py", "corrections.py", "dates", "document.py", "errors.py", "history",
    "kept_patterns.py", "meetings", "patterns.py", "problems.py", "profile", "profiles", "records", "register",
)  # fmt: skip
_SUFFIXES = (".py", ".toml")
_NAME = "code"


def tell_code(connection: Connection) -> None:
    """Note that what is not stale was made by this code."""
    connection.execute(delete(register).where(register.c.name == _NAME))
    connection.execute(insert(register).values(name=_NAME, value=code_version()))


@cache
def code_version() -> str:
    """'3f2a9c81b04d': changes with every change of the code that follows committees through their documents."""
    digest = hashlib.sha256()
    root = resources.files("opsgdocs")
    for name in _FOLLOWING:
        add_code(root / name, digest)
    return digest.hexdigest()[:12]


def is_of_this_code(connection: Connection) -> bool:
    """Whether what is not stale was made by this code."""
    return connection.scalar(select(register.c.value).where(register.c.name == _NAME)) == code_version()


def add_code(entry: Any, digest: Any, beside: Collection[str] = ()) -> None:  # noqa: ANN401  (importlib's, hashlib's)
    """Add the code and profiles in a file or folder of the package to a fingerprint, but for what has those names."""
    if entry.is_dir():
        for each in sorted(entry.iterdir(), key=lambda one: str(one.name)):
            if each.name not in beside:
                add_code(each, digest, beside)
    elif entry.name.endswith(_SUFFIXES):
        digest.update(entry.name.encode() + b"\0" + entry.read_bytes() + b"\0")
