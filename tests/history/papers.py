"""Small Issues Log papers for tests: `paper(30, "2020-03-03", [issue("Spurious Alerts", status="About 70,000 cases.")])`."""

import hashlib

from opsgdocs.records import DateBounds, Issue, IssuesLogPaper, Mention, Source
from tests.factories import BODY, day, passage

ACTIVE = "Actively Managed Issues"


def issue(title, impact=None, *, status=None, next_steps=None, category=ACTIVE, about=(), **fields):
    """An issue; its impact tells it from others unless it is given; `about` are ids: 'MP092', 'OPSG 29/04'."""
    impact = impact or f"Members see what comes of {title.lower()} every single day and want it looked into."
    text = " ".join(filter(None, (title, impact, status, next_steps)))
    return Issue(
        title=title, category=category, impact=impact, status=status, next_steps=next_steps,
        mentions=tuple(Mention(kind=_kind(id), id=id) for id in about), evidence=passage(title) + passage(text), **fields,
    )  # fmt: skip


def paper(number, date, issues, *, name=None, bounds=None, committee=BODY, **fields):
    """An Issues Log paper for a meeting (None: it does not say for which), written on a day (None: it does not say)."""
    label = f"{committee}_{number}" if number is not None else None
    earliest, latest = bounds or (None, None)
    record = IssuesLogPaper(
        source=Source(name=name or f"Issues Log {label or date}.docx", sha256="", media_type="text/plain"),
        profile="opsg", committee=committee, title="OPSG Issues Log – Progress Report", meeting=label, date=day(date),
        date_bounds=DateBounds(earliest=day(earliest), latest=day(latest)) if bounds else None,
        issues=tuple(issues), **fields,
    )  # fmt: skip
    sha256 = hashlib.sha256(record.to_json().encode()).hexdigest()
    return record.model_copy(update={"source": record.source.model_copy(update={"sha256": sha256})})


def _kind(id):
    prefix = id[:2]
    return {"MP": "modification", "DP": "modification", "SE": "modification", "IN": "incident", "PB": "problem",
            "CR": "change_request"}.get(prefix, "action")  # fmt: skip
