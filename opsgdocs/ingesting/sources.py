"""From what was asked for to documents: paths, patterns, addresses and sources, taken one at a time.

    opsgdocs ingest minutes/ 'archive/201*.zip' s3://minutes/2020/

A list of a million paths may be an iterator; none of it is kept.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from opsgdocs.arguments import told
from opsgdocs.errors import ParseError, UsageError
from opsgdocs.ingesting.archives import ARCHIVE
from opsgdocs.ingesting.folders import Folder, Single
from opsgdocs.ingesting.found import Found, Source, refused
from opsgdocs.ingesting.remote import Remote, is_address

Asked = str | Path | Source


def sources(paths: Iterable[Asked] | Asked) -> Iterator[Source]:
    """The sources, one after the other; what lies in a folder that is given too is in it already.

    Of an iterator, only folders that came before count; of a list all of them.
    """
    asked_for = _each(paths)
    walked: list[Folder] = []
    given = _folders(asked_for) if isinstance(asked_for, Sequence) else walked
    for asked in asked_for:
        if asked == "":
            raise UsageError("ingest takes paths, and '' is empty; for the folder you are in write '.'")
        for source in _sources_of(asked):
            if isinstance(source, Folder):
                if source.address.startswith(tuple(folder.address for folder in walked)):
                    continue
                walked.append(source)
            elif isinstance(source, Single) and _is_among(source, given) | _is_among(source, walked):
                continue
            yield source


def loses(source: Source) -> bool:
    """Whether documents may have vanished from it; a file that is there has lost none."""
    if not isinstance(source, Single):
        return True
    return source.path.lower().endswith(ARCHIVE) or not Path(source.path).exists()


def _each(paths: Iterable[Asked] | Asked) -> Iterable[Asked]:
    if isinstance(paths, str | Path) or not isinstance(paths, Iterable):
        return (paths,)
    return paths


def _folders(paths: Sequence[Asked]) -> list[Folder]:
    """Those given as such; what a pattern matches is not known yet."""
    named = (str(path) for path in paths if isinstance(path, str | Path))
    return [Folder(path) for path in named if not is_address(path) and Path(path).is_dir()]


def _is_among(single: Single, folders: list[Folder]) -> bool:
    return any(folder.finds(single.address) for folder in folders)


def _sources_of(asked: Asked) -> Iterator[Source]:
    if not isinstance(asked, str | Path):
        _check_source(asked)
        yield asked
    elif is_address(str(asked)):
        yield Remote(str(asked))
    elif Path(asked).is_dir():
        yield Folder(os.fspath(asked))
    elif any(sign in str(asked) for sign in "*?[") and not Path(asked).exists():
        yield from _matching(str(asked))
    else:
        yield Single(os.fspath(asked))


def _check_source(asked: object) -> None:
    """See that a source of the caller's own has the form that it must have."""
    if not (hasattr(asked, "documents") and hasattr(asked, "holds")):
        raise TypeError(f"ingest takes paths, patterns, addresses and sources, not {told(asked)}")


def _matching(pattern: str) -> Iterator[Source]:
    from opsgdocs.pipeline import find_matches

    try:
        for path in find_matches(pattern):
            yield Folder(str(path)) if path.is_dir() else Single(str(path))
    except ParseError as error:
        yield _Nothing(error)


class _Nothing:
    """A pattern that nothing matches."""

    def __init__(self, error: ParseError) -> None:
        self.address = error.path
        self._error = error

    def documents(self) -> Iterator[Found]:
        yield refused(self.address, type(self._error).__name__, self._error.reason, named=True)

    def holds(self, _: str) -> bool:
        return True
