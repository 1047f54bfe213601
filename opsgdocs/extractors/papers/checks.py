"""What a person should look at in a paper: issues without sections, stages that cannot be told, doubled titles."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from opsgdocs.document import TextBlock
from opsgdocs.extractors.papers.drafts import Draft, Section
from opsgdocs.extractors.papers.roles import Roles
from opsgdocs.extractors.text.passage import Passage, whole
from opsgdocs.problems import problem
from opsgdocs.records import Evidence, Issue, Problem

_SHOWN = 8  # titles in one message
_LONGEST_HEAD = 60  # characters


def check_issues(
    drafts: Sequence[Draft], issues: Sequence[Issue], unclear: Sequence[int], roles: Roles
) -> Iterator[Problem]:
    """The problems of a paper's issues; `unclear` are the places of those whose stage cannot be told."""
    if not issues:
        yield _no_issues(roles)
    yield from _unclear_stages(issues, unclear)
    yield from _without_sections(drafts, issues)
    yield from _unknown_sections(drafts)
    yield from _doubled(issues)
    yield from _category_or_value(roles)


def _no_issues(roles: Roles) -> Problem:
    """What may have been heads of issues is named, so that a profile can tell what they are."""
    heads = {" ".join(head.text.split()): head for head in _heads(roles)}
    told = f"; “[papers]” of the profile does not name {_listed(list(heads))}" if heads else ""
    evidence = tuple(place for head in heads.values() for place in head.cite()[:1])
    return problem("no_issues", f"No issues were found in this Issues Log paper{told}.", evidence)


def _heads(roles: Roles) -> Iterator[Passage]:
    """Lines that stand out, and the first rows of tables."""
    for at, (line, role) in enumerate(zip(roles.lines, roles.of, strict=True)):
        if line.cells:
            blocks = (block for cell in line.cells[0] for block in cell.blocks if isinstance(block, TextBlock))
            yield from (whole(block) for block in blocks if 0 < len(block.text.strip()) <= _LONGEST_HEAD)
        elif line.passage and line.look.stands_out and role in ("text", "end", "section") and at not in roles.front:
            yield line.passage


def _unclear_stages(issues: Sequence[Issue], unclear: Sequence[int]) -> Iterator[Problem]:
    if unclear:
        titles = [issues[at].title for at in unclear]
        evidence = tuple(place for at in unclear for place in issues[at].evidence[:1])
        yield problem("stage_unclear", f"The stage cannot be told of {_listed(titles)}.", evidence)


def _without_sections(drafts: Sequence[Draft], issues: Sequence[Issue]) -> Iterator[Problem]:
    for draft, issue in zip(drafts, issues, strict=True):
        if not draft.heads:
            message = f"An issue has no title; it is called “{issue.title}”."
            yield problem("doubtful_issue", message, issue.evidence[:1])
        elif not draft.sections:
            message = f"“{issue.title}” has none of the sections of an issue."
            yield problem("doubtful_issue", message, issue.evidence[:1])


def _unknown_sections(drafts: Sequence[Draft]) -> Iterator[Problem]:
    """One note for each heading that the profile does not name."""
    found: dict[str, list[Section]] = defaultdict(list)
    for section in (section for draft in drafts for section in draft.sections if not section.known):
        found[section.label.printed].append(section)
    for printed, sections in found.items():
        evidence = tuple(place for section in sections for place in section.head.cite())
        yield problem("unknown_section", f"“{printed}” is no section that the profile names.", evidence)


def _doubled(issues: Sequence[Issue]) -> Iterator[Problem]:
    by_title: dict[str, list[Issue]] = defaultdict(list)
    for issue in issues:
        by_title[" ".join(issue.title.casefold().split())].append(issue)
    for same in by_title.values():
        if len(same) > 1:
            evidence: tuple[Evidence, ...] = tuple(place for issue in same for place in issue.evidence[:1])
            yield problem("duplicate_issue", f"{len(same)} issues are called “{same[0].title}”.", evidence)


def _category_or_value(roles: Roles) -> Iterator[Problem]:
    """'Long-Term Monitoring' between 'Next Steps' and the next title, where no print tells categories; each once."""
    found: dict[str, list[Evidence]] = defaultdict(list)
    for at in roles.doubtful:
        line, above = roles.lines[at], roles.lines[at - 1]
        taken, other = "a category", f"what stands beneath “{above.text}”"
        if roles.of[at] != "category":
            taken, other = other, taken
        found[f"“{line.text}” is taken for {taken}; it may be {other}."] += line.cite()
    for message, places in found.items():
        yield problem("doubtful_issue", message, tuple(places))


def _listed(titles: Sequence[str]) -> str:
    shown = ", ".join(f"“{title}”" for title in titles[:_SHOWN])
    return shown if len(titles) <= _SHOWN else f"{shown} and {len(titles) - _SHOWN} more"
