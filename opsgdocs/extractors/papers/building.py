"""From the lines of one issue to its record."""

from collections.abc import Sequence
from typing import NamedTuple

from opsgdocs.dates import Said
from opsgdocs.extractors.papers.dates import Spoken, find_spoken, said_date
from opsgdocs.extractors.papers.drafts import Draft, Section
from opsgdocs.extractors.papers.figures import find_figures
from opsgdocs.extractors.papers.labels import SECTIONS, rank_of
from opsgdocs.extractors.papers.line import Line
from opsgdocs.extractors.papers.links import find_links
from opsgdocs.extractors.papers.naming import find_mentions, passages_of
from opsgdocs.extractors.papers.stages import stage_of
from opsgdocs.extractors.papers.wording import wording_of
from opsgdocs.profile import PaperWords, Profile
from opsgdocs.records import Evidence, Issue

UNTITLED = "(without a title)"


class Built(NamedTuple):
    """An issue, and whether it has a stage that cannot be told."""

    issue: Issue
    unclear: bool


def build_issue(draft: Draft, profile: Profile, said: Said, own: str | None) -> Built:
    """The issue as a record; `said` is what is known of the paper's own day, `own` its meeting."""
    words = profile.papers
    chosen = _chosen(draft.sections, words)
    texts = {key: wording_of(chosen[key].lines) for key in SECTIONS if key in chosen and key != "stage"}
    told = stage_of(chosen["stage"].lines, words.stages) if "stage" in chosen else None
    other = _other(draft, list(chosen.values()), words)
    texts, other = _with_lead(draft, texts, other)
    content = [*(line for line in draft.heads if line.role != "number"), *draft.lines]
    issue = Issue(
        title=draft.title or UNTITLED,
        number=_told(draft, "number") or draft.number,
        category=_told(draft, "category") or draft.category,
        stage=told.stage if told else None,
        impact=texts.get("impact"),
        status=texts.get("status"),
        next_steps=texts.get("next_steps"),
        other=other,
        mentions=find_mentions(content, profile, own),
        figures=tuple(figure for passage in passages_of(draft.lines) for figure in find_figures(passage)),
        dates=tuple(said_date(spoken, said) for spoken in spoken_in(draft, said)),
        links=find_links(content),
        evidence=_evidence(draft),
    )
    return Built(issue, told is not None and told.stage is None)


def spoken_in(draft: Draft, said: Said) -> list[Spoken]:
    """The dates that an issue speaks of, as far as their own words tell them."""
    alone = Said(None, body=said.body, day_first=said.day_first, names=said.names)
    return [spoken for passage in passages_of(draft.lines) for spoken in find_spoken(passage, alone)]


def _chosen(sections: Sequence[Section], words: PaperWords) -> dict[str, Section]:
    """For each field the section whose heading is the profile's usual one."""
    chosen: dict[str, Section] = {}
    for section in sections:
        key = section.label.key
        if key in SECTIONS and (key not in chosen or rank_of(section.label, words) < rank_of(chosen[key].label, words)):
            chosen[key] = section
    return chosen


def _other(draft: Draft, chosen: Sequence[Section], words: PaperWords) -> dict[str, str]:
    found: dict[str, str] = {}
    for section in draft.sections:
        if section in chosen or section.label.key in ("number", "category"):
            continue
        said = (
            stage_of(section.lines, words.stages).stage if section.label.key == "stage" else wording_of(section.lines)
        )
        printed = section.label.printed
        if said:
            found[printed] = f"{found[printed]} {said}" if printed in found else said
    return found


def _with_lead(
    draft: Draft, texts: dict[str, str | None], other: dict[str, str]
) -> tuple[dict[str, str | None], dict[str, str]]:
    """What stands beneath the title before any sub-heading tells what the issue is, where nothing else does."""
    lead = wording_of(draft.lead)
    if lead is None:
        return texts, other
    if texts.get("impact") is None:
        return {**texts, "impact": lead}, other
    return texts, {draft.title or UNTITLED: lead, **other}


def _told(draft: Draft, key: str) -> str | None:
    """'Category: Candidate Issues' as a section of the issue."""
    section = next((one for one in draft.sections if one.label.key == key), None)
    return wording_of(section.lines) if section else None


def _evidence(draft: Draft) -> tuple[Evidence, ...]:
    lines: list[Line] = [*draft.heads, *draft.lead]
    if draft.category_line is not None:
        lines.append(draft.category_line)
    for section in draft.sections:
        lines += [section.head, *section.lines]
    passages = passages_of(lines)
    return tuple(dict.fromkeys(place for passage in passages for place in passage.cite()))
