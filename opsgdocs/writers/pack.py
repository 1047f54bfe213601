"""Owners' packs: everything one party owes before the next meeting, one Word file a party.

packs/DCC.docx: 'OPSG – Actions Outstanding: DCC', 'Before OPSG_30, 3 March 2020'
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryFile

from opsgdocs.errors import UsageError
from opsgdocs.history.actions.owners import same_owners
from opsgdocs.kept_patterns import compiled
from opsgdocs.records import OpenAction, OutstandingActions
from opsgdocs.writers import write

NOBODY = "No owner"

_UNSAFE = compiled(r"[^\w&(),'+-]+")
_LONGEST = 80  # letters; a name of so many is no more than 240 bytes in any script of the base plane
# Windows keeps these names for devices, whatever their ending.
_DEVICES = compiled(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])", re.IGNORECASE)

Share = tuple[str, tuple[OpenAction, ...]]
"""A party and what it owes."""


def write_pack(
    table: OutstandingActions, folder: str | Path, *, only: Collection[str] = (), late: str | None = None
) -> list[Path]:
    """One Word file for each owner in `folder`; returns the files.

    Args:
        table: the actions.
        folder: where; it is made where it is missing.
        only: the owners that get a file; all where empty.
        late: what else the actions are a choice of, for the title.

    Raises:
        UsageError: the folder cannot be made or written.
    """
    place = open_folder(folder)
    taken: set[str] = set()
    files = []
    for owner, actions in _shares(table.actions, only):
        file = place / f"{_free(file_name(owner), taken)}.docx"
        _check_inside(file, place)
        scope = ", ".join(filter(None, (owner or NOBODY.lower(), late)))
        write(table.model_copy(update={"actions": actions}), file, scope=scope)
        files.append(file)
    return files


def open_folder(folder: str | Path) -> Path:
    """The folder, made where it is missing.

    Raises:
        UsageError: it cannot be made, is a file, or nothing may be written there.
    """
    place = Path(folder)
    try:
        place.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=place):
            pass
    except (FileExistsError, NotADirectoryError) as error:
        raise UsageError(f"{folder}: this is a file, not a folder; name another place") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(f"{folder}: no files can be written there ({reason}); name another folder") from error
    return place


def file_name(owner: str) -> str:
    """The owner's name as that of a file, without its ending: no folder, no device, nothing hidden.

    >>> file_name("CSP C&S"), file_name("../etc"), file_name("")
    ('CSP C&S', 'etc', 'No owner')
    """
    words = _UNSAFE.sub(" ", unicodedata.normalize("NFC", owner).replace("_", " "))
    name = words.strip(" -'+,")[:_LONGEST].strip() or (NOBODY if not owner else "Owner")
    return f"{name} -" if _DEVICES.fullmatch(name) else name


def _shares(actions: Iterable[OpenAction], only: Collection[str]) -> Iterator[Share]:
    """Each owner with its actions; 'DCC' and 'The DCC' are one, those of nobody come last."""
    shares: dict[str, list[OpenAction]] = {}
    for action in actions:
        for owner in dict.fromkeys(_known(name, shares) for name in _meant(action, only)):
            shares.setdefault(owner, []).append(action)
    for owner in sorted(shares, key=lambda name: (not name, name.casefold())):
        yield owner, tuple(shares[owner])


def _meant(action: OpenAction, only: Collection[str]) -> tuple[str, ...]:
    if not only:
        return action.owners or ("",)
    return tuple(owner for owner in action.owners if owner in only)


def _known(owner: str, shares: Iterable[str]) -> str:
    """The name under which a party is listed already."""
    return next((name for name in shares if name and owner and same_owners((name,), (owner,))), owner)


def _free(name: str, taken: set[str]) -> str:
    """The name, or 'DCC 2' where another owner's file is called the same; case makes no difference."""
    free, number = name, 1
    while free.casefold() in taken:
        number += 1
        free = f"{name} {number}"
    taken.add(free.casefold())
    return free


def _check_inside(file: Path, folder: Path) -> None:
    if file.resolve().parent != folder.resolve():
        raise UsageError(f"{file}: this is a link out of the folder; remove it, or name another folder")
