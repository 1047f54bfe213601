"""Ids that bear a year: '{year}/{sequence}' stands for '2026/14', and for each other year from 2000 to 2049.

Such ids go on from meeting to meeting. Each year has a form of its own, so the year is never taken for a meeting.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from opsgdocs.profile.forms import parts_of
from opsgdocs.profile.sections import Profile

_YEARS = range(2049, 1999, -1)
_YEAR = "year"
_NUMBER_ALONE = "{sequence:02d}"


def with_years(profile: Profile) -> Profile:
    """The profile with a form for each year in place of those with {year}; the body in them is its short form."""
    actions, decisions, short = profile.actions, profile.decisions, profile.meeting.short
    forms = actions.id_forms
    if bears_year(actions.id):
        # A number without a year is all that is known of an id in another form.
        actions, forms = replace(actions, id=_NUMBER_ALONE), forms or (actions.id,)
    if not any(map(bears_year, (*forms, *decisions.id_forms))):
        return replace(profile, actions=actions) if actions != profile.actions else profile
    return replace(
        profile,
        actions=replace(actions, id_forms=_each_year(forms, short)),
        decisions=replace(decisions, id_forms=_each_year(decisions.id_forms, short)),
    )


def bears_year(form: str) -> bool:
    """Whether {year} is part of a form."""
    return any(name == _YEAR for _, name, _ in parts_of(form))


def _each_year(forms: Iterable[str], short: str) -> tuple[str, ...]:
    return tuple(year for form in forms for year in _years_of(form, short))


def _years_of(form: str, short: str) -> Iterator[str]:
    if not bears_year(form):
        yield form
        return
    for year in _YEARS:
        yield "".join(
            literal + (_written(name, spec, year, short) if name else "") for literal, name, spec in parts_of(form)
        )


def _written(name: str, spec: str, year: int, short: str) -> str:
    if name == _YEAR:
        return f"{year % 100:02d}" if spec.startswith("02") else str(year)
    if name == "body" and short:
        return short
    return f"{{{name}:{spec}}}" if spec else f"{{{name}}}"
