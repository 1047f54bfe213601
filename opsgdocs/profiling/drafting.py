"""A first profile from sample papers, each key with what was seen: `opsgdocs profile new minutes_*.docx > my.toml`.

[actions]
# seen 12 times: 'Action SSC_71/02 – SECAS to circulate …'
markers = ["...", "Action"]
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from opsgdocs.document import Document
from opsgdocs.extractors import extract
from opsgdocs.extractors.committee import recognise
from opsgdocs.extractors.meeting import extract_meeting
from opsgdocs.parsers import parse
from opsgdocs.profile import Profile
from opsgdocs.profiling.habits import habits, is_american
from opsgdocs.profiling.sightings import Seen, Sightings, is_usual, look_at, unknown_heads
from opsgdocs.records import Minutes

_COMMON = ("board", "committee", "team", "group", "panel", "council", "meeting", "minutes")


def draft_profile(paths: Iterable[str | Path]) -> str:
    """The text of a first profile for the committee whose papers these are.

    Raises:
        ParseError: a sample that cannot be read.
    """
    documents = [parse(path) for path in paths]
    base = _most_common([recognise(document) for document in documents])
    return "\n".join(_lines(base, look_at(documents), documents)) + "\n"


def _most_common(profiles: Sequence[Profile]) -> Profile:
    counts = Counter((profile.name, profile.meeting.short) for profile in profiles)
    chosen = counts.most_common(1)[0][0]
    return next(profile for profile in profiles if (profile.name, profile.meeting.short) == chosen)


def _lines(base: Profile, seen: Sightings, documents: Sequence[Document]) -> Iterator[str]:
    yield f"# A first profile, from {', '.join(document.name for document in documents)}."
    yield '# "..." in a list stands for all that the extended profile has there. docs/profiles.md explains the keys;'
    yield "# 'opsgdocs profile check THIS.toml SAMPLE…' shows what the profile still leaves unread."
    yield f'extends = "{base.name}"'
    yield ""
    yield "[meeting]"
    yield f"short = {_quoted(base.meeting.short)}  # the committee's short form; read from the document where empty"
    if not base.meeting.short:
        yield f"# without one meetings have no labels; such as {_quoted(_initials(base.meeting.names))}"
    yield f"names = {_listed(name for name in base.meeting.names if name[:1].isalnum() and not _is_common(name))}"
    yield from _meeting(base, documents)
    for section, keys in (
        ("items", _items(base, seen)),
        ("actions", _actions(base, seen, documents)),
        ("tables", _tables(base, seen)),
        ("decisions", _decisions(base, seen)),
    ):
        lines = list(keys)
        yield from ("", f"[{section}]", *(lines or ["# nothing beyond what the extended profile knows was seen"]))


def _meeting(base: Profile, documents: Sequence[Document]) -> Iterator[str]:
    """How meetings are known, and which samples do not tell their day."""
    fronts = [(document.name, extract_meeting(document, base).meeting) for document in documents]
    if all(meeting.number is None for _, meeting in fronts) and "{date" not in base.meeting.label:
        yield "# no number of a meeting was found; meetings are known by their day"
        yield 'label = "{committee} {date:%d %B %Y}"'
    if base.meeting.day_first and (american := is_american(documents)):
        yield f"# {american!r} is a date with the month first"
        yield "day_first = false"
    undated = [name for name, meeting in fronts if meeting.date is None]
    if undated:
        yield f"# no day was found in {', '.join(undated)}; say where it stands:"
        yield "# date_patterns = ['held on (?P<date>[^,]+)']"
        yield "# file_patterns = ['(?P<date>\\d{4}-\\d\\d-\\d\\d)']"


def _is_common(name: str) -> bool:
    """'BOARD' alone names no committee."""
    return len(name.split()) == 1 and name.casefold() in _COMMON


def _items(base: Profile, seen: Sightings) -> Iterator[str]:
    forms = [form for form in seen.item_forms.often(3) if form not in base.items.numbers]
    yield from _key("numbers", forms, seen.item_forms)


def _initials(names: Sequence[str]) -> str:
    """'GraphQL Working Group' → 'GWG'."""
    letters = "".join(word[0] for word in (names[0] if names else "").split() if word[0].isupper())
    return letters if len(letters) > 1 else "ABC"


def _actions(base: Profile, seen: Sightings, documents: Sequence[Document]) -> Iterator[str]:
    words = base.actions
    known = {marker.casefold() for marker in words.markers}
    fresh = {marker.casefold(): marker for marker in seen.markers.often() if marker.casefold() not in known}
    yield from _key("markers", list(fresh.values()), seen.markers, inherit=True)
    forms = [form for form in seen.id_forms.often(2) if form not in words.id_forms]
    unusual = [form for form in forms if not is_usual(form)]
    if unusual and not words.id_forms:
        yield from _key("id_forms", forms[:3], seen.id_forms)
        yield f"id = {_quoted(unusual[0])}  # the form in which ids are given out"
    yield from _key("lists", [one for one in seen.lists.often() if one not in words.lists], seen.lists)
    yield from _key("margin", [one for one in seen.margins.often() if one not in words.margin], seen.margins)
    signs = [sign for sign in seen.separators.often() if sign not in "+/&,"]
    yield from _key("separators", signs, seen.separators)
    yield from habits(documents, base)
    if not any(_counts_actions(document, base) for document in documents):
        yield "# no actions were read by the extended profile; for a body that writes none: written = false"


def _counts_actions(document: Document, base: Profile) -> int:
    record = extract(document, base)
    return len(record.actions) + len(record.outstanding) if isinstance(record, Minutes) else 0


def _tables(base: Profile, seen: Sightings) -> Iterator[str]:
    for columns in seen.placed.often(2)[:1]:
        yield f"# a table without a head, seen {seen.placed.counts[columns]} times: {seen.placed.examples[columns]}"
        yield f"columns = {columns}"
    for columns in seen.headless.often()[:2]:
        yield f"# a table without a head, its ids in the first column, seen {seen.headless.counts[columns]} times:"
        yield f"#   {seen.headless.examples[columns]}"
        yield f"# columns = {columns}"
    heads = list(unknown_heads(seen, base))
    if heads:
        yield "# heads of columns that no key knows; add those of action tables to the key of their meaning, such as"
        yield '# owner = ["...", "Res"]:'
    for head in heads[:20]:
        yield f"#   {_quoted(head)}  above {_quoted(seen.heads.examples[head])}"


def _decisions(base: Profile, seen: Sightings) -> Iterator[str]:
    words = base.decisions
    known = {verb.upper() for verb in words.verbs}
    yield from _key("verbs", [verb for verb in seen.verbs.often() if verb not in known], seen.verbs, comment=True)
    labels = {one.casefold() for one in words.labels} | {verb.casefold() for verb in words.verbs}
    yield from _key("labels", [one for one in seen.labels.often() if one.casefold() not in labels], seen.labels)
    headings = {one.casefold() for one in words.headings}
    fresh = [one for one in seen.headings.often() if one.casefold() not in headings]
    yield from _key("headings", fresh, seen.headings, comment=True)
    if not seen.seconders.counts:
        return
    yield from _key("mover", [one for one in seen.movers.often() if one not in words.mover], seen.movers)
    yield from _key("seconder", [one for one in seen.seconders.often() if one not in words.seconder], seen.seconders)


def _key(name: str, words: Sequence[str], seen: Seen, *, inherit: bool = False, comment: bool = False) -> Iterator[str]:
    """The key with its evidence above; in a comment where a person must say which words are meant."""
    for word in words:
        yield f"# {_quoted(word)} seen {seen.counts[word]} times: {seen.examples[word]}"
    if words:
        start = "# " if comment else ""
        yield f"{start}{name} = {_listed((['...'] if inherit or comment else []) + list(words))}"


def _listed(words: Iterable[str]) -> str:
    return f"[{', '.join(map(_quoted, words))}]"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
