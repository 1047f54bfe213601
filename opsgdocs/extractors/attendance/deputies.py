"""Who was there instead of somebody: 'Anna Bell (deputised by Tom Cole)', 'Omar Haddad (Dr Tim Wells deputising)'."""

from collections.abc import Iterable, Iterator

from opsgdocs.extractors.attendance.names import bare_name, is_full_name
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.records import Attendee

_APOLOGIES = "Apologies"
_NAME = r"(?P<{}>[^\W\d_a-z][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){{1,4}}?)"
_STOOD_IN = late(
    compiled,
    r"[(\[,;–—-]\s*(?:"
    r"(?:(?:was|is|being)\s+)?(?:represented|replaced|substituted|deputised|covered)(?:\s+for)?\s+by\s+"
    + _NAME.format("by")
    + r"(?=\s*(?:[)\],;(]|$))|(?:with\s+)?"
    + _NAME.format("instead")
    + r"(?:\s+(?:attend(?:ed|ing)|act(?:ed|ing)|deputis(?:ed|ing)|substitut(?:ed|ing)|standing\s+in|stood\s+in)"
    r"(?:\s+(?:instead|for\s+\w+|on\s+\w+\s+behalf|in\s+\w+\s+(?:place|stead|absence)))?"
    r"|\s+in\s+\w+\s+(?:place|stead))\s*(?:[)\],;]|$))",
)


def with_deputies(people: Iterable[Attendee]) -> Iterator[Attendee]:
    """The people, those who were replaced as absent, and each deputy whom no list names besides."""
    known = list(people)
    there = {bare_name(one.name) for one in known if one.presence == "present"}
    for one in known:
        name = _deputy_in(one)
        yield one.model_copy(update={"presence": "apologies", "group": _APOLOGIES}) if name else one
        if name and bare_name(name) not in there:
            there.add(bare_name(name))
            yield _instead_of(one, name)


def _deputy_in(one: Attendee) -> str:
    """The full name of who stood in; '' where the entry says nothing of that."""
    found = next((found for place in one.evidence if (found := _STOOD_IN.search(place.text or ""))), None)
    name = (found["by"] or found["instead"]) if found else ""
    return name if name and is_full_name(name) else ""


def _instead_of(one: Attendee, name: str) -> Attendee:
    return Attendee(
        name=name,
        affiliation=one.affiliation,
        group=None if one.presence == "apologies" else one.group,
        alternate=True,
        alternate_for=one.name,
        evidence=one.evidence,
    )
