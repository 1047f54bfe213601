"""Ids of decisions, where the profile says how they are printed: 'Decision D29/01: The fee is raised'."""

import re
from functools import cache

from opsgdocs.kept_patterns import compiled
from opsgdocs.profile import DecisionWords
from opsgdocs.profile.forms import form_pattern

_GROUP = compiled(r"\?P<\w+>")


def find_decision_id(before: str, said: str, words: DecisionWords) -> str | None:
    """The id next before the verb, or in brackets at the end of what was decided: 'AGREED the plan (D29/01)'."""
    if not words.id_forms:
        return None
    found = [match[0] for match in _ids(words.id_forms).finditer(before)]
    behind = re.search(rf"[(\[][^()\[\]]*?({_ways(words.id_forms)})\s*[)\]]\W*$", said)
    return found[-1] if found else behind[1] if behind else None


def optional_id(words: DecisionWords) -> str:
    """The pattern of an id that may stand behind a label."""
    return rf"(?:\s+(?:{_ways(words.id_forms)}))?" if words.id_forms else ""


@cache
def _ids(forms: tuple[str, ...]) -> "re.Pattern[str]":
    return compiled(rf"(?<![\w/])(?:{_ways(forms)})")


@cache
def _ways(forms: tuple[str, ...]) -> str:
    """Any of the forms; no part of it is named, as one name may stand in several."""
    return "|".join(_GROUP.sub("?:", form_pattern(form)) for form in forms)
