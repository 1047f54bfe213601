"""The JSON Schema of a profile, for editors that complete and check TOML: `opsgdocs schema profile`."""

from dataclasses import Field, fields
from typing import Any

from opsgdocs.profile.checking import COLUMNS, PEOPLE_COLUMNS
from opsgdocs.profile.sections import Profile

Schema = dict[str, Any]
_CHOICES = {"columns": COLUMNS, "people columns": PEOPLE_COLUMNS}


def profile_schema() -> Schema:
    """The schema, made from the sections and the meanings of their keys."""
    properties: Schema = {"extends": {"type": "string", "description": "a built-in profile, or a file beside this one"}}
    for name, section in Profile.SECTIONS.items():
        keys = {key.name: _key(key) for key in fields(section)}
        first = (section.__doc__ or "").strip()
        properties[name] = _table(first) | {"properties": keys, "additionalProperties": False}
    for name, says in Profile.MAPPINGS.items():
        properties[name] = _table(says) | {"additionalProperties": {"type": "string"}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A committee's profile for opsgdocs",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }


def _table(says: str) -> Schema:
    return {"type": "object", "description": says}


def _key(key: "Field[Any]") -> Schema:
    told = {"description": key.metadata["says"]}
    if isinstance(key.default, bool):
        return told | {"type": "boolean"}
    if isinstance(key.default, str):
        return told | {"type": "string"}
    entry: Schema = {"type": "string", "minLength": 1}
    if key.metadata["kind"] in _CHOICES:
        entry["enum"] = [*_CHOICES[key.metadata["kind"]], "..."]
    return told | {"type": "array", "items": entry}
