"""The record that one paper must give, and what changed between two, written straight from the plain data."""

import re
from datetime import date
from typing import Any

from corpus.generator.papers.model import SECTIONS, Edit, Issue, Lines, Paper, bare, plain

Json = dict[str, Any]

_FIGURE = re.compile(r"\{f (?P<value>[\d.]+) (?P<unit>[^~|]+?)(?P<about> ~)?\|(?P<text>[^{}]*)\}")
_DATE = re.compile(r"\{d (?P<role>\w+) (?P<first>[\d-]{10})(?: (?P<last>[\d-]{10}))?\|(?P<text>[^{}]*)\}")
_LINK = re.compile(r"\[\[(?P<text>(?P<id>\S+)[^\]]*)\]\]")
_NAMED = re.compile(
    r"\b(?P<modification>(?:SECMP|MP|DP)\d{3,4})\b(?: '(?P<title>[^']+)')?|\b(?P<incident>INC\d{12})\b|"
    r"\b(?P<problem>PBI\d{12})\b|\b(?P<change_request>CR\d{4})\b|\b(?P<release>R\d\.\d)\b|\b(?P<action>OPSG \d\d/\d\d)\b"
)
_BULLET = re.compile(r"\s*[•◦▪] ")


def paper_record(paper: Paper) -> Json:
    """The paper's record for the layout that shows everything (P1)."""
    issues = [issue_record(issue) for _, issues in paper.by_category() for issue in issues]
    return {
        "kind": "issues_log",
        "profile": paper.series.profile,
        "incomplete": False,
        "committee": paper.series.short,
        "title": paper.title,
        "meeting": paper.label,
        "date": paper.month.date,
        "date_bounds": None,
        "purpose": text_of(paper.series.purpose),
        "issues": issues,
        "recommendations": [{"verb": verb, "text": text} for verb, text in paper.series.recommendations],
        "mentions": _distinct(named for issue in issues for named in issue["mentions"]),
        "problems": [],
    }


def issue_record(issue: Issue) -> Json:
    """One issue's record."""
    lines = [line for section in SECTIONS[1:] for line in getattr(issue, section)]
    printed = [bare(line) for line in lines]
    return {
        "title": issue.title,
        "number": None,
        "category": issue.category,
        "stage": issue.stage,
        **{section: text_of(getattr(issue, section)) for section in SECTIONS[1:]},
        "other": {},
        "mentions": _mentions(" ".join(printed)),
        "figures": [_figure(match) for line in lines for match in _FIGURE.finditer(line)],
        "dates": [_date(match) for line in lines for match in _DATE.finditer(line)],
        "links": [
            {"text": match["text"], "target": f"https://code.example/{match['id'].lower()}"}
            for line in lines
            for match in _LINK.finditer(plain(line))
        ],
    }


def text_of(lines: Lines) -> str | None:
    """The contract's form: paragraphs on one line, bullets as lines."""
    text = ""
    for line in map(bare, lines):
        parting = "\n" if _BULLET.match(line) or "\n" in text else " "
        text = f"{text}{parting}{line}" if text else line
    return text or None


def bounds(paper: Paper, *, meeting_shown: bool) -> Json | None:
    """Between which days a paper without a date was written, by the dates that name their year."""
    lines = [line for issue in paper.issues for section in SECTIONS[1:] for line in getattr(issue, section)]
    every = (match for line in lines for match in _DATE.finditer(line))
    found = [match for match in every if re.search(r"\d{4}", match["text"])]
    past = [match["first"] for match in found if match["role"] == "past"]
    ahead = [match["last"] or match["first"] for match in found if match["role"] in ("expected", "deadline")]
    ahead += [paper.month.meeting_date] if meeting_shown else []
    assert max(past) <= min(ahead)
    return {"earliest": max(past), "latest": min(ahead)}


def changes(paper: Paper) -> Json:
    """What is new in a paper against the one before it."""
    return {
        "meeting": paper.label,
        "date": paper.month.date,
        "changes": [_change(edit, paper) for edit in paper.month.edits if edit.event != "gone"],
    }


def _change(edit: Edit, paper: Paper) -> Json:
    before, after = (bare(words) if words else None for words in (edit.before, edit.after))
    figures = edit.change == "figure"
    return {
        "issue": edit.key,
        "title": _title(edit, paper),
        "event": edit.event,
        "section": edit.section,
        "change": edit.change,
        "before": _digits(before) if figures else before,
        "after": _digits(after) if figures else after,
    }


def _title(edit: Edit, paper: Paper) -> str:
    every = (*paper.issues, *paper.series.first)
    return next(issue.title for issue in every if issue.key == edit.key)


def _digits(words: str | None) -> str | None:
    """'70,000' of 'about 70,000 such cases', '12%' of '12%'."""
    match = re.search(r"£?\d[\d,.]*(?:%|m)?", words or "")
    return match[0] if match else None


def _figure(match: "re.Match[str]") -> Json:
    value = float(match["value"])
    number = int(value) if value == int(value) else value
    return {"value": number, "unit": match["unit"].strip(), "approximate": bool(match["about"]), "text": match["text"]}


def _date(match: "re.Match[str]") -> Json:
    date.fromisoformat(match["first"])
    return {
        "text": match["text"],
        "earliest": match["first"],
        "latest": match["last"] or match["first"],
        "role": match["role"],
    }


def _mentions(text: str) -> list[Json]:
    found = []
    for match in _NAMED.finditer(text):
        kind = next(name for name in _NAMED.groupindex if name != "title" and match[name])
        found.append({"kind": kind, "id": match[kind], "title": match["title"] if kind == "modification" else None})
    return _distinct(found)


def _distinct(mentions: Any) -> list[Json]:  # noqa: ANN401
    seen: dict[tuple[str, str], Json] = {}
    for mention in mentions:
        known = seen.setdefault((mention["kind"], mention["id"]), mention)
        if known["title"] is None and mention["title"]:
            seen[mention["kind"], mention["id"]] = {**known, "title": mention["title"]}
    return list(seen.values())
