"""What a profile says, checked key by key; an error names the file, the line, the key and what is allowed.

my.toml, line 7: [actions] has no key 'marker' (did you mean 'markers'?); allowed are: id, id_forms, …
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import Field, fields, replace
from typing import Any, NamedTuple

from opsgdocs.errors import ProfileError
from opsgdocs.kept_patterns import compiled
from opsgdocs.profile.forms import ID_PARTS, ITEM_PARTS, LABEL_PARTS, TITLE_PARTS, parts_of
from opsgdocs.profile.sections import Profile, TableWords
from opsgdocs.profile.years import bears_year, with_years

INHERITED = "..."
"""In a list: all that the extended profile has there."""

_SAMPLES = {
    "body": "A",
    "committee": "A",
    "meeting": 1,
    "number": 1,
    "presenter": "A",
    "sequence": 1,
    "title": "A",
    "year": 20,
    "date": dt.date(2020, 1, 1),
}
PEOPLE_COLUMNS = ("name", "affiliation", "role", "other")
COLUMNS = tuple(name.name for name in fields(TableWords))[:9]


class Written(NamedTuple):
    """The text of a profile, to tell where a key stands."""

    name: str
    text: str

    def error(self, section: str, key: str, message: str) -> ProfileError:
        """The error with file and line in front."""
        line = _line_of(self.text, section, key)
        where = f"{self.name}, line {line}" if line else self.name
        return ProfileError(f"{where}: {message}")


def overlay(base: Profile, data: dict[str, Any], written: Written) -> Profile:
    """The base with what `data` says in place of its own.

    Raises:
        ProfileError: a section, key or value that cannot be.
    """
    for section, values in data.items():
        if not isinstance(values, dict):
            raise written.error("", section, f"{section!r} stands outside a section; {_sections()}")
        if section in Profile.SECTIONS:
            changes: dict[str, Any] = {section: _section(getattr(base, section), section, values, written)}
        elif section in Profile.MAPPINGS:
            changes = {section: _mapping(getattr(base, section), section, values, written)}
        else:
            close = _meant(section, (*Profile.SECTIONS, *Profile.MAPPINGS))
            raise written.error(section, "", f"there is no section [{section}]{close}; {_sections()}")
        base = replace(base, **changes)
    return with_years(base)


def _sections() -> str:
    return f"sections are: {', '.join((*Profile.SECTIONS, *Profile.MAPPINGS))}"


def _section(words: Any, section: str, values: dict[str, Any], written: Written) -> Any:  # noqa: ANN401
    known = {field.name: field for field in fields(words)}
    for key in values:
        if key not in known:
            allowed = ", ".join(sorted(known))
            message = f"[{section}] has no key {key!r}{_meant(key, known)}; allowed are: {allowed}"
            raise written.error(section, key, message)
    changes = {}
    for key, value in values.items():
        try:
            changes[key] = _value(known[key], value, getattr(words, key))
        except ValueError as error:
            raise written.error(section, key, f"[{section}] {key} {error}") from None
    taken = _taken_from_others(words, changes) if section == "tables" else {}
    return replace(words, **taken, **changes)


def _taken_from_others(words: Any, changes: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401
    """The columns that the profile does not name, without the words that it gives to another: 'Updates' over ids."""
    given = {
        word.casefold() for key in COLUMNS if key in changes for word in set(changes[key]) - set(getattr(words, key))
    }
    others = {key: getattr(words, key) for key in COLUMNS if key not in changes}
    return {
        key: tuple(word for word in known if word.casefold() not in given)
        for key, known in others.items()
        if any(word.casefold() in given for word in known)
    }


def _mapping(known: tuple[tuple[str, str], ...], section: str, values: dict[str, Any], written: Written) -> Any:  # noqa: ANN401
    for key, value in values.items():
        try:
            if not isinstance(value, str):
                raise ValueError(f"takes a text in quotes; found {value!r}")
            if section == "mentions":
                _pattern(value)
        except ValueError as error:
            raise written.error(section, key, f"[{section}] {key} {error}") from None
    return tuple((dict(known) | values).items()) if section == "owners" else tuple(values.items())


def _value(key: "Field[Any]", value: object, inherited: object) -> object:
    if isinstance(key.default, bool):
        if not isinstance(value, bool):
            raise ValueError(f"takes true or false; found {value!r}")
        return value
    if isinstance(key.default, str):
        if not isinstance(value, str):
            raise ValueError(f"takes a text in quotes; found {value!r}")
        _check(key.metadata["kind"], value)
        return value
    if not isinstance(value, list) or not all(isinstance(word, str) and word.strip() for word in value):
        raise ValueError(f'takes a list of texts, such as ["one", "another"]; found {value!r}')
    for word in value:
        if word != INHERITED:
            _check(key.metadata["kind"], word)
    assert isinstance(inherited, tuple)
    return tuple(dict.fromkeys(one for word in value for one in (inherited if word == INHERITED else (word,))))


def _check(kind: str, text: str) -> None:
    check = _CHECKS.get(kind)
    if check:
        check(text)


def _pattern(text: str) -> None:
    try:
        compiled(text)
    except re.error as error:
        raise ValueError(f"holds {text!r}, which is no regular expression: {error}") from None


def _grouped(*names: str) -> Callable[[str], None]:
    """A regular expression that finds something by name."""

    def check(text: str) -> None:
        _pattern(text)
        if not any(f"(?P<{name}>" in text for name in names):
            wanted = " or ".join(f"(?P<{name}>…)" for name in names)
            raise ValueError(f"holds {text!r}; what it is to find stands in {wanted}")

    return check


def _one_of(*words: str) -> Callable[[str], None]:
    def check(text: str) -> None:
        if text not in words:
            raise ValueError(f"takes one of {', '.join(map(repr, words))}; found {text!r}")

    return check


def _form(allowed: Iterable[str], needed: str) -> Callable[[str], None]:
    def check(text: str) -> None:
        listed = ", ".join(f"{{{name}}}" for name in allowed)
        try:
            names = [name for _, name, _ in parts_of(text) if name is not None]
        except ValueError:
            names = ["?"]
        unknown = [name for name in names if name not in allowed]
        if unknown or (needed and needed not in names):
            wanted = f" and needs {{{needed}}}" if needed else ""
            raise ValueError(f"holds {text!r}; a form is made of {listed}{wanted}")
        try:
            text.format(**_SAMPLES)
        except (ValueError, TypeError, AttributeError) as error:
            raise ValueError(f"holds {text!r}, whose format is none: {error}") from None

    return check


def _id_form(text: str) -> None:
    """A year stands in place of the meeting: an id with both would tell twice when it was raised."""
    _form((*ID_PARTS, "year"), "sequence")(text)
    if bears_year(text) and "meeting" in [name for _, name, _ in parts_of(text)]:
        raise ValueError(f"holds {text!r}; an id has {{meeting}} or {{year}}, not both")


def _label(text: str) -> None:
    _form(LABEL_PARTS, "")(text)
    if "{number" not in text and "{date" not in text:
        raise ValueError(f"holds {text!r}, which would be the same for all meetings; use {{number}} or {{date}}")


def _title_form(text: str) -> None:
    _form(TITLE_PARTS, "presenter")(text)
    _form(TITLE_PARTS, "title")(text)


def _marker(text: str) -> None:
    """A word with signs around it never stands at the edge of a word, where a marker is looked for."""
    bare = text.strip(" ()[]{}*_:.,;#–—-")
    if bare != text:
        meant = f"write {bare!r}" if bare else "write the word"
        raise ValueError(f"holds {text!r}; a marker is a word without the signs around it: {meant}")


def _column(text: str) -> None:
    if text not in COLUMNS:
        raise ValueError(f"holds {text!r}{_meant(text, COLUMNS)}; a column is one of: {', '.join(COLUMNS)}")


_CHECKS: dict[str, Callable[[str], None]] = {
    "patterns": _pattern,
    "markers": _marker,
    "number patterns": _grouped("number"),
    "date patterns": _grouped("date"),
    "file patterns": _grouped("number", "date"),
    "confirmation patterns": _grouped("id"),
    "id": _id_form,
    "omitted": _one_of("open", "closed"),
    "id forms": _id_form,
    "item forms": _form(tuple(ITEM_PARTS), "number"),
    "label": _label,
    "columns": _column,
    "people columns": _one_of(*PEOPLE_COLUMNS),
    "title forms": _title_form,
}


def _meant(word: str, known: Iterable[str]) -> str:
    import difflib

    close = difflib.get_close_matches(word, list(known), 1)
    return f" (did you mean {close[0]!r}?)" if close else ""


def _line_of(text: str, section: str, key: str) -> int | None:
    """The line of the key in its section, from 1; of the section's head where no key is given."""
    inside = not section
    named = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*(?:=|\.)") if key else None
    for number, line in enumerate(text.splitlines(), start=1):
        head = re.match(r"\s*\[\[?\s*[\"']?([^\]\"']+?)[\"']?\s*\]", line)
        if head:
            inside = head[1].split(".")[0] == section
            if inside and named is None:
                return number
        elif inside and named and named.match(line):
            return number
    return None
