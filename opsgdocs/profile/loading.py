"""Profiles by name or by file: `load("opsg")`, `load("my.toml")`, `load(Path("my.toml"))`.

`extends = "opsg"` takes all from another profile, built in or a file beside this one; a file that does not say it
extends `generic`.
"""

import re
import tomllib
from dataclasses import replace
from functools import cache, lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

from opsgdocs.errors import ProfileError
from opsgdocs.profile.checking import Written, overlay
from opsgdocs.profile.sections import Profile, Words

BASE = "generic"
_LARGEST = 1_000_000  # bytes; a profile is some kilobytes


def load(name: str | Path) -> Profile:
    """The built-in profile of that name, or the one in that file.

    Raises:
        ProfileError: there is none of that name, or it cannot be used.
    """
    if isinstance(name, Path) or name.endswith(".toml") or "/" in name or "\\" in name:
        return _of_file(Path(name), ())
    return _built_in(name)


@cache
def built_in() -> Words:
    """Names of the profiles that come with opsgdocs."""
    folder = resources.files("opsgdocs") / "profiles"
    return tuple(sorted(file.name.removesuffix(".toml") for file in folder.iterdir() if file.name.endswith(".toml")))


@cache
def _built_in(name: str) -> Profile:
    if name not in built_in():
        raise ProfileError(
            f"there is no profile {name!r}; built in are: {', '.join(built_in())}; "
            "a profile of your own is named by its file, which ends in .toml"
        )
    file = resources.files("opsgdocs") / "profiles" / f"{name}.toml"
    data, written = _parse(file.read_text(encoding="utf-8"), f"profile {name}")
    base = _built_in(data.pop("extends")) if "extends" in data else Profile(name=name)
    return overlay(_named(base, name), data, written)


def _of_file(path: Path, behind: tuple[Path, ...]) -> Profile:
    place = path.resolve()
    if place in behind:
        raise ProfileError(f"{path}: profiles extend each other in a circle; take one 'extends' out")
    text = _text(path)
    data, written = _parse(text, str(path))
    extends = data.get("extends", BASE)
    if not isinstance(extends, str) or not extends:
        raise written.error("", "extends", f"extends takes the name of a profile or of a file; found {extends!r}")
    return _laid_over(_base(extends, path, written, (*behind, place)), text, str(path))


@lru_cache(maxsize=64)
def _laid_over(base: Profile, text: str, path: str) -> Profile:
    """One object for one text, however often it is read: what is kept by profile is then found at once."""
    data, written = _parse(text, path)
    data.pop("extends", None)
    return overlay(_named(base, Path(path).stem), data, written)


def _base(extends: str, path: Path, written: Written, behind: tuple[Path, ...]) -> Profile:
    if extends.endswith(".toml"):
        file = path.parent / extends
        if not file.exists():
            raise written.error("", "extends", f"extends names {extends!r}, and there is no such file")
        return _of_file(file, behind)
    try:
        return _built_in(extends)
    except ProfileError as error:
        raise written.error("", "extends", str(error)) from None


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise ProfileError(f"{path}: this is too large for a profile; check that it is the right file")
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ProfileError(f"{path}: this is no text in UTF-8 ({error.reason}); save it as UTF-8") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ProfileError(f"{path}: the profile cannot be read ({reason}); check the name") from error


def _parse(text: str, name: str) -> tuple[dict[str, Any], Written]:
    try:
        return tomllib.loads(text), Written(name, text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ProfileError(f"{name}: this is no TOML: {error}{_advice(str(error), text)}") from error


def _advice(message: str, text: str) -> str:
    """What to do about the two slips that TOML's own words explain badly."""
    if "\\" in message:
        return "; write regular expressions in single quotes: '\\d+'"
    line = re.search(r"overwrite a value \(at line (\d+)", message)
    key = text.splitlines()[int(line[1]) - 1].split("=")[0].strip() if line else ""
    return f"; {key!r} is given twice, keep one" if key else ""


def _named(base: Profile, name: str) -> Profile:
    """The profile that is extended; how plainly a body decides is told by its own profile alone."""
    return replace(base, name=name, decisions=replace(base.decisions, plain=()))
